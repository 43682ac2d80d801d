import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { Signature } from '../../src/model/signature.js'
import { digestOf } from '../../src/registry/digest.js'
import {
  RegistryError,
  type Descriptor,
  type Digest,
  type Manifest,
  type Repository,
} from '../../src/registry/model.js'
import type { Candidate, CandidateReading, ImageFormat, KnownKey } from '../../src/signatures/image/model.js'
import { ecKeys, makeCa, makeLeaf, makeRoot, rsaKeys, type Keys } from './issue.js'
import { imprintOf, makeInfo, makeResponse, makeToken, tsa } from './timestamp.js'

// What cosign of the versions 1 to 3 puts beside an image: layers with annotations, bundles, attestations.

export const imageDigest = digestOf(Buffer.from('an image'))
export const otherDigest = digestOf(Buffer.from('another image'))
export const imageRepository = 'registry.example/acme/app'

export const legacyType = 'application/vnd.dev.cosign.artifact.sig.v1+json'
export const layerType = 'application/vnd.dev.cosign.simplesigning.v1+json'
export const envelopeType = 'application/vnd.dsse.envelope.v1+json'
export const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json'
export const emptyType = 'application/vnd.oci.empty.v1+json'
export const signPredicate = 'https://sigstore.dev/cosign/sign/v1'
export const slsaPredicate = 'https://slsa.dev/provenance/v1'

/** The keys that cosign signs with, by their usual names; the hash is what it takes with each. */
export const signingKeys = {
  'P-256': { keys: ecKeys(), hash: 'sha256' },
  'P-384': { keys: ecKeys('secp384r1'), hash: 'sha384' },
  'P-521': { keys: ecKeys('secp521r1'), hash: 'sha512' },
  'RSA 2048': { keys: rsaKeys(), hash: 'sha256' },
  Ed25519: { keys: generateKeyPairSync('ed25519'), hash: null },
} as const satisfies Record<string, { readonly keys: Keys; readonly hash: string | null }>

export const rootKeys = ecKeys()
export const issuingKeys = ecKeys()
export const leafKeys = ecKeys()
export const root = makeRoot('Acme Root', rootKeys)
export const issuing = makeCa('Acme CA', issuingKeys, 'Acme Root', rootKeys)
export const leaf = makeLeaf(leafKeys, 'Acme CA', issuingKeys)

export function spkiOf(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' })
}

export function knownKey({ publicKey }: Keys): KnownKey {
  const spki = spkiOf(publicKey)
  return { spki, spkiSha256: createHash('sha256').update(spki).digest('hex') }
}

/** What cosign writes as the hint of a key. */
export function hintOf({ publicKey }: Keys): string {
  return createHash('sha256').update(spkiOf(publicKey)).digest('base64')
}

export function pem(...certificates: readonly { readonly der: Uint8Array }[]): string {
  return certificates
    .map(({ der }) => Buffer.from(der).toString('base64'))
    .map((text) => `-----BEGIN CERTIFICATE-----\n${text.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`)
    .join('')
}

export type Signing = (data: Uint8Array) => Buffer

export const signBy =
  ({ privateKey }: Keys, hash: string | null = 'sha256'): Signing =>
  (data) =>
    sign(hash, data, privateKey)

/** An authority's answer with a timestamp over these bytes, at 2024-02-29T12:00:00Z by the TSA of support/timestamp. */
export function timestampOver(bytes: Uint8Array, certificates: readonly Uint8Array[] = [tsa.der]): Buffer {
  return makeResponse(makeToken({ info: makeInfo({ imprint: imprintOf(bytes) }), data: { certificates } }))
}

export const timestampAnnotation = (response: Uint8Array): string =>
  JSON.stringify({ SignedRFC3161Timestamp: Buffer.from(response).toString('base64') })

/** A layer with its bytes. */
export interface LayerForm {
  readonly bytes: Buffer
  readonly mediaType: string
  readonly annotations: Readonly<Record<string, string>>
}

export const annotationNames = {
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  chain: 'dev.sigstore.cosign/chain',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
  logEntry: 'dev.sigstore.cosign/bundle',
} as const

/** The document that cosign signs of an image. */
export function simpleSigning(
  digest: string = imageDigest,
  optional: unknown = null,
  reference: string = imageRepository,
): Record<string, unknown> {
  return {
    critical: {
      identity: { 'docker-reference': reference },
      image: { 'docker-manifest-digest': digest },
      type: 'cosign container image signature',
    },
    optional,
  }
}

export interface LegacyForm {
  /** A text as it stands there, or what becomes JSON. */
  readonly payload?: unknown
  readonly sign?: Signing
  /** Given the value, what is written in place of it. */
  readonly write?: (value: Buffer) => string
  /** Left out: of the leaf, and of its CA. `null`: none. */
  readonly certificate?: string | null
  readonly chain?: string | null
  readonly stamp?: (value: Buffer) => string
  readonly annotations?: Readonly<Record<string, string>>
  readonly mediaType?: string
}

const bytesOf = (document: unknown): Buffer =>
  Buffer.isBuffer(document) ? document : Buffer.from(typeof document === 'string' ? document : JSON.stringify(document))

/** The layer of a signature, signed by the leaf's key but for what the form says. */
export function legacyLayer(form: LegacyForm = {}): LayerForm {
  const bytes = bytesOf(form.payload ?? simpleSigning())
  const value = (form.sign ?? signBy(leafKeys))(bytes)
  const { certificate = pem(leaf), chain = pem(issuing), mediaType = layerType } = form
  return {
    bytes,
    mediaType,
    annotations: {
      [annotationNames.signature]: form.write?.(value) ?? value.toString('base64'),
      ...(certificate === null ? {} : { [annotationNames.certificate]: certificate }),
      ...(certificate === null || chain === null ? {} : { [annotationNames.chain]: chain }),
      ...(form.stamp === undefined ? {} : { [annotationNames.timestamp]: form.stamp(value) }),
      ...form.annotations,
    },
  }
}

export interface StatementForm {
  readonly type?: string
  readonly predicateType?: string
  readonly subject?: unknown
  readonly predicate?: unknown
}

const hexOf = (digest: Digest): string => digest.slice(digest.indexOf(':') + 1)

export function subjectOf(digest: Digest, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { digest: { [digest.slice(0, digest.indexOf(':'))]: hexOf(digest) }, ...more }
}

/** An in-toto statement about the image: cosign 3's signature but for what the form says. */
export function statement(form: StatementForm = {}): Record<string, unknown> {
  return {
    _type: form.type ?? 'https://in-toto.io/Statement/v1',
    subject: form.subject ?? [subjectOf(imageDigest)],
    predicateType: form.predicateType ?? signPredicate,
    predicate: form.predicate ?? {},
  }
}

/** DSSE 1.0, “PAE”, written down once more. */
export function preAuthentication(type: string, payload: Buffer): Buffer {
  const length = Buffer.byteLength(type)
  return Buffer.concat([Buffer.from(`DSSEv1 ${length} ${type} ${payload.length} `), payload])
}

export interface EnvelopeForm {
  readonly payload?: unknown
  readonly payloadType?: string
  /** What the signature says that it is of, when it is to be another type. */
  readonly signedType?: string
  readonly sign?: Signing
}

export interface SignedEnvelope {
  readonly envelope: Record<string, unknown>
  readonly value: Buffer
}

export function signEnvelope(form: EnvelopeForm = {}): SignedEnvelope {
  const payload = bytesOf(form.payload ?? statement())
  const { payloadType = 'application/vnd.in-toto+json' } = form
  const value = (form.sign ?? signBy(leafKeys))(preAuthentication(form.signedType ?? payloadType, payload))
  const signatures = [{ sig: value.toString('base64') }]
  return { envelope: { payload: payload.toString('base64'), payloadType, signatures }, value }
}

export interface AttestationForm extends EnvelopeForm, Pick<LegacyForm, 'certificate' | 'chain' | 'annotations'> {
  readonly stamp?: (value: Buffer, layer: Buffer) => string
}

/** A layer of an attestation (`.att`), of provenance but for what the form says. */
export function attestationLayer({ certificate, chain, annotations, stamp, ...form }: AttestationForm = {}): LayerForm {
  const payload = form.payload ?? statement({ predicateType: slsaPredicate })
  const { envelope, value } = signEnvelope({ ...form, payload })
  const bytes = Buffer.from(JSON.stringify(envelope))
  return legacyLayer({
    payload: bytes,
    write: () => '',
    mediaType: envelopeType,
    ...(certificate === undefined ? {} : { certificate }),
    ...(chain === undefined ? {} : { chain }),
    ...(stamp === undefined ? {} : { stamp: () => stamp(value, bytes) }),
    ...(annotations === undefined ? {} : { annotations }),
  })
}

export interface BundleForm extends EnvelopeForm {
  readonly mediaType?: string
  /** In the place of `{ certificate }` of the leaf. */
  readonly signer?: Readonly<Record<string, unknown>>
  readonly stamps?: (value: Buffer) => readonly Buffer[]
  readonly material?: Readonly<Record<string, unknown>>
  /** In the place of the envelope; and what stands beside it. */
  readonly content?: Readonly<Record<string, unknown>>
  readonly more?: Readonly<Record<string, unknown>>
}

const rawBytes = (der: Uint8Array): Record<string, string> => ({ rawBytes: Buffer.from(der).toString('base64') })

export const leafOnly = { certificate: rawBytes(leaf.der) }
export const leafAndChain = { x509CertificateChain: { certificates: [rawBytes(leaf.der), rawBytes(issuing.der)] } }

/** A bundle as cosign 3 makes it with the leaf's key, but for what the form says. */
export function makeBundle(form: BundleForm = {}): Record<string, unknown> {
  const { envelope, value } = signEnvelope(form)
  const stamps = form.stamps?.(value) ?? []
  const rfc3161Timestamps = stamps.map((stamp) => ({ signedTimestamp: stamp.toString('base64') }))
  return {
    mediaType: form.mediaType ?? bundleType,
    verificationMaterial: {
      ...(form.signer ?? leafOnly),
      ...(stamps.length === 0 ? {} : { timestampVerificationData: { rfc3161Timestamps } }),
      ...form.material,
    },
    ...(form.content ?? { dsseEnvelope: envelope }),
    ...form.more,
  }
}

export function bundleLayer(bundle: unknown = makeBundle(), mediaType: string = bundleType): LayerForm {
  return { bytes: bytesOf(bundle), mediaType, annotations: {} }
}

export function descriptorOf({ bytes, mediaType, annotations }: LayerForm): Descriptor {
  return {
    mediaType,
    digest: digestOf(bytes),
    size: bytes.length,
    artifactType: '',
    annotations: new Map(Object.entries(annotations)),
    platform: null,
  }
}

/** A manifest of these layers, an ordinary image but for what is said. */
export function manifestOf(layers: readonly LayerForm[], changes: Partial<Manifest> = {}): Manifest {
  return {
    kind: 'image',
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: digestOf(Buffer.from('a manifest')),
    size: 1,
    artifactType: '',
    config: {
      ...descriptorOf({
        bytes: Buffer.from('{}'),
        mediaType: 'application/vnd.oci.image.config.v1+json',
        annotations: {},
      }),
    },
    layers: layers.map((layer) => descriptorOf(layer)),
    manifests: [],
    subject: null,
    annotations: new Map(),
    ...changes,
  }
}

/** A repository that has these contents. `refuse`: why a blob of this digest cannot be had. */
export function repositoryOf(
  contents: readonly Uint8Array[],
  refuse: (descriptor: Descriptor) => RegistryError | null = () => null,
): Repository & { readonly asked: readonly Digest[] } {
  const blobs = new Map(contents.map((bytes) => [digestOf(bytes), bytes]))
  const asked: Digest[] = []
  const unused = (): never => {
    throw new Error('not asked for in these tests')
  }
  return {
    name: imageRepository,
    asked,
    blob: async (descriptor, limit) => {
      asked.push(descriptor.digest)
      await Promise.resolve()
      const refused = refuse(descriptor)
      if (refused !== null) throw refused
      const bytes = blobs.get(descriptor.digest)
      if (bytes === undefined) throw new RegistryError('not-found', `${descriptor.digest} is not there.`)
      if (descriptor.size > limit) throw new RegistryError('too-large', `${descriptor.digest} is too large.`)
      return bytes
    },
    manifest: unused,
    referrers: unused,
    tags: unused,
    listed: unused,
  }
}

export interface CandidateForm extends Partial<Candidate> {
  readonly layers?: readonly LayerForm[]
  readonly keys?: readonly KnownKey[]
}

/** A candidate of the image with these layers, by cosign's tag unless it is said otherwise. */
export function candidateOf({ layers = [legacyLayer()], ...changes }: CandidateForm = {}): Candidate {
  return {
    signed: {
      digest: imageDigest,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      size: 8,
      repository: imageRepository,
    },
    manifest: manifestOf(layers),
    place: 'sha256-aa.sig',
    found: 'sig-tag',
    repository: repositoryOf(layers.map(({ bytes }) => bytes)),
    keys: [],
    authorities: [],
    ...changes,
  }
}

/** A referrer with this bundle. */
export function bundleCandidate(bundle: unknown = makeBundle(), changes: CandidateForm = {}): Candidate {
  const { layers = [bundleLayer(bundle)] } = changes
  const manifest = manifestOf(layers, { artifactType: bundleType })
  return candidateOf({ manifest, place: 'sha256:bb', found: 'referrer', ...changes, layers })
}

/** Reads a candidate that the format must recognise. */
export async function readBy(format: ImageFormat, candidate: Candidate): Promise<CandidateReading> {
  if (!format.recognises(candidate)) throw new Error('not recognised')
  return format.read(candidate)
}

/** `integrity pass names-this-image` of each check, in their order. */
export function checksOf(signature: Signature | null | undefined): readonly string[] {
  if (!signature) throw new Error('no signature')
  return signature.intact.map(({ check, result, code }) => `${check} ${result} ${code}`)
}

/** What every intact signature of the image says. */
export const intact = [
  'integrity pass names-this-image',
  'signature pass signature-valid',
  'coverage pass names-this-image',
]

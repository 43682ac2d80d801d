import { constants, createHash, sign, type KeyObject } from 'node:crypto'
import type { Certificate } from '../../src/crypto/certificate.js'
import type { Descriptor, Digest, Manifest, Repository } from '../../src/registry/model.js'
import type { Candidate, SignedManifest } from '../../src/signatures/image/model.js'
import { basicConstraints, certificate, ecKeys, keyUsage, rsaKeys, type CertificateForm, type Keys } from './issue.js'

/** A leaf's keys, and its chain up to the root, as Notation wants it. */
export interface NotationSigner {
  readonly keys: Keys
  readonly chain: readonly Certificate[]
}

const digitalSignature = keyUsage(0x80)
const keyCertSign = keyUsage(0x04)

/** A leaf of these keys under a root of its own. */
export function makeNotationSigner(keys: Keys = ecKeys(), leaf: Partial<CertificateForm> = {}): NotationSigner {
  const by = ecKeys()
  const extensions = [basicConstraints(true), keyCertSign]
  const root = certificate({ subject: 'Notation root', issuer: 'Notation root', keys: by, by, extensions })
  const form = { subject: 'release.acme.example', issuer: 'Notation root', keys, by, extensions: [digitalSignature] }
  return { keys, chain: [certificate({ ...form, ...leaf }), root] }
}

/** A signer for each algorithm that Notation has. */
export const notationSigners = {
  PS256: () => makeNotationSigner(rsaKeys(2048)),
  PS384: () => makeNotationSigner(rsaKeys(3072)),
  PS512: () => makeNotationSigner(rsaKeys(4096)),
  ES256: () => makeNotationSigner(ecKeys('prime256v1')),
  ES384: () => makeNotationSigner(ecKeys('secp384r1')),
  ES512: () => makeNotationSigner(ecKeys('secp521r1')),
} as const

export type NotationAlgorithm = keyof typeof notationSigners

/** The value of one of these algorithms: PS with a salt as long as the hash, ES side by side. */
export function makeValue(algorithm: NotationAlgorithm, data: Uint8Array, key: KeyObject): Buffer {
  const hash = `sha${algorithm.slice(2)}`
  return algorithm.startsWith('PS')
    ? sign(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST })
    : sign(hash, data, { key, dsaEncoding: 'ieee-p1363' })
}

export function algorithmFor({ keys }: NotationSigner): NotationAlgorithm {
  const { asymmetricKeyType, asymmetricKeyDetails } = keys.publicKey
  const found = { prime256v1: 'ES256', secp384r1: 'ES384', secp521r1: 'ES512' } as const
  const bits = { 2048: 'PS256', 3072: 'PS384', 4096: 'PS512' } as const
  return asymmetricKeyType === 'rsa'
    ? bits[asymmetricKeyDetails?.modulusLength as keyof typeof bits]
    : found[asymmetricKeyDetails?.namedCurve as keyof typeof found]
}

/** What is signed in tests. */
export const signedManifest: SignedManifest = {
  digest: `sha256:${'5a'.repeat(32)}`,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  size: 1234,
  repository: 'registry.example/app',
}

export const payloadType = 'application/vnd.cncf.notary.payload.v1+json'

export const notary = (name: string): string => `io.cncf.notary.${name}`

/** Attributes by name; `1`, `2`, `3` and `33` are the labels of COSE. */
export type Attributes = Map<string | number, unknown>

export interface NotationForm {
  readonly envelope?: 'jws' | 'cose'
  readonly signer?: NotationSigner
  /** Of what it is; else the bytes of a payload. */
  readonly target?: Pick<SignedManifest, 'digest' | 'mediaType' | 'size'> & {
    readonly annotations?: Readonly<Record<string, string>>
  }
  readonly payload?: Uint8Array
  readonly scheme?: 'notary.x509' | 'notary.x509.signingAuthority'
  readonly signingTime?: Date
  readonly expiry?: Date
  /** By the signature value. DER of a TimeStampToken. */
  readonly timestamp?: (value: Buffer) => Uint8Array
  readonly agent?: string
  /** What is signed beside the payload, changed before it is signed; the critical names are those of `crit` or `2`. */
  readonly change?: (attributes: Attributes) => void
  /** What is not signed, changed. */
  readonly changeUnsigned?: (attributes: Attributes) => void
  /** The protected header in the place of the right one. */
  readonly header?: Uint8Array
  /** By another algorithm or key than the signer's own, or of other bytes. */
  readonly make?: (data: Buffer) => Buffer
}

/** An envelope of exactly this form: valid for `signedManifest` where the form says nothing else. */
export function signNotation(form: NotationForm = {}): Buffer {
  const { envelope = 'jws', signer = makeNotationSigner() } = form
  const algorithm = algorithmFor(signer)
  const { digest, mediaType, size } = signedManifest
  const target = form.target ?? { mediaType, digest, size }
  const payload = Buffer.from(form.payload ?? JSON.stringify({ targetArtifact: target }))
  const make = form.make ?? ((data: Buffer) => makeValue(algorithm, data, signer.keys.privateKey))
  const attributes = attributesOf(form, envelope, algorithm)
  form.change?.(attributes)
  return envelope === 'jws'
    ? makeJws({ form, signer, attributes, payload, make })
    : makeCose({ form, signer, attributes, payload, make })
}

function attributesOf(form: NotationForm, envelope: 'jws' | 'cose', algorithm: NotationAlgorithm): Attributes {
  const { scheme = 'notary.x509', signingTime = new Date('2024-04-06T07:01:20Z'), expiry } = form
  const isAuthority = scheme === 'notary.x509.signingAuthority'
  const time = notary(isAuthority ? 'authenticSigningTime' : 'signingTime')
  const moment = envelope === 'jws' ? writeDateTime : writeEpoch
  const critical = [
    notary('signingScheme'),
    ...(isAuthority ? [time] : []),
    ...(expiry === undefined ? [] : [notary('expiry')]),
  ]
  const [alg, crit, cty] = envelope === 'jws' ? (['alg', 'crit', 'cty'] as const) : ([1, 2, 3] as const)
  return new Map<string | number, unknown>([
    [alg, envelope === 'jws' ? algorithm : coseAlgorithms[algorithm]],
    [crit, critical],
    [cty, payloadType],
    [notary('signingScheme'), scheme],
    [time, moment(signingTime)],
    ...(expiry === undefined ? [] : [[notary('expiry'), moment(expiry)] as const]),
  ])
}

export const coseAlgorithms = { PS256: -37, PS384: -38, PS512: -39, ES256: -7, ES384: -35, ES512: -36 } as const

export const writeDateTime = (moment: Date): string => moment.toISOString().replace('.000', '')
export const writeEpoch = (moment: Date): CborTagged => ({ tag: 1, value: moment.getTime() / 1000 })

interface Draft {
  readonly form: NotationForm
  readonly signer: NotationSigner
  readonly attributes: Attributes
  readonly payload: Buffer
  readonly make: (data: Buffer) => Buffer
}

function makeJws({ form, signer, attributes, payload, make }: Draft): Buffer {
  const header = Buffer.from(form.header ?? JSON.stringify(Object.fromEntries(attributes))).toString('base64url')
  const body = payload.toString('base64url')
  const value = make(Buffer.from(`${header}.${body}`))
  const unsigned: Attributes = new Map<string | number, unknown>([
    ['x5c', signer.chain.map(({ der }) => Buffer.from(der).toString('base64'))],
    ...(form.timestamp === undefined
      ? []
      : [[notary('timestampSignature'), Buffer.from(form.timestamp(value)).toString('base64')] as const]),
    ...(form.agent === undefined ? [] : [[notary('signingAgent'), form.agent] as const]),
  ])
  form.changeUnsigned?.(unsigned)
  const signature = value.toString('base64url')
  const root = { payload: body, protected: header, header: Object.fromEntries(unsigned), signature }
  return Buffer.from(JSON.stringify(root))
}

function makeCose({ form, signer, attributes, payload, make }: Draft): Buffer {
  const header = Buffer.from(form.header ?? cbor(attributes))
  const value = make(cbor(['Signature1', header, Buffer.alloc(0), payload]))
  const unsigned: Attributes = new Map<string | number, unknown>([
    [33, signer.chain.map(({ der }) => Buffer.from(der))],
    ...(form.timestamp === undefined
      ? []
      : [[notary('timestampSignature'), Buffer.from(form.timestamp(value))] as const]),
    ...(form.agent === undefined ? [] : [[notary('signingAgent'), form.agent] as const]),
  ])
  form.changeUnsigned?.(unsigned)
  return cbor({ tag: 18, value: [header, unsigned, payload, value] })
}

export interface CborTagged {
  readonly tag: number
  readonly value: unknown
}

/** An item in its shortest form; a Buffer is a byte string, `{ raw }` stands there as it is. */
export function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value)
  if (typeof value === 'string') return Buffer.concat([cborHead(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (typeof value === 'boolean') return Buffer.of(value ? 0xf5 : 0xf4)
  if (value === null) return Buffer.of(0xf6)
  if (value instanceof Uint8Array) return Buffer.concat([cborHead(2, value.length), value])
  if (Array.isArray(value)) return Buffer.concat([cborHead(4, value.length), ...value.map(cbor)])
  if (value instanceof Map) {
    const items = [...value].flatMap(([key, member]: [unknown, unknown]) => [cbor(key), cbor(member)])
    return Buffer.concat([cborHead(5, value.size), ...items])
  }
  const other = value as CborTagged | { readonly raw: Uint8Array }
  return 'raw' in other ? Buffer.from(other.raw) : Buffer.concat([cborHead(6, other.tag), cbor(other.value)])
}

export function cborHead(type: number, argument: number): Buffer {
  if (argument < 24) return Buffer.of((type << 5) | argument)
  const size = argument < 0x100 ? 1 : argument < 0x10000 ? 2 : argument < 0x100000000 ? 4 : 8
  const head = Buffer.alloc(9)
  head[0] = (type << 5) | (24 + Math.log2(size))
  head.writeBigUInt64BE(BigInt(argument) << BigInt(8 * (8 - size)), 1)
  return head.subarray(0, 1 + size)
}

export const notationType = 'application/vnd.cncf.notary.signature'
export const envelopeTypes = { jws: 'application/jose+json', cose: 'application/cose' } as const

export const digestOf = (bytes: Uint8Array): Digest => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

export const descriptorOf = (mediaType: string, bytes: Uint8Array): Descriptor => ({
  mediaType,
  digest: digestOf(bytes),
  size: bytes.length,
  artifactType: '',
  annotations: new Map(),
  platform: null,
})

/** The manifest as notation writes it. */
export function notationManifest(blob: Uint8Array, mediaType: string, form: Partial<Manifest> = {}): Manifest {
  const subject = { ...descriptorOf(signedManifest.mediaType, blob), ...signedManifest }
  return {
    kind: 'image',
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: `sha256:${'51'.repeat(32)}`,
    size: 600,
    artifactType: '',
    config: descriptorOf(notationType, Buffer.from('{}')),
    layers: [descriptorOf(mediaType, blob)],
    manifests: [],
    subject,
    annotations: new Map(),
    ...form,
  }
}

/** A candidate of `signedManifest` that holds this blob. */
export function notationCandidate(blob: Uint8Array, mediaType: string, form: Partial<Manifest> = {}): Candidate {
  const manifest = notationManifest(blob, mediaType, form)
  const refuse = (): never => {
    throw new Error('nothing else is asked for')
  }
  const repository: Repository = {
    name: signedManifest.repository,
    manifest: refuse,
    blob: (_, limit) => (blob.length <= limit ? Promise.resolve(blob) : refuse()),
    referrers: refuse,
    tags: refuse,
    listed: refuse,
  }
  return {
    signed: signedManifest,
    manifest,
    place: manifest.digest,
    found: 'referrer',
    repository,
    keys: [],
    authorities: [],
  }
}

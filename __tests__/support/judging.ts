import type { Attestation, ImageReading, ManifestReading, PlatformReading } from '../../src/model/image.js'
import type { Proof } from '../../src/model/proof.js'
import type { FileReading, Signature } from '../../src/model/signature.js'
import type { ImageSubject } from '../../src/model/subject.js'
import type { Finding, Verdict } from '../../src/model/verdict.js'
import { judge } from '../../src/policy/judge.js'
import type { Policy } from '../../src/policy/model.js'
import { proof, reading, type ProofParts } from './proofs.js'

/** The moment that is judged at unless a test says another. */
export const judgedAt = new Date('2026-11-22T12:00:00Z')

/** The verdict on a file with the signatures that these are the proofs of. */
export function judgeFile(
  policy: Policy | null,
  proofs: readonly Proof[],
  of: Partial<FileReading> & { readonly path?: string } = {},
  at: Date = judgedAt,
): Verdict {
  const signatures = proofs.map(({ signature }) => signature)
  return judge(reading({ ...of, signatures }), proofMap(proofs), policy, at)
}

function proofMap(proofs: readonly Proof[]): ReadonlyMap<Signature, Proof> {
  return new Map(proofs.map((one) => [one.signature, one]))
}

/** `SIG001 error unsigned` of each finding. */
export function told({ findings }: { readonly findings: readonly Finding[] }): readonly string[] {
  return findings.map(({ id, level, code }) => `${id} ${level} ${code}`)
}

export const imageDigest = `sha256:${'1a'.repeat(32)}`
export const indexType = 'application/vnd.oci.image.index.v1+json'
export const manifestType = 'application/vnd.oci.image.manifest.v1+json'

/** What was found of a manifest: its signatures by their proofs. */
export interface FoundParts extends Partial<Omit<ManifestReading, 'signatures' | 'attestations'>> {
  readonly signed?: readonly Proof[]
  readonly attested?: readonly Attested[]
}

/** A statement of a type by somebody, or by nobody. */
export interface Attested extends Partial<Omit<Attestation, 'signature'>> {
  readonly by: Proof | null
}

/** What was found of an image. */
export interface ImageParts extends FoundParts {
  readonly subject?: Partial<ImageSubject>
  readonly obstacle?: ImageReading['obstacle']
  readonly narrowed?: readonly string[]
  /** Of an index: by platform. */
  readonly platforms?: Readonly<Record<string, FoundParts>>
  /** The reference could not be resolved. */
  readonly isUnresolved?: boolean
}

/** The verdict on `ghcr.io/acme/app:1.2`. */
export function judgeImage(policy: Policy | null, parts: ImageParts = {}, at: Date = judgedAt): Verdict {
  const { subject, obstacle = null, narrowed = [], platforms, isUnresolved = false, ...found } = parts
  const proofs = [found, ...Object.values(platforms ?? {})].flatMap(({ signed = [], attested = [] }) => [
    ...signed,
    ...attested.flatMap(({ by }) => by ?? []),
  ])
  const mediaType = platforms === undefined ? manifestType : indexType
  const image: ImageReading = {
    kind: 'image',
    subject: {
      kind: 'image',
      reference: 'ghcr.io/acme/app:1.2',
      repository: 'ghcr.io/acme/app',
      tag: '1.2',
      pinned: null,
      root: 'ghcr.io/acme/app:1.2',
      mentions: [],
      obstacle: null,
      ...subject,
    },
    manifest: isUnresolved ? null : manifestOf({ mediaType, ...found }),
    platforms: Object.entries(platforms ?? {}).map(([platform, one]): PlatformReading => ({
      platform,
      ...manifestOf({ digest: `sha256:${'2b'.repeat(32)}`, ...one }),
    })),
    narrowed,
    obstacle,
  }
  return judge(image, proofMap(proofs), policy, at)
}

function manifestOf({ signed = [], attested = [], ...rest }: FoundParts): ManifestReading {
  return {
    digest: imageDigest,
    mediaType: manifestType,
    artifactType: '',
    size: 1234,
    signatures: signed.map(({ signature }) => signature),
    attestations: attested.map(attestationOf),
    gaps: [],
    notes: [],
    ...rest,
  }
}

function attestationOf({ by, ...rest }: Attested): Attestation {
  return {
    kind: 'attestation',
    predicateType: 'https://slsa.dev/provenance/v1',
    place: 'sha256-1a.att, layer 1',
    signature: by?.signature ?? null,
    ...rest,
  }
}

/** A signature of an image by cosign, or what `format` says. */
export function imageProof({
  format = 'cosign',
  ...parts
}: ProofParts & Partial<Pick<Signature, 'format' | 'terms'>> = {}): Proof {
  const { terms = null, ...of } = parts
  const made = proof({ place: 'sha256-1a.sig, layer 1', ...of })
  return { ...made, signature: { ...made.signature, format, terms } }
}

/** A probe that failed. */
export const gap = { code: 'registry-throttled', message: 'GET https://ghcr.io/v2/: status 429.' } as const

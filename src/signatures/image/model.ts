import type { Attestation } from '../../model/image.js'
import type { Note, Signature } from '../../model/signature.js'
import type { Obstacle } from '../../model/subject.js'
import type { Digest, Manifest, Repository } from '../../registry/model.js'

/** The manifest that signatures are looked for of, as it was read. */
export interface SignedManifest {
  readonly digest: Digest
  readonly mediaType: string
  readonly size: number
  /** `ghcr.io/acme/app`: what a payload's docker-reference is compared with, for a note. */
  readonly repository: string
}

/** A public key that was given: what a bare signature is tried by. */
export interface KnownKey {
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Uint8Array
  /** Its SHA-256, hex. */
  readonly spkiSha256: string
}

/** A manifest that may hold signatures of another one. */
export interface Candidate {
  readonly signed: SignedManifest
  readonly manifest: Manifest
  /** Where it stands, for people: `sha256-….sig`, or `sha256:…` of a referrer. Unique beside the image. */
  readonly place: string
  /** By which way it was found: cosign's tags say what they hold, referrers must say it themselves. */
  readonly found: 'sig-tag' | 'att-tag' | 'sbom-tag' | 'referrer'
  readonly repository: Repository
  readonly keys: readonly KnownKey[]
  /**
   * DER of certificates of timestamp authorities that were given: cosign 3 keeps timestamps without their authority's
   * own. They only help to find it; who is believed is decided later.
   */
  readonly authorities: readonly Uint8Array[]
}

/** What a format module found in a candidate. */
export interface CandidateReading {
  readonly signatures: readonly Signature[]
  readonly attestations: readonly Attestation[]
  /** What of it could not be read: something may be missing. */
  readonly gaps: readonly Obstacle[]
  readonly notes: readonly Note[]
}

/** One way to keep signatures of images. */
export interface ImageFormat {
  /** Whether the candidate is of this format, by artifactType, config and layers; never by an index's descriptor. */
  recognises(candidate: Pick<Candidate, 'manifest' | 'found'>): boolean
  /** Reads all that it holds, bounded. Throws RegistryError for what the repository refused; what is malformed it says. */
  read(candidate: Candidate): Promise<CandidateReading>
}

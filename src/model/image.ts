import type { Note, Signature } from './signature.js'
import type { ImageSubject, Obstacle } from './subject.js'

/**
 * A statement about an image, or a bill of materials beside it. It is no signature of the image (docs/trust.md 1.11).
 */
export interface Attestation {
  readonly kind: 'attestation' | 'sbom'
  /** What the statement says that it is, `https://slsa.dev/provenance/v1`; `null` when it cannot be read. */
  readonly predicateType: string | null
  /** Where it stands, as a signature does. */
  readonly place: string
  /** Who made it, its `coverage` being whether the statement names the image's digest; `null`: nobody signed it. */
  readonly signature: Signature | null
}

/** What was found of one manifest: an image, an index, an artifact such as a bill of materials. */
export interface ManifestReading {
  /** `sha256:…` */
  readonly digest: string
  readonly mediaType: string
  /** `''`: none. */
  readonly artifactType: string
  /** Bytes. */
  readonly size: number
  readonly signatures: readonly Signature[]
  readonly attestations: readonly Attestation[]
  /** The probes that failed: a signature may be where they looked. */
  readonly gaps: readonly Obstacle[]
  readonly notes: readonly Note[]
}

/** One platform of an index. */
export interface PlatformReading extends ManifestReading {
  /** `linux/arm64/v8`. */
  readonly platform: string
}

/** What reading an image found. Plain data. */
export interface ImageReading {
  readonly kind: 'image'
  readonly subject: ImageSubject
  /** What the reference was resolved to, once; `null`: it could not be. */
  readonly manifest: ManifestReading | null
  /** Every image that the index lists, indexes in it included; empty when it is none. */
  readonly platforms: readonly PlatformReading[]
  /** The platforms that were asked for, where not all were; empty: all. */
  readonly narrowed: readonly string[]
  /** Why nothing, or not all of the platforms, could be read. */
  readonly obstacle: Obstacle | null
}

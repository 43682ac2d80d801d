/** `sha256:` or `sha512:` and the digest in lower-case hex; only `readDigest` makes one (OCI image-spec, descriptor.md). */
export type Digest = `sha256:${string}` | `sha512:${string}`

/** What a manifest says of other content (OCI image-spec, descriptor.md). Nothing of it is believed before it is read. */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  /** `''` where it is left out. */
  readonly artifactType: string
  readonly annotations: Annotations
  readonly platform: Platform | null
}

export type Annotations = ReadonlyMap<string, string>

/** OCI image-spec, image-index.md. */
export interface Platform {
  readonly os: string
  readonly architecture: string
  /** `null` where it is left out, as the next one. */
  readonly variant: string | null
  readonly osVersion: string | null
}

/** A manifest whose bytes have the digest that it was asked for by, or that its tag was resolved to. */
export interface Manifest {
  /** `artifact`: the withdrawn OCI artifact manifest (`blobs`), which Notation 1.0 made. */
  readonly kind: 'image' | 'index' | 'artifact'
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  /** `''` where it is left out. */
  readonly artifactType: string
  /** `null` in an index or artifact manifest. */
  readonly config: Descriptor | null
  /** The layers, or the blobs of an artifact manifest. */
  readonly layers: readonly Descriptor[]
  /** What an index lists; empty otherwise. */
  readonly manifests: readonly Descriptor[]
  readonly subject: Descriptor | null
  readonly annotations: Annotations
}

/** What names a digest as its subject. */
export interface Referrers {
  /** Of the referrers API and of the fallback tag, each once, in their order. */
  readonly descriptors: readonly Descriptor[]
  /** Why one of the two could not be read to its end: something may be missing. */
  readonly gaps: readonly RegistryError[]
}

/**
 * The images of one repository, of a registry or of a layout on disk. All that it gives was hashed and has the digest
 * that was asked for. Every method rejects with RegistryError.
 */
export interface Repository {
  /** `ghcr.io/acme/app`, `docker.io/library/alpine`, `oci-layout:build/app`: for people and for patterns. */
  readonly name: string
  /** A manifest by its digest, or by a tag, of which each call may see another one. Rejects `not-found`. */
  manifest(reference: Digest | Tag): Promise<Manifest>
  /** The whole blob, which must have the descriptor's size and digest. Rejects `too-large` above `limit` bytes. */
  blob(descriptor: Descriptor, limit: number): Promise<Uint8Array>
  referrers(digest: Digest): Promise<Referrers>
  /** Every tag, page by page, in the order of the registry. */
  tags(): AsyncIterable<string>
  /** Whether the tag list, once `tags` was read to its end, has the tag; `null`: it was not read to its end. */
  listed(tag: string): boolean | null
}

/** Wrapped, so that a tag is never taken for a digest. */
export interface Tag {
  readonly tag: string
}

export type RegistryErrorCode =
  | 'not-found'
  | 'unauthorized'
  | 'forbidden'
  | 'throttled'
  | 'refused'
  | 'unreachable'
  | 'private-address'
  | 'not-listed'
  | 'timeout'
  | 'too-large'
  | 'too-many'
  | 'malformed'
  | 'ambiguous'
  | 'digest-mismatch'
  | 'not-supported'
  | 'redirect'
  | 'stopped'

/** Why something cannot be had from a registry. One sentence that names it: `GET https://…: status 404: manifest unknown.` */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  constructor(
    readonly code: RegistryErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Registries and layouts, each with its pool, tokens and credentials, for one run. */
export interface Registries {
  /** Throws RegistryError `not-listed` for a registry that the policy does not list. */
  repository(reference: Reference): Repository
  /** Every repository of a registry (`registry`: its host, with the port), page by page. */
  catalog(registry: string): AsyncIterable<string>
}

/**
 * A reference, parsed once (distribution/reference's grammar, and `oci-layout:PATH[:tag|@digest]`).
 * `repository` is the name without the host: `library/alpine`; of a layout the path, as it was written.
 */
export interface Reference {
  readonly kind: 'registry' | 'layout'
  /** The host with its port, normalised: `docker.io`, `localhost:5000`; `''` of a layout. */
  readonly registry: string
  readonly repository: string
  readonly tag: string | null
  readonly digest: Digest | null
}

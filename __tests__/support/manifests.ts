import { digestOf } from '../../src/registry/digest.js'
import type { Digest } from '../../src/registry/model.js'

/** A blob with what a descriptor says of it. */
export interface Blob {
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly annotations?: Readonly<Record<string, string>>
}

/** A descriptor as it is written into a manifest. */
export interface WrittenDescriptor {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
  readonly platform?: Readonly<Record<string, string>>
}

/** A manifest as it is pushed, with the blobs that it needs. */
export interface Built {
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly digest: Digest
  /** For an index or for a `subject`. */
  readonly descriptor: WrittenDescriptor
  readonly blobs: readonly Blob[]
  /** Its subject's digest; `null`: none. The registry lists it as a referrer then. */
  readonly subject: Digest | null
}

export const ociImage = 'application/vnd.oci.image.manifest.v1+json'
export const ociIndex = 'application/vnd.oci.image.index.v1+json'
export const ociArtifact = 'application/vnd.oci.artifact.manifest.v1+json'
export const dockerImage = 'application/vnd.docker.distribution.manifest.v2+json'
export const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json'
export const emptyType = 'application/vnd.oci.empty.v1+json'

export function textBlob(text: string, mediaType = 'application/vnd.oci.image.layer.v1.tar'): Blob {
  return { mediaType, bytes: Buffer.from(text) }
}

export function descriptorOf({ mediaType, bytes, annotations }: Blob): WrittenDescriptor {
  const plain = { mediaType, digest: digestOf(bytes), size: bytes.length }
  return annotations === undefined ? plain : { ...plain, annotations }
}

export interface ImageParts {
  /** By default an OCI image manifest. */
  readonly mediaType?: string
  /** By default a small configuration. */
  readonly config?: Blob
  /** By default one layer whose content is `name`. */
  readonly layers?: readonly Blob[]
  /** Makes images differ that are alike otherwise. */
  readonly name?: string
  readonly artifactType?: string
  /** A manifest, or a descriptor of one that need not exist. */
  readonly subject?: Built | WrittenDescriptor
  readonly annotations?: Readonly<Record<string, string>>
}

/** An image manifest: `image({ name: 'app' })`. */
export function image(parts: ImageParts = {}): Built {
  const { mediaType = ociImage, name = 'layer', subject } = parts
  const config = parts.config ?? { mediaType: 'application/vnd.oci.image.config.v1+json', bytes: Buffer.from('{}\n') }
  const layers = parts.layers ?? [textBlob(name)]
  const { artifactType, annotations } = parts
  const body = { config: descriptorOf(config), layers: layers.map(descriptorOf), artifactType, annotations }
  return build({ schemaVersion: 2, mediaType, ...body }, mediaType, {
    blobs: [config, ...layers],
    subject,
    artifactType,
  })
}

export interface ArtifactParts {
  readonly artifactType: string
  readonly subject?: Built | WrittenDescriptor
  readonly layers?: readonly Blob[]
  readonly annotations?: Readonly<Record<string, string>>
}

/** What refers to an image, as signers push it now: an image manifest with an artifactType and the empty config. */
export function artifact(parts: ArtifactParts): Built {
  return image({ ...parts, config: { mediaType: emptyType, bytes: Buffer.from('{}') } })
}

/** The withdrawn artifact manifest, which has `blobs`. */
export function artifactManifest({ artifactType, subject, layers = [], annotations }: ArtifactParts): Built {
  const body = { mediaType: ociArtifact, artifactType, blobs: layers.map(descriptorOf), annotations }
  return build(body, ociArtifact, { blobs: layers, subject, artifactType })
}

export interface IndexParts {
  /** By default an OCI index. */
  readonly mediaType?: string
  readonly artifactType?: string
  readonly subject?: Built | WrittenDescriptor
  readonly annotations?: Readonly<Record<string, string>>
}

/** An index of what was built, or of descriptors: `index([{ ...image().descriptor, platform: { os, architecture } }])`. */
export function index(manifests: readonly (Built | WrittenDescriptor)[], parts: IndexParts = {}): Built {
  const { mediaType = ociIndex, subject, ...rest } = parts
  const body = { schemaVersion: 2, mediaType, manifests: manifests.map(written), ...rest }
  return build(body, mediaType, { blobs: [], subject, artifactType: parts.artifactType })
}

/** Any bytes as a manifest, for those that are none. */
export function rawManifest(bytes: Uint8Array | string, mediaType = ociImage): Built {
  const raw = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  const digest = digestOf(raw)
  return {
    mediaType,
    bytes: raw,
    digest,
    descriptor: { mediaType, digest, size: raw.length },
    blobs: [],
    subject: null,
  }
}

interface Rest {
  readonly blobs: readonly Blob[]
  readonly subject: Built | WrittenDescriptor | undefined
  readonly artifactType: string | undefined
}

function build(body: object, mediaType: string, { blobs, subject, artifactType }: Rest): Built {
  const named = subject === undefined ? undefined : written(subject)
  const bytes = Buffer.from(JSON.stringify({ ...body, subject: named }))
  const digest = digestOf(bytes)
  const plain = { mediaType, digest, size: bytes.length }
  const descriptor = artifactType === undefined ? plain : { ...plain, artifactType }
  return { mediaType, bytes, digest, descriptor, blobs, subject: named?.digest ?? null }
}

function written(manifest: Built | WrittenDescriptor): WrittenDescriptor {
  return 'bytes' in manifest ? manifest.descriptor : manifest
}

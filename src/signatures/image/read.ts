import type { ImageReading, ManifestReading, PlatformReading } from '../../model/image.js'
import type { Note } from '../../model/signature.js'
import type { ImageSubject, Obstacle } from '../../model/subject.js'
import {
  RegistryError,
  type Digest,
  type Manifest,
  type Reference,
  type Registries,
  type Repository,
} from '../../registry/model.js'
import { obstacleOf } from '../../registry/obstacle.js'
import { readReference } from '../../registry/reference.js'
import { discover, type Search } from './discover.js'
import type { KnownKey, SignedManifest } from './model.js'
import { childrenOf, isPlatform, type Child } from './platforms.js'

/** What reading images needs. */
export interface ImageReader {
  readonly registries: Registries
  /** Keys that bare signatures are tried by. */
  readonly keys: readonly KnownKey[]
  /** DER of certificates that authorities of time may have. */
  readonly authorities: readonly Uint8Array[]
  /** Where signatures were put beside the image's own repository; `null`: nowhere else. */
  readonly signatureRepository: Reference | null
  /** The platforms of an index to look at; empty: all. */
  readonly platforms: readonly string[]
}

/**
 * Resolves a reference, once, and finds what is signed about it and about each platform. What could not be found out is
 * said: an obstacle when it is the image itself, a gap when it is a place where signatures may be. A tag beside a pinned
 * digest is compared with it, which takes one request more.
 */
export async function readImage(subject: ImageSubject, reader: ImageReader): Promise<ImageReading> {
  const unread = { kind: 'image', subject, manifest: null, platforms: [], narrowed: [] } as const
  if (subject.obstacle !== null) return { ...unread, obstacle: subject.obstacle }
  try {
    const reference = readReference(subject.reference)
    const repository = reader.registries.repository(reference)
    const manifest = await resolve(reference, repository)
    const [reading, notes] = await Promise.all([
      readResolved(subject, manifest, repository, reader),
      compareTag(reference, repository),
    ])
    return withNotes(reading, notes)
  } catch (error) {
    if (error instanceof RegistryError) return { ...unread, obstacle: obstacleOf(error) }
    throw error
  }
}

/** A digest beside a tag is what counts. The one image of a layout has the empty tag. */
async function resolve({ digest, tag }: Reference, repository: Repository): Promise<Manifest> {
  return repository.manifest(digest ?? { tag: tag ?? '' })
}

/**
 * A tag that is pinned by a digest, and leads to another one now. The digest alone says what is looked at: a tag that is
 * gone or cannot be asked for changes nothing.
 */
async function compareTag({ digest, tag }: Reference, repository: Repository): Promise<readonly Note[]> {
  if (digest === null || tag === null) return []
  try {
    const { digest: present } = await repository.manifest({ tag })
    // Digests by two algorithms may be of the same bytes: that cannot be told from them.
    if (present === digest || algorithmOf(present) !== algorithmOf(digest)) return []
    const message = `The tag ${tag} of ${repository.name} is pinned to ${digest}, and leads to ${present} now.`
    return [{ code: 'tag-moved', message }]
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    const { code, message } = obstacleOf(error)
    return [{ code, message: `Where the tag ${tag} leads now could not be told: ${message}` }]
  }
}

function algorithmOf(digest: Digest): string {
  return digest.slice(0, digest.indexOf(':'))
}

function withNotes(reading: ImageReading, notes: readonly Note[]): ImageReading {
  const { manifest } = reading
  if (manifest === null || notes.length === 0) return reading
  return { ...reading, manifest: { ...manifest, notes: [...notes, ...manifest.notes] } }
}

async function readResolved(
  subject: ImageSubject,
  manifest: Manifest,
  repository: Repository,
  reader: ImageReader,
): Promise<ImageReading> {
  const elsewhere = reader.signatureRepository
  const places = elsewhere === null ? [repository] : [repository, reader.registries.repository(elsewhere)]
  const search = { places, keys: reader.keys, authorities: reader.authorities }
  if (manifest.kind !== 'index') {
    const only = await readManifest(manifest, repository, search)
    return { kind: 'image', subject, manifest: only, platforms: [], narrowed: [], obstacle: null }
  }
  const [own, children] = await Promise.all([
    readManifest(manifest, repository, search),
    childrenOf(manifest, repository),
  ])
  const wanted = children.images.filter(({ platform }) => isWanted(platform, reader.platforms))
  const platforms = await Promise.all(wanted.map((child) => readChild(child, repository, search)))
  return {
    kind: 'image',
    subject,
    manifest: { ...own, attestations: [...own.attestations, ...children.attestations] },
    platforms,
    narrowed: reader.platforms,
    obstacle: children.obstacle ?? missing(reader.platforms, wanted),
  }
}

function isWanted(platform: string, asked: readonly string[]): boolean {
  return asked.length === 0 || asked.some((wanted) => isPlatform(platform, wanted))
}

/** A platform that was asked for must be there, or nothing of it was looked at. */
function missing(asked: readonly string[], found: readonly Child[]): Obstacle | null {
  const absent = asked.find((wanted) => !found.some(({ platform }) => isPlatform(platform, wanted)))
  if (absent === undefined) return null
  return { code: 'platform-missing', message: `The index lists no image for ${absent}.` }
}

async function readChild(
  { platform, descriptor, gap }: Child,
  repository: Repository,
  search: Search,
): Promise<PlatformReading> {
  const reading = await readManifest(descriptor, repository, search)
  return { platform, ...reading, gaps: gap === null ? reading.gaps : [gap, ...reading.gaps] }
}

type Target = Pick<Manifest, 'digest' | 'mediaType' | 'size' | 'artifactType'>

async function readManifest(target: Target, repository: Repository, search: Search): Promise<ManifestReading> {
  const { digest, mediaType, size, artifactType } = target
  const signed: SignedManifest = { digest, mediaType, size, repository: repository.name }
  return { digest, mediaType, size, artifactType, ...(await discover(signed, search)) }
}

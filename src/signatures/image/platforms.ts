import type { Attestation } from '../../model/image.js'
import type { Obstacle } from '../../model/subject.js'
import { RegistryError, type Descriptor, type Manifest, type Platform, type Repository } from '../../registry/model.js'
import { obstacleOf } from '../../registry/obstacle.js'

/** One manifest that an index lists, in it or in an index of it. */
export interface Child {
  /** `linux/arm64/v8`; `unknown` where the index does not say. */
  readonly platform: string
  readonly descriptor: Descriptor
  /** Why its manifest could not be read; signatures of its digest can be looked for nevertheless. */
  readonly gap: Obstacle | null
}

/** What an index lists. */
export interface Children {
  readonly images: readonly Child[]
  /** Unsigned statements that the build left in the index. */
  readonly attestations: readonly Attestation[]
  /** Why the list is not whole. */
  readonly obstacle: Obstacle | null
}

/** An index in an index is legal, and two levels of them are already rare. */
const maxDepth = 8

/** The largest index in use has some 20 platforms and as many statements; more than these are no image for anybody. */
const maxManifests = 256

const referenceType = 'vnd.docker.reference.type'
const predicateAnnotation = 'in-toto.io/predicate-type'
const inTotoLayer = 'application/vnd.in-toto+json'

/** Every image that the index lists, those of its indexes in their place, each digest and platform once. */
export async function childrenOf(index: Manifest, repository: Repository): Promise<Children> {
  const visited = new Set([index.digest])
  const collected: Collected = { images: new Map(), attestations: [], obstacle: null, visited, left: maxManifests }
  await collect(index, repository, collected, 1)
  const { images, attestations, obstacle } = collected
  return { images: [...images.values()], attestations, obstacle }
}

interface Collected {
  readonly images: Map<string, Child>
  readonly attestations: Attestation[]
  readonly visited: Set<string>
  /** So many manifests more are read. */
  left: number
  obstacle: Obstacle | null
}

async function collect(index: Manifest, repository: Repository, into: Collected, depth: number): Promise<void> {
  const listed = index.manifests.slice(0, into.left)
  into.left -= listed.length
  if (listed.length < index.manifests.length)
    into.obstacle ??= limit(`lists more than ${maxManifests} manifests`, index)
  const read = async (descriptor: Descriptor) => ({ descriptor, manifest: await fetchChild(descriptor, repository) })
  for (const { descriptor, manifest } of await Promise.all(listed.map(read))) {
    if ('code' in manifest) addImage(descriptor, manifest, into)
    else if (manifest.kind === 'index') await descend(manifest, repository, into, { depth, index })
    else if (isAttestationManifest(descriptor, manifest)) into.attestations.push(...statementsOf(manifest))
    else addImage(descriptor, null, into)
  }
}

async function descend(
  manifest: Manifest,
  repository: Repository,
  into: Collected,
  { depth, index }: { readonly depth: number; readonly index: Manifest },
): Promise<void> {
  if (into.visited.has(manifest.digest)) return
  into.visited.add(manifest.digest)
  if (depth >= maxDepth) into.obstacle ??= limit(`holds indexes more than ${maxDepth} deep`, index)
  else await collect(manifest, repository, into, depth + 1)
}

function limit(what: string, { digest }: Manifest): Obstacle {
  return { code: 'limit-reached', message: `The index ${digest} ${what}.` }
}

function addImage(descriptor: Descriptor, gap: Obstacle | null, { images }: Collected): void {
  const platform = printPlatform(descriptor.platform)
  const key = `${platform} ${descriptor.digest}`
  if (!images.has(key)) images.set(key, { platform, descriptor, gap })
}

/** What the index says of it and what it is must agree: it could be taken for another one otherwise. */
async function fetchChild(descriptor: Descriptor, repository: Repository): Promise<Manifest | Obstacle> {
  try {
    const manifest = await repository.manifest(descriptor.digest)
    const agrees = manifest.size === descriptor.size && manifest.mediaType === descriptor.mediaType
    if (agrees) return manifest
    const message = `${descriptor.digest} has another size or media type than the index says.`
    return { code: 'descriptor-mismatch', message }
  } catch (error) {
    if (error instanceof RegistryError) return obstacleOf(error)
    throw error
  }
}

/**
 * What BuildKit leaves in an index beside its images: it says so, it is for no platform, and it holds nothing but
 * statements. Whatever lacks one of the three is an image, which must be signed as one.
 */
function isAttestationManifest({ annotations, platform }: Descriptor, { layers }: Manifest): boolean {
  return (
    annotations.get(referenceType) === 'attestation-manifest' &&
    platform?.os === 'unknown' &&
    platform.architecture === 'unknown' &&
    layers.length > 0 &&
    layers.every(({ mediaType }) => mediaType === inTotoLayer)
  )
}

function statementsOf({ digest, layers }: Manifest): readonly Attestation[] {
  return layers.map(({ annotations }, index) => ({
    kind: 'attestation',
    predicateType: annotations.get(predicateAnnotation) ?? null,
    place: `${digest}, layer ${index + 1}`,
    signature: null,
  }))
}

/** `linux/arm64/v8`, `windows/amd64:10.0.17763.1`; `unknown` where nothing is said. */
export function printPlatform(platform: Platform | null): string {
  if (platform === null) return 'unknown'
  const { os, architecture, variant, osVersion } = platform
  return `${os}/${architecture}${variant === null ? '' : `/${variant}`}${osVersion === null ? '' : `:${osVersion}`}`
}

/** Whether a platform is what was asked for: `linux/arm64` asks for every variant of it. */
export function isPlatform(platform: string, wanted: string): boolean {
  return platform === wanted || platform.startsWith(`${wanted}/`) || platform.startsWith(`${wanted}:`)
}

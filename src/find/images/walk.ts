import { Failure } from '../../model/failure.js'
import type { ImageSubject, Obstacle } from '../../model/subject.js'
import { RegistryError, type Registries } from '../../registry/model.js'
import { obstacleOf } from '../../registry/obstacle.js'
import type { RegistryOperand } from '../../registry/reference.js'
import {
  isAuxiliary,
  isRepositoryPath,
  isTag,
  MalformedReference,
  readRegistryOperand,
} from '../../registry/reference.js'
import { subjectOf } from './name.js'

/**
 * So many tag lists are read ahead of the images that are looked at: one request each as a rule, so that a registry of
 * many small repositories is not walked at the pace of its answers.
 */
const maxAhead = 8

/**
 * Every tag of the operand's repositories. What cannot be listed is a subject with the obstacle, and the walk goes on.
 * Throws Failure `usage` for an operand that names no registry or repository.
 */
export async function* walkRegistry(
  operand: string,
  registries: Registries,
  stop: AbortSignal,
): AsyncGenerator<ImageSubject> {
  const { registry, repository, below } = readOperand(operand)
  if (repository !== null && !below) {
    yield* await imagesOf({ registry, repository, root: operand }, registries, stop)
    return
  }
  const prefix = repository === null ? '' : `${repository}/`
  const ahead: Promise<readonly ImageSubject[]>[] = []
  for await (const found of repositoriesOf(registry, registries)) {
    if (stop.aborted) break
    const isMeant = typeof found !== 'string' || found.startsWith(prefix)
    if (!isMeant) continue
    const images =
      typeof found === 'string'
        ? imagesOf({ registry, repository: found, root: operand }, registries, stop)
        : Promise.resolve([unlisted(registry, operand, found)])
    // A fault is met when it is its turn; until then nobody else may take it for unhandled.
    images.catch(() => undefined)
    ahead.push(images)
    for (const next of ahead.splice(0, ahead.length - maxAhead + 1)) yield* await next
  }
  for (const next of ahead) yield* await next
}

function readOperand(operand: string): RegistryOperand {
  try {
    return readRegistryOperand(operand)
  } catch (error) {
    if (!(error instanceof MalformedReference)) throw error
    const remedy = 'Write REGISTRY, REGISTRY/REPOSITORY or REGISTRY/PATH/**.'
    throw new Failure('usage', error.message, { remedy, cause: error })
  }
}

/** The names of the catalogue; last an obstacle, when it could not be read to its end. */
async function* repositoriesOf(registry: string, registries: Registries): AsyncGenerator<string | Obstacle> {
  try {
    yield* registries.catalog(registry)
  } catch (error) {
    yield obstacleFor(error)
  }
}

interface Place {
  readonly registry: string
  readonly repository: string
  readonly root: string
}

/**
 * The images of one repository, in the order of its tags. Its list is read to the end first, for then nobody needs to
 * ask for tags of signatures that are not in it.
 */
async function imagesOf(place: Place, registries: Registries, stop: AbortSignal): Promise<readonly ImageSubject[]> {
  const { registry, repository, root } = place
  if (!isRepositoryPath(repository)) {
    const message = `The catalogue of ${registry} has \`${clip(repository)}\`, which no repository can be called.`
    return [unlisted(`${registry}/${clip(repository)}`, root, { code: 'registry-malformed', message })]
  }
  const name = `${registry}/${repository}`
  const images: ImageSubject[] = []
  try {
    const reference = { kind: 'registry', registry, repository, digest: null } as const
    for await (const tag of registries.repository({ ...reference, tag: null }).tags()) {
      if (stop.aborted) break
      if (isAuxiliary(tag)) continue
      images.push(isTag(tag) ? subjectOf({ ...reference, tag }, root, []) : strangeTag(name, tag, root))
    }
    return images
  } catch (error) {
    return [...images, unlisted(name, root, obstacleFor(error))]
  }
}

/** What a registry calls a tag and cannot be one, is not asked for. */
function strangeTag(name: string, tag: string, root: string): ImageSubject {
  const message = `The tag list of ${name} has \`${clip(tag)}\`, which is no tag.`
  return { ...unlisted(name, root, { code: 'registry-malformed', message }), reference: `${name}:${clip(tag)}` }
}

/** More of a name that cannot be does not help who reads of it. */
function clip(text: string): string {
  return text.slice(0, 300)
}

/** What stands for the images that could not be listed. */
function unlisted(name: string, root: string, obstacle: Obstacle): ImageSubject {
  return { kind: 'image', reference: name, repository: name, tag: null, pinned: null, root, mentions: [], obstacle }
}

/** Anything but a RegistryError is a fault of ours and goes on its way. */
function obstacleFor(error: unknown): Obstacle {
  if (error instanceof RegistryError) return obstacleOf(error)
  throw error
}

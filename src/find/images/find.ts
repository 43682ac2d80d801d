import { Failure } from '../../model/failure.js'
import type { ImageSubject, Mention } from '../../model/subject.js'
import type { World } from '../../model/world.js'
import type { Registries } from '../../registry/model.js'
import { nameImage } from './name.js'
import { walkRegistry } from './walk.js'

/** An image that was named. */
export interface NamedImage {
  /** The reference as it was written. */
  readonly text: string
  /** The line or operand that it came of. */
  readonly root: string
  /** Where it stands, if it stands in a file. */
  readonly mentions: readonly Mention[]
}

/** What to look for. */
export interface ImageSources {
  readonly references: readonly NamedImage[]
  /** Operands of `sigscan repo`: `ghcr.io`, `ghcr.io/acme/app`, `ghcr.io/acme/**`. */
  readonly registries: readonly string[]
  /** An operand that finds nothing is no Failure. */
  readonly allowEmpty: boolean
}

/**
 * Every image once: those that were named, in their order, then those of the registries, in the order of the registry.
 * What is no reference, and what of a registry cannot be listed, is a subject with an obstacle: nothing is dropped.
 *
 * Throws Failure `nothing-found` for an operand without images, `usage` for one that names no registry or repository.
 */
export async function* findImages(
  sources: ImageSources,
  registries: Registries,
  world: World,
): AsyncGenerator<ImageSubject> {
  const told = new Set<string>()
  for (const subject of together(sources.references)) {
    if (world.stop.aborted) return
    told.add(subject.reference)
    yield subject
  }
  for (const operand of sources.registries) {
    let found = false
    for await (const subject of walkRegistry(operand, registries, world.stop)) {
      found = true
      if (told.has(subject.reference)) continue
      told.add(subject.reference)
      yield subject
    }
    if (!found && !sources.allowEmpty && !world.stop.aborted) throw nothingFound(operand)
  }
}

/** The same image named twice is one subject, which has the mentions of both. */
function together(references: readonly NamedImage[]): Iterable<ImageSubject> {
  const subjects = new Map<string, ImageSubject>()
  for (const { text, root, mentions } of references) {
    const subject = nameImage(text, root, mentions)
    const known = subjects.get(subject.reference)
    const all = known === undefined ? mentions : [...known.mentions, ...mentions]
    subjects.set(subject.reference, { ...(known ?? subject), mentions: all })
  }
  return subjects.values()
}

function nothingFound(operand: string): Failure {
  return new Failure('nothing-found', `No image was found in ${operand}.`, {
    remedy: 'Check the name, and that the repository has tags; or allow an empty result (allow-empty).',
  })
}

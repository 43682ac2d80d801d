import { Failure } from '../../model/failure.js'
import type { ImageSubject, Mention } from '../../model/subject.js'
import type { World } from '../../model/world.js'
import type { Registries } from '../../registry/model.js'
import type { NamedImage } from './model.js'
import { nameImage } from './name.js'
import { walkRegistry } from './walk.js'

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

/**
 * The same image named twice is one subject, which has the mentions of both. A digest without a tag stays by itself though
 * it is named with a tag elsewhere: a rule may be for that tag, and whoever adds it must not choose the rule.
 */
function together(references: readonly NamedImage[]): Iterable<ImageSubject> {
  const subjects = new Map<string, { readonly subject: ImageSubject; readonly mentions: Mention[] }>()
  for (const subject of references.map(nameImage)) {
    const key = `${subject.reference} ${subject.obstacle?.code ?? ''}`
    const known = subjects.get(key)
    if (known === undefined) subjects.set(key, { subject, mentions: [...subject.mentions] })
    else known.mentions.push(...subject.mentions)
  }
  return [...subjects.values()].map(({ subject, mentions }) => ({ ...subject, mentions: eachOnce(mentions) }))
}

/** A file that was given twice names its images twice on the same lines. */
function eachOnce(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < 2) return mentions
  const places = new Map<string, Mention>()
  for (const one of mentions) {
    const place = `${one.file}\0${one.line}:${one.column}:${one.endColumn}`
    if (!places.has(place)) places.set(place, one)
  }
  return [...places.values()]
}

function nothingFound(operand: string): Failure {
  return new Failure('nothing-found', `No image was found in ${operand}.`, {
    remedy: 'Check the name, and that the repository has tags; or allow an empty result (allow-empty).',
  })
}

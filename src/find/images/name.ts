import type { ImageSubject, Mention } from '../../model/subject.js'
import type { Reference } from '../../registry/model.js'
import {
  MalformedReference,
  printReference,
  readReference,
  readRegistryOperand,
  repositoryName,
} from '../../registry/reference.js'

/** The references of an input, one a line; empty lines do not count. */
export function readReferenceLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * The registries that references and operands name outright, as references have them: only these, and those that a
 * policy lists, may be in a private network. What cannot be read names none.
 */
export function registriesNamed(references: readonly string[], operands: readonly string[]): readonly string[] {
  const of = (texts: readonly string[], read: (text: string) => { readonly registry: string }): readonly string[] =>
    texts.flatMap((text) => {
      try {
        return [read(text).registry]
      } catch {
        return []
      }
    })
  const named = [...of(references, readReference), ...of(operands, readRegistryOperand)]
  return [...new Set(named)].filter((registry) => registry !== '')
}

/** The subject of a reference as it was written; one that cannot be read stays, with the obstacle. */
export function nameImage(text: string, root: string, mentions: readonly Mention[]): ImageSubject {
  try {
    return subjectOf(readReference(text), root, mentions)
  } catch (error) {
    if (!(error instanceof MalformedReference)) throw error
    const obstacle = { code: 'reference-malformed' as const, message: error.message }
    return { kind: 'image', reference: text, repository: text, tag: null, pinned: null, root, mentions, obstacle }
  }
}

export function subjectOf(reference: Reference, root: string, mentions: readonly Mention[]): ImageSubject {
  return {
    kind: 'image',
    reference: printReference(reference),
    repository: repositoryName(reference),
    tag: reference.tag,
    pinned: reference.digest,
    root,
    mentions,
    obstacle: null,
  }
}

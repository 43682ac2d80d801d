import type { ImageSubject, Mention } from '../../model/subject.js'
import type { NamedImage } from './model.js'
import type { Reference } from '../../registry/model.js'
import { MalformedReference, printReference, readReference, repositoryName } from '../../registry/reference.js'

/** The subject of a reference as it was written; one that cannot be read stays, with the obstacle. */
export function nameImage({ text, root, mentions, obstacle: known }: NamedImage): ImageSubject {
  const unread = { kind: 'image', reference: text, repository: text, tag: null, pinned: null, root, mentions } as const
  if (known !== null) return { ...unread, obstacle: known }
  try {
    return subjectOf(readReference(text), root, mentions)
  } catch (error) {
    if (!(error instanceof MalformedReference)) throw error
    const obstacle = { code: 'reference-malformed' as const, message: error.message }
    return { ...unread, obstacle }
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

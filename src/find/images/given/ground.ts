import type { Mention } from '../../../model/subject.js'
import type { Spot } from './sighting.js'

/** Names of members and positions in lists, from the top of a document. */
export type Path = readonly (string | number)[]

/** A place in a JSON document, or in one that is written in a string of another. */
export interface Ground {
  readonly spot: Spot
  /** Of the nearest value of the outermost document. */
  readonly path: Path
  /** How many documents stand around this one, each a string of the next. */
  readonly nested: number
  readonly document: Document
}

export interface Document {
  /** Before a path; `''`: nothing. */
  readonly label: string
  /** Where a text stands in the value of that path. */
  readonly find: (path: Path, text: string) => readonly Mention[]
}

/** The top of a document that was given. */
export function groundOf(document: Document): Ground {
  return stand(document, [], document.label, 0)
}

export function below(ground: Ground, key: string | number): Ground {
  const { root } = ground.spot
  const step = typeof key === 'number' ? `[${key}]` : root === '' || root.endsWith(' ') ? key : `.${key}`
  const path = ground.nested === 0 ? [...ground.path, key] : ground.path
  return stand(ground.document, path, `${root}${step}`, ground.nested)
}

/** The document that is written in a string. */
export function within(ground: Ground): Ground {
  return stand(ground.document, ground.path, ground.spot.root, ground.nested + 1)
}

function stand(document: Document, path: Path, root: string, nested: number): Ground {
  const spot: Spot = { root, mentions: (text) => document.find(path, text), written: false }
  return { spot, path, nested, document }
}

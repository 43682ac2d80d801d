import type { Mention, Obstacle } from '../../../model/subject.js'

/** Where a text stood. */
export interface Spot {
  /** For people: the line, the file, a path through JSON (`needs.build.outputs.digest`). */
  readonly root: string
  /** The place of a text in the file that was given; none where no file was, or it does not stand there as it is. */
  readonly mentions: (text: string) => readonly Mention[]
  /** Whether the user wrote it down, and not a step or a file. */
  readonly written: boolean
}

/** What one text came to, before names and digests that stand apart are brought together. */
export type Sighting = NameSighting | DigestSighting | ObstacleSighting | HintSighting

/** A reference. */
export interface NameSighting {
  readonly kind: 'name'
  readonly text: string
  readonly pinned: boolean
  readonly spot: Spot
  readonly mentions: readonly Mention[]
}

/** The digest of an image whose name did not stand beside it. */
export interface DigestSighting {
  readonly kind: 'digest'
  readonly digest: string
  readonly spot: Spot
  readonly mentions: readonly Mention[]
}

/** Something that means an image, and it cannot be told which. */
export interface ObstacleSighting {
  readonly kind: 'obstacle'
  readonly text: string
  readonly obstacle: Obstacle
  readonly spot: Spot
  readonly mentions: readonly Mention[]
}

/** A text that may be an image, in a place that nobody says names one: it is told of and not looked at. */
export interface HintSighting {
  readonly kind: 'hint'
  readonly text: string
  readonly spot: Spot
  readonly mentions: readonly Mention[]
}

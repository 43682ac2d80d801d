import type { Mention, Obstacle } from '../../model/subject.js'
import type { Remark } from '../../model/remark.js'

/** An image as somebody named it. */
export interface NamedImage {
  /** The reference to look at, with its digest where one is known; as it was written where that is none. */
  readonly text: string
  /** Who named it: the line of `images`, a path through JSON (`needs.build.outputs.metadata`), a file. */
  readonly root: string
  /** Where it stands, if it stands in a file. */
  readonly mentions: readonly Mention[]
  /** Why it cannot be told which image is meant; `null`: `text` is a reference, or looks like one. */
  readonly obstacle: Obstacle | null
  /** Whether the user wrote it down as a reference, and not a file or an output that a step wrote. */
  readonly outright: boolean
}

/** What a text or a file came to. */
export interface FoundImages {
  readonly images: readonly NamedImage[]
  readonly remarks: readonly Remark[]
}

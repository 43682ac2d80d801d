import type { CheckCode } from './codes.js'

/** A place that names a subject. Lines and columns count from 1. */
export interface Mention {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A file to look at. */
export interface FileSubject {
  readonly kind: 'file'
  /** Relative to the working directory, with `/`; absolute when what was given lies outside. What the policy's patterns see. */
  readonly path: string
  /** The PATH or the pattern's folder under which it was found, named in the same way; `.` for the working directory. */
  readonly root: string
  /** What to open: absolute, symbolic links resolved. */
  readonly location: string
  /** Named outright or matched by a pattern: a subject whatever its format. Otherwise a walk met it. */
  readonly named: boolean
  readonly mentions: readonly Mention[]
  /** Why it cannot be opened, when finding it already showed that (a link out of the root, say). */
  readonly obstacle: Obstacle | null
}

/** Something to look at: an image joins the file when its machinery comes. */
export type Subject = FileSubject

/** Why a subject could not be read. It becomes `unknown` (or `invalid`, where that is what it means). */
export interface Obstacle {
  readonly code: CheckCode
  readonly message: string
}

import type { CheckCode } from './codes.js'

/** A place that names a subject. Lines, and columns in UTF-16 units, count from 1; the end is after the last one. */
export interface Mention {
  /** Relative to the working directory, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
  /** `source`: a file of the repository. `output`: one that the workflow wrote, which code scanning does not know. */
  readonly of: 'source' | 'output'
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

/** An image to look at, or another artifact of a registry. */
export interface ImageSubject {
  readonly kind: 'image'
  /** Normalised: `ghcr.io/acme/app:1.2`, `docker.io/library/alpine:latest`, `oci-layout:build/app:1.2`. As it was written where it is no reference. */
  readonly reference: string
  /** Without tag and digest: `ghcr.io/acme/app`. */
  readonly repository: string
  readonly tag: string | null
  /** The digest that the reference pins. */
  readonly pinned: string | null
  /** The line or operand under which it was found: `ghcr.io`, `ghcr.io/acme/app`, or the reference itself. */
  readonly root: string
  readonly mentions: readonly Mention[]
  /** Why it cannot be asked for, when finding it already showed that. */
  readonly obstacle: Obstacle | null
}

/** Something to look at. */
export type Subject = FileSubject | ImageSubject

/** Whatever stands for a subject: the subject itself, or what a report says of it. */
export type Named =
  { readonly kind: 'file'; readonly path: string } | { readonly kind: 'image'; readonly reference: string }

/** What people and policies call it: its path, or its reference. */
export function nameOf(subject: Named): string {
  return subject.kind === 'file' ? subject.path : subject.reference
}

/** Why a subject could not be read. It becomes `unknown` (or `invalid`, where that is what it means). */
export interface Obstacle {
  readonly code: CheckCode
  readonly message: string
}

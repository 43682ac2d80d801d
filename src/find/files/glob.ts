import { resolve } from 'node:path'
import { Failure } from '../../model/failure.js'
import { matchesPattern } from '../pattern.js'
import { nameOf } from './place.js'

/** A pattern of files, named from the working directory as the files are. */
export interface Glob {
  /** As it was given. */
  readonly given: string
  readonly pattern: string
  /** Its parts without a wildcard at the start: the directory to search, or all of it when it has no wildcard. */
  readonly base: string
  readonly literal: boolean
  /** A part of it says `.git`: only such a pattern looks in there. */
  readonly entersGit: boolean
}

/** Throws Failure `usage` for a pattern that climbs (`..`) after a wildcard. */
export function readGlob(given: string, directory: string): Glob {
  const parts = given.replaceAll(/\/+$/g, '').split('/')
  const wild = parts.findIndex((part) => part.includes('*'))
  const literal = wild === -1
  const rest = literal ? [] : parts.slice(wild)
  if (rest.includes('..')) {
    throw new Failure('usage', `The pattern ${given} climbs after a wildcard.`, {
      remedy: 'Write `..` only before the first wildcard.',
    })
  }
  const folder = parts.slice(0, literal ? undefined : wild).join('/')
  const base = nameOf(resolve(directory, folder === '' && given.startsWith('/') ? '/' : folder), directory)
  const tail = rest.filter((part) => part !== '' && part !== '.').join('/')
  const pattern = literal ? base : base === '.' ? tail : base.endsWith('/') ? base + tail : `${base}/${tail}`
  return { given, pattern, base, literal, entersGit: parts.includes('.git') }
}

/** Whether a pattern can match something below this directory; `false` spares the walk. */
export function canMatchBelow(pattern: string, directory: string): boolean {
  const wanted = pattern.split('/')
  const parts = directory === '.' ? [] : directory.split('/')
  for (const [index, part] of parts.entries()) {
    const want = wanted[index]
    if (want?.includes('**') === true) return true
    if (want === undefined || index === wanted.length - 1 || !matchesPattern(part, want)) return false
  }
  return true
}

/** Whether an exclusion leaves out a directory with all that is in it. */
export function leavesOut(pattern: string, directory: string): boolean {
  // What ends with `**` and matches the directory's own `/` matches whatever follows it.
  return matchesPattern(directory, pattern) || (pattern.endsWith('**') && matchesPattern(`${directory}/`, pattern))
}

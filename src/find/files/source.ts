import { basename, dirname, isAbsolute, resolve } from 'node:path'
import type { Obstacle } from '../../model/subject.js'
import type { World } from '../../model/world.js'
import { matchesPattern } from '../pattern.js'
import type { Glob } from './glob.js'
import { readGlob } from './glob.js'
import { leavesRoot, notAFile, obstacleOf, vanished } from './meet.js'
import type { Place } from './place.js'
import { isWithin, nameOf, partsBelow } from './place.js'
import { MAX_DIRECTORY_ENTRIES } from './walk.js'

/** One PATH or pattern, once it was looked up. */
export type Source = FileSource | WalkSource | GlobSource

/** A file named outright, or something named that cannot be opened. */
export interface FileSource {
  readonly kind: 'file'
  readonly given: string
  readonly place: Place
  readonly obstacle: Obstacle | null
}

/** A directory. */
export interface WalkSource {
  readonly kind: 'walk'
  readonly given: string
  readonly place: Place
}

/** A pattern with a wildcard, and the directory that it searches. */
export interface GlobSource {
  readonly kind: 'glob'
  readonly given: string
  readonly place: Place
  readonly glob: Glob
}

/** Looks up a PATH. Whoever named it meant what its links lead to. `null`: nothing is there. */
export function sourceOfPath(given: string, world: World): FileSource | WalkSource | null {
  const { files } = world
  const absolute = resolve(files.directory, given)
  const path = nameOf(absolute, files.directory)
  const place = { path, location: absolute }
  try {
    const kind = files.kind(absolute)
    if (kind === null) {
      return isBrokenLink(absolute, world) ? { kind: 'file', given, place, obstacle: vanished(path) } : null
    }
    if (kind === 'other') return { kind: 'file', given, place, obstacle: notAFile(path) }
    const resolved = { path, location: files.resolve(absolute) }
    return kind === 'file'
      ? { kind: 'file', given, place: resolved, obstacle: null }
      : { kind: 'walk', given, place: resolved }
  } catch (error) {
    return { kind: 'file', given, place, obstacle: obstacleOf(path, error) }
  }
}

/** Looks up a pattern. In the working directory no link of it may lead out. `null`: there is nothing to search. */
export function sourceOfPattern(given: string, world: World): Source | null {
  const glob = readGlob(given, world.files.directory)
  const source = sourceOfPath(glob.base, world)
  if (source === null) return null
  const { place } = source
  const escapes = !isAbsolute(place.path) && !isWithin(place.location, world.files.resolve(world.files.directory))
  if (escapes && !(source.kind === 'file' && source.obstacle !== null)) {
    return { kind: 'file', given, place, obstacle: leavesRoot(place.path) }
  }
  if (glob.literal) return { ...source, given }
  if (source.kind === 'walk') return { kind: 'glob', given, place, glob }
  return source.obstacle === null ? null : { ...source, given }
}

/** What links may lead to: the directory or file itself, and for a pattern the working directory that it stands in. */
export function rootOf(source: Source, given: 'path' | 'pattern', world: World): string {
  const inside = given === 'pattern' && !isAbsolute(source.place.path)
  return inside ? world.files.resolve(world.files.directory) : source.place.location
}

/** Whether a search of this source meets a file of this name. */
export function meetsName(source: Source, path: string): boolean {
  switch (source.kind) {
    case 'file':
      return path === source.place.path
    case 'walk':
      return partsBelow(path, source.place.path) !== null && (!liesInGit(path) || liesInGit(source.place.path))
    case 'glob':
      return matchesPattern(path, source.glob.pattern) && (source.glob.entersGit || !liesInGit(path))
  }
}

/** Whether a path is, or lies in, what git keeps of the working directory's own repository. */
export function liesInGit(path: string): boolean {
  return path === '.git' || path.startsWith('.git/')
}

/** A link to nothing looks like nothing to all but the directory that it stands in. */
function isBrokenLink(absolute: string, world: World): boolean {
  try {
    const entries = world.files.list(dirname(absolute), MAX_DIRECTORY_ENTRIES)
    return entries.some(({ name, kind }) => kind === 'link' && name === basename(absolute))
  } catch {
    return false
  }
}

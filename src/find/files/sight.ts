import { dirname } from 'node:path'
import type { World } from '../../model/world.js'
import { matchesPattern } from '../pattern.js'
import { canMatchBelow, leavesOut, readGlob } from './glob.js'
import type { Ahead, Met } from './meet.js'
import { nameBelow } from './place.js'
import { liesInGit, type Source } from './source.js'

/** What the names that were given say of what a search meets. Pure, so that nothing that was met need be remembered. */
export interface Sight {
  /** Named outright, or matched by a pattern of the input or of a rule. */
  isNamed(met: Met): boolean
  /** Left out by `exclude`, itself or with a directory above it. */
  isExcluded(path: string): boolean
  /** Whether a directory is not gone into on behalf of this source. */
  passesBy(directory: Ahead, source: Source): boolean
  /** Whether a walk meets what stands at this location by its own name, without a link. */
  isWalked(location: string): boolean
}

export interface SightOptions {
  readonly search: readonly Source[]
  readonly rulePatterns: readonly string[]
  readonly exclude: readonly string[]
}

export function sightOf({ search, rulePatterns, exclude }: SightOptions, world: World): Sight {
  const outright = new Set(search.flatMap((source) => (source.kind === 'file' ? [source.place.path] : [])))
  const globs = search.flatMap((source) => (source.kind === 'glob' ? [source.glob.pattern] : []))
  const patterns = [...globs, ...rulePatterns]
  const exclusions = exclude.map((given) => readGlob(given, world.files.directory).pattern)
  const walks = search.filter((source) => source.kind === 'walk')

  // Files come folder by folder.
  let folder = ''
  let folderIsExcluded = false
  const isExcluded = (path: string): boolean => {
    if (exclusions.length === 0) return false
    if (folder !== dirname(path)) {
      folder = dirname(path)
      folderIsExcluded = foldersDownTo(folder).some((above) => exclusions.some((pattern) => leavesOut(pattern, above)))
    }
    return folderIsExcluded || exclusions.some((pattern) => matchesPattern(path, pattern))
  }

  const isWalked = (location: string): boolean =>
    walks.some(({ place }) => {
      const own = nameBelow(location, place)
      return own !== null && (!liesInGit(own) || liesInGit(place.path)) && !isExcluded(own)
    })

  return {
    isExcluded,
    isWalked,
    isNamed: ({ path, fault }) =>
      outright.has(path) ||
      patterns.some((pattern) => matchesPattern(path, pattern)) ||
      (fault?.of === 'directory' && patterns.some((pattern) => canMatchBelow(pattern, path))),
    passesBy: (directory, source) => {
      if (directory.path === '.git' && !(source.kind === 'glob' && source.glob.entersGit)) return true
      if (exclusions.some((pattern) => leavesOut(pattern, directory.path))) return true
      if (source.kind === 'glob') return !canMatchBelow(source.glob.pattern, directory.path)
      // By this name nothing in there is named, and by its own name it is walked.
      return (
        directory.linked &&
        isWalked(directory.location) &&
        !patterns.some((pattern) => canMatchBelow(pattern, directory.path))
      )
    },
  }
}

/** A folder and those above it, the topmost first: `a`, `a/b`. */
function foldersDownTo(folder: string): readonly string[] {
  const parts = folder.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

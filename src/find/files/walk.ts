import type { Obstacle } from '../../model/subject.js'
import type { DirectoryEntry, World } from '../../model/world.js'
import { FileError } from '../../model/world.js'
import type { Ahead, Met } from './meet.js'
import { meet, obstacleOf } from './meet.js'
import type { Place } from './place.js'
import { childOf } from './place.js'

export interface WalkOptions {
  /** What links may lead to: every root that was given, links resolved. */
  readonly roots: readonly string[]
  /** Whether a directory is not gone into. */
  readonly passesBy: (directory: Ahead) => boolean
  readonly budget: Budget
  readonly world: World
}

/** What one run may still spend on looking around. */
export interface Budget {
  entries: number
  /** Lets signals and the screen have their turn. */
  readonly turn: () => Promise<void>
}

/**
 * Directory entries that one run looks at. A workspace with all its dependencies unpacked has some 10^6; links can
 * make endless names of a few files, and half a minute of looking is enough.
 */
export const MAX_ENTRIES = 4_000_000

/** Entries of one directory: some 200 bytes each in memory, 50 MB. */
export const MAX_DIRECTORY_ENTRIES = 250_000

/** Entries of a directory and of all those above it, which a walk holds at a time: 80 MB. */
export const MAX_ENTRIES_HELD = 400_000

/** Directories inside of each other. Systems allow some 2,000 (PATH_MAX); trees that people make stay below 64. */
export const MAX_DEPTH = 256

/** What stands in a name for bytes that are no UTF-8. */
const REPLACEMENT = '\u{fffd}'

/** A directory that the walk is in. */
interface Stand {
  readonly place: Place
  readonly linked: boolean
  readonly entries: readonly DirectoryEntry[]
  /** Names with U+FFFD that stand there more than once. */
  readonly doubled: ReadonlySet<string>
  next: number
}

/**
 * Everything in a directory and below it, in each directory by the bytes of the names. Links to directories are
 * followed inside of the roots, unless they lead to where the walk already is. What cannot be looked into is met with
 * a fault: nothing is thrown for what a file system can hold.
 */
export async function* walk(start: Place, options: WalkOptions): AsyncGenerator<Met> {
  const { roots, passesBy, budget, world } = options
  const stands: Stand[] = []
  const refused = goInto(start, false, stands, options)
  if (refused !== null) yield refused.met
  for (let stand = stands.at(-1); stand !== undefined && !world.stop.aborted; stand = stands.at(-1)) {
    const entry = stand.entries[stand.next++]
    if (entry === undefined) {
      stands.pop()
      continue
    }
    await budget.turn()
    const place = childOf(stand.place, entry.name)
    if (!isText(entry, place, stand, world)) {
      yield blind(place, stand.linked, { code: 'name-not-text', message: `${place.path} has a name that is no text.` })
      continue
    }
    const met = meet(entry, place, stand.linked, roots, world)
    if (!('ahead' in met)) {
      yield met
      continue
    }
    if (passesBy(met)) continue
    const obstacle = goInto(met, met.linked, stands, options)
    if (obstacle !== null) yield obstacle.met
    if (obstacle?.ends === true) return
  }
}

/** Opens a directory. `null`: done, or the walk is in it already. `ends`: there is nothing left to spend. */
function goInto(
  place: Place,
  linked: boolean,
  stands: Stand[],
  { budget, world }: WalkOptions,
): { readonly met: Met; readonly ends: boolean } | null {
  if (stands.some((stand) => stand.place.location === place.location)) return null
  if (stands.length === MAX_DEPTH) {
    const message = `${place.path} stands deeper than ${MAX_DEPTH} directories.`
    return { met: blind(place, linked, { code: 'too-deep', message }), ends: false }
  }
  const held = stands.reduce((sum, stand) => sum + stand.entries.length, 0)
  const limit = Math.min(MAX_DIRECTORY_ENTRIES, MAX_ENTRIES_HELD - held, budget.entries)
  try {
    const entries = world.files.list(place.location, limit)
    budget.entries -= entries.length
    stands.push({ place, linked, entries, doubled: doubledNames(entries), next: 0 })
    return null
  } catch (error) {
    if (!(error instanceof FileError) || error.code !== 'too-many') {
      return { met: blind(place, linked, obstacleOf(place.path, error)), ends: false }
    }
    const ends = limit < MAX_DIRECTORY_ENTRIES
    const message = ends
      ? `There are too many files: ${place.path} and what comes after it were not looked at.`
      : `${place.path} has more than ${MAX_DIRECTORY_ENTRIES} entries.`
    return { met: blind(place, linked, { code: 'too-many-entries', message }), ends }
  }
}

/** Nobody can tell what is there, so it is told of. */
function blind(place: Place, linked: boolean, obstacle: Obstacle): Met {
  return { ...place, linked, fault: { obstacle, of: 'directory', always: true } }
}

/** A name that was no UTF-8 opens nothing, or another file. */
function isText(entry: DirectoryEntry, place: Place, stand: Stand, world: World): boolean {
  if (!entry.name.includes(REPLACEMENT)) return true
  if (stand.doubled.has(entry.name)) return false
  try {
    return world.files.kind(place.location) !== null
  } catch {
    return false
  }
}

function doubledNames(entries: readonly DirectoryEntry[]): ReadonlySet<string> {
  const once = new Set<string>()
  const doubled = new Set<string>()
  for (const { name } of entries) {
    if (!name.includes(REPLACEMENT)) continue
    if (once.has(name)) doubled.add(name)
    once.add(name)
  }
  return doubled
}

import type { Obstacle } from '../../model/subject.js'
import type { DirectoryEntry, World } from '../../model/world.js'
import { FileError } from '../../model/world.js'
import type { Place } from './place.js'
import { isWithin } from './place.js'

/** What a walk met, other than a directory to go into. */
export interface Met extends Place {
  /** A symbolic link stands between the root and it: the file has another name too. */
  readonly linked: boolean
  /** Why it is no file to open; `null` when it is one. */
  readonly fault: Fault | null
}

export interface Fault {
  readonly obstacle: Obstacle
  /** What it keeps from us: `file`, or all that is in a `directory`. */
  readonly of: 'file' | 'directory'
  /** It is told of even where nobody named it, because what could be signed may be behind it. */
  readonly always: boolean
}

/** A directory to go into. */
export interface Ahead extends Place {
  readonly linked: boolean
  readonly ahead: true
}

/** What one entry of a directory is. `roots`: what links may lead to, links resolved. */
export function meet(
  entry: DirectoryEntry,
  place: Place,
  linked: boolean,
  roots: readonly string[],
  world: World,
): Met | Ahead {
  switch (entry.kind) {
    case 'file':
      return { ...place, linked, fault: null }
    case 'directory':
      return { ...place, linked, ahead: true }
    case 'link':
      return followLink(place, roots, world)
    case 'other':
      return refuse(place, linked, notAFile(place.path))
  }
}

function followLink(link: Place, roots: readonly string[], world: World): Met | Ahead {
  try {
    const location = world.files.resolve(link.location)
    const kind = world.files.kind(location)
    const place = { path: link.path, location }
    if (kind === null) return refuse(place, true, vanished(link.path))
    if (!roots.some((root) => isWithin(location, root))) {
      return refuse(place, true, leavesRoot(link.path), kind === 'directory' ? 'directory' : 'file')
    }
    switch (kind) {
      case 'file':
        return { ...place, linked: true, fault: null }
      case 'directory':
        return { ...place, linked: true, ahead: true }
      case 'other':
        return refuse(place, true, notAFile(link.path))
    }
  } catch (error) {
    return refuse(link, true, obstacleOf(link.path, error))
  }
}

function refuse(place: Place, linked: boolean, obstacle: Obstacle, of: Fault['of'] = 'file'): Met {
  return { ...place, linked, fault: { obstacle, of, always: false } }
}

/** What the file system refused, as an obstacle. Anything but a FileError is a fault of ours and goes on its way. */
export function obstacleOf(path: string, error: unknown): Obstacle {
  if (!(error instanceof FileError)) throw error
  switch (error.code) {
    case 'not-found':
    case 'not-a-directory':
      return vanished(path)
    case 'not-a-file':
      return notAFile(path)
    default:
      return { code: 'unreadable', message: error.message }
  }
}

export function vanished(path: string): Obstacle {
  return { code: 'vanished', message: `${path} is a link to nothing, or went away while it was looked for.` }
}

export function notAFile(path: string): Obstacle {
  return { code: 'not-a-file', message: `${path} is neither a regular file nor a directory.` }
}

export function leavesRoot(path: string): Obstacle {
  return { code: 'link-leaves-root', message: `${path} is a link that leads out of what is scanned.` }
}

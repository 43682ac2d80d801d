import { dirname, resolve } from 'node:path'
import { nameOf } from '../find/files/place.js'
import { sourceOfPath } from '../find/files/source.js'
import type { DirectoryEntry, World } from '../model/world.js'

/** Files at hand. Paths are those of the origin. */
export interface NamedFiles {
  /** At most `limit` bytes. Throws FileError. */
  readonly read: (path: string, limit: number) => Uint8Array
  /** At most `limit` entries. Throws FileError. */
  readonly list: (path: string, limit: number) => readonly DirectoryEntry[]
  /** Whether something is there that must not pass for nothing: a link that leads nowhere counts. */
  readonly has: (path: string) => boolean
}

/** Where the policy, the files that it names and the short form's PEM files are read from: all of them from one place. */
export interface Origin {
  /** The work tree is where a person works; a commit is what was agreed on. */
  readonly kind: 'work-tree' | 'commit' | 'other-repository'
  /** What the report calls a file of it: `.github/sigscan.yml@5a1f03b2c4d5`. */
  readonly nameOf: (path: string) => string
  /** The path of a file that was named by a user. Throws Failure `policy-source` for one that lies outside. */
  readonly pathOf: (given: string) => string
  /** The path of a file that another file of it names. Throws FileError for one that lies outside. */
  readonly beside: (file: string, path: string) => string
  /** What mends a file that is not there. */
  readonly remedy: string
  /** Does the work with the files at hand; does it again whenever it has met one that had to be fetched first. */
  readonly load: <Result>(work: (files: NamedFiles) => Result) => Promise<Result>
}

/** At a terminal the files are those that are there. */
export function workTree(world: World): Origin {
  const { files } = world
  const at: NamedFiles = {
    read: (path, limit) => files.read(path, limit),
    list: (path, limit) => files.list(path, limit),
    has: (path) => isThere(path, world),
  }
  return {
    kind: 'work-tree',
    nameOf: (path) => path,
    pathOf: (given) => nameOf(resolve(files.directory, given), files.directory),
    beside: (file, path) => resolve(files.directory, dirname(file), path),
    remedy: 'Name a file that is there; paths start at the working directory.',
    load: (work) => attempt(() => work(at)),
  }
}

/** What the work throws, the promise is rejected with. */
function attempt<Result>(work: () => Result): Promise<Result> {
  return new Promise((done) => {
    done(work())
  })
}

/** A link to nothing, and a folder that cannot be looked into, must not pass for no policy: the gate would be open. */
export function isThere(file: string, world: World): boolean {
  const folder = sourceOfPath(dirname(file), world)
  if (folder?.kind === 'file' && folder.obstacle !== null) return true
  return sourceOfPath(file, world) !== null
}

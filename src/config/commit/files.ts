import { Failure } from '../../model/failure.js'
import type { DirectoryEntry } from '../../model/world.js'
import { FileError } from '../../model/world.js'
import type { Objects, TreeEntry } from './objects.js'

/** What stands at a path of a commit; `null`: nothing. */
export type Standing = Pick<TreeEntry, 'kind' | 'id'> | null

/** The files of one commit. Paths are relative to the root of the repository, with `/`; `.` is the root. */
export interface CommitFiles {
  readonly commit: string
  /** Throws FileError `unreadable` where a link or a submodule stands in the way: none is followed. */
  at(path: string): Promise<Standing>
  /** At most `limit` bytes. Throws FileError. */
  read(path: string, limit: number): Promise<Uint8Array>
  /** At most `limit` entries, sorted by the bytes of their names. Throws FileError. */
  list(path: string, limit: number): Promise<readonly DirectoryEntry[]>
}

/** How much of a commit's name people are shown: enough to tell the commits of the largest repositories apart. */
const SHOWN = 12

export function shortOf(commit: string): string {
  return commit.slice(0, SHOWN)
}

/** The files of a commit, from the first of the sources that has an object. Throws Failure `policy-source` when none does. */
export function openCommit(
  commit: string,
  sources: readonly Objects[],
  missing: (what: string) => Failure,
): CommitFiles {
  const first = async <Found>(what: string, get: (objects: Objects) => Promise<Found | null>): Promise<Found> => {
    for (const source of sources) {
      const found = await get(source)
      if (found !== null) return found
    }
    throw missing(what)
  }
  const trees = new Map<string, Promise<ReadonlyMap<string, TreeEntry>>>()
  const open = (tree: string): Promise<ReadonlyMap<string, TreeEntry>> => {
    const known = trees.get(tree)
    if (known !== undefined) return known
    const read = first(`tree ${tree}`, (objects) => objects.entries(tree)).then((entries) => byName(entries, tree))
    trees.set(tree, read)
    return read
  }
  let root: Promise<string> | null = null
  const at = async (path: string): Promise<Standing> => {
    root ??= first(`commit ${commit}`, (objects) => objects.treeOf(commit))
    let standing: Standing = { kind: 'directory', id: await root }
    const parts = partsOf(path)
    for (const [index, part] of parts.entries()) {
      if (standing.kind === 'file') return null
      if (standing.kind !== 'directory') throw unfollowed(parts.slice(0, index).join('/'), standing.kind, commit)
      const found: Standing = (await open(standing.id)).get(part) ?? null
      if (found === null) return null
      standing = found
    }
    return standing
  }
  const there = async (path: string, kind: 'file' | 'directory'): Promise<string> => {
    const standing = await at(path)
    if (standing === null) throw new FileError('not-found', `${path} does not exist at commit ${shortOf(commit)}.`)
    if (standing.kind === kind) return standing.id
    if (standing.kind === 'link' || standing.kind === 'submodule') throw unfollowed(path, standing.kind, commit)
    const code = kind === 'file' ? 'not-a-file' : 'not-a-directory'
    throw new FileError(code, `${path} is no ${kind} at commit ${shortOf(commit)}.`)
  }
  return {
    commit,
    at,
    async read(path, limit) {
      const id = await there(path, 'file')
      const bytes = await first(`blob ${id}`, (objects) => objects.blob(id, limit))
      if (bytes !== 'too-large') return bytes
      throw new FileError('too-large', `${path} has more than ${limit} bytes at commit ${shortOf(commit)}.`)
    },
    async list(path, limit) {
      const entries = await open(await there(path, 'directory'))
      if (entries.size > limit) throw new FileError('too-many', `${path} has more than ${limit} entries.`)
      return [...entries.values()]
        .map(({ name, kind }) => ({ name, kind: kind === 'submodule' ? 'other' : kind }) as const)
        .sort((left, right) => Buffer.compare(Buffer.from(left.name), Buffer.from(right.name)))
    },
  }
}

function byName(entries: readonly TreeEntry[], tree: string): ReadonlyMap<string, TreeEntry> {
  const named = new Map(entries.map((entry) => [entry.name, entry]))
  if (named.size === entries.length) return named
  throw new Failure('policy-source', `The tree ${tree} has a name twice.`)
}

/** Of a path that was made relative to the root: `..` at its start would leave it. */
function partsOf(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  if (!parts.includes('..') && !path.startsWith('/')) return parts
  throw new FileError('unreadable', `${path} lies outside of the repository.`)
}

function unfollowed(path: string, kind: 'link' | 'submodule', commit: string): FileError {
  const what = kind === 'link' ? 'a symbolic link, and none is followed' : 'a submodule, which is another repository'
  return new FileError('unreadable', `${path} is ${what} at commit ${shortOf(commit)}.`)
}

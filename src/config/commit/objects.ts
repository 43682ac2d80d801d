import { hash } from 'node:crypto'
import { Failure } from '../../model/failure.js'
import { GitError, type Git, type GitObjectType } from '../../model/git.js'

/** Where the objects of a repository come from. */
export interface Objects {
  /** For people: who gives them. */
  readonly source: string
  /** The tree of a commit. `null`, as for the others: it is not here. */
  treeOf(commit: string): Promise<string | null>
  entries(tree: string): Promise<readonly TreeEntry[] | null>
  /** `too-large`: it has more than `limit` bytes. */
  blob(id: string, limit: number): Promise<Uint8Array | 'too-large' | null>
}

/** What stands in a directory of a commit. */
export interface TreeEntry {
  readonly name: string
  readonly kind: EntryKind
  readonly id: string
}

/** `submodule`: a commit of another repository. */
export type EntryKind = 'file' | 'directory' | 'link' | 'submodule'

/** The modes of git: S_IFREG, S_IFDIR, S_IFLNK, and its own S_IFGITLINK. */
export function kindOfMode(mode: string): EntryKind | null {
  if (/^100[0-7]{3}$/.test(mode)) return 'file'
  if (mode === '40000' || mode === '040000') return 'directory'
  if (mode === '120000') return 'link'
  return mode === '160000' ? 'submodule' : null
}

/** A commit is a page of text; a message may hold a long list of changes. Bytes. */
const COMMIT_BYTES = 1024 * 1024

/** A directory of some 200,000 entries. Bytes. */
const TREE_BYTES = 8 * 1024 * 1024

/**
 * The objects that git has here. Whoever ran a step of this job may have written what git gives, so each is checked
 * against its name, from the commit down.
 */
export function gitObjects(git: Git): Objects {
  const read = async (id: string, type: GitObjectType, limit: number): Promise<Buffer | null> => {
    const content = await given(git.object(id, type, limit))
    if (content !== null && idOf(type, content, id) !== id) throw forged(type, id)
    return content === null ? null : Buffer.from(content.buffer, content.byteOffset, content.length)
  }
  return {
    source: 'git',
    async treeOf(commit) {
      const content = await read(commit, 'commit', COMMIT_BYTES)
      return content && readCommit(content, commit).tree
    },
    async entries(tree) {
      const content = await read(tree, 'tree', TREE_BYTES)
      return content && readTree(content, tree)
    },
    async blob(id, limit) {
      try {
        return await read(id, 'blob', limit)
      } catch (error) {
        if (error instanceof Failure && error.cause instanceof GitError && error.cause.code === 'too-large') {
          return 'too-large'
        }
        throw error
      }
    },
  }
}

/** The name of an object: the hash over its type, its length and its content (gitformat-pack, gitglossary `object name`). */
export function idOf(type: GitObjectType, content: Uint8Array, like: string): string {
  const algorithm = like.length === 40 ? 'sha1' : 'sha256'
  return hash(algorithm, Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]))
}

/** What a commit says: its tree, and the commits before it. */
export interface CommitFacts {
  readonly tree: string
  readonly parents: readonly string[]
}

/** The first lines of a commit: `tree`, then any number of `parent`. Throws Failure `policy-source`. */
export function readCommit(content: Buffer, commit: string): CommitFacts {
  const lines = content.toString('latin1').split('\n')
  const tree = idIn(lines[0], 'tree', commit)
  if (tree === null) throw malformed('commit', commit)
  const rest = lines.slice(1).map((line) => idIn(line, 'parent', commit))
  const end = rest.indexOf(null)
  return { tree, parents: rest.slice(0, end < 0 ? rest.length : end).flatMap((id) => id ?? []) }
}

function idIn(line: string | undefined, key: string, like: string): string | null {
  const [, id] = new RegExp(`^${key} ([0-9a-f]{${like.length}})$`).exec(line ?? '') ?? []
  return id ?? null
}

/** `mode SP name NUL`, and the name of the object as bytes, again and again. */
function readTree(content: Buffer, tree: string): readonly TreeEntry[] {
  const entries: TreeEntry[] = []
  const idBytes = tree.length / 2
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at)
    const nul = content.indexOf(0, space)
    const end = nul + 1 + idBytes
    if (space < 0 || nul < 0 || end > content.length) throw malformed('tree', tree)
    const kind = kindOfMode(content.toString('latin1', at, space))
    if (kind === null) throw malformed('tree', tree)
    const name = content.toString('utf8', space + 1, nul)
    entries.push({ name, kind, id: content.toString('hex', nul + 1, end) })
    at = end
  }
  return entries
}

async function given(content: Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  try {
    return await content
  } catch (cause) {
    if (!(cause instanceof GitError)) throw cause
    throw new Failure('policy-source', `The policy cannot be read from git: ${cause.message}`, {
      remedy: 'Check the repository out again, in a step before this one.',
      cause,
    })
  }
}

function forged(type: GitObjectType, id: string): Failure {
  const message = `What git gives as the ${type} ${id} is not it: something has written to the repository of this job.`
  const remedy = 'Find out which step did, or run this action in a job of its own.'
  return new Failure('policy-source', message, { remedy })
}

function malformed(type: GitObjectType, id: string): Failure {
  return new Failure('policy-source', `The ${type} ${id} cannot be read: it has not the form that git gives it.`)
}

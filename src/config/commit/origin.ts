import { posix } from 'node:path'
import { Failure } from '../../model/failure.js'
import type { DirectoryEntry } from '../../model/world.js'
import { FileError } from '../../model/world.js'
import type { NamedFiles, Origin } from '../origin.js'
import { shortOf, type CommitFiles } from './files.js'

/** A company's policy names some ten files. Each is fetched when the policy names it, so a thousand would take minutes. */
const MOST_FILES = 256

/**
 * What all of them have together: some long revocation lists, or 40,000 certificates. The policy is read again after each
 * file that is fetched, so that much more would take minutes, and a change may propose what it likes. Bytes.
 */
const MOST_BYTES = 64 * 1024 * 1024

/** An origin that is a commit, and what was looked at of it. */
export interface CommitOrigin extends Origin {
  readonly files: CommitFiles
  /** What stands at each path that was asked for, as text that differs when anything of it does. */
  readonly seen: ReadonlyMap<string, string>
}

type Outcome =
  | { readonly bytes: Uint8Array }
  | { readonly entries: readonly DirectoryEntry[] }
  | { readonly has: boolean }
  | { readonly error: FileError }

/** Thrown out of work that asked for a file which is not at hand yet. */
class NotFetched extends Error {
  override readonly name = 'NotFetched'
}

/** What a commit holds. Whatever is asked of it, it is fetched once. */
export function commitOrigin(
  files: CommitFiles,
  of: Pick<Origin, 'kind' | 'pathOf' | 'remedy'> & { readonly prefix: string },
): CommitOrigin {
  const seen = new Map<string, string>()
  const known = new Map<string, Outcome>()
  let bytes = 0
  const load = async <Result>(work: (files: NamedFiles) => Result): Promise<Result> => {
    for (;;) {
      const desk = openDesk(files, known)
      const done = attempt(() => work(desk.at))
      const { wanted } = desk
      if (wanted.length === 0) return done()
      for (const { key, path, fetch } of wanted) {
        if (seen.size === MOST_FILES && !seen.has(path)) throw tooMany(files.commit)
        seen.set(path, await standingAt(files, path))
        const outcome = await outcomeOf(fetch)
        bytes += 'bytes' in outcome ? outcome.bytes.length : 0
        if (bytes > MOST_BYTES) throw tooLong(files.commit)
        known.set(key, outcome)
      }
    }
  }
  return {
    ...of,
    files,
    seen,
    nameOf: (path) => `${of.prefix}${path}@${shortOf(files.commit)}`,
    beside: (file, path) => posix.join(dirnameOf(file, path), path),
    load,
  }
}

/** What stands at a path: its kind and its name in git. What cannot be looked at differs from everything else. */
export async function standingAt(files: CommitFiles, path: string): Promise<string> {
  try {
    const standing = await files.at(path)
    return standing === null ? 'nothing' : `${standing.kind} ${standing.id}`
  } catch (error) {
    if (error instanceof FileError) return error.message
    throw error
  }
}

/** A path from the root of a file system names nothing of a repository. */
function dirnameOf(file: string, path: string): string {
  if (!path.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(path)) return posix.dirname(file)
  throw new FileError('unreadable', `${path} lies outside of the repository.`)
}

interface Want {
  readonly key: string
  readonly path: string
  readonly fetch: () => Promise<Outcome>
}

/** The files as the work sees them, and what it asked for that is not at hand. */
function openDesk(
  files: CommitFiles,
  known: ReadonlyMap<string, Outcome>,
): { readonly at: NamedFiles; readonly wanted: readonly Want[] } {
  const wanted: Want[] = []
  const ask = (what: string, path: string, fetch: Want['fetch']): Exclude<Outcome, { error: FileError }> => {
    const key = `${what} ${path}`
    const outcome = known.get(key)
    if (outcome === undefined) {
      wanted.push({ key, path, fetch })
      throw new NotFetched(path)
    }
    if ('error' in outcome) throw outcome.error
    return outcome
  }
  const at: NamedFiles = {
    read(path, limit) {
      const outcome = ask(`read ${limit}`, path, async () => ({ bytes: await files.read(path, limit) }))
      return 'bytes' in outcome ? outcome.bytes : new Uint8Array()
    },
    list(path, limit) {
      const outcome = ask(`list ${limit}`, path, async () => ({ entries: await files.list(path, limit) }))
      return 'entries' in outcome ? outcome.entries : []
    },
    has(path) {
      const outcome = ask('has', path, async () => ({ has: (await standingAt(files, path)) !== 'nothing' }))
      return 'has' in outcome && outcome.has
    },
  }
  return { at, wanted }
}

/** What the work gives or throws, for later. */
function attempt<Result>(work: () => Result): () => Result {
  try {
    const result = work()
    return () => result
  } catch (error) {
    return () => {
      throw error
    }
  }
}

async function outcomeOf(fetch: Want['fetch']): Promise<Outcome> {
  try {
    return await fetch()
  } catch (error) {
    if (error instanceof FileError) return { error }
    throw error
  }
}

function tooMany(commit: string): Failure {
  const message = `The policy at commit ${shortOf(commit)} names more than ${MOST_FILES} files.`
  return new Failure('policy-source', message, { remedy: 'Put certificates that belong together into one PEM file.' })
}

function tooLong(commit: string): Failure {
  const message = `The files that the policy at commit ${shortOf(commit)} names have more than ${MOST_BYTES} bytes.`
  return new Failure('policy-source', message, { remedy: 'Name fewer or shorter revocation lists and certificates.' })
}

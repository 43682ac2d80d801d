import { memoryCache } from '../../src/host/cache.js'
import type { RunEvent } from '../../src/model/event.js'
import type { Git } from '../../src/model/git.js'
import type { GitHub } from '../../src/model/github.js'
import type { CredentialStore, HttpExchange } from '../../src/model/http.js'
import type { BoundedFetch, Cache, Clock, DirectoryEntry, Files } from '../../src/model/world.js'
import type { Log, OpenFile, Progress, Threads, World } from '../../src/model/world.js'
import { FetchError, FileError } from '../../src/model/world.js'
import { memoryFile } from '../../src/signatures/file/memory.js'

/** A clock that stands still: 2026-11-22 at noon, unless a test says otherwise. */
export function fixedClock(at = '2026-11-22T12:00:00Z'): Clock {
  return { now: () => new Date(at) }
}

export const silentLog: Log = { debug: ignore, info: ignore, warning: ignore, error: ignore }

export const silentProgress: Progress = { reading: ignore, done: ignore, end: ignore }

function ignore(): void {
  // Tests look at values, not at lines.
}

/** A network that reaches nobody. */
export const noNetwork: BoundedFetch = ({ url }) =>
  Promise.reject(new FetchError('offline', `${url} is not asked: this run is offline.`))

/** The same for registries. */
export const noHttp: HttpExchange = ({ url }) =>
  Promise.reject(new FetchError('offline', `${url} is not asked: this run is offline.`))

/** Files in memory, by absolute path. There are no links; directories are what the paths imply. */
export function memoryFiles(contents: ReadonlyMap<string, Uint8Array>, directory = '/base'): Files {
  const at = (location: string): string => (location.startsWith('/') ? location : `${directory}/${location}`)
  const bytesOf = (location: string): Uint8Array => {
    const bytes = contents.get(at(location))
    if (bytes === undefined) throw new FileError('not-found', `${location} does not exist.`)
    return bytes
  }
  return {
    directory,
    open: (location) => openBytes(bytesOf(location), location),
    list: (location, limit) => {
      const entries = childrenOf(contents, at(location))
      if (entries.length > limit) throw new FileError('too-many', `${location} has too many entries.`)
      return entries
    },
    kind: (location) => {
      if (contents.has(at(location))) return 'file'
      return childrenOf(contents, at(location)).length > 0 ? 'directory' : null
    },
    resolve: at,
    read: (location, limit) => {
      const bytes = bytesOf(location)
      if (bytes.length > limit) throw new FileError('too-large', `${location} is larger than ${limit} bytes.`)
      return bytes
    },
    write: (location) => {
      throw new FileError('unwritable', `${location} cannot be written.`)
    },
  }
}

/** An open file over bytes in memory; each read is checked as the real one's is. */
export function openBytes(bytes: Uint8Array, name = 'memory'): OpenFile {
  return {
    size: bytes.length,
    read: (position, length) => {
      if (position < 0 || length < 0 || position + length > bytes.length) {
        throw new FileError('truncated', `${name} ends before ${position + length} bytes.`)
      }
      return bytes.subarray(position, position + length)
    },
    digest: memoryFile(bytes).digest,
    unchanged: () => true,
    close: ignore,
  }
}

function childrenOf(contents: ReadonlyMap<string, Uint8Array>, directory: string): DirectoryEntry[] {
  const prefix = directory.endsWith('/') ? directory : `${directory}/`
  const kinds = new Map<string, 'file' | 'directory'>()
  for (const path of contents.keys()) {
    if (!path.startsWith(prefix)) continue
    const [name = '', ...rest] = path.slice(prefix.length).split('/')
    kinds.set(name, rest.length === 0 ? 'file' : 'directory')
  }
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((left, right) => (left.name < right.name ? -1 : 1))
}

/** No repository. */
export const noGit: Git = { object: () => Promise.resolve(null), head: () => Promise.resolve(null) }

export interface WorldParts {
  readonly files: Files
  readonly clock?: Clock
  readonly fetch?: BoundedFetch
  readonly http?: HttpExchange
  readonly credentials?: CredentialStore
  readonly cache?: Cache
  readonly git?: Git
  readonly github?: GitHub
  readonly event?: RunEvent
  readonly artifacts?: string
  readonly threads?: Threads
  readonly stop?: AbortSignal
}

/** A world that says nothing, stands still and reaches nobody. */
export function testWorld(parts: WorldParts): World {
  return {
    clock: parts.clock ?? fixedClock(),
    files: parts.files,
    fetch: parts.fetch ?? noNetwork,
    http: parts.http ?? noHttp,
    credentials: parts.credentials ?? (() => Promise.resolve(null)),
    cache: parts.cache ?? memoryCache(),
    git: parts.git ?? noGit,
    github: parts.github ?? null,
    event: parts.event ?? null,
    artifacts: parts.artifacts ?? null,
    log: silentLog,
    progress: silentProgress,
    threads: parts.threads ?? null,
    stop: parts.stop ?? new AbortController().signal,
  }
}

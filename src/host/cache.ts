import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { Cache } from '../model/world.js'

/** How much a cache keeps. */
export interface CacheBounds {
  readonly files: number
  readonly bytes: number
}

/** The lists of every public CA that signs code are some 100 MB, in some hundred files. */
export const diskBounds: CacheBounds = { files: 4096, bytes: 256 * 1024 * 1024 }

/** What one run asks for; the longest list that is taken has 32 MiB. */
export const memoryBounds: CacheBounds = { files: 4096, bytes: 64 * 1024 * 1024 }

/** Names that are ours: a key (hex), or the file that becomes one. What else lies there is left alone. */
const ourName = /^[0-9a-f]{1,128}(?:\.\d+-\d+\.new)?$/
const keyName = /^[0-9a-f]{1,128}$/

/** Windows knows neither flag. Opening a FIFO must not wait for its other end. */
const readOnly = constants.O_RDONLY | flag('O_NONBLOCK') | flag('O_NOFOLLOW')

function flag(name: 'O_NONBLOCK' | 'O_NOFOLLOW'): number {
  return (constants as Readonly<Record<string, number | undefined>>)[name] ?? 0
}

/** Where this system keeps what can be fetched again; `null` when the user has no such place. */
export function cacheFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string | null {
  const base = baseFolder(environment, platform, home)
  return isAbsolute(base) ? join(base, 'sigscan', 'revocation') : null
}

/** XDG Base Directory: a path there that is not absolute is none. */
function baseFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? ''
  const named = environment['XDG_CACHE_HOME'] ?? ''
  if (isAbsolute(named)) return named
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache')
}

/** Kept until the process ends; what was kept first goes first. */
export function memoryCache(bounds: CacheBounds = memoryBounds): Cache {
  const kept = new Map<string, Uint8Array>()
  let total = 0
  const remove = (key: string): void => {
    total -= kept.get(key)?.length ?? 0
    kept.delete(key)
  }
  return {
    read(key, limit) {
      const bytes = kept.get(key)
      return bytes === undefined || bytes.length > limit ? null : bytes
    },
    write(key, bytes) {
      remove(key)
      if (bytes.length > bounds.bytes) return
      for (const oldest of kept.keys()) {
        if (kept.size < bounds.files && total + bytes.length <= bounds.bytes) break
        remove(oldest)
      }
      kept.set(key, bytes)
      total += bytes.length
    },
  }
}

/**
 * One file a key in a folder that only this user may use; what was written first goes first. A folder or a file that is
 * a link or another user's is none. Nothing here throws: what cannot be read is not there.
 */
export function diskCache(folder: string, bounds: CacheBounds = diskBounds): Cache {
  const room = roomIn(folder, bounds)
  return {
    read(key, limit) {
      if (!keyName.test(key)) return null
      return orNull(() => (isOurFolder(folder) ? readOurs(join(folder, key), limit) : null))
    },
    write(key, bytes) {
      if (!keyName.test(key) || bytes.length > bounds.bytes) return
      orNull(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        if (!isOurFolder(folder)) return
        room.make(key, bytes.length)
        replace(join(folder, key), bytes)
      })
    },
  }
}

function orNull<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** Windows has no such users and modes; there the folder is in the user's own profile. */
function isOurs(uid: number): boolean {
  return process.getuid === undefined || uid === process.getuid()
}

/** A folder that others may write to could be filled with what they like to be read. */
function isOurFolder(folder: string): boolean {
  const stats = lstatSync(folder)
  return stats.isDirectory() && isOurs(stats.uid) && (process.platform === 'win32' || (stats.mode & 0o022) === 0)
}

function readOurs(path: string, limit: number): Uint8Array | null {
  const descriptor = openSync(path, readOnly)
  try {
    const stats = fstatSync(descriptor)
    return stats.isFile() && isOurs(stats.uid) && stats.size <= limit ? readFileSync(descriptor) : null
  } finally {
    closeSync(descriptor)
  }
}

/** Who reads it meanwhile sees the old file or the new one, and never a part of it. */
function replace(path: string, bytes: Uint8Array): void {
  const written = `${path}.${process.pid}-${Date.now()}.new`
  try {
    writeFileSync(written, bytes, { mode: 0o600, flag: 'wx' })
    renameSync(written, path)
  } catch (error) {
    rmSync(written, { force: true })
    throw error
  }
}

interface Room {
  /** Removes the oldest files until `size` bytes more fit under `key`. */
  make(key: string, size: number): void
}

/** The folder is looked through once: what other processes write meanwhile counts from the next run on. */
function roomIn(folder: string, bounds: CacheBounds): Room {
  let kept: Map<string, number> | null = null
  return {
    make(key, size) {
      kept ??= listOldestFirst(folder)
      kept.delete(key)
      let total = [...kept.values()].reduce((sum, of) => sum + of, 0)
      for (const [oldest, of] of kept) {
        if (kept.size < bounds.files && total + size <= bounds.bytes) break
        rmSync(join(folder, oldest), { force: true })
        kept.delete(oldest)
        total -= of
      }
      kept.set(key, size)
    },
  }
}

function listOldestFirst(folder: string): Map<string, number> {
  const found = readdirSync(folder)
    .filter((name) => ourName.test(name))
    .flatMap((name) => {
      const stats = lstatSync(join(folder, name), { throwIfNoEntry: false })
      return stats === undefined ? [] : [{ name, size: stats.size, at: stats.mtimeMs }]
    })
  found.sort((left, right) => left.at - right.at)
  return new Map(found.map(({ name, size }) => [name, size]))
}

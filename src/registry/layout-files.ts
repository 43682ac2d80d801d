import { join } from 'node:path'
import type { FileErrorCode, Files } from '../model/world.js'
import { FileError } from '../model/world.js'
import type { RegistryErrorCode } from './model.js'
import { RegistryError } from './model.js'

/**
 * The files of a layout, by their paths in it (`index.json`, `blobs/sha256/…`), which are never made of anything but
 * fixed names and checked digests. All methods throw RegistryError.
 */
export interface LayoutFiles {
  /** Bytes. */
  size(path: string): number
  read(path: string, position: number, length: number): Uint8Array
  /** The names of what is in a folder; empty when there is no such folder. `too-many` above the limit. */
  list(folder: string, limit: number): readonly string[]
}

/** A directory. No link in it is followed. */
export function openDirectory(location: string, files: Files): LayoutFiles {
  const root = fromFiles(() => files.resolve(location))
  const placeOf = (path: string): string => {
    const parts = path.split('/')
    const folder = join(root, ...parts.slice(0, -1))
    if (files.resolve(folder) !== folder) {
      throw new RegistryError('refused', `${folder} is reached over a link, and no link in a layout is followed.`)
    }
    return join(root, ...parts)
  }
  const open = <Result>(path: string, work: (file: ReturnType<Files['open']>) => Result): Result =>
    fromFiles(() => {
      const file = files.open(placeOf(path))
      try {
        return work(file)
      } finally {
        file.close()
      }
    })
  return {
    size: (path) => open(path, ({ size }) => size),
    read: (path, position, length) => open(path, (file) => file.read(position, length)),
    list: (folder, limit) =>
      fromFiles(() => {
        if (files.kind(join(root, folder)) !== 'directory') return []
        return files.list(placeOf(`${folder}/.`), limit).map(({ name }) => name)
      }),
  }
}

const codes: Readonly<Partial<Record<FileErrorCode, RegistryErrorCode>>> = {
  'not-found': 'not-found',
  'not-a-directory': 'not-found',
  'too-large': 'too-large',
  'too-many': 'too-many',
  truncated: 'malformed',
  stopped: 'stopped',
}

/** What the file system refused, as a registry would say it. */
export function fromFiles<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    throw new RegistryError(codes[error.code] ?? 'refused', error.message, { cause: error })
  }
}

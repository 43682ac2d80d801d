import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  opendirSync,
  openSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { DirectoryEntry, Files } from '../model/world.js'
import { FileError } from '../model/world.js'
import { attempt } from './attempt.js'
import type { Digesters } from './open-file.js'
import { openRegular } from './open-file.js'

/** In this thread, whatever happens. */
const allHere: Digesters = { stop: new AbortController().signal, elsewhere: null }

/** The file system of this machine. `directory` is absolute: relative paths start there. */
export function nodeFiles(directory: string, digesters: Digesters = allHere): Files {
  const at = (location: string): string => resolve(directory, location)
  return {
    directory,
    open: (location) => openRegular(location, at(location), readOnly | noFollow, digesters),
    list: (location, limit) => attempt(location, () => listDirectory(location, at(location), limit)),
    kind: (location) => kindOf(location, at(location)),
    resolve: (location) => attempt(location, () => realpathSync.native(at(location))),
    read: (location, limit) => readWhole(location, at(location), limit),
    write: (location, pieces) => {
      attempt(
        location,
        () => {
          makeDirectory(dirname(at(location)))
          writePieces(at(location), pieces)
        },
        'unwritable',
      )
    },
  }
}

function writePieces(absolute: string, pieces: Iterable<string>): void {
  const descriptor = openSync(absolute, 'w')
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece)
  } finally {
    closeSync(descriptor)
  }
}

/** With all above it. Node's own way does not end where a file system says that what was made is not there (/proc). */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return
  const above = dirname(directory)
  if (above !== directory) makeDirectory(above)
  mkdirSync(directory)
}

/** Opening a FIFO or a device must not wait for its other end. Windows knows neither flag. */
const readOnly = constants.O_RDONLY | (flag('O_NONBLOCK') ?? 0)
const noFollow = flag('O_NOFOLLOW') ?? 0

function flag(name: 'O_NONBLOCK' | 'O_NOFOLLOW'): number | undefined {
  return (constants as Readonly<Record<string, number | undefined>>)[name]
}

/** How many directory entries are asked of the system at a time: one call for an ordinary directory. */
const ENTRIES_AT_A_TIME = 256

function readWhole(location: string, absolute: string, limit: number): Uint8Array {
  const file = openRegular(location, absolute, readOnly, allHere)
  try {
    if (file.size > limit) throw new FileError('too-large', `${location} has more than ${limit} bytes.`)
    return file.read(0, file.size)
  } finally {
    file.close()
  }
}

function listDirectory(location: string, absolute: string, limit: number): readonly DirectoryEntry[] {
  const directory = opendirSync(absolute, { bufferSize: ENTRIES_AT_A_TIME })
  const entries: { readonly bytes: Buffer; readonly entry: DirectoryEntry }[] = []
  try {
    for (let next = directory.readSync(); next !== null; next = directory.readSync()) {
      if (entries.length === limit) throw new FileError('too-many', `${location} has more than ${limit} entries.`)
      const kind = next.isFile() ? 'file' : next.isDirectory() ? 'directory' : next.isSymbolicLink() ? 'link' : 'other'
      entries.push({ bytes: Buffer.from(next.name), entry: { name: next.name, kind } })
    }
  } finally {
    directory.closeSync()
  }
  return entries.sort((left, right) => Buffer.compare(left.bytes, right.bytes)).map(({ entry }) => entry)
}

function kindOf(location: string, absolute: string): 'file' | 'directory' | 'other' | null {
  try {
    const found = attempt(location, () => statSync(absolute))
    return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other'
  } catch (error) {
    if (error instanceof FileError && (error.code === 'not-found' || error.code === 'not-a-directory')) return null
    throw error
  }
}

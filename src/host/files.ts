import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  opendirSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type { BigIntStats } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { DirectoryEntry, Files, FileErrorCode, OpenFile } from '../model/world.js'
import { FileError } from '../model/world.js'

/** The file system of this machine. `directory` is absolute: relative paths start there. */
export function nodeFiles(directory: string): Files {
  const at = (location: string): string => resolve(directory, location)
  return {
    directory,
    open: (location) => openRegular(location, at(location), readOnly | noFollow),
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

function openRegular(location: string, absolute: string, flags: number): OpenFile {
  const descriptor = attempt(location, () => openSync(absolute, flags))
  try {
    const opened = attempt(location, () => fstatSync(descriptor, { bigint: true }))
    if (!opened.isFile()) throw new FileError('not-a-file', `${location} is not a regular file.`)
    return openFile(location, descriptor, opened)
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

function openFile(location: string, descriptor: number, opened: BigIntStats): OpenFile {
  return {
    size: Number(opened.size),
    read(position, length) {
      const bytes = Buffer.allocUnsafeSlow(length)
      const filled = attempt(location, () => fill(descriptor, bytes, position))
      if (filled < length) throw new FileError('truncated', `${location} became shorter while it was read.`)
      return bytes
    },
    unchanged() {
      const now = attempt(location, () => fstatSync(descriptor, { bigint: true }))
      return (
        now.size === opened.size &&
        now.mtimeNs === opened.mtimeNs &&
        now.ctimeNs === opened.ctimeNs &&
        now.ino === opened.ino
      )
    },
    close() {
      closeSync(descriptor)
    },
  }
}

/** Reads until the buffer is full or the file ends; how many bytes it was. */
function fill(descriptor: number, bytes: Uint8Array, position: number): number {
  let filled = 0
  while (filled < bytes.length) {
    const count = readSync(descriptor, bytes, filled, bytes.length - filled, position + filled)
    if (count === 0) break
    filled += count
  }
  return filled
}

function readWhole(location: string, absolute: string, limit: number): Uint8Array {
  const file = openRegular(location, absolute, readOnly)
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

/** Does it, and says in one sentence what the system refused. */
function attempt<T>(location: string, work: () => T, otherwise: FileErrorCode = 'unreadable'): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof FileError) throw error
    const reason = systemCode(error)
    const code = otherwise === 'unwritable' ? otherwise : (refusals[reason] ?? otherwise)
    throw new FileError(code, sentence(location, reason, otherwise), { cause: error })
  }
}

const refusals: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-a-directory',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
}

function sentence(location: string, reason: string, otherwise: FileErrorCode): string {
  switch (reason) {
    case 'ENOENT':
      return `${location} does not exist.`
    case 'ENOTDIR':
      return `${location} is not a directory, or a part of its path is not one.`
    case 'EISDIR':
      return `${location} is a directory.`
    case 'ELOOP':
      return `${location} is a symbolic link that cannot be followed.`
    case 'EACCES':
    case 'EPERM':
      return `${location} may not be ${otherwise === 'unwritable' ? 'written' : 'read'} by this user.`
    default:
      return `${location} could not be ${otherwise === 'unwritable' ? 'written' : 'read'} (${reason}).`
  }
}

function systemCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'no reason given'
}

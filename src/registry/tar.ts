import type { OpenFile } from '../model/world.js'
import { RegistryError } from './model.js'

/** A file in an archive. */
export interface TarEntry {
  /** A regular one, and no link, directory or device. */
  readonly isRegular: boolean
  /** As it stands there. */
  readonly path: string
  /** Where its content begins, in bytes. */
  readonly offset: number
  /** Bytes. */
  readonly size: number
}

/** POSIX.1-1988: an archive is made of such blocks. Bytes. */
const BLOCK = 512

/** Blobs of a large layout, and some. */
const MAX_ENTRIES = 100_000

/** A pax header or a long name: what it says of a blob takes a hundred bytes. */
const MAX_EXTENSION = 64 * 1024

/**
 * What is in a tar archive, in its order: POSIX ustar and pax (POSIX.1-2001), GNU's long names and sizes.
 * Throws RegistryError `malformed`, `not-supported`, `too-many`, and FileError.
 */
export function* readTar(file: OpenFile, location: string): Generator<TarEntry> {
  let extended: Extension = {}
  let position = 0
  for (let count = 0; ; count++) {
    if (count > MAX_ENTRIES) throw new RegistryError('too-many', `${location} has more than ${MAX_ENTRIES} entries.`)
    const block = blockAt(file, position, location)
    if (isZero(block)) {
      // Two blocks of zeros end an archive. Behind a single one some programs read on.
      if (position + BLOCK < file.size && !isZero(blockAt(file, position + BLOCK, location))) {
        throw malformed(location, position)
      }
      return
    }
    const header = readHeader(block, location, position)
    const offset = position + BLOCK
    const isExtension = extensionTypes.has(header.type)
    const size = isExtension ? header.size : (extended.size ?? header.size)
    position = offset + Math.ceil(size / BLOCK) * BLOCK
    if (offset + size > file.size) throw malformed(location, offset)
    if (isExtension) {
      if (size > MAX_EXTENSION) throw malformed(location, offset)
      extended = { ...extended, ...readExtension(header.type, file.read(offset, size), location) }
      continue
    }
    if (header.type === sparse) throw new RegistryError('not-supported', `${location} holds a sparse file.`)
    yield { isRegular: regularTypes.has(header.type), path: extended.path ?? header.path, offset, size }
    extended = {}
  }
}

const regularTypes: ReadonlySet<string> = new Set(['0', '\0', '7'])
const sparse = 'S'
/** pax headers for the next entry and for all, GNU's long name and long link. */
const extensionTypes: ReadonlySet<string> = new Set(['x', 'g', 'L', 'K'])

/** What the next entry has in place of what its header says. */
interface Extension {
  readonly path?: string
  readonly size?: number
}

function blockAt(file: OpenFile, position: number, location: string): Buffer {
  if (position + BLOCK > file.size) throw malformed(location, position)
  const bytes = file.read(position, BLOCK)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function isZero(block: Buffer): boolean {
  return block.every((byte) => byte === 0)
}

interface Header {
  readonly path: string
  readonly size: number
  readonly type: string
}

function readHeader(block: Buffer, location: string, position: number): Header {
  if (block[0] === 0x1f && block[1] === 0x8b) {
    throw new RegistryError('not-supported', `${location} is compressed; unpack it first.`)
  }
  const size = readNumber(block.subarray(124, 136))
  if (size === null || readNumber(block.subarray(148, 156)) !== checksumOf(block)) throw malformed(location, position)
  // GNU's own form keeps other things where POSIX has the prefix.
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? textOf(block.subarray(345, 500)) : ''
  const name = textOf(block.subarray(0, 100))
  const type = block.toString('latin1', 156, 157)
  return { path: prefix === '' ? name : `${prefix}/${name}`, size, type }
}

/** The sum of the header's bytes, its own field taken as spaces. */
function checksumOf(block: Buffer): number {
  const field = block.subarray(148, 156)
  const sum = (bytes: Buffer): number => bytes.reduce((total, byte) => total + byte, 0)
  return sum(block) - sum(field) + 8 * 0x20
}

/** Octal digits, or GNU's binary form for what is larger; `null`: neither. */
function readNumber(field: Buffer): number | null {
  if ((field.readUInt8(0) & 0x80) !== 0) {
    const high = field.subarray(0, -6)
    if (field[0] !== 0x80 || high.subarray(1).some((byte) => byte !== 0)) return null
    return field.readUIntBE(field.length - 6, 6)
  }
  const text = field
    .toString('latin1')
    .replace(/^ +/, '')
    .replace(/[ \0]+$/, '')
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : null
}

function textOf(field: Buffer): string {
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? field.length : end)
}

function readExtension(type: string, bytes: Uint8Array, location: string): Extension {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'L') return { path: textOf(content) }
  if (type === 'K') return {}
  const records = readPax(content, location)
  if ([...records.keys()].some((key) => key.startsWith('GNU.sparse.'))) {
    throw new RegistryError('not-supported', `${location} holds a sparse file.`)
  }
  const path = records.get('path')
  const size = records.get('size')
  // For all entries at once neither makes sense.
  if (type === 'g' && (path !== undefined || size !== undefined)) throw malformed(location, 0)
  if (size !== undefined && !/^[0-9]{1,15}$/.test(size)) throw malformed(location, 0)
  return { ...(path === undefined ? {} : { path }), ...(size === undefined ? {} : { size: Number(size) }) }
}

/** `LENGTH KEY=VALUE\n`, the length being that of the whole record (POSIX.1-2001, pax). */
function readPax(content: Buffer, location: string): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  for (let position = 0; position < content.length;) {
    const space = content.indexOf(' ', position)
    const digits = space === -1 ? '' : content.toString('latin1', position, space)
    const end = /^[1-9][0-9]{0,5}$/.test(digits) ? position + Number(digits) : 0
    const record = content.toString('utf8', space + 1, end)
    const equals = record.indexOf('=')
    if (end <= space || end > content.length || equals === -1 || !record.endsWith('\n')) throw malformed(location, 0)
    records.set(record.slice(0, equals), record.slice(equals + 1, -1))
    position = end
  }
  return records
}

function malformed(location: string, position: number): RegistryError {
  return new RegistryError('malformed', `${location} is no tar archive, or is damaged near byte ${position}.`)
}

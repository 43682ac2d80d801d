import { isUtf8 } from 'node:buffer'
import { type FileBytes, FormatError, malformed } from '../format.js'
import { bufferOf, countEntries, recordSignature } from './bytes.js'
import type { DirectoryPlace } from './end.js'
import { findExtras, unicodePathExtra, zip64Values } from './extra.js'

/** The most entries that are read: four times what fits without Zip64; an entry takes some 300 bytes of memory. */
export const maxEntries = 262_144
/** The longest central directory that is read, bytes: it is held in memory; 128 bytes for each of the most entries. */
export const maxDirectoryLength = 32 * 1024 * 1024

const headerLength = 46
const unixHost = 3
const symbolicLinkType = 0xa
const replacementCharacter = '\ufffd'

/** An entry as the central directory describes it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly name: string
  /** The name is UTF-8, and no extra field replaces it. */
  readonly plainName: boolean
  /** The name ends in `/`. */
  readonly directory: boolean
  readonly flags: number
  /** 0 for plain data, 8 for deflated data. */
  readonly method: number
  readonly crc: number
  /** Bytes in the archive. */
  readonly compressedSize: number
  /** Bytes once inflated. */
  readonly size: number
  /** Where its local header stands, from the start of the file. */
  readonly offset: number
  /** Its Unix mode says that it is a symbolic link. */
  readonly symbolicLink: boolean
}

/** Reads every entry of the central directory, which must hold exactly as many as it says. Throws FormatError. */
export function readDirectory(file: FileBytes, place: DirectoryPlace): readonly ZipEntry[] {
  if (place.entries > maxEntries) {
    // Each header has its fixed part: a count that cannot be is no large archive but a broken one.
    if (place.entries * headerLength > place.length) {
      throw malformed(`its end record says ${place.entries} entries, more than its directory has room for`)
    }
    throw new FormatError('limit-reached', `The archive has ${place.entries} entries, more than ${maxEntries}.`)
  }
  if (place.length > maxDirectoryLength) {
    throw new FormatError(
      'limit-reached',
      `The central directory has ${place.length} bytes, more than ${maxDirectoryLength}.`,
    )
  }
  const directory = bufferOf(file.read(place.start, place.length))
  const entries: ZipEntry[] = []
  let position = 0
  while (position < directory.length) {
    const end = endOfHeader(directory, position)
    entries.push(readEntry(directory, position, place.base))
    position = end
  }
  if (entries.length !== place.entries) {
    throw malformed(`its directory holds ${countEntries(entries.length)} and its end record says ${place.entries}`)
  }
  return entries
}

function endOfHeader(directory: Buffer, start: number): number {
  if (start + headerLength > directory.length || directory.readUInt32LE(start) !== recordSignature.central) {
    throw malformed('something else than an entry stands in its central directory')
  }
  const end =
    start +
    headerLength +
    directory.readUInt16LE(start + 28) +
    directory.readUInt16LE(start + 30) +
    directory.readUInt16LE(start + 32)
  if (end > directory.length) throw malformed('an entry of its central directory is cut off')
  return end
}

/** Reads the header at `start` without taking views of it: a large archive has many. */
function readEntry(directory: Buffer, start: number, base: number): ZipEntry {
  const nameStart = start + headerLength
  const nameEnd = nameStart + directory.readUInt16LE(start + 28)
  const extra = viewOf(directory, nameEnd, nameEnd + directory.readUInt16LE(start + 30))
  const { name, utf8 } = readName(directory, nameStart, nameEnd)
  const { compressedSize, size, offset } = readSizes(directory, start, extra)
  return {
    name,
    plainName: utf8 && !replacesName(extra, name),
    directory: name.endsWith('/'),
    flags: directory.readUInt16LE(start + 8),
    method: directory.readUInt16LE(start + 10),
    crc: directory.readUInt32LE(start + 16),
    compressedSize,
    size,
    offset: offset + base,
    symbolicLink: directory[start + 5] === unixHost && directory.readUInt32LE(start + 38) >>> 28 === symbolicLinkType,
  }
}

const empty = Buffer.alloc(0)

function viewOf(bytes: Buffer, start: number, end: number): Buffer {
  return start === end ? empty : bytes.subarray(start, end)
}

/** Names are UTF-8, whatever their flag says, as in Java; others are shown byte by byte, and are never plain. */
function readName(bytes: Buffer, start: number, end: number): { readonly name: string; readonly utf8: boolean } {
  const name = bytes.toString('utf8', start, end)
  const utf8 = !name.includes(replacementCharacter) || isUtf8(bytes.subarray(start, end))
  return { name: utf8 ? name : bytes.toString('latin1', start, end), utf8 }
}

/** Whether these bytes are the name of an entry, whose name is UTF-8. */
export function isName(bytes: Buffer, start: number, end: number, name: string): boolean {
  const read = readName(bytes, start, end)
  return read.utf8 && read.name === name
}

function readSizes(
  directory: Buffer,
  start: number,
  extra: Buffer,
): { readonly compressedSize: number; readonly size: number; readonly offset: number } {
  if (directory.readUInt16LE(start + 34) !== 0) throw malformed('it is one part of an archive on several disks')
  const resolve = zip64Values(extra)
  const size = resolve(directory.readUInt32LE(start + 24))
  const compressedSize = resolve(directory.readUInt32LE(start + 20))
  const offset = resolve(directory.readUInt32LE(start + 42))
  if (size === null || compressedSize === null || offset === null) {
    throw malformed('an entry of its central directory lacks its one Zip64 field')
  }
  return { compressedSize, size, offset }
}

/** Whether an extra field gives the entry another name than its header: some readers follow it. */
export function replacesName(extra: Buffer, name: string): boolean {
  return findExtras(extra, unicodePathExtra).some((field) => !isName(field, 5, field.length, name))
}

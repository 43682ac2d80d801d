import type { FileBytes } from '../format.js'
import { bufferOf } from '../zip/bytes.js'

/** A run of bytes of the file. */
export interface Range {
  readonly start: number
  /** Behind its last byte. */
  readonly end: number
}

/** What of a program's headers (PE/COFF 3) matters to its signatures. Offsets count from the file's start. */
export interface Program {
  /** Where the field CheckSum stands: 4 bytes. */
  readonly checksum: number
  /** Where the entry of the certificate table stands in the data directories: 8 bytes. */
  readonly entry: number
  /** What the entry says, true or not. */
  readonly table: { readonly position: number; readonly length: number }
  /** SizeOfHeaders, bytes. */
  readonly headersLength: number
  /** Where the section table ends, which is the last of the headers. */
  readonly sectionTableEnd: number
  /** SectionAlignment, bytes. */
  readonly alignment: number
  /** FileAlignment, bytes. */
  readonly fileAlignment: number
  /** The sections that have bytes in the file, in the order of their table. */
  readonly sections: readonly Range[]
}

/**
 * `other`: it is no PE file. `unreadable`: it is one, and where it would have a certificate table cannot be told.
 * `without-directory`: it has no entry for one. `unsigned`: it has none. `broken`: it has one, and headers that contradict themselves. `reason` is the end of a
 * sentence.
 */
export type Headers =
  | { readonly kind: 'other' | 'without-directory' | 'unsigned' }
  | { readonly kind: 'unreadable' | 'broken'; readonly reason: string }
  | { readonly kind: 'signed'; readonly program: Program }

/** PE/COFF 3.3, 3.4: the COFF header stands behind the signature, the optional header behind that. */
const signatureLength = 4
const coffLength = 20
/** The DOS header, which says where the PE header stands, ends here. */
const dosLength = 0x40
const sectionHeaderLength = 40
const directoryLength = 8
/** PE/COFF 3.4.3: the certificate table is the fifth data directory, and there are sixteen. */
const certificateDirectory = 4
const maxDirectories = 16

/** PE/COFF 3.3: Windows loads no more sections. */
export const maxLoadedSections = 96

/** PE/COFF 3.4: the length of the optional header before its data directories, by its magic number. */
const fixedLengths: ReadonlyMap<number, number> = new Map([
  [0x10b, 96],
  [0x20b, 112],
])

/** Reads the headers of a file that begins as a DOS program. Throws FileError. */
export function readHeaders(file: FileBytes): Headers {
  const start = readFrom(file, 0x3c, 4)?.readUInt32LE(0) ?? file.size
  const signature = readFrom(file, start, signatureLength)
  if (signature?.toString('latin1') !== 'PE\0\0') return { kind: 'other' }
  const coff = readFrom(file, start + signatureLength, coffLength)
  const optionalStart = start + signatureLength + coffLength
  const magic = readFrom(file, optionalStart, 2)?.readUInt16LE(0)
  if (coff === null || magic === undefined) return { kind: 'unreadable', reason: 'its headers are cut off' }
  const fixedLength = fixedLengths.get(magic)
  if (fixedLength === undefined) {
    return { kind: 'unreadable', reason: `its optional header has the unknown magic number ${magic}` }
  }
  const optionalLength = coff.readUInt16LE(16)
  const entryOffset = fixedLength + certificateDirectory * directoryLength
  const fixed = readFrom(file, optionalStart, fixedLength)
  if (fixed === null) return { kind: 'unreadable', reason: 'its optional header is cut off' }
  const directories = fixed.readUInt32LE(fixedLength - 4)
  if (directories <= certificateDirectory) return { kind: 'without-directory' }
  const entry = readFrom(file, optionalStart + entryOffset, directoryLength)
  if (entry === null || entryOffset + directoryLength > optionalLength) {
    return { kind: 'unreadable', reason: 'its optional header is too short for the data directories that it counts' }
  }
  const table = { position: entry.readUInt32LE(0), length: entry.readUInt32LE(4) }
  if (table.position === 0 && table.length === 0) return { kind: 'unsigned' }
  return readSigned(file, {
    table,
    start,
    optional: { start: optionalStart, end: optionalStart + optionalLength },
    entry: optionalStart + entryOffset,
    count: coff.readUInt16LE(2),
    headersLength: fixed.readUInt32LE(60),
    alignment: fixed.readUInt32LE(32),
    fileAlignment: fixed.readUInt32LE(36),
    directoriesEnd: optionalStart + fixedLength + directories * directoryLength,
    directories,
  })
}

interface Claimed extends Pick<Program, 'table' | 'entry' | 'headersLength' | 'alignment' | 'fileAlignment'> {
  /** Where the PE header stands. */
  readonly start: number
  readonly optional: Range
  readonly directories: number
  readonly directoriesEnd: number
  /** How many sections there are. */
  readonly count: number
}

/** Of a file that says that it is signed, the headers must not contradict themselves: other readers would see others. */
function readSigned(file: FileBytes, claimed: Claimed): Headers {
  const { start, optional, directories, directoriesEnd, count, headersLength } = claimed
  const sectionTableEnd = optional.end + count * sectionHeaderLength
  if (start < dosLength) return broken('its PE header stands within its DOS header')
  if (directories > maxDirectories) return broken(`it counts ${directories} data directories`)
  if (directoriesEnd > optional.end) return broken('its data directories are longer than its optional header')
  if (sectionTableEnd > headersLength) return broken('its section table is longer than its headers')
  if (headersLength > file.size) return broken('its headers are longer than the file')
  const table = bufferOf(file.read(optional.end, sectionTableEnd - optional.end))
  const sections: Range[] = []
  for (let offset = 0; offset < table.length; offset += sectionHeaderLength) {
    const length = table.readUInt32LE(offset + 16)
    const position = table.readUInt32LE(offset + 20)
    if (length > 0) sections.push({ start: position, end: position + length })
  }
  const { entry, alignment, fileAlignment, table: certificates } = claimed
  const checksum = optional.start + 64
  return {
    kind: 'signed',
    program: {
      checksum,
      entry,
      table: certificates,
      headersLength,
      sectionTableEnd,
      alignment,
      fileAlignment,
      sections,
    },
  }
}

function broken(reason: string): Headers {
  return { kind: 'broken', reason }
}

/** `null` where the file ends before. */
function readFrom(file: FileBytes, position: number, length: number): Buffer | null {
  return position + length > file.size ? null : bufferOf(file.read(position, length))
}

import type { FileBytes } from '../format.js'
import { countBytes, recordSignature, zip64Marker } from './bytes.js'
import { isName, replacesName, type ZipEntry } from './directory.js'
import type { DirectoryPlace } from './end.js'
import { findExtras, zip64Extra, zip64Values } from './extra.js'
import type { Faults } from '../faults.js'
import { Window } from './window.js'

const headerLength = 30
const descriptorFlag = 0x0008
const descriptorLengths = { least: 12, most: 24 } as const
/** Encrypted, patched, strongly encrypted, masked (APPNOTE.TXT 4.4.4). */
const refusedFlags = 0x0001 | 0x0020 | 0x0040 | 0x2000

/** An entry, and where its data stands; `null` where its local header is no header. */
export interface ZipMember {
  readonly entry: ZipEntry
  readonly dataStart: number | null
}

/**
 * Walks the local part of the archive in the order of the offsets. Every byte from the start of the file to the central
 * directory must belong to exactly one entry, and both headers of an entry must say the same (what streaming readers
 * see is what others see). The members come in the order of their offsets.
 */
export function checkLayout(
  file: FileBytes,
  place: DirectoryPlace,
  entries: readonly ZipEntry[],
  faults: Faults,
): readonly ZipMember[] {
  const window = new Window(file)
  const sorted = entries.toSorted((left, right) => left.offset - right.offset)
  const members: ZipMember[] = []
  let position = 0
  sorted.forEach((entry, index) => {
    const next = sorted[index + 1]?.offset ?? place.start
    checkBorder(entry, position, index === 0, faults)
    const dataStart = checkHeader(window, place, entry, faults)
    members.push({ entry, dataStart })
    const dataEnd = (dataStart ?? entry.offset) + entry.compressedSize
    position = Math.max(position, dataEnd + descriptorLength(window, entry, dataEnd, next - dataEnd, faults))
  })
  if (position < place.start) {
    const message = `The central directory is preceded by ${countBytes(place.start - position)} of no entry.`
    faults.add(entries.length === 0 ? 'prepended-data' : 'unaccounted-data', message)
  }
  return members
}

function checkBorder(entry: ZipEntry, position: number, first: boolean, faults: Faults): void {
  if (entry.offset > position) {
    const message = `\`${entry.name}\` is preceded by ${countBytes(entry.offset - position)} of no entry.`
    faults.add(first ? 'prepended-data' : 'unaccounted-data', message)
  }
  if (entry.offset < position) {
    faults.add('overlapping-entries', `The entry \`${entry.name}\` shares bytes with the one before it.`)
  }
}

/** Compares the local header (APPNOTE.TXT 4.3.7) with the central one; where the data starts. */
function checkHeader(window: Window, place: DirectoryPlace, entry: ZipEntry, faults: Faults): number | null {
  if (entry.flags & refusedFlags || (entry.method !== 0 && entry.method !== 8)) {
    faults.add('unsupported-entry', `The entry \`${entry.name}\` is encrypted, or compressed by an unknown method.`)
  }
  if (entry.directory && entry.size > 0) {
    faults.add('unsupported-entry', `The directory \`${entry.name}\` has content.`)
  }
  const header = window.at(entry.offset, headerLength)
  if (header.length < headerLength || header.readUInt32LE(0) !== recordSignature.local) {
    faults.add('header-mismatch', `No local header stands where \`${entry.name}\` should begin.`)
    return null
  }
  const nameLength = header.readUInt16LE(26)
  const dataStart = entry.offset + headerLength + nameLength + header.readUInt16LE(28)
  if (dataStart + entry.compressedSize > place.start) {
    faults.add('overlapping-entries', `The entry \`${entry.name}\` reaches into the central directory.`)
    return null
  }
  const variable = window.at(entry.offset + headerLength, dataStart - entry.offset - headerLength)
  const extra = variable.subarray(nameLength)
  const agrees =
    header.readUInt16LE(6) === entry.flags &&
    header.readUInt16LE(8) === entry.method &&
    (!entry.plainName || isName(variable, 0, nameLength, entry.name)) &&
    !replacesName(extra, entry.name) &&
    sizesAgree(header, extra, entry)
  if (!agrees) faults.add('header-mismatch', `The two headers of \`${entry.name}\` contradict each other.`)
  return dataStart
}

/** CRC-32 and sizes: those of the central directory, or zero when a descriptor behind the data gives them. */
function sizesAgree(header: Buffer, extra: Buffer, entry: ZipEntry): boolean {
  // Where plain data ends, only the header says: a reader from the front could not find the descriptor.
  const later = (entry.flags & descriptorFlag) !== 0 && entry.method !== 0
  const agrees = (value: number | null, expected: number): boolean => value === expected || (later && value === 0)
  const resolve = zip64Values(extra)
  const marks = [header.readUInt32LE(22), header.readUInt32LE(18)].filter((value) => value === zip64Marker.long)
  const size = resolve(header.readUInt32LE(22))
  const compressedSize = resolve(header.readUInt32LE(18))
  return (
    // APPNOTE.TXT 4.5.3: the Zip64 field of a local header has both sizes, and some readers take both from it.
    marks.length !== 1 &&
    // APPNOTE.TXT 4.3.9.2: with that field some readers take the sizes of the descriptor to have 8 bytes.
    (!later || findExtras(extra, zip64Extra).length === 0) &&
    agrees(header.readUInt32LE(14), entry.crc) &&
    agrees(compressedSize, entry.compressedSize) &&
    agrees(size, entry.size)
  )
}

/**
 * The length of the data descriptor (APPNOTE.TXT 4.3.9), which may stand with or without its signature: the form that
 * fills the room up to the next record, and repeats the central directory. Its sizes have 4 bytes: 8 are for entries of
 * 4 GiB, which are not read, and a reader from the front would go on at another place.
 */
function descriptorLength(window: Window, entry: ZipEntry, dataEnd: number, room: number, faults: Faults): number {
  if ((entry.flags & descriptorFlag) === 0) return 0
  const sized = room >= descriptorLengths.least && room <= descriptorLengths.most
  if (sized && isDescriptor(window.at(dataEnd, room), entry)) return room
  faults.add('header-mismatch', `The data descriptor of \`${entry.name}\` is missing or says something else.`)
  return sized ? room : 0
}

function isDescriptor(descriptor: Buffer, entry: ZipEntry): boolean {
  switch (descriptor.length) {
    case 12:
      return repeats(descriptor, 0, entry)
    case 16:
      return descriptor.readUInt32LE(0) === recordSignature.descriptor && repeats(descriptor, 4, entry)
    default:
      return false
  }
}

/** Whether CRC-32 and sizes stand there as in the central directory. */
function repeats(descriptor: Buffer, start: number, { crc, compressedSize, size }: ZipEntry): boolean {
  return (
    descriptor.readUInt32LE(start) === crc &&
    descriptor.readUInt32LE(start + 4) === compressedSize &&
    descriptor.readUInt32LE(start + 8) === size
  )
}

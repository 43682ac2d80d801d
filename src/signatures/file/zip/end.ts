import { type FileBytes, type FileEnds, malformed } from '../format.js'
import { bufferOf, countBytes, readLong, recordSignature, zip64Marker } from './bytes.js'
import type { Faults } from '../faults.js'

const endLength = 22
const zip64LocatorLength = 20
const zip64EndLength = 56
const signatureBytes = Buffer.from('PK\x05\x06', 'latin1')

/** Where the central directory stands, as the records at the end of the archive say. Offsets count from the file's start. */
export interface DirectoryPlace {
  readonly start: number
  readonly length: number
  readonly entries: number
  /** What is to be added to the offsets of the archive: above zero when bytes were prepended and no offset was mended. */
  readonly base: number
}

interface EndRecord {
  readonly position: number
  readonly bytes: Buffer
}

/**
 * Finds the central directory from the end record (APPNOTE.TXT 4.3.16), which should be the file's last bytes but for
 * its comment. `null`: there is no end record whose directory stands where it says. Throws FormatError
 * `malformed-archive` when the records contradict each other.
 */
export function findDirectory(file: FileBytes, ends: FileEnds, faults: Faults): DirectoryPlace | null {
  const tail = bufferOf(ends.tail)
  const tailStart = ends.size - tail.length
  const record = tail.length < endLength ? null : chooseEnd(file, tail, tailStart)
  if (record === null) return null
  const commentEnd = record.position + endLength + record.bytes.readUInt16LE(20)
  if (commentEnd > ends.size) throw malformed('the comment at its end is cut off')
  if (commentEnd < ends.size) {
    faults.add('appended-data', `The end of the archive is followed by ${countBytes(ends.size - commentEnd)}.`)
  }
  if (tail.indexOf(signatureBytes, record.position - tailStart + 4) >= 0) {
    faults.add('ambiguous-end', 'A second end record stands behind the end record of the archive.')
  }
  return readPlace(file, record, faults)
}

/**
 * The end record that the archive means: the last one that is followed by its comment and nothing else, else the last
 * one whose directory stands where it says.
 */
function chooseEnd(file: FileBytes, tail: Buffer, tailStart: number): EndRecord | null {
  let standing: EndRecord | null = null
  for (
    let offset = tail.lastIndexOf(signatureBytes, tail.length - endLength);
    offset >= 0;
    offset = offset === 0 ? -1 : tail.lastIndexOf(signatureBytes, offset - 1)
  ) {
    const bytes = tail.subarray(offset, offset + endLength)
    const record = { position: tailStart + offset, bytes }
    if (offset + endLength + bytes.readUInt16LE(20) === tail.length) return record
    if (standing === null && directoryStands(file, record)) standing = record
  }
  return standing
}

/** Whether a central directory begins where this record says, counted from the record or from the file's start. */
function directoryStands(file: FileBytes, record: EndRecord): boolean {
  const length = record.bytes.readUInt32LE(12)
  const starts = [record.position - length, record.bytes.readUInt32LE(16)]
  return starts.some((start) => beginsDirectory(file, start, record.position))
}

/** Whether the header of an entry stands there. */
export function beginsDirectory(file: FileBytes, start: number, before: number): boolean {
  return start >= 0 && start + 4 <= before && bufferOf(file.read(start, 4)).readUInt32LE(0) === recordSignature.central
}

interface Counts {
  readonly entries: number
  readonly length: number
  readonly offset: number
  /** Where the first of the records at the end stands: the directory must end there. */
  readonly before: number
}

function readPlace(file: FileBytes, record: EndRecord, faults: Faults): DirectoryPlace {
  const { entries, length, offset, before } = readZip64(file, record) ?? readCounts(record)
  if (length > before) throw malformed('its central directory is longer than the file')
  const start = before - length
  if (offset > start) throw malformed('its central directory would reach into its end record')
  if (offset < start && beginsDirectory(file, offset, before)) {
    faults.add('ambiguous-end', 'The end record leads to two central directories.')
  }
  return { start, length, entries, base: start - offset }
}

function readCounts({ bytes, position }: EndRecord): Counts {
  const entries = bytes.readUInt16LE(10)
  if (bytes.readUInt16LE(4) !== 0 || bytes.readUInt16LE(6) !== 0 || bytes.readUInt16LE(8) !== entries) {
    throw malformed('it is one part of an archive on several disks')
  }
  return { entries, length: bytes.readUInt32LE(12), offset: bytes.readUInt32LE(16), before: position }
}

/** APPNOTE.TXT 4.3.14 and 4.3.15; `null` when there is no Zip64 locator before the end record. */
function readZip64(file: FileBytes, { bytes, position }: EndRecord): Counts | null {
  const locatorStart = position - zip64LocatorLength
  if (locatorStart < zip64EndLength) return null
  const locator = bufferOf(file.read(locatorStart, zip64LocatorLength))
  if (locator.readUInt32LE(0) !== recordSignature.zip64Locator) return null
  const before = locatorStart - zip64EndLength
  const end = bufferOf(file.read(before, zip64EndLength))
  if (end.readUInt32LE(0) !== recordSignature.zip64End || readLong(end, 4) !== zip64EndLength - 12) {
    throw malformed('its Zip64 end record does not stand directly before its locator')
  }
  const entries = readLong(end, 32)
  const length = readLong(end, 40)
  const offset = readLong(end, 48)
  const disks = [locator.readUInt32LE(4), end.readUInt32LE(16), end.readUInt32LE(20)]
  if (disks.some((disk) => disk !== 0) || locator.readUInt32LE(16) !== 1 || readLong(end, 24) !== entries) {
    throw malformed('it is one part of an archive on several disks')
  }
  const agrees =
    agreesShort(bytes.readUInt16LE(4), 0) &&
    agreesShort(bytes.readUInt16LE(6), 0) &&
    agreesShort(bytes.readUInt16LE(8), entries) &&
    agreesShort(bytes.readUInt16LE(10), entries) &&
    agreesLong(bytes.readUInt32LE(12), length) &&
    agreesLong(bytes.readUInt32LE(16), offset) &&
    readLong(locator, 8) - offset === length
  if (!agrees) throw malformed('its two end records contradict each other')
  return { entries, length, offset, before }
}

function agreesShort(short: number, value: number): boolean {
  return short === value || short === zip64Marker.short
}

function agreesLong(long: number, value: number): boolean {
  return long === value || long === zip64Marker.long
}

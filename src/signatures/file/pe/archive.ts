import type { FileBytes } from '../format.js'
import { bufferOf, recordSignature } from '../zip/bytes.js'
import { beginsDirectory } from '../zip/end.js'
import type { Range } from './headers.js'

const endRecord = Buffer.from('PK\x05\x06', 'latin1')
/** APPNOTE.TXT 4.3.16, without the comment. */
export const endLength = 22
const zip64LocatorLength = 20
/** No archive that somebody meant has so many end records; each costs two looks into the file. */
const maxEndRecords = 1000

/**
 * Whether a ZIP archive ends within these bytes: an end record (APPNOTE.TXT 4.3.16) whose directory stands where it
 * says, or which has a Zip64 locator before it; or more end records than are looked at. Throws FileError.
 */
export function endsArchive(file: FileBytes, { start, end }: Range): boolean {
  const bytes = bufferOf(file.read(start, end - start))
  let offset = bytes.indexOf(endRecord)
  for (let count = 1; offset >= 0 && offset + endLength <= bytes.length; count += 1) {
    if (count > maxEndRecords || isEnd(file, bytes.subarray(offset), start + offset)) return true
    offset = bytes.indexOf(endRecord, offset + 1)
  }
  return false
}

function isEnd(file: FileBytes, record: Buffer, position: number): boolean {
  const starts = [position - record.readUInt32LE(12), record.readUInt32LE(16)]
  if (starts.some((start) => beginsDirectory(file, start, position))) return true
  const locator = position - zip64LocatorLength
  return locator >= 0 && bufferOf(file.read(locator, 4)).readUInt32LE(0) === recordSignature.zip64Locator
}

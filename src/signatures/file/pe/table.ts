import type { Faults } from '../faults.js'
import { type FileBytes, FormatError } from '../format.js'
import { bufferOf, countBytes } from '../zip/bytes.js'
import type { Range } from './headers.js'

/** Tables have some 10 KB, 100 KB with nested signatures; installers that hide their options in one reach some 2 MB. */
const maxTableLength = 16 * 1024 * 1024
/** Files have one entry, those of secure boot one for each authority: three at most. */
const maxEntries = 16

const headerLength = 8
/** PE/COFF 5.7: WIN_CERT_REVISION_2_0 and WIN_CERT_TYPE_PKCS_SIGNED_DATA. */
const revision = 0x0200
const signedDataType = 0x0002
const alignment = 8

/** An entry of signed data: its structure where one can be seen, or all of it. */
export interface TableEntry {
  readonly number: number
  readonly bytes: Uint8Array
}

/**
 * PE/COFF 5.7: the entries of the table. Adds to `faults` the bytes that no signature covers and no reader of signatures
 * sees. Throws FormatError `limit-reached`, and FileError.
 */
export function readTable(file: FileBytes, range: Range, faults: Faults): readonly TableEntry[] {
  const length = range.end - range.start
  if (range.end < file.size) {
    const behind = countBytes(file.size - range.end)
    faults.add('trailing-data', `The program's certificate table is followed by ${behind}.`)
  }
  if (length > maxTableLength) {
    const message = `The program's certificate table has ${length} bytes, more than ${maxTableLength}.`
    throw new FormatError('limit-reached', message)
  }
  const table = bufferOf(file.read(range.start, length))
  const entries: TableEntry[] = []
  let position = 0
  for (let number = 1; position < length; number += 1) {
    if (number > maxEntries) {
      throw new FormatError('limit-reached', `The program's certificate table has more than ${maxEntries} entries.`)
    }
    const next = readEntry(table, position, number, faults)
    if (next.bytes !== null) entries.push({ number, bytes: next.bytes })
    position = next.end
  }
  return entries
}

/** `bytes` is `null` where the entry holds no signed data; `end` is the end of the table where no further one can be. */
function readEntry(
  table: Buffer,
  position: number,
  number: number,
  faults: Faults,
): { readonly bytes: Buffer | null; readonly end: number } {
  const left = table.length - position
  const refuse = (reason: string): void => {
    faults.add('malformed-table', `Entry ${number} of the program's certificate table ${reason}.`)
  }
  if (left < headerLength) {
    refuse(`is cut off: it has ${countBytes(left)}`)
    return { bytes: null, end: table.length }
  }
  const length = table.readUInt32LE(position)
  const padded = length + ((alignment - (length % alignment)) % alignment)
  if (length < headerLength || length > left) {
    refuse(`says that it has ${countBytes(length)}, where ${left} are left`)
    return { bytes: null, end: table.length }
  }
  if (padded > left) refuse('is not filled up to a multiple of 8 bytes')
  const end = Math.min(position + padded, table.length)
  const found = { revision: table.readUInt16LE(position + 4), type: table.readUInt16LE(position + 6) }
  if (found.revision !== revision || found.type !== signedDataType) {
    refuse(`is of the revision ${found.revision} and the type ${found.type}, and so no signature`)
    return { bytes: null, end }
  }
  const content = table.subarray(position + headerLength, position + length)
  const structure = measureStructure(content)
  const behind = table.subarray(position + headerLength + structure, end)
  const isPadding = content.length - structure < alignment && behind.every((byte) => byte === 0)
  if (!isPadding) {
    const message = `Entry ${number} of the program's certificate table holds ${countBytes(behind.length)} behind its signature.`
    faults.add('certificate-padding', message)
  }
  return { bytes: content.subarray(0, structure), end }
}

/**
 * The length of the SEQUENCE at the beginning, by its definite length (X.690 8.1.3); all bytes where none can be seen,
 * so that whoever reads them says why.
 */
function measureStructure(content: Buffer): number {
  const first = content[1]
  if (content[0] !== 0x30 || first === undefined) return content.length
  const octets = first < 0x80 ? 0 : first & 0x7f
  const start = 2 + octets
  if (first === 0x80 || octets > 4 || start > content.length) return content.length
  const length = octets === 0 ? first : content.readUIntBE(2, octets)
  return Math.min(content.length, start + length)
}

/** APPNOTE.TXT 4.3: the signatures of the records, little-endian. */
export const recordSignature = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  zip64End: 0x06064b50,
  zip64Locator: 0x07064b50,
  end: 0x06054b50,
} as const

/** A value that says: the real one stands in the Zip64 record (APPNOTE.TXT 4.4.1.4). */
export const zip64Marker = { short: 0xffff, long: 0xffffffff } as const

/** The same bytes with the Buffer's readers; nothing is copied. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A 64-bit value as a number; one beyond 2^53 stays beyond every file's size, which is all that callers ask. */
export function readLong(bytes: Buffer, offset: number): number {
  return Number(bytes.readBigUInt64LE(offset))
}

/** For messages: `1 entry`, `12 entries`. */
export function countEntries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}

/** For messages: `1 byte`, `12 bytes`. */
export function countBytes(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`
}

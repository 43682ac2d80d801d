import { crc32, constants, deflateRawSync } from 'node:zlib'

/** An entry of a ZIP archive, compressed already. */
export interface Packed {
  readonly name: string
  readonly data: Uint8Array
  /** Of what it inflates to. */
  readonly size: number
  readonly crc: number
}

export function pack(name: string, content: Uint8Array): Packed {
  return { name, data: deflateRawSync(content), size: content.length, crc: crc32(content) }
}

const PART = 1024 * 1024

/** Many times the same part of 1 MiB, which takes a thousandth of its size: a bomb when the part is all the same. */
export function packRepeated(name: string, part: Uint8Array, times: number): Packed {
  if (part.length !== PART) throw new Error('a part has 1 MiB')
  const flushed = deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH })
  let crc = 0
  for (let index = 0; index < times; index++) crc = crc32(part, crc)
  const end = deflateRawSync(new Uint8Array(0))
  const data = Buffer.concat([...Array.from({ length: times }, () => flushed), end])
  return { name, data, size: times * part.length, crc }
}

/** A ZIP archive of these entries. */
export function zip(entries: readonly Packed[]): Buffer {
  const records: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0) // version needed
    common.writeUInt16LE(0x0800, 2) // UTF-8
    common.writeUInt16LE(8, 4) // deflated
    common.writeUInt16LE(0x5821, 8) // 2024-01-01
    common.writeUInt32LE(entry.crc, 10)
    common.writeUInt32LE(entry.data.length, 14)
    common.writeUInt32LE(entry.size, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, entry.data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, name]))
    records.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...records, central, end])
}

import { crc32, deflateRawSync } from 'node:zlib'

/** An entry to write. Everything that a header says can be made a lie. */
export interface EntrySpec {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  readonly method?: number
  readonly flags?: number
  /** The bytes in the archive, in place of the compressed content. */
  readonly data?: Buffer
  /** Bytes before the local header that belong to no entry. */
  readonly gap?: Buffer
  /** Written behind the data; sets bit 3 and zeroes in the local header. */
  readonly descriptor?: 'signed' | 'bare' | 'wide' | 'wide-bare' | Buffer
  readonly local?: HeaderLies
  readonly central?: HeaderLies & {
    readonly offset?: number
    readonly disk?: number
    readonly comment?: Buffer
    readonly madeBy?: number
    readonly attributes?: number
  }
  /** Not in the central directory. */
  readonly hidden?: boolean
  /** Only in the central directory. */
  readonly directoryOnly?: boolean
}

export interface HeaderLies {
  readonly signature?: number
  readonly name?: Buffer
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly compressedSize?: number
  readonly size?: number
  readonly extra?: Buffer
}

export interface ArchiveSpec {
  readonly prefix?: Buffer
  /** Offsets count from the start of the archive, as before something was put in front of it. */
  readonly unmoved?: boolean
  readonly beforeDirectory?: Buffer
  readonly afterDirectory?: Buffer
  readonly comment?: Buffer
  readonly trailer?: Buffer
  readonly end?: {
    readonly disk?: number
    readonly directoryDisk?: number
    readonly here?: number
    readonly entries?: number
    readonly length?: number
    readonly offset?: number
  }
  readonly zip64?: Zip64Lies
}

export interface Zip64Lies {
  readonly recordSize?: number
  readonly disk?: number
  readonly directoryDisk?: number
  readonly here?: number
  readonly entries?: number
  readonly length?: number
  readonly offset?: number
  readonly locatorDisk?: number
  readonly locatorOffset?: number
  readonly disks?: number
}

/** Writes an archive, record by record (APPNOTE.TXT 4.3). */
export function writeZip(entries: readonly EntrySpec[], spec: ArchiveSpec = {}): Buffer {
  const prefix = spec.prefix ?? Buffer.alloc(0)
  const parts: Buffer[] = [prefix]
  let position = prefix.length
  const base = spec.unmoved === true ? prefix.length : 0
  const headers: Buffer[] = []
  for (const entry of entries) {
    const { local, central } = writeEntry(entry, position + (entry.gap?.length ?? 0) - base)
    if (entry.directoryOnly !== true) {
      const written = Buffer.concat([entry.gap ?? Buffer.alloc(0), local])
      parts.push(written)
      position += written.length
    }
    if (entry.hidden !== true) headers.push(central)
  }
  parts.push(spec.beforeDirectory ?? Buffer.alloc(0))
  const start = position + (spec.beforeDirectory?.length ?? 0) - base
  const directory = Buffer.concat(headers)
  parts.push(directory, spec.afterDirectory ?? Buffer.alloc(0))
  if (spec.zip64 !== undefined) parts.push(writeZip64(spec.zip64, headers.length, directory.length, start))
  const { end = {}, comment = Buffer.alloc(0) } = spec
  const count = end.entries ?? Math.min(headers.length, 0xffff)
  parts.push(
    Buffer.concat([
      u32(0x06054b50),
      u16(end.disk ?? 0),
      u16(end.directoryDisk ?? 0),
      u16(end.here ?? count),
      u16(count),
      u32(end.length ?? directory.length),
      u32(end.offset ?? start),
      u16(comment.length),
      comment,
    ]),
    spec.trailer ?? Buffer.alloc(0),
  )
  return Buffer.concat(parts)
}

function writeEntry(spec: EntrySpec, offset: number): { readonly local: Buffer; readonly central: Buffer } {
  const name = Buffer.from(spec.name)
  const content = Buffer.from(spec.content ?? '')
  const method = spec.method ?? (content.length === 0 ? 0 : 8)
  const data = spec.data ?? (method === 8 ? deflateRawSync(content) : content)
  const flags = spec.flags ?? 0x0800 | (spec.descriptor === undefined ? 0 : 0x0008)
  const truth = { name, flags, method, crc: crc32(content), compressedSize: data.length, size: content.length }
  const later = spec.descriptor === undefined ? {} : { crc: 0, compressedSize: 0, size: 0 }
  const local = { signature: 0x04034b50, extra: Buffer.alloc(0), ...truth, ...later, ...spec.local }
  const central = { signature: 0x02014b50, extra: Buffer.alloc(0), offset, ...truth, ...spec.central }
  const comment = spec.central?.comment ?? Buffer.alloc(0)
  return {
    local: Buffer.concat([
      u32(local.signature),
      u16(20),
      commonHeader(local),
      local.name,
      local.extra,
      data,
      writeDescriptor(spec.descriptor, truth),
    ]),
    central: Buffer.concat([
      u32(central.signature),
      u16(spec.central?.madeBy ?? 20),
      u16(20),
      commonHeader(central),
      u16(comment.length),
      u16(spec.central?.disk ?? 0),
      u16(0),
      u32(spec.central?.attributes ?? 0),
      u32(central.offset),
      central.name,
      central.extra,
      comment,
    ]),
  }
}

function commonHeader(header: Required<Omit<HeaderLies, 'signature'>>): Buffer {
  return Buffer.concat([
    u16(header.flags),
    u16(header.method),
    u32(0x5b0a0000),
    u32(header.crc),
    u32(header.compressedSize),
    u32(header.size),
    u16(header.name.length),
    u16(header.extra.length),
  ])
}

function writeDescriptor(
  form: EntrySpec['descriptor'],
  { crc, compressedSize, size }: { readonly crc: number; readonly compressedSize: number; readonly size: number },
): Buffer {
  if (form === undefined) return Buffer.alloc(0)
  if (Buffer.isBuffer(form)) return form
  const wide = form.startsWith('wide')
  const long = (value: number): Buffer => (wide ? u64(value) : u32(value))
  const body = Buffer.concat([u32(crc), long(compressedSize), long(size)])
  return form.endsWith('bare') ? body : Buffer.concat([u32(0x08074b50), body])
}

function writeZip64(lies: Zip64Lies, entries: number, length: number, offset: number): Buffer {
  return Buffer.concat([
    u32(0x06064b50),
    u64(lies.recordSize ?? 44),
    u16(45),
    u16(45),
    u32(lies.disk ?? 0),
    u32(lies.directoryDisk ?? 0),
    u64(lies.here ?? entries),
    u64(lies.entries ?? entries),
    u64(lies.length ?? length),
    u64(lies.offset ?? offset),
    u32(0x07064b50),
    u32(lies.locatorDisk ?? 0),
    u64(lies.locatorOffset ?? offset + length),
    u32(lies.disks ?? 1),
  ])
}

/** An extra field (APPNOTE.TXT 4.5.1). */
export function extraField(id: number, data: Buffer): Buffer {
  return Buffer.concat([u16(id), u16(data.length), data])
}

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

export function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

import { Readable } from 'node:stream'
import { crc32, createInflateRaw, inflateRawSync, type InflateRaw } from 'node:zlib'
import { FileError } from '../../../model/world.js'
import { type FileBytes, FormatError } from '../format.js'
import type { Pace } from '../pace.js'
import { bufferOf } from './bytes.js'
import type { ZipMember } from './layout.js'

/** The most that all entries of an archive may inflate to, bytes: some 30 s of work; no JAR that is run is near. */
export const maxInflated = 4 * 1024 * 1024 * 1024
/** Above this size an entry is inflated piece by piece: faster than a stream below, and memory stays flat above. */
const wholeSize = 4 * 1024 * 1024
/** What is read of a large entry at a time. */
const chunkLength = 256 * 1024
/** What zlib accepts as the least room for its output. */
const leastOutput = 64

/** Refuses an archive whose entries say that they inflate to more than the bound; nothing is inflated for that. */
export function checkInflatedSize(members: readonly ZipMember[]): void {
  let total = 0
  for (const { entry } of members) total += entry.size
  if (total > maxInflated) {
    throw new FormatError('limit-reached', `The entries inflate to ${total} bytes, more than ${maxInflated}.`)
  }
}

/** Whether the entry is small enough for `readContent`; `streamContent` reads the others. */
export function isSmall({ entry }: ZipMember): boolean {
  return entry.size <= wholeSize && entry.compressedSize <= wholeSize
}

/**
 * The whole content of an entry, of exactly its size and CRC-32. The compressed data is used to its last byte. Throws
 * FormatError `damaged-entry`.
 */
export function readContent(file: FileBytes, member: ZipMember): Buffer {
  const { entry } = member
  const data = bufferOf(file.read(startOf(member), entry.compressedSize))
  const content = entry.method === 0 ? data : inflate(data, member)
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(member)
  return content
}

function inflate(data: Buffer, member: ZipMember): Buffer {
  const { size } = member.entry
  try {
    // With `info` zlib hands out its engine too, which knows how many bytes it used.
    const { buffer, engine } = inflateRawSync(data, {
      info: true,
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.max(size, leastOutput),
    }) as unknown as { readonly buffer: Buffer; readonly engine: InflateRaw }
    if (engine.bytesWritten !== data.length) throw damaged(member)
    return buffer
  } catch (cause) {
    throw cause instanceof FormatError ? cause : damaged(member, cause)
  }
}

/**
 * The content of an entry of any size, piece by piece; after the last piece size, CRC-32 and the end of the compressed
 * data are checked. Throws FormatError `damaged-entry` and `stopped`.
 */
export async function* streamContent(file: FileBytes, member: ZipMember, pace: Pace): AsyncGenerator<Buffer> {
  const { entry } = member
  let size = 0
  let crc = 0
  for await (const piece of entry.method === 0 ? storedPieces(file, member) : inflatedPieces(file, member)) {
    size += piece.length
    if (size > entry.size) throw damaged(member)
    crc = crc32(piece, crc)
    await pace.spend(piece.length)
    yield piece
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(member)
}

function* storedPieces(file: FileBytes, member: ZipMember): Generator<Buffer> {
  const start = startOf(member)
  for (let position = 0; position < member.entry.compressedSize; position += chunkLength) {
    const length = Math.min(chunkLength, member.entry.compressedSize - position)
    yield bufferOf(file.read(start + position, length))
  }
}

async function* inflatedPieces(file: FileBytes, member: ZipMember): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: chunkLength })
  const source = Readable.from(storedPieces(file, member), { objectMode: false })
  source.once('error', (error) => inflater.destroy(error))
  try {
    for await (const piece of source.pipe(inflater)) yield piece as Buffer
  } catch (cause) {
    throw cause instanceof FileError ? cause : damaged(member, cause)
  } finally {
    source.destroy()
    inflater.destroy()
  }
  if (inflater.bytesWritten !== member.entry.compressedSize) throw damaged(member)
}

function startOf(member: ZipMember): number {
  if (member.dataStart === null || (member.entry.method !== 0 && member.entry.method !== 8)) throw damaged(member)
  return member.dataStart
}

function damaged({ entry }: ZipMember, cause?: unknown): FormatError {
  return new FormatError('damaged-entry', `The data of \`${entry.name}\` is not what its headers say.`, { cause })
}

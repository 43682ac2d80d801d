import type { FileBytes } from '../format.js'
import type { Pace } from '../pace.js'
import { bufferOf } from './bytes.js'

/** What is read at a time. */
const chunkLength = 1024 * 1024
/** The longest name that is looked for. */
const longestName = 256
/** From the start of a header to the end of that name. */
const overlap = 46 + longestName

/**
 * Finds names of entries in bytes that are no readable part of an archive: whether any header of an entry, local or
 * central, has a name that `matches`. Linear in the bytes, whatever they are.
 */
export async function findTrace(
  file: FileBytes,
  start: number,
  end: number,
  matches: (name: string) => boolean,
  pace: Pace,
): Promise<boolean> {
  for (let position = start; position < end; position += chunkLength) {
    const chunk = bufferOf(file.read(position, Math.min(chunkLength + overlap, end - position)))
    if (traceIn(chunk, matches)) return true
    await pace.spend(chunk.length)
  }
  return false
}

const marks = [
  { signature: Buffer.from('PK\x03\x04', 'latin1'), lengthAt: 26, nameAt: 30 },
  { signature: Buffer.from('PK\x01\x02', 'latin1'), lengthAt: 28, nameAt: 46 },
] as const

function traceIn(chunk: Buffer, matches: (name: string) => boolean): boolean {
  return marks.some(({ signature, lengthAt, nameAt }) => {
    for (let at = chunk.indexOf(signature); at >= 0; at = chunk.indexOf(signature, at + 4)) {
      if (at + nameAt > chunk.length) return false
      const length = chunk.readUInt16LE(at + lengthAt)
      if (length <= longestName && matches(chunk.toString('latin1', at + nameAt, at + nameAt + length))) return true
    }
    return false
  })
}

import { createHash } from 'node:crypto'
import { readSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FilePart } from '../model/world.js'
import { FileError } from '../model/world.js'
import { attempt } from './attempt.js'

/** What is read of a file at a time for a digest, in bytes: it stays in the processor's cache until it is hashed. */
const CHUNK = 256 * 1024

/** After so many bytes (some 10 ms) signals, messages and progress have their turn. */
const BYTES_BETWEEN_TURNS = 16 * 1024 * 1024

/** One descriptor, which every thread of the process may read, and what its file is called in messages. */
export interface Source {
  readonly descriptor: number
  readonly location: string
}

/** Plain data: it may cross a thread. */
export interface DigestWork extends Source {
  /** By node:crypto's name. */
  readonly algorithm: string
  readonly parts: readonly FilePart[]
}

/** Fills the buffer from `position` on. Throws FileError `truncated` when the file ends before. */
export function fill({ descriptor, location }: Source, bytes: Uint8Array, position: number): void {
  let filled = 0
  while (filled < bytes.length) {
    const at = filled
    const count = attempt(location, () => readSync(descriptor, bytes, at, bytes.length - at, position + at))
    if (count === 0) throw new FileError('truncated', `${location} became shorter while it was read.`)
    filled += count
  }
}

/** Makes a digest in this thread. Rejects with FileError; `stopped` once `stop` is aborted. */
export async function digestHere({ algorithm, parts, ...source }: DigestWork, stop: AbortSignal): Promise<Uint8Array> {
  const digest = createHash(algorithm)
  const chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK, lengthOf(parts)))
  let sinceTurn = 0
  for (const part of parts) {
    if ('bytes' in part) {
      digest.update(part.bytes)
      continue
    }
    for (let done = 0; done < part.length; done += chunk.length) {
      if (stop.aborted) throw stopped(source)
      const piece = chunk.subarray(0, part.length - done)
      fill(source, piece, part.position + done)
      digest.update(piece)
      sinceTurn += piece.length
      if (sinceTurn < BYTES_BETWEEN_TURNS) continue
      await nextTurn()
      sinceTurn = 0
    }
  }
  return digest.digest()
}

/** How many bytes are hashed. */
export function lengthOf(parts: readonly FilePart[]): number {
  return parts.reduce((sum, part) => sum + ('bytes' in part ? part.bytes.length : part.length), 0)
}

export function stopped({ location }: Pick<Source, 'location'>): FileError {
  return new FileError('stopped', `${location} was not read to its end, because the run was asked to stop.`)
}

import { createHash } from 'node:crypto'
import { FileError } from '../../model/world.js'
import type { FileBytes } from './format.js'

/** The bytes of a file that was read whole. */
export function memoryFile(bytes: Uint8Array): FileBytes {
  const read = (position: number, length: number): Uint8Array => {
    if (position + length > bytes.length) throw new FileError('truncated', 'The file ends too early.')
    return bytes.subarray(position, position + length)
  }
  return {
    size: bytes.length,
    read,
    digest: (algorithm, parts) =>
      new Promise((settle) => {
        const digest = createHash(algorithm)
        for (const part of parts) digest.update('bytes' in part ? part.bytes : read(part.position, part.length))
        settle(digest.digest())
      }),
  }
}

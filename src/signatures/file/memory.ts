import { FileError } from '../../model/world.js'
import type { FileBytes } from './format.js'

/** The bytes of a file that was read whole. */
export function memoryFile(bytes: Uint8Array): FileBytes {
  return {
    size: bytes.length,
    read(position, length) {
      if (position + length > bytes.length) throw new FileError('truncated', 'The file ends too early.')
      return bytes.subarray(position, position + length)
    },
  }
}

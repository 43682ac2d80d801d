import type { FileBytes } from '../format.js'
import { bufferOf } from './bytes.js'

/** What is read at a time: several headers of small entries, and not much in vain before a large one. */
const readAhead = 8 * 1024

/** Reads small pieces of a file that stand near each other with few calls. */
export class Window {
  #start = 0
  #bytes: Buffer

  constructor(private readonly file: FileBytes) {
    this.#bytes = bufferOf(new Uint8Array(0))
  }

  /** At most `length` bytes from `position`; fewer where the file ends. */
  at(position: number, length: number): Buffer {
    const available = Math.min(length, this.file.size - position)
    if (available <= 0) return this.#bytes.subarray(0, 0)
    if (position < this.#start || position + available > this.#start + this.#bytes.length) {
      this.#bytes = bufferOf(this.file.read(position, Math.min(Math.max(length, readAhead), this.file.size - position)))
      this.#start = position
    }
    return this.#bytes.subarray(position - this.#start, position - this.#start + available)
  }
}

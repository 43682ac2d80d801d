import { setImmediate as nextTurn } from 'node:timers/promises'
import { FormatError } from './format.js'

/** After so many bytes of work (some 50 ms) the run's other duties have their turn: signals, progress. */
const bytesBetweenTurns = 16 * 1024 * 1024

/** Keeps long work interruptible. */
export class Pace {
  #bytes = 0

  constructor(private readonly stop: AbortSignal) {}

  /**
   * Counts `bytes` of work, and lets others have their turn when it is due. Throws FormatError `stopped` when the run
   * was asked to stop meanwhile.
   */
  async spend(bytes: number): Promise<void> {
    this.#bytes += bytes
    if (this.#bytes < bytesBetweenTurns) return
    this.#bytes = 0
    await nextTurn()
    if (this.stop.aborted) throw new FormatError('stopped', 'The run was asked to stop before the file was read.')
  }
}

import { setImmediate } from 'node:timers/promises'

/**
 * How long work may go on before signals and the screen get their turn, in milliseconds: short enough that Ctrl-C
 * feels heard, long enough that the turns cost nothing.
 */
const TURN_AFTER_MS = 50

/** A function to be awaited between two pieces of work: it gives the event loop a turn when one is due. */
export function takeTurns(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < TURN_AFTER_MS) return
    await setImmediate()
    last = performance.now()
  }
}

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

/**
 * Hands results on in the order in which the work was begun, while at most `limit` are under way: what waits for an
 * answer of the network does not keep the next from being begun.
 */
export function inOrder<T>(
  limit: number,
  take: (result: T) => void,
): {
  /** Waits until there is room for more. */
  readonly add: (work: Promise<T>) => Promise<void>
  /** Waits for what is under way. */
  readonly finish: () => Promise<void>
} {
  const underWay: Promise<T>[] = []
  const takeUpTo = async (left: number): Promise<void> => {
    for (const next of underWay.splice(0, Math.max(0, underWay.length - left))) take(await next)
  }
  return {
    add(work) {
      // A failure is met when it is its turn; until then nobody else may take it for unhandled.
      void work.catch(() => undefined)
      underWay.push(work)
      return takeUpTo(limit - 1)
    },
    finish: () => takeUpTo(0),
  }
}

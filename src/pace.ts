import { setImmediate } from 'node:timers/promises'

/**
 * How long work may go on before signals and the screen get their turn, in milliseconds: short enough that Ctrl-C
 * feels heard, long enough that the turns cost nothing.
 */
const TURN_AFTER_MS = 50

/** A function to be awaited between two pieces of work: it gives the event loop a turn when one is due. */
export function takeTurns(after = TURN_AFTER_MS): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < after) return
    await setImmediate()
    last = performance.now()
  }
}

/**
 * Hands results on in the order in which the work was begun, each when the one before was taken, while at most `limit`
 * are under way: what waits for an answer does not keep the next from being begun.
 */
export function inOrder<T>(
  limit: number,
  take: (result: T) => Promise<void> | void,
): {
  /** Waits until there is room for more. Rejects when work that was begun before failed. */
  readonly add: (work: Promise<T>) => Promise<void>
  /** Waits for what is under way. */
  readonly finish: () => Promise<void>
} {
  const underWay: Promise<void>[] = []
  let last = Promise.resolve()
  const takeUpTo = async (left: number): Promise<void> => {
    while (underWay.length > left) await underWay.shift()
  }
  return {
    add(work) {
      const before = last
      last = (async () => {
        // A failure is met when it is its turn; until then nobody else may take it for unhandled.
        work.catch(() => undefined)
        await before
        await take(await work)
      })()
      last.catch(() => undefined)
      underWay.push(last)
      return takeUpTo(limit - 1)
    },
    finish: () => takeUpTo(0),
  }
}

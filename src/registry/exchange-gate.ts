/** Does work when it is its turn. */
export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Lets so many be at work at a time; the others wait in the order in which they came. */
export function openGate(limit: number): Gate {
  let inside = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (inside < limit) inside += 1
    else {
      // Whoever leaves gives its place to the first who waits.
      await new Promise<void>((enter) => {
        waiting.push(enter)
      })
    }
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) inside -= 1
      else next()
    }
  }
}

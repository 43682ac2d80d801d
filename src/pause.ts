import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** Waits so many milliseconds; ends at once, in whatever way, when the run is stopped. */
export type Sleep = (milliseconds: number, stop: AbortSignal) => Promise<void>

/** Waits in real time. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  // Every request that waits listens to it: that is no leak to be warned of.
  setMaxListeners(0, signal)
  await wait(milliseconds, undefined, { signal }).catch(() => undefined)
}

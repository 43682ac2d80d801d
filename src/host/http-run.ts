import { setMaxListeners } from 'node:events'
import type { FetchErrorCode } from '../model/world.js'
import { FetchError } from '../model/world.js'

/** One request as messages name it, and what ends it. */
export interface HttpRun {
  /** The URL, for people. */
  readonly shown: string
  /** From the request to the end of the body, in milliseconds. */
  readonly timeout: number
  readonly stop: AbortSignal
}

/** Does the work until its time is over or the run is stopped; both abort its signal with the FetchError that says so. */
export async function withinTime<Result>(
  { shown, timeout, stop }: HttpRun,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const run = new AbortController()
  const end = (code: FetchErrorCode, why: string): void => {
    run.abort(new FetchError(code, `${shown} ${why}.`))
  }
  const onStop = (): void => {
    end('unreachable', 'was not asked to the end, because the run was stopped')
  }
  // Every request that is under way listens to it: that is no leak to be warned of.
  setMaxListeners(0, stop)
  const timer = setTimeout(end, timeout, 'timeout', `did not answer within ${timeout} ms`)
  stop.addEventListener('abort', onStop)
  if (stop.aborted) onStop()
  try {
    return await work(run.signal)
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', onStop)
  }
}

/** What ended the run (time, a stop): it comes before every other reason, because it is what closed the connection. */
export function endReason(signal: AbortSignal): FetchError | null {
  return signal.reason instanceof FetchError ? signal.reason : null
}

/** `ECONNREFUSED` and the like: Node's own sentences repeat addresses and differ from version to version. */
export function systemReason(error: unknown): string {
  return systemCode(error) ?? 'no reason given'
}

/** `null`: it has none. */
export function systemCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}

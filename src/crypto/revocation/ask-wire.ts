import { FetchError, type FetchRequest, type World } from '../../model/world.js'

/** Sends a request; what the network refuses is a value. */
export type Send = (request: Omit<FetchRequest, 'privateHosts'>) => Promise<Uint8Array | FetchError>

/** The way to those who are asked. */
export interface Wire {
  /** Does what sends one request after the other, when it is its turn. */
  inTurn<T>(work: (send: Send) => Promise<T>): Promise<T>
}

/** What asking may cost a whole run, whatever the certificates name. */
export interface RunBounds {
  /** In milliseconds, the time in which at least one request is under way. */
  readonly time: number
  /** Requests without an answer. */
  readonly silences: number
}

/** docs/trust.md 1.8: for one address, in milliseconds. Responders answer in some 100 ms, lists of 10 MB take a second. */
export const urlTimeout = 3000

/** As many as two or three paths of certificates with two addresses each need at once. */
const maxInFlight = 16
/** A host that was silent this often in a row is not asked again in this run: each time may take `urlTimeout`. */
const maxSilences = 3

/**
 * docs/trust.md 1.8. In five minutes 48,000 questions are answered at 100 ms each, 16 at a time: more signers than a
 * workspace has. 320 silences, 16 at a time, take a minute: a hundred hosts may be down, and more are so only where there is no network.
 */
export const runBounds: RunBounds = { time: 5 * 60 * 1000, silences: 320 }

/**
 * A host is told by its port and protocol as well. `hosts` may have private addresses; no other may. When `bounds` are
 * reached, nobody is asked any more; those hosts that answered still are when it is only the silences.
 */
export function openWire(
  world: Pick<World, 'fetch' | 'stop' | 'clock'>,
  hosts: readonly string[],
  bounds: RunBounds,
): Wire {
  const silences = new Map<string, number>()
  let allSilences = 0
  const inTurn = takeTurns(maxInFlight)
  const watch = stopwatch(world)

  const send: Send = async (request) => {
    const { url } = request
    const host = new URL(url).origin
    const refusal = refuse(host)
    if (refusal !== null) return new FetchError(refusal.code, `${url} was not asked${refusal.why}.`)
    const answer = await watch.during(() => tryFetch(request))
    const isSilent = isSilence(answer)
    if (isSilent) allSilences += 1
    silences.set(host, isSilent ? (silences.get(host) ?? 0) + 1 : 0)
    return answer
  }

  function refuse(host: string): { readonly code: 'offline' | 'unreachable'; readonly why: string } | null {
    if (world.stop.aborted) return { code: 'offline', why: ', because the run was stopped' }
    const known = silences.get(host)
    if (known !== undefined && known >= maxSilences)
      return { code: 'unreachable', why: `: ${host} did not answer before` }
    if (allSilences >= bounds.silences && known !== 0)
      return { code: 'unreachable', why: `: ${allSilences} requests of this run had no answer` }
    if (watch.elapsed() >= bounds.time)
      return { code: 'unreachable', why: `: this run has asked for ${bounds.time / 1000} s, which is the most` }
    return null
  }

  async function tryFetch(request: Parameters<Send>[0]): Promise<Uint8Array | FetchError> {
    try {
      return await world.fetch({ ...request, privateHosts: hosts })
    } catch (error) {
      if (error instanceof FetchError) return error
      throw error
    }
  }

  return { inTurn: (work) => inTurn(() => work(send)) }
}

function isSilence(answer: Uint8Array | FetchError): boolean {
  return answer instanceof FetchError && (answer.code === 'timeout' || answer.code === 'unreachable')
}

/** Measures the time in which something is under way, however much at once. */
function stopwatch({ clock }: Pick<World, 'clock'>): {
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
  /** Milliseconds. */
  readonly elapsed: () => number
} {
  let before = 0
  let underWay = 0
  let since = 0
  const elapsed = (): number => before + (underWay === 0 ? 0 : clock.now().getTime() - since)
  return {
    elapsed,
    async during(work) {
      if (underWay === 0) since = clock.now().getTime()
      underWay += 1
      try {
        return await work()
      } finally {
        const total = elapsed()
        underWay -= 1
        if (underWay === 0) before = total
      }
    },
  }
}

/** At most `limit` at a time, in the order in which they came. */
function takeTurns(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = limit
  return async (work) => {
    if (free === 0) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    } else free -= 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}

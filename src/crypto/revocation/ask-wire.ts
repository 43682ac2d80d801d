import { FetchError, type FetchRequest, type World } from '../../model/world.js'

/** Sends requests; what the network refuses is a value. */
export interface Wire {
  send(request: WireRequest): Promise<Uint8Array | FetchError>
}

export type WireRequest = Omit<FetchRequest, 'privateHosts'>

/** docs/trust.md 1.8: for one address, in milliseconds. Responders answer in some 100 ms, lists of 10 MB take a second. */
export const urlTimeout = 3000

/** As many as two or three paths of certificates with two addresses each need at once. */
const maxInFlight = 16
/** A host that was silent this often in a row is not asked again in this run: each time may take `urlTimeout`. */
const maxSilences = 3

/** A host is told by its port and protocol as well. `hosts` may have private addresses; no other may. */
export function openWire(world: Pick<World, 'fetch' | 'stop'>, hosts: readonly string[]): Wire {
  const silences = new Map<string, number>()
  const inTurn = takeTurns(maxInFlight)

  async function send(request: WireRequest): Promise<Uint8Array | FetchError> {
    const { url } = request
    const host = new URL(url).origin
    if (world.stop.aborted) return new FetchError('offline', `${url} was not asked, because the run was stopped.`)
    if ((silences.get(host) ?? 0) >= maxSilences)
      return new FetchError('unreachable', `${url} was not asked: ${host} did not answer before.`)
    const answer = await tryFetch(request)
    silences.set(host, isSilence(answer) ? (silences.get(host) ?? 0) + 1 : 0)
    return answer
  }

  async function tryFetch(request: WireRequest): Promise<Uint8Array | FetchError> {
    try {
      return await world.fetch({ ...request, privateHosts: hosts })
    } catch (error) {
      if (error instanceof FetchError) return error
      throw error
    }
  }

  return { send: (request) => inTurn(() => send(request)) }
}

function isSilence(answer: Uint8Array | FetchError): boolean {
  return answer instanceof FetchError && (answer.code === 'timeout' || answer.code === 'unreachable')
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

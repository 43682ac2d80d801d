import type { HttpAnswer, HttpExchange, HttpRequest } from '../model/http.js'
import type { Clock } from '../model/world.js'
import { FetchError } from '../model/world.js'
import { pause, type Sleep } from '../pause.js'
import type { Endpoint } from './exchange-endpoint.js'
import { shownUrl, transportError } from './exchange-refusal.js'
import { RegistryError } from './model.js'
import { retryAfter } from './retry-after.js'

export interface SenderFacts {
  readonly http: HttpExchange
  readonly clock: Clock
  readonly stop: AbortSignal
  /** The run's, in seconds from now; `null`: `LONGEST_RUN`. */
  readonly timeout: number | null
  readonly sleep?: Sleep
  readonly random?: () => number
}

export type SentRequest = Omit<HttpRequest, 'timeout'>

/** Sends requests, again where that may help, within the budgets of a host and of the run. */
export interface Sender {
  /**
   * The last answer, of whatever status; `host`: whose budget it uses, the registry's that it is made for. Rejects with
   * RegistryError when there is none.
   */
  send(request: SentRequest, host: string): Promise<HttpAnswer>
  /** Whether somebody who speaks this scheme answers; nothing is sent again. Rejects with RegistryError `stopped`, `timeout`. */
  answers(url: string, host: string, endpoint: Pick<Endpoint, 'insecure' | 'mayBePrivate'>): Promise<boolean>
}

/** The first attempt and three more, after half a second, one and two: a restart behind a balancer takes that long. */
const ATTEMPTS = 4

/** The wait before the second attempt, in milliseconds; it doubles from there. */
const FIRST_WAIT = 500

/** Registries count requests by the minute. Who asks for a longer pause (Docker Hub: hours) is not waited for. Milliseconds. */
const LONGEST_WAIT = 60_000

/** A pause that a registry asked for ends for everybody at once; they come back over so many milliseconds. */
const SPREAD = 1000

/** Ten pauses of a minute. What a host and a run may wait in all, in milliseconds. */
const HOST_WAITS = 10 * 60_000
const RUN_WAITS = 30 * 60_000

/** A blob of 32 MiB takes this long at 4 Mbit/s. Milliseconds. */
const REQUEST_TIMEOUT = 60_000

/** For the question whether somebody speaks TLS. Milliseconds. */
const PROBE_TIMEOUT = 10_000

/** What is read of the answer to that question, in bytes; most say `{}`. */
const PROBE_BYTES = 64 * 1024

/** So long may a host leave requests unanswered, one after the other, until it is asked no more. Milliseconds, summed up. */
const HOST_SILENCE = 10 * 60_000

/** 5,000 tags take a minute; a registry that keeps a run longer than this does so by intent. Milliseconds. */
const LONGEST_RUN = 60 * 60_000

/** RFC 9110 15.5.9, 15.6; RFC 6585 4: what may be otherwise a moment later. */
const passing: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

/** What a host was given already, in milliseconds. */
interface Budget {
  waited: number
  /** Since its last answer. */
  unanswered: number
  /** Nobody asks before; of the clock. */
  resumeAt: number
}

export function openSender({ http, clock, stop, timeout, sleep = pause, random = Math.random }: SenderFacts): Sender {
  const now = (): number => clock.now().getTime()
  const deadline = now() + (timeout === null ? LONGEST_RUN : timeout * 1000)
  const budgets = new Map<string, Budget>()
  let waitedInAll = 0

  /** What is left for a request. Throws when nothing is to be sent any more. */
  function timeFor({ method, url }: SentRequest, host: string, budget: Budget): number {
    const refuse = (code: 'stopped' | 'timeout' | 'unreachable', why: string): RegistryError =>
      new RegistryError(code, `${method} ${shownUrl(url)} was not sent, because ${why}.`)
    if (stop.aborted) throw refuse('stopped', 'the run was stopped')
    const left = deadline - now()
    if (left <= 0) throw refuse('timeout', 'the time for asking registries is over (`timeout`)')
    if (budget.unanswered >= HOST_SILENCE) {
      throw refuse('unreachable', `${host} left requests of ${HOST_SILENCE / 60_000} minutes in all without an answer`)
    }
    return Math.min(left, REQUEST_TIMEOUT)
  }

  async function attempt(request: SentRequest, time: number, budget: Budget): Promise<HttpAnswer | FetchError> {
    const begun = now()
    try {
      const answer = await http({ ...request, timeout: time })
      budget.unanswered = 0
      return answer
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      if (stop.aborted) throw transportError(request, error, 'stopped')
      budget.unanswered += now() - begun
      return error
    }
  }

  /** How long to wait before the next attempt; `null`: there is none. */
  function waitAfter(outcome: HttpAnswer | FetchError, attempts: number, budget: Budget): number | null {
    if (attempts === ATTEMPTS || !isPassing(outcome)) return null
    const asked = outcome instanceof FetchError ? null : retryAfter(outcome.headers, now())
    if (asked !== null && asked > LONGEST_WAIT) return null
    const own = FIRST_WAIT * 2 ** (attempts - 1) * (0.5 + random() / 2)
    const next = Math.max(own, asked === null ? 0 : asked + random() * SPREAD)
    // Who waits in a pause that another request began already adds nothing to it.
    const until = now() + next
    const counted = asked === null ? next : Math.max(0, until - Math.max(now(), budget.resumeAt))
    if (budget.waited + counted > HOST_WAITS || waitedInAll + counted > RUN_WAITS || until >= deadline) return null
    budget.waited += counted
    waitedInAll += counted
    if (asked !== null) budget.resumeAt = Math.max(budget.resumeAt, now() + asked)
    return next
  }

  function budgetOf(host: string): Budget {
    let budget = budgets.get(host)
    if (budget === undefined) budgets.set(host, (budget = { waited: 0, unanswered: 0, resumeAt: 0 }))
    return budget
  }

  return {
    async send(request, host) {
      const budget = budgetOf(host)
      const paused = Math.min(budget.resumeAt, deadline) - now()
      if (paused > 0) await sleep(paused + random() * SPREAD, stop)
      for (let attempts = 1; ; attempts++) {
        const outcome = await attempt(request, timeFor(request, host, budget), budget)
        const next = waitAfter(outcome, attempts, budget)
        if (next !== null) await sleep(next, stop)
        else if (outcome instanceof FetchError) throw transportError(request, outcome)
        else return outcome
      }
    },
    async answers(url, host, { insecure, mayBePrivate }) {
      const budget = budgetOf(host)
      const request: SentRequest = {
        url,
        method: 'GET',
        headers: {},
        body: null,
        maxBytes: PROBE_BYTES,
        insecure,
        mayBePrivate,
      }
      const time = Math.min(timeFor(request, host, budget), PROBE_TIMEOUT)
      const outcome = await attempt(request, time, budget)
      // More than is read of it is an answer, too.
      return !(outcome instanceof FetchError) || outcome.code === 'too-large'
    },
  }
}

function isPassing(outcome: HttpAnswer | FetchError): boolean {
  if (!(outcome instanceof FetchError)) return passing.has(outcome.status)
  return outcome.code === 'unreachable' || outcome.code === 'timeout'
}

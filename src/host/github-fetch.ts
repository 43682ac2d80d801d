import type { HttpAnswer, HttpExchange, HttpRequest } from '../model/http.js'
import { FetchError } from '../model/world.js'
import { retryAfter } from '../registry/retry-after.js'
import { pause, type Sleep } from '../pause.js'
import { shownUrl } from './destination.js'

/** `fetch` as far as GitHub's client uses it. */
export type GitHubFetch = (url: string, init: FetchInit) => Promise<Response>

export interface FetchInit {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

export interface GitHubFetchFacts {
  readonly http: HttpExchange
  readonly stop: AbortSignal
  /** By default those of this machine. */
  readonly sleep?: Sleep
  readonly now?: () => number
}

/**
 * What is read of an answer, in bytes. GitHub lists a tree in 7 MB at most; the largest file that a policy may name is of
 * 8 MiB, which base64 and JSON make 11.
 */
const ANSWER_BYTES = 16 * 1024 * 1024

/** The largest body that is sent, 14 MB, takes this long at 2 Mbit/s. Milliseconds. */
const REQUEST_TIMEOUT = 60_000

/** A repository that was renamed is answered by one redirect, its owner too by two. */
const REDIRECT_LIMIT = 3

/** The first attempt and three more, after one second, two and four: a failover of GitHub's takes that long. */
const ATTEMPTS = 4

/** The wait before the second attempt, in milliseconds; it doubles from there. */
const FIRST_WAIT = 1000

/** GitHub asks for a minute where it does not say how long (rate limits for the REST API); for more nobody waits. Milliseconds. */
const LONGEST_WAIT = 60_000

/** RFC 9110 15.4. The others of its kind give no other address to ask at. */
const redirects: ReadonlySet<number> = new Set([301, 302, 307, 308])

/** RFC 9110 15.6: what may be otherwise a moment later. */
const passing: ReadonlySet<number> = new Set([500, 502, 503, 504])

/**
 * Requests with manners: again where that may help, and redirected only to the very same origin, for the token goes with
 * them. Rejects with FetchError when there is no answer.
 */
export function openGitHubFetch({ http, stop, sleep = pause, now = Date.now }: GitHubFetchFacts): GitHubFetch {
  return async (url, { method, headers, body }) => {
    if (method !== 'GET' && method !== 'POST') throw new Error(`GitHub is not asked with ${method}`)
    const bytes = body === undefined ? null : Buffer.from(body)
    let request: HttpRequest = { ...bounds, url: exact(url), method, headers, body: bytes }
    for (let retries = 0, hops = 0; ;) {
      const outcome = await send(http, request)
      const next = outcome instanceof FetchError ? null : redirected(request, outcome)
      if (next !== null) {
        if (++hops > REDIRECT_LIMIT) throw refused(url, `redirects more than ${REDIRECT_LIMIT} times`)
        request = { ...request, url: next }
        continue
      }
      const wait = retries + 1 < ATTEMPTS ? waitAfter(outcome, method, retries, now()) : null
      if (wait !== null && !stop.aborted) {
        retries += 1
        await sleep(wait, stop)
        continue
      }
      if (outcome instanceof FetchError) throw outcome
      return responseOf(outcome, url)
    }
  }
}

/** Who runs GitHub Enterprise Server does so at a private address, more often than not; the runner says where it is. */
const bounds = { maxBytes: ANSWER_BYTES, timeout: REQUEST_TIMEOUT, mayBePrivate: true, insecure: false }

/** A route whose parameters lead elsewhere (`..`) would ask for something else than was meant. Throws FetchError. */
function exact(text: string): string {
  const written = text.replace(/[?#].*$/s, '')
  if (URL.canParse(text) && written === `${new URL(text).origin}${new URL(text).pathname}`) return text
  throw new FetchError('bad-url', `${shownUrl(text)} is not a URL that means what it says.`)
}

async function send(http: HttpExchange, request: HttpRequest): Promise<HttpAnswer | FetchError> {
  try {
    return await http(request)
  } catch (error) {
    if (error instanceof FetchError) return error
    throw error
  }
}

/** Where to ask instead; `null`: this is the answer. Throws FetchError `redirect`. */
function redirected({ url, method }: HttpRequest, { status, headers }: HttpAnswer): string | null {
  if (status < 300 || status > 399) return null
  const [location = ''] = headers.get('location') ?? []
  const target = location !== '' && URL.canParse(location, url) ? new URL(location, url) : null
  if (target === null || !redirects.has(status)) throw refused(url, `answers with the status ${status}`)
  if (target.origin !== new URL(url).origin || target.username !== '' || target.password !== '') {
    throw refused(url, `redirects to ${shownUrl(target.origin)}, which is not to be given the token`)
  }
  // RFC 9110 15.4.2, 15.4.3: what is sent again after these may have become a GET.
  if (method === 'POST' && status < 307) throw refused(url, `answers with the status ${status}`)
  return target.href
}

/** How long to wait before asking again, in milliseconds; `null`: it would not help. `retries`: those before it. */
function waitAfter(outcome: HttpAnswer | FetchError, method: string, retries: number, now: number): number | null {
  const own = FIRST_WAIT * 2 ** retries
  // What was posted may have been taken, unless the answer says that it was not.
  if (outcome instanceof FetchError) {
    return method === 'GET' && (outcome.code === 'unreachable' || outcome.code === 'timeout') ? own : null
  }
  const asked = retryAfter(outcome.headers, now)
  const wait = isRateLimited(outcome) ? Math.max(own, asked ?? resetIn(outcome, now) ?? LONGEST_WAIT) : null
  const again = passing.has(outcome.status) && (method === 'GET' || outcome.status === 503)
  const next = wait ?? (again ? Math.max(own, asked ?? 0) : null)
  return next === null || next > LONGEST_WAIT ? null : next
}

/** Rate limits for the REST API, "exceeding the rate limit": 429, or 403 and one of these. */
function isRateLimited({ status, headers, body }: HttpAnswer): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  if (headers.has('retry-after') || headers.get('x-ratelimit-remaining')?.[0] === '0') return true
  return /\brate limit\b/i.test(Buffer.from(body.subarray(0, SAID_BYTES)).toString('latin1'))
}

/** What GitHub says of a refusal stands in its first bytes. */
const SAID_BYTES = 4096

/** x-ratelimit-reset: when there is more of what was used up, in seconds since 1970. */
function resetIn({ headers }: HttpAnswer, now: number): number | null {
  const [remaining = ''] = headers.get('x-ratelimit-remaining') ?? []
  const [reset = ''] = headers.get('x-ratelimit-reset') ?? []
  return remaining === '0' && /^[0-9]{1,10}$/.test(reset) ? Math.max(0, Number(reset) * 1000 - now) : null
}

/**
 * For GitHub's client, as text: it reads JSON by rules of its own, and some that it has read it cannot write into the error
 * that it throws (numbers above 2^53, thousands of levels). The other headers are nothing to it.
 */
function responseOf(answer: HttpAnswer, url: string): Response {
  const { status } = answer
  if (status < 200 || status > 599)
    throw new FetchError('malformed', `${shownUrl(url)} answers with the status ${status}.`)
  const headers = { 'content-type': 'text/plain' }
  const body = status === 204 || status === 205 ? null : Buffer.from(answer.body)
  return new Response(body, { status, headers })
}

function refused(url: string, why: string): FetchError {
  return new FetchError('redirect', `${shownUrl(url)} ${why}.`)
}

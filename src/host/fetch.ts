import { request as requestHttp } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { TcpNetConnectOpts } from 'node:net'
import type { BoundedFetch, FetchErrorCode, FetchRequest } from '../model/world.js'
import { FetchError } from '../model/world.js'
import { version } from '../model/version.js'
import { checkedAddresses, isListed, readUrl, shownUrl } from './destination.js'
import { endReason, systemReason, withinTime } from './http-run.js'
import { openResolver, type Resolve } from './resolver.js'

/** Servers of revocation lists redirect once, to their https or their new name. */
const REDIRECT_LIMIT = 3

/**
 * How long one of several addresses is tried before the next is, in milliseconds. Node's 250 ms are less than a
 * handshake around the world takes.
 */
const NEXT_ADDRESS_MS = 1000

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Requests that are bounded in time, bytes, redirects and in whom they may reach. A connection goes to the very address
 * that was checked; certificates of TLS servers are verified whatever the environment says; no proxy is used.
 * `resolve`: by default a process of its own, one for all requests.
 */
export function boundedFetch(stop: AbortSignal, resolve: Resolve = openResolver()): BoundedFetch {
  return async (request) => {
    const { url, timeout } = request
    return withinTime({ shown: shownUrl(url), timeout, stop }, (signal) => follow(request, resolve, signal))
  }
}

type Exchange = Pick<FetchRequest, 'method' | 'body'> & { readonly url: URL }

async function follow(request: FetchRequest, resolve: Resolve, signal: AbortSignal): Promise<Uint8Array> {
  let next: Exchange = { url: readUrl(request.url), method: request.method, body: request.body }
  for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
    const answer = await send(next, request, resolve, signal)
    try {
      const status = answer.statusCode ?? 0
      if (status === 200) return await readBody(answer, next.url, request.maxBytes, signal)
      if (!redirects.has(status))
        throw refusal('status', next.url, `answers with the status ${status}, and not with 200`)
      next = redirected(next, status, answer.headers.location)
    } finally {
      answer.destroy()
    }
  }
  throw refusal('redirect', readUrl(request.url), `redirects more than ${REDIRECT_LIMIT} times`)
}

/** RFC 9110 15.4: only 303 asks for another method. From https the way never leads back to http. */
function redirected({ url, method, body }: Exchange, status: number, location: string | undefined): Exchange {
  if (location === undefined) throw refusal('redirect', url, 'redirects, and does not say to where')
  const target = URL.canParse(location, url.href) ? new URL(location, url).href : location
  const to = readUrl(target)
  if (url.protocol === 'https:' && to.protocol !== 'https:') {
    throw refusal('redirect', url, `redirects to ${shownUrl(target)}, which is not https`)
  }
  return status === 303 ? { url: to, method: 'GET', body: null } : { url: to, method, body }
}

/** The head of an answer; its body is still to be read. */
async function send(
  { url, method, body }: Exchange,
  { headers, privateHosts }: FetchRequest,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const permission = {
    mayBePrivate: isListed(url, privateHosts),
    otherwise: '`revocation-hosts` does not list its host',
  }
  const found = await checkedAddresses(url, permission, (host) => abortable(resolve(host), signal)).catch(
    (cause: unknown) => {
      throw reasonOf(cause, url, signal)
    },
  )
  const length = body === null ? {} : { 'content-length': body.length }
  const options: RequestOptions & Pick<TcpNetConnectOpts, 'autoSelectFamilyAttemptTimeout'> = {
    method,
    headers: { 'user-agent': `sigscan/${version}`, ...headers, ...length, 'accept-encoding': 'identity' },
    // A connection for this request alone: none stays open when it is answered.
    agent: false,
    signal,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
    lookup: (_host, { all }, use) => {
      if (all === true) use(null, [...found])
      else use(null, found[0].address, found[0].family)
    },
  }
  return new Promise((done, fail) => {
    const sent =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, rejectUnauthorized: true })
        : requestHttp(url, options)
    sent.on('response', done)
    sent.on('error', (cause) => {
      fail(reasonOf(cause, url, signal))
    })
    // An answer that changes the protocol (101) comes as no response.
    sent.on('close', () => {
      fail(refusal('unreachable', url, 'closed the connection without an answer'))
    })
    sent.end(body ?? undefined)
  })
}

/** Waits no longer than the run may last. */
async function abortable<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  let stop = (): void => undefined
  const end = new Promise<never>((_done, fail) => {
    stop = () => {
      fail(signal.reason as FetchError)
    }
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
  })
  try {
    return await Promise.race([work, end])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function readBody(answer: IncomingMessage, url: URL, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const tooLarge = (): FetchError => refusal('too-large', url, `answers with more than ${limit} bytes`)
  if (Number(answer.headers['content-length'] ?? 0) > limit) throw tooLarge()
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const piece of answer as AsyncIterable<Uint8Array>) {
      length += piece.length
      if (length > limit) throw tooLarge()
      pieces.push(piece)
    }
  } catch (cause) {
    throw reasonOf(cause, url, signal)
  }
  return Buffer.concat(pieces, length)
}

function reasonOf(cause: unknown, url: URL, signal: AbortSignal): FetchError {
  const ended = endReason(signal)
  if (ended !== null) return ended
  return cause instanceof FetchError
    ? cause
    : refusal('unreachable', url, `cannot be reached (${systemReason(cause)})`, cause)
}

function refusal(code: FetchErrorCode, url: URL, why: string, cause?: unknown): FetchError {
  return new FetchError(code, `${shownUrl(url.href)} ${why}.`, { cause })
}

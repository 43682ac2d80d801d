import type { HttpAnswer } from '../model/http.js'
import type { Authorization } from './authorize.js'
import type { Endpoint, EndpointOf } from './exchange-endpoint.js'
import { ERROR_BYTES, shownUrl } from './exchange-refusal.js'
import { RegistryError } from './model.js'
import type { Sender } from './retry.js'

/** Google's stores need two hops, and one more is a mirror. */
const REDIRECT_LIMIT = 5

/** Signed addresses of stores have some 2,000 characters. */
const LONGEST_LOCATION = 8192

/** Every method here is GET or HEAD, which all of them keep (RFC 9110 15.4). */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Blobs and manifests are checked by their digests, wherever they come from; a list of another host is its own word only. */
const redirectable = /^\/v2\/.+\/(?:blobs|manifests)\/[^/]+$/

/** A request on its way. */
export interface Journey {
  readonly request: {
    readonly registry: string
    readonly path: string
    readonly method: 'GET' | 'HEAD'
    readonly accept: string
    readonly maxBytes: number
  }
  readonly origin: string
  readonly authorization: Authorization | null
  readonly endpoint: Endpoint
  readonly endpointOf: EndpointOf
  readonly sender: Sender
}

/** An answer, and who gave it. */
export interface Reply {
  readonly answer: HttpAnswer
  readonly url: URL
}

/**
 * Sends the request, and follows its redirects by hand: the authorization goes to the registry's own origin (scheme,
 * host and port), and no further once the way has left it. Rejects with RegistryError.
 */
export async function follow({
  request,
  origin,
  authorization,
  endpoint,
  endpointOf,
  sender,
}: Journey): Promise<Reply> {
  const { registry, path, method, accept, maxBytes } = request
  let url = new URL(path, origin)
  let left = false
  for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
    left ||= url.origin !== origin
    const { insecure, mayBePrivate } = url.origin === origin ? endpoint : endpointOf(url.host)
    const headers = { accept, ...(authorization === null || left ? {} : { authorization: authorization.header }) }
    const sent = { url: url.href, method, headers, body: null, maxBytes: Math.max(maxBytes, ERROR_BYTES) }
    const answer = await sender.send({ ...sent, insecure, mayBePrivate }, registry)
    if (!redirects.has(answer.status)) return { answer, url }
    if (!redirectable.test(path.replace(/\?.*$/s, ''))) {
      throw refuse(method, url, 'redirects, which is not followed for a list')
    }
    url = redirected(method, url, answer, origin)
  }
  throw refuse(method, new URL(path, origin), `redirects more than ${REDIRECT_LIMIT} times`)
}

function redirected(method: string, from: URL, { headers }: HttpAnswer, origin: string): URL {
  const [location, ...others] = headers.get('location') ?? []
  if (location === undefined || others.length > 0) throw refuse(method, from, 'redirects, and does not say to where')
  if (location.length > LONGEST_LOCATION) {
    throw refuse(method, from, `redirects to a URL of more than ${LONGEST_LOCATION} characters`)
  }
  if (!URL.canParse(location, from.href)) throw refuse(method, from, 'redirects to what is no URL')
  const to = new URL(location, from)
  if (to.protocol !== 'https:' && (to.protocol !== 'http:' || !origin.startsWith('http:'))) {
    throw refuse(method, from, `redirects to ${shownUrl(`${to.protocol}//${to.host}`)}, which is not https`)
  }
  if (to.username !== '' || to.password !== '') throw refuse(method, from, 'redirects to a URL that holds a password')
  return to
}

function refuse(method: string, url: URL, why: string): RegistryError {
  return new RegistryError('redirect', `${method} ${shownUrl(url)} ${why}.`)
}

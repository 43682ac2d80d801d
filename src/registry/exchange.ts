import type { CredentialStore, HttpExchange } from '../model/http.js'
import type { Clock, Log } from '../model/world.js'
import { openAuthorizer } from './authorize.js'
import type { Authorization, Place } from './authorize.js'
import type { Endpoint, EndpointOf } from './exchange-endpoint.js'
import { openOrigin } from './exchange-endpoint.js'
import type { Gate } from './exchange-gate.js'
import { openGate } from './exchange-gate.js'
import type { Reply } from './exchange-redirect.js'
import { follow } from './exchange-redirect.js'
import { refusalOf, shownUrl } from './exchange-refusal.js'
import { RegistryError } from './model.js'
import { openSender } from './retry.js'
import type { Sleep } from '../pause.js'

/** One request to a registry (OCI distribution-spec). */
export interface RegistryRequest {
  /** The host with its port, normalised: `docker.io`, `localhost:5000`. */
  readonly registry: string
  /** `/v2/…` with its query; a Link of the same origin is given as its path. */
  readonly path: string
  readonly method: 'GET' | 'HEAD'
  readonly accept: string
  /** `repository:library/alpine:pull`, `registry:catalog:*`. */
  readonly scope: string
  /** The longest body that is taken, in bytes; what is longer is refused (`too-large`) and not cut. */
  readonly maxBytes: number
}

/** An answer with status 200; every other is a RegistryError. */
export interface RegistryAnswer {
  readonly status: 200
  /** Whom the request was sent to, `https://registry-1.docker.io`: what a Link must not lead away from. */
  readonly origin: string
  /** By name in lower case, each value as it came. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly body: Uint8Array
  /** As it came; `''`: it says none. */
  readonly contentType: string
}

/** Requests to registries with all manners: credentials, redirects, retries, bounds. */
export interface Exchange {
  /** Rejects with RegistryError, `not-found` for status 404. */
  send(request: RegistryRequest): Promise<RegistryAnswer>
}

/** What an exchange needs to know. */
export interface ExchangeFacts {
  readonly http: HttpExchange
  readonly credentials: CredentialStore
  readonly endpoint: EndpointOf
  readonly clock: Clock
  readonly log: Log
  readonly stop: AbortSignal
  /** How long the run may ask registries, in seconds from now; `null`: as long as `retry.ts` lets it. */
  readonly timeout: number | null
  /** By default those of this machine. */
  readonly sleep?: Sleep
  readonly random?: () => number
}

/** So many requests are under way at a registry at a time: more do not make it faster, and some answer 429 to them. */
const IN_FLIGHT = 32

/** A 401 is answered by credentials, and one more by a new token; the next is the registry's last word. */
const CHALLENGES = 2

/** The pools, tokens and budgets of the registries of one run. */
export function openExchange(facts: ExchangeFacts): Exchange {
  const sender = openSender(facts)
  const authorizer = openAuthorizer({ ...facts, sender })
  const opened = new Map<string, OpenRegistry>()
  const open = (registry: string): OpenRegistry => {
    const endpoint = facts.endpoint(registry)
    const origin = openOrigin(registry, endpoint, sender)
    return { endpoint, origin, gate: openGate(IN_FLIGHT), first: null }
  }

  async function perform(request: RegistryRequest, { endpoint, origin }: OpenRegistry): Promise<RegistryAnswer> {
    const { registry, path, method, scope } = request
    const at = await origin()
    const place: Place = { registry, scope, origin: at, endpoint }
    const ask = (authorization: Authorization | null): Promise<Reply> =>
      follow({ request, origin: at, authorization, endpointOf: facts.endpoint, endpoint, sender })
    let used = await authorizer.before(place)
    let reply = await ask(used)
    for (let challenge = used === null ? 0 : 1; challenge < CHALLENGES && isChallenge(reply, at); challenge++) {
      const next = await authorizer.after(place, reply.answer, used)
      if (next === null) break
      used = next
      reply = await ask(used)
    }
    const { answer, url } = reply
    if (answer.status !== 200) {
      // The registry said that it is there, and somewhere else: that it is not is not the registry's word.
      const isLost = answer.status === 404 && url.origin !== at
      throw refusalOf(method, url, answer, used?.secrets ?? [], isLost ? 'refused' : undefined)
    }
    return accepted(request, reply, at, isBlob(path))
  }

  return {
    async send(request) {
      if (!isOfApi(request.path)) {
        throw new RegistryError('malformed', `${request.path} is no path of a registry's API.`)
      }
      const { registry } = request
      let at = opened.get(registry)
      if (at === undefined) opened.set(registry, (at = open(registry)))
      const to = at
      return to.gate(async () => {
        // The first request learns which credentials the registry wants; the others ask with them at once.
        if (to.first !== null) {
          await to.first
          return perform(request, to)
        }
        const first = perform(request, to)
        to.first = first.then(ignore, ignore)
        return first
      })
    },
  }
}

interface OpenRegistry {
  readonly endpoint: Endpoint
  readonly origin: () => Promise<string>
  readonly gate: Gate
  /** Ends with the very first request; `null`: there was none. */
  first: Promise<void> | null
}

function ignore(): void {
  // How the first request ended is told to who sent it.
}

/** A path that a URL means as it is written: nothing in it leads elsewhere (`..`, another host). */
function isOfApi(path: string): boolean {
  if (!path.startsWith('/v2/') || !URL.canParse(path, 'https://registry')) return false
  const { pathname, search } = new URL(path, 'https://registry')
  return `${pathname}${search}` === path
}

/** Only the registry itself may ask for credentials, and not who it redirects to. */
function isChallenge({ answer, url }: Reply, origin: string): boolean {
  return answer.status === 401 && url.origin === origin
}

/** A blob is what its digest says, and whatever a store calls it. */
function isBlob(path: string): boolean {
  return /^\/v2\/.+\/blobs\/[^/]+$/.test(path)
}

/** What a proxy, a portal or a page for signing in answers in the place of a registry is not taken for its answer. */
function accepted(
  { method, maxBytes }: RegistryRequest,
  { answer, url }: Reply,
  origin: string,
  anyType: boolean,
): RegistryAnswer {
  const { headers, body } = answer
  const refuse = (code: 'malformed' | 'too-large', why: string): RegistryError =>
    new RegistryError(code, `${method} ${shownUrl(url)} ${why}.`)
  // An answer that refuses may be longer than what was asked for, so the transport takes more (ERROR_BYTES).
  if (body.length > maxBytes) throw refuse('too-large', `answers with more than ${maxBytes} bytes`)
  const types = new Set(headers.get('content-type') ?? [])
  if (types.size > 1) throw refuse('malformed', 'answers with several media types')
  const [contentType = ''] = types
  if (!anyType && isHtml(contentType)) throw refuse('malformed', 'answers with a page (HTML), as no registry does')
  return { status: 200, origin, headers, body, contentType }
}

function isHtml(contentType: string): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i.test(contentType)
}

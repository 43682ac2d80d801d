import { readJson } from '../crypto/json.js'
import type { JsonObject } from '../crypto/json.js'
import type { Credentials, HttpAnswer } from '../model/http.js'
import type { Clock, Log } from '../model/world.js'
import { basic } from './credentials.js'
import type { Endpoint, EndpointOf } from './exchange-endpoint.js'
import { refusalOf, shownUrl } from './exchange-refusal.js'
import { RegistryError } from './model.js'
import type { RegistryErrorCode } from './model.js'
import { isLoopback } from './reference.js'
import type { Sender } from './retry.js'

/** Where a token is got and what for (distribution's token specification). */
export interface TokenNeed {
  readonly registry: string
  readonly origin: string
  readonly endpoint: Endpoint
  readonly realm: string
  /** `null`: the registry names none. */
  readonly service: string | null
  /** Ours, and not the one that the registry asks for: it never allows more than to pull. */
  readonly scope: string
  /** `null`: anybody's token. */
  readonly credentials: Exclude<Credentials, { kind: 'bearer' }> | null
}

export interface Tokens {
  /** One that is valid for some seconds yet. Who needs the same at the same time shares it. Rejects with RegistryError. */
  get(need: TokenNeed): Promise<string>
  /** Forgets the token, unless another one took its place already. */
  drop(need: TokenNeed, token: string): void
}

export interface TokenFacts {
  readonly sender: Sender
  readonly endpointOf: EndpointOf
  readonly clock: Clock
  readonly log: Log
}

/** Tokens for many scopes have some 10 KiB. Bytes of an answer. */
const ANSWER_BYTES = 256 * 1024

/** No server takes a longer header. Characters. */
const LONGEST_TOKEN = 64 * 1024

/** Real ones have some 60. Characters. */
const LONGEST_REALM = 2048

/** What a token is good for when nobody says so, and the shortest that the specification allows; and the longest that one is kept. Seconds. */
const USUAL_LIFE = 60
const LONGEST_LIFE = 3600

/** A token may be on its way when it ends. Seconds. */
const SKEW = 10

/** A scope for each repository: of so many, the oldest are got again. Tokens have some kilobytes. */
const MAX_TOKENS = 1024

/** The server's word that will be the same a moment later; what else went wrong may be tried again. */
const final: ReadonlySet<RegistryErrorCode> = new Set([
  'unauthorized',
  'forbidden',
  'private-address',
  'redirect',
  'malformed',
])

interface Token {
  readonly text: string
  /** Of the clock, in milliseconds. */
  readonly until: number
}

/** Tokens live for an hour at most and are in no message (`refusalOf` sees to it), so nobody is told to mask them. */
export function openTokens({ sender, endpointOf, clock, log }: TokenFacts): Tokens {
  const kept = new Map<string, { readonly token: Promise<Token>; got: Token | null }>()
  const now = (): number => clock.now().getTime()

  async function fetchToken(need: TokenNeed): Promise<Token> {
    const realm = realmOf(need)
    const { insecure, mayBePrivate } =
      realm.hostname === new URL(need.origin).hostname ? need.endpoint : endpointOf(realm.host)
    log.debug(`${need.registry} wants a token of ${realm.host} for ${need.scope}.`)
    const begun = now()
    const { secrets, ...request } = tokenRequest(realm, need)
    const answer = await sender.send({ ...request, maxBytes: ANSWER_BYTES, insecure, mayBePrivate }, need.registry)
    if (answer.status !== 200) throw refused(request.method, realm, answer, secrets)
    const { text, life } = readToken(answer, realm)
    return { text, until: begun + (life - SKEW) * 1000 }
  }

  function renew(key: string, need: TokenNeed): Promise<Token> {
    const token = fetchToken(need)
    const entry = { token, got: null as Token | null }
    kept.delete(key)
    kept.set(key, entry)
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_TOKENS) break
      kept.delete(oldest)
    }
    token.then(
      (got) => {
        entry.got = got
      },
      (error: unknown) => {
        if (error instanceof RegistryError && final.has(error.code)) return
        kept.delete(key)
      },
    )
    return token
  }

  return {
    async get(need) {
      const key = keyOf(need)
      const entry = kept.get(key)
      const isOver = entry === undefined || (entry.got !== null && entry.got.until <= now())
      return (await (isOver ? renew(key, need) : entry.token)).text
    },
    drop(need, token) {
      const key = keyOf(need)
      if (kept.get(key)?.got?.text === token) kept.delete(key)
    },
  }
}

function keyOf({ registry, origin, realm, service, scope }: TokenNeed): string {
  return JSON.stringify([registry, origin, realm, service, scope])
}

/**
 * The realm is a URL of the registry's choice, and credentials go there: it is https, unless the registry itself is not
 * or is this machine's own. At whose address it may be, the transport checks.
 */
function realmOf({ registry, origin, realm }: TokenNeed): URL {
  const refuse = (code: RegistryErrorCode, why: string): RegistryError =>
    new RegistryError(code, `${registry} sends for a token to ${shownUrl(realm)}, which ${why}.`)
  if (realm.length > LONGEST_REALM) throw refuse('malformed', `has more than ${LONGEST_REALM} characters`)
  if (!URL.canParse(realm)) throw refuse('malformed', 'is no URL')
  const url = new URL(realm)
  if (url.username !== '' || url.password !== '')
    throw new RegistryError('malformed', `${registry} sends for a token to a URL with a password.`)
  const mayBePlain = origin.startsWith('http:') || isLoopback(registry)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && mayBePlain)) throw refuse('redirect', 'is not https')
  url.hash = ''
  // It would stand beside ours, and may be more than to pull.
  url.searchParams.delete('scope')
  return url
}

interface FormedRequest {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  readonly secrets: readonly string[]
}

/** A password and nobody's credentials: GET; an identity token: OAuth 2's grant of a refresh token (RFC 6749 6). */
function tokenRequest(realm: URL, { service, scope, credentials }: TokenNeed): FormedRequest {
  const accept = 'application/json'
  const what = { ...(service === null ? {} : { service }), scope }
  if (credentials?.kind === 'identity') {
    const { token } = credentials
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'sigscan',
      ...what,
      refresh_token: token,
    })
    const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' }
    return { url: realm.href, method: 'POST', headers, body: Buffer.from(form.toString()), secrets: [token] }
  }
  const url = new URL(realm)
  for (const [name, value] of Object.entries(what)) url.searchParams.append(name, value)
  const common = { url: url.href, method: 'GET' as const, body: null }
  if (credentials === null) return { ...common, headers: { accept }, secrets: [] }
  const { header, secrets } = basic(credentials)
  return { ...common, headers: { accept, authorization: header }, secrets }
}

/** That there is no token does not say that there is no image: `not-found` is never this answer. */
function refused(method: string, realm: URL, answer: HttpAnswer, secrets: readonly string[]): RegistryError {
  const { status } = answer
  if (status >= 300 && status < 400) {
    return new RegistryError(
      'redirect',
      `${method} ${shownUrl(realm)}: status ${status}, and a token is not followed elsewhere.`,
    )
  }
  return status === 404
    ? refusalOf(method, realm, answer, secrets, 'refused')
    : refusalOf(method, realm, answer, secrets)
}

/** `token`, or by its name in OAuth 2 `access_token`. Nothing of the answer is ever repeated. */
function readToken({ body }: HttpAnswer, realm: URL): { readonly text: string; readonly life: number } {
  const document = parse(body)
  const text = [document?.get('token'), document?.get('access_token')].find(
    (value) => value !== undefined && value !== null && value !== '',
  )
  if (typeof text !== 'string' || text.length > LONGEST_TOKEN || !isHeaderText(text)) {
    throw new RegistryError('malformed', `${shownUrl(realm)} answers with no token that can be read.`)
  }
  const stated = document?.get('expires_in')
  const life = typeof stated === 'number' && stated > USUAL_LIFE ? Math.min(stated, LONGEST_LIFE) : USUAL_LIFE
  return { text, life }
}

function parse(body: Uint8Array): JsonObject | null {
  try {
    const document = readJson(body, { bytes: ANSWER_BYTES, depth: 8 })
    return document instanceof Map ? document : null
  } catch {
    // What is wrong with it is not repeated: there may be a token in it.
    return null
  }
}

/** What may stand in a header, and cannot end it (RFC 6750 2.1, and some registries' wider alphabets). */
export function isHeaderText(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token)
}

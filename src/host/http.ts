import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { Agent, Pool, ProxyAgent } from 'undici'
import type { Dispatcher } from 'undici'
import type { Environment } from '../config/inputs.js'
import type { HttpAnswer, HttpExchange, HttpRequest } from '../model/http.js'
import { version } from '../model/version.js'
import type { FetchErrorCode } from '../model/world.js'
import { FetchError } from '../model/world.js'
import { isPublicAddress } from './address.js'
import { bareHost, checkedAddresses, privateAddress, readUrl, shownUrl } from './destination.js'
import type { Permission } from './destination.js'
import type { Proxy } from './http-proxy.js'
import { isLocalName, proxyFor } from './http-proxy.js'
import { endReason, systemCode, withinTime } from './http-run.js'
import { openResolver, type Resolve } from './resolver.js'

export interface HttpFacts {
  readonly stop: AbortSignal
  /** Names the proxies, and nothing else that counts here. */
  readonly environment: Environment
  /** By default a process of its own, one for all requests. */
  readonly resolve?: Resolve
}

/** So many requests are under way at a host at a time; more make it no faster. */
const CONNECTIONS = 32

/** Signed addresses of storage services have some 2 KiB, and policies of pages 8; no server takes more itself. Bytes. */
const HEADER_BYTES = 64 * 1024

/** For a connection, its TLS included, or a proxy's tunnel: three attempts to send the first packet. Milliseconds. */
const CONNECT_MS = 10_000

/** How long one of several addresses is tried before the next is: a handshake around the world. Milliseconds. */
const NEXT_ADDRESS_MS = 1000

/**
 * Requests over connections that are kept and shared (HTTP/1.1, one request at a time on each). A connection goes to the
 * very address that was checked, and is used only by requests that may have it; certificates of TLS servers are verified
 * whatever the environment says.
 */
export function openHttp({ stop, environment, resolve = openResolver() }: HttpFacts): HttpExchange {
  const pools = new Map<string, Dispatcher>()
  const open = (way: Way): Dispatcher => {
    const key = JSON.stringify(way)
    const pool = pools.get(key) ?? openPool(way, resolve)
    pools.set(key, pool)
    return pool
  }
  return async (request) => {
    const url = readUrl(request.url)
    const { timeout, mayBePrivate, insecure } = request
    const proxy = proxyFor(url, environment)
    checkName(url, mayBePrivate, proxy)
    const pool = open({ mayBePrivate, insecure, proxy })
    return withinTime({ shown: shown(url), timeout, stop }, (signal) => send(request, url, pool, signal))
  }
}

/** Requests that share a pool share their rights. */
interface Way {
  readonly mayBePrivate: boolean
  readonly insecure: boolean
  readonly proxy: Proxy | null
}

/** Why a host may not have a private address. */
const refused: Permission = {
  mayBePrivate: false,
  otherwise: 'it is neither named nor listed as a registry that may be',
}

/**
 * Addresses in the URL itself are looked up by nobody, so they are checked here. A proxy looks names up by itself: those
 * that cannot be public ones are not given to it. Throws FetchError `private-address`.
 */
function checkName(url: URL, mayBePrivate: boolean, proxy: Proxy | null): void {
  const host = bareHost(url)
  const isPrivate = isIP(host) === 0 ? proxy !== null && isLocalName(host) : !isPublicAddress(host)
  if (isPrivate && !mayBePrivate) throw privateAddress(bare(url), refused)
}

function openPool({ mayBePrivate, insecure, proxy }: Way, resolve: Resolve): Dispatcher {
  const shared = { connections: CONNECTIONS, pipelining: 1, allowH2: false, maxHeaderSize: HEADER_BYTES }
  // Each request has its own time, which is the shorter one.
  const timeouts = { headersTimeout: 0, bodyTimeout: 0 }
  const tls = { rejectUnauthorized: !insecure, timeout: CONNECT_MS }
  const addresses = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS }
  if (proxy === null) {
    const lookup = checkedLookup({ ...refused, mayBePrivate }, resolve)
    return new Agent({ ...shared, ...timeouts, connect: { ...tls, ...addresses, lookup } })
  }
  const lookup = checkedLookup({ ...refused, mayBePrivate: true }, resolve)
  return new ProxyAgent({
    ...shared,
    ...timeouts,
    uri: proxy.origin,
    ...(proxy.authorization === null ? {} : { token: proxy.authorization }),
    // Plain HTTP goes through a proxy as a request of its own (RFC 9112 3.2.2): few open a tunnel to port 80.
    proxyTunnel: false,
    requestTls: tls,
    proxyTls: { rejectUnauthorized: true, timeout: CONNECT_MS, ...addresses, lookup },
    factory: (origin, options: Pool.Options) => new Pool(origin, { ...shared, ...timeouts, ...options }),
    clientFactory: (origin, options) => new Pool(origin, { ...options, headersTimeout: CONNECT_MS }),
  })
}

/** RFC 6761 6.3: nobody need be asked for it, which would start a process. */
const thisMachine: Resolve = () =>
  Promise.resolve([
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ])

/** Gives only addresses that may be connected to, to who is about to connect. */
function checkedLookup(permission: Permission, resolve: Resolve): LookupFunction {
  // Who chooses between families (autoSelectFamily) always wants all addresses.
  return (host, _options, use) => {
    const url = new URL(`https://${host}/`)
    checkedAddresses(url, permission, host === 'localhost' ? thisMachine : resolve).then(
      (found) => {
        use(null, [...found])
      },
      (error: unknown) => {
        use(error as NodeJS.ErrnoException, '', 0)
      },
    )
  }
}

async function send(request: HttpRequest, url: URL, pool: Dispatcher, signal: AbortSignal): Promise<HttpAnswer> {
  const { method, headers, body } = request
  try {
    const answer = await pool.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers: { 'user-agent': `sigscan/${version}`, ...headers, 'accept-encoding': 'identity' },
      body,
      signal,
      responseHeaders: 'raw',
    })
    const fields = readHeaders(answer.headers as unknown as readonly (string | Buffer)[])
    return { status: answer.statusCode, headers: fields, body: await readBody(answer.body, fields, request, url) }
  } catch (cause) {
    throw endReason(signal) ?? failure(cause, url)
  }
}

/** Names and values, in turn. */
function readHeaders(raw: readonly (string | Buffer)[]): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>()
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = String(raw[index]).toLowerCase()
    const value = String(raw[index + 1])
    const values = headers.get(name)
    if (values === undefined) headers.set(name, [value])
    else values.push(value)
  }
  return headers
}

async function readBody(
  body: Dispatcher.ResponseData['body'],
  headers: ReadonlyMap<string, readonly string[]>,
  { method, maxBytes }: HttpRequest,
  url: URL,
): Promise<Uint8Array> {
  const tooLarge = (): FetchError => refusal('too-large', url, `answers with more than ${maxBytes} bytes`)
  const refuse = (error: FetchError): FetchError => {
    body.on('error', () => undefined).destroy()
    return error
  }
  const encodings = (headers.get('content-encoding') ?? []).filter((value) => !/^\s*(?:identity)?\s*$/i.test(value))
  if (encodings.length > 0) {
    throw refuse(refusal('malformed', url, 'answers with an encoded body (Content-Encoding), which nobody asked for'))
  }
  const announced = Number(headers.get('content-length')?.[0] ?? 0)
  if (method !== 'HEAD' && announced > maxBytes) throw refuse(tooLarge())
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    length += piece.length
    if (length > maxBytes) throw tooLarge()
    pieces.push(piece)
  }
  return Buffer.concat(pieces, length)
}

/** The server's certificate is not one that this machine trusts, or of another name (OpenSSL's and Node's codes). */
const notAuthentic =
  /^(?:ERR_TLS_CERT_ALTNAME_INVALID|UND_ERR_PRX_TLS|CERT_.+|DEPTH_ZERO_.+|SELF_SIGNED_.+|UNABLE_TO_.+|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)$/

/** What came is no HTTP (undici's parser does not always say more), lies about its length, or has endless headers. */
const noHttp = /^(?:HPE_.+|HTTPParserError|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/

function failure(cause: unknown, url: URL): FetchError {
  // Who looks a name up knows the host, and not what is asked of it.
  if (cause instanceof FetchError) return cause.code === 'private-address' ? privateAddress(bare(url), refused) : cause
  const code = systemCode(cause) ?? (cause instanceof Error ? cause.name : 'no reason given')
  if (notAuthentic.test(code))
    return refusal('not-authentic', url, `has a TLS certificate that is not trusted (${code})`, cause)
  if (noHttp.test(code)) return refusal('malformed', url, `answers with what is no HTTP (${code})`, cause)
  return refusal('unreachable', url, `cannot be reached (${code})`, cause)
}

/** Without the query, which opens what a storage service keeps to whoever has it. */
function bare(url: URL): URL {
  return new URL(url.pathname, url.origin)
}

function shown(url: URL): string {
  return shownUrl(bare(url).href)
}

function refusal(code: FetchErrorCode, url: URL, why: string, cause?: unknown): FetchError {
  return new FetchError(code, `${shown(url)} ${why}.`, { cause })
}

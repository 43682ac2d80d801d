import { hash, randomBytes } from 'node:crypto'
import { FetchError, type World } from '../../model/world.js'
import { attempt } from '../attempt.js'
import { worthKeeping } from './ask-kept.js'
import { Memory } from './ask-memory.js'
import type { Send, Wire } from './ask-wire.js'
import type { Inquiry, Standing } from './model.js'
import { judgeOcspResponse, maxOcspBytes } from './ocsp.js'
import { encodeCertId } from './ocsp-id.js'
import { readOcspResponse } from './ocsp-read.js'
import { encodeOcspRequest, nonceLength, ocspGetUrl } from './ocsp-request.js'

/** Asks one responder for one certificate. */
export type AskOcsp = (url: string, inquiry: Inquiry) => Promise<Standing>

/** An answer with the nonce of the request that it is for; `null`: it had none. */
interface Reply {
  readonly bytes: Uint8Array
  readonly nonce: Uint8Array | null
}

/** Answers have some 2 KB: these are 16,000 of them. */
const maxRemembered = 32 * 1024 * 1024

/**
 * Answers come from this run, else from the cache while they are current, else from the network: by POST with a nonce,
 * and where that is refused by GET without one (RFC 6960 A.1, RFC 5019 5). Each is verified again whenever it is used.
 */
export function openOcsp(
  world: Pick<World, 'cache' | 'clock'>,
  wire: Wire,
  offline: boolean,
  timeout: number,
): AskOcsp {
  const memory = new Memory<Reply | FetchError>(maxRemembered, (reply) =>
    reply instanceof FetchError ? 0 : reply.bytes.length,
  )

  const isWorthKeeping = worthKeeping(world.clock, offline)

  async function find(url: string, key: string, inquiry: Inquiry): Promise<Reply | FetchError> {
    const kept = world.cache.read(key, maxOcspBytes)
    if (kept !== null && isWorthKeeping(judgeOcspResponse(kept, inquiry, null))) return { bytes: kept, nonce: null }
    if (offline) return new FetchError('offline', `${url} was not asked, because the run is offline.`)
    const reply = await wire.inTurn((send) => askBoth(url, inquiry, send))
    if (reply instanceof FetchError) return reply
    if (isWorthKeeping(judgeOcspResponse(reply.bytes, inquiry, reply.nonce))) world.cache.write(key, reply.bytes)
    return reply
  }

  async function askBoth(url: string, inquiry: Inquiry, send: Send): Promise<Reply | FetchError> {
    const { certificate, issuer } = inquiry
    const started = world.clock.now().getTime()
    const nonce = randomBytes(nonceLength)
    const headers = { accept: 'application/ocsp-response' }
    const posted = await send({
      url,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/ocsp-request' },
      body: encodeOcspRequest(certificate, issuer, nonce),
      maxBytes: maxOcspBytes,
      timeout,
    })
    const first = posted instanceof FetchError ? posted : { bytes: posted, nonce }
    if (!isRefusal(posted)) return first
    const getUrl = ocspGetUrl(url, encodeOcspRequest(certificate, issuer, null))
    const left = timeout - (world.clock.now().getTime() - started)
    if (getUrl === null || left <= 0) return first
    const got = await send({
      url: getUrl,
      method: 'GET',
      headers,
      body: null,
      maxBytes: maxOcspBytes,
      timeout: left,
    })
    return got instanceof FetchError ? first : { bytes: got, nonce: null }
  }

  return async (url, inquiry) => {
    const id = attempt(() => encodeCertId(inquiry.certificate, inquiry.issuer))
    if (id instanceof Error) return { kind: 'unknown', code: 'revocation-malformed', message: id.message }
    const key = hash('sha256', `ocsp ${url} ${Buffer.from(id).toString('hex')}`)
    const reply = await memory.recall(key, () => find(url, key, inquiry))
    return reply instanceof FetchError
      ? { kind: 'unknown', code: 'revocation-unreachable', message: reply.message }
      : judgeOcspResponse(reply.bytes, inquiry, reply.nonce).standing
  }
}

/** Whether asking in another way may help: another status than 200, a refusal, or no OCSP answer at all. */
function isRefusal(answer: Uint8Array | FetchError): boolean {
  if (answer instanceof FetchError) return answer.code === 'status' || answer.code === 'redirect'
  const response = attempt(() => readOcspResponse(answer))
  return response instanceof Error || response.kind === 'refused'
}

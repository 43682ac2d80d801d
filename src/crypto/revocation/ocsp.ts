import { attempt } from '../attempt.js'
import { equalBytes } from '../bytes.js'
import type { Extension } from '../certificate.js'
import { readDer, readTime, tag } from '../der.js'
import { unexpectedTag } from '../der/structure.js'
import { firstMomentAfter } from '../path.js'
import type { Inquiry, RevocationFault, Standing } from './model.js'
import { identifies } from './ocsp-id.js'
import { readOcspResponse, type BasicResponse, type CertStatus, type SingleResponse } from './ocsp-read.js'
import { encodeNonce, nonceOid } from './ocsp-request.js'
import { findResponder, isValidAt, type Responder } from './ocsp-signer.js'
import { worstRevocation } from './reason.js'

export { maxOcspBytes } from './ocsp-read.js'
export { encodeOcspRequest } from './ocsp-request.js'

/** What an answer says, and for how long. */
export interface OcspJudgement {
  readonly standing: Standing
  /** When newer information is due; `null`: not said, or the answer says nothing. */
  readonly until: Date | null
}

/** Clocks that nobody looks after drift by minutes; an answer may seem to come from the future by as much. */
const skew = 5 * 60 * 1000
/** RFC 6960 2.4: without nextUpdate there is newer information at any time. A day covers responders that learn of revocations once a day. */
const maxAge = 24 * 60 * 60 * 1000

/** RFC 6960 4.4.4, RFC 5280 5.3.2. */
const archiveCutoffOid = '1.3.6.1.5.5.7.48.1.6'
const invalidityDateOid = '2.5.29.24'
/** Extensions that may be critical: those that are heeded, and two that change nothing here: CRL references, extended revoke (RFC 6960 4.4.2, 4.4.8). */
const knownExtensions: ReadonlySet<string> = new Set([
  nonceOid,
  archiveCutoffOid,
  invalidityDateOid,
  '1.3.6.1.5.5.7.48.1.3',
  '1.3.6.1.5.5.7.48.1.9',
])

/**
 * What an OCSP response (RFC 6960; at most 64 KiB) says of the certificate. `nonce`: what the request had; an answer
 * without one will do, if it is current (RFC 5019 4); `null`: the request had none, so the answer's does not count. Never
 * throws for what bytes can hold.
 */
export function checkOcspResponse(bytes: Uint8Array, inquiry: Inquiry, nonce: Uint8Array | null): Standing {
  return judgeOcspResponse(bytes, inquiry, nonce).standing
}

/** The same, with the moment up to which the answer may be kept. */
export function judgeOcspResponse(bytes: Uint8Array, inquiry: Inquiry, nonce: Uint8Array | null): OcspJudgement {
  const authentic = authenticate(bytes, inquiry, nonce)
  if ('kind' in authentic) return { standing: authentic, until: null }
  const standings = authentic.answers.map((answer) => judge(answer, authentic, inquiry))
  return { standing: worst(standings), until: earliest(authentic.answers) }
}

/** What is left of a response when it is known whose it is, and that it is about the certificate. */
interface Authentic {
  readonly answers: readonly SingleResponse[]
  readonly producedAt: Date
  readonly responder: Responder
}

function authenticate(bytes: Uint8Array, inquiry: Inquiry, nonce: Uint8Array | null): Authentic | Standing {
  const response = attempt(() => readOcspResponse(bytes))
  if (response instanceof Error) {
    return unknown('revocation-malformed', `The OCSP answer cannot be read: ${response.message}`)
  }
  if (response.kind === 'refused') {
    return unknown('revocation-refused', `The OCSP responder refuses to answer: ${response.word}.`)
  }
  const responder = findResponder(response, inquiry)
  if (typeof responder === 'string') return unknown('revocation-not-authentic', responder)
  if (nonce !== null && hasOtherNonce(response, nonce)) {
    return unknown('revocation-not-authentic', 'The OCSP answer has another nonce than the request (RFC 9654 2.1).')
  }
  const fault = checkExtensions(response.extensions)
  if (fault !== null) return fault
  const { certificate, issuer } = inquiry
  const answers = response.answers.filter(({ id }) => identifies(id, certificate, issuer))
  if (answers.length === 0) {
    return unknown('revocation-out-of-scope', 'The OCSP answer is about other certificates (RFC 6960 3.2).')
  }
  return { answers, producedAt: response.producedAt, responder }
}

/** Where two answers are for one certificate, what speaks against it counts. */
function worst(standings: readonly Standing[]): Standing {
  return (
    worstRevocation(standings) ?? standings.find(({ kind }) => kind === 'unknown') ?? { kind: 'good', source: 'ocsp' }
  )
}

function earliest(answers: readonly SingleResponse[]): Date | null {
  const times = answers.map(({ nextUpdate }) => nextUpdate?.getTime() ?? -Infinity)
  const first = Math.min(...times)
  return first === -Infinity ? null : new Date(first)
}

/** RFC 9654 2.1: the responder sends back what it was sent, or nothing. */
function hasOtherNonce({ extensions }: BasicResponse, nonce: Uint8Array): boolean {
  const found = extensions.find(({ oid }) => oid === nonceOid)
  return found !== undefined && !equalBytes(found.value, encodeNonce(nonce))
}

/** RFC 6960 4.4: what is critical and not known makes the answer unusable. */
function checkExtensions(extensions: readonly Extension[]): Standing | null {
  const strange = extensions.find(({ oid, critical }) => critical && !knownExtensions.has(oid))
  if (strange === undefined) return null
  return unknown('revocation-malformed', `The OCSP answer has the unknown critical extension ${strange.oid}.`)
}

function judge(answer: SingleResponse, authentic: Authentic, inquiry: Inquiry): Standing {
  const { status, extensions } = answer
  const fault = checkExtensions(extensions)
  if (fault !== null) return fault
  const times = attempt(() => ({
    cutoff: readTimeIn(extensions, archiveCutoffOid),
    invalidSince: readTimeIn(extensions, invalidityDateOid),
  }))
  if (times instanceof Error) {
    return unknown('revocation-malformed', `An extension of the OCSP answer cannot be read: ${times.message}`)
  }
  switch (status.kind) {
    case 'unknown':
      return unknown('revocation-unknown-certificate', 'The OCSP responder does not know the certificate.')
    case 'revoked':
      return judgeRevoked(status, times.invalidSince, () => checkTimes(answer, authentic, inquiry))
    case 'good':
      return (
        checkTimes(answer, authentic, inquiry) ??
        checkRetention(times.cutoff, authentic, inquiry) ?? { kind: 'good', source: 'ocsp' }
      )
  }
}

/** A revocation is for good, so its age does not matter; a hold may be over. */
function judgeRevoked(
  { at, reason }: Extract<CertStatus, { kind: 'revoked' }>,
  invalidSince: Date | null,
  checkAge: () => Standing | null,
): Standing {
  // RFC 5280 5.3.1: this reason takes a revocation back, and is for delta lists only.
  if (reason === 'removeFromCRL') {
    return unknown('revocation-malformed', 'The OCSP answer gives a reason that contradicts it.')
  }
  const fault = reason === 'certificateHold' ? checkAge() : null
  return fault ?? { kind: 'revoked', source: 'ocsp', at, reason, invalidSince }
}

/** Whether the answer was current at one of the moments that are asked about (RFC 6960 3.2), and its responder valid. */
function checkTimes(
  { thisUpdate, nextUpdate }: SingleResponse,
  { producedAt, responder: { delegate } }: Authentic,
  { now, signedAt }: Inquiry,
): Standing | null {
  if (producedAt.getTime() > now.getTime() + skew) {
    return unknown('revocation-stale', `The OCSP answer was made at ${producedAt.toISOString()}, which is to come.`)
  }
  const start = new Date(thisUpdate.getTime() - skew)
  const end = nextUpdate ?? new Date(thisUpdate.getTime() + maxAge)
  const moments = [now, ...signedAt].filter((moment) => moment >= start && moment <= end)
  if (moments.length === 0) {
    const span = `from ${thisUpdate.toISOString()} to ${end.toISOString()}`
    return unknown('revocation-stale', `The OCSP answer holds ${span}, and not at ${now.toISOString()}.`)
  }
  if (delegate === null || moments.some((moment) => isValidAt(delegate, moment))) return null
  return unknown('revocation-not-authentic', 'The certificate of the OCSP responder is not valid any more.')
}

/** RFC 6960 4.4.4: of a certificate that has ended, “good” says something only where the responder kept its past. */
function checkRetention(cutoff: Date | null, { producedAt }: Authentic, { certificate }: Inquiry): Standing | null {
  if (producedAt < firstMomentAfter(certificate)) return null
  if (cutoff !== null && cutoff <= certificate.notAfter) return null
  const message = 'The certificate has ended, and the OCSP responder does not say that it remembers (RFC 6960 4.4.4).'
  return unknown('revocation-stale', message)
}

/** An extension that is one GeneralizedTime; `null` when it is not there. Throws DerError. */
function readTimeIn(extensions: readonly Extension[], wanted: string): Date | null {
  const extension = extensions.find(({ oid }) => oid === wanted)
  if (extension === undefined) return null
  const value = readDer(extension.value)
  if (value.tag !== tag.generalizedTime) throw unexpectedTag(value, tag.generalizedTime)
  return readTime(value)
}

function unknown(code: RevocationFault, message: string): Standing {
  return { kind: 'unknown', code, message }
}

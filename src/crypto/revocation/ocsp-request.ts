import { tag, contextTag } from '../der.js'
import { encodeDer } from '../der/write.js'
import type { Certificate } from '../certificate.js'
import type { Issuer } from '../path.js'
import { encodeCertId } from './ocsp-id.js'

/** RFC 9654 2.1: what clients should send. */
export const nonceLength = 32
/** RFC 6960 A.1: what is this long or longer, as a part of a URL, is sent by POST. */
const maxUrlPart = 255

/** id-pkix-ocsp-nonce (RFC 9654 2.1). */
export const nonceOid = '1.3.6.1.5.5.7.48.1.2'
const nonceOidDer = Uint8Array.of(tag.oid, 9, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02)

/**
 * DER of an OCSPRequest (RFC 6960 4.1.1) for one certificate, unsigned. `nonce`: 32 random octets; `null`: none, so that
 * an answer that was made before will do (RFC 5019 2.1.1). Throws CertificateError when the issuer's key cannot be read.
 */
export function encodeOcspRequest(certificate: Certificate, issuer: Issuer, nonce: Uint8Array | null): Uint8Array {
  const request = encodeDer(tag.sequence, [encodeCertId(certificate, issuer)])
  const requests = encodeDer(tag.sequence, [request])
  return encodeDer(tag.sequence, [encodeDer(tag.sequence, nonce === null ? [requests] : [requests, extensions(nonce)])])
}

/** The content of extnValue for a nonce: an OCTET STRING of its own (RFC 9654 2.1). */
export function encodeNonce(nonce: Uint8Array): Uint8Array {
  return encodeDer(tag.octetString, [nonce])
}

function extensions(nonce: Uint8Array): Uint8Array {
  const extension = encodeDer(tag.sequence, [nonceOidDer, encodeDer(tag.octetString, [encodeNonce(nonce)])])
  return encodeDer(contextTag(2, true), [encodeDer(tag.sequence, [extension])])
}

/** The URL that asks by GET (RFC 6960 A.1); `null` when the request is too long for that, or the address has a query. */
export function ocspGetUrl(address: string, request: Uint8Array): string | null {
  const part = encodeURIComponent(Buffer.from(request).toString('base64'))
  if (part.length >= maxUrlPart || /[?#]/.test(address)) return null
  return address.endsWith('/') ? `${address}${part}` : `${address}/${part}`
}

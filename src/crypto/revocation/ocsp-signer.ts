import { describeSignature, verifySignature, weakHash, weakKey, type PublicKey } from '../algorithms.js'
import { attempt } from '../attempt.js'
import { equalBytes } from '../bytes.js'
import { extensionOid, readCertificate, type Certificate } from '../certificate.js'
import { namesChain, printName } from '../name.js'
import { firstMomentAfter, usageOid, type Issuer } from '../path.js'
import { checkIssued } from '../path/issued.js'
import type { Inquiry } from './model.js'
import { hashKey } from './ocsp-id.js'
import type { BasicResponse, ResponderId } from './ocsp-read.js'

/** Who made the answer: a responder that the issuer named by a certificate; `null`: the issuer itself. */
export interface Responder {
  readonly delegate: Certificate | null
}

/** A responder sends one certificate that fits its name; more than this is a way to keep us busy. */
const maxTried = 4

/**
 * Extensions of a responder's certificate that may be critical: those that are checked here, and those that say nothing
 * of who may answer: id-pkix-ocsp-nocheck (RFC 6960 4.2.2.2.1), other names, addresses and policies.
 */
const knownExtensions: ReadonlySet<string> = new Set([
  ...Object.values(extensionOid),
  '1.3.6.1.5.5.7.48.1.5',
  '1.3.6.1.5.5.7.1.1',
  '2.5.29.17',
  '2.5.29.18',
  '2.5.29.31',
  '2.5.29.32',
])

/**
 * Who may answer for this issuer (RFC 6960 4.2.2.2): the issuer by its own key, or who holds a certificate that this
 * very key issued for OCSP signing. A responder that is trusted by other means is not known here. Gives the responder,
 * or a sentence that says why the answer is nobody's.
 *
 * Whether the responder's certificate is revoked is not asked, with id-pkix-ocsp-nocheck or without: RFC 6960 4.2.2.2.1
 * leaves that to local policy, the answer would have to come from the same issuer, and these certificates are short-lived.
 */
export function findResponder(response: BasicResponse, { certificate, issuer }: Inquiry): Responder | string {
  const { hash, label } = describeSignature(response.signatureAlgorithm, null)
  if (weakHash(hash)) return `The OCSP answer is signed by ${label}, which proves nothing.`
  const faults: string[] = []
  if (isNamed(response.responder, issuer)) {
    const fault = checkKey(issuer, response)
    if (fault === null) return { delegate: null }
    faults.push(`The issuer “${printName(issuer.subject)}” did not sign the OCSP answer: ${fault}.`)
  }
  for (const delegate of delegatesIn(response)) {
    const fault = checkKey(delegate, response) ?? checkDelegate(delegate, certificate, issuer, response.producedAt)
    if (fault === null) return { delegate }
    faults.push(`The OCSP responder “${printName(delegate.subject)}” may not answer: ${fault}.`)
  }
  return faults[0] ?? 'The OCSP answer names a responder that is neither the issuer nor sent with it.'
}

/** The certificates that came with the answer and fit the name of its responder. Those that cannot be read fit nobody. */
function delegatesIn({ certificates, responder }: BasicResponse): readonly Certificate[] {
  return certificates
    .map((der) => attempt(() => readCertificate(der)))
    .filter((read): read is Certificate => !(read instanceof Error) && isNamed(responder, read))
    .slice(0, maxTried)
}

/** RFC 6960 4.2.2.3: the name or key that the answer gives is that of its signer. */
function isNamed(responder: ResponderId, holder: Pick<Issuer, 'subject' | 'key'>): boolean {
  if (responder.by === 'name') return namesChain(responder.name, holder.subject)
  const hash = attempt(() => hashKey(holder))
  return !(hash instanceof Error) && equalBytes(hash, responder.hash)
}

/** Why this key did not make the signature, as a clause; `null`: it did, and it is strong (docs/trust.md 1.7). */
function checkKey(holder: PublicKey, { signatureAlgorithm, tbs, signature }: BasicResponse): string | null {
  const weakness = weakKey(holder)
  if (weakness !== null) return `it has ${weakness}`
  const { result, reason } = verifySignature(holder, signatureAlgorithm, null, tbs, signature)
  return result === 'valid' ? null : reason
}

/** Why the issuer did not let this responder answer, as a clause; `null`: it did, at the time of the answer. */
function checkDelegate(delegate: Certificate, asked: Certificate, issuer: Issuer, producedAt: Date): string | null {
  if (delegate.spkiSha256 === asked.spkiSha256) return 'it would vouch for itself'
  // RFC 6960 4.2.2.2: issued directly, by the key that issued the certificate that is asked about.
  if (!namesChain(delegate.issuer, issuer.subject)) return 'another one issued its certificate'
  const { result, reason } = checkIssued(delegate, issuer)
  if (result !== 'valid') return `the issuer did not sign its certificate: ${reason}`
  const { hash, label } = describeSignature(delegate.signatureAlgorithm, null)
  if (weakHash(hash)) return `its certificate is signed by ${label}`
  // RFC 6960 4.2.2.2: the very usage, which anyExtendedKeyUsage is not.
  if (delegate.extendedKeyUsage?.includes(usageOid.ocspSigning) !== true) {
    return 'its certificate is not for OCSP signing (RFC 6960 4.2.2.2)'
  }
  // A CA below the issuer would otherwise answer for its sisters.
  if (delegate.basicConstraints?.ca === true) return 'it is a CA'
  if (delegate.keyUsage !== null && !signingBits.some((bit) => delegate.keyUsage?.has(bit))) {
    return 'its key usage has no digitalSignature (RFC 5280 4.2.1.3)'
  }
  const unknown = delegate.extensions.find(({ oid, critical }) => critical && !knownExtensions.has(oid))
  if (unknown !== undefined) return `its certificate has the unknown critical extension ${unknown.oid} (RFC 5280 4.2)`
  return isValidAt(delegate, producedAt) ? null : 'its certificate was not valid when the answer was made'
}

const signingBits = ['digitalSignature', 'nonRepudiation'] as const

/** RFC 5280 4.1.2.5. */
export function isValidAt(certificate: Certificate, moment: Date): boolean {
  return moment >= certificate.notBefore && moment < firstMomentAfter(certificate)
}

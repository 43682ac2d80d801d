import { weakHash } from '../../crypto/algorithms.js'
import { attempt } from '../../crypto/attempt.js'
import type { Certificate } from '../../crypto/certificate.js'
import { twinsOf } from '../../crypto/certificate/twins.js'
import { DerCursor, membersOf, readDer, readOid, tag } from '../../crypto/der.js'
import { printName } from '../../crypto/name.js'
import type { Check, CheckName, CheckResult } from '../../model/check.js'
import type { CheckCode } from '../../model/codes.js'
import type { Signature } from '../../model/signature.js'
import type { Distrust, Trust } from '../model.js'

/** docs/trust.md 1.7: what the signature itself rests on must be strong, as the path must. */
export function checkClaimedAlgorithms(signature: Signature, path: Check): Check {
  if (path.result !== 'pass') return path
  const weak = signature.claim.algorithms.find(({ hash }) => weakHash(hash))
  return weak === undefined ? path : make('algorithm', 'fail', 'weak-hash', `The signature rests on ${weak.label}.`)
}

/** docs/trust.md 1.5: a timestamp that is there and is not verified is never silently "now". */
export function checkTimestamps(signature: Signature, path: Check): Check {
  if (signature.times.length === 0) return path
  const message = `The signature ${signature.place} carries a timestamp, which cannot be verified yet.`
  return make('time', 'fail', 'timestamp-not-supported', message)
}

export function checkTransparency(): Check {
  const message = 'No transparency log is asked for.'
  return make('transparency', 'not-applicable', 'transparency-not-required', message)
}

/** docs/trust.md 1.8, as far as nothing is asked: whether there would be anything to ask. Blocks nothing. */
export function checkRevocation(certificates: readonly Certificate[], revocation: Trust['revocation']): Check {
  if (revocation === 'off') {
    return make('revocation', 'not-applicable', 'revocation-off', 'The policy turns the check for revocation off.')
  }
  const named = certificates.find(namesRevocation)
  if (named === undefined) {
    const message = 'No certificate of the path says where to ask for revocation.'
    return make('revocation', 'not-applicable', 'revocation-not-named', message)
  }
  const message = `The certificate of “${printName(named.subject)}” says where to ask for revocation, and nobody was asked.`
  return make('revocation', 'unknown', 'revocation-not-checked', message)
}

/** RFC 5280 4.2.1.13, 4.2.1.15: where its revocation lists are. */
const listPointers: readonly string[] = ['2.5.29.31', '2.5.29.46']
/** RFC 5280 4.2.2.1: beside where its issuer's certificate is, it may say where an OCSP responder is. */
const authorityInformationAccess = '1.3.6.1.5.5.7.1.1'
const ocsp = '1.3.6.1.5.5.7.48.1'

function namesRevocation(certificate: Certificate): boolean {
  return certificate.extensions.some(
    ({ oid, value }) => listPointers.includes(oid) || (oid === authorityInformationAccess && namesResponder(value)),
  )
}

/** What cannot be read may name one. */
function namesResponder(value: Uint8Array): boolean {
  const methods = attempt(() =>
    membersOf(readDer(value), tag.sequence).map((member) => readOid(new DerCursor(member).next(tag.oid))),
  )
  return methods instanceof Error || methods.includes(ocsp)
}

/**
 * docs/trust.md 5, `distrust`. Without a verified timestamp an entry holds since ever, whatever its `since`. It means
 * the certificate in each encoding that anybody can make of it.
 */
export function isDistrusted(certificate: Certificate, distrust: readonly Distrust[]): boolean {
  if (distrust.length === 0) return false
  const encodings = [certificate.sha256, ...twinsOf(certificate)]
  return distrust.some(({ of, sha256 }) =>
    of === 'spki' ? sha256 === certificate.spkiSha256 : encodings.includes(sha256),
  )
}

/** The check `chain` of a path with a distrusted certificate; `null` when there is none. */
export function checkDistrust(chain: readonly Certificate[], distrust: readonly Distrust[]): Check | null {
  const distrusted = chain.find((certificate) => isDistrusted(certificate, distrust))
  if (distrusted === undefined) return null
  return make(
    'chain',
    'fail',
    'distrusted',
    `The policy distrusts the certificate or key of “${printName(distrusted.subject)}”.`,
  )
}

export function make(check: CheckName, result: CheckResult, code: CheckCode, message: string): Check {
  return { check, result, code, message }
}

import { weakHash } from '../../crypto/algorithms.js'
import { printName } from '../../crypto/name.js'
import type { Certificate } from '../../crypto/certificate.js'
import { twinsOf } from '../../crypto/certificate/twins.js'
import type { TrustAnchor } from '../../crypto/path.js'
import type { Check, CheckName, CheckResult } from '../../model/check.js'
import type { CheckCode } from '../../model/codes.js'
import type { AlgorithmUse, NotationTerms } from '../../model/signature.js'
import type { Distrust } from '../model.js'
import type { ProvenTimes, VerifiedTime } from './times.js'

/** docs/trust.md 1.7: what the signature itself rests on must be strong, as the path must. */
export function checkClaimedAlgorithms(algorithms: readonly AlgorithmUse[], acceptSha1: boolean, path: Check): Check {
  if (path.result !== 'pass') return path
  const weak = algorithms.find(({ hash }) => weakHash(hash, acceptSha1))
  return weak === undefined ? path : make('algorithm', 'fail', 'weak-hash', `The signature rests on ${weak.label}.`)
}

/** docs/trust.md 1.5: every timestamp holds, and the path does at each of their times; for a bare key there is none. */
export function checkTimestamps({ verified, fault }: ProvenTimes, path: Check): Check {
  if (fault !== null) return fault
  const earliest = earliestOf(verified)
  if (earliest === null || path.result === 'fail' || path.result === 'unknown') return path
  const code = earliest.source === 'timestamp' ? 'timestamp-valid' : 'signing-authority-time'
  const valid = path.result === 'pass' ? ', when every certificate of the path was valid' : ''
  const who = printName(earliest.authority.subject)
  return make('time', 'pass', code, `“${who}” vouches that it was signed at ${earliest.at.toISOString()}${valid}.`)
}

/** docs/trust.md 1.5: of several proven times the earliest is reported. */
export function earliestOf([first, ...rest]: readonly VerifiedTime[]): VerifiedTime | null {
  if (first === undefined) return null
  return rest.reduce((best, time) => (time.at < best.at ? time : best), first)
}

/** Those for which somebody else than the signer vouches. */
export function timestampsOf(times: readonly VerifiedTime[]): readonly VerifiedTime[] {
  return times.filter(({ source }) => source === 'timestamp')
}

/** docs/trust.md 1.5: a signature may say itself from when on it holds no longer (Notation's expiry), whenever it was made. */
export function checkExpiry(terms: NotationTerms | null, at: Date, time: Check): Check {
  if (terms?.expiry == null || at < terms.expiry || time.result === 'fail') return time
  const moment = Number.isNaN(terms.expiry.getTime()) ? 'at a moment that is none' : `at ${terms.expiry.toISOString()}`
  return make('time', 'fail', 'signature-expired', `The signature says itself that it ended ${moment}.`)
}

export function checkTransparency(): Check {
  const message = 'No transparency log is asked for.'
  return make('transparency', 'not-applicable', 'transparency-not-required', message)
}

/**
 * docs/trust.md 5, `distrust`. An entry means the certificate in each encoding that anybody can make of it; without a
 * verified timestamp before its `since` it holds since ever. A bare key has no `sha256`.
 */
export function isDistrusted(
  certificate: Pick<Certificate, 'spkiSha256'> & { readonly sha256: string | null },
  twins: () => readonly string[],
  distrust: readonly Distrust[],
  times: readonly VerifiedTime[],
): boolean {
  const excuses = timestampsOf(times)
  const holding = distrust.filter(({ since }) => since === null || !excuses.some(({ latest }) => latest < since))
  if (holding.length === 0) return false
  const encodings = [certificate.sha256, ...twins()]
  return holding.some(({ of, sha256 }) =>
    of === 'spki' ? sha256 === certificate.spkiSha256 : encodings.includes(sha256),
  )
}

/** The check `chain` of a path with a distrusted certificate or anchor; `null` when there is none. */
export function checkDistrust(
  chain: readonly Certificate[],
  anchor: TrustAnchor | null,
  distrust: readonly Distrust[],
  times: readonly VerifiedTime[],
): Check | null {
  const certificate = chain.find((one) => isDistrusted(one, () => twinsOf(one), distrust, times))
  const subject = certificate?.subject ?? (isDistrustedAnchor(anchor, distrust, times) ? anchor.issuer.subject : null)
  if (subject === null) return null
  const message = `The policy distrusts the certificate or key of “${printName(subject)}”.`
  return make('chain', 'fail', 'distrusted', message)
}

export function isDistrustedAnchor(
  anchor: TrustAnchor | null,
  distrust: readonly Distrust[],
  times: readonly VerifiedTime[],
): anchor is TrustAnchor {
  if (anchor === null) return false
  const { issuer, certificate } = anchor
  return isDistrusted(issuer, () => (certificate === null ? [] : twinsOf(certificate)), distrust, times)
}

export function make(check: CheckName, result: CheckResult, code: CheckCode, message: string): Check {
  return { check, result, code, message }
}

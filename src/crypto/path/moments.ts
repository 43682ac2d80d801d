import type { Check } from '../../model/check.js'
import type { Certificate } from '../certificate.js'
import type { PathFault } from './fault.js'
import type { Path, PathRequest } from './model.js'
import { fault, firstOf, judgeBy, nameOf } from './parts.js'

/**
 * The check `time`: RFC 5280 6.1.3 (a) (2), at every moment. The anchor's own validity matters under `strict` alone
 * (6.1.1 (d)), or when the anchor is the signer itself.
 */
export function checkTime(path: Path, { at, strict = false }: { at: PathRequest['at']; strict?: boolean }): Check {
  const own = strict ? (path.anchor?.certificate ?? null) : null
  const certificates = own === null ? path.chain : [...path.chain, own]
  const found =
    firstOf(at, (moment) => firstOf(certificates, (certificate) => checkValidity(certificate, moment))) ??
    checkListedDates(path, at)
  return judgeBy('time', found, {
    code: 'time-valid',
    message: `Every certificate of the path is valid at ${at.map((moment) => moment.toISOString()).join(' and ')}.`,
  })
}

function checkValidity(certificate: Certificate, at: Date): PathFault | null {
  if (at < certificate.notBefore) {
    const from = certificate.notBefore.toISOString()
    const message = `The certificate of ${nameOf(certificate)} is valid only from ${from} on (RFC 5280 6.1.3 (a) (2)).`
    return fault('certificate-not-yet-valid', message)
  }
  if (at < firstMomentAfter(certificate)) return null
  const message = `The certificate of ${nameOf(certificate)} ended at ${certificate.notAfter.toISOString()} (RFC 5280 6.1.3 (a) (2)).`
  return fault('certificate-expired', message)
}

/** RFC 5280 4.1.2.5: notAfter is the last second that is valid. */
export function firstMomentAfter(certificate: Pick<Certificate, 'notAfter'>): Date {
  return new Date(certificate.notAfter.getTime() + 1000)
}

/** The dates from which on the list that the anchor comes from does not trust it any more. */
function checkListedDates({ chain, anchor }: Path, at: PathRequest['at']): PathFault | null {
  const [leaf] = chain
  if (leaf === undefined || anchor?.listed == null) return null
  const { leavesBefore, signedBefore } = anchor.listed
  const root = nameOf(anchor.issuer)
  if (leavesBefore !== null && leaf.notBefore >= leavesBefore) {
    const message = `The list that the root ${root} comes from trusts it only for certificates made before ${leavesBefore.toISOString()}, and that of ${nameOf(leaf)} is newer.`
    return fault('anchor-not-for-newer-leaves', message)
  }
  const late = at.find((moment) => signedBefore !== null && moment >= signedBefore)
  if (late === undefined) return null
  const message = `The list that the root ${root} comes from trusts it only for what was signed before ${String(signedBefore?.toISOString())}, not at ${late.toISOString()}.`
  return fault('anchor-not-for-later-signatures', message)
}

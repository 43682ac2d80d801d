import { attempt } from '../attempt.js'
import { equalBytes } from '../bytes.js'
import type { GeneralName } from '../certificate/general-name.js'
import { namesChain } from '../name.js'
import type { Path } from '../path/model.js'
import { findEntries, type CrlEntry } from './crl-entries.js'
import type { ReasonSet } from './crl-points.js'
import type { Crl } from './crl-read.js'
import { nameCrl, proveCrlSigner } from './crl-signer.js'
import type { Inquiry } from './model.js'
import { worseRevocation } from './reason.js'

/** What an authentic list says of the certificate. */
export interface Statement {
  readonly crl: Crl
  /** The reasons that it is about. */
  readonly reasons: ReasonSet
  /** Whose key signed it. */
  readonly signer: string
  /** What proves who signed it; `null`: the issuer of the certificate did. */
  readonly path: Path | null
  /** `null`: the certificate is not listed. */
  readonly entry: CrlEntry | null
}

export function isStatement(heard: Statement | Silence): heard is Statement {
  return 'crl' in heard
}

/** Why a list says nothing. `unreadable`: it lists the certificate, and how cannot be read. */
export interface Silence {
  readonly code: 'revocation-malformed' | 'revocation-not-authentic'
  readonly unreadable: boolean
  readonly message: string
}

/** The clocks of those who issue lists and of those who read them may differ by this much, in milliseconds. */
const clockSkew = 5 * 60 * 1000

/** RFC 5280 6.3.3 (f) to (j), for one list. */
export function hearCrl(crl: Crl, reasons: ReasonSet, inquiry: Inquiry): Statement | Silence {
  if (crl.unusable !== null) return malformed(`${nameCrl(crl)} ${crl.unusable}.`, false)
  const signer = proveCrlSigner(crl, inquiry)
  if (!signer.proven) return { code: 'revocation-not-authentic', unreadable: false, message: signer.message }
  const entry = attempt(() => findWorst(crl, inquiry))
  if (entry instanceof Error) {
    return malformed(`${nameCrl(crl)} lists the certificate in a way that cannot be read: ${entry.message}`, true)
  }
  // RFC 5280 5.3.1: only in deltas; what a whole list takes off it does not list.
  if (entry?.reason === 'removeFromCRL' && crl.baseNumber === null) {
    return malformed(`${nameCrl(crl)} is no delta, and takes the certificate off a list (RFC 5280 5.3.1).`, true)
  }
  return { crl, reasons, signer: signer.spkiSha256, path: signer.path, entry }
}

function malformed(message: string, unreadable: boolean): Silence {
  return { code: 'revocation-malformed', unreadable, message }
}

/** A list has one entry for a certificate; where it has several, the one that speaks most against it. Throws DerError. */
function findWorst(crl: Crl, { certificate }: Inquiry): CrlEntry | null {
  const names = (issuer: readonly GeneralName[] | null): boolean =>
    issuer === null
      ? namesChain(crl.issuer, certificate.issuer)
      : issuer.some((name) => name.kind === 'directoryName' && namesChain(name.name, certificate.issuer))
  let worst: CrlEntry | null = null
  for (const entry of findEntries(crl.entries, certificate.serialNumber, names))
    worst = worst === null ? entry : worseRevocation(worst, entry)
  return worst
}

/** Whether the list was the current one now, or at a proven time of signing. */
export function isCurrent({ thisUpdate, nextUpdate }: Crl, { now, signedAt }: Inquiry): boolean {
  return [now, ...signedAt].some(
    (moment) => nextUpdate !== null && thisUpdate.getTime() - clockSkew <= moment.getTime() && moment < nextUpdate,
  )
}

/**
 * Whether what the list leaves out is not revoked. CAs take certificates off their lists when they have ended (RFC 5280
 * 3.3), unless they say that they do not (X.509 9.5.2.4: expiredCertsOnCRL). Nothing follows from a list that
 * lacks what it must have, nor from one of the future.
 */
export function provesAbsence({ fault, thisUpdate, expiredSince }: Crl, { certificate, now }: Inquiry): boolean {
  if (fault !== null || thisUpdate.getTime() - clockSkew > now.getTime()) return false
  const { notAfter } = certificate
  return thisUpdate <= notAfter || (expiredSince !== null && expiredSince <= notAfter)
}

/** Whether two lists of one issuer are about the same (RFC 5280 5.2.4), so that one says what became of the other. */
export function sameScope(left: Crl, right: Crl): boolean {
  return namesChain(left.issuer, right.issuer) && equalBytes(left.scopeDer, right.scopeDer)
}

/** RFC 5280 5.2.4, 6.3.3 (c), (h): the delta changes this list, and the same key signed both. */
export function updates(delta: Statement, whole: Statement): boolean {
  const { number, baseNumber } = delta.crl
  if (number === null || baseNumber === null || whole.crl.number === null) return false
  return (
    delta.signer === whole.signer &&
    sameScope(delta.crl, whole.crl) &&
    baseNumber <= whole.crl.number &&
    whole.crl.number < number
  )
}

import { printName } from '../name.js'
import type { CrlEntry } from './crl-entries.js'
import { allReasons, type ReasonSet } from './crl-points.js'
import type { Crl } from './crl-read.js'
import { reasonsCovered } from './crl-scope.js'
import { nameCrl } from './crl-signer.js'
import { hearCrl, isCurrent, isStatement, provesAbsence, sameScope, updates } from './crl-statement.js'
import type { Silence, Statement } from './crl-statement.js'
import type { Path } from '../path/model.js'
import { issuersOf } from '../path/parts.js'
import type { Inquiry, RevocationFault, Standing } from './model.js'
import { worseRevocation } from './reason.js'

export { maxCrlBytes, readCrl, type Crl } from './crl-read.js'

/**
 * A certificate is covered by one list, or by one for each reason with its deltas. Each takes a signature check, 25 ms
 * for the longest.
 */
const maxLists = 64

/**
 * What revocation lists say of a certificate (RFC 5280 6.3). It is `revoked` when any authentic list in scope has it,
 * however old or new the list or the date in it is, but for a hold (5.3.1) that a newer list of the same scope no longer
 * has. It is `good` when lists that are current now or were at a proven time of signing leave it out for all reasons.
 */
export function checkCrls(inquiry: Inquiry, crls: readonly Crl[]): Standing {
  const { heard, isCutOff } = hear(inquiry, crls)
  const all = heard.filter(isStatement)
  const withdrawn = findWithdrawn(all, inquiry, crls)
  const statements = all.filter((statement) => !withdrawn.includes(statement))
  const silences = [
    ...heard.flatMap((each) => (isStatement(each) ? [] : [each])),
    ...withdrawn.map(({ crl }) => silenceOf(crl)),
  ]
  // What a list holds against a certificate counts whatever became of its signer, but it lifts nothing.
  const entry = findRevocation(all, statements, inquiry)
  if (entry !== null) {
    return { kind: 'revoked', source: 'crl', at: entry.at, reason: entry.reason, invalidSince: entry.invalidSince }
  }
  const unreadable = silences.find((silence) => silence.unreadable)
  if (unreadable !== undefined) return unknown(unreadable.code, unreadable.message)
  if (isCutOff) {
    const message = `More than ${maxLists} revocation lists are about ${nameOf(inquiry)}.`
    return unknown('revocation-refused', message)
  }
  const reasons = reasonsLeftOut(statements, inquiry)
  return reasons === allReasons ? { kind: 'good', source: 'crl' } : explain(statements, silences, reasons, inquiry)
}

/** What the lists say that are about the certificate, the newest first. */
function hear(
  inquiry: Inquiry,
  crls: readonly Crl[],
): { readonly heard: readonly (Statement | Silence)[]; readonly isCutOff: boolean } {
  const covering = crls
    .map((crl) => ({ crl, reasons: reasonsCovered(crl, inquiry.certificate) }))
    .filter(({ reasons }) => reasons !== 0)
    .sort((left, right) => right.crl.thisUpdate.getTime() - left.crl.thisUpdate.getTime())
  const heard = covering.slice(0, maxLists).map(({ crl, reasons }) => hearCrl(crl, reasons, inquiry))
  return { heard, isCutOff: covering.length > maxLists }
}

/**
 * RFC 5280 6.3.3 (f), 6.1.3 (a) (3): the lists whose signer, or a CA above it, is revoked by one of the lists. Who signed
 * that one is not asked in turn, so that this ends.
 */
function findWithdrawn(statements: readonly Statement[], inquiry: Inquiry, crls: readonly Crl[]): readonly Statement[] {
  const known = new Map<string, boolean>()
  const isRevoked = ({ path }: Statement): boolean => {
    if (path === null) return false
    const signer = path.chain.map(({ sha256 }) => sha256).join()
    const found =
      known.get(signer) ??
      stepsOf(path).some((step) => {
        const about = { ...inquiry, ...step }
        const heard = hear(about, crls).heard.filter(isStatement)
        return findRevocation(heard, heard, about) !== null
      })
    known.set(signer, found)
    return found
  }
  return statements.filter(isRevoked)
}

/** Each certificate of the path with who issued it; of an anchor nobody did. */
function stepsOf(path: Path): readonly Pick<Inquiry, 'certificate' | 'issuer' | 'issuerCertificate'>[] {
  const { chain, anchor } = path
  return issuersOf(path).flatMap((issuer, index) =>
    chain.slice(index, index + 1).map((certificate) => {
      return { certificate, issuer, issuerCertificate: chain[index + 1] ?? anchor?.certificate ?? null }
    }),
  )
}

function silenceOf(crl: Crl): Silence {
  const message = `${nameCrl(crl)} was signed by somebody whose certificate is revoked (RFC 5280 6.3.3 (f)).`
  return { code: 'revocation-not-authentic', unreadable: false, message }
}

/** The entry that speaks most against the certificate, of those that still hold: none of the `lifting` lists ended it. */
function findRevocation(
  statements: readonly Statement[],
  lifting: readonly Statement[],
  inquiry: Inquiry,
): CrlEntry | null {
  let worst: CrlEntry | null = null
  for (const statement of statements) {
    const { entry } = statement
    if (entry === null || entry.reason === 'removeFromCRL') continue
    if (entry.reason === 'certificateHold' && lifting.some((other) => lifts(other, statement, inquiry))) continue
    worst = worst === null ? entry : worseRevocation(worst, entry)
  }
  return worst
}

/** RFC 5280 5.3.1: a hold has ended when a newer list leaves the certificate out, or a newer delta takes it off. */
function lifts(later: Statement, hold: Statement, inquiry: Inquiry): boolean {
  const { crl, entry } = later
  const isOff = crl.baseNumber === null ? entry === null : entry?.reason === 'removeFromCRL'
  return isOff && crl.thisUpdate > hold.crl.thisUpdate && sameScope(crl, hold.crl) && provesAbsence(crl, inquiry)
}

/** RFC 5280 6.3.3 (d), (e), (l): the reasons for which the certificate is not revoked, all lists together. */
function reasonsLeftOut(statements: readonly Statement[], inquiry: Inquiry): ReasonSet {
  return statements
    .filter((statement) => leavesOut(statement, statements, inquiry))
    .reduce((reasons, statement) => reasons | statement.reasons, 0)
}

/** A whole list that leaves the certificate out, or one that does so with what a delta changes in it (RFC 5280 5.2.4). */
function leavesOut(whole: Statement, statements: readonly Statement[], inquiry: Inquiry): boolean {
  if (whole.crl.baseNumber !== null || whole.crl.fault !== null) return false
  const isFresh = ({ crl }: Statement): boolean => isCurrent(crl, inquiry) && provesAbsence(crl, inquiry)
  if (whole.entry === null && isFresh(whole)) return true
  return statements.some(
    (delta) =>
      updates(delta, whole) && isFresh(delta) && (delta.entry === null ? whole.entry === null : isRemoval(delta.entry)),
  )
}

function isRemoval({ reason }: CrlEntry): boolean {
  return reason === 'removeFromCRL'
}

/** Why it does not follow that the certificate is good: the most telling reason. `known`: for these reasons it is. */
function explain(
  statements: readonly Statement[],
  silences: readonly Silence[],
  known: ReasonSet,
  inquiry: Inquiry,
): Standing {
  const silence = silences.find(({ code }) => code === 'revocation-not-authentic') ?? silences[0]
  if (silence !== undefined) return unknown(silence.code, silence.message)
  const wanted = statements.filter(({ crl, reasons }) => crl.baseNumber === null && (reasons & ~known) !== 0)
  const faulty = wanted.find(({ crl }) => crl.fault !== null)
  if (faulty !== undefined)
    return unknown('revocation-malformed', `${nameCrl(faulty.crl)} ${String(faulty.crl.fault)}.`)
  const [stale] = wanted
  if (stale !== undefined) {
    const why = isCurrent(stale.crl, inquiry)
      ? `is from after the end of ${nameOf(inquiry)}, and need not list it any more (RFC 5280 3.3)`
      : 'is current neither now nor at a proven time of signing'
    return unknown('revocation-stale', `${nameCrl(stale.crl)} ${why}.`)
  }
  const message =
    known !== 0
      ? `The revocation lists at hand are about some of the reasons only to revoke ${nameOf(inquiry)}.`
      : `No revocation list at hand is about ${nameOf(inquiry)}${statements.length > 0 ? ' but as a change of others (RFC 5280 5.2.4)' : ''}.`
  return unknown('revocation-out-of-scope', message)
}

function unknown(code: RevocationFault, message: string): Standing {
  return { kind: 'unknown', code, message }
}

/** The certificate, for people. */
function nameOf({ certificate }: Inquiry): string {
  return `the certificate of “${printName(certificate.subject)}”`
}

import { createHash } from 'node:crypto'
import type { Check } from '../model/check.js'
import { Failure } from '../model/failure.js'
import type { Report } from '../model/report.js'
import type { Reading, Signature, TimeClaim } from '../model/signature.js'
import type { Finding } from '../model/verdict.js'
import type { RevocationAnswer } from '../model/proof.js'
import {
  reportShape,
  type SavedAnswer,
  type SavedReport,
  type SavedSignature,
  type SavedSubject,
  type SavedTime,
} from './saved.js'
import { refuse, ShapeError } from './shape.js'

/** What a saved report says was read. Nothing of its proofs and decisions: those are made again. */
export interface RestoredReport {
  readonly scanned: Report['scanned']
  readonly at: Date
  readonly skipped: number
  /** What was said of the run as a whole, an interruption for example. */
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
  /** What was found out of revocation. */
  readonly answers: readonly RevocationAnswer[]
}

/** The longest saved report that is read, in bytes: some 13,000 signed files. It is held in memory several times over. */
export const REPORT_LIMIT = 64 * 1024 * 1024

/** Reads a report that was saved. Whoever could change it could change what was read: keep it where only the build writes. Throws Failure `report`. */
export function restore(reportText: string, source: string): RestoredReport {
  try {
    return restoreFrom(reportShape(parse(reportText), ''))
  } catch (cause) {
    if (!(cause instanceof ShapeError)) throw cause
    throw new Failure('report', `The report ${source} cannot be used: ${cause.message}`, {
      cause,
      remedy: 'Make the report again, with this version of sigscan.',
    })
  }
}

/** JSON.parse throws SyntaxError, and RangeError for what is nested too deeply. */
function parse(reportText: string): unknown {
  try {
    return JSON.parse(reportText)
  } catch (cause) {
    throw new ShapeError('It is not JSON.', { cause })
  }
}

function restoreFrom(saved: SavedReport): RestoredReport {
  const certificates = new Map<string, Uint8Array>()
  for (const [sha256, der] of saved.certificates) {
    const actual = createHash('sha256').update(der).digest('hex')
    if (actual !== sha256) refuse(`certificates.${sha256}`, `the certificate of that SHA-256, and is that of ${actual}`)
    certificates.set(sha256, der)
  }
  return {
    scanned: saved.scanned,
    at: saved.at,
    skipped: saved.counts.skipped,
    findings: saved.findings,
    answers: saved.revocation.map(answerOf),
    readings: saved.subjects.map((subject, index) => readingOf(subject, certificates, `subjects[${index}]`)),
  }
}

type Certificates = ReadonlyMap<string, Uint8Array>

function readingOf(saved: SavedSubject, certificates: Certificates, key: string): Reading {
  const { path, root, within, mentions, sha256, size, format, obstacle, remnants, notes } = saved
  return {
    // The content is not there any more: the location only tells how the path lies in its PATH.
    subject: { kind: 'file', path, root, location: `${root}/${within}`, named: true, mentions, obstacle: null },
    sha256,
    size,
    format,
    signatures: saved.signatures.map((one, index) => signatureOf(one, certificates, `${key}.signatures[${index}]`)),
    obstacle,
    remnants,
    notes,
  }
}

function signatureOf(saved: SavedSignature, certificates: Certificates, key: string): Signature {
  const { format, role, place, hasLeaf, algorithms, statements } = saved
  const bag = bagOf(saved, certificates, key)
  const times = saved.times.map((time, index) => claimedTime(time, certificates, `${key}.times[${index}]`))
  const intact = saved.checks.filter(isIntact)
  for (const name of INTACT) {
    if (!intact.some(({ check }) => check === name)) refuse(`${key}.checks`, `a list with the check ${name}`)
  }
  return { format, role, place, claim: { certificates: bag, hasLeaf, algorithms }, times, statements, intact }
}

function bagOf(
  { certificates: digests, hasLeaf }: Pick<SavedTime, 'certificates' | 'hasLeaf'>,
  certificates: Certificates,
  key: string,
): readonly Uint8Array[] {
  if (hasLeaf && digests.length === 0) refuse(`${key}.hasLeaf`, 'false, for there is no certificate')
  return digests.map(
    (sha256, index) =>
      certificates.get(sha256) ?? refuse(`${key}.certificates[${index}]`, 'a certificate that the report holds'),
  )
}

/** A timestamp of which nothing was checked must not pass for one that holds. */
function claimedTime(saved: SavedTime, certificates: Certificates, key: string): TimeClaim {
  const { kind, at, accuracy, hasLeaf, algorithms, checks } = saved
  if (checks.length === 0) refuse(`${key}.checks`, 'a list with a check')
  return { kind, at, accuracy, certificates: bagOf(saved, certificates, key), hasLeaf, algorithms, checks }
}

function answerOf({ certificate, issuer, ...saved }: SavedAnswer, index: number): RevocationAnswer {
  const { status, source, revokedAt, reason, invalidSince } = saved
  if (status === 'good') return { certificate, issuer, standing: { kind: 'good', source } }
  const key = `revocation[${index}]`
  const at = revokedAt ?? refuse(`${key}.revokedAt`, 'a date and time, for it is revoked')
  const because = reason ?? refuse(`${key}.reason`, 'a reason, for it is revoked')
  return { certificate, issuer, standing: { kind: 'revoked', source, at, reason: because, invalidSince } }
}

/** What only the content can tell; the other checks are made again. */
const INTACT: readonly Check['check'][] = ['integrity', 'signature', 'coverage']

function isIntact({ check }: Check): boolean {
  return INTACT.includes(check)
}

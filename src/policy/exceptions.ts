import { matchesPattern } from '../find/pattern.js'
import { codes } from '../model/codes.js'
import type { Proof } from '../model/proof.js'
import type { Reading } from '../model/signature.js'
import type { ReportSubject } from '../model/report.js'
import type { Finding, State } from '../model/verdict.js'
import type { Exception, Policy } from './model.js'

/** What an exception may never excuse, whatever its `states` say. */
const neverExcused: readonly State[] = ['invalid', 'unknown']

/** The exceptions that are for this subject in this state, ended ones included. A distrusted signer is never excused. */
export function exceptionsFor(
  policy: Policy,
  reading: Reading,
  proofs: readonly Proof[],
  state: State,
): readonly Exception[] {
  if (neverExcused.includes(state) || proofs.some(isDistrusted)) return []
  return policy.exceptions.filter((exception) => isFor(exception, reading) && exception.states.has(state))
}

function isFor({ sha256, match }: Exception, { subject, sha256: digest }: Reading): boolean {
  if (sha256 === null && match === null) return false
  return (sha256 === null || sha256 === digest) && (match === null || matchesPattern(subject.path, match))
}

function isDistrusted({ routes }: Proof): boolean {
  return routes.some(({ checks }) => checks.some(({ code, result }) => code === 'distrusted' && result === 'fail'))
}

/** From the day after `until`, UTC, an exception does nothing. Dates of this form sort as text. */
export function hasEnded({ until }: Exception, at: Date): boolean {
  return at.toISOString().slice(0, until.length) > until
}

/** That an exception ended: of the subject at `path`, or of the policy as a whole. */
export function exceptionEnded(exception: Exception, path: string | null): Finding {
  const whose = path === null ? 'of the policy' : `for ${path}`
  return {
    id: 'SIG008',
    level: 'warning',
    code: 'exception-ended',
    message: `${exception.name} ${whose} ended on ${exception.until} and does nothing (${exception.reason}).`,
    remedy: codes['exception-ended'].remedy,
  }
}

/** For the run as a whole: the exceptions that have ended and of which no subject speaks. */
export function endedExceptions(
  policy: Policy,
  subjects: readonly Pick<ReportSubject, 'path' | 'findings'>[],
  at: Date,
): readonly Finding[] {
  const ended = policy.exceptions.filter((exception) => hasEnded(exception, at))
  const told = new Set(subjects.flatMap(({ findings }) => findings.map(({ message }) => message)))
  const isTold = (exception: Exception) =>
    subjects.some(({ path }) => told.has(exceptionEnded(exception, path).message))
  return ended.filter((exception) => !isTold(exception)).map((exception) => exceptionEnded(exception, null))
}

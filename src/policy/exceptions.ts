import { matchesPattern } from '../find/pattern.js'
import { codes } from '../model/codes.js'
import type { Reading } from '../model/signature.js'
import { nameOf, type Named } from '../model/subject.js'
import type { Finding, State } from '../model/verdict.js'
import { matchesImage } from './image-pattern.js'
import type { Exception, Policy } from './model.js'
import type { Part } from './part.js'

/** What an exception may never excuse, whatever its `states` say. */
const neverExcused: readonly State[] = ['invalid', 'unknown']

/** The exceptions that are for this subject in this state, ended ones included. A distrusted signer is never excused. */
export function exceptionsFor(
  policy: Policy,
  reading: Reading,
  asked: readonly Part[],
  state: State,
): readonly Exception[] {
  if (neverExcused.includes(state) || asked.some(isDistrusted)) return []
  return policy.exceptions.filter((exception) => isFor(exception, reading) && exception.states.has(state))
}

/** One that is pinned is for a file, by its SHA-256, or for an image, by its digest; one that is not, for either. */
function isFor({ sha256, digest, match }: Exception, reading: Reading): boolean {
  if (sha256 === null && digest === null && match === null) return false
  if (reading.kind === 'file') {
    const isPinned = digest === null && (sha256 === null || sha256 === reading.sha256)
    return isPinned && (match === null || matchesPattern(reading.subject.path, match))
  }
  const isPinned = sha256 === null && (digest === null || digest === reading.manifest?.digest)
  return isPinned && (match === null || matchesImage(reading.subject, match))
}

/** Whether the policy distrusts whoever made one of its signatures, or one of the statements beside them. */
function isDistrusted({ signatures, attestations }: Part): boolean {
  const verdicts = [...signatures, ...attestations.flatMap(({ verdict }) => verdict ?? [])]
  return verdicts.some(({ proof: { routes } }) =>
    routes.some(({ checks }) => checks.some(({ code, result }) => code === 'distrusted' && result === 'fail')),
  )
}

/** From the day after `until`, UTC, an exception does nothing. Dates of this form sort as text. */
export function hasEnded({ until }: Exception, at: Date): boolean {
  return at.toISOString().slice(0, until.length) > until
}

/** That an exception ended: of the subject of this name, or of the policy as a whole. */
export function exceptionEnded(exception: Exception, subject: string | null): Finding {
  const whose = subject === null ? 'of the policy' : `for ${subject}`
  return {
    id: 'SIG008',
    level: 'warning',
    code: 'exception-ended',
    message: `${exception.name} ${whose} ended on ${exception.until} and does nothing (${exception.reason}).`,
    remedy: codes['exception-ended'].remedy,
  }
}

/** What was said of a subject. */
export type NamedFindings = Named & { readonly findings: readonly Finding[] }

/** For the run as a whole: the exceptions that have ended and of which no subject speaks. */
export function endedExceptions(policy: Policy, subjects: readonly NamedFindings[], at: Date): readonly Finding[] {
  const ended = policy.exceptions.filter((exception) => hasEnded(exception, at))
  const told = new Set(subjects.flatMap(({ findings }) => findings.map(({ message }) => message)))
  const isTold = (exception: Exception) =>
    subjects.some((subject) => told.has(exceptionEnded(exception, nameOf(subject)).message))
  return ended.filter((exception) => !isTold(exception)).map((exception) => exceptionEnded(exception, null))
}

import { partsBelow } from '../find/files/place.js'
import type { FindingCode } from '../model/codes.js'
import { codes } from '../model/codes.js'
import { Failure } from '../model/failure.js'
import type { Remark } from '../model/remark.js'
import type { FindingId, FindingLevel, RunFinding } from '../model/verdict.js'
import { endedExceptions, type NamedFindings } from './exceptions.js'
import type { Policy, Rule } from './model.js'

/** What a run needs to know of a subject that was judged. */
export type JudgedSubject = NamedFindings & { readonly rule: string | null }

/** What a run came to. */
export interface RunFacts {
  /** Whether a path that finds nothing is no error. */
  readonly allowEmpty: boolean
  readonly policy: Policy | null
  readonly subjects: readonly JudgedSubject[]
  /** The PATHs in which a walk met something that is no subject, or that an earlier PATH met too. */
  readonly roots: readonly string[]
  /** The moment that is judged at. */
  readonly at: Date
  readonly interrupted: boolean
  /** What was met while searching that is no subject. */
  readonly remarks: readonly Remark[]
}

/** What is to be said of the run as a whole. Throws Failure `nothing-found`: see refuseEmptyWalks. */
export function findingsOfRun(facts: RunFacts): readonly RunFinding[] {
  const remarks = facts.remarks.map(remarkOf)
  if (facts.interrupted) return [interrupted, ...remarks]
  if (!facts.allowEmpty) refuseEmptyWalks(facts)
  const { policy, subjects, at } = facts
  const ended = policy === null ? [] : endedExceptions(policy, subjects, at).map((one) => ({ ...one, mention: null }))
  return [...(subjects.length === 0 ? [nothing] : []), ...idleRules(facts), ...ended, ...remarks]
}

const interrupted = finding(
  'SIG007',
  'error',
  'interrupted',
  'The run was stopped before it had looked at everything; this is what it had found.',
)

const nothing = finding('SIG008', 'warning', 'nothing-found', 'Nothing that can be signed was found.')

/**
 * A directory that was walked must hold a subject, or an empty build would pass. The walk itself notices one that is
 * empty; only here is it known that none of its files is of a format that can be signed.
 */
function refuseEmptyWalks({ subjects, roots }: RunFacts): void {
  const isBelow = (subject: JudgedSubject, root: string) =>
    subject.kind === 'file' && partsBelow(subject.path, root) !== null
  const barren = roots.find((root) => !subjects.some((subject) => isBelow(subject, root)))
  if (barren === undefined) return
  throw new Failure('nothing-found', `No file that can be signed was found in ${barren}.`, {
    remedy: 'Name the files or folders that the build makes, or allow an empty result (allow-empty).',
  })
}

/** Rules that decided nothing: often a pattern that is misspelt. Those for images say nothing of a run over files. */
function idleRules({ policy, subjects }: RunFacts): readonly RunFinding[] {
  const busy = new Set(subjects.map(({ rule }) => rule))
  const kinds = new Set(subjects.map(({ kind }) => kind))
  const mayMatch = ({ images }: Rule) => kinds.size === 0 || kinds.has(images.length > 0 ? 'image' : 'file')
  const idle = (policy?.rules ?? []).filter((rule) => mayMatch(rule) && !busy.has(rule.name))
  return idle.map(({ name }) =>
    finding(
      'SIG008',
      'note',
      'rule-matches-nothing',
      `The rule \`${name}\` of the policy matches nothing that was found.`,
    ),
  )
}

function finding(id: FindingId, level: FindingLevel, code: FindingCode, message: string): RunFinding {
  return { id, level, code, message, remedy: codes[code].remedy, mention: null }
}

/** What cannot be told of a line that names no subject: no reason to fail a build that may not use it. */
function remarkOf({ code, level, message, mention }: Remark): RunFinding {
  return { ...finding('SIG007', level, code, message), mention }
}

import type { FindingCode } from '../model/codes.js'
import { codes } from '../model/codes.js'
import { Failure } from '../model/failure.js'
import type { Finding, FindingId, FindingLevel, Verdict } from '../model/verdict.js'
import { endedExceptions } from './exceptions.js'
import type { Policy } from './model.js'

/** What a run came to. */
export interface RunFacts {
  /** Whether a path that finds nothing is no error. */
  readonly allowEmpty: boolean
  readonly policy: Policy | null
  readonly verdicts: readonly Verdict[]
  /** The root of each file that a walk met and that is no subject. */
  readonly roots: readonly string[]
  /** The moment that is judged at. */
  readonly at: Date
  readonly interrupted: boolean
}

/** What is to be said of the run as a whole. Throws Failure `nothing-found`: see refuseEmptyWalks. */
export function findingsOfRun(facts: RunFacts): readonly Finding[] {
  if (facts.interrupted) return [interrupted]
  if (!facts.allowEmpty) refuseEmptyWalks(facts)
  const { policy, verdicts, at } = facts
  const ended = policy === null ? [] : endedExceptions(policy, verdicts, at)
  return [...(verdicts.length === 0 ? [nothing] : []), ...idleRules(facts), ...ended]
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
function refuseEmptyWalks({ verdicts, roots }: RunFacts): void {
  const fruitful = new Set(verdicts.map(({ reading }) => reading.subject.root))
  const barren = roots.find((root) => !fruitful.has(root))
  if (barren === undefined) return
  throw new Failure('nothing-found', `No file that can be signed was found in ${barren}.`, {
    remedy: 'Name the files or folders that the build makes, or allow an empty result (allow-empty).',
  })
}

/** Rules for files that decided nothing: often a pattern that is misspelt. */
function idleRules({ policy, verdicts }: RunFacts): readonly Finding[] {
  const busy = new Set(verdicts.map(({ rule }) => rule))
  const idle = (policy?.rules ?? []).filter(({ name, files }) => files.length > 0 && !busy.has(name))
  return idle.map(({ name }) =>
    finding('SIG008', 'note', 'rule-matches-nothing', `The rule ${name} of the policy matches nothing that was found.`),
  )
}

function finding(id: FindingId, level: FindingLevel, code: FindingCode, message: string): Finding {
  return { id, level, code, message, remedy: codes[code].remedy }
}

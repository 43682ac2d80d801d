import type { RunEvent } from '../model/event.js'
import { Failure } from '../model/failure.js'
import type { Log } from '../model/world.js'
import { shortOf } from './commit/files.js'
import { standingAt, type CommitOrigin } from './commit/origin.js'
import type { Decider } from './decider.js'

/** What the change that a run is for would have decide in place of its base. It decides nothing. */
export interface Proposal {
  /** As the report calls it: `.github/sigscan.yml@5a1f03b2c4d5`. */
  readonly source: string
  /** The commit that decides. */
  readonly base: string
  /** `null`: it cannot be used. */
  readonly decider: Decider | null
  /** Why it cannot be used, in one sentence; `null`: it can. */
  readonly fault: string | null
  /** What it changes: the policy, files that it names, PEM files of the short form. At least one. */
  readonly changes: readonly ProposedChange[]
}

export interface ProposedChange {
  readonly path: string
  readonly how: 'adds' | 'edits' | 'takes away'
}

/** What reading a proposal needs. */
export interface ProposalFacts {
  readonly event: RunEvent
  /** The commit that decides, with all that was read of it. */
  readonly origin: CommitOrigin
  readonly originOf: (commit: string) => CommitOrigin
  readonly log: Log
}

/**
 * Reads what a pull request or a merge group would make of the policy. Nothing of it may keep the base from deciding:
 * where it cannot be told, the log says so. `null`: it proposes nothing else.
 */
export async function readProposal(
  { event, origin, originOf, log }: ProposalFacts,
  decide: (origin: CommitOrigin) => Promise<Decider>,
): Promise<Proposal | null> {
  const commit = proposedCommit(event)
  if (commit === null || commit === origin.files.commit) return null
  const proposed = originOf(commit)
  try {
    const changes = await changesOf(origin, proposed)
    const [first] = changes
    if (first === undefined) return null
    const decided = await attempt(() => decide(proposed))
    const decider = 'fault' in decided ? null : decided
    const name = decider?.policy?.source.name ?? proposed.nameOf(first.path)
    const source = decider?.policy?.source.kind === 'short-form' ? `${name}@${shortOf(commit)}` : name
    const fault = 'fault' in decided ? decided.fault : null
    return { source, base: origin.files.commit, decider, fault, changes }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    log.warning(`Whether the change proposes another policy could not be told: ${error.message}`)
    return null
  }
}

/** What would be there after the change: GITHUB_SHA merges it, but for `pull_request_target`, where it is the base's. */
function proposedCommit({ name, base, head, commit }: RunEvent): string | null {
  return name === 'pull_request_target' || commit === base ? head : commit
}

/** All that was looked at and is another thing after the change. */
async function changesOf({ seen }: CommitOrigin, { files }: CommitOrigin): Promise<readonly ProposedChange[]> {
  const changes: ProposedChange[] = []
  for (const [path, before] of seen) {
    const after = await standingAt(files, path)
    if (after === before) continue
    changes.push({ path, how: before === 'nothing' ? 'adds' : after === 'nothing' ? 'takes away' : 'edits' })
  }
  return changes
}

/**
 * Whatever keeps it from being read, the change is told of: a policy that names more files than are read, for example,
 * must not pass for none.
 */
async function attempt(work: () => Promise<Decider>): Promise<Decider | { readonly fault: string }> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { message } = error
    const isLong = message.length > FAULT_LENGTH
    return { fault: isLong ? `${message.slice(0, FAULT_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…` : message }
  }
}

/** The author of the change has a say in it, by the names of stores for example: a sentence has less. UTF-16 units. */
const FAULT_LENGTH = 1000

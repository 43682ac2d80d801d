import type { Report, ReportBaseline, ReportChange, ReportProposed } from '../model/report.js'
import { count, countSubjects } from './rows.js'

/** What a run came to, in a sentence; one more says what the change's own policy would, and one what changed. */
export function outcomeOf(report: Report): string {
  const { proposed, policy, baseline } = report
  return [
    resultSentence(report),
    ...(proposed === null ? [] : [proposedSentence(proposed, policy?.source ?? null)]),
    ...(baseline === null ? [] : [baselineSentence(baseline)]),
  ].join(' ')
}

function resultSentence(report: Report): string {
  const { result, counts } = report
  const looked = `${countSubjects(report)} looked at`
  const decided = ['allowed', 'denied', 'exempt', 'audited'] as const
  const shares = decided.flatMap((decision) => (counts[decision] === 0 ? [] : [`${counts[decision]} ${decision}`]))
  switch (result) {
    case 'inventory':
      return `Nothing was enforced, for there is no policy and no allowed signer: ${looked}, ${counts.verified} verified.`
    case 'pass':
    case 'fail':
    case 'unknown':
      return `The result is ${result}: ${[looked, ...shares].join(', ')}.`
  }
}

/** `decided`: the policy that decided. */
function proposedSentence({ source, sha256, fault, result }: ReportProposed, decided: string | null): string {
  const by = decided === null ? 'Nothing of that decided this run' : `This was decided by ${decided}`
  const its = `${by}; the policy that the change proposes (${source})`
  if (result === null) return fault === null ? `${its} cannot be used.` : `${its} cannot be used: ${fault}`
  return sha256 === null ? `${by}; the change takes the policy away.` : `${its} would come to ${result}.`
}

function baselineSentence(baseline: ReportBaseline): string {
  return `Since the report of ${baseline.at}: ${countChanges(baseline)}.`
}

/** `1 new signer and 2 lost signatures`. */
export function countChanges(baseline: ReportBaseline): string {
  const { gained, lost } = changesInOrder(baseline)
  const signers = count(gained.length, 'new signer', 'new signers')
  return `${signers} and ${count(lost.length, 'lost signature', 'lost signatures')}`
}

/** What was lost is told before what is new: whoever can make files can make new signers by the thousand. */
export interface OrderedChanges {
  readonly lost: readonly ReportChange[]
  readonly gained: readonly ReportChange[]
}

export function changesInOrder(baseline: ReportBaseline | null): OrderedChanges {
  const changes = baseline?.changes ?? []
  return {
    lost: changes.filter(({ kind }) => kind === 'lost-signature'),
    gained: changes.filter(({ kind }) => kind === 'new-signer'),
  }
}

/** How many changes are told of in a log: a screen of them. All stand in the report. */
const CHANGES_TOLD = 20

/** What changed since an earlier report, a sentence each; what was lost comes first. Raw text. */
export function changeSentences({ baseline }: Report): readonly string[] {
  const { lost, gained } = changesInOrder(baseline)
  const sentences = [
    ...lost.map(({ subject, signer }) => `${subject} is no longer signed by ${signer}.`),
    ...gained.map(({ subject, signer }) => `${subject} is now signed by ${signer}.`),
  ]
  const left = sentences.length - CHANGES_TOLD
  return left > 0
    ? [...sentences.slice(0, CHANGES_TOLD), `And ${left} more changes: the report has them all.`]
    : sentences
}

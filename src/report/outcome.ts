import type { Report } from '../model/report.js'
import { countSubjects } from './rows.js'

/** What a run came to, in one sentence. */
export function outcomeOf(report: Report): string {
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

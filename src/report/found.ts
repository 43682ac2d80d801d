import type { Report, ReportSubject } from '../model/report.js'
import type { Finding, FindingLevel } from '../model/verdict.js'
import { uriPath } from './escape.js'
import { startOf, type Place, type Places } from './location.js'

/** A finding with the subject that it is about; `null`: the run as a whole. */
export interface Found {
  readonly subject: ReportSubject | null
  readonly finding: Finding
}

const WEIGHT: { readonly [level in FindingLevel]: number } = { error: 0, warning: 1, note: 2 }

/** Every finding, the most severe first, then those of the run, then in the order of the subjects. */
export function everyFinding(report: Report): readonly Found[] {
  const ofRun = report.findings.map((finding) => ({ subject: null, finding }))
  const ofSubjects = report.subjects.flatMap((subject) => subject.findings.map((finding) => ({ subject, finding })))
  return [...ofRun, ...ofSubjects].sort((left, right) => WEIGHT[left.finding.level] - WEIGHT[right.finding.level])
}

/** What was found, and what mends it. Raw text: the subject's path is named in any case. */
export function sentenceOf({ subject, finding }: Found): string {
  const named = subject === null || finding.message.includes(subject.path)
  const sentence = named ? finding.message : `${subject.path}: ${finding.message}`
  return finding.remedy === null ? sentence : `${sentence} ${finding.remedy}`
}

/** Where a finding is shown: the step that runs the action, else the policy, else the file itself if it can be named. */
export function placeOf({ subject }: Found, { step, policy }: Places): Place | null {
  const own = subject === null || uriPath(subject.path) === null ? null : startOf(subject.path)
  return step ?? policy ?? own
}

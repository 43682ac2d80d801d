import type { Report, ReportSubject } from '../model/report.js'
import { nameOf } from '../model/subject.js'
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

/** What was found, and what mends it. Raw text: the subject is named in any case. */
export function sentenceOf({ subject, finding }: Found): string {
  const named = subject === null || finding.message.includes(nameOf(subject))
  const sentence = named ? finding.message : `${nameOf(subject)}: ${finding.message}`
  return finding.remedy === null ? sentence : `${sentence} ${finding.remedy}`
}

/**
 * Where a finding is shown: the line that names an image, else the step that runs the action, else the policy, else the
 * file itself if it can be named.
 */
export function placeOf({ subject }: Found, { step, policy }: Places): Place | null {
  return mentionOf(subject) ?? step ?? policy ?? ownPlace(subject)
}

function mentionOf(subject: ReportSubject | null): Place | null {
  const mention = subject?.kind === 'image' ? subject.mentions.find(({ file }) => uriPath(file) !== null) : undefined
  return mention === undefined ? null : { ...mention, endColumn: mention.column + 1 }
}

/** The beginning of a file that can be named; an image has no place in the workspace. */
export function ownPlace(subject: ReportSubject | null): Place | null {
  return subject?.kind === 'file' && uriPath(subject.path) !== null ? startOf(subject.path) : null
}

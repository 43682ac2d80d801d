import { findCodes } from '../model/codes/find.js'
import type { Report, ReportSubject } from '../model/report.js'
import { nameOf, type Mention } from '../model/subject.js'
import type { Finding, FindingLevel, RunFinding } from '../model/verdict.js'
import { uriPath } from './escape.js'
import { startOf, type Place, type Places } from './location.js'

/** A finding with what it is about. */
export interface Found {
  /** `null`: the run as a whole, or a line that names no subject. */
  readonly subject: ReportSubject | null
  readonly finding: Finding
  /** The places that name what it is about. */
  readonly mentions: readonly Mention[]
}

const WEIGHT: { readonly [level in FindingLevel]: number } = { error: 0, warning: 1, note: 2 }

/**
 * Every finding, the most severe first, then those of the run, then in the order of the subjects. What was met on a line
 * comes last of its level: a change can bring such lines by the thousand, and must not crowd out what is said of it.
 */
export function everyFinding(report: Report): readonly Found[] {
  const ofSubjects = report.subjects.flatMap((subject) =>
    subject.findings.map((finding) => ({ subject, finding, mentions: subject.mentions })),
  )
  const [ofLines, ofRun] = parted(report.findings)
  const found = [...ofRun.map(foundOfRun), ...ofSubjects, ...ofLines.map(foundOfRun)]
  return found.sort((left, right) => WEIGHT[left.finding.level] - WEIGHT[right.finding.level])
}

/** Those of the run, in the same order. */
export function runFindings({ findings }: Pick<Report, 'findings'>): readonly RunFinding[] {
  const [ofLines, ofRun] = parted(findings)
  return [...ofRun, ...ofLines].sort((left, right) => WEIGHT[left.level] - WEIGHT[right.level])
}

/** What finding images met on lines, and the rest. */
function parted(findings: readonly RunFinding[]): readonly [readonly RunFinding[], readonly RunFinding[]] {
  const isOfLine = ({ code }: RunFinding): boolean => Object.hasOwn(findCodes, code)
  return [findings.filter(isOfLine), findings.filter((one) => !isOfLine(one))]
}

function foundOfRun(finding: RunFinding): Found {
  return { subject: null, finding, mentions: finding.mention === null ? [] : [finding.mention] }
}

/** What was found, and what mends it. Raw text: the subject is named in any case. */
export function sentenceOf({ subject, finding }: Pick<Found, 'subject' | 'finding'>): string {
  const named = subject === null || finding.message.includes(nameOf(subject))
  const sentence = named ? finding.message : `${nameOf(subject)}: ${finding.message}`
  return finding.remedy === null ? sentence : `${sentence} ${finding.remedy}`
}

/**
 * Where a finding is shown: the line of the repository that names what it is about, else the step that runs the action,
 * else the policy, else the file itself if it can be named.
 */
export function placeOf({ subject, mentions }: Found, { step, policy }: Places): Place | null {
  const source = mentions.find(({ file, of }) => of === 'source' && uriPath(file) !== null)
  return (source && placeOfMention(source)) ?? step ?? policy ?? ownPlace(subject)
}

/** The other places that name it, each once; those that cannot be named within the workspace are left out. */
export function otherPlaces({ subject, mentions }: Found, shown: Place): readonly Place[] {
  const named = mentions.filter(({ file }) => uriPath(file) !== null).map(placeOfMention)
  const places = new Map(named.map((place) => [keyOf(place), place]))
  places.delete(keyOf(shown))
  const own = ownPlace(subject)
  return own === null || own.file === shown.file ? [...places.values()] : [...places.values(), own]
}

/** Readers of SARIF hold lines and columns in 32 bits, and refuse the file where one does not fit. */
const LAST = 2 ** 31 - 1

function placeOfMention({ file, line, column, endColumn }: Mention): Place {
  // A saved report may say anything: a region that ends before it begins is refused.
  const [first, end] = [Math.min(column, LAST), Math.min(endColumn, LAST)]
  return { file, line: Math.min(line, LAST), column: first, endColumn: Math.max(end, first) }
}

function keyOf({ file, line, column }: Place): string {
  return `${line}:${column}:${file}`
}

/** The beginning of a file that can be named; an image has no place in the workspace. */
function ownPlace(subject: ReportSubject | null): Place | null {
  return subject?.kind === 'file' && uriPath(subject.path) !== null ? startOf(subject.path) : null
}

import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Report, ReportSubject } from '../model/report.js'
import { nameOf } from '../model/subject.js'
import type { FindingId, FindingLevel } from '../model/verdict.js'
import { findingClasses } from './classes.js'
import { clip, json, sarifPlain, uriPath, visible } from './escape.js'
import { everyFinding, otherPlaces, placeOf, sentenceOf, type Found } from './found.js'
import { startOf, type Place, type Places } from './location.js'
import { count, rowsOf, signerName } from './rows.js'

/** What code scanning needs to know of the run. */
export interface SarifPlaces extends Places {
  /** Sets runs apart: a new upload closes only alerts of its own category. */
  readonly category?: string
}

/** GitHub refuses a run with more results; it shows the first 5,000. */
const RESULT_LIMIT = 25_000

/** Bytes after gzip: GitHub refuses a file above 10 MB. Half a megabyte is left for the rules, and for who compresses less well. */
const COMPRESSED_LIMIT = 9_500_000

/** Characters: 25,000 usual results have 30 million; it is held in memory several times over. */
const LENGTH_LIMIT = 100_000_000

/** So many results are measured at a time: few enough that one part is never above the limit, whatever is in it. */
const MEASURED_TOGETHER = 200

/** Code points of a message: GitHub shows a few lines. */
const MESSAGE_LIMIT = 1_000

/** So many other places that name an image are linked: what one reads. The report has all. */
const PLACES_LINKED = 5

/** Code points of a path in a link. */
const PATH_LIMIT = 120

/** Where a finding of the whole run stands if nothing better is known: a result without a location is refused. */
const POLICY_FILE = '.github/sigscan.yml'

const HOME = 'https://github.com/venafi/sigscan-action'

/** SARIF 2.1.0 for GitHub's code scanning. */
export function sarifText(report: Report, places: SarifPlaces): string {
  const found = everyFinding(report)
  const results = fitting(resultsOf(found.slice(0, RESULT_LIMIT), places))
  const run = {
    tool: { driver: driver(report) },
    automationDetails: { id: categoryOf(report, places) },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the workspace.' } } },
    invocations: [
      {
        executionSuccessful: true,
        endTimeUtc: report.at,
        toolExecutionNotifications: notificationsOf(found.length - results.length),
      },
    ],
    properties: { result: report.result, enforced: report.enforced, counts: report.counts },
    results: [],
  }
  const frame = json({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 2)
  // The results are last in the frame, each on a line of its own: thousands of them are most of the file.
  const end = frame.lastIndexOf('[]')
  const lines = results.map((one) => `\n        ${one}`).join()
  return `${frame.slice(0, end)}[${lines}${frame.slice(end + 1)}\n`
}

/** The results, as JSON, as many of the first as fit into what GitHub takes. */
function fitting(results: Iterable<string>): readonly string[] {
  const kept: string[] = []
  let waiting: string[] = []
  let length = 0
  let compressed = 0
  for (const one of results) {
    length += one.length
    if (length > LENGTH_LIMIT) break
    waiting.push(one)
    if (waiting.length < MEASURED_TOGETHER) continue
    compressed += compressedSize(waiting)
    if (compressed > COMPRESSED_LIMIT) return kept
    kept.push(...waiting)
    waiting = []
  }
  const isSmall = kept.length === 0
  return isSmall || compressed + compressedSize(waiting) <= COMPRESSED_LIMIT ? [...kept, ...waiting] : kept
}

/** Bytes. What is compressed part by part is longer than the same compressed as a whole, so the sum is safe. */
function compressedSize(results: readonly string[]): number {
  return gzipSync(results.join(), { level: 1 }).length
}

/** What stands before the last slash is the category; after it GitHub expects a run's own name. */
function categoryOf({ scanned }: Report, { category }: SarifPlaces): string {
  if (category !== undefined && category !== '') return visible(clip(category)).replace(/\/*$/, '/')
  // A run over images and one over files of the same commit must not close each other's alerts.
  // With neither named, images are looked for as well: what is found may differ from run to run, and the category not.
  const isEverything = scanned.command === 'scan' && scanned.images.length === 0 && scanned.paths.join() === '.'
  if (isEverything) return 'sigscan/'
  if (scanned.images.length === 0) return 'sigscan/files/'
  return scanned.paths.length === 0 ? 'sigscan/images/' : 'sigscan/'
}

function driver({ tool }: Report): Record<string, unknown> {
  return {
    name: 'sigscan',
    organization: 'Venafi',
    informationUri: HOME,
    semanticVersion: tool.version,
    version: tool.version,
    rules: ids.map(ruleOf),
  }
}

const ids = Object.keys(findingClasses) as readonly FindingId[]

function ruleOf(id: FindingId): Record<string, unknown> {
  const { name, title, meaning, help, severity, level, precision } = findingClasses[id]
  return {
    id,
    name,
    shortDescription: { text: title },
    fullDescription: { text: `${title} ${meaning}` },
    help: { text: `${meaning} ${help}`, markdown: `${meaning}\n\n**What to do:** ${help}` },
    helpUri: `${HOME}/blob/main/docs/codes.md`,
    defaultConfiguration: { level },
    properties: { tags: ['security', 'supply-chain', 'signature'], precision, 'security-severity': severity },
  }
}

/** Each as JSON when its turn comes: those that do not fit are never made. */
function* resultsOf(found: readonly Found[], places: Places): Generator<string> {
  const seen = new Map<string, number>()
  for (const one of found) {
    const hash = fingerprintOf(one)
    const occurrence = (seen.get(hash) ?? 0) + 1
    seen.set(hash, occurrence)
    yield json(resultOf(one, places, `${hash}:${occurrence}`), 0)
  }
}

function resultOf(found: Found, places: Places, fingerprint: string): Record<string, unknown> {
  const { subject, finding } = found
  const place = placeOf(found, places) ?? startOf(POLICY_FILE)
  const others = otherPlaces(found, place)
  return {
    ruleId: finding.id,
    ruleIndex: ids.indexOf(finding.id),
    level: finding.level satisfies FindingLevel,
    message: { text: sarifPlain(clip(sentenceOf(found), MESSAGE_LIMIT)) + linksTo(subject, others) },
    locations: [{ physicalLocation: physical(place), ...(subject === null ? {} : logical(subject)) }],
    ...relatedTo(subject, others),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(subject?.decision === 'exempt' ? { suppressions: [{ kind: 'external', status: 'accepted' }] } : {}),
    properties: {
      code: visible(clip(finding.code)),
      ...(subject === null ? {} : { state: subject.state, decision: subject.decision, ...digestOf(subject) }),
    },
  }
}

/** GitHub shows a related location where the message has a link to it (SARIF 2.1.0, 3.11.6). */
function linksTo(subject: ReportSubject | null, others: readonly Place[]): string {
  if (subject?.kind === 'file' || others.length === 0) return ''
  const links = others.slice(0, PLACES_LINKED).map(({ file, line }, index) => {
    return `[${sarifPlain(`${clip(file, PATH_LIMIT)}:${line}`)}](${index + 1})`
  })
  const left = others.length - links.length
  return ` See ${links.join(', ')}${left === 0 ? '' : ` and ${count(left, 'more place', 'more places')}`}.`
}

const RELATED = {
  file: 'The file that was scanned.',
  image: 'Another place that names it.',
  run: 'The place that it is about.',
} as const

function relatedTo(subject: ReportSubject | null, others: readonly Place[]): Record<string, unknown> {
  if (others.length === 0) return {}
  const message = { text: RELATED[subject?.kind ?? 'run'] }
  const related = others.slice(0, PLACES_LINKED).map((place, index) => {
    return { id: index + 1, physicalLocation: physical(place), message }
  })
  return { relatedLocations: related }
}

function physical({ file, line, column, endColumn }: Place): Record<string, unknown> {
  return {
    artifactLocation: { uri: uriPath(file) ?? POLICY_FILE, uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, endLine: line, endColumn },
  }
}

function digestOf(subject: ReportSubject): Record<string, unknown> {
  return subject.kind === 'file' ? { sha256: subject.sha256 } : { digest: subject.digest }
}

function logical(subject: ReportSubject): Record<string, unknown> {
  return { logicalLocations: [{ fullyQualifiedName: visible(clip(nameOf(subject))), kind: 'resource' }] }
}

/**
 * The same for the same finding in every build: rule, kind, path, and who signed, by name. Never a digest or a serial
 * number, or each build and each new certificate would open another alert.
 */
function fingerprintOf(found: Found): string {
  const { subject, finding } = found
  const signatures = subject === null ? [] : rowsOf(subject).map(({ signature }) => signature)
  const signers = signatures.map(({ signer }) => (signer === null ? '' : signerName(signer)))
  const stable = [finding.id, subject?.kind ?? 'run', stableName(found), [...new Set(signers)].sort()]
  return createHash('sha256').update(JSON.stringify(stable)).digest('hex').slice(0, 16)
}

/** The path, or the image without the digest that it is pinned to; of the run its code, and the file that it is about. */
function stableName({ subject, finding, mentions }: Found): string {
  if (subject === null) return [finding.code, ...mentions.map(({ file }) => file)].join(' ')
  if (subject.kind === 'file') return subject.path
  return subject.tag === null ? subject.repository : `${subject.repository}:${subject.tag}`
}

function notificationsOf(left: number): readonly Record<string, unknown>[] {
  if (left === 0) return []
  const text =
    `${count(left, 'finding more is', 'findings more are')} in the report only: ` +
    `a run holds at most ${RESULT_LIMIT} results, and a file 10 MB compressed.`
  return [{ level: 'warning', message: { text }, descriptor: { id: 'results-left-out' } }]
}

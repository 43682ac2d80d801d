import { createHash } from 'node:crypto'
import type { Report, ReportSubject } from '../model/report.js'
import { nameOf } from '../model/subject.js'
import type { FindingId, FindingLevel } from '../model/verdict.js'
import { findingClasses } from './classes.js'
import { clip, json, sarifPlain, uriPath, visible } from './escape.js'
import { everyFinding, ownPlace, placeOf, sentenceOf, type Found } from './found.js'
import { startOf, type Place, type Places } from './location.js'
import { rowsOf, signerName } from './rows.js'

/** What code scanning needs to know of the run. */
export interface SarifPlaces extends Places {
  /** Sets runs apart: a new upload closes only alerts of its own category. */
  readonly category?: string
}

/** GitHub refuses a run with more results; it shows the first 5,000. */
const RESULT_LIMIT = 25_000

/** Code points of a message: GitHub shows a few lines, and 25,000 results must stay under 10 MB compressed. */
const MESSAGE_LIMIT = 1_000

/** Where a finding of the whole run stands if nothing better is known: a result without a location is refused. */
const POLICY_FILE = '.github/sigscan.yml'

const HOME = 'https://github.com/venafi/sigscan-action'

/** SARIF 2.1.0 for GitHub's code scanning. */
export function sarifText(report: Report, places: SarifPlaces): string {
  const found = everyFinding(report)
  const results = resultsOf(found.slice(0, RESULT_LIMIT), places)
  const run = {
    tool: { driver: driver(report) },
    automationDetails: { id: categoryOf(report, places) },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the workspace.' } } },
    invocations: [
      { executionSuccessful: true, endTimeUtc: report.at, toolExecutionNotifications: notificationsOf(found.length) },
    ],
    results,
    properties: { result: report.result, enforced: report.enforced, counts: report.counts },
  }
  return `${json({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 2)}\n`
}

/** What stands before the last slash is the category; after it GitHub expects a run's own name. */
function categoryOf({ scanned }: Report, { category }: SarifPlaces): string {
  if (category !== undefined && category !== '') return visible(clip(category)).replace(/\/*$/, '/')
  // A run over images and one over files of the same commit must not close each other's alerts.
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

function resultsOf(found: readonly Found[], places: Places): readonly Record<string, unknown>[] {
  const seen = new Map<string, number>()
  return found.map((one) => {
    const hash = fingerprintOf(one)
    const occurrence = (seen.get(hash) ?? 0) + 1
    seen.set(hash, occurrence)
    return resultOf(one, places, `${hash}:${occurrence}`)
  })
}

function resultOf(found: Found, places: Places, fingerprint: string): Record<string, unknown> {
  const { subject, finding } = found
  const place = placeOf(found, places) ?? startOf(POLICY_FILE)
  return {
    ruleId: finding.id,
    ruleIndex: ids.indexOf(finding.id),
    level: finding.level satisfies FindingLevel,
    message: { text: sarifPlain(clip(sentenceOf(found), MESSAGE_LIMIT)) },
    locations: [{ physicalLocation: physical(place), ...(subject === null ? {} : logical(subject)) }],
    ...relatedLocationsOf(subject, place),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(subject?.decision === 'exempt' ? { suppressions: [{ kind: 'external', status: 'accepted' }] } : {}),
    properties: {
      code: visible(clip(finding.code)),
      ...(subject === null ? {} : { state: subject.state, decision: subject.decision, ...digestOf(subject) }),
    },
  }
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

/** The scanned file, when it can be named and is not the first location. */
function relatedLocationsOf(subject: ReportSubject | null, place: Place): Record<string, unknown> {
  const own = ownPlace(subject)
  if (own === null || own.file === place.file) return {}
  return {
    relatedLocations: [{ id: 1, physicalLocation: physical(own), message: { text: 'The file that was scanned.' } }],
  }
}

/**
 * The same for the same finding in every build: rule, kind, path, and who signed, by name. Never a digest or a serial
 * number, or each build and each new certificate would open another alert.
 */
function fingerprintOf(found: Found): string {
  const { subject, finding } = found
  const signatures = subject === null ? [] : rowsOf(subject).map(({ signature }) => signature)
  const signers = signatures.map(({ signer }) => (signer === null ? '' : signerName(signer)))
  const stable = [finding.id, subject?.kind ?? 'run', stableName(found) ?? finding.code, [...new Set(signers)].sort()]
  return createHash('sha256').update(JSON.stringify(stable)).digest('hex').slice(0, 16)
}

/** The path, or the image without the digest that it is pinned to. */
function stableName({ subject }: Found): string | null {
  if (subject?.kind !== 'image') return subject?.path ?? null
  return subject.tag === null ? subject.repository : `${subject.repository}:${subject.tag}`
}

function notificationsOf(results: number): readonly Record<string, unknown>[] {
  if (results <= RESULT_LIMIT) return []
  const text = `${results - RESULT_LIMIT} findings more are in the report only: a run holds at most ${RESULT_LIMIT} results.`
  return [{ level: 'warning', message: { text }, descriptor: { id: 'results-left-out' } }]
}

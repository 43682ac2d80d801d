import { attempt } from '../crypto/attempt.js'
import { readCertificate } from '../crypto/certificate.js'
import { printName } from '../crypto/name.js'
import type { Report, ReportSignature, ReportSubject } from '../model/report.js'
import { lineUp, painter } from './columns.js'
import { clip, terminal } from './escape.js'
import { counterSigner } from './json.js'

export interface TableOptions {
  readonly color: boolean
}

/** A row for each signature. */
interface Row {
  readonly certificates: Report['certificates']
  readonly subject: ReportSubject
  readonly signature: ReportSignature
}

type Field = readonly [title: string, cell: (row: Row) => string]

/** The columns of the original sigscan. */
const PRETTY: readonly Field[] = [
  ['Path', ({ subject }) => subject.within],
  ['Digest', ({ subject }) => subject.sha256 ?? ''],
  ['Signer', ({ signature }) => signature.signer?.subject ?? NOT_KNOWN],
  ['CounterSigner', ({ signature }) => counterSigner(signature) ?? NOT_KNOWN],
]

const WIDE: readonly Field[] = [
  ...PRETTY,
  ['State', ({ signature }) => signature.state],
  ['Decision', ({ subject }) => subject.decision],
  ['Rule', ({ subject }) => subject.rule ?? NOT_KNOWN],
  ['Format', ({ signature }) => signature.format],
  ['Serial', ({ signature }) => signature.signer?.serialNumber ?? NOT_KNOWN],
  ['Anchors', ({ signature }) => anchorsOf(signature)],
  ['Valid until', ({ subject }) => subject.provenUntil ?? NOT_KNOWN],
  ['Place', ({ signature }) => signature.place],
  ['Digests', ({ signature }) => digestsOf(signature)],
  ['Chain', ({ signature, certificates }) => chainOf(signature, certificates)],
  ['Says', ({ signature }) => sayingsOf(signature)],
]

const NOT_KNOWN = 'N/A'

function anchorsOf({ signer }: ReportSignature): string {
  return signer === null ? NOT_KNOWN : signer.anchors.length === 0 ? 'none' : signer.anchors.join(', ')
}

function digestsOf({ algorithms }: ReportSignature): string {
  const hashes = algorithms.flatMap(({ use, hash }) => (use === 'digest' ? [hash] : []))
  return hashes.length === 0 ? NOT_KNOWN : [...new Set(hashes)].join(', ')
}

/** Who stands above the signer, the nearest first; by its SHA-256 where the name cannot be read. */
function chainOf({ signer }: ReportSignature, certificates: Report['certificates']): string {
  const above = signer?.chain.slice(1) ?? []
  return above.length === 0 ? NOT_KNOWN : above.map((sha256) => nameOf(certificates[sha256]) ?? sha256).join(' < ')
}

function nameOf(base64: string | undefined): string | null {
  const certificate = base64 === undefined ? null : attempt(() => readCertificate(Buffer.from(base64, 'base64')))
  return certificate === null || certificate instanceof Error ? null : printName(certificate.subject)
}

function sayingsOf({ statements }: ReportSignature): string {
  return statements.length === 0 ? NOT_KNOWN : statements.map(({ about, text }) => `${about}: ${text}`).join('; ')
}

/** sigscan's own table of a folder. */
export function prettyTable(report: Report, options: TableOptions): string {
  return table(report, PRETTY, options)
}

/** The same with what was proven and decided. */
export function wideTable(report: Report, options: TableOptions): string {
  return table(report, WIDE, options)
}

function table(report: Report, fields: readonly Field[], { color }: TableOptions): string {
  const paint = painter(color)
  const { certificates } = report
  const rows = report.subjects.flatMap((subject) =>
    subject.signatures.map((signature) => ({ subject, signature, certificates })),
  )
  const columns = fields.map(([title, cell]) => ({ title, cells: rows.map((row) => terminal(clip(cell(row)))) }))
  const paths = paint(terminal(clip(report.scanned.paths.join(','))), 'title')
  const found = `Found ${rows.length} signatures out of ${report.counts.subjects} entries`
  return [paths, ...(rows.length === 0 ? [] : lineUp(columns, paint)), found, ''].join('\n')
}

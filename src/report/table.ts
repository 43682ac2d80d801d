import type { Report, ReportSignature, ReportSubject } from '../model/report.js'
import { lineUp, painter } from './columns.js'
import { clip, terminal } from './escape.js'
import { counterSigner } from './json.js'

export interface TableOptions {
  readonly color: boolean
}

/** A row for each signature. */
interface Row {
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
]

const NOT_KNOWN = 'N/A'

function anchorsOf({ signer }: ReportSignature): string {
  return signer === null ? NOT_KNOWN : signer.anchors.length === 0 ? 'none' : signer.anchors.join(', ')
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
  const rows = report.subjects.flatMap((subject) => subject.signatures.map((signature) => ({ subject, signature })))
  const columns = fields.map(([title, cell]) => ({ title, cells: rows.map((row) => terminal(clip(cell(row)))) }))
  const paths = paint(terminal(clip(report.scanned.paths.join(','))), 'title')
  const found = `Found ${rows.length} signatures out of ${report.counts.subjects} entries`
  return [paths, ...(rows.length === 0 ? [] : lineUp(columns, paint)), found, ''].join('\n')
}

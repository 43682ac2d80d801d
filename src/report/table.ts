import { attempt } from '../crypto/attempt.js'
import { readCertificate } from '../crypto/certificate.js'
import { printName } from '../crypto/name.js'
import type { Report, ReportFile, ReportImage, ReportSignature, ReportSubject } from '../model/report.js'
import { lineUp, painter, type Paint } from './columns.js'
import { clip, terminal } from './escape.js'
import { imagePath } from './image-path.js'
import { counterSigner } from './json.js'
import { holderOf, partsOf, rowsOf, signerName, type SignatureRow } from './rows.js'

export interface TableOptions {
  readonly color: boolean
}

/** A row for each signature. */
type Row<Subject extends ReportSubject> = SignatureRow<Subject> & { readonly certificates: Report['certificates'] }

type Field<Subject extends ReportSubject> = readonly [title: string, cell: (row: Row<Subject>) => string]

/** The columns of the original sigscan. */
const FILES: readonly Field<ReportFile>[] = [
  ['Path', ({ subject }) => subject.within],
  ['Digest', ({ subject }) => subject.sha256 ?? ''],
  ['Signer', ({ signature }) => signedBy(signature)],
  ['CounterSigner', ({ signature }) => counterSigner(signature) ?? NOT_KNOWN],
]

/** The same for a registry. It showed a mark whether a signature is there; whether it holds says more. */
const IMAGES: readonly Field<ReportImage>[] = [
  ['Path', ({ subject }) => imagePath(subject)],
  ['Digest', ({ subject, platform }) => platform?.digest ?? subject.digest ?? ''],
  ['NotaryV2', ({ signature }) => (signature.format === 'notation' ? signature.state : NONE)],
  ['Sigstore/cosign', ({ signature }) => (signature.format === 'notation' ? NONE : signature.state)],
]

/** What was proven and decided. */
const MORE: readonly Field<ReportSubject>[] = [
  ['State', ({ signature }) => signature.state],
  ['Decision', ({ subject }) => subject.decision],
  ['Rule', ({ subject }) => subject.rule ?? NOT_KNOWN],
  ['Format', ({ signature }) => signature.format],
  ['Serial', ({ signature }) => holderOf(signature)?.serialNumber ?? NOT_KNOWN],
  ['Anchors', ({ signature }) => anchorsOf(signature)],
  ['Valid until', ({ subject }) => subject.provenUntil ?? NOT_KNOWN],
  ['Place', ({ signature }) => signature.place],
  ['Digests', ({ signature }) => digestsOf(signature)],
  ['Chain', ({ signature, certificates }) => chainOf(signature, certificates)],
  ['Says', ({ signature }) => sayingsOf(signature)],
]

const WIDE_IMAGES: readonly Field<ReportImage>[] = [
  ...IMAGES,
  ['Signer', ({ signature }) => signedBy(signature)],
  ['Platform', ({ platform }) => platform?.platform ?? NOT_KNOWN],
  ...MORE,
]

const NOT_KNOWN = 'N/A'

/** A signature of the other family. */
const NONE = '-'

function signedBy({ signer }: ReportSignature): string {
  return signer === null ? NOT_KNOWN : signerName(signer)
}

function anchorsOf(signature: ReportSignature): string {
  const holder = holderOf(signature)
  return holder === null ? NOT_KNOWN : holder.anchors.length === 0 ? 'none' : holder.anchors.join(', ')
}

function digestsOf({ algorithms }: ReportSignature): string {
  const hashes = algorithms.flatMap(({ use, hash }) => (use === 'digest' ? [hash] : []))
  return hashes.length === 0 ? NOT_KNOWN : [...new Set(hashes)].join(', ')
}

/** Who stands above the signer, the nearest first; by its SHA-256 where the name cannot be read. */
function chainOf(signature: ReportSignature, certificates: Report['certificates']): string {
  const above = holderOf(signature)?.chain.slice(1) ?? []
  return above.length === 0 ? NOT_KNOWN : above.map((sha256) => nameOf(certificates[sha256]) ?? sha256).join(' < ')
}

function nameOf(base64: string | undefined): string | null {
  const certificate = base64 === undefined ? null : attempt(() => readCertificate(Buffer.from(base64, 'base64')))
  return certificate === null || certificate instanceof Error ? null : printName(certificate.subject)
}

function sayingsOf({ statements }: ReportSignature): string {
  return statements.length === 0 ? NOT_KNOWN : statements.map(({ about, text }) => `${about}: ${text}`).join('; ')
}

/** sigscan's own table of a registry, of a folder, or of both. */
export function prettyTable(report: Report, { color }: TableOptions): string {
  return tables(report, FILES, IMAGES, painter(color))
}

/** The same with what was proven and decided. */
export function wideTable(report: Report, { color }: TableOptions): string {
  return tables(report, [...FILES, ...MORE], WIDE_IMAGES, painter(color))
}

function tables(
  report: Report,
  ofFiles: readonly Field<ReportFile>[],
  ofImages: readonly Field<ReportImage>[],
  paint: Paint,
): string {
  const { certificates, counts, scanned } = report
  const rows = report.subjects.flatMap((subject) => rowsOf(subject).map((row) => ({ ...row, certificates })))
  const files = rows.filter((row): row is Row<ReportFile> => row.subject.kind === 'file')
  const images = rows.filter((row): row is Row<ReportImage> => row.subject.kind === 'image')
  const parts = partsOf(report)
  return [
    ...(parts.ofImages ? table(scanned.images, images, ofImages, paint) : []),
    ...(parts.ofFiles ? table(scanned.paths, files, ofFiles, paint) : []),
    `Found ${rows.length} signatures out of ${counts.subjects} entries`,
    '',
  ].join('\n')
}

function table<Subject extends ReportSubject>(
  given: readonly string[],
  rows: readonly Row<Subject>[],
  fields: readonly Field<Subject>[],
  paint: Paint,
): readonly string[] {
  const columns = fields.map(([title, cell]) => ({ title, cells: rows.map((row) => terminal(clip(cell(row)))) }))
  const title = given.length === 0 ? [] : [paint(terminal(clip(given.join(','))), 'title')]
  return [...title, ...(rows.length === 0 ? [] : lineUp(columns, paint))]
}

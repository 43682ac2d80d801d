import type { Report, ReportFile, ReportImage, ReportSignature, ReportSubject } from '../model/report.js'
import { json } from './escape.js'
import { imagePath } from './image-path.js'
import { gather } from './pieces.js'
import { holderOf, partsOf, rowsOf, type SignatureRow } from './rows.js'

/** The whole report, as schemas/report.schema.json describes it, piece by piece: of thousands of files it is too long for one text. */
export function reportPieces(report: Report): Generator<string> {
  return gather(reportParts(report))
}

function* reportParts(report: Report): Generator<string> {
  let before = '{'
  for (const [key, value] of Object.entries(report)) {
    yield `${before}\n  ${JSON.stringify(key)}: `
    if (Array.isArray(value)) yield* listParts(value)
    else yield indented(value, 2)
    before = ','
  }
  yield '\n}\n'
}

function* listParts(list: readonly unknown[]): Generator<string> {
  let before = '['
  for (const one of list) {
    yield `${before}\n    ${indented(one, 4)}`
    before = ','
  }
  yield list.length === 0 ? '[]' : '\n  ]'
}

/** In JSON every line break is layout: in a string it is escaped. */
function indented(value: unknown, by: number): string {
  return json(value, 2).replaceAll('\n', `\n${' '.repeat(by)}`)
}

/**
 * The JSON that sigscan's users pipe into jq: a row for each signature, the original's keys first, on one line. A run
 * over images and files has the keys of both.
 */
export function sigscanJson(report: Report): string {
  const { subjects, scanned } = report
  const files = subjects.flatMap((subject) => (subject.kind === 'file' ? rowsOf(subject).map(fileRow) : []))
  const images = subjects.flatMap((subject) => (subject.kind === 'image' ? rowsOf(subject).map(imageRow) : []))
  const registry = { registry: { signatures: images }, name: scanned.images.join(',') }
  const filesystem = { filesystem: { signatures: files }, directories: scanned.paths.join(',') }
  const { ofImages, ofFiles } = partsOf(report)
  return `${json({ ...(ofImages ? registry : {}), ...(ofFiles ? filesystem : {}) }, 0)}\n`
}

function fileRow({ subject, signature }: SignatureRow<ReportFile>): object {
  return {
    path: subject.within,
    digest: subject.sha256 ?? '',
    subjectname: holderOf(signature)?.subject ?? '',
    countersigner: counterSigner(signature) ?? '',
    file: subject.path,
    ...judged(subject, signature),
  }
}

/** What the original says of a signature that was made with a key alone. */
const KEY_PAIR = 'Unknown KeyPair'

function imageRow({ subject, platform, signature }: SignatureRow<ReportImage>): object {
  return {
    path: imagePath(subject),
    digest: platform?.digest ?? subject.digest ?? '',
    thumbprints: thumbprints(signature),
    subjectname: holderOf(signature)?.subject ?? (signature.bareKey === null ? '' : KEY_PAIR),
    reference: subject.reference,
    platform: platform?.platform ?? '',
    keysha256: signature.signer?.spkiSha256 ?? '',
    identity: holderOf(signature)?.identity ?? null,
    ...judged(subject, signature),
  }
}

/** What the manifest of a Notation signature says of its certificates, without the brackets of the list. */
function thumbprints({ statements }: ReportSignature): string {
  const said = statements.find(({ about }) => about === 'thumbprints')?.text ?? ''
  return said.trim().replace(/^\[/, '').replace(/\]$/, '')
}

/** What is said of every signature beyond the original. */
function judged(subject: ReportSubject, signature: ReportSignature): object {
  const { time } = signature
  const holder = holderOf(signature)
  return {
    format: signature.format,
    role: signature.role,
    place: signature.place,
    state: signature.state,
    decision: subject.decision,
    rule: subject.rule,
    allowed: signature.allowed,
    entry: signature.entry,
    issuername: holder?.issuer ?? '',
    serialnumber: holder?.serialNumber ?? '',
    thumbprint: holder?.sha256 ?? '',
    anchors: holder?.anchors ?? [],
    time: time.at,
    timesource: time.source,
    validuntil: subject.provenUntil,
  }
}

/** The subject of the authority that the first timestamp names, proven or not, as `subjectname` is; `null` without one. */
export function counterSigner({ times }: ReportSignature): string | null {
  return times.find(({ authority }) => authority !== null)?.authority ?? null
}

import type { Report, ReportSignature, ReportSubject } from '../model/report.js'
import { json } from './escape.js'

/** How long a piece is at least, in characters: few writes, and little that is held at a time. */
const PIECE = 256 * 1024

/** The whole report, as schemas/report.schema.json describes it, piece by piece: of thousands of files it is too long for one text. */
export function* reportPieces(report: Report): Generator<string> {
  let piece = ''
  for (const part of reportParts(report)) {
    piece += part
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
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

/** The JSON that sigscan's users pipe into jq: a row for each signature, the original's keys first, on one line. */
export function sigscanJson(report: Report): string {
  const signatures = report.subjects.flatMap((subject) =>
    subject.signatures.map((signature) => row(subject, signature)),
  )
  return `${json({ filesystem: { signatures }, directories: report.scanned.paths.join(',') }, 0)}\n`
}

function row(subject: ReportSubject, signature: ReportSignature): Record<string, unknown> {
  const { signer, time } = signature
  return {
    path: subject.within,
    digest: subject.sha256 ?? '',
    subjectname: signer?.subject ?? '',
    countersigner: counterSigner(signature) ?? '',
    file: subject.path,
    format: signature.format,
    role: signature.role,
    place: signature.place,
    state: signature.state,
    decision: subject.decision,
    rule: subject.rule,
    allowed: signature.allowed,
    entry: signature.entry,
    issuername: signer?.issuer ?? '',
    serialnumber: signer?.serialNumber ?? '',
    thumbprint: signer?.sha256 ?? '',
    anchors: signer?.anchors ?? [],
    time: time.at,
    timesource: time.source,
    validuntil: subject.provenUntil,
  }
}

/** The subject of the authority that the first timestamp names, proven or not, as `subjectname` is; `null` without one. */
export function counterSigner({ times }: ReportSignature): string | null {
  return times.find(({ authority }) => authority !== null)?.authority ?? null
}

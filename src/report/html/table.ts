import type { Report, ReportSubject } from '../../model/report.js'
import { embeddedJson } from '../escape.js'
import { count, kindsOf } from '../rows.js'
import { entryOf, inOrder, type Entry } from './entry.js'
import { dataBlock, htmlOf, quoted, tag, type Markup, type Proof } from './markup.js'
import { certificatesOf, type Certificates } from './parts.js'
import { proofOf } from './proof.js'

/**
 * Characters of data: a browser reads 16 Mi of entries (50,000 of them, and more) in a second, and keeps 24 Mi of proofs, which
 * it reads one by one, without effort. What has no room is counted.
 */
const ENTRIES = 16 * 1024 * 1024
const PROOFS = 24 * 1024 * 1024

/** Characters of one proof: a screenful has two thousand. What is longer is a wall that nobody reads. */
const PROOF = 512 * 1024

/** Rows that stand there without JavaScript, each with its proof, and the characters of these. */
const STATIC_ROWS = 500
const STATIC = 4 * 1024 * 1024

/** The names of the columns, in the order of the cells. */
export const COLUMNS = ['Subject', 'Decision', 'State', 'Signed by', 'Kind', 'Format', 'Rule'] as const

/** The table as it stands without JavaScript, then the data of which the page's script makes the whole. */
export function* tableParts(report: Report): Generator<string> {
  const subjects = inOrder(report.subjects)
  const certificates = certificatesOf(report)
  yield* staticRows(subjects, certificates, report)
  yield* entryBlocks(subjects, report)
  yield* proofBlocks(subjects, certificates, report)
}

const HEAD = `<div class="scroll"><table id="table" aria-label="Every subject"><thead><tr>${COLUMNS.map((name) => `<th scope="col" aria-sort="none">${name}</th>`).join('')}</tr></thead>\n<tbody id="rows">\n`

function* staticRows(
  subjects: readonly ReportSubject[],
  certificates: Certificates,
  report: Report,
): Generator<string> {
  yield HEAD
  let room = STATIC
  let shown = 0
  for (const subject of subjects.slice(0, STATIC_ROWS)) {
    const row = htmlOf(rowOf(entryOf(subject))) + htmlOf(proofRow(subject, proofWithin(subject, certificates)))
    room -= row.length
    if (room < 0) break
    shown += 1
    yield `${row}\n`
  }
  yield '</tbody></table></div>\n'
  const left = subjects.length - shown
  const { one, many } = kindsOf(report)
  if (left > 0)
    yield `<p class="static notice">${count(left, one, many)} more are in the table when JavaScript is on.</p>\n`
}

function rowOf([name, decision, state, signers, kind, formats, rule, said]: Entry): Markup {
  const named: readonly Markup[] = said === '' ? [quoted(name)] : [quoted(name), ['p', 'said', said]]
  return [
    'tr',
    `row ${decision}`,
    ['th', { scope: 'row' }, ...named],
    ['td', '', tag(decision)],
    ['td', '', tag(state)],
    ['td', '', ...(signers.length === 0 ? ['nobody'] : signers.map((signer): Proof => ['p', '', quoted(signer)]))],
    ['td', '', kind],
    ['td', '', formats.join(', ')],
    ['td', '', ...(rule === '' ? [] : [quoted(rule)])],
  ]
}

/** What is denied shows its proof at once. */
function proofRow({ decision }: ReportSubject, proof: Proof): Markup {
  const details: Markup = ['details', decision === 'denied' ? { open: '' } : '', ['summary', '', 'Proof'], proof]
  return ['tr', 'proof', ['td', { colspan: String(COLUMNS.length) }, details]]
}

const LEFT_OUT: Proof = ['p', 'notice', 'This proof is too long for the page; the report has it.']

function proofWithin(subject: ReportSubject, certificates: Certificates): Proof {
  const proof = proofOf(subject, certificates)
  return JSON.stringify(proof).length > PROOF ? LEFT_OUT : proof
}

/** Entries of one block of data: the browser reads them without one long text. */
const BLOCK = 1_000

function* entryBlocks(subjects: readonly ReportSubject[], report: Report): Generator<string> {
  let room = ENTRIES
  let written = 0
  let block: Entry[] = []
  for (const subject of subjects) {
    const entry = entryOf(subject)
    room -= embeddedJson(entry).length
    if (room < 0) break
    block.push(entry)
    written += 1
    if (block.length < BLOCK) continue
    yield dataBlock('entries', block)
    block = []
  }
  yield dataBlock('entries', block)
  const left = subjects.length - written
  const { one, many } = kindsOf(report)
  if (left > 0)
    yield notice(
      `${count(left, one, many)} are left out of the table, for the page would be too long; the report has them all.`,
    )
}

function* proofBlocks(
  subjects: readonly ReportSubject[],
  certificates: Certificates,
  report: Report,
): Generator<string> {
  let room = PROOFS
  let written = 0
  for (const subject of subjects) {
    const block = dataBlock('proof', proofWithin(subject, certificates))
    room -= block.length
    if (room < 0) break
    written += 1
    yield block
  }
  const left = subjects.length - written
  const { one, many } = kindsOf(report)
  if (left > 0)
    yield notice(
      `The proofs of ${count(left, one, many)} are left out, for the page would be too long; the report has them all.`,
    )
}

function notice(sentence: string): string {
  return `<p class="notice">${sentence}</p>\n`
}

import { readCertificate } from '../crypto/certificate.js'
import { printName } from '../crypto/name.js'
import type { Check } from '../model/check.js'
import type { Report, ReportSignature, ReportSubject, ReportTime } from '../model/report.js'
import type { Decision, Finding, State } from '../model/verdict.js'
import { painter, type Ink, type Paint } from './columns.js'
import { terminal } from './escape.js'
import type { TableOptions } from './table.js'

/** The proof of every subject, check by check. Nothing is cut: it is what a person asked for. */
export function explainText(report: Report, { color }: TableOptions): string {
  const paint = painter(color)
  const subjects = report.subjects.map((subject) => explainSubject(subject, report, paint).join('\n'))
  const ofRun = report.findings.flatMap((finding) => findingLines(finding, '', paint))
  return [...subjects, ...(ofRun.length === 0 ? [] : [ofRun.join('\n')])].map((part) => `${part}\n`).join('\n')
}

function explainSubject(subject: ReportSubject, report: Report, paint: Paint): readonly string[] {
  const { path, state, decision, rule, sha256, size, format, provenUntil, obstacle, notes } = subject
  return [
    paint(terminal(path), 'title'),
    `  state      ${paint(state, INK_OF_STATE[state])}`,
    `  decision   ${paint(decision, INK_OF_DECISION[decision])}${rule === null ? '' : ` by the rule ${terminal(rule)}`}`,
    `  content    ${format ?? 'no format that can be signed'}, ${size === null ? 'not read' : `${size} bytes`}`,
    ...(sha256 === null ? [] : [`  sha256     ${terminal(sha256)}`]),
    ...(provenUntil === null ? [] : [`  proven     until ${terminal(provenUntil)}`]),
    ...(obstacle === null ? [] : [`  obstacle   ${terminal(`${obstacle.message} (${obstacle.code})`)}`]),
    ...notes.map(({ code, message }) => `  note       ${terminal(`${message} (${code})`)}`),
    ...subject.signatures.flatMap((signature) => explainSignature(signature, decision, report, paint)),
    ...subject.findings.flatMap((finding) => findingLines(finding, '  ', paint)),
  ]
}

function explainSignature(
  signature: ReportSignature,
  decision: Decision,
  report: Report,
  paint: Paint,
): readonly string[] {
  const { place, format, role, state, allowed, entry, signer, time, times, statements } = signature
  const { faults, algorithms, checks } = signature
  const asked = decision === 'listed' ? '' : allowed ? ', allowed' : ', not allowed'
  const met = entry === null ? '' : `, meets the entry ${terminal(entry)}`
  const said = time.authority === null ? '' : ` of ${terminal(time.authority)}`
  return [
    `  ${paint('signature', 'heading')}  ${terminal(place)} (${format}, ${role})`,
    `    state      ${paint(state, INK_OF_STATE[state])}${asked}${met}`,
    ...(signer === null
      ? ['    signer     not known: its certificate is not there']
      : [
          `    signer     ${terminal(signer.subject)}`,
          `    issuer     ${terminal(signer.issuer)}`,
          `    serial     ${terminal(signer.serialNumber)}`,
          `    sha256     ${terminal(signer.sha256)}`,
          `    key        ${terminal(signer.spkiSha256)}`,
          `    anchors    ${signer.anchors.length === 0 ? 'none' : terminal(signer.anchors.join(', '))}`,
          ...signer.chain.map(
            (sha256) => `    chain      ${terminal(certificateLine(report.certificates[sha256], sha256))}`,
          ),
        ]),
    `    time       ${terminal(time.at)} (${time.source}${said})`,
    ...times.flatMap((claimed) => timestampLines(claimed, paint)),
    ...statements.map(({ about, text }) => `    says       ${about}: ${terminal(text)}`),
    ...faults.map((fault) => `    fault      ${terminal(fault)}`),
    ...algorithms.map(({ use, label }) => `    ${use.padEnd(USE_WIDTH)}${terminal(label)}`),
    ...checks.map((check) => checkLine(check, paint)),
  ]
}

/** What a timestamp claims, and what in it does not hold. */
function timestampLines({ kind, at, accuracy, authority, checks }: ReportTime, paint: Paint): readonly string[] {
  const exactly = accuracy === 0 ? '' : `, to ${accuracy} ms`
  return [
    `    timestamp  ${terminal(at ?? 'no time that can be read')} (${kind}${exactly}) of ${terminal(authority ?? 'nobody')}`,
    ...checks.filter(({ result }) => result !== 'pass').map((check) => checkLine(check, paint)),
  ]
}

/** The subject and the validity; a chain that came to no anchor may hold what cannot be read. */
function certificateLine(base64: string | undefined, sha256: string): string {
  if (base64 === undefined) return sha256
  try {
    const { subject, notBefore, notAfter } = readCertificate(Buffer.from(base64, 'base64'))
    return `${printName(subject)}, valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}`
  } catch (error) {
    return `${sha256}: ${error instanceof Error ? error.message : 'it cannot be read.'}`
  }
}

const INK_OF_RESULT: { readonly [result in Check['result']]: Ink } = {
  pass: 'good',
  fail: 'bad',
  unknown: 'doubt',
  'not-applicable': 'faint',
}

const INK_OF_STATE: { readonly [state in State]: Ink } = {
  verified: 'good',
  untrusted: 'bad',
  invalid: 'bad',
  unsigned: 'doubt',
  unknown: 'doubt',
}

const INK_OF_DECISION: { readonly [decision in Decision]: Ink } = {
  allowed: 'good',
  denied: 'bad',
  exempt: 'doubt',
  audited: 'doubt',
  listed: 'faint',
}

/** The width of what stands before a value: of `signature`, the longest, and two spaces. */
const USE_WIDTH = 11

/** The width of the longest result, `not-applicable`, and of the longest check, `transparency`. */
const RESULT_WIDTH = 14
const CHECK_WIDTH = 12

function checkLine({ check, result, code, message }: Check, paint: Paint): string {
  const verdict = paint(result, INK_OF_RESULT[result]) + ' '.repeat(RESULT_WIDTH - result.length)
  return `    check      ${check.padEnd(CHECK_WIDTH)} ${verdict} ${terminal(message)} (${terminal(code)})`
}

function findingLines({ id, level, code, message, remedy }: Finding, indent: string, paint: Paint): readonly string[] {
  const ink = level === 'error' ? 'bad' : level === 'warning' ? 'doubt' : 'faint'
  return [
    `${indent}${paint(id, ink)}     ${terminal(message)} (${terminal(code)})`,
    ...(remedy === null ? [] : [`${indent}           ${terminal(remedy)}`]),
  ]
}

import { readCertificate } from '../crypto/certificate.js'
import { printName } from '../crypto/name.js'
import type { Check } from '../model/check.js'
import type { Report, ReportSignature, ReportTime } from '../model/report.js'
import type { Decision, State } from '../model/verdict.js'
import type { Ink, Paint } from './columns.js'
import { terminal } from './escape.js'

/** One signature, check by check. */
export function explainSignature(
  signature: ReportSignature,
  decision: Decision,
  certificates: Report['certificates'],
  paint: Paint,
): readonly string[] {
  const { place, format, role, state, allowed, entry, time, times, statements } = signature
  const { faults, algorithms, checks } = signature
  const asked = decision === 'listed' ? '' : allowed ? ', allowed' : ', not allowed'
  const met = entry === null ? '' : `, meets the entry ${terminal(entry)}`
  const said = time.authority === null ? '' : ` of ${terminal(time.authority)}`
  return [
    `  ${paint('signature', 'heading')}  ${terminal(place)} (${format}, ${role})`,
    `    state      ${paint(state, INK_OF_STATE[state])}${asked}${met}`,
    ...signerLines(signature, certificates),
    ...termLines(signature),
    `    time       ${terminal(time.at)} (${time.source}${said})`,
    ...times.flatMap((claimed) => timestampLines(claimed, paint)),
    ...statements.map(({ about, text }) => `    says       ${terminal(`${about}: ${text}`)}`),
    ...faults.map((fault) => `    fault      ${terminal(fault)}`),
    ...algorithms.map(({ use, label }) => `    ${use.padEnd(USE_WIDTH)}${terminal(label)}`),
    ...checks.map((check) => checkLine(check, paint)),
  ]
}

function signerLines({ signer, bareKey }: ReportSignature, certificates: Report['certificates']): readonly string[] {
  const hint = bareKey?.hint == null ? [] : [`    hint       ${terminal(bareKey.hint)}`]
  if (signer === null) {
    const why = bareKey === null ? 'its certificate is not there' : 'no key that was given made it'
    return [`    signer     not known: ${why}`, ...hint]
  }
  if (signer.subject === null) return [`    key        ${terminal(signer.spkiSha256)}`, ...hint]
  const { subject, issuer, serialNumber, sha256, spkiSha256, anchors, identity, chain } = signer
  return [
    `    signer     ${terminal(subject)}`,
    `    issuer     ${terminal(issuer)}`,
    `    serial     ${terminal(serialNumber)}`,
    `    sha256     ${terminal(sha256)}`,
    `    key        ${terminal(spkiSha256)}`,
    ...(identity === null ? [] : [`    identity   ${terminal(`${identity.name}, says ${identity.issuer}`)}`]),
    `    anchors    ${anchors.length === 0 ? 'none' : terminal(anchors.join(', '))}`,
    ...chain.map((one) => `    chain      ${terminal(certificateLine(certificates[one], one))}`),
  ]
}

function termLines({ terms }: ReportSignature): readonly string[] {
  if (terms === null) return []
  const expiry = terms.expiry === null ? [] : [`    expiry     ${terminal(terms.expiry)}`]
  return [`    scheme     ${terminal(terms.scheme)}`, ...expiry]
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

export const INK_OF_STATE: { readonly [state in State]: Ink } = {
  verified: 'good',
  untrusted: 'bad',
  invalid: 'bad',
  unsigned: 'doubt',
  unknown: 'doubt',
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

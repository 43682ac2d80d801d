import type { Check } from '../../model/check.js'
import type { ReportSignature, ReportTime } from '../../model/report.js'
import { clip } from '../escape.js'
import { quoted, tag, type Proof } from './markup.js'
import { facts, many, type Certificates, type Fact } from './parts.js'

/** Code points of what a signature says for people: a paragraph. */
const SAID = 1_000

/** One signature, check by check. */
export function proofOfSignature(signature: ReportSignature, certificates: Certificates): Proof {
  const { format, role, place, state, checks } = signature
  const chain = signature.signer?.subject == null ? [] : signature.signer.chain
  return [
    'div',
    'signature',
    ['h3', '', `Signature (${format}, ${role}) in `, quoted(clip(place)), ' ', tag(state)],
    facts(factsOf(signature)),
    ...(chain.length === 0
      ? []
      : [
          ['h4', '', 'Certificates, the signer’s first'] as const,
          ['ol', 'chain', ...many(chain, (one) => ['li', '', quoted(certificates.describe(one))], 'li')] as const,
        ]),
    ...signature.times.slice(0, TIMES).flatMap(proofOfTime),
    checkTable(checks),
  ]
}

/** Timestamps of one signature that are shown: real ones have two at most. */
const TIMES = 10

function factsOf(signature: ReportSignature): readonly Fact[] {
  const { allowed, entry, time, terms, statements, faults, algorithms } = signature
  const by = time.authority === null ? [] : [' of ', quoted(clip(time.authority))]
  return [
    ...signerFacts(signature),
    ['Allowed', [allowed ? 'yes' : 'no', ...(entry === null ? [] : [', meets the entry ', quoted(clip(entry))])]],
    ['Time', [`${time.at} (${time.source})`, ...by]],
    ...(terms === null ? [] : [['Scheme', [terms.scheme]] as const]),
    ...(terms === null || terms.expiry === null ? [] : [['Expiry', [terms.expiry]] as const]),
    ...algorithms
      .slice(0, LINES)
      .map(({ use, label }) => [use === 'digest' ? 'Digest' : 'Value', [clip(label)]] as const),
    ...statements.slice(0, LINES).map(({ about, text }) => ['Says', [`${about}: `, quoted(clip(text, SAID))]] as const),
    ...faults.slice(0, LINES).map((fault) => ['Fault', [clip(fault, SAID)]] as const),
  ]
}

/** Lines of one kind in a signature. */
const LINES = 20

function signerFacts({ signer, bareKey }: ReportSignature): readonly Fact[] {
  const hint = bareKey?.hint == null ? [] : [['Hint', [quoted(clip(bareKey.hint))]] as const]
  if (signer === null) {
    const why = bareKey === null ? 'its certificate is not there' : 'no key that was given made it'
    return [['Signer', [`not known: ${why}`]], ...hint]
  }
  if (signer.subject === null) return [['Key', [quoted(signer.spkiSha256)]], ...hint]
  const { subject, issuer, serialNumber, sha256, spkiSha256, anchors, identity } = signer
  return [
    ['Signer', [quoted(clip(subject))]],
    ['Issuer', [quoted(clip(issuer))]],
    ['Serial', [quoted(clip(serialNumber))]],
    ['SHA-256', [quoted(sha256)]],
    ['Key', [quoted(spkiSha256)]],
    ...(identity === null
      ? []
      : [['Identity', [quoted(clip(identity.name)), ', says ', quoted(clip(identity.issuer))]] as const]),
    ['Anchors', anchors.length === 0 ? ['none'] : [quoted(clip(anchors.join(', ')))]],
    ...hint,
  ]
}

/** What a timestamp claims, and each part of it that was checked. */
function proofOfTime({ kind, at, accuracy, authority, checks }: ReportTime): readonly Proof[] {
  const exactly = accuracy === 0 ? '' : `, to ${accuracy} ms`
  const whom = authority === null ? 'nobody' : quoted(clip(authority))
  return [
    ['h4', '', `Timestamp of ${at ?? 'a time that cannot be read'} (${kind}${exactly}) by `, whom],
    checkTable(checks),
  ]
}

function checkTable(checks: readonly Check[]): Proof {
  const row = ({ check, result, code, message }: Check): Proof => [
    'tr',
    '',
    ['td', '', check],
    ['td', '', tag(result)],
    ['td', '', clip(message, SAID)],
    ['td', 'faint', code],
  ]
  return [
    'table',
    'checks',
    [
      'thead',
      '',
      ['tr', '', ...['Check', 'Result', 'What was found', 'Code'].map((name) => ['th', '', name] as const)],
    ],
    ['tbody', '', ...many(checks, row, 'tr')],
  ]
}

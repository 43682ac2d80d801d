import type { CheckName, CheckResult } from '../model/check.js'
import { checkCodes, codes, type CheckCode, type FindingCode } from '../model/codes.js'
import type { Attestation } from '../model/image.js'
import type { Report, ReportAnswer, ReportChange, ReportSignature } from '../model/report.js'
import { revocationReasons, type EvidenceSource } from '../model/revocation.js'
import {
  formatNames,
  imageFormatNames,
  type AlgorithmUse,
  type NotationTerms,
  type SignatureRole,
  type Statement,
  type TimeClaim,
} from '../model/signature.js'
import type { Mention } from '../model/subject.js'
import type { Decision, FindingId, FindingLevel, State } from '../model/verdict.js'

/** The words of a closed union: the type fails when one is missing or too many. */
function all<T extends string>(choices: { readonly [choice in T]: true }): readonly T[] {
  return Object.keys(choices) as T[]
}

/** Every word that a report can hold where the model has a closed union. The JSON Schema has the same. */
export const unions = {
  result: all<Report['result']>({ pass: true, fail: true, unknown: true, inventory: true }),
  command: all<Report['scanned']['command']>({ fs: true, scan: true, repo: true, image: true }),
  state: all<State>({ verified: true, untrusted: true, invalid: true, unsigned: true, unknown: true }),
  decision: all<Decision>({ allowed: true, denied: true, exempt: true, audited: true, listed: true }),
  mention: all<Mention['of']>({ source: true, output: true }),
  change: all<ReportChange['kind']>({ 'new-signer': true, 'lost-signature': true }),
  role: all<SignatureRole>({ primary: true, nested: true, counter: true, repository: true }),
  level: all<FindingLevel>({ error: true, warning: true, note: true }),
  checkResult: all<CheckResult>({ pass: true, fail: true, unknown: true, 'not-applicable': true }),
  timeSource: all<ReportSignature['time']['source']>({
    timestamp: true,
    log: true,
    'signing-authority': true,
    now: true,
  }),
  statement: all<Statement['about']>({
    'program name': true,
    'program address': true,
    'page hashes': true,
    'unknown attribute': true,
    'docker reference': true,
    annotation: true,
    'claimed signing time': true,
    'signing agent': true,
    thumbprints: true,
    'log entry': true,
  }),
  timeKind: all<TimeClaim['kind']>({ rfc3161: true, pkcs9: true, authentic: true }),
  revocationStatus: all<ReportAnswer['status']>({ good: true, revoked: true }),
  revocationSource: all<EvidenceSource>({ crl: true, ocsp: true }),
  revocationReason: revocationReasons,
  algorithmUse: all<AlgorithmUse['use']>({ digest: true, signature: true }),
  format: formatNames,
  anyFormat: [...formatNames, ...imageFormatNames],
  scheme: all<NotationTerms['scheme']>({ 'notary.x509': true, 'notary.x509.signingAuthority': true }),
  attestation: all<Attestation['kind']>({ attestation: true, sbom: true }),
  check: all<CheckName>({
    integrity: true,
    signature: true,
    coverage: true,
    chain: true,
    usage: true,
    time: true,
    transparency: true,
    revocation: true,
    algorithm: true,
  }),
  finding: all<FindingId>({
    SIG001: true,
    SIG002: true,
    SIG003: true,
    SIG004: true,
    SIG005: true,
    SIG006: true,
    SIG007: true,
    SIG008: true,
  }),
  checkCode: Object.keys(checkCodes) as CheckCode[],
  findingCode: Object.keys(codes) as FindingCode[],
} as const

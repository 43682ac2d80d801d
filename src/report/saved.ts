import type { Check, CheckName, CheckResult } from '../model/check.js'
import { checkCodes, codes, type CheckCode, type FindingCode } from '../model/codes.js'
import type {
  Report,
  ReportAnswer,
  ReportCounts,
  ReportSignature,
  ReportSigner,
  ReportSubject,
  ReportTime,
} from '../model/report.js'
import { revocationReasons, type EvidenceSource } from '../model/revocation.js'
import {
  formatNames,
  type AlgorithmUse,
  type Note,
  type SignatureRole,
  type Statement,
  type TimeClaim,
} from '../model/signature.js'
import type { Mention } from '../model/subject.js'
import type { Decision, Finding, FindingId, FindingLevel, State } from '../model/verdict.js'
import {
  amount,
  base64,
  flag,
  instant,
  list,
  moment,
  nothing,
  nullable,
  object,
  oneOf,
  position,
  record,
  sha256,
  text,
  words,
} from './shape.js'

/** A report as it was saved, with its dates, bytes and certificates read. */
export type SavedReport = Omit<Report, 'at' | 'subjects' | 'revocation' | 'certificates'> & {
  readonly revocation: readonly SavedAnswer[]
  readonly at: Date
  readonly subjects: readonly SavedSubject[]
  readonly certificates: ReadonlyMap<string, Uint8Array>
}

export type SavedSubject = Omit<ReportSubject, 'provenUntil' | 'signatures' | 'obstacle' | 'notes'> & {
  readonly provenUntil: Date | null
  readonly signatures: readonly SavedSignature[]
  readonly obstacle: Note | null
  readonly notes: readonly Note[]
}

export type SavedSignature = Omit<ReportSignature, 'time' | 'times'> & {
  readonly time: Omit<ReportSignature['time'], 'at'> & { readonly at: Date }
  readonly times: readonly SavedTime[]
}

export type SavedTime = Omit<ReportTime, 'at'> & { readonly at: Date | null }

export type SavedAnswer = Omit<ReportAnswer, 'revokedAt' | 'invalidSince'> & {
  readonly revokedAt: Date | null
  readonly invalidSince: Date | null
}

/** The words of a closed union: the type fails when one is missing or too many. */
function all<T extends string>(choices: { readonly [choice in T]: true }): readonly T[] {
  return Object.keys(choices) as T[]
}

/** Every word that a report can hold where the model has a closed union. The JSON Schema has the same. */
export const unions = {
  result: all<Report['result']>({ pass: true, fail: true, unknown: true, inventory: true }),
  command: all<Report['scanned']['command']>({ fs: true, scan: true }),
  state: all<State>({ verified: true, untrusted: true, invalid: true, unsigned: true, unknown: true }),
  decision: all<Decision>({ allowed: true, denied: true, exempt: true, audited: true, listed: true }),
  role: all<SignatureRole>({ primary: true, nested: true, counter: true, repository: true }),
  level: all<FindingLevel>({ error: true, warning: true, note: true }),
  checkResult: all<CheckResult>({ pass: true, fail: true, unknown: true, 'not-applicable': true }),
  timeSource: all<ReportSignature['time']['source']>({ timestamp: true, log: true, now: true }),
  statement: all<Statement['about']>({
    'program name': true,
    'program address': true,
    'page hashes': true,
    'unknown attribute': true,
  }),
  timeKind: all<TimeClaim['kind']>({ rfc3161: true, pkcs9: true }),
  revocationStatus: all<ReportAnswer['status']>({ good: true, revoked: true }),
  revocationSource: all<EvidenceSource>({ crl: true, ocsp: true }),
  revocationReason: revocationReasons,
  algorithmUse: all<AlgorithmUse['use']>({ digest: true, signature: true }),
  format: formatNames,
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

const note = object<Note>({ code: oneOf(...unions.checkCode), message: text })

const check = object<Check>({
  check: oneOf(...unions.check),
  result: oneOf(...unions.checkResult),
  code: oneOf(...unions.checkCode),
  message: text,
})

const finding = object<Finding>({
  id: oneOf(...unions.finding),
  level: oneOf(...unions.level),
  code: oneOf(...unions.findingCode),
  message: text,
  remedy: nullable(text),
})

const signer = object<ReportSigner>({
  subject: text,
  issuer: text,
  serialNumber: text,
  sha256,
  spkiSha256: sha256,
  anchors: list(words),
  identity: nothing,
  chain: list(sha256),
})

const algorithms = list(object<AlgorithmUse>({ use: oneOf(...unions.algorithmUse), hash: words, label: text }))

const signature = object<SavedSignature>({
  format: oneOf(...unions.format),
  role: oneOf(...unions.role),
  place: text,
  state: oneOf(...unions.state),
  allowed: flag,
  entry: nullable(words),
  signer: nullable(signer),
  time: object<SavedSignature['time']>({
    at: moment,
    source: oneOf(...unions.timeSource),
    authority: nullable(text),
  }),
  checks: list(check),
  certificates: list(sha256),
  hasLeaf: flag,
  algorithms,
  times: list(
    object<SavedTime>({
      kind: oneOf(...unions.timeKind),
      at: nullable(instant),
      accuracy: amount,
      authority: nullable(text),
      certificates: list(sha256),
      hasLeaf: flag,
      algorithms,
      checks: list(check),
    }),
  ),
  statements: list(object<Statement>({ about: oneOf(...unions.statement), text })),
  faults: list(text),
})

const subject = object<SavedSubject>({
  kind: oneOf('file'),
  path: words,
  root: words,
  within: words,
  sha256: nullable(sha256),
  size: nullable(amount),
  format: nullable(oneOf(...unions.format)),
  mentions: list(object<Mention>({ file: words, line: position, column: position })),
  state: oneOf(...unions.state),
  decision: oneOf(...unions.decision),
  rule: nullable(words),
  provenUntil: nullable(moment),
  signatures: list(signature),
  findings: list(finding),
  obstacle: nullable(note),
  remnants: flag,
  notes: list(note),
})

const counts = object<ReportCounts>({
  subjects: amount,
  verified: amount,
  untrusted: amount,
  unsigned: amount,
  unknown: amount,
  invalid: amount,
  allowed: amount,
  denied: amount,
  exempt: amount,
  audited: amount,
  listed: amount,
  skipped: amount,
})

export const reportShape = object<SavedReport>({
  version: oneOf(1),
  tool: object<Report['tool']>({ name: oneOf('sigscan'), version: words }),
  at: moment,
  result: oneOf(...unions.result),
  enforced: flag,
  policy: nullable(object<NonNullable<Report['policy']>>({ source: words, sha256 })),
  scanned: object<Report['scanned']>({ command: oneOf(...unions.command), paths: list(text) }),
  counts,
  subjects: list(subject),
  findings: list(finding),
  revocation: list(
    object<SavedAnswer>({
      certificate: sha256,
      issuer: sha256,
      status: oneOf(...unions.revocationStatus),
      source: oneOf(...unions.revocationSource),
      revokedAt: nullable(moment),
      reason: nullable(oneOf(...revocationReasons)),
      invalidSince: nullable(moment),
    }),
  ),
  certificates: record(base64),
})

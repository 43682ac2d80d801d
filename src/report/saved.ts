import type { Check, CheckName, CheckResult } from '../model/check.js'
import { codes, type CheckCode, type FindingCode } from '../model/codes.js'
import { intactCodes } from '../model/codes/intact.js'
import { proofCodes } from '../model/codes/proof.js'
import type { Report, ReportCounts, ReportSignature, ReportSigner, ReportSubject } from '../model/report.js'
import { formatNames, type AlgorithmUse, type Note, type SignatureRole, type TimeClaim } from '../model/signature.js'
import type { Mention } from '../model/subject.js'
import type { Decision, Finding, FindingId, FindingLevel, State } from '../model/verdict.js'
import {
  amount,
  base64,
  flag,
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
export type SavedReport = Omit<Report, 'at' | 'subjects' | 'certificates'> & {
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
  readonly times: readonly TimeClaim[]
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
  timeKind: all<TimeClaim['kind']>({ rfc3161: true, pkcs9: true }),
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
  checkCode: Object.keys({ ...intactCodes, ...proofCodes }) as CheckCode[],
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
  algorithms: list(object<AlgorithmUse>({ use: oneOf(...unions.algorithmUse), hash: words, label: text })),
  times: list(object<TimeClaim>({ kind: oneOf(...unions.timeKind), bytes: base64 })),
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
  certificates: record(base64),
})

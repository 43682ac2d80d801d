import type {
  Report,
  ReportAnswer,
  ReportBaseline,
  ReportChange,
  ReportCounts,
  ReportProposed,
  ReportScanned,
} from '../model/report.js'
import { savedRunFinding, savedSubject, type SavedSubject } from './saved-subject.js'
import { amount, base64, flag, list, moment, nullable, object, oneOf, record, sha256, text, words } from './shape.js'
import { unions } from './unions.js'

/** A report as it was saved, with its dates, bytes and certificates read. */
export type SavedReport = Omit<Report, 'at' | 'baseline' | 'subjects' | 'revocation' | 'certificates'> & {
  readonly revocation: readonly SavedAnswer[]
  readonly at: Date
  readonly baseline: (Omit<ReportBaseline, 'at'> & { readonly at: Date }) | null
  readonly subjects: readonly SavedSubject[]
  readonly certificates: ReadonlyMap<string, Uint8Array>
}

export type SavedAnswer = Omit<ReportAnswer, 'revokedAt' | 'invalidSince'> & {
  readonly revokedAt: Date | null
  readonly invalidSince: Date | null
}

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
  proposed: nullable(
    object<ReportProposed>({
      source: words,
      sha256: nullable(sha256),
      fault: nullable(text),
      result: nullable(oneOf(...unions.result)),
    }),
  ),
  baseline: nullable(
    object<NonNullable<SavedReport['baseline']>>({
      source: words,
      at: moment,
      changes: list(object<ReportChange>({ kind: oneOf(...unions.change), subject: words, signer: text })),
    }),
  ),
  scanned: object<ReportScanned>({ command: oneOf(...unions.command), paths: list(text), images: list(text) }),
  counts,
  subjects: list(savedSubject),
  findings: list(savedRunFinding),
  revocation: list(
    object<SavedAnswer>({
      certificate: sha256,
      issuer: sha256,
      status: oneOf(...unions.revocationStatus),
      source: oneOf(...unions.revocationSource),
      revokedAt: nullable(moment),
      reason: nullable(oneOf(...unions.revocationReason)),
      invalidSince: nullable(moment),
    }),
  ),
  certificates: record(base64),
})

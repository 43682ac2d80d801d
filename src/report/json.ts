import type { Report, ReportSignature, ReportSubject } from '../model/report.js'
import { json } from './escape.js'

/** The whole report, as schemas/report.schema.json describes it. */
export function reportJson(report: Report): string {
  return `${json(report, 2)}\n`
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

/** The subject of the timestamp's authority; `null` without one. */
export function counterSigner({ time }: ReportSignature): string | null {
  return time.source === 'timestamp' ? time.authority : null
}

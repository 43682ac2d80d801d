import type { ImageReading } from '../model/image.js'
import type { ReportAttestation, ReportFile, ReportImage, ReportPlatform, ReportSubject } from '../model/report.js'
import type { FileReading } from '../model/signature.js'
import type { AttestationVerdict, PlatformVerdict, Verdict } from '../model/verdict.js'
import type { Shelf } from './shelf.js'
import { signatureOf } from './signature.js'
import { within } from './within.js'

/** What a report says of a subject. `directory`: where relative PATHs start, absolute; `null` for saved reports. */
export function subjectOf(verdict: Verdict, directory: string | null, shelf: Shelf): ReportSubject {
  const { reading } = verdict
  return reading.kind === 'file' ? fileOf(reading, verdict, directory, shelf) : imageOf(reading, verdict, shelf)
}

type Judged = Pick<
  ReportSubject,
  'state' | 'decision' | 'rule' | 'proposed' | 'provenUntil' | 'signatures' | 'findings' | 'mentions' | 'root'
>

function judgedOf(verdict: Verdict, shelf: Shelf): Judged {
  const { reading, state, decision, rule, findings } = verdict
  return {
    root: reading.subject.root,
    mentions: reading.subject.mentions,
    state,
    decision,
    rule,
    proposed: null,
    provenUntil: verdict.provenUntil && endOf(verdict.provenUntil, shelf),
    signatures: verdict.signatures.map((signature) => signatureOf(signature, shelf)),
    findings,
  }
}

function fileOf(reading: FileReading, verdict: Verdict, directory: string | null, shelf: Shelf): ReportFile {
  const { kind, subject, sha256, size, format, obstacle, remnants, notes } = reading
  const about = { kind, path: subject.path, within: within(subject, directory), sha256, size, format }
  return { ...about, ...judgedOf(verdict, shelf), obstacle, remnants, notes }
}

function imageOf(reading: ImageReading, verdict: Verdict, shelf: Shelf): ReportImage {
  const { kind, subject, manifest, narrowed, obstacle } = reading
  const { reference, repository, tag, pinned } = subject
  return {
    kind,
    reference,
    repository,
    tag,
    pinned,
    digest: manifest?.digest ?? null,
    mediaType: manifest?.mediaType ?? null,
    artifactType: manifest?.artifactType ?? null,
    size: manifest?.size ?? null,
    ...judgedOf(verdict, shelf),
    attestations: verdict.attestations.map((one) => attestationOf(one, shelf)),
    platforms: verdict.platforms.map((platform) => platformOf(platform, shelf)),
    narrowed,
    gaps: manifest?.gaps ?? [],
    obstacle,
    notes: manifest?.notes ?? [],
  }
}

function platformOf({ reading, state, signatures, attestations }: PlatformVerdict, shelf: Shelf): ReportPlatform {
  const { platform, digest, mediaType, artifactType, size, gaps, notes } = reading
  return {
    platform,
    digest,
    mediaType,
    artifactType,
    size,
    state,
    signatures: signatures.map((signature) => signatureOf(signature, shelf)),
    attestations: attestations.map((one) => attestationOf(one, shelf)),
    gaps,
    notes,
  }
}

function attestationOf({ attestation, verdict }: AttestationVerdict, shelf: Shelf): ReportAttestation {
  const { kind, predicateType, place } = attestation
  return { kind, predicateType, place, signature: verdict && signatureOf(verdict, shelf) }
}

/** An end after the year 9999 is none: 99991231235959Z says that there is no good end (RFC 5280 4.1.2.5). */
function endOf(time: Date, shelf: Shelf): string | null {
  return time.getUTCFullYear() > 9999 ? null : shelf.second(time)
}

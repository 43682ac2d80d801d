import { createHash } from 'node:crypto'
import { findCodes } from '../model/codes/find.js'
import { Failure } from '../model/failure.js'
import type { ImageReading, ManifestReading } from '../model/image.js'
import type { Remark } from '../model/remark.js'
import type { Report } from '../model/report.js'
import type { FileReading, Reading, Signature } from '../model/signature.js'
import type { RunFinding } from '../model/verdict.js'
import type { RevocationAnswer } from '../model/proof.js'
import { restoreSignature, type Certificates } from './restore-signature.js'
import { reportShape, type SavedAnswer, type SavedReport } from './saved.js'
import type { SavedFile, SavedImage, SavedPlatform, SavedSubject } from './saved-subject.js'
import { refuse, ShapeError } from './shape.js'

/** What a saved report says was read. Nothing of its proofs and decisions: those are made again. */
export interface RestoredReport {
  readonly scanned: Report['scanned']
  readonly at: Date
  readonly skipped: number
  /** What was said of the run as a whole, an interruption for example. */
  readonly findings: readonly RunFinding[]
  /** What was said of lines that name no subject. */
  readonly remarks: readonly Remark[]
  readonly readings: readonly Reading[]
  /** What was found out of revocation. */
  readonly answers: readonly RevocationAnswer[]
}

/** Reads a report that was saved. Whoever could change it could change what was read: keep it where only the build writes. Throws Failure `report`. */
export function restore(reportText: string, source: string): RestoredReport {
  return orFailure(source, () => restoreFrom(reportShape(parse(reportText), '')))
}

/** What a saved report says, its decisions included; nothing of it is proven again. Throws Failure `report`. */
export function readSaved(reportText: string, source: string): SavedReport {
  return orFailure(source, () => reportShape(parse(reportText), ''))
}

function orFailure<Result>(source: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof ShapeError)) throw cause
    throw new Failure('report', `The report ${source} cannot be used: ${cause.message}`, {
      cause,
      remedy: 'Make the report again, with this version of sigscan.',
    })
  }
}

/** JSON.parse throws SyntaxError, and RangeError for what is nested too deeply. */
function parse(reportText: string): unknown {
  try {
    return JSON.parse(reportText)
  } catch (cause) {
    throw new ShapeError('It is not JSON.', { cause })
  }
}

function restoreFrom(saved: SavedReport): RestoredReport {
  const certificates = new Map<string, Uint8Array>()
  for (const [sha256, der] of saved.certificates) {
    const actual = createHash('sha256').update(der).digest('hex')
    if (actual !== sha256) refuse(`certificates.${sha256}`, `the certificate of that SHA-256, and is that of ${actual}`)
    certificates.set(sha256, der)
  }
  return {
    scanned: saved.scanned,
    at: saved.at,
    skipped: saved.counts.skipped,
    findings: saved.findings,
    remarks: saved.findings.flatMap(remarkIn),
    answers: saved.revocation.map(answerOf),
    readings: saved.subjects.map((subject, index) => readingOf(subject, certificates, `subjects[${index}]`)),
  }
}

/** What finding images had to say stays as it is; all else is found out again. */
function remarkIn({ code, level, message, mention }: RunFinding): readonly Remark[] {
  return Object.hasOwn(findCodes, code) && level !== 'error' ? [{ code, level, message, mention }] : []
}

function readingOf(saved: SavedSubject, certificates: Certificates, key: string): Reading {
  return saved.kind === 'file' ? fileOf(saved, certificates, key) : imageOf(saved, certificates, key)
}

function fileOf(saved: SavedFile, certificates: Certificates, key: string): FileReading {
  const { path, root, within, mentions, sha256, size, format, obstacle, remnants, notes } = saved
  return {
    kind: 'file',
    // The content is not there any more: the location only tells how the path lies in its PATH.
    subject: { kind: 'file', path, root, location: `${root}/${within}`, named: true, mentions, obstacle: null },
    sha256,
    size,
    format,
    signatures: signaturesOf(saved, certificates, key),
    obstacle,
    remnants,
    notes,
  }
}

function imageOf(saved: SavedImage, certificates: Certificates, key: string): ImageReading {
  const { reference, repository, tag, pinned, root, mentions, obstacle, narrowed } = saved
  return {
    kind: 'image',
    subject: { kind: 'image', reference, repository, tag, pinned, root, mentions, obstacle: null },
    manifest: manifestOf(saved, certificates, key),
    platforms: saved.platforms.map((platform, index) => ({
      platform: platform.platform,
      ...manifestParts(platform, certificates, `${key}.platforms[${index}]`),
    })),
    narrowed,
    obstacle,
  }
}

/** What was found of the manifest: all of it, or nothing. */
function manifestOf(saved: SavedImage, certificates: Certificates, key: string): ManifestReading | null {
  const { digest, mediaType, artifactType, size, signatures, attestations, platforms, gaps, notes } = saved
  if (digest !== null && mediaType !== null && artifactType !== null && size !== null) {
    return manifestParts({ ...saved, digest, mediaType, artifactType, size }, certificates, key)
  }
  const isNothing = digest === null && mediaType === null && artifactType === null && size === null
  if (!isNothing) refuse(key, 'an image with digest, mediaType, artifactType and size, or with none of them')
  if ([signatures, attestations, platforms, gaps, notes].some((found) => found.length > 0)) {
    refuse(`${key}.digest`, 'a digest, for something of the image was read')
  }
  if (saved.obstacle === null) refuse(`${key}.obstacle`, 'a reason why the image could not be read')
  return null
}

type SavedManifest = Omit<SavedPlatform, 'platform' | 'state'>

function manifestParts(saved: SavedManifest, certificates: Certificates, key: string): ManifestReading {
  const { digest, mediaType, artifactType, size, gaps, notes } = saved
  return {
    digest,
    mediaType,
    artifactType,
    size,
    signatures: signaturesOf(saved, certificates, key),
    attestations: saved.attestations.map(({ kind, predicateType, place, signature }, index) => ({
      kind,
      predicateType,
      place,
      signature: signature && restoreSignature(signature, certificates, `${key}.attestations[${index}].signature`),
    })),
    gaps,
    notes,
  }
}

function signaturesOf(
  { signatures }: Pick<SavedManifest, 'signatures'>,
  certificates: Certificates,
  key: string,
): readonly Signature[] {
  return signatures.map((one, index) => restoreSignature(one, certificates, `${key}.signatures[${index}]`))
}

function answerOf({ certificate, issuer, ...saved }: SavedAnswer, index: number): RevocationAnswer {
  const { status, source, revokedAt, reason, invalidSince } = saved
  if (status === 'good') return { certificate, issuer, standing: { kind: 'good', source } }
  const key = `revocation[${index}]`
  const at = revokedAt ?? refuse(`${key}.revokedAt`, 'a date and time, for it is revoked')
  const because = reason ?? refuse(`${key}.reason`, 'a reason, for it is revoked')
  return { certificate, issuer, standing: { kind: 'revoked', source, at, reason: because, invalidSince } }
}

import type {
  Report,
  ReportBaseline,
  ReportChange,
  ReportSignature,
  ReportSigner,
  ReportSubject,
} from '../model/report.js'
import { nameOf } from '../model/subject.js'
import type { State } from '../model/verdict.js'
import type { Files } from '../model/world.js'
import { readReportFile } from './report-file.js'
import { readSaved } from './restore.js'
import { signerName } from './rows.js'
import type { SavedReport } from './saved.js'
import type { SavedSubject } from './saved-subject.js'
import { secondOf } from './shelf.js'
import type { Compare } from './since.js'

/**
 * Reads the earlier report. Nothing in it is proven again and nothing decides by it: whoever may change it may hide a
 * change. Throws Failure `report`.
 */
export function readBaseline(path: string, files: Files): Compare {
  const earlier = readSaved(readReportFile(path, files), path)
  return (report) => ({ ...report, baseline: changesSince(report, earlier, path) })
}

/**
 * What is signed by somebody else than before. A subject is the same when it has the same path, or the same reference
 * but for the digest that it pins. One that is new has a new signer only if nothing at all had that signer before: a
 * version in a file's name is no news. One that is gone, or could not be read to its end, lost nothing that is known.
 */
export function changesSince(report: Report, earlier: SavedReport, source: string): ReportBaseline {
  const before = groupBy(earlier.subjects, keyOf)
  const everybody = byName(earlier.subjects.flatMap(provenSigners))
  const changes = [...groupBy(report.subjects, keyOf)].flatMap(([key, subjects]) => {
    const then = before.get(key)
    return then === undefined ? newSigners(subjects, everybody) : compare(subjects, then)
  })
  return { source, at: secondOf(earlier.at), changes }
}

/** What there is of a subject in either report. */
type Compared = ReportSubject | SavedSubject

function groupBy<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

function keyOf(subject: Compared): string {
  if (subject.kind === 'file') return `file ${subject.path}`
  return `image ${subject.tag === null ? subject.repository : `${subject.repository}:${subject.tag}`}`
}

function compare(now: readonly ReportSubject[], then: readonly SavedSubject[]): readonly ReportChange[] {
  const had = then.flatMap(provenSigners)
  const has = byName(now.flatMap((subject) => [...provenSigners(subject), ...openSigners(subject)]))
  const lost = now.every(isWhole) ? had.filter((one) => !isAmong(one, has)) : []
  // Told once, of the first that has the name.
  const told = now.slice(0, 1).flatMap((subject) => changesOf('lost-signature', subject, lost))
  return [...told, ...newSigners(now, byName(had))]
}

function newSigners(now: readonly ReportSubject[], had: Signers): readonly ReportChange[] {
  return now.flatMap((subject) => {
    const strangers = provenSigners(subject).filter((one) => !isAmong(one, had))
    return changesOf('new-signer', subject, strangers)
  })
}

/** By name what such signers have: whatever an earlier report holds, looking one up takes no longer. */
type Signers = ReadonlyMap<string, Known>

interface Known {
  readonly keys: Set<string>
  readonly anchors: Set<string>
  /** SHA-256 of the tops of their paths. */
  readonly tops: Set<string>
}

function byName(signers: readonly ReportSigner[]): Signers {
  const names = new Map<string, Known>()
  for (const signer of signers) {
    const name = signerName(signer)
    const known = names.get(name) ?? { keys: new Set(), anchors: new Set(), tops: new Set() }
    names.set(name, known)
    known.keys.add(signer.spkiSha256)
    if (signer.subject === null) continue
    for (const anchor of signer.anchors) known.anchors.add(anchor)
    for (const top of signer.chain.slice(-1)) known.tops.add(top)
  }
  return names
}

/** One for each name. */
function changesOf(
  kind: ReportChange['kind'],
  subject: ReportSubject,
  signers: readonly ReportSigner[],
): readonly ReportChange[] {
  return [...new Set(signers.map(signerName))].map((signer) => ({ kind, subject: nameOf(subject), signer }))
}

/** Whoever is proven to have signed it, or a platform of it. */
function provenSigners(subject: Compared): readonly ReportSigner[] {
  return signersIn(subject, 'verified')
}

/** Whoever may have signed it, for all that could be told. */
function openSigners(subject: Compared): readonly ReportSigner[] {
  return signersIn(subject, 'unknown')
}

interface Signed {
  readonly signatures: readonly Pick<ReportSignature, 'signer' | 'state'>[]
}

function signersIn(subject: Compared, wanted: State): readonly ReportSigner[] {
  const parts: readonly Signed[] = subject.kind === 'file' ? [subject] : [subject, ...subject.platforms]
  return parts.flatMap(({ signatures }) =>
    signatures.flatMap(({ signer, state }) => (signer !== null && state === wanted ? [signer] : [])),
  )
}

function isWhole(subject: ReportSubject): boolean {
  if (subject.obstacle !== null) return false
  const parts = subject.kind === 'file' ? [] : [subject, ...subject.platforms]
  return parts.every(({ gaps }) => gaps.length === 0)
}

/**
 * Whether one of them has the same name and the same key, or the same name under something that both share: an anchor, or
 * the top of the path. A name alone proves nothing (docs/trust.md 1.1): another authority's certificate of that name is
 * another signer.
 */
function isAmong(one: ReportSigner, others: Signers): boolean {
  const known = others.get(signerName(one))
  if (known === undefined) return false
  if (known.keys.has(one.spkiSha256)) return true
  if (one.subject === null) return false
  return (
    one.anchors.some((anchor) => known.anchors.has(anchor)) || one.chain.slice(-1).some((top) => known.tops.has(top))
  )
}

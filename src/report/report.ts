import { createHash } from 'node:crypto'
import { printName, readName } from '../crypto/name.js'
import type { Proof } from '../model/proof.js'
import type { Report, ReportSignature, ReportSigner, ReportSubject } from '../model/report.js'
import type { Decision, Finding, SignatureVerdict, State, Verdict } from '../model/verdict.js'
import { version } from '../model/version.js'
import type { Policy } from '../policy/model.js'
import { within } from './within.js'

/** What a run knows beside its verdicts. */
export interface ReportFacts {
  readonly policy: Policy | null
  readonly scanned: Report['scanned']
  /** Absolute: where relative PATHs start; left out when saved reports are judged again. */
  readonly directory?: string
  readonly skipped: number
  /** Of the run as a whole. */
  readonly findings: readonly Finding[]
  readonly at: Date
}

/** All that was found, once. Pure. */
export function report(facts: ReportFacts, verdicts: readonly Verdict[]): Report {
  const shelf = openShelf()
  const subjects = verdicts.map((verdict) => subjectOf(verdict, facts.directory ?? null, shelf))
  return {
    version: 1,
    tool: { name: 'sigscan', version },
    at: secondOf(facts.at),
    result: resultOf(facts, verdicts),
    enforced: facts.policy !== null,
    policy: facts.policy && { source: facts.policy.source.name, sha256: facts.policy.source.sha256 },
    scanned: facts.scanned,
    counts: countsOf(verdicts, facts.skipped),
    subjects,
    findings: facts.findings,
    certificates: shelf.certificates(),
  }
}

/** What many signatures have in common, held once. */
interface Shelf {
  /** Keeps a certificate, and tells its SHA-256. */
  readonly keep: (der: Uint8Array) => string
  /** A Name, printed. */
  readonly print: (der: Uint8Array) => string
  readonly certificates: () => Report['certificates']
}

function openShelf(): Shelf {
  const certificates = new Map<string, string>()
  const names = new Map<string, string>()
  return {
    keep(der) {
      const sha256 = createHash('sha256').update(der).digest('hex')
      if (!certificates.has(sha256)) certificates.set(sha256, Buffer.from(der).toString('base64'))
      return sha256
    },
    print(der) {
      const key = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('latin1')
      const name = names.get(key) ?? printName(readName(der))
      names.set(key, name)
      return name
    },
    certificates: () => Object.fromEntries(certificates),
  }
}

/** `unknown`: nothing is denied but for what could not be told. */
function resultOf(facts: ReportFacts, verdicts: readonly Verdict[]): Report['result'] {
  if (facts.policy === null) return 'inventory'
  const denied = verdicts.filter((verdict) => verdict.decision === 'denied')
  const faults = facts.findings.filter((finding) => finding.level === 'error')
  if (denied.some((verdict) => !onlyUnknown(verdict)) || !faults.every(isUnknown)) return 'fail'
  return denied.length > 0 || faults.length > 0 ? 'unknown' : 'pass'
}

function onlyUnknown(verdict: Verdict): boolean {
  return verdict.state === 'unknown' && verdict.findings.filter(({ level }) => level === 'error').every(isUnknown)
}

function isUnknown(finding: Finding): boolean {
  return finding.id === 'SIG007'
}

function countsOf(verdicts: readonly Verdict[], skipped: number): Report['counts'] {
  const inState = (state: State): number => verdicts.filter((verdict) => verdict.state === state).length
  const decided = (decision: Decision): number => verdicts.filter((verdict) => verdict.decision === decision).length
  return {
    subjects: verdicts.length,
    verified: inState('verified'),
    untrusted: inState('untrusted'),
    unsigned: inState('unsigned'),
    unknown: inState('unknown'),
    invalid: inState('invalid'),
    allowed: decided('allowed'),
    denied: decided('denied'),
    exempt: decided('exempt'),
    audited: decided('audited'),
    listed: decided('listed'),
    skipped,
  }
}

function subjectOf(verdict: Verdict, directory: string | null, shelf: Shelf): ReportSubject {
  const { reading, state, decision, rule, findings } = verdict
  const { subject, sha256, size, format, obstacle, remnants, notes } = reading
  return {
    kind: 'file',
    path: subject.path,
    root: subject.root,
    within: within(subject, directory),
    sha256,
    size,
    format,
    mentions: subject.mentions,
    state,
    decision,
    rule,
    provenUntil: verdict.provenUntil && endOf(verdict.provenUntil),
    signatures: verdict.signatures.map((signature) => signatureOf(signature, shelf)),
    findings,
    obstacle,
    remnants,
    notes,
  }
}

function signatureOf({ proof, state, allowed, entry }: SignatureVerdict, shelf: Shelf): ReportSignature {
  const { format, role, place, claim, times, intact } = proof.signature
  return {
    format,
    role,
    place,
    state,
    allowed,
    entry,
    signer: signerOf(proof, shelf),
    time: { at: secondOf(proof.time.at), source: proof.time.source, authority: proof.time.authority },
    checks: [...intact, ...proof.routes[0].checks],
    certificates: claim.certificates.map(shelf.keep),
    hasLeaf: claim.hasLeaf,
    algorithms: claim.algorithms,
    times: times.map(({ kind, bytes }) => ({ kind, bytes: Buffer.from(bytes).toString('base64') })),
  }
}

function signerOf({ signer, routes }: Proof, shelf: Shelf): ReportSigner | null {
  if (signer === null) return null
  const proven = routes.filter(({ holds }) => holds).flatMap(({ basis }) => ('anchor' in basis ? [basis.anchor] : []))
  return {
    subject: shelf.print(signer.subject),
    issuer: shelf.print(signer.issuer),
    serialNumber: signer.serialNumber,
    sha256: signer.sha256,
    spkiSha256: signer.spkiSha256,
    anchors: [...new Set(proven)],
    identity: null,
    chain: routes[0].chain.map(shelf.keep),
  }
}

/** ISO 8601, UTC, to the second. */
function secondOf(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** An end after the year 9999 is none: 99991231235959Z says that there is no good end (RFC 5280 4.1.2.5). */
function endOf(time: Date): string | null {
  return time.getUTCFullYear() > 9999 ? null : secondOf(time)
}

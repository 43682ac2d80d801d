import { attempt } from '../crypto/attempt.js'
import { readCertificate } from '../crypto/certificate.js'
import { printName } from '../crypto/name.js'
import { worstRevocation, type Standing } from '../crypto/revocation.js'
import type { Proof, RevocationAnswer } from '../model/proof.js'
import type { Report, ReportAnswer, ReportSignature, ReportTime, ReportSigner, ReportSubject } from '../model/report.js'
import type { TimeClaim } from '../model/signature.js'
import type { Decision, Finding, SignatureVerdict, State, Verdict } from '../model/verdict.js'
import { version } from '../model/version.js'
import type { Policy } from '../policy/model.js'
import { openShelf, secondOf, type Shelf } from './shelf.js'
import { within } from './within.js'

/** What a run knows beside its verdicts. */
export interface ReportFacts {
  readonly policy: Policy | null
  readonly scanned: Report['scanned']
  readonly skipped: number
  /** Of the run as a whole. */
  readonly findings: readonly Finding[]
  readonly at: Date
}

/** A report in the making: what a verdict says is taken over when it is added, so that the verdict need not be kept. */
export interface ReportDraft {
  /** In the order in which they were added. */
  readonly subjects: readonly ReportSubject[]
  readonly add: (verdict: Verdict) => void
  readonly finish: (facts: ReportFacts) => Report
}

/** All that was found, once. Pure. `directory`: where relative PATHs start, absolute; `null` for saved reports. */
export function draftReport(directory: string | null): ReportDraft {
  const shelf = openShelf()
  const subjects: ReportSubject[] = []
  const answers = new Map<string, RevocationAnswer & { readonly standing: Told }>()
  return {
    subjects,
    add(verdict) {
      subjects.push(subjectOf(verdict, directory, shelf))
      for (const { proof } of verdict.signatures) {
        for (const answer of proof.routes.flatMap(({ answers: of }) => of)) keepAnswer(answers, answer)
      }
    },
    finish: (facts) => ({
      version: 1,
      tool: { name: 'sigscan', version },
      at: secondOf(facts.at),
      result: resultOf(facts, subjects),
      enforced: facts.policy !== null,
      policy: facts.policy && { source: facts.policy.source.name, sha256: facts.policy.source.sha256 },
      scanned: facts.scanned,
      counts: countsOf(subjects, facts.skipped),
      subjects,
      findings: facts.findings,
      revocation: [...answers.values()].map(answerOf),
      certificates: shelf.certificates(),
    }),
  }
}

type Told = Exclude<Standing, { readonly kind: 'unknown' }>

/** What was said worst of a certificate stays, whatever else was said of it. */
function keepAnswer(
  answers: Map<string, RevocationAnswer & { readonly standing: Told }>,
  answer: RevocationAnswer,
): void {
  const { certificate, issuer, standing } = answer
  if (standing.kind === 'unknown') return
  const key = `${certificate} ${issuer}`
  const known = answers.get(key)
  const told = worstRevocation(known === undefined ? [standing] : [known.standing, standing]) ?? standing
  answers.set(key, { certificate, issuer, standing: told })
}

function answerOf({ certificate, issuer, standing }: RevocationAnswer & { readonly standing: Told }): ReportAnswer {
  const revoked = standing.kind === 'revoked' ? standing : null
  return {
    certificate,
    issuer,
    status: standing.kind,
    source: standing.source,
    revokedAt: revoked && secondOf(revoked.at),
    reason: revoked?.reason ?? null,
    invalidSince: revoked?.invalidSince ? secondOf(revoked.invalidSince) : null,
  }
}

/** `unknown`: nothing is denied but for what could not be told. */
function resultOf(facts: ReportFacts, subjects: readonly ReportSubject[]): Report['result'] {
  if (facts.policy === null) return 'inventory'
  const denied = subjects.filter(({ decision }) => decision === 'denied')
  const faults = facts.findings.filter((finding) => finding.level === 'error')
  if (denied.some((subject) => !onlyUnknown(subject)) || !faults.every(isUnknown)) return 'fail'
  return denied.length > 0 || faults.length > 0 ? 'unknown' : 'pass'
}

function onlyUnknown({ state, findings }: ReportSubject): boolean {
  return state === 'unknown' && findings.filter(({ level }) => level === 'error').every(isUnknown)
}

function isUnknown(finding: Finding): boolean {
  return finding.id === 'SIG007'
}

function countsOf(subjects: readonly ReportSubject[], skipped: number): Report['counts'] {
  const inState = (state: State): number => subjects.filter((subject) => subject.state === state).length
  const decided = (decision: Decision): number => subjects.filter((subject) => subject.decision === decision).length
  return {
    subjects: subjects.length,
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
    provenUntil: verdict.provenUntil && endOf(verdict.provenUntil, shelf),
    signatures: verdict.signatures.map((signature) => signatureOf(signature, shelf)),
    findings,
    obstacle,
    remnants,
    notes,
  }
}

function signatureOf({ proof, state, allowed, entry }: SignatureVerdict, shelf: Shelf): ReportSignature {
  const { format, role, place, claim, times, statements, intact } = proof.signature
  const [{ time, checks, faults }] = proof.routes
  return {
    format,
    role,
    place,
    state,
    allowed,
    entry,
    signer: signerOf(proof, shelf),
    time: { at: shelf.second(time.at), source: time.source, authority: time.authority },
    checks: [...intact, ...checks].map(shelf.check),
    certificates: shelf.chain(claim.certificates.map(shelf.keep)),
    hasLeaf: claim.hasLeaf,
    algorithms: shelf.algorithms(claim.algorithms),
    times: times.map((claimed) => timeOf(claimed, shelf)),
    statements,
    faults,
  }
}

function timeOf(
  { kind, at, accuracy, certificates, hasLeaf, algorithms, checks }: TimeClaim,
  shelf: Shelf,
): ReportTime {
  return {
    kind,
    at: at?.toISOString() ?? null,
    accuracy,
    authority: hasLeaf ? authorityOf(certificates[0]) : null,
    certificates: shelf.chain(certificates.map(shelf.keep)),
    hasLeaf,
    algorithms: shelf.algorithms(algorithms),
    checks: checks.map(shelf.check),
  }
}

/** The subject, printed; `null` when the certificate cannot be read. */
function authorityOf(der: Uint8Array | undefined): string | null {
  const certificate = der === undefined ? null : attempt(() => readCertificate(der))
  return certificate === null || certificate instanceof Error ? null : printName(certificate.subject)
}

function signerOf({ signer, routes }: Proof, shelf: Shelf): ReportSigner | null {
  if (signer === null) return null
  const proven = routes.filter(({ holds }) => holds).flatMap(({ basis }) => ('anchor' in basis ? [basis.anchor] : []))
  return shelf.signer({
    subject: shelf.print(signer.subject),
    issuer: shelf.print(signer.issuer),
    serialNumber: signer.serialNumber,
    sha256: signer.sha256,
    spkiSha256: signer.spkiSha256,
    anchors: [...new Set(proven)],
    identity: null,
    chain: routes[0].chain.map(shelf.keep),
  })
}

/** An end after the year 9999 is none: 99991231235959Z says that there is no good end (RFC 5280 4.1.2.5). */
function endOf(time: Date, shelf: Shelf): string | null {
  return time.getUTCFullYear() > 9999 ? null : shelf.second(time)
}

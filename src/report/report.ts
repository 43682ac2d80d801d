import { worstRevocation, type Standing } from '../crypto/revocation.js'
import type { RevocationAnswer } from '../model/proof.js'
import type { Report, ReportAnswer, ReportSubject } from '../model/report.js'
import type { Decision, Finding, RunFinding, SignatureVerdict, State, Verdict } from '../model/verdict.js'
import { version } from '../model/version.js'
import type { Policy } from '../policy/model.js'
import { openShelf, secondOf } from './shelf.js'
import { subjectOf } from './subject.js'

/** What a run knows beside its verdicts. */
export interface ReportFacts {
  readonly policy: Policy | null
  readonly scanned: Report['scanned']
  readonly skipped: number
  /** Of the run as a whole. */
  readonly findings: readonly RunFinding[]
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
      for (const { proof } of verdictsOf(verdict)) {
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
      proposed: null,
      baseline: null,
      scanned: facts.scanned,
      counts: countsOf(subjects, facts.skipped),
      subjects,
      findings: facts.findings,
      revocation: [...answers.values()].map(answerOf),
      certificates: shelf.certificates(),
    }),
  }
}

/** What was made of every signature, those of attestations and of platforms included. */
function verdictsOf({ signatures, attestations, platforms }: Verdict): readonly SignatureVerdict[] {
  const parts = [{ signatures, attestations }, ...platforms]
  return parts.flatMap((part) => [...part.signatures, ...part.attestations.flatMap(({ verdict }) => verdict ?? [])])
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

import type { ImageReading, ManifestReading } from '../model/image.js'
import type { Proofs } from '../model/proof.js'
import type { FileReading, Reading } from '../model/signature.js'
import { nameOf } from '../model/subject.js'
import type { Decision, PlatformVerdict, Verdict } from '../model/verdict.js'
import { kindOfType } from '../registry/media-types.js'
import { exceptionEnded, exceptionsFor, hasEnded } from './exceptions.js'
import { exemptedBy, findingsOf, notesOf, unverifiedBy, type Case } from './findings.js'
import { ruleFor } from './match.js'
import type { Policy } from './model.js'
import { isOnlyLogged } from './notation.js'
import { demandOf, judgePart, type Demand, type Found, type Part } from './part.js'
import { stateOfObstacle, worstState } from './state.js'

/**
 * Is that allowed? Pure. Without a policy everything is `listed`. `proofs` holds the proof of every signature that
 * `signaturesOf(reading)` gives.
 */
export function judge(reading: Reading, proofs: Proofs, policy: Policy | null, at: Date): Verdict {
  return reading.kind === 'file' ? judgeFile(reading, proofs, policy, at) : judgeImage(reading, proofs, policy, at)
}

/** Files ask for all of their signatures where no rule says it: strangers cannot add one without making another file. */
function judgeFile(reading: FileReading, proofs: Proofs, policy: Policy | null, at: Date): Verdict {
  const { signatures, remnants } = reading
  const demand = demandOf(policy, policy && ruleFor(policy, reading), 'all')
  const found = { name: nameOf(reading.subject), signatures, attestations: [], gaps: [], remnants }
  const whole = judgePart(found, proofs, demand)
  return verdictOf({ reading, demand, whole, asked: [whole] }, [], at)
}

/** Images ask for any: whoever may push to the repository may attach signatures of strangers. */
function judgeImage(reading: ImageReading, proofs: Proofs, policy: Policy | null, at: Date): Verdict {
  const { manifest, subject } = reading
  const demand = demandOf(policy, policy && ruleFor(policy, reading), 'any')
  const name = nameOf(subject)
  const whole = judgePart(foundOf(name, manifest), proofs, demand)
  const platforms = reading.platforms.map((platform) => ({
    reading: platform,
    part: judgePart(foundOf(`${name} (${platform.platform})`, platform), proofs, demand),
  }))
  // docs/trust.md 5: what must meet the rule. An image that is no index is its own only platform.
  const isEach = demand.rule?.multiArch === 'each' && manifest !== null && kindOfType(manifest.mediaType) === 'index'
  const asked = isEach ? platforms.map(({ part }) => part) : [whole]
  const verdicts = platforms.map(({ reading: platform, part: { state, signatures, attestations } }) => {
    return { reading: platform, state, signatures, attestations }
  })
  return verdictOf({ reading, demand, whole, asked }, verdicts, at)
}

function foundOf(name: string, manifest: ManifestReading | null): Found {
  const { signatures = [], attestations = [], gaps = [] } = manifest ?? {}
  return { name, signatures, attestations, gaps, remnants: false }
}

/** A subject with its parts: the whole, and those of which each must meet the rule. */
interface Judged {
  readonly reading: Reading
  readonly demand: Demand
  readonly whole: Part
  readonly asked: readonly Part[]
}

function verdictOf(
  { reading, demand, whole, asked }: Judged,
  platforms: readonly PlatformVerdict[],
  at: Date,
): Verdict {
  const { obstacle } = reading
  const state = obstacle === null ? worstState(asked.map((part) => part.state)) : stateOfObstacle(obstacle)
  const facts: Case = { reading, demand, asked, state }
  return {
    reading,
    state,
    rule: demand.rule?.name ?? null,
    signatures: whole.signatures,
    attestations: whole.attestations,
    platforms,
    provenUntil: state === 'verified' ? firstEnd(asked) : null,
    ...decide(facts, at),
  }
}

function decide(facts: Case, at: Date): Pick<Verdict, 'decision' | 'findings'> {
  const { reading, demand, asked, state } = facts
  const { policy, rule } = demand
  if (policy === null) return { decision: 'listed', findings: findingsOf(facts, 'listed') }
  if (isMet(facts)) return { decision: 'allowed', findings: notesOf(facts) }
  const settled = rule?.notation == null ? null : decideNotation(facts, at)
  if (settled !== null) return settled
  if (rule?.unsignedExempt === true && state === 'unsigned' && !asked.some(({ remnants }) => remnants)) {
    return { decision: 'exempt', findings: findingsOf(facts, 'exempt') }
  }
  const exceptions = exceptionsFor(policy, reading, asked, state)
  const exception = exceptions.find((candidate) => !hasEnded(candidate, at))
  if (exception !== undefined) {
    return { decision: 'exempt', findings: [...findingsOf(facts, 'exempt'), exemptedBy(exception, reading)] }
  }
  const decision: Decision = (rule?.mode ?? policy.mode) === 'audit' ? 'audited' : 'denied'
  const ended = exceptions.map((candidate) => exceptionEnded(candidate, nameOf(reading.subject)))
  return { decision, findings: [...findingsOf(facts, decision), ...ended] }
}

/** What could not be read is never allowed, whatever was found in the rest of it; nor is what has no part that was asked. */
function isMet({ reading, asked }: Case): boolean {
  return reading.obstacle === null && asked.length > 0 && asked.every((part) => part.isMet)
}

/** What a statement of Notation's trust policy lets pass; `null`: it does not. */
function decideNotation(facts: Case, at: Date): Pick<Verdict, 'decision' | 'findings'> | null {
  const { reading, demand, asked } = facts
  const { rule, entries } = demand
  if (reading.obstacle !== null || rule?.notation == null) return null
  const { notation } = rule
  if (notation.level === 'skip') return { decision: 'exempt', findings: [unverifiedBy(rule, reading)] }
  const passes = asked.some(({ signatures }) =>
    signatures.some(({ proof }) => isOnlyLogged(proof, notation, entries, at)),
  )
  return passes ? { decision: 'audited', findings: findingsOf(facts, 'audited') } : null
}

function firstEnd(asked: readonly Part[]): Date | null {
  const end = Math.min(...asked.map((part) => part.end))
  return Number.isFinite(end) ? new Date(end) : null
}

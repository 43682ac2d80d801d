import type { Proof } from '../model/proof.js'
import type { Reading } from '../model/signature.js'
import type { Decision, SignatureVerdict, Verdict } from '../model/verdict.js'
import { exceptionEnded, exceptionsFor, hasEnded } from './exceptions.js'
import type { Case } from './findings.js'
import { exemptedBy, findingsOf, supersededNotes } from './findings.js'
import { allowedEntries, meets, ruleFor } from './match.js'
import type { Policy, Rule, SignerEntry } from './model.js'
import { countSigners } from './quorum.js'
import { isSuperseded } from './superseded.js'
import { holds, stateOfSignature, stateOfSubject } from './state.js'

/** How many signatures are asked for where no rule says it: strangers cannot add to a file without making another of it. */
const fileDemand = 'all'

/** Is that allowed? Pure. Without a policy everything is `listed`. */
export function judge(reading: Reading, proofs: readonly Proof[], policy: Policy | null, at: Date): Verdict {
  const rule = policy && ruleFor(policy, reading.subject.path, reading.format)
  const demand = rule?.signatures ?? fileDemand
  const entries = policy && rule ? allowedEntries(policy, rule) : []
  const judged = proofs.map((proof) => judgeSignature(proof, rule, entries, policy))
  const signatures = judged.map((one) => ({ ...one, counted: !isSuperseded(one, judged) }))
  const states = signatures.filter(({ counted }) => counted).map((signature) => signature.state)
  const state = stateOfSubject(states, demand, reading.obstacle)
  const facts: Case = { reading, rule, entries, demand, state, signatures }
  return {
    reading,
    state,
    rule: rule?.name ?? null,
    signatures,
    provenUntil: state === 'verified' ? provenUntil(signatures, demand) : null,
    ...decide(facts, proofs, policy, at),
  }
}

function judgeSignature(
  proof: Proof,
  rule: Rule | null,
  entries: readonly SignerEntry[],
  policy: Policy | null,
): SignatureVerdict {
  const state = stateOfSignature(proof)
  const isSigner = (entry: SignerEntry, timestamp: boolean) => state === 'verified' && meets(entry, proof, timestamp)
  const allowing = rule?.inert === null ? entries.find((entry) => isSigner(entry, rule.timestamp)) : undefined
  const known = allowing ?? [...(policy?.signers.values() ?? [])].find((entry) => isSigner(entry, false))
  return { proof, state, allowed: allowing !== undefined, counted: true, entry: known?.name ?? null }
}

function decide(
  facts: Case,
  proofs: readonly Proof[],
  policy: Policy | null,
  at: Date,
): Pick<Verdict, 'decision' | 'findings'> {
  if (policy === null) return { decision: 'listed', findings: findingsOf(facts, 'listed') }
  if (isMet(facts)) return { decision: 'allowed', findings: supersededNotes(facts) }
  const { reading, rule, state } = facts
  if (rule?.unsignedExempt === true && state === 'unsigned' && !reading.remnants) {
    return { decision: 'exempt', findings: findingsOf(facts, 'exempt') }
  }
  const exceptions = exceptionsFor(policy, reading, proofs, state)
  const exception = exceptions.find((candidate) => !hasEnded(candidate, at))
  if (exception !== undefined) {
    return { decision: 'exempt', findings: [...findingsOf(facts, 'exempt'), exemptedBy(exception, reading)] }
  }
  const decision: Decision = (rule?.mode ?? policy.mode) === 'audit' ? 'audited' : 'denied'
  const ended = exceptions.map((candidate) => exceptionEnded(candidate, reading.subject.path))
  return { decision, findings: [...findingsOf(facts, decision), ...ended] }
}

/** Whether the rule is met. What could not be read is never allowed, whatever was found in the rest of it. */
function isMet({ reading, rule, entries, demand, signatures, state }: Case): boolean {
  if (rule === null || rule.inert !== null || reading.obstacle !== null || state !== 'verified') return false
  const allowed = signatures.filter((signature) => signature.allowed)
  if (demand === 'all') return signatures.every((signature) => signature.allowed || !signature.counted)
  return demand === 'any' ? allowed.length > 0 : countSigners(allowed, entries, rule.timestamp) >= demand
}

/** The first moment at which the subject would no longer be `verified`: its first signature's end under `all`, else its last one's. */
function provenUntil(signatures: readonly SignatureVerdict[], demand: Case['demand']): Date | null {
  const ends = signatures.flatMap(({ state, proof }) => (state === 'verified' ? [endOf(proof)] : []))
  const end = demand === 'all' ? Math.min(...ends) : Math.max(...ends)
  return Number.isFinite(end) ? new Date(end) : null
}

/** The end of the route that holds longest, in milliseconds; `Infinity` when one never ends. */
function endOf({ routes }: Proof): number {
  return Math.max(...routes.filter(holds).map((route) => route.provenUntil?.getTime() ?? Infinity))
}

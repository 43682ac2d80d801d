import type { Proof, Proofs } from '../model/proof.js'
import type { Attestation } from '../model/image.js'
import type { Signature } from '../model/signature.js'
import type { Obstacle } from '../model/subject.js'
import type { AttestationVerdict, SignatureVerdict, State } from '../model/verdict.js'
import { allowedEntries, meets } from './match.js'
import type { Policy, Rule, SignerEntry } from './model.js'
import { countSigners } from './quorum.js'
import { holds, stateOfSignature, stateOfSignatures, worstState, type SignatureDemand } from './state.js'
import { isSuperseded } from './superseded.js'

/** What is asked of a subject, and of each part of it. */
export interface Demand {
  readonly policy: Policy | null
  readonly rule: Rule | null
  /** Whom the rule allows. */
  readonly entries: readonly SignerEntry[]
  /** How many signatures; `null`: none is asked for. */
  readonly signatures: SignatureDemand | null
}

/** What was found of something that must meet a rule by itself: a file, an image, an index, a platform of one. */
export interface Found {
  /** For people: the path, the reference, `ghcr.io/acme/app:1.2 (linux/arm64)`. */
  readonly name: string
  readonly signatures: readonly Signature[]
  readonly attestations: readonly Attestation[]
  /** The probes that failed: whatever is asked for may be where they looked. */
  readonly gaps: readonly Obstacle[]
  /** Something of a signature is there without making one. */
  readonly remnants: boolean
}

/** The same before the judge. */
export interface Part extends Omit<Found, 'signatures' | 'attestations'> {
  readonly signatures: readonly SignatureVerdict[]
  readonly attestations: readonly AttestationVerdict[]
  /** What its own signatures come to; `null`: none is asked for. */
  readonly own: Answer | null
  /** What its attestations come to, by each predicate type that the rule asks for. */
  readonly attested: ReadonlyMap<string, Answer>
  /** The worst of these answers. */
  readonly state: State
  readonly isMet: boolean
  /** The first moment at which an answer that is `verified` would no longer be: milliseconds, or `Infinity`. */
  readonly end: number
}

/** What one thing that a rule asks for comes to. */
export interface Answer {
  readonly state: State
  readonly isMet: boolean
  readonly end: number
}

/** What a rule asks for; where none is for the subject, what is usual for its kind. */
export function demandOf(policy: Policy | null, rule: Rule | null, usual: SignatureDemand): Demand {
  const entries = policy !== null && rule !== null ? allowedEntries(policy, rule) : []
  return { policy, rule, entries, signatures: rule === null ? usual : rule.signatures }
}

export function judgePart(found: Found, proofs: Proofs, demand: Demand): Part {
  const judged = found.signatures.map((signature) => judgeSignature(proofOf(signature, proofs), demand))
  const signatures = judged.map((one) => ({ ...one, counted: !isSuperseded(one, judged) }))
  const attestations = found.attestations.map((attestation) => judgeAttestation(attestation, proofs, demand))
  const own = demand.signatures === null ? null : answerOwn(signatures, found.gaps, demand, demand.signatures)
  const types = demand.rule?.attestations ?? []
  const attested = new Map(types.map((type) => [type, answerType(type, attestations, found.gaps)]))
  const answers = [...(own === null ? [] : [own]), ...attested.values()]
  return {
    ...found,
    signatures,
    attestations,
    own,
    attested,
    state: worstState(answers.map(({ state }) => state)),
    isMet: demand.rule !== null && answers.length > 0 && answers.every(({ isMet }) => isMet),
    end: Math.min(...answers.map(({ end }) => end)),
  }
}

function proofOf(signature: Signature, proofs: Proofs): Proof {
  const proof = proofs.get(signature)
  if (proof === undefined) throw new Error(`The signature ${signature.place} was not proven.`)
  return proof
}

function judgeAttestation(attestation: Attestation, proofs: Proofs, demand: Demand): AttestationVerdict {
  const { signature } = attestation
  return { attestation, verdict: signature && judgeSignature(proofOf(signature, proofs), demand) }
}

function judgeSignature(proof: Proof, { policy, rule, entries }: Demand): SignatureVerdict {
  const state = stateOfSignature(proof)
  const isSigner = (entry: SignerEntry, timestamp: boolean) => state === 'verified' && meets(entry, proof, timestamp)
  const counts = rule !== null && (rule.notation === null || proof.signature.format === 'notation')
  const allowing = counts ? entries.find((entry) => isSigner(entry, rule.timestamp)) : undefined
  const known = allowing ?? [...(policy?.signers.values() ?? [])].find((entry) => isSigner(entry, false))
  return { proof, state, allowed: allowing !== undefined, counted: true, entry: known?.name ?? null }
}

/** docs/trust.md 2: a probe that failed is as a signature of which nothing is known. */
function answerOwn(
  signatures: readonly SignatureVerdict[],
  gaps: readonly Obstacle[],
  { rule, entries }: Demand,
  demand: SignatureDemand,
): Answer {
  const counted = signatures.filter((signature) => signature.counted)
  const state = stateOfSignatures([...counted.map((one) => one.state), ...gaps.map(() => 'unknown' as const)], demand)
  const allowed = signatures.filter((signature) => signature.allowed)
  const isMet = () => {
    if (demand === 'all') return allowed.length === counted.length
    return demand === 'any' ? allowed.length > 0 : countSigners(allowed, entries, rule?.timestamp === true) >= demand
  }
  return { state, isMet: state === 'verified' && isMet(), end: endOf(signatures, demand === 'all') }
}

/** docs/trust.md 1.11: one attestation of the type is enough, for anybody may attach others. */
function answerType(type: string, attestations: readonly AttestationVerdict[], gaps: readonly Obstacle[]): Answer {
  const ofType = attestations.flatMap((one) => (isOfType(one, type) && one.verdict !== null ? [one.verdict] : []))
  const states = [...ofType.map(({ state }) => state), ...gaps.map(() => 'unknown' as const)]
  return {
    state: stateOfSignatures(states, 'any'),
    isMet: ofType.some(({ allowed }) => allowed),
    end: endOf(ofType, false),
  }
}

/** Whether it is a statement of the type; a bill of materials is none, whatever it is called. */
export function isOfType({ attestation }: AttestationVerdict, type: string): boolean {
  return attestation.kind === 'attestation' && attestation.predicateType === type
}

/** When the first of the verified signatures ends, or the last one. */
function endOf(signatures: readonly SignatureVerdict[], isFirst: boolean): number {
  const ends = signatures.flatMap(({ state, proof }) => (state === 'verified' ? [endOfProof(proof)] : []))
  return isFirst ? Math.min(...ends) : Math.max(...ends)
}

/** The end of the route that holds longest, in milliseconds; `Infinity` when one never ends. */
function endOfProof({ routes }: Proof): number {
  return Math.max(...routes.filter(holds).map((route) => route.provenUntil?.getTime() ?? Infinity))
}

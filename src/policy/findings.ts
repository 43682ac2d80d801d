import { printName, readName } from '../crypto/name.js'
import { speaksAgainst, type Check } from '../model/check.js'
import type { FindingCode } from '../model/codes.js'
import { codes } from '../model/codes.js'
import type { Proof } from '../model/proof.js'
import type { Reading } from '../model/signature.js'
import type { Decision, Finding, FindingId, FindingLevel, SignatureVerdict, State } from '../model/verdict.js'
import { meets, nearestMiss } from './match.js'
import type { Exception, Rule, SignerEntry } from './model.js'
import { countSigners } from './quorum.js'
import type { SignatureDemand } from './state.js'

/** A subject before the judge: what was found, and what is asked for. */
export interface Case {
  readonly reading: Reading
  readonly rule: Rule | null
  /** Whom the rule allows. */
  readonly entries: readonly SignerEntry[]
  readonly demand: SignatureDemand
  readonly state: State
  readonly signatures: readonly SignatureVerdict[]
}

/** A finding before its level is known. */
interface Remark {
  readonly id: FindingId
  readonly code: FindingCode
  readonly message: string
}

const levels: { readonly [decision in Exclude<Decision, 'allowed'>]: FindingLevel } = {
  denied: 'error',
  audited: 'warning',
  exempt: 'warning',
  listed: 'note',
}

/** So many findings tell what is wrong with one subject; an attacker may put thousands of signatures into it. */
const findingsLimit = 32

/** What people should hear of a subject that is not allowed. An inventory asks for nothing, so it tells only what does not hold. */
export function findingsOf(facts: Case, decision: Exclude<Decision, 'allowed'>): readonly Finding[] {
  const remarks = [
    ...obstacleRemarks(facts),
    ...(decision === 'listed' ? [] : ruleRemarks(facts, decision)),
    ...facts.signatures
      .filter((one) => one.counted && decides(facts, one))
      .flatMap((one) => signatureRemarks(facts, one)),
    ...demandRemarks(facts),
  ]
  // What is denied whatever the unknown turns out to be comes first: the limit must not hide it.
  const known = remarks.filter(({ id }) => id !== 'SIG007')
  const ordered = [...known, ...remarks.filter(({ id }) => id === 'SIG007')]
  const distinct = new Map(ordered.map((remark) => [`${remark.id} ${remark.code} ${remark.message}`, remark]))
  const told = [...distinct.values()].slice(0, findingsLimit).map((remark) => finding(remark, levels[decision]))
  return [...told, ...supersededNotes(facts)]
}

/** docs/trust.md 1.7: the signatures that rest on SHA-1 and are not counted. */
export function supersededNotes({ reading, signatures }: Case): readonly Finding[] {
  const [first, ...others] = signatures.filter(({ counted }) => !counted)
  if (first === undefined) return []
  const where = placeOf(reading, first.proof, signatures.length)
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const message = `${where}${more} rests on SHA-1 and is not counted: a stronger signature of the same signer is verified.`
  return [finding({ id: 'SIG004', code: 'sha1-not-counted', message }, 'note')]
}

/** That an exception exempts the subject: what it excuses is told by the other findings. */
export function exemptedBy({ name, sha256, until, reason }: Exception, { subject }: Reading): Finding {
  const pinned = sha256 === null ? ', unpinned,' : ''
  const message = `${subject.path} is exempt until ${until} by ${name}${pinned} (${reason}).`
  return finding({ id: 'SIG008', code: 'exception-applied', message }, 'note')
}

function finding(remark: Remark, level: FindingLevel): Finding {
  const { id, code, message } = remark
  return { id, level, code, message, remedy: codes[code].remedy }
}

function obstacleRemarks({ reading, state }: Case): readonly Remark[] {
  const { obstacle, subject } = reading
  if (obstacle === null) return []
  const id = state === 'invalid' ? 'SIG002' : 'SIG007'
  return [{ id, code: obstacle.code, message: about(subject.path, obstacle.message) }]
}

function ruleRemarks({ reading, rule, state }: Case, decision: Decision): readonly Remark[] {
  const { path } = reading.subject
  if (rule === null) return [{ id: 'SIG008', code: 'no-rule', message: `No rule of the policy is for ${path}.` }]
  if (rule.inert !== null) {
    const message = `${path} is decided by the rule \`${rule.name}\`, which allows nothing: ${rule.inert}.`
    return [{ id: 'SIG008', code: 'rule-not-supported', message }]
  }
  if (state !== 'unsigned') return []
  if (reading.remnants) {
    const message = `${path} has parts of a signature and no signature, and the rule \`${rule.name}\` asks for one.`
    return [{ id: 'SIG001', code: 'unsigned-remnants', message }]
  }
  if (decision === 'exempt' && rule.unsignedExempt) {
    const message = `${path} has no signature, and the rule \`${rule.name}\` exempts what has none.`
    return [{ id: 'SIG001', code: 'unsigned-exempt', message }]
  }
  const message = `${path} has no signature, and the rule \`${rule.name}\` asks for one.`
  return [{ id: 'SIG001', code: 'unsigned', message }]
}

/** Where one good signature would do and it is not known whether there is one, only what is not known decides. */
function decides({ demand, state }: Case, signature: SignatureVerdict): boolean {
  return demand === 'all' || state !== 'unknown' || signature.state === 'unknown'
}

function signatureRemarks(facts: Case, { proof, state, allowed }: SignatureVerdict): readonly Remark[] {
  switch (state) {
    case 'invalid':
      return invalidRemarks(facts, proof)
    case 'untrusted':
      return isAsked(facts) ? [unprovenRemark(facts, proof)] : []
    case 'verified':
      return isAsked(facts) && !allowed ? [strangerRemark(facts, facts.rule, proof)] : []
    default:
      return [unknownRemark(facts, proof)]
  }
}

/** Whether a rule that this version can check asks who signed. */
function isAsked(facts: Case): facts is Case & { readonly rule: Rule } {
  return facts.rule?.inert === null
}

/** What does not hold, and what is left out: the first of each, the report has the others. */
function invalidRemarks(facts: Case, proof: Proof): readonly Remark[] {
  const failed = proof.signature.intact.filter(({ result }) => result === 'fail')
  const broken = failed.find(({ check }) => check !== 'coverage')
  const uncovered = failed.find(({ check }) => check === 'coverage')
  return [
    ...(broken ? [{ id: 'SIG002' as const, ...remarkOf(broken, facts, proof) }] : []),
    ...(uncovered ? [{ id: 'SIG005' as const, ...remarkOf(uncovered, facts, proof) }] : []),
  ]
}

/** What keeps an anchor that the rule asks for from proving the signer; without one, what came furthest. */
function unprovenRemark(facts: Case, proof: Proof): Remark {
  const anchors = facts.entries.map((entry) => (entry.kind === 'name' ? entry.anchor : null))
  const asked = proof.routes.find(({ basis }) => 'anchor' in basis && anchors.includes(basis.anchor))
  const failed = (asked ?? proof.routes[0]).checks.find(({ result }) => result === 'fail')
  return { id: 'SIG004', ...remarkOf(failed, facts, proof) }
}

function unknownRemark(facts: Case, proof: Proof): Remark {
  const checks = [...proof.signature.intact, ...proof.routes.flatMap((route) => route.checks)]
  const open = checks.find((check) => check.result === 'unknown' && speaksAgainst(check))
  return { id: 'SIG007', ...remarkOf(open, facts, proof) }
}

function strangerRemark({ reading, entries, signatures }: Case, rule: Rule, proof: Proof): Remark {
  if (rule.timestamp && entries.some((entry) => meets(entry, proof, false))) {
    const where = placeOf(reading, proof, signatures.length)
    const message = `${where} is signed by ${signerOf(proof)} without a timestamp, which the rule \`${rule.name}\` requires.`
    return { id: 'SIG003', code: 'timestamp-required', message }
  }
  const miss = nearestMiss(entries, proof)
  const where = placeOf(reading, proof, signatures.length)
  const message = `${where} is signed by ${signerOf(proof)}, whom the rule \`${rule.name}\` does not allow`
  return { id: 'SIG003', code: 'signer-not-allowed', message: `${message}${miss === null ? '' : `; ${miss}`}.` }
}

/** What the rule asks of the signatures together, and the entries that could not be asked. */
function demandRemarks(facts: Case): readonly Remark[] {
  const { reading, entries, demand, signatures, state } = facts
  if (!isAsked(facts) || state === 'unsigned' || state === 'unknown') return []
  const { path } = reading.subject
  const remarks: Remark[] = []
  if (typeof demand === 'number') {
    const present = countSigners(
      signatures.filter(({ allowed }) => allowed),
      entries,
      facts.rule.timestamp,
    )
    const message = `${path} needs signatures by ${demand} different signers with different keys, and has ${present}.`
    remarks.push({ id: 'SIG003', code: 'too-few-signers', message })
  }
  for (const entry of entries) {
    if (entry.kind !== 'inert') continue
    const message = `${path} may be signed by \`${entry.name}\`, which cannot be told: ${entry.message}.`
    remarks.push({ id: 'SIG008', code: 'signer-not-supported', message })
  }
  return remarks
}

/** A check that ought to be there and is not allows nothing either: then the code says that. */
function remarkOf(check: Check | undefined, { reading, signatures }: Case, proof: Proof): Omit<Remark, 'id'> {
  const where = placeOf(reading, proof, signatures.length)
  if (check === undefined) {
    return { code: 'check-missing', message: `${where} was not checked in full, so it proves nothing.` }
  }
  return { code: check.code, message: about(where, check.message) }
}

function about(where: string, message: string): string {
  return message.includes(where) ? message : `${where}: ${message}`
}

/** Names the signature too where there are several. */
function placeOf({ subject }: Reading, { signature }: Proof, count: number): string {
  return count > 1 ? `${subject.path} (${signature.place})` : subject.path
}

function signerOf({ signer }: Proof): string {
  return signer === null ? 'a bare key' : printName(readName(signer.subject))
}

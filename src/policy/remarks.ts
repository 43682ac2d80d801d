import { printName, readName } from '../crypto/name.js'
import { speaksAgainst, type Check } from '../model/check.js'
import type { FindingCode } from '../model/codes.js'
import type { Proof } from '../model/proof.js'
import type { FindingId, SignatureVerdict } from '../model/verdict.js'
import { meets, nearestMiss } from './match.js'
import type { Rule } from './model.js'
import { isOfType, type Demand, type Part } from './part.js'
import { countSigners } from './quorum.js'

/** A finding before its level is known. */
export interface Remark {
  readonly id: FindingId
  readonly code: FindingCode
  readonly message: string
}

/** A signature before the judge: `where` names it for people. */
interface Told extends SignatureVerdict {
  readonly where: string
}

/**
 * What keeps a part from meeting its rule; of an inventory what does not hold and what is not known. Of a subject that
 * could not be read only its signatures are told of: what it lacks is not known.
 */
export function remarksOf(part: Part, demand: Demand, isRead: boolean): readonly Remark[] {
  if (part.isMet) return []
  const missing = isRead ? [...demandRemarks(part, demand), ...attestedRemarks(part, demand)] : []
  return [...ownRemarks(part, demand, isRead), ...missing, ...gapRemarks(part)]
}

/** The probes that failed. */
export function gapRemarks({ name, gaps }: Part): readonly Remark[] {
  return gaps.map(({ code, message }) => ({ id: 'SIG007', code, message: about(name, message) }))
}

/** Where one good signature would do and it is not known whether there is one, only what is not known decides. */
function ownRemarks({ own, name, signatures }: Part, demand: Demand, isRead: boolean): readonly Remark[] {
  if (own === null || own.isMet) return []
  const isKnown = demand.signatures === 'all' || (isRead && own.state !== 'unknown')
  const told = signatures.map((one) => ({ ...one, where: placeOf(name, one.proof, signatures.length) }))
  const deciding = told.filter(({ counted, state }) => counted && (isKnown || state === 'unknown'))
  return deciding.flatMap((one) => signatureRemarks(one, demand))
}

function signatureRemarks(told: Told, demand: Demand): readonly Remark[] {
  switch (told.state) {
    case 'invalid':
      return invalidRemarks(told)
    case 'untrusted':
      return demand.rule === null ? [] : [unprovenRemark(told, demand)]
    case 'verified':
      return demand.rule === null || told.allowed ? [] : [strangerRemark(told, demand, demand.rule)]
    default:
      return [unknownRemark(told)]
  }
}

/** What does not hold, and what is left out: the first of each, the report has the others. */
function invalidRemarks(told: Told): readonly Remark[] {
  const failed = told.proof.signature.intact.filter(({ result }) => result === 'fail')
  const broken = failed.find(({ check }) => check !== 'coverage')
  const uncovered = failed.find(({ check }) => check === 'coverage')
  return [
    ...(broken ? [{ id: 'SIG002' as const, ...remarkOf(broken, told) }] : []),
    ...(uncovered ? [{ id: 'SIG005' as const, ...remarkOf(uncovered, told) }] : []),
  ]
}

/** What keeps an anchor that the rule asks for from proving the signer; without one, what came furthest. */
function unprovenRemark(told: Told, { entries }: Demand): Remark {
  const { routes } = told.proof
  const anchors = entries.map((entry) => (entry.kind === 'name' ? entry.anchor : null))
  const asked = routes.find(({ basis }) => 'anchor' in basis && anchors.includes(basis.anchor))
  const failed = (asked ?? routes[0]).checks.find(({ result }) => result === 'fail')
  return { id: 'SIG004', ...remarkOf(failed, told) }
}

function unknownRemark(told: Told): Remark {
  const { signature, routes } = told.proof
  const checks = [...signature.intact, ...routes.flatMap((route) => route.checks)]
  const open = checks.find((check) => check.result === 'unknown' && speaksAgainst(check))
  return { id: 'SIG007', ...remarkOf(open, told) }
}

function strangerRemark({ where, proof }: Told, { entries }: Demand, rule: Rule): Remark {
  const signed = `${where} is signed by ${signerOf(proof)}`
  if (rule.notation !== null && proof.signature.format !== 'notation') {
    const message = `${signed}, and only signatures of Notation count for the rule \`${rule.name}\`.`
    return { id: 'SIG003', code: 'signer-not-allowed', message }
  }
  if (rule.timestamp && entries.some((entry) => meets(entry, proof, false))) {
    const message = `${signed} without a timestamp, which the rule \`${rule.name}\` requires.`
    return { id: 'SIG003', code: 'timestamp-required', message }
  }
  const miss = nearestMiss(entries, proof)
  const message = `${signed}, whom the rule \`${rule.name}\` does not allow${miss === null ? '' : `; ${miss}`}.`
  return { id: 'SIG003', code: 'signer-not-allowed', message }
}

/** What the rule asks of the signatures together, and the entries that could not be asked. */
function demandRemarks({ name, signatures, own, remnants }: Part, demand: Demand): readonly Remark[] {
  const { entries, rule } = demand
  if (rule === null || own === null || own.isMet || own.state === 'unknown') return []
  if (own.state === 'unsigned') return [unsignedRemark(name, remnants, rule)]
  const remarks: Remark[] = []
  if (typeof demand.signatures === 'number') {
    const present = countSigners(
      signatures.filter(({ allowed }) => allowed),
      entries,
      rule.timestamp,
    )
    const message = `${name} needs signatures by ${demand.signatures} different signers with different keys, and has ${present}.`
    remarks.push({ id: 'SIG003', code: 'too-few-signers', message })
  }
  for (const entry of entries) {
    if (entry.kind !== 'inert') continue
    const message = `${name} may be signed by \`${entry.name}\`, which cannot be told: ${entry.message}.`
    remarks.push({ id: 'SIG008', code: 'signer-not-supported', message })
  }
  return remarks
}

function unsignedRemark(name: string, remnants: boolean, rule: Rule): Remark {
  if (remnants) {
    const message = `${name} has parts of a signature and no signature, and the rule \`${rule.name}\` asks for one.`
    return { id: 'SIG001', code: 'unsigned-remnants', message }
  }
  if (rule.unsignedExempt) {
    const message = `${name} has no signature, and the rule \`${rule.name}\` exempts what has none.`
    return { id: 'SIG001', code: 'unsigned-exempt', message }
  }
  const message = `${name} has no signature, and the rule \`${rule.name}\` asks for one.`
  return { id: 'SIG001', code: 'unsigned', message }
}

/** What keeps the statements from being what the rule asks for, type by type. */
function attestedRemarks(part: Part, demand: Demand): readonly Remark[] {
  const { name, attestations, attested } = part
  const { rule } = demand
  if (rule === null) return []
  return [...attested].flatMap(([type, answer]) => {
    if (answer.isMet) return []
    const ofType = attestations.filter((one) => isOfType(one, type))
    const told = ofType.flatMap(({ attestation: { place }, verdict }) => {
      return verdict === null ? [] : [{ ...verdict, where: `${name}, attestation ${type} (${place})` }]
    })
    if (answer.state !== 'unsigned') {
      const deciding = told.filter(({ state }) => answer.state !== 'unknown' || state === 'unknown')
      return deciding.flatMap((one) => signatureRemarks(one, demand))
    }
    const what = ofType.length === 0 ? 'no attestation' : 'no signed attestation'
    const message = `${name} has ${what} of the type ${type}, and the rule \`${rule.name}\` asks for one.`
    return [{ id: 'SIG001', code: 'attestation-missing', message }]
  })
}

/** A check that ought to be there and is not allows nothing either: then the code says that. */
function remarkOf(check: Check | undefined, { where }: Told): Omit<Remark, 'id'> {
  if (check === undefined) {
    return { code: 'check-missing', message: `${where} was not checked in full, so it proves nothing.` }
  }
  return { code: check.code, message: about(where, check.message) }
}

/** Says of what a message is that does not. */
export function about(where: string, message: string): string {
  return message.includes(where) ? message : `${where}: ${message}`
}

/** Names the signature too where there are several. */
export function placeOf(name: string, { signature }: Proof, count: number): string {
  return count > 1 ? `${name} (${signature.place})` : name
}

function signerOf({ signer }: Proof): string {
  if (signer === null) return 'somebody who is not known'
  return signer.kind === 'key' ? `the key ${signer.spkiSha256}` : printName(readName(signer.subject))
}

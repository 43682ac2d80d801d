import { codes } from '../model/codes.js'
import type { Note, Reading } from '../model/signature.js'
import { nameOf } from '../model/subject.js'
import type { Decision, Finding, FindingLevel, State } from '../model/verdict.js'
import type { Exception, Rule } from './model.js'
import type { Demand, Part } from './part.js'
import { about, gapRemarks, placeOf, remarksOf, type Remark } from './remarks.js'

/** A subject before the judge: what was found, and what is asked for. */
export interface Case {
  readonly reading: Reading
  readonly demand: Demand
  /** The parts of which each must meet the rule. */
  readonly asked: readonly Part[]
  readonly state: State
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
  const { asked, demand, reading } = facts
  const remarks = [
    ...obstacleRemarks(facts),
    ...(decision === 'listed' ? [] : ruleRemarks(facts)),
    ...asked.flatMap((part) => remarksOf(part, demand, reading.obstacle === null)),
  ]
  return [...tell(remarks, levels[decision]), ...notesOf(facts)]
}

/** What people should hear of every subject: the probes that failed where the rule is met without them, and what is odd. */
export function notesOf({ reading, asked }: Case): readonly Finding[] {
  const gaps = asked.filter(({ isMet }) => isMet).flatMap(gapRemarks)
  return [
    ...tell(gaps, 'warning'),
    ...asked.flatMap(supersededNotes),
    ...tell([...lies(reading), ...moved(reading)], 'warning'),
  ]
}

/** That an exception exempts the subject: what it excuses is told by the other findings. */
export function exemptedBy({ name, sha256, digest, until, reason }: Exception, { subject }: Reading): Finding {
  const pinned = sha256 === null && digest === null ? ', unpinned,' : ''
  const message = `${nameOf(subject)} is exempt until ${until} by ${name}${pinned} (${reason}).`
  return finding({ id: 'SIG008', code: 'exception-applied', message }, 'note')
}

/** That a statement of Notation's trust policy verifies nothing. */
export function unverifiedBy({ name }: Rule, { subject }: Reading): Finding {
  const message = `${nameOf(subject)} is exempt: the statement \`${name}\` of the trust policy skips verification.`
  return finding({ id: 'SIG008', code: 'verification-skipped', message }, 'warning')
}

/** What is denied whatever the unknown turns out to be comes first: the limit must not hide it. */
function tell(remarks: readonly Remark[], level: FindingLevel): readonly Finding[] {
  const known = remarks.filter(({ id }) => id !== 'SIG007')
  const ordered = [...known, ...remarks.filter(({ id }) => id === 'SIG007')]
  const distinct = new Map(ordered.map((remark) => [`${remark.id} ${remark.code} ${remark.message}`, remark]))
  return [...distinct.values()].slice(0, findingsLimit).map((remark) => finding(remark, level))
}

function finding({ id, code, message }: Remark, level: FindingLevel): Finding {
  return { id, level, code, message, remedy: codes[code].remedy }
}

function obstacleRemarks({ reading, state }: Case): readonly Remark[] {
  const { obstacle, subject } = reading
  if (obstacle === null) return []
  const id = state === 'invalid' ? 'SIG002' : 'SIG007'
  return [{ id, code: obstacle.code, message: about(nameOf(subject), obstacle.message) }]
}

function ruleRemarks({ reading, demand, asked }: Case): readonly Remark[] {
  const name = nameOf(reading.subject)
  if (demand.rule === null) return [{ id: 'SIG008', code: 'no-rule', message: `No rule of the policy is for ${name}.` }]
  if (asked.length > 0 || reading.obstacle !== null) return []
  const message = `${name} lists no platform, and the rule \`${demand.rule.name}\` asks each for a signature.`
  return [{ id: 'SIG001', code: 'no-platform', message }]
}

/** docs/trust.md 1.7: the signatures that rest on SHA-1 and are not counted. */
function supersededNotes({ name, signatures }: Part): readonly Finding[] {
  const [first, ...others] = signatures.filter(({ counted }) => !counted)
  if (first === undefined) return []
  const where = placeOf(name, first.proof, signatures.length)
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const message = `${where}${more} rests on SHA-1 and is not counted: a stronger signature of the same signer is verified.`
  return [finding({ id: 'SIG004', code: 'sha1-not-counted', message }, 'note')]
}

/** What is claimed of a signer beside its signature, and is not so. It decides nothing, and somebody might believe it. */
function lies(reading: Reading): readonly Remark[] {
  if (reading.kind === 'file') return []
  const manifests = [...(reading.manifest === null ? [] : [reading.manifest]), ...reading.platforms]
  const notes = manifests.flatMap((manifest) => manifest.notes.filter(isLie))
  return notes.map(({ code, message }) => ({ id: 'SIG004', code, message: about(nameOf(reading.subject), message) }))
}

/** What is pinned was looked at; that the tag beside it leads elsewhere now, somebody should explain. */
function moved(reading: Reading): readonly Remark[] {
  const notes = reading.kind === 'file' ? [] : (reading.manifest?.notes ?? [])
  return notes.flatMap(({ code, message }) => {
    return code === 'tag-moved' ? [{ id: 'SIG006', code, message: about(nameOf(reading.subject), message) }] : []
  })
}

function isLie({ code }: Note): boolean {
  return code === 'thumbprint-mismatch'
}

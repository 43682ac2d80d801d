import type { Extension } from '../../certificate.js'
import { contextTag, DerCursor, DerError, membersOf, readDer, readOid, readSmallInteger, tag } from '../../der.js'
import type { DerValue } from '../../der.js'
import { furtherOid } from '../extensions.js'

const { certificatePolicies, policyMappings, policyConstraints, inhibitAnyPolicy } = furtherOid

/** The four extensions that say something about policies. */
export const policyOids: ReadonlySet<string> = new Set([
  certificatePolicies,
  policyMappings,
  policyConstraints,
  inhibitAnyPolicy,
])

/** RFC 5280 4.2.1.4: stands for every policy. */
export const anyPolicy = '2.5.29.32.0'

/** What the four extensions of a certificate say about policies. */
export interface PolicyRules {
  /** `null`: the certificate was issued under none. */
  readonly policies: ReadonlySet<string> | null
  /** From each policy of the issuer to those of the subject that count as it. */
  readonly mappings: ReadonlyMap<string, readonly string[]>
  /** How many more certificates may follow before a policy is demanded; Infinity: any number. */
  readonly requireExplicitPolicy: number
  /** How many more may follow before nothing is mapped any longer. */
  readonly inhibitPolicyMapping: number
  /** How many more may follow before anyPolicy stands for nothing. */
  readonly inhibitAnyPolicy: number
}

/** Certificates of bridges between administrations have some 30 policies and as many mappings. */
const maxPolicies = 256
/** Longer paths than this are never built, so a larger number means the same. */
const maxSkipped = 0x7fffffff

const requireExplicitPolicyTag = contextTag(0, false)
const inhibitPolicyMappingTag = contextTag(1, false)

/** Throws DerError. */
export function readPolicyRules(extensions: readonly Extension[]): PolicyRules {
  const read = <T>(oid: string, reader: (value: DerValue, critical: boolean) => T): T | null => {
    const extension = extensions.find((candidate) => candidate.oid === oid)
    return extension === undefined ? null : reader(readDer(extension.value), extension.critical)
  }
  return {
    policies: read(certificatePolicies, readPolicies),
    mappings: read(policyMappings, readMappings) ?? new Map(),
    ...(read(policyConstraints, readConstraints) ?? {
      requireExplicitPolicy: Infinity,
      inhibitPolicyMapping: Infinity,
    }),
    inhibitAnyPolicy: read(inhibitAnyPolicy, (value) => readSmallInteger(value, maxSkipped)) ?? Infinity,
  }
}

/** RFC 5280 4.2.1.4: where a statement of practice is, and a notice: both are for people. */
const qualifierOids: ReadonlySet<string> = new Set(['1.3.6.1.5.5.7.2.1', '1.3.6.1.5.5.7.2.2'])

/**
 * RFC 5280 4.2.1.4: at least one policy, and none twice. Where the extension is critical, a qualifier of another kind is one
 * that cannot be interpreted, and refuses.
 */
function readPolicies(value: DerValue, critical: boolean): ReadonlySet<string> {
  const policies = new Set<string>()
  for (const member of readList(value)) {
    const cursor = new DerCursor(member)
    const policy = readOid(cursor.next(tag.oid))
    const qualifiers = cursor.optional(tag.sequence)
    cursor.finish()
    if (critical && qualifiers !== null) checkQualifiers(qualifiers)
    if (policies.has(policy)) {
      throw new DerError('value', member.start, `The policy ${policy} stands there twice.`)
    }
    policies.add(policy)
  }
  return policies
}

function checkQualifiers(value: DerValue): void {
  for (const member of membersOf(value, tag.sequence)) {
    const oid = readOid(new DerCursor(member).next(tag.oid))
    if (qualifierOids.has(oid)) continue
    throw new DerError('value', member.start, `The qualifier ${oid} of a policy is critical and unknown.`)
  }
}

/** RFC 5280 4.2.1.5, 6.1.4 (a): at least one, and none from or to anyPolicy. */
function readMappings(value: DerValue): ReadonlyMap<string, readonly string[]> {
  const mappings = new Map<string, string[]>()
  for (const member of readList(value)) {
    const cursor = new DerCursor(member)
    const from = readOid(cursor.next(tag.oid))
    const to = readOid(cursor.next(tag.oid))
    cursor.finish()
    if (from === anyPolicy || to === anyPolicy) {
      throw new DerError('value', member.start, `The mapping at byte ${member.start} is from or to any policy.`)
    }
    const others = mappings.get(from)
    if (others === undefined) mappings.set(from, [to])
    else others.push(to)
  }
  return mappings
}

function readList(value: DerValue): readonly DerValue[] {
  if (value.tag !== tag.sequence) {
    throw new DerError('tag', value.start, `The list of policies at byte ${value.start} is no SEQUENCE.`)
  }
  const members = membersOf(value, tag.sequence)
  if (members.length === 0) {
    throw new DerError('value', value.start, `The list of policies at byte ${value.start} is empty.`)
  }
  if (members.length > maxPolicies) {
    throw new DerError('count', value.start, `The list at byte ${value.start} has more than ${maxPolicies} policies.`)
  }
  return members
}

/** RFC 5280 4.2.1.11: one of the two at least. */
function readConstraints(value: DerValue): Pick<PolicyRules, 'requireExplicitPolicy' | 'inhibitPolicyMapping'> {
  const cursor = new DerCursor(value)
  const explicit = cursor.optional(requireExplicitPolicyTag)
  const mapping = cursor.optional(inhibitPolicyMappingTag)
  cursor.finish()
  if (value.tag !== tag.sequence || (explicit === null && mapping === null)) {
    throw new DerError('value', value.start, `The constraints at byte ${value.start} are no SEQUENCE or empty.`)
  }
  return {
    requireExplicitPolicy: explicit === null ? Infinity : readSmallInteger(explicit, maxSkipped),
    inhibitPolicyMapping: mapping === null ? Infinity : readSmallInteger(mapping, maxSkipped),
  }
}

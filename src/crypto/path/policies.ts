import { attempt } from '../attempt.js'
import type { PathFault } from './fault.js'
import type { Issuer, Path } from './model.js'
import { fault, firstOf, isPinned, isSelfIssued, membersOf, nameOf } from './parts.js'
import { anyPolicy, policyOids, readPolicyRules, type PolicyRules } from './policies/read.js'

/**
 * RFC 5280 6.1.2 to 6.1.5: where a CA demands a policy, there is one that holds from the anchor to the leaf. Nobody here
 * asks for a certain one: the initial set is any-policy, and the three initial flags are off. What the anchor's own
 * certificate says counts as that of any CA on the path (RFC 5937). `null`: no fault.
 */
export function checkPolicies(path: Path): PathFault | null {
  const { chain, anchor } = path
  if (!membersOf(path).some(({ extensions }) => extensions.some(({ oid }) => policyOids.has(oid)))) return null
  const descent = new Descent()
  if (anchor !== null && !isPinned(path)) {
    const rules = rulesOf(anchor.issuer)
    if (rules instanceof Error) return malformed(anchor.issuer)
    descent.start(rules)
  }
  return firstOf(chain.toReversed(), (certificate) => {
    const rules = rulesOf(certificate)
    if (rules instanceof Error) return malformed(certificate)
    const isLeaf = certificate === chain[0]
    if (descent.follow({ rules, isLeaf, isSelfIssued: isSelfIssued(certificate) })) return null
    const message = `A CA demands a certificate policy, and none holds from the anchor to ${nameOf(certificate)} (RFC 5280 6.1.3 (f)).`
    return fault('certificate-policy-required', message)
  })
}

interface Step {
  readonly rules: PolicyRules
  readonly isLeaf: boolean
  readonly isSelfIssued: boolean
}

/**
 * The way from the anchor down. Of the graph of valid policies (RFC 9618) only the last row counts, because nobody asks
 * for the policies themselves: it is not empty as long as the graph is not. It has at most as many policies as the
 * certificates of the path list, where the tree of RFC 5280 may have as many as their product.
 */
class Descent {
  /** Every expected_policy_set of the last row, joined (6.1.2 (a)). */
  #expected: ReadonlySet<string> = new Set([anyPolicy])
  // RFC 5280 6.1.2 (d), (e), (f). Without the flags they start beyond the end of the path.
  #explicitPolicy = Infinity
  #policyMapping = Infinity
  #anyPolicy = Infinity

  /** An anchor that was issued under no policy, or that is older than policies, stands for every one. */
  start({ policies, ...rules }: PolicyRules): void {
    if (policies !== null) this.#expected = policies
    this.#expected = this.#map(this.#expected, rules.mappings)
    this.#constrain(rules)
  }

  /** Whether a certificate may follow. */
  follow({ rules, isLeaf, isSelfIssued }: Step): boolean {
    const valid = this.#validate(rules, !isLeaf && isSelfIssued)
    // RFC 5280 6.1.3 (f).
    if (this.#explicitPolicy === 0 && valid.size === 0) return false
    // RFC 5280 6.1.4 (b), which is not for the leaf.
    this.#expected = isLeaf ? valid : this.#map(valid, rules.mappings)
    // RFC 5280 6.1.4 (h), 6.1.5 (a).
    if (isLeaf || !isSelfIssued) this.#count()
    this.#constrain(rules)
    // RFC 5280 6.1.5 (b), (g): a leaf may demand a policy of itself, at once only.
    return !isLeaf || this.#explicitPolicy > 0 || valid.size > 0
  }

  /** RFC 5280 6.1.3 (d), (e): the policies of this certificate that are valid. */
  #validate({ policies }: PolicyRules, isSelfIssuedCa: boolean): ReadonlySet<string> {
    const valid = new Set<string>()
    if (policies === null) return valid
    for (const policy of policies) {
      if (policy !== anyPolicy && (this.#expected.has(policy) || this.#expected.has(anyPolicy))) valid.add(policy)
    }
    if (policies.has(anyPolicy) && (this.#anyPolicy > 0 || isSelfIssuedCa)) {
      for (const policy of this.#expected) valid.add(policy)
    }
    return valid
  }

  /** RFC 5280 6.1.4 (b): what the next certificate is expected to have for the valid policies of this one. */
  #map(valid: ReadonlySet<string>, mappings: PolicyRules['mappings']): ReadonlySet<string> {
    const expected = new Set(valid)
    for (const from of mappings.keys()) expected.delete(from)
    if (this.#policyMapping === 0) return expected
    for (const [from, to] of mappings) {
      if (!valid.has(from) && !valid.has(anyPolicy)) continue
      for (const policy of to) expected.add(policy)
    }
    return expected
  }

  #count(): void {
    this.#explicitPolicy = Math.max(this.#explicitPolicy - 1, 0)
    this.#policyMapping = Math.max(this.#policyMapping - 1, 0)
    this.#anyPolicy = Math.max(this.#anyPolicy - 1, 0)
  }

  /** RFC 5280 6.1.4 (i), (j). */
  #constrain(rules: Omit<PolicyRules, 'policies'>): void {
    this.#explicitPolicy = Math.min(this.#explicitPolicy, rules.requireExplicitPolicy)
    this.#policyMapping = Math.min(this.#policyMapping, rules.inhibitPolicyMapping)
    this.#anyPolicy = Math.min(this.#anyPolicy, rules.inhibitAnyPolicy)
  }
}

/** Kept as long as the certificate is. */
const knownRules = new WeakMap<Issuer['extensions'], PolicyRules | Error>()

function rulesOf({ extensions }: Issuer): PolicyRules | Error {
  const known = knownRules.get(extensions) ?? attempt(() => readPolicyRules(extensions))
  knownRules.set(extensions, known)
  return known
}

function malformed(issuer: Issuer): PathFault {
  const message = `The policy extensions of ${nameOf(issuer)} are malformed (RFC 5280 4.2.1.4, 4.2.1.5, 4.2.1.11, 4.2.1.14).`
  return fault('certificate-policies-malformed', message)
}

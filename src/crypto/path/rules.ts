import type { Check } from '../../model/check.js'
import { checkExtensions } from './extensions.js'
import type { PathFault } from './fault.js'
import { findFormFaults } from './form.js'
import type { Issuer, Path, PathChecks, PathRequest, Step, TrustAnchor } from './model.js'
import { checkTime } from './moments.js'
import { checkNameConstraints, type NameBudget } from './name-constraints.js'
import { fault, firstOf, isPinned, isSelfIssued, issuersOf, judgeBy, membersOf, nameOf } from './parts.js'
import { checkPolicies } from './policies.js'
import { checkAlgorithms } from './strength.js'
import { checkNesting, checkUsage } from './usage.js'

/** What the checks `usage`, `algorithm` and `time` are judged by beside the certificates. */
export type Circumstances = Pick<PathRequest, 'at' | 'purpose' | 'acceptSha1'> & Partial<Pick<PathRequest, 'strict'>>

/** The checks `chain`, `usage`, `algorithm` and `time` of a path that reached an anchor (RFC 5280 6.1). */
export function checkPath(path: Path, request: PathRequest, budget?: NameBudget): PathChecks {
  const found = checkMembers(path, request) ?? checkWhole(path, request, budget)
  const names = membersOf(path).map(nameOf).join(' ← ')
  const chain = judgeBy('chain', found, {
    code: 'chain-valid',
    message: `The path to the anchor “${request.anchorName}” is ${names}.`,
  })
  return [chain, ...checkLeaf(path, request)]
}

/** The checks `usage`, `algorithm` and `time`: of a path, or of as much of one as there is. */
export function checkLeaf(
  path: Path,
  circumstances: Circumstances,
): readonly [usage: Check, algorithm: Check, time: Check] {
  const { purpose } = circumstances
  return [checkUsage(path, purpose), checkAlgorithms(path, circumstances), checkTime(path, circumstances)]
}

/**
 * Whether an issuer, looked at alone, may stand on a path: what it may not on one it may not on another, so a search need
 * not touch it. Keys are not looked at: to read one takes as long as to check a signature.
 */
export function isPlausible({ issuer, anchor }: Step, request: PathRequest): boolean {
  const path = anchor === null ? { chain: [issuer], anchor } : { chain: [], anchor }
  return (
    checkExtensions(issuer) === null &&
    checkIssuer(issuer, anchor) === null &&
    checkNesting(issuer, request.purpose) === null &&
    checkTime(path, request).result === 'pass' &&
    !(request.strict && checkForm(path) !== null)
  )
}

/** Whether no path of the leaf can hold, whoever issued it. */
export function isLeafAtFault(request: PathRequest): boolean {
  const path = { chain: [request.leaf], anchor: null }
  return checkMembers(path, request) !== null || checkLeaf(path, request).some(({ result }) => result !== 'pass')
}

function checkMembers(path: Path, { strict }: PathRequest): PathFault | null {
  return (
    firstOf(membersOf(path), checkExtensions) ??
    firstOf(issuersOf(path), (issuer) => checkIssuer(issuer, issuer === path.anchor?.issuer ? path.anchor : null)) ??
    (strict ? checkForm(path) : null)
  )
}

/**
 * RFC 5280 6.1.4 (k), (n). An anchor of version 1 has no way to say that it is a CA, and some roots of lists from before
 * RFC 2459 do not say so: that they are is what the policy or the list says. Another one that does not say so is a leaf
 * that was trusted for itself, and nothing that it issued.
 */
function checkIssuer(issuer: Issuer, anchor: TrustAnchor | null): PathFault | null {
  const isNamed = anchor !== null && (issuer.version !== 3 || anchor.certificate === null)
  if (issuer.basicConstraints?.ca !== true && !(isNamed && issuer.basicConstraints === null)) {
    const message = `The certificate of ${nameOf(issuer)} issued another one and is no CA (RFC 5280 6.1.4 (k)).`
    return fault('not-a-ca', message)
  }
  if (issuer.keyUsage === null || issuer.keyUsage.has('keyCertSign')) return null
  return fault('ca-key-usage', `The key usage of ${nameOf(issuer)} has no keyCertSign (RFC 5280 6.1.4 (n)).`)
}

/** docs/trust.md 1.12. Of an anchor that is facts only there is no form. */
function checkForm({ chain, anchor }: Path): PathFault | null {
  const certificates = anchor?.certificate == null ? chain : [...chain, anchor.certificate]
  return firstOf(certificates, (certificate) => {
    const [first] = findFormFaults(certificate, certificate === anchor?.certificate)
    return first === undefined ? null : fault('certificate-form', first)
  })
}

/** What hangs on several certificates at once. Nobody issued a leaf that is its own anchor. */
function checkWhole(path: Path, { maxPathLength }: PathRequest, budget?: NameBudget): PathFault | null {
  if (isPinned(path)) return null
  return checkPathLengths(path, maxPathLength) ?? checkNameConstraints(path, budget) ?? checkPolicies(path)
}

/** RFC 5280 4.2.1.9, 6.1.4 (l), (m): how many CAs that are not self-issued may stand between a CA and the leaf. */
export function checkPathLengths(path: Path, most = Infinity): PathFault | null {
  for (const [index, issuer] of issuersOf(path).entries()) {
    const limit = issuer.basicConstraints?.pathLength ?? Infinity
    const between = countCas(path, index)
    if (between <= limit) continue
    const message = `${nameOf(issuer)} allows ${limit} CAs below it, and the path has ${between} (RFC 5280 6.1.4 (m)).`
    return fault('path-length-exceeded', message)
  }
  const all = countCas(path, path.chain.length - 1)
  if (all <= most) return null
  return fault('path-too-long', `The path has ${all} CAs below the anchor, and ${most} are the most that is asked for.`)
}

/** Of the first `count` CAs above the leaf, those that are not self-issued. */
function countCas({ chain }: Path, count: number): number {
  return chain.slice(1, 1 + count).filter((certificate) => !isSelfIssued(certificate)).length
}

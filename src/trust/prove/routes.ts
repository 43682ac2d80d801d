import type { Certificate } from '../../crypto/certificate.js'
import { checkLeaf, firstMomentAfter, validatePath, withoutAnchor } from '../../crypto/path.js'
import type { PathOutcome, PathRequest } from '../../crypto/path.js'
import type { Check, CheckName } from '../../model/check.js'
import type { Route, RouteBasis } from '../../model/proof.js'
import type { Distrust, NamedAnchor, Pin, Trust } from '../model.js'
import {
  checkClaimedAlgorithms,
  checkDistrust,
  checkRevocation,
  checkTimestamps,
  checkTransparency,
  isDistrusted,
  make,
} from './checks.js'
import type { ReadClaim, UnreadableClaim } from './claim.js'

/** RFC 5280 4.1.2.5: 99991231235959Z says that there is no end. */
const noEnd = Date.UTC(9999, 11, 31, 23, 59, 59)

/** What routes are named after when there is nothing to go by. */
const nothing: RouteBasis = { anchor: '(none)' }

/** At least one. */
export type Routes = readonly [Route, ...Route[]]

/** One route for each anchor, and for each pin that means this signer. */
export function proveRoutes(claim: ReadClaim, trust: Trust): Routes {
  const pins = trust.pins.filter((pin) => isPinned(claim.leaf, pin))
  const [first, ...rest] = [
    ...trust.anchors.map((anchor) => proveByAnchor(claim, anchor, trust)),
    ...pins.map((pin) => proveByPin(claim, pin, trust)),
  ]
  return first === undefined ? [proveByNothing(claim, trust)] : [first, ...rest]
}

/** Without a leaf no route can be gone. */
export function refuseRoutes({ fault }: UnreadableClaim, trust: Trust): Routes {
  const names: readonly CheckName[] = ['usage', 'algorithm', 'time', 'transparency', 'revocation']
  const others = names.map((name) => {
    return make(name, 'not-applicable', 'not-checked', `Without the signer's certificate there is no ${name} to check.`)
  })
  const refuse = (basis: RouteBasis): Route => {
    return { basis, holds: false, checks: [fault, ...others], chain: [], provenUntil: null }
  }
  const [first = nothing, ...rest] = trust.anchors.map(({ name }) => ({ anchor: name }))
  return [refuse(first), ...rest.map(refuse)]
}

function proveByAnchor(claim: ReadClaim, anchor: NamedAnchor, trust: Trust): Route {
  const basis = { anchor: anchor.name }
  const { extendedKeyUsage } = anchor
  if (anchor.inert !== null) {
    const message = `The anchor “${anchor.name}” is of a kind that this version cannot prove a signer by.`
    const fault = make('chain', 'fail', anchor.inert, message)
    return makeRoute(claim, trust, basis, leafAlone(claim.leaf, fault, { at: trust.at, extendedKeyUsage }))
  }
  const request: PathRequest = {
    leaf: claim.leaf,
    // The policy's own helpers first: what a signer sends along cannot use up the search before them.
    candidates: [...anchor.helpers, ...claim.others],
    anchors: anchor.roots,
    at: trust.at,
    extendedKeyUsage,
    anchorName: anchor.name,
  }
  return makeRoute(claim, trust, basis, findTrustedPath(request, trust.distrust))
}

/** A path without distrusted certificates, when there is one. */
function findTrustedPath(request: PathRequest, distrust: readonly Distrust[]): PathOutcome {
  const outcome = validatePath(request)
  if (checkDistrust(outcome.chain, distrust) === null) return outcome
  const other = validatePath({
    ...request,
    candidates: request.candidates.filter((candidate) => !isDistrusted(candidate, distrust)),
    anchors: request.anchors.filter(({ certificate }) => !isDistrusted(certificate, distrust)),
  })
  return other.holds ? other : outcome
}

/** docs/trust.md 1.9: a pin replaces the chain, not validity, usage or distrust. */
function proveByPin(claim: ReadClaim, pin: Pin, trust: Trust): Route {
  const { leaf } = claim
  const what = pin.of === 'spki' ? 'key' : 'certificate'
  const chain = make('chain', 'pass', 'pinned', `The policy pins the signer's ${what} as “${pin.name}”.`)
  const circumstances = { at: trust.at, extendedKeyUsage: 'required' } as const
  const path = { chain: [leaf], anchor: { certificate: leaf } }
  const checks = [chain, ...checkLeaf(path, circumstances)] as const
  return makeRoute(claim, trust, { pin: pin.name }, { ...path, checks })
}

function proveByNothing(claim: ReadClaim, trust: Trust): Route {
  const fault =
    trust.pins.length === 0
      ? make('chain', 'fail', 'no-anchor', 'No trust anchor is given that the signer could be proven by.')
      : make(
          'chain',
          'fail',
          'not-pinned',
          "No trust anchor is given, and the signer's certificate and key are not pinned.",
        )
  const circumstances = { at: trust.at, extendedKeyUsage: 'required' } as const
  return makeRoute(claim, trust, nothing, leafAlone(claim.leaf, fault, circumstances))
}

function isPinned(leaf: Certificate, { of, sha256 }: Pin): boolean {
  return sha256 === (of === 'spki' ? leaf.spkiSha256 : leaf.sha256)
}

/** Where no path was looked for: what can be said of the leaf by itself. */
function leafAlone(
  leaf: Certificate,
  chain: Check,
  circumstances: Pick<PathRequest, 'at' | 'extendedKeyUsage'>,
): Omit<PathOutcome, 'holds'> {
  const path = { chain: [leaf], anchor: null }
  return { ...path, checks: [chain, ...checkLeaf(path, circumstances)] }
}

function makeRoute(claim: ReadClaim, trust: Trust, basis: RouteBasis, outcome: Omit<PathOutcome, 'holds'>): Route {
  const [chain, usage, algorithm, time] = outcome.checks
  const proven = outcome.chain.length === 1 ? outcome.chain : withoutAnchor(outcome)
  const checks = [
    checkDistrust(outcome.chain, trust.distrust) ?? chain,
    usage,
    checkClaimedAlgorithms(claim.signature, algorithm),
    checkTimestamps(claim.signature, time),
    checkTransparency(),
    checkRevocation(proven, trust.revocation),
  ]
  const holds = !checks.some(blocks)
  return {
    basis,
    holds,
    checks,
    chain: outcome.chain.map(({ der }) => der),
    provenUntil: holds ? firstEnd(proven) : null,
  }
}

/** docs/trust.md 1.8: revocation that nobody could be asked for is noted and does not block. */
export function blocks({ check, result }: Check): boolean {
  return result === 'fail' || (result === 'unknown' && check !== 'revocation')
}

/** When the first of these is no longer valid. */
function firstEnd(certificates: readonly Certificate[]): Date | null {
  const ends = certificates
    .filter(({ notAfter }) => notAfter.getTime() < noEnd)
    .map((certificate) => firstMomentAfter(certificate).getTime())
  return ends.length === 0 ? null : new Date(Math.min(...ends))
}

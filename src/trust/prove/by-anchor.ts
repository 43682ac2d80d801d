import { twinsOf } from '../../crypto/certificate/twins.js'
import { checkLeaf, signingCode, validatePath } from '../../crypto/path.js'
import type { AnchorStore, PathOutcome, PathRequest } from '../../crypto/path.js'
import type { RevocationDesk } from '../../crypto/revocation.js'
import type { Certificate } from '../../crypto/certificate.js'
import type { Route } from '../../model/proof.js'
import type { Distrust, NamedAnchor, Trust } from '../model.js'
import { checkDistrust, isDistrusted, isDistrustedAnchor, make } from './checks.js'
import type { ReadClaim } from './claim.js'
import { isFromSha1Times, makeRoute, momentsOf, refuseRoute, type MadeRoute } from './route.js'
import { proveTimes, type ProvenTimes, type VerifiedTime } from './times.js'

/** A CA has a handful of certificates under one name; each that is revoked costs another search and other questions. */
const maxDetours = 4

/** The signer, by a path to one of the anchor's roots that holds at every proven time. */
export async function proveByAnchor(
  claim: ReadClaim,
  anchor: NamedAnchor,
  trust: Trust,
  desk: RevocationDesk,
): Promise<Route> {
  const basis = { anchor: anchor.name }
  if (anchor.inert !== null) {
    const message = `The anchor “${anchor.name}” is of a kind that this version cannot prove a signer by.`
    const fault = make('chain', 'fail', anchor.inert, message)
    const times: ProvenTimes = { verified: [], fault: null }
    const path = { chain: [claim.leaf], anchor: null }
    const purpose = signingCode(anchor.extendedKeyUsage)
    const checks = [fault, ...checkLeaf(path, { at: [trust.at], purpose })] as const
    return refuseRoute(claim, trust, { basis, outcome: { ...path, checks, faults: [] }, times })
  }
  const times = await proveTimes(claim.signature.times, anchor.timestamps, anchor.helpers, trust)
  const request = requestOf(claim, anchor, await anchor.roots(), times, trust)
  const attempt = (withdrawn: readonly string[]) => {
    const outcome = findTrustedPath(without(request, withdrawn), trust.distrust, times.verified)
    return makeRoute(claim, trust, { basis, outcome, times }, anchor, desk)
  }
  return withoutRevokedIssuers(attempt)
}

/** Where a CA on the path is revoked, another path may lead around it: the issuer's key may have another certificate. */
async function withoutRevokedIssuers(attempt: (withdrawn: readonly string[]) => Promise<MadeRoute>): Promise<Route> {
  const first = await attempt([])
  const withdrawn: string[] = []
  for (let last = first; last.revokedIssuer !== null && withdrawn.length < maxDetours;) {
    withdrawn.push(last.revokedIssuer.sha256)
    last = await attempt(withdrawn)
    if (last.route.holds) return last.route
  }
  return first.route
}

function requestOf(
  claim: ReadClaim,
  anchor: NamedAnchor,
  anchors: AnchorStore,
  times: ProvenTimes,
  trust: Trust,
): PathRequest {
  return {
    leaf: claim.leaf,
    // The policy's own helpers first: what a signer sends along cannot use up the search before them.
    candidates: [...anchor.helpers, ...claim.others],
    anchors,
    at: momentsOf(claim.leaf, times, trust),
    purpose: signingCode(anchor.extendedKeyUsage),
    anchorName: anchor.name,
    strict: false,
    acceptSha1: isFromSha1Times(times),
  }
}

function without(request: PathRequest, withdrawn: readonly string[]): PathRequest {
  if (withdrawn.length === 0) return request
  return { ...request, candidates: request.candidates.filter(({ sha256 }) => !withdrawn.includes(sha256)) }
}

/** A path without distrusted certificates, when there is one. */
function findTrustedPath(
  request: PathRequest,
  distrust: readonly Distrust[],
  times: readonly VerifiedTime[],
): PathOutcome {
  const outcome = validatePath(request)
  if (checkDistrust(outcome.chain, outcome.anchor, distrust, times) === null) return outcome
  const isGood = (one: Certificate) => !isDistrusted(one, () => twinsOf(one), distrust, times)
  const other = validatePath({
    ...request,
    candidates: request.candidates.filter(isGood),
    anchors: filtered(request.anchors, distrust, times),
  })
  return other.holds ? other : outcome
}

function filtered(store: AnchorStore, distrust: readonly Distrust[], times: readonly VerifiedTime[]): AnchorStore {
  const isGood = (anchor: ReturnType<AnchorStore['named']>[number]) => !isDistrustedAnchor(anchor, distrust, times)
  return { size: store.size, named: (key) => store.named(key).filter(isGood) }
}

import { checkLeaf, signingCode } from '../../crypto/path.js'
import type { PathRequest } from '../../crypto/path.js'
import type { RevocationDesk } from '../../crypto/revocation.js'
import type { Certificate } from '../../crypto/certificate.js'
import type { Route } from '../../model/proof.js'
import type { NamedAnchor, Trust } from '../model.js'
import { withAuthenticTime } from './authentic-time.js'
import { make } from './checks.js'
import type { ReadClaim } from './claim.js'
import { considerSha1, makeRoute, momentsOf, refuseRoute, type MadeRoute } from './route.js'
import { proveTimes, type ProvenTimes } from './times.js'
import { findTrustedPath } from './trusted-path.js'

/** A CA has a handful of certificates under one name; each way around one that is revoked costs another search and other questions. */
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
    return refuseRoute(claim, trust, { basis, outcome: { ...path, checks, faults: [] }, times, acceptSha1: false })
  }
  const stamps = await proveTimes(claim.signature, anchor.timestamps, anchor.helpers, trust)
  const times = anchor.signingAuthority ? withAuthenticTime(claim, stamps, trust) : stamps
  const anchors = await anchor.roots()
  return considerSha1(times, (acceptSha1) => {
    const request = { ...requestOf(claim, anchor, times, trust), anchors, acceptSha1 }
    return withoutRevokedIssuers((withdrawn) => {
      const outcome = findTrustedPath(without(request, withdrawn), trust.distrust, times.verified)
      return makeRoute(claim, trust, { basis, outcome, times, acceptSha1 }, anchor, desk)
    })
  })
}

/** Where CAs on the path are revoked, another path may lead around them: a key that is not lost may have another certificate. */
async function withoutRevokedIssuers(attempt: (withdrawn: ReadonlySet<string>) => Promise<MadeRoute>): Promise<Route> {
  const first = await attempt(new Set())
  const withdrawn = new Set<string>()
  let last = first
  for (let detour = 0; detour < maxDetours && last.withdrawn.length > 0; detour++) {
    for (const sha256 of last.withdrawn) withdrawn.add(sha256)
    last = await attempt(withdrawn)
    if (last.route.holds) return last.route
  }
  return first.route
}

function requestOf(
  claim: ReadClaim,
  anchor: NamedAnchor,
  times: ProvenTimes,
  trust: Trust,
): Omit<PathRequest, 'anchors' | 'acceptSha1'> {
  return {
    leaf: claim.leaf,
    // The policy's own helpers first: what a signer sends along cannot use up the search before them.
    candidates: [...anchor.helpers, ...claim.others],
    at: momentsOf(claim.leaf, times, trust),
    purpose: signingCode(anchor.extendedKeyUsage),
    anchorName: anchor.name,
    strict: false,
  }
}

function without(request: PathRequest, withdrawn: ReadonlySet<string>): PathRequest {
  if (withdrawn.size === 0) return request
  const isLeft = ({ sha256, spkiSha256 }: Certificate) => !withdrawn.has(sha256) && !withdrawn.has(spkiSha256)
  return { ...request, candidates: request.candidates.filter(isLeft) }
}

import type { Certificate } from '../../crypto/certificate.js'
import { checkLeaf, signingCode } from '../../crypto/path.js'
import type { RevocationDesk } from '../../crypto/revocation.js'
import type { Route } from '../../model/proof.js'
import type { Pin, Trust } from '../model.js'
import { make } from './checks.js'
import type { ReadClaim } from './claim.js'
import { considerSha1, makeRoute, momentsOf, nothing, refuseRoute } from './route.js'
import { proveTimes } from './times.js'

/** Whether the pin means this certificate or its key. */
export function isPinned(leaf: Certificate, { of, sha256 }: Pin): boolean {
  return sha256 === (of === 'spki' ? leaf.spkiSha256 : leaf.sha256)
}

/** docs/trust.md 1.9: a pin replaces the chain, not validity, usage or distrust. */
export async function proveByPin(claim: ReadClaim, pin: Pin, trust: Trust, desk: RevocationDesk): Promise<Route> {
  const { leaf } = claim
  const what = pin.of === 'spki' ? 'key' : 'certificate'
  const chain = make('chain', 'pass', 'pinned', `The policy pins the signer's ${what} as “${pin.name}”.`)
  const times = await proveTimes(claim.signature, trust.timestamps, [], trust)
  const circumstances = { at: momentsOf(leaf, times, trust), purpose: signingCode('required') }
  const path = { chain: [leaf], anchor: { issuer: leaf, certificate: leaf, listed: null } }
  return considerSha1(times, async (acceptSha1) => {
    const checks = [chain, ...checkLeaf(path, { ...circumstances, acceptSha1 })] as const
    const draft = { basis: { pin: pin.name }, outcome: { ...path, checks, faults: [] }, times, acceptSha1 }
    return (await makeRoute(claim, trust, draft, null, desk)).route
  })
}

/** There is nothing that could prove the signer. */
export async function proveByNothing(claim: ReadClaim, trust: Trust): Promise<Route> {
  const fault =
    trust.pins.length === 0
      ? make('chain', 'fail', 'no-anchor', 'No trust anchor is given that the signer could be proven by.')
      : make(
          'chain',
          'fail',
          'not-pinned',
          "No trust anchor is given, and the signer's certificate and key are not pinned.",
        )
  const path = { chain: [claim.leaf], anchor: null }
  const checks = [fault, ...checkLeaf(path, { at: [trust.at], purpose: signingCode('required') })] as const
  const times = await proveTimes(claim.signature, trust.timestamps, [], trust)
  return refuseRoute(claim, trust, {
    basis: nothing,
    outcome: { ...path, checks, faults: [] },
    times,
    acceptSha1: false,
  })
}

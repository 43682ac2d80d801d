import { weakKey } from '../../crypto/algorithms.js'
import type { RevocationDesk } from '../../crypto/revocation.js'
import type { Check } from '../../model/check.js'
import type { Route } from '../../model/proof.js'
import type { Pin, Trust } from '../model.js'
import { isDistrusted, make } from './checks.js'
import type { KeyClaim } from './claim.js'
import { considerSha1, makeRoute, nothing, refuseRoute, type Draft } from './route.js'
import { proveTimes, type ProvenTimes } from './times.js'

/** Whether the pin means this key. One of a certificate never does. */
export function isPinnedKey({ key }: KeyClaim, { of, sha256 }: Pin): boolean {
  return of === 'spki' && sha256 === key.spkiSha256
}

/**
 * docs/trust.md 1.9: the policy names the key that made the signature. There is no certificate, so nothing limits its
 * use or its time but what the policy distrusts; a timestamp must hold all the same.
 */
export async function proveByKey(claim: KeyClaim, pin: Pin, trust: Trust, desk: RevocationDesk): Promise<Route> {
  const chain = make('chain', 'pass', 'pinned', `The policy names the key ${claim.key.spkiSha256} as “${pin.name}”.`)
  const times = await proveTimes(claim.signature, trust.timestamps, [], trust)
  return considerSha1(times, async (acceptSha1) => {
    const draft = { basis: { pin: pin.name }, outcome: outcomeOf(claim, chain, times, trust), times, acceptSha1 }
    return (await makeRoute(claim, trust, draft, null, desk)).route
  })
}

/** A key that the policy does not name proves nothing, whoever gave it. */
export async function proveUnnamedKey(claim: KeyClaim, trust: Trust): Promise<Route> {
  const message = `The policy does not name the key ${claim.key.spkiSha256} that made the signature.`
  const chain = make('chain', 'fail', 'key-not-pinned', message)
  const times = await proveTimes(claim.signature, trust.timestamps, [], trust)
  const outcome = outcomeOf(claim, chain, times, trust)
  return refuseRoute(claim, trust, { basis: nothing, outcome, times, acceptSha1: false })
}

function outcomeOf({ key }: KeyClaim, chain: Check, { verified }: ProvenTimes, trust: Trust): Draft['outcome'] {
  const { spkiSha256 } = key
  const isDistrustedKey = isDistrusted({ sha256: null, spkiSha256 }, () => [], trust.distrust, verified)
  const weakness = weakKey(key)
  const checks = [
    isDistrustedKey ? make('chain', 'fail', 'distrusted', `The policy distrusts the key ${spkiSha256}.`) : chain,
    make('usage', 'not-applicable', 'no-certificate', 'A bare key does not say what it is for.'),
    weakness === null
      ? make('algorithm', 'pass', 'algorithms-strong', 'The key is strong.')
      : make('algorithm', 'fail', 'weak-key', `The signature rests on ${weakness}.`),
    make('time', 'not-applicable', 'no-certificate', 'A bare key does not say when it is valid.'),
  ] as const
  return { chain: [], anchor: null, checks, faults: [] }
}

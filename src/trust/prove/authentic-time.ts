import { printName } from '../../crypto/name.js'
import type { TimeClaim } from '../../model/signature.js'
import type { Trust } from '../model.js'
import { make } from './checks.js'
import type { ReadClaim } from './claim.js'
import { brokenPart, readRange, type ProvenTimes, type VerifiedTime } from './times.js'

/**
 * docs/trust.md 1.5: what the signer itself says of the time of signing (Notation's authenticSigningTime) counts under an
 * anchor that is a signing authority, beside the timestamps. Nobody else vouches for it, so it excuses nothing: neither
 * SHA-1, nor distrust, nor revocation.
 */
export function withAuthenticTime(claim: ReadClaim, { verified, fault }: ProvenTimes, trust: Trust): ProvenTimes {
  const all = [...verified]
  let worst = fault
  for (const time of claim.signature.times) {
    if (time.kind !== 'authentic') continue
    const one = readAuthenticTime(claim, time, trust)
    if ('code' in one) worst = worst?.result === 'fail' ? worst : one
    else all.push(one)
  }
  return { verified: all, fault: worst }
}

function readAuthenticTime({ leaf }: ReadClaim, time: TimeClaim, trust: Trust): VerifiedTime | ReturnType<typeof make> {
  const broken = brokenPart(time)
  if (broken !== null) return broken
  const what = `The signing time that “${printName(leaf.subject)}” states`
  if (time.checks.length === 0 || time.at === null) {
    return make('time', 'fail', 'timestamp-malformed', `${what} lacks its time or its checks.`)
  }
  const range = readRange(time.at, time.accuracy, what, trust)
  if ('code' in range) return range
  return { source: 'signing-authority', at: time.at, ...range, authority: leaf, path: { chain: [], anchor: null } }
}

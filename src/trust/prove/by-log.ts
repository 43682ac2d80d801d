import type { Route, RouteBasis } from '../../model/proof.js'
import type { Trust } from '../model.js'
import { checkDistrust, make } from './checks.js'
import type { ReadClaim } from './claim.js'
import { readIdentity } from './identity.js'
import { emptyRoute, openChecks } from './route.js'

/**
 * A certificate of a Sigstore CA lives for minutes, and a log says when it was used: whether the signer can be proven
 * hangs on a log, which is not read. What the policy distrusts it distrusts whatever the log says.
 */
export function proveByLog(claim: ReadClaim, basis: RouteBasis, trust: Trust): Route {
  const identity = readIdentity(claim.leaf)
  const who = identity === null ? 'somebody whom it does not name clearly' : `“${identity.name}”`
  const by = identity === null ? '' : `, for whom “${identity.issuer}” vouches`
  const message = `The certificate is of ${who}${by}, and a transparency log that cannot be verified must say when it was used.`
  const chain = checkDistrust([claim.leaf], null, trust.distrust, [])
  const checks = [
    chain ?? make('chain', 'unknown', 'log-not-supported', message),
    ...openChecks(['usage', 'algorithm', 'time'], 'it hangs on a transparency log'),
    make('transparency', 'unknown', 'log-not-supported', message),
    ...openChecks(['revocation'], 'no path leads to an anchor'),
  ]
  return emptyRoute(basis, checks, [claim.leaf.der], trust)
}

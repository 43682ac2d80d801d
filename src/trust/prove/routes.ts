import type { CheckName } from '../../model/check.js'
import type { Route, RouteBasis } from '../../model/proof.js'
import type { RevocationDesk } from '../../crypto/revocation.js'
import type { Trust } from '../model.js'
import { proveByAnchor } from './by-anchor.js'
import { isPinned, proveByNothing, proveByPin } from './by-pin.js'
import { make } from './checks.js'
import type { ReadClaim, UnreadableClaim } from './claim.js'
import { nothing } from './route.js'

/** At least one. */
export type Routes = readonly [Route, ...Route[]]

/** One route for each anchor, and for each pin that means this signer. */
export async function proveRoutes(claim: ReadClaim, trust: Trust, desk: RevocationDesk): Promise<Routes> {
  const pins = trust.pins.filter((pin) => isPinned(claim.leaf, pin))
  const [first, ...rest] = await Promise.all([
    ...trust.anchors.map((anchor) => proveByAnchor(claim, anchor, trust, desk)),
    ...pins.map((pin) => proveByPin(claim, pin, trust, desk)),
  ])
  return first === undefined ? [await proveByNothing(claim, trust)] : [first, ...rest]
}

/** Without a leaf no route can be gone. */
export function refuseRoutes({ fault }: UnreadableClaim, trust: Trust): Routes {
  const names: readonly CheckName[] = ['usage', 'algorithm', 'time', 'transparency', 'revocation']
  const others = names.map((name) => {
    return make(name, 'not-applicable', 'not-checked', `Without the signer's certificate there is no ${name} to check.`)
  })
  const refuse = (basis: RouteBasis): Route => ({
    basis,
    holds: false,
    holdsBySha1: false,
    checks: [fault, ...others],
    time: { at: trust.at, source: 'now', authority: null },
    chain: [],
    faults: [],
    answers: [],
    provenUntil: null,
  })
  const [first = nothing, ...rest] = trust.anchors.map(({ name }) => ({ anchor: name }))
  return [refuse(first), ...rest.map(refuse)]
}

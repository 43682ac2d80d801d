import type { CheckName } from '../../model/check.js'
import type { Route, RouteBasis } from '../../model/proof.js'
import type { RevocationDesk } from '../../crypto/revocation.js'
import type { NamedAnchor, Trust } from '../model.js'
import { proveByAnchor } from './by-anchor.js'
import { isPinnedKey, proveByKey, proveUnnamedKey } from './by-key.js'
import { proveByLog } from './by-log.js'
import { proveByNotation } from './by-notation.js'
import { isPinned, proveByNothing, proveByPin } from './by-pin.js'
import type { KeyClaim, ReadClaim, UnreadableClaim } from './claim.js'
import { isKeyless } from './identity.js'
import { emptyRoute, nothing, openChecks } from './route.js'

/** At least one. */
export type Routes = readonly [Route, ...Route[]]

/** One route for each anchor, and for each pin that means this signer. */
export function proveRoutes(
  claim: ReadClaim | KeyClaim | UnreadableClaim,
  trust: Trust,
  desk: RevocationDesk,
): Promise<Routes> {
  switch (claim.kind) {
    case 'certificate':
      return proveCertificate(claim, trust, desk)
    case 'key':
      return proveKey(claim, trust, desk)
    case 'none':
      return Promise.resolve(refuseRoutes(claim, trust))
  }
}

async function proveCertificate(claim: ReadClaim, trust: Trust, desk: RevocationDesk): Promise<Routes> {
  const pins = trust.pins.filter((pin) => isPinned(claim.leaf, pin))
  const routes = await Promise.all([
    ...trust.anchors.map((anchor) => proveUnder(claim, anchor, trust, desk)),
    ...pins.map((pin) => proveByPin(claim, pin, trust, desk)),
  ])
  if (isKeyless(claim.leaf) && !routes.some(({ holds }) => holds)) return hangingOnLogs(claim, routes, trust)
  const [first, ...rest] = routes
  return first === undefined ? [await proveByNothing(claim, trust)] : [first, ...rest]
}

function proveUnder(claim: ReadClaim, anchor: NamedAnchor, trust: Trust, desk: RevocationDesk): Promise<Route> {
  return anchor.rules === 'sigscan'
    ? proveByAnchor(claim, anchor, trust, desk)
    : proveByNotation(claim, anchor, anchor.rules, trust, desk)
}

/** Where no ordinary anchor proves a keyless signer, Sigstore's might: that is not known, and said first. */
function hangingOnLogs(claim: ReadClaim, routes: readonly Route[], trust: Trust): Routes {
  const names = trust.anchors.filter(({ inert }) => inert === 'anchor-not-supported').map(({ name }) => name)
  const [first = nothing, ...rest] = names.map((anchor) => ({ anchor }))
  const others = routes.filter(({ basis }) => !('anchor' in basis && names.includes(basis.anchor)))
  return [proveByLog(claim, first, trust), ...rest.map((basis) => proveByLog(claim, basis, trust)), ...others]
}

async function proveKey(claim: KeyClaim, trust: Trust, desk: RevocationDesk): Promise<Routes> {
  const pins = trust.pins.filter((pin) => isPinnedKey(claim, pin))
  const [first, ...rest] = await Promise.all(pins.map((pin) => proveByKey(claim, pin, trust, desk)))
  return first === undefined ? [await proveUnnamedKey(claim, trust)] : [first, ...rest]
}

/** Without a certificate or a key no route can be gone. */
function refuseRoutes({ fault }: UnreadableClaim, trust: Trust): Routes {
  const names: readonly CheckName[] = ['usage', 'algorithm', 'time', 'transparency', 'revocation']
  const checks = [fault, ...openChecks(names, 'there is neither a certificate nor a key that is known')]
  const refuse = (basis: RouteBasis): Route => emptyRoute(basis, checks, [], trust)
  const [first = nothing, ...rest] = trust.anchors.map(({ name }) => ({ anchor: name }))
  return [refuse(first), ...rest.map(refuse)]
}

import type { RevocationDesk } from '../crypto/revocation.js'
import { speaksAgainst } from '../model/check.js'
import type { Proof, Route } from '../model/proof.js'
import type { Signature } from '../model/signature.js'
import type { Trust } from './model.js'
import { readClaim } from './prove/claim.js'
import { proveRoutes, type Routes } from './prove/routes.js'
import { signerOf } from './prove/signer.js'

/**
 * Who signed it, and when, provably: one route for each anchor, and for each pin that means this signer. Pure but for
 * the desk, which may ask about revocation.
 */
export async function prove(signature: Signature, trust: Trust, desk: RevocationDesk): Promise<Proof> {
  const claim = readClaim(signature)
  const routes = await proveRoutes(claim, trust, desk)
  return { signature, signer: signerOf(claim), routes: furthestFirst(routes) }
}

/** Those that hold first, then those whose first fault comes latest; otherwise as they stand. */
function furthestFirst(routes: Routes): Routes {
  const first = routes.reduce((best, route) => (progress(route) > progress(best) ? route : best))
  const rest = routes.filter((route) => route !== first)
  return [first, ...rest.sort((left, right) => progress(right) - progress(left))]
}

/** How many checks come before the first that speaks against the route. */
function progress({ checks }: Route): number {
  const fault = checks.findIndex(speaksAgainst)
  return fault === -1 ? checks.length : fault
}

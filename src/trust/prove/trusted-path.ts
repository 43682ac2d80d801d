import type { Certificate } from '../../crypto/certificate.js'
import { twinsOf } from '../../crypto/certificate/twins.js'
import { validatePath, type AnchorStore, type PathOutcome, type PathRequest } from '../../crypto/path.js'
import type { Distrust } from '../model.js'
import { checkDistrust, isDistrusted, isDistrustedAnchor } from './checks.js'
import { findKnownPath } from './known-path.js'
import type { VerifiedTime } from './times.js'

/** A path without what the policy distrusts at the proven times, when there is one; else whatever path came furthest. */
export function findTrustedPath(
  request: PathRequest,
  distrust: readonly Distrust[],
  times: readonly VerifiedTime[],
): PathOutcome {
  const outcome = findKnownPath(request)
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

import { BoundedCache } from '../../crypto/certificate/cache.js'
import type { Certificate } from '../../crypto/certificate.js'
import { validatePath, type AnchorStore, type PathOutcome, type PathRequest } from '../../crypto/path.js'

/** A build's files have a handful of signers; what is kept of each is some kilobytes. */
const maxKept = 256

const outcomes = new WeakMap<AnchorStore, BoundedCache<PathOutcome>>()

/**
 * `validatePath`, which is pure, asked once for each request: all files of a signer bring the same one. What it is known
 * by is all of the request: certificates and anchors are the very same objects, the rest is equal in every part.
 */
export function findKnownPath(request: PathRequest): PathOutcome {
  const { anchors, leaf, candidates, at, ...rest } = request
  const known = outcomes.get(anchors) ?? new BoundedCache(maxKept)
  outcomes.set(anchors, known)
  const moments = at.map((moment) => moment.getTime())
  const key = JSON.stringify([numberOf(leaf), candidates.map(numberOf), moments, rest])
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const outcome = validatePath(request)
  known.set(key, outcome)
  return outcome
}

const numbers = new WeakMap<Certificate, number>()
let count = 0

/** A number that no other object has or had. */
function numberOf(certificate: Certificate): number {
  const known = numbers.get(certificate)
  if (known !== undefined) return known
  count += 1
  numbers.set(certificate, count)
  return count
}

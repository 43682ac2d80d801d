import type { Check } from '../../model/check.js'
import type { Certificate } from '../certificate.js'

/** RFC 5280 6.1.1 (d): a name, a key, and what the anchor's own certificate restricts. */
export interface TrustAnchor {
  readonly certificate: Certificate
}

/** What is asked: does a path lead from the leaf to one of the anchors, and does it hold for signing code? */
export interface PathRequest {
  readonly leaf: Certificate
  /** Certificates that may be on the path, from anywhere; none of them is trusted. */
  readonly candidates: readonly Certificate[]
  readonly anchors: readonly TrustAnchor[]
  readonly at: Date
  readonly extendedKeyUsage: 'required' | 'optional'
  /** For people: the name of the anchors. */
  readonly anchorName: string
}

/** The checks of a path, in this order. */
export type PathChecks = readonly [chain: Check, usage: Check, algorithm: Check, time: Check]

/** What was found. */
export interface PathOutcome {
  readonly holds: boolean
  /** Of the path that holds, else of the one that came furthest. */
  readonly checks: PathChecks
  /** Leaf first; the anchor's certificate last, when the path reached one. */
  readonly chain: readonly Certificate[]
  readonly anchor: TrustAnchor | null
}

/** What the rules are asked of: a whole path, or the part of one that was found. */
export type Path = Pick<PathOutcome, 'chain' | 'anchor'>

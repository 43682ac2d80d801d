import type { Check } from '../../model/check.js'
import type { Certificate } from '../certificate.js'
import type { Purpose } from './purpose.js'

/**
 * What matters of who issued a certificate (RFC 5280 6.1.4). Of an anchor nothing else does (6.1.1 (d), RFC 5937): its
 * name, its key, and what its own certificate restricts.
 */
export type Issuer = Pick<
  Certificate,
  | 'subject'
  | 'subjectDer'
  | 'keyAlgorithm'
  | 'key'
  | 'spkiSha256'
  | 'sha256'
  | 'version'
  | 'extensions'
  | 'basicConstraints'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'subjectKeyIdentifier'
>

export interface TrustAnchor {
  readonly issuer: Issuer
  /** Its certificate, where it is at hand: an anchor of a bundled list is facts only. */
  readonly certificate: Certificate | null
  /** What the list that it comes from says of it beyond its certificate; `null`: nothing. */
  readonly listed: ListedLimits | null
}

/** How a list of roots limits one of them. */
export interface ListedLimits {
  /** The OIDs of the usages that it may vouch for; `null`: any. */
  readonly usages: readonly string[] | null
  /** A leaf whose validity starts at this moment or later is not vouched for; `null`: no such limit. */
  readonly leavesBefore: Date | null
  /** What was not signed before this moment is not vouched for; `null`: no such limit. */
  readonly signedBefore: Date | null
}

/** Anchors by their name, so that only those are touched that matter. */
export interface AnchorStore {
  /** How many there are. */
  readonly size: number
  /** Those whose subject has this comparison key (`chainKey`, RFC 5280 7.1). */
  named(key: string): readonly TrustAnchor[]
}

/** What is asked: does a path lead from the leaf to one of the anchors, and does it hold for this purpose? */
export interface PathRequest {
  readonly leaf: Certificate
  /** Certificates that may be on the path, from anywhere; none of them is trusted. */
  readonly candidates: readonly Certificate[]
  readonly anchors: AnchorStore
  /** The path must hold at each of these moments. */
  readonly at: readonly [Date, ...Date[]]
  readonly purpose: Purpose
  /** For people: the name of the anchors. */
  readonly anchorName: string
  /** Whether faults of form (docs/trust.md 1.12) fail, and the anchor's own validity and form count. */
  readonly strict: boolean
  /** Whether SHA-1 counts, because a timestamp proves a moment before 2019 (docs/trust.md 1.7); left out: no. */
  readonly acceptSha1?: boolean
  /** The most CAs between leaf and anchor that are not self-issued; left out: what bounds the search anyway. */
  readonly maxPathLength?: number
}

/** The checks of a path, in this order. */
export type PathChecks = readonly [chain: Check, usage: Check, algorithm: Check, time: Check]

/** What the rules are asked of: a whole path, or the part of one that was found. */
export interface Path {
  /** Leaf first, up to and without the anchor; the leaf alone when it is the anchor itself. */
  readonly chain: readonly Certificate[]
  /** `null`: none was reached. */
  readonly anchor: TrustAnchor | null
}

/** One step up a path: to a certificate, or to an anchor, where the path ends. */
export type Step =
  { readonly issuer: Certificate; readonly anchor: null } | { readonly issuer: Issuer; readonly anchor: TrustAnchor }

/** What was found: the path that holds, else the one that came furthest. */
export interface PathOutcome extends Path {
  readonly holds: boolean
  readonly checks: PathChecks
  /** Faults of form that `strict` would refuse, one sentence each; empty under `strict`. */
  readonly faults: readonly string[]
}

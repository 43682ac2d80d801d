/** RFC 5280 5.3.1, RFC 6960 4.2.1. */
export const revocationReasons = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const

export type RevocationReason = (typeof revocationReasons)[number]

/** What evidence says of one certificate. Plain data: a report keeps it. */
export type Standing =
  | { readonly kind: 'good'; readonly source: EvidenceSource }
  | {
      readonly kind: 'revoked'
      readonly source: EvidenceSource
      readonly at: Date
      readonly reason: RevocationReason
      /** When it is said to have become unfit (RFC 5280 5.3.2); `null`: not said. */
      readonly invalidSince: Date | null
    }
  | { readonly kind: 'unknown'; readonly code: RevocationFault; readonly message: string }

export type EvidenceSource = 'crl' | 'ocsp'

/** Why evidence says nothing; each is a code of a check. */
export type RevocationFault =
  | 'revocation-not-named'
  | 'revocation-unreachable'
  | 'revocation-refused'
  | 'revocation-malformed'
  | 'revocation-not-authentic'
  | 'revocation-stale'
  | 'revocation-out-of-scope'
  | 'revocation-unknown-certificate'

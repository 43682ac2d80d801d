import type { Certificate } from '../certificate.js'
import type { Issuer, PathOutcome } from '../path.js'
import type { Purpose } from '../path/purpose.js'

export {
  revocationReasons,
  type EvidenceSource,
  type RevocationFault,
  type RevocationReason,
  type Standing,
} from '../../model/revocation.js'

/** Whose standing is asked, on which path. */
export interface Inquiry {
  readonly certificate: Certificate
  /** Who issued it on this path. */
  readonly issuer: Issuer
  /** The issuer's own certificate, where it is at hand. */
  readonly issuerCertificate: Certificate | null
  /** The moment to judge at. */
  readonly now: Date
  /** The proven moments of signing; empty: none is proven. Evidence that was current then says `good` as well. */
  readonly signedAt: readonly Date[]
  /** Certificates that may have signed evidence, or help to prove who did; none of them is trusted. */
  readonly candidates: readonly Certificate[]
  /** Whether a path leads from a signer of evidence to the anchor of this path, with these certificates to help. */
  readonly validate: (signer: Certificate, purpose: Purpose, candidates: readonly Certificate[]) => PathOutcome
}

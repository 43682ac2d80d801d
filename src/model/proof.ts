import type { Check } from './check.js'
import type { Standing } from './revocation.js'
import type { Signature } from './signature.js'

/** Who signed: the holder of a certificate, or of a key that has none. */
export type Signer = CertifiedSigner | KeySigner

/** A key that was given. */
export interface KeySigner {
  readonly kind: 'key'
  /** SHA-256 of the SubjectPublicKeyInfo, hex. */
  readonly spkiSha256: string
}

/** The identity that a Sigstore CA (Fulcio) wrote into a certificate. Shown; nothing decides by it. */
export interface Identity {
  /** The subject alternative name: a URI, or an e-mail address. */
  readonly name: string
  /** Who vouched for it (OID 1.3.6.1.4.1.57264.1.8, or 1.1). */
  readonly issuer: string
}

/** The signer as its certificate says. Names are DER: they are compared as parsed attributes, never as text. */
export interface CertifiedSigner {
  readonly kind: 'certificate'
  /** DER of the leaf certificate. */
  readonly certificate: Uint8Array
  /** DER of the subject Name. */
  readonly subject: Uint8Array
  /** DER of the issuer Name. */
  readonly issuer: Uint8Array
  /** Hex, as it stands in the certificate, two's complement. */
  readonly serialNumber: string
  /** SHA-256 of the certificate, hex. */
  readonly sha256: string
  /** SHA-256 of the SubjectPublicKeyInfo, hex. */
  readonly spkiSha256: string
  /** `null`: no Sigstore CA claims to have made it. */
  readonly identity: Identity | null
}

/** What a route starts from: an anchor of the policy, by its name, or a signer entry that pins the certificate or key. */
export type RouteBasis = { readonly anchor: string } | { readonly pin: string }

/** One way to prove the signer. */
export interface Route {
  readonly basis: RouteBasis
  /** Every check of this route passed, or did not have to. */
  readonly holds: boolean
  /** It does not hold, and would if SHA-1 counted. */
  readonly holdsBySha1: boolean
  /** The checks `chain`, `usage`, `algorithm`, `time`, `transparency` and `revocation`, in this order. */
  readonly checks: readonly Check[]
  /** When it was signed, as this route proves it. */
  readonly time: ProvenTime
  /** DER of the certificates, leaf first; the anchor's own last, where it is at hand. */
  readonly chain: readonly Uint8Array[]
  /** Faults of form in these certificates that are let pass, one sentence each. */
  readonly faults: readonly string[]
  /** What was found out of revocation, so that it can be judged again. */
  readonly answers: readonly RevocationAnswer[]
  /**
   * The first moment at which this route no longer holds if nothing changes. With timestamps: the first end on the paths of
   * their authorities, after which it still holds here. `null`: none of these lies ahead.
   */
  readonly provenUntil: Date | null
}

/** What evidence said of one certificate that one key issued. */
export interface RevocationAnswer {
  /** SHA-256 of the certificate, hex. */
  readonly certificate: string
  /** SHA-256 of the issuer's SubjectPublicKeyInfo, hex. */
  readonly issuer: string
  readonly standing: Standing
}

/** When it was signed, and who says so. Without a proven time it is judged as of now. */
export interface ProvenTime {
  readonly at: Date
  readonly source: 'timestamp' | 'log' | 'signing-authority' | 'now'
  /** The authority's subject, printed; `null` for now. */
  readonly authority: string | null
}

/** What is proven of one signature. */
export interface Proof {
  readonly signature: Signature
  readonly signer: Signer | null
  /** The routes that hold first, then those that came furthest. Never empty: without any anchor one route says so. */
  readonly routes: readonly [Route, ...Route[]]
}

/** The proof of each signature of a reading, by the very record: all that `signaturesOf` gives. */
export type Proofs = ReadonlyMap<Signature, Proof>

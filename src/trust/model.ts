import type { Certificate } from '../crypto/certificate.js'
import type { AnchorStore } from '../crypto/path.js'
import type { Crl } from '../crypto/revocation.js'
import type { CheckCode } from '../model/codes.js'

/** Who may vouch for signers: made once of the policy or of the short form, before anything is read. */
export interface Trust {
  readonly anchors: readonly NamedAnchor[]
  readonly pins: readonly Pin[]
  /** The public keys that were given, the pins of which stand in `pins`: a bare signature is tried by each. */
  readonly keys: readonly GivenKey[]
  readonly distrust: readonly Distrust[]
  readonly revocation: RevocationTrust
  /** Who may vouch for time where no anchor says it: for pins. */
  readonly timestamps: TimeAuthorities
  /** The moment to judge at: now, or `--at`. */
  readonly at: Date
}

/** A public key. */
export interface GivenKey {
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Uint8Array
  /** Its SHA-256, hex. */
  readonly spkiSha256: string
}

/** Who may vouch for the time of signing. */
export interface TimeAuthorities {
  /** For people: `timestamp-roots`, `time-stamping (bundled)`. */
  readonly name: string
  readonly roots: AnchorSource
  /** Those that were given, roots or not: a token may have come without its authority's own. A bundled list has none. */
  readonly certificates?: readonly Certificate[]
}

/** Where anchors come from: asked for when there is something to prove, because a bundled list takes time to load. */
export type AnchorSource = () => Promise<AnchorStore>

/** docs/trust.md 1.8. */
export interface RevocationTrust {
  /** `require`: what cannot be found out makes the signer `unknown`. `off`: only the lists given are used. */
  readonly mode: 'check' | 'require' | 'off'
  /** Nothing is asked of the network; the lists given and what a cache holds are used. */
  readonly offline: boolean
  /** Hosts that may be asked at private addresses. */
  readonly hosts: readonly string[]
}

/** A name of the policy's `trust`, with all that it trusts. Only a path to it meets a signer entry that names it. */
export interface NamedAnchor {
  readonly name: string
  readonly roots: AnchorSource
  /** `intermediates`: help to build a path, and are not trusted by themselves. */
  readonly helpers: readonly Certificate[]
  readonly timestamps: TimeAuthorities
  /** `crls`: revocation lists that were given. */
  readonly crls: readonly Crl[]
  readonly extendedKeyUsage: 'required' | 'optional'
  /** Whether it may say itself when its signatures were made (Notation's authenticSigningTime). */
  readonly signingAuthority: boolean
  /** `sigscan`: docs/trust.md. Else those of Notation alone, as its trustpolicy.json says. */
  readonly rules: 'sigscan' | NotationRules
  /** Why this anchor cannot prove anything in this version (`anchor-not-supported` …); `null` when it can. */
  readonly inert: CheckCode | null
}

/**
 * What a statement of Notation's trust policy says of its trust stores (notaryproject/specifications,
 * trust-store-trust-policy.md). The anchor's roots are the certificates of its `ca` stores, or with `signingAuthority` of
 * its `signingAuthority` stores; `timestamps` those of its `tsa` stores.
 */
export interface NotationRules {
  /** When a timestamp must be there and hold; `never`: the statement names no `tsa` store. */
  readonly verifyTimestamp: 'always' | 'afterCertExpiry' | 'never'
  /** `require`: what a certificate names must be found out (enforce). `check`: where it can be (log). `off`: skip. */
  readonly revocation: 'check' | 'require' | 'off'
}

/** A signer entry that names a certificate or a key instead of an anchor: it replaces the chain, not validity or usage. */
export interface Pin {
  /** The name of the signer entry. */
  readonly name: string
  /** What is compared: the SHA-256 of the leaf's DER, or of its SubjectPublicKeyInfo. Hex. */
  readonly of: 'certificate' | 'spki'
  readonly sha256: string
}

/** Overrides everything: a path that holds this certificate or key proves nothing. */
export interface Distrust {
  readonly of: 'certificate' | 'spki'
  readonly sha256: string
  /** Without a verified timestamp before this moment the distrust holds since ever; `null` for always. */
  readonly since: Date | null
}

import type { Certificate } from '../crypto/certificate.js'
import type { AnchorStore } from '../crypto/path.js'
import type { Crl } from '../crypto/revocation.js'
import type { CheckCode } from '../model/codes.js'

/** Who may vouch for signers: made once of the policy or of the short form, before anything is read. */
export interface Trust {
  readonly anchors: readonly NamedAnchor[]
  readonly pins: readonly Pin[]
  readonly distrust: readonly Distrust[]
  readonly revocation: RevocationTrust
  /** Who may vouch for time where no anchor says it: for pins. */
  readonly timestamps: TimeAuthorities
  /** The moment to judge at: now, or `--at`. */
  readonly at: Date
}

/** Who may vouch for the time of signing. */
export interface TimeAuthorities {
  /** For people: `timestamp-roots`, `time-stamping (bundled)`. */
  readonly name: string
  readonly roots: AnchorSource
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
  /** Why this anchor cannot prove anything in this version (`anchor-not-supported` …); `null` when it can. */
  readonly inert: CheckCode | null
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

import type { FormatName } from '../model/signature.js'
import type { State } from '../model/verdict.js'
import type { NamePattern } from './name-pattern.js'

/** Who may sign what. Made of a policy file or of the short form; an inventory has none. */
export interface Policy {
  readonly source: PolicySource
  readonly mode: 'enforce' | 'audit'
  readonly signers: ReadonlyMap<string, SignerEntry>
  /** First match wins; what matches none is denied. */
  readonly rules: readonly Rule[]
  readonly exceptions: readonly Exception[]
  /** The registries that may be asked, as `ghcr.io` or `registry.example:5000`; `null`: any. */
  readonly registries: readonly string[] | null
}

export interface PolicySource {
  readonly kind: 'file' | 'short-form'
  /** For people and the report: `.github/sigscan.yml@5a1f03b2c4d5`, or `allowed-signers`. */
  readonly name: string
  /** The file, as the workspace names it; `null` for the short form, and for a file of another repository. */
  readonly file: string | null
  /** SHA-256 over the text that was read, hex. */
  readonly sha256: string
}

/** Whom a rule's `allow` can name. */
export type SignerEntry = NamedSigner | PinnedSigner | InertSigner

/** A subject name under a named anchor. */
export interface NamedSigner {
  readonly kind: 'name'
  readonly name: string
  readonly anchor: string
  readonly subject: NamePattern
  /** What the leaf's issuer name must match too. */
  readonly issuerSubject: NamePattern | null
  /** SHA-256 of the SubjectPublicKeyInfo of the keys that are approved, hex; `null`: any. */
  readonly approvedKeys: ReadonlySet<string> | null
}

/** A certificate or key; its pin stands in Trust under the same name. */
export interface PinnedSigner {
  readonly kind: 'pin'
  readonly name: string
}

/** An entry whose machinery this version does not have: it loads, and never allows. */
export interface InertSigner {
  readonly kind: 'inert'
  readonly name: string
  readonly message: string
}

export interface Rule {
  /** Its `name`, or `rules[2]`. */
  readonly name: string
  readonly files: readonly string[]
  readonly images: readonly string[]
  /** The predicate types of which each needs an allowed attestation; empty: none is asked for. */
  readonly attestations: readonly string[]
  /** `index`: the index meets the rule and covers its platforms. `each`: every platform does, the index need not. */
  readonly multiArch: 'index' | 'each'
  /** Only these formats, by content; `null`: any. */
  readonly formats: ReadonlySet<FormatName> | null
  /** Names of signer entries; empty only in what Notation's trust policy skips. */
  readonly allow: readonly string[]
  /** `null`: none is asked for (a rule with `attestations` and without `signatures`). */
  readonly signatures: 'any' | 'all' | number | null
  readonly mode: 'enforce' | 'audit' | null
  readonly unsignedExempt: boolean
  /** `timestamp: required`: only a signature whose time a timestamp proves is allowed. */
  readonly timestamp: boolean
  /** How strict a statement of Notation's trust policy is, by whose rules alone it is judged; `null`: it is none. */
  readonly notation: NotationLevel | null
}

/** What Notation checks of a signature beside its integrity, which is always enforced. */
export type NotationCheck = 'authenticity' | 'authenticTimestamp' | 'expiry' | 'revocation'

/** A verification level, overrides applied (notaryproject/specifications, trust-store-trust-policy.md). */
export interface NotationLevel {
  /** `skip`: nothing is verified. */
  readonly level: 'strict' | 'permissive' | 'audit' | 'skip'
  /** What each check that fails does. What is skipped was not checked (NotationRules of the anchor). */
  readonly actions: { readonly [check in NotationCheck]: 'enforce' | 'log' | 'skip' }
}

export interface Exception {
  /** `exceptions[0]`. */
  readonly name: string
  /** SHA-256 of the file, hex; `null` when unpinned or of an image. */
  readonly sha256: string | null
  /** The digest of the image, `sha256:…`; `null` when unpinned or of a file. */
  readonly digest: string | null
  /** The pattern of paths, or of images; `null`: whatever has that digest. */
  readonly match: string | null
  readonly states: ReadonlySet<State>
  readonly reason: string
  /** The last day, UTC, `2027-01-31`. From the next day it does nothing and is a finding. */
  readonly until: string
}

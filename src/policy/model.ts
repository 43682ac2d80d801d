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
}

export interface PolicySource {
  /** For people and the report: `.github/sigscan.yml`, or `allowed-signers`. */
  readonly name: string
  /** The file, as the workspace names it; `null` for the short form. */
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
  /** Only these formats, by content; `null`: any. */
  readonly formats: ReadonlySet<FormatName> | null
  /** Names of signer entries; never empty. */
  readonly allow: readonly string[]
  readonly signatures: 'any' | 'all' | number
  readonly mode: 'enforce' | 'audit' | null
  readonly unsignedExempt: boolean
  /** `timestamp: required`: only a signature whose time a timestamp proves is allowed. */
  readonly timestamp: boolean
  /** Why this rule never allows in this version (it asks for attestations, a timestamp …); `null` when it can. */
  readonly inert: string | null
}

export interface Exception {
  /** `exceptions[0]`. */
  readonly name: string
  /** SHA-256 of the file, hex; `null` when unpinned. */
  readonly sha256: string | null
  /** The pattern of paths; `null`: any path with that digest. */
  readonly match: string | null
  readonly states: ReadonlySet<State>
  readonly reason: string
  /** The last day, UTC, `2027-01-31`. From the next day it does nothing and is a finding. */
  readonly until: string
}

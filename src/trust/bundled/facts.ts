/** The two lists of roots that come along. */
export type ListName = 'code-signing' | 'time-stamping'

/** How a list limits one of its roots: ISO 8601 in UTC, left out where there is no limit. */
export interface WrittenLimits {
  readonly leavesBefore?: string
  readonly signedBefore?: string
}

/** An extension as it stands there: OID, critical, base64 of the content of extnValue. */
export type WrittenExtension = readonly [oid: string, critical: boolean, value: string]

/**
 * What is kept of a root (docs/trust.md 1.13): facts, never its certificate. Written as one line of JSON that starts with
 * the name, so that a root is found without reading the others.
 */
export interface AnchorFacts {
  /** The comparison key of the subject (RFC 5280 7.1, `chainKey`), as JSON. */
  readonly name: readonly (readonly string[])[]
  /** The lists that it is on. */
  readonly for: { readonly [List in ListName]?: WrittenLimits }
  /** SHA-256 of the certificate, hex. */
  readonly sha256: string
  /** The first and the last second of the certificate's validity, for people: an anchor's own does not count. */
  readonly valid: readonly [from: string, to: string]
  readonly version: 1 | 2 | 3
  /** Base64 of the DER. */
  readonly subject: string
  /** Base64 of the DER of the SubjectPublicKeyInfo. */
  readonly spki: string
  /** Those that restrict what it may issue, those that say which key it is, and every critical one. */
  readonly extensions: readonly WrittenExtension[]
}

/** Where the facts come from. */
export interface Sources {
  /** The list of Microsoft that was read last: its sequence number, hex, and when it was made. */
  readonly list: { readonly sequenceNumber: string; readonly thisUpdate: string }
  /** The day of the CCADB report that was read since; `null`: none was. */
  readonly ccadb: string | null
}

/** How the line of a root begins whose subject has this comparison key. */
export function beginningOf(chainKey: string): string {
  return `{"name":${chainKey},`
}

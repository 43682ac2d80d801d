/** What an envelope holds, whichever of the two forms it has. Nothing of it is believed. */
export interface Envelope {
  /** As JWS names it: `PS256`. What has no such name is told as it stands there. */
  readonly algorithm: string
  /** Of the payload. */
  readonly contentType: string
  /** What is marked as critical, each once, in its order; empty: nothing is. */
  readonly critical: readonly string[]
  /** The names of everything that is signed beside the payload. */
  readonly names: ReadonlySet<string>
  readonly attributes: SignedAttributes
  readonly payload: Uint8Array
  /** What the value is made over. */
  readonly signed: Uint8Array
  readonly value: Uint8Array
  /** DER, in their order, one at least. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]]
  /** DER of a TimeStampToken; `null`: none. */
  readonly timestamp: Uint8Array | null
  /** What made it, as it says; nobody signed that. `null`: it does not say. */
  readonly agent: string | null
}

/** What Notation defines of it (signature-specification.md, "Signed Attributes"); `null`: it is not there. */
export interface SignedAttributes {
  readonly scheme: string | null
  readonly signingTime: Date | null
  readonly authenticSigningTime: Date | null
  readonly expiry: Date | null
  readonly plugin: string | null
}

/** The names of attributes, the same in both forms. */
export const attributeName = {
  scheme: 'io.cncf.notary.signingScheme',
  signingTime: 'io.cncf.notary.signingTime',
  authenticSigningTime: 'io.cncf.notary.authenticSigningTime',
  expiry: 'io.cncf.notary.expiry',
  plugin: 'io.cncf.notary.verificationPlugin',
  pluginVersion: 'io.cncf.notary.verificationPluginMinVersion',
  timestamp: 'io.cncf.notary.timestampSignature',
  agent: 'io.cncf.notary.signingAgent',
} as const

/** Why JSON or CBOR is no envelope, or no payload, of Notation. The message is a clause about `it`. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError'
}

/** Chains have two to five certificates, and Notation's is one chain with nothing beside it. */
const maxCertificates = 16

/** Throws EnvelopeError. */
export function asChain(certificates: readonly Uint8Array[]): Envelope['certificates'] {
  const [leaf, ...issuers] = certificates
  if (leaf === undefined) throw new EnvelopeError('it has no certificate')
  if (certificates.length > maxCertificates) {
    throw new EnvelopeError(`it has ${certificates.length} certificates, and no chain has more than ${maxCertificates}`)
  }
  return [leaf, ...issuers]
}

/** RFC 7515 4.1.11, RFC 9052 3.1: the list of what is critical is never empty, and names nothing twice. Throws EnvelopeError. */
export function asCritical(names: readonly string[]): readonly string[] {
  if (names.length === 0) throw new EnvelopeError('its list of critical attributes is empty')
  if (new Set(names).size < names.length) throw new EnvelopeError('it names a critical attribute twice')
  return names
}

/** RFC 7515 4, RFC 9052 3: what is signed and what is not have no name in common. Throws EnvelopeError. */
export function refuseShared(signed: Iterable<string | number>, unsigned: ReadonlyMap<string | number, unknown>): void {
  for (const name of signed) {
    if (unsigned.has(name))
      throw new EnvelopeError(`its attribute ${shown(String(name))} stands there signed and unsigned`)
  }
}

/** Attributes, types and names have some 50 characters; whoever signs can write any number. */
const maxShown = 128

/** What stands there, for messages. A pair of surrogates is not cut in two: strict readers refuse JSON with half of one. */
export function shown(text: string): string {
  return text.length <= maxShown ? text : `${text.slice(0, maxShown).replace(/\p{Surrogate}$/u, '')}…`
}

import type { Check } from './check.js'
import type { CheckCode } from './codes.js'
import type { ImageReading } from './image.js'
import type { FileSubject, Obstacle } from './subject.js'

/** The formats that are recognised by their content. Only some of them can be read yet. */
export const formatNames = [
  'jar',
  'pe',
  'msi',
  'cab',
  'catalog',
  'script',
  'appx',
  'nuget',
  'vsix',
  'apk',
  'xml',
  'rpm',
  'deb',
  'macho',
] as const

export type FormatName = (typeof formatNames)[number]

/** The ways to sign an image. What they hold is read alike wherever a registry keeps it. */
export const imageFormatNames = ['cosign', 'sigstore-bundle', 'notation'] as const

export type ImageFormatName = (typeof imageFormatNames)[number]

export type SignatureRole = 'primary' | 'nested' | 'counter' | 'repository'

/** An algorithm that the signature rests on, by its field name: `SHA-256`, `RSA-PSS with SHA-384`. */
export interface AlgorithmUse {
  /** What it is used for: `digest` of the content, `signature` over the signed attributes or the content. */
  readonly use: 'digest' | 'signature'
  /** The hash: `MD2`, `MD5`, `SHA-1`, `SHA-224`, `SHA-256`, `SHA-384`, `SHA-512`, or `none` (Ed25519). */
  readonly hash: string
  /** For the reader: `SHA-256 digest of 12 entries`, `SHA-256 with RSA`. */
  readonly label: string
}

/** What a signature claims, as it stands there. Nothing of it is believed until it is proven. */
export interface Claim {
  /** DER of every certificate that it carries, in their order, the leaf first where the leaf is known. */
  readonly certificates: readonly Uint8Array[]
  /** Whether `certificates[0]` is the signer's: its key made the signature value. */
  readonly hasLeaf: boolean
  /** A key without a certificate made it; `null`: a certificate is claimed. */
  readonly bareKey: BareKey | null
  readonly algorithms: readonly AlgorithmUse[]
}

/** A signature that no certificate stands behind. */
export interface BareKey {
  /** DER of the SubjectPublicKeyInfo of the key, of those that were given, that made the value; `null`: none did. */
  readonly spki: Uint8Array | null
  /** What the signature says of its key, as it stands there; `null`: nothing. */
  readonly hint: string | null
}

/** What Notation's signatures say beyond others (notaryproject/specifications, signature-specification.md). */
export interface NotationTerms {
  readonly scheme: 'notary.x509' | 'notary.x509.signingAuthority'
  /** From then on it holds no longer; `null`: it does not end. */
  readonly expiry: Date | null
}

/**
 * A timestamp token (RFC 3161) or countersignature (PKCS #9) as it was read: what it claims, and whether it holds for
 * this signature's value. Who made it is not believed until it is proven. `authentic`: Notation's authenticSigningTime,
 * for which nobody but the signer vouches; it carries no certificates.
 */
export interface TimeClaim {
  readonly kind: 'rfc3161' | 'pkcs9' | 'authentic'
  /** genTime or signingTime; `null` when it cannot be read. */
  readonly at: Date | null
  /** How far the true time may lie from it on either side (RFC 3161 2.4.2), in milliseconds; 0 when it does not say. */
  readonly accuracy: number
  /** DER of every certificate that may be of use, the authority's own first where it is known. */
  readonly certificates: readonly Uint8Array[]
  /** Whether `certificates[0]` is the authority's: its key made the value. */
  readonly hasLeaf: boolean
  readonly algorithms: readonly AlgorithmUse[]
  /** Checks of the name `time`, at least one: each part of the token that must hold. */
  readonly checks: readonly Check[]
}

/**
 * What a signature says beside who and when, for people: nothing of it is believed, nothing decides by it. Text is as it
 * stands there.
 */
export interface Statement {
  readonly about:
    | 'program name'
    | 'program address'
    | 'page hashes'
    | 'unknown attribute'
    | 'docker reference'
    | 'annotation'
    | 'claimed signing time'
    | 'signing agent'
    | 'thumbprints'
    | 'log entry'
  readonly text: string
}

/** One signature as a format module found it. Plain data: it may cross a thread. */
export interface Signature {
  readonly format: FormatName | ImageFormatName
  readonly role: SignatureRole
  /** Where it stands in the subject: `META-INF/RELEASE.RSA`, `sha256-….sig, layer 1`. */
  readonly place: string
  readonly claim: Claim
  readonly times: readonly TimeClaim[]
  readonly statements: readonly Statement[]
  /** `null`: it is none of Notation's. */
  readonly terms: NotationTerms | null
  /** The checks `integrity`, `signature` and `coverage`, each at least once. */
  readonly intact: readonly Check[]
}

/** Something worth saying that changes no state: a second format in the file, an unused digest. */
export interface Note {
  readonly code: CheckCode
  readonly message: string
}

/** What reading a subject found. Plain data: digests and claims, never contents. */
export type Reading = FileReading | ImageReading

export interface FileReading {
  readonly kind: 'file'
  readonly subject: FileSubject
  /** SHA-256 of the file in hex; `null` when it could not be read. */
  readonly sha256: string | null
  /** Bytes; `null` when it could not be read. */
  readonly size: number | null
  /** `null` when the content is no format that can be signed. */
  readonly format: FormatName | null
  readonly signatures: readonly Signature[]
  /** Why the answer is not known. A subject with an obstacle is never `verified` nor `unsigned`. */
  readonly obstacle: Obstacle | null
  /** Something of a signature is there without making one: it is `unsigned`, and no rule exempts it. */
  readonly remnants: boolean
  readonly notes: readonly Note[]
}

/** Every signature that a reading holds, those of attestations and of platforms included: what is to be proven of it. */
export function signaturesOf(reading: Reading): readonly Signature[] {
  if (reading.kind === 'file') return reading.signatures
  const manifests = [...(reading.manifest === null ? [] : [reading.manifest]), ...reading.platforms]
  return manifests.flatMap(({ signatures, attestations }) => [
    ...signatures,
    ...attestations.flatMap(({ signature }) => signature ?? []),
  ])
}

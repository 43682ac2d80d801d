import {
  contextTag,
  DerCursor,
  membersOf,
  readBitString,
  readBoolean,
  readDer,
  readOctetString,
  readOid,
  readSmallInteger,
  tag,
} from '../der.js'

/** The extensions that are parsed with the certificate (RFC 5280 4.2.1). */
export const extensionOid = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const

export interface BasicConstraints {
  readonly ca: boolean
  /** `null`: any number of CAs may follow. */
  readonly pathLength: number | null
}

/** RFC 5280 4.2.1.3: the named bits in their order. */
const keyUsageBits = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const

/** A named bit of the keyUsage extension. */
export type KeyUsageBit = (typeof keyUsageBits)[number]

/** Longer paths than this are never built, so a larger number means the same. */
const maxPathLength = 0x7fffffff
const keyIdentifierTag = contextTag(0, false)
const authorityCertIssuerTag = contextTag(1, true)
const authorityCertSerialNumberTag = contextTag(2, false)

/** RFC 5280 4.2.1.9. `cA` may be written although it is FALSE: many CAs do. Throws DerError. */
export function readBasicConstraints(der: Uint8Array): BasicConstraints {
  const cursor = new DerCursor(readDer(der))
  const ca = cursor.optional(tag.boolean)
  const pathLength = cursor.optional(tag.integer)
  cursor.finish()
  return {
    ca: ca !== null && readBoolean(ca),
    pathLength: pathLength === null ? null : readSmallInteger(pathLength, maxPathLength),
  }
}

/** RFC 5280 4.2.1.3. Bits that have no name yet are passed over. Throws DerError. */
export function readKeyUsage(der: Uint8Array): ReadonlySet<KeyUsageBit> {
  const { bytes } = readBitString(readDer(der))
  const isSet = (bit: number): boolean => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0
  return new Set(keyUsageBits.filter((_, bit) => isSet(bit)))
}

/** RFC 5280 4.2.1.12: OIDs in their order. Throws DerError. */
export function readExtendedKeyUsage(der: Uint8Array): readonly string[] {
  return membersOf(readDer(der), tag.oid).map(readOid)
}

/** RFC 5280 4.2.1.2. Throws DerError. */
export function readSubjectKeyIdentifier(der: Uint8Array): Uint8Array {
  return readOctetString(readDer(der))
}

/** RFC 5280 4.2.1.1: the key identifier; `null` when it names the issuer in another way, or not at all. Throws DerError. */
export function readAuthorityKeyIdentifier(der: Uint8Array): Uint8Array | null {
  const cursor = new DerCursor(readDer(der))
  const keyIdentifier = cursor.optional(keyIdentifierTag)
  cursor.optional(authorityCertIssuerTag)
  cursor.optional(authorityCertSerialNumberTag)
  cursor.finish()
  return keyIdentifier === null ? null : readOctetString(keyIdentifier)
}

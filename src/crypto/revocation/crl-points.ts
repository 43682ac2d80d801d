import { readGeneralNames, type GeneralName } from '../certificate/general-name.js'
import { contentOf, contextTag, DerCursor, DerError, membersOf, readBitString, readDer, tag } from '../der.js'
import type { DerValue } from '../der.js'
import { encodeDer } from '../der/write.js'
import { chainKey, readName, type Name } from '../name.js'

/** Reasons as a set of bits, `1 << n` for bit n of ReasonFlags (RFC 5280 4.2.1.13). */
export type ReasonSet = number

/** Bits 1 to 8; bit 0 is unused. */
export const allReasons: ReasonSet = 0b1_1111_1110

/** DistributionPointName: whole names, or what is to be added to the name of who issues the list. */
export type PointName =
  | { readonly kind: 'full'; readonly names: readonly GeneralName[] }
  /** `attributes`: the content of a RelativeDistinguishedName. */
  | { readonly kind: 'relative'; readonly attributes: Uint8Array }

/** Where a certificate says that its revocation list is (RFC 5280 4.2.1.13). */
export interface DistributionPoint {
  readonly name: PointName | null
  readonly reasons: ReasonSet
  /** `null`: who issued the certificate issues the list too. */
  readonly crlIssuer: readonly GeneralName[] | null
}

/** CAs name one to four. */
const maxPoints = 64

const nameTag = contextTag(0, true)
const fullNameTag = contextTag(0, true)
const relativeNameTag = contextTag(1, true)
const reasonsTag = contextTag(1, false)
const crlIssuerTag = contextTag(2, true)

/** The content of cRLDistributionPoints or freshestCRL (RFC 5280 4.2.1.13, 4.2.1.15). Throws DerError. */
export function readDistributionPoints(der: Uint8Array): readonly DistributionPoint[] {
  const value = readDer(der)
  const members = membersOf(value, tag.sequence)
  if (value.tag === tag.sequence && members.length > 0 && members.length <= maxPoints) return members.map(readPoint)
  throw new DerError('value', value.start, `The value at byte ${value.start} is no list of 1 to ${maxPoints} points.`)
}

function readPoint(value: DerValue): DistributionPoint {
  const cursor = new DerCursor(value)
  const name = readPointName(cursor.optional(nameTag))
  const reasons = cursor.optional(reasonsTag)
  const crlIssuer = cursor.optional(crlIssuerTag)
  cursor.finish()
  return {
    name,
    reasons: reasons === null ? allReasons : readReasonSet(reasons),
    crlIssuer: crlIssuer === null ? null : readGeneralNames(crlIssuer),
  }
}

/** DistributionPointName, which as a CHOICE stands in a tag of its own. Throws DerError. */
export function readPointName(value: DerValue | null): PointName | null {
  if (value === null) return null
  const cursor = new DerCursor(value)
  const relative = cursor.optional(relativeNameTag)
  const name: PointName =
    relative === null
      ? { kind: 'full', names: readGeneralNames(cursor.next(fullNameTag)) }
      : { kind: 'relative', attributes: contentOf(relative) }
  cursor.finish()
  return name
}

/** ReasonFlags. Bits that have no name yet are passed over. Throws DerError. */
export function readReasonSet(value: DerValue): ReasonSet {
  const { bytes } = readBitString(value)
  let reasons = 0
  for (let bit = 1; bit <= 8; bit += 1) {
    if (((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0) reasons |= 1 << bit
  }
  return reasons
}

/** The names of a point, for the lists of this issuer. A relative one that makes no name is none. Throws DerError. */
export function namesOfPoint(point: PointName, issuerDer: Uint8Array): readonly string[] {
  if (point.kind === 'full') return point.names.map(nameKey)
  const last = encodeDer(tag.set, [point.attributes])
  return [directoryKey(readName(encodeDer(tag.sequence, [contentOf(readDer(issuerDer)), last])))]
}

/** Names that are the same have the same key: directory names by RFC 5280 7.1, all others by their encoding. */
export function nameKey(name: GeneralName): string {
  return name.kind === 'directoryName'
    ? directoryKey(name.name)
    : `encoded ${Buffer.from(name.encoded).toString('latin1')}`
}

export function directoryKey(name: Name): string {
  return `directory ${chainKey(name)}`
}

import { DerCursor, DerError, encodedOf, membersOf, readDer, readOid, tag, type DerValue } from '../der.js'
import { textOf } from './value.js'

/** One attribute of a relative distinguished name. */
export interface NameAttribute {
  /** Dotted OID. */
  readonly type: string
  /**
   * The decoded text; `null` when it has none that may ever match: it is empty, no string, undecodable, TeletexString
   * beyond ASCII, or holds NUL, control, bidi or line-separating characters. Two values are equal when their texts are
   * equal, code point by code point; nothing is normalised.
   */
  readonly value: string | null
  /** DER of the value. */
  readonly encoded: Uint8Array
}

/** RDNs in the order of the DER; each has at least one attribute, and no type twice. */
export type Name = readonly (readonly NameAttribute[])[]

/** The fullest names of public CAs (extended validation) have some 15 attributes; more than this is an attack on those who compare. */
export const maxAttributes = 256

/** An X.501 Name (RFC 5280 4.1.2.4). Throws DerError. */
export function readName(der: Uint8Array): Name {
  return readNameValue(readDer(der))
}

/** The same, of a value whose structure was checked. Throws DerError. */
export function readNameValue(value: DerValue): Name {
  if (value.tag !== tag.sequence) {
    throw new DerError('tag', value.start, `The name at byte ${value.start} is no SEQUENCE.`)
  }
  let count = 0
  const name: (readonly NameAttribute[])[] = []
  for (const set of membersOf(value, tag.set)) {
    const attributes = membersOf(set, tag.sequence).map(readAttribute)
    count += attributes.length
    if (attributes.length === 0) {
      throw new DerError('value', set.start, `The relative name at byte ${set.start} has no attribute.`)
    }
    if (new Set(attributes.map(({ type }) => type)).size < attributes.length) {
      throw new DerError('value', set.start, `The relative name at byte ${set.start} has an attribute type twice.`)
    }
    if (count > maxAttributes) {
      throw new DerError('count', set.start, `The name has more than ${maxAttributes} attributes at byte ${set.start}.`)
    }
    name.push(attributes)
  }
  return name
}

function readAttribute(value: DerValue): NameAttribute {
  const cursor = new DerCursor(value)
  const type = readOid(cursor.next(tag.oid))
  const written = cursor.next()
  cursor.finish()
  return { type, value: textOf(written), encoded: encodedOf(written) }
}

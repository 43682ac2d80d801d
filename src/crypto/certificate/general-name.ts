import {
  contentOf,
  contextTag,
  DerCursor,
  DerError,
  encodedOf,
  membersOf,
  readDer,
  readOctetString,
  readOid,
  tag,
  type DerValue,
} from '../der.js'
import { readNameValue, type Name } from '../name.js'

interface Encoded {
  /** DER of the whole GeneralName with its tag: a view. */
  readonly encoded: Uint8Array
}

/** RFC 5280 4.2.1.6. What a text or an address means is for those who compare it. */
export type GeneralName = Encoded &
  (
    | { readonly kind: 'directoryName'; readonly name: Name }
    | {
        readonly kind: 'dNSName' | 'rfc822Name' | 'uniformResourceIdentifier'
        /** ASCII, which may hold control characters. */
        readonly text: string
      }
    /** `octets` is a view of any length: an address has 4 or 16, one with a mask (4.2.1.10) 8 or 32. */
    | { readonly kind: 'iPAddress'; readonly octets: Uint8Array }
    | { readonly kind: 'registeredID'; readonly oid: string }
    /** `type` says what the value is; the value is not read. */
    | { readonly kind: 'otherName'; readonly type: string }
    | { readonly kind: 'x400Address' | 'ediPartyName' }
  )

/** CAs put up to 2,000 names in a certificate; twice that takes some 8 ms to read. */
const maxNames = 4096

const otherNameTag = contextTag(0, true)
const rfc822NameTag = contextTag(1, false)
const dNSNameTag = contextTag(2, false)
const x400AddressTag = contextTag(3, true)
const directoryNameTag = contextTag(4, true)
const ediPartyNameTag = contextTag(5, true)
const uriTag = contextTag(6, false)
const iPAddressTag = contextTag(7, false)
const registeredIdTag = contextTag(8, false)

/** The content of the extension subjectAltName (RFC 5280 4.2.1.6). Throws DerError. */
export function readSubjectAlternativeName(der: Uint8Array): readonly GeneralName[] {
  const value = readDer(der)
  if (value.tag === tag.sequence) return readGeneralNames(value)
  throw new DerError('tag', value.start, `The list of names at byte ${value.start} is no SEQUENCE.`)
}

/**
 * GeneralNames, under whatever tag it stands: at least one (RFC 5280 4.2.1.6), at most 4,096 of a value whose structure
 * was checked. Throws DerError.
 */
export function readGeneralNames(value: DerValue): readonly GeneralName[] {
  const members = membersOf(value)
  if (members.length === 0) {
    throw new DerError('value', value.start, `The list of names at byte ${value.start} is empty.`)
  }
  if (members.length > maxNames) {
    throw new DerError('count', value.start, `The list at byte ${value.start} has more than ${maxNames} names.`)
  }
  return members.map(readGeneralName)
}

/** One GeneralName of a value whose structure was checked. Throws DerError. */
export function readGeneralName(value: DerValue): GeneralName {
  const encoded = encodedOf(value)
  switch (value.tag) {
    case rfc822NameTag:
      return { kind: 'rfc822Name', text: readAscii(value), encoded }
    case dNSNameTag:
      return { kind: 'dNSName', text: readAscii(value), encoded }
    case uriTag:
      return { kind: 'uniformResourceIdentifier', text: readAscii(value), encoded }
    case directoryNameTag:
      return { kind: 'directoryName', name: readDirectoryName(value), encoded }
    case iPAddressTag:
      return { kind: 'iPAddress', octets: readOctetString(value), encoded }
    case registeredIdTag:
      return { kind: 'registeredID', oid: readOid(value), encoded }
    case otherNameTag:
      return { kind: 'otherName', type: readOtherNameType(value), encoded }
    case x400AddressTag:
      return { kind: 'x400Address', encoded }
    case ediPartyNameTag:
      return { kind: 'ediPartyName', encoded }
    default:
      throw new DerError('tag', value.start, `The name at byte ${value.start} is of a kind that does not exist.`)
  }
}

/** IA5String, which is ASCII. */
function readAscii(value: DerValue): string {
  const content = contentOf(value)
  if (content.some((octet) => octet >= 0x80)) {
    throw new DerError('value', value.start, `The name at byte ${value.start} is not ASCII.`)
  }
  return Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1')
}

/** X.680 31.2.7: Name is a CHOICE, so its tag stays within the one around it. */
function readDirectoryName(value: DerValue): Name {
  const cursor = new DerCursor(value)
  const name = readNameValue(cursor.next())
  cursor.finish()
  return name
}

/** OtherName: an OID, and one value under an explicit tag. */
function readOtherNameType(value: DerValue): string {
  const cursor = new DerCursor(value)
  const type = readOid(cursor.next(tag.oid))
  const content = new DerCursor(cursor.next(contextTag(0, true)))
  content.next()
  content.finish()
  cursor.finish()
  return type
}

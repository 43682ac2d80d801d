import { contextTag, DerCursor, encodedOf, membersOf, readBoolean, readDer } from '../../crypto/der.js'
import { readInteger, readOctetString, readOid, readTime, tag } from '../../crypto/der.js'
import type { DerValue } from '../../crypto/der.js'
import { encodeDer } from '../../crypto/der/write.js'
import { readAlgorithmIdentifier } from '../../crypto/certificate.js'
import { readExtendedKeyUsage } from '../../crypto/certificate/extensions.js'
import { TrustListError } from './error.js'

/** A certificate trust list (MS-CAESO 2.2.4; `CTL_INFO` of wincrypt.h), as it stands there. */
export interface TrustList {
  readonly usages: readonly string[]
  readonly sequenceNumber: bigint
  readonly thisUpdate: Date
  readonly nextUpdate: Date | null
  readonly entries: readonly TrustListEntry[]
}

export interface TrustListEntry {
  /** SHA-1 of the certificate, hex. */
  readonly sha1: string
  /** By their number: the last arc of 1.3.6.1.4.1.311.10.11. */
  readonly properties: ReadonlyMap<number, Uint8Array>
}

const sha1Oid = '1.3.14.3.2.26'
const sha1Length = 20
/** CERT_…_PROP_ID of wincrypt.h: how an attribute of a list names a property of a certificate. */
const propertyArc = '1.3.6.1.4.1.311.10.11.'

/** `content`: the content octets of the list, as CMS holds them. Throws TrustListError and DerError. */
export function readTrustList(content: Uint8Array): TrustList {
  const cursor = new DerCursor(readDer(encodeDer(tag.sequence, [content])))
  // Version 1 is the default and the only one, so it is not written.
  const usages = readExtendedKeyUsage(encodedOf(cursor.next(tag.sequence)))
  cursor.optional(tag.octetString)
  const sequenceNumber = readInteger(cursor.next(tag.integer))
  const thisUpdate = readTime(cursor.next())
  const nextUpdate = cursor.optional(tag.utcTime) ?? cursor.optional(tag.generalizedTime)
  const { oid } = readAlgorithmIdentifier(cursor.next(tag.sequence))
  if (oid !== sha1Oid) throw new TrustListError(`The list names its subjects by ${oid}, and SHA-1 is what is read.`)
  const entries = membersOf(cursor.next(tag.sequence), tag.sequence).map(readEntry)
  checkExtensions(cursor.optional(contextTag(0, true)))
  cursor.finish()
  if (new Set(entries.map(({ sha1 }) => sha1)).size < entries.length) {
    throw new TrustListError('The list has a certificate twice.')
  }
  return { usages, sequenceNumber, thisUpdate, nextUpdate: nextUpdate && readTime(nextUpdate), entries }
}

function readEntry(value: DerValue): TrustListEntry {
  const cursor = new DerCursor(value)
  const identifier = readOctetString(cursor.next(tag.octetString))
  const attributes = membersOf(cursor.next(tag.set), tag.sequence)
  cursor.finish()
  const sha1 = Buffer.from(identifier).toString('hex')
  if (identifier.length !== sha1Length) throw new TrustListError(`The subject ${sha1} of the list is no SHA-1.`)
  const properties = new Map<number, Uint8Array>()
  for (const attribute of attributes) {
    const [number, content] = readProperty(attribute, sha1)
    if (properties.has(number)) throw new TrustListError(`The list says the property ${number} of ${sha1} twice.`)
    properties.set(number, content)
  }
  return { sha1, properties }
}

function readProperty(value: DerValue, sha1: string): readonly [number, Uint8Array] {
  const cursor = new DerCursor(value)
  const type = readOid(cursor.next(tag.oid))
  const [content, ...others] = membersOf(cursor.next(tag.set), tag.octetString)
  cursor.finish()
  if (!type.startsWith(propertyArc) || content === undefined || others.length > 0) {
    throw new TrustListError(`The attribute ${type} of ${sha1} is no property with one value.`)
  }
  return [Number(type.slice(propertyArc.length)), readOctetString(content)]
}

/** What is critical and not known may change what the list means. */
function checkExtensions(value: DerValue | null): void {
  if (value === null) return
  const outer = new DerCursor(value)
  const extensions = membersOf(outer.next(tag.sequence), tag.sequence)
  outer.finish()
  for (const extension of extensions) {
    const cursor = new DerCursor(extension)
    const type = readOid(cursor.next(tag.oid))
    const critical = cursor.optional(tag.boolean)
    cursor.next(tag.octetString)
    cursor.finish()
    if (critical !== null && readBoolean(critical)) {
      throw new TrustListError(`The list has the unknown critical extension ${type}.`)
    }
  }
}

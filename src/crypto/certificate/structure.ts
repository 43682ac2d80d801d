import {
  contentOf,
  contextTag,
  DerCursor,
  DerError,
  encodedOf,
  integerOctets,
  membersOf,
  readBitString,
  readBoolean,
  readDer,
  readOctetString,
  readOid,
  readSmallInteger,
  readTime,
  tag,
  type DerValue,
} from '../der.js'
import { readNameValue, type Name } from '../name.js'

/** RFC 5280 4.1.1.2. */
export interface AlgorithmIdentifier {
  readonly oid: string
  /** The parameters as they stand there; `null` when left out. */
  readonly parameters: DerValue | null
  /** DER of the whole AlgorithmIdentifier. */
  readonly encoded: Uint8Array
}

/** RFC 5280 4.1. */
export interface Extension {
  readonly oid: string
  readonly critical: boolean
  /** The content of extnValue. */
  readonly value: Uint8Array
}

/** The fields of a Certificate (RFC 5280 4.1), each a view into its DER. */
export interface CertificateFields {
  readonly version: 1 | 2 | 3
  readonly serialNumber: Uint8Array
  readonly issuer: Name
  readonly issuerDer: Uint8Array
  readonly subject: Name
  readonly subjectDer: Uint8Array
  readonly notBefore: Date
  readonly notAfter: Date
  readonly spki: Uint8Array
  readonly keyAlgorithm: AlgorithmIdentifier
  readonly tbs: Uint8Array
  readonly signatureAlgorithm: AlgorithmIdentifier
  readonly innerSignatureAlgorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
  readonly extensions: readonly Extension[]
}

/** Certificates have some ten; each takes time and memory whenever the certificate is read. */
const maxExtensions = 128

const versionTag = contextTag(0, true)
const issuerUniqueIdTag = contextTag(1, false)
const subjectUniqueIdTag = contextTag(2, false)
const extensionsTag = contextTag(3, true)

/** Throws DerError. */
export function readFields(der: Uint8Array): CertificateFields {
  const outer = new DerCursor(expectSequence(readDer(der)))
  const tbs = outer.next(tag.sequence)
  const signatureAlgorithm = readAlgorithmIdentifier(outer.next(tag.sequence))
  const signature = readWholeOctets(outer.next(tag.bitString))
  outer.finish()
  return { ...readTbs(tbs), tbs: encodedOf(tbs), signatureAlgorithm, signature }
}

type TbsFields = Omit<CertificateFields, 'tbs' | 'signatureAlgorithm' | 'signature'>

function readTbs(value: DerValue): TbsFields {
  const cursor = new DerCursor(value)
  const version = readVersion(cursor.optional(versionTag))
  const serialNumber = integerOctets(cursor.next(tag.integer))
  const innerSignatureAlgorithm = readAlgorithmIdentifier(cursor.next(tag.sequence))
  const issuer = cursor.next(tag.sequence)
  const validity = new DerCursor(cursor.next(tag.sequence))
  const notBefore = readTime(validity.next())
  const notAfter = readTime(validity.next())
  validity.finish()
  const subject = cursor.next(tag.sequence)
  const spki = cursor.next(tag.sequence)
  checkUniqueId(cursor.optional(issuerUniqueIdTag), version)
  checkUniqueId(cursor.optional(subjectUniqueIdTag), version)
  const extensions = readExtensions(cursor.optional(extensionsTag), version)
  cursor.finish()
  return {
    version,
    serialNumber,
    innerSignatureAlgorithm,
    issuer: readNameValue(issuer),
    issuerDer: encodedOf(issuer),
    notBefore,
    notAfter,
    subject: readNameValue(subject),
    subjectDer: encodedOf(subject),
    spki: encodedOf(spki),
    keyAlgorithm: readKeyAlgorithm(spki),
    extensions,
  }
}

/** RFC 5280 4.1.2.1: left out it is 1; X.690 11.5: so 1 is never written. */
function readVersion(value: DerValue | null): 1 | 2 | 3 {
  if (value === null) return 1
  const cursor = new DerCursor(value)
  const number = readSmallInteger(cursor.next(tag.integer), 2)
  cursor.finish()
  if (number === 0) throw new DerError('value', value.start, `The version at byte ${value.start} is the default one.`)
  return number === 1 ? 2 : 3
}

/** RFC 5280 4.1.2.8: unique identifiers need version 2 or 3. What they say is not used. */
function checkUniqueId(value: DerValue | null, version: number): void {
  if (value === null) return
  readBitString(value)
  if (version === 1) {
    throw new DerError('value', value.start, `The unique identifier at byte ${value.start} needs a later version.`)
  }
}

/** RFC 5280 4.1.2.9: version 3 only. */
function readExtensions(value: DerValue | null, version: number): readonly Extension[] {
  if (value === null) return []
  if (version !== 3) {
    throw new DerError('value', value.start, `The extensions at byte ${value.start} need version 3.`)
  }
  const cursor = new DerCursor(value)
  const list = cursor.next(tag.sequence)
  cursor.finish()
  return readExtensionList(list)
}

/** Extensions (RFC 5280 4.1.2.9, 4.2): at least one, and none twice. Throws DerError. */
export function readExtensionList(value: DerValue): readonly Extension[] {
  const members = membersOf(value, tag.sequence)
  if (members.length === 0) {
    throw new DerError('value', value.start, `The list of extensions at byte ${value.start} is empty.`)
  }
  if (members.length > maxExtensions) {
    throw new DerError(
      'count',
      value.start,
      `The list at byte ${value.start} has more than ${maxExtensions} extensions.`,
    )
  }
  const extensions = members.map(readExtension)
  const seen = new Set<string>()
  for (const { oid } of extensions) {
    if (seen.has(oid)) throw new DerError('value', value.start, `The extension ${oid} stands there twice.`)
    seen.add(oid)
  }
  return extensions
}

/** `critical` may be written although it is FALSE: many CAs do, and nothing can be read two ways. */
function readExtension(value: DerValue): Extension {
  const cursor = new DerCursor(value)
  const oid = readOid(cursor.next(tag.oid))
  const critical = cursor.optional(tag.boolean)
  const content = readOctetString(cursor.next(tag.octetString))
  cursor.finish()
  return { oid, critical: critical !== null && readBoolean(critical), value: content }
}

/** The algorithm of a SubjectPublicKeyInfo (RFC 5280 4.1.2.7). Throws DerError. */
export function readKeyAlgorithm(spki: DerValue): AlgorithmIdentifier {
  const cursor = new DerCursor(spki)
  const algorithm = readAlgorithmIdentifier(cursor.next(tag.sequence))
  readWholeOctets(cursor.next(tag.bitString))
  cursor.finish()
  return algorithm
}

/** An AlgorithmIdentifier (RFC 5280 4.1.1.2). Throws DerError. */
export function readAlgorithmIdentifier(value: DerValue): AlgorithmIdentifier {
  const cursor = new DerCursor(expectSequence(value))
  const oid = readOid(cursor.next(tag.oid))
  const parameters = cursor.more ? cursor.next() : null
  cursor.finish()
  if (parameters?.tag === tag.null && contentOf(parameters).length > 0) {
    throw new DerError('value', parameters.start, `The NULL at byte ${parameters.start} is not empty.`)
  }
  return { oid, parameters, encoded: encodedOf(value) }
}

/** A BIT STRING that is used as octets: keys and signature values have no unused bits. */
function readWholeOctets(value: DerValue): Uint8Array {
  const { unused, bytes } = readBitString(value)
  if (unused === 0) return bytes
  throw new DerError('value', value.start, `The bit string at byte ${value.start} ends within an octet.`)
}

function expectSequence(value: DerValue): DerValue {
  if (value.tag === tag.sequence) return value
  throw new DerError('tag', value.start, `The value at byte ${value.start} is no SEQUENCE.`)
}

import { readAlgorithmIdentifier } from '../certificate.js'
import {
  contentOf,
  contextTag,
  DerCursor,
  DerError,
  encodedOf,
  integerOctets,
  membersOf,
  readDer,
  readOctetString,
  readOid,
  readSmallInteger,
  tag,
} from '../der.js'
import type { DerValue } from '../der.js'
import { CmsError } from './model.js'
import type { Attribute, SignedData, SignerIdentifier, SignerInfo } from './model.js'

const signedDataType = '1.2.840.113549.1.7.2'
const dataType = '1.2.840.113549.1.7.1'
const tstInfoType = '1.2.840.113549.1.9.16.1.4'
/** Types that have no form but the OCTET STRING (RFC 5652 4; RFC 3161 2.4.2). */
const octetTypes: readonly string[] = [dataType, tstInfoType]

/** RFC 5652 5.1, and PKCS #7's own 1. */
const versions: readonly number[] = [1, 3, 4, 5]
/** RFC 5652 5.3: 1 with issuer and serial number, 3 with a key identifier. Nothing hangs on which of them it is. */
const signerVersions: readonly number[] = [1, 3]

/** Signers send their chain of two to five certificates, rarely with its cross-certificates; each is parsed and searched. */
const maxCertificates = 256
/** A block has one signer, and two or three where a change of algorithm is bridged; each costs a signature's arithmetic. */
const maxSigners = 16

/**
 * RFC 5652 5.1 in a ContentInfo (3). BER is normalised first. Throws CmsError: `limit` when a bound of the DER reader,
 * 256 certificates or 16 signers are exceeded, else `malformed`.
 */
export async function readSignedData(bytes: Uint8Array): Promise<SignedData> {
  try {
    const { root, normalised } = await readStructure(bytes)
    return { ...readContentInfo(root), normalised }
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    const isBound = error.code === 'depth' || error.code === 'count'
    throw new CmsError(isBound ? 'limit' : 'malformed', error.message, { cause: error })
  }
}

/** The same of a value within a structure that was read, and is DER already. Throws CmsError and DerError. */
export function readSignedDataValue(value: DerValue): SignedData {
  return { ...readContentInfo(value), normalised: false }
}

/** The root of DER, or of BER that is normalised first. Throws DerError. */
export async function readStructure(
  bytes: Uint8Array,
): Promise<{ readonly root: DerValue; readonly normalised: boolean }> {
  try {
    return { root: readDer(bytes), normalised: false }
  } catch (error) {
    if (!(error instanceof DerError) || error.code !== 'not-der') throw error
    const { normaliseBer } = await import('../ber.js')
    return { root: readDer(await normaliseBer(bytes)), normalised: true }
  }
}

function readContentInfo(root: DerValue): Omit<SignedData, 'normalised'> {
  expectTag(root, tag.sequence)
  const info = new DerCursor(root)
  const type = readOid(info.next(tag.oid))
  if (type !== signedDataType) throw new CmsError('malformed', `The content is of the type ${type}, no SignedData.`)
  const data = onlyMember(info.next(contextTag(0, true)))
  info.finish()
  return readSigned(data)
}

function readSigned(value: DerValue): Omit<SignedData, 'normalised'> {
  expectTag(value, tag.sequence)
  const cursor = new DerCursor(value)
  readVersion(cursor.next(tag.integer), versions, 'SignedData')
  const digestAlgorithms = membersOf(cursor.next(tag.set), tag.sequence).map(readAlgorithmIdentifier)
  const encapsulated = readEncapsulated(cursor.next(tag.sequence))
  const certificates = readCertificates(cursor.optional(contextTag(0, true)))
  // Revocation lists are taken from where the policy says, never from what a signer sends along.
  cursor.optional(contextTag(1, true))
  const signers = membersOf(cursor.next(tag.set), tag.sequence)
  cursor.finish()
  if (signers.length === 0) throw new CmsError('malformed', 'The SignedData has no signer.')
  if (signers.length > maxSigners) {
    throw new CmsError(
      'limit',
      `The SignedData has ${signers.length} signers, and ${maxSigners} is the most that is read.`,
    )
  }
  return { digestAlgorithms, ...encapsulated, certificates, signers: signers.map(readSigner) }
}

/** RFC 5652 5.2. PKCS #7 content of another type than data may be any value; its content octets are what is signed. */
function readEncapsulated(value: DerValue): Pick<SignedData, 'contentType' | 'contentValue' | 'content'> {
  const cursor = new DerCursor(value)
  const contentType = readOid(cursor.next(tag.oid))
  const wrapped = cursor.optional(contextTag(0, true))
  cursor.finish()
  if (wrapped === null) return { contentType, contentValue: null, content: null }
  const content = onlyMember(wrapped)
  if (octetTypes.includes(contentType)) expectTag(content, tag.octetString)
  return { contentType, contentValue: content, content: contentOf(content) }
}

/** RFC 5652 10.2.2, 10.2.3: attribute certificates and other kinds are passed over. */
function readCertificates(value: DerValue | null): readonly Uint8Array[] {
  if (value === null) return []
  const cursor = new DerCursor(value)
  const certificates: Uint8Array[] = []
  while (cursor.more) {
    const member = cursor.next()
    if (member.tag === tag.sequence) certificates.push(encodedOf(member))
    if (certificates.length > maxCertificates) {
      throw new CmsError('limit', `The SignedData has more than the ${maxCertificates} certificates that are read.`)
    }
  }
  return certificates
}

/** RFC 5652 5.3. Throws DerError and CmsError. */
export function readSigner(value: DerValue): SignerInfo {
  expectTag(value, tag.sequence)
  const cursor = new DerCursor(value)
  readVersion(cursor.next(tag.integer), signerVersions, 'SignerInfo')
  const identifier = readIdentifier(cursor.next())
  const digestAlgorithm = readAlgorithmIdentifier(cursor.next(tag.sequence))
  const signed = cursor.optional(contextTag(0, true))
  const signatureAlgorithm = readAlgorithmIdentifier(cursor.next(tag.sequence))
  const signature = readOctetString(cursor.next(tag.octetString))
  const unsigned = cursor.optional(contextTag(1, true))
  cursor.finish()
  return {
    identifier,
    digestAlgorithm,
    signedAttributes: signed === null ? null : { encoded: retag(signed, tag.set), attributes: readAttributes(signed) },
    signatureAlgorithm,
    signature,
    unsignedAttributes: unsigned === null ? [] : readAttributes(unsigned),
  }
}

function readIdentifier(value: DerValue): SignerIdentifier {
  if (value.tag === contextTag(0, false)) return { kind: 'key-identifier', keyIdentifier: contentOf(value) }
  expectTag(value, tag.sequence)
  const cursor = new DerCursor(value)
  const issuer = encodedOf(cursor.next(tag.sequence))
  const serialNumber = integerOctets(cursor.next(tag.integer))
  cursor.finish()
  return { kind: 'issuer-and-serial', issuer, serialNumber }
}

/** RFC 5652 5.3: SIZE (1..MAX). The order of the SET is kept: it is what was signed, sorted or not. */
function readAttributes(value: DerValue): readonly Attribute[] {
  const attributes = membersOf(value, tag.sequence).map((member) => {
    const cursor = new DerCursor(member)
    const type = readOid(cursor.next(tag.oid))
    const values = membersOf(cursor.next(tag.set))
    cursor.finish()
    return { type, values }
  })
  if (attributes.length === 0) throw new CmsError('malformed', 'A set of attributes is there and empty.')
  return attributes
}

/** RFC 5652 5.4: what was signed has the tag of a SET OF in the place of [0]; all else are the bytes as they stand there. */
export function retag(value: DerValue, identifier: number): Uint8Array {
  const encoded = new Uint8Array(encodedOf(value))
  encoded[0] = identifier
  return encoded
}

function readVersion(value: DerValue, allowed: readonly number[], what: string): void {
  const version = readSmallInteger(value, 255)
  if (!allowed.includes(version)) throw new CmsError('malformed', `The ${what} has the unknown version ${version}.`)
}

/** The one value in an explicit tag. */
function onlyMember(value: DerValue): DerValue {
  const cursor = new DerCursor(value)
  const member = cursor.next()
  cursor.finish()
  return member
}

function expectTag(value: DerValue, expected: number): void {
  if (value.tag === expected) return
  throw new CmsError('malformed', `The value at byte ${value.start} is not of the type that belongs there.`)
}

import type { Digest } from '../../../crypto/algorithms.js'
import { readDigest } from '../../../crypto/algorithms.js'
import { equalBytes } from '../../../crypto/bytes.js'
import { readAlgorithmIdentifier, type AlgorithmIdentifier } from '../../../crypto/certificate.js'
import {
  contextTag,
  DerCursor,
  DerError,
  readBitString,
  readDer,
  readOctetString,
  readOid,
  tag,
  type DerValue,
} from '../../../crypto/der.js'

/** SPC_INDIRECT_DATA_OBJID: what a signature of a program signs. */
export const indirectDataType = '1.3.6.1.4.1.311.2.1.4'
/** SPC_PE_IMAGE_DATAOBJ. */
const imageDataType = '1.3.6.1.4.1.311.2.1.15'
/** SpcPageHashes: a6b586d5-b4a1-2466-ae05-a217da8e60d6, as its octets stand there. */
const pageHashesClass = Buffer.from('a6b586d5b4a12466ae05a217da8e60d6', 'hex')

/** SPC_PE_IMAGE_PAGE_HASHES of version 1 and 2. */
const pageHashesAlgorithms: ReadonlyMap<string, PageHashes['algorithm']> = new Map<string, PageHashes['algorithm']>([
  ['1.3.6.1.4.1.311.2.3.1', { name: 'SHA-1', engine: 'sha1', length: 20 }],
  ['1.3.6.1.4.1.311.2.3.2', { name: 'SHA-256', engine: 'sha256', length: 32 }],
])

export interface PageHashes {
  readonly algorithm: Digest & { readonly engine: string }
  /** For each page where it stands, 4 octets, little-endian, and its digest. */
  readonly table: Uint8Array
}

/** SpcIndirectDataContent of a PE image (Authenticode_PE, “SpcIndirectDataContent”). */
export interface IndirectData {
  readonly algorithm: AlgorithmIdentifier
  /** `null`: it is not known. */
  readonly hash: Digest | null
  readonly digest: Uint8Array
  /** The object in which page hashes stand; `null`: there are none. */
  readonly pageHashes: DerValue | null
}

/** Throws DerError. */
export function readIndirectData(value: DerValue): IndirectData {
  if (value.tag !== tag.sequence) throw refuse(value, 'what was signed is no SEQUENCE')
  const cursor = new DerCursor(value)
  const pageHashes = readData(cursor.next(tag.sequence))
  const info = new DerCursor(cursor.next(tag.sequence))
  cursor.finish()
  const algorithm = readAlgorithmIdentifier(info.next(tag.sequence))
  const digestValue = info.next(tag.octetString)
  const digest = readOctetString(digestValue)
  info.finish()
  const hash = readDigest(algorithm)
  if (hash !== null && digest.length !== hash.length) {
    throw refuse(digestValue, `the ${hash.name} digest has ${digest.length} octets`)
  }
  return { algorithm, hash, digest, pageHashes }
}

/** SpcAttributeTypeAndOptionalValue with SpcPeImageData. The flags say which resources count, and no reader asks them. */
function readData(value: DerValue): DerValue | null {
  const cursor = new DerCursor(value)
  const type = cursor.next(tag.oid)
  if (readOid(type) !== imageDataType) throw refuse(type, `the type ${readOid(type)} is not that of a program`)
  const image = new DerCursor(cursor.next(tag.sequence))
  cursor.finish()
  const flags = image.optional(tag.bitString)
  if (flags !== null) readBitString(flags)
  const file = image.optional(contextTag(0, true))
  image.finish()
  return file === null ? null : readLink(file)
}

/** SpcLink: the name of the file is obsolete, an object may be page hashes, and a URL says nothing of a program. */
function readLink(value: DerValue): DerValue | null {
  const cursor = new DerCursor(value)
  if (cursor.optional(contextTag(2, true)) !== null) {
    cursor.finish()
    return null
  }
  const object = cursor.next(contextTag(1, true))
  cursor.finish()
  return object
}

/** SpcSerializedObject with SpcSerializedPageHashes: a SET of one attribute with one value. Throws DerError. */
export function readPageHashes(object: DerValue): PageHashes {
  const cursor = new DerCursor(object)
  const classId = cursor.next(tag.octetString)
  if (!equalBytes(readOctetString(classId), pageHashesClass)) throw refuse(classId, 'the object is no page hashes')
  const serialized = readDer(readOctetString(cursor.next(tag.octetString)))
  cursor.finish()
  if (serialized.tag !== tag.set) throw refuse(serialized, 'the page hashes are no SET')
  const outer = new DerCursor(serialized)
  const attribute = new DerCursor(outer.next(tag.sequence))
  outer.finish()
  const type = attribute.next(tag.oid)
  const values = new DerCursor(attribute.next(tag.set))
  attribute.finish()
  const table = readOctetString(values.next(tag.octetString))
  values.finish()
  const algorithm = pageHashesAlgorithms.get(readOid(type))
  if (algorithm === undefined) throw refuse(type, `the type ${readOid(type)} of the page hashes is not known`)
  return { algorithm, table }
}

function refuse({ start }: DerValue, what: string): DerError {
  return new DerError('value', start, `At byte ${start} ${what}.`)
}

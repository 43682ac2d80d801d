import {
  readAlgorithmIdentifier,
  readExtensionList,
  type AlgorithmIdentifier,
  type Extension,
} from '../certificate/structure.js'
import {
  contentOf,
  contextTag,
  DerCursor,
  DerError,
  encodedOf,
  membersOf,
  readBitString,
  readDer,
  readOctetString,
  readOid,
  readSmallInteger,
  readTime,
  tag,
  type DerValue,
} from '../der.js'
import { unexpectedTag } from '../der/structure.js'
import { readNameValue, type Name } from '../name.js'
import { readCertId, type CertId } from './ocsp-id.js'
import type { RevocationReason } from './model.js'
import { enumeratedTag, readReason } from './reason.js'

/** OCSPResponse (RFC 6960 4.2.1): a basic response, or the word that the responder refuses with. */
export type OcspResponse = { readonly kind: 'refused'; readonly word: string } | BasicResponse

/** BasicOCSPResponse (RFC 6960 4.2.1), read and not yet believed. All bytes are views. */
export interface BasicResponse {
  readonly kind: 'basic'
  /** DER of tbsResponseData: what is signed. */
  readonly tbs: Uint8Array
  readonly responder: ResponderId
  readonly producedAt: Date
  readonly answers: readonly SingleResponse[]
  readonly extensions: readonly Extension[]
  readonly signatureAlgorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
  /** DER of the certificates that came with it. */
  readonly certificates: readonly Uint8Array[]
}

export type ResponderId =
  { readonly by: 'name'; readonly name: Name } | { readonly by: 'key'; readonly hash: Uint8Array }

export interface SingleResponse {
  readonly id: CertId
  readonly status: CertStatus
  readonly thisUpdate: Date
  /** `null`: newer information is there at any time (RFC 6960 2.4). */
  readonly nextUpdate: Date | null
  readonly extensions: readonly Extension[]
}

export type CertStatus =
  | { readonly kind: 'good' }
  | { readonly kind: 'revoked'; readonly at: Date; readonly reason: RevocationReason }
  | { readonly kind: 'unknown' }

/** An answer for one certificate has 0.5 to 5 KB; 64 KiB leaves room for every signature and chain that is in use. */
export const maxOcspBytes = 64 * 1024
/** A responder sends its own certificate, and seldom its issuer's. */
const maxCertificates = 16
/** What is asked about is one certificate; responders that batch their answers send some ten. */
const maxAnswers = 128

/** id-pkix-ocsp-basic (RFC 6960 4.2.1). */
const basicOid = '1.3.6.1.5.5.7.48.1.1'
/** RFC 6960 4.2.1: OCSPResponseStatus by its numbers. 4 is not used. */
const refusals: ReadonlyMap<number, string> = new Map([
  [1, 'malformedRequest'],
  [2, 'internalError'],
  [3, 'tryLater'],
  [5, 'sigRequired'],
  [6, 'unauthorized'],
])

/** At most 64 KiB. Throws DerError. */
export function readOcspResponse(bytes: Uint8Array): OcspResponse {
  if (bytes.length > maxOcspBytes) {
    throw new DerError(
      'length',
      0,
      `The answer has ${bytes.length} bytes, and ${maxOcspBytes} is the most that is read.`,
    )
  }
  const cursor = new DerCursor(readSequence(bytes))
  const status = cursor.next(enumeratedTag)
  const body = cursor.optional(contextTag(0, true))
  cursor.finish()
  const [number = -1, ...more] = contentOf(status)
  const word = refusals.get(number)
  if (word !== undefined && more.length === 0) return { kind: 'refused', word }
  if (number !== 0 || more.length > 0 || body === null) {
    throw new DerError('value', status.start, 'The answer has a status that does not exist, or no content.')
  }
  return readBasic(readResponseBytes(body))
}

/** ResponseBytes: of the one type that every responder speaks. */
function readResponseBytes(value: DerValue): DerValue {
  const outer = new DerCursor(value)
  const cursor = new DerCursor(outer.next(tag.sequence))
  outer.finish()
  const type = cursor.next(tag.oid)
  const content = readOctetString(cursor.next(tag.octetString))
  cursor.finish()
  if (readOid(type) === basicOid) return readSequence(content)
  throw new DerError('value', type.start, 'The answer is no basic OCSP response.')
}

function readBasic(value: DerValue): BasicResponse {
  const cursor = new DerCursor(value)
  const tbs = cursor.next(tag.sequence)
  const signatureAlgorithm = readAlgorithmIdentifier(cursor.next(tag.sequence))
  const signature = cursor.next(tag.bitString)
  const { unused, bytes } = readBitString(signature)
  if (unused > 0) throw new DerError('value', signature.start, 'The signature of the answer ends within an octet.')
  const certificates = readWrapped(cursor, 0, tag.sequence, (list) => readList(list, maxCertificates, encodedOf))
  cursor.finish()
  return {
    kind: 'basic',
    tbs: encodedOf(tbs),
    ...readData(tbs),
    signatureAlgorithm,
    signature: bytes,
    certificates: certificates ?? [],
  }
}

type ResponseData = Pick<BasicResponse, 'responder' | 'producedAt' | 'answers' | 'extensions'>

/** ResponseData. The version may be written although it is the default one: nothing can be read two ways. */
function readData(value: DerValue): ResponseData {
  const cursor = new DerCursor(value)
  readWrapped(cursor, 0, tag.integer, (version) => readSmallInteger(version, 0))
  const responder = readResponderId(cursor.next())
  const producedAt = readTime(cursor.next(tag.generalizedTime))
  const answers = readList(cursor.next(tag.sequence), maxAnswers, readSingle)
  const extensions = readWrapped(cursor, 1, tag.sequence, readExtensionList) ?? []
  cursor.finish()
  return { responder, producedAt, answers, extensions }
}

function readResponderId(value: DerValue): ResponderId {
  const cursor = new DerCursor(value)
  const inner = cursor.next()
  cursor.finish()
  if (value.tag === contextTag(1, true)) return { by: 'name', name: readNameValue(inner) }
  if (value.tag === contextTag(2, true) && inner.tag === tag.octetString) return { by: 'key', hash: contentOf(inner) }
  throw new DerError('tag', value.start, 'The answer does not name its responder by a name or a key.')
}

function readSingle(value: DerValue): SingleResponse {
  const cursor = new DerCursor(value)
  const id = readCertId(cursor.next(tag.sequence))
  const status = readStatus(cursor.next())
  const thisUpdate = readTime(cursor.next(tag.generalizedTime))
  const nextUpdate = readWrapped(cursor, 0, tag.generalizedTime, readTime)
  const extensions = readWrapped(cursor, 1, tag.sequence, readExtensionList) ?? []
  cursor.finish()
  return { id, status, thisUpdate, nextUpdate, extensions }
}

/** CertStatus: tags are implicit, so `good` and `unknown` are empty. */
function readStatus(value: DerValue): CertStatus {
  if (value.tag === contextTag(1, true)) return readRevoked(value)
  const kind = value.tag === contextTag(0, false) ? 'good' : value.tag === contextTag(2, false) ? 'unknown' : null
  if (kind !== null && contentOf(value).length === 0) return { kind }
  throw new DerError('value', value.start, 'The answer has a certificate status that does not exist.')
}

function readRevoked(value: DerValue): CertStatus {
  const cursor = new DerCursor(value)
  const at = readTime(cursor.next(tag.generalizedTime))
  const reason = readWrapped(cursor, 0, enumeratedTag, readReason)
  cursor.finish()
  return { kind: 'revoked', at, reason: reason ?? 'unspecified' }
}

/** The one value in an explicit tag, if it is there. */
function readWrapped<T>(cursor: DerCursor, number: number, expected: number, read: (value: DerValue) => T): T | null {
  const wrapped = cursor.optional(contextTag(number, true))
  if (wrapped === null) return null
  const inner = new DerCursor(wrapped)
  const value = read(inner.next(expected))
  inner.finish()
  return value
}

function readSequence(bytes: Uint8Array): DerValue {
  const value = readDer(bytes)
  if (value.tag === tag.sequence) return value
  throw unexpectedTag(value, tag.sequence)
}

function readList<T>(list: DerValue, limit: number, read: (value: DerValue) => T): readonly T[] {
  const members = membersOf(list, tag.sequence)
  if (members.length > limit) {
    throw new DerError('count', list.start, `The list at byte ${list.start} has more than ${limit} members.`)
  }
  return members.map(read)
}

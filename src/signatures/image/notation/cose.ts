import { readCbor, writeByteString, type CborMap, type CborTag, type CborValue } from '../../../crypto/cbor.js'
import {
  asChain,
  asCritical,
  attributeName,
  EnvelopeError,
  refuseShared,
  type Envelope,
  type SignedAttributes,
} from './envelope.js'
import { readEpoch } from './moment.js'

/** RFC 9052 3.1, RFC 9360 2. */
const label = { algorithm: 1, critical: 2, contentType: 3, chain: 33 } as const

/** RFC 9052 2: COSE_Sign1. RFC 8949 3.4.2: seconds since 1970. */
const tags = { sign1: 18, epoch: 1 } as const

/** RFC 8949 3.3: its head and eight bytes. No other item without a name is so long. */
const doubleLength = 9

/** RFC 9053 2.1, RFC 8230 2, RFC 9054: what Notation uses of COSE's algorithms. */
const algorithms: ReadonlyMap<number, string> = new Map([
  [-37, 'PS256'],
  [-38, 'PS384'],
  [-39, 'PS512'],
  [-7, 'ES256'],
  [-35, 'ES384'],
  [-36, 'ES512'],
])

/** RFC 9052 4.4: an array of four, the first of which is the text `Signature1`. */
const sigStructureStart = Buffer.concat([Uint8Array.of(0x84, 0x6a), Buffer.from('Signature1')])
/** RFC 9052 4.3: nothing is signed from outside. */
const noExternalData = writeByteString(new Uint8Array())

/**
 * An envelope in COSE (RFC 9052 4.2, COSE_Sign1_Tagged; notaryproject/specifications, signature-envelope-cose.md). Throws
 * EnvelopeError and CborError.
 */
export function readCose(bytes: Uint8Array): Envelope {
  const { header, unsigned, protectedBytes, payload, value } = readParts(bytes)
  refuseShared(header.keys(), unsigned)
  return {
    algorithm: readAlgorithm(header.get(label.algorithm)),
    contentType: asText(header.get(label.contentType), 'content type'),
    critical: header.has(label.critical) ? readCritical(header.get(label.critical)) : [],
    names: new Set([...header.keys()].map(nameOf)),
    attributes: readAttributes(header),
    payload,
    signed: Buffer.concat([
      sigStructureStart,
      writeByteString(protectedBytes),
      noExternalData,
      writeByteString(payload),
    ]),
    value,
    // "Optionally, this header can be presented in the protected header."
    certificates: readChain(unsigned.get(label.chain) ?? header.get(label.chain)),
    timestamp: unsigned.has(attributeName.timestamp)
      ? asBytes(unsigned.get(attributeName.timestamp), attributeName.timestamp)
      : null,
    agent: unsigned.has(attributeName.agent) ? asText(unsigned.get(attributeName.agent), attributeName.agent) : null,
  }
}

interface Parts {
  readonly protectedBytes: Uint8Array
  readonly header: CborMap
  readonly unsigned: CborMap
  readonly payload: Uint8Array
  readonly value: Uint8Array
}

function readParts(bytes: Uint8Array): Parts {
  const root = readCbor(bytes)
  if (!isTag(root) || root.tag !== tags.sign1) throw new EnvelopeError('it is no tagged COSE_Sign1')
  if (!isList(root.value) || root.value.length !== 4)
    throw new EnvelopeError('it is no list of the four parts of COSE_Sign1')
  const [first, second, third, fourth] = root.value
  const protectedBytes = asBytes(first, 'protected header')
  return {
    protectedBytes,
    header: asMap(readCbor(protectedBytes), 'protected header'),
    unsigned: asMap(second, 'unprotected header'),
    payload: asBytes(third, 'payload'),
    value: asBytes(fourth, 'signature'),
  }
}

function readAlgorithm(value: CborValue | undefined): string {
  if (typeof value !== 'number') throw new EnvelopeError('its algorithm is not there, or is no integer')
  return algorithms.get(value) ?? `${value} of COSE`
}

function readCritical(value: CborValue | undefined): readonly string[] {
  if (!isList(value)) throw new EnvelopeError('its list of critical attributes is none')
  return asCritical(
    value.map((name) => {
      if (typeof name === 'string' || typeof name === 'number') return nameOf(name)
      throw new EnvelopeError('it marks as critical what is no name')
    }),
  )
}

/** For people, and told from a text of the same digits. */
function nameOf(name: string | number): string {
  return typeof name === 'number' ? `label ${name}` : name
}

function readAttributes(header: CborMap): SignedAttributes {
  const text = (name: string): string | null => (header.has(name) ? asText(header.get(name), name) : null)
  return {
    scheme: text(attributeName.scheme),
    signingTime: readMoment(header, attributeName.signingTime),
    authenticSigningTime: readMoment(header, attributeName.authenticSigningTime),
    expiry: readMoment(header, attributeName.expiry),
    plugin: text(attributeName.plugin),
  }
}

/** Tagged. The specification says that fractions should not be used, not that they must not. */
function readMoment(header: CborMap, name: string): Date | null {
  if (!header.has(name)) return null
  const value = header.get(name)
  const seconds = isTag(value) && value.tag === tags.epoch ? readNumber(value.value) : null
  const moment = seconds === null ? null : readEpoch(seconds)
  if (moment === null) throw new EnvelopeError(`its ${name} is no date-time (tag 1) in seconds`)
  return moment
}

/** RFC 8949 3.3: an integer, or a float of double precision; the shorter ones cannot tell seconds apart. */
function readNumber(value: CborValue): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'object' || value === null || !('other' in value) || value.other.length !== doubleLength)
    return null
  return Buffer.from(value.other).readDoubleBE(1)
}

/** RFC 9360 2: a single certificate may stand there without a list. */
function readChain(value: CborValue | undefined): Envelope['certificates'] {
  if (value instanceof Uint8Array) return [value]
  if (!isList(value)) throw new EnvelopeError('its certificates are not there, or are no list')
  return asChain(value.map((certificate) => asBytes(certificate, 'certificate')))
}

function asBytes(value: CborValue | undefined, what: string): Uint8Array {
  if (value instanceof Uint8Array) return value
  throw new EnvelopeError(`its ${what} is not there, or is no byte string`)
}

function asText(value: CborValue | undefined, what: string): string {
  if (typeof value === 'string') return value
  throw new EnvelopeError(`its ${what} is not there, or is no text`)
}

function asMap(value: CborValue | undefined, what: string): CborMap {
  if (value instanceof Map) return value as CborMap
  throw new EnvelopeError(`its ${what} is no map`)
}

function isList(value: CborValue | undefined): value is readonly CborValue[] {
  return Array.isArray(value)
}

function isTag(value: CborValue | undefined): value is CborTag {
  return typeof value === 'object' && value !== null && 'tag' in value
}

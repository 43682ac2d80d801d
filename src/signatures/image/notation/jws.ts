import {
  isJsonList,
  isJsonObject,
  lookalikeOf,
  readJson,
  type JsonObject,
  type JsonValue,
} from '../../../crypto/json.js'
import { readBase64 } from '../base64.js'
import {
  asChain,
  asCritical,
  attributeName,
  EnvelopeError,
  refuseShared,
  shown,
  type Envelope,
  type SignedAttributes,
} from './envelope.js'
import { readDateTime } from './moment.js'

/** RFC 7515 7.2.2. Notation: "no additional top level fields are supported". */
const members = ['payload', 'protected', 'header', 'signature'] as const

const signedNames = [
  'alg',
  'cty',
  'crit',
  attributeName.scheme,
  attributeName.signingTime,
  attributeName.authenticSigningTime,
  attributeName.expiry,
  attributeName.plugin,
  attributeName.pluginVersion,
]
const unsignedNames = ['x5c', attributeName.timestamp, attributeName.agent]

/** An envelope in JWS (RFC 7515 7.2.2; notaryproject/specifications, signature-envelope-jws.md). Throws EnvelopeError and JsonError. */
export function readJws(bytes: Uint8Array): Envelope {
  const root = asObject(readJson(bytes), 'it')
  const foreign = [...root.keys()].find((name) => !members.some((member) => member === name))
  if (foreign !== undefined)
    throw new EnvelopeError('it has another member than payload, protected, header and signature')
  const protectedText = readText(root, 'protected')
  const payloadText = readText(root, 'payload')
  const header = asObject(readJson(readBytes(root, 'protected')), 'its protected header')
  const unsigned = asObject(root.get('header'), 'its unprotected header')
  refuseLookalikes(header, signedNames)
  refuseLookalikes(unsigned, unsignedNames)
  refuseShared(header.keys(), unsigned)
  return {
    algorithm: readText(header, 'alg'),
    contentType: readText(header, 'cty'),
    critical: header.has('crit') ? asCritical(readList(header, 'crit').map((name) => asText(name, 'crit'))) : [],
    names: new Set(header.keys()),
    attributes: readAttributes(header),
    payload: readBytes(root, 'payload'),
    signed: Buffer.from(`${protectedText}.${payloadText}`),
    value: readBytes(root, 'signature'),
    certificates: asChain(readList(unsigned, 'x5c').map((text) => asCertificate(text))),
    timestamp: unsigned.has(attributeName.timestamp) ? readTimestamp(unsigned) : null,
    agent: unsigned.has(attributeName.agent) ? readText(unsigned, attributeName.agent) : null,
  }
}

function readAttributes(header: JsonObject): SignedAttributes {
  const text = (name: string): string | null => (header.has(name) ? readText(header, name) : null)
  return {
    scheme: text(attributeName.scheme),
    signingTime: readMoment(header, attributeName.signingTime),
    authenticSigningTime: readMoment(header, attributeName.authenticSigningTime),
    expiry: readMoment(header, attributeName.expiry),
    plugin: text(attributeName.plugin),
  }
}

function readMoment(header: JsonObject, name: string): Date | null {
  if (!header.has(name)) return null
  const moment = readDateTime(readText(header, name))
  if (moment === null) throw new EnvelopeError(`its ${name} is no date-time of RFC 3339`)
  return moment
}

/** Go takes such a name for the other one. */
function refuseLookalikes(object: JsonObject, names: readonly string[]): void {
  const name = lookalikeOf(object, names)
  if (name !== null)
    throw new EnvelopeError(`it has an attribute ${shown(name)}, which some programs take for another one`)
}

function asObject(value: JsonValue | undefined, what: string): JsonObject {
  if (isJsonObject(value)) return value
  throw new EnvelopeError(`${what} is no JSON object`)
}

function readText(object: JsonObject, name: string): string {
  return asText(object.get(name), name)
}

function asText(value: JsonValue | undefined, name: string): string {
  if (typeof value === 'string') return value
  throw new EnvelopeError(`its ${name} is not there, or is no text`)
}

function readList(object: JsonObject, name: string): readonly JsonValue[] {
  const value = object.get(name)
  if (isJsonList(value)) return value
  throw new EnvelopeError(`its ${name} is not there, or is no list`)
}

/** RFC 7515 2: base64url without padding, in the one form that the octets have. */
function readBytes(object: JsonObject, name: string): Uint8Array {
  const text = readText(object, name)
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.toString('base64url') === text) return bytes
  throw new EnvelopeError(`its ${name} is not base64url`)
}

/** RFC 7515 4.1.6: in base64, not base64url. */
function asCertificate(text: JsonValue): Uint8Array {
  const bytes = readBase64(asText(text, 'x5c'))
  if (bytes !== null) return bytes
  throw new EnvelopeError('one of its certificates is not base64')
}

function readTimestamp(unsigned: JsonObject): Uint8Array {
  const bytes = readBase64(readText(unsigned, attributeName.timestamp))
  if (bytes !== null) return bytes
  throw new EnvelopeError('its timestamp is not base64')
}

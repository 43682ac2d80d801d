import type { JsonObject } from '../../crypto/json.js'
import {
  asObject,
  DocumentError,
  readBytes,
  readDocument,
  readList,
  readText,
  refuseLookalikes,
  tell,
  type Fault,
} from './document.js'

/** DSSE 1.0, “Envelope” (secure-systems-lab/dsse, envelope.md), with its one signature. */
export interface Envelope {
  readonly payloadType: string
  readonly payload: Uint8Array
  /** The bytes of the signature value. */
  readonly value: Uint8Array
}

/** The one type of payload that is a statement (in-toto/attestation, spec/v1/envelope.md). */
const statementType = 'application/vnd.in-toto+json'

/**
 * Exactly one signature (sigstore/protobuf-specs, sigstore_bundle.proto): of several, one that holds would speak for
 * others that do not. The identifier of its key is not signed, and is not read. Throws DocumentError.
 */
export function readEnvelope(envelope: JsonObject): Envelope {
  refuseLookalikes(envelope, ['payloadType', 'payload', 'signatures'])
  const payloadType = readText(envelope, 'payloadType')
  if (payloadType !== statementType) throw new DocumentError(`its payload is of the type ${tell(payloadType)}`)
  const [signature, ...others] = readList(envelope, 'signatures')
  if (others.length > 0) throw new DocumentError('it has several signatures')
  const value = readBytes(asObject(signature, 'its signature'), 'sig')
  if (value.length === 0) throw new DocumentError('its signature is empty')
  return { payloadType, payload: readBytes(envelope, 'payload'), value }
}

/** A whole document that is an envelope. */
export function readEnvelopeDocument(bytes: Uint8Array, name: string, limit: number): Envelope | Fault {
  return readDocument(bytes, { name, code: 'malformed-envelope', limit }, readEnvelope)
}

/** What is signed: DSSE 1.0, “PAE” (secure-systems-lab/dsse, protocol.md). Lengths are of bytes in UTF-8. */
export function encodePreAuthentication({
  payloadType,
  payload,
}: Pick<Envelope, 'payloadType' | 'payload'>): Uint8Array {
  const type = Buffer.from(payloadType)
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} `), type, Buffer.from(` ${payload.length} `), payload])
}

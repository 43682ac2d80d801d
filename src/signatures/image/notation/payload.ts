import { isJsonObject, lookalikeOf, readJson, type JsonObject, type JsonValue } from '../../../crypto/json.js'
import type { Check } from '../../../model/check.js'
import type { CheckCode } from '../../../model/codes.js'
import type { SignedManifest } from '../model.js'
import { attempt, clauseOf } from './attempt.js'
import { EnvelopeError, shown, type Envelope } from './envelope.js'

/** signature-specification.md, "Payload": the one type that there is. */
const payloadType = 'application/vnd.cncf.notary.payload.v1+json'

const descriptorNames = ['mediaType', 'digest', 'size', 'annotations']

/** What was signed, as it was read, and whether it is of this manifest. */
export interface TargetReading {
  readonly check: Check
  /** What the signer wrote beside the digest. */
  readonly annotations: JsonObject
}

interface Target {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly annotations: JsonObject
}

/** The check `integrity`: the payload is Notation's, and names this very manifest by digest, size and media type. */
export function readTarget(
  { contentType, payload }: Pick<Envelope, 'contentType' | 'payload'>,
  { digest, mediaType, size }: SignedManifest,
  place: string,
): TargetReading {
  const none: JsonObject = new Map()
  if (contentType !== payloadType) {
    const message = `What the signature ${place} signs is said to be ${shown(contentType)}, not ${payloadType}.`
    return { check: judge('fail', 'payload-type-unknown', message), annotations: none }
  }
  const target = attempt(() => readPayload(payload))
  if (target instanceof Error) {
    const message = `What the signature ${place} signs cannot be read: ${clauseOf(target)}.`
    return { check: judge('fail', 'payload-malformed', message), annotations: none }
  }
  const { annotations } = target
  if (target.digest !== digest) {
    const message = `The signature ${place} is of ${shown(target.digest)}, not of ${digest}.`
    return { check: judge('fail', 'names-another-image', message), annotations }
  }
  if (target.size !== size || target.mediaType !== mediaType) {
    const message = `The signature ${place} is of ${target.size} bytes of ${shown(target.mediaType)}; the image has ${size} of ${mediaType}.`
    return { check: judge('fail', 'target-mismatch', message), annotations }
  }
  const message = `The signature ${place} is of ${digest}.`
  return { check: judge('pass', 'names-this-image', message), annotations }
}

function judge(result: Check['result'], code: CheckCode, message: string): Check {
  return { check: 'integrity', result, code, message }
}

/** Throws EnvelopeError and JsonError. */
function readPayload(payload: Uint8Array): Target {
  const root = asObject(readJson(payload), 'it')
  refuseLookalikes(root, ['targetArtifact'])
  return readDescriptor(asObject(root.get('targetArtifact'), 'its targetArtifact'))
}

/** OCI image-spec, descriptor.md. Members that are not known mean nothing. */
function readDescriptor(descriptor: JsonObject): Target {
  refuseLookalikes(descriptor, descriptorNames)
  const mediaType = descriptor.get('mediaType')
  const digest = descriptor.get('digest')
  const size = descriptor.get('size')
  if (typeof mediaType !== 'string' || typeof digest !== 'string' || typeof size !== 'number') {
    throw new EnvelopeError('its targetArtifact has no media type, digest or size')
  }
  return { mediaType, digest, size, annotations: readAnnotations(descriptor.get('annotations')) }
}

function readAnnotations(value: JsonValue | undefined): JsonObject {
  const annotations = value === undefined ? new Map<string, JsonValue>() : asObject(value, 'its list of annotations')
  for (const text of annotations.values()) {
    if (typeof text !== 'string') throw new EnvelopeError('one of its annotations is no text')
  }
  return annotations
}

/** Go takes such a name for the other one, and of the two the last. */
function refuseLookalikes(object: JsonObject, names: readonly string[]): void {
  if (lookalikeOf(object, names) === null) return
  throw new EnvelopeError('it has a member that some programs take for another one')
}

function asObject(value: JsonValue | undefined, what: string): JsonObject {
  if (isJsonObject(value)) return value
  throw new EnvelopeError(`${what} is no JSON object`)
}

import { readTimestampToken } from '../../../crypto/timestamp.js'
import type { Check } from '../../../model/check.js'
import type { CheckCode } from '../../../model/codes.js'
import type { Signature, TimeClaim } from '../../../model/signature.js'
import type { Descriptor, Manifest } from '../../../registry/model.js'
import { notChecked } from '../../checks.js'
import type { Candidate, CandidateReading, ImageFormat, SignedManifest } from '../model.js'
import { attempt, clauseOf } from './attempt.js'
import { checkCritical, checkTimes, termsOf } from './attributes.js'
import { readCose } from './cose.js'
import { shown, type Envelope } from './envelope.js'
import { readJws } from './jws.js'
import { readTarget } from './payload.js'
import { readSigner } from './signer.js'
import { readStatements } from './statements.js'
import { readThumbprints } from './thumbprints.js'

const signatureType = 'application/vnd.cncf.notary.signature'

/** The forms of envelopes, by the media type of the layer. */
const readers: ReadonlyMap<string, (bytes: Uint8Array) => Envelope> = new Map([
  ['application/jose+json', readJws],
  ['application/cose', readCose],
])

/** Sixteen large certificates and a timestamp with its own have some 100 KB; notation itself takes 32 MiB. Bytes. */
const maxEnvelope = 1024 * 1024

/** Signatures of the Notary Project: an envelope in JWS or COSE, in a manifest that refers to the image. */
export const notationSignatures: ImageFormat = {
  recognises: ({ manifest, found }) => found === 'referrer' && typeOf(manifest) === signatureType,
  read: readCandidate,
}

/** OCI distribution-spec, "Listing Referrers": the config says it where the manifest does not. notation writes it so. */
function typeOf({ artifactType, config }: Manifest): string {
  return artifactType === '' ? (config?.mediaType ?? '') : artifactType
}

async function readCandidate(candidate: Candidate): Promise<CandidateReading> {
  const { manifest, place, signed, repository } = candidate
  const layer = findEnvelope(manifest, signed, place)
  if ('code' in layer) return only(broken(place, layer))
  const readEnvelope = readers.get(layer.mediaType)
  if (readEnvelope === undefined) {
    const message = `The envelope of ${place} is of the type ${shown(layer.mediaType)}, which cannot be read.`
    return only(broken(place, judge('unknown', 'envelope-not-supported', message)))
  }
  const blob = await repository.blob(layer, maxEnvelope)
  const envelope = attempt(() => readEnvelope(blob))
  if (envelope instanceof Error) {
    const message = `The envelope of ${place} cannot be read: ${clauseOf(envelope)}.`
    return only(broken(place, judge('fail', 'envelope-malformed', message)))
  }
  const { statements, notes } = readThumbprints(manifest.annotations, envelope.certificates, place)
  const signature = await judgeEnvelope(envelope, candidate)
  const told = { ...signature, statements: [...signature.statements, ...statements] }
  return { signatures: [told], attestations: [], gaps: [], notes }
}

/** signature-specification.md, "Storage": one envelope, and the signed manifest as the subject; else why it is not so. */
function findEnvelope({ layers, subject }: Manifest, { digest }: SignedManifest, place: string): Descriptor | Check {
  const [layer, ...others] = layers
  if (layer === undefined || others.length > 0) {
    return judge('fail', 'envelope-misplaced', `The manifest ${place} does not hold exactly one envelope.`)
  }
  if (subject === null) {
    return judge('fail', 'envelope-misplaced', `The manifest ${place} does not say what it refers to.`)
  }
  if (subject.digest === digest) return layer
  return judge('fail', 'names-another-image', `The manifest ${place} refers to ${subject.digest}, not to ${digest}.`)
}

async function judgeEnvelope(envelope: Envelope, { signed, place, authorities }: Candidate): Promise<Signature> {
  const { attributes } = envelope
  const { claim, check } = readSigner(envelope, place)
  const target = readTarget(envelope, signed, place)
  const hash = signed.digest.startsWith('sha512:') ? 'SHA-512' : 'SHA-256'
  return {
    format: 'notation',
    role: 'primary',
    place,
    claim: {
      ...claim,
      algorithms: [...claim.algorithms, { use: 'digest', hash, label: `${hash} digest of the image` }],
    },
    times: [...(await readTimestamp(envelope, authorities)), ...readAuthenticTime(envelope, place)],
    statements: readStatements(envelope, target.annotations),
    terms: termsOf(attributes),
    intact: [target.check, ...checkTimes(attributes, place), check, ...checkCritical(envelope, place)],
  }
}

/** A timestamp is of the signature value (signature-specification.md, "Unsigned Attributes"). */
async function readTimestamp(
  { timestamp, value }: Envelope,
  authorities: Candidate['authorities'],
): Promise<readonly TimeClaim[]> {
  return timestamp === null ? [] : [await readTimestampToken(timestamp, value, authorities)]
}

function readAuthenticTime({ attributes }: Envelope, place: string): readonly TimeClaim[] {
  const { authenticSigningTime: at } = attributes
  if (at === null) return []
  const message = `The signature ${place} states that it was made at ${at.toISOString()}.`
  const checks: readonly Check[] = [{ check: 'time', result: 'pass', code: 'authentic-signing-time', message }]
  return [{ kind: 'authentic', at, accuracy: 0, certificates: [], hasLeaf: false, algorithms: [], checks }]
}

/** A signature of which nothing is known but what is wrong with it. */
function broken(place: string, integrity: Check): Signature {
  return {
    format: 'notation',
    role: 'primary',
    place,
    claim: { certificates: [], hasLeaf: false, bareKey: null, algorithms: [] },
    times: [],
    statements: [],
    terms: null,
    intact: [integrity, notChecked('signature', place), notChecked('coverage', place)],
  }
}

function only(signature: Signature): CandidateReading {
  return { signatures: [signature], attestations: [], gaps: [], notes: [] }
}

function judge(result: Check['result'], code: CheckCode, message: string): Check {
  return { check: 'integrity', result, code, message }
}

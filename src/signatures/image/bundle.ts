import type { Check } from '../../model/check.js'
import type { Obstacle } from '../../model/subject.js'
import { notChecked } from '../checks.js'
import { artifactTypeOf } from './artifact-type.js'
import { bundlePrefix, readBundle, type Bundle, type MessageSignature } from './bundle/document.js'
import { isFault, tell, type Fault } from './document.js'
import { readLayers, type Layer } from './layers.js'
import type { Candidate, CandidateReading, ImageFormat, SignedManifest } from './model.js'
import { failedCheck, judgeSeal, namesAnother, namesThis } from './seal.js'
import { signPredicate } from './statement.js'
import { attestationOf, judgeStatement } from './statement-seal.js'

const format = 'sigstore-bundle'

/** What cosign says beside a bundle of what is in it. It is not signed. */
const predicateAnnotation = 'dev.sigstore.bundle.predicateType'

/**
 * Bundles with a bill of materials in their statement are the large ones: those of images with ten thousand packages
 * have some 10 MB, in base64. Bytes.
 */
export const maxStatementBytes = 16 * 1024 * 1024

const nothing: CandidateReading = { signatures: [], attestations: [], gaps: [], notes: [] }

/** What cosign 3 and others attach to an image: one bundle for each manifest (cosign, specs/BUNDLE_SPEC.md). */
export const sigstoreBundles: ImageFormat = {
  recognises({ manifest, found }) {
    return found === 'referrer' && artifactTypeOf(manifest).startsWith(bundlePrefix)
  },

  async read(candidate) {
    const { place, manifest } = candidate
    const isBundle = ({ mediaType }: Layer['descriptor']): boolean => mediaType.startsWith(bundlePrefix)
    if (manifest.layers.length !== 1 || !manifest.layers.every(isBundle)) {
      return readBroken({ code: 'malformed-bundle', message: `${place} does not hold exactly one bundle.` }, candidate)
    }
    const choice = { wants: isBundle, limit: maxStatementBytes }
    const { results, gaps } = await readLayers(candidate, choice, ({ bytes }) => readLayer(bytes, candidate))
    return { ...nothing, ...results[0], gaps: [...gaps, ...(results[0]?.gaps ?? [])] }
  },
}

async function readLayer(bytes: Uint8Array, candidate: Candidate): Promise<CandidateReading> {
  const { place } = candidate
  const bundle = readBundle(bytes, `bundle ${place}`)
  if (isFault(bundle)) return readBroken(bundle, candidate)
  if ('unknown' in bundle) return { ...nothing, gaps: [notSupported(bundle.unknown, place)] }
  return 'digest' in bundle.content
    ? readMessage(bundle, bundle.content, candidate)
    : readStatement({ ...bundle, content: bundle.content }, candidate)
}

function notSupported(type: string, place: string): Obstacle {
  return {
    code: 'bundle-not-supported',
    message: `${place} is a bundle of the type ${tell(type)}, which is not known.`,
  }
}

/** What cannot be read may be a signature, so it is one that does not hold. */
async function readBroken(fault: Fault, candidate: Candidate): Promise<CandidateReading> {
  const { place } = candidate
  const sealed = notChecked('signature', place)
  const parts = { format, place, sealed, signer: { hint: null }, stamps: [], statements: [] } as const
  const signature = await judgeSeal({ ...parts, integrity: failedCheck('integrity', fault) }, candidate)
  return { ...nothing, signatures: [signature] }
}

/** Only cosign's own predicate makes a signature of the image; with any other it is a statement about it. */
async function readStatement(
  { content, signer, stamps, entries }: Bundle & { readonly content: Exclude<Bundle['content'], MessageSignature> },
  candidate: Candidate,
): Promise<CandidateReading> {
  const { place, manifest } = candidate
  const hint = manifest.annotations.get(predicateAnnotation) ?? null
  const reading = await judgeStatement(
    { format, place, envelope: content, signer, stamps, alsoStamped: [], statements: entries, hint },
    candidate,
  )
  const { signature, predicateType, notes } = reading
  return predicateType === null || predicateType === signPredicate
    ? { ...nothing, signatures: [signature], notes }
    : { ...nothing, attestations: [attestationOf(reading)], notes }
}

/** A signature over the bytes of a file: the image has none of its own, and cosign takes none for its signature. */
async function readMessage(
  { signer, stamps, entries }: Bundle,
  { digest }: MessageSignature,
  candidate: Candidate,
): Promise<CandidateReading> {
  const { place, signed } = candidate
  const message = `${place} is a signature over the bytes of a file, which is not read as one of an image.`
  const sealed: Check = { check: 'signature', result: 'unknown', code: 'message-signature', message }
  const integrity = checkDigest(digest, signed, place)
  const signature = await judgeSeal(
    { format, place, integrity, sealed, signer, stamps, statements: entries },
    candidate,
  )
  return { ...nothing, signatures: [signature] }
}

function checkDigest(digest: Uint8Array | null, { digest: image }: SignedManifest, place: string): Check {
  if (digest === null) return notChecked('integrity', place)
  const hex = Buffer.from(digest).toString('hex')
  return image.endsWith(`:${hex}`)
    ? namesThis(image)
    : namesAnother(`What was signed has the digest ${tell(hex)}, and not ${image}.`)
}

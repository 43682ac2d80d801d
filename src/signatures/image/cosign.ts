import type { Note, Signature } from '../../model/signature.js'
import { artifactTypeOf } from './artifact-type.js'
import { hasSignature, readLogEntry, readSignatureValue, readSigner, readTimestamp } from './cosign/annotations.js'
import { checkSimpleSigning, describe, maxPayloadBytes, readSimpleSigning } from './cosign/simple-signing.js'
import { isFault } from './document.js'
import { readLayers, type Layer } from './layers.js'
import type { Candidate, ImageFormat } from './model.js'
import { failedCheck, judgeSeal } from './seal.js'

const artifactType = 'application/vnd.dev.cosign.artifact.sig.v1+json'
const layerType = 'application/vnd.dev.cosign.simplesigning.v1+json'

/**
 * cosign's signatures of its versions 1 and 2: a layer each, of a manifest that its tag names (`sha256-….sig`) or that
 * refers to the image (cosign, specs/SIGNATURE_SPEC.md).
 */
export const cosignSignatures: ImageFormat = {
  recognises({ manifest, found }) {
    if (found === 'sig-tag') return true
    return found === 'referrer' && [artifactType, layerType].includes(artifactTypeOf(manifest))
  },

  async read(candidate) {
    // cosign does not ask for the media type, so a layer with a signature is one whatever it is called.
    const wants = ({ mediaType, annotations }: Layer['descriptor']): boolean =>
      mediaType === layerType || hasSignature(annotations)
    const { results, gaps } = await readLayers(candidate, { wants, limit: maxPayloadBytes }, (layer) =>
      readSignature(layer, candidate),
    )
    return {
      signatures: results.map(({ signature }) => signature),
      attestations: [],
      gaps,
      notes: results.flatMap(({ notes }) => notes),
    }
  },
}

interface LayerReading {
  readonly signature: Signature
  readonly notes: readonly Note[]
}

async function readSignature(layer: Layer, candidate: Candidate): Promise<LayerReading> {
  const { bytes, place } = layer
  const payload = readSimpleSigning(bytes, `payload of ${place}`)
  const value = readSignatureValue(layer)
  const stamp = readTimestamp(layer)
  const log = readLogEntry(layer)
  const said = isFault(payload) ? { statements: [], notes: [] } : describe(payload, candidate.signed, place)
  const signature = await judgeSeal(
    {
      format: 'cosign',
      place,
      integrity: checkSimpleSigning(payload, candidate.signed),
      sealed: isFault(value) ? failedCheck('signature', value) : { data: bytes, value, alsoStamped: [] },
      signer: readSigner(layer),
      stamps: stamp === null ? [] : [stamp],
      statements: [...said.statements, ...log.statements],
    },
    candidate,
  )
  return { signature, notes: [...said.notes, ...log.notes] }
}

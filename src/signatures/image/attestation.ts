import type { Attestation } from '../../model/image.js'
import type { Note } from '../../model/signature.js'
import { artifactTypeOf } from './artifact-type.js'
import { maxStatementBytes } from './bundle.js'
import { readLogEntry, readSigner, readTimestamp } from './cosign/annotations.js'
import { cut, maxNameLength } from './document.js'
import { readEnvelopeDocument } from './dsse.js'
import { pickLayers, readLayers, type Layer, type LayerReadings } from './layers.js'
import type { Candidate, ImageFormat } from './model.js'
import { attestationOf, judgeStatement } from './statement-seal.js'

const envelopeType = 'application/vnd.dsse.envelope.v1+json'
const statementType = 'application/vnd.in-toto+json'

/** What cosign and buildkit say beside a layer of the statement in it. */
const predicateAnnotations = ['predicateType', 'in-toto.io/predicate-type'] as const

/**
 * Statements about an image, a layer each: by cosign's tag (`sha256-….att`), or of a manifest that refers to the image
 * (cosign, specs/ATTESTATION_SPEC.md).
 */
export const attestations: ImageFormat = {
  recognises({ manifest, found }) {
    if (found === 'att-tag') return true
    return found === 'referrer' && [statementType, envelopeType].includes(artifactTypeOf(manifest))
  },

  async read(candidate) {
    const wants = ({ mediaType }: Layer['descriptor']): boolean => mediaType === envelopeType
    const { results, gaps } = await readLayers(candidate, { wants, limit: maxStatementBytes }, (layer) =>
      readAttestation(layer, candidate),
    )
    const unsigned = unsignedOf(candidate)
    return {
      signatures: [],
      attestations: [...results.map(({ attestation }) => attestation), ...unsigned.results],
      gaps: [...gaps, ...unsigned.gaps],
      notes: results.flatMap(({ notes }) => notes),
    }
  },
}

interface LayerReading {
  readonly attestation: Attestation
  readonly notes: readonly Note[]
}

async function readAttestation(layer: Layer, candidate: Candidate): Promise<LayerReading> {
  const { bytes, place, descriptor } = layer
  const stamp = readTimestamp(layer)
  const log = readLogEntry(layer)
  const reading = await judgeStatement(
    {
      format: 'cosign',
      place,
      envelope: readEnvelopeDocument(bytes, `envelope of ${place}`, bytes.length),
      signer: readSigner(layer),
      stamps: stamp === null ? [] : [stamp],
      // cosign 2 has the whole envelope stamped, cosign 3 the signature in it.
      alsoStamped: [bytes],
      statements: log.statements,
      hint: hintOf(descriptor),
    },
    candidate,
  )
  return { attestation: attestationOf(reading), notes: [...reading.notes, ...log.notes] }
}

function hintOf({ annotations }: Layer['descriptor']): string | null {
  return annotations.get(predicateAnnotations[0]) ?? annotations.get(predicateAnnotations[1]) ?? null
}

/** Statements that nobody signed, as buildkit makes them. They are listed by what their annotation says. */
function unsignedOf(candidate: Candidate): LayerReadings<Attestation> {
  const { results, gaps } = pickLayers(candidate, ({ mediaType }) => mediaType === statementType)
  const listed = results.map(({ descriptor, place }): Attestation => {
    const hint = hintOf(descriptor)
    const predicateType = hint === null ? null : cut(hint, maxNameLength)
    return { kind: 'attestation', predicateType, place, signature: null }
  })
  return { results: listed, gaps }
}

import type { Attestation } from '../../model/image.js'
import { artifactTypeOf } from './artifact-type.js'
import { pickLayers } from './layers.js'
import type { Candidate, CandidateReading, ImageFormat } from './model.js'

/** What is attached beside an image under its own media type: bills of materials, and what scanners found (SARIF). */
const types: ReadonlySet<string> = new Set([
  'application/vnd.cyclonedx+json',
  'application/vnd.cyclonedx+xml',
  'application/vnd.cyclonedx',
  'application/spdx+json',
  'text/spdx+json',
  'text/spdx',
  'application/sarif+json',
])

/**
 * Bills of materials beside an image: by cosign's tag (`sha256-….sbom`), which nobody signs, or of a manifest that refers
 * to the image, whose own signatures are of the bill. What is in them is not read.
 */
export const sbomAttachments: ImageFormat = {
  recognises({ manifest, found }) {
    return found === 'sbom-tag' || (found === 'referrer' && types.has(artifactTypeOf(manifest)))
  },

  read(candidate) {
    return Promise.resolve(list(candidate))
  },
}

function list(candidate: Candidate): CandidateReading {
  const { manifest, place, found } = candidate
  if (found === 'referrer') {
    return { signatures: [], attestations: [attachmentOf(artifactTypeOf(manifest), place)], gaps: [], notes: [] }
  }
  const { results, gaps } = pickLayers(candidate, () => true)
  const attestations = results.map(({ descriptor, place }) => attachmentOf(descriptor.mediaType, place))
  return { signatures: [], attestations, gaps, notes: [] }
}

function attachmentOf(mediaType: string, place: string): Attestation {
  return { kind: 'sbom', predicateType: mediaType, place, signature: null }
}

import { attestations } from './attestation.js'
import { sigstoreBundles } from './bundle.js'
import { cosignSignatures } from './cosign.js'
import type { ImageFormat } from './model.js'
import { notationSignatures } from './notation/notation.js'
import { sbomAttachments } from './sbom.js'

/** Every way to sign an image that can be read. A new one is a line here. */
export const imageFormats: readonly ImageFormat[] = [
  cosignSignatures,
  sigstoreBundles,
  notationSignatures,
  attestations,
  sbomAttachments,
]

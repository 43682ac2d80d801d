import type { ImageReading } from '../../src/model/image.js'
import type { ImageSubject } from '../../src/model/subject.js'
import { readReference, repositoryName } from '../../src/registry/reference.js'
import type { RegistrySettings } from '../../src/registry/registries.js'
import { readImage, type ImageReader } from '../../src/signatures/image/read.js'
import {
  bundleLayer,
  bundleType,
  leafAndChain,
  legacyLayer,
  makeBundle,
  simpleSigning,
  statement,
  subjectOf,
} from './cosign.js'
import { artifact, image, type Blob, type Built } from './manifests.js'
import type { TestRegistry } from './registry.js'

/** cosign's tag of an image: `sha256-….sig`. */
export function auxiliaryTag({ digest }: Pick<Built, 'digest'>, suffix: 'sig' | 'att' | 'sbom'): string {
  return `${digest.replace(':', '-')}.${suffix}`
}

/** A signature as cosign 2 keeps it, for its tag, of an image under CN=signer and Acme's CA. */
export function cosignSignature(
  signed: Pick<Built, 'digest'>,
  layers: readonly Blob[] = [signatureLayer(signed)],
): Built {
  return image({ layers })
}

export function signatureLayer({ digest }: Pick<Built, 'digest'>): Blob {
  return legacyLayer({ payload: simpleSigning(digest) })
}

/** A bundle that refers to the image, as cosign 3 keeps it: a signature, or a statement of another type. */
export function bundleOf(signed: Built, predicateType?: string): Built {
  const said = { subject: [subjectOf(signed.digest)], ...(predicateType === undefined ? {} : { predicateType }) }
  return artifact({
    artifactType: bundleType,
    subject: signed,
    layers: [bundleLayer(makeBundle({ payload: statement(said), signer: leafAndChain }))],
  })
}

export function imageSubject(text: string): ImageSubject {
  const named = readReference(text)
  return {
    kind: 'image',
    reference: text,
    repository: repositoryName(named),
    tag: named.tag,
    pinned: named.digest,
    root: text,
    mentions: [],
    obstacle: null,
  }
}

/** Reads `name` (`acme/app:1.0`) of the registry. */
export function readFrom(
  registry: TestRegistry,
  name: string,
  changes: Partial<ImageReader> = {},
  settings: Partial<RegistrySettings> = {},
): Promise<ImageReading> {
  const registries = changes.registries ?? registry.registries(settings)
  const reader = { keys: [], authorities: [], signatureRepository: null, platforms: [], ...changes, registries }
  return readImage(imageSubject(`${registry.host}/${name}`), reader)
}

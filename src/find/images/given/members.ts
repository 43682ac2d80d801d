import type { JsonValue } from '../../../crypto/json.js'
import { readDigest } from '../../../registry/digest.js'
import { isReference, isWritten } from './name.js'

/** What the name of a member says that its value is. `of`: which of several images, as people name them. */
export type Meaning =
  | { readonly kind: 'name'; readonly of: string }
  | { readonly kind: 'tags'; readonly of: string }
  | { readonly kind: 'digest'; readonly of: string }
  | { readonly kind: 'digests' }
  /** Never of the image itself: its configuration, what is said about it, or what was handed to its build. */
  | { readonly kind: 'other' }

/** What may stand behind the name of the image: `app-image-with-tag`. The longest first. */
const nameEndings = [
  'image with tag',
  'registry path',
  'registry paths',
  'image url',
  'image uri',
  'image ref',
  'image reference',
  'image name',
  'image names',
  'image',
  'images',
] as const

const tagEndings = ['image tag', 'image tags', 'tag', 'tags'] as const

/** Before `digest` they say nothing of whose it is. */
const fillers: ReadonlySet<string> = new Set(['image', 'container', 'oci', 'docker', 'manifest', 'index'])

/** A digest of something else than the image. */
const otherDigests: ReadonlySet<string> = new Set([
  'artifact',
  'attestation',
  'bundle',
  'checksum',
  'config',
  'file',
  'layer',
  'provenance',
  'sbom',
  'signature',
])

/** Labels and annotations are texts for people, and a provenance names what an image was made from. */
const others = /^(?:labels|annotations|args|build-args|buildx\.build\..*|DockerConfig|imageid|image-id|imageId)$/

/** `null`: nothing that is known. */
export function meaningOf(name: string): Meaning | null {
  if (others.test(name)) return { kind: 'other' }
  const parts = partsOf(name)
  const last = parts.at(-1)
  if (last === 'digest' || last === 'digests') {
    const before = parts.slice(0, -1)
    if (before.some((part) => otherDigests.has(part))) return { kind: 'other' }
    if (last === 'digests') return { kind: 'digests' }
    return { kind: 'digest', of: before.filter((part) => !fillers.has(part)).join(' ') }
  }
  const text = parts.join(' ')
  for (const ending of nameEndings) if (endsWith(text, ending)) return { kind: 'name', of: before(text, ending) }
  for (const ending of tagEndings) if (endsWith(text, ending)) return { kind: 'tags', of: before(text, ending) }
  return null
}

/** Of `image-web` and `digest-arm64` the value must show that it is what the name begins with. */
export function leadingMeaning(name: string, value: JsonValue): Meaning | null {
  const [first = '', ...rest] = partsOf(name)
  if (typeof value !== 'string' || rest.length === 0) return null
  if (first === 'digest' && readDigest(value) !== null) return { kind: 'digest', of: rest.join(' ') }
  const isNamed = /^(?:image|images|tags)$/.test(first) && isWritten(value) && isReference(value)
  return isNamed ? { kind: 'name', of: rest.join(' ') } : null
}

/** `imageDigest`, `IMAGE_DIGEST`, `image-digest` and `image.digest` are written by different people. */
function partsOf(name: string): readonly string[] {
  const apart = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
  return apart.toLowerCase().split(/[\s_.-]+/)
}

function endsWith(text: string, ending: string): boolean {
  return text === ending || text.endsWith(` ${ending}`)
}

function before(text: string, ending: string): string {
  return text.slice(0, -ending.length).trim()
}

import { digestOf } from './digest.js'
import type { LayoutFiles } from './layout-files.js'
import { maxManifestSize, readManifest } from './manifest.js'
import { indexType } from './media-types.js'
import { readMembers, textOf } from './members.js'
import type { Descriptor } from './model.js'
import { RegistryError } from './model.js'
import { isAuxiliary } from './reference.js'

/** What the index of a layout lists. */
export interface LayoutEntry {
  readonly descriptor: Descriptor
  /** `null`: it has none. */
  readonly tag: string | null
  /** What `cosign save` says that it is. */
  readonly kind: 'image' | 'sigs' | 'atts' | null
}

/** OCI image-spec, annotations.md and image-layout.md. */
const refName = 'org.opencontainers.image.ref.name'

/** cosign, pkg/oci/layout. */
const kinds: ReadonlyMap<string | undefined, LayoutEntry['kind']> = new Map([
  ['dev.cosignproject.cosign/image', 'image'],
  ['dev.cosignproject.cosign/imageIndex', 'image'],
  ['dev.cosignproject.cosign/sigs', 'sigs'],
  ['dev.cosignproject.cosign/atts', 'atts'],
])

/** The file `oci-layout` is one short object. Bytes. */
const maxMarkerSize = 4096

/** The entries of `index.json`, after `oci-layout` said that it is a layout (image-spec, image-layout.md). Throws RegistryError. */
export function readLayoutIndex(files: LayoutFiles, name: string): readonly LayoutEntry[] {
  const marker = readMembers(readFile(files, 'oci-layout', maxMarkerSize, name), `The file oci-layout of ${name}`)
  const version = textOf(marker, 'imageLayoutVersion') ?? ''
  if (!/^1\.[0-9]{1,9}\.[0-9]{1,9}$/.test(version)) {
    throw new RegistryError('not-supported', `${name} is a layout of another version than 1.`)
  }
  const bytes = readFile(files, 'index.json', maxManifestSize, name)
  const { manifests } = readManifest({ bytes, digest: digestOf(bytes), contentType: indexType })
  return manifests.map((descriptor) => {
    const { annotations } = descriptor
    const kind = kinds.get(annotations.get('kind')) ?? null
    return { descriptor, tag: annotations.get(refName) ?? null, kind }
  })
}

function readFile(files: LayoutFiles, path: string, limit: number, name: string): Uint8Array {
  const size = files.size(path)
  if (size > limit) throw new RegistryError('too-large', `The file ${path} of ${name} has more than ${limit} bytes.`)
  return files.read(path, 0, size)
}

/**
 * The entry that has the tag. What `cosign save` wrote has no tags: it holds one image, and its signatures and
 * attestations are that image's. Throws RegistryError `not-found`, and `ambiguous` for two manifests of one tag.
 */
export function entryOf(tag: string, entries: readonly LayoutEntry[], name: string): Descriptor {
  const named = entries.filter((entry) => entry.tag === tag || savedTag(entry, entries) === tag)
  return only(named, `the tag ${tag}`, name)
}

/** Every tag, those of what `cosign save` wrote included. */
export function tagsOf(entries: readonly LayoutEntry[]): readonly string[] {
  const tags = entries.flatMap((entry) => [entry.tag, savedTag(entry, entries)])
  return [...new Set(tags.filter((tag) => tag !== null))]
}

/** Under which tag of a registry cosign would have kept it; `null`: under none. Several images could each claim it. */
function savedTag({ kind }: LayoutEntry, entries: readonly LayoutEntry[]): string | null {
  if (kind !== 'sigs' && kind !== 'atts') return null
  const images = new Set(entries.filter((entry) => entry.kind === 'image').map(({ descriptor }) => descriptor.digest))
  const [image, ...others] = images
  if (image === undefined || others.length > 0) return null
  return `${image.replace(':', '-')}.${kind === 'sigs' ? 'sig' : 'att'}`
}

/** What may be the image of a layout that was named without a tag: no signature, no list of referrers. */
export function imagesOf(entries: readonly LayoutEntry[]): readonly LayoutEntry[] {
  return entries.filter(({ tag, kind }) => kind !== 'sigs' && kind !== 'atts' && !isAuxiliary(tag ?? ''))
}

/** The one manifest that the entries are of. Throws RegistryError `not-found` or `ambiguous`. */
export function only(entries: readonly LayoutEntry[], what: string, name: string): Descriptor {
  const found = new Map(entries.map(({ descriptor }) => [descriptor.digest, descriptor]))
  const [descriptor, ...others] = found.values()
  if (descriptor === undefined) throw new RegistryError('not-found', `${name} has no manifest for ${what}.`)
  if (others.length === 0) return descriptor
  throw new RegistryError('ambiguous', `${name} has ${found.size} manifests for ${what}.`)
}

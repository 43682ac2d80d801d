import type { Manifest } from './model.js'

/** What a manifest can be, by its media type. */
const kinds: ReadonlyMap<string, Manifest['kind']> = new Map([
  ['application/vnd.oci.image.manifest.v1+json', 'image'],
  ['application/vnd.oci.image.index.v1+json', 'index'],
  ['application/vnd.docker.distribution.manifest.v2+json', 'image'],
  ['application/vnd.docker.distribution.manifest.list.v2+json', 'index'],
  ['application/vnd.oci.artifact.manifest.v1+json', 'artifact'],
])

/** What a registry is asked for: it may turn a manifest into another one for whoever does not name its type. */
export const manifestTypes = [...kinds.keys()].join(', ')

export const imageManifestType = 'application/vnd.oci.image.manifest.v1+json'
export const indexType = 'application/vnd.oci.image.index.v1+json'

/** `null`: none that is read here. */
export function kindOfType(mediaType: string): Manifest['kind'] | null {
  return kinds.get(mediaType) ?? null
}

/** What servers say of any file. */
const generic: ReadonlySet<string> = new Set(['', 'application/json', 'application/octet-stream', 'text/plain'])

/** The media type that a Content-Type states, in lower case and without its parameters; `''`: it states nothing. */
export function statedType(contentType: string): string {
  const type = contentType.replace(/;.*$/s, '').trim().toLowerCase()
  return generic.has(type) ? '' : type
}

import { readAnnotations, readDescriptor, readMediaType } from './descriptor.js'
import { imageManifestType, indexType, kindOfType, statedType } from './media-types.js'
import type { Members } from './members.js'
import { listOf, lowerFirst, malformed, member, readMembers, refuseLookalikes } from './members.js'
import type { Descriptor, Digest, Manifest } from './model.js'
import { RegistryError } from './model.js'

/** What registries take at least, and most of them at most (OCI distribution-spec, "Pushing manifests"). Bytes. */
export const maxManifestSize = 4 * 1024 * 1024

/** cosign's own bound, and far beyond what an image has; an index has a few dozen. */
const maxListed = 1000

/** Signatures on 1,000 layers have 5,000. Each takes a hundred bytes of memory, and twelve of the manifest. */
const maxAnnotationsInAll = 16 * 1024

/** What tells the kinds of manifests apart: each kind has its own, and must not have another's (CVE-2021-41190). */
const shapes = {
  image: ['config', 'layers'],
  index: ['manifests'],
  artifact: ['blobs'],
} as const satisfies Record<Manifest['kind'], readonly string[]>

/** The first form of Docker has these. */
const firstForm = ['fsLayers', 'history']

const told = [...Object.values(shapes).flat(), ...firstForm]

const names = ['schemaVersion', 'mediaType', 'artifactType', 'subject', 'annotations', ...told]

/** What came from a registry, or from a layout, and was hashed. */
export interface ManifestSource {
  readonly bytes: Uint8Array
  readonly digest: Digest
  /** The Content-Type, or the media type that the index of a layout states; `''`: nothing is stated. */
  readonly contentType: string
}

/**
 * An image manifest, index or artifact manifest (OCI image-spec; Docker's image manifest version 2, schema 2). What
 * the registry says that it is and what it says itself must agree, and it must be one thing only. Throws RegistryError
 * `malformed`, `ambiguous`, `not-supported`, `too-many` or `too-large`.
 */
export function readManifest({ bytes, digest, contentType }: ManifestSource): Manifest {
  const where = `The manifest ${digest}`
  if (bytes.length > maxManifestSize) {
    throw new RegistryError('too-large', `${where} has more than ${maxManifestSize} bytes.`)
  }
  const members = readMembers(bytes, where)
  refuseLookalikes(members, names)
  const { mediaType, kind } = typeOf(members, statedType(contentType))
  return checkAnnotations({
    kind,
    mediaType,
    digest,
    size: bytes.length,
    artifactType: readMediaType(members, 'artifactType'),
    config: kind === 'image' ? readDescriptor(member(members, 'config'), `The config of the manifest ${digest}`) : null,
    layers: kind === 'index' ? [] : descriptorsOf(members, kind === 'image' ? 'layers' : 'blobs'),
    manifests: kind === 'index' ? descriptorsOf(members, 'manifests') : [],
    subject: readSubject(members, digest),
    annotations: readAnnotations(members),
  })
}

/** Many manifests are held at a time. Throws `too-many`. */
function checkAnnotations(manifest: Manifest): Manifest {
  const { digest, config, subject, layers, manifests, annotations } = manifest
  const all = [config, subject, ...layers, ...manifests].map((descriptor) => descriptor?.annotations.size ?? 0)
  if (all.reduce((sum, size) => sum + size, annotations.size) <= maxAnnotationsInAll) return manifest
  throw new RegistryError('too-many', `The manifest ${digest} has more than ${maxAnnotationsInAll} annotations in all.`)
}

function typeOf(members: Members, stated: string): Pick<Manifest, 'mediaType' | 'kind'> {
  const { where } = members
  refuseFirstForm(members, stated)
  const own = readMediaType(members, 'mediaType')
  if (own !== '' && stated !== '' && own !== stated) {
    throw new RegistryError('ambiguous', `${where} says that it is ${own}, and was given as ${stated}.`)
  }
  const mediaType = own || stated || typeByShape(members)
  const kind = kindOfType(mediaType)
  if (kind === null)
    throw new RegistryError('not-supported', `${where} is of the type ${mediaType}, which is not read.`)
  checkShape(members, kind)
  return { mediaType, kind }
}

/** Docker's first form has its signatures in itself, so its digest is not that of its bytes, and is gone from registries. */
function refuseFirstForm(members: Members, stated: string): void {
  const types = [stated, readMediaType(members, 'mediaType')]
  if (member(members, 'schemaVersion') !== 1 && !types.some((type) => firstTypes.has(type))) return
  throw new RegistryError('not-supported', `${members.where} is of Docker's first form (schema 1), which is not read.`)
}

const firstTypes: ReadonlySet<string> = new Set([
  'application/vnd.docker.distribution.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
])

/** Where nobody states a type. Docker's manifests always state theirs. */
function typeByShape({ object, where }: Members): string {
  if (object.has('manifests')) return indexType
  if (object.has('layers') || object.has('config')) return imageManifestType
  throw malformed(`${where} is no manifest`)
}

function checkShape(members: Members, kind: Manifest['kind']): void {
  const { object, where } = members
  const own: readonly string[] = shapes[kind]
  const foreign = told.find((name) => object.has(name) && !own.includes(name))
  if (foreign !== undefined) {
    throw new RegistryError('ambiguous', `${where} is an ${kind} by its type and has \`${foreign}\` too.`)
  }
  const lacking = own.find((name) => !object.has(name))
  if (lacking !== undefined && kind !== 'artifact') throw malformed(`${where} has no \`${lacking}\``)
  // The artifact manifest has none (its specification, withdrawn with OCI image-spec 1.1).
  if (kind !== 'artifact' && member(members, 'schemaVersion') !== 2) throw malformed(`${where} has no schemaVersion 2`)
}

function descriptorsOf(members: Members, name: 'layers' | 'blobs' | 'manifests'): readonly Descriptor[] {
  const { where } = members
  return listOf(members, name, maxListed).map((value, index) =>
    readDescriptor(value, `Entry ${index + 1} of \`${name}\` in ${lowerFirst(where)}`),
  )
}

function readSubject(members: Members, digest: Digest): Descriptor | null {
  const value = member(members, 'subject')
  return value === null ? null : readDescriptor(value, `The subject of the manifest ${digest}`)
}

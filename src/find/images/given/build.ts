import type { JsonObject } from '../../../crypto/json.js'
import { below, type Ground } from './ground.js'
import { pin, sightDigest, sightName } from './name.js'
import type { DigestSighting, NameSighting, ObstacleSighting, Sighting } from './sighting.js'

/** What buildx, bake for each target, and buildctl say of an image that they built. */
export interface Build {
  readonly names: readonly (NameSighting | ObstacleSighting)[]
  readonly digest: DigestSighting | ObstacleSighting | null
  /** The digest of the configuration, which is no image's. */
  readonly config: string | null
}

const marks = ['containerimage.digest', 'containerimage.config.digest', 'containerimage.descriptor', 'image.name']

export function isBuild(object: JsonObject): boolean {
  return marks.some((mark) => object.has(mark))
}

/** Nothing else of the metadata is looked at: its provenance names what the image was made from. */
export function readBuild(object: JsonObject, ground: Ground): Build {
  const texts = (key: string): string => textOf(object, key)
  const digest = texts('containerimage.digest')
  const config = texts('containerimage.config.digest')
  const names = texts('image.name')
    .split(',')
    .map((name) => name.trim())
  return {
    names: names.filter((name) => name !== '').map((name) => sightName(name, below(ground, 'image.name').spot)),
    // The store of Docker without containerd knows no other digest than the configuration's.
    digest:
      digest === '' || digest === config ? null : sightDigest(digest, below(ground, 'containerimage.digest').spot),
    config: config === '' ? null : config,
  }
}

export function sightBuild(object: JsonObject, ground: Ground): readonly Sighting[] {
  const { names, digest } = readBuild(object, ground)
  return withDigest(names, digest)
}

/** Every name is one of the image with that digest. */
export function withDigest(
  names: readonly (NameSighting | ObstacleSighting)[],
  digest: DigestSighting | ObstacleSighting | null,
): readonly Sighting[] {
  if (digest === null) return names
  if (digest.kind === 'obstacle' || names.length === 0) return [...names, digest]
  return names.map((name) => pin(name, digest.digest))
}

export function textOf(object: JsonObject, key: string): string {
  const value = object.get(key)
  return typeof value === 'string' ? value.trim() : ''
}

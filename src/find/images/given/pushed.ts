import { isJsonList, type JsonObject, type JsonValue } from '../../../crypto/json.js'
import { readDigest } from '../../../registry/digest.js'
import { withDigest } from './build.js'
import { below, type Ground } from './ground.js'
import { isReference, isWritten, sightDigest, sightName } from './name.js'
import type { Sighting } from './sighting.js'

/** The member with the name, and the one with the digest: as oras, flux and skopeo write them. */
const pairs = [
  ['reference', 'digest'],
  ['repository', 'digest'],
  ['url', 'digest'],
  ['Name', 'Digest'],
] as const

/** What was pushed or looked at, and the members that say so. */
export interface Pushed {
  readonly sightings: readonly Sighting[]
  readonly members: readonly string[]
}

/** `null`: it is nothing of that. */
export function sightPushed(object: JsonObject, ground: Ground): Pushed | null {
  const pair = pairs.find(([name, digest]) => isName(object.get(name)) && isDigest(object.get(digest)))
  if (pair === undefined) return null
  const [key, at] = pair
  const digest = object.get(at)
  if (typeof digest !== 'string') return null
  const tags = key === 'reference' ? object.get('referenceAsTags') : undefined
  const named = [
    [key, object.get(key)] as const,
    ...(isJsonList(tags) ? tags : []).map((tag) => ['referenceAsTags', tag] as const),
  ]
  const names = named.flatMap(([from, text]) =>
    typeof text === 'string' ? [sightName(text, below(ground, from).spot)] : [],
  )
  return { sightings: withDigest(names, sightDigest(digest, below(ground, at).spot)), members: [key, at] }
}

function isName(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && isWritten(value) && isReference(value)
}

function isDigest(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && readDigest(value) !== null
}

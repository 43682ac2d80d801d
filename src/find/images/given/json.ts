import { isJsonList, isJsonObject, JsonError, readJson, type JsonObject, type JsonValue } from '../../../crypto/json.js'
import { caught } from '../../../model/caught.js'
import { isBuild, sightBuild, textOf, withDigest } from './build.js'
import { below, within, type Ground } from './ground.js'
import { wordsOf } from './line.js'
import { isPinned, isWhole, sightDigest, sightHint, sightName, sightObstacle } from './name.js'
import { sightOutputs, type Reader, type Unwrapped } from './outputs.js'
import { sightPushed } from './pushed.js'
import type { Sighting } from './sighting.js'

/** A report of all that a large release made has some megabytes; what a step hands over has 1 MB at most. Bytes. */
const DOCUMENT_BYTES = 16 * 1024 * 1024

/** A step's outputs hold some ten, a file of all artifacts of a release some ten thousand. */
const DOCUMENT_CONTAINERS = 1024 * 1024

/** Steps, outputs, metadata, which may again hold what another tool has printed: three are in use. */
const MOST_NESTED = 4

/** Throws JsonError. What only its numbers are wrong with is of no concern here. */
export function readDocument(text: string): JsonValue {
  const bytes = new TextEncoder().encode(text)
  return readJson(bytes, { bytes: DOCUMENT_BYTES, containers: DOCUMENT_CONTAINERS, anyNumber: true })
}

/** Whether a text begins as an object or a list does. `[::1]:5000/app` is a reference. */
export function beginsJson(text: string): boolean {
  return /^\s*(?:\{(?!\{)|\[(?![0-9a-fA-F]*:))/.test(text)
}

/** The images that a value names: by the shapes that are known, and else by a reference with its digest. */
export function sightValue(value: JsonValue, ground: Ground): readonly Sighting[] {
  if (typeof value === 'string') return sightText(value, ground)
  if (isJsonList(value)) return value.flatMap((one, index) => sightValue(one, below(ground, index)))
  return isJsonObject(value) ? sightObject(value, ground) : []
}

function sightObject(object: JsonObject, ground: Ground): readonly Sighting[] {
  if (isBuild(object)) return sightBuild(object, ground)
  const kind = object.get('type')
  if (typeof kind === 'string' && object.has('internal_type')) return sightArtifact(kind, object, ground)
  const builds = object.get('builds')
  if (isJsonList(builds) && builds.every((build) => isJsonObject(build) && build.has('imageName'))) {
    return builds.flatMap((build, index) => sightTag(build, below(below(ground, 'builds'), index)))
  }
  const pushed = sightPushed(object, ground)
  if (pushed === null) return sightOutputs(object, ground, reader)
  // What else a step hands on beside a pair may name another image; objects and lists are its parts.
  const texts = [...object].filter(([key, value]) => typeof value === 'string' && !pushed.members.includes(key))
  return [...pushed.sightings, ...sightOutputs(new Map(texts), ground, reader)]
}

const reader: Reader = { sight: sightValue, unwrap, broken: sightBroken }

/** goreleaser's list of artifacts: only images are images, whatever the others are called. */
function sightArtifact(kind: string, object: JsonObject, ground: Ground): readonly Sighting[] {
  const name = object.get('name')
  if (!/^(?:Published |Publishable )?Docker (?:Image|Manifest)/.test(kind) || typeof name !== 'string') return []
  const extra = object.get('extra')
  const digest = isJsonObject(extra) ? textOf(extra, 'Digest') : ''
  const names = [sightName(name, below(ground, 'name').spot)]
  return withDigest(names, digest === '' ? null : sightDigest(digest, below(below(ground, 'extra'), 'Digest').spot))
}

/** skaffold: the tag is the reference, with its digest once it was pushed. */
function sightTag(build: JsonValue, ground: Ground): readonly Sighting[] {
  const tag = isJsonObject(build) ? build.get('tag') : undefined
  return typeof tag === 'string' ? [sightName(tag, below(ground, 'tag').spot)] : []
}

/** A text of which nobody says what it is: a document, references with their digests, or nothing of ours. */
function sightText(text: string, ground: Ground): readonly Sighting[] {
  const inner = unwrap(text, ground)
  if (inner === 'broken') return [sightBroken(ground)]
  if (inner !== 'none') return sightValue(inner.value, within(ground))
  const parts = wordsOf(text)
  if (parts.length > 0 && parts.every(isPinned)) return parts.map((part) => sightName(part, ground.spot))
  const [only] = parts
  if (parts.length === 1 && only !== undefined && /@sha(?:256|512):/.test(only)) return [sightName(only, ground.spot)]
  return parts.length > 0 && parts.every(isWhole) ? parts.map((part) => sightHint(part, ground.spot)) : []
}

function unwrap(text: string, { nested }: Ground): Unwrapped {
  if (!beginsJson(text)) return 'none'
  const value = nested >= MOST_NESTED ? null : caught(JsonError, () => readDocument(text))
  if (value !== null && !(value instanceof Error)) return { value }
  return mayName(text) ? 'broken' : 'none'
}

function mayName(text: string): boolean {
  return /sha256:|sha512:|containerimage\.|image\.name|(?:image|tag)s?\\*"\s*:/i.test(text)
}

export function sightBroken(ground: Ground): Sighting {
  const message = `The text of ${ground.spot.root} begins as JSON does and cannot be read as such.`
  return sightObstacle(ground.spot.root, { code: 'file-malformed', message }, ground.spot)
}

import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../../crypto/json.js'
import { readDigest } from '../../../registry/digest.js'
import { isTag, readReference, repositoryName } from '../../../registry/reference.js'
import { isBuild, readBuild, withDigest, type Build } from './build.js'
import { below, within, type Ground } from './ground.js'
import { sightLine, wordsOf } from './line.js'
import { leadingMeaning, meaningOf, type Meaning } from './members.js'
import { isName, isUnresolved, isWritten, sightDigest, sightName, sightObstacle } from './name.js'
import type { DigestSighting, NameSighting, ObstacleSighting, Sighting, Spot } from './sighting.js'

/** What stands in a string: a document, nothing of that, or one that cannot be read and may name images. */
export type Unwrapped = { readonly value: JsonValue } | 'none' | 'broken'

/** How a value is looked at that no name says anything of, and the document in a string is read. */
export interface Reader {
  readonly sight: (value: JsonValue, ground: Ground) => readonly Sighting[]
  readonly unwrap: (text: string, ground: Ground) => Unwrapped
  readonly broken: (ground: Ground) => Sighting
}

/** What the members say of one image, or of several that people do not tell apart. */
interface Group {
  readonly names: (NameSighting | ObstacleSighting)[]
  /** Tags without a name. */
  readonly tags: { readonly tag: string; readonly spot: Spot }[]
  readonly digests: (DigestSighting | ObstacleSighting)[]
}

/**
 * The images that the members of an object name, as the outputs of a step do: a digest is that of the names beside it
 * which say the same of whose they are (`app-image`, `app-digest`). What `metadata` says wins over the other outputs.
 */
export function sightOutputs(object: JsonObject, ground: Ground, reader: Reader): readonly Sighting[] {
  const groups = new Map<string, Group>()
  const groupOf = (of: string): Group => {
    const known = groups.get(of) ?? { names: [], tags: [], digests: [] }
    groups.set(of, known)
    return known
  }
  const rest: Sighting[] = []
  const build = buildOf(object, ground, reader)
  for (const [key, value] of object) {
    const here = below(ground, key)
    if (build !== null && key === 'metadata') continue
    const meaning = meaningOf(key) ?? leadingMeaning(key, value)
    if (meaning === null) rest.push(...reader.sight(value, here))
    else rest.push(...collect(value, here, { meaning, groupOf, reader }))
  }
  if (build !== null) settleBuild(build, groupOf(''))
  for (const group of groups.values()) group.names.splice(0, Infinity, ...withTags(group))
  return [...pairGroups(groups, object, ground), ...rest]
}

/** What `metadata` says, as an object or as the text of one. */
function buildOf(object: JsonObject, ground: Ground, { unwrap }: Reader): Build | null {
  const value = object.get('metadata')
  const here = below(ground, 'metadata')
  const unwrapped = typeof value === 'string' ? unwrap(value, here) : { value }
  const inner = typeof unwrapped === 'string' ? null : unwrapped.value
  if (!isJsonObject(inner) || !isBuild(inner)) return null
  return readBuild(inner, typeof value === 'string' ? within(here) : here)
}

function settleBuild({ names, digest, config }: Build, group: Group): void {
  const kept =
    digest === null ? group.digests.filter((one) => one.kind !== 'digest' || one.digest !== config) : [digest]
  group.digests.splice(0, Infinity, ...kept)
  group.names.unshift(...names)
}

interface Collecting {
  readonly meaning: Meaning
  readonly groupOf: (of: string) => Group
  readonly reader: Reader
}

/** Puts what a member names into its group; gives what belongs to none. */
function collect(value: JsonValue, here: Ground, collecting: Collecting): readonly Sighting[] {
  const { meaning, reader } = collecting
  if (meaning.kind === 'other') return []
  if (isJsonList(value)) return value.flatMap((one, index) => collect(one, below(here, index), collecting))
  if (typeof value !== 'string') return reader.sight(value, here)
  const inner = reader.unwrap(value, here)
  if (inner === 'broken') return [reader.broken(here)]
  if (inner !== 'none') return collect(inner.value, within(here), collecting)
  collectText(value, here, collecting)
  return []
}

function collectText(value: string, { spot }: Ground, { meaning, groupOf }: Collecting): void {
  switch (meaning.kind) {
    case 'name': {
      // A picture's address, which people also call an image.
      if (/^\s*(?:https?|data):/.test(value)) return
      const lines = value.split(/\r\n|\r|\n/).map((line) => line.trim())
      sortInto(
        groupOf(meaning.of),
        lines.flatMap((line) => (line === '' ? [] : sightLine(line, spot))),
      )
      return
    }
    case 'tags': {
      const group = groupOf(meaning.of)
      for (const word of wordsOf(value)) {
        if (readDigest(word) !== null) continue
        if (isWritten(word) || isUnresolved(word)) {
          // `name@1.2` is how packages of other registries are tagged.
          if (!word.includes('@') || /@sha(?:256|512):/.test(word)) group.names.push(sightName(word, spot))
        } else if (isTag(word)) group.tags.push({ tag: word, spot })
      }
      return
    }
    case 'digest':
    case 'digests': {
      const group = groupOf(meaning.kind === 'digest' ? meaning.of : '\0')
      for (const word of wordsOf(value)) {
        if (/@sha(?:256|512):/.test(word)) group.names.push(sightName(word, spot))
        else if (/^sha(?:256|512):/.test(word)) group.digests.push(sightDigest(word, spot))
      }
      return
    }
    case 'other':
      return
  }
}

function sortInto(group: Group, sightings: readonly Sighting[]): void {
  for (const one of sightings) {
    if (one.kind === 'digest') group.digests.push(one)
    else if (one.kind !== 'hint') group.names.push(one)
  }
}

/** What it would be by itself (`latest`) is not what was tagged. */
function untagged(name: NameSighting | ObstacleSighting): ObstacleSighting {
  const message = `${name.spot.root} names \`${name.text}\` without a tag, beside tags that may be its own or another image's.`
  return { ...sightObstacle(name.text, { code: 'reference-ambiguous', message }, name.spot), mentions: name.mentions }
}

/** Tags without a name are those of the one repository that is named beside them; without one they are versions. */
function withTags({ names, tags }: Group): readonly (NameSighting | ObstacleSighting)[] {
  if (tags.length === 0) return names
  const references = names.filter(isName).map(({ text }) => readReference(text))
  const [repository, ...others] = new Set(references.map(repositoryName))
  if (repository === undefined) return names
  const isWhole = (name: NameSighting | ObstacleSighting): boolean =>
    name.kind === 'obstacle' || name.pinned || /:[^/]*$/.test(name.text)
  if (others.length > 0) return names.map((name) => (isWhole(name) ? name : untagged(name)))
  const written = names.filter(isWhole)
  return [
    ...written,
    ...tags.map(({ tag, spot }) => ({ ...sightName(`${repository}:${tag}`, spot), mentions: spot.mentions(tag) })),
  ]
}

/** Each digest with the names that it is for; the digest of nobody in particular with the only names there are. */
function pairGroups(groups: ReadonlyMap<string, Group>, object: JsonObject, ground: Ground): readonly Sighting[] {
  const plain = groups.get('')
  const named = [...groups.values()].filter(({ names }) => names.length > 0)
  const [only] = named
  const lends = named.length === 1 && plain !== undefined && plain.names.length === 0 && only?.digests.length === 0
  return [...groups.values()].flatMap((group) => {
    if (lends && group === plain) return []
    const { names } = group
    const digests = lends && group === only ? plain.digests : group.digests
    if (names.length === 0) return isDescriptor(object) ? [] : digests
    const [first, ...others] = new Map(
      digests.map((one) => [one.kind === 'digest' ? one.digest : one.text, one]),
    ).values()
    if (others.length === 0) return withDigest(names, first ?? null)
    const where = ground.spot.root
    const message = `${where} gives several digests, and it cannot be told which of its images each is for.`
    return [sightObstacle(where, { code: 'reference-ambiguous', message }, ground.spot)]
  })
}

/** A part of an image, or of an index, as the OCI describes it: whose it is stands elsewhere. */
function isDescriptor(object: JsonObject): boolean {
  return object.has('mediaType') && object.has('size')
}

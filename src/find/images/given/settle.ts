import { printReference, readReference } from '../../../registry/reference.js'
import type { Remark } from '../../../model/remark.js'
import type { NamedImage } from '../model.js'
import { pin } from './name.js'
import type { DigestSighting, HintSighting, NameSighting, ObstacleSighting, Sighting } from './sighting.js'

/**
 * The images of all that was given. The one digest that stands by itself belongs to the one name that has none, which
 * is how a file with a digest is given beside a name; where there are more, nobody can tell.
 */
export function settle(sightings: readonly Sighting[]): readonly NamedImage[] {
  const digests = sightings.filter((one): one is DigestSighting => one.kind === 'digest')
  const open = sightings.filter((one): one is NameSighting => one.kind === 'name' && one.spot.written && !one.pinned)
  const [digest, ...otherDigests] = new Set(digests.map((one) => one.digest))
  const [name, ...otherNames] = new Set(open.map(({ text }) => text))
  const isPair = digest !== undefined && name !== undefined && otherDigests.length === 0 && otherNames.length === 0
  const paired = sightings.flatMap((one): readonly (NameSighting | ObstacleSighting)[] => {
    if (one.kind === 'hint') return []
    if (one.kind === 'digest') return isPair ? [] : [lone(one)]
    return isPair && one.kind === 'name' && one.text === name && one.spot.written ? [pin(one, digest)] : [one]
  })
  return join(paired).map(imageOf)
}

function lone({ digest, spot, mentions }: DigestSighting): ObstacleSighting {
  const message = `${digest} stands at ${spot.root} without the name of the image that it is of.`
  return { kind: 'obstacle', text: digest, obstacle: { code: 'digest-without-name', message }, spot, mentions }
}

/**
 * A tag that an output names by itself, and another one with its digest, is that image: both say what was built. A
 * reference that the user wrote down stays, because it asks for what the tag leads to now.
 */
function join(sightings: readonly (NameSighting | ObstacleSighting)[]): readonly (NameSighting | ObstacleSighting)[] {
  const digests = new Map<string, Set<string>>()
  for (const one of sightings) {
    if (one.kind === 'obstacle' || !one.pinned) continue
    const tagged = taggedName(one.text)
    digests.set(tagged, (digests.get(tagged) ?? new Set()).add(readReference(one.text).digest ?? ''))
  }
  return sightings.map((one) => {
    if (one.kind === 'obstacle' || one.pinned || one.spot.written) return one
    const [digest, ...others] = digests.get(taggedName(one.text)) ?? []
    return digest === undefined || others.length > 0 ? one : pin(one, digest)
  })
}

function imageOf(sighting: NameSighting | ObstacleSighting): NamedImage {
  const { text, spot, mentions } = sighting
  const obstacle = sighting.kind === 'obstacle' ? sighting.obstacle : null
  return { text, root: spot.root, mentions, obstacle, outright: obstacle === null && spot.written }
}

/** So many are told of; who has more has one cause for them. */
const MOST_HINTS = 100

/** What may be an image, and is none of those that were found with their tags or digests. */
export function hintsOf(sightings: readonly Sighting[], images: readonly NamedImage[]): readonly Remark[] {
  const hints = sightings.filter((one): one is HintSighting => one.kind === 'hint')
  if (hints.length === 0) return []
  const untold = new Map(hints.map((one) => [taggedName(one.text), one]))
  for (const { text, obstacle } of images) if (obstacle === null) untold.delete(taggedName(text))
  return [...untold.values()].slice(0, MOST_HINTS).map(({ text, spot, mentions: [mention = null] }) => {
    const message = `${spot.root} has ${text}, which may be an image, and is not looked at: nothing says that it names one.`
    return { code: 'reference-ambiguous', level: 'note', message, mention }
  })
}

function taggedName(text: string): string {
  return printReference({ ...readReference(text), digest: null })
}

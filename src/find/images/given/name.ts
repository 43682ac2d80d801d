import { caught } from '../../../model/caught.js'
import type { Obstacle } from '../../../model/subject.js'
import { readDigest } from '../../../registry/digest.js'
import { MalformedReference, printReference, readReference } from '../../../registry/reference.js'
import type { DigestSighting, HintSighting, NameSighting, ObstacleSighting, Sighting, Spot } from './sighting.js'

/** How tools say that a reference is one of a registry: Helm, GitHub's runner, buildx, skopeo. */
const schemes = /^(?:oci|docker|docker-image):\/\//

/** A variable of a shell or an expression of a template; or what Go writes for a field that is not there. */
const unresolvedGrammar = /\$|\{\{|<no value>/

/** What is longer is no reference (registry/reference.ts), and not looked at any closer. UTF-16 units. */
export const LONGEST_REFERENCE = 4096

/** More of a text does not help who reads of it. Characters. */
const SHOWN = 300

export function clip(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

export function isUnresolved(text: string): boolean {
  return unresolvedGrammar.test(text)
}

/** Whether a text is a reference, with or without one of the schemes. */
export function isReference(text: string): boolean {
  return !(caught(MalformedReference, () => readReference(bare(text))) instanceof Error)
}

/** Whether a text is a reference that pins a digest. */
export function isPinned(text: string): boolean {
  const reference = caught(MalformedReference, () => readReference(bare(text)))
  return !(reference instanceof Error) && reference.digest !== null
}

/** Whether nothing but an image can be meant: a registry, a tag or a digest is written, or a layout. */
export function isWritten(text: string): boolean {
  if (text.length > LONGEST_REFERENCE) return false
  return text.includes('@') || /:[^/]*$/.test(text) || /^(?:localhost|[^/]*[.:][^/]*)\/./i.test(bare(text))
}

/** Whether a text has all that a reference can have but a digest: the domain of a registry, a path and a tag. */
export function isWhole(text: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+(?::[0-9]+)?\/[^:]+:[^:/]+$/.test(bare(text)) && isReference(text)
}

export function bare(text: string): string {
  return text.replace(schemes, '')
}

/** A text that stands where a reference does. */
export function sightName(text: string, spot: Spot): NameSighting | ObstacleSighting {
  const name = bare(text)
  if (isUnresolved(text)) {
    const message = `\`${clip(text)}\` holds a variable or an expression that nobody has resolved.`
    return sightObstacle(text, { code: 'reference-unresolved', message }, spot)
  }
  const reference = caught(MalformedReference, () => readReference(name))
  if (reference instanceof Error) {
    return sightObstacle(text, { code: 'reference-malformed', message: reference.message }, spot)
  }
  return { kind: 'name', text: name, pinned: reference.digest !== null, spot, mentions: spot.mentions(text) }
}

/** A digest by itself, with `sha256:` before it. */
export function sightDigest(text: string, spot: Spot): DigestSighting | ObstacleSighting {
  if (readDigest(text) !== null) return { kind: 'digest', digest: text, spot, mentions: spot.mentions(text) }
  const message = isUnresolved(text)
    ? `\`${clip(text)}\` holds a variable or an expression that nobody has resolved.`
    : `\`${clip(text)}\` is no digest: it must be sha256 or sha512 in lower-case hex.`
  return sightObstacle(
    text,
    { code: isUnresolved(text) ? 'reference-unresolved' : 'reference-malformed', message },
    spot,
  )
}

/** The name with the digest that is its own, whatever stands in it otherwise. */
export function pin(name: NameSighting | ObstacleSighting, digest: string): NameSighting | ObstacleSighting {
  if (name.kind === 'obstacle') return name
  const reference = readReference(name.text)
  if (reference.digest === digest) return name
  if (reference.digest === null && reference.kind === 'registry') {
    // A tag that nobody wrote (`latest`) is not what the digest was given for.
    const tag = /:[^/]*$/.test(name.text) ? reference.tag : null
    return { ...name, text: printReference({ ...reference, tag, digest: readDigest(digest) }), pinned: true }
  }
  const message = `${clip(name.spot.root)} gives ${name.text} the digest ${digest}, and it has one of its own.`
  return { ...sightObstacle(name.text, { code: 'reference-ambiguous', message }, name.spot), mentions: name.mentions }
}

export function sightHint(text: string, spot: Spot): HintSighting {
  return { kind: 'hint', text: bare(text), spot, mentions: spot.mentions(text) }
}

export function sightObstacle(text: string, obstacle: Obstacle, spot: Spot): ObstacleSighting {
  return { kind: 'obstacle', text: clip(text), obstacle, spot, mentions: spot.mentions(text) }
}

export function isName(sighting: Sighting): sighting is NameSighting {
  return sighting.kind === 'name'
}

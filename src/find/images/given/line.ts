import { readDigest } from '../../../registry/digest.js'
import { clip, isReference, isUnresolved, isWritten, pin, sightDigest, sightName, sightObstacle } from './name.js'
import type { Sighting, Spot } from './sighting.js'

/** An expression or `<no value>` is one word, whatever stands in it. */
const words = /(?:\$\{\{.{0,200}?\}\}|\{\{.{0,200}?\}\}|<no value>|[^\s,])+/g

/** Ten thousand references; a longer line is none of a list. UTF-16 units. */
const LONGEST_LINE = 1024 * 1024

/** sha256sum's form, as goreleaser writes its digests: no prefix, and the name behind it. */
const bareHex = /^(?:[0-9a-f]{64}|[0-9a-f]{128})$/

/** What a line may hold of references and digests: separated by commas or spaces. */
export function wordsOf(line: string): readonly string[] {
  return line.length > LONGEST_LINE ? [line] : (line.match(words) ?? [])
}

/** Whether every word of a line is what a list of images is made of. */
export function isListLine(line: string): boolean {
  const parts = wordsOf(line)
  const [first = '', second] = parts
  if (bareHex.test(first)) return parts.length === 2 && second !== undefined && isReference(second)
  return parts.every((part) => readDigest(part) !== null || isUnresolved(part) || isReference(part))
}

/**
 * The images of one line: references; `HEX NAME`; names with the one digest that stands beside them. Of a line that has
 * anything else nobody can tell what it means, so it is one image that is not known.
 */
export function sightLine(line: string, spot: Spot): readonly Sighting[] {
  if (!isListLine(line)) return [sightName(line, spot)]
  const parts = wordsOf(line)
  const [first = '', second = ''] = parts
  if (bareHex.test(first)) return [sightSum(first, second, line, spot)]
  const digests = parts.filter((part) => readDigest(part) !== null)
  const names = parts.filter((part) => readDigest(part) === null).map((part) => sightName(part, spot))
  const [digest] = digests
  if (digest === undefined) return names
  if (names.length === 0) return digests.map((one) => sightDigest(one, spot))
  if (digests.length === 1) return names.map((name) => pin(name, digest))
  const message = `\`${clip(line)}\` has ${digests.length} digests, and it cannot be told which name each is for.`
  return [sightObstacle(line, { code: 'reference-ambiguous', message }, spot)]
}

/** The list of checksums has the same form as the list of images, with names of files in the place of references. */
function sightSum(hex: string, name: string, line: string, spot: Spot): Sighting {
  const named = sightName(name, spot)
  if (isWritten(name)) return pin(named, `${hex.length === 64 ? 'sha256' : 'sha512'}:${hex}`)
  const message = `\`${clip(line)}\` is a digest and a name without registry and tag, which may be a file's.`
  return sightObstacle(line, { code: 'reference-ambiguous', message }, spot)
}

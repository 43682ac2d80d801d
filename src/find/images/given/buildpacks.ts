import { parse, TomlError } from 'smol-toml'
import { caught } from '../../../model/caught.js'
import { withDigest } from './build.js'
import { sightDigest, sightName, sightObstacle } from './name.js'
import type { Positions } from './position.js'
import type { Sighting, Spot } from './sighting.js'

/**
 * `report.toml` of the lifecycle of Cloud Native Buildpacks: tags, and the digest of what was pushed. In Docker's own
 * store an image has only an ID, which no registry knows. `null`: it is no such report.
 */
export function sightReport(content: string, file: string, positions: Positions): readonly Sighting[] | null {
  const spotOf = (key: string): Spot => ({
    root: `${file}: ${key}`,
    mentions: (text) => positions.find(text),
    written: false,
  })
  const report = caught(TomlError, () => parse(content))
  if (report instanceof Error) {
    const message = `${file} looks like the report of a buildpack and cannot be read: it is no TOML.`
    const at = positions.at(0, 1)
    const found = sightObstacle(file, { code: 'file-malformed', message }, spotOf('image'))
    return [{ ...found, mentions: [{ ...at, line: report.line, column: report.column, endColumn: report.column + 1 }] }]
  }
  const image = report['image']
  if (typeof image !== 'object' || Array.isArray(image) || image instanceof Date) return null
  const { tags, digest } = image
  if (!Array.isArray(tags)) return null
  const names = tags.flatMap((tag) => (typeof tag === 'string' ? [sightName(tag, spotOf('image.tags'))] : []))
  const own = typeof digest === 'string' && digest !== '' ? sightDigest(digest, spotOf('image.digest')) : null
  return withDigest(names, own)
}

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Document, type Node } from 'yaml'
import { opensTooMuch } from '../repository/yaml.js'
import { clip, sightName, sightObstacle } from './name.js'
import type { Positions } from './position.js'
import type { Sighting, Spot } from './sighting.js'

/** The lock file of imgpkg and kbld: `images`, which old files have under `spec`, each with its digest. */
export function sightLock(content: string, file: string, positions: Positions): readonly Sighting[] {
  if (opensTooMuch(content)) {
    const spot: Spot = { root: file, mentions: () => [], written: false }
    return [sightObstacle(file, { code: 'file-malformed', message: `${file} is nested too deeply.` }, spot)]
  }
  const lines = new LineCounter()
  const documents = parseAllDocuments(content, { lineCounter: lines })
  return (Array.isArray(documents) ? documents : []).flatMap((document) => sightDocument(document, file, positions))
}

function sightDocument(document: Document.Parsed, file: string, positions: Positions): readonly Sighting[] {
  const [fault] = document.errors
  const whole: Spot = { root: file, mentions: () => [], written: false }
  if (fault !== undefined) {
    const message = `${file} is no YAML that can be read: ${clip(fault.message.split('\n', 1)[0] ?? '').replace(/:$/, '')}.`
    const mentions = [positions.at(fault.pos[0], 1)]
    return [{ ...sightObstacle(file, { code: 'file-malformed', message }, whole), mentions }]
  }
  const images = [document.getIn(['images'], true), document.getIn(['spec', 'images'], true)].filter(isSeq)
  return images.flatMap(({ items }) => items.flatMap((item) => sightItem(item, document, file, positions, whole)))
}

function sightItem(
  item: unknown,
  document: Document.Parsed,
  file: string,
  positions: Positions,
  whole: Spot,
): readonly Sighting[] {
  const node = isMap(item) ? (item.get('image', true) as Node | undefined) : undefined
  const scalar = isAlias(node) ? node.resolve(document) : node
  const value = isScalar(scalar) ? scalar.value : undefined
  if (typeof value !== 'string') {
    const message = `${file} has an entry in its list of images that names none.`
    return [sightObstacle(file, { code: 'file-malformed', message }, whole)]
  }
  const [from = 0, to = 0] = isScalar(scalar) ? (scalar.range ?? []) : []
  const mentions = (text: string): ReturnType<Spot['mentions']> => positions.find(text, from, to)
  return [sightName(value, { root: file, mentions, written: false })]
}

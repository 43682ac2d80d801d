import { JsonError, isJsonObject, type JsonValue } from '../../../crypto/json.js'
import { caught } from '../../../model/caught.js'
import { Failure } from '../../../model/failure.js'
import type { Remark } from '../../../model/remark.js'
import type { World } from '../../../model/world.js'
import { sourceOfPath } from '../../files/source.js'
import type { FoundImages, NamedImage } from '../model.js'
import { sightFile } from './file.js'
import { groundOf } from './ground.js'
import { readDocument, sightValue } from './json.js'
import { isListLine, sightLine, wordsOf } from './line.js'
import { clip, LONGEST_REFERENCE, isReference, isUnresolved, isWritten, sightObstacle } from './name.js'
import { piecesOf, type Piece } from './pieces.js'
import { hintsOf, settle } from './settle.js'
import type { Sighting, Spot } from './sighting.js'

/** Each is asked for over the network, and reported; nobody waits for more. */
const MOST_IMAGES = 100_000

/** What the texts of `images` came to. */
export interface GivenImages extends FoundImages {
  /** What was given, in short: references, names of files, `needs`. */
  readonly asked: readonly string[]
}

/**
 * The images that were given in any mixture: references, names of files, outputs as JSON. What means an image and cannot
 * be told is one that is not known; what means none is passed over.
 *
 * Throws Failure `nothing-found` for a document or file without an image, unless `allowEmpty`.
 */
export async function readGiven(texts: readonly string[], allowEmpty: boolean, world: World): Promise<GivenImages> {
  const sightings: Sighting[] = []
  const images: NamedImage[] = []
  const remarks: Remark[] = []
  const asked: string[] = []
  for (const text of texts) {
    for (const piece of piecesOf(text)) {
      const found = piece.kind === 'json' ? sightJson(piece) : await sightWords(piece.text, world)
      asked.push(found.asked)
      if (isEmpty(found) && !allowEmpty) throw nothingFound(found)
      for (const one of found.sightings) sightings.push(one)
      for (const one of found.images) images.push(one)
      remarks.push(...found.remarks)
      if (sightings.length + images.length > MOST_IMAGES) throw tooMany()
    }
  }
  if (asked.length === 0 && texts.length > 0 && !allowEmpty) {
    throw new Failure('empty-input', '`images` holds nothing but comments.', { remedy: 'Name the images to look at.' })
  }
  const all = [...settle(sightings), ...images]
  return { images: all, remarks: [...remarks, ...hintsOf(sightings, all)], asked: [...new Set(asked)] }
}

interface Found {
  /** What was given, for people. */
  readonly asked: string
  /** What it was taken for. */
  readonly as: 'json' | 'file' | 'missing' | 'line'
  readonly sightings: readonly Sighting[]
  readonly images: readonly NamedImage[]
  readonly remarks: readonly Remark[]
}

function isEmpty({ sightings, images }: Found): boolean {
  return images.length === 0 && sightings.every(({ kind }) => kind === 'hint')
}

function sightJson({ text }: Piece): Found {
  const value = caught(JsonError, () => readDocument(text))
  const asked = value instanceof Error ? 'JSON' : labelOf(value)
  const found = { asked, as: 'json', images: [], remarks: [] } as const
  if (!(value instanceof Error)) {
    return {
      ...found,
      sightings: sightValue(value, groundOf({ label: asked === 'JSON' ? '' : asked, find: () => [] })),
    }
  }
  const message = `\`${clip(text)}\` begins as JSON does and cannot be read as such: ${value.message}`
  const spot: Spot = { root: asked, mentions: () => [], written: false }
  return { ...found, sightings: [sightObstacle(text, { code: 'file-malformed', message }, spot)] }
}

/** The contexts of a workflow, by what only they have: jobs have results, steps have outcomes. */
function labelOf(value: JsonValue): 'needs' | 'steps' | 'JSON' {
  const members = isJsonObject(value) ? [...value.values()] : []
  const all = (name: string): boolean =>
    members.length > 0 && members.every((member) => isJsonObject(member) && member.has('outputs') && member.has(name))
  if (all('outcome')) return 'steps'
  return all('result') ? 'needs' : 'JSON'
}

/** A line: the name of a file that is there, or references. Several words may each be either. */
async function sightWords(line: string, world: World): Promise<Found> {
  const whole = await sightNamed(line, world)
  if (whole !== null) return whole
  const parts = wordsOf(line)
  if (parts.length > 1) {
    const files = await Promise.all(parts.map((part) => sightNamed(part, world)))
    if (files.some((file) => file !== null) && parts.every((part, at) => files[at] !== null || isListLine(part))) {
      const all = parts.map((part, at) => files[at] ?? written(part))
      const empty = all.find(isEmpty)
      return {
        asked: line,
        as: empty?.as ?? 'line',
        sightings: empty === undefined ? all.flatMap(({ sightings }) => sightings) : [],
        images: empty === undefined ? all.flatMap(({ images }) => images) : [],
        remarks: all.flatMap(({ remarks }) => remarks),
      }
    }
  }
  return written(line)
}

function written(line: string): Found {
  const spot: Spot = { root: line, mentions: () => [], written: true }
  return { asked: clip(line), as: 'line', sightings: sightLine(line, spot), images: [], remarks: [] }
}

/** What is written behind the dot of files that tools write, and of no repository. */
const fileEndings = /\.(?:json|jsonl|toml|txt|ya?ml|lock|digest)$/i

/**
 * The file of that name; `null`: a reference or anything else is meant. Who may add files to a workspace must not turn
 * a reference into the name of a file: what has a tag or digest is none, and what may be either is not known.
 */
async function sightNamed(text: string, world: World): Promise<Found | null> {
  const none = { asked: text, sightings: [], images: [], remarks: [] } as const
  if (text.length > LONGEST_REFERENCE || isUnresolved(text) || /:[^/\\]*$|@/.test(text.replace(/^[A-Za-z]:\\/, '')))
    return null
  const mayBeImage = isReference(text)
  const isThere = !text.includes('\0') && sourceOfPath(text, world)?.kind === 'file'
  const isCalledFile = fileEndings.test(text) && !isWritten(text)
  if (!isThere) return mayBeImage && !isCalledFile ? null : looksLikePath(text) ? { ...none, as: 'missing' } : null
  if (mayBeImage && !isCalledFile) {
    const message = `\`${text}\` is the name of a file and may be the name of an image; write ./${text} for the file.`
    const spot: Spot = { root: text, mentions: () => [], written: true }
    const obstacle = sightObstacle(text, { code: 'reference-ambiguous', message }, spot)
    return { ...none, as: 'line', sightings: [obstacle] }
  }
  return { ...none, as: 'file', ...(await sightFile(text, world)) }
}

function looksLikePath(text: string): boolean {
  return fileEndings.test(text) || /^(?:\.{0,2}\/|[A-Za-z]:\\)/.test(text)
}

function nothingFound({ as, asked }: Found): Failure {
  const shown = clip(asked)
  switch (as) {
    case 'missing':
      return new Failure('nothing-found', `There is no file \`${shown}\`, which \`images\` names.`, {
        remedy: 'Name a file that is there, after it was made, or allow an empty result (allow-empty).',
      })
    case 'file':
      return new Failure('nothing-found', `The file \`${shown}\` names no image.`, {
        remedy: 'Name the file that the build writes its images to, or allow an empty result (allow-empty).',
      })
    default:
      return new Failure(
        'nothing-found',
        `What \`images\` gives as ${asked === 'JSON' ? 'JSON' : `\`${shown}\``} names no image.`,
        {
          remedy:
            'Looked for were outputs such as `metadata`, `digest`, `image` and `tags`, and references with a digest. ' +
            'Have the job hand on such outputs, or allow an empty result (allow-empty).',
        },
      )
  }
}

function tooMany(): Failure {
  return new Failure('usage', `\`images\` names more than ${MOST_IMAGES} images.`, {
    remedy: 'Give fewer images to a step.',
  })
}

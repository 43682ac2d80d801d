import { isAbsolute, resolve } from 'node:path'
import { JsonError } from '../../../crypto/json.js'
import { caught } from '../../../model/caught.js'
import type { Remark } from '../../../model/remark.js'
import type { Mention, Obstacle } from '../../../model/subject.js'
import type { World } from '../../../model/world.js'
import { FileError } from '../../../model/world.js'
import { leavesRoot, obstacleOf } from '../../files/meet.js'
import { isWithin, nameOf } from '../../files/place.js'
import type { FoundImages, NamedImage } from '../model.js'
import { kindOf } from '../repository/kinds.js'
import { mayNameImages } from '../repository/words.js'
import { groundOf, type Path } from './ground.js'
import { readDocument, sightValue } from './json.js'
import { isListLine, sightLine } from './line.js'
import { sightObstacle } from './name.js'
import { piecesOf, type Piece } from './pieces.js'
import { positionsIn, type Positions } from './position.js'
import type { ObstacleSighting, Sighting, Spot } from './sighting.js'

/** The list of all that a large release made has some megabytes. Bytes. */
const FILE_BYTES = 16 * 1024 * 1024

/** What a file came to. */
export interface FileSightings {
  readonly sightings: readonly Sighting[]
  /** What the reader of the repository's files found, when it is one of these. */
  readonly images: readonly NamedImage[]
  readonly remarks: readonly Remark[]
}

/** The images that a file names, which is known by what it holds and not by what it is called. */
export async function sightFile(given: string, world: World): Promise<FileSightings> {
  const absolute = resolve(world.files.directory, given)
  const file = nameOf(absolute, world.files.directory)
  const content = readContent(absolute, file, world)
  if (typeof content !== 'string') return only([sightObstacle(file, content, spotIn(file))])
  return sightContent(content, file)
}

function only(sightings: readonly Sighting[]): FileSightings {
  return { sightings, images: [], remarks: [] }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The text of a file, or why there is none. A name in the working directory must not lead out of it. */
function readContent(absolute: string, file: string, { files }: World): string | Obstacle {
  const bytes = caught(FileError, () => {
    const location = files.resolve(absolute)
    if (!isAbsolute(file) && !isWithin(location, files.resolve(files.directory))) return null
    return files.read(location, FILE_BYTES)
  })
  if (bytes === null) return leavesRoot(file)
  if (bytes instanceof FileError) {
    return bytes.code === 'too-large' ? { code: 'file-too-large', message: bytes.message } : obstacleOf(file, bytes)
  }
  const text = textOf(bytes)
  if (text !== null && !/[^\P{Cc}\t\r\n]/u.test(text)) return text
  return { code: 'file-malformed', message: `${file} is no text in UTF-8, so it names no image.` }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/** The first shape that fits. What fits none is a list whose lines are not known. */
async function sightContent(content: string, file: string): Promise<FileSightings> {
  const positions = positionsIn(content, file)
  const pieces = piecesOf(content)
  if (pieces.every((piece) => piece.kind === 'json' || isListLine(piece.text))) {
    const sightings = only(await sightPieces(pieces, positions, file))
    if (pieces.every(({ kind }) => kind === 'line')) return sightings
    const own = await sightOwn(content, file)
    if (own !== null) return { ...own, sightings: [...sightings.sightings, ...own.sightings] }
    if (sightings.sightings.length > 0) return sightings
  }
  if (/^[ \t]*\[(?:image|build)\b/m.test(content)) {
    const found = (await import('./buildpacks.js')).sightReport(content, file, positions)
    if (found !== null) return only(found)
  }
  if (/^[ \t]*kind[ \t]*:[ \t]*["']?ImagesLock\b/m.test(content)) {
    const found = (await import('./images-lock.js')).sightLock(content, file, positions)
    if (found !== null) return only(found)
  }
  const repository = (await import('../repository/read.js')).readRepositoryFile(file, content)
  if (repository !== null) return settleRepository(repository, file)
  return only(await sightPieces(pieces, positions, file))
}

/** What a file in JSON names as one of the repository's, of which not every image stands where outputs have theirs. */
async function sightOwn(content: string, file: string): Promise<FileSightings | null> {
  const kind = kindOf(file)
  if (!mayNameImages(kind === 'devcontainer' ? kind : 'json', content)) return null
  const repository = (await import('../repository/read.js')).readRepositoryFile(file, content)
  return repository === null ? null : settleRepository(repository, file)
}

/**
 * A file of the repository that was given outright must not leave out an image because of a variable or a fault in it:
 * what elsewhere is a remark, is an image that is not known. Beside an image that was found on the spot it stays one.
 */
function settleRepository({ images, remarks }: FoundImages, file: string): FileSightings {
  const found = new Set(images.flatMap(({ mentions }) => mentions.map(placeOf)))
  const unknown = remarks.flatMap(({ code, message, mention }): readonly ObstacleSighting[] => {
    if (code !== 'reference-unresolved' && code !== 'file-malformed') return []
    if (mention !== null && found.has(placeOf(mention))) return []
    const text = mention === null ? file : placeOf(mention)
    const mentions = mention === null ? [] : [mention]
    return [{ kind: 'obstacle', text, obstacle: { code, message }, spot: spotIn(file), mentions }]
  })
  const told = new Set(unknown.map(({ obstacle }) => obstacle.message))
  return { sightings: unknown, images, remarks: remarks.filter(({ message }) => !told.has(message)) }
}

function placeOf({ file, line, column }: Mention): string {
  return `${file}:${line}:${column}`
}

function spotIn(file: string): Spot {
  return { root: file, mentions: () => [], written: false }
}

async function sightPieces(pieces: readonly Piece[], positions: Positions, file: string): Promise<readonly Sighting[]> {
  const sightings: Sighting[] = []
  for (const { kind, text, offset } of pieces) {
    const end = offset + text.length
    const spot: Spot = { root: file, mentions: (name) => positions.find(name, offset, end), written: false }
    if (kind === 'line') {
      sightings.push(...sightLine(text, spot))
      continue
    }
    const value = caught(JsonError, () => readDocument(text))
    if (value instanceof Error) {
      const message = `${file} begins as JSON does and cannot be read as such: ${value.message}`
      sightings.push({
        ...sightObstacle(file, { code: 'file-malformed', message }, spot),
        mentions: [positions.at(offset, 1)],
      })
      continue
    }
    const { openLiterals } = await import('./literal.js')
    const literals = openLiterals(text)
    const find = (path: Path, name: string) => {
      const literal = literals(path)
      if (literal === null) return []
      const [from, length] = [offset + literal.offset, literal.length]
      const exact = positions.find(name, from, from + length)
      return exact.length > 0 ? exact : [positions.at(from, length)]
    }
    sightings.push(...sightValue(value, groundOf({ label: `${file}: `, find })))
  }
  return sightings
}

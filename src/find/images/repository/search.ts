import { posix } from 'node:path'
import { caught } from '../../../model/caught.js'
import type { Remark } from '../../../model/remark.js'
import type { Mention } from '../../../model/subject.js'
import { FileError, type World } from '../../../model/world.js'
import { takeTurns } from '../../../pace.js'
import type { FoundImages, NamedImage } from '../model.js'
import { noEnvironment, readEnvironment } from './environment.js'
import type { NamedFile, RepositoryFile } from './finds.js'
import type { Lookup } from './interpolate.js'
import { type FileKind, kindOf } from './kinds.js'
import { readAs } from './read.js'
import { decodeText, sourceOf } from './source.js'
import { locate, type MetFile, walkRepository } from './walk.js'
import { looksLikeOurs, mayNameImages, templateLine } from './words.js'

/**
 * The longest file that is read: bundles of operators with all their schemas have up to 4 MB, and reading takes half a
 * second a megabyte. GitHub refuses workflows above 512 KiB. Bytes.
 */
const MAX_BYTES = 8 * 1024 * 1024

/** What is read of one repository in all, for its reading takes some minute and a half. Bytes. */
const MAX_BYTES_READ = 192 * 1024 * 1024

/** What is looked through of one longer file that may be anything: half a second. Bytes. */
const MAX_BYTES_SEEN = 512 * 1024 * 1024

/** Bytes. The overlap is longer than each word that is looked for. */
const PIECE = 1024 * 1024
const OVERLAP = 16

/** A `.env` file of a thousand variables has some 50 KB. Bytes. */
const MAX_ENVIRONMENT = 256 * 1024

/** Files that others name, which name others in turn (`extends`). */
const MAX_NAMED = 10_000

/**
 * The images that the files of the working directory name, in the order of the files: workflows, actions, Compose,
 * Kubernetes, Kustomize, values of Helm charts, Dockerfiles and development containers; and files of any name that
 * those say are Dockerfiles or Compose files. What `exclude` matches is left out. Ends early when the run is asked to
 * stop.
 */
export async function searchRepository(world: World, exclude: readonly string[]): Promise<FoundImages> {
  const images: NamedImage[] = []
  const remarks: Remark[] = []
  const named: NamedFile[] = []
  const read = new Set<string>()
  const charts = new Set<string>()
  const budget = { bytes: MAX_BYTES_READ }
  const turn = takeTurns()
  const readOne = (file: MetFile, kind: FileKind): void => {
    const found = readFile(file, kind, { world, charts, budget })
    if (found === null) return
    read.add(`${kind === 'dockerfile' ? kind : 'compose'} ${file.path}`)
    for (const image of found.images) images.push(image)
    for (const remark of found.remarks) remarks.push(remark)
    for (const name of found.names) named.push(name)
  }
  for (const met of walkRepository(world, exclude)) {
    if (world.stop.aborted) break
    await turn()
    if ('remark' in met) {
      remarks.push(met.remark)
      continue
    }
    const kind = kindOf(met.path)
    if (kind === null) continue
    readOne(met, kind)
  }
  for (let next = 0; next < named.length && next < MAX_NAMED && !world.stop.aborted; next++) {
    await turn()
    const { path = '', kind = 'compose' } = named[next] ?? {}
    const key = `${kind} ${path}`
    if (read.has(key)) continue
    const place = locate(path, world)
    if (place !== null) readOne({ ...place, chart: null }, kind)
  }
  if (named.length > MAX_NAMED) {
    const message = `More than ${MAX_NAMED} files are named by others, and no more are read.`
    remarks.push({ code: 'file-too-large', level: 'warning', message, mention: null })
  }
  return { images, remarks }
}

interface Reading {
  readonly world: World
  /** Charts whose templates were told of. */
  readonly charts: Set<string>
  readonly budget: { bytes: number }
}

function readFile({ path, location, chart }: MetFile, kind: FileKind, reading: Reading): RepositoryFile | null {
  const { world, charts, budget } = reading
  const bytes = caught(FileError, () => world.files.read(location, MAX_BYTES))
  if (bytes instanceof FileError) {
    return bytes.code === 'too-large' ? tooLarge(path, kind, location, world) : unread(path, kind, bytes)
  }
  if (!mayNameImages(kind, latin1(bytes))) return null
  if (budget.bytes < 0) return null
  budget.bytes -= bytes.length
  if (budget.bytes < 0) return ended(path)
  const text = decodeText(bytes)
  if (text === null) return noText({ path, location, chart }, kind, bytes, world)
  const template = chart === null ? null : templateLine(text)
  if (chart === null || template === null) return readAs(kind, path, text, environmentOf(path, world))
  if (charts.has(chart)) return null
  charts.add(chart)
  const message = `The templates of the chart ${chart} are not read, and they name images.`
  return only({ code: 'reference-unresolved', level: 'note', message, mention: sourceOf(path, text).mention(template) })
}

/** Go's reader of JSON takes bytes that are no UTF-8 for U+FFFD, and kubectl applies what stands before a fault. */
function noText(file: MetFile, kind: FileKind, bytes: Uint8Array, world: World): RepositoryFile | null {
  const { path } = file
  const text = new TextDecoder().decode(bytes)
  const found = readAs(kind, path, text, environmentOf(path, world))
  if (found === null && !isSure(kind) && !looksLikeOurs(text)) return null
  const { remarks } = malformed(path, `${path} cannot be read: it is no text in UTF-8.`)
  const others = (found?.remarks ?? []).filter(({ code }) => code !== 'file-malformed')
  return { images: found?.images ?? [], names: found?.names ?? [], remarks: [...remarks, ...others] }
}

/** Latin-1 gives every byte as the character of its number, so that words of ASCII can be looked for. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** Whether the name of a file alone says that a tool reads it. */
function isSure(kind: FileKind): boolean {
  return kind !== 'yaml' && kind !== 'json' && kind !== 'values'
}

/** Of a file that is anything by its name, it is looked whether it can name images at all, piece by piece. */
function tooLarge(path: string, kind: FileKind, location: string, world: World): RepositoryFile | null {
  if (!isSure(kind) && caught(FileError, () => anyPieceMay(kind, location, world)) === false) return null
  const message = `${path} has more than ${MAX_BYTES} bytes, so the images that it names are not known.`
  return only({ code: 'file-too-large', level: 'warning', message, mention: startOf(path) })
}

/** The words that say what a long file is (words.ts). */
const longWords = /apiVersion|services|\bop\b|image|repository|cache_from|dockerfile|build/g

/** Pieces overlap, so that no word is cut in two; a shape and its images may stand in different ones. Throws FileError. */
function anyPieceMay(kind: FileKind, location: string, { files }: World): boolean {
  const file = files.open(location)
  try {
    const met = new Set<string>()
    for (let at = 0; at < file.size; at += PIECE) {
      if (at >= MAX_BYTES_SEEN) return true
      const piece = latin1(file.read(at, Math.min(PIECE + OVERLAP, file.size - at)))
      for (const [word] of piece.matchAll(longWords)) met.add(word)
      if (mayNameImages(kind, [...met].join(' '))) return true
    }
    return false
  } finally {
    file.close()
  }
}

function ended(path: string): RepositoryFile {
  const message = `${path} and the files behind it are not read: those before it have ${MAX_BYTES_READ} bytes in all.`
  return only({ code: 'file-too-large', level: 'warning', message, mention: startOf(path) })
}

function unread(path: string, kind: FileKind, error: FileError): RepositoryFile | null {
  return isSure(kind) ? malformed(path, `${path} cannot be read: ${error.message}`) : null
}

function malformed(path: string, message: string): RepositoryFile {
  return only({ code: 'file-malformed', level: 'warning', message, mention: startOf(path) })
}

function startOf(path: string): Mention {
  return { file: path, line: 1, column: 1, endColumn: 1, of: 'source' }
}

function only(remark: Remark): RepositoryFile {
  return { images: [], remarks: [remark], names: [] }
}

/** What stands in the `.env` beside a Compose file, which is read when a variable is met. */
function environmentOf(path: string, { files }: World): Lookup {
  let known: Lookup | null = null
  const read = (): Lookup => {
    const beside = posix.join(files.directory, posix.dirname(path), '.env')
    const bytes = caught(FileError, () => files.read(beside, MAX_ENVIRONMENT))
    const text = bytes instanceof FileError ? null : decodeText(bytes)
    return text === null ? noEnvironment : readEnvironment(text)
  }
  return (name) => {
    known ??= read()
    return known(name)
  }
}

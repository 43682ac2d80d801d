import { caught } from '../../../model/caught.js'
import type { Remark } from '../../../model/remark.js'
import { type DirectoryEntry, FileError, type World } from '../../../model/world.js'
import { leavesOut, readGlob } from '../../files/glob.js'
import { childOf, isWithin, nameBelow, type Place } from '../../files/place.js'
import { MAX_DEPTH, MAX_DIRECTORY_ENTRIES, MAX_ENTRIES } from '../../files/walk.js'
import { matchesPattern } from '../../pattern.js'
import { kindOf } from './kinds.js'

/** A file whose name says that it may name images. */
export interface MetFile extends Place {
  /** The folder of the Helm chart whose templates it is among. */
  readonly chart: string | null
}

/** What keeps a part of the repository from being looked at. */
export interface Unseen {
  readonly remark: Remark
}

/** What is no part of the repository: its history, and packages that were installed. */
const passedBy: ReadonlySet<string> = new Set(['.git', 'node_modules'])

interface Folder extends Place {
  readonly chart: string | null
  readonly depth: number
}

/**
 * The files of the working directory that may name images by their names, folder by folder in the order of the names.
 * Links to directories are not followed. A link to a file is, within the working directory, when the file would not be
 * met as the same by its own name.
 */
export function* walkRepository(world: World, exclude: readonly string[]): Generator<MetFile | Unseen> {
  const { files } = world
  const patterns = exclude.map((given) => readGlob(given, files.directory).pattern)
  const root = { path: '.', location: files.resolve(files.directory) }
  const folders: Folder[] = [{ ...root, chart: null, depth: 0 }]
  let left = MAX_ENTRIES
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const { location, path } = folder
    const entries = caught(FileError, () => files.list(location, Math.min(left, MAX_DIRECTORY_ENTRIES)))
    if (entries instanceof FileError) {
      yield unseen(`The files in ${path} that may name images cannot be looked for: ${entries.message}`)
      continue
    }
    left -= entries.length
    const isChart = entries.some(({ name }) => name === 'Chart.yaml')
    const below: Folder[] = []
    for (const entry of entries) {
      const place = childOf(folder, entry.name)
      if (entry.kind === 'directory') {
        if (passedBy.has(entry.name) || patterns.some((pattern) => leavesOut(pattern, place.path))) continue
        if (folder.depth < MAX_DEPTH)
          below.push({ ...place, chart: chartOf(folder, entry, isChart), depth: folder.depth + 1 })
        else yield unseen(`${place.path} stands deeper than ${MAX_DEPTH} directories, and is not looked into.`)
      } else if (kindOf(place.path) !== null && !patterns.some((pattern) => matchesPattern(place.path, pattern))) {
        const met = entry.kind === 'link' ? behindLink(place, root, world) : entry.kind === 'file' ? place : null
        if (met !== null) yield { ...met, chart: folder.chart }
      }
    }
    for (const one of below.reverse()) folders.push(one)
  }
}

function chartOf(folder: Folder, entry: DirectoryEntry, isChart: boolean): string | null {
  return isChart && entry.name === 'templates' ? folder.path : folder.chart
}

function behindLink(link: Place, root: Place, { files }: World): Place | null {
  const location = caught(FileError, () => files.resolve(link.location))
  if (location instanceof FileError || !isWithin(location, root.location)) return null
  if (caught(FileError, () => files.kind(location)) !== 'file') return null
  const own = nameBelow(location, root) ?? ''
  const isMet = !own.split('/').some((part) => passedBy.has(part)) && kindOf(own) === kindOf(link.path)
  return isMet || /^(?:.*\/)?\.git\//.test(own) ? null : { path: link.path, location }
}

/** A file that another one names: where it is, links resolved; `null`: no file of the working directory. */
export function locate(path: string, { files }: World): Place | null {
  const location = caught(FileError, () => files.resolve(path))
  if (location instanceof FileError || !isWithin(location, files.resolve(files.directory))) return null
  return caught(FileError, () => files.kind(location)) === 'file' ? { path, location } : null
}

function unseen(message: string): Unseen {
  return { remark: { code: 'file-malformed', level: 'warning', message, mention: null } }
}

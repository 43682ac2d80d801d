import type { FileEnds, FileBytes } from '../format.js'
import { type ZipEntry, readDirectory } from './directory.js'
import { type DirectoryPlace, beginsDirectory, findDirectory } from './end.js'
import { Faults } from '../faults.js'

/** An archive as its central directory describes it. */
export interface Archive {
  readonly file: FileBytes
  readonly place: DirectoryPlace
  readonly entries: readonly ZipEntry[]
  /** What is known to be wrong; `checkLayout` and `checkNames` add to it. */
  readonly faults: Faults
}

/** Reads the directory of an archive; `null`: no central directory stands where an end record says. Throws FormatError. */
export function openArchive(file: FileBytes, ends: FileEnds): Archive | null {
  const faults = new Faults()
  const place = findDirectory(file, ends, faults)
  if (place === null || (place.entries > 0 && !beginsDirectory(file, place.start, place.start + place.length))) {
    return null
  }
  return { file, place, entries: readDirectory(file, place), faults }
}

/** The parts of the file before the first entry and behind the end record: what stands there is no part of the archive. */
export function bytesAround({ file, place, entries, faults }: Archive): readonly { start: number; end: number }[] {
  let first = place.start
  for (const { offset } of entries) first = Math.min(first, offset)
  return [
    ...(first > 0 ? [{ start: 0, end: first }] : []),
    ...(faults.has('appended-data') ? [{ start: place.start + place.length, end: file.size }] : []),
  ]
}

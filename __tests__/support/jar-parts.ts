import { headLength, tailLength, type FileEnds } from '../../src/signatures/file/format.js'
import { openArchive } from '../../src/signatures/file/zip/archive.js'
import { readContent } from '../../src/signatures/file/zip/content.js'
import { checkLayout } from '../../src/signatures/file/zip/layout.js'
import { openBytes } from './world.js'
import { type EntrySpec, writeZip } from './zip-writer.js'

/** What detection sees of these bytes. */
export function endsOf(bytes: Buffer): FileEnds {
  const tail = bytes.subarray(Math.max(0, bytes.length - tailLength))
  return { head: bytes.subarray(0, headLength), tail, size: bytes.length }
}

/** The entries of an archive, to be written again otherwise. */
export function partsOf(bytes: Buffer): readonly EntrySpec[] {
  const file = openBytes(bytes)
  const archive = openArchive(file, endsOf(bytes))
  if (archive === null) throw new Error('The fixture is no archive.')
  return checkLayout(file, archive.place, archive.entries, archive.faults).map((member) => {
    return { name: member.entry.name, content: readContent(file, member) }
  })
}

/** The same entries but for these, by name; `null` leaves one out, and names that are new are added at the end. */
export function change(
  parts: readonly EntrySpec[],
  changes: Readonly<Record<string, Partial<EntrySpec> | null>>,
): readonly EntrySpec[] {
  const kept = parts.flatMap((part) => {
    const changed = changes[part.name.toString()]
    return changed === null ? [] : [{ ...part, ...changed }]
  })
  const known = new Set(parts.map(({ name }) => name.toString()))
  const added = Object.entries(changes).flatMap(([name, spec]) => {
    return spec === null || known.has(name) ? [] : [{ name, ...spec }]
  })
  return [...kept, ...added]
}

/** An archive of these files, by name. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  return writeZip(Object.entries(files).map(([name, content]) => ({ name, content })))
}

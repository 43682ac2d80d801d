import type { Note } from '../../../model/signature.js'
import type { FilePart } from '../../../model/world.js'
import type { Fault } from '../faults.js'
import type { FileBytes } from '../format.js'
import { countBytes } from '../zip/bytes.js'
import { maxLoadedSections, type Program, type Range } from './headers.js'

/**
 * The certificate table's bytes; or why there can be none where the headers say: it stands behind everything else, at a
 * multiple of 8 (PE/COFF 5.7), and ends within the file.
 */
export function locateTable({ table, headersLength, sections }: Program, size: number): Range | Fault {
  const { position, length } = table
  const refuse = (reason: string): Fault => {
    return {
      code: 'table-misplaced',
      message: `The program's certificate table cannot be read: ${reason}.`,
    }
  }
  if (position === 0 || length === 0) return refuse('its headers give it a place and no length, or the reverse')
  if (position + length > size) return refuse(`it would end at byte ${position + length}, behind the end of the file`)
  if (position % 8 !== 0) return refuse(`it stands at byte ${position}, which is no multiple of 8`)
  if (position < headersLength) return refuse(`it stands at byte ${position}, within the headers`)
  const section = sections.find(({ end }) => end > position)
  if (section !== undefined) {
    return refuse(`it stands at byte ${position}, before the end of a section at byte ${section.end}`)
  }
  return { start: position, end: position + length }
}

/** How headers and sections lie: why readers digest other bytes there, or what is worth saying where they do not. */
export type Layout = { readonly fault: Fault } | { readonly notes: readonly Note[] }

/**
 * Where sections overlap each other or the headers, or leave bytes between them, the digest of the file as it stands and
 * that by the specification (Authenticode_PE, “Calculating the PE Image Hash”: headers, sections by their place, the
 * rest) are of other bytes (CVE-2023-39969). Two such layouts are what real tools write, and are read in one way only
 * once lengths are what they have to be: headers that reach into the sections end where these begin, and lengths that
 * are no multiple of FileAlignment are rounded up to one over zeros (PE/COFF 3.4.2, 4). Throws FileError.
 */
export function readLayout(file: FileBytes, program: Program): Layout {
  const sections = [...program.sections].sort((left, right) => left.start - right.start)
  const headersEnd = endHeaders(program, sections)
  let filled = 0
  let end = headersEnd
  for (const section of sections) {
    if (section.start < end) return ambiguous('overlap', section.start)
    if (section.start > end) {
      const gap = { start: end, end: section.start }
      if (!isFilled(file, program, gap)) return ambiguous('leave bytes between them', end)
      filled += gap.end - gap.start
    }
    end = section.end
  }
  return {
    notes: [
      ...(headersEnd === program.headersLength ? [] : [noteHeaders(program, headersEnd)]),
      ...(filled === 0 ? [] : [noteFilling(filled)]),
    ],
  }
}

function ambiguous(what: string, position: number): Layout {
  const message = `The program's headers and sections ${what} at byte ${position}.`
  return { fault: { code: 'ambiguous-layout', message } }
}

/** UPX before 4.0 gives the headers the length that they have in memory. The section table is not to be cut off. */
function endHeaders({ headersLength, sectionTableEnd }: Program, sections: readonly Range[]): number {
  const [first] = sections
  const isInSections = sections.some(({ start, end }) => start < headersLength && headersLength <= end)
  return first !== undefined && isInSections && first.start >= sectionTableEnd ? first.start : headersLength
}

/** PE/COFF 3.4.2: FileAlignment is a power of two between these, bytes. */
const minFileAlignment = 512
const maxFileAlignment = 64 * 1024

/** Whether these bytes between two sections are what fills the first one up to a multiple of FileAlignment. */
function isFilled(file: FileBytes, { fileAlignment, sections }: Program, { start, end }: Range): boolean {
  const isAlignment =
    fileAlignment >= minFileAlignment &&
    fileAlignment <= maxFileAlignment &&
    (fileAlignment & (fileAlignment - 1)) === 0
  if (!isAlignment || end % fileAlignment !== 0 || end - start >= fileAlignment) return false
  // So many sections cost 6 MiB to look at.
  return sections.length <= maxLoadedSections && file.read(start, end - start).every((byte) => byte === 0)
}

function noteHeaders({ headersLength }: Program, end: number): Note {
  const message = `The program's headers are said to end at byte ${headersLength}, and end where its first section begins, at byte ${end}.`
  return { code: 'headers-in-section', message }
}

function noteFilling(length: number): Note {
  const message = `The program's sections are filled up with ${countBytes(length)} that none of them has, all zero and signed.`
  return { code: 'section-padding', message }
}

/** The file up to `end`, but for the three things that no digest is of: the checksum, the table's entry, the table. */
export function signedParts(
  { checksum, entry }: Program,
  end: number,
): readonly Extract<FilePart, { position: number }>[] {
  return [
    { position: 0, length: checksum },
    { position: checksum + 4, length: entry - checksum - 4 },
    { position: entry + 8, length: end - entry - 8 },
  ]
}

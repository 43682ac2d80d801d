import type { FilePart } from '../../../model/world.js'
import type { Fault } from '../faults.js'
import type { Program, Range } from './headers.js'

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

/**
 * Where the sections overlap each other or the headers, or leave bytes between them: there the digest of the file as it
 * stands and that by the specification (Authenticode_PE, “Calculating the PE Image Hash”: headers, sections by their
 * place, the rest) are of other bytes (CVE-2023-39969). `null`: both are the same.
 */
export function findAmbiguity({ headersLength, sections }: Program): Fault | null {
  let end = headersLength
  for (const section of [...sections].sort((left, right) => left.start - right.start)) {
    if (section.start !== end) {
      const what = section.start < end ? 'overlap' : 'leave bytes between them'
      const message = `The program's headers and sections ${what} at byte ${Math.min(section.start, end)}.`
      return { code: 'ambiguous-layout', message }
    }
    end = section.end
  }
  return null
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

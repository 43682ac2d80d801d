import type { Note } from '../../../model/signature.js'
import { FormatError, type FormatReading, nothing } from '../format.js'
import type { Pace } from '../pace.js'
import { obstructed } from '../unsupported.js'
import { type Archive, bytesAround } from '../zip/archive.js'
import { countBytes } from '../zip/bytes.js'
import { findTrace } from '../zip/trace.js'
import { notesOf, remnantsOf, sortOut } from './files.js'
import { showsSignature } from './names.js'

/**
 * Reads an archive that has no signature block. What stands around it is noted, as launcher scripts are; where anything
 * shows a signature too, it may be a signed archive that was hidden. Throws FormatError `malformed-archive` and `stopped`.
 */
export async function readUnsigned(archive: Archive, format: 'jar' | null, pace: Pace): Promise<FormatReading> {
  const files = sortOut(archive.entries, (entry) => entry)
  const remnants = remnantsOf(files).length > 0
  const around = bytesAround(archive)
  if (around.length > 0 && (remnants || (await showsHiddenSignature(archive, around, pace)))) {
    const message = 'The archive shows parts of a signature, and bytes before its first entry or behind its end.'
    return obstructed('jar', 'malformed-signed-archive', message)
  }
  if (archive.faults.has('ambiguous-end')) {
    throw new FormatError('malformed-archive', 'The end of the archive can be read as the end of two archives.')
  }
  const aroundNotes = around.map(({ start, end }): Note => {
    return start === 0
      ? { code: 'prepended-data', message: `The first entry of the archive is preceded by ${countBytes(end)}.` }
      : { code: 'appended-data', message: `The end of the archive is followed by ${countBytes(end - start)}.` }
  })
  return { ...nothing, format, remnants, notes: [...notesOf(files, (entry) => entry), ...aroundNotes] }
}

async function showsHiddenSignature(
  { file }: Archive,
  around: ReturnType<typeof bytesAround>,
  pace: Pace,
): Promise<boolean> {
  for (const { start, end } of around) {
    if (await findTrace(file, start, end, showsSignature, pace)) return true
  }
  return false
}

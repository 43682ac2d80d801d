import type { Check } from '../../../model/check.js'
import type { Note } from '../../../model/signature.js'
import { checksOf, notChecked } from '../../checks.js'
import { type Fault, Faults } from '../faults.js'
import { type FileBytes, type FileEnds, type FileFormat, FormatError, type FormatReading, nothing } from '../format.js'
import { begins, isPortableExecutable } from '../magic.js'
import { Pace } from '../pace.js'
import { obstructed } from '../unsupported.js'
import { bufferOf } from '../zip/bytes.js'
import { endLength, endsArchive } from './archive.js'
import { collectSignatures } from './collect.js'
import { draftSignature, engineOf } from './draft.js'
import { readHeaders, type Program, type Range } from './headers.js'
import { locateTable, readLayout, signedParts, type Layout } from './layout.js'
import { PageTables } from './page-hashes.js'
import { brokenSignature, judgeSignature, type ProgramContent } from './signature.js'
import { readTable } from './table.js'

/** Where signatures stand, for people. */
const tablePlace = 'certificate table'

/** Readers of archives look for their end in so many bytes: the longest comment and its end record. */
const archiveTail = 65_535 + endLength

/** Windows programs, libraries, drivers and EFI images: Authenticode (Authenticode_PE, PE/COFF 5.7). */
export const peFormat: FileFormat = {
  detects: (ends) => isPortableExecutable(ends) || (begins(ends, 'MZ') && showsSignature(ends)),

  async read(file, ends, stop) {
    const headers = readHeaders(file)
    switch (headers.kind) {
      case 'other':
        return showsSignature(ends) ? malformed('it has no PE header') : nothing
      case 'unreadable':
        if (showsSignature(ends)) return malformed(headers.reason)
        return obstructed('pe', 'malformed-program', `The program cannot be read: ${headers.reason}.`)
      case 'without-directory':
        if (showsSignature(ends)) return malformed('it has no entry for the signature that it shows')
        return { ...nothing, format: 'pe' }
      case 'unsigned':
        return { ...nothing, format: 'pe', remnants: showsSignature(ends) }
      case 'broken':
        return malformed(headers.reason)
      case 'signed':
        return readSigned(file, headers.program, new Pace(stop))
    }
  },
}

/** DER of the OID of SpcIndirectDataContent, which every signature of a program has two times. */
const indirectDataOid = Buffer.from('060a2b060104018237020104', 'hex')

/** A signature at the end of what is no program any more: it is not intact, whatever else. */
function showsSignature({ tail }: FileEnds): boolean {
  return bufferOf(tail).includes(indirectDataOid)
}

function malformed(reason: string): FormatReading {
  const message = `The program shows a signature, and cannot be read: ${reason}.`
  const fault: Check = { check: 'integrity', result: 'fail', code: 'malformed-program', message }
  return broken([fault, notChecked('signature', tablePlace), notChecked('coverage', tablePlace)])
}

async function readSigned(file: FileBytes, program: Program, pace: Pace): Promise<FormatReading> {
  const range = locateTable(program, file.size)
  if ('code' in range) return uncovered([range])
  const faults = new Faults()
  const layout = readLayout(file, program)
  if ('fault' in layout) faults.add(layout.fault.code, layout.fault.message)
  try {
    return await readSignatures(file, { program, layout, range }, faults, pace)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const known = faults.list()
    // What no signature covers is wrong for every one of them, whatever the rest would take to read.
    if (error.code === 'limit-reached' && known.length > 0) return uncovered(known)
    return obstructed('pe', error.code, error.message)
  }
}

/** A program whose certificate table was found. */
interface Located {
  readonly program: Program
  readonly layout: Layout
  readonly range: Range
}

async function readSignatures(
  file: FileBytes,
  { program, layout, range }: Located,
  found: Faults,
  pace: Pace,
): Promise<FormatReading> {
  // Without an end of the sections there are no certain pages.
  const pages = 'fault' in layout ? null : new PageTables(file, program, pace)
  const entries = readTable(file, range, found)
  findArchive(file, range, found)
  const faults = found.list()
  const drafts = (await collectSignatures(entries)).map(draftSignature)
  if (drafts.length === 0) return uncovered(faults)
  const engines = new Set(drafts.map(engineOf).filter((engine) => engine !== null))
  const content: ProgramContent = {
    digests: await digestAll(file, program, engines),
    pages,
    coverage: checksOf(
      'coverage',
      faults,
      'covers-everything',
      'The signature covers all of the program but its checksum and its certificate table.',
    ),
  }
  const notes: Note[] = [...('fault' in layout ? [] : layout.notes), ...noteArchive(file, range)]
  const signatures = []
  for (const draft of drafts) {
    const reading = await judgeSignature(draft, content)
    signatures.push(reading.signature)
    notes.push(...reading.notes)
  }
  return { ...nothing, format: 'pe', signatures, notes }
}

/** Authenticode_PE, “Calculating the PE Image Hash”, by every algorithm that is asked for, at once. */
async function digestAll(
  file: FileBytes,
  program: Program,
  engines: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = signedParts(program, program.table.position)
  return new Map(
    await Promise.all([...engines].map(async (engine) => [engine, await file.digest(engine, parts)] as const)),
  )
}

/** docs/trust.md 1.4: other readers take the file for the archive, and of that no signature covers the end. */
function findArchive(file: FileBytes, { start, end }: Range, faults: Faults): void {
  // An end record that begins in what is signed may end in the table.
  if (!endsArchive(file, { start: start - endLength + 1, end })) return
  faults.add('archive-in-table', "A ZIP archive ends in the program's certificate table, where no signature covers it.")
}

/** The same wholly inside of what is signed is how installers are made. */
function noteArchive(file: FileBytes, { start }: Range): readonly Note[] {
  if (!endsArchive(file, { start: Math.max(0, start - archiveTail), end: start })) return []
  return [{ code: 'embedded-archive', message: 'The program holds a ZIP archive, within what is signed.' }]
}

/** A table in which no signature can be seen. */
function uncovered(faults: readonly Fault[]): FormatReading {
  return broken([
    notChecked('integrity', tablePlace),
    notChecked('signature', tablePlace),
    ...faults.map((fault): Check => ({ check: 'coverage', result: 'fail', ...fault })),
  ])
}

function broken(intact: readonly Check[]): FormatReading {
  return { ...nothing, format: 'pe', signatures: [brokenSignature(tablePlace, 'primary', intact)] }
}

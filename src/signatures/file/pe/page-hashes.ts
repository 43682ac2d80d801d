import { createHash } from 'node:crypto'
import type { FileBytes } from '../format.js'
import type { Pace } from '../pace.js'
import { bufferOf } from '../zip/bytes.js'
import { maxLoadedSections, type Program, type Range } from './headers.js'
import type { PageHashes } from './indirect-data.js'
import { signedParts } from './layout.js'

/** What Windows loads at a time, bytes. */
const windowsPage = 4096
/** osslsigncode takes the alignment of the sections for the page, up to this one, bytes. */
const maxPage = 4 * 1024 * 1024
/** What is read at a time at least, bytes. */
const chunkLength = 1024 * 1024
/** Where the page stands in the file. */
const offsetLength = 4

/** The page hashes of one program, each table made once, however many signatures ask. */
export class PageTables {
  readonly #tables = new Map<string, Promise<Buffer>>()

  /** Of a program whose sections do not overlap: otherwise there is no end of its pages. */
  constructor(
    private readonly file: FileBytes,
    private readonly program: Program,
    private readonly pace: Pace,
  ) {}

  /**
   * Whether these are the hashes of the program's pages, every one; `foreign`: they are of other pages than it has. Throws
   * FormatError `stopped`, and FileError.
   */
  async compare(signed: PageHashes): Promise<'match' | 'mismatch' | 'foreign'> {
    // Only a table of the very same pages is worth the digests; and there are no more of them than it is long.
    const pages = pagesOf(this.program).filter((page) => isLaidOut(signed, this.program, page))
    for (const page of pages) {
      if ((await this.#make(signed, page)).equals(signed.table)) return 'match'
    }
    return pages.length === 0 ? 'foreign' : 'mismatch'
  }

  #make(signed: PageHashes, page: number): Promise<Buffer> {
    const key = `${signed.algorithm.engine} ${page}`
    const table = this.#tables.get(key) ?? makeTable(this.file, this.program, signed, page, this.pace)
    this.#tables.set(key, table)
    return table
  }
}

/** How many pages a table is about: its last entry only ends it. */
export function countPages({ algorithm, table }: PageHashes): number {
  return Math.max(0, Math.floor(table.length / (offsetLength + algorithm.length)) - 1)
}

function pagesOf({ alignment, sections }: Program): readonly number[] {
  // Each section may cost a whole page of zeros behind its last byte, which are many where a page is long.
  const isPage = alignment > windowsPage && alignment <= maxPage && (alignment & (alignment - 1)) === 0
  return isPage && sections.length <= maxLoadedSections ? [windowsPage, alignment] : [windowsPage]
}

/** The sections in pieces of this length, in the order of the section table. */
function* cutSections({ sections }: Program, length: number): Generator<Range> {
  for (const section of sections) {
    for (let start = section.start; start < section.end; start += length) {
      yield { start, end: Math.min(start + length, section.end) }
    }
  }
}

/** Whether the table is about the page of the headers, each page of each section, and the end of the last one. */
function isLaidOut({ algorithm, table }: PageHashes, program: Program, page: number): boolean {
  const bytes = bufferOf(table)
  const length = offsetLength + algorithm.length
  const last = table.length - length
  if (last < length || table.length % length !== 0 || program.headersLength > page) return false
  if (bytes.readUInt32LE(0) !== 0 || !bytes.subarray(last + offsetLength).every((byte) => byte === 0)) return false
  let position = length
  for (const { start } of cutSections(program, page)) {
    if (position >= last || bytes.readUInt32LE(position) !== start) return false
    position += length
  }
  return position === last && bytes.readUInt32LE(last) === (program.sections.at(-1)?.end ?? 0)
}

/** The table that a signer makes of the program: the last page of each section is filled up with zeros. */
async function makeTable(
  file: FileBytes,
  program: Program,
  { algorithm, table }: PageHashes,
  page: number,
  pace: Pace,
): Promise<Buffer> {
  const { headersLength } = program
  const made = Buffer.alloc(table.length)
  let position = 0
  const write = (start: number, parts: readonly Uint8Array[]): void => {
    const digest = createHash(algorithm.engine)
    for (const part of parts) digest.update(part)
    made.writeUInt32LE(start, position)
    made.set(digest.digest(), position + offsetLength)
    position += offsetLength + algorithm.length
  }
  const headers = signedParts(program, headersLength).map((part) => file.read(part.position, part.length))
  write(0, [...headers, new Uint8Array(page - headersLength)])
  for (const chunk of cutSections(program, Math.max(page, chunkLength))) {
    const bytes = file.read(chunk.start, chunk.end - chunk.start)
    for (let offset = 0; offset < bytes.length; offset += page) {
      const part = bytes.subarray(offset, offset + page)
      write(chunk.start + offset, [part, new Uint8Array(page - part.length)])
    }
    await pace.spend(Math.ceil(bytes.length / page) * page)
  }
  made.writeUInt32LE(program.sections.at(-1)?.end ?? 0, position)
  return made
}

import { isUtf8 } from 'node:buffer'
import { FormatError } from '../format.js'

/**
 * The most sections that are read, and the most entries of a signed JAR: a quarter more than what fits without Zip64.
 * Each takes some 2 KB of memory while it is read, in the archive, in the manifest and in a signature file.
 */
export const maxSections = 80_000

/** A line of a section, its continuations joined. */
export interface SectionAttribute {
  /** In lower case: names are compared without their case. */
  readonly name: string
  /** One character a byte: what is looked at (digests, versions) is ASCII, and a name is decoded by `readSections`. */
  readonly value: string
}

/** Where a section stands: a large file has many, so what is in them is read again when it is asked for. */
export interface Section {
  /** Where its first line begins. */
  readonly start: number
  /** Behind the blank line that ends it. */
  readonly end: number
}

/** A manifest or a signature file (JAR File Specification, Manifest Specification). */
export interface SectionFile {
  readonly bytes: Buffer
  readonly main: Section
  /** By the value of `Name`, which is the name of an entry. */
  readonly sections: ReadonlyMap<string, Section>
}

/** The attributes of a section, in their order; `Name` is the first one, but for the main section. */
export function attributesOf(file: SectionFile, section: Section): readonly SectionAttribute[] {
  const lines = new Lines(file.bytes, section.start)
  const attributes: SectionAttribute[] = []
  while (lines.start < section.end && !lines.blank) attributes.push(readAttribute(lines))
  return attributes
}

/** The bytes that a digest of the section is over. */
export function bytesOf(file: SectionFile, { start, end }: Section): Uint8Array {
  return file.bytes.subarray(start, end)
}

/** What breaks the grammar. The message is the end of a sentence that begins with the name of the file. */
export class SectionError extends Error {
  override readonly name = 'SectionError'
}

const attributeName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,69}$/
const ascii = /^[\u0000-\u007f]*$/
const carriageReturn = 0x0d
const lineFeed = 0x0a
const space = 0x20
const colon = 0x3a

/**
 * Reads the sections. Lines end in CR, LF or CRLF and are continued by lines that begin with a space; the last one ends
 * too. A section, or an attribute of a section, that stands there twice is refused, because readers differ on which one
 * holds. Throws SectionError, and FormatError `limit-reached`.
 */
export function readSections(bytes: Buffer): SectionFile {
  const lines = new Lines(bytes, 0)
  const seen = new Set<string>()
  const main: Section = { start: 0, end: readSection(lines, seen).end }
  const sections = new Map<string, Section>()
  for (;;) {
    while (lines.open && lines.blank) lines.next()
    if (!lines.open) return { bytes, main, sections }
    if (sections.size === maxSections) {
      throw new FormatError('limit-reached', `The manifest or a signature file has more than ${maxSections} sections.`)
    }
    const { start } = lines
    const { first, end } = readSection(lines, seen)
    if (first?.name !== 'name') throw new SectionError(`has a section without a name at byte ${start}`)
    const name = decodeName(first.value, start)
    if (sections.has(name)) throw new SectionError(`has two sections for \`${name}\``)
    sections.set(name, { start, end })
  }
}

/**
 * Reads from the current line through the blank line, or the end. An attribute Magic is refused: who does not know what
 * it asks for must not call the section verified (JAR File Specification, The Magic Attribute).
 */
function readSection(
  lines: Lines,
  seen: Set<string>,
): { readonly first: SectionAttribute | null; readonly end: number } {
  let first: SectionAttribute | null = null
  seen.clear()
  while (lines.open && !lines.blank) {
    const attribute = readAttribute(lines)
    if (attribute.name === 'magic') throw new SectionError('demands by an attribute Magic rules that are not known')
    if (seen.has(attribute.name)) throw new SectionError(`has the attribute \`${attribute.name}\` twice in a section`)
    seen.add(attribute.name)
    first ??= attribute
  }
  if (lines.open) lines.next()
  return { first, end: lines.start }
}

function readAttribute(lines: Lines): SectionAttribute {
  const name = lines.attributeName()
  if (name === null) throw new SectionError(`has a line at byte ${lines.start} that is no attribute`)
  let value = lines.text(lines.colon + 2)
  lines.next()
  while (lines.open && lines.continues) {
    value += lines.text(lines.start + 1)
    lines.next()
  }
  return { name, value }
}

/** A name may be cut within a character where its line is continued, so it is decoded when it is whole. */
function decodeName(latin1: string, at: number): string {
  if (ascii.test(latin1)) return latin1
  const bytes = Buffer.from(latin1, 'latin1')
  if (!isUtf8(bytes)) throw new SectionError(`has a name at byte ${at} that is not UTF-8`)
  return bytes.toString('utf8')
}

/** The lines of a file, one after the other. */
class Lines {
  /** The first byte of the current line. */
  start = 0
  /** The first colon of the current line; -1 when it has none. */
  colon = -1
  /** Behind the last byte of the current line, without its end. */
  #end = 0
  #next: number
  /** Names in lower case by how they are written: a file has few, and many times each. */
  readonly #names = new Map<string, string>()

  constructor(
    private readonly bytes: Buffer,
    start: number,
  ) {
    this.#next = start
    this.next()
  }

  /** Whether there is a current line. */
  get open(): boolean {
    return this.start < this.bytes.length
  }

  get blank(): boolean {
    return this.#end === this.start
  }

  get continues(): boolean {
    return this.bytes[this.start] === space && !this.blank
  }

  /** The rest of the current line from a byte on, one character a byte. */
  text(from: number): string {
    return this.bytes.toString('latin1', from, this.#end)
  }

  /** The name before the first colon, in lower case; `null` when the line is no attribute. */
  attributeName(): string | null {
    if (this.colon < 0 || this.colon + 1 >= this.#end || this.bytes[this.colon + 1] !== space) return null
    const written = this.bytes.toString('latin1', this.start, this.colon)
    const known = this.#names.get(written)
    if (known !== undefined) return known
    if (!attributeName.test(written)) return null
    const name = written.toLowerCase()
    this.#names.set(written, name)
    return name
  }

  next(): void {
    const { bytes } = this
    this.start = this.#next
    this.colon = -1
    let end = this.start
    for (; end < bytes.length; end += 1) {
      const byte = bytes[end]
      if (byte === lineFeed || byte === carriageReturn) break
      if (byte === colon && this.colon < 0) this.colon = end
    }
    if (end === bytes.length && end > this.start) throw new SectionError('ends within a line')
    this.#end = end
    this.#next = end + (bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1)
  }
}

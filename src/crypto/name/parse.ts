import { suggestion } from '../../model/near.js'
import { readDer } from '../der.js'
import { attributeLabels, attributeOid } from './labels.js'
import { maxAttributes } from './read.js'
import { decodeUtf8, isComparable, textOf } from './value.js'

/** What a person wrote: RFC 4514, or Notation's `x509.subject:` form. */
export interface WrittenAttribute {
  /** Dotted OID. */
  readonly type: string
  /** Never empty, and without control, bidi or line-separating characters. */
  readonly value: string
}

/** Why a text is no name. `offset` counts UTF-16 units from its start; the message is one sentence. */
export class NameError extends Error {
  override readonly name = 'NameError'
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message)
  }
}

const notationPrefix = /^ *x509\.subject:/
const labelForm = /(?:oid\.)?\d+(?:\.\d+)*|[a-z][a-z0-9-]*/iy
const hexForm = /#((?:[0-9a-f]{2})+)/iy
const hexPair = /[0-9a-f]{2}/iy
/** RFC 4514 section 3: what may follow a backslash and then means itself. */
const escapable = ' "#+,;<=>\\'

/**
 * The attributes of a name in the order in which they are written, which has no meaning. Understood are RFC 4514
 * (`CN=a,O=b+OU=c`, all its escapes, `#` and the DER of a string in hexadecimal), values in double quotes as in RFC 2253
 * and in what keytool prints, and Notation's `x509.subject: C=US, O=a`. Throws NameError.
 */
export function parseName(text: string): readonly WrittenAttribute[] {
  if (/\p{Surrogate}/u.test(text)) throw new NameError(0, 'The name holds half of a character.')
  const scanner = new Scanner(text, notationPrefix.exec(text)?.[0].length ?? 0)
  const attributes: WrittenAttribute[] = []
  do {
    if (attributes.length === maxAttributes) throw scanner.error(`The name has more than ${maxAttributes} attributes`)
    attributes.push(readAttribute(scanner))
  } while (scanner.separator())
  return attributes
}

function readAttribute(scanner: Scanner): WrittenAttribute {
  scanner.skipSpaces()
  const place = scanner.position
  const label = scanner.take(labelForm)
  if (label === null) throw scanner.error('The name needs an attribute such as `CN=`')
  const type = readLabel(label, place)
  scanner.skipSpaces()
  if (!scanner.skip('=')) throw scanner.error(`The attribute \`${label}\` needs a \`=\` and a value`)
  scanner.skipSpaces()
  return { type, value: readValue(scanner, label) }
}

/** The OID that a label names; an unknown one throws NameError with the label that was meant. */
export function readLabel(label: string, offset: number): string {
  const type = attributeOid(label)
  if (type !== null) return type
  throw new NameError(
    offset,
    `The name has an unknown attribute \`${label}\`${suggestion(label, attributeLabels) || '.'}`,
  )
}

function readValue(scanner: Scanner, label: string): string {
  const place = scanner.position
  const value = scanner.peek === '#' ? readEncoded(scanner) : readText(scanner)
  if (value === '') throw new NameError(place, `The attribute \`${label}\` has no value.`)
  if (!isComparable(value)) {
    throw new NameError(place, `The value of \`${label}\` holds a control, bidi or line-separating character.`)
  }
  return value
}

/** RFC 4514 2.4: `#` and the BER encoding of the value, here the DER of a string. */
function readEncoded(scanner: Scanner): string {
  const place = scanner.position
  const hex = scanner.take(hexForm)
  if (hex === null) throw scanner.error('After `#` the name needs pairs of hexadecimal digits')
  const value = decodeString(Buffer.from(hex.slice(1), 'hex'))
  if (value === null) throw new NameError(place, 'The value after `#` encodes no text that could be compared.')
  return value
}

/** `null` for what is no DER, no string, or no text that may be compared. */
function decodeString(der: Uint8Array): string | null {
  try {
    return textOf(readDer(der))
  } catch {
    return null
  }
}

/** A value as it is written, up to the separator or the closing quote; spaces around it that are not escaped do not count. */
function readText(scanner: Scanner): string {
  const place = scanner.position
  const quoted = scanner.skip('"')
  const octets: number[] = []
  let kept = 0
  for (;;) {
    const char = scanner.peek
    if (quoted ? char === '"' : char === null || char === ',' || char === '+') break
    if (char === null) throw new NameError(place, 'The value that begins with a quote has no closing quote.')
    if (!quoted && '";<>'.includes(char)) throw scanner.error(`Write \`\\${char}\` for the unescaped \`${char}\``)
    scanner.skip(char)
    const escaped = char === '\\'
    octets.push(...(escaped ? readEscape(scanner) : Buffer.from(char)))
    if (quoted || escaped || char !== ' ') kept = octets.length
  }
  if (quoted) scanner.skip('"')
  const value = decodeUtf8(Uint8Array.from(octets.slice(0, kept)))
  if (value === null) throw new NameError(place, 'The escaped octets of the value are not UTF-8.')
  return value
}

/** What follows a backslash: a character that would be read otherwise, or one octet of UTF-8 in hexadecimal. */
function readEscape(scanner: Scanner): Iterable<number> {
  const char = scanner.peek
  if (char !== null && escapable.includes(char)) {
    scanner.skip(char)
    return Buffer.from(char)
  }
  const pair = scanner.take(hexPair)
  if (pair === null) throw scanner.error('After `\\` the name needs a special character or two hexadecimal digits')
  return Buffer.from(pair, 'hex')
}

/** Where the reading of a text has come to. */
class Scanner {
  readonly #text: string
  #position: number

  constructor(text: string, position: number) {
    this.#text = text
    this.#position = position
  }

  get position(): number {
    return this.#position
  }

  /** The next character; `null` at the end. */
  get peek(): string | null {
    const point = this.#text.codePointAt(this.#position)
    return point === undefined ? null : String.fromCodePoint(point)
  }

  skip(expected: string): boolean {
    const found = this.#text.startsWith(expected, this.#position)
    if (found) this.#position += expected.length
    return found
  }

  skipSpaces(): void {
    while (this.skip(' '));
  }

  /** What a sticky form matches here; `null` when it does not. */
  take(form: RegExp): string | null {
    form.lastIndex = this.#position
    const match = form.exec(this.#text)
    if (match === null) return null
    this.#position = form.lastIndex
    return match[0]
  }

  /** Whether another attribute follows: after `,` or `+`; anything else but the end is refused. */
  separator(): boolean {
    this.skipSpaces()
    if (this.peek === null) return false
    if (this.skip(',') || this.skip('+')) return true
    throw this.error('After the value the name needs `,` or `+`')
  }

  error(message: string): NameError {
    return new NameError(this.#position, `${message} at character ${this.#position + 1}.`)
  }
}

/** A data item of CBOR (RFC 8949). */
export type CborValue =
  number | string | boolean | null | Uint8Array | readonly CborValue[] | CborMap | CborTag | CborOther

/** Keys are integers and texts: what COSE has for labels (RFC 9052 1.4). */
export type CborMap = ReadonlyMap<number | string, CborValue>

/** RFC 8949 3.4. */
export interface CborTag {
  readonly tag: number
  readonly value: CborValue
}

/** A floating-point number, `undefined` or a simple value without a name: well-formed, and nothing here uses one. */
export interface CborOther {
  readonly other: Uint8Array
}

/** Why bytes are no CBOR that is read. The message is one sentence. */
export class CborError extends Error {
  override readonly name = 'CborError'
}

/** COSE has four levels, what others keep in its headers some more. */
const maxDepth = 16
/** Headers have some ten attributes; each item takes memory, and only a byte of the document. */
const maxItems = 4096

/**
 * Reads one data item strictly: heads in their shortest form (RFC 8949 4.1), definite lengths, integers of 53 bits, texts
 * in UTF-8, no key twice in a map, nothing behind. Byte strings are views. Throws CborError.
 */
export function readCbor(bytes: Uint8Array): CborValue {
  return new CborReader(bytes).read()
}

/** A byte string (RFC 8949 3.1), in its shortest form. */
export function writeByteString(content: Uint8Array): Uint8Array {
  return Buffer.concat([headOf(major.bytes, content.length), content])
}

/** RFC 8949 3: the types, of the upper three bits. */
const major = { unsigned: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5, tag: 6 } as const

function headOf(type: number, length: number): Uint8Array {
  const first = type << 5
  if (length < 24) return Uint8Array.of(first | length)
  if (length < 0x100) return Uint8Array.of(first | 24, length)
  if (length < 0x10000) return Uint8Array.of(first | 25, length >> 8, length & 0xff)
  const head = Buffer.alloc(5)
  head[0] = first | 26
  head.writeUInt32BE(length, 1)
  return head
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

interface Head {
  readonly type: number
  /** The lower five bits of the first byte. */
  readonly info: number
  readonly argument: number
}

class CborReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0
  #depth = 0
  #items = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  read(): CborValue {
    const value = this.#item()
    if (this.#at < this.#bytes.length) throw this.#refuse('more stands behind the item')
    return value
  }

  #item(): CborValue {
    this.#items += 1
    if (this.#items > maxItems) throw this.#tooMany()
    const start = this.#at
    const { type, info, argument } = this.#head()
    switch (type) {
      case major.unsigned:
        return argument
      case major.negative:
        return this.#exact(-1 - argument)
      case major.bytes:
        return this.#take(argument)
      case major.text:
        return this.#text(argument)
      case major.list:
        return this.#nested(() => Array.from({ length: this.#plausible(argument) }, () => this.#item()))
      case major.map:
        return this.#nested(() => this.#map(this.#plausible(argument)))
      case major.tag:
        return this.#nested(() => ({ tag: argument, value: this.#item() }))
      default:
        return this.#simple(info, start)
    }
  }

  /** RFC 8949 3.3. */
  #simple(info: number, start: number): CborValue {
    switch (info) {
      case 20:
        return false
      case 21:
        return true
      case 22:
        return null
      default:
        return { other: this.#bytes.subarray(start, this.#at) }
    }
  }

  #head(): Head {
    const first = this.#argument(1)
    const type = first >> 5
    const info = first & 0x1f
    if (info < 24) return { type, info, argument: info }
    const size = argumentSizes.get(info)
    if (size === undefined) throw this.#refuse('an item has no definite length, or none that there is')
    const argument = this.#argument(size)
    // Behind the last type stand floating-point numbers, and simple values from 32 on (RFC 8949 3.3).
    const least = type > major.tag ? (size === 1 ? 32 : 0) : shortest(size)
    if (argument < least) throw this.#refuse('a number or length is not in its shortest form')
    return { type, info, argument: type > major.tag ? 0 : this.#exact(argument) }
  }

  #argument(size: number): number {
    const at = this.#at
    this.#take(size)
    switch (size) {
      case 1:
        return this.#view.getUint8(at)
      case 2:
        return this.#view.getUint16(at)
      case 4:
        return this.#view.getUint32(at)
      default:
        return Number(this.#view.getBigUint64(at))
    }
  }

  #exact(number: number): number {
    if (Number.isSafeInteger(number)) return number
    throw this.#refuse('an integer is too large to be read exactly')
  }

  /** Each item takes a byte at least, so that no more of them can follow than bytes. Memory is taken for each at once. */
  #plausible(count: number): number {
    if (count > this.#bytes.length - this.#at) throw this.#refuse('a list or map is longer than the document')
    if (count > maxItems - this.#items) throw this.#tooMany()
    return count
  }

  #tooMany(): CborError {
    return this.#refuse(`the document has more than ${maxItems} items`)
  }

  #take(length: number): Uint8Array {
    const end = this.#at + length
    if (end > this.#bytes.length) throw this.#refuse('the document ends within an item')
    const taken = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return taken
  }

  #text(length: number): string {
    try {
      return decoder.decode(this.#take(length))
    } catch (cause) {
      throw cause instanceof CborError ? cause : this.#refuse('a text is no UTF-8')
    }
  }

  #map(count: number): CborMap {
    const entries = new Map<number | string, CborValue>()
    for (let index = 0; index < count; index++) {
      const key = this.#item()
      if (typeof key !== 'number' && typeof key !== 'string') throw this.#refuse('a key is no integer and no text')
      if (entries.has(key)) throw this.#refuse('a key stands twice in a map')
      entries.set(key, this.#item())
    }
    return entries
  }

  #nested<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > maxDepth) throw this.#refuse(`items are more than ${maxDepth} deep`)
    const value = read()
    this.#depth -= 1
    return value
  }

  #refuse(what: string): CborError {
    return new CborError(`At byte ${this.#at} ${what}.`)
  }
}

/** RFC 8949 3: how many bytes follow the first one, by its lower five bits. */
const argumentSizes: ReadonlyMap<number, number> = new Map([
  [24, 1],
  [25, 2],
  [26, 4],
  [27, 8],
])

/** The least number that needs so many bytes behind the first one. */
function shortest(size: number): number {
  return size === 1 ? 24 : 2 ** (4 * size)
}

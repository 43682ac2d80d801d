/** A JSON value (RFC 8259). Objects are maps, so that no name (`__proto__`) means anything to the language. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject

export type JsonObject = ReadonlyMap<string, JsonValue>

/** Why bytes are no JSON that two readers must understand alike. The message is one sentence. */
export class JsonError extends Error {
  override readonly name: string = 'JsonError'
}

/** The document may be right; it holds more than is read. */
export class JsonLimitError extends JsonError {
  override readonly name = 'JsonLimitError'
}

export interface JsonLimits {
  /** The longest document that is read. */
  readonly bytes?: number
  /** How many lists and objects may stand in each other. */
  readonly depth?: number
  /** How many lists and objects there may be in all. */
  readonly containers?: number
  /** Whether numbers may lose digits: for documents of which no number means anything here. By default not. */
  readonly anyNumber?: boolean
}

/** What registries take as a manifest; every other document that is read without a limit of its own is smaller. */
const maxBytes = 4 * 1024 * 1024
/** Manifests, envelopes and what they sign have five to ten levels. */
const maxDepth = 64
/** Each takes some 200 bytes of memory, and four bytes of the document. A manifest of 1,000 layers has some 2,000. */
const maxContainers = 64 * 1024

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads a document strictly: RFC 8259 and nothing beside it, in UTF-8 without a byte order mark, no name twice in an
 * object (RFC 8259 4 leaves open which one counts, and readers differ), no half of a surrogate pair, no number that
 * loses its value (integers beyond 2^53). Throws JsonError, JsonLimitError above a limit.
 *
 * JSON.parse would not do: it says nothing of a name that stands there twice, and the one of Node 24.21 takes the name
 * `"` for the name `\` after it has met that.
 */
export function readJson(bytes: Uint8Array, limits: JsonLimits = {}): JsonValue {
  const { bytes: longest = maxBytes, depth = maxDepth, containers = maxContainers, anyNumber = false } = limits
  if (bytes.length > longest) {
    throw new JsonLimitError(`The document has ${bytes.length} bytes, and ${longest} is the most that is read.`)
  }
  return new JsonReader(decode(bytes), { depth, containers, anyNumber }).read()
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    throw new JsonError('The document is no UTF-8.', { cause })
  }
}

/** Narrows as Array.isArray does not for read-only lists. */
export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map
}

/**
 * The name of a member that other readers take for one of these: Go's reads names whatever the case of their letters,
 * and the last one counts. `null`: there is none.
 */
export function lookalikeOf(object: JsonObject, names: readonly string[]): string | null {
  const known = new Map(names.map((name) => [fold(name), name]))
  for (const name of object.keys()) {
    const meant = known.get(fold(name))
    if (meant !== undefined && meant !== name) return name
  }
  return null
}

/** Both ways, because two letters beyond ASCII (U+017F, U+212A) are `s` and `k` to Go. */
function fold(name: string): string {
  return name.toUpperCase().toLowerCase()
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const fourDigits = /[0-9a-fA-F]{4}/y
const notPlain = /[\\\u0000-\u001f]/
const run = /[^"\\\u0000-\u001f]*/y
const halfOfPair = /\p{Surrogate}/u

const literals: readonly (readonly [word: string, value: JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** RFC 8259 2 and 7. */
const code = {
  quote: 0x22,
  backslash: 0x5c,
  comma: 0x2c,
  colon: 0x3a,
  list: 0x5b,
  listEnd: 0x5d,
  object: 0x7b,
  objectEnd: 0x7d,
} as const

/** Longer names are cut off in messages. */
const maxShown = 64

/** One pass over the text, from value to value. */
class JsonReader {
  readonly #text: string
  readonly #limits: Omit<Required<JsonLimits>, 'bytes'>
  #at = 0
  #depth = 0
  #containers = 0

  constructor(text: string, limits: Omit<Required<JsonLimits>, 'bytes'>) {
    this.#text = text
    this.#limits = limits
  }

  read(): JsonValue {
    const value = this.#value()
    if (this.#at < this.#text.length) throw this.#refuse('more stands behind the value')
    return value
  }

  /** A value with the space around it. */
  #value(): JsonValue {
    this.#skipSpace()
    const value = this.#bare()
    this.#skipSpace()
    return value
  }

  #bare(): JsonValue {
    switch (this.#text.charCodeAt(this.#at)) {
      case code.object:
        return this.#object()
      case code.list:
        return this.#list()
      case code.quote:
        return this.#string()
      default:
        return this.#scalar()
    }
  }

  #open(): void {
    this.#depth += 1
    this.#containers += 1
    const { depth, containers } = this.#limits
    if (this.#depth > depth) throw new JsonLimitError(this.#say(`lists and objects are more than ${depth} deep`))
    if (this.#containers > containers) {
      throw new JsonLimitError(this.#say(`there are more than ${containers} lists and objects`))
    }
    this.#at += 1
    this.#skipSpace()
  }

  #object(): JsonObject {
    this.#open()
    const members = new Map<string, JsonValue>()
    if (!this.#take(code.objectEnd)) {
      do this.#member(members)
      while (this.#take(code.comma))
      if (!this.#take(code.objectEnd)) throw this.#refuse('an object is not closed')
    }
    this.#depth -= 1
    return members
  }

  #member(members: Map<string, JsonValue>): void {
    this.#skipSpace()
    if (this.#text.charCodeAt(this.#at) !== code.quote) throw this.#refuse('no name stands where one must')
    const name = this.#string()
    this.#skipSpace()
    if (!this.#take(code.colon)) throw this.#refuse('no colon stands behind a name')
    if (members.has(name)) throw this.#refuse(`the name ${JSON.stringify(name.slice(0, maxShown))} stands there twice`)
    members.set(name, this.#value())
  }

  #list(): readonly JsonValue[] {
    this.#open()
    const values: JsonValue[] = []
    if (!this.#take(code.listEnd)) {
      do values.push(this.#value())
      while (this.#take(code.comma))
      if (!this.#take(code.listEnd)) throw this.#refuse('a list is not closed')
    }
    this.#depth -= 1
    return values
  }

  #string(): string {
    const start = this.#at + 1
    const end = this.#text.indexOf('"', start)
    const plain = this.#text.slice(start, Math.max(start, end))
    if (end >= 0 && !notPlain.test(plain)) {
      this.#at = end + 1
      return plain
    }
    return this.#escapedString(start)
  }

  /** One that has escapes; or that is none. */
  #escapedString(start: number): string {
    this.#at = start
    let text = this.#match(run)
    while (this.#take(code.backslash)) text += this.#escape() + this.#match(run)
    if (!this.#take(code.quote)) throw this.#refuse('a string is not closed, or holds a control character')
    // UTF-8 cannot hold half of a pair; only an escape can make one.
    if (halfOfPair.test(text)) throw this.#refuse('a string holds half of a surrogate pair')
    return text
  }

  #escape(): string {
    const character = this.#text.charAt(this.#at)
    this.#at += 1
    if (character === 'u') {
      const digits = this.#match(fourDigits)
      if (digits === '') throw this.#refuse('an escape has no four digits')
      return String.fromCharCode(Number.parseInt(digits, 16))
    }
    const meant = escapes.get(character)
    if (meant === undefined) throw this.#refuse('an escape is none')
    return meant
  }

  #scalar(): JsonValue {
    const literal = literals.find(([word]) => this.#text.startsWith(word, this.#at))
    if (literal !== undefined) {
      this.#at += literal[0].length
      return literal[1]
    }
    const digits = this.#match(number)
    if (digits === '') throw this.#refuse('no value stands where one must')
    const value = Number(digits)
    // Beyond 2^53 several integers are one number here, and not elsewhere.
    if (this.#limits.anyNumber || Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value)))
      return value
    throw this.#refuse('a number is too large to be read exactly')
  }

  /** RFC 8259 2: space, tab, line feed and carriage return. */
  #skipSpace(): void {
    let next = this.#text.charCodeAt(this.#at)
    while (next === 0x20 || next === 0x0a || next === 0x0d || next === 0x09) {
      this.#at += 1
      next = this.#text.charCodeAt(this.#at)
    }
  }

  /** What the pattern (sticky) matches here; `''`: nothing. */
  #match(pattern: RegExp): string {
    const start = this.#at
    pattern.lastIndex = start
    if (!pattern.test(this.#text)) return ''
    this.#at = pattern.lastIndex
    return this.#text.slice(start, this.#at)
  }

  #take(character: number): boolean {
    const isThere = this.#text.charCodeAt(this.#at) === character
    if (isThere) this.#at += 1
    return isThere
  }

  #refuse(what: string): JsonError {
    return new JsonError(this.#say(what))
  }

  #say(what: string): string {
    return `At character ${this.#at + 1} ${what}.`
  }
}

/**
 * `not-der`: it is BER that can be written as DER (an indefinite or padded length, a string in parts), so
 * crypto/ber may be asked. Every other code says that it is neither.
 */
export type DerErrorCode =
  'truncated' | 'trailing' | 'not-minimal' | 'not-der' | 'depth' | 'count' | 'length' | 'tag' | 'value'

/** Why bytes are not DER. The message is one sentence that names the byte. */
export class DerError extends Error {
  override readonly name = 'DerError'
  /** `offset` counts bytes from the start of the source. */
  constructor(
    readonly code: DerErrorCode,
    readonly offset: number,
    message: string,
  ) {
    super(message)
  }
}

/** One value: a view into the bytes that were read, never a copy. Offsets count from the start of `source`. */
export interface DerValue {
  readonly source: Uint8Array
  /** The identifier octet; tags above 30 are refused. */
  readonly tag: number
  readonly start: number
  readonly contentStart: number
  readonly end: number
}

/** Identifier octets of the universal types (X.680 table 1), SEQUENCE and SET in their constructed form. */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const

/** A signature with its certificates and timestamps nests some 30 levels deep; more than twice that is no signature. */
const maxDepth = 64
/** A catalog of 30,000 files has some 600,000 values. A million takes some 30 ms to pass over, and no memory. */
const maxCount = 1_000_000
/** The largest structure that is asked for whole is a certificate revocation list of 32 MiB. */
const maxLength = 32 * 1024 * 1024
/** Octets of a length: four can say 4 GiB, which is more than `maxLength` allows. */
const maxLengthOctets = 4

const constructedBit = 0x20
const universalClass = 0x00
const contextClass = 0x80
const classMask = 0xc0
const numberMask = 0x1f

/** The identifier octet of a context-specific tag from 0 to 30. */
export function contextTag(number: number, constructed: boolean): number {
  return contextClass | (constructed ? constructedBit : 0) | number
}

/**
 * The whole of `bytes` (at most 32 MiB) as one DER value, its structure checked to the last leaf (X.690 8.1, 10.1,
 * 10.2); what the leaves say is checked by who reads them. Throws DerError.
 */
export function readDer(bytes: Uint8Array): DerValue {
  if (bytes.length > maxLength) {
    throw new DerError(
      'length',
      0,
      `The structure has ${bytes.length} bytes, and ${maxLength} is the most that is read.`,
    )
  }
  const root = readValue(bytes, 0, bytes.length)
  if (root.end < bytes.length) {
    throw new DerError('trailing', root.end, `Something follows the end of the structure at byte ${root.end}.`)
  }
  checkMembers(root)
  return root
}

/** Every member of every constructed value, without recursion: its nesting is the file's to choose. */
function checkMembers(root: DerValue): void {
  if (!isConstructed(root.tag)) return
  const outer: number[] = []
  let position = root.contentStart
  let end = root.end
  for (let count = 1; ;) {
    if (position === end) {
      const next = outer.pop()
      if (next === undefined) return
      end = next
      continue
    }
    const value = readValue(root.source, position, end)
    count += 1
    if (count > maxCount) {
      throw new DerError('count', position, `The structure has more than ${maxCount} values at byte ${position}.`)
    }
    if (isConstructed(value.tag)) {
      outer.push(end)
      if (outer.length >= maxDepth) {
        throw new DerError('depth', position, `The structure nests deeper than ${maxDepth} levels at byte ${position}.`)
      }
      position = value.contentStart
      end = value.end
    } else {
      position = value.end
    }
  }
}

/** The value that starts at `start` and ends at `limit` or before: identifier, definite minimal length, content. */
function readValue(source: Uint8Array, start: number, limit: number): DerValue {
  const identifier = octetAt(source, start, limit)
  checkIdentifier(identifier, start)
  const first = octetAt(source, start + 1, limit)
  let contentStart = start + 2
  let length = first
  if (first >= 0x80) {
    const octets = first & 0x7f
    if (octets === 0 && isConstructed(identifier)) {
      throw new DerError('not-der', start, `The value at byte ${start} has an indefinite length.`)
    }
    if (octets === 0 || octets > maxLengthOctets) {
      throw new DerError('length', start, `The value at byte ${start} has a length that cannot be.`)
    }
    length = 0
    for (let index = 0; index < octets; index += 1) length = length * 256 + octetAt(source, contentStart + index, limit)
    contentStart += octets
    if (length < 0x80 || length < 256 ** (octets - 1)) {
      throw new DerError('not-der', start, `The value at byte ${start} has a length in more octets than it needs.`)
    }
  }
  if (length > limit - contentStart) throw truncated(start)
  return { source, tag: identifier, start, contentStart, end: contentStart + length }
}

/** The octet at a position below `limit`. Throws DerError. */
export function octetAt(source: Uint8Array, position: number, limit: number): number {
  const octet = position < limit ? source[position] : undefined
  if (octet === undefined) throw truncated(position)
  return octet
}

function truncated(offset: number): DerError {
  return new DerError('truncated', offset, `What holds the value at byte ${offset} ends before the value does.`)
}

/** X.690 8.1.2, 10.2: tags above 30 have no use here; of the universal types only SEQUENCE and SET are constructed. */
function checkIdentifier(identifier: number, offset: number): void {
  const number = identifier & numberMask
  if (number === numberMask) throw new DerError('tag', offset, `The tag at byte ${offset} is above 30.`)
  if ((identifier & classMask) !== universalClass) return
  if (number === 0) throw new DerError('tag', offset, `The tag at byte ${offset} is reserved.`)
  const collection = number === 0x10 || number === 0x11
  if (collection === isConstructed(identifier)) return
  if (isStringNumber(number)) throw new DerError('not-der', offset, `The string at byte ${offset} is in parts.`)
  throw new DerError('tag', offset, `The value at byte ${offset} has a form that its type cannot have.`)
}

/** Universal types that BER may cut in parts: BIT STRING, OCTET STRING, the character strings and the two times. */
function isStringNumber(number: number): boolean {
  return number === 3 || number === 4 || number === 12 || (number >= 18 && number !== 29)
}

function isConstructed(identifier: number): boolean {
  return (identifier & constructedBit) !== 0
}

/** The content octets: a view. */
export function contentOf(value: DerValue): Uint8Array {
  return value.source.subarray(value.contentStart, value.end)
}

/** Identifier, length and content: a view. */
export function encodedOf(value: DerValue): Uint8Array {
  return value.source.subarray(value.start, value.end)
}

/** Reads the members of a constructed value one after the other. Every method throws DerError. */
export class DerCursor {
  readonly #source: Uint8Array
  readonly #end: number
  #position: number

  constructor(value: DerValue) {
    if (!isConstructed(value.tag)) {
      throw new DerError('tag', value.start, `The value at byte ${value.start} has no members.`)
    }
    this.#source = value.source
    this.#position = value.contentStart
    this.#end = value.end
  }

  get more(): boolean {
    return this.#position < this.#end
  }

  /** The tag of the next member; `null` at the end. */
  get peek(): number | null {
    return this.more ? octetAt(this.#source, this.#position, this.#end) : null
  }

  /** The next member, which must have this tag if one is named. */
  next(expected?: number): DerValue {
    if (!this.more) throw new DerError('truncated', this.#end, `A member is missing at byte ${this.#end}.`)
    const value = readValue(this.#source, this.#position, this.#end)
    if (expected !== undefined && value.tag !== expected) throw unexpectedTag(value, expected)
    this.#position = value.end
    return value
  }

  /** The next member if it has this tag. */
  optional(expected: number): DerValue | null {
    return this.peek === expected ? this.next() : null
  }

  /** Refuses members that are left. */
  finish(): void {
    if (this.more) {
      throw new DerError('trailing', this.#position, `The member at byte ${this.#position} is not expected there.`)
    }
  }
}

/** Every member of a SEQUENCE or SET (or of any constructed value), each with this tag if one is named. Throws DerError. */
export function membersOf(value: DerValue, expected?: number): readonly DerValue[] {
  const cursor = new DerCursor(value)
  const members: DerValue[] = []
  while (cursor.more) members.push(cursor.next(expected))
  return members
}

export function unexpectedTag(value: DerValue, expected: number): DerError {
  const found = value.tag.toString(16).padStart(2, '0')
  const wanted = expected.toString(16).padStart(2, '0')
  return new DerError('tag', value.start, `The value at byte ${value.start} has the tag ${found}, expected ${wanted}.`)
}

/** A primitive value may also stand under a context tag: implicit tagging, which the caller has asked for by name. */
export function requirePrimitive(value: DerValue, expected: number): void {
  if (value.tag !== expected && (value.tag & (classMask | constructedBit)) !== contextClass) {
    throw unexpectedTag(value, expected)
  }
}

import { contentOf, DerError, requirePrimitive, tag, type DerValue } from './structure.js'

/** RSA keys of 16,384 bits have 2,049 octets; twice that is still quick to turn into a number. */
const maxIntegerOctets = 4096
/** The longest arcs in use are UUIDs (X.667): 128 bits, seven an octet. */
const maxArcOctets = 19
/** The longest object identifiers in use have some 30 octets; this leaves room for six UUIDs. */
const maxOidOctets = 128
/** Below this an arc takes seven more bits and is still an exact number. */
const exactArc = 2 ** 46

/** Dotted decimal. X.690 8.19: minimal arcs; at most 128 octets, each arc at most 19. Throws DerError. */
export function readOid(value: DerValue): string {
  requirePrimitive(value, tag.oid)
  const content = contentOf(value)
  if (content.length === 0 || content.length > maxOidOctets) throw badOid(value)
  const arcs: string[] = []
  let arc: number | bigint = 0
  let octets = 0
  for (const octet of content) {
    if (octets === 0 && octet === 0x80) throw notMinimal(value, 'object identifier')
    octets += 1
    if (octets > maxArcOctets) throw badOid(value)
    const bits = octet & 0x7f
    arc = typeof arc === 'number' && arc < exactArc ? arc * 128 + bits : BigInt(arc) * 128n + BigInt(bits)
    if ((octet & 0x80) !== 0) continue
    if (arcs.length === 0) arcs.push(...firstArcs(arc))
    else arcs.push(arc.toString())
    arc = 0
    octets = 0
  }
  if (octets > 0) throw badOid(value)
  return arcs.join('.')
}

/** X.690 8.19.4: the first two arcs share one number, 40 times the first plus the second. */
function firstArcs(joined: number | bigint): readonly string[] {
  if (joined < 40) return ['0', joined.toString()]
  if (joined < 80) return ['1', (BigInt(joined) - 40n).toString()]
  return ['2', (BigInt(joined) - 80n).toString()]
}

function badOid(value: DerValue): DerError {
  return new DerError('value', value.start, `The object identifier at byte ${value.start} is none.`)
}

function notMinimal(value: DerValue, what: string): DerError {
  return new DerError('not-minimal', value.start, `The ${what} at byte ${value.start} has more octets than it needs.`)
}

/** X.690 8.3: minimal two's complement of at most 4,096 octets. Throws DerError. */
export function readInteger(value: DerValue): bigint {
  const content = integerOctets(value)
  if (content.length > maxIntegerOctets) {
    throw new DerError('value', value.start, `The integer at byte ${value.start} is too large to be read.`)
  }
  const magnitude = BigInt(`0x${Buffer.from(content.buffer, content.byteOffset, content.length).toString('hex')}`)
  return BigInt.asIntN(content.length * 8, magnitude)
}

/** The content octets of an INTEGER, which are not empty and minimal. Throws DerError. */
export function integerOctets(value: DerValue): Uint8Array {
  requirePrimitive(value, tag.integer)
  const content = contentOf(value)
  const [first, second] = content
  if (first === undefined) {
    throw new DerError('value', value.start, `The integer at byte ${value.start} is empty.`)
  }
  if (second !== undefined && ((first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80))) {
    throw notMinimal(value, 'integer')
  }
  return content
}

/** An INTEGER from 0 to `max`, which is at most 2^31 - 1. Throws DerError. */
export function readSmallInteger(value: DerValue, max: number): number {
  const content = integerOctets(value)
  const number = content.length > 4 ? null : Number(readInteger(value))
  if (number === null || number < 0 || number > max) {
    throw new DerError('value', value.start, `The integer at byte ${value.start} is not from 0 to ${max}.`)
  }
  return number
}

/** X.690 11.1: one octet, 00 or FF. Throws DerError. */
export function readBoolean(value: DerValue): boolean {
  requirePrimitive(value, tag.boolean)
  const content = contentOf(value)
  if (content.length === 1 && (content[0] === 0x00 || content[0] === 0xff)) return content[0] === 0xff
  throw new DerError('value', value.start, `The boolean at byte ${value.start} is neither 00 nor FF.`)
}

/** The content octets: a view. Throws DerError. */
export function readOctetString(value: DerValue): Uint8Array {
  requirePrimitive(value, tag.octetString)
  return contentOf(value)
}

/** X.690 8.6, 11.2.1: `unused` bits (0 to 7) at the end are zero; an empty string has none. `bytes` is a view. Throws DerError. */
export function readBitString(value: DerValue): { readonly unused: number; readonly bytes: Uint8Array } {
  requirePrimitive(value, tag.bitString)
  const content = contentOf(value)
  const bytes = content.subarray(1)
  // Without any octet the count itself is missing; without bits there are none that could be unused.
  const unused = content[0] ?? 8
  const last = bytes.at(-1) ?? 0xff
  if (unused > 7 || (last & ((1 << unused) - 1)) !== 0) {
    throw new DerError('value', value.start, `The bit string at byte ${value.start} has unused bits that cannot be.`)
  }
  return { unused, bytes }
}

import { DerError } from '../der.js'
import { octetAt } from '../der/structure.js'

/** One value of BER: its content when it is primitive, its members when it is constructed. */
export type BerValue = {
  /** The identifier octet; tags above 30 are refused. */
  readonly identifier: number
  readonly start: number
  /** Behind its content, and behind the end-of-contents octets where it has them. */
  readonly end: number
} & ({ readonly content: Uint8Array } | { readonly members: readonly BerValue[] })

/** As deep as the strict reader goes. */
const maxDepth = 64
/** A signature with its certificates and timestamps has some 2,000 values; a hundred thousand take some 20 MB. */
const maxCount = 100_000
/** Octets of a length: writers that leave room for it use four, some eight. */
const maxLengthOctets = 8

const constructedBit = 0x20
const numberMask = 0x1f
const indefinite = 0x80

/** The whole of `bytes` as one BER value (X.690 8.1). What the leaves hold is not looked at. Throws DerError. */
export function readBer(bytes: Uint8Array): BerValue {
  let count = 0
  const root = readValue(0, bytes.length, 1)
  if (root.end < bytes.length) {
    throw new DerError('trailing', root.end, `Something follows the end of the structure at byte ${root.end}.`)
  }
  return root

  /** The value at `start`, which ends at `limit` or before; `maxDepth` bounds the recursion. */
  function readValue(start: number, limit: number, depth: number): BerValue {
    count += 1
    if (count > maxCount) throw new DerError('count', start, `The structure has more than ${maxCount} values.`)
    if (depth > maxDepth) throw new DerError('depth', start, `The structure nests deeper than ${maxDepth} levels.`)
    const identifier = readIdentifier(bytes, start, limit)
    const constructed = (identifier & constructedBit) !== 0
    if (octetAt(bytes, start + 1, limit) === indefinite) {
      if (constructed) return { identifier, start, ...readToEnd(start + 2, limit, depth + 1) }
      throw new DerError('length', start, `The value at byte ${start} has a length that cannot be.`)
    }
    const { contentStart, end } = readLength(bytes, start, limit)
    if (!constructed) return { identifier, start, end, content: bytes.subarray(contentStart, end) }
    return { identifier, start, end, members: readMembers(contentStart, end, depth + 1) }
  }

  /** X.690 8.1.3.5: the members fill the content. */
  function readMembers(start: number, end: number, depth: number): readonly BerValue[] {
    const members: BerValue[] = []
    for (let position = start; position < end;) {
      const member = readValue(position, end, depth)
      members.push(member)
      position = member.end
    }
    return members
  }

  /** X.690 8.1.3.6: the members end at two octets of zero. */
  function readToEnd(start: number, limit: number, depth: number): { members: readonly BerValue[]; end: number } {
    const members: BerValue[] = []
    let position = start
    while (octetAt(bytes, position, limit) !== 0 || octetAt(bytes, position + 1, limit) !== 0) {
      const member = readValue(position, limit, depth)
      members.push(member)
      position = member.end
    }
    return { members, end: position + 2 }
  }
}

/** X.690 8.1.2: no tag above 30 is in use here, and 0 is for the end of contents only. */
function readIdentifier(bytes: Uint8Array, start: number, limit: number): number {
  const identifier = octetAt(bytes, start, limit)
  if ((identifier & numberMask) !== numberMask && (identifier & ~constructedBit) !== 0) return identifier
  throw new DerError('tag', start, `The tag at byte ${start} is reserved or above 30.`)
}

/** X.690 8.1.3.3 to 8.1.3.5: a definite length, also in more octets than it needs. */
function readLength(bytes: Uint8Array, start: number, limit: number): { contentStart: number; end: number } {
  const first = octetAt(bytes, start + 1, limit)
  const octets = first < 0x80 ? 0 : first & 0x7f
  if (octets > maxLengthOctets) {
    throw new DerError('length', start, `The value at byte ${start} has a length that cannot be.`)
  }
  let length = octets === 0 ? first : 0
  for (let index = 0; index < octets; index += 1) length = length * 256 + octetAt(bytes, start + 2 + index, limit)
  const contentStart = start + 2 + octets
  if (length <= limit - contentStart) return { contentStart, end: contentStart + length }
  throw new DerError('truncated', start, `What holds the value at byte ${start} ends before the value does.`)
}

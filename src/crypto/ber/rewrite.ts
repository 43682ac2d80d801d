import { DerError, tag } from '../der.js'
import { encodeDer } from '../der/write.js'
import { readBer, type BerValue } from './read.js'

/** Signatures in BER come from mail and time-stamping software and have some 10 KB. */
const maxLength = 4 * 1024 * 1024

const constructedBitString = 0x23
const constructedOctetString = 0x24

/**
 * BER (X.690 8.1) as DER: definite lengths in as few octets as they need, OCTET STRING and BIT STRING in one part. The
 * order of a SET is kept, and what the leaves hold stays as it is: who reads the result strictly refuses what is wrong
 * there. Throws DerError.
 */
export function rewriteBer(bytes: Uint8Array): Uint8Array {
  if (bytes.length > maxLength) {
    throw new DerError('length', 0, `The structure has ${bytes.length} bytes, too many to be rewritten as DER.`)
  }
  return encode(readBer(bytes))
}

function encode(value: BerValue): Uint8Array {
  if ('content' in value) return encodeDer(value.identifier, [value.content])
  if (value.identifier === constructedOctetString) return encodeDer(tag.octetString, octetsOf(value))
  if (value.identifier === constructedBitString) return encodeDer(tag.bitString, joinBits(value.members))
  return encodeDer(value.identifier, value.members.map(encode))
}

/** X.690 8.7.3: the parts of an OCTET STRING are OCTET STRINGs, which may be in parts themselves. */
function octetsOf(value: BerValue, joined: Uint8Array[] = []): readonly Uint8Array[] {
  if ('members' in value && value.identifier === constructedOctetString) {
    for (const part of value.members) octetsOf(part, joined)
  } else if ('content' in value && value.identifier === tag.octetString) {
    joined.push(value.content)
  } else {
    throw new DerError('value', value.start, `The value at byte ${value.start} is no part of an octet string.`)
  }
  return joined
}

/** X.690 8.6.4: each part begins with its count of unused bits, and only the last may have any. */
function joinBits(parts: readonly BerValue[]): readonly Uint8Array[] {
  let unused = 0
  const contents = parts.map((part) => {
    const content = part.identifier === tag.bitString && 'content' in part ? part.content : new Uint8Array()
    const count = content[0]
    if (count === undefined || unused !== 0) {
      throw new DerError('value', part.start, `The value at byte ${part.start} is no part of a bit string.`)
    }
    unused = count
    return content.subarray(1)
  })
  return [Uint8Array.of(unused), ...contents]
}

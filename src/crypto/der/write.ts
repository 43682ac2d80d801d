import { tag } from './structure.js'

/** A value of these content octets with a definite length in as few octets as it needs (X.690 10.1). */
export function encodeDer(identifier: number, parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([Uint8Array.from([identifier, ...lengthOctets(length)]), ...parts])
}

/** A positive INTEGER, minimal (X.690 8.3). */
export function encodePositive(value: bigint): Uint8Array {
  const digits = value.toString(16)
  const octets = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  const sign = octets.readUInt8(0) >= 0x80 ? [Uint8Array.of(0)] : []
  return encodeDer(tag.integer, [...sign, octets])
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length]
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return [0x80 | octets.length, ...octets]
}

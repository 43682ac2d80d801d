/** Parts of DER for tests: what is right is written by these, what is wrong by hand. */

export function value(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(content.length)]), content])
}

export function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length]
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return [0x80 | octets.length, ...octets]
}

export const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')
export const sequence = (...parts: readonly Uint8Array[]): Buffer => value(0x30, ...parts)
export const set = (...parts: readonly Uint8Array[]): Buffer => value(0x31, ...parts)
export const integer = (...octets: readonly number[]): Buffer => value(0x02, Buffer.from(octets))
export const octets = (content: Uint8Array): Buffer => value(0x04, content)
export const bits = (unused: number, content: Uint8Array): Buffer => value(0x03, Buffer.from([unused]), content)
export const utf8 = (text: string): Buffer => value(0x0c, Buffer.from(text))
export const printable = (text: string): Buffer => value(0x13, Buffer.from(text, 'latin1'))
export const utcTime = (text: string): Buffer => value(0x17, Buffer.from(text))
export const generalizedTime = (text: string): Buffer => value(0x18, Buffer.from(text))
export const boolean = (on: boolean): Buffer => value(0x01, Buffer.from([on ? 0xff : 0x00]))

/** Of dotted decimal. */
export function oid(dotted: string): Buffer {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt)
  return value(0x06, ...[first * 40n + second, ...rest].map(arc))
}

function arc(number: bigint): Buffer {
  const sevens = [Number(number & 127n)]
  for (let left = number >> 7n; left > 0n; left >>= 7n) sevens.unshift(Number(left & 127n) | 0x80)
  return Buffer.from(sevens)
}

export const attribute = (type: string, encoded: Uint8Array): Buffer => sequence(oid(type), encoded)

/** A Name of relative names, each with one or more attributes. */
export const nameOf = (...sets: readonly (readonly Uint8Array[])[]): Buffer =>
  sequence(...sets.map((attributes) => set(...attributes)))

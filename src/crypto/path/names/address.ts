import type { Relation } from './relation.js'

export interface Address {
  readonly kind: 'iPAddress'
  /** Octets: 4 or 16. */
  readonly size: number
  readonly address: bigint
}

export interface AddressBase {
  readonly kind: 'iPAddress'
  /** Octets: 4 or 16. */
  readonly size: number
  /** The bits of the address that the mask keeps. */
  readonly network: bigint
  readonly mask: bigint
}

/** RFC 5280 4.2.1.6: IPv4 or IPv6; `null` for any other number of octets. */
export function readAddress(octets: Uint8Array): Address | null {
  const size = octets.length
  return isSize(size) ? { kind: 'iPAddress', size, address: numberOf(octets) } : null
}

/** RFC 5280 4.2.1.10: an address and its mask in the style of RFC 4632; `null` for anything else. */
export function readAddressBase(octets: Uint8Array): AddressBase | null {
  const size = octets.length / 2
  if (!isSize(size)) return null
  const mask = numberOf(octets.subarray(size))
  const free = BigInt.asUintN(size * 8, ~mask)
  // RFC 4632 3.1: ones, then zeros.
  if ((free & (free + 1n)) !== 0n) return null
  return { kind: 'iPAddress', size, network: numberOf(octets.subarray(0, size)) & mask, mask }
}

function isSize(octets: number): boolean {
  return octets === 4 || octets === 16
}

function numberOf(octets: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(octets).toString('hex')}`)
}

/** Both versions are one kind of name: where only addresses of one are permitted, none of the other is. */
export function relateAddress(base: AddressBase, { size, address }: Address): Relation {
  return base.size === size && (address & base.mask) === base.network ? 'within' : 'outside'
}

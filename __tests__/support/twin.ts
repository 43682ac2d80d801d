import type { Certificate } from '../../src/crypto/certificate.js'
import { integer, sequence, bits } from './der-parts.js'

/** The orders of the curves of these keys, by the bytes of a coordinate (SP 800-186 3.2.1). */
const orders: ReadonlyMap<string, string> = new Map([
  ['prime256v1', 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'],
  ['secp384r1', `${'f'.repeat(48)}c7634d81f4372ddf581a0db248b0a77aecec196accc52973`],
  ['secp521r1', `01${'f'.repeat(64)}fa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409`],
])

/** DER of the same certificate with (r, n - s) in the place of (r, s), which holds as well. */
export function twinOf({ tbs, signatureAlgorithm, signature }: Certificate, curve = 'prime256v1'): Buffer {
  const value = Buffer.from(signature)
  const long = value.readUInt8(1) === 0x81 ? 1 : 0
  const lengthOfR = value.readUInt8(3 + long)
  const r = value.subarray(4 + long, 4 + long + lengthOfR)
  const s = BigInt(`0x${value.subarray(6 + long + lengthOfR).toString('hex')}`)
  const other = (BigInt(`0x${orders.get(curve) ?? ''}`) - s).toString(16)
  const octets = Buffer.from(other.padStart(other.length + (other.length % 2), '0'), 'hex')
  const positive = (octets[0] ?? 0) >= 0x80 ? [0, ...octets] : [...octets]
  return sequence(tbs, signatureAlgorithm.encoded, bits(0, sequence(integer(...r), integer(...positive))))
}

import { hash } from 'node:crypto'
import { attempt } from '../attempt.js'
import type { Certificate } from '../certificate.js'
import { DerCursor, readDer, readInteger, tag } from '../der.js'
import { encodeDer, encodePositive } from '../der/write.js'

/** The orders of P-256, P-384 and P-521 (SP 800-186 3.2.1.3 to 3.2.1.5): no certificate counts that another curve signed. */
const orders: readonly bigint[] = [
  0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
]

/**
 * The SHA-256, in hex, of the certificates that anybody can make of this one: where an ECDSA value (r, s) holds, (r, n - s)
 * holds too, so the same certificate has a second encoding. No other scheme that counts here has one.
 */
export function twinsOf(certificate: Certificate): readonly string[] {
  const value = attempt(() => readEcdsaValue(certificate.signature))
  if (value instanceof Error) return []
  const { r, s } = value
  return orders
    .filter((order) => [r, s].every((part) => part > 0n && part < order))
    .map((order) => hash('sha256', withValue(certificate, encodeDer(tag.sequence, [r, order - s].map(encodePositive)))))
}

/** RFC 5480 appendix A: Ecdsa-Sig-Value. Throws DerError. */
function readEcdsaValue(signature: Uint8Array): { readonly r: bigint; readonly s: bigint } {
  const cursor = new DerCursor(readDer(signature))
  const r = readInteger(cursor.next(tag.integer))
  const s = readInteger(cursor.next(tag.integer))
  cursor.finish()
  return { r, s }
}

/** RFC 5280 4.1, with no unused bits before the value. */
function withValue({ tbs, signatureAlgorithm }: Certificate, value: Uint8Array): Uint8Array {
  const signature = encodeDer(tag.bitString, [Uint8Array.of(0), value])
  return encodeDer(tag.sequence, [tbs, signatureAlgorithm.encoded, signature])
}

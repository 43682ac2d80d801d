import { hash } from 'node:crypto'
import type { PublicKey } from './algorithms.js'
import { CertificateError, readPublicKey } from './certificate.js'
import { readKeyAlgorithm } from './certificate/structure.js'
import { readDer } from './der.js'

/** A public key without a certificate. */
export interface SubjectPublicKey extends PublicKey {
  /** DER of the SubjectPublicKeyInfo (RFC 5280 4.1.2.7). */
  readonly spki: Uint8Array
  /** Its SHA-256, hex. */
  readonly spkiSha256: string
}

/** Keys of RSA with 16,384 bits have 2 KiB, those of ML-DSA-87 some 2.6 KiB. */
const maxSpkiBytes = 16 * 1024

/** Reads a SubjectPublicKeyInfo of at most 16 KiB strictly, with a key that node:crypto can read. Throws CertificateError. */
export function readSubjectPublicKey(der: Uint8Array): SubjectPublicKey {
  if (der.length > maxSpkiBytes) {
    throw new CertificateError(`The public key has ${der.length} bytes, and ${maxSpkiBytes} is the most that is read.`)
  }
  const spki = new Uint8Array(der)
  const spkiSha256 = hash('sha256', spki)
  const keyAlgorithm = refusing('is malformed', () => readKeyAlgorithm(readDer(spki)))
  const key = refusing('is of no kind that can be used', () => readPublicKey(spki, spkiSha256))
  return { spki, spkiSha256, keyAlgorithm, key: () => key }
}

/** Runs a reader, which throws nothing but DerError and CertificateError. */
function refusing<T>(what: string, reader: () => T): T {
  try {
    return reader()
  } catch (cause) {
    const { message } = cause as Error
    throw new CertificateError(`The public key ${what}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, {
      cause,
    })
  }
}

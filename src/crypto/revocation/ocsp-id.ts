import { hash, type KeyObject } from 'node:crypto'
import { readDigest } from '../algorithms.js'
import { hashes } from '../algorithms/identifiers.js'
import { equalBytes } from '../bytes.js'
import { readAlgorithmIdentifier, type Certificate } from '../certificate.js'
import { DerCursor, integerOctets, readBitString, readDer, readOctetString, tag, type DerValue } from '../der.js'
import { encodeDer } from '../der/write.js'
import type { Issuer } from '../path.js'

/** AlgorithmIdentifier of SHA-1 (RFC 3279 2.1), with the NULL that every responder expects. */
const sha1Identifier = Uint8Array.of(0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00)

/** SHA-1 will do here: it tells issuers apart, and who may answer hangs on the issuer's key, not on its hash. */
const accepted = [hashes.sha1, hashes.sha256, hashes.sha384, hashes.sha512] as const

/** A CertID (RFC 6960 4.1.1) as it was read. */
export interface CertId {
  /** `null`: one that is not accepted. */
  readonly digest: (typeof accepted)[number] | null
  readonly nameHash: Uint8Array
  readonly keyHash: Uint8Array
  readonly serialNumber: Uint8Array
}

/** DER of a CertID by SHA-1. Throws CertificateError when the issuer's key cannot be read. */
export function encodeCertId(certificate: Certificate, issuer: Issuer): Uint8Array {
  return encodeDer(tag.sequence, [
    sha1Identifier,
    encodeDer(tag.octetString, [hash('sha1', certificate.issuerDer, 'buffer')]),
    encodeDer(tag.octetString, [hashKey(issuer)]),
    encodeDer(tag.integer, [certificate.serialNumber]),
  ])
}

/** Throws DerError. */
export function readCertId(value: DerValue): CertId {
  const cursor = new DerCursor(value)
  const digest = readDigest(readAlgorithmIdentifier(cursor.next(tag.sequence)))
  const nameHash = readOctetString(cursor.next(tag.octetString))
  const keyHash = readOctetString(cursor.next(tag.octetString))
  const serialNumber = integerOctets(cursor.next(tag.integer))
  cursor.finish()
  return { digest: accepted.find((candidate) => candidate === digest) ?? null, nameHash, keyHash, serialNumber }
}

/** Whether a CertID means this certificate of this issuer. Throws CertificateError when the issuer's key cannot be read. */
export function identifies(id: CertId, certificate: Certificate, issuer: Issuer): boolean {
  return (
    id.digest !== null &&
    equalBytes(id.serialNumber, certificate.serialNumber) &&
    equalBytes(id.nameHash, hash(id.digest.engine, certificate.issuerDer, 'buffer')) &&
    equalBytes(id.keyHash, hash(id.digest.engine, keyBits(issuer), 'buffer'))
  )
}

/** KeyHash (RFC 6960 4.2.1): SHA-1 of the key. Throws CertificateError when the key cannot be read. */
export function hashKey(holder: Pick<Issuer, 'key'>): Uint8Array {
  return hash('sha1', keyBits(holder), 'buffer')
}

/** Writing a key down takes node:crypto as long as ten signatures. */
const written = new WeakMap<KeyObject, Uint8Array>()

/** The content of subjectPublicKey (RFC 5280 4.1.2.7), without its count of unused bits. */
function keyBits(holder: Pick<Issuer, 'key'>): Uint8Array {
  const key = holder.key()
  const bits = written.get(key) ?? writeKey(key)
  written.set(key, bits)
  return bits
}

function writeKey(key: KeyObject): Uint8Array {
  const cursor = new DerCursor(readDer(key.export({ format: 'der', type: 'spki' })))
  cursor.next(tag.sequence)
  return readBitString(cursor.next(tag.bitString)).bytes
}

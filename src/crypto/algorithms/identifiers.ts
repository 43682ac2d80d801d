import { createHash } from 'node:crypto'
import type { AlgorithmIdentifier } from '../certificate.js'
import { equalBytes } from '../bytes.js'
import { encodedOf, tag } from '../der.js'
import type { DerValue } from '../der.js'

/** A hash by its field name. `engine` is what node:crypto calls it; `null`: node:crypto cannot compute it. */
export interface Digest {
  readonly name: string
  /** Bytes. */
  readonly length: number
  readonly engine: string | null
}

/** Every hash that can be named in a signature. */
export const hashes = {
  md2: { name: 'MD2', length: 16, engine: null },
  md5: { name: 'MD5', length: 16, engine: 'md5' },
  sha1: { name: 'SHA-1', length: 20, engine: 'sha1' },
  sha224: { name: 'SHA-224', length: 28, engine: 'sha224' },
  sha256: { name: 'SHA-256', length: 32, engine: 'sha256' },
  sha384: { name: 'SHA-384', length: 48, engine: 'sha384' },
  sha512: { name: 'SHA-512', length: 64, engine: 'sha512' },
  sha512t224: { name: 'SHA-512/224', length: 28, engine: 'sha512-224' },
  sha512t256: { name: 'SHA-512/256', length: 32, engine: 'sha512-256' },
  sha3t256: { name: 'SHA3-256', length: 32, engine: 'sha3-256' },
  sha3t384: { name: 'SHA3-384', length: 48, engine: 'sha3-384' },
  sha3t512: { name: 'SHA3-512', length: 64, engine: 'sha3-512' },
  /** With the 512 bits of output of RFC 8702 3.1 and RFC 8419 2.3. */
  shake256: { name: 'SHAKE256', length: 64, engine: 'shake256' },
} as const satisfies Record<string, Digest>

/** RFC 8419 2.3: the length of the output is a parameter, in bits. */
const shake256WithLength = '2.16.840.1.101.3.4.2.18'
const integer512 = Uint8Array.of(tag.integer, 2, 2, 0)

const digestOids: ReadonlyMap<string, Digest> = new Map<string, Digest>([
  ['1.2.840.113549.2.2', hashes.md2],
  ['1.2.840.113549.2.5', hashes.md5],
  ['1.3.14.3.2.26', hashes.sha1],
  ['2.16.840.1.101.3.4.2.4', hashes.sha224],
  ['2.16.840.1.101.3.4.2.1', hashes.sha256],
  ['2.16.840.1.101.3.4.2.2', hashes.sha384],
  ['2.16.840.1.101.3.4.2.3', hashes.sha512],
  ['2.16.840.1.101.3.4.2.5', hashes.sha512t224],
  ['2.16.840.1.101.3.4.2.6', hashes.sha512t256],
  ['2.16.840.1.101.3.4.2.8', hashes.sha3t256],
  ['2.16.840.1.101.3.4.2.9', hashes.sha3t384],
  ['2.16.840.1.101.3.4.2.10', hashes.sha3t512],
  ['2.16.840.1.101.3.4.2.12', hashes.shake256],
])

/** RFC 4055 2.1, RFC 5754 2: parameters are left out or NULL, and both mean the same. */
export function hasNoParameters(algorithm: AlgorithmIdentifier): boolean {
  return algorithm.parameters === null || algorithm.parameters.tag === tag.null
}

/** The hash that an identifier names; `null` when it is not known, or its parameters are not as they must be. */
export function readDigest(algorithm: AlgorithmIdentifier): Digest | null {
  if (algorithm.oid === shake256WithLength) {
    return equalBytes(parametersOf(algorithm), integer512) ? hashes.shake256 : null
  }
  return hasNoParameters(algorithm) ? (digestOids.get(algorithm.oid) ?? null) : null
}

/** The hash of the data; `null` when node:crypto cannot compute it (MD2). */
export function computeDigest(digest: Digest, data: Uint8Array): Uint8Array | null {
  if (digest.engine === null) return null
  const options = digest.name === hashes.shake256.name ? { outputLength: digest.length } : {}
  return createHash(digest.engine, options).update(data).digest()
}

/** Whether two identifiers mean the same algorithm with the same parameters (RFC 6211 2). */
export function sameAlgorithm(left: AlgorithmIdentifier, right: AlgorithmIdentifier): boolean {
  if (left.oid !== right.oid) return false
  if (hasNoParameters(left) && hasNoParameters(right)) return true
  return equalBytes(parametersOf(left), parametersOf(right))
}

function parametersOf(algorithm: AlgorithmIdentifier): Uint8Array {
  const value: DerValue | null = algorithm.parameters
  return value === null ? new Uint8Array() : encodedOf(value)
}

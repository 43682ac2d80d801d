import { attempt } from '../attempt.js'
import { readAlgorithmIdentifier } from '../certificate.js'
import type { AlgorithmIdentifier } from '../certificate.js'
import { contextTag, DerCursor, readSmallInteger } from '../der.js'
import type { DerValue } from '../der.js'
import { hashes, hasNoParameters, readDigest } from './identifiers.js'
import type { Digest } from './identifiers.js'

export type SchemeKind = 'RSA' | 'RSA-PSS' | 'ECDSA' | 'DSA' | 'Ed25519' | 'Ed448'

/** How a signature value is made. */
export interface Scheme {
  readonly kind: SchemeKind
  /** `null`: the scheme hashes by itself. */
  readonly digest: Digest | null
  /** Of RSA-PSS, in bytes; 0 for the others. */
  readonly saltLength: number
}

/** `content`: the identifier names a kind of key, and the hash is that of the digestAlgorithm beside it in a CMS. */
interface SchemeRow {
  readonly kind: SchemeKind
  readonly digest: Digest | 'content' | null
}

const rows: ReadonlyMap<string, SchemeRow> = new Map<string, SchemeRow>([
  ['1.2.840.113549.1.1.1', { kind: 'RSA', digest: 'content' }],
  ['1.2.840.113549.1.1.2', { kind: 'RSA', digest: hashes.md2 }],
  ['1.2.840.113549.1.1.4', { kind: 'RSA', digest: hashes.md5 }],
  ['1.2.840.113549.1.1.5', { kind: 'RSA', digest: hashes.sha1 }],
  ['1.3.14.3.2.29', { kind: 'RSA', digest: hashes.sha1 }],
  ['1.2.840.113549.1.1.14', { kind: 'RSA', digest: hashes.sha224 }],
  ['1.2.840.113549.1.1.11', { kind: 'RSA', digest: hashes.sha256 }],
  ['1.2.840.113549.1.1.12', { kind: 'RSA', digest: hashes.sha384 }],
  ['1.2.840.113549.1.1.13', { kind: 'RSA', digest: hashes.sha512 }],
  ['1.2.840.113549.1.1.15', { kind: 'RSA', digest: hashes.sha512t224 }],
  ['1.2.840.113549.1.1.16', { kind: 'RSA', digest: hashes.sha512t256 }],
  ['2.16.840.1.101.3.4.3.14', { kind: 'RSA', digest: hashes.sha3t256 }],
  ['2.16.840.1.101.3.4.3.15', { kind: 'RSA', digest: hashes.sha3t384 }],
  ['2.16.840.1.101.3.4.3.16', { kind: 'RSA', digest: hashes.sha3t512 }],
  ['1.2.840.10045.2.1', { kind: 'ECDSA', digest: 'content' }],
  ['1.2.840.10045.4.1', { kind: 'ECDSA', digest: hashes.sha1 }],
  ['1.2.840.10045.4.3.1', { kind: 'ECDSA', digest: hashes.sha224 }],
  ['1.2.840.10045.4.3.2', { kind: 'ECDSA', digest: hashes.sha256 }],
  ['1.2.840.10045.4.3.3', { kind: 'ECDSA', digest: hashes.sha384 }],
  ['1.2.840.10045.4.3.4', { kind: 'ECDSA', digest: hashes.sha512 }],
  ['2.16.840.1.101.3.4.3.10', { kind: 'ECDSA', digest: hashes.sha3t256 }],
  ['2.16.840.1.101.3.4.3.11', { kind: 'ECDSA', digest: hashes.sha3t384 }],
  ['2.16.840.1.101.3.4.3.12', { kind: 'ECDSA', digest: hashes.sha3t512 }],
  ['1.2.840.10040.4.1', { kind: 'DSA', digest: 'content' }],
  ['1.2.840.10040.4.3', { kind: 'DSA', digest: hashes.sha1 }],
  ['2.16.840.1.101.3.4.3.1', { kind: 'DSA', digest: hashes.sha224 }],
  ['2.16.840.1.101.3.4.3.2', { kind: 'DSA', digest: hashes.sha256 }],
  ['2.16.840.1.101.3.4.3.3', { kind: 'DSA', digest: hashes.sha384 }],
  ['2.16.840.1.101.3.4.3.4', { kind: 'DSA', digest: hashes.sha512 }],
  ['1.3.101.112', { kind: 'Ed25519', digest: null }],
  ['1.3.101.113', { kind: 'Ed448', digest: null }],
])

const rsassaPss = '1.2.840.113549.1.1.10'
const mgf1 = '1.2.840.113549.1.1.8'

/** The largest RSA modulus that OpenSSL verifies with has 2,048 bytes; no salt is longer. */
const maxSaltLength = 2048
/** RFC 4055 3.1: what the parameters of RSASSA-PSS leave out. */
const defaultSaltLength = 20

/**
 * `content` is the digestAlgorithm beside it in a CMS, `null` in a certificate.
 * `null`: not known, or its parameters are not as they must be.
 */
export function readScheme(algorithm: AlgorithmIdentifier, content: AlgorithmIdentifier | null): Scheme | null {
  if (algorithm.oid === rsassaPss) {
    const scheme = attempt(() => readPss(algorithm.parameters))
    return scheme instanceof Error ? null : scheme
  }
  const row = rows.get(algorithm.oid)
  if (row === undefined || !hasRightParameters(algorithm, row)) return null
  if (row.digest !== 'content') return { kind: row.kind, digest: row.digest, saltLength: 0 }
  const digest = content === null ? null : readDigest(content)
  return digest === null ? null : { kind: row.kind, digest, saltLength: 0 }
}

/**
 * RFC 4055 5 asks for NULL, RFC 8410 3 for nothing. RFC 5758 3 leaves ECDSA's and DSA's out, but all that Java 8 signed
 * has NULL there; nothing hangs on it.
 */
function hasRightParameters(algorithm: AlgorithmIdentifier, row: SchemeRow): boolean {
  return row.digest === null ? algorithm.parameters === null : hasNoParameters(algorithm)
}

/** RFC 4055 3.1, 3.3: the parameters are there; both hashes are the same one; the trailer is the one there is. Throws DerError. */
function readPss(parameters: DerValue | null): Scheme | null {
  if (parameters === null) return null
  const cursor = new DerCursor(parameters)
  const hash = readExplicit(cursor, 0)
  const mask = readExplicit(cursor, 1)
  const salt = readExplicit(cursor, 2)
  const trailer = readExplicit(cursor, 3)
  cursor.finish()
  const digest = hash === null ? hashes.sha1 : readDigest(readAlgorithmIdentifier(hash))
  const maskDigest = mask === null ? hashes.sha1 : readMaskDigest(readAlgorithmIdentifier(mask))
  const saltLength = salt === null ? defaultSaltLength : readSmallInteger(salt, maxSaltLength)
  if (trailer !== null && readSmallInteger(trailer, 1) !== 1) return null
  return digest === null || digest !== maskDigest ? null : { kind: 'RSA-PSS', digest, saltLength }
}

function readMaskDigest(mask: AlgorithmIdentifier): Digest | null {
  return mask.oid === mgf1 && mask.parameters !== null ? readDigest(readAlgorithmIdentifier(mask.parameters)) : null
}

/** The one value in an explicit tag. */
function readExplicit(cursor: DerCursor, number: number): DerValue | null {
  const wrapped = cursor.optional(contextTag(number, true))
  if (wrapped === null) return null
  const inner = new DerCursor(wrapped)
  const value = inner.next()
  inner.finish()
  return value
}

/** What an algorithm is called, and the hash that it rests on: `none` for EdDSA, `unknown` when it cannot be told. */
export function describeSignature(
  algorithm: AlgorithmIdentifier,
  content: AlgorithmIdentifier | null,
): { readonly hash: string; readonly label: string } {
  const scheme = readScheme(algorithm, content)
  if (scheme === null) return { hash: 'unknown', label: `the algorithm ${algorithm.oid}` }
  if (scheme.digest === null) return { hash: 'none', label: scheme.kind }
  return { hash: scheme.digest.name, label: `${scheme.digest.name} with ${scheme.kind}` }
}

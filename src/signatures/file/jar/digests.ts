import { hash } from 'node:crypto'
import type { SectionAttribute } from './sections.js'

/** A digest algorithm of the manifest. */
export interface DigestAlgorithm {
  /** As AlgorithmUse names it. */
  readonly name: string
  /** As node:crypto names it. */
  readonly id: string
  /** The higher, the stronger: an entry rests on its strongest digest, a signature on its weakest entry. */
  readonly strength: number
}

const algorithms: readonly (DigestAlgorithm & { readonly labels: readonly string[] })[] = [
  { name: 'MD5', id: 'md5', strength: 1, labels: ['md5'] },
  { name: 'SHA-1', id: 'sha1', strength: 2, labels: ['sha1', 'sha-1', 'sha'] },
  { name: 'SHA-224', id: 'sha224', strength: 3, labels: ['sha-224'] },
  { name: 'SHA-256', id: 'sha256', strength: 4, labels: ['sha-256'] },
  { name: 'SHA3-256', id: 'sha3-256', strength: 5, labels: ['sha3-256'] },
  { name: 'SHA-384', id: 'sha384', strength: 6, labels: ['sha-384'] },
  { name: 'SHA3-384', id: 'sha3-384', strength: 7, labels: ['sha3-384'] },
  { name: 'SHA-512', id: 'sha512', strength: 8, labels: ['sha-512'] },
  { name: 'SHA3-512', id: 'sha3-512', strength: 9, labels: ['sha3-512'] },
]

const byLabel = new Map(algorithms.flatMap((algorithm) => algorithm.labels.map((label) => [label, algorithm] as const)))

/** What a digest of the manifest or of a signature file is over. */
export type DigestTarget = '-digest' | '-digest-manifest' | '-digest-manifest-main-attributes'

export interface DigestValue {
  readonly algorithm: DigestAlgorithm
  /** Base64, as it stands there. */
  readonly expected: string
}

/**
 * The digests of a section that can be computed. Attributes of unknown algorithms are left out, as the specification
 * asks; MD2 is one of them, because nothing here computes it.
 */
export function digestsOf(attributes: readonly SectionAttribute[], target: DigestTarget): readonly DigestValue[] {
  const values: DigestValue[] = []
  for (const { name, value } of attributes) {
    if (!name.endsWith(target)) continue
    const algorithm = byLabel.get(name.slice(0, -target.length))
    if (algorithm !== undefined) values.push({ algorithm, expected: value })
  }
  return values
}

/** Whether the section says that there is a digest, of whatever algorithm. */
export function namesDigest(attributes: readonly SectionAttribute[]): boolean {
  return attributes.some(({ name }) => name.endsWith('-digest'))
}

/** Base64 of the digest: what must stand in the attribute, character by character. */
export function digestOf(bytes: Uint8Array, algorithm: DigestAlgorithm): string {
  return hash(algorithm.id, bytes, 'base64')
}

/** Whether every digest is that of `bytes`. */
export function allMatch(values: readonly DigestValue[], bytes: Uint8Array): boolean {
  return values.every(({ algorithm, expected }) => digestOf(bytes, algorithm) === expected)
}

export function strongest(values: readonly DigestValue[]): DigestAlgorithm | null {
  return values.reduce<DigestAlgorithm | null>(
    (best, { algorithm }) => (best === null || algorithm.strength > best.strength ? algorithm : best),
    null,
  )
}

export function weaker(left: DigestAlgorithm | null, right: DigestAlgorithm | null): DigestAlgorithm | null {
  if (left === null || right === null) return left ?? right
  return left.strength <= right.strength ? left : right
}

import { hashes, readKey, type PublicKey, type Scheme } from '../../../crypto/algorithms.js'

/** How Notation signs with a key. */
export interface KeyAlgorithm {
  /** As JWS names it (RFC 7518 3.1). */
  readonly name: string
  readonly scheme: Scheme
}

/** RFC 7518 3.5, RFC 8230 2: the salt is as long as the hash. */
const pss = (name: string, digest: (typeof hashes)[keyof typeof hashes]): KeyAlgorithm => ({
  name,
  scheme: { kind: 'RSA-PSS', digest, saltLength: digest.length },
})
const ecdsa = (name: string, digest: (typeof hashes)[keyof typeof hashes]): KeyAlgorithm => ({
  name,
  scheme: { kind: 'ECDSA', digest, saltLength: 0 },
})

/** By the bits of an RSA key, and by node:crypto's name of a curve. */
const algorithms: ReadonlyMap<unknown, KeyAlgorithm> = new Map<unknown, KeyAlgorithm>([
  [2048, pss('PS256', hashes.sha256)],
  [3072, pss('PS384', hashes.sha384)],
  [4096, pss('PS512', hashes.sha512)],
  ['prime256v1', ecdsa('ES256', hashes.sha256)],
  ['secp384r1', ecdsa('ES384', hashes.sha384)],
  ['secp521r1', ecdsa('ES512', hashes.sha512)],
])

/**
 * The one algorithm of a key (notaryproject/specifications, signature-specification.md, "Algorithm Selection"): what the
 * envelope says of it is compared with this and never chosen by. `null`: there is none.
 */
export function algorithmOf(publicKey: PublicKey): KeyAlgorithm | null {
  const key = readKey(publicKey)
  switch (key?.asymmetricKeyType) {
    case 'rsa':
      return algorithms.get(key.asymmetricKeyDetails?.modulusLength) ?? null
    case 'ec':
      return algorithms.get(key.asymmetricKeyDetails?.namedCurve) ?? null
    default:
      return null
  }
}

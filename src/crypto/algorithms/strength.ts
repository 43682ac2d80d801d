import type { KeyObject } from 'node:crypto'
import { attempt } from '../attempt.js'
import type { AlgorithmIdentifier } from '../certificate.js'
import { tag } from '../der.js'
import { hashes } from './identifiers.js'

// docs/trust.md 1.7 in one place: which keys and hashes prove a signer. What is not listed here does not.

/** A public key as it stands in a certificate. */
export interface PublicKey {
  readonly keyAlgorithm: AlgorithmIdentifier
  /** Throws CertificateError when node:crypto cannot read it. */
  key(): KeyObject
}

/** RSA keys below this are within reach of those who can pay for it (NIST SP 800-57 part 1, 5.6.1). */
const minRsaBits = 2048
/** With 1 the value is the padded hash itself, which anybody can write down; even exponents are none. */
const minRsaExponent = 3n

const ecPublicKey = '1.2.840.10045.2.1'
/** P-256, P-384 and P-521 as node:crypto calls them. */
const strongCurves: readonly unknown[] = ['prime256v1', 'secp384r1', 'secp521r1']

/** Nobody can make collisions of these. `none` is the hash of the schemes that hash by themselves. */
const strongHashes: ReadonlySet<string> = new Set([
  ...Object.values(hashes)
    .map((hash) => hash.name)
    .filter((name) => name !== 'MD2' && name !== 'MD5' && name !== 'SHA-1'),
  'none',
])

/** docs/trust.md 1.7: until this moment SHA-1 counts, where a timestamp proves that the signature is that old. */
const sha1Until = Date.UTC(2019, 0, 1)

/** Whether SHA-1 counts for what is proven to have been there at this moment. */
export function acceptsSha1(moment: Date): boolean {
  return moment.getTime() < sha1Until
}

/**
 * Whether a hash of this name (AlgorithmUse.hash) proves nothing: MD2, MD5, SHA-1 unless it is accepted, and every name
 * that is not known.
 */
export function weakHash(name: string, acceptSha1 = false): boolean {
  return !strongHashes.has(name) && !(acceptSha1 && name === hashes.sha1.name)
}

const weaknesses = new WeakMap<PublicKey, string | null>()

/** Why a key proves nothing, as a clause for people; `null` when it is strong. Each is looked at once. */
export function weakKey(publicKey: PublicKey): string | null {
  const known = weaknesses.get(publicKey)
  if (known !== undefined) return known
  const weakness = findWeakness(publicKey)
  weaknesses.set(publicKey, weakness)
  return weakness
}

function findWeakness(publicKey: PublicKey): string | null {
  if (hasExplicitCurve(publicKey)) return 'a key on a curve without a name'
  const key = readKey(publicKey)
  if (key === null) return 'a key that cannot be read'
  switch (key.asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss':
      return weakRsa(key)
    case 'ec': {
      const curve = key.asymmetricKeyDetails?.namedCurve
      return strongCurves.includes(curve) ? null : `a key on the curve ${String(curve)}`
    }
    case 'ed25519':
    case 'ed448':
      return null
    default:
      return `a key of the type ${String(key.asymmetricKeyType)}`
  }
}

function weakRsa(key: KeyObject): string | null {
  const { modulusLength, publicExponent } = { ...key.asymmetricKeyDetails }
  if (modulusLength === undefined || modulusLength < minRsaBits) return `an RSA key of ${String(modulusLength)} bits`
  const usable = publicExponent !== undefined && publicExponent >= minRsaExponent && publicExponent % 2n === 1n
  return usable ? null : `an RSA key with the exponent ${String(publicExponent)}`
}

/** CVE-2020-0601: with parameters of one's own, a curve can be made on which one knows the private key of others. */
function hasExplicitCurve(publicKey: PublicKey): boolean {
  return publicKey.keyAlgorithm.oid === ecPublicKey && publicKey.keyAlgorithm.parameters?.tag !== tag.oid
}

/** `null` when node:crypto cannot read the key. */
export function readKey(publicKey: PublicKey): KeyObject | null {
  const key = attempt(() => publicKey.key())
  return key instanceof Error ? null : key
}

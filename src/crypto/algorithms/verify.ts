import { constants, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { AlgorithmIdentifier } from '../certificate.js'
import { readScheme } from './schemes.js'
import type { Scheme, SchemeKind } from './schemes.js'
import { readKey } from './strength.js'
import type { PublicKey } from './strength.js'

/** `not-checkable`: node:crypto cannot tell, so it is neither right nor wrong. `reason` is a clause for people. */
export interface SignatureResult {
  readonly result: 'valid' | 'invalid' | 'not-checkable'
  readonly reason: string
}

/** The types that node:crypto gives the keys that can make a value of each scheme. */
const keyTypes: { readonly [kind in SchemeKind]: readonly string[] } = {
  RSA: ['rsa'],
  'RSA-PSS': ['rsa', 'rsa-pss'],
  ECDSA: ['ec'],
  DSA: ['dsa'],
  Ed25519: ['ed25519'],
  Ed448: ['ed448'],
}

/** FIPS 186-4 4.2: the largest DSA keys that there are, bits. */
const maxDsaBits = 3072
/** Software uses 65537 and a few of its size. OpenSSL takes exponents of up to 64 bits, and longer ones for short keys. */
const maxRsaExponent = 2n ** 32n

/**
 * Whether the key made this value over this data. `content` is the digestAlgorithm of a CMS, `null` in a certificate.
 * Weak hashes and keys are computed too: what is weak is for the prover to say. Never throws for what a file can hold.
 */
export function verifySignature(
  publicKey: PublicKey,
  algorithm: AlgorithmIdentifier,
  content: AlgorithmIdentifier | null,
  data: Uint8Array,
  signature: Uint8Array,
): SignatureResult {
  const scheme = readScheme(algorithm, content)
  if (scheme === null) return notCheckable(`the algorithm ${algorithm.oid} is not known, or not with these parameters`)
  return verifyByScheme(publicKey, scheme, 'der', data, signature)
}

/** How the two numbers of an ECDSA signature are written: a SEQUENCE (RFC 3279 2.2.3), or side by side (IEEE P1363). */
export type EcdsaEncoding = 'der' | 'ieee-p1363'

/** The same where the scheme is known from elsewhere. Never throws for what a file can hold. */
export function verifyByScheme(
  publicKey: PublicKey,
  scheme: Scheme,
  encoding: EcdsaEncoding,
  data: Uint8Array,
  signature: Uint8Array,
): SignatureResult {
  if (scheme.digest?.engine === null) return notCheckable(`${scheme.digest.name} cannot be computed`)
  const key = readKey(publicKey)
  if (key === null) return notCheckable('its key cannot be read')
  const type = String(key.asymmetricKeyType)
  if (!keyTypes[scheme.kind].includes(type))
    return invalid(`a key of the type ${type} makes no ${scheme.kind} signature`)
  if (isExcessive(key)) return notCheckable('its key takes more work than any in use')
  return computeResult(scheme, encoding, key, data, signature)
}

/** With such a key one verification takes as long as a hundred others, and a file can ask for thousands. */
function isExcessive(key: KeyObject): boolean {
  const { modulusLength = 0, publicExponent = 0n } = { ...key.asymmetricKeyDetails }
  return publicExponent >= maxRsaExponent || (key.asymmetricKeyType === 'dsa' && modulusLength > maxDsaBits)
}

function computeResult(
  { kind, digest, saltLength }: Scheme,
  encoding: EcdsaEncoding,
  key: KeyObject,
  data: Uint8Array,
  signature: Uint8Array,
): SignatureResult {
  // A bare key means PKCS #1 v1.5 for those of the type `rsa`, the only ones that get here as such, and DER for ECDSA
  // and DSA. Saying so in an object costs node:crypto almost as much as the arithmetic.
  const input =
    kind === 'RSA-PSS'
      ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }
      : kind === 'ECDSA' && encoding === 'ieee-p1363'
        ? { key, dsaEncoding: encoding }
        : key
  try {
    const holds = verify(digest?.engine ?? null, data, input, signature)
    return holds ? { result: 'valid', reason: 'its key made it' } : invalid('its key did not make it over these bytes')
  } catch {
    // OpenSSL refuses the key for this: an RSASSA-PSS key that is kept for another hash, say (RFC 4055 3.3).
    return notCheckable('its key may not be used so')
  }
}

function notCheckable(reason: string): SignatureResult {
  return { result: 'not-checkable', reason }
}

function invalid(reason: string): SignatureResult {
  return { result: 'invalid', reason }
}

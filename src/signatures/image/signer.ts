import type { KeyObject } from 'node:crypto'
import type { PublicKey } from '../../crypto/algorithms.js'
import { hashes } from '../../crypto/algorithms/identifiers.js'
import type { Scheme } from '../../crypto/algorithms/schemes.js'
import { readKey } from '../../crypto/algorithms/strength.js'
import { verifyByScheme } from '../../crypto/algorithms/verify.js'
import { attempt } from '../../crypto/attempt.js'
import { readCertificate } from '../../crypto/certificate.js'
import { readSubjectPublicKey, type SubjectPublicKey } from '../../crypto/public-key.js'
import type { Check } from '../../model/check.js'
import type { AlgorithmUse, Claim } from '../../model/signature.js'
import type { KnownKey } from './model.js'

/** Who a signature says that it is by, as it stands there: certificates in DER, the leaf first; or a key without one. */
export type Signer =
  | { readonly certificates: readonly [Uint8Array, ...Uint8Array[]] }
  | {
      /** `null`: it says nothing of its key. */
      readonly hint: string | null
    }

/** A signature value, with what it is made over. */
export interface SignedValue {
  /** Where it stands. */
  readonly place: string
  readonly data: Uint8Array
  readonly value: Uint8Array
  readonly signer: Signer
}

/** What is claimed of the signer, and the check `signature`. */
export interface SignerReading {
  readonly claim: Claim
  readonly check: Check
}

/** A path has ten certificates at most; the others that stand beside a leaf help to find it. */
export const maxCertificates = 32

/** Of a signature whose parts cannot be read. */
export const noClaim: Claim = { certificates: [], hasLeaf: false, bareKey: null, algorithms: [] }

/** Whether the key of the leaf, or one of the keys that were given, made the value. */
export function verifyValue(value: SignedValue, keys: readonly KnownKey[]): SignerReading {
  const { signer } = value
  return 'certificates' in signer
    ? byCertificate(value, signer.certificates)
    : byKeys(
        value,
        signer.hint,
        keys.map(({ spki }) => readSubjectPublicKey(spki)),
      )
}

function byCertificate(signed: SignedValue, certificates: readonly [Uint8Array, ...Uint8Array[]]): SignerReading {
  const claim = { certificates: certificates.slice(0, maxCertificates), hasLeaf: true, bareKey: null }
  const leaf = attempt(() => readCertificate(certificates[0]))
  if (leaf instanceof Error) {
    const message = `The signer's certificate in ${signed.place} cannot be read: ${leaf.message}`
    const check: Check = { check: 'signature', result: 'fail', code: 'signer-certificate-missing', message }
    return { claim: { ...claim, hasLeaf: false, algorithms: [] }, check }
  }
  const trial = tryKey(leaf, signed)
  return {
    claim: { ...claim, algorithms: nameAlgorithm(trial) },
    check: checkOf(trial, signed, 'the key of its certificate'),
  }
}

/**
 * Which of the keys made it. What a signature says of its key only decides what is said when none did: of a key that was
 * given, that it did not make this value; of any other, that it is not known.
 */
function byKeys(signed: SignedValue, hint: string | null, keys: readonly SubjectPublicKey[]): SignerReading {
  let meant: KeyTrial | null = null
  for (const key of keys) {
    const trial = tryKey(key, signed)
    if (trial.result === 'valid') return told(signed, hint, { key, trial })
    if (isHinted(key, hint) || (hint === null && mayBePrehashed(trial, signed))) meant ??= { key, trial }
  }
  if (meant !== null) return told(signed, hint, meant)
  const message = `${signed.place} was made by a key without a certificate, and by none of those that were given.`
  const check: Check = { check: 'signature', result: 'unknown', code: 'key-unknown', message }
  return { claim: { ...noClaim, bareKey: { spki: null, hint } }, check }
}

interface KeyTrial {
  readonly key: SubjectPublicKey
  readonly trial: Trial
}

function told(signed: SignedValue, hint: string | null, { key, trial }: KeyTrial): SignerReading {
  const bareKey = { spki: trial.result === 'valid' ? key.spki : null, hint }
  const check = checkOf(trial, signed, `the key with the SHA-256 ${key.spkiSha256}`)
  return { claim: { ...noClaim, bareKey, algorithms: nameAlgorithm(trial) }, check }
}

/** cosign's hint is the SHA-256 of the SubjectPublicKeyInfo in base64. */
function isHinted({ spkiSha256 }: SubjectPublicKey, hint: string | null): boolean {
  return hint === Buffer.from(spkiSha256, 'hex').toString('base64')
}

/** RFC 8032 5.1.6: values of both forms of Ed25519 have 64 octets, which no other key makes. */
function mayBePrehashed({ scheme }: Trial, { value }: SignedValue): boolean {
  return scheme?.kind === 'Ed25519' && value.length === 64
}

interface Trial {
  readonly result: 'valid' | 'invalid' | 'not-checkable'
  /** The scheme by which it holds, or the usual one of such a key; `null`: no such key signs images. */
  readonly scheme: Scheme | null
  /** A clause for people. */
  readonly reason: string
}

/** By each way in which such a key signs; of those that do not hold, the usual one is told. */
function tryKey(publicKey: PublicKey, { data, value }: SignedValue): Trial {
  let usual: Trial | null = null
  for (const scheme of schemesOf(readKey(publicKey))) {
    const trial = { scheme, ...verifyByScheme(publicKey, scheme, 'der', data, value) }
    if (trial.result === 'valid') return trial
    usual ??= trial
  }
  return usual ?? { result: 'not-checkable', scheme: null, reason: 'no key of its kind signs images' }
}

/**
 * How cosign signs with a key (sigstore/sigstore, pkg/signature): by the hash that belongs to the curve; RSA by PKCS #1
 * v1.5. It took SHA-256 with every curve until version 2.5, and a key in a KMS may be bound to another hash of SHA-2.
 */
function schemesOf(key: KeyObject | null): readonly Scheme[] {
  const by = (kind: Scheme['kind'], ...digests: readonly Scheme['digest'][]): readonly Scheme[] =>
    digests.map((digest) => ({ kind, digest, saltLength: 0 }))
  switch (key?.asymmetricKeyType) {
    case 'rsa':
      return by('RSA', hashes.sha256, hashes.sha384, hashes.sha512)
    case 'ec':
      return by('ECDSA', ...curveHashes(key.asymmetricKeyDetails?.namedCurve))
    case 'ed25519':
      return by('Ed25519', null)
    default:
      return []
  }
}

function curveHashes(curve: string | undefined): readonly Scheme['digest'][] {
  if (curve === 'secp384r1') return [hashes.sha384, hashes.sha256]
  return curve === 'secp521r1' ? [hashes.sha512, hashes.sha256] : [hashes.sha256]
}

function nameAlgorithm({ scheme }: Trial): readonly AlgorithmUse[] {
  if (scheme === null) return []
  const hash = scheme.digest?.name ?? 'none'
  return [{ use: 'signature', hash, label: scheme.digest === null ? scheme.kind : `${hash} with ${scheme.kind}` }]
}

function checkOf(trial: Trial, signed: SignedValue, whose: string): Check {
  const check = 'signature'
  const { result, reason } = trial
  const { place } = signed
  if (result === 'valid') {
    const message = `The value of ${place} was made by ${whose}.`
    return { check, result: 'pass', code: 'signature-valid', message }
  }
  // cosign signs by the prehashed form with such keys, which node:crypto cannot compute: it may well be right.
  if (mayBePrehashed(trial, signed)) {
    const message = `The value of ${place} is no Ed25519 signature by ${whose}, and Ed25519ph cannot be computed.`
    return { check, result: 'unknown', code: 'ed25519-prehashed', message }
  }
  const message = `The value of ${place} does not hold by ${whose}: ${reason}.`
  return result === 'invalid'
    ? { check, result: 'fail', code: 'signature-mismatch', message }
    : { check, result: 'unknown', code: 'unsupported-algorithm', message }
}

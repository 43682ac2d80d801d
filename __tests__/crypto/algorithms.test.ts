import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { constants } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import {
  acceptsSha1,
  computeDigest,
  describeSignature,
  readDigest,
  sameAlgorithm,
  verifySignature,
  weakHash,
  weakKey,
} from '../../src/crypto/algorithms.js'
import type { PublicKey, SignatureResult } from '../../src/crypto/algorithms.js'
import { attempt } from '../../src/crypto/attempt.js'
import { CertificateError, readAlgorithmIdentifier } from '../../src/crypto/certificate.js'
import type { AlgorithmIdentifier } from '../../src/crypto/certificate.js'
import { DerError, membersOf, readDer } from '../../src/crypto/der.js'
import { bits, hex, integer, sequence, value } from '../support/der-parts.js'
import { algorithm, ecKeys, nothing, rsaKeys } from '../support/issue.js'

const identifier = (der: Buffer): AlgorithmIdentifier => readAlgorithmIdentifier(readDer(der))
const named = (dotted: string, ...parameters: readonly Uint8Array[]): AlgorithmIdentifier =>
  identifier(algorithm(dotted, ...parameters))

/** A key as it stands in a certificate. */
function publicKeyOf(key: KeyObject): PublicKey {
  const [keyAlgorithm] = membersOf(readDer(key.export({ format: 'der', type: 'spki' })))
  if (keyAlgorithm === undefined) throw new Error('no algorithm')
  return { keyAlgorithm: readAlgorithmIdentifier(keyAlgorithm), key: () => key }
}

const unreadable: PublicKey = {
  keyAlgorithm: named('1.2.840.113549.1.1.1', nothing),
  key: () => {
    throw new CertificateError('The key cannot be read.')
  },
}
const broken: PublicKey = {
  ...unreadable,
  key: () => {
    throw new RangeError('a fault of ours')
  },
}

const sha1 = '1.3.14.3.2.26'
const sha256 = '2.16.840.1.101.3.4.2.1'
const sha512 = '2.16.840.1.101.3.4.2.3'
const rsaEncryption = '1.2.840.113549.1.1.1'
const rsaSha256 = '1.2.840.113549.1.1.11'
const rsassaPss = '1.2.840.113549.1.1.10'
const mgf1 = '1.2.840.113549.1.1.8'
const ecdsaSha256 = '1.2.840.10045.4.3.2'
const ed25519 = '1.3.101.112'

const data = Buffer.from('what was signed')
const rsa = rsaKeys()
const ec = ecKeys()
const edwards = generateKeyPairSync('ed25519')

const check = (
  keys: { readonly publicKey: KeyObject },
  signatureAlgorithm: AlgorithmIdentifier,
  signature: Uint8Array,
  content: AlgorithmIdentifier | null = null,
): SignatureResult['result'] =>
  verifySignature(publicKeyOf(keys.publicKey), signatureAlgorithm, content, data, signature).result

describe('digests', () => {
  it.each([
    ['MD5', '1.2.840.113549.2.5', 'md5'],
    ['SHA-1', sha1, 'sha1'],
    ['SHA-224', '2.16.840.1.101.3.4.2.4', 'sha224'],
    ['SHA-256', sha256, 'sha256'],
    ['SHA-384', '2.16.840.1.101.3.4.2.2', 'sha384'],
    ['SHA-512', sha512, 'sha512'],
    ['SHA-512/224', '2.16.840.1.101.3.4.2.5', 'sha512-224'],
    ['SHA-512/256', '2.16.840.1.101.3.4.2.6', 'sha512-256'],
    ['SHA3-256', '2.16.840.1.101.3.4.2.8', 'sha3-256'],
    ['SHA3-384', '2.16.840.1.101.3.4.2.9', 'sha3-384'],
    ['SHA3-512', '2.16.840.1.101.3.4.2.10', 'sha3-512'],
  ])('computes %s, whether its parameters are left out or NULL', (name, dotted, engine) => {
    const expected = createHash(engine).update(data).digest()
    for (const digest of [readDigest(named(dotted)), readDigest(named(dotted, nothing))]) {
      expect(digest?.name).toBe(name)
      expect(digest?.length).toBe(expected.length)
      expect(digest === null ? null : computeDigest(digest, data)).toEqual(expected)
    }
  })

  it('computes SHAKE256 with 512 bits, with and without the length as a parameter', () => {
    const expected = createHash('shake256', { outputLength: 64 }).update(data).digest()
    const plain = readDigest(named('2.16.840.1.101.3.4.2.12'))
    const withLength = readDigest(named('2.16.840.1.101.3.4.2.18', integer(2, 0)))
    expect(plain === null ? null : computeDigest(plain, data)).toEqual(expected)
    expect(withLength).toBe(plain)
    expect(readDigest(named('2.16.840.1.101.3.4.2.18', integer(1, 0)))).toBeNull()
    expect(readDigest(named('2.16.840.1.101.3.4.2.18'))).toBeNull()
  })

  it('knows MD2 and cannot compute it', () => {
    const md2 = readDigest(named('1.2.840.113549.2.2'))
    expect(md2?.name).toBe('MD2')
    expect(md2 === null ? data : computeDigest(md2, data)).toBeNull()
  })

  it('does not know other hashes, nor a hash with parameters', () => {
    expect(readDigest(named('1.2.3'))).toBeNull()
    expect(readDigest(named(rsaSha256))).toBeNull()
    expect(readDigest(named(sha256, integer(1)))).toBeNull()
  })
})

describe('whether two identifiers are the same', () => {
  it.each([
    ['the same', named(sha256), named(sha256), true],
    ['left out and NULL', named(sha256), named(sha256, nothing), true],
    ['other algorithms', named(sha256), named(sha512), false],
    ['other parameters', named(sha256, integer(1)), named(sha256, integer(2)), false],
    ['the same parameters', named(sha256, integer(1)), named(sha256, integer(1)), true],
    ['parameters and none', named(sha256, integer(1)), named(sha256), false],
    ['parameters and NULL', named(sha256, nothing), named(sha256, integer(1)), false],
  ])('%s', (_, left, right, expected) => {
    expect(sameAlgorithm(left, right)).toBe(expected)
  })
})

describe('RSA with PKCS #1 padding', () => {
  const signature = sign('sha256', data, rsa.privateKey)

  it('holds for the bytes, the key and the hash that were signed, and no others', () => {
    expect(check(rsa, named(rsaSha256, nothing), signature)).toBe('valid')
    expect(check(rsa, named(rsaSha256), signature)).toBe('valid')
    expect(check(rsaKeys(), named(rsaSha256, nothing), signature)).toBe('invalid')
    expect(check(rsa, named('1.2.840.113549.1.1.12', nothing), signature)).toBe('invalid')
    const changed = verifySignature(publicKeyOf(rsa.publicKey), named(rsaSha256), null, Buffer.from('else'), signature)
    expect(changed).toEqual({ result: 'invalid', reason: 'its key did not make it over these bytes' })
    expect(check(rsa, named(rsaSha256, nothing), signature.subarray(1))).toBe('invalid')
    expect(check(rsa, named(rsaSha256, nothing), Buffer.alloc(0))).toBe('invalid')
  })

  it('takes the hash from beside it where the identifier names only the kind of key', () => {
    expect(check(rsa, named(rsaEncryption, nothing), signature, named(sha256))).toBe('valid')
    expect(check(rsa, named(rsaEncryption, nothing), signature, named(sha512))).toBe('invalid')
    expect(check(rsa, named(rsaEncryption, nothing), signature, named('1.2.3'))).toBe('not-checkable')
    expect(check(rsa, named(rsaEncryption, nothing), signature)).toBe('not-checkable')
  })

  it('computes weak hashes, and cannot compute MD2', () => {
    expect(check(rsa, named('1.2.840.113549.1.1.5', nothing), sign('sha1', data, rsa.privateKey))).toBe('valid')
    expect(check(rsa, named('1.2.840.113549.1.1.4', nothing), sign('md5', data, rsa.privateKey))).toBe('valid')
    expect(check(rsa, named('1.2.840.113549.1.1.2', nothing), signature)).toBe('not-checkable')
  })

  it('does not take other parameters', () => {
    expect(check(rsa, named(rsaSha256, integer(1)), signature)).toBe('not-checkable')
  })

  it('does not take what is behind the hash for padding (CVE-2006-4339)', () => {
    // With the exponent 3 anybody can find a cube that begins like a signature and ends in garbage.
    const small = rsaKeys(2048, 3)
    const info = Buffer.concat([
      hex('3031300d060960864801650304020105000420'),
      createHash('sha256').update(data).digest(),
    ])
    const start = Buffer.concat([hex('0001ffffffffffffffff00'), info])
    const target = BigInt(`0x${Buffer.concat([start, Buffer.alloc(256 - start.length, 0xff)]).toString('hex')}`)
    const forged = hex(cubeRoot(target).toString(16).padStart(512, '0'))
    const opened = (BigInt(`0x${forged.toString('hex')}`) ** 3n).toString(16).padStart(512, '0')
    expect(opened.startsWith(start.toString('hex'))).toBe(true)
    expect(check(small, named(rsaSha256, nothing), forged)).toBe('invalid')
    expect(check(small, named(rsaSha256, nothing), sign('sha256', data, small.privateKey))).toBe('valid')
  })

  it('is not made by keys of other kinds', () => {
    expect(check(ec, named(rsaSha256, nothing), signature)).toBe('invalid')
    expect(check(generateKeyPairSync('x25519'), named(rsaSha256, nothing), signature)).toBe('invalid')
  })
})

/** The largest number whose cube is not above. */
function cubeRoot(number: bigint): bigint {
  let low = 0n
  let high = 1n << 700n
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** 3n <= number) low = middle
    else high = middle
  }
  return low
}

describe('RSA-PSS', () => {
  const pss = (salt: number, hash = 'sha256'): Buffer =>
    sign(hash, data, { key: rsa.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt })
  const explicit = (number: number, inner: Uint8Array): Buffer => value(0xa0 + number, inner)
  const parameters = (hash: string, mask: string, salt: number, ...more: readonly Buffer[]): Buffer =>
    sequence(
      explicit(0, algorithm(hash, nothing)),
      explicit(1, algorithm(mgf1, algorithm(mask, nothing))),
      explicit(2, integer(salt)),
      ...more,
    )
  const pssOf = (der: Uint8Array): AlgorithmIdentifier => named(rsassaPss, der)

  it('holds with the salt that is stated, and no other', () => {
    expect(check(rsa, pssOf(parameters(sha256, sha256, 32)), pss(32))).toBe('valid')
    expect(check(rsa, pssOf(parameters(sha256, sha256, 20)), pss(20))).toBe('valid')
    expect(check(rsa, pssOf(parameters(sha256, sha256, 32)), pss(20))).toBe('invalid')
    expect(check(rsa, pssOf(parameters(sha256, sha256, 0)), pss(32))).toBe('invalid')
  })

  it('is SHA-1 with 20 bytes of salt where nothing is stated', () => {
    expect(check(rsa, pssOf(sequence()), pss(20, 'sha1'))).toBe('valid')
    expect(describeSignature(pssOf(sequence()), null)).toEqual({ hash: 'SHA-1', label: 'SHA-1 with RSA-PSS' })
  })

  it('takes the trailer that there is, and no other', () => {
    expect(check(rsa, pssOf(parameters(sha256, sha256, 32, explicit(3, integer(1)))), pss(32))).toBe('valid')
    expect(check(rsa, pssOf(parameters(sha256, sha256, 32, explicit(3, integer(0)))), pss(32))).toBe('not-checkable')
    expect(check(rsa, pssOf(parameters(sha256, sha256, 32, explicit(3, integer(2)))), pss(32))).toBe('not-checkable')
  })

  it.each([
    ['no parameters', named(rsassaPss)],
    ['NULL', named(rsassaPss, nothing)],
    ['two hashes', pssOf(parameters(sha256, sha512, 32))],
    ['an unknown hash', pssOf(parameters('1.2.3', '1.2.3', 32))],
    ['another mask', pssOf(sequence(explicit(1, algorithm('1.2.3', algorithm(sha1)))))],
    ['a mask without a hash', pssOf(sequence(explicit(1, algorithm(mgf1))))],
    ['a mask whose hash is no identifier', pssOf(sequence(explicit(1, algorithm(mgf1, integer(1)))))],
    ['a salt that is too long', pssOf(sequence(explicit(2, integer(8, 1))))],
    ['a negative salt', pssOf(sequence(explicit(2, integer(0xff))))],
    ['something behind', pssOf(sequence(integer(1)))],
    ['two values in one tag', pssOf(sequence(value(0xa2, integer(20), integer(20))))],
  ])('is not checkable with %s', (_, signatureAlgorithm) => {
    expect(check(rsa, signatureAlgorithm, pss(32))).toBe('not-checkable')
  })

  it('holds for a key that is made for it, within what the key allows', () => {
    const keys = generateKeyPairSync('rsa-pss', {
      modulusLength: 2048,
      hashAlgorithm: 'sha256',
      mgf1HashAlgorithm: 'sha256',
    })
    const made = sign('sha256', data, { key: keys.privateKey, saltLength: 32 })
    expect(check(keys, pssOf(parameters(sha256, sha256, 32)), made)).toBe('valid')
    expect(check(keys, named(rsaSha256, nothing), made)).toBe('invalid')
    expect(check(keys, pssOf(parameters(sha512, sha512, 64)), made)).toBe('not-checkable')
  })
})

describe('ECDSA', () => {
  const signature = sign('sha256', data, ec.privateKey)

  it.each([
    ['prime256v1', 'sha256', ecdsaSha256],
    ['secp384r1', 'sha384', '1.2.840.10045.4.3.3'],
    ['secp521r1', 'sha512', '1.2.840.10045.4.3.4'],
    ['prime256v1', 'sha3-256', '2.16.840.1.101.3.4.3.10'],
    ['secp256k1', 'sha256', ecdsaSha256],
  ])('holds on %s with %s', (curve, hash, dotted) => {
    const keys = ecKeys(curve)
    const made = sign(hash, data, keys.privateKey)
    expect(check(keys, named(dotted), made)).toBe('valid')
    expect(check(ecKeys(curve), named(dotted), made)).toBe('invalid')
  })

  it('takes NULL, which Java 8 writes, and no other parameters', () => {
    expect(check(ec, named(ecdsaSha256, nothing), signature)).toBe('valid')
    expect(check(ec, named(ecdsaSha256, integer(1)), signature)).toBe('not-checkable')
  })

  it('takes the hash from beside it where the identifier names only the kind of key', () => {
    expect(check(ec, named('1.2.840.10045.2.1'), signature, named(sha256))).toBe('valid')
    expect(check(ec, named('1.2.840.10045.2.1'), signature)).toBe('not-checkable')
  })

  it.each([
    ['of two zeros (CVE-2022-21449)', hex('3006020100020100')],
    [
      'of the order of the curve',
      hex(`3026022100ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551020101`),
    ],
    ['that is empty', Buffer.alloc(0)],
    ['that is raw instead of DER', Buffer.alloc(64, 1)],
    ['with something behind', Buffer.concat([signature, Buffer.from([0])])],
  ])('refuses a value %s', (_, wrong) => {
    expect(check(ec, named(ecdsaSha256), wrong)).toBe('invalid')
  })
})

describe('EdDSA and DSA', () => {
  it.each([
    ['ed25519', ed25519],
    ['ed448', '1.3.101.113'],
  ] as const)('%s holds without parameters', (type, dotted) => {
    const keys = type === 'ed25519' ? edwards : generateKeyPairSync('ed448')
    const made = sign(null, data, keys.privateKey)
    expect(check(keys, named(dotted), made)).toBe('valid')
    expect(check(keys, named(dotted), Buffer.alloc(made.length))).toBe('invalid')
    expect(check(keys, named(dotted, nothing), made)).toBe('not-checkable')
    expect(check(ec, named(dotted), made)).toBe('invalid')
  })

  it('DSA is computed', () => {
    const keys = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 })
    const made = sign('sha256', data, keys.privateKey)
    expect(check(keys, named('2.16.840.1.101.3.4.3.2'), made)).toBe('valid')
    expect(check(keys, named('1.2.840.10040.4.1', nothing), made, named(sha256))).toBe('valid')
    expect(check(keys, named('2.16.840.1.101.3.4.3.2'), made.subarray(1))).toBe('invalid')
  })
})

describe('what cannot be told', () => {
  it('is neither right nor wrong: an unknown algorithm, an unreadable key', () => {
    const unknown = verifySignature(publicKeyOf(rsa.publicKey), named('1.2.3.4'), null, data, data)
    expect(unknown.result).toBe('not-checkable')
    expect(unknown.reason).toContain('1.2.3.4')
    expect(verifySignature(unreadable, named(rsaSha256), null, data, data)).toEqual({
      result: 'not-checkable',
      reason: 'its key cannot be read',
    })
  })

  it('is what a key says that would keep this program busy', () => {
    const odd = (octets: number): Buffer => integer(...Buffer.alloc(octets, 0x7f))
    const keyOf = (spki: Buffer): PublicKey => publicKeyOf(createPublicKey({ key: spki, format: 'der', type: 'spki' }))
    const rsaOf = (exponent: Buffer): PublicKey => {
      return keyOf(sequence(algorithm(rsaEncryption, nothing), bits(0, sequence(odd(256), exponent))))
    }
    const dsaOf = (size: number): PublicKey => {
      const parameters = sequence(odd(size), odd(32), integer(2))
      return keyOf(sequence(algorithm('1.2.840.10040.4.1', parameters), bits(0, integer(3))))
    }
    const value = sequence(integer(1), integer(1))
    const busy = { result: 'not-checkable', reason: 'its key takes more work than any in use' }
    const byRsa = (key: PublicKey): SignatureResult => verifySignature(key, named(rsaSha256), null, data, data)
    const byDsa = (key: PublicKey): SignatureResult => {
      return verifySignature(key, named('2.16.840.1.101.3.4.3.2'), null, data, value)
    }
    expect(byRsa(rsaOf(integer(1, 0, 0, 0, 1)))).toEqual(busy)
    expect(byRsa(rsaOf(integer(0, 0xff, 0, 0, 1))).result).toBe('invalid')
    expect(byDsa(dsaOf(385))).toEqual(busy)
    expect(byDsa(dsaOf(384))).not.toEqual(busy)
  })

  it('does not hide faults of ours', () => {
    expect(() => verifySignature(broken, named(rsaSha256), null, data, data)).toThrow(RangeError)
  })
})

describe('an attempt to read', () => {
  it('makes a value of what the bytes do wrong, and throws what we do wrong', () => {
    expect(attempt(() => 1)).toBe(1)
    expect(attempt(() => readDer(Buffer.alloc(0)))).toBeInstanceOf(DerError)
    expect(attempt(() => unreadable.key())).toBeInstanceOf(CertificateError)
    expect(() => attempt(() => broken.key())).toThrow(RangeError)
  })
})

describe('the names of algorithms', () => {
  it.each([
    [named(rsaSha256), null, 'SHA-256', 'SHA-256 with RSA'],
    [named(rsaEncryption, nothing), named(sha512), 'SHA-512', 'SHA-512 with RSA'],
    [named(ecdsaSha256), null, 'SHA-256', 'SHA-256 with ECDSA'],
    [named(ed25519), null, 'none', 'Ed25519'],
    [named('1.2.3'), null, 'unknown', 'the algorithm 1.2.3'],
  ])('of %#', (signatureAlgorithm, content, hash, label) => {
    expect(describeSignature(signatureAlgorithm, content)).toEqual({ hash, label })
  })
})

describe('what is weak', () => {
  it('is MD2, MD5, SHA-1 and every name that is not known', () => {
    expect(['MD2', 'MD5', 'SHA-1', 'unknown', '', 'sha-256', 'SHA-0'].filter((name) => !weakHash(name))).toEqual([])
    const strong = ['SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA-512/256', 'SHA3-256', 'SHAKE256', 'none']
    expect(strong.filter((name) => weakHash(name))).toEqual([])
  })

  it('is not SHA-1 where a timestamp from before 2019 makes it count, but everything else still is', () => {
    expect(weakHash('SHA-1', true)).toBe(false)
    expect(['MD2', 'MD5', 'unknown'].filter((name) => !weakHash(name, true))).toEqual([])
    expect(acceptsSha1(new Date('2018-12-31T23:59:59.999Z'))).toBe(true)
    expect(acceptsSha1(new Date('2019-01-01T00:00:00Z'))).toBe(false)
  })

  it('is every key but RSA of 2048 bits, the three curves by name, Ed25519 and Ed448', () => {
    const weaknessOf = (keys: { readonly publicKey: KeyObject }): string | null => weakKey(publicKeyOf(keys.publicKey))
    expect(weaknessOf(rsa)).toBeNull()
    expect(weaknessOf(rsaKeys(2048, 3))).toBeNull()
    expect(weaknessOf(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }))).toBeNull()
    expect(weaknessOf(ec)).toBeNull()
    expect(weaknessOf(ecKeys('secp384r1'))).toBeNull()
    expect(weaknessOf(ecKeys('secp521r1'))).toBeNull()
    expect(weaknessOf(edwards)).toBeNull()
    expect(weaknessOf(generateKeyPairSync('ed448'))).toBeNull()
    expect(weaknessOf(rsaKeys(2040))).toBe('an RSA key of 2040 bits')
    expect(weaknessOf(ecKeys('secp256k1'))).toBe('a key on the curve secp256k1')
    expect(weaknessOf(ecKeys('brainpoolP256r1'))).toBe('a key on the curve brainpoolP256r1')
    expect(weaknessOf(generateKeyPairSync('x25519'))).toBe('a key of the type x25519')
    expect(weaknessOf(generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }))).toBe(
      'a key of the type dsa',
    )
  })

  it('is an RSA key with which anybody can sign', () => {
    const { n } = rsa.publicKey.export({ format: 'jwk' })
    const withExponent = (e: string): PublicKey =>
      publicKeyOf(createPublicKey({ key: { kty: 'RSA', n: n ?? '', e }, format: 'jwk' }))
    expect(weakKey(withExponent('AQ'))).toBe('an RSA key with the exponent 1')
    expect(weakKey(withExponent('BA'))).toBe('an RSA key with the exponent 4')
  })

  it('is a curve that is written out, although it may be a good one (CVE-2020-0601)', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1', paramEncoding: 'explicit' })
    const made = sign('sha256', data, privateKey)
    expect(verify('sha256', data, publicKey, made)).toBe(true)
    expect(check({ publicKey }, named(ecdsaSha256), made)).toBe('valid')
    expect(weakKey(publicKeyOf(publicKey))).toBe('a key on a curve without a name')
    expect(weakKey({ ...publicKeyOf(ec.publicKey), keyAlgorithm: named('1.2.840.10045.2.1') })).toBe(
      'a key on a curve without a name',
    )
  })

  it('is a key that cannot be read', () => {
    expect(weakKey(unreadable)).toBe('a key that cannot be read')
    expect(() => weakKey(broken)).toThrow(RangeError)
  })
})

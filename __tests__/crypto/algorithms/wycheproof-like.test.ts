import { constants, createHash, generateKeyPairSync, privateEncrypt, sign } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { verifySignature, type PublicKey } from '../../../src/crypto/algorithms.js'
import { readAlgorithmIdentifier, type AlgorithmIdentifier } from '../../../src/crypto/certificate.js'
import { membersOf, readDer, readInteger } from '../../../src/crypto/der.js'
import { bits, hex, integer, octets, oid, sequence, value } from '../../support/der-parts.js'
import { algorithm, ecKeys, nothing, rsaKeys, type Keys } from '../../support/issue.js'

// Values of the kinds that Wycheproof collects: each is right but for one thing.

const data = Buffer.from('what was signed')
const digestOf = (hash: string, content: Uint8Array): Buffer => createHash(hash).update(content).digest()
const identifier = (der: Buffer): AlgorithmIdentifier => readAlgorithmIdentifier(readDer(der))

function check({ publicKey }: Keys, signatureAlgorithm: Buffer, signature: Uint8Array, of = data): string {
  const [keyAlgorithm] = membersOf(readDer(publicKey.export({ format: 'der', type: 'spki' })))
  if (keyAlgorithm === undefined) throw new Error('no algorithm')
  const key: PublicKey = { keyAlgorithm: readAlgorithmIdentifier(keyAlgorithm), key: () => publicKey }
  return verifySignature(key, identifier(signatureAlgorithm), null, of, signature).result
}

const fromBytes = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
const toBytes = (number: bigint, size: number): Buffer => hex(number.toString(16).padStart(2 * size, '0'))

/** An INTEGER of this number, minimal; negative ones in two's complement. */
function derInteger(number: bigint): Buffer {
  for (let size = 1; ; size++) {
    const half = 1n << BigInt(8 * size - 1)
    if (number >= -half && number < half) return integer(...toBytes(BigInt.asUintN(8 * size, number), size))
  }
}

const curves = [
  {
    curve: 'prime256v1',
    hash: 'sha256',
    dotted: '1.2.840.10045.4.3.2',
    size: 32,
    order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    prime: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
  },
  {
    curve: 'secp384r1',
    hash: 'sha384',
    dotted: '1.2.840.10045.4.3.3',
    size: 48,
    order: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    prime: (1n << 384n) - (1n << 128n) - (1n << 96n) + (1n << 32n) - 1n,
  },
  {
    curve: 'secp521r1',
    hash: 'sha512',
    dotted: '1.2.840.10045.4.3.4',
    size: 66,
    order:
      0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
    prime: (1n << 521n) - 1n,
  },
]

describe.each(curves)('a value of ECDSA on $curve', ({ curve, hash, dotted, size, order, prime }) => {
  const keys = ecKeys(curve)
  const right = sign(hash, data, keys.privateKey)
  const [r = 0n, s = 0n] = membersOf(readDer(right)).map(readInteger)
  const pair = (first: bigint, second: bigint): Buffer => sequence(derInteger(first), derInteger(second))
  const padded = (number: bigint): Buffer => integer(0, ...toBytes(number, size + 1))
  const content = Buffer.concat([derInteger(r), derInteger(s)])

  it('holds, and so does the other one that anybody can make of it', () => {
    expect(check(keys, algorithm(dotted), right)).toBe('valid')
    expect(check(keys, algorithm(dotted), pair(r, order - s))).toBe('valid')
  })

  it.each([
    ['r is zero', pair(0n, s)],
    ['s is zero', pair(r, 0n)],
    ['both are zero', pair(0n, 0n)],
    ['both are one', pair(1n, 1n)],
    ['r is the order', pair(order, s)],
    ['s is the order', pair(r, order)],
    ['both are the order', pair(order, order)],
    ['r is zero and s the order', pair(0n, order)],
    ['r is one and s is zero', pair(1n, 0n)],
    ['r is the order less one', pair(order - 1n, s)],
    ['r is one more than the order', pair(order + 1n, s)],
    ['r is the prime of the field', pair(prime, s)],
    ['r has the order added', pair(r + order, s)],
    ['s has the order added', pair(r, s + order)],
    ['r has the order taken off', pair(r - order, s)],
    ['s has the order taken off', pair(r, s - order)],
    ['r is negative', pair(-r, s)],
    ['s is negative', pair(r, -s)],
    ['r has 2^512 added', pair(r + (1n << 512n) * (1n << 64n), s)],
    ['r and s are swapped', pair(s, r)],
    ['r has a zero octet too many', sequence(padded(r), derInteger(s))],
    ['s has a zero octet too many', sequence(derInteger(r), padded(s))],
    ['r has no octets', sequence(integer(), derInteger(s))],
    ['r is of another type', sequence(octets(toBytes(r, size)), derInteger(s))],
    ['s is missing', sequence(derInteger(r))],
    ['both are missing', sequence()],
    ['a third number follows', sequence(content, derInteger(1n))],
    ['NULL follows inside', sequence(content, nothing)],
    ['a byte follows', Buffer.concat([right, hex('00')])],
    ['NULL follows', Buffer.concat([right, nothing])],
    ['the last byte is missing', right.subarray(0, -1)],
    ['the length takes an octet too many', Buffer.concat([hex('308200'), Buffer.from([content.length]), content])],
    ['the length is indefinite', Buffer.concat([hex('3080'), content, hex('0000')])],
    ['it is a SET', value(0x31, content)],
    ['it is two numbers side by side', Buffer.concat([toBytes(r, size), toBytes(s, size)])],
    ['it is wrapped once more', sequence(right)],
    ['there is nothing', Buffer.alloc(0)],
  ])('does not hold when %s', (_, signature) => {
    expect(check(keys, algorithm(dotted), signature)).toBe('invalid')
  })
})

const rsa = rsaKeys(2048)
const size = 256
const modulusOf = ({ publicKey }: Keys): bigint =>
  fromBytes(Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url'))
const modulus = modulusOf(rsa)
const sha256 = oid('2.16.840.1.101.3.4.2.1')
const sha1 = oid('1.3.14.3.2.26')
const raw = (block: Uint8Array, keys: Keys = rsa): Buffer =>
  privateEncrypt({ key: keys.privateKey, padding: constants.RSA_NO_PADDING }, block)

describe('a value of PKCS #1 v1.5', () => {
  const rsaSha256 = algorithm('1.2.840.113549.1.1.11', nothing)
  const digest = digestOf('sha256', data)
  const named = sequence(sha256, nothing)
  const info = sequence(named, octets(digest))
  /** RFC 8017 9.2: 00 01 FF … 00, then this. */
  const block = (tail: Uint8Array, first = 1, fill = 0xff): Buffer =>
    Buffer.concat([Buffer.from([0, first]), Buffer.alloc(size - tail.length - 3, fill), Buffer.from([0]), tail])
  /** Eight octets of padding, as few as there may be, and garbage behind. */
  const short = (tail: Uint8Array, count: number): Buffer => {
    const start = Buffer.concat([hex('0001'), Buffer.alloc(count, 0xff), hex('00'), tail])
    return Buffer.concat([start, Buffer.alloc(size - start.length, 0xa5)])
  }
  const changed = (at: number, octet: number): Buffer => {
    const copy = block(info)
    copy[at] = octet
    return copy
  }

  it('holds, made by hand as well as by node:crypto', () => {
    expect(raw(block(info)).equals(sign('sha256', data, rsa.privateKey))).toBe(true)
    expect(check(rsa, rsaSha256, raw(block(info)))).toBe('valid')
  })

  it.each([
    ['NULL is missing beside the hash', block(sequence(sequence(sha256), octets(digest)))],
    [
      'garbage stands beside the hash in place of NULL',
      block(sequence(sequence(sha256, octets(Buffer.alloc(40, 7))), octets(digest))),
    ],
    ['NULL has content', block(sequence(sequence(sha256, value(5, hex('00'))), octets(digest)))],
    ['the hash is named otherwise', block(sequence(sequence(sha1, nothing), octets(digest)))],
    ['the hash is SHA-1, as it says', block(sequence(sequence(sha1, nothing), octets(digestOf('sha1', data))))],
    ['the hash is of other bytes', block(sequence(named, octets(digestOf('sha256', Buffer.from('x')))))],
    ['the hash is an octet short', block(sequence(named, octets(digest.subarray(0, -1))))],
    ['the hash is an octet long', block(sequence(named, octets(Buffer.concat([digest, hex('00')]))))],
    ['there is a hash and no more', block(digest)],
    ['garbage follows the hash inside', block(sequence(named, octets(digest), octets(Buffer.alloc(40, 7))))],
    ['a byte follows the hash', block(Buffer.concat([info, hex('00')]))],
    ['padding of eight octets, and garbage', short(info, 8)],
    ['padding of no octets, and garbage', short(info, 0)],
    ['padding of the right length and garbage in it', changed(20, 0xfe)],
    ['padding of zeros', block(info, 1, 0x00)],
    ['the block is of type 2', block(info, 2)],
    ['the block is of type 0', block(info, 0)],
    ['nothing ends the padding', changed(size - info.length - 1, 0xff)],
    ['the first octet is no zero', Buffer.concat([hex('01'), block(info).subarray(1)])],
    ['the outer length takes an octet too many', block(Buffer.concat([hex('308131'), info.subarray(2)]))],
    ['the inner length takes an octet too many', block(sequence(hex('30810d'), named.subarray(2), octets(digest)))],
    ['the length of the hash takes an octet too many', block(sequence(named, hex('048120'), digest))],
    ['the length is indefinite', block(Buffer.concat([hex('3080'), info.subarray(2), hex('0000')]))],
  ])('does not hold when it opens to this: %s', (_, one) => {
    expect([one.length, one.equals(block(info))]).toEqual([size, false])
    expect(check(rsa, rsaSha256, raw(one))).toBe('invalid')
  })

  it('is held against every octet of the block', () => {
    for (let at = 1; at < size; at++) {
      const one = block(info)
      one[at] = (one[at] ?? 0) ^ 1
      expect([at, check(rsa, rsaSha256, raw(one))]).toEqual([at, 'invalid'])
    }
  })

  const right = raw(block(info))
  it.each([
    ['a zero octet stands before it', Buffer.concat([hex('00'), right])],
    ['a byte follows', Buffer.concat([right, hex('00')])],
    ['the last byte is missing', right.subarray(0, -1)],
    ['the first byte is missing', right.subarray(1)],
    ['the modulus is added, in an octet more', toBytes(fromBytes(right) + modulus, size + 1)],
    ['it is the modulus', toBytes(modulus, size)],
    ['it is one more than the modulus', toBytes(modulus + 1n, size)],
    ['it is the modulus less one', toBytes(modulus - 1n, size)],
    ['it is the modulus less the right one', toBytes(modulus - fromBytes(right), size)],
    ['it is the largest number of its length', Buffer.alloc(size, 0xff)],
    ['it is one', toBytes(1n, size)],
    ['it is zero', Buffer.alloc(size)],
    ['there is nothing', Buffer.alloc(0)],
    ['it is the block itself', block(info)],
  ])('does not hold when %s', (_, signature) => {
    expect(check(rsa, rsaSha256, signature)).toBe('invalid')
  })

  it('does not hold with the modulus added in as many octets', () => {
    const limit = 1n << BigInt(8 * size)
    const keys = rsaBelow((limit * 9n) / 10n)
    const n = modulusOf(keys)
    // One value in nine, or more, leaves room for the modulus.
    for (let count = 0; ; count++) {
      const content = Buffer.from(`number ${count}`)
      const number = fromBytes(sign('sha256', content, keys.privateKey))
      if (number + n >= limit) continue
      expect(check(keys, rsaSha256, toBytes(number, size), content)).toBe('valid')
      expect(check(keys, rsaSha256, toBytes(number + n, size), content)).toBe('invalid')
      return
    }
  })
})

/** Keys whose modulus is smaller than this. */
function rsaBelow(limit: bigint): Keys {
  for (;;) {
    const keys = rsaKeys(2048)
    if (modulusOf(keys) < limit) return keys
  }
}

describe('a value of RSASSA-PSS', () => {
  const explicit = (number: number, inner: Uint8Array): Buffer => value(0xa0 + number, inner)
  const hash = sequence(sha256, nothing)
  const pss = algorithm(
    '1.2.840.113549.1.1.10',
    sequence(explicit(0, hash), explicit(1, algorithm('1.2.840.113549.1.1.8', hash)), explicit(2, integer(32))),
  )

  interface Encoding {
    readonly salt?: Buffer
    readonly mask?: string
    readonly trailer?: number
    /** Applied to the data block before it is masked, and to the whole. */
    readonly inner?: (block: Buffer) => void
    readonly outer?: (block: Buffer) => void
    readonly of?: Uint8Array
  }

  /** RFC 8017 9.1.1. */
  function encode({
    salt = Buffer.alloc(32, 9),
    mask = 'sha256',
    trailer = 0xbc,
    inner,
    outer,
    of = data,
  }: Encoding): Buffer {
    const digest = digestOf('sha256', Buffer.concat([Buffer.alloc(8), digestOf('sha256', of), salt]))
    const block = Buffer.alloc(size - digest.length - 1)
    salt.copy(block, block.length - salt.length)
    block[block.length - salt.length - 1] = 1
    inner?.(block)
    const stream = Array.from({ length: 12 }, (_, index) =>
      digestOf(mask, Buffer.concat([digest, Buffer.from([0, 0, 0, index])])),
    )
    const masks = Buffer.concat(stream)
    const masked = Buffer.from(block.map((octet, index) => octet ^ (masks[index] ?? 0)))
    masked[0] = (masked[0] ?? 0) & 0x7f
    const whole = Buffer.concat([masked, digest, Buffer.from([trailer])])
    outer?.(whole)
    return whole
  }
  const flip =
    (at: number, by = 1) =>
    (block: Buffer) => {
      block[at] = (block[at] ?? 0) ^ by
    }

  it('holds, made by hand', () => {
    expect(check(rsa, pss, raw(encode({})))).toBe('valid')
  })

  it.each<[string, Encoding]>([
    ['the salt is shorter', { salt: Buffer.alloc(20, 9) }],
    ['the salt is longer', { salt: Buffer.alloc(64, 9) }],
    ['there is no salt', { salt: Buffer.alloc(0) }],
    ['the mask is made by SHA-1', { mask: 'sha1' }],
    ['the mask is made by SHA-512', { mask: 'sha512' }],
    ['the trailer is the one of X9.31', { trailer: 0xcc }],
    ['the trailer is zero', { trailer: 0x00 }],
    ['nothing stands before the salt', { inner: flip(size - 33 - 33) }],
    ['something else stands before the salt', { inner: flip(size - 33 - 33, 2) }],
    ['the padding is not zero', { inner: flip(10) }],
    ['the first octet of the padding is not zero', { inner: flip(0, 0x40) }],
    ['a bit of the salt is another', { inner: flip(size - 34) }],
    ['a bit of the hash is another', { outer: flip(size - 2) }],
    ['it is over other bytes', { of: Buffer.from('x') }],
  ])('does not hold when %s', (_, encoding) => {
    expect(check(rsa, pss, raw(encode(encoding)))).toBe('invalid')
  })

  it('does not hold as PKCS #1 v1.5, nor the other way round', () => {
    expect(check(rsa, algorithm('1.2.840.113549.1.1.11', nothing), raw(encode({})))).toBe('invalid')
    expect(check(rsa, pss, sign('sha256', data, rsa.privateKey))).toBe('invalid')
  })
})

const edwards = [
  {
    name: 'Ed25519',
    kind: 'ed25519' as const,
    dotted: '1.3.101.112',
    half: 32,
    order: (1n << 252n) + 27742317777372353535851937790883648493n,
  },
  {
    name: 'Ed448',
    kind: 'ed448' as const,
    dotted: '1.3.101.113',
    half: 57,
    order: (1n << 446n) - 13818066809895115352007386748515426880336692474882178609894547503885n,
  },
]

describe.each(edwards)('a value of $name', ({ kind, dotted, half, order }) => {
  const keys: Keys = kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ed448')
  const right = sign(null, data, keys.privateKey)
  const point = right.subarray(0, half)
  const scalar = fromBytes(Buffer.from(right.subarray(half)).reverse())
  const of = (first: Uint8Array, number: bigint): Buffer =>
    Buffer.concat([first, Buffer.from(toBytes(number, half)).reverse()])
  /** The neutral element: y is 1. */
  const neutral = Buffer.concat([hex('01'), Buffer.alloc(half - 1)])

  it('holds, and is put together as it was taken apart', () => {
    expect(of(point, scalar).equals(right)).toBe(true)
    expect(check(keys, algorithm(dotted), right)).toBe('valid')
  })

  it.each([
    ['the order is added to S (RFC 8032 5.1.7, 5.2.7)', of(point, scalar + order)],
    ['twice the order is added to S', of(point, scalar + 2n * order)],
    ['S is the order', of(point, order)],
    ['S is zero', of(point, 0n)],
    ['S is negated', of(point, order - scalar)],
    ['R is the neutral element and S is zero', of(neutral, 0n)],
    ['all is zero', Buffer.alloc(2 * half)],
    ['all bits are set', Buffer.alloc(2 * half, 0xff)],
    ['R is the neutral element', of(neutral, scalar)],
    ['R and S are swapped', Buffer.concat([right.subarray(half), point])],
    ['a byte is missing', right.subarray(0, -1)],
    ['a byte follows', Buffer.concat([right, hex('00')])],
    ['S is missing', point],
    ['there is nothing', Buffer.alloc(0)],
    ['it is wrapped in a BIT STRING', bits(0, right)],
    ['it is in ASN.1', sequence(octets(point), octets(right.subarray(half)))],
  ])('does not hold when %s', (_, signature) => {
    expect(check(keys, algorithm(dotted), signature)).toBe('invalid')
  })

  it('does not hold when any bit is another', () => {
    for (let at = 0; at < right.length; at++) {
      const copy = Buffer.from(right)
      copy[at] = (copy[at] ?? 0) ^ 0x10
      expect([at, check(keys, algorithm(dotted), copy)]).toEqual([at, 'invalid'])
    }
  })
})

import { describe, expect, it } from '@jest/globals'
import { attempt, clauseOf } from '../../../../src/signatures/image/notation/attempt.js'
import { readCose } from '../../../../src/signatures/image/notation/cose.js'
import { cbor, makeNotationSigner, notary, signNotation } from '../../../support/notation.js'
import type { Attributes, NotationForm } from '../../../support/notation.js'

const signer = makeNotationSigner()
const sign = (form: NotationForm = {}): Buffer => signNotation({ signer, envelope: 'cose', ...form })

function faultOf(bytes: Uint8Array): string {
  const envelope = attempt(() => readCose(bytes))
  return envelope instanceof Error ? clauseOf(envelope) : ''
}

const changed = (change: (attributes: Attributes) => void): Buffer => sign({ change })
const changedUnsigned = (changeUnsigned: (attributes: Attributes) => void): Buffer => sign({ changeUnsigned })
const leaf = Buffer.from(signer.chain[0]?.der ?? [])
const tagged = (...parts: readonly unknown[]): Buffer => cbor({ tag: 18, value: parts })
const empty = Buffer.alloc(0)

describe('an envelope in COSE', () => {
  it('is read as it stands there', () => {
    const envelope = readCose(sign({ expiry: new Date('2030-01-01T00:00:00Z'), agent: 'x' }))
    expect(envelope).toMatchObject({
      algorithm: 'ES256',
      contentType: 'application/vnd.cncf.notary.payload.v1+json',
      critical: [notary('signingScheme'), notary('expiry')],
      attributes: {
        scheme: 'notary.x509',
        signingTime: new Date('2024-04-06T07:01:20Z'),
        authenticSigningTime: null,
        expiry: new Date('2030-01-01T00:00:00Z'),
        plugin: null,
      },
      timestamp: null,
      agent: 'x',
    })
    expect(envelope.certificates.map((der) => Buffer.from(der))).toEqual(
      signer.chain.map(({ der }) => Buffer.from(der)),
    )
  })

  it('may tell times to a part of a second, which its specification only advises against', () => {
    const half = { raw: Buffer.from('fb41d9843951200000', 'hex') }
    const { attributes } = readCose(changed((all) => all.set(notary('signingTime'), { tag: 1, value: half })))
    expect(attributes.signingTime).toEqual(new Date(half.raw.readDoubleBE(1) * 1000))
    expect(attributes.signingTime?.getTime()).toBe(1_712_383_300_500)
  })

  it('may have one certificate without a list', () => {
    const { certificates } = readCose(changedUnsigned((all) => all.set(33, leaf)))
    expect(certificates).toEqual([leaf])
  })

  it('may have its chain signed', () => {
    const bytes = sign({ change: (all) => all.set(33, [leaf]), changeUnsigned: (all) => all.delete(33) })
    expect(readCose(bytes).certificates).toEqual([leaf])
  })

  it('is made over the very header that stands there', () => {
    const { signed } = readCose(
      sign({ header: Buffer.concat([Buffer.of(0xa3), pair(3, 'x'), pair(1, -7), pair('z', 1)]) }),
    )
    expect(Buffer.from(signed).includes(Buffer.concat([Buffer.of(0xa3), pair(3, 'x'), pair(1, -7)]))).toBe(true)
  })

  it('tells a label from a text of the same digits', () => {
    const { names, critical } = readCose(changed((all) => all.set('5', 'x').set(5, 'y').set(2, [5, '5'])))
    expect([...names].filter((name) => name.endsWith('5'))).toEqual(['5', 'label 5'])
    expect(critical).toEqual(['label 5', '5'])
  })

  it.each<readonly [string, Uint8Array, RegExp]>([
    ['nothing', empty, /^at byte 0 the document ends within an item$/],
    ['more behind', Buffer.concat([sign(), empty, Buffer.of(0)]), /more stands behind the item$/],
    ['no tag', sign().subarray(1), /^it is no tagged COSE_Sign1$/],
    ['the tag of COSE_Sign', Buffer.concat([Buffer.of(0xd8, 98), sign().subarray(1)]), /^it is no tagged COSE_Sign1$/],
    ['its tag twice', Buffer.concat([Buffer.of(0xd2), sign()]), /^it is no list of the four parts of COSE_Sign1$/],
    ['a map', cbor(new Map()), /^it is no tagged COSE_Sign1$/],
    ['null', cbor(null), /^it is no tagged COSE_Sign1$/],
    ['three parts', tagged(empty, new Map(), empty), /^it is no list of the four parts of COSE_Sign1$/],
    ['five parts', tagged(empty, new Map(), empty, empty, empty), /^it is no list of the four parts of COSE_Sign1$/],
    [
      'a header that is no byte string',
      tagged(new Map(), new Map(), empty, empty),
      /^its protected header is not there/,
    ],
    ['an empty header', tagged(empty, new Map(), empty, empty), /^at byte 0 the document ends within an item$/],
    ['a header that is no map', tagged(cbor([]), new Map(), empty, empty), /^its protected header is no map$/],
    [
      'an unprotected header that is none',
      tagged(cbor(new Map()), [], empty, empty),
      /^its unprotected header is no map$/,
    ],
    [
      'a payload elsewhere',
      tagged(cbor(new Map()), new Map(), null, empty),
      /^its payload is not there, or is no byte/,
    ],
    ['no value', tagged(cbor(new Map()), new Map(), empty, null), /^its signature is not there, or is no byte string$/],
    ['a key twice', sign({ header: Buffer.from('a201260126', 'hex') }), /a key stands twice in a map$/],
    ['no algorithm', changed((all) => all.delete(1)), /^its algorithm is not there, or is no integer$/],
    ['an algorithm by name', changed((all) => all.set(1, 'ES256')), /^its algorithm is not there, or is no integer$/],
    ['no content type', changed((all) => all.delete(3)), /^its content type is not there, or is no text$/],
    ['a content type by number', changed((all) => all.set(3, 50)), /^its content type is not there, or is no text$/],
    ['critical names that are no list', changed((all) => all.set(2, 'x')), /^its list of critical attributes is none$/],
    ['no critical name in the list', changed((all) => all.set(2, [])), /^its list of critical attributes is empty$/],
    ['a critical name that is none', changed((all) => all.set(2, [null])), /^it marks as critical what is no name$/],
    ['a critical name twice', changed((all) => all.set(2, ['a', 'a'])), /^it names a critical attribute twice$/],
    ['a scheme that is no text', changed((all) => all.set(notary('signingScheme'), 1)), /signingScheme is not there/],
    ['a plugin that is no text', changed((all) => all.set(notary('verificationPlugin'), 1)), /Plugin is not there/],
    [
      'a time without a tag',
      changed((all) => all.set(notary('signingTime'), 1712386880)),
      /signingTime is no date-time/,
    ],
    [
      'a time with another tag',
      changed((all) => all.set(notary('signingTime'), { tag: 0, value: 1712386880 })),
      /signingTime is no date-time \(tag 1\) in seconds$/,
    ],
    [
      'a time as a text',
      changed((all) => all.set(notary('signingTime'), { tag: 0, value: '2024-04-06T07:01:20Z' })),
      /signingTime is no date-time/,
    ],
    ...[
      ['no number', 'fb7ff8000000000000'],
      ['without an end', 'fb7ff0000000000000'],
      ['before 1970', 'fbbff0000000000000'],
      ['of single precision', 'fa4ecc2000'],
      ['undefined', 'f7'],
      ['null', 'f6'],
    ].map(([what = '', hex = '']): readonly [string, Uint8Array, RegExp] => [
      `a time that is ${what}`,
      changed((all) => all.set(notary('signingTime'), { tag: 1, value: { raw: Buffer.from(hex, 'hex') } })),
      /signingTime is no date-time/,
    ]),
    [
      'a time that is tagged twice',
      changed((all) => all.set(notary('signingTime'), { tag: 1, value: { tag: 1, value: 1712386880 } })),
      /signingTime is no date-time/,
    ],
    [
      'a time before 1970',
      changed((all) => all.set(notary('expiry'), { tag: 1, value: -1 })),
      /expiry is no date-time/,
    ],
    ['an expiry that is null', changed((all) => all.set(notary('expiry'), null)), /expiry is no date-time/],
    ['no certificates', changedUnsigned((all) => all.delete(33)), /^its certificates are not there, or are no list$/],
    ['an empty chain', changedUnsigned((all) => all.set(33, [])), /^it has no certificate$/],
    [
      'a certificate that is no byte string',
      changedUnsigned((all) => all.set(33, ['x'])),
      /^its certificate is not there/,
    ],
    [
      'more certificates than a chain has',
      changedUnsigned((all) =>
        all.set(
          33,
          Array.from({ length: 17 }, () => leaf),
        ),
      ),
      /^it has 17 certificates, and no chain has more than 16$/,
    ],
    [
      'an unsigned algorithm',
      changedUnsigned((all) => all.set(1, -7)),
      /^its attribute 1 stands there signed and unsigned$/,
    ],
    ['two chains', changed((all) => all.set(33, [leaf])), /^its attribute 33 stands there signed and unsigned$/],
    [
      'a timestamp that is no byte string',
      changedUnsigned((all) => all.set(notary('timestampSignature'), 'x')),
      /timestampSignature is not there, or is no byte string$/,
    ],
    [
      'an agent that is no text',
      changedUnsigned((all) => all.set(notary('signingAgent'), 1)),
      /signingAgent is not there/,
    ],
  ])('is not read with %s', (_, bytes, clause) => {
    expect(faultOf(bytes)).toMatch(clause)
  })

  it('may have unsigned attributes that mean nothing', () => {
    expect(faultOf(changedUnsigned((all) => all.set('com.example', []).set(99, null)))).toBe('')
  })
})

function pair(key: unknown, value: unknown): Buffer {
  return Buffer.concat([cbor(key), cbor(value)])
}

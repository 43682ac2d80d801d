import { describe, expect, it } from '@jest/globals'
import {
  attributeLabel,
  attributeLabels,
  attributeOid,
  chainKey,
  namesChain,
  printName,
  readName,
} from '../../src/crypto/name.js'
import { attribute, hex, integer, nameOf, oid, printable, sequence, set, utf8, value } from '../support/der-parts.js'

const cn = '2.5.4.3'
const o = '2.5.4.10'
const ia5 = (text: string): Buffer => value(0x16, Buffer.from(text, 'latin1'))
const teletex = (text: string): Buffer => value(0x14, Buffer.from(text, 'latin1'))
const bmp = (text: string): Buffer => value(0x1e, Buffer.from(text, 'utf16le').swap16())
const universal = (...points: readonly number[]): Buffer =>
  value(
    0x1c,
    ...points.map((point) => Buffer.from([point >>> 24, (point >> 16) & 255, (point >> 8) & 255, point & 255])),
  )

const textOf = (encoded: Buffer): string | null | undefined => readName(nameOf([attribute(cn, encoded)]))[0]?.[0]?.value

describe('readName', () => {
  it('reads relative names in the order of the DER, with several attributes and none', () => {
    const name = readName(
      nameOf([attribute('2.5.4.6', printable('US'))], [attribute(o, utf8('A')), attribute(cn, utf8('b'))]),
    )
    expect(name.map((set) => set.map(({ type, value }) => [type, value]))).toEqual([
      [['2.5.4.6', 'US']],
      [
        [o, 'A'],
        [cn, 'b'],
      ],
    ])
    expect(Buffer.from(name[0]?.[0]?.encoded ?? [])).toEqual(printable('US'))
    expect(readName(sequence())).toEqual([])
  })

  it.each([
    ['a UTF8String', utf8('Ünï 株式会社 🎩'), 'Ünï 株式会社 🎩'],
    ['a UTF8String that begins with a byte order mark', utf8('\ufeffA'), '\ufeffA'],
    ['a PrintableString', printable("Acme, Inc. (US) 'x'"), "Acme, Inc. (US) 'x'"],
    ['a PrintableString with what CAs write there', printable('*.a_b@c & d'), '*.a_b@c & d'],
    ['an IA5String', ia5('a@b.example'), 'a@b.example'],
    ['a TeletexString within ASCII', teletex('Acme'), 'Acme'],
    ['a NumericString', value(0x12, Buffer.from('12 3')), '12 3'],
    ['a VisibleString', value(0x1a, Buffer.from('abc')), 'abc'],
    ['a BMPString', bmp('Acmé'), 'Acmé'],
    ['a BMPString with a surrogate pair', bmp('🎩'), '🎩'],
    ['a UniversalString', universal(0x41, 0x1f3a9), 'A🎩'],
  ])('decodes %s', (_, encoded, text) => {
    expect(textOf(encoded)).toBe(text)
  })

  it.each([
    ['an empty value', utf8('')],
    ['UTF-8 that is cut', value(0x0c, hex('c3'))],
    ['UTF-8 longer than it needs', value(0x0c, hex('c180'))],
    ['a surrogate in UTF-8', value(0x0c, hex('eda080'))],
    ['Latin-1 in a PrintableString', printable('é')],
    ['Latin-1 in an IA5String', ia5('é')],
    ['a TeletexString beyond ASCII', teletex('é')],
    ['a BMPString of an odd length', value(0x1e, hex('004100'))],
    ['a lone surrogate in a BMPString', value(0x1e, hex('d800'))],
    ['a UniversalString with an octet too many', value(0x1c, hex('0000004100'))],
    ['a surrogate in a UniversalString', universal(0xd800)],
    ['the last surrogate in a UniversalString', universal(0xdfff)],
    ['what is above U+10FFFF', universal(0x110000)],
    ['an integer', integer(1)],
    ['a BIT STRING', value(0x03, hex('0041'))],
    ['NUL', utf8('good.example\0.evil.example')],
    ['a line break', utf8('a\nb')],
    ['DEL', utf8('a\x7f')],
    ['a C1 control', utf8('a\x85')],
    ...['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069', '\u2028', '\u2029'].map(
      (char) => [`U+${char.charCodeAt(0).toString(16)}`, utf8(`a${char}b`)] as const,
    ),
  ])('has no text for %s', (_, encoded) => {
    expect(textOf(encoded)).toBeNull()
  })

  it.each([
    ['a SET for the SEQUENCE', set()],
    ['an empty relative name', sequence(set())],
    ['a SEQUENCE for a relative name', sequence(sequence())],
    ['an attribute that is no SEQUENCE', sequence(set(integer(1)))],
    ['an attribute without a value', sequence(set(sequence(oid(cn))))],
    ['an attribute with two values', sequence(set(sequence(oid(cn), utf8('a'), utf8('b'))))],
    ['a type that is no OID', sequence(set(sequence(utf8('CN'), utf8('a'))))],
    ['a type twice in one relative name', nameOf([attribute(cn, utf8('a')), attribute(cn, utf8('b'))])],
    ['bytes after the end', Buffer.concat([sequence(), hex('00')])],
    ['257 attributes', nameOf(...Array.from({ length: 257 }, () => [attribute(cn, utf8('a'))]))],
  ])('refuses %s', (_, der) => {
    expect(() => readName(der)).toThrow(expect.objectContaining({ name: 'DerError' }))
  })

  it('reads 256 attributes', () => {
    expect(readName(nameOf(...Array.from({ length: 256 }, () => [attribute(cn, utf8('a'))])))).toHaveLength(256)
  })
})

describe('printName', () => {
  it('prints the last relative name first, with the escapes of RFC 4514', () => {
    const name = nameOf(
      [attribute('2.5.4.6', printable('US'))],
      [attribute('2.5.4.8', utf8('CA'))],
      [attribute('2.5.4.7', utf8('San Jose'))],
      [attribute(o, utf8('Venafi, Inc.'))],
      [attribute('2.5.4.11', utf8('Solution Architects'))],
      [attribute(cn, utf8('ovf.venafidemo.com'))],
    )
    expect(printName(readName(name))).toBe(
      'CN=ovf.venafidemo.com,OU=Solution Architects,O=Venafi\\, Inc.,L=San Jose,ST=CA,C=US',
    )
  })

  it.each([
    ['a"b+c,d;e<f>g\\h', 'CN=a\\"b\\+c\\,d\\;e\\<f\\>g\\\\h'],
    [' a ', 'CN=\\ a\\ '],
    [' ', 'CN=\\ '],
    ['  ', 'CN=\\ \\ '],
    ['#1', 'CN=\\#1'],
    ['a#b=c', 'CN=a#b=c'],
    ['x,O=Acme', 'CN=x\\,O=Acme'],
  ])('escapes %j', (text, printed) => {
    expect(printName(readName(nameOf([attribute(cn, utf8(text))])))).toBe(printed)
  })

  it('joins the attributes of one relative name with +, and prints an empty name as nothing', () => {
    expect(printName(readName(nameOf([attribute(o, utf8('a')), attribute(cn, utf8('b'))])))).toBe('O=a+CN=b')
    expect(printName([])).toBe('')
  })

  it('prints the encoding of a value without a text, and of a type without a label', () => {
    const name = readName(nameOf([attribute(cn, teletex('é'))], [attribute('1.2.3.4', utf8('a'))]))
    expect(printName(name)).toBe('1.2.3.4=#0c0161,CN=#1401e9')
  })
})

describe('labels', () => {
  it('name attributes in any letter case, by other labels and by OID', () => {
    expect(['cn', 'CommonName', '2.5.4.3', 'OID.2.5.4.3', 'oid.2.5.4.3'].map(attributeOid)).toEqual(Array(5).fill(cn))
    expect(['S', 'st', 'E', 'T', 'serialnumber', 'jurisdictionc'].map(attributeOid)).toEqual([
      '2.5.4.8',
      '2.5.4.8',
      '1.2.840.113549.1.9.1',
      '2.5.4.12',
      '2.5.4.5',
      '1.3.6.1.4.1.311.60.2.1.3',
    ])
  })

  it.each(['XX', '', '3.1', '1', '1.40', '2.05', '1.2.', '.1.2', 'constructor', '__proto__'])(
    'do not name %j',
    (label) => {
      expect(attributeOid(label)).toBeNull()
    },
  )

  it('are printed for an OID, and read back to it', () => {
    expect(attributeLabel(cn)).toBe('CN')
    expect(attributeLabel('1.2.3')).toBe('1.2.3')
    for (const label of attributeLabels) expect(attributeLabel(attributeOid(label) ?? '')).toBe(label)
  })
})

describe('namesChain', () => {
  const single = (encoded: Buffer): ReturnType<typeof readName> => readName(nameOf([attribute(cn, encoded)]))

  it.each([
    ['string types', printable('Acme CA'), utf8('Acme CA')],
    ['letter case', utf8('ACME Ca'), utf8('acme cA')],
    ['letter case beyond ASCII', utf8('ÅNGSTRÖM'), utf8('ångström')],
    ['spaces around', utf8('  Acme '), utf8('Acme')],
    ['how many spaces stand between words', utf8('Acme   CA'), utf8('Acme CA')],
    ['compatibility forms', utf8('\uff21cme'), utf8('Acme')],
    ['letters whose case folds to others', utf8('ΟΔΟΣ Straße'), utf8('οδοσ STRASSE')],
    ['a final letter form', utf8('ΟΔΟΣ'), utf8('οδος')],
    ['what is not seen', utf8('Ac\u00adme\u200b CA\ufe0f'), utf8('Acme CA')],
  ])('does not count %s', (_, left, right) => {
    expect(namesChain(single(left), single(right))).toBe(true)
  })

  it.each([
    ['another word', utf8('Acme CA 1'), utf8('Acme CA 2')],
    ['a missing space', utf8('AcmeCA'), utf8('Acme CA')],
    ['an undecodable value that differs', teletex('é'), teletex('è')],
    ['an undecodable value and its encoding as a text', teletex('é'), utf8('#1401e9')],
  ])('counts %s', (_, left, right) => {
    expect(namesChain(single(left), single(right))).toBe(false)
  })

  it('compares undecodable values as they are encoded', () => {
    expect(namesChain(single(teletex('é')), single(teletex('é')))).toBe(true)
  })

  it('counts types, the number and the order of relative names, but no order within one', () => {
    const a = attribute(cn, utf8('a'))
    const b = attribute(o, utf8('b'))
    const chains = (left: Buffer, right: Buffer): boolean => namesChain(readName(left), readName(right))
    expect(chains(nameOf([a, b]), nameOf([b, a]))).toBe(true)
    expect(chains(nameOf([a], [b]), nameOf([b], [a]))).toBe(false)
    expect(chains(nameOf([a], [b]), nameOf([a, b]))).toBe(false)
    expect(chains(nameOf([a]), nameOf([a], [a]))).toBe(false)
    expect(chains(nameOf([attribute(o, utf8('a'))]), nameOf([a]))).toBe(false)
    expect(chains(nameOf(), nameOf())).toBe(true)
  })

  it('cannot be led astray by separators within a value', () => {
    const one = readName(nameOf([attribute(cn, utf8('a"],["2.5.4.10=b'))]))
    const two = readName(nameOf([attribute(cn, utf8('a'))], [attribute(o, utf8('b'))]))
    expect(namesChain(one, two)).toBe(false)
  })

  it('makes the key of a name once', () => {
    const name = single(utf8('Acme'))
    expect(chainKey(name)).toBe(chainKey(name))
    expect(chainKey(name)).toBe(chainKey(single(utf8('ACME'))))
  })
})

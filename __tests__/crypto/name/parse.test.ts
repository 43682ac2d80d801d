import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  attributeLabels,
  attributeOid,
  isComparable,
  NameError,
  parseName,
  printName,
  readName,
} from '../../../src/crypto/name.js'
import { attribute, nameOf, printable, utf8, value } from '../../support/der-parts.js'

const cn = '2.5.4.3'
const o = '2.5.4.10'
const ou = '2.5.4.11'
const c = '2.5.4.6'

const pairs = (text: string): readonly (readonly [string, string])[] =>
  parseName(text).map(({ type, value }) => [type, value])

function errorOf(text: string): { offset: number; message: string } {
  try {
    parseName(text)
  } catch (error) {
    if (error instanceof NameError) return { offset: error.offset, message: error.message }
    throw error
  }
  throw new Error(`${JSON.stringify(text)} was understood.`)
}

describe('parseName', () => {
  it.each([
    ['CN=a', [[cn, 'a']]],
    [
      'CN=a,O=b',
      [
        [cn, 'a'],
        [o, 'b'],
      ],
    ],
    [
      '  cn = a  ,  o = b  ',
      [
        [cn, 'a'],
        [o, 'b'],
      ],
    ],
    [
      'CN=a+O=b , OU=c',
      [
        [cn, 'a'],
        [o, 'b'],
        [ou, 'c'],
      ],
    ],
    [
      'OU=a,OU=b,OU=a',
      [
        [ou, 'a'],
        [ou, 'b'],
        [ou, 'a'],
      ],
    ],
    ['2.5.4.3=a', [[cn, 'a']]],
    ['OID.2.5.4.97=PSDDE-1', [['2.5.4.97', 'PSDDE-1']]],
    ['1.2.3.4=a', [['1.2.3.4', 'a']]],
    ['O=Acme\\, Inc.', [[o, 'Acme, Inc.']]],
    ['O=Acme \\+ \\"Co\\"\\; \\<x\\> \\= \\\\ \\#', [[o, 'Acme + "Co"; <x> = \\ #']]],
    ['O=a=b#c', [[o, 'a=b#c']]],
    ['O=a b  c', [[o, 'a b  c']]],
    ['O=\\ a\\ ', [[o, ' a ']]],
    ['O=\\ ', [[o, ' ']]],
    ['O=a\\20 ', [[o, 'a ']]],
    ['O=\\#1', [[o, '#1']]],
    ['CN=Lu\\C4\\8Di\\c4\\87', [[cn, 'Lučić']]],
    ['CN=Lučić 🎩', [[cn, 'Lučić 🎩']]],
    [
      'O="Acme, Inc.",C=US',
      [
        [o, 'Acme, Inc.'],
        [c, 'US'],
      ],
    ],
    [
      'O=" a<>;+ " , C=US',
      [
        [o, ' a<>;+ '],
        [c, 'US'],
      ],
    ],
    ['O="a\\"\\41"', [[o, 'a"A']]],
    ['CN=#0c0161', [[cn, 'a']]],
    [
      'CN=#1e020041,O=b',
      [
        [cn, 'A'],
        [o, 'b'],
      ],
    ],
    ['1.3.6.1.4.1.1466.0=#0c024869 ', [['1.3.6.1.4.1.1466.0', 'Hi']]],
    [
      'x509.subject: C=US, ST=WA, L=Seattle, O=wabbit-networks.io',
      [
        [c, 'US'],
        ['2.5.4.8', 'WA'],
        ['2.5.4.7', 'Seattle'],
        [o, 'wabbit-networks.io'],
      ],
    ],
    [
      ' x509.subject:O=a\\, b,CN=c',
      [
        [o, 'a, b'],
        [cn, 'c'],
      ],
    ],
    ['CN=*.acme.example', [[cn, '*.acme.example']]],
  ])('understands %s', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  it.each([
    ['', 0, 'The name needs an attribute such as `CN=` at character 1.'],
    ['   ', 3, 'The name needs an attribute such as `CN=` at character 4.'],
    ['x509.subject:', 13, 'The name needs an attribute such as `CN=` at character 14.'],
    ['x509.subject=a', 0, 'The name has an unknown attribute `x509`.'],
    ['Acme, Inc.', 0, 'The name has an unknown attribute `Acme`.'],
    ['CN=a,', 5, 'The name needs an attribute such as `CN=` at character 6.'],
    ['CN=a,,O=b', 5, 'The name needs an attribute such as `CN=` at character 6.'],
    ['CN=a+', 5, 'The name needs an attribute such as `CN=` at character 6.'],
    ['=a', 0, 'The name needs an attribute such as `CN=` at character 1.'],
    ['CN', 2, 'The attribute `CN` needs a `=` and a value at character 3.'],
    ['CN:a', 2, 'The attribute `CN` needs a `=` and a value at character 3.'],
    ['CN=', 3, 'The attribute `CN` has no value.'],
    ['CN=,O=b', 3, 'The attribute `CN` has no value.'],
    ['CN=""', 3, 'The attribute `CN` has no value.'],
    ['CN=a,XX=b', 5, 'The name has an unknown attribute `XX`.'],
    ['emailAdress=a', 0, 'The name has an unknown attribute `emailAdress`; did you mean `emailAddress`?'],
    ['1.40=a', 0, 'The name has an unknown attribute `1.40`.'],
    ['CN=a;O=b', 4, 'Write `\\;` for the unescaped `;` at character 5.'],
    ['CN=a<b', 4, 'Write `\\<` for the unescaped `<` at character 5.'],
    ['CN=a>b', 4, 'Write `\\>` for the unescaped `>` at character 5.'],
    ['CN=a"b"', 4, 'Write `\\"` for the unescaped `"` at character 5.'],
    ['CN="a', 3, 'The value that begins with a quote has no closing quote.'],
    ['CN="a" b', 7, 'After the value the name needs `,` or `+` at character 8.'],
    ['CN=a\\', 5, 'After `\\` the name needs a special character or two hexadecimal digits at character 6.'],
    ['CN=a\\x', 5, 'After `\\` the name needs a special character or two hexadecimal digits at character 6.'],
    ['CN=a\\4', 5, 'After `\\` the name needs a special character or two hexadecimal digits at character 6.'],
    ['CN=\\C4', 3, 'The escaped octets of the value are not UTF-8.'],
    ['CN=\\ED\\A0\\80', 3, 'The escaped octets of the value are not UTF-8.'],
    ['CN=a\\00b', 3, 'The value of `CN` holds a control, bidi or line-separating character.'],
    ['CN=a\nO=b', 3, 'The value of `CN` holds a control, bidi or line-separating character.'],
    ['CN=a\u202eb', 3, 'The value of `CN` holds a control, bidi or line-separating character.'],
    ['CN=#', 3, 'After `#` the name needs pairs of hexadecimal digits at character 4.'],
    ['CN=#xyz', 3, 'After `#` the name needs pairs of hexadecimal digits at character 4.'],
    ['CN=#0c01610', 10, 'After the value the name needs `,` or `+` at character 11.'],
    ['CN=#0c02', 3, 'The value after `#` encodes no text that could be compared.'],
    ['CN=#1401e9', 3, 'The value after `#` encodes no text that could be compared.'],
    ['CN=#020141', 3, 'The value after `#` encodes no text that could be compared.'],
    ['CN=\ud800', 0, 'The name holds half of a character.'],
  ])('refuses %j', (text, offset, message) => {
    expect(errorOf(text)).toEqual({ offset, message })
  })

  it('reads 256 attributes and not one more', () => {
    expect(parseName(Array(256).fill('OU=a').join())).toHaveLength(256)
    expect(errorOf(Array(257).fill('OU=a').join()).message).toMatch(/^The name has more than 256 attributes/)
  })
})

/** Texts made of what a grammar may stumble over, and of anything else. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', ',', '+', '"', '\\', '<', '>', ';', '=', '#', '*', ':', '/', '|', '`'),
    fc.constantFrom('\\2', 'CN=', ',O=Acme', '=#', 'x509.subject:', '#0c0161', '\\2C', '  '),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
})
const comparable = hostile.filter(isComparable)
const types = fc.oneof(
  fc.constantFrom(...attributeLabels.map((label) => attributeOid(label) ?? '')),
  fc.constantFrom('1.2.3.4', '2.999.1', '2.25.329800735698586629295641978511506172918'),
)
const sets = fc.uniqueArray(fc.tuple(types, comparable), { selector: ([type]) => type, minLength: 1, maxLength: 3 })
const written = fc.array(sets, { minLength: 1, maxLength: 4 })

describe('what is printed', () => {
  it('parses back to the same attributes, whatever their values are', () => {
    fc.assert(
      fc.property(written, (name) => {
        const der = nameOf(...name.map((set) => set.map(([type, text]) => attribute(type, utf8(text)))))
        const printed = printName(readName(der))
        expect(pairs(printed)).toEqual([...name].reverse().flat())
        expect(pairs(`x509.subject: ${printed}`)).toEqual([...name].reverse().flat())
      }),
      { numRuns: 400 },
    )
  })

  it('is never read as a name that the certificate does not hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const printed = printName(readName(nameOf([attribute(o, utf8('Acme'))], [attribute(cn, utf8(text))])))
        if (isComparable(text))
          expect(pairs(printed)).toEqual([
            [cn, text],
            [o, 'Acme'],
          ])
        else expect(() => parseName(printed)).toThrow(NameError)
      }),
      { numRuns: 1000 },
    )
  })

  it('differs for different values', () => {
    const print = (text: string): string => printName(readName(nameOf([attribute(cn, utf8(text))])))
    fc.assert(
      fc.property(hostile, hostile, (left, right) => {
        expect(print(left) === print(right)).toBe(Buffer.from(left).equals(Buffer.from(right)))
      }),
      { numRuns: 1000 },
    )
  })

  it('parses back though the certificate wrote it in another string type', () => {
    const bmp = value(0x1e, Buffer.from('Acmé', 'utf16le').swap16())
    const der = nameOf([attribute('1.2.3.4', bmp)], [attribute(cn, printable('a'))])
    expect(pairs(printName(readName(der)))).toEqual([
      [cn, 'a'],
      ['1.2.3.4', 'Acmé'],
    ])
  })
})

it('throws nothing but NameError whatever the text is', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      try {
        for (const { value } of parseName(`CN=${text}`)) expect(isComparable(value)).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(NameError)
      }
    }),
    { numRuns: 2000 },
  )
})

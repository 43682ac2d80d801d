import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isComparable, NameError, parseName, printName, readName, type Name } from '../../src/crypto/name.js'
import {
  extrasOf,
  matchesName,
  missesOf,
  patternOfMap,
  patternOfText,
  printPattern,
  type NamePattern,
} from '../../src/policy/name-pattern.js'
import { attribute, nameOf, printable, utf8, value } from '../support/der-parts.js'

const oids = { CN: '2.5.4.3', C: '2.5.4.6', O: '2.5.4.10', OU: '2.5.4.11' } as const
type Pairs = readonly (readonly [keyof typeof oids, string | Buffer])[]

/** Each pair is a relative name of its own; a text becomes a UTF8String. */
const subject = (...pairs: Pairs): Name =>
  readName(
    nameOf(...pairs.map(([label, text]) => [attribute(oids[label], typeof text === 'string' ? utf8(text) : text)])),
  )

const acme = subject(
  ['C', 'US'],
  ['O', 'Acme, Inc.'],
  ['OU', 'Solution Architects'],
  ['OU', 'Tools'],
  ['CN', 'release.acme.example'],
)

describe('a name as text', () => {
  it.each([
    'CN=release.acme.example',
    'CN=release.acme.example,O=Acme\\, Inc.,C=US',
    'C=US,CN=release.acme.example',
    'x509.subject: C=US, O=Acme\\, Inc.',
    'OU=Tools,OU=Solution Architects',
    'OU=Tools+CN=release.acme.example',
  ])('means a subject that has each of its attributes: %s', (text) => {
    expect(matchesName(acme, patternOfText(text))).toBe(true)
  })

  it.each([
    ['another value', 'CN=release.acme.example,O=Acme'],
    ['the beginning of a value', 'CN=release'],
    ['another letter case', 'CN=Release.acme.example'],
    ['another number of spaces', 'OU=Solution  Architects'],
    ['an attribute that is not there', 'CN=release.acme.example,ST=CA'],
    ['a value of another type', 'O=release.acme.example'],
    ['one OU twice', 'OU=Tools,OU=Tools'],
    ['three OUs of two', 'OU=Tools,OU=Solution Architects,OU=x'],
    ['a `*`, which is literal', 'CN=*'],
    ['a `*` in a value, which is literal', 'CN=*.acme.example'],
  ])('does not mean a subject by %s', (_, text) => {
    expect(matchesName(acme, patternOfText(text))).toBe(false)
  })

  it('means a literal `*` that a certificate holds', () => {
    expect(matchesName(subject(['CN', '*.acme.example']), patternOfText('CN=*.acme.example'))).toBe(true)
    expect(matchesName(subject(['CN', 'www.acme.example']), patternOfText('CN=*.acme.example'))).toBe(false)
  })

  it('means a value whatever its string type is', () => {
    const bmp = value(0x1e, Buffer.from('Acme', 'utf16le').swap16())
    for (const encoded of [utf8('Acme'), printable('Acme'), bmp]) {
      expect(matchesName(subject(['O', encoded]), patternOfText('O=Acme'))).toBe(true)
    }
  })

  it('does not mean another normal form of the same letters', () => {
    expect(matchesName(subject(['O', 'Caf\u00e9']), patternOfText('O=Cafe\u0301'))).toBe(false)
    expect(matchesName(subject(['O', 'Cafe\u0301']), patternOfText('O=Cafe\u0301'))).toBe(true)
  })

  it('never means a value without a text', () => {
    for (const encoded of [
      utf8('Acme\0'),
      utf8('Acme\u202e'),
      value(0x14, Buffer.from('Acm\xe9', 'latin1')),
      utf8(''),
    ]) {
      const name = subject(['O', encoded])
      expect(matchesName(name, patternOfText('O=Acme'))).toBe(false)
      expect(matchesName(name, patternOfMap({ O: '*' }))).toBe(false)
    }
  })

  it.each(['', 'CN=', 'x509.subject:', 'Acme'])('is refused as %j', (text) => {
    expect(() => patternOfText(text)).toThrow(NameError)
  })
})

describe('a name in the structured form', () => {
  it.each<[string, Parameters<typeof patternOfMap>[0]]>([
    ['a label', { O: 'Acme, Inc.' }],
    ['an OID', { '2.5.4.10': 'Acme, Inc.' }],
    ['another letter case of the label', { organizationName: 'Acme, Inc.' }],
    ['a wildcard', { CN: '*.acme.example' }],
    ['several wildcards', { O: 'A*e*c.' }],
    ['a wildcard alone', { C: '*' }],
    ['a list', { OU: ['Tools', 'Solution *'] }],
    ['a list in which the first that fits is not the right one', { OU: ['*', 'Solution *'] }],
    ['the same list the other way round', { OU: ['*o*', 'Tools'] }],
    ['what would be special in a text', { O: 'Acme, Inc.', CN: 'release.acme.example' }],
  ])('means a subject by %s', (_, map) => {
    expect(matchesName(acme, patternOfMap(map))).toBe(true)
  })

  it.each<[string, Parameters<typeof patternOfMap>[0]]>([
    ['a wildcard that is not over the whole value', { CN: 'release*.com' }],
    ['more values than it has', { OU: ['*', '*', '*'] }],
    ['two values that only one of its own fits', { OU: ['Tools', 'T*'] }],
    ['escapes, which have no meaning here', { O: 'Acme\\, Inc.' }],
    ['a value that is right and one that is not', { O: 'Acme, Inc.', CN: 'x' }],
  ])('does not mean a subject by %s', (_, map) => {
    expect(matchesName(acme, patternOfMap(map))).toBe(false)
  })

  it.each<[string, Parameters<typeof patternOfMap>[0], string]>([
    ['no attribute', {}, 'The name has no attribute.'],
    ['an empty list', { CN: [] }, 'The attribute `CN` has no value.'],
    ['an empty value', { CN: '' }, 'The attribute `CN` has an empty value.'],
    ['an empty value in a list', { CN: ['a', ''] }, 'The attribute `CN` has an empty value.'],
    ['an unknown label', { CNN: 'a' }, 'The name has an unknown attribute `CNN`; did you mean `CN`?'],
    ['a control character', { CN: 'a\0' }, 'The value of `CN` holds a control, bidi or line-separating character.'],
    ['too many values', { OU: Array<string>(257).fill('a') }, 'The name has more than 256 attributes.'],
  ])('is refused with %s', (_, map, message) => {
    expect(() => patternOfMap(map)).toThrow(new NameError(0, message))
  })
})

describe('the options of a name', () => {
  it('`exact` asks for the whole name, in any order', () => {
    const whole = { C: 'US', O: 'Acme, Inc.', OU: ['*', '*'], CN: 'release.acme.example' }
    expect(matchesName(acme, patternOfMap(whole, { exact: true }))).toBe(true)
    expect(matchesName(acme, patternOfText('CN=release.acme.example', { exact: true }))).toBe(false)
    expect(matchesName(acme, patternOfText('CN=release.acme.example', { exact: false }))).toBe(true)
  })

  it('`exact` refuses an attribute without a text that is left over', () => {
    const name = subject(['CN', 'a'], ['O', utf8('b\0')])
    expect(matchesName(name, patternOfText('CN=a', { exact: true }))).toBe(false)
    expect(extrasOf(name, patternOfText('CN=a', { exact: true })).map(({ type }) => type)).toEqual([oids.O])
    expect(extrasOf(name, patternOfText('CN=a'))).toEqual([])
  })

  it('`ignoreCase` makes letter case not count, in text and in the structured form', () => {
    const shouting = 'CN=RELEASE.Acme.Example,O=aCME\\, iNC.'
    expect(matchesName(acme, patternOfText(shouting, { ignoreCase: true }))).toBe(true)
    expect(matchesName(acme, patternOfText(shouting, { ignoreCase: false }))).toBe(false)
    expect(matchesName(acme, patternOfMap({ CN: 'RELEASE.*' }, { ignoreCase: true }))).toBe(true)
    expect(matchesName(subject(['O', '\u212aelvin']), patternOfText('O=Kelvin', { ignoreCase: true }))).toBe(false)
  })
})

describe('what a name misses', () => {
  it('is told with what the name has of that type', () => {
    const pattern = patternOfText('CN=other,O=Acme\\, Inc.,OU=x,ST=CA')
    expect(missesOf(acme, pattern)).toEqual([
      { attribute: { type: oids.CN, value: 'other', wildcard: false }, present: ['release.acme.example'] },
      { attribute: { type: oids.OU, value: 'x', wildcard: false }, present: ['Solution Architects', 'Tools'] },
      { attribute: { type: '2.5.4.8', value: 'CA', wildcard: false }, present: [] },
    ])
    expect(missesOf(acme, patternOfText('CN=release.acme.example'))).toEqual([])
  })

  it('shows the encoding of a value without a text', () => {
    expect(missesOf(subject(['O', utf8('a\0')]), patternOfText('O=a'))[0]?.present).toEqual(['#0c026100'])
  })
})

describe('printPattern', () => {
  const print = (pattern: NamePattern): string => printPattern(pattern)

  it('tells a wildcard from a literal `*`', () => {
    expect(print(patternOfMap({ CN: 'a*,b', O: 'c' }))).toBe('CN=a*\\,b,O=c')
    expect(print(patternOfText('CN=a*'))).toBe('CN=a\\2A')
  })

  it('prints a name as text so that it parses back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }).filter(isComparable), (text) => {
        const pattern = patternOfText(printName(subject(['CN', text], ['O', 'Acme'])))
        expect(patternOfText(printPattern(pattern))).toEqual(pattern)
      }),
    )
  })
})

describe('no value of a certificate', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('a', ' ', ',', '+', '=', '\\', '"', '#', '*', ';', 'O=Acme', 'CN=', '\0', '\u202e', 'é'),
    maxLength: 10,
  })

  it('meets an attribute that the certificate does not hold', () => {
    fc.assert(
      fc.property(hostile, hostile, (common, unit) => {
        const name = subject(['CN', common], ['OU', unit])
        for (const pattern of [patternOfText('O=Acme'), patternOfText('CN=a,O=Acme'), patternOfMap({ O: '*' })]) {
          expect(matchesName(name, pattern)).toBe(false)
        }
      }),
    )
  })

  it('is met by a literal name that is not its own', () => {
    fc.assert(
      fc.property(hostile.filter(isComparable), hostile.filter(isComparable), (held, asked) => {
        const pattern = patternOfText(printName(subject(['CN', asked])))
        expect(parseName(printName(subject(['CN', asked])))).toHaveLength(1)
        expect(matchesName(subject(['CN', held]), pattern)).toBe(held === asked)
        expect(matchesName(subject(['CN', asked]), pattern)).toBe(true)
      }),
    )
  })

  it('makes the matching of many wildcards slow', () => {
    const name = subject(...Array.from({ length: 256 }, (_, index) => ['OU', `a${index}`] as const))
    const stars = Array.from({ length: 255 }, () => 'a*')
    expect(matchesName(name, patternOfMap({ OU: [...stars, 'a0'] }))).toBe(true)
    expect(matchesName(name, patternOfMap({ OU: [...stars, 'b'] }))).toBe(false)
  })
})

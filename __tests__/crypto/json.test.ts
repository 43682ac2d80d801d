import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isJsonList, isJsonObject, JsonError, JsonLimitError, lookalikeOf, readJson } from '../../src/crypto/json.js'
import type { JsonLimits, JsonObject, JsonValue } from '../../src/crypto/json.js'

const read = (text: string, limits?: JsonLimits): JsonValue => readJson(Buffer.from(text), limits)

function faultOf(text: string | Uint8Array, limits?: JsonLimits): string {
  try {
    readJson(Buffer.from(text), limits)
  } catch (error) {
    if (error instanceof JsonError) return error.message
    throw error
  }
  return 'none'
}

/** What JSON.parse makes of the same. */
function plain(value: JsonValue): unknown {
  if (isJsonList(value)) return value.map(plain)
  if (!isJsonObject(value)) return value
  return Object.fromEntries([...value].map(([name, member]) => [name, plain(member)]))
}

/** Node 24.21 takes the name `"` for `\\` after it has met that. */
const isReadByTheLanguage = (text: string): boolean => !text.includes('\\"')

const isExact = (value: unknown): boolean => !Number.isInteger(value) || Number.isSafeInteger(value)

describe('readJson', () => {
  it('reads each kind of value, with space around it', () => {
    expect(read('\t\r\n {"a" : [1, -2.5, 1e3, true, false, null, "x", {}, []], "b":{"c":"d"}} ')).toEqual(
      new Map<string, JsonValue>([
        ['a', [1, -2.5, 1000, true, false, null, 'x', new Map(), []]],
        ['b', new Map([['c', 'd']])],
      ]),
    )
  })

  it('reads every escape', () => {
    expect(read('"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\ude00"')).toBe('"\\/\b\f\n\r\tA😀')
  })

  it('reads what JSON.parse reads, and reads it alike', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, (_, member: unknown) => (isExact(member) ? member : 0), indent)
        fc.pre(isReadByTheLanguage(text))
        expect(plain(read(text))).toEqual(JSON.parse(text))
      }),
    )
  })

  it('reads nothing that JSON.parse does not read', () => {
    const character = fc.constantFrom(...('{}[]",:\\ntrufalse0123456789.eE+-u \t\u0000\ufeff'.match(/./gs) ?? []))
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
        fc.pre(isReadByTheLanguage(text))
        const value = faultOf(text) === 'none' ? plain(read(text)) : 'refused'
        let peer: unknown = 'refused'
        try {
          peer = JSON.parse(text)
        } catch {
          // It stays refused.
        }
        if (value !== 'refused') expect(value).toEqual(peer)
      }),
      { numRuns: 5000 },
    )
  })

  it('takes a name of the language for a name', () => {
    const object = read('{"__proto__":1,"constructor":2}')
    expect([...(object as JsonObject)]).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ])
  })

  it.each([
    ['', 'At character 1 no value stands where one must.'],
    ['tru', 'At character 1 no value stands where one must.'],
    ["'a'", 'At character 1 no value stands where one must.'],
    ['01', 'At character 2 more stands behind the value.'],
    ['+1', 'At character 1 no value stands where one must.'],
    ['.5', 'At character 1 no value stands where one must.'],
    ['1.', 'At character 2 more stands behind the value.'],
    ['1e', 'At character 2 more stands behind the value.'],
    ['-', 'At character 1 no value stands where one must.'],
    ['NaN', 'At character 1 no value stands where one must.'],
    ['{} {}', 'At character 4 more stands behind the value.'],
    ['{}\0', 'At character 3 more stands behind the value.'],
    ['\u00a0{}', 'At character 1 no value stands where one must.'],
    ['\ufeff{}', 'At character 1 no value stands where one must.'],
    ['[1 2]', 'At character 4 a list is not closed.'],
    ['[1,]', 'At character 4 no value stands where one must.'],
    ['[', 'At character 2 no value stands where one must.'],
    ['{"a":1', 'At character 7 an object is not closed.'],
    ['{"a":1]', 'At character 7 an object is not closed.'],
    ['{"a":1,}', 'At character 8 no name stands where one must.'],
    ['{a:1}', 'At character 2 no name stands where one must.'],
    ['{1:1}', 'At character 2 no name stands where one must.'],
    ['{"a" 1}', 'At character 6 no colon stands behind a name.'],
    ['"a', 'At character 3 a string is not closed, or holds a control character.'],
    ['"a\\n', 'At character 5 a string is not closed, or holds a control character.'],
    ['"a\nb"', 'At character 3 a string is not closed, or holds a control character.'],
    ['"\\"', 'At character 4 a string is not closed, or holds a control character.'],
    ['"\\x"', 'At character 4 an escape is none.'],
    ['"\\', 'At character 4 an escape is none.'],
    ['"\\u12g4"', 'At character 4 an escape has no four digits.'],
    ['// a\n1', 'At character 1 no value stands where one must.'],
  ])('refuses %j', (text, message) => {
    expect(faultOf(text)).toBe(message)
    expect(() => JSON.parse(text) as unknown).toThrow()
  })

  // From here on JSON.parse reads what is refused.
  it.each([
    ['{"a":1,"a":1}', 'At character 12 the name "a" stands there twice.'],
    ['{"a":1,"\\u0061":2}', 'At character 17 the name "a" stands there twice.'],
    ['{"b":[{"c":{},"c":0}]}', 'At character 19 the name "c" stands there twice.'],
    ['{"":1,"":2}', 'At character 10 the name "" stands there twice.'],
    ['{"__proto__":1,"__proto__":2}', 'At character 28 the name "__proto__" stands there twice.'],
    [
      `{"${'x'.repeat(99)}":1,"${'x'.repeat(99)}":1}`,
      `At character 208 the name "${'x'.repeat(64)}" stands there twice.`,
    ],
  ])('refuses %j, which has a name twice', (text, message) => {
    expect(faultOf(text)).toBe(message)
    expect(() => JSON.parse(text) as unknown).not.toThrow()
  })

  it('refuses every object that has a name twice, and no other', () => {
    const name = fc.constantFrom('a', 'b', ':', '"', '\\', '\\"', '{', '', 'é')
    const member = fc.tuple(
      name,
      fc.constantFrom('1', '":"', '"\\\\"', '"\\\\\\":"', '{}', '[{"a":":"}]', '{"a":1,"b":2}'),
    )
    fc.assert(
      fc.property(fc.array(member, { maxLength: 4 }), (members) => {
        const text = `{${members.map(([one, value]) => `${JSON.stringify(one)} :${value}`).join(',')}}`
        const names = members.map(([one]) => one)
        const isTwice = new Set(names).size < names.length
        expect(faultOf(text) === 'none').toBe(!isTwice)
        if (!isTwice) expect([...(read(text) as JsonObject).keys()]).toEqual(names)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['"\\ud800"', '"\\ude00\\ud83d"', '"a\\ud83d"', '{"\\udc00":1}'])(
    'refuses half of a surrogate pair in %s',
    (text) => {
      expect(faultOf(text)).toMatch(/^At character \d+ a string holds half of a surrogate pair\.$/)
      expect(() => JSON.parse(text) as unknown).not.toThrow()
    },
  )

  it.each(['9007199254740992', '-9007199254740993', '1e20', '9007199254740993.0', '1e999', '-1e999'])(
    'refuses %s, which loses its value',
    (text) => {
      expect(faultOf(text)).toMatch(/ a number is too large to be read exactly\.$/)
    },
  )

  it('takes such numbers where none of them means anything', () => {
    expect(read('[9007199254740993,1e999,0.5]', { anyNumber: true })).toEqual([2 ** 53, Infinity, 0.5])
    expect(faultOf('[01]', { anyNumber: true })).not.toBe('none')
  })

  it('tells a document that holds more than is read from one that is none', () => {
    const reading = (text: string, limits: JsonLimits) => () => read(text, limits)
    expect(reading('[[1]]', { depth: 1 })).toThrow(JsonLimitError)
    expect(reading('[[],[]]', { containers: 2 })).toThrow(JsonLimitError)
    expect(reading('[]', { bytes: 1 })).toThrow(JsonLimitError)
    expect(reading('[', {})).not.toThrow(JsonLimitError)
  })

  it.each([
    ['9007199254740991', 9007199254740991],
    ['-9007199254740991', -9007199254740991],
    ['0.1', 0.1],
    ['-0', -0],
    ['1E+2', 100],
    ['25e-1', 2.5],
  ])('reads the number %s', (text, number) => {
    expect(read(text)).toBe(number)
  })

  it.each([
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['Latin-1', [0x22, 0xe9, 0x22]],
    ['UTF-16', [0xff, 0xfe, 0x31, 0x00]],
  ])('refuses what is no UTF-8: %s', (_, bytes) => {
    expect(faultOf(Uint8Array.from(bytes))).toBe('The document is no UTF-8.')
  })

  it('refuses a byte order mark', () => {
    expect(faultOf(Uint8Array.from([0xef, 0xbb, 0xbf, 0x31]))).toBe('At character 1 no value stands where one must.')
  })

  it('keeps to the bounds that it is given', () => {
    expect(faultOf('[[1]]', { bytes: 4 })).toBe('The document has 5 bytes, and 4 is the most that is read.')
    expect(faultOf('[[1]]', { bytes: 5, depth: 2, containers: 2 })).toBe('none')
    expect(faultOf('[[1]]', { depth: 1 })).toBe('At character 2 lists and objects are more than 1 deep.')
    expect(faultOf('[[1],{}]', { containers: 2 })).toBe('At character 6 there are more than 2 lists and objects.')
  })

  it('counts as deep only what stands in each other', () => {
    expect(faultOf('[{},[],{"a":[]}]', { depth: 3 })).toBe('none')
    expect(faultOf('[{},[],{"a":[]}]', { depth: 2 })).toBe('At character 13 lists and objects are more than 2 deep.')
  })

  it('has bounds of its own', () => {
    expect(faultOf('['.repeat(64) + ']'.repeat(64))).toBe('none')
    expect(faultOf('['.repeat(65) + ']'.repeat(65))).toBe('At character 65 lists and objects are more than 64 deep.')
    expect(faultOf(' '.repeat(4 * 1024 * 1024) + '1')).toMatch(/^The document has 4194305 bytes/)
    expect(faultOf(`[${'[],'.repeat(65_535)}[]]`)).toMatch(/there are more than 65536 lists and objects\.$/)
  })
})

describe('lookalikeOf', () => {
  it.each([
    ['{"layers":1,"Layers":2}', 'Layers'],
    ['{"LAYERS":1}', 'LAYERS'],
    ['{"layer\u017f":1}', 'layer\u017f'],
    ['{"\u212aind":1}', '\u212aind'],
  ])('finds in %s what Go takes for another name', (text, name) => {
    expect(lookalikeOf(read(text) as JsonObject, ['layers', 'kind'])).toBe(name)
  })

  it('finds nothing among other names', () => {
    expect(lookalikeOf(read('{"layers":1,"layer":2,"kinds":3}') as JsonObject, ['layers', 'kind'])).toBeNull()
  })
})

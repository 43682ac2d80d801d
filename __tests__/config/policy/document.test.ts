import { describe, expect, it } from '@jest/globals'
import { policyLimit, readDocument } from '../../../src/config/policy/document.js'
import type { Value } from '../../../src/config/policy/value.js'
import { Failure } from '../../../src/model/failure.js'

function failure(text: string): Failure {
  try {
    readDocument(text, 'policy.yml')
  } catch (cause) {
    if (cause instanceof Failure) return cause
    throw cause
  }
  throw new Error('It was read.')
}

/** The value, as JSON would have it, and where each thing stands. */
function plain(value: Value): unknown {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return value.number
    case 'flag':
      return value.flag
    case 'nothing':
      return null
    case 'list':
      return value.items.map(plain)
    case 'map':
      return Object.fromEntries([...value.fields.values()].map(({ name, value: inner }) => [name, plain(inner)]))
  }
}

/** Text in lines that are not too long. */
function lines(unit: string, count: number): string {
  const each = Math.floor(4000 / unit.length)
  return Array.from({ length: Math.ceil(count / each) }, () => unit.repeat(each)).join('\n')
}

describe('the YAML of a policy', () => {
  it('is read by YAML 1.2: a date is text, and so are yes and on', () => {
    const text =
      'a: 2027-01-31\nb: yes\nc: on\nd: true\ne: 1\nf: ~\ng:\nh: [x, "1", 0x10]\ni: { j: |\n    text }\n  }\n'
    const read = readDocument(text.replace(/i: [^]*$/, "i: { j: 'k' }\n"), 'policy.yml')
    expect(plain(read)).toEqual({
      a: '2027-01-31',
      b: 'yes',
      c: 'on',
      d: true,
      e: 1,
      f: null,
      g: null,
      h: ['x', '1', 16],
      i: { j: 'k' },
    })
  })

  it('knows where each value stands', () => {
    const read = readDocument('a:\n  - b: 1\n    c:\n', 'policy.yml')
    const spots: string[] = []
    const visit = (value: Value): void => {
      spots.push(`${value.spot.key}@${value.spot.place.line}:${value.spot.place.column}`)
      if (value.kind === 'list') value.items.forEach(visit)
      if (value.kind === 'map') for (const field of value.fields.values()) visit(field.value)
    }
    visit(read)
    expect(spots).toEqual(['@1:1', 'a@2:3', 'a[0]@2:5', 'a[0].b@2:8', 'a[0].c@3:7'])
  })

  it('may begin with a byte order mark, and end with a document marker', () => {
    expect(plain(readDocument('\uFEFFa: 1\n...\n', 'policy.yml'))).toEqual({ a: 1 })
  })

  it('holds no surprise for names of JavaScript', () => {
    const read = readDocument('__proto__: 1\nconstructor: 2\n', 'policy.yml')
    expect(read.kind === 'map' && [...read.fields.keys()]).toEqual(['__proto__', 'constructor'])
  })

  it.each([
    ['is empty', '', 1, 1, 'The policy is empty.'],
    ['is a comment', '# nothing\n', 1, 1, 'The policy is empty.'],
    ['is not YAML', 'a: 1\n  b: 2', 1, 4, /^The policy is not YAML: /],
    ['has a tab for indentation', 'a:\n\t- b', 2, 1, /^The policy is not YAML: Tabs/],
    ['has two documents', 'a: 1\n---\nb: 2', 2, 1, 'The policy holds more than one YAML document.'],
    ['has a directive of the version', '%YAML 1.1\n---\na: yes', 1, 1, /directive/],
    ['has a directive of a tag', '%TAG !e! tag:e,2000:\n---\na: 1', 1, 1, /directive/],
    ['has an unknown directive', '%FOO\n---\na: 1', 1, 1, /not YAML/],
    ['has a key twice', 'a: 1\nb: { c: 1, d: 2, c: 3 }', 2, 18, 'The key `b.c` is there twice.'],
    ['has a tag', 'a: !!str 1', 1, 10, 'The policy has a tag (`tag:yaml.org,2002:str`) at `a`.'],
    ['has a tag of a key', '!!str a: 1', 1, 7, /has a tag .* at `a`/],
    ['has a tag of a list', 'a: !!seq [1]', 1, 10, /has a tag .* at `a`/],
    ['has a tag of the whole', '!!map\na: 1', 1, 1, /has a tag .* at the policy/],
    ['has the tag of no tag', 'a: ! 1', 1, 6, /has a tag \(`!`\)/],
    ['has a tag of its own', 'a: !x 1', 1, 4, /not YAML: Unresolved tag/],
    ['has a merge key', 'a: &a { b: 1 }\nc: { <<: *a }', 2, 6, /merge key .* in `c`/],
    ['has a merge key in quotes', "c: { '<<': 1 }", 1, 6, /merge key/],
    ['has a number for a key', 'a: { 1: 2 }', 1, 6, 'A key in `a` is not text; put it in quotes.'],
    ['has a flag for a key', 'true: 2', 1, 1, 'A key in the policy is not text; put it in quotes.'],
    ['has nothing for a key', '? \n: 1', 1, 3, /A key in the policy is not text/],
    ['has a mapping for a key', '{ a: 1 }: 2', 1, 1, /A key in the policy is not text/],
    ['has an alias for a key', 'a: &a b\n*a : 2', 2, 1, /A key in the policy is not text/],
    ['has an alias of nothing', 'a: *b', 1, 4, 'The alias at `a` names nothing before it.'],
    ['has an alias of what it is in', 'a: &a [*a]', 1, 8, /nested too deeply/],
    ['has a long line', `a: 1\nb: ${'x'.repeat(4096)}`, 2, 1, 'The policy has a line of more than 4096 characters.'],
    ['is large', '#\n'.repeat(policyLimit / 2) + '#', 1, 1, 'The policy is larger than 256 KiB.'],
    ['is large in bytes', 'é\n'.repeat(policyLimit / 2), 1, 1, 'The policy is larger than 256 KiB.'],
    ['is nested', 'a: ' + '['.repeat(40) + ']'.repeat(40), 1, 36, /nested too deeply, or too large, at `a\[0\]/],
  ])('is refused when it %s', (_, text, line, column, message) => {
    const refused = failure(text)
    expect(refused.code).toBe('policy-syntax')
    expect(refused.message).toMatch(message)
    expect(refused.place).toEqual({ file: 'policy.yml', line, column })
  })

  it('is refused when its aliases multiply', () => {
    const levels = Array.from({ length: 9 }, (_, index) => {
      const inner = index === 0 ? 'x' : `*a${index - 1}`
      return `a${index}: &a${index} [${Array.from({ length: 9 }, () => inner).join(', ')}]`
    })
    expect(failure(levels.join('\n')).message).toBe('The policy has more than 100 aliases.')
  })

  it('is refused when it holds more than any policy does', () => {
    expect(failure(`[${lines('a,', 120_000)}]`).message).toMatch(/nested too deeply, or too large/)
  })

  it.each([
    ['flow lists', lines('[', 100_000)],
    ['flow mappings', lines('{a: ', 50_000)],
    ['block lists', '- '.repeat(2000)],
    ['explicit keys', '? '.repeat(2000)],
    ['values without keys', lines(': ', 500_000)],
    ['indentation', Array.from({ length: 1400 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
  ])('is refused, and does not exhaust the stack, when it is deep in %s', (_, text) => {
    expect(failure(text).code).toBe('policy-syntax')
  })
})

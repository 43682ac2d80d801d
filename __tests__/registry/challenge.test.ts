import { describe, expect, it } from '@jest/globals'
import { readChallenges } from '../../src/registry/challenge.js'

const read = (...values: readonly string[]): unknown =>
  readChallenges(values).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])

describe('challenges', () => {
  it('may be one', () => {
    expect(read('Bearer realm="https://auth.test/token",service="reg.test",scope="repository:a:pull"')).toEqual([
      ['bearer', { realm: 'https://auth.test/token', service: 'reg.test', scope: 'repository:a:pull' }],
    ])
  })

  it('may be several in one value, and in several values', () => {
    expect(read('Basic realm="a", Bearer realm="b" , service=c', 'Digest realm="d"')).toEqual([
      ['basic', { realm: 'a' }],
      ['bearer', { realm: 'b', service: 'c' }],
      ['digest', { realm: 'd' }],
    ])
  })

  it('may have no parameters, or one that stands for itself (token68)', () => {
    expect(read('Negotiate, Basic')).toEqual([
      ['negotiate', {}],
      ['basic', {}],
    ])
    expect(read('Negotiate YII/+Q==, Bearer realm="b"')).toEqual([
      ['negotiate', {}],
      ['bearer', { realm: 'b' }],
    ])
  })

  it('may hold what looks like another challenge in a quoted string, with escapes', () => {
    expect(read('Basic realm="a\\", Bearer realm=\\"https://evil.test", BEARER Realm = "b\\\\c"')).toEqual([
      ['basic', { realm: 'a", Bearer realm="https://evil.test' }],
      ['bearer', { realm: 'b\\c' }],
    ])
  })

  it('may have empty elements, and a URL that is not quoted', () => {
    expect(read(' , ,Bearer realm=https://auth.test/token,,service=a, ,')).toEqual([
      ['bearer', { realm: 'https://auth.test/token', service: 'a' }],
    ])
  })

  it.each([
    ['', []],
    ['"', []],
    ['Bearer realm="a', []],
    ['Bearer realm="a" service="b"', []],
    ['Bearer realm="a", realm="b"', []],
    ['Bearer realm="a", Realm="b", Basic realm="c"', [['basic', { realm: 'c' }]]],
    ['Basic realm="a", Bearer realm="b', [['basic', { realm: 'a' }]]],
    ['Basic realm="a", {', [['basic', { realm: 'a' }]]],
    ['Bearer; realm="a"', []],
  ])('are not read from where they are malformed: %s', (value, expected) => {
    expect(read(value)).toEqual(expected)
  })

  it('are bounded in length and number', () => {
    expect(read(`Bearer realm="${'a'.repeat(8192)}"`)).toEqual([])
    expect(read('Basic,'.repeat(1000))).toHaveLength(16)
    expect(read(...Array<string>(100).fill('Basic'))).toHaveLength(16)
    expect(read(`Bearer ${Array.from({ length: 33 }, (_, index) => `a${index}=b`).join(',')}`)).toEqual([])
  })

  it('are read in time that grows with their length, whatever they hold', () => {
    for (const piece of ['"\\', 'a=', 'a ', ' \t', ',a=b', '=', 'Bearer a="\\"']) {
      expect(readChallenges([piece.repeat(Math.floor(8192 / piece.length))]).length).toBeLessThanOrEqual(16)
    }
  })
})

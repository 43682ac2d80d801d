import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { coversPattern, matchesPattern } from '../../src/find/pattern.js'

describe('a pattern', () => {
  it.each([
    ['a.jar', 'a.jar'],
    ['a.jar', '*.jar'],
    ['.jar', '*.jar'],
    ['dist/a', 'dist/**'],
    ['dist/a/b', 'dist/**'],
    ['dist/a.jar', 'dist/*.jar'],
    ['a.jar', '**/*.jar'],
    ['x/a.jar', '**/*.jar'],
    ['x/y/a.jar', '**/*.jar'],
    ['/x/y/a.jar', '**/*.jar'],
    ['a/b', 'a/**/b'],
    ['a/x/b', 'a/**/b'],
    ['a/x/y/b', 'a/**/b'],
    ['a/b/b', 'a/**/b'],
    ['a/x/b', 'a**b'],
    ['ab', 'a**b'],
    ['ab', 'a***b'],
    ['a/x/yb', 'a/**b'],
    ['a/b/c', '**/**/c'],
    ['anything/at/all', '**'],
    ['', '**'],
    ['', '*'],
    ['a+(b).[c]?{d}^$|\\e', 'a+(b).[c]?{d}^$|\\e'],
  ])('matches %j by %j', (text, pattern) => {
    expect(matchesPattern(text, pattern)).toBe(true)
  })

  it.each([
    ['dist', 'dist/**'],
    ['x/a.jar', '*.jar'],
    ['A.jar', 'a.jar'],
    ['a.JAR', '*.jar'],
    ['a.jar.txt', '*.jar'],
    ['xa.jar', 'a.jar'],
    ['a.jar', ''],
    ['dist/x/a.jar', 'dist/*.jar'],
    ['xdist/a', 'dist/**'],
    ['axb', 'a/**/b'],
    ['a/xb', 'a/**/b'],
    ['xa', '**/a'],
    ['x/ya', '**/a'],
    ['axjar', 'a.jar'],
    ['aa', 'a?'],
  ])('does not match %j by %j', (text, pattern) => {
    expect(matchesPattern(text, pattern)).toBe(false)
  })

  it('matches the same as a plain reading of its definition', () => {
    fc.assert(
      fc.property(text, pattern, (subject, written) => {
        expect(matchesPattern(subject, written)).toBe(plainly(subject, written))
      }),
      { numRuns: 5000 },
    )
  })

  it('does the work of the product of the lengths for a text that is made to backtrack', () => {
    expect(matchesPattern('a'.repeat(20_000), '*a'.repeat(50) + 'b')).toBe(false)
    expect(matchesPattern('a/'.repeat(20_000), '**/'.repeat(2_000) + 'b')).toBe(false)
  })
})

describe('a pattern covers another', () => {
  it.each([
    ['**', 'a/**'],
    ['**', '**/*.jar'],
    ['a/**', 'a/b/**'],
    ['a/**', 'a/**'],
    ['a/**', 'a/**/b'],
    ['a/**', 'a/*.jar'],
    ['**/*.jar', '*.jar'],
    ['**/*.jar', 'a/**/*.jar'],
    ['**/*.jar', 'dist/x.jar'],
    ['**/x', 'a/**/x'],
    ['**/x', '**/a/x'],
    ['a/*', 'a/b'],
    ['a*c', 'a*bc'],
  ])('%j covers %j', (wide, narrow) => {
    expect(coversPattern(wide, narrow)).toBe(true)
  })

  it.each([
    ['a/**', '**'],
    ['a/*', 'a/**'],
    ['*.jar', '**/*.jar'],
    ['a/**', 'a**'],
    ['**/a', '**a'],
    ['**/a', '*a'],
    ['a/*', 'a/**/b'],
    ['x/**/a', 'x/y/*a'],
  ])('%j does not cover %j', (wide, narrow) => {
    expect(coversPattern(wide, narrow)).toBe(false)
  })

  it('never when a text matches the narrow one only', () => {
    fc.assert(
      fc.property(pattern, pattern, fc.array(text, { minLength: 10, maxLength: 30 }), (wide, narrow, texts) => {
        if (!coversPattern(wide, narrow)) return
        for (const subject of texts) {
          if (matchesPattern(subject, narrow))
            expect([wide, narrow, subject, matchesPattern(subject, wide)]).toContain(true)
        }
      }),
      { numRuns: 20_000 },
    )
  })
})

const text = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 6 })
const pattern = fc
  .array(fc.constantFrom('a', 'b', '/', '*', '**', '**/', '/**/'), { maxLength: 5 })
  .map((parts) => parts.join(''))

/** The definition, tried in every way: exponential, for short texts only. */
function plainly(subject: string, written: string, from = 0): boolean {
  const rest = written.slice(from)
  if (rest === '') return subject === ''
  const stars = /^\*+/.exec(rest)?.[0].length ?? 0
  if (stars === 0) return subject !== '' && subject[0] === rest[0] && plainly(subject.slice(1), written, from + 1)
  const wide = stars > 1
  if (wide && rest[stars] === '/' && (from === 0 || written[from - 1] === '/')) {
    if (plainly(subject, written, from + stars + 1)) return true
  }
  for (let length = 0; length <= subject.length; length += 1) {
    if (!wide && subject.slice(0, length).includes('/')) break
    if (plainly(subject.slice(length), written, from + stars)) return true
  }
  return false
}

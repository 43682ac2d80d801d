import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { foldCase, matchesText } from '../../src/policy/text-pattern.js'

describe('matchesText', () => {
  it.each([
    ['Acme', 'Acme'],
    ['', '*'],
    ['Acme', '*'],
    ['Acme', '**'],
    ['Acme', 'Acme*'],
    ['Acme, Inc.', 'Acme*'],
    ['Acme, Inc.', '*Inc.'],
    ['Acme, Inc.', '*me*'],
    ['Acme, Inc.', 'A*e*c.'],
    ['aab', 'a*ab'],
    ['ab🎩c', 'a*c'],
    ['a*c', 'a*c'],
    ['a?c[x]', 'a?c[x]'],
  ])('%j is %j', (text, pattern) => {
    expect(matchesText(text, pattern)).toBe(true)
  })

  it.each([
    ['Acme', 'acme'],
    ['Acme', 'Acm'],
    ['x Acme', 'Acme*'],
    ['Acme x', '*Acme'],
    ['ab', 'ab*b'],
    ['aba', 'ab*ba'],
    ['abc', 'a*x*c'],
    ['acb', 'a*b*c*'],
    ['ab', 'a*b*b'],
    ['abc', 'a?c'],
    ['abc', 'a.c'],
    ['', 'a*'],
  ])('%j is not %j', (text, pattern) => {
    expect(matchesText(text, pattern)).toBe(false)
  })

  it('agrees with a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, (text, pattern) => {
        const expected = new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text)
        expect(matchesText(text, pattern)).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('ends where a backtracking search would not', () => {
    expect(matchesText(`${'a'.repeat(100_000)}b`, `${'a*'.repeat(200)}c`)).toBe(false)
  })
})

describe('foldCase', () => {
  it('makes capital letters small, one by one', () => {
    expect(foldCase('ACME Ünï ΑΒΓ Ж 12')).toBe('acme ünï αβγ ж 12')
  })

  it.each([
    ['the Kelvin sign', '\u212a', 'k'],
    ['the Ångström sign', '\u212b', 'å'],
    ['a capital sharp s', '\u1e9e', 'ß'],
    ['a sharp s and two letters', 'ß', 'ss'],
    ['a dotless i', '\u0131', 'i'],
    ['a capital I with a dot', '\u0130', 'i'],
    ['a long s', '\u017f', 's'],
    ['a ligature', '\ufb01', 'fi'],
    ['a full-width letter', '\uff21', 'a'],
    ['a letter with a combining accent', 'e\u0301', 'é'],
    ['a Cyrillic letter', '\u0410', 'a'],
  ])('does not make %s equal to a look-alike', (_, left, right) => {
    expect(foldCase(left)).not.toBe(foldCase(right))
  })

  it('gives capital and small ASCII letters one form, and nothing else that form', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom('ok', 'acme', 's', 'k'),
        (text, word) => {
          const equal = foldCase(text) === word
          expect(equal).toBe(/^[A-Za-z]+$/.test(text) && text.toLowerCase() === word)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

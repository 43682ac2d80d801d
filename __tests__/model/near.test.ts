import { describe, expect, it } from '@jest/globals'
import { editDistance, nearest, suggestion } from '../../src/model/near.js'

describe('the edit distance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['', 'ab', 2],
    ['signers', 'singers', 1],
    ['rules', 'rule', 1],
    ['rules', 'roles', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('from %j to %j is %d', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance)
    expect(editDistance(right, left)).toBe(distance)
  })

  it('is not computed for a very long word', () => {
    expect(editDistance('a'.repeat(65), 'a'.repeat(65))).toBe(Infinity)
    expect(editDistance('a', 'a'.repeat(65))).toBe(Infinity)
  })
})

describe('the nearest word', () => {
  const keys = ['signers', 'rules', 'trust', 'fail-on', 'at']

  it.each([
    ['singers', 'signers'],
    ['Signers', 'signers'],
    ['fail_on', 'fail-on'],
    ['failon', 'fail-on'],
    ['FAIL_OM', 'fail-on'],
    ['trusts', 'trust'],
    ['ta', 'at'],
  ])('to %j is %j', (word, near) => {
    expect(nearest(word, keys)).toBe(near)
  })

  it('is none when three edits are needed, or two in a short word', () => {
    expect(nearest('sgnesr1', keys)).toBeNull()
    expect(nearest('bc', keys)).toBeNull()
    expect(nearest('', keys)).toBeNull()
  })

  it('is the first of equally near ones, and a nearer one that stands later', () => {
    expect(nearest('cat', ['bat', 'rat'])).toBe('bat')
    expect(nearest('catss', ['bats', 'cats'])).toBe('cats')
  })

  it('ends a sentence', () => {
    expect(suggestion('singers', keys)).toBe('; did you mean `signers`?')
    expect(suggestion('x', keys)).toBe('')
  })
})

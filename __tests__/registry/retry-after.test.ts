import { expect, it } from '@jest/globals'
import { retryAfter } from '../../src/registry/retry-after.js'

const now = Date.parse('2026-11-22T12:00:00Z')
const read = (...values: readonly string[]): number | null => retryAfter(new Map([['retry-after', values]]), now)

it.each([
  ['0', 0],
  [' 120 ', 120_000],
  ['9999999999', 9_999_999_999_000],
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['99999999999', null],
  ['-1', null],
  ['1.5', null],
  ['1e3', null],
  ['soon', null],
  ['', null],
  ['2026-11-22T12:00:30Z', null],
  ['Sun, 99 Nov 2026 12:00:30 GMT', null],
])('Retry-After %p is a wait of %p milliseconds', (value, expected) => {
  expect(read(value)).toBe(expected)
})

it('Of several waits the longest counts; without a header there is none', () => {
  expect(read('1', '3', 'soon')).toBe(3000)
  expect(retryAfter(new Map(), now)).toBeNull()
})

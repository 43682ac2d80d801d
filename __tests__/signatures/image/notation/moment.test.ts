import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readDateTime, readEpoch } from '../../../../src/signatures/image/notation/moment.js'

describe('a date-time of RFC 3339', () => {
  it.each([
    ['2024-04-06T07:01:20Z', '2024-04-06T07:01:20.000Z'],
    ['2024-02-29T23:59:59+00:00', '2024-02-29T23:59:59.000Z'],
    ['2024-04-06T07:01:20+08:30', '2024-04-05T22:31:20.000Z'],
    ['2024-12-31T20:00:00-05:00', '2025-01-01T01:00:00.000Z'],
    ['2024-04-06T07:01:20-00:00', '2024-04-06T07:01:20.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['2024-04-06T07:01:20.0Z', '2024-04-06T07:01:20.000Z'],
    ['2024-04-06T07:01:20.5Z', '2024-04-06T07:01:20.500Z'],
    ['2024-04-06T07:01:20.05+08:30', '2024-04-05T22:31:20.050Z'],
    ['2024-04-06T07:01:20.999999999Z', '2024-04-06T07:01:20.999Z'],
  ])('is read from %s', (text, moment) => {
    expect(readDateTime(text)?.toISOString()).toBe(moment)
  })

  it.each([
    '',
    '2024-04-06',
    '2024-04-06T07:01Z',
    '2024-04-06T07:01:20',
    '2024-04-06 07:01:20Z',
    '2024-04-06t07:01:20z',
    '2024-04-06T07:01:20.Z',
    '2024-04-06T07:01:20,5Z',
    '2024-04-06T07:01:20.5',
    '2024-04-06T07:01:20.-1Z',
    '2024-04-06T07:01:20+0800',
    '2024-04-06T07:01:20+24:00',
    '2024-04-06T07:01:20+08:60',
    '2024-4-6T07:01:20Z',
    '+02024-04-06T07:01:20Z',
    '2024-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-00-01T00:00:00Z',
    '2024-01-00T00:00:00Z',
    '2024-01-01T24:00:00Z',
    '2024-01-01T25:00:00Z',
    '2024-01-01T00:60:00Z',
    '2016-12-31T23:59:60Z',
    '2024-04-06T07:01:20Z\n',
    'now',
  ])('is not %j', (text) => {
    expect(readDateTime(text)).toBeNull()
  })

  it('is what the language writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (seconds) => {
        const moment = new Date(seconds * 1000)
        expect(readDateTime(moment.toISOString().replace('.000', ''))).toEqual(moment)
        expect(readEpoch(seconds)).toEqual(moment)
      }),
    )
  })
})

describe('seconds since 1970', () => {
  it.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [253_402_300_799, '9999-12-31T23:59:59.000Z'],
    [1_712_386_880.5, '2024-04-06T07:01:20.500Z'],
    [1_712_386_880.9999, '2024-04-06T07:01:20.999Z'],
  ])('are read from %d', (seconds, moment) => {
    expect(readEpoch(seconds)?.toISOString()).toBe(moment)
  })

  it.each([-1, -0.5, 253_402_300_800, Number.MAX_SAFE_INTEGER, Infinity, -Infinity, NaN])('are not %d', (seconds) => {
    expect(readEpoch(seconds)).toBeNull()
  })
})

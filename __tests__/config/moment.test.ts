import { expect, it } from '@jest/globals'
import { readMoment } from '../../src/config/moment.js'
import { failureOf } from '../support/failure.js'

it.each([
  ['2026-11-22', '2026-11-22T00:00:00.000Z'],
  ['2026-11-22T10:00Z', '2026-11-22T10:00:00.000Z'],
  ['2026-11-22T10:00:07Z', '2026-11-22T10:00:07.000Z'],
  ['2028-02-29T23:59:59.5Z', '2028-02-29T23:59:59.500Z'],
])('a day or a moment in UTC is read: %s', (text, moment) => {
  expect(readMoment(text).toISOString()).toBe(moment)
})

it.each([
  '2026-11-22T10:00:00',
  '2026-11-22T10:00:00+01:00',
  '2026-02-30',
  '2026-02-29T10:00Z',
  '2026-13-01',
  '2026-11-22T25:00Z',
  '22.11.2026',
  '2026',
  '0',
  'tomorrow',
])('anything else is refused: %s', (text) => {
  expect(failureOf(() => readMoment(text)).message).toContain(`--at is \`${text}\``)
})

import { describe, expect, it } from '@jest/globals'
import { TrustListError } from '../../../src/trust/lists/error.js'
import { limitsOf, readListedRoot } from '../../../src/trust/lists/root.js'
import type { ListedRoot } from '../../../src/trust/lists/root.js'
import { timeProperty, usagesProperty } from '../../support/trust-list.js'
import type { Properties } from '../../support/trust-list.js'

const code = '1.3.6.1.5.5.7.3.3'
const time = '1.3.6.1.5.5.7.3.8'
const web = '1.3.6.1.5.5.7.3.1'
const fileEncryption = '1.3.6.1.4.1.311.10.3.4'
const odd = '1.3.6.1.4.1.311.94.1.2'
const march = '2026-03-01T00:00:00Z'
const june = '2026-06-01T00:00:00.250Z'
const nothing = new Uint8Array()

const rootOf = (properties: Properties): ListedRoot =>
  readListedRoot({
    sha1: 'aa',
    properties: new Map(
      Object.entries({ 98: new Uint8Array(32), ...properties }).map(([number, value]) => [Number(number), value]),
    ),
  })
const refusal = (properties: Properties): string => {
  try {
    rootOf(properties)
  } catch (error) {
    if (error instanceof TrustListError) return error.message
    throw error
  }
  throw new Error('It was read.')
}

describe('limitsOf', () => {
  it.each<[string, Properties, unknown, unknown]>([
    ['any usage where none is named', {}, {}, {}],
    ['no usage where the usages are empty', { 9: usagesProperty() }, null, null],
    ['the usages that are named', { 9: usagesProperty(web, code) }, {}, null],
    ['none of the usages that are named', { 9: usagesProperty(web) }, null, null],
    ['signatures before a date', { 104: timeProperty(march) }, { signedBefore: march }, { signedBefore: march }],
    [
      'signatures before a date, to the millisecond',
      { 104: timeProperty(june) },
      { signedBefore: june },
      { signedBefore: june },
    ],
    [
      'signatures before a date, for one usage',
      { 104: timeProperty(march), 122: usagesProperty(time) },
      {},
      { signedBefore: march },
    ],
    ['no signature of a usage that is disallowed', { 122: usagesProperty(code) }, null, {}],
    ['all signatures when another usage is disallowed', { 122: usagesProperty(web, fileEncryption) }, {}, {}],
    ['no signature, disallowed at an empty time', { 104: nothing }, null, null],
    ['no signature, disallowed at time zero', { 104: new Uint8Array(8) }, null, null],
    ['no signature of a usage disallowed at an empty time', { 104: nothing, 122: usagesProperty(code) }, null, {}],
    ['leaves before a date', { 126: timeProperty(march) }, { leavesBefore: march }, { leavesBefore: march }],
    [
      'leaves before a date, for one usage',
      { 126: timeProperty(march), 127: usagesProperty(code) },
      { leavesBefore: march },
      {},
    ],
    ['no leaves at an empty time', { 126: nothing }, null, null],
    ['no leaves of a usage without a time', { 127: usagesProperty(time) }, {}, null],
    [
      'both, each for its usage',
      { 104: timeProperty(june), 122: usagesProperty(code), 126: timeProperty(march), 127: usagesProperty(code, time) },
      { leavesBefore: march, signedBefore: june },
      { leavesBefore: march },
    ],
    [
      'what a restriction of a usage that is none leaves',
      { 104: timeProperty(june), 122: usagesProperty(odd) },
      { signedBefore: june },
      { signedBefore: june },
    ],
    [
      'what a restriction of no usages leaves',
      { 126: timeProperty(march), 127: usagesProperty() },
      { leavesBefore: march },
      { leavesBefore: march },
    ],
  ])('allows %s', (_, properties, forCode, forTime) => {
    const root = rootOf(properties)
    expect([limitsOf(root, code), limitsOf(root, time)]).toEqual([forCode, forTime])
  })
})

describe('readListedRoot', () => {
  it('passes over what does not restrict', () => {
    const properties = Object.fromEntries([11, 20, 29, 83, 105].map((number) => [number, nothing]))
    expect(limitsOf(rootOf(properties), code)).toEqual({})
  })

  it.each<[string, Properties, RegExp]>([
    ['a property that is not known', { 84: nothing }, /unknown property 84 of aa/],
    ['a CA that is disallowed', { 128: timeProperty(march) }, /unknown property 128 of aa/],
    ['a SHA-256 of another length', { 98: new Uint8Array(31) }, /does not say the SHA-256 of aa/],
    ['a time of another length', { 104: new Uint8Array(7) }, /no FILETIME/],
  ])('refuses %s', (_, properties, message) => {
    expect(refusal(properties)).toMatch(message)
  })

  it('refuses an entry without a SHA-256', () => {
    expect(() => readListedRoot({ sha1: 'aa', properties: new Map() })).toThrow(TrustListError)
  })
})

import { describe, expect, it } from '@jest/globals'
import { DerError } from '../../../src/crypto/der.js'
import { readTimestampInfo } from '../../../src/crypto/timestamp/info.js'
import { boolean, generalizedTime, hex, integer, octets, oid, sequence, set, value } from '../../support/der-parts.js'
import { nothing } from '../../support/issue.js'
import { imprintOf, infoTime, makeInfo, stamped } from '../../support/timestamp.js'
import type { InfoForm } from '../../support/timestamp.js'

const read = (form: InfoForm = {}): ReturnType<typeof readTimestampInfo> => readTimestampInfo(makeInfo(form))

/** Whether it is refused, by a fault of the bytes. */
function refuses(bytes: Uint8Array): boolean {
  try {
    readTimestampInfo(bytes)
    return false
  } catch (error) {
    if (error instanceof DerError) return true
    throw error
  }
}

describe('what a timestamp says', () => {
  it('is when, over what, and how exactly', () => {
    expect(read()).toMatchObject({ at: new Date('2024-02-29T12:00:00Z'), accuracy: 0, authority: null, extensions: [] })
  })

  it('may have every part', () => {
    const name = value(0x82, Buffer.from('tsa.acme.example'))
    const extension = sequence(oid('1.2.3'), octets(hex('00')))
    const more = [sequence(integer(2)), boolean(true), integer(9), value(0xa0, name), value(0xa1, extension)]
    expect(read({ more })).toMatchObject({
      accuracy: 2000,
      authority: { kind: 'dNSName', text: 'tsa.acme.example' },
      extensions: [{ oid: '1.2.3', critical: false }],
    })
  })

  it.each([
    ['the order although there is none', boolean(false)],
    ['a nonce of many octets', integer(...Array<number>(64).fill(0x7f))],
    ['a negative nonce', integer(0xff)],
  ])('may hold %s', (_, part) => {
    expect(refuses(makeInfo({ more: [part] }))).toBe(false)
  })

  it('may have a serial number of 160 bits', () => {
    expect(refuses(makeInfo({ serialNumber: integer(...Array<number>(20).fill(0x7f)) }))).toBe(false)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no sequence', set()],
    ['an empty sequence', sequence()],
    ['version 0', makeInfo({ version: integer(0) })],
    ['version 2', makeInfo({ version: integer(2) })],
    ['no version', sequence(oid('1.2.3'), imprintOf(stamped), integer(5), generalizedTime(infoTime))],
    ['a policy that is none', makeInfo({ policy: integer(1) })],
    ['an imprint without a digest', makeInfo({ imprint: sequence(sequence(oid('1.2.3'))) })],
    ['an imprint of three parts', makeInfo({ imprint: sequence(sequence(oid('1.2.3')), octets(stamped), nothing) })],
    ['an imprint without an algorithm', makeInfo({ imprint: sequence(octets(stamped)) })],
    ['a serial number that is none', makeInfo({ serialNumber: octets(stamped) })],
    ['a serial number in more octets than it needs', makeInfo({ serialNumber: integer(0, 1) })],
    ['no time', makeInfo({ time: integer(1) })],
    ['a time of two digits a year', makeInfo({ time: value(0x17, Buffer.from('240229120000Z')) })],
    ['an order that is none', makeInfo({ more: [value(0x01, hex('01'))] })],
    ['a nonce in more octets than it needs', makeInfo({ more: [integer(0, 1)] })],
    ['an authority without a name', makeInfo({ more: [value(0xa0)] })],
    ['an authority of two names', makeInfo({ more: [value(0xa0, value(0x82), value(0x82))] })],
    ['an authority of no kind', makeInfo({ more: [value(0xa0, integer(1))] })],
    ['no extension in their place', makeInfo({ more: [value(0xa1)] })],
    ['extensions that are none', makeInfo({ more: [value(0xa1, integer(1))] })],
    ['parts in another order', makeInfo({ more: [boolean(true), sequence(integer(1))] })],
    ['a part twice', makeInfo({ more: [integer(1), integer(1)] })],
    ['something behind', makeInfo({ more: [nothing] })],
    ['bytes behind', Buffer.concat([makeInfo(), hex('00')])],
    ['a cut', makeInfo().subarray(0, -1)],
    ['BER', Buffer.concat([hex('3080'), makeInfo().subarray(2), hex('0000')])],
  ])('is refused: %s', (_, bytes) => {
    expect(refuses(bytes)).toBe(true)
  })
})

describe('the accuracy', () => {
  const millis = (...octet: readonly number[]): Buffer => value(0x80, Buffer.from(octet))
  const micros = (...octet: readonly number[]): Buffer => value(0x81, Buffer.from(octet))

  it.each([
    ['nothing', [], 0],
    ['seconds', [integer(1)], 1000],
    ['no seconds', [integer(0)], 0],
    ['milliseconds', [millis(1)], 1],
    ['999 milliseconds', [millis(0x03, 0xe7)], 999],
    ['a microsecond, rounded up', [micros(1)], 1],
    ['999 microseconds, rounded up', [micros(0x03, 0xe7)], 1],
    ['all of them', [integer(2), millis(0x01, 0xf4), micros(100)], 2501],
    ['68 years', [integer(0x7f, 0xff, 0xff, 0xff)], 2_147_483_647_000],
  ] as const)('is of %s', (_, parts, expected) => {
    expect(read({ more: [sequence(...parts)] }).accuracy).toBe(expected)
  })

  it.each([
    ['fewer than no seconds', [integer(0xff)]],
    ['more than 68 years', [integer(0, 0x80, 0, 0, 0)]],
    ['no milliseconds that are there', [millis(0)]],
    ['1000 milliseconds', [millis(0x03, 0xe8)]],
    ['fewer than no milliseconds', [millis(0xff)]],
    ['no microseconds that are there', [micros(0)]],
    ['1000 microseconds', [micros(0x03, 0xe8)]],
    ['another order', [micros(1), millis(1)]],
    ['something behind', [integer(1), nothing]],
  ])('is never of %s', (_, parts) => {
    expect(refuses(makeInfo({ more: [sequence(...parts)] }))).toBe(true)
  })
})

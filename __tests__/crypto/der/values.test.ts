import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  DerError,
  integerOctets,
  readBitString,
  readBoolean,
  readDer,
  readInteger,
  readOctetString,
  readOid,
  readSmallInteger,
  readPreciseTime,
  readTime,
  type DerErrorCode,
  type DerValue,
} from '../../../src/crypto/der.js'
import { boolean, hex, integer, octets, oid, utcTime, generalizedTime, value } from '../../support/der-parts.js'

const parse = (text: string): DerValue => readDer(hex(text))

function codeOf(read: () => unknown): DerErrorCode | null {
  try {
    read()
    return null
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    expect(error.message).toMatch(/^[A-Z].*\.$/)
    return error.code
  }
}

describe('readOid', () => {
  it.each([
    '0.0',
    '0.39',
    '1.0',
    '1.39.5',
    '2.0',
    '2.5.4.3',
    '2.39',
    '2.40.1',
    '2.999.3',
    '1.2.840.113549.1.9.16.2.14',
    '1.3.6.1.4.1.311.60.2.1.3',
    '2.25.329800735698586629295641978511506172918',
    '1.2.9007199254740993',
  ])('reads %s', (dotted) => {
    expect(readOid(readDer(oid(dotted)))).toBe(dotted)
  })

  it('reads what it is asked to read under a context tag', () => {
    expect(readOid(parse('8003 550403'))).toBe('2.5.4.3')
  })

  it.each([
    ['nothing', '0600', 'value'],
    ['an arc that is cut', '0602 5584', 'value'],
    ['an arc with a leading zero', '0604 55048003', 'not-minimal'],
    ['a first arc with a leading zero', '0603 805503', 'not-minimal'],
    ['an arc of more than 19 octets', `0615 55${'ff'.repeat(19)}7f`, 'value'],
    ['more than 128 octets', `068181 55${'01'.repeat(128)}`, 'value'],
    ['an integer', '0203 550403', 'tag'],
    ['a constructed context tag', 'a003 060155', 'tag'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => readOid(parse(bytes)))).toBe(code)
  })

  it('reads back every identifier', () => {
    const arcs = fc.array(fc.bigInt({ min: 0n, max: 2n ** 128n }), { minLength: 1, maxLength: 5 })
    const first = fc.oneof(
      fc.tuple(fc.constantFrom(0n, 1n), fc.bigInt({ min: 0n, max: 39n })),
      fc.tuple(fc.constant(2n), fc.bigInt({ min: 0n, max: 2n ** 128n - 80n })),
    )
    fc.assert(
      fc.property(first, arcs, (begin, rest) => {
        const dotted = [...begin, ...rest].join('.')
        expect(readOid(readDer(oid(dotted)))).toBe(dotted)
      }),
    )
  })
})

describe('readInteger', () => {
  it.each([
    ['020100', 0n],
    ['02017f', 127n],
    ['02020080', 128n],
    ['0201ff', -1n],
    ['020180', -128n],
    ['0202ff7f', -129n],
    ['0209 00ffffffffffffffff', 2n ** 64n - 1n],
    ['8101 05', 5n],
  ] as const)('reads %s', (bytes, number) => {
    expect(readInteger(parse(bytes))).toBe(number)
  })

  it.each([
    ['nothing', '0200', 'value'],
    ['a leading zero', '0202 007f', 'not-minimal'],
    ['a leading FF', '0202 ff80', 'not-minimal'],
    ['an octet string', '0401 05', 'tag'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => readInteger(parse(bytes)))).toBe(code)
    expect(codeOf(() => integerOctets(parse(bytes)))).toBe(code)
  })

  it('reads 4,096 octets and not one more', () => {
    expect(readInteger(readDer(value(2, Buffer.alloc(4096, 0x7f))))).toBeGreaterThan(0n)
    expect(codeOf(() => readInteger(readDer(value(2, Buffer.alloc(4097, 0x7f)))))).toBe('value')
  })
})

describe('readSmallInteger', () => {
  it('reads from 0 to the largest one allowed', () => {
    expect(readSmallInteger(readDer(integer(0)), 2)).toBe(0)
    expect(readSmallInteger(readDer(integer(2)), 2)).toBe(2)
    expect(readSmallInteger(parse('0204 7fffffff'), 0x7fffffff)).toBe(0x7fffffff)
  })

  it.each([
    ['what is above', '020103'],
    ['what is below zero', '0201ff'],
    ['what has more than four octets', '0205 0100000000'],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf(() => readSmallInteger(parse(bytes), 2))).toBe('value')
  })
})

describe('readBoolean', () => {
  it('reads 00 and FF', () => {
    expect([readBoolean(readDer(boolean(false))), readBoolean(readDer(boolean(true)))]).toEqual([false, true])
  })

  it.each([
    ['01', '010101', 'value'],
    ['nothing', '0100', 'value'],
    ['two octets', '0102ffff', 'value'],
    ['an integer', '020100', 'tag'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => readBoolean(parse(bytes)))).toBe(code)
  })
})

describe('readOctetString', () => {
  it('gives a view of the content', () => {
    const bytes = octets(hex('0102'))
    const content = readOctetString(readDer(bytes))
    expect([...content]).toEqual([1, 2])
    expect(content.buffer).toBe(bytes.buffer)
  })

  it('refuses another type', () => {
    expect(codeOf(() => readOctetString(parse('0500')))).toBe('tag')
  })
})

describe('readBitString', () => {
  it.each([
    ['0301 00', 0, []],
    ['0302 0001', 0, [1]],
    ['0302 0780', 7, [0x80]],
    ['8202 05a0', 5, [0xa0]],
  ] as const)('reads %s', (bytes, unused, content) => {
    const read = readBitString(parse(bytes))
    expect(read.unused).toBe(unused)
    expect([...read.bytes]).toEqual(content)
  })

  it.each([
    ['no count', '0300', 'value'],
    ['a count without bits', '0301 01', 'value'],
    ['a count of 8', '0302 0800', 'value'],
    ['an unused bit that is one', '0302 0701', 'value'],
    ['an octet string', '0402 0001', 'tag'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => readBitString(parse(bytes)))).toBe(code)
  })
})

describe('readTime', () => {
  it.each([
    [utcTime('260102030405Z'), '2026-01-02T03:04:05.000Z'],
    [utcTime('491231235959Z'), '2049-12-31T23:59:59.000Z'],
    [utcTime('500101000000Z'), '1950-01-01T00:00:00.000Z'],
    [utcTime('240229000000Z'), '2024-02-29T00:00:00.000Z'],
    [generalizedTime('20500101000000Z'), '2050-01-01T00:00:00.000Z'],
    [generalizedTime('20260101000000Z'), '2026-01-01T00:00:00.000Z'],
    [generalizedTime('99991231235959Z'), '9999-12-31T23:59:59.000Z'],
    [generalizedTime('00010101000000Z'), '0001-01-01T00:00:00.000Z'],
  ])('reads the time of case %#', (bytes, iso) => {
    expect(readTime(readDer(bytes)).toISOString()).toBe(iso)
  })

  it.each([
    ['no seconds', utcTime('2601020304Z')],
    ['no zone', utcTime('260102030405')],
    ['an offset', utcTime('260102030405+0000')],
    ['a fraction', generalizedTime('20260102030405.5Z')],
    ['four digits of a year in a UTCTime', utcTime('20260102030405Z')],
    ['two digits of a year in a GeneralizedTime', generalizedTime('260102030405Z')],
    ['a letter', utcTime('26010203040xZ')],
    ['digits of another script', value(0x17, Buffer.from('２60102030405Z'))],
    ['a line break at the end', utcTime('260102030405Z\n')],
    ['nothing', utcTime('')],
    ['30 February', utcTime('260230000000Z')],
    ['29 February of a common year', utcTime('260229000000Z')],
    ['29 February 1900', generalizedTime('19000229000000Z')],
    ['month 13', utcTime('261301000000Z')],
    ['month 0', utcTime('260001000000Z')],
    ['day 0', utcTime('260100000000Z')],
    ['hour 24', utcTime('260101240000Z')],
    ['minute 60', utcTime('260101006000Z')],
    ['second 60', utcTime('260101000060Z')],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf(() => readTime(readDer(bytes)))).toBe('value')
  })

  it('refuses a type that is no time', () => {
    expect(codeOf(() => readTime(parse('0c00')))).toBe('tag')
    expect(codeOf(() => readTime(parse('8000')))).toBe('tag')
  })

  it('reads back every second from 1950 to 2049 and from year 0 to 9999', () => {
    const dates = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(dates, (date) => {
        date.setUTCMilliseconds(0)
        const digits = date.toISOString().replaceAll(/[-:T]|\.000/g, '')
        expect(readTime(readDer(generalizedTime(digits)))).toEqual(date)
        if (digits >= '1950' && digits < '2050') expect(readTime(readDer(utcTime(digits.slice(2))))).toEqual(date)
      }),
    )
  })
})

describe('readPreciseTime', () => {
  it.each([
    ['20240229120000Z', '2024-02-29T12:00:00.000Z'],
    ['20240229120000.5Z', '2024-02-29T12:00:00.500Z'],
    ['20240229120000.05Z', '2024-02-29T12:00:00.050Z'],
    ['20240229120000.123Z', '2024-02-29T12:00:00.123Z'],
    ['20240229120000.1239999Z', '2024-02-29T12:00:00.123Z'],
    ['20240229120000.0001Z', '2024-02-29T12:00:00.000Z'],
  ])('reads %s, and cuts off what is below the millisecond', (text, iso) => {
    expect(readPreciseTime(readDer(generalizedTime(text))).toISOString()).toBe(iso)
  })

  it.each([
    ['a zero at the end of the fraction', '20240229120000.50Z'],
    ['a fraction that is zero', '20240229120000.0Z'],
    ['a point without a fraction', '20240229120000.Z'],
    ['a comma', '20240229120000,5Z'],
    ['no seconds', '202402291200Z'],
    ['a fraction of a minute', '202402291200.5Z'],
    ['no zone', '20240229120000.5'],
    ['an offset', '20240229120000.5+0000'],
    ['a sign', '-0240229120000Z'],
    ['a line break at the end', '20240229120000Z\n'],
    ['30 February', '20240230120000.5Z'],
    ['hour 24', '20240229240000Z'],
    ['second 60', '20240229235960.5Z'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(codeOf(() => readPreciseTime(readDer(generalizedTime(text))))).toBe('value')
  })

  it('refuses every other type', () => {
    expect(codeOf(() => readPreciseTime(readDer(utcTime('240229120000Z'))))).toBe('tag')
    expect(codeOf(() => readPreciseTime(parse('0c00')))).toBe('tag')
  })

  it('ends on a fraction without end', () => {
    const long = readDer(generalizedTime(`20240229120000.${'0'.repeat(1_000_000)}Z`))
    expect(codeOf(() => readPreciseTime(long))).toBe('value')
  })
})

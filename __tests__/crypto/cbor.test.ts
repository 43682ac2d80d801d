import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CborError, readCbor, writeByteString } from '../../src/crypto/cbor.js'
import type { CborValue } from '../../src/crypto/cbor.js'
import { cbor, cborHead } from '../support/notation.js'

const read = (hex: string): CborValue => readCbor(Buffer.from(hex, 'hex'))

function faultOf(bytes: Uint8Array): string {
  try {
    readCbor(bytes)
  } catch (error) {
    if (error instanceof CborError) return error.message
    throw error
  }
  return 'none'
}

const item = fc.letrec<{ item: unknown }>((tie) => ({
  item: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(true, false, null),
    fc.array(tie('item'), { maxLength: 5 }),
    fc
      .array(fc.tuple(fc.oneof(fc.integer(), fc.string()), tie('item')), { maxLength: 5 })
      .map((entries) => new Map(entries)),
    fc.record({ tag: fc.nat(), value: tie('item') }),
  ),
})).item

describe('readCbor', () => {
  // RFC 8949 appendix A.
  it.each([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1000000],
    ['1b000000e8d4a51000', 1000000000000],
    ['20', -1],
    ['3903e7', -1000],
    ['f4', false],
    ['f5', true],
    ['f6', null],
    ['60', ''],
    ['6161', 'a'],
    ['62c3bc', 'ü'],
    ['64f0908591', '\u{10151}'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    ['c11a514b67b0', { tag: 1, value: 1363896240 }],
  ])('reads %s', (hex, value) => {
    expect(read(hex)).toEqual(value)
  })

  it('reads byte strings as views, and maps by integers and texts', () => {
    expect(read('4401020304')).toEqual(Buffer.of(1, 2, 3, 4))
    expect(read('a301020361336132f6')).toEqual(
      new Map<number | string, CborValue>([
        [1, 2],
        [3, '3'],
        ['2', null],
      ]),
    )
  })

  it.each([
    ['f7', 'undefined'],
    ['e0', 'a simple value'],
    ['f8ff', 'a simple value of two bytes'],
    ['f93e00', 'half precision'],
    ['fa47c35000', 'single precision'],
    ['fb3ff199999999999a', 'double precision'],
  ])('keeps %s as it stands there: %s', (hex) => {
    expect(read(`82${hex}01`)).toEqual([{ other: Buffer.from(hex, 'hex') }, 1])
  })

  it('reads what is written, whatever it is', () => {
    fc.assert(
      fc.property(item, (value) => {
        expect(readCbor(cbor(value))).toEqual(value)
      }),
    )
  })

  it('reads nothing with a byte less or a byte more', () => {
    fc.assert(
      fc.property(item, (value) => {
        const bytes = cbor(value)
        expect(faultOf(bytes.subarray(0, -1))).not.toBe('none')
        expect(faultOf(Buffer.concat([bytes, Buffer.of(0)]))).toMatch(/more stands behind the item\.$/)
      }),
    )
  })

  it('reads any bytes or refuses them, and fails in no other way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(() => faultOf(bytes)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['1817', 'a number or length is not in its shortest form'],
    ['1900ff', 'a number or length is not in its shortest form'],
    ['1a0000ffff', 'a number or length is not in its shortest form'],
    ['1b00000000ffffffff', 'a number or length is not in its shortest form'],
    ['3817', 'a number or length is not in its shortest form'],
    ['581700', 'a number or length is not in its shortest form'],
    ['f800', 'a number or length is not in its shortest form'],
    ['f81f', 'a number or length is not in its shortest form'],
    ['1b0020000000000000', 'an integer is too large to be read exactly'],
    ['1bffffffffffffffff', 'an integer is too large to be read exactly'],
    ['3b001fffffffffffff', 'an integer is too large to be read exactly'],
    ['5f4101ff', 'an item has no definite length, or none that there is'],
    ['7f6161ff', 'an item has no definite length, or none that there is'],
    ['9f01ff', 'an item has no definite length, or none that there is'],
    ['bf0102ff', 'an item has no definite length, or none that there is'],
    ['1c', 'an item has no definite length, or none that there is'],
    ['ff', 'an item has no definite length, or none that there is'],
    ['', 'the document ends within an item'],
    ['19ff', 'the document ends within an item'],
    ['4201', 'the document ends within an item'],
    ['6261', 'the document ends within an item'],
    ['61ff', 'a text is no UTF-8'],
    ['63eda080', 'a text is no UTF-8'],
    ['a201020103', 'a key stands twice in a map'],
    ['a2616102616103', 'a key stands twice in a map'],
    ['a1410102', 'a key is no integer and no text'],
    ['a1f602', 'a key is no integer and no text'],
    ['820100ff', 'more stands behind the item'],
    ['9a0000ffff01', 'a number or length is not in its shortest form'],
    ['9a0001000001', 'a list or map is longer than the document'],
    ['ba0001000001', 'a list or map is longer than the document'],
    ['5a00010000ff', 'the document ends within an item'],
  ])('refuses %s: %s', (hex, what) => {
    expect(faultOf(Buffer.from(hex, 'hex'))).toMatch(new RegExp(`^At byte \\d+ ${what}\\.$`))
  })

  it('keeps to its bounds', () => {
    const deep = (levels: number): Buffer => Buffer.concat([Buffer.alloc(levels, 0x81), Buffer.of(1)])
    expect(faultOf(deep(16))).toBe('none')
    expect(faultOf(deep(17))).toBe('At byte 17 items are more than 16 deep.')
    const long = (items: number): Buffer => Buffer.concat([cborHead(4, items), Buffer.alloc(items)])
    expect(faultOf(long(4095))).toBe('none')
    expect(faultOf(long(4096))).toBe('At byte 3 the document has more than 4096 items.')
    const pairs = Array.from({ length: 2048 }, (_, index) => [index, 0] as const)
    expect(faultOf(cbor(new Map(pairs.slice(1))))).toBe('none')
    expect(faultOf(cbor(new Map(pairs)))).toMatch(/ the document has more than 4096 items\.$/)
  })

  it('takes no memory for items that are not there', () => {
    const list = Buffer.concat([Buffer.from('9a000f0000', 'hex'), Buffer.alloc(0x0f0000)])
    expect(faultOf(list)).toBe('At byte 5 the document has more than 4096 items.')
  })
})

describe('writeByteString', () => {
  it.each([0, 1, 23, 24, 255, 256, 65_535, 65_536, 200_000])('writes %d bytes so that they are read', (length) => {
    const content = Buffer.alloc(length, 7)
    expect(Buffer.from(writeByteString(content)).equals(cbor(content))).toBe(true)
    expect(readCbor(writeByteString(content))).toEqual(content)
  })
})

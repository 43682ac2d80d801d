import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  contentOf,
  contextTag,
  DerCursor,
  DerError,
  encodedOf,
  membersOf,
  readDer,
  tag,
  type DerErrorCode,
} from '../../src/crypto/der.js'
import { hex, integer, octets, sequence, set, utf8, value } from '../support/der-parts.js'

function refusalOf(bytes: Uint8Array): { code: DerErrorCode; offset: number } | null {
  try {
    readDer(bytes)
    return null
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    expect(error.message).toMatch(/^[A-Z].*\.$/)
    return { code: error.code, offset: error.offset }
  }
}

describe('readDer', () => {
  it('keeps offsets into the bytes it was given and copies nothing', () => {
    const bytes = sequence(integer(5), sequence(utf8('a')))
    const root = readDer(bytes)
    expect(root).toMatchObject({ tag: tag.sequence, start: 0, contentStart: 2, end: bytes.length })
    expect(root.source).toBe(bytes)
    const [first, second] = membersOf(root)
    expect(first).toMatchObject({ tag: tag.integer, start: 2, contentStart: 4, end: 5 })
    expect(second && contentOf(second).buffer).toBe(bytes.buffer)
    expect(second && Buffer.from(encodedOf(second))).toEqual(sequence(utf8('a')))
  })

  it('reads lengths of one to four octets', () => {
    for (const size of [0, 1, 127, 128, 255, 256, 65_535, 65_536, 16_777_216]) {
      const root = readDer(octets(Buffer.alloc(size)))
      expect(contentOf(root)).toHaveLength(size)
    }
  })

  it.each([
    ['nothing at all', '', 'truncated', 0],
    ['an identifier without a length', '30', 'truncated', 1],
    ['a length that is cut', '3082 01', 'truncated', 3],
    ['content that is cut', '0402 01', 'truncated', 0],
    ['a member longer than what holds it', '3003 0402 01', 'truncated', 2],
    ['a member whose header is longer than what holds it', '3001 04', 'truncated', 3],
    ['bytes after the end', '0500 00', 'trailing', 2],
    ['an indefinite length', '3080 0000', 'not-der', 0],
    ['an indefinite length inside', '3004 a080 0000', 'not-der', 2],
    ['an indefinite length of a primitive value', '0480 0000', 'length', 0],
    ['a long length for a short content', '0481 01 00', 'not-der', 0],
    ['a length with a leading zero', '048200ff'.concat('00'.repeat(255)), 'not-der', 0],
    ['a length of five octets', '0485 0000000001 00', 'length', 0],
    ['the reserved length octet', '04ff 00', 'length', 0],
    ['an octet string in parts', '2403 0401 00', 'not-der', 0],
    ['a bit string in parts', '2304 030200ff', 'not-der', 0],
    ['a UTF-8 string in parts', '2c03 0c0161', 'not-der', 0],
    ['a BMP string in parts', '3e00', 'not-der', 0],
    ['a time in parts', '3700', 'not-der', 0],
    ['a constructed integer', '2203 020101', 'tag', 0],
    ['a constructed EXTERNAL', '2800', 'tag', 0],
    ['a constructed CHARACTER STRING', '3d00', 'tag', 0],
    ['a primitive SEQUENCE', '1000', 'tag', 0],
    ['a primitive SET', '1100', 'tag', 0],
    ['the reserved tag 0', '3002 0000', 'tag', 2],
    ['a tag above 30', '3f1f00', 'tag', 0],
    ['a context tag above 30', 'bf1f00', 'tag', 0],
  ] as const)('refuses %s', (_, bytes, code, offset) => {
    expect(refusalOf(hex(bytes))).toEqual({ code, offset })
  })

  it('takes context, application and private tags in both forms', () => {
    const bytes = sequence(value(0x80, hex('00')), value(0xa3, integer(1)), value(0x41), value(0x61), value(0xc1))
    expect(membersOf(readDer(bytes)).map((member) => member.tag)).toEqual([0x80, 0xa3, 0x41, 0x61, 0xc1])
  })

  it('refuses what is wrong inside of a context tag', () => {
    expect(refusalOf(value(0xa0, hex('0500'), hex('0401')))).toEqual({ code: 'truncated', offset: 4 })
  })

  it('goes 64 levels deep and not one more', () => {
    const nested = (levels: number): Buffer => {
      let bytes: Buffer = sequence()
      for (let level = 1; level < levels; level += 1) bytes = sequence(bytes)
      return bytes
    }
    expect(refusalOf(nested(64))).toBeNull()
    expect(refusalOf(nested(65))?.code).toBe('depth')
  })

  it('refuses 10,000 levels without overflowing the stack', () => {
    let size = 0
    const headers: Buffer[] = []
    for (let level = 0; level < 10_000; level += 1) {
      const header = value(0x30).subarray(0, 1)
      const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
      headers.unshift(Buffer.concat([header, Buffer.from(length)]))
      size += 1 + length.length
    }
    expect(refusalOf(Buffer.concat(headers))?.code).toBe('depth')
  })

  it('reads a million values and not one more', () => {
    const nulls = (count: number): Buffer => sequence(Buffer.from('0500'.repeat(count), 'hex'))
    expect(refusalOf(nulls(999_999))).toBeNull()
    expect(refusalOf(nulls(1_000_000))?.code).toBe('count')
  })

  it('refuses more than 32 MiB before it looks at them', () => {
    expect(refusalOf(new Uint8Array(32 * 1024 * 1024 + 1))).toEqual({ code: 'length', offset: 0 })
  })

  it('throws nothing but DerError whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        refusalOf(bytes)
      }),
      { numRuns: 2000 },
    )
  })

  it('notices every cut and every added byte', () => {
    const bytes = sequence(integer(1), set(utf8('abc')), octets(hex('3000')))
    for (let end = 0; end < bytes.length; end += 1) expect(refusalOf(bytes.subarray(0, end))?.code).toBe('truncated')
    expect(refusalOf(Buffer.concat([bytes, hex('00')]))?.code).toBe('trailing')
  })

  it('has one encoding for one structure: what it reads, written again, is the same bytes', () => {
    const leaf = fc.uint8Array({ maxLength: 300 }).map((content) => octets(content))
    const tree = fc.letrec<{ node: Buffer }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie('node'), { maxLength: 4 }).map((members) => sequence(...members)),
      ),
    })).node
    const write = (bytes: Uint8Array): Buffer => {
      const root = readDer(bytes)
      if (root.tag !== tag.sequence) return octets(contentOf(root))
      return sequence(...membersOf(root).map((member) => write(encodedOf(member))))
    }
    fc.assert(
      fc.property(tree, (bytes) => {
        expect(write(bytes).equals(bytes)).toBe(true)
      }),
    )
  })
})

describe('DerCursor', () => {
  const cursorOf = (...members: readonly Buffer[]): DerCursor => new DerCursor(readDer(sequence(...members)))

  it('reads members one after the other and knows the end', () => {
    const cursor = cursorOf(integer(1), utf8('a'))
    expect([cursor.more, cursor.peek]).toEqual([true, tag.integer])
    expect(cursor.optional(tag.utf8String)).toBeNull()
    expect(cursor.next(tag.integer).tag).toBe(tag.integer)
    expect(cursor.optional(tag.utf8String)?.tag).toBe(tag.utf8String)
    expect([cursor.more, cursor.peek, cursor.optional(tag.integer)]).toEqual([false, null, null])
    expect(() => {
      cursor.finish()
    }).not.toThrow()
  })

  it('refuses another tag, a missing member, a member too many and a value without members', () => {
    expect(() => cursorOf(integer(1)).next(tag.sequence)).toThrow(
      new DerError('tag', 2, 'The value at byte 2 has the tag 02, expected 30.'),
    )
    expect(() => cursorOf().next()).toThrow(new DerError('truncated', 2, 'A member is missing at byte 2.'))
    expect(() => {
      cursorOf(integer(1)).finish()
    }).toThrow(new DerError('trailing', 2, 'The member at byte 2 is not expected there.'))
    expect(() => new DerCursor(readDer(integer(1)))).toThrow(
      new DerError('tag', 0, 'The value at byte 0 has no members.'),
    )
  })

  it('lists members that all have one tag, and refuses another', () => {
    const root = readDer(sequence(integer(1), integer(2)))
    expect(membersOf(root, tag.integer)).toHaveLength(2)
    expect(() => membersOf(root, tag.utf8String)).toThrow(DerError)
  })
})

it('writes context tags in both forms', () => {
  expect([contextTag(0, true), contextTag(3, false), contextTag(30, true)]).toEqual([0xa0, 0x83, 0xbe])
})

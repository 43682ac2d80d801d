import { describe, expect, it } from '@jest/globals'
import { fromBER, OctetString } from 'asn1js'
import fc from 'fast-check'
import { normaliseBer } from '../../src/crypto/ber.js'
import { DerError, readBitString, readDer, readOctetString } from '../../src/crypto/der.js'
import { certificateDer } from '../support/certificate-files.js'
import { bits, hex, integer, lengthOctets, octets, sequence, set, utf8, value } from '../support/der-parts.js'

const normalise = async (text: string): Promise<string> => Buffer.from(await normaliseBer(hex(text))).toString('hex')
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await normaliseBer(bytes)
    return 'none'
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    expect(error.message).toMatch(/^[A-Z].*\.$/)
    return error.code
  }
}

describe('normaliseBer', () => {
  it.each([
    ['an indefinite length', '3080 0201 05 0000', '3003020105'],
    ['indefinite lengths within each other', '3080 a080 0201 05 0000 0000', '3005a003020105'],
    ['an empty value of indefinite length', '3080 0000', '3000'],
    ['a definite length in more octets than it needs', '3083 000003 0201 05', '3003020105'],
    ['a long length of a leaf', '0481 01 ff', '0401ff'],
    ['an octet string in parts', '2408 0402 0102 0402 0304', '040401020304'],
    ['an octet string in parts of indefinite length', '2480 0402 0102 0401 03 0000', '0403010203'],
    ['an octet string in parts of parts', '2480 2480 0401 01 0000 2403 0401 02 0000', '04020102'],
    ['an octet string in no parts', '2480 0000', '0400'],
    ['a bit string in parts', '2380 0302 00ff 0302 04f0 0000', '030304fff0'],
    ['a bit string in no parts', '2300', '030100'],
    ['a SET, whose order is kept', '3180 0201 02 0201 01 0000', '3106020102020101'],
    ['context and application tags', '3080 8001 01 a380 4100 0000 0000', '3007800101a3024100'],
    ['DER, which stays', '3003020105', '3003020105'],
  ])('writes %s as DER', async (_, ber, der) => {
    expect(await normalise(ber)).toBe(der)
    expect(() => readDer(hex(der))).not.toThrow()
  })

  it.each([
    ['30 bytes of length', 0x80],
    ['two octets of length', 0x100],
    ['three octets of length', 0x10000],
  ])('writes the length of a long value: %s', async (_, size) => {
    const content = Buffer.alloc(size, 7)
    const ber = Buffer.concat([hex('2480'), octets(content), hex('0000')])
    expect(Buffer.from(await normaliseBer(ber))).toEqual(octets(content))
  })

  it.each([
    ['nothing', '', 'truncated'],
    ['an identifier alone', '30', 'truncated'],
    ['a value that is cut', '3080 0201', 'truncated'],
    ['a length that is cut', '3082 01', 'truncated'],
    ['an indefinite length without an end', '3080 0201 05', 'truncated'],
    ['an indefinite length with half of an end', '3080 0201 05 00', 'truncated'],
    ['a member longer than what holds it', '3003 0402 0102', 'truncated'],
    ['a member longer than what holds it, before another', '3008 3002 0403 3002 0500', 'truncated'],
    ['a member of indefinite length that ends behind what holds it', '3002 3080 0000', 'truncated'],
    ['an indefinite length of a primitive value', '0480 0000', 'length'],
    ['a length of nine octets', '0489 000000000000000001 00', 'length'],
    ['the reserved length octet', '30ff', 'length'],
    ['bytes after the end', '3080 0000 00', 'trailing'],
    ['a tag above 30', '3080 9f1f 00 0000', 'tag'],
    ['an end that is not expected', '3004 0000 0500', 'tag'],
    ['an end with content', '3080 0001 00 0000', 'tag'],
    ['a constructed end', '3080 2000 0000', 'tag'],
    ['an octet string with a part of another type', '2403 0201 05', 'value'],
    ['an octet string with a constructed part of another type', '2402 3000', 'value'],
    ['a bit string with a part of another type', '2303 0401 00', 'value'],
    ['a bit string with a part in parts', '2306 2304 0302 00ff', 'value'],
    ['a bit string with unused bits before its end', '2308 0302 04f0 0302 00ff', 'value'],
    ['a bit string with a part without a count', '2302 0300', 'value'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await codeOf(hex(bytes))).toBe(code)
  })

  it('leaves what a leaf holds as it is', async () => {
    expect(await normalise('3080 0202 0005 0101 01 0603 558003 0000')).toBe('300c020200050101010603558003')
  })

  it.each([
    ['a UTF-8 string in parts', '2c03 0c01 61', 'not-der'],
    ['a constructed integer', '2203 0201 05', 'tag'],
    ['a primitive SEQUENCE', '3080 1000 0000', 'tag'],
    ['unused bits that are set', '2304 0302 07ff', 'none'],
  ])('leaves %s for the strict reader to judge', async (_, bytes, verdict) => {
    const der = await normaliseBer(hex(bytes))
    if (verdict === 'none') expect(() => readBitString(readDer(der))).toThrow(DerError)
    else expect(() => readDer(der)).toThrow(expect.objectContaining({ code: verdict }))
  })

  it('bounds depth, values and length', async () => {
    const nested = (levels: number): Buffer => Buffer.concat([hex('3080'.repeat(levels)), hex('0000'.repeat(levels))])
    const nulls = (count: number): Buffer => Buffer.concat([hex('3080'), hex('0500'.repeat(count)), hex('0000')])
    expect(await codeOf(nested(64))).toBe('none')
    expect(await codeOf(nested(65))).toBe('depth')
    expect(await codeOf(nested(10_000))).toBe('depth')
    expect(await codeOf(nulls(99_999))).toBe('none')
    expect(await codeOf(nulls(100_000))).toBe('count')
    expect(await codeOf(new Uint8Array(4 * 1024 * 1024 + 1))).toBe('length')
  })

  it('is not slowed by a leaf of megabytes', async () => {
    const content = Buffer.alloc(4_000_000, 0x7f)
    for (const identifier of [0x06, 0x03, 0x1e]) {
      const leaf = value(identifier, content)
      expect(await normaliseBer(Buffer.concat([hex('3080'), leaf, hex('0000')]))).toHaveLength(leaf.length + 5)
    }
  })

  it('joins an octet string as asn1js does', async () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(parts, async (contents) => {
        const ber = Buffer.concat([hex('2480'), ...contents.map(octets), hex('0000')])
        const { result } = fromBER(ber)
        expect(result).toBeInstanceOf(OctetString)
        expect(readOctetString(readDer(await normaliseBer(ber)))).toEqual(
          Buffer.from(result instanceof OctetString ? result.getValue() : new ArrayBuffer(0)),
        )
      }),
    )
  })

  /** A tree, and how it is written in DER and in BER. */
  interface Tree {
    readonly der: Buffer
    readonly ber: Buffer
  }
  const indefinite = (identifier: number, parts: readonly Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([identifier, 0x80]), ...parts, hex('0000')])
  const padded = (identifier: number, content: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from([identifier, 0x84]),
      Buffer.from([0, 0, content.length >> 8, content.length & 0xff]),
      content,
    ])
  const definite = (identifier: number, content: Buffer): Buffer =>
    Buffer.concat([Buffer.from([identifier, ...lengthOctets(content.length)]), content])
  const bytes = fc.uint8Array({ maxLength: 200 }).map((content) => Buffer.from(content))
  const leaf: fc.Arbitrary<Tree> = fc.oneof(
    bytes.map((content) => ({ der: octets(content), ber: padded(0x04, content) })),
    fc.array(bytes, { maxLength: 3 }).map((parts) => ({
      der: octets(Buffer.concat(parts)),
      ber: indefinite(0x24, parts.map(octets)),
    })),
    fc.array(bytes, { minLength: 1, maxLength: 3 }).map((parts) => ({
      der: bits(0, Buffer.concat(parts)),
      ber: definite(0x23, Buffer.concat(parts.map((part) => bits(0, part)))),
    })),
    fc.constantFrom(integer(5), utf8('é'), value(0x80, hex('01'))).map((der) => ({ der, ber: der })),
  )
  const tree = fc.letrec<{ node: Tree }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(fc.constantFrom(0x30, 0x31, 0xa0), fc.array(tie('node'), { maxLength: 4 }), fc.constantFrom(0, 1, 2))
        .map(([identifier, members, form]) => {
          const inner = members.map(({ ber }) => ber)
          const write = [
            indefinite(identifier, inner),
            padded(identifier, Buffer.concat(inner)),
            definite(identifier, Buffer.concat(inner)),
          ]
          return { der: value(identifier, ...members.map(({ der }) => der)), ber: write[form] ?? hex('') }
        }),
    ),
  })).node

  it('gives the one DER of whatever was written in BER', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ der, ber }) => {
        expect(Buffer.from(await normaliseBer(ber)).equals(der)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('changes nothing of a certificate in DER', async () => {
    const der = certificateDer('rsa.pem')
    expect(Buffer.from(await normaliseBer(der))).toEqual(der)
    expect(Buffer.from(await normaliseBer(indefinite(0x30, [set(), sequence()])))).toEqual(sequence(set(), sequence()))
  })

  /** What the strict reader says of the bytes, or of what they were rewritten to. */
  const verdictOn = (bytes: Uint8Array): string => {
    try {
      readDer(bytes)
      return 'der'
    } catch (error) {
      if (error instanceof DerError) return error.code
      throw error
    }
  }
  const rewritten = async (bytes: Uint8Array): Promise<Buffer | null> => {
    try {
      return Buffer.from(await normaliseBer(bytes))
    } catch (error) {
      if (error instanceof DerError) return null
      throw error
    }
  }
  const agree = async (bytes: Uint8Array): Promise<void> => {
    const result = await rewritten(bytes)
    const strict = verdictOn(bytes)
    if (strict === 'der') {
      if (result !== null) expect(result.equals(bytes)).toBe(true)
    } else if (strict !== 'not-der') {
      // What stands before the first fault is DER, so the fault is one of BER too.
      expect(result === null || verdictOn(result) !== 'der').toBe(true)
    }
  }

  it('throws nothing but DerError, and makes nothing good of what is neither BER nor DER', async () => {
    const short = fc.constantFrom(0x30, 0x31, 0xa0, 0x24, 0x23, 0x04, 0x03, 0x02, 0x05, 0x18, 0x80, 0, 1, 2, 3, 4, 6)
    const noise = fc.array(fc.oneof(short, fc.nat(255)), { maxLength: 24 }).map((octets) => Uint8Array.from(octets))
    await fc.assert(fc.asyncProperty(noise, agree), { numRuns: 3000 })
  })

  it('agrees with the strict reader on a certificate with changed bytes', async () => {
    const der = certificateDer('ec.pem')
    const edits = fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 })
    const changed = edits.map((changes) => {
      const copy = Buffer.from(der)
      for (const [at, octet] of changes) copy[at] = octet
      return copy
    })
    await fc.assert(fc.asyncProperty(changed, agree), { numRuns: 1000 })
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { attempt } from '../../../src/crypto/attempt.js'
import { DerError } from '../../../src/crypto/der.js'
import { maxCrlBytes, readCrl } from '../../../src/crypto/revocation/crl.js'
import { findEntries } from '../../../src/crypto/revocation/crl-entries.js'
import { caCrl, caKeys, leaf, verdict } from '../../support/crl-inquiry.js'
import { crlNumber, deltaOf, expiredCerts, makeCrl, makeEntry, reason, revoking, scope } from '../../support/crl.js'
import type { CrlForm } from '../../support/crl.js'
import { bits, boolean, hex, integer, octets, oid, sequence, utcTime, value } from '../../support/der-parts.js'
import { algorithm, commonName, extension, makeLeaf } from '../../support/issue.js'

const form = (more: Partial<CrlForm> = {}): CrlForm => ({ issuer: 'CA', by: caKeys, ...more })
const bytes = (more: Partial<CrlForm> = {}): Buffer => makeCrl(form(more))
/** Whether bytes are read, or the code of why not. */
function fateOf(der: Uint8Array): string {
  const read = attempt(() => readCrl(der))
  return read instanceof DerError ? read.code : 'read'
}
const fate = (more: Partial<CrlForm>): string => fateOf(bytes(more))
const withExtension = (dotted: string, content: Uint8Array): string =>
  fate({ extensions: [extension(dotted, false, content)] })

const ecdsa = algorithm('1.2.840.10045.4.3.2')
/** A list of these parts, with a signature that nobody made. */
const assembled = (...parts: readonly Buffer[]): Buffer => sequence(sequence(...parts), ecdsa, bits(0, hex('00')))
const start = [integer(1), ecdsa, commonName('CA'), utcTime('240101000000Z')]
const numbered = value(0xa0, sequence(crlNumber(1)))

describe('readCrl', () => {
  it('reads what a list says', () => {
    const idp = scope({ only: 'users', reasons: [1, 8], indirect: true })
    const list = readCrl(
      bytes({
        number: 0x1234,
        extensions: [idp, deltaOf(7), expiredCerts('20200101000000Z')],
        nextUpdate: '20500101000000Z',
      }),
    )
    expect(list).toMatchObject({
      thisUpdate: new Date('2024-01-01T00:00:00Z'),
      nextUpdate: new Date('2050-01-01T00:00:00Z'),
      number: 0x1234n,
      baseNumber: 7n,
      scope: { name: null, only: 'users', reasons: 0b1_0000_0010, indirect: true },
      expiredSince: new Date('2020-01-01T00:00:00Z'),
      unusable: null,
      fault: null,
    })
  })

  it('takes at most so many bytes', () => {
    const der = bytes()
    expect(readCrl(der, der.length).fault).toBeNull()
    expect(() => readCrl(der, der.length - 1)).toThrow(DerError)
    expect(fateOf(Buffer.alloc(maxCrlBytes + 1))).toBe('length')
  })

  it('takes nothing behind the list, behind its parts or instead of them', () => {
    expect(fateOf(Buffer.concat([bytes(), hex('00')]))).toBe('trailing')
    expect(fateOf(assembled(...start, numbered))).toBe('read')
    expect(fateOf(assembled(...start, numbered, hex('0500')))).toBe('trailing')
    expect(fateOf(assembled(...start, hex('0500')))).toBe('trailing')
    expect(fateOf(sequence(sequence(...start), ecdsa, bits(0, hex('00')), hex('0500')))).toBe('trailing')
    expect(fateOf(sequence(sequence(...start), ecdsa))).toBe('truncated')
    expect(fateOf(sequence(sequence(...start), ecdsa, octets(hex('00'))))).toBe('tag')
    expect(fateOf(hex('0500'))).toBe('tag')
    expect(fateOf(hex(''))).toBe('truncated')
  })

  it('wants the signature in whole octets', () => {
    expect(fateOf(sequence(sequence(...start), ecdsa, bits(1, hex('02'))))).toBe('value')
  })

  it('wants the inner algorithm to be the outer one', () => {
    expect(fate({ outer: algorithm('1.2.840.10045.4.3.3') })).toBe('value')
    expect(fate({ outer: algorithm('1.2.840.10045.4.3.2', hex('0500')) })).toBe('value')
  })

  it('knows versions 1 and 2, the first by leaving it out', () => {
    expect(fate({ version: integer(0) })).toBe('value')
    expect(fate({ version: integer(2) })).toBe('value')
    expect(fate({ version: null })).toBe('value')
    expect(fate({ version: null, number: null })).toBe('read')
    expect(fate({ version: null, number: null, entries: [{ serial: 1 }] })).toBe('read')
    expect(fate({ version: null, number: null, entries: [{ serial: 1, extensions: [reason(1)] }] })).toBe('value')
  })

  it('lets an empty list of entries pass, which some CAs write', () => {
    expect(readCrl(assembled(...start, sequence(), numbered)).entries.starts).toHaveLength(0)
  })

  it('checks the structure of names and algorithms to the last leaf', () => {
    const broken = sequence(oid('1.2.840.10045.4.3.2'), sequence(hex('0405')))
    expect(fateOf(sequence(sequence(integer(1), broken, ...start.slice(2)), broken, bits(0, hex('00'))))).toBe(
      'truncated',
    )
    expect(fateOf(assembled(integer(1), ecdsa, sequence(hex('3105')), utcTime('240101000000Z')))).toBe('truncated')
  })

  it('takes no extension twice, and no list of them that is empty', () => {
    expect(fate({ extensions: [crlNumber(2)] })).toBe('value')
    expect(fateOf(assembled(...start, value(0xa0, sequence())))).toBe('value')
    expect(fateOf(assembled(...start, value(0xa0, sequence(crlNumber(1)), hex('0500'))))).toBe('trailing')
  })

  it('reads a number from 0 on', () => {
    expect(withExtension('2.5.29.27', hex('020100'))).toBe('read')
    expect(withExtension('2.5.29.27', hex('0201ff'))).toBe('value')
    expect(withExtension('2.5.29.27', hex('800101'))).toBe('value')
    expect(withExtension('2.5.29.27', hex('040101'))).toBe('tag')
  })

  it('reads the time since when ended certificates stay as a GeneralizedTime', () => {
    expect(withExtension('2.5.29.60', utcTime('240101000000Z'))).toBe('tag')
    expect(withExtension('2.5.29.60', hex('0500'))).toBe('tag')
  })

  it('reads an issuingDistributionPoint strictly', () => {
    const idp = (...parts: readonly Buffer[]): string => withExtension('2.5.29.28', sequence(...parts))
    expect(idp()).toBe('read')
    expect(idp(value(0x81, hex('00')), value(0x82, hex('ff')))).toBe('read')
    expect(idp(value(0x81, hex('ff')), value(0x82, hex('ff')))).toBe('value')
    expect(idp(value(0x82, hex('ff')), value(0x85, hex('ff')))).toBe('value')
    expect(idp(value(0x81, hex('ff')), value(0x85, hex('ff')))).toBe('value')
    expect(idp(value(0x82, hex('ff')), value(0x81, hex('ff')))).toBe('trailing')
    expect(idp(value(0x84, hex('01')))).toBe('value')
    expect(idp(boolean(true))).toBe('trailing')
    expect(withExtension('2.5.29.28', value(0x31, boolean(true)))).toBe('tag')
    expect(withExtension('2.5.29.28', hex('0500'))).toBe('tag')
  })
})

describe('the entries of a list', () => {
  const entry = makeEntry({ serial: 5 })
  const entries = (...all: readonly Buffer[]): string => fateOf(assembled(...start, sequence(...all), numbered))

  it('have the form of one, each', () => {
    expect(entries(entry, entry)).toBe('read')
    expect(entries(entry, hex('0500'))).toBe('tag')
    expect(entries(entry, sequence())).toBe('truncated')
    expect(entries(entry, sequence(integer(5)))).toBe('truncated')
    expect(entries(entry, sequence(integer(), utcTime('240101000000Z')))).toBe('value')
    expect(entries(entry, sequence(integer(5), utcTime('2401010000Z')))).toBe('value')
    expect(entries(entry, sequence(integer(5), value(0x18, Buffer.from('240101000000Z'))))).toBe('value')
    expect(entries(entry, sequence(integer(5), value(0x18, Buffer.from('20240101000000Z'))))).toBe('read')
    expect(entries(entry, sequence(integer(5), value(0x04, Buffer.from('240101000000Z'))))).toBe('value')
    expect(entries(entry, sequence(integer(5), utcTime('240101000000Z'), hex('0500')))).toBe('trailing')
    expect(entries(entry, hex('3020020105'))).toBe('truncated')
    expect(entries(entry, hex('30800201050000'))).toBe('not-der')
  })

  it('have extensions of the form of one, each', () => {
    const extended = (...parts: readonly Buffer[]): string =>
      entries(sequence(integer(5), utcTime('240101000000Z'), sequence(...parts)))
    expect(extended(reason(1))).toBe('read')
    expect(extended(hex('0500'))).toBe('tag')
    expect(extended(sequence(oid('2.5.29.21')))).toBe('truncated')
    expect(extended(sequence(oid('2.5.29.21'), octets(hex('0a0101')), hex('0500')))).toBe('trailing')
    expect(extended(sequence(oid('1.2.3'), hex('010101'), octets(hex('00'))))).toBe('value')
    expect(extended(sequence(oid('1.2.3'), boolean(false), octets(hex('00'))))).toBe('read')
  })

  it('are found among 50,000 in one pass', () => {
    const wanted = Uint8Array.of(0x11, 0x22, 0x33)
    const all = Array.from({ length: 50_000 }, (_, index) => ({ serial: index + 1 }))
    const list = readCrl(bytes({ entries: [...all, { serial: wanted, extensions: [reason(4)] }] }))
    expect(list.entries.starts).toHaveLength(50_001)
    expect([...findEntries(list.entries, wanted, () => true)]).toEqual([
      { at: new Date('2023-06-01T00:00:00Z'), reason: 'superseded', invalidSince: null },
    ])
    expect([...findEntries(list.entries, Uint8Array.of(0), () => true)]).toEqual([])
  })
})

describe('bytes that somebody changed', () => {
  /** No list whose bytes are not those that were signed says anything. */
  function verdictsOfFlips(der: Buffer): ReadonlySet<string> {
    const words = new Set<string>()
    for (let index = 0; index < der.length; index += 1) {
      for (const bit of [0x01, 0x80]) {
        const changed = Buffer.from(der)
        changed[index] = (changed[index] ?? 0) ^ bit
        const list = attempt(() => readCrl(changed))
        words.add(list instanceof DerError ? 'unreadable' : verdict([list as ReturnType<typeof readCrl>]))
      }
    }
    return words
  }
  const silent = ['revocation-malformed', 'revocation-not-authentic', 'revocation-out-of-scope', 'unreadable']

  it('say neither good nor revoked', () => {
    const extensions = [scope({ only: 'users', indirect: true })]
    const listed = bytes({ entries: [{ serial: 3 }, revoking(leaf, reason(1))], extensions })
    const left = bytes({ entries: [{ serial: 3 }], extensions })
    expect([verdict([readCrl(listed)]), verdict([readCrl(left)])]).toEqual(['keyCompromise', 'good'])
    for (const der of [listed, left]) expect(silent).toEqual(expect.arrayContaining([...verdictsOfFlips(der)]))
  })

  it('are read or refused, and nothing else happens', () => {
    const seeds = [bytes({ entries: [revoking(leaf, reason(1))] }), bytes({ entries: [{ serial: 3 }] })]
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 8 }), (seed, changes) => {
        const der = Buffer.from(seed)
        for (const [position, octet] of changes) der[position % der.length] = octet
        const list = attempt(() => readCrl(der))
        if (list instanceof Error || der.equals(seed)) return
        expect(silent).toContain(verdict([list, list]))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        fateOf(noise)
        fateOf(assembled(...start, value(0x30, noise), numbered))
        fateOf(assembled(...start, value(0xa0, value(0x30, noise))))
        withExtension('2.5.29.28', noise)
        const odd = revoking(makeLeaf(caKeys, 'CA', caKeys), extension('2.5.29.21', false, noise))
        expect(verdict([caCrl({ entries: [odd] })])).toBe('good')
        const own = verdict([caCrl({ entries: [revoking(leaf, extension('2.5.29.21', false, noise))] })])
        expect(own).not.toBe('good')
      }),
      { numRuns: 300 },
    )
  })
})

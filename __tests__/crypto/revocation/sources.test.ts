import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Certificate } from '../../../src/crypto/certificate.js'
import { deltaSources, revocationSources } from '../../../src/crypto/revocation/sources.js'
import { hex, octets, oid, sequence, value } from '../../support/der-parts.js'
import { certificate, ecKeys, extension } from '../../support/issue.js'
import { accessTo, crlPoints, freshest, listUrls, responderUrls } from '../../support/ocsp.js'

const keys = ecKeys()
const sourcesOf = (...extensions: readonly Buffer[]): ReturnType<typeof revocationSources> =>
  revocationSources(certificate({ subject: 'x', issuer: 'y', keys, by: keys, extensions }))
const codes = ({ passedOver }: ReturnType<typeof revocationSources>): readonly string[] =>
  passedOver.map(({ code }) => code)
const access = '1.3.6.1.5.5.7.1.1'
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `http://a.example/${index}`)

describe('where a certificate says that its revocation can be asked for', () => {
  it('finds responders, lists and deltas', () => {
    expect(
      sourcesOf(
        responderUrls('http://ocsp.example', 'https://ocsp.example/b'),
        listUrls(crlPoints, 'http://crl.example/a.crl', 'http://crl.example/b.crl'),
        listUrls(freshest, 'http://crl.example/delta.crl'),
      ),
    ).toEqual({
      ocsp: ['http://ocsp.example/', 'https://ocsp.example/b'],
      crls: ['http://crl.example/a.crl', 'http://crl.example/b.crl'],
      deltas: ['http://crl.example/delta.crl'],
      passedOver: [],
    })
  })

  it('finds nothing where nothing is named', () => {
    expect(sourcesOf()).toEqual({ ocsp: [], crls: [], deltas: [], passedOver: [] })
  })

  it('passes over what is no OCSP responder, and points without a whole name', () => {
    const found = sourcesOf(
      extension(access, false, sequence(accessTo('1.3.6.1.5.5.7.48.2', 'http://ca.example'))),
      extension(
        crlPoints,
        false,
        sequence(
          sequence(value(0xa2, value(0xa4, sequence()))),
          sequence(value(0xa0, value(0xa1, sequence(oid('2.5.4.3'), octets(hex('00')))))),
        ),
      ),
    )
    expect(found).toEqual({ ocsp: [], crls: [], deltas: [], passedOver: [] })
  })

  it('gives each address once, in its normal form and without a fragment', () => {
    const { ocsp, passedOver } = sourcesOf(
      responderUrls('http://A.example:80/x#a', 'HTTP://a.example/x#b', 'http://a.example/x'),
    )
    expect(ocsp).toEqual(['http://a.example/x'])
    expect(passedOver).toEqual([])
  })

  it.each([
    ['ldap', 'ldap://ldap.example/cn=CA?certificateRevocationList'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'somewhere'],
    ['an empty one', ''],
    ['one of more than 2,048 characters', `http://a.example/${'x'.repeat(2032)}`],
  ])('does not ask %s, and says so', (_, url) => {
    const found = sourcesOf(listUrls(crlPoints, url, 'http://a.example/x'))
    expect(found.crls).toEqual(['http://a.example/x'])
    expect(codes(found)).toEqual(['revocation-unreachable'])
    expect(found.passedOver[0]?.message).toBe(
      'Of the addresses of revocation lists, 1 are not asked: they are not of HTTP, or more than 4.',
    )
  })

  it('takes an address of 2,048 characters', () => {
    expect(sourcesOf(listUrls(crlPoints, `http://a.example/${'x'.repeat(2031)}`)).crls).toHaveLength(1)
  })

  it('does not ask a name of another kind', () => {
    const names = sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), value(0x82, Buffer.from('a.example'))))
    const found = sourcesOf(extension(access, false, names))
    expect(found.ocsp).toEqual([])
    expect(codes(found)).toEqual(['revocation-unreachable'])
  })

  it('asks four of a kind at most', () => {
    expect(sourcesOf(responderUrls(...numbered(4))).passedOver).toEqual([])
    const found = sourcesOf(responderUrls(...numbered(9)))
    expect(found.ocsp).toEqual(numbered(4))
    expect(found.passedOver[0]?.message).toContain('5 are not asked')
  })

  it.each([
    ['responders', access, hex('0400')],
    ['a responder', access, sequence(sequence(oid('1.3.6.1.5.5.7.48.1')))],
    [
      'a responder with something behind it',
      access,
      sequence(sequence(accessTo('1.3.6.1.5.5.7.48.1', 'http://a.example').subarray(2), hex('0500'))),
    ],
    ['lists', crlPoints, sequence()],
    ['deltas', freshest, Buffer.from('x')],
  ])('says that it cannot read malformed %s, and goes on', (_, dotted, content) => {
    const found = sourcesOf(extension(dotted, false, content))
    expect(found).toMatchObject({ ocsp: [], crls: [], deltas: [] })
    expect(codes(found)).toEqual(['revocation-malformed'])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(access, crlPoints, freshest), fc.uint8Array({ maxLength: 64 }), (dotted, content) => {
        const { ocsp, crls, deltas } = revocationSources({
          extensions: [{ oid: dotted, critical: false, value: content }],
        })
        expect([...ocsp, ...crls, ...deltas].every((url) => /^https?:\/\//.test(url))).toBe(true)
      }),
    )
  })
})

it('lists name their deltas like a certificate, four at most all together', () => {
  const naming = (...urls: readonly string[]): Certificate =>
    certificate({ subject: 'x', issuer: 'y', keys, by: keys, extensions: [listUrls(freshest, ...urls)] })
  expect(deltaSources([naming('http://a.example/0')])).toEqual(['http://a.example/0'])
  expect(deltaSources([naming(...numbered(3)), naming(...numbered(4)), naming('http://b.example/')])).toEqual(
    numbered(4),
  )
  expect(deltaSources([{ extensions: [] }])).toEqual([])
})

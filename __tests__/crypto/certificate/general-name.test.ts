import { describe, expect, it } from '@jest/globals'
import { GeneralNames } from 'pkijs'
import * as asn1js from 'asn1js'
import {
  readGeneralName,
  readGeneralNames,
  readSubjectAlternativeName,
} from '../../../src/crypto/certificate/general-name.js'
import { readDer } from '../../../src/crypto/der.js'
import { printName } from '../../../src/crypto/name.js'
import { general } from '../../support/constraints.js'
import { hex, oid, sequence, set, utf8, value } from '../../support/der-parts.js'
import { commonName } from '../../support/issue.js'

const read = (der: Uint8Array) => readGeneralName(readDer(der))

describe('a general name', () => {
  it.each([
    ['a mailbox', general.mail('a@example.com'), { kind: 'rfc822Name', text: 'a@example.com' }],
    ['a DNS name', general.dns('*.example.com'), { kind: 'dNSName', text: '*.example.com' }],
    ['a URI', general.uri('http://a/'), { kind: 'uniformResourceIdentifier', text: 'http://a/' }],
    ['an address', general.address(1, 2, 3, 4), { kind: 'iPAddress', octets: Uint8Array.of(1, 2, 3, 4) }],
    ['an identifier', general.registered('1.2.3'), { kind: 'registeredID', oid: '1.2.3' }],
    ['another name', general.other('1.2.3'), { kind: 'otherName', type: '1.2.3' }],
    ['an X.400 address', general.x400(), { kind: 'x400Address' }],
    ['an EDI party', general.party(), { kind: 'ediPartyName' }],
  ])('is %s', (_, der, expected) => {
    expect(read(der)).toEqual({ ...expected, encoded: new Uint8Array(der) })
  })

  it('is a distinguished name under an explicit tag', () => {
    const name = read(general.directory(commonName('Acme')))
    expect(name.kind === 'directoryName' && printName(name.name)).toBe('CN=Acme')
  })

  it.each([
    ['a tag that no kind has', value(0x89)],
    ['a universal tag', utf8('example.com')],
    ['the constructed form of a primitive kind', value(0xa2, utf8('example.com'))],
    ['the primitive form of a constructed kind', value(0x84)],
    ['a DNS name beyond ASCII', value(0x82, Buffer.from('exämple.com'))],
    ['a mailbox beyond ASCII', value(0x81, hex('80'))],
    ['a URI beyond ASCII', value(0x86, hex('ff'))],
    ['a distinguished name under an implicit tag', value(0xa4, set())],
    ['a distinguished name without content', value(0xa4)],
    ['two distinguished names', value(0xa4, commonName('A'), commonName('B'))],
    ['an identifier that is none', value(0x88, hex('80'))],
    ['another name without a value', value(0xa0, oid('1.2.3'))],
    ['another name without a type', value(0xa0, value(0xa0, utf8('x')))],
    ['another name with an empty value', value(0xa0, oid('1.2.3'), value(0xa0))],
    ['another name with two values', value(0xa0, oid('1.2.3'), value(0xa0, utf8('x'), utf8('y')))],
    ['another name with something behind it', value(0xa0, oid('1.2.3'), value(0xa0, utf8('x')), utf8('y'))],
  ])('is refused: %s', (_, der) => {
    expect(() => read(der)).toThrow(expect.objectContaining({ name: 'DerError' }))
  })
})

describe('a list of general names', () => {
  it('keeps their order, under any tag', () => {
    const names = readGeneralNames(readDer(value(0xa0, general.dns('b'), general.mail('a@b'), general.dns('a'))))
    expect(names.map((name) => 'text' in name && name.text)).toEqual(['b', 'a@b', 'a'])
  })

  it('has at least one', () => {
    expect(() => readSubjectAlternativeName(sequence())).toThrow('empty')
  })

  it('has 4,096 at most', () => {
    const many = (count: number): Buffer => sequence(...Array.from({ length: count }, () => general.dns('a')))
    expect(readSubjectAlternativeName(many(4096))).toHaveLength(4096)
    expect(() => readSubjectAlternativeName(many(4097))).toThrow('more than 4096 names')
  })

  it('is a SEQUENCE in the extension, and nothing follows it', () => {
    expect(() => readSubjectAlternativeName(set(general.dns('a')))).toThrow('no SEQUENCE')
    expect(() => readSubjectAlternativeName(Buffer.concat([sequence(general.dns('a')), hex('00')]))).toThrow('follows')
  })

  it('is refused when it has no members', () => {
    expect(() => readGeneralNames(readDer(utf8('a')))).toThrow('no members')
  })

  it('is what pkijs reads', () => {
    const der = sequence(
      general.mail('a@example.com'),
      general.dns('example.com'),
      general.uri('https://example.com/'),
      general.registered('1.3.6.1.4.1.311'),
    )
    const theirs = new GeneralNames({ schema: asn1js.fromBER(der).result })
    expect(
      readSubjectAlternativeName(der).map((name) => ('text' in name ? name.text : 'oid' in name && name.oid)),
    ).toEqual(theirs.names.map(({ value: text }: { value: unknown }) => text))
  })
})

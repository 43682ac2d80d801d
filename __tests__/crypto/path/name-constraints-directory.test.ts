import { describe, expect, it } from '@jest/globals'
import { compareNames, distinguished, general } from '../../support/constraints.js'
import { attribute, hex, nameOf, printable, utf8, value } from '../../support/der-parts.js'

describe('a distinguished name', () => {
  const [organization, unit, common] = ['2.5.4.10', '2.5.4.11', '2.5.4.3']
  const acme = (...more: readonly (readonly [string, string])[]): Buffer =>
    distinguished([organization, 'Acme'], ...more)
  const one = (encoded: Buffer): Buffer => nameOf([attribute(organization, encoded)])
  const dn = (base: Buffer, name: Buffer): string => compareNames(general.directory(base), general.directory(name))
  const pair = (...attributes: readonly Buffer[]): Buffer => nameOf(attributes)

  it.each([
    ['the base', acme(), acme()],
    ['longer than the base', acme(), acme([unit, 'Tools'], [common, 'A'])],
    ['anything under an empty base', distinguished(), acme()],
    ['of another string type', one(utf8('Acme')), one(printable('Acme'))],
    ['in other letters and spaces', one(utf8('Acme  Tools')), one(printable(' ACME tools'))],
    [
      'of several values in another order',
      pair(attribute(unit, utf8('B')), attribute(organization, utf8('A'))),
      pair(attribute(organization, utf8('a')), attribute(unit, utf8('b'))),
    ],
    ['of a value without a text, octet by octet', one(value(0x14, hex('e9'))), one(value(0x14, hex('e9')))],
  ])('lies within: %s', (_, base, name) => {
    expect(dn(base, name)).toBe('within')
  })

  it.each([
    ['shorter than the base', acme([unit, 'Tools']), acme()],
    ['of another value', acme(), distinguished([organization, 'Acme Inc'])],
    ['of another type', acme(), distinguished([unit, 'Acme'])],
    ['in another order', acme([unit, 'Tools']), distinguished([unit, 'Tools'], [organization, 'Acme'])],
    ['with the base further in', acme(), distinguished([common, 'A'], [organization, 'Acme'])],
    [
      'with one value more in the relative name',
      one(utf8('Acme')),
      pair(attribute(organization, utf8('Acme')), attribute(unit, utf8('Tools'))),
    ],
    [
      'with a type in place of another',
      pair(attribute(organization, utf8('A')), attribute(unit, utf8('B'))),
      pair(attribute(organization, utf8('A')), attribute(common, utf8('B'))),
    ],
    ['of octets that differ', one(value(0x14, hex('e9'))), one(value(0x14, hex('e8')))],
    [
      'of a text that differs behind one that cannot be read',
      acme([unit, 'A']),
      nameOf([attribute(organization, value(0x14, hex('e9')))], [attribute(unit, utf8('B'))]),
    ],
  ])('lies outside: %s', (_, base, name) => {
    expect(dn(base, name)).toBe('outside')
  })

  it.each([
    ['the name', one(utf8('Société')), one(value(0x14, Buffer.from('Société', 'latin1')))],
    ['the base', one(value(0x14, Buffer.from('Société', 'latin1'))), one(utf8('Société'))],
    [
      'a part of the name',
      acme([unit, 'A']),
      nameOf([attribute(organization, value(0x14, hex('e9')))], [attribute(unit, utf8('A'))]),
    ],
  ])('may lie on either side when nobody can read %s', (_, base, name) => {
    expect(dn(base, name)).toBe('partly')
  })
})

import { describe, expect, it } from '@jest/globals'
import { checkNameConstraints } from '../../../src/crypto/path/name-constraints.js'
import {
  constrained,
  constraintsOf,
  distinguished,
  general,
  judgeNames,
  ladder,
  nameFault,
  named,
} from '../../support/constraints.js'
import { hex, sequence, value } from '../../support/der-parts.js'
import { extension } from '../../support/issue.js'

const empty = sequence()
const organization = '2.5.4.10'
const unit = '2.5.4.11'
const acme = distinguished([organization, 'Acme'])
const examples = general.dns('example.com')

describe('malformed name constraints', () => {
  it.each([
    ['empty', extension('2.5.29.30', true, sequence())],
    ['no DER', extension('2.5.29.30', true, hex('30'))],
    ['no SEQUENCE', extension('2.5.29.30', true, value(0x31, value(0xa0, sequence(general.dns('a')))))],
    ['without a permitted subtree in the list', constraintsOf(true, [])],
    ['without an excluded subtree in the list', constraintsOf(false, undefined, [])],
    [
      'in the wrong order',
      extension('2.5.29.30', true, sequence(value(0xa1, sequence(examples)), value(0xa0, sequence(examples)))),
    ],
    ['with a name in place of a subtree', constraintsOf(true, [examples])],
    ['with a kind of name that does not exist', constraintsOf(true, [sequence(value(0x8a))])],
    ['with something behind the subtree', constraintsOf(true, [sequence(examples, value(0x82, hex('00')))])],
    ['with an empty minimum', constraintsOf(true, [sequence(examples, value(0x80))])],
  ])('refuse the path: %s', (_, malformed) => {
    const plain = { subject: empty, extensions: [] }
    expect(nameFault(ladder({ extensions: [malformed] }, plain))).toBe('name-constraints-malformed')
    expect(nameFault(ladder({}, { extensions: [malformed] }, plain))).toBe('name-constraints-malformed')
    expect(nameFault(ladder({}, {}, { extensions: [malformed] }))).toBe('name-constraints-malformed')
  })

  it.each([
    ['a domain with a leading dot', general.dns('.example.com'), examples],
    ['a domain with a wildcard', general.dns('*.example.com'), examples],
    ['two mailboxes in one', general.mail('a@b@example.com'), general.mail('a@example.com')],
    ['a whole URI', general.uri('http://example.com/'), general.uri('http://example.com/')],
    ['an address in place of a URI', general.uri('10.0.0.1'), general.uri('http://example.com/')],
    ['an address without a mask', general.address(10, 0, 0, 1), general.address(10, 0, 0, 1)],
    ['a mask with a hole', general.address(10, 0, 0, 0, 255, 0, 255, 0), general.address(10, 0, 0, 1)],
  ])('refuse names of their kind only: %s', (_, base, name) => {
    const fault = checkNameConstraints(ladder(constrained({ permitted: [base] }), named(name)))
    expect(fault?.code).toBe('name-constraints-malformed')
    expect(fault?.message).toContain('on names of the kind')
    expect(judgeNames({ excluded: [base], critical: false }, name)).toBe('name-constraints-malformed')
    expect(judgeNames({ permitted: [base] }, general.other('1.2.3'))).toBeNull()
  })
})

describe('the work that name constraints make', () => {
  const many = (count: number, make: (index: number) => Buffer): readonly Buffer[] =>
    Array.from({ length: count }, (_, index) => make(index))
  const hosts = (count: number) => many(count, (index) => general.dns(`a${index}.org`))

  it('is bounded, over all names and all CAs', () => {
    const excluded = hosts(500)
    const names = many(250, (index) => general.dns(`b${index}.net`))
    expect(judgeNames({ excluded }, ...names, ...names)).toBeNull()
    expect(judgeNames({ excluded }, ...names, ...names, examples)).toBe('name-constraints-too-many')
    const twice = ladder(constrained({ excluded }), constrained({ excluded }), named(...names, examples))
    expect(nameFault(twice)).toBe('name-constraints-too-many')
    expect(judgeNames({ excluded, permitted: [general.dns('')] }, ...names, ...names)).toBe('name-constraints-too-many')
  })

  it('counts each part of a distinguished name', () => {
    const long = general.directory(distinguished(...Array.from({ length: 200 }, (): [string, string] => [unit, 'a'])))
    const names = many(500, () => general.directory(acme))
    expect(judgeNames({ excluded: many(2, () => long) }, ...names)).toBeNull()
    expect(judgeNames({ excluded: many(3, () => long) }, ...names)).toBe('name-constraints-too-many')
    expect(judgeNames({ permitted: [general.directory(empty)] }, ...names)).toBeNull()
  })

  it('counts what is compared only', () => {
    const names = many(600, () => general.mail('a@b.c'))
    expect(judgeNames({ excluded: hosts(500) }, ...names)).toBeNull()
  })
})

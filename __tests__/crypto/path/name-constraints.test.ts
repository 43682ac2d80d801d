import { describe, expect, it } from '@jest/globals'
import { checkNameConstraints } from '../../../src/crypto/path/name-constraints.js'
import {
  alternative,
  constrained,
  constraints,
  constraintsOf,
  distinguished,
  general,
  judgeNames,
  ladder,
  nameFault,
  named,
} from '../../support/constraints.js'
import { attribute, hex, integer, nameOf, sequence, utf8, value } from '../../support/der-parts.js'
import { extension } from '../../support/issue.js'

const empty = sequence()
const email = '1.2.840.113549.1.9.1'
const organization = '2.5.4.10'
const unit = '2.5.4.11'
const acme = distinguished([organization, 'Acme'])
const examples = general.dns('example.com')

describe('name constraints', () => {
  it('are no fault where there are none', () => {
    expect(nameFault(ladder({}, {}, named(general.dns('not a name'))))).toBeNull()
  })

  it('leave alone the kinds that they do not list', () => {
    expect(judgeNames({ permitted: [examples] }, general.mail('not a mailbox'), general.other('1.2.3'))).toBeNull()
    expect(nameFault(ladder(constrained({ permitted: [examples] }), {}))).toBeNull()
  })

  it('permit what lies within one of several subtrees', () => {
    const permitted = [general.dns('example.org'), examples]
    expect(judgeNames({ permitted }, general.dns('www.example.com'))).toBeNull()
    expect(judgeNames({ permitted }, general.dns('example.net'))).toBe('name-not-permitted')
  })

  it('ask for every name', () => {
    expect(judgeNames({ permitted: [examples] }, examples, general.dns('example.org'))).toBe('name-not-permitted')
    expect(judgeNames({ excluded: [examples] }, general.dns('example.org'), examples)).toBe('name-excluded')
  })

  it('exclude what is permitted and excluded', () => {
    const subtrees = { permitted: [examples], excluded: [general.dns('www.example.com')] }
    expect(judgeNames(subtrees, general.dns('www.example.com'))).toBe('name-excluded')
    expect(judgeNames(subtrees, general.dns('ftp.example.com'))).toBeNull()
  })

  it('name who imposed them, the name and its owner', () => {
    const path = ladder(
      constrained({ permitted: [examples] }),
      {},
      {
        subject: 'Leaf',
        extensions: [alternative(general.dns('a.org'))],
      },
    )
    expect(checkNameConstraints(path)).toEqual({
      code: 'name-not-permitted',
      message: '“CN=Step 0” does not permit the dNSName “a.org” of “CN=Leaf” (RFC 5280 6.1.3 (b)).',
    })
  })

  it('cut what a made-up name makes of the message', () => {
    const path = ladder(constrained({ permitted: [examples] }), named(general.dns('a'.repeat(5000))))
    expect(checkNameConstraints(path)?.message.length).toBeLessThan(400)
  })
})

describe('name constraints on a path', () => {
  const foreign = named(general.dns('example.org'))
  const one = constrained({ permitted: [general.dns('a.example.com')] })
  const both = constrained({ permitted: [general.dns('a.example.com'), general.dns('b.example.com')] })

  it.each([
    ['the anchor', [constrained({ permitted: [examples] }), {}, foreign]],
    ['a CA below it', [{}, constrained({ permitted: [examples] }), foreign]],
  ])('of %s reach down to the leaf', (_, rungs) => {
    expect(nameFault(ladder(...rungs))).toBe('name-not-permitted')
  })

  it('reach the CAs on the way', () => {
    const ca = { subject: 'CA', extensions: [alternative(general.dns('example.org'))] }
    expect(nameFault(ladder(constrained({ permitted: [examples] }), ca, named(examples)))).toBe('name-not-permitted')
  })

  it('reach the subject of a CA on the way', () => {
    const path = ladder(constrained({ permitted: [general.directory(acme)] }), {}, { subject: acme })
    expect(checkNameConstraints(path)?.message).toContain('the directoryName “CN=Step 1”')
  })

  it('do not reach those above', () => {
    const ca = { subject: 'CA', extensions: [alternative(general.dns('example.org'))] }
    expect(nameFault(ladder({}, ca, constrained({ permitted: [examples] }), named(examples)))).toBeNull()
  })

  it('do not reach the one that imposes them', () => {
    const ca = { extensions: [alternative(general.dns('example.org')), constraints({ permitted: [examples] })] }
    expect(nameFault(ladder({}, ca, named(examples)))).toBeNull()
  })

  it('only ever narrow', () => {
    expect(nameFault(ladder(one, both, named(general.dns('b.example.com'))))).toBe('name-not-permitted')
    expect(nameFault(ladder(both, one, named(general.dns('b.example.com'))))).toBe('name-not-permitted')
    expect(nameFault(ladder(both, one, named(general.dns('a.example.com'))))).toBeNull()
  })

  it('permit nothing when two CAs permit different subtrees', () => {
    const other = constrained({ permitted: [general.dns('b.example.com')] })
    expect(nameFault(ladder(one, other, named(general.dns('a.example.com'))))).toBe('name-not-permitted')
    expect(nameFault(ladder(one, other, named(general.dns('b.example.com'))))).toBe('name-not-permitted')
  })

  it('pass over a CA that is self-issued, and what it constrains counts all the same', () => {
    const self = (...extensions: readonly Buffer[]) => ({ selfIssued: true, extensions })
    const outside = alternative(general.dns('example.org'))
    const anchor = constrained({ permitted: [examples] })
    expect(nameFault(ladder(anchor, self(outside), named(examples)))).toBeNull()
    expect(nameFault(ladder({}, self(outside, constraints({ permitted: [examples] })), foreign))).toBe(
      'name-not-permitted',
    )
  })

  it('do not pass over a leaf that is self-issued', () => {
    const leaf = { selfIssued: true, extensions: [alternative(general.dns('example.org'))] }
    expect(nameFault(ladder(constrained({ permitted: [examples] }), leaf))).toBe('name-not-permitted')
  })

  it('of an anchor do not reach it when it is the leaf', () => {
    const { anchor } = ladder({
      subject: acme,
      ...constrained({ permitted: [general.directory(distinguished())], excluded: [general.directory(acme)] }),
    })
    if (anchor?.certificate == null) throw new Error('The anchor has a certificate.')
    expect(nameFault({ chain: [anchor.certificate], anchor })).toBeNull()
    const other = ladder({ subject: 'Other' }).anchor
    expect(nameFault({ chain: [anchor.certificate], anchor: other })).toBeNull()
  })

  it('count for an anchor of facts only', () => {
    const path = ladder(constrained({ permitted: [examples] }), foreign)
    const issuer = path.anchor?.issuer
    if (issuer === undefined) throw new Error('The path has an anchor.')
    expect(nameFault({ ...path, anchor: { issuer, certificate: null, listed: null } })).toBe('name-not-permitted')
  })

  it('count on a path that reached no anchor', () => {
    const { chain } = ladder({}, constrained({ permitted: [examples] }), foreign)
    expect(nameFault({ chain, anchor: null })).toBe('name-not-permitted')
    expect(nameFault({ chain: chain.slice(0, 1), anchor: null })).toBeNull()
  })

  it('say the same again of certificates that were met before', () => {
    const path = ladder(constrained({ permitted: [examples] }), foreign)
    const fault = checkNameConstraints(path)
    expect(fault).not.toBeNull()
    expect(checkNameConstraints(path)).toEqual(fault)
  })
})

describe('the names of a certificate', () => {
  const anchor = constrained({ permitted: [general.directory(acme)], excluded: [general.mail('example.com')] })

  it('are its subject', () => {
    expect(nameFault(ladder(anchor, { subject: distinguished([organization, 'Acme'], [unit, 'Tools']) }))).toBeNull()
    expect(nameFault(ladder(anchor, { subject: 'Acme' }))).toBe('name-not-permitted')
  })

  it('are its subject also where the alternative names are permitted', () => {
    const leaf = { subject: 'Acme', extensions: [alternative(general.directory(acme))] }
    expect(nameFault(ladder(anchor, leaf))).toBe('name-not-permitted')
  })

  it('are its alternative distinguished names also where the subject is permitted', () => {
    const leaf = { subject: acme, extensions: [alternative(general.directory(distinguished([unit, 'Acme'])))] }
    expect(nameFault(ladder(anchor, leaf))).toBe('name-not-permitted')
  })

  it('are not the subject when it is empty', () => {
    expect(nameFault(ladder(anchor, named(general.dns('a'))))).toBeNull()
    expect(nameFault(ladder(anchor, { subject: empty }))).toBeNull()
  })

  it('are the e-mail addresses in the subject, with and without alternative names', () => {
    const subject = distinguished([organization, 'Acme'], [email, 'a@EXAMPLE.com'])
    expect(nameFault(ladder(anchor, { subject }))).toBe('name-excluded')
    expect(nameFault(ladder(anchor, { subject, extensions: [alternative(general.mail('a@b.c'))] }))).toBe(
      'name-excluded',
    )
  })

  it('are e-mail addresses in the subject that nobody can read', () => {
    const unreadable = nameOf([attribute(organization, utf8('Acme'))], [attribute(email, value(0x14, hex('e9')))])
    expect(nameFault(ladder(anchor, { subject: unreadable }))).toBe('name-not-comparable')
    const subject = distinguished([organization, 'Acme'], [email, 'nobody'])
    expect(nameFault(ladder(anchor, { subject }))).toBe('name-not-comparable')
  })

  it('are no common names that look like hosts', () => {
    expect(nameFault(ladder(constrained({ excluded: [examples] }), { subject: 'example.com' }))).toBeNull()
  })

  it('are refused when they are malformed and constrained', () => {
    const leaf = { extensions: [extension('2.5.29.17', false, sequence())] }
    expect(nameFault(ladder(constrained({ permitted: [general.mail('a.b')] }), leaf))).toBe('name-not-comparable')
    expect(nameFault(ladder({}, leaf))).toBeNull()
    const bad = [
      general.dns('.example.com'),
      general.mail('a@b@c'),
      general.uri('urn:a'),
      general.address(1, 2, 3, 4, 255, 0, 0, 0),
    ]
    const good = [
      examples,
      general.mail('example.com'),
      general.uri('example.com'),
      general.address(0, 0, 0, 0, 0, 0, 0, 0),
    ]
    expect(bad.map((name, index) => judgeNames({ permitted: good.slice(index, index + 1) }, name))).toEqual(
      bad.map(() => 'name-not-comparable'),
    )
    expect(bad.map((name, index) => judgeNames({ excluded: good.slice(index, index + 1) }, name))).toEqual(
      bad.map(() => 'name-not-comparable'),
    )
  })

  it('are international mailboxes where mailboxes are constrained', () => {
    const mailbox = general.other('1.3.6.1.5.5.7.8.9', utf8('ä@example.com'))
    expect(judgeNames({ permitted: [general.mail('example.com')] }, mailbox)).toBe('name-not-comparable')
    expect(judgeNames({ permitted: [examples] }, mailbox)).toBeNull()
    expect(judgeNames({ excluded: [general.other('1.2.3')] }, mailbox)).toBe('name-constraint-unsupported')
  })
})

describe('name constraints that cannot be checked', () => {
  const kinds = [general.other('1.2.3'), general.x400(), general.party(), general.registered('1.2.3')]

  it('refuse a name of their kind when they are critical', () => {
    for (const kind of kinds) {
      expect(judgeNames({ excluded: [kind] }, kind)).toBe('name-constraint-unsupported')
      expect(judgeNames({ permitted: [kind] }, kind)).toBe('name-constraint-unsupported')
      expect(judgeNames({ permitted: [kind] }, examples)).toBeNull()
      expect(judgeNames({ permitted: [kind], critical: false }, kind)).toBeNull()
    }
  })

  it('name the kind', () => {
    const path = ladder(constrained({ excluded: [general.x400()] }), named(general.x400()))
    expect(checkNameConstraints(path)?.message).toBe(
      '“CN=Step 0” constrains names of the kind x400Address in a way that cannot be checked (RFC 5280 4.2.1.10).',
    )
  })

  it('show what names of other kinds have no text', () => {
    const permitted = [general.mail('example.com')]
    const path = ladder(constrained({ permitted }), named(general.other('1.3.6.1.5.5.7.8.9')))
    expect(checkNameConstraints(path)?.message).toContain('the rfc822Name without a text of')
    const address = ladder(
      constrained({ excluded: [general.address(0, 0, 0, 0, 0, 0, 0, 0)] }),
      named(general.address(10, 0, 0, 1)),
    )
    expect(checkNameConstraints(address)?.message).toContain('the iPAddress “0a000001”')
    const identifier = ladder(constrained({ permitted }), named(general.registered('1.2.3')))
    expect(checkNameConstraints(identifier)).toBeNull()
  })

  const subtree = (minimum?: number, maximum?: number): Buffer =>
    sequence(
      general.dns('example.com'),
      ...(minimum === undefined ? [] : [value(0x80, integer(minimum).subarray(2))]),
      ...(maximum === undefined ? [] : [value(0x81, integer(maximum).subarray(2))]),
    )
  const atDepth = (critical: boolean, ...subtrees: readonly Buffer[]) => ({
    extensions: [constraintsOf(critical, subtrees)],
  })

  it('are those that start or end at a depth', () => {
    expect(nameFault(ladder(atDepth(true, subtree(0)), named(examples)))).toBeNull()
    expect(nameFault(ladder(atDepth(true, subtree(1)), named(examples)))).toBe('name-constraint-unsupported')
    expect(nameFault(ladder(atDepth(true, subtree(0, 5)), named(examples)))).toBe('name-constraint-unsupported')
    expect(nameFault(ladder(atDepth(true, subtree(undefined, 0)), named(examples)))).toBe('name-constraint-unsupported')
    expect(nameFault(ladder(atDepth(true, subtree(1)), named(general.mail('a@b.c'))))).toBeNull()
    expect(nameFault(ladder(atDepth(false, subtree(1)), named(examples)))).toBeNull()
  })

  it('do not hide those that can', () => {
    const path = ladder(atDepth(false, subtree(1), sequence(general.dns('a.com'))), named(examples))
    expect(nameFault(path)).toBe('name-not-permitted')
  })
})

import { describe, expect, it } from '@jest/globals'
import { findFormFaults } from '../../../src/crypto/path/form.js'
import {
  algorithm,
  basicConstraints,
  certificate,
  codeSigning,
  commonName,
  extension,
  keyUsage,
  makeRoot,
  serverAuth,
  subjectKeyIdentifier,
  usages,
} from '../../support/issue.js'
import type { CertificateForm } from '../../support/issue.js'
import { bits, hex, integer, nameOf, octets, oid, sequence, value } from '../../support/der-parts.js'
import { caForm, caKeys, chainWith, faults, leafKeys, messageOf, otherKeys, rootKeys } from '../../support/paths.js'

const authority = extension('2.5.29.35', false, sequence(value(0x80, Buffer.from('key'))))
const itself = subjectKeyIdentifier('itself')
const signs = extension('2.5.29.15', true, bits(1, hex('06')))
const names = (...members: readonly Buffer[]): Buffer => extension('2.5.29.17', false, sequence(...members))
const host = (text: string): Buffer => value(0x82, Buffer.from(text))

const leafForm: CertificateForm = { subject: 'Signer', issuer: 'CA', keys: leafKeys, by: caKeys }
const leafExtensions = [authority, usages(codeSigning)]
const caExtensions = [authority, itself, signs, basicConstraints(true)]

function ofLeaf(form: Partial<CertificateForm>): readonly string[] {
  return clauses(certificate({ ...leafForm, extensions: leafExtensions, ...form }), false)
}

function withExtension(...more: readonly Buffer[]): readonly string[] {
  return ofLeaf({ extensions: [...leafExtensions, ...more] })
}

function ofCa(form: Partial<CertificateForm>): readonly string[] {
  return clauses(certificate({ ...caForm, extensions: caExtensions, ...form }), false)
}

/** A CA with exactly these. */
function ofCaWith(...extensions: readonly Buffer[]): readonly string[] {
  return ofCa({ extensions })
}

/** What is said behind “The certificate of “…” ”. */
function clauses(...[subject, isAnchor]: Parameters<typeof findFormFaults>): readonly string[] {
  return findFormFaults(subject, isAnchor).map((sentence) => {
    expect(sentence).toMatch(/^The certificate of “.*” .* \(RFC 5280 [\d.]+\)\.$/)
    return sentence.replace(/^The certificate of “.*” /, '').replace(/\.$/, '')
  })
}

describe('form', () => {
  it('is right in an ordinary leaf, CA and root', () => {
    expect(ofLeaf({})).toEqual([])
    expect(ofCa({})).toEqual([])
    const root = makeRoot('Root', rootKeys, itself, signs)
    expect(clauses(root, true)).toEqual([])
    expect(clauses(root, false)).toEqual([])
  })

  it.each([
    ['zero', integer(0), 'has the serial number zero (RFC 5280 4.1.2.2)'],
    ['negative', integer(0xff), 'has a negative serial number (RFC 5280 4.1.2.2)'],
    [
      'too long',
      value(0x02, Buffer.alloc(21, 1)),
      'has a serial number of 21 octets, and 20 are the most (RFC 5280 4.1.2.2)',
    ],
  ])('of a serial number: %s', (_, serialDer, clause) => {
    expect(ofLeaf({ serialDer })).toEqual([clause])
    expect(ofLeaf({ serialDer: value(0x02, Buffer.alloc(20, 1)) })).toEqual([])
  })

  it('of names: an issuer has one, a CA has one, and others have a critical alternative', () => {
    expect(ofLeaf({ issuer: nameOf() })).toEqual(['has an empty issuer name (RFC 5280 4.1.2.4)'])
    expect(ofCa({ subject: nameOf() })).toContain('is of a CA and has an empty subject (RFC 5280 4.1.2.6)')
    const neither = ['has neither a subject nor a critical subject alternative name (RFC 5280 4.1.2.6)']
    expect(ofLeaf({ subject: nameOf() })).toEqual(neither)
    const content = sequence(host('a.example'))
    const named = (critical: boolean): readonly string[] =>
      ofLeaf({ subject: nameOf(), extensions: [...leafExtensions, extension('2.5.29.17', critical, content)] })
    expect(named(false)).toEqual(neither)
    expect(named(true)).toEqual([])
  })

  it('of validity: its order, and how its years are written', () => {
    expect(ofLeaf({ from: '20300101000000Z', until: '20290101000000Z' })).toEqual([
      'ends before it begins (RFC 5280 4.1.2.5)',
    ])
    const written = (from: string, until: string): readonly string[] =>
      ofLeaf({ validityDer: sequence(value(0x18, Buffer.from(from)), value(0x18, Buffer.from(until))) })
    const wrong = ['writes a year before 2050 as GeneralizedTime (RFC 5280 4.1.2.5)']
    expect(written('20491231235959Z', '20600101000000Z')).toEqual(wrong)
    expect(written('19491231235959Z', '20491231235959Z')).toEqual(wrong)
    expect(written('19491231235959Z', '20500101000000Z')).toEqual([])
  })

  it('of unique identifiers: there are none', () => {
    const clause = ['has a unique identifier (RFC 5280 4.1.2.8)']
    expect(ofLeaf({ uniqueIds: [value(0x81, hex('0001'))] })).toEqual(clause)
    expect(ofLeaf({ uniqueIds: [value(0x82, hex('0001'))] })).toEqual(clause)
  })

  it('of key identifiers: who signed it, unless it is its own key, and of a CA its own', () => {
    expect(ofLeaf({ extensions: [usages(codeSigning)] })).toEqual([
      'has no authority key identifier (RFC 5280 4.2.1.1)',
    ])
    expect(ofLeaf({ extensions: [usages(codeSigning)], by: leafKeys })).toEqual([])
    expect(ofCaWith(authority, signs, basicConstraints(true))).toEqual([
      'is of a CA and has no subject key identifier (RFC 5280 4.2.1.2)',
    ])
    const half = "names half of its authority's certificate (RFC 5280 4.2.1.1)"
    const naming = (...more: readonly Buffer[]): readonly string[] =>
      ofLeaf({ extensions: [extension('2.5.29.35', false, sequence(value(0x80, Buffer.from('key')), ...more))] })
    const issuer = value(0xa1, value(0xa4, commonName('Root')))
    const serialNumber = value(0x82, hex('01'))
    expect(naming(issuer)).toEqual([half])
    expect(naming(serialNumber)).toEqual([half])
    expect(naming(issuer, serialNumber)).toEqual([])
  })

  it.each([
    ['2.5.29.35', sequence(value(0x80, Buffer.from('key'))), 'a critical authority key identifier (RFC 5280 4.2.1.1)'],
    ['2.5.29.14', octets(hex('01')), 'a critical subject key identifier (RFC 5280 4.2.1.2)'],
    ['2.5.29.9', hex('3000'), 'critical subject directory attributes (RFC 5280 4.2.1.8)'],
    ['2.5.29.46', hex('3000'), 'a critical freshest CRL (RFC 5280 4.2.1.15)'],
    ['1.3.6.1.5.5.7.1.11', hex('3000'), 'a critical subject information access (RFC 5280 4.2.2.2)'],
  ])('of %s: it is not critical', (dotted, content, clause) => {
    const others = [authority, usages(codeSigning)].filter((each) => !each.includes(oid(dotted)))
    expect(ofLeaf({ extensions: [...others, extension(dotted, true, content)] })).toEqual([`has ${clause}`])
    expect(ofLeaf({ extensions: [...others, extension(dotted, false, content)] })).toEqual([])
  })

  it.each([
    [
      '2.5.29.30',
      sequence(value(0xa0, sequence(host('a')))),
      'name constraints that are not critical (RFC 5280 4.2.1.10)',
    ],
    ['2.5.29.36', sequence(value(0x80, hex('00'))), 'policy constraints that are not critical (RFC 5280 4.2.1.11)'],
    ['2.5.29.54', integer(0), 'an inhibitAnyPolicy that is not critical (RFC 5280 4.2.1.14)'],
  ])('of %s: it is critical', (dotted, content, clause) => {
    expect(ofCaWith(...caExtensions, extension(dotted, false, content))).toEqual([`has ${clause}`])
    expect(ofCaWith(...caExtensions, extension(dotted, true, content))).toEqual([])
  })

  it('of basic constraints: critical in a CA, and lengths where they mean something', () => {
    const flat = extension('2.5.29.19', false, sequence(value(0x01, hex('ff'))))
    expect(ofCaWith(authority, itself, signs, flat)).toEqual([
      'is of a CA and has basic constraints that are not critical (RFC 5280 4.2.1.9)',
    ])
    expect(withExtension(extension('2.5.29.19', false, hex('3000')))).toEqual([])
    expect(withExtension(basicConstraints(false, 0))).toEqual(['limits the path and is of no CA (RFC 5280 4.2.1.9)'])
    expect(ofCaWith(authority, itself, basicConstraints(true, 0), keyUsage(0x02))).toEqual([
      'limits the path and its key usage has no keyCertSign (RFC 5280 4.2.1.9)',
    ])
    expect(ofCaWith(authority, itself, basicConstraints(true, 0), signs)).toEqual([])
  })

  it('of key usage: a CA has one, it is not empty, and keyCertSign is for CAs', () => {
    expect(ofCaWith(authority, itself, basicConstraints(true))).toEqual([
      'is of a CA and has no key usage (RFC 5280 4.2.1.3)',
    ])
    expect(withExtension(extension('2.5.29.15', true, hex('030100')))).toEqual([
      'has a key usage without any use (RFC 5280 4.2.1.3)',
    ])
    expect(withExtension(keyUsage(0x04))).toEqual(['has the key usage keyCertSign and is of no CA (RFC 5280 4.2.1.3)'])
    expect(withExtension(keyUsage(0x80))).toEqual([])
    expect(ofLeaf({ extensions: [authority, usages()] })).toEqual([
      'has an extended key usage without any use (RFC 5280 4.2.1.12)',
    ])
  })

  it('of constraints: names by CAs alone, and none that is empty', () => {
    const some = sequence(value(0xa0, sequence(sequence(host('a')))))
    expect(withExtension(extension('2.5.29.30', true, some))).toEqual([
      'constrains names and is of no CA (RFC 5280 4.2.1.10)',
    ])
    expect(ofCaWith(...caExtensions, extension('2.5.29.30', true, hex('3000')))).toEqual([
      'has name constraints without any name (RFC 5280 4.2.1.10)',
    ])
    expect(ofCaWith(...caExtensions, extension('2.5.29.36', true, hex('3000')))).toEqual([
      'has empty policy constraints (RFC 5280 4.2.1.11)',
    ])
  })

  it.each([
    ['a host', host('a-1.example'), null],
    ['a wildcard', host('*.example.com'), null],
    ['an address as a host', host('192.0.2.1'), 'dNSName'],
    ['an underscore', host('a_b.example'), 'dNSName'],
    ['a label that is empty', host('a..example'), 'dNSName'],
    ['a label that is too long', host(`${'a'.repeat(64)}.example`), 'dNSName'],
    ['a host that is too long', host(Array.from({ length: 130 }, () => 'a').join('.')), 'dNSName'],
    ['a wildcard within', host('a*.example'), 'dNSName'],
    ['a mailbox', value(0x81, Buffer.from('a@b.example')), null],
    ['a mailbox without a host', value(0x81, Buffer.from('a@')), 'rfc822Name'],
    ['a mailbox without a name', value(0x81, Buffer.from('@b.example')), 'rfc822Name'],
    ['a URI', value(0x86, Buffer.from('urn:a')), null],
    ['a URI without a scheme', value(0x86, Buffer.from('//a.example')), 'uniformResourceIdentifier'],
    ['an address', value(0x87, Buffer.alloc(16)), null],
    ['an address with a mask', value(0x87, Buffer.alloc(8)), 'iPAddress'],
    ['a short address', value(0x87, Buffer.alloc(4)), null],
    ['a name', value(0xa4, commonName('A')), null],
  ])('of alternative names: %s', (_, name, kind) => {
    expect(withExtension(names(name))).toEqual(kind === null ? [] : [`has a ${kind} that is none (RFC 5280 4.2.1.6)`])
  })

  it('of alternative names and access: they can be read', () => {
    expect(withExtension(names())).toEqual(['has a subject alternative name that cannot be read (RFC 5280 4.2.1.6)'])
    const accessing = (critical: boolean, ...members: readonly Buffer[]): readonly string[] =>
      withExtension(extension('1.3.6.1.5.5.7.1.1', critical, sequence(...members)))
    const ocsp = sequence(oid('1.3.6.1.5.5.7.48.1'), value(0x86, Buffer.from('http://a.example')))
    const unreadable = 'has an authority information access that cannot be read (RFC 5280 4.2.2.1)'
    expect(accessing(false, ocsp)).toEqual([])
    expect(accessing(true, ocsp)).toEqual(['has a critical authority information access (RFC 5280 4.2.2.1)'])
    expect(accessing(false)).toEqual([unreadable])
    expect(accessing(false, sequence(oid('1.3.6.1.5.5.7.48.1')))).toEqual([unreadable])
  })

  it('of an anchor: one algorithm, and its own signature where it says that it signed itself', () => {
    const own = {
      ...caForm,
      subject: 'Root',
      issuer: 'Root',
      keys: rootKeys,
      extensions: [itself, signs, basicConstraints(true)],
    }
    const outer = algorithm('1.2.840.10045.4.3.2', hex('0500'))
    const twice = [
      'names two different signature algorithms (RFC 5280 4.1.1.2)',
      'has a signature that its own key did not make (RFC 5280 6.1)',
    ]
    expect(clauses(certificate({ ...own, outer, extensions: [...own.extensions, authority] }), true)).toEqual([
      twice[0],
    ])
    expect(clauses(certificate({ ...own, outer }), true)).toEqual([
      'has no authority key identifier (RFC 5280 4.2.1.1)',
      ...twice,
    ])
    const same = extension('2.5.29.35', false, sequence(value(0x80, Buffer.from('itself'))))
    expect(clauses(certificate({ ...own, by: otherKeys, extensions: [...own.extensions, same] }), true)).toEqual([
      twice[1],
    ])
    expect(clauses(certificate({ ...own, by: otherKeys, extensions: [...own.extensions, authority] }), true)).toEqual(
      [],
    )
    expect(
      clauses(
        certificate({ ...own, by: otherKeys, issuer: 'Other', extensions: [...own.extensions, authority] }),
        true,
      ),
    ).toEqual([])
    expect(clauses(certificate({ ...own, extensions: [itself, basicConstraints(true)] }), true)).toEqual([])
  })
})

describe('a path', () => {
  const good = {
    root: { extensions: [itself, signs, basicConstraints(true)] },
    ca: { extensions: caExtensions },
    leaf: { extensions: leafExtensions },
  }

  it('that is right in form holds where that is asked for', () => {
    const outcome = chainWith({ ...good, request: { strict: true } })
    expect(faults(outcome)).toEqual([])
    expect(outcome.faults).toEqual([])
  })

  it('tells faults of form of all but its anchor, and fails for them only where it is strict', () => {
    const bare = { extensions: [usages(codeSigning)] }
    const outcome = chainWith({ root: { extensions: [basicConstraints(true)] }, ca: good.ca, leaf: bare })
    expect(faults(outcome)).toEqual([])
    expect(outcome.faults).toEqual([
      'The certificate of “CN=Signer” has no authority key identifier (RFC 5280 4.2.1.1).',
    ])
    const strict = chainWith({ ...good, leaf: bare, request: { strict: true } })
    expect(faults(strict)).toEqual(['certificate-form'])
    expect(strict.faults).toEqual([])
    expect(messageOf(strict, 'chain')).toBe(outcome.faults[0])
  })

  it('fails for the form of a CA and of its anchor, where it is strict', () => {
    const plain = { extensions: [basicConstraints(true)] }
    for (const changed of [{ ca: plain }, { root: plain }]) {
      expect(faults(chainWith({ ...good, ...changed, request: { strict: true } }))).toEqual(['certificate-form'])
    }
  })

  it('tells faults of form of what led nowhere', () => {
    const outcome = chainWith({
      ...good,
      ca: { issuer: 'Nobody', extensions: [basicConstraints(true)] },
      leaf: { extensions: [usages(serverAuth)] },
    })
    expect(faults(outcome)).toEqual(['issuer-missing', 'usage-wrong'])
    expect(outcome.faults).toHaveLength(4)
  })
})

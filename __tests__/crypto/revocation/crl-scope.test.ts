import { describe, expect, it } from '@jest/globals'
import { checkCrls } from '../../../src/crypto/revocation/crl.js'
import { distributionPointsOf } from '../../../src/crypto/revocation/crl-scope.js'
import type { Crl } from '../../../src/crypto/revocation/crl.js'
import type { Certificate } from '../../../src/crypto/certificate.js'
import {
  ca,
  caCrl,
  caKeys,
  inquire,
  leaf,
  leafWith,
  otherKeys,
  root,
  rootKeys,
  verdict,
} from '../../support/crl-inquiry.js'
import { crl, directory, distributionPoints, entryIssuer, fullName, reason, relativeName } from '../../support/crl.js'
import { revoking, scope, uri, type CrlForm, type PointForm, type ScopeForm } from '../../support/crl.js'
import { attribute, hex, nameOf, sequence, set, utf8, value } from '../../support/der-parts.js'
import { basicConstraints, certificate, commonName, ecKeys, extension, keyUsage } from '../../support/issue.js'

const elsewhere = 'revocation-out-of-scope'
const here = uri('http://crl.example/1.crl')
const there = uri('http://crl.example/2.crl')
const scoped = (form: ScopeForm, more: Partial<CrlForm> = {}): Crl => caCrl({ extensions: [scope(form)], ...more })
const pointed = (...points: readonly PointForm[]): Certificate => leafWith(distributionPoints(...points))
const about = (certificate: Certificate, ...crls: readonly Crl[]): string => verdict(crls, { certificate })

describe('a list for one distribution point', () => {
  const list = scoped({ name: fullName(there, here) })

  it('is about the certificates that name it there', () => {
    expect(about(pointed({ name: fullName(here) }), list)).toBe('good')
    expect(about(pointed({ name: fullName(uri('http://crl.example/3.crl')) }, { name: fullName(there) }), list)).toBe(
      'good',
    )
  })

  it('is not about others', () => {
    expect(about(pointed({ name: fullName(uri('http://crl.example/1.CRL')) }), list)).toBe(elsewhere)
    expect(about(leaf, list)).toBe(elsewhere)
    expect(about(pointed({ name: fullName(here), issuer: [directory('CA')] }), list)).toBe(elsewhere)
    expect(about(pointed({ reasons: [1] }), list)).toBe(elsewhere)
  })

  it('does not count its revocations for others either', () => {
    expect(about(leaf, scoped({ name: fullName(here) }, { entries: [revoking(leaf)] }))).toBe(elsewhere)
  })

  it('leaves a list without one about all certificates of the issuer', () => {
    expect(about(pointed({ name: fullName(here) }), caCrl())).toBe('good')
  })

  it('may name it by the name of the issuer, which every certificate does', () => {
    expect(about(leaf, scoped({ name: fullName(directory('ca')) }))).toBe('good')
    expect(about(leaf, scoped({ name: fullName(directory('CA 2')) }))).toBe(elsewhere)
  })

  it('may be named relative to who issues it', () => {
    const part = attribute('2.5.4.3', utf8('Part 1'))
    const whole = nameOf([attribute('2.5.4.3', utf8('CA'))], [part])
    const other = nameOf([attribute('2.5.4.3', utf8('CA 2'))], [part])
    const relative = scoped({ name: relativeName(part) })
    expect(about(pointed({ name: relativeName(part) }), relative)).toBe('good')
    expect(about(pointed({ name: fullName(directory(whole)) }), relative)).toBe('good')
    expect(about(pointed({ name: relativeName(part) }), scoped({ name: fullName(directory(whole)) }))).toBe('good')
    expect(about(pointed({ name: fullName(directory(other)) }), relative)).toBe(elsewhere)
    expect(about(pointed({ name: relativeName(attribute('2.5.4.3', utf8('Part 2'))) }), relative)).toBe(elsewhere)
  })

  it('is about nothing when its relative name makes none', () => {
    const part = attribute('2.5.4.3', utf8('Part 1'))
    const twice = relativeName(part, part)
    expect(about(pointed({ name: twice }), scoped({ name: twice }))).toBe(elsewhere)
  })
})

describe('a list for one kind of certificates', () => {
  const constrained = (isCa: boolean): Certificate =>
    certificate({ subject: 'S', issuer: 'CA', keys: otherKeys, by: caKeys, extensions: [basicConstraints(isCa)] })

  it('is about these only', () => {
    const [authority, user] = [constrained(true), constrained(false)]
    const only = (kind: 'users' | 'authorities' | 'attributes'): readonly string[] =>
      [leaf, user, authority].map((each) => about(each, scoped({ only: kind })))
    expect(only('users')).toEqual(['good', 'good', elsewhere])
    expect(only('authorities')).toEqual([elsewhere, elsewhere, 'good'])
    expect(only('attributes')).toEqual([elsewhere, elsewhere, elsewhere])
  })
})

describe('lists for some reasons', () => {
  const some = scoped({ reasons: [1, 2, 3] })
  const others = scoped({ reasons: [4, 5, 6, 7, 8] })

  it('say good only together', () => {
    expect(verdict([some])).toBe(elsewhere)
    expect(verdict([others, others])).toBe(elsewhere)
    expect(verdict([some, others])).toBe('good')
    expect(verdict([some, scoped({ reasons: [4, 5, 6, 7] })])).toBe(elsewhere)
    const standing = checkCrls(inquire(), [some])
    expect(standing).toHaveProperty('message', expect.stringContaining('some of the reasons only'))
  })

  it('say revoked alone', () => {
    expect(verdict([scoped({ reasons: [1] }, { entries: [revoking(leaf, reason(1))] })])).toBe('keyCompromise')
  })

  it('are late when one of them is', () => {
    const late = scoped({ reasons: [4, 5, 6, 7, 8] }, { nextUpdate: '20240201000000Z' })
    expect(verdict([some, late])).toBe('revocation-stale')
    expect(verdict([some, late, others])).toBe('good')
    expect(verdict([some, scoped({ reasons: [1] }, { nextUpdate: '20240201000000Z' })])).toBe(elsewhere)
  })

  it('are those as well that the certificate asks a point for', () => {
    const name = fullName(here)
    const list = scoped({ name })
    expect(about(pointed({ name, reasons: [1, 2] }), list)).toBe(elsewhere)
    expect(about(pointed({ name, reasons: [1, 2] }, { name, reasons: [3, 4, 5, 6, 7, 8] }), list)).toBe('good')
    expect(about(pointed({ name, reasons: [1] }), scoped({ name, reasons: [2] }))).toBe(elsewhere)
  })

  it('do not lift a hold of one another', () => {
    const held = scoped({ reasons: [6] }, { entries: [revoking(leaf, reason(6))] })
    expect(verdict([held, caCrl({ thisUpdate: '20250101000000Z' })])).toBe('certificateHold')
  })
})

describe('an indirect list', () => {
  const listKeys = ecKeys()
  const signer = certificate({
    subject: 'Lists',
    issuer: 'Root',
    keys: listKeys,
    by: rootKeys,
    extensions: [keyUsage(0x02)],
  })
  const certificateOfCa = pointed({ issuer: [uri('http://lists.example'), directory('Lists')] })
  const indirect = (form: Partial<CrlForm> = {}, more: ScopeForm = {}): Crl =>
    crl({ issuer: 'Lists', by: listKeys, extensions: [scope({ indirect: true, ...more })], ...form })
  const ask = (list: Crl, asked: Certificate = certificateOfCa, candidates = [ca, signer]): string =>
    verdict([list], { certificate: asked, candidates })
  const entryOf = (from: Certificate, ...names: readonly Buffer[]): NonNullable<CrlForm['entries']>[number] =>
    revoking(from, entryIssuer(...names))

  it('is about the certificates that name who issues it', () => {
    expect(ask(indirect())).toBe('good')
    expect(ask(indirect(), leaf)).toBe(elsewhere)
    expect(ask(indirect(), pointed({ name: fullName(here) }))).toBe(elsewhere)
    expect(ask(indirect(), pointed({ issuer: [directory('Other lists')] }))).toBe(elsewhere)
  })

  it('says so itself', () => {
    expect(ask(crl({ issuer: 'Lists', by: listKeys }))).toBe(elsewhere)
  })

  it('is signed by somebody whom the same anchor proves and who may sign lists', () => {
    expect(ask(indirect(), certificateOfCa, [ca])).toBe('revocation-not-authentic')
    const form = { subject: 'Lists', issuer: 'Root', keys: listKeys, by: rootKeys }
    const other = certificate({ ...form, extensions: [keyUsage(0x80)] })
    expect(ask(indirect(), certificateOfCa, [ca, other])).toBe('revocation-not-authentic')
    const unproven = certificate({ ...form, by: otherKeys, extensions: [keyUsage(0x02)] })
    expect(ask(indirect(), certificateOfCa, [ca, unproven])).toBe('revocation-not-authentic')
  })

  it('lists certificates by their issuer, which stays the same until the next one is named', () => {
    const serial = certificateOfCa.serialNumber
    const at = (...entries: NonNullable<CrlForm['entries']>): string => ask(indirect({ entries }))
    expect(at({ serial })).toBe('good')
    expect(at(entryOf(certificateOfCa, directory('CA')))).toBe('unspecified')
    expect(at(entryOf(certificateOfCa, directory('CA 2')))).toBe('good')
    expect(at(entryOf(certificateOfCa, uri('http://x'), directory('ca')))).toBe('unspecified')
    expect(at(entryOf(certificateOfCa, uri('http://x')))).toBe('good')
    expect(at({ serial: 0x7f, extensions: [entryIssuer(directory('CA'))] }, { serial: 3 }, { serial })).toBe(
      'unspecified',
    )
    expect(at({ serial: 0x7f, extensions: [entryIssuer(directory('CA 2'))] }, { serial: 3 }, { serial })).toBe('good')
    expect(
      at(
        { serial: 0x7f, extensions: [entryIssuer(directory('CA'))] },
        { serial: 0x7e, extensions: [entryIssuer(directory('CA 2'))] },
        { serial },
      ),
    ).toBe('good')
    expect(at({ serial }, { serial: 0x7f, extensions: [entryIssuer(directory('CA'))] })).toBe('good')
  })

  it('does not say who issued a certificate in a way that cannot be read', () => {
    const wrong = extension('2.5.29.29', true, hex('3000'))
    expect(ask(indirect({ entries: [revoking(certificateOfCa, wrong)] }))).toBe('revocation-malformed')
  })

  it('may be named at its point by the name of who issues it', () => {
    expect(ask(indirect({}, { name: fullName(directory('Lists')) }))).toBe('good')
    expect(ask(indirect({}, { name: fullName(here) }))).toBe(elsewhere)
    const both = pointed({ name: fullName(here), issuer: [directory('Lists')] })
    expect(ask(indirect({}, { name: fullName(here) }), both)).toBe('good')
    expect(ask(indirect({}, { name: fullName(directory('Lists')) }), both)).toBe(elsewhere)
  })

  it('may be that of the issuer of the certificate itself', () => {
    const own = (...entries: NonNullable<CrlForm['entries']>): string =>
      verdict([scoped({ indirect: true }, { entries })])
    expect(own()).toBe('good')
    expect(own(revoking(leaf))).toBe('unspecified')
    expect(own(revoking(leaf, entryIssuer(directory('Root'))))).toBe('good')
  })

  it('is the only one that may have entries of other issuers', () => {
    expect(verdict([caCrl({ entries: [revoking(leaf, entryIssuer(directory('Root')))] })])).toBe('revocation-malformed')
    expect(verdict([caCrl({ entries: [revoking(leaf, entryIssuer(directory('CA')))] })])).toBe('revocation-malformed')
  })

  it('may be signed by the anchor itself', () => {
    const byRoot = crl({ issuer: 'Root', by: rootKeys, extensions: [scope({ indirect: true })] })
    expect(ask(byRoot, pointed({ issuer: [directory('Root')] }), [root])).toBe('good')
  })
})

describe('distributionPointsOf', () => {
  const read = (content: Buffer): number =>
    distributionPointsOf(leafWith(extension('2.5.29.31', false, content))).length

  it('reads one to 64 points', () => {
    const point = sequence(fullName(here))
    expect(read(sequence(point, point))).toBe(2)
    expect(read(sequence(...Array.from({ length: 64 }, () => point)))).toBe(64)
    expect(read(sequence(...Array.from({ length: 65 }, () => point)))).toBe(0)
  })

  it('finds nothing in what is none', () => {
    expect(distributionPointsOf(leaf)).toEqual([])
    expect(read(sequence())).toBe(0)
    expect(read(set(sequence(fullName(here))))).toBe(0)
    expect(read(hex('0500'))).toBe(0)
    expect(read(sequence(sequence(value(0xa0, here))))).toBe(0)
    expect(read(sequence(sequence(value(0xa0, value(0xa0, here), value(0xa0, here)))))).toBe(0)
    expect(read(sequence(sequence(fullName(here), hex('0500'))))).toBe(0)
    expect(read(sequence(sequence(value(0xa0, value(0xa0)))))).toBe(0)
    expect(read(Buffer.concat([sequence(sequence(fullName(here))), hex('00')]))).toBe(0)
    expect(read(sequence(sequence(value(0xa2, commonName('CA')))))).toBe(0)
  })
})

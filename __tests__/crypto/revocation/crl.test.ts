import { describe, expect, it } from '@jest/globals'
import { checkCrls } from '../../../src/crypto/revocation/crl.js'
import {
  caCrl,
  caKeys,
  ca,
  inquire,
  leaf,
  leafWith,
  now,
  otherKeys,
  root,
  rootKeys,
  verdict,
  wordOf,
} from '../../support/crl-inquiry.js'
import { crl, expiredCerts, invalidity, reason, revoking, scope } from '../../support/crl.js'
import { hex } from '../../support/der-parts.js'
import { certificate, ecdsaSha1, ecKeys, extension, keyUsage, makeCa, rsaKeys } from '../../support/issue.js'
import { authorityKeyIdentifier, rsaSha256, subjectKeyIdentifier } from '../../support/issue.js'

const stale = 'revocation-stale'
const forged = 'revocation-not-authentic'
const malformed = 'revocation-malformed'
const elsewhere = 'revocation-out-of-scope'

const reasonOf = (code: number): string => verdict([caCrl({ entries: [revoking(leaf, reason(code))] })])

describe('checkCrls', () => {
  it('says good when a current list of the issuer leaves the certificate out', () => {
    expect(checkCrls(inquire(), [caCrl()])).toEqual({ kind: 'good', source: 'crl' })
    expect(verdict([caCrl({ entries: [{ serial: 0x7fff }, { serial: 0x7ffe }] })])).toBe('good')
  })

  it('says revoked with the date, the reason and the date since when it is unfit', () => {
    const entry = { ...revoking(leaf, reason(4), invalidity('20230101000000Z')), at: '20230301000000Z' }
    expect(checkCrls(inquire(), [caCrl({ entries: [{ serial: 3 }, entry] })])).toEqual({
      kind: 'revoked',
      source: 'crl',
      at: new Date('2023-03-01T00:00:00Z'),
      reason: 'superseded',
      invalidSince: new Date('2023-01-01T00:00:00Z'),
    })
  })

  it('knows every reason by its number, and none by another', () => {
    const words = [0, 1, 2, 3, 4, 5, 6, 9, 10].map(reasonOf)
    expect(words).toEqual([
      'unspecified',
      'keyCompromise',
      'cACompromise',
      'affiliationChanged',
      'superseded',
      'cessationOfOperation',
      'certificateHold',
      'privilegeWithdrawn',
      'aACompromise',
    ])
    expect([7, 11, 255].map(reasonOf)).toEqual([malformed, malformed, malformed])
  })

  it('counts a revocation from any authentic list, however old, new or faulty it is', () => {
    const entries = [revoking(leaf)]
    expect(verdict([caCrl({ entries, nextUpdate: '20240102000000Z' })])).toBe('unspecified')
    expect(verdict([caCrl({ entries, thisUpdate: '20300101000000Z' })])).toBe('unspecified')
    expect(verdict([caCrl({ entries, number: null })])).toBe('unspecified')
    expect(verdict([caCrl({ entries: [{ ...revoking(leaf), at: '20300101000000Z' }] })])).toBe('unspecified')
    expect(verdict([caCrl(), caCrl({ entries, thisUpdate: '20200101000000Z', nextUpdate: '20200201000000Z' })])).toBe(
      'unspecified',
    )
  })

  it('takes the entry that speaks most against the certificate', () => {
    const held = { ...revoking(leaf, reason(6)), at: '20220101000000Z' }
    const late = { ...revoking(leaf, reason(4)), at: '20230201000000Z' }
    const early = { ...revoking(leaf, reason(4)), at: '20230101000000Z' }
    const stolen = { ...revoking(leaf, reason(1)), at: '20230301000000Z' }
    const stolenCa = { ...revoking(leaf, reason(2)), at: '20230301000000Z' }
    const at = (...entries: readonly (typeof held)[]): unknown => {
      const standing = checkCrls(inquire(), [caCrl({ entries })])
      return standing.kind === 'revoked' && [standing.reason, standing.at.toISOString().slice(0, 10)]
    }
    expect(at(held, late)).toEqual(['superseded', '2023-02-01'])
    expect(at(late, held)).toEqual(['superseded', '2023-02-01'])
    expect(at(late, early)).toEqual(['superseded', '2023-01-01'])
    expect(at(early, late)).toEqual(['superseded', '2023-01-01'])
    expect(at(early, stolen)).toEqual(['keyCompromise', '2023-03-01'])
    expect(at(stolenCa, early)).toEqual(['cACompromise', '2023-03-01'])
    expect(wordOf(checkCrls(inquire(), [caCrl({ entries: [early] }), caCrl({ entries: [stolen] })]))).toBe(
      'keyCompromise',
    )
  })

  it('matches the whole serial number and nothing less', () => {
    const long = certificate({ subject: 'S', issuer: 'CA', keys: otherKeys, by: caKeys, serialNumber: 0x0102 })
    const of = (...octets: readonly number[]): string =>
      verdict([caCrl({ entries: [{ serial: Uint8Array.from(octets) }] })], { certificate: long })
    expect(of(1, 2)).toBe('unspecified')
    expect(of(1)).toBe('good')
    expect(of(1, 2, 3)).toBe('good')
    expect(of(0, 1, 2)).toBe('good')
    expect(of(2)).toBe('good')
  })

  it('does not find a serial number inside of another entry', () => {
    const number = certificate({ subject: 'S', issuer: 'CA', keys: otherKeys, by: caKeys, serialNumber: 5 })
    const entries = [{ serial: Uint8Array.of(1, 2, 1, 5) }, { serial: Uint8Array.of(1, 0x30, 3, 2, 1, 5) }]
    expect(verdict([caCrl({ entries })], { certificate: number })).toBe('good')
  })

  it('finds the entry of a serial number of 130 octets', () => {
    const serial = Buffer.alloc(130, 1)
    expect(verdict([caCrl({ entries: [{ serial }] })], { certificate: { ...leaf, serialNumber: serial } })).toBe(
      'unspecified',
    )
    const other = Buffer.concat([serial.subarray(1), Buffer.of(2)])
    expect(verdict([caCrl({ entries: [{ serial: other }] })], { certificate: { ...leaf, serialNumber: serial } })).toBe(
      'good',
    )
  })

  it('does not know what an entry means that cannot be read, even where another list leaves the certificate out', () => {
    const broken = [
      { ...revoking(leaf), at: '20231332000000Z' },
      revoking(leaf, extension('2.5.29.21', false, hex('0a0201 01'))),
      revoking(leaf, extension('2.5.29.21', false, hex('020101'))),
      revoking(leaf, extension('2.5.29.24', false, hex('020101'))),
      revoking(leaf, reason(1), reason(1)),
      revoking(leaf, reason(8)),
    ]
    expect(broken.map((entry) => verdict([caCrl({ entries: [entry] }), caCrl()]))).toEqual(broken.map(() => malformed))
    expect(verdict([caCrl({ entries: broken.map((entry) => ({ ...entry, serial: 0x7fff })) })])).toBe('good')
  })
})

describe('the time of a list', () => {
  const of = (thisUpdate: string, nextUpdate: string | null, signedAt: readonly Date[] = []): string =>
    verdict([caCrl({ thisUpdate, nextUpdate })], { signedAt })

  it('is current from its start, five minutes early, to its end and not at it', () => {
    expect(of('20261122100000Z', '20261122100001Z')).toBe('good')
    expect(of('20261122100500Z', '20261122110000Z')).toBe('good')
    expect(of('20261122100501Z', '20261122110000Z')).toBe(stale)
    expect(of('20261122090000Z', '20261122100000Z')).toBe(stale)
  })

  it('may be that of a proven time of signing instead', () => {
    expect(of('20250101000000Z', '20250201000000Z')).toBe(stale)
    expect(of('20250101000000Z', '20250201000000Z', [new Date('2025-01-15T00:00:00Z')])).toBe('good')
    expect(of('20250101000000Z', '20250201000000Z', [new Date('2025-02-15T00:00:00Z')])).toBe(stale)
    expect(of('20250101000000Z', '20250201000000Z', [new Date('2024-12-15T00:00:00Z')])).toBe(stale)
    expect(of('20270101000000Z', '20270201000000Z', [new Date('2027-01-15T00:00:00Z')])).toBe(stale)
  })

  it('proves nothing when it has no end, or ends before it starts', () => {
    expect(of('20240101000000Z', null)).toBe(malformed)
    expect(of('20261122100000Z', '20260101000000Z')).toBe(stale)
  })

  it('proves nothing after the end of the certificate, unless the list says that it keeps those', () => {
    const ended = certificate({ subject: 'S', issuer: 'CA', keys: otherKeys, by: caKeys, until: '20250101000000Z' })
    const from = (thisUpdate: string, ...extensions: readonly Buffer[]): string =>
      verdict([caCrl({ thisUpdate, extensions })], { certificate: ended })
    expect(from('20250101000001Z')).toBe(stale)
    expect(from('20250101000000Z')).toBe('good')
    expect(from('20260101000000Z', expiredCerts('20250101000000Z'))).toBe('good')
    expect(from('20260101000000Z', expiredCerts('20250101000001Z'))).toBe(stale)
    expect(
      verdict([caCrl({ thisUpdate: '20260101000000Z', entries: [revoking(ended)] })], { certificate: ended }),
    ).toBe('unspecified')
    const standing = checkCrls(inquire({ certificate: ended }), [caCrl({ thisUpdate: '20260101000000Z' })])
    expect(standing).toHaveProperty('message', expect.stringContaining('is from after the end of'))
  })
})

describe('who signed a list', () => {
  const anyone = ecKeys()
  const entries = [revoking(leaf)]

  it('is nobody when the signature does not hold', () => {
    expect(verdict([caCrl({ by: anyone })])).toBe(forged)
    expect(verdict([caCrl({ by: anyone, entries })])).toBe(forged)
  })

  it('leaves what an authentic list says as it is', () => {
    expect(verdict([caCrl(), caCrl({ by: anyone, entries })])).toBe('good')
    expect(verdict([caCrl({ by: anyone }), caCrl({ entries })])).toBe('unspecified')
  })

  it('is nobody who counts when the algorithm or the key is weak', () => {
    expect(verdict([caCrl({ signing: ecdsaSha1 })])).toBe(forged)
    const weakKeys = rsaKeys(1024)
    const weak = makeCa('CA', weakKeys, 'Root', otherKeys)
    const byWeak = caCrl({ by: weakKeys, signing: rsaSha256 })
    const issued = { certificate: leaf, issuer: weak, issuerCertificate: weak }
    expect(verdict([byWeak], issued)).toBe(forged)
    expect(checkCrls(inquire(issued), [byWeak])).toHaveProperty(
      'message',
      expect.stringContaining('RSA key of 1024 bits'),
    )
  })

  it('is no issuer whose key usage lacks cRLSign, whatever the list says', () => {
    const silent = makeCa('CA', caKeys, 'Root', otherKeys, keyUsage(0x04))
    for (const list of [caCrl(), caCrl({ entries })]) {
      const standing = checkCrls(inquire({ issuer: silent, issuerCertificate: silent, candidates: [silent] }), [list])
      expect(wordOf(standing)).toBe(forged)
      expect(standing).toHaveProperty('message', expect.stringContaining('no cRLSign'))
    }
    const open = makeCa('CA', caKeys, 'Root', otherKeys)
    expect(verdict([caCrl()], { issuer: open, issuerCertificate: open, candidates: [] })).toBe('good')
  })

  it('may be another certificate of the same name that the anchor proves', () => {
    const newKeys = ecKeys()
    const newCa = makeCa('CA', newKeys, 'Root', rootKeys, keyUsage(0x06))
    const list = caCrl({ by: newKeys })
    expect(verdict([list])).toBe(forged)
    expect(verdict([list], { candidates: [ca, newCa] })).toBe('good')
    const stranger = makeCa('CA', newKeys, 'Root', otherKeys, keyUsage(0x06))
    expect(verdict([list], { candidates: [ca, stranger] })).toBe(forged)
    const silent = makeCa('CA', newKeys, 'Root', rootKeys, keyUsage(0x04))
    expect(verdict([list], { candidates: [ca, silent] })).toBe(forged)
    const named = makeCa('Another CA', newKeys, 'Root', rootKeys, keyUsage(0x06))
    expect(verdict([list], { candidates: [ca, named] })).toBe(forged)
    expect(verdict([list], { candidates: [stranger, silent, newCa] })).toBe('good')
  })

  it('is looked for first where the key identifier fits, and is not hidden by twenty others', () => {
    const newKeys = ecKeys()
    const extensions = [authorityKeyIdentifier('wanted')]
    const list = caCrl({ by: newKeys, extensions })
    const others = Array.from({ length: 20 }, (_, index) =>
      makeCa('CA', otherKeys, 'Root', rootKeys, subjectKeyIdentifier(`other ${String(index)}`)),
    )
    const wanted = makeCa('CA', newKeys, 'Root', rootKeys, subjectKeyIdentifier('wanted'))
    expect(verdict([list], { candidates: [...others, wanted] })).toBe('good')
    const unmarked = makeCa('CA', newKeys, 'Root', rootKeys)
    expect(verdict([list], { candidates: [...others, unmarked] })).toBe('good')
    const marked = makeCa('CA', newKeys, 'Root', rootKeys, subjectKeyIdentifier('other'))
    expect(verdict([list], { candidates: [...others, marked] })).toBe(forged)
  })

  it('is asked again with the same answer', () => {
    const list = caCrl()
    expect([verdict([list]), verdict([list])]).toEqual(['good', 'good'])
  })
})

describe('a list that must not be used', () => {
  it('has an unknown critical extension, of its own or in any entry', () => {
    const unknown = extension('1.2.3.4', true, hex('0500'))
    const harmless = extension('1.2.3.4', false, hex('0500'))
    expect(verdict([caCrl({ extensions: [unknown] })])).toBe(malformed)
    expect(verdict([caCrl({ extensions: [unknown], entries: [revoking(leaf)] })])).toBe(malformed)
    expect(verdict([caCrl({ extensions: [harmless] })])).toBe('good')
    expect(verdict([caCrl({ entries: [{ serial: 0x7fff, extensions: [unknown] }] })])).toBe(malformed)
    expect(verdict([caCrl({ entries: [revoking(leaf, unknown)] })])).toBe(malformed)
    expect(verdict([caCrl({ entries: [revoking(leaf, harmless)] })])).toBe('unspecified')
    const holdInstruction = extension('2.5.29.23', false, hex('06072a8648ce380202'))
    const critical = extension('2.5.29.23', true, hex('06072a8648ce380202'))
    expect(verdict([caCrl({ entries: [{ serial: 0x7fff, extensions: [critical] }] })])).toBe(malformed)
    expect(verdict([caCrl({ entries: [revoking(leaf, holdInstruction, reason(6))] })])).toBe('certificateHold')
  })

  it('lacks its number, or has a critical one', () => {
    expect(verdict([caCrl({ number: null })])).toBe(malformed)
    expect(verdict([caCrl({ number: null, version: null })])).toBe(malformed)
    expect(verdict([caCrl({ number: null, extensions: [extension('2.5.29.20', true, hex('020101'))] })])).toBe(
      malformed,
    )
  })

  it('is told before one that is late, and after one that nobody signed', () => {
    const late = caCrl({ nextUpdate: '20240201000000Z' })
    const faulty = caCrl({ number: null })
    const unusable = caCrl({ extensions: [extension('1.2.3.4', true, hex('0500'))] })
    const unsigned = caCrl({ by: otherKeys })
    expect(verdict([late, faulty, unusable, unsigned])).toBe(forged)
    expect(verdict([late, faulty])).toBe(malformed)
    expect(verdict([late, unusable])).toBe(malformed)
    expect(verdict([late, crl({ issuer: 'Else', by: otherKeys })])).toBe(stale)
  })
})

describe('how many lists are looked at', () => {
  it('is 64, and the newest of them', () => {
    const many = Array.from({ length: 64 }, (_, index) => caCrl({ number: index, thisUpdate: '20250101000000Z' }))
    expect(verdict(many)).toBe('good')
    expect(verdict([caCrl(), ...many])).toBe('revocation-refused')
    expect(verdict([...many, caCrl({ thisUpdate: '20250101000001Z', entries: [revoking(leaf)] })])).toBe('unspecified')
    expect(verdict([...many, crl({ issuer: 'Else', by: otherKeys })])).toBe('good')
  })
})

describe('lists of others', () => {
  it('say nothing and do no harm', () => {
    const other = crl({ issuer: 'Root', by: rootKeys, entries: [revoking(leaf)] })
    expect(verdict([])).toBe(elsewhere)
    expect(verdict([other])).toBe(elsewhere)
    expect(verdict([other, caCrl()])).toBe('good')
    const standing = checkCrls(inquire(), [other])
    expect(standing).toHaveProperty('message', 'No revocation list at hand is about the certificate of “CN=Signer”.')
  })

  it('are told by the parsed name, as paths are', () => {
    expect(verdict([caCrl({ issuer: 'ca' })])).toBe('good')
    expect(verdict([caCrl({ issuer: 'CA 1' })])).toBe(elsewhere)
  })

  it('have a name', () => {
    const nameless = certificate({ subject: 'S', issuer: hex('3000'), keys: otherKeys, by: caKeys })
    expect(verdict([caCrl({ issuer: hex('3000') })], { certificate: nameless, issuer: { ...ca, subject: [] } })).toBe(
      elsewhere,
    )
  })

  it('sign for the CAs that the root issued', () => {
    const about = { certificate: ca, issuer: root, issuerCertificate: root }
    expect(verdict([crl({ issuer: 'Root', by: rootKeys })], about)).toBe('good')
    expect(verdict([crl({ issuer: 'Root', by: rootKeys, entries: [revoking(ca)] })], about)).toBe('unspecified')
    expect(verdict([crl({ issuer: 'Root', by: rootKeys, extensions: [scope({ only: 'users' })] })], about)).toBe(
      elsewhere,
    )
  })

  it('leave a leaf without a list of its own where it was', () => {
    expect(verdict([crl({ issuer: 'CA', by: caKeys })], { certificate: leafWith(), now })).toBe('good')
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Crl } from '../../../src/crypto/revocation/crl.js'
import { ca, caCrl, caKeys, leaf, leafWith, otherKeys, root, rootKeys, verdict } from '../../support/crl-inquiry.js'
import { crl, deltaOf, directory, distributionPoints, entryIssuer, fullName, reason } from '../../support/crl.js'
import { revoking, scope, uri, type CrlForm } from '../../support/crl.js'
import { certificate, ecKeys, makeCa } from '../../support/issue.js'

const stale = 'revocation-stale'
const elsewhere = 'revocation-out-of-scope'
const held = [revoking(leaf, reason(6))]
const taken = [revoking(leaf, reason(8))]
const lost = [revoking(leaf, reason(1))]

/** Number 5, of January 2024, and late since February. */
const base = (form: Partial<CrlForm> = {}): Crl => caCrl({ number: 5, nextUpdate: '20240201000000Z', ...form })
/** Number 9, of 2025, current, and changes number 5. */
const delta = (form: Partial<CrlForm> = {}): Crl =>
  caCrl({ number: 9, thisUpdate: '20250101000000Z', extensions: [deltaOf(5)], ...form })

describe('a delta', () => {
  it('keeps the list current that it changes', () => {
    expect(verdict([base()])).toBe(stale)
    expect(verdict([base(), delta()])).toBe('good')
    expect(verdict([delta(), base({ number: 8 })])).toBe('good')
  })

  it('changes no list that is older than its base, or not older than itself', () => {
    expect(verdict([base({ number: 4 }), delta()])).toBe(stale)
    expect(verdict([base({ number: 9 }), delta()])).toBe(stale)
    expect(verdict([base({ number: 10 }), delta()])).toBe(stale)
  })

  it('changes no list without a number, and none without a number is one', () => {
    expect(verdict([base({ number: null }), delta()])).toBe('revocation-malformed')
    expect(verdict([base(), delta({ number: null })])).toBe(stale)
    expect(verdict([base({ nextUpdate: null }), delta()])).toBe('revocation-malformed')
  })

  it('changes no list of another scope', () => {
    const only = scope({ only: 'users' })
    expect(verdict([base({ extensions: [only] }), delta()])).toBe(stale)
    expect(verdict([base(), delta({ extensions: [deltaOf(5), only] })])).toBe(stale)
    expect(verdict([base({ extensions: [only] }), delta({ extensions: [deltaOf(5), only] })])).toBe('good')
  })

  it('changes no list that another key signed', () => {
    const newKeys = ecKeys()
    const newCa = makeCa('CA', newKeys, 'Root', rootKeys)
    expect(verdict([base(), delta({ by: newKeys })], { candidates: [ca, newCa] })).toBe(stale)
    expect(verdict([base({ by: newKeys }), delta({ by: newKeys })], { candidates: [ca, newCa] })).toBe('good')
  })

  it('proves nothing when it is late, or unsigned, or alone', () => {
    expect(verdict([base(), delta({ nextUpdate: '20250201000000Z' })])).toBe(stale)
    expect(verdict([base(), delta({ by: otherKeys })])).toBe('revocation-not-authentic')
    expect(verdict([delta()])).toBe(elsewhere)
    expect(verdict([delta({ extensions: [deltaOf(5), scope({ name: fullName(uri('http://x')) })] })])).toBe(elsewhere)
  })

  it('proves nothing for a certificate that ended before it', () => {
    const ended = certificate({ subject: 'S', issuer: 'CA', keys: otherKeys, by: caKeys, until: '20240601000000Z' })
    expect(verdict([base(), delta()], { certificate: ended })).toBe(stale)
    expect(verdict([base(), delta({ thisUpdate: '20240501000000Z' })], { certificate: ended })).toBe('good')
  })

  it('revokes, alone and with any list', () => {
    expect(verdict([delta({ entries: lost })])).toBe('keyCompromise')
    expect(verdict([base(), delta({ entries: lost })])).toBe('keyCompromise')
    expect(verdict([caCrl({ number: 10 }), delta({ entries: lost })])).toBe('keyCompromise')
    expect(verdict([base({ entries: lost }), delta()])).toBe('keyCompromise')
  })

  it('takes a certificate off hold, and off nothing else', () => {
    expect(verdict([base({ entries: held }), delta()])).toBe('certificateHold')
    expect(verdict([base({ entries: held }), delta({ entries: taken })])).toBe('good')
    expect(verdict([base({ entries: lost }), delta({ entries: taken })])).toBe('keyCompromise')
    expect(verdict([base(), delta({ entries: taken })])).toBe('good')
  })

  it('puts one on hold', () => {
    expect(verdict([base(), delta({ entries: held })])).toBe('certificateHold')
  })

  it('revokes what it also takes off', () => {
    expect(verdict([base(), delta({ entries: [...taken, ...lost] })])).toBe('keyCompromise')
    expect(verdict([base(), delta({ entries: [...held, ...taken] })])).toBe('certificateHold')
  })

  it('lifts a hold in a list that it does not change, and does not keep that one current', () => {
    expect(verdict([base({ number: 4, entries: held }), delta({ entries: taken })])).toBe(stale)
  })
})

describe('a hold', () => {
  const newer = { number: 7, thisUpdate: '20250101000000Z', nextUpdate: '24000101000000Z' }

  it('holds until a newer list of the same scope leaves the certificate out', () => {
    expect(verdict([base({ entries: held })])).toBe('certificateHold')
    expect(verdict([base({ entries: held }), base(newer)])).toBe('good')
    expect(verdict([base(), base({ ...newer, entries: held })])).toBe('certificateHold')
    expect(verdict([base({ entries: held }), base({ number: 7 })])).toBe('certificateHold')
    expect(verdict([base({ entries: held }), base({ ...newer, entries: held })])).toBe('certificateHold')
  })

  it('is not lifted by a list that nobody signed, lacks something, is of the future or of another scope', () => {
    const lifting = (form: Partial<CrlForm>): string => verdict([base({ entries: held }), base({ ...newer, ...form })])
    expect(lifting({ by: otherKeys })).toBe('certificateHold')
    expect(lifting({ nextUpdate: null })).toBe('certificateHold')
    expect(lifting({ number: null })).toBe('certificateHold')
    expect(lifting({ thisUpdate: '20270101000000Z' })).toBe('certificateHold')
    expect(lifting({ extensions: [scope({ only: 'users' })] })).toBe('certificateHold')
    expect(lifting({})).toBe('good')
  })

  it('is not lifted by a list from after the end of the certificate, nor by a delta from then', () => {
    const ended = certificate({ subject: 'S', issuer: 'CA', keys: otherKeys, by: caKeys, until: '20240601000000Z' })
    const entries = [revoking(ended, reason(6))]
    const about = { certificate: ended }
    expect(verdict([base({ entries }), base(newer)], about)).toBe('certificateHold')
    expect(verdict([base({ entries }), delta({ entries: [revoking(ended, reason(8))] })], about)).toBe(
      'certificateHold',
    )
  })

  it('is lifted by a newer list even when that one is late', () => {
    expect(verdict([base({ entries: held }), base({ ...newer, nextUpdate: '20250201000000Z' })])).toBe(stale)
  })

  it('does not come back as good with a delta that is silent on it, or has it, when another list has lifted it', () => {
    const late = caCrl({ number: 10, thisUpdate: '20250601000000Z', nextUpdate: '20250701000000Z' })
    expect(verdict([base({ entries: held }), delta(), late])).toBe(stale)
    expect(verdict([base(), delta({ entries: held }), late])).toBe(stale)
  })

  it('is not lifted by the list of another issuer of the same certificate', () => {
    const indirect = scope({ indirect: true })
    const asked = leafWith(distributionPoints({ issuer: [directory('Root')] }))
    const entries = [revoking(asked, reason(6), entryIssuer(directory('CA')))]
    const byRoot = crl({ issuer: 'Root', by: rootKeys, extensions: [indirect], entries })
    const about = { certificate: asked, candidates: [root] }
    expect(verdict([byRoot, base({ ...newer, extensions: [indirect] })], about)).toBe('certificateHold')
  })

  it('is not lifted by the list of another issuer', () => {
    const other = crl({ issuer: 'Root', by: rootKeys, thisUpdate: '20250101000000Z' })
    expect(verdict([base({ entries: held }), other])).toBe('certificateHold')
  })
})

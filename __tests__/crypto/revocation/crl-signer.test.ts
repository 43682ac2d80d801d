import { describe, expect, it } from '@jest/globals'
import { anchorOf, storeAnchors, validatePath } from '../../../src/crypto/path.js'
import { checkCrls } from '../../../src/crypto/revocation/crl.js'
import type { Inquiry } from '../../../src/crypto/revocation/model.js'
import { ca, caCrl, inquire, leaf, now, otherKeys, root, rootKeys, verdict } from '../../support/crl-inquiry.js'
import { crl, reason, revoking, type CrlForm } from '../../support/crl.js'
import { certificate, ecKeys, keyUsage, makeCa } from '../../support/issue.js'

const forged = 'revocation-not-authentic'
const entries = [revoking(leaf)]

describe('a list that somebody else than the issuer signed: he', () => {
  const listKeys = ecKeys()
  const signer = certificate({
    subject: 'CA',
    issuer: 'Root',
    keys: listKeys,
    by: rootKeys,
    extensions: [keyUsage(0x02)],
  })
  const more = { candidates: [ca, signer] }
  const rootCrl = (form: Partial<CrlForm>) => crl({ issuer: 'Root', by: rootKeys, ...form })
  const withdrawal = rootCrl({ entries: [revoking(signer)] })

  it('proves nothing by leaving a certificate out once it is revoked itself (PKITS 4.4.21)', () => {
    const list = caCrl({ by: listKeys })
    expect(verdict([list, rootCrl({})], more)).toBe('good')
    expect(verdict([list, withdrawal], more)).toBe(forged)
    expect(checkCrls(inquire(more), [list, withdrawal])).toHaveProperty(
      'message',
      expect.stringContaining('somebody whose certificate is revoked'),
    )
    expect(verdict([list, caCrl({ by: listKeys, number: 2 }), withdrawal], more)).toBe(forged)
    expect(verdict([caCrl(), list, withdrawal], more)).toBe('good')
  })

  it('proves nothing once a CA above it is revoked', () => {
    const upperKeys = ecKeys()
    const upper = makeCa('Upper', upperKeys, 'Root', rootKeys, keyUsage(0x06))
    const below = makeCa('CA', listKeys, 'Upper', upperKeys, keyUsage(0x06))
    const list = caCrl({ by: listKeys })
    const between = { candidates: [ca, upper, below] }
    expect(verdict([list], between)).toBe('good')
    expect(verdict([list, rootCrl({ entries: [revoking(upper)] })], between)).toBe(forged)
  })

  it('is still believed in what it holds against a certificate, and lifts no hold', () => {
    const list = caCrl({ by: listKeys, entries })
    expect(verdict([list, withdrawal], more)).toBe('unspecified')
    const hold = caCrl({ entries: [revoking(leaf, reason(6))] })
    const newer = caCrl({ by: listKeys, number: 2, thisUpdate: '20240201000000Z' })
    expect(verdict([hold, newer], more)).toBe('good')
    expect(verdict([hold, newer, withdrawal], more)).toBe('certificateHold')
  })

  it('is not withdrawn by a list that nobody signed, nor by a hold that has ended', () => {
    const list = caCrl({ by: listKeys })
    expect(verdict([list, rootCrl({ by: otherKeys, entries: [revoking(signer)] })], more)).toBe('good')
    const held = rootCrl({ entries: [revoking(signer, reason(6))] })
    expect(verdict([list, held], more)).toBe(forged)
    expect(verdict([list, held, rootCrl({ number: 2, thisUpdate: '20240201000000Z' })], more)).toBe('good')
  })

  it('is revoked by an anchor of which only facts are at hand, as by any other', () => {
    const facts = { ...anchorOf(root), certificate: null }
    const anchors = storeAnchors([facts])
    const validate: Inquiry['validate'] = (leaf, purpose, candidates) =>
      validatePath({ leaf, candidates, anchors, at: [now], purpose, anchorName: 'facts', strict: false })
    const list = caCrl({ by: listKeys })
    expect(verdict([list, rootCrl({})], { ...more, validate })).toBe('good')
    expect(verdict([list, withdrawal], { ...more, validate })).toBe(forged)
  })

  it('may be the anchor, whom nobody revokes', () => {
    const own = certificate({
      subject: 'CA',
      issuer: 'CA',
      keys: listKeys,
      by: listKeys,
      extensions: [keyUsage(0x02)],
    })
    const validate: Inquiry['validate'] = (leaf, purpose, candidates) =>
      validatePath({
        leaf,
        candidates,
        anchors: storeAnchors([anchorOf(own)]),
        at: [now],
        purpose,
        anchorName: 'own',
        strict: false,
      })
    const list = caCrl({ by: listKeys, entries: [revoking(own)] })
    expect(verdict([list], { candidates: [own], validate })).toBe('good')
  })
})

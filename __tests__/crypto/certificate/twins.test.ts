import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../../src/crypto/certificate.js'
import type { Certificate } from '../../../src/crypto/certificate.js'
import { twinsOf } from '../../../src/crypto/certificate/twins.js'
import { checkIssued } from '../../../src/crypto/path/issued.js'
import { hex, integer, sequence } from '../../support/der-parts.js'
import { certificate, ecdsa, ecKeys, makeRoot, rsaKeys, rsaSha256 } from '../../support/issue.js'
import { twinOf } from '../../support/twin.js'

const keys = ecKeys()
const root = makeRoot('Root', keys)

/** A certificate with this value in the place of a signature. */
const valued = (value: Buffer): Certificate => {
  const signing = { ...ecdsa('sha256', '1.2.840.10045.4.3.2'), make: () => value }
  return certificate({ subject: 'Signer', issuer: 'Root', keys, by: keys, signing })
}
const one = [1] as const
const orderOf256 = [0, ...hex('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')] as const

describe('The other encoding of a certificate', () => {
  it.each([
    ['prime256v1', 'sha256', '1.2.840.10045.4.3.2'],
    ['secp384r1', 'sha384', '1.2.840.10045.4.3.3'],
    ['secp521r1', 'sha512', '1.2.840.10045.4.3.4'],
  ])('that a key on %s signed holds too, and is named', (curve, hash, dotted) => {
    const by = ecKeys(curve)
    const issuer = makeRoot('Root', by)
    // Values differ in their lengths.
    for (let count = 0; count < 20; count += 1) {
      const signed = certificate({ subject: 'S', issuer: 'Root', keys, by, signing: ecdsa(hash, dotted) })
      const twin = readCertificate(twinOf(signed, curve))
      expect(twin.sha256).not.toBe(signed.sha256)
      expect(checkIssued(twin, issuer).result).toBe('valid')
      expect(twinsOf(signed)).toContain(twin.sha256)
      expect(twinsOf(twin)).toContain(signed.sha256)
    }
  })

  it('is looked for on every curve whose order the value is below', () => {
    expect(twinsOf(root)).toHaveLength(3)
    expect(twinsOf(valued(sequence(integer(...one), integer(...orderOf256))))).toHaveLength(2)
    expect(twinsOf(valued(sequence(integer(...orderOf256), integer(...one))))).toHaveLength(2)
  })

  it.each([
    ['is no structure', hex('00')],
    ['has a member too many', sequence(integer(...one), integer(...one), integer(...one))],
    ['has zero for s', sequence(integer(...one), integer(0))],
    ['has zero for r', sequence(integer(0), integer(...one))],
    ['has a negative s', sequence(integer(...one), integer(0xfb))],
    ['has a negative r', sequence(integer(0xfb), integer(...one))],
  ])('is not there where the value %s', (_, value) => {
    expect(twinsOf(valued(value))).toEqual([])
  })

  it('is not there where RSA signed', () => {
    const by = rsaKeys()
    expect(twinsOf(certificate({ subject: 'S', issuer: 'R', keys, by, signing: rsaSha256 }))).toEqual([])
  })
})

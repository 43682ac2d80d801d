import { describe, expect, it } from '@jest/globals'
import { Failure } from '../../src/model/failure.js'
import { crlsOfFile } from '../../src/trust/crl-file.js'
import { certificateFile } from '../support/certificate-files.js'
import { makeCrl } from '../support/crl.js'
import { ecKeys } from '../support/issue.js'

const keys = ecKeys()
const first = makeCrl({ issuer: 'First', by: keys, number: 1, entries: [{ serial: 7 }] })
const second = makeCrl({ issuer: 'Second', by: keys, number: 2 })
const pemOf = (der: Uint8Array, label = 'X509 CRL'): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`
const read = (content: string | Uint8Array) => crlsOfFile(Buffer.from(content), 'acme.crl')

function failureOf(content: string | Uint8Array): Failure {
  try {
    read(content)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('It was read.')
}

describe('a file of revocation lists', () => {
  it('is one list in DER', () => {
    expect(read(first).map(({ number }) => number)).toEqual([1n])
  })

  it('is any number of lists in PEM, in their order', () => {
    const text = `0 lists of revoked certificates\n${pemOf(second)}between\n${pemOf(first)}`
    expect(read(text).map(({ number }) => number)).toEqual([2n, 1n])
  })

  it('may be longer than a PEM file of certificates', () => {
    expect(read('x\n'.repeat(3 * 1024 * 1024) + pemOf(first))).toHaveLength(1)
  })

  it.each([
    ['nothing', '', 'acme.crl holds no revocation list, neither in DER nor in PEM.'],
    ['a text', 'CRL', 'acme.crl holds no revocation list, neither in DER nor in PEM.'],
    ['one byte', '0', 'acme.crl holds no revocation list, neither in DER nor in PEM.'],
    [
      'a certificate in PEM',
      certificateFile('rsa.pem'),
      'acme.crl holds a CERTIFICATE at line 1, and only revocation lists are read.',
    ],
    [
      'a list under another label',
      pemOf(first, 'CRL'),
      'acme.crl holds a CRL at line 1, and only revocation lists are read.',
    ],
  ])('is refused when it is %s', (_what, content, message) => {
    const refused = failureOf(content)
    expect([refused.code, refused.message]).toEqual(['pem', message])
    expect(refused.remedy).not.toBeNull()
  })

  it('is refused when a list in it is cut, longer than it says, or none', () => {
    const certificate = Buffer.from(certificateFile('rsa.pem').split('\n').slice(1, -2).join(''), 'base64')
    for (const der of [first.subarray(0, -1), Buffer.concat([first, Buffer.of(0)]), certificate]) {
      expect(failureOf(der).message).toMatch(/^The revocation list at acme\.crl cannot be used: .*[^.]\.$/)
      expect(failureOf(`${pemOf(second)}${pemOf(der)}`).message).toMatch(/^The revocation list at line 4 of acme\.crl/)
    }
  })
})

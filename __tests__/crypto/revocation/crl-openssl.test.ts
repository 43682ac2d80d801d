import { describe, expect, it } from '@jest/globals'
import { CertificateRevocationList } from 'pkijs'
import { anchorOf, storeAnchors, validatePath } from '../../../src/crypto/path.js'
import { readCrl } from '../../../src/crypto/revocation/crl.js'
import { findEntries } from '../../../src/crypto/revocation/crl-entries.js'
import { crlCertificate, crlFile } from '../../support/crl-files.js'
import { verdict } from '../../support/crl-inquiry.js'

const [root, good, revoked, held] = ['root', 'good', 'revoked', 'held'].map(crlCertificate)
const [indirectly, signer] = ['indirectly', 'indirect'].map(crlCertificate)
const then = new Date('2030-01-01T00:00:00Z')
const elsewhere = 'revocation-out-of-scope'

function ask(certificate: typeof root, files: readonly string[], candidates = [signer]): string {
  if (root === undefined || certificate === undefined) throw new Error('A certificate is missing.')
  const helpers = candidates.filter((candidate) => candidate !== undefined)
  return verdict(
    files.map((file) => readCrl(crlFile(file))),
    {
      certificate,
      issuer: root,
      issuerCertificate: root,
      now: then,
      candidates: helpers,
      validate: (leaf, purpose, others) =>
        validatePath({
          leaf,
          candidates: others,
          anchors: storeAnchors([anchorOf(root)]),
          at: [then],
          purpose,
          anchorName: 'lists',
          strict: false,
        }),
    },
  )
}

/** What `openssl verify -crl_check -extended_crl` says too, but for the last row and the list of version 1. */
describe('lists that openssl made', () => {
  it.each([
    ['whole.crl', 'good', 'keyCompromise', 'certificateHold'],
    ['point.crl', 'good', 'keyCompromise', 'certificateHold'],
    ['reasons.crl', elsewhere, 'keyCompromise', 'certificateHold'],
    ['empty.crl', 'good', 'good', 'good'],
    ['whole.crl delta.crl', 'superseded', 'keyCompromise', 'good'],
    // RFC 5280 5.2.3: without a number, and so of version 1, it does not say good; OpenSSL lets it.
    ['version-1.crl', 'revocation-malformed', 'unspecified', 'revocation-malformed'],
    // RFC 5280 5.2.4: the scopes differ, so OpenSSL passes the delta over; what it revokes counts here all the same.
    ['point.crl delta.crl', 'superseded', 'keyCompromise', 'certificateHold'],
  ])('%s', (files, ...expected) => {
    expect([good, revoked, held].map((certificate) => ask(certificate, files.split(' ')))).toEqual(expected)
  })

  it('indirect.crl, which somebody else signed', () => {
    expect(ask(indirectly, ['indirect.crl'])).toBe('good')
    expect(ask(indirectly, ['indirect.crl'], [])).toBe('revocation-not-authentic')
    expect(ask(good, ['indirect.crl'])).toBe(elsewhere)
  })

  it.each(['whole.crl', 'point.crl', 'reasons.crl', 'delta.crl', 'empty.crl', 'version-1.crl', 'indirect.crl'])(
    '%s is read as pkijs reads it',
    (file) => {
      const ours = readCrl(crlFile(file))
      const theirs = CertificateRevocationList.fromBER(crlFile(file))
      expect(Buffer.from(ours.tbs).equals(Buffer.from(theirs.tbsView))).toBe(true)
      expect(Buffer.from(ours.signature).equals(Buffer.from(theirs.signatureValue.valueBlock.valueHexView))).toBe(true)
      expect(ours.thisUpdate).toEqual(theirs.thisUpdate.value)
      expect(ours.nextUpdate).toEqual(theirs.nextUpdate?.value)
      expect(ours.extensions.map(({ oid, critical }) => [oid, critical])).toEqual(
        (theirs.crlExtensions?.extensions ?? []).map(({ extnID, critical }) => [extnID, critical]),
      )
      const entries = theirs.revokedCertificates ?? []
      expect(ours.entries.starts).toHaveLength(entries.length)
      for (const { userCertificate, revocationDate } of entries) {
        const serial = userCertificate.valueBlock.valueHexView
        const found = [...findEntries(ours.entries, new Uint8Array(serial), () => true)]
        expect(found.map(({ at }) => at)).toEqual([revocationDate.value])
      }
    },
  )
})

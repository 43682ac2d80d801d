import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { BasicOCSPResponse, Certificate as PkijsCertificate, OCSPRequest, OCSPResponse } from 'pkijs'
import { CertificateError, type Certificate } from '../../../src/crypto/certificate.js'
import { checkOcspResponse, encodeOcspRequest, type Inquiry, type Standing } from '../../../src/crypto/revocation.js'
import { judgeOcspResponse, maxOcspBytes } from '../../../src/crypto/revocation/ocsp.js'
import { encodeCertId, identifies, readCertId } from '../../../src/crypto/revocation/ocsp-id.js'
import { ocspGetUrl } from '../../../src/crypto/revocation/ocsp-request.js'
import { readDer } from '../../../src/crypto/der.js'
import { bits, hex, octets, oid, sequence, value } from '../../support/der-parts.js'
import * as issue from '../../support/issue.js'
import {
  anyUsage,
  basicConstraints,
  codeSigning,
  ecdsaSha1,
  ecKeys,
  extension,
  keyUsage,
  usages,
} from '../../support/issue.js'
import {
  byKey,
  byName,
  byNobody,
  certId,
  good,
  inquiryFor,
  makeBasic,
  makeResponse,
  nonceExtension,
  nonceOf,
  ocspOid,
  refusal,
  revoked,
  single,
  statusUnknown,
  time,
  wrap,
} from '../../support/ocsp.js'
import type { ResponseForm, SingleForm } from '../../support/ocsp.js'

const caKeys = ecKeys()
const leafKeys = ecKeys()
const delegateKeys = ecKeys()
const ca = issue.makeRoot('CA', caKeys)
const leaf = issue.makeLeaf(leafKeys, 'CA', caKeys, { serialNumber: 0xabcdef })
const other = issue.makeLeaf(leafKeys, 'CA', caKeys, { serialNumber: 0xabcdee })
const inquiry = inquiryFor(leaf, ca)
const id = certId(leaf, ca)
const nonce = Buffer.alloc(32, 7)

const ocspUsage = usages(ocspOid.signing)
const delegateOf = (form: Partial<issue.CertificateForm> = {}): Certificate =>
  issue.certificate({
    subject: 'Responder',
    issuer: 'CA',
    keys: delegateKeys,
    by: caKeys,
    extensions: [ocspUsage],
    ...form,
  })
const delegate = delegateOf()

/** A response by the CA itself with one answer for the leaf. */
const response = (answer: Partial<SingleForm> = {}, form: Partial<ResponseForm> = {}): Buffer =>
  makeResponse({ by: caKeys, responder: byName(ca), answers: [single({ id, ...answer })], ...form })

/** A response by a delegate. */
const delegated = (certificate: Certificate, form: Partial<ResponseForm> = {}): Buffer =>
  response({}, { by: delegateKeys, responder: byName(certificate), certificates: [certificate.der], ...form })

const pkijsCertificate = ({ der }: Certificate): PkijsCertificate => PkijsCertificate.fromBER(der)

/** `good`, `revoked keyCompromise`, or the code of what is not known. */
function said(standing: Standing): string {
  if (standing.kind === 'unknown') return standing.code
  return standing.kind === 'good' ? 'good' : `revoked ${standing.reason}`
}
const verdict = (bytes: Uint8Array, more: Partial<Inquiry> = {}, sent: Uint8Array | null = null): string =>
  said(checkOcspResponse(bytes, { ...inquiry, ...more }, sent))
const at = (iso: string): Partial<Inquiry> => ({ now: new Date(iso) })

const malformed = 'revocation-malformed'
const notAuthentic = 'revocation-not-authentic'
const stale = 'revocation-stale'
const outOfScope = 'revocation-out-of-scope'

describe('the request', () => {
  it('names the certificate by the hashes of its issuer, and carries the nonce', () => {
    const request = OCSPRequest.fromBER(encodeOcspRequest(leaf, ca, nonce))
    const [asked] = request.tbsRequest.requestList
    expect(asked?.reqCert.hashAlgorithm.algorithmId).toBe('1.3.14.3.2.26')
    expect(Buffer.from(asked?.reqCert.serialNumber.valueBlock.valueHexView ?? [])).toEqual(
      Buffer.from(leaf.serialNumber),
    )
    expect(Buffer.from(asked?.reqCert.issuerNameHash.valueBlock.valueHexView ?? [])).toEqual(
      createHash('sha1').update(leaf.issuerDer).digest(),
    )
    expect(request.tbsRequest.requestExtensions?.map(({ extnID }) => extnID)).toEqual([ocspOid.nonce])
    expect(nonceOf(encodeOcspRequest(leaf, ca, nonce))).toEqual(nonce)
  })

  it('is without extensions where no nonce is wanted', () => {
    const request = OCSPRequest.fromBER(encodeOcspRequest(leaf, ca, null))
    expect(request.tbsRequest.requestExtensions).toBeUndefined()
  })

  it('names the issuer as the test does by another way, for RSA and for a compressed point as well', () => {
    expect(Buffer.from(encodeCertId(leaf, ca))).toEqual(id)
    const rsa = issue.rsaKeys()
    const root = issue.makeRoot('RSA', rsa)
    const below = issue.certificate({ subject: 'x', issuer: 'RSA', keys: leafKeys, by: rsa, signing: issue.rsaSha256 })
    const bitsOfKey = Buffer.from(root.spki).subarray(24)
    expect(Buffer.from(encodeCertId(below, root)).includes(createHash('sha1').update(bitsOfKey).digest())).toBe(true)
    const spki = Buffer.from(ca.spki)
    const point = spki.subarray(-65)
    const compressed = Buffer.concat([Buffer.from([2 + ((point[64] ?? 0) & 1)]), point.subarray(1, 33)])
    const short = issue.certificate({
      subject: 'CA',
      issuer: 'CA',
      keys: caKeys,
      by: caKeys,
      spki: sequence(spki.subarray(2, -68), bits(0, compressed)),
    })
    expect(Buffer.from(encodeCertId(leaf, short)).includes(createHash('sha1').update(compressed).digest())).toBe(true)
  })

  it('by GET stands behind a slash, in Base64 whose characters are escaped', () => {
    const request = Buffer.from('fbff3e', 'hex')
    expect(ocspGetUrl('http://a.example', request)).toBe('http://a.example/%2B%2F8%2B')
    expect(ocspGetUrl('http://a.example/ocsp/', request)).toBe('http://a.example/ocsp/%2B%2F8%2B')
  })

  it('is not sent by GET when it is too long, or the address has a query', () => {
    expect(ocspGetUrl('http://a.example/', Buffer.alloc(189))).toHaveLength('http://a.example/'.length + 252)
    expect(ocspGetUrl('http://a.example/', Buffer.alloc(192))).toBeNull()
    expect(ocspGetUrl('http://a.example/?x', Buffer.alloc(3))).toBeNull()
  })
})

describe('an answer that counts', () => {
  it.each([
    ['by the issuer, by name', response()],
    ['by the issuer, by key', response({}, { responder: byKey(ca) })],
    ['by a delegate, by name', delegated(delegate)],
    ['by a delegate, by key', delegated(delegate, { responder: byKey(delegate) })],
    ['with the version written out', response({}, { version: hex('a003020100') })],
    ['with a CertID by SHA-256', response({ id: certId(leaf, ca, 'sha256') })],
    [
      'among answers about others',
      response({}, { answers: [single({ id: certId(other, ca), status: statusUnknown }), single({ id })] }),
    ],
    ['with certificates that nobody asked for', response({}, { certificates: [leaf.der, delegate.der] })],
    [
      'with a certificate that cannot be read beside the right one',
      delegated(delegate, { certificates: [sequence(), delegate.der] }),
    ],
    [
      'with extensions that are not critical and not known',
      response(
        { extensions: [extension('1.2.3', false, octets(hex('00')))] },
        { extensions: [extension('1.2.3', false, hex('00'))] },
      ),
    ],
    [
      'with critical extensions that are known',
      response(
        { extensions: [extension(ocspOid.archiveCutoff, true, time('2020-01-01T00:00:00Z'))] },
        { extensions: [extension('1.3.6.1.5.5.7.48.1.9', true, hex('0500'))] },
      ),
    ],
  ])('%s is good', (_, bytes) => {
    expect(checkOcspResponse(bytes, inquiry, null)).toEqual({ kind: 'good', source: 'ocsp' })
  })

  it.each([
    ['key usage', [ocspUsage, keyUsage(0x80)]],
    ['key usage for non-repudiation', [ocspUsage, keyUsage(0x40)]],
    ['id-pkix-ocsp-nocheck, critical', [ocspUsage, extension(ocspOid.noCheck, true, hex('0500'))]],
    ['several usages, and no CA', [usages(codeSigning, ocspOid.signing), basicConstraints(false)]],
  ])('by a delegate with %s is good', (_, extensions) => {
    expect(verdict(delegated(delegateOf({ extensions })))).toBe('good')
  })

  it.each([
    [undefined, 'unspecified'],
    [0, 'unspecified'],
    [1, 'keyCompromise'],
    [2, 'cACompromise'],
    [3, 'affiliationChanged'],
    [4, 'superseded'],
    [5, 'cessationOfOperation'],
    [6, 'certificateHold'],
    [9, 'privilegeWithdrawn'],
    [10, 'aACompromise'],
  ])('tells the reason %s of a revocation as %s', (number, reason) => {
    const bytes = response({ status: revoked('2026-01-02T03:04:05Z', number) })
    expect(checkOcspResponse(bytes, inquiry, null)).toEqual({
      kind: 'revoked',
      source: 'ocsp',
      at: new Date('2026-01-02T03:04:05Z'),
      reason,
      invalidSince: null,
    })
  })

  it.each([
    ['good', response(), 0],
    ['revoked', response({ status: revoked('2026-01-02T03:04:05Z', 1) }), 1],
    ['unknown', response({ status: statusUnknown }), 2],
    ['good by a delegate', delegated(delegate), 0],
    ['about another', response({ id: certId(other, ca) }), null],
  ])('pkijs reads the same: %s', async (_, bytes, status) => {
    const basic = BasicOCSPResponse.fromBER(OCSPResponse.fromBER(bytes).responseBytes?.response.getValue() ?? '')
    expect(basic.tbsResponseData.producedAt).toEqual(new Date('2026-11-22T11:30:00Z'))
    const found = await basic.getCertificateStatus(pkijsCertificate(leaf), pkijsCertificate(ca))
    expect(found.isForCertificate ? found.status : null).toBe(status)
    const expected = ['good', 'revoked keyCompromise', 'revocation-unknown-certificate']
    expect(verdict(bytes)).toBe(status === null ? outOfScope : expected[status])
  })

  it('tells since when the certificate is invalid', () => {
    const extensions = [extension(ocspOid.invalidityDate, false, time('2025-12-31T00:00:00Z'))]
    const standing = checkOcspResponse(
      response({ status: revoked('2026-01-02T03:04:05Z', 1), extensions }),
      inquiry,
      null,
    )
    expect(standing).toMatchObject({ invalidSince: new Date('2025-12-31T00:00:00Z') })
  })
})

describe('bytes that are no answer', () => {
  const basic = makeBasic({ by: caKeys, responder: byName(ca), answers: [single({ id })] })
  const success = value(0x0a, Buffer.from([0]))
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html>')],
    ['a SET', value(0x31, success, value(0xa0, sequence(oid(ocspOid.basic), octets(basic))))],
    ['something behind it', Buffer.concat([response(), hex('00')])],
    ['no content', sequence(success)],
    ['a status that is not used', refusal(4)],
    [
      'a status of two octets',
      sequence(value(0x0a, hex('0000')), value(0xa0, sequence(oid(ocspOid.basic), octets(basic)))),
    ],
    ['a refusal of two octets', sequence(value(0x0a, hex('0300')))],
    ['an empty status', sequence(value(0x0a))],
    ['another type of response', wrap(basic, '1.3.6.1.5.5.7.48.1.99')],
    ['a basic response that is no SEQUENCE', wrap(value(0x31, basic))],
    ['a later version', response({}, { version: hex('a003020101') })],
    ['a responder of another kind', response({}, { responder: value(0xa3, octets(hex('00'))) })],
    ['a responder by a key that is no OCTET STRING', response({}, { responder: value(0xa2, hex('0500')) })],
    ['a signature that ends within an octet', response({}, { signature: () => bits(1, hex('00')) })],
    ['too many certificates', response({}, { certificates: Array.from({ length: 17 }, () => leaf.der) })],
    ['too many answers', response({}, { answers: Array.from({ length: 129 }, () => single({ id })) })],
    ['a status of the certificate that does not exist', response({ status: value(0x83) })],
    ['a good with content', response({ status: value(0x80, hex('00')) })],
    ['a reason that is not used', response({ status: revoked('2026-01-01T00:00:00Z', 7) })],
    ['a reason that does not exist', response({ status: revoked('2026-01-01T00:00:00Z', 11) })],
    [
      'a reason of two octets',
      response({ status: value(0xa1, time('2026-01-01T00:00:00Z'), value(0xa0, value(0x0a, hex('0001')))) }),
    ],
    [
      'a reason without octets',
      response({ status: value(0xa1, time('2026-01-01T00:00:00Z'), value(0xa0, value(0x0a))) }),
    ],
    ['an empty list of extensions', response({}, { extensions: [] })],
    ['an extension twice', response({}, { extensions: [nonceExtension(nonce), nonceExtension(nonce)] })],
  ])('%s cannot be read', (_, bytes) => {
    expect(verdict(bytes)).toBe(malformed)
  })

  it('what is longer than 64 KiB is not looked at', () => {
    const long = (size: number): Buffer => response({}, { extensions: [extension('1.2.3', false, Buffer.alloc(size))] })
    const rest = response({}, { extensions: [extension('1.2.3', false, Buffer.alloc(60_000))] }).length - 60_000
    expect(verdict(long(maxOcspBytes - rest - 8))).toBe('good')
    expect(checkOcspResponse(long(maxOcspBytes), inquiry, null)).toMatchObject({
      code: malformed,
      message: expect.stringContaining('65536 is the most'),
    })
  })

  it.each([
    [1, 'malformedRequest'],
    [2, 'internalError'],
    [3, 'tryLater'],
    [5, 'sigRequired'],
    [6, 'unauthorized'],
  ])('the status %i is a refusal with the word %s', (status, word) => {
    expect(checkOcspResponse(refusal(status), inquiry, null)).toEqual({
      kind: 'unknown',
      code: 'revocation-refused',
      message: `The OCSP responder refuses to answer: ${word}.`,
    })
  })
})

describe('an answer by somebody who may not give it', () => {
  const stranger = ecKeys()
  const subCa = issue.makeCa('Responder', delegateKeys, 'CA', caKeys, ocspUsage)
  const weakKeys = ecKeys('secp256k1')
  const weakCa = issue.makeRoot('CA', weakKeys)

  it.each([
    ['signed by another key in the name of the issuer', response({}, { by: stranger })],
    [
      'signed by a delegate in the name of the issuer',
      response({}, { by: delegateKeys, certificates: [delegate.der] }),
    ],
    ['whose delegate did not come with it', response({}, { by: delegateKeys, responder: byName(delegate) })],
    ['in the name of nobody', response({}, { responder: byNobody })],
    ['with the key hash of another', response({}, { responder: byKey(leaf) })],
    ['signed by SHA-1', response({}, { signing: ecdsaSha1 })],
    [
      'with the signature of another answer',
      response(
        {},
        {
          signature: (made) =>
            bits(0, makeResponse({ by: caKeys, responder: byName(ca), answers: [] }).subarray(-made.length)),
        },
      ),
    ],
    ['by a delegate that signed with another key', delegated(delegate, { by: stranger })],
    ['by a delegate without the usage', delegated(delegateOf({ extensions: [] }))],
    ['by a delegate with any usage', delegated(delegateOf({ extensions: [usages(anyUsage)] }))],
    ['by a delegate for signing code', delegated(delegateOf({ extensions: [usages(codeSigning)] }))],
    ['by a delegate whose key usage is for CAs', delegated(delegateOf({ extensions: [ocspUsage, keyUsage(0x04)] }))],
    ['by a CA', delegated(subCa)],
    [
      'by a delegate with an unknown critical extension',
      delegated(delegateOf({ extensions: [ocspUsage, extension('1.2.3', true, hex('0500'))] })),
    ],
    ['by a delegate of another issuer with the same name', delegated(delegateOf({ by: stranger }))],
    ['by a delegate of another name that the issuer signed', delegated(delegateOf({ issuer: 'Another CA' }))],
    ['by a delegate whose certificate is signed by SHA-1', delegated(delegateOf({ signing: ecdsaSha1 }))],
    ['by a delegate that had not begun', delegated(delegateOf({ from: '20261122113001Z' }))],
    ['by a delegate that had ended', delegated(delegateOf({ until: '20261122112959Z' }))],
    ['by a delegate with a weak key', delegated(delegateOf({ keys: weakKeys }), { by: weakKeys })],
  ])('%s says nothing', (_, bytes) => {
    expect(verdict(bytes)).toBe(notAuthentic)
  })

  it('the same is so for a delegate that has ended since, unless the answer was current while it was valid', () => {
    const bytes = delegated(delegateOf({ until: '20261122114500Z' }))
    expect(verdict(bytes)).toBe(notAuthentic)
    expect(verdict(bytes, { signedAt: [new Date('2026-11-22T11:40:00Z')] })).toBe('good')
  })

  it('a revocation that a delegate told while it was valid stays one', () => {
    const certificate = delegateOf({ until: '20261122114500Z' })
    const answers = [single({ id, status: revoked('2026-11-01T00:00:00Z', 1) })]
    expect(verdict(delegated(certificate, { answers }))).toBe('revoked keyCompromise')
  })

  it('the certificate that is asked about does not vouch for itself', () => {
    const both = issue.makeLeaf(leafKeys, 'CA', caKeys, { extensions: [usages(codeSigning, ocspOid.signing)] })
    const answers = [single({ id: certId(both, ca) })]
    const bytes = makeResponse({ by: leafKeys, responder: byName(both), answers, certificates: [both.der] })
    expect(said(checkOcspResponse(bytes, inquiryFor(both, ca), null))).toBe(notAuthentic)
  })

  it('an issuer with a weak key proves nothing', () => {
    const bytes = makeResponse({ by: weakKeys, responder: byName(weakCa), answers: [single({ id })] })
    expect(verdict(bytes, { issuer: weakCa })).toBe(notAuthentic)
  })

  it('an issuer whose key cannot be read is nobody', () => {
    const broken = {
      ...ca,
      key: () => {
        throw new CertificateError('The key cannot be read.')
      },
    }
    expect(verdict(response({}, { responder: byKey(ca) }), { issuer: broken })).toBe(notAuthentic)
    expect(verdict(response(), { issuer: broken })).toBe(notAuthentic)
  })

  it('no more than four certificates of the right name are tried', () => {
    const wrong = Array.from({ length: 4 }, () => delegateOf({ keys: stranger }).der)
    expect(verdict(delegated(delegate, { certificates: [...wrong.slice(1), delegate.der] }))).toBe('good')
    expect(verdict(delegated(delegate, { certificates: [...wrong, delegate.der] }))).toBe(notAuthentic)
  })
})

describe('the nonce', () => {
  it('is accepted when it is ours, or missing', () => {
    expect(verdict(response({}, { extensions: [nonceExtension(nonce)] }), {}, nonce)).toBe('good')
    expect(verdict(response(), {}, nonce)).toBe('good')
  })

  it('is refused when it is another one, or not encoded as one', () => {
    expect(verdict(response({}, { extensions: [nonceExtension(Buffer.alloc(32, 8))] }), {}, nonce)).toBe(notAuthentic)
    expect(verdict(response({}, { extensions: [extension(ocspOid.nonce, false, nonce)] }), {}, nonce)).toBe(
      notAuthentic,
    )
  })

  it('does not count when none was sent (RFC 5019 4)', () => {
    expect(verdict(response({}, { extensions: [nonceExtension(nonce)] }))).toBe('good')
  })
})

describe('the certificate that an answer is about', () => {
  it.each([
    ['of another number', certId(other, ca)],
    ['of another issuer key', certId(leaf, issue.makeRoot('CA', ecKeys()))],
    ['of another issuer name', certId(issue.makeLeaf(leafKeys, 'C', caKeys), ca, 'sha1', leaf.serialNumber)],
    ['of the right hashes by an algorithm that is not accepted', certId(leaf, ca, 'md5')],
  ])('%s is another one', (_, answered) => {
    expect(verdict(response({ id: answered }))).toBe(outOfScope)
  })

  it('a hash by another length is none', () => {
    const read = readCertId(readDer(certId(leaf, ca)))
    expect(identifies(read, leaf, ca)).toBe(true)
    expect(identifies({ ...read, keyHash: read.keyHash.subarray(1) }, leaf, ca)).toBe(false)
  })

  it('an answer about nobody is out of scope', () => {
    expect(verdict(response({}, { answers: [] }))).toBe(outOfScope)
  })

  it('of two answers the one that speaks against it counts', () => {
    const both = (status: Buffer): Buffer => response({}, { answers: [single({ id }), single({ id, status })] })
    expect(verdict(both(good))).toBe('good')
    expect(verdict(both(revoked('2026-01-01T00:00:00Z')))).toBe('revoked unspecified')
    expect(verdict(both(statusUnknown))).toBe('revocation-unknown-certificate')
  })

  it('a certificate that the responder does not know is not good', () => {
    expect(verdict(response({ status: statusUnknown }))).toBe('revocation-unknown-certificate')
  })
})

describe('extensions', () => {
  it.each([
    [
      'a critical extension of the response that is not known',
      response({}, { extensions: [extension('1.2.3', true, hex('00'))] }),
    ],
    [
      'a critical extension of the answer that is not known',
      response({ extensions: [extension('1.2.3', true, hex('00'))] }),
    ],
    [
      'an archive cutoff that is no time',
      response({ extensions: [extension(ocspOid.archiveCutoff, false, octets(hex('00')))] }),
    ],
    [
      'an invalidity date in two digits',
      response({ extensions: [extension(ocspOid.invalidityDate, false, value(0x17, Buffer.from('260101000000Z')))] }),
    ],
    ['a revocation that is taken back', response({ status: revoked('2026-01-01T00:00:00Z', 8) })],
  ])('%s makes the answer unusable', (_, bytes) => {
    expect(verdict(bytes)).toBe(malformed)
  })
})

describe('when an answer is current', () => {
  const span = response()
  it.each([
    ['five minutes before it begins', '2026-11-22T10:55:00Z', stale],
    ['when it was made', '2026-11-22T11:30:00Z', 'good'],
    ['five minutes before it was made', '2026-11-22T11:25:00Z', 'good'],
    ['more than five minutes before it was made', '2026-11-22T11:24:59Z', stale],
    ['at its end', '2026-11-23T11:00:00Z', 'good'],
    ['after its end', '2026-11-23T11:00:01Z', stale],
  ])('%s', (_, moment, expected) => {
    expect(verdict(span, at(moment))).toBe(expected)
  })

  it('a span that begins up to five minutes from now is current', () => {
    const soon = { thisUpdate: '2026-11-22T12:05:00Z' }
    expect(verdict(response(soon))).toBe('good')
    expect(verdict(response({ thisUpdate: '2026-11-22T12:05:01Z' }))).toBe(stale)
  })

  it('without an end it is current for a day', () => {
    const open = response({ nextUpdate: null })
    expect(verdict(open, at('2026-11-23T11:00:00Z'))).toBe('good')
    expect(verdict(open, at('2026-11-23T11:00:01Z'))).toBe(stale)
  })

  it('one that was current at a proven time of signing is good too', () => {
    const later = at('2026-12-24T00:00:00Z')
    expect(verdict(span, later)).toBe(stale)
    expect(verdict(span, { ...later, signedAt: [new Date('2026-11-22T13:00:00Z')] })).toBe('good')
    expect(verdict(span, { ...later, signedAt: [new Date('2026-11-24T13:00:00Z')] })).toBe(stale)
  })

  it('a revocation counts however old it is, a hold only while it is current', () => {
    const later = at('2027-11-22T00:00:00Z')
    expect(verdict(response({ status: revoked('2026-01-01T00:00:00Z', 4) }), later)).toBe('revoked superseded')
    expect(verdict(response({ status: revoked('2026-01-01T00:00:00Z', 6) }), later)).toBe(stale)
  })

  it('is kept until newer information is due, of whichever answer that is first', () => {
    const until = (bytes: Uint8Array): Date | null => judgeOcspResponse(bytes, inquiry, null).until
    expect(until(response())).toEqual(new Date('2026-11-23T11:00:00Z'))
    expect(until(response({ nextUpdate: null }))).toBeNull()
    const answers = [single({ id }), single({ id, nextUpdate: '2026-11-22T20:00:00Z' })]
    expect(until(response({}, { answers }))).toEqual(new Date('2026-11-22T20:00:00Z'))
    expect(until(refusal(3))).toBeNull()
  })
})

describe('a certificate that has ended', () => {
  const ended = issue.makeLeaf(leafKeys, 'CA', caKeys, { serialNumber: 5, until: '20260601000000Z' })
  const about = inquiryFor(ended, ca)
  const cutoff = (iso: string): Buffer[] => [extension(ocspOid.archiveCutoff, false, time(iso))]
  const answer = (form: Partial<SingleForm> = {}, produced = '2026-11-22T11:30:00Z'): Buffer =>
    response({ id: certId(ended, ca), ...form }, { producedAt: produced })

  it.each([
    ['is not good by an answer from later', answer(), stale],
    ['is good where the responder remembers its end', answer({ extensions: cutoff('2026-06-01T00:00:00Z') }), 'good'],
    ['is not good where it remembers less', answer({ extensions: cutoff('2026-06-01T00:00:01Z') }), stale],
    ['is revoked when it is', answer({ status: revoked('2026-03-01T00:00:00Z', 1) }), 'revoked keyCompromise'],
    [
      'is good by an answer from its last second',
      answer({ thisUpdate: '2026-06-01T00:00:00Z', nextUpdate: '2026-12-01T00:00:00Z' }, '2026-06-01T00:00:00Z'),
      'good',
    ],
    [
      'is not good by an answer from the second after',
      answer({ thisUpdate: '2026-06-01T00:00:00Z', nextUpdate: '2026-12-01T00:00:00Z' }, '2026-06-01T00:00:01Z'),
      stale,
    ],
  ])('%s', (_, bytes, expected) => {
    expect(said(checkOcspResponse(bytes, about, null))).toBe(expected)
  })
})

describe('what anybody can send', () => {
  const twoAnswers = delegated(delegate, {
    extensions: [nonceExtension(nonce)],
    answers: [single({ id: certId(other, ca), status: revoked('2026-01-01T00:00:00Z', 1) }), single({ id })],
  })

  it('no byte of an answer can be changed without losing it', () => {
    expect(verdict(twoAnswers, {}, nonce)).toBe('good')
    const survivors: number[] = []
    for (let index = 0; index < twoAnswers.length; index += 1) {
      for (const mask of [0x01, 0x80]) {
        const changed = Buffer.from(twoAnswers)
        changed[index] = (changed[index] ?? 0) ^ mask
        const standing = checkOcspResponse(changed, inquiry, nonce)
        if (standing.kind !== 'unknown') survivors.push(index)
      }
    }
    expect(survivors).toEqual([])
  })

  it('no end can be cut off', () => {
    for (let length = 0; length < twoAnswers.length; length += 1) {
      expect(verdict(twoAnswers.subarray(0, length), {}, nonce)).toBe(malformed)
    }
  })

  it('random bytes, and random pieces in the place of others, are never good and never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(verdict(bytes)).toMatch(/^revocation-/)
        expect(verdict(wrap(bytes))).toMatch(/^revocation-/)
      }),
    )
    fc.assert(
      fc.property(fc.nat(twoAnswers.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (position, piece) => {
        const changed = Buffer.from(twoAnswers)
        changed.set(piece.subarray(0, changed.length - position), position)
        fc.pre(!changed.equals(twoAnswers))
        expect(verdict(changed, {}, nonce)).toMatch(/^revocation-/)
      }),
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { Failure } from '../../src/model/failure.js'
import { certificatesOfPem, keyOfPem, keysOfPem } from '../../src/trust/pem.js'
import { certificateFile } from '../support/certificate-files.js'

const rsa = certificateFile('rsa.pem')
const ec = certificateFile('ec.pem')
const fingerprint = (pem: string): string => new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase()
const spki = (pem: string): Buffer => new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' })
const spkiSha256 = (pem: string): string => createHash('sha256').update(spki(pem)).digest('hex')
const relabel = (pem: string, from: string, to: string): string => pem.replaceAll(`${from}-----`, `${to}-----`)

function failureOf(read: () => unknown): Failure {
  try {
    read()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('It was read.')
}

describe('certificatesOfPem', () => {
  it.each([
    ['one certificate', rsa, [rsa]],
    ['several, in their order', ec + rsa, [ec, rsa]],
    ['the same one twice', rsa + rsa, [rsa, rsa]],
    ['text around', `# The roots of Acme\n\nsubject=CN = rsa\n${rsa}between\n${ec}- - after ----\n`, [rsa, ec]],
    ['the text that openssl prints before it', `Certificate:\n    Data:\n        Version: 3 (0x2)\n${ec}`, [ec]],
    ['CR and LF at the end of a line', rsa.replaceAll('\n', '\r\n'), [rsa]],
    ['CR alone', rsa.replaceAll('\n', '\r'), [rsa]],
    ['no line break at the end', rsa.trimEnd(), [rsa]],
    ['spaces around lines', rsa.replaceAll(/^|$/gm, '  '), [rsa]],
    ['empty lines within', rsa.replaceAll('\n', '\n\n'), [rsa]],
    ['a byte order mark', `\ufeff${rsa}`, [rsa]],
    ['base64 on one line', rsa.replace(/(?<=[A-Za-z0-9+/=])\n(?!-)/g, ''), [rsa]],
    ['the old label X509 CERTIFICATE', relabel(rsa, 'CERTIFICATE', 'X509 CERTIFICATE'), [rsa]],
    ['the old label X.509 CERTIFICATE', relabel(rsa, 'CERTIFICATE', 'X.509 CERTIFICATE'), [rsa]],
  ])('reads %s', (_, text, expected) => {
    expect(certificatesOfPem(text, 'roots.pem').map(({ sha256 }) => sha256)).toEqual(expected.map(fingerprint))
  })

  const privateKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const empty = '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n'
  const begin = '-----BEGIN CERTIFICATE-----'
  const body = rsa.split('\n').slice(1, -2).join('\n')

  it.each([
    ['nothing', '', 'roots.pem holds no certificate in PEM.', /openssl x509 -inform der/],
    ['only text', 'CN=Acme\n', 'roots.pem holds no certificate in PEM.', /BEGIN CERTIFICATE/],
    ['DER', Buffer.from(body, 'base64').toString('latin1'), 'roots.pem holds no certificate in PEM.', /openssl x509/],
    ['base64 without boundaries', body, 'roots.pem holds no certificate in PEM.', /BEGIN CERTIFICATE/],
    [
      'a private key alone',
      privateKey,
      'roots.pem holds a PRIVATE KEY at line 1, and only certificates are read.',
      /Remove the private key/,
    ],
    [
      'a certificate and its private key',
      rsa + privateKey,
      /^roots\.pem holds a PRIVATE KEY at line 2\d, /,
      /Remove the private key/,
    ],
    [
      'an encrypted private key',
      relabel(rsa, 'CERTIFICATE', 'ENCRYPTED PRIVATE KEY'),
      'roots.pem holds an ENCRYPTED PRIVATE KEY at line 1, and only certificates are read.',
      /Remove the private key/,
    ],
    [
      'an RSA private key',
      relabel(rsa, 'CERTIFICATE', 'RSA PRIVATE KEY'),
      'roots.pem holds an RSA PRIVATE KEY at line 1, and only certificates are read.',
      /replace it/,
    ],
    [
      'a public key',
      certificateFile('rsa.pub'),
      'roots.pem holds a PUBLIC KEY at line 1, and only certificates are read.',
      /Keep only the certificates/,
    ],
    [
      'a certificate with trust settings',
      certificateFile('trusted.pem'),
      'roots.pem holds a TRUSTED CERTIFICATE at line 1, and only certificates are read.',
      /openssl x509 -in FILE/,
    ],
    [
      'a PKCS #7 bundle',
      relabel(rsa, 'CERTIFICATE', 'PKCS7'),
      'roots.pem holds a PKCS7 at line 1, and only certificates are read.',
      /-print_certs/,
    ],
    [
      'a revocation list',
      relabel(rsa, 'CERTIFICATE', 'X509 CRL'),
      'roots.pem holds an X509 CRL at line 1, and only certificates are read.',
      /Keep only/,
    ],
    ['an empty block', empty, 'The PEM block at line 1 of roots.pem is not base64.', /Copy the file again/],
    [
      'a letter that is no base64',
      rsa.replace('MII', 'M!I'),
      'The PEM block at line 1 of roots.pem is not base64.',
      /Copy/,
    ],
    ['base64 for URLs', rsa.replaceAll('+', '-').replaceAll(/(?<=\w)\/(?=\w)/g, '_'), /is not base64/, /Copy/],
    ['a letter too few', rsa.replace('MII', 'MI'), /is not base64/, /Copy/],
    ['bits left over', `${begin}\nMAB=\n-----END CERTIFICATE-----`, /is not base64/, /Copy/],
    ['a header within the block', rsa.replace('MII', 'Proc-Type: 4,ENCRYPTED\n\nMII'), /is not base64/, /Copy/],
    ['no end', `text\n${begin}\n${body}\n`, 'The PEM block at line 2 of roots.pem has no end.', /Copy/],
    [
      'another end',
      rsa.replace('END CERTIFICATE', 'END PKCS7'),
      /^Line 2\d of roots\.pem does not belong to the PEM block that is open there\.$/,
      /Copy/,
    ],
    [
      'an end alone',
      `-----END CERTIFICATE-----\n${rsa}`,
      'Line 1 of roots.pem does not belong to the PEM block that is open there.',
      /Copy/,
    ],
    [
      'a beginning within a block',
      `${begin}\n${rsa}`,
      'Line 2 of roots.pem does not belong to the PEM block that is open there.',
      /Copy/,
    ],
    ['everything on one line', rsa.replaceAll('\n', ' '), 'Line 1 of roots.pem is not a whole PEM boundary.', /Copy/],
    [
      'line breaks written out',
      rsa.replaceAll('\n', '\\n'),
      'Line 1 of roots.pem is not a whole PEM boundary.',
      /Copy/,
    ],
    [
      'a boundary with a dash too few',
      rsa.replace('BEGIN CERTIFICATE-----', 'BEGIN CERTIFICATE----'),
      'Line 1 of roots.pem is not a whole PEM boundary.',
      /Copy/,
    ],
    ['a boundary in small letters', rsa.toLowerCase(), 'Line 1 of roots.pem is not a whole PEM boundary.', /Copy/],
    ['a boundary in a comment', `# ${begin}\n${rsa}`, 'Line 1 of roots.pem is not a whole PEM boundary.', /Copy/],
    [
      'a certificate that is none',
      `${begin}\nMAA=\n-----END CERTIFICATE-----`,
      'The certificate at line 1 of roots.pem cannot be used: the certificate is malformed: a member is missing at byte 2.',
      /made again/,
    ],
    [
      'a good and a cut certificate',
      `${rsa}${begin}\nMIIB\n-----END CERTIFICATE-----`,
      /^The certificate at line 2\d of roots\.pem cannot be used: the certificate is malformed: what holds /,
      /made again/,
    ],
    [
      'too much',
      'a'.repeat(4 * 1024 * 1024 + 1),
      'roots.pem has 4194305 characters, too many for a PEM file.',
      /Keep only/,
    ],
  ])('refuses %s', (_, text, message, remedy) => {
    const failure = failureOf(() => certificatesOfPem(text, 'roots.pem'))
    expect(failure.code).toBe('pem')
    if (typeof message === 'string') expect(failure.message).toBe(message)
    else expect(failure.message).toMatch(message)
    expect(failure.remedy).toMatch(remedy)
  })

  it('never repeats what a private key holds', () => {
    const failure = failureOf(() => certificatesOfPem(privateKey, 'roots.pem'))
    const [, secret = ''] = privateKey.split('\n')
    expect(secret).not.toBe('')
    expect(`${failure.message} ${failure.remedy ?? ''}`).not.toContain(secret)
  })
})

describe('keyOfPem', () => {
  it.each([
    ['a public key', certificateFile('rsa.pub')],
    ['the certificate that holds it', rsa],
  ])('gives the SubjectPublicKeyInfo of %s with its SHA-256', (_, text) => {
    expect(keyOfPem(text, 'key.pub')).toEqual({ spki: new Uint8Array(spki(rsa)), spkiSha256: spkiSha256(rsa) })
  })

  it.each([
    ['nothing', '', 'key.pub holds no public key in PEM.', /BEGIN PUBLIC KEY/],
    ['two keys', certificateFile('rsa.pub').repeat(2), 'key.pub holds more than one block in PEM.', /with one/],
    [
      'a private key',
      relabel(rsa, 'CERTIFICATE', 'PRIVATE KEY'),
      'key.pub holds a PRIVATE KEY at line 1, and a public key is needed.',
      /Remove the private key/,
    ],
    [
      'a PKCS #1 key',
      certificateFile('rsa-pkcs1.pub'),
      'key.pub holds an RSA PUBLIC KEY at line 1, and a public key is needed.',
      /-RSAPublicKey_in/,
    ],
    [
      'a request',
      relabel(rsa, 'CERTIFICATE', 'CERTIFICATE REQUEST'),
      'key.pub holds a CERTIFICATE REQUEST at line 1, and a public key is needed.',
      /Give the public key/,
    ],
    [
      'a certificate labelled as a key',
      relabel(rsa, 'CERTIFICATE', 'PUBLIC KEY'),
      /^The public key at line 1 of key\.pub cannot be used: /,
      /made again/,
    ],
    [
      'a key of an unknown kind',
      '-----BEGIN PUBLIC KEY-----\nMAkwBAYCKgMDAQA=\n-----END PUBLIC KEY-----',
      /^The public key at line 1 of key\.pub cannot be used: the public key is of no kind that can be used/,
      /made again/,
    ],
    [
      'a key with something after it',
      '-----BEGIN PUBLIC KEY-----\nMAAA\n-----END PUBLIC KEY-----',
      /^The public key at line 1 of key\.pub cannot be used: the public key is malformed: something follows /,
      /made again/,
    ],
    [
      'a broken certificate',
      '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----',
      /^The certificate at line 1 of key\.pub cannot be used: /,
      /made again/,
    ],
  ])('refuses %s', (_, text, message, remedy) => {
    const failure = failureOf(() => keyOfPem(text, 'key.pub'))
    expect(failure.code).toBe('pem')
    if (typeof message === 'string') expect(failure.message).toBe(message)
    else expect(failure.message).toMatch(message)
    expect(failure.remedy).toMatch(remedy)
  })
})

describe('keysOfPem', () => {
  it('reads each key, of certificates too, in their order', () => {
    const bare = new X509Certificate(ec).publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const keys = keysOfPem(`${rsa}${bare}`, 'keys')
    expect(keys.map((key) => key.spkiSha256)).toEqual([spkiSha256(rsa), spkiSha256(ec)])
  })

  it('reads no text without a key, and none with anything else', () => {
    expect(failureOf(() => keysOfPem('', 'keys')).message).toBe('keys holds no public key in PEM.')
    const list = '-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n'
    expect(failureOf(() => keysOfPem(`${rsa}${list}`, 'keys')).message).toMatch(/^keys holds an X509 CRL at line/)
  })
})

import { describe, expect, it } from '@jest/globals'
import { createHash, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { Certificate as PkiCertificate } from 'pkijs'
import { CertificateError, readAlgorithmIdentifier, readCertificate } from '../../src/crypto/certificate.js'
import { printName } from '../../src/crypto/name.js'
import { readDer } from '../../src/crypto/der.js'
import { certificateDer } from '../support/certificate-files.js'
import {
  attribute,
  bits,
  boolean,
  generalizedTime,
  hex,
  integer,
  nameOf,
  octets,
  oid,
  sequence,
  utcTime,
  utf8,
  value,
} from '../support/der-parts.js'

const files = ['rsa', 'rsa-ca', 'rsa-pss', 'ec', 'ec-explicit', 'ed25519', 'bare', 'dsa', 'v1']
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('a certificate that openssl made', () => {
  it.each(files)('is read as node:crypto and pkijs read it: %s', (file) => {
    const der = certificateDer(`${file}.pem`)
    const ours = readCertificate(der)
    const node = new X509Certificate(der)
    const pki = PkiCertificate.fromBER(der)

    expect(ours.sha256).toBe(node.fingerprint256.replaceAll(':', '').toLowerCase())
    expect(BigInt(`0x${Buffer.from(ours.serialNumber).toString('hex')}`)).toBe(BigInt(`0x${node.serialNumber}`))
    expect(ours.notBefore).toEqual(new Date(node.validFrom))
    expect(ours.notAfter).toEqual(new Date(node.validTo))
    expect(ours.notAfter.getUTCFullYear()).toBeGreaterThan(2500)
    expect(ours.spki.length).toBeGreaterThan(40)
    expect(ours.spkiSha256).toBe(sha256(ours.spki))
    expect(ours.key().equals(node.publicKey)).toBe(true)
    expect(ours.basicConstraints?.ca ?? false).toBe(node.ca)
    expect(ours.extendedKeyUsage ?? undefined).toEqual(node.keyUsage)

    expect(ours.version).toBe(pki.version + 1)
    expect(Buffer.from(ours.tbs)).toEqual(Buffer.from(pki.tbsView))
    expect(Buffer.from(ours.signature)).toEqual(Buffer.from(pki.signatureValue.valueBlock.valueHexView))
    expect(ours.signatureAlgorithm.oid).toBe(pki.signatureAlgorithm.algorithmId)
    expect(ours.innerSignatureAlgorithm.encoded).toEqual(ours.signatureAlgorithm.encoded)
    expect(ours.keyAlgorithm.oid).toBe(pki.subjectPublicKeyInfo.algorithm.algorithmId)
    expect(Buffer.from(ours.issuerDer)).toEqual(Buffer.from(pki.issuer.valueBeforeDecode))
    expect(Buffer.from(ours.subjectDer)).toEqual(Buffer.from(pki.subject.valueBeforeDecode))
    expect(ours.subject.flat().map(({ type, value }) => [type, value])).toEqual(
      pki.subject.typesAndValues.map((pair) => [pair.type, (pair.value.valueBlock as { value: string }).value]),
    )
    expect(ours.extensions.map(({ oid, critical, value }) => [oid, critical, Buffer.from(value)])).toEqual(
      (pki.extensions ?? []).map((extension) => [
        extension.extnID,
        extension.critical,
        Buffer.from(extension.extnValue.valueBlock.valueHexView),
      ]),
    )
  })

  it('has its extensions parsed', () => {
    const leaf = readCertificate(certificateDer('rsa.pem'))
    expect(leaf.basicConstraints).toEqual({ ca: false, pathLength: null })
    expect(leaf.keyUsage).toEqual(new Set(['digitalSignature']))
    expect(leaf.extendedKeyUsage).toEqual(['1.3.6.1.5.5.7.3.3'])
    expect(leaf.subjectKeyIdentifier).toHaveLength(20)
    expect(leaf.authorityKeyIdentifier).toEqual(leaf.subjectKeyIdentifier)

    const ca = readCertificate(certificateDer('rsa-ca.pem'))
    expect(ca.basicConstraints).toEqual({ ca: true, pathLength: 1 })
    expect(ca.keyUsage).toEqual(new Set(['keyCertSign', 'cRLSign']))
    expect([ca.extendedKeyUsage, ca.authorityKeyIdentifier]).toEqual([null, null])
  })

  it('has no extensions in version 1', () => {
    expect(readCertificate(certificateDer('v1.pem'))).toMatchObject({
      version: 1,
      extensions: [],
      basicConstraints: null,
      keyUsage: null,
      extendedKeyUsage: null,
      subjectKeyIdentifier: null,
      authorityKeyIdentifier: null,
    })
  })

  it('has its names read in every script, and a serial number that is zero', () => {
    expect(printName(readCertificate(certificateDer('ed25519.pem')).subject)).toBe('CN=Ünï 株式会社')
    expect(printName(readCertificate(certificateDer('ec.pem')).subject)).toBe('CN=ec,O=Acme+OU=Tools')
    expect([...readCertificate(certificateDer('bare.pem')).serialNumber]).toEqual([0])
  })

  it('shows explicit curve parameters, which are no OID', () => {
    expect(readCertificate(certificateDer('ec.pem')).keyAlgorithm.parameters?.tag).toBe(0x06)
    expect(readCertificate(certificateDer('ec-explicit.pem')).keyAlgorithm.parameters?.tag).toBe(0x30)
  })

  it('is refused or another one for each bit that is flipped', () => {
    const der = certificateDer('ed25519.pem')
    const original = readCertificate(der)
    for (let bit = 0; bit < der.length * 8; bit += 1) {
      const changed = Buffer.from(der)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      try {
        expect(readCertificate(changed).sha256).not.toBe(original.sha256)
      } catch (error) {
        expect(error).toBeInstanceOf(CertificateError)
      }
    }
  })

  it('is refused when it is cut anywhere', () => {
    const der = certificateDer('ec.pem')
    for (let end = 0; end < der.length; end += 1)
      expect(() => readCertificate(der.subarray(0, end))).toThrow(CertificateError)
  })
})

describe('the cache of certificates', () => {
  it('gives the same object for the same bytes, wherever they stand', () => {
    const der = certificateDer('rsa.pem')
    const within = Buffer.concat([Buffer.alloc(7), der]).subarray(7)
    expect(readCertificate(within)).toBe(readCertificate(der))
  })

  it('is not changed by who changes the bytes later, and keeps no file alive', () => {
    const bytes = makeCertificate({ subject: nameOf([attribute('2.5.4.3', utf8('kept'))]) })
    const certificate = readCertificate(bytes)
    expect(certificate.der.buffer.byteLength).toBe(bytes.length)
    const before = certificate.sha256
    bytes.fill(0)
    expect(sha256(certificate.der)).toBe(before)
    expect(printName(certificate.subject)).toBe('CN=kept')
  })

  it('makes a key once for certificates that share it', () => {
    const one = readCertificate(makeCertificate({ serial: integer(1) }))
    const two = readCertificate(makeCertificate({ serial: integer(2) }))
    expect(one).not.toBe(two)
    expect(one.key()).toBe(two.key())
  })

  it('keeps no certificate of more than 16 KiB, and reads none of more than 256 KiB', () => {
    const large = (size: number): Buffer =>
      makeCertificate({ extensions: [extension('1.2.3', octets(Buffer.alloc(size)))] })
    expect(readCertificate(large(17_000))).not.toBe(readCertificate(large(17_000)))
    expect(readCertificate(large(250_000)).extensions).toHaveLength(1)
    expect(() => readCertificate(large(262_144))).toThrow(/is the most that is read\.$/)
  })

  it('keeps no key of more than 16 KiB', () => {
    const modulus = Buffer.alloc(20_000, 0xff)
    modulus[0] = 0x7f
    const key = sequence(value(2, modulus), integer(1, 0, 1))
    const spki = sequence(sequence(oid('1.2.840.113549.1.1.1'), hex('0500')), bits(0, key))
    const certificate = readCertificate(makeCertificate({ spki }))
    expect(certificate.key()).not.toBe(certificate.key())
  })
})

const ed25519 = sequence(oid('1.3.101.112'))
const extension = (type: string, content: Uint8Array, critical?: Buffer): Buffer =>
  sequence(oid(type), ...(critical === undefined ? [] : [critical]), octets(content))

/** The parts of a certificate that a test may replace; `null` leaves one out. The signature value signs nothing. */
interface Parts {
  readonly version?: Buffer | null
  readonly serial?: Buffer
  readonly inner?: Buffer
  readonly subject?: Buffer
  readonly validity?: Buffer
  readonly spki?: Buffer
  readonly uniqueIds?: readonly Buffer[]
  readonly extensions?: readonly Buffer[] | null
  readonly more?: readonly Buffer[]
  readonly outer?: Buffer
  readonly signature?: Buffer
  readonly after?: readonly Buffer[]
}

const someName = nameOf([attribute('2.5.4.3', utf8('a'))])
const someSpki = sequence(ed25519, bits(0, Buffer.alloc(32, 9)))
const explicitVersion = (number: number): Buffer => value(0xa0, integer(number))

function makeCertificate(parts: Parts = {}): Buffer {
  const { version = explicitVersion(2), extensions = [extension('2.5.29.19', sequence())] } = parts
  const tbs = sequence(
    ...(version === null ? [] : [version]),
    parts.serial ?? integer(1),
    parts.inner ?? ed25519,
    someName,
    parts.validity ?? sequence(utcTime('260101000000Z'), generalizedTime('24000101000000Z')),
    parts.subject ?? someName,
    parts.spki ?? someSpki,
    ...(parts.uniqueIds ?? []),
    ...(extensions === null ? [] : [value(0xa3, sequence(...extensions))]),
    ...(parts.more ?? []),
  )
  return sequence(tbs, parts.outer ?? ed25519, parts.signature ?? bits(0, Buffer.alloc(64)), ...(parts.after ?? []))
}

const read = (parts: Parts): ReturnType<typeof readCertificate> => readCertificate(makeCertificate(parts))
const withExtension = (type: string, content: Uint8Array): Parts => ({ extensions: [extension(type, content)] })

describe('the form of a certificate', () => {
  it('is version 1 without the field, and 2 and 3 with it', () => {
    expect(read({ version: null, extensions: null }).version).toBe(1)
    expect(read({ version: explicitVersion(1), extensions: null }).version).toBe(2)
    expect(read({ version: explicitVersion(2) }).version).toBe(3)
  })

  it('may have unique identifiers from version 2 on', () => {
    const uniqueIds = [hex('810200ff'), hex('820200ff')]
    expect(read({ version: explicitVersion(1), uniqueIds, extensions: null }).version).toBe(2)
    expect(() => read({ version: null, uniqueIds, extensions: null })).toThrow(/unique identifier .* later version/)
  })

  it.each([
    ['no SEQUENCE', value(0x31), /is no SEQUENCE/],
    ['nothing', Buffer.alloc(0), /The certificate is malformed: what holds the value at byte 0 ends/],
    ['BER', hex('3080 0000'), /indefinite length/],
    ['version 1 as a field', { version: explicitVersion(0), extensions: null }, /is the default one/],
    ['version 4', { version: explicitVersion(3) }, /is not from 0 to 2/],
    ['two versions', { version: value(0xa0, integer(2), integer(2)) }, /is not expected there/],
    ['extensions in version 2', { version: explicitVersion(1) }, /need version 3/],
    ['extensions in version 1', { version: null }, /need version 3/],
    [
      'more extensions than any certificate has',
      { extensions: Array.from({ length: 129 }, (_, index) => sequence(oid(`1.2.${index}`), octets(hex('05 00')))) },
      /more than 128 extensions/,
    ],
    ['an empty list of extensions', { extensions: [] }, /list of extensions .* is empty/],
    [
      'an extension twice',
      { extensions: [extension('2.5.29.19', sequence()), extension('2.5.29.19', sequence())] },
      /2\.5\.29\.19 stands there twice/,
    ],
    [
      'an extension that is critical by another octet',
      { extensions: [extension('1.2.3', hex('0500'), hex('010101'))] },
      /neither 00 nor FF/,
    ],
    ['an extension without a value', { extensions: [sequence(oid('1.2.3'))] }, /A member is missing/i],
    [
      'an extension with more than a value',
      { extensions: [sequence(oid('1.2.3'), octets(hex('')), hex('0500'))] },
      /is not expected there/,
    ],
    ['a serial number that is padded', { serial: hex('02020001') }, /more octets than it needs/],
    ['a serial number that is empty', { serial: hex('0200') }, /is empty/],
    [
      'a time that is none',
      { validity: sequence(utcTime('260230000000Z'), utcTime('270101000000Z')) },
      /on no calendar/,
    ],
    [
      'three times',
      { validity: sequence(utcTime('260101000000Z'), utcTime('270101000000Z'), utcTime('270101000000Z')) },
      /is not expected there/,
    ],
    ['a subject with an empty relative name', { subject: sequence(value(0x31)) }, /has no attribute/],
    ['a key with unused bits', { spki: sequence(ed25519, bits(1, hex('fe'))) }, /ends within an octet/],
    ['more than a key', { spki: sequence(ed25519, bits(0, hex('fe')), hex('0500')) }, /is not expected there/],
    [
      'a NULL parameter that is not empty',
      { spki: sequence(sequence(oid('1.2.3'), hex('050100')), bits(0, hex('00'))) },
      /NULL .* is not empty/,
    ],
    ['two parameters', { outer: sequence(oid('1.2.3'), hex('0500'), hex('0500')) }, /is not expected there/],
    ['a signature with unused bits', { signature: bits(4, hex('f0')) }, /ends within an octet/],
    ['more after the signature', { after: [hex('0500')] }, /is not expected there/],
    ['more after the extensions', { more: [hex('0500')] }, /is not expected there/],
    [
      'two lists of extensions',
      { extensions: null, more: [value(0xa3, sequence(), sequence())] },
      /is not expected there/,
    ],
  ] as const)('is refused with %s', (_, parts, message) => {
    const der = Buffer.isBuffer(parts) ? parts : makeCertificate(parts)
    expect(() => readCertificate(der)).toThrow(message)
    expect(() => readCertificate(der)).toThrow(CertificateError)
  })

  it('keeps faults that a path judges: two algorithms, an odd serial number, a validity turned round', () => {
    const certificate = read({
      inner: sequence(oid('1.3.101.113')),
      serial: hex(`0221${'80'.repeat(33)}`),
      validity: sequence(utcTime('270101000000Z'), utcTime('260101000000Z')),
    })
    expect(certificate.innerSignatureAlgorithm.oid).toBe('1.3.101.113')
    expect(certificate.signatureAlgorithm).toMatchObject({ oid: '1.3.101.112', parameters: null })
    expect(certificate.serialNumber).toHaveLength(33)
  })

  it('says why a key cannot be read, each time it is asked for', () => {
    const certificate = read({ spki: sequence(sequence(oid('1.2.3.4')), bits(0, hex('00'))) })
    const attempt = (): unknown => certificate.key()
    expect(attempt).toThrow(CertificateError)
    expect(attempt).toThrow('The public key of the certificate cannot be read.')
  })

  it('throws nothing but CertificateError whatever the bytes are', () => {
    const bytes = makeCertificate()
    const edits = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(edits, (changes) => {
        const changed = Buffer.from(bytes)
        for (const [at, octet] of changes) changed[at] = octet
        try {
          readCertificate(changed)
        } catch (error) {
          expect(error).toBeInstanceOf(CertificateError)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('extensions', () => {
  it('may write the defaults of `critical` and `cA`', () => {
    const certificate = read({ extensions: [extension('2.5.29.19', sequence(boolean(false)), boolean(false))] })
    expect(certificate.extensions[0]?.critical).toBe(false)
    expect(certificate.basicConstraints).toEqual({ ca: false, pathLength: null })
    expect(read({ extensions: [extension('1.2.3', hex('0500'), boolean(true))] }).extensions[0]?.critical).toBe(true)
  })

  it('may have any content when they are not known', () => {
    const certificate = read(withExtension('1.2.3', hex('ff')))
    expect([...(certificate.extensions[0]?.value ?? [])]).toEqual([0xff])
  })

  it.each([
    [sequence(), { ca: false, pathLength: null }],
    [sequence(boolean(true)), { ca: true, pathLength: null }],
    [sequence(boolean(true), integer(0)), { ca: true, pathLength: 0 }],
    [sequence(integer(3)), { ca: false, pathLength: 3 }],
  ])('basicConstraints are read, case %#', (content, expected) => {
    expect(read(withExtension('2.5.29.19', content)).basicConstraints).toEqual(expected)
  })

  it.each([
    ['03020780', ['digitalSignature']],
    ['030205a0', ['digitalSignature', 'keyEncipherment']],
    ['03020106', ['keyCertSign', 'cRLSign']],
    ['0303070080', ['decipherOnly']],
    ['030100', []],
    ['03030000ff', ['decipherOnly']],
    ['03020780', ['digitalSignature']],
  ])('keyUsage %s is %j', (content, bitNames) => {
    expect(read(withExtension('2.5.29.15', hex(content))).keyUsage).toEqual(new Set(bitNames))
  })

  it('extendedKeyUsage is a list of OIDs, also an empty one', () => {
    const both = sequence(oid('1.3.6.1.5.5.7.3.3'), oid('2.5.29.37.0'))
    expect(read(withExtension('2.5.29.37', both)).extendedKeyUsage).toEqual(['1.3.6.1.5.5.7.3.3', '2.5.29.37.0'])
    expect(read(withExtension('2.5.29.37', sequence())).extendedKeyUsage).toEqual([])
  })

  it('authorityKeyIdentifier may name the issuer otherwise, or nothing', () => {
    const issuer = sequence(value(0x80, hex('0102')), value(0xa1, value(0xa4, someName)), value(0x82, hex('01')))
    expect([...(read(withExtension('2.5.29.35', issuer)).authorityKeyIdentifier ?? [])]).toEqual([1, 2])
    const other = sequence(value(0xa1, value(0xa4, someName)), value(0x82, hex('01')))
    expect(read(withExtension('2.5.29.35', other)).authorityKeyIdentifier).toBeNull()
    expect(read(withExtension('2.5.29.35', sequence())).authorityKeyIdentifier).toBeNull()
  })

  it.each([
    ['basicConstraints with bytes after the end', '2.5.29.19', hex('300000')],
    ['basicConstraints with a member too many', '2.5.29.19', sequence(boolean(true), integer(0), integer(0))],
    ['a negative path length', '2.5.29.19', sequence(boolean(true), hex('0201ff'))],
    ['basicConstraints that are empty', '2.5.29.19', hex('')],
    ['basicConstraints in BER', '2.5.29.19', hex('30800000')],
    ['keyUsage that is no BIT STRING', '2.5.29.15', octets(hex('80'))],
    ['keyUsage with unused bits set', '2.5.29.15', hex('030207ff')],
    ['extendedKeyUsage with a text', '2.5.29.37', sequence(utf8('codeSigning'))],
    ['subjectKeyIdentifier that is no OCTET STRING', '2.5.29.14', hex('0500')],
    ['authorityKeyIdentifier with an unknown member', '2.5.29.35', sequence(value(0x83, hex('01')))],
  ])('are refused as %s', (_, type, content) => {
    const attempt = (): unknown => read(withExtension(type, content))
    expect(attempt).toThrow(CertificateError)
    expect(attempt).toThrow(`The extension ${type} of the certificate is malformed: `)
  })
})

it('reads an AlgorithmIdentifier with parameters of any type, and refuses what is none', () => {
  const encoded = sequence(oid('1.2.840.113549.1.1.1'), hex('0500'))
  const read = readAlgorithmIdentifier(readDer(encoded))
  expect(read).toMatchObject({ oid: '1.2.840.113549.1.1.1', parameters: { tag: 0x05 } })
  expect(Buffer.from(read.encoded)).toEqual(encoded)
  expect(() => readAlgorithmIdentifier(readDer(oid('1.2.3')))).toThrow(expect.objectContaining({ name: 'DerError' }))
})

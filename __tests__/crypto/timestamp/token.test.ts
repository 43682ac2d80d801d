import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { readTimestampToken } from '../../../src/crypto/timestamp.js'
import type { TimeClaim } from '../../../src/model/signature.js'
import {
  digestAttribute,
  makeSignedData,
  makeSigner,
  sha256,
  signedAttribute,
  typeAttribute,
  types,
} from '../../support/cms.js'
import { attribute, boolean, hex, integer, nameOf, octets, oid, sequence, value } from '../../support/der-parts.js'
import { algorithm, certificate, commonName, ecdsaSha1, ecKeys, extension, nothing } from '../../support/issue.js'
import {
  faultsOf,
  imprintOf,
  makeInfo,
  makeToken,
  namingOf,
  stamped,
  tokenAttributes,
  tsa,
  tsaForm,
  tsaKeys,
  tsaTwin,
} from '../../support/timestamp.js'
import type { TokenForm } from '../../support/timestamp.js'

const read = (form: TokenForm = {}, over = stamped): Promise<TimeClaim> => readTimestampToken(makeToken(form), over)
const faults = async (form: TokenForm = {}, over = stamped): Promise<readonly string[]> =>
  faultsOf(await read(form, over))
const info = makeInfo()
/** A token whose signed attributes are those, in the place of the right ones. */
const having = (...attributes: readonly Buffer[]): TokenForm => ({ signer: { attributes } })

describe('a token', () => {
  it('holds for what was stamped: each part that must hold says so', async () => {
    const claim = await read()
    expect(claim.checks.map(({ check, result, code }) => [check, result, code])).toEqual([
      ['time', 'pass', 'timestamp-imprint-match'],
      ['time', 'pass', 'timestamp-intact'],
      ['time', 'pass', 'timestamp-intact'],
      ['time', 'pass', 'timestamp-certificate-named'],
    ])
    expect(claim).toMatchObject({ kind: 'rfc3161', at: new Date('2024-02-29T12:00:00Z'), accuracy: 0, hasLeaf: true })
    expect(claim.certificates).toEqual([tsa.der])
  })

  it('holds for nothing else', async () => {
    expect(await faults({}, Buffer.from('another value'))).toEqual(['fail timestamp-imprint-mismatch'])
  })

  it('is no proof when what it says was exchanged and its imprint made right (yara-x 104)', async () => {
    const other = makeInfo({ imprint: imprintOf(Buffer.from('another value')) })
    expect(await faults({ signer: { attributes: tokenAttributes(other) } })).toEqual(['fail timestamp-digest-mismatch'])
  })

  it('is no proof when its digest was made right too', async () => {
    expect(await faults({ signer: { signature: Buffer.alloc(64, 1) } })).toEqual(['fail timestamp-signature-mismatch'])
    expect(await faults({ signer: { keys: ecKeys() } })).toEqual(['fail timestamp-signature-mismatch'])
  })

  it('has one signer', async () => {
    const signer = makeSigner({ certificate: tsa, keys: tsaKeys, content: info, attributes: tokenAttributes(info) })
    const claim = await read({ data: { signers: [signer, signer] } })
    expect(faultsOf(claim)).toEqual(['fail timestamp-many-signers'])
    expect(claim).toMatchObject({ at: null, accuracy: 0, certificates: [], hasLeaf: false, algorithms: [] })
  })

  it('is of the type for timestamps, there and in what is signed', async () => {
    expect(await faults({ data: { contentType: types.data } })).toEqual(['fail timestamp-content-type'])
    const attributes = [typeAttribute(types.data), digestAttribute(sha256(info)), namingOf(tsa)]
    expect(await faults(having(...attributes))).toEqual(['fail timestamp-malformed-attributes'])
    expect(await faults(having(...attributes.slice(1)))).toEqual(['fail timestamp-malformed-attributes'])
  })

  it('has signed attributes', async () => {
    expect(await faults({ signer: { attributes: null } })).toEqual([
      'fail timestamp-malformed-attributes',
      'fail timestamp-certificate-not-named',
    ])
  })

  it('holds what it says, as an octet string', async () => {
    expect(await faults({ data: { content: sequence(info) } })).toEqual(['fail timestamp-malformed'])
    const signers = [makeSigner({ certificate: tsa, keys: tsaKeys, content: info, attributes: tokenAttributes(info) })]
    const detached = makeSignedData({ signers, certificates: [tsa.der], contentType: types.timestampInfo })
    expect(faultsOf(await readTimestampToken(detached, stamped))).toEqual(['fail timestamp-malformed'])
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no structure', Buffer.from('junk')],
    ['no SignedData', sequence(oid(types.data), value(0xa0, octets(Buffer.alloc(1))))],
    ['a cut one', makeToken().subarray(0, -1)],
    ['one with something behind', Buffer.concat([makeToken(), hex('00')])],
  ])('cannot be read when it is %s', async (_, bytes) => {
    expect(faultsOf(await readTimestampToken(bytes, stamped))).toEqual(['fail timestamp-malformed'])
  })

  it('is read from BER', async () => {
    const der = makeToken()
    const inner = der.subarray(4)
    const ber = Buffer.concat([hex('3080'), inner, hex('0000')])
    expect(faultsOf(await readTimestampToken(ber, stamped))).toEqual([])
  })

  it('is bounded, and then not known', async () => {
    const certificates = Array<Uint8Array>(257).fill(tsa.der)
    expect(await faults({ data: { certificates } })).toEqual(['unknown timestamp-limit'])
  })
})

describe('the imprint', () => {
  const by = (hash: string, dotted: string): TokenForm => {
    const changed = makeInfo({ imprint: imprintOf(stamped, hash, algorithm(dotted, nothing)) })
    return { info: changed }
  }

  it.each([
    ['SHA-1', 'sha1', '1.3.14.3.2.26'],
    ['SHA-384', 'sha384', '2.16.840.1.101.3.4.2.2'],
    ['SHA-512', 'sha512', '2.16.840.1.101.3.4.2.3'],
  ])('may be by %s, which is told', async (name, hash, dotted) => {
    const claim = await read(by(hash, dotted))
    expect(faultsOf(claim)).toEqual([])
    expect(claim.algorithms).toContainEqual({ use: 'digest', hash: name, label: `${name} imprint in the timestamp` })
  })

  it('is never by MD5 or MD2', async () => {
    expect(await faults(by('md5', '1.2.840.113549.2.5'))).toEqual(['fail timestamp-imprint-weak'])
    expect(await faults(by('md5', '1.2.840.113549.2.2'))).toEqual(['fail timestamp-imprint-weak'])
  })

  it('cannot be told by a hash that is not known', async () => {
    const claim = await read(by('sha256', '1.2.3.4'))
    expect(faultsOf(claim)).toEqual(['unknown timestamp-unsupported-algorithm'])
    expect(claim.algorithms).toContainEqual({
      use: 'digest',
      hash: 'unknown',
      label: '1.2.3.4 imprint in the timestamp',
    })
  })

  it('has the length of its hash', async () => {
    const digest = createHash('sha256').update(stamped).digest()
    for (const wrong of [digest.subarray(0, 31), digest.subarray(0, 20), Buffer.concat([digest, hex('00')]), hex('')]) {
      const imprint = sequence(algorithm('2.16.840.1.101.3.4.2.1'), octets(wrong))
      expect(await faults({ info: makeInfo({ imprint }) })).toEqual(['fail timestamp-imprint-mismatch'])
    }
  })
})

describe("the authority's certificate", () => {
  it('is there, once', async () => {
    expect(await faults({ data: { certificates: [] } })).toEqual(['fail timestamp-certificate-missing'])
    const twin = certificate({ ...tsaForm, subject: 'Other', keys: ecKeys() })
    const claim = await read({ data: { certificates: [tsa.der, twin.der] } })
    expect(faultsOf(claim)).toEqual(['fail timestamp-certificate-ambiguous'])
    expect(claim.hasLeaf).toBe(false)
    expect(await faults({ data: { certificates: [tsa.der, tsa.der] } })).toEqual([])
  })

  it('may stand beside the token', async () => {
    const token = makeToken({ data: { certificates: [] } })
    const claim = await readTimestampToken(token, stamped, [tsaTwin.der, tsa.der])
    expect(faultsOf(claim)).toEqual([])
    expect(claim.certificates).toEqual([tsa.der, tsaTwin.der])
  })

  it('is named in what is signed, whatever else is', async () => {
    const named = (naming: Buffer): TokenForm => having(...tokenAttributes(info, naming))
    const issuerSerial = sequence(sequence(value(0xa4, tsa.issuerDer)), value(0x02, tsa.serialNumber))
    const byV2 = sequence(octets(sha256(tsa.der)), issuerSerial)
    const bySha1 = sequence(octets(createHash('sha1').update(tsa.der).digest()))
    expect(await faults(named(signedAttribute(types.signingCertificateV2, sequence(sequence(byV2)))))).toEqual([])
    expect(await faults(named(signedAttribute(types.signingCertificate, sequence(sequence(bySha1)))))).toEqual([])
    expect(await faults(named(namingOf(tsa, tsaTwin)))).toEqual([])
  })

  it('is no other than the one that is named', async () => {
    const mismatch = ['fail timestamp-certificate-mismatch']
    const named = (naming: Buffer): TokenForm => having(...tokenAttributes(info, naming))
    expect(await faults(named(namingOf(tsaTwin)))).toEqual(mismatch)
    expect(await faults(named(namingOf(tsaTwin, tsa)))).toEqual(mismatch)
    expect(await faults(named(namingOf()))).toEqual(mismatch)
    const wrongSha1 = sequence(sequence(sequence(octets(Buffer.alloc(20)))))
    expect(
      await faults(having(...tokenAttributes(info), signedAttribute(types.signingCertificate, wrongSha1))),
    ).toEqual(mismatch)
    // Its key made the value, and its name is that of the identifier: only the attribute tells them apart.
    const exchanged = certificate({ ...tsaForm, subject: 'Somebody else' })
    expect(await faults({ data: { certificates: [exchanged.der] } })).toEqual(mismatch)
  })

  it('must be named', async () => {
    const attributes = tokenAttributes(info).slice(0, 2)
    expect(await faults(having(...attributes))).toEqual(['fail timestamp-certificate-not-named'])
  })

  it('cannot be named by what is malformed', async () => {
    const naming = signedAttribute(types.signingCertificateV2, integer(1))
    expect(await faults(having(...tokenAttributes(info, naming)))).toEqual(['fail timestamp-malformed-attributes'])
  })
})

describe('algorithms', () => {
  it('that contradict each other stop it', async () => {
    expect(await faults({ signer: { signing: ecdsaSha1 } })).toEqual(['fail timestamp-algorithm-mismatch'])
  })

  it('that are not known leave it open', async () => {
    const signing = { identifier: algorithm('1.2.3.4'), make: () => Buffer.alloc(8) }
    expect(await faults({ signer: { signing } })).toEqual(['unknown timestamp-unsupported-algorithm'])
    expect(await faults({ signer: { digestAlgorithm: algorithm('1.2.840.113549.2.2') } })).toEqual([
      'unknown timestamp-unsupported-algorithm',
      'fail timestamp-algorithm-mismatch',
    ])
  })
})

describe('the authority that a token names', () => {
  const naming = (name: Buffer): TokenForm => ({ info: makeInfo({ more: [value(0xa0, name)] }) })
  const directory = (name: Buffer): Buffer => value(0xa4, name)
  const mismatch = ['fail timestamp-authority-mismatch']

  it('is the subject of its certificate', async () => {
    expect(await faults(naming(directory(commonName('TSA'))))).toEqual([])
    expect(await faults(naming(directory(nameOf([attribute('2.5.4.3', value(0x13, Buffer.from('tsa')))]))))).toEqual([])
    expect(await faults(naming(directory(commonName('Another'))))).toEqual(mismatch)
    expect(await faults(naming(directory(commonName('TSA CA'))))).toEqual(mismatch)
    expect(await faults(naming(directory(sequence())))).toEqual(mismatch)
  })

  it('is one of its alternative names', async () => {
    const dns = value(0x82, Buffer.from('tsa.acme.example'))
    const alternatives = extension('2.5.29.17', false, sequence(dns, directory(commonName('Alias'))))
    const named = certificate({ ...tsaForm, extensions: [...tsaForm.extensions, alternatives] })
    const by = (name: Buffer): TokenForm => {
      const { info: changed = info } = naming(name)
      const signer = { certificate: named, attributes: tokenAttributes(changed, namingOf(named)) }
      return { info: changed, signer, data: { certificates: [named.der] } }
    }
    expect(await faults(by(dns))).toEqual([])
    expect(await faults(by(directory(commonName('alias'))))).toEqual([])
    expect(await faults(by(directory(commonName('TSA'))))).toEqual([])
    expect(await faults(by(value(0x82, Buffer.from('other.acme.example'))))).toEqual(mismatch)
    expect(await faults(by(directory(commonName('Another'))))).toEqual(mismatch)
    expect(await faults(naming(dns))).toEqual(mismatch)
  })

  it('is none of alternative names that cannot be read', async () => {
    const broken = extension('2.5.29.17', false, sequence())
    const named = certificate({ ...tsaForm, extensions: [...tsaForm.extensions, broken] })
    const changed = makeInfo({ more: [value(0xa0, value(0x82, Buffer.from('a')))] })
    const signer = { certificate: named, attributes: tokenAttributes(changed, namingOf(named)) }
    expect(await faults({ info: changed, signer, data: { certificates: [named.der] } })).toEqual(mismatch)
  })

  it('is not asked for where its certificate is missing: that is enough', async () => {
    const form = naming(directory(commonName('Another')))
    expect(await faults({ ...form, data: { certificates: [] } })).toEqual(['fail timestamp-certificate-missing'])
  })
})

describe('extensions', () => {
  const having = (...extensions: readonly Buffer[]): TokenForm => ({
    info: makeInfo({ more: [value(0xa1, ...extensions)] }),
  })

  it('that are critical are not known', async () => {
    const known = sequence(oid('1.2.3'), octets(Buffer.alloc(1)))
    expect(await faults(having(known))).toEqual([])
    const critical = sequence(oid('1.2.4'), boolean(true), octets(Buffer.alloc(1)))
    expect(await faults(having(known, critical))).toEqual(['fail timestamp-unknown-extension'])
  })
})

it('what is handed on is copied, so that it does not keep the file alive', async () => {
  const token = makeToken()
  const { certificates } = await readTimestampToken(token, stamped)
  for (const bytes of certificates) {
    expect(bytes.buffer).not.toBe(token.buffer)
    expect(bytes.byteLength).toBe(bytes.buffer.byteLength)
  }
})

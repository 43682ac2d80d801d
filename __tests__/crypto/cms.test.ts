import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readCertificate } from '../../src/crypto/certificate.js'
import { CmsError, readSignedData, verifySigner } from '../../src/crypto/cms.js'
import type { SignedData, SignerReading } from '../../src/crypto/cms.js'
import type { CheckCode } from '../../src/model/codes.js'
import {
  digestAttribute,
  makeSignedData,
  makeSigner,
  sha256,
  sha256Identifier,
  signedAttribute,
  typeAttribute,
  types,
} from '../support/cms.js'
import type { SignedDataForm, SignerForm } from '../support/cms.js'
import { hex, integer, octets, oid, sequence, set, utf8, value } from '../support/der-parts.js'
import {
  algorithm,
  certificate,
  codeSigning,
  ecdsa,
  ecdsaSha1,
  ecdsaSha256,
  ecKeys,
  nothing,
  subjectKeyIdentifier,
  usages,
} from '../support/issue.js'
import { pkijsVerifies } from '../support/second-cms.js'

const keys = ecKeys()
const otherKeys = ecKeys()
const form = { subject: 'Signer', issuer: 'CA', keys, by: keys, extensions: [usages(codeSigning)] }
const leaf = certificate({ ...form, serialNumber: 7 })
const stranger = certificate({ ...form, subject: 'Stranger', keys: otherKeys, serialNumber: 8 })

const content = Buffer.from('Signature-Version: 1.0\r\n')
const attributes = [typeAttribute(), digestAttribute(sha256(content))]

/** DER of a SignedData with one signer of this form. */
function signed(signer: Partial<SignerForm> = {}, more: Partial<SignedDataForm> = {}): Buffer {
  const signers = [makeSigner({ certificate: leaf, keys, content, ...signer })]
  return makeSignedData({ signers, certificates: [leaf.der], ...more })
}

async function verifyFirst(der: Uint8Array, over: Uint8Array = content): Promise<SignerReading> {
  const data = await readSignedData(der)
  const [signer] = data.signers
  if (signer === undefined) throw new Error('no signer')
  return verifySigner(data, signer, over)
}

/** The codes of the checks `integrity` and `signature`, each with its result unless it passed. */
async function verdictOn(der: Uint8Array, over: Uint8Array = content): Promise<readonly string[]> {
  const { checks } = await verifyFirst(der, over)
  expect(checks.map(({ check }) => check)).toEqual(['integrity', 'signature'])
  return checks.filter(({ result }) => result !== 'pass').map(({ check, result, code }) => `${check} ${result} ${code}`)
}

const integrity = (code: CheckCode): string => `integrity fail ${code}`
const signature = (code: CheckCode): string => `signature fail ${code}`

describe('signatures that openssl made', () => {
  const folder = new URL('../fixtures/cms/', import.meta.url)
  const file = (name: string): Buffer => readFileSync(new URL(name, folder))
  const text = file('content.txt')

  it.each([
    ['rsa', 'SHA-256', 'SHA-256 with RSA'],
    ['pss', 'SHA-384', 'SHA-384 with RSA-PSS'],
    ['ec', 'SHA-256', 'SHA-256 with ECDSA'],
    ['sha1', 'SHA-1', 'SHA-1 with RSA'],
    ['key-identifier', 'SHA-256', 'SHA-256 with ECDSA'],
    ['no-attributes', 'SHA-256', 'SHA-256 with ECDSA'],
    ['attached', 'SHA-256', 'SHA-256 with ECDSA'],
    ['streamed', 'SHA-256', 'SHA-256 with ECDSA'],
    ['signing-certificate', 'SHA-256', 'SHA-256 with ECDSA'],
  ])('%s holds, and pkijs agrees', async (name, hash, label) => {
    const der = file(`${name}.der`)
    const reading = await verifyFirst(der, text)
    expect(reading.checks.map(({ result, code }) => [result, code])).toEqual([
      ['pass', 'digest-match'],
      ['pass', 'signature-valid'],
    ])
    expect(reading.algorithms).toEqual([
      { use: 'digest', hash, label: `${hash} digest in the signature block` },
      { use: 'signature', hash, label },
    ])
    expect(reading.hasLeaf).toBe(true)
    // pkijs knows a signer by a hash of the key only, and not by the extension.
    if (name !== 'key-identifier') expect(await pkijsVerifies(der, text)).toBe(true)
    expect(await verdictOn(der, Buffer.from('something else'))).not.toEqual([])
  })

  it('DSA holds; that it proves nobody is for the prover to say', async () => {
    expect(await verdictOn(file('dsa.der'), text)).toEqual([])
  })

  it('reads the content that is there, in BER too, and says so', async () => {
    const attached = await readSignedData(file('attached.der'))
    const streamed = await readSignedData(file('streamed.der'))
    const detached = await readSignedData(file('ec.der'))
    expect([attached, streamed, detached].map(({ normalised }) => normalised)).toEqual([false, true, false])
    expect(attached.content).toEqual(new Uint8Array(text))
    expect(Buffer.from(streamed.content ?? []).toString()).toBe(text.toString())
    expect(detached.content).toBeNull()
    expect(detached.contentType).toBe(types.data)
  })

  it('verifies each of two signers by its own certificate', async () => {
    const data = await readSignedData(file('two.der'))
    const readings = data.signers.map((signer) => verifySigner(data, signer, text))
    expect(readings.flatMap(({ checks }) => checks.map(({ result }) => result))).toEqual(Array(4).fill('pass'))
    expect(readings.map(({ certificates }) => certificates.length)).toEqual([2, 2])
    expect(readings[0]?.certificates[0]).toEqual(readings[1]?.certificates[1])
  })
})

describe('what was signed', () => {
  it('is the content with its type and digest', async () => {
    expect(await verdictOn(signed())).toEqual([])
    expect(await verdictOn(signed(), Buffer.from('other'))).toEqual([integrity('message-digest-mismatch')])
  })

  it('has the digest exactly once, as one octet string, and whole', async () => {
    const having = (...given: readonly Buffer[]): Buffer => signed({ attributes: [typeAttribute(), ...given] })
    const digest = sha256(content)
    const malformed = [integrity('malformed-signed-attributes')]
    expect(await verdictOn(having())).toEqual(malformed)
    expect(await verdictOn(having(digestAttribute(digest), digestAttribute(digest)))).toEqual(malformed)
    expect(await verdictOn(having(signedAttribute(types.messageDigest, octets(digest), octets(digest))))).toEqual(
      malformed,
    )
    expect(await verdictOn(having(signedAttribute(types.messageDigest)))).toEqual(malformed)
    expect(await verdictOn(having(signedAttribute(types.messageDigest, utf8('x'))))).toEqual(malformed)
    const cut = having(digestAttribute(digest.subarray(0, 31)))
    expect(await verdictOn(cut)).toEqual([integrity('message-digest-mismatch')])
    expect(await verdictOn(having(digestAttribute(Buffer.alloc(0))))).toEqual([integrity('message-digest-mismatch')])
  })

  it('has the type exactly once, and it is that of the content', async () => {
    const having = (...given: readonly Buffer[]): Buffer =>
      signed({ attributes: [...given, digestAttribute(sha256(content))] })
    const malformed = [integrity('malformed-signed-attributes')]
    expect(await verdictOn(having())).toEqual(malformed)
    expect(await verdictOn(having(typeAttribute(types.signedData)))).toEqual(malformed)
    expect(await verdictOn(having(typeAttribute(), typeAttribute()))).toEqual(malformed)
    expect(await verdictOn(having(signedAttribute(types.contentType, hex('0600'))))).toEqual(malformed)
    expect(await verdictOn(signed({}, { contentType: '1.2.3' }))).toEqual(malformed)
    const other = signed(
      { attributes: [typeAttribute('1.2.3'), digestAttribute(sha256(content))] },
      { contentType: '1.2.3' },
    )
    expect(await verdictOn(other)).toEqual([])
  })

  it('has no attribute twice, whatever it is', async () => {
    const twice = [...attributes, signedAttribute('1.2.3', nothing), signedAttribute('1.2.3', nothing)]
    expect(await verdictOn(signed({ attributes: twice }))).toEqual([integrity('malformed-signed-attributes')])
    expect(await verdictOn(signed({ attributes: twice.slice(0, 3) }))).toEqual([])
  })

  it('are the attributes in the order in which they stand there, sorted or not', async () => {
    expect(await verdictOn(signed({ attributes: [...attributes].reverse() }))).toEqual([])
  })

  it('is nothing that a file can change afterwards', async () => {
    const moved = signed({
      attributes,
      signature: ecdsaSha256.make(set(...[...attributes].reverse()), keys.privateKey),
    })
    expect(await verdictOn(moved)).toEqual([signature('signature-mismatch')])
  })

  it('is the content itself where there are no attributes, and then it is plain data', async () => {
    expect(await verdictOn(signed({ attributes: null }))).toEqual([])
    expect(await verdictOn(signed({ attributes: null }), Buffer.from('other'))).toEqual([
      integrity('signature-mismatch'),
      signature('signature-mismatch'),
    ])
    expect(await verdictOn(signed({ attributes: null }, { contentType: '1.2.3' }))).toEqual([
      integrity('malformed-signed-attributes'),
    ])
  })

  it('is not the attributes of another signature, shown as content', async () => {
    const taken = set(...attributes)
    expect(await verdictOn(signed({ attributes: null, content: taken }), taken)).toEqual([
      integrity('malformed-signed-attributes'),
    ])
    const harmless = [set(sequence(oid('1.2.3'), set())), sequence(), set(integer(1))]
    for (const other of harmless)
      expect(await verdictOn(signed({ attributes: null, content: other }), other)).toEqual([])
  })

  it('cannot be told where the digest is unknown, or MD2', async () => {
    for (const dotted of ['1.2.3', '1.2.840.113549.2.2']) {
      const [first, ...rest] = await verdictOn(signed({ digestAlgorithm: algorithm(dotted) }))
      expect(first).toBe('integrity unknown unsupported-algorithm')
      expect(rest).toEqual(dotted === '1.2.3' ? [] : [signature('algorithm-mismatch')])
    }
    const { algorithms } = await verifyFirst(signed({ digestAlgorithm: algorithm('1.2.3') }))
    expect(algorithms[0]).toEqual({ use: 'digest', hash: 'unknown', label: '1.2.3 digest in the signature block' })
  })
})

describe('the signature value', () => {
  it('is that of the key in the certificate', async () => {
    expect(await verdictOn(signed({ keys: otherKeys }))).toEqual([signature('signature-mismatch')])
    expect(await verdictOn(signed({ signature: Buffer.alloc(0) }))).toEqual([signature('signature-mismatch')])
    const { checks } = await verifyFirst(signed({ keys: otherKeys }))
    expect(checks[1]?.message).toBe(
      'The signature value of “CN=Signer” does not hold: its key did not make it over these bytes.',
    )
  })

  it('cannot be told where the algorithm is unknown', async () => {
    const signing = { ...ecdsaSha256, identifier: algorithm('1.2.3') }
    expect(await verdictOn(signed({ signing }))).toEqual(['signature unknown unsupported-algorithm'])
    expect((await verifyFirst(signed({ signing }))).algorithms[1]).toEqual({
      use: 'signature',
      hash: 'unknown',
      label: 'the algorithm 1.2.3',
    })
    expect(await verdictOn(signed({ signing, attributes: null }))).toEqual([
      'integrity unknown unsupported-algorithm',
      'signature unknown unsupported-algorithm',
    ])
  })

  it('is made with the hash that the content is hashed by', async () => {
    expect(await verdictOn(signed({ signing: ecdsaSha1 }))).toEqual([signature('algorithm-mismatch')])
    expect(await verdictOn(signed({ signing: ecdsa('sha512', '1.2.840.10045.4.3.4') }))).toEqual([
      signature('algorithm-mismatch'),
    ])
    expect(await verdictOn(signed({ signing: ecdsa('sha256', '1.2.840.10045.2.1') }))).toEqual([])
  })

  it('of Ed25519 hashes by itself, so any digest of the content goes with it', async () => {
    const edwards = generateKeyPairSync('ed25519')
    const own = certificate({ ...form, keys: edwards })
    const signing = {
      identifier: algorithm('1.3.101.112'),
      make: (data: Uint8Array) => sign(null, data, edwards.privateKey),
    }
    const der = signed({ certificate: own, keys: edwards, signing }, { certificates: [own.der] })
    expect(await verdictOn(der)).toEqual([])
  })
})

describe('algorithm protection (RFC 6211)', () => {
  const protection = (...parts: readonly Uint8Array[]): Buffer =>
    signedAttribute(types.algorithmProtection, sequence(...parts))
  const ecdsaTagged = value(0xa1, oid('1.2.840.10045.4.3.2'))
  const having = (attribute: Buffer): Buffer => signed({ attributes: [...attributes, attribute] })

  it('agrees with the algorithms beside the signature', async () => {
    expect(await verdictOn(having(protection(sha256Identifier, ecdsaTagged)))).toEqual([])
    expect(await verdictOn(having(protection(algorithm('2.16.840.1.101.3.4.2.1', nothing), ecdsaTagged)))).toEqual([])
  })

  it('stops other ones', async () => {
    const mismatch = [signature('algorithm-mismatch')]
    expect(await verdictOn(having(protection(algorithm('2.16.840.1.101.3.4.2.2'), ecdsaTagged)))).toEqual(mismatch)
    const other = value(0xa1, oid('1.2.840.10045.4.3.3'))
    expect(await verdictOn(having(protection(sha256Identifier, other)))).toEqual(mismatch)
  })

  it.each([
    ['without the algorithm of the signature', protection(sha256Identifier)],
    ['with something behind', protection(sha256Identifier, ecdsaTagged, integer(1))],
    ['that is no sequence', signedAttribute(types.algorithmProtection, integer(1))],
    ['twice in one attribute', signedAttribute(types.algorithmProtection, sequence(), sequence())],
  ])('fails %s', async (_, attribute) => {
    expect(await verdictOn(having(attribute))).toEqual([signature('malformed-signed-attributes')])
  })
})

describe("the signer's certificate", () => {
  it('shares the copies of the bag with every other signer of it', async () => {
    const junk = sequence(octets(Buffer.alloc(1000)))
    const signers = [leaf, stranger].map((one) => makeSigner({ certificate: one, keys, content }))
    const data = await readSignedData(makeSignedData({ signers, certificates: [leaf.der, stranger.der, junk] }))
    const [first, second] = data.signers.map((one) => verifySigner(data, one, content).certificates)
    expect(first?.[2]).toEqual(new Uint8Array(junk))
    expect(first?.[2]).toBe(second?.[2])
  })

  it('comes first, whatever its place in the bag, and the others follow once it is taken out', async () => {
    const bag = [stranger.der, leaf.der, leaf.der]
    const { certificates, hasLeaf } = await verifyFirst(signed({}, { certificates: bag }))
    expect(hasLeaf).toBe(true)
    expect(certificates).toEqual([leaf.der, stranger.der])
  })

  it('is missing, or cannot be read', async () => {
    const missing = [signature('signer-certificate-missing')]
    expect(await verdictOn(signed({}, { certificates: [] }))).toEqual(missing)
    const bare = makeSignedData({ signers: [makeSigner({ certificate: leaf, keys, content })] })
    expect(await verdictOn(bare)).toEqual(missing)
    const reading = await verifyFirst(signed({}, { certificates: [stranger.der, sequence(integer(1))] }))
    expect(reading.checks[1]?.code).toBe('signer-certificate-missing')
    expect(reading.hasLeaf).toBe(false)
    expect(reading.certificates).toHaveLength(2)
    const issuerOnly = sequence(leaf.issuerDer, integer(9))
    expect(await verdictOn(signed({ identifier: issuerOnly }))).toEqual(missing)
    const serialOnly = sequence(leaf.subjectDer, integer(7))
    expect(await verdictOn(signed({ identifier: serialOnly }))).toEqual(missing)
  })

  it('is found beside others that cannot be read (CVE-2024-0057)', async () => {
    expect(await verdictOn(signed({}, { certificates: [sequence(), leaf.der, sequence(sequence())] }))).toEqual([])
  })

  it('is one: two different ones with its identifier are none', async () => {
    const twin = certificate({ ...form, subject: 'Twin', serialNumber: 7 })
    for (const bag of [
      [leaf.der, twin.der],
      [twin.der, leaf.der],
    ]) {
      expect(await verdictOn(signed({}, { certificates: bag }))).toEqual([signature('signer-certificate-ambiguous')])
      expect((await verifyFirst(signed({}, { certificates: bag }))).hasLeaf).toBe(false)
    }
  })

  it('is known by its key identifier, which is the extension and not a hash of the key', async () => {
    const named = certificate({ ...form, extensions: [...form.extensions, subjectKeyIdentifier('its name')] })
    const identifier = value(0x80, Buffer.from('its name'))
    const der = (bag: readonly Uint8Array[]): Buffer =>
      signed({ identifier, version: 3 }, { certificates: bag, version: 3 })
    expect(await verdictOn(der([leaf.der, named.der]))).toEqual([])
    expect(await verdictOn(der([leaf.der]))).toEqual([signature('signer-certificate-missing')])
    const key = createHash('sha1')
      .update(keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(-65))
      .digest()
    const byHash = signed({ identifier: value(0x80, key), version: 3 }, { certificates: [named.der] })
    expect(await verdictOn(byHash)).toEqual([signature('signer-certificate-missing')])
  })

  it('may have a key that cannot be read; then nothing can be told', async () => {
    const spki = sequence(algorithm('1.2.3'), hex('03020001'))
    const odd = certificate({ ...form, spki, serialNumber: 7 })
    expect(await verdictOn(signed({}, { certificates: [odd.der] }))).toEqual([
      'signature unknown unsupported-algorithm',
    ])
    expect(() => createPublicKey({ key: spki, format: 'der', type: 'spki' })).toThrow()
  })
})

describe('what was signed of the certificate (RFC 5035)', () => {
  const directory = sequence(value(0xa4, leaf.issuerDer))
  const issuerSerial = (names: Buffer = directory, serialNumber: Buffer = integer(7)): Buffer =>
    sequence(names, serialNumber)
  const version1 = (...identifier: readonly Uint8Array[]): Buffer =>
    signedAttribute(types.signingCertificate, sequence(sequence(sequence(...identifier))))
  const version2 = (...identifier: readonly Uint8Array[]): Buffer =>
    signedAttribute(types.signingCertificateV2, sequence(sequence(sequence(...identifier))))
  const digestBy = (hash: string): Buffer => octets(createHash(hash).update(leaf.der).digest())
  const having = (...given: readonly Buffer[]): Buffer => signed({ attributes: [...attributes, ...given] })

  it.each([
    ['version 1', version1(digestBy('sha1'))],
    ['version 1 with the issuer', version1(digestBy('sha1'), issuerSerial())],
    ['version 2', version2(digestBy('sha256'))],
    ['version 2 with the issuer', version2(digestBy('sha256'), issuerSerial())],
    ['version 2 with a hash', version2(algorithm('2.16.840.1.101.3.4.2.3'), digestBy('sha512'))],
  ])('holds in %s', async (_, attribute) => {
    expect(await verdictOn(having(attribute))).toEqual([])
  })

  it('holds in both at once', async () => {
    expect(await verdictOn(having(version1(digestBy('sha1')), version2(digestBy('sha256'))))).toEqual([])
  })

  it.each([
    ['another certificate in version 1', version1(octets(Buffer.alloc(20)))],
    ['another certificate in version 2', version2(octets(sha256(stranger.der)))],
    ['a hash of another length', version2(digestBy('sha512'))],
    ['an unknown hash', version2(algorithm('1.2.3'), digestBy('sha256'))],
    ['MD2', version2(algorithm('1.2.840.113549.2.2'), digestBy('sha256'))],
    ['no certificate', signedAttribute(types.signingCertificateV2, sequence(sequence()))],
    ['another serial number', version2(digestBy('sha256'), issuerSerial(directory, integer(8)))],
    ['another issuer', version2(digestBy('sha256'), issuerSerial(sequence(value(0xa4, leaf.subjectDer))))],
    ['no issuer', version2(digestBy('sha256'), issuerSerial(sequence()))],
    [
      'two issuers',
      version2(digestBy('sha256'), issuerSerial(sequence(value(0xa4, leaf.issuerDer), value(0xa4, leaf.issuerDer)))),
    ],
  ])('stops %s', async (_, attribute) => {
    expect(await verdictOn(having(attribute))).toEqual([signature('signer-certificate-mismatch')])
  })

  it('stops one that holds beside one that does not', async () => {
    const both = having(version1(digestBy('sha1')), version2(octets(sha256(stranger.der))))
    expect(await verdictOn(both)).toEqual([signature('signer-certificate-mismatch')])
  })

  it('stops what cannot be read', async () => {
    for (const attribute of [version2(integer(1)), version1(digestBy('sha1'), issuerSerial(), integer(1))]) {
      expect(await verdictOn(having(attribute))).toEqual([signature('malformed-signed-attributes')])
    }
  })
})

describe('what is handed on', () => {
  it('is copied, so that it does not keep the file alive', async () => {
    const der = signed()
    const { certificates } = await verifyFirst(der)
    for (const bytes of certificates) {
      expect(bytes.buffer).not.toBe(der.buffer)
      expect(bytes.byteLength).toBe(bytes.buffer.byteLength)
    }
  })
})

describe('the structure', () => {
  async function errorOf(bytes: Uint8Array): Promise<CmsError['code'] | null> {
    try {
      await readSignedData(bytes)
      return null
    } catch (error) {
      if (error instanceof CmsError) return error.code
      throw error
    }
  }
  const info = (type: string, ...rest: readonly Buffer[]): Buffer => sequence(oid(type), ...rest)
  const signer = makeSigner({ certificate: leaf, keys, content })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('junk')],
    ['no sequence', set()],
    ['no SignedData', info(types.data, value(0xa0, sequence()))],
    ['no content', info(types.signedData)],
    ['two contents', info(types.signedData, value(0xa0, sequence(), sequence()))],
    ['something behind', info(types.signedData, value(0xa0, sequence()), integer(1))],
    ['a content that is no sequence', info(types.signedData, value(0xa0, integer(1)))],
    ['bytes behind', Buffer.concat([signed(), Buffer.from([0])])],
    ['a cut', signed().subarray(0, -1)],
    ['an unknown version', signed({}, { version: 2 })],
    ['no signer', makeSignedData({ signers: [] })],
    ['something behind the signers', makeSignedData({ signers: [signer], more: [integer(1)] })],
    ['data that is no octet string', signed({}, { content: sequence() })],
    ['an unknown version of the signer', signed({ version: 2 })],
    ['a signer without a name', signed({ identifier: integer(1) })],
    ['a signer with a name of three parts', signed({ identifier: sequence(sequence(), integer(1), integer(1)) })],
    ['an algorithm that is none', signed({ digestAlgorithm: sequence(integer(1)) })],
    ['attributes that are empty', signed({ attributes: [] })],
    ['unsigned attributes that are empty', signed({ unsigned: [] })],
    ['an attribute of three parts', signed({ attributes: [sequence(oid('1.2.3'), set(), set())] })],
    ['an attribute that is none', signed({ unsigned: [integer(1)] })],
    ['broken BER', hex('3080 0609 2a864886f70d010702')],
  ])('is refused: %s', async (_, bytes) => {
    expect(await errorOf(bytes)).toBe('malformed')
  })

  it('may hold revocation lists and other kinds of certificates, which are passed over', async () => {
    const der = signed(
      {},
      {
        certificates: [value(0xa1, integer(1)), leaf.der, value(0xa3, oid('1.2.3'))],
        revocationLists: value(0xa1, sequence()),
        version: 5,
      },
    )
    expect((await readSignedData(der)).certificates).toEqual([leaf.der])
    expect(await verdictOn(der)).toEqual([])
  })

  it('may hold content of another type that is no octet string: its octets are what is signed', async () => {
    const der = signed({}, { contentType: '1.2.3', content: sequence(integer(1)) })
    expect((await readSignedData(der)).content).toEqual(new Uint8Array(integer(1)))
  })

  it('is bounded: certificates, signers, depth', async () => {
    const bag = (count: number): Buffer => signed({}, { certificates: Array<Uint8Array>(count).fill(leaf.der) })
    expect(await errorOf(bag(256))).toBeNull()
    expect(await errorOf(bag(257))).toBe('limit')
    expect(await errorOf(bag(10_000))).toBe('limit')
    const signers = (count: number): Buffer => makeSignedData({ signers: Array<Buffer>(count).fill(signer) })
    expect(await errorOf(signers(16))).toBeNull()
    expect(await errorOf(signers(17))).toBe('limit')
    let deep: Buffer = Buffer.alloc(0)
    for (let level = 0; level < 10_000; level += 1) deep = sequence(deep)
    expect(await errorOf(deep)).toBe('limit')
  })

  it('does not hold for any other key or any other signed byte, whichever byte is changed', async () => {
    const der = signed()
    const [signer] = (await readSignedData(der)).signers
    const signedParts = [signer?.signedAttributes?.encoded.subarray(1), signer?.signature].map((part) => {
      const start = der.indexOf(part ?? Buffer.from('nowhere'))
      expect(start).toBeGreaterThan(0)
      return { start, end: start + (part?.length ?? 0) }
    })
    let tried = 0
    for (let position = 0; position < der.length; position += 1) {
      for (const mask of [0x01, 0x80, 0xff]) {
        const changed = Buffer.from(der)
        changed[position] = (changed[position] ?? 0) ^ mask
        tried += 1
        const holds = await holdsBy(changed)
        if (holds === null) continue
        // What may pass is in the rest of the certificate, which its issuer answers for, and in what nobody signs.
        expect(sameSigner(holds)).toBe(true)
        expect(signedParts.some(({ start, end }) => position >= start && position < end)).toBe(false)
      }
    }
    expect(tried).toBe(der.length * 3)
  })

  /** The reading, when it is one and all of it passed. */
  async function holdsBy(der: Uint8Array): Promise<SignerReading | null> {
    let data: SignedData
    try {
      data = await readSignedData(der)
    } catch (error) {
      if (error instanceof CmsError) return null
      throw error
    }
    const [first] = data.signers
    const reading = first === undefined ? null : verifySigner(data, first, content)
    return reading?.checks.every(({ result }) => result === 'pass') === true ? reading : null
  }

  function sameSigner({ certificates: [first] }: SignerReading): boolean {
    return first !== undefined && readCertificate(first).spkiSha256 === leaf.spkiSha256
  }

  it('never throws anything but CmsError for any bytes', async () => {
    const der = signed()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(der.length),
        async (changes, length) => {
          const changed = Buffer.from(der)
          for (const [position, octet] of changes) changed[position] = octet
          await holdsBy(changed)
          await holdsBy(changed.subarray(0, length))
        },
      ),
      { numRuns: 500 },
    )
  })
})

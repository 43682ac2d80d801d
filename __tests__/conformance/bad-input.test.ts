import { deflateRawSync } from 'node:zlib'
import { describe, expect, it, jest } from '@jest/globals'
import type { Verdict } from '../../src/model/verdict.js'
import type { ZipItem } from '../fixtures/jar/make/zip.mjs'
import { entry, readZip, withContent, writeZip } from '../fixtures/jar/make/zip.mjs'
import { sequence } from '../support/der-parts.js'
import { jarBytes, jarPem } from '../support/fixtures.js'
import { makeCa, makeCertificate, makeLeaf } from '../support/issue.js'
import { codesOf, scanFile, trustOf } from '../support/pipeline.js'
import { ca, keysOfRun, ownTrust, signer, signItems, signJar } from '../support/sign-jar.js'

// Inflating hundreds of megabytes takes seconds on a slow machine; nothing here is timed.
jest.setTimeout(60_000)

const trust = trustOf([jarPem('root')])
const own = ownTrust()
const rsa = jarBytes('rsa.jar')

const told = (verdict: Verdict): readonly unknown[] => [verdict.state, ...codesOf(verdict)]
const scan = (bytes: Uint8Array): Promise<Verdict> => scanFile(bytes, { trust })
const scanOwn = (bytes: Uint8Array): Promise<Verdict> => scanFile(bytes, { trust: own })

/** The signed fixture with one of its entries changed. */
const changed = (name: string, change: (item: ZipItem) => ZipItem): Buffer =>
  writeZip(readZip(rsa).map((item) => (item.name === name ? change(item) : item)))

describe('a file that ends early', () => {
  it('is unsigned when nothing is left of it', async () => {
    expect(told(await scan(Buffer.alloc(0)))).toEqual(['unsigned'])
  })

  it('is never verified and never unsigned, wherever it ends', async () => {
    const states = new Map<string, number>()
    for (let length = 64; length < rsa.length; length += 64) {
      const { state } = await scan(rsa.subarray(0, length))
      states.set(state, (states.get(state) ?? 0) + 1)
    }
    expect([...states.keys()].filter((state) => state !== 'invalid' && state !== 'unknown')).toEqual([])
  })

  it('is invalid as soon as the names of its signature files can be seen', async () => {
    const seen = rsa.indexOf('META-INF/RELEASE.RSA') + 'META-INF/RELEASE.RSA'.length
    for (let length = seen; length < rsa.length; length += 64) {
      expect([length, ...told(await scan(rsa.subarray(0, length)))]).toEqual([
        length,
        'invalid',
        'malformed-signed-archive',
      ])
    }
  })

  it('is never verified without its last byte, or without its first', async () => {
    expect((await scan(rsa.subarray(0, -1))).state).toBe('invalid')
    expect((await scan(rsa.subarray(1))).state).toBe('invalid')
  })
})

describe('an archive that is larger than it looks', () => {
  const zeros = Buffer.alloc(256 * 1024 * 1024)
  const packed = deflateRawSync(zeros)

  it('is read to its end where the signature is over that much, and is verified', async () => {
    const bomb = entry('zeros.bin', zeros, { packed, method: 8 })
    expect(told(await scanOwn(signJar([bomb])))).toEqual(['verified'])
  })

  it('is not read beyond the size that an entry gives', async () => {
    const lying = changed('app.properties', (item) => ({ ...item, packed }))
    expect(told(await scan(lying))).toEqual(['invalid', 'damaged-entry'])
  })

  it('is unknown when its entries say that they hold more than is read', async () => {
    const sizes = { size: 0xfffffffe }
    const items = Array.from({ length: 2 }, (_, index) =>
      entry(`big-${index}.bin`, '', { packed, method: 8, ...sizes }),
    )
    expect(told(await scan(writeZip([...readZip(rsa), ...items])))).toEqual(['unknown', 'limit-reached'])
  })

  it('is invalid when its entries share one stream', async () => {
    const items = signItems([entry('a.bin', zeros.subarray(0, 1024))])
    const offset = writeZip(items).lastIndexOf('PK\x03\x04')
    const shared = Array.from({ length: 1000 }, (_, index) => entry(`b-${index}.bin`, '', { offset }))
    const verdict = await scanOwn(writeZip([...items, ...shared]))
    expect(verdict.state).toBe('invalid')
    expect(codesOf(verdict)).toContain('overlapping-entries')
  })
})

describe('an archive of very many entries', () => {
  const many = Array.from({ length: 65_536 }, (_, index) => entry(`${index}.txt`, String(index), { method: 0 }))

  it('is verified when all of 65,536 are signed', async () => {
    expect(told(await scanOwn(signJar(many)))).toEqual(['verified'])
  })

  it('is invalid when one of them is not', async () => {
    const bytes = writeZip([...signItems(many), entry('late.txt', '')])
    expect(told(await scanOwn(bytes))).toEqual(['invalid', 'unsigned-entry'])
  })

  it('is unknown when there are more than are read', async () => {
    const more = Array.from({ length: 131_073 }, (_, index) => entry(`${index}`, '', { method: 0 }))
    expect(told(await scan(writeZip([...readZip(rsa), ...more])))).toEqual(['unknown', 'limit-reached'])
  })
})

describe('a manifest', () => {
  it('of 100 MB makes the answer unknown', async () => {
    const large = Buffer.alloc(100 * 1024 * 1024, 'Padding: 0123456789\r\n')
    const bytes = changed('META-INF/MANIFEST.MF', (item) => withContent(item, large))
    expect(told(await scan(bytes))).toEqual(['unknown', 'limit-reached'])
  })

  it('that says it has 100 MB makes the answer unknown', async () => {
    const bytes = changed('META-INF/MANIFEST.MF', (item) => ({ ...item, size: 100_000_000 }))
    expect(told(await scan(bytes))).toEqual(['unknown', 'limit-reached'])
  })

  it('of 10^6 sections makes the answer unknown', async () => {
    const sections = Array.from({ length: 1_000_000 }, (_, index) =>
      `Name:${index.toString(36)}\n\n`.replace(':', ': '),
    )
    const text = `Manifest-Version: 1.0\n\n${sections.join('')}`
    expect(text.length).toBeLessThan(16_000_000)
    const bytes = changed('META-INF/MANIFEST.MF', (item) => withContent(item, text))
    expect(told(await scan(bytes))).toEqual(['unknown', 'limit-reached'])
  })

  it('that was changed to have a line of 10 MB is invalid', async () => {
    const bytes = changed('META-INF/MANIFEST.MF', (item) =>
      withContent(item, `Manifest-Version: ${'1'.repeat(10_000_000)}\r\n\r\n`),
    )
    expect((await scan(bytes)).state).toBe('invalid')
  })

  it('that was changed to have a million continued lines is invalid', async () => {
    const text = `Manifest-Version: 1.0\r\nX: 1\r\n${' 1\r\n'.repeat(1_000_000)}\r\n`
    expect((await scan(changed('META-INF/MANIFEST.MF', (item) => withContent(item, text)))).state).toBe('invalid')
  })
})

describe('a signature block', () => {
  /** A bound was reached, so that not even the signer's certificate is known. */
  const unread = ['unknown', 'limit-reached', 'signer-certificate-missing']

  it('that nests 10,000 levels is more than is read', async () => {
    let nested: Buffer = Buffer.from('0500', 'hex')
    for (let level = 0; level < 10_000; level++) nested = sequence(nested)
    expect(told(await scanOwn(signJar([entry('a.txt', 'a')], { block: nested })))).toEqual(unread)
  })

  it('that nests 10,000 levels of indefinite length is more than is read', async () => {
    const nested = Buffer.concat([Buffer.from('3080'.repeat(10_000), 'hex'), Buffer.alloc(20_000)])
    expect(told(await scanOwn(signJar([entry('a.txt', 'a')], { block: nested })))).toEqual(unread)
  })

  it('with a bag of 10,000 certificates makes the answer unknown', async () => {
    const bytes = signJar([entry('a.txt', 'a')], { certificates: [signer.der, ca.der, ...strangers(10_000)] })
    expect(told(await scanOwn(bytes))).toEqual(unread)
  })

  it('with as many certificates as are read is verified, whatever they are', async () => {
    const bytes = signJar([entry('a.txt', 'a')], { certificates: [...strangers(200), signer.der, ca.der] })
    expect(told(await scanOwn(bytes))).toEqual(['verified'])
  })

  it('with certificates that cannot be read beside the right ones is verified', async () => {
    const junk = [sequence(), sequence(sequence(), sequence()), Buffer.from('30030201ff', 'hex')]
    const bytes = signJar([entry('a.txt', 'a')], { certificates: [...junk, signer.der, ca.der] })
    expect(told(await scanOwn(bytes))).toEqual(['verified'])
  })

  it('with a cycle of certificates and no way to a root is untrusted', async () => {
    const { caKeys, signerKeys } = keysOfRun
    const [first, second] = [makeCa('A', caKeys, 'B', signerKeys), makeCa('B', signerKeys, 'A', caKeys)]
    const leaf = makeLeaf(signerKeys, 'A', caKeys)
    const certificates = [leaf.der, first.der, second.der]
    const bytes = signJar([entry('a.txt', 'a')], { certificates, signer: leaf })
    expect(told(await scanOwn(bytes))).toEqual(['untrusted', 'issuer-missing'])
  })

  it('with 200 issuers of one name, none of which signed, is never verified', async () => {
    const { signerKeys, caKeys } = keysOfRun
    const leaf = makeLeaf(signerKeys, 'Nobody', caKeys)
    const issuers = Array.from({ length: 200 }, () => makeCa('Nobody', signerKeys, 'Root', caKeys).der)
    const bytes = signJar([entry('a.txt', 'a')], { certificates: [leaf.der, ...issuers], signer: leaf })
    expect(['untrusted', 'unknown']).toContain((await scanOwn(bytes)).state)
  })

  it('of which there are 1,000 makes the answer unknown', async () => {
    const block = readZip(rsa).find(({ name }) => name === 'META-INF/RELEASE.RSA')
    const blocks = Array.from({ length: 1000 }, (_, index) => entry(`META-INF/B${index}.RSA`, block?.content ?? ''))
    expect(told(await scan(writeZip([...readZip(rsa), ...blocks])))).toEqual(['unknown', 'limit-reached'])
  })

  /** Certificates that are no part of the path. */
  function strangers(count: number): readonly Uint8Array[] {
    const { caKeys, rootKeys } = keysOfRun
    const form = { issuer: 'Root', keys: caKeys, by: rootKeys }
    return Array.from({ length: count }, (_, index) => makeCertificate({ subject: `Stranger ${index}`, ...form }))
  }
})

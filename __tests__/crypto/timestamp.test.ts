import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../src/crypto/certificate.js'
import { readSignedData } from '../../src/crypto/cms.js'
import { printName } from '../../src/crypto/name.js'
import { readTimes, readTimestampResponse, readTimestampToken } from '../../src/crypto/timestamp.js'
import type { TimeClaim } from '../../src/model/signature.js'
import { pkijsVerifies } from '../support/second-cms.js'
import { faultsOf } from '../support/timestamp.js'

const folder = new URL('../fixtures/timestamps/', import.meta.url)
const file = (name: string): Buffer => readFileSync(new URL(name, folder))
const stamped = file('stamped.txt')

/** The authority's name, when it is known. */
function authorityOf({ hasLeaf, certificates: [first] }: TimeClaim): string | null {
  return hasLeaf && first !== undefined ? printName(readCertificate(first).subject) : null
}

describe('timestamps that openssl made', () => {
  it.each([
    ['rsa-sha256', 'rsa', 'SHA-256', 'SHA-256 with RSA', 'SHA-256'],
    ['rsa-sha1', 'rsa', 'SHA-1', 'SHA-1 with RSA', 'SHA-1'],
    ['rsa-sha512', 'rsa', 'SHA-512', 'SHA-512 with RSA', 'SHA-512'],
    ['ec-sha384', 'ec', 'SHA-384', 'SHA-384 with ECDSA', 'SHA-384'],
    ['everything', 'rsa', 'SHA-256', 'SHA-256 with RSA', 'SHA-256'],
  ])('%s holds for what was stamped, and for nothing else', async (name, authority, digest, label, imprint) => {
    const token = file(`${name}.der`)
    const claim = await readTimestampToken(token, stamped)
    expect(faultsOf(claim)).toEqual([])
    expect(claim.kind).toBe('rfc3161')
    expect(claim.algorithms).toEqual([
      { use: 'digest', hash: digest, label: `${digest} digest in the timestamp` },
      { use: 'signature', hash: digest, label },
      { use: 'digest', hash: imprint, label: `${imprint} imprint in the timestamp` },
    ])
    expect(authorityOf(claim)).toBe(`CN=${authority},O=Acme\\, Inc.`)
    expect(claim.certificates).toHaveLength(2)
    expect(await pkijsVerifies(token, stamped)).toBe(true)
    expect(faultsOf(await readTimestampToken(token, file('make.mjs')))).toEqual(['fail timestamp-imprint-mismatch'])
  })

  it('say when, and how exactly', async () => {
    const plain = await readTimestampToken(file('rsa-sha256.der'), stamped)
    const exact = await readTimestampToken(file('everything.der'), stamped)
    expect([plain.accuracy, exact.accuracy]).toEqual([0, 1501])
    expect(plain.at?.getMilliseconds()).toBe(0)
    expect(Math.abs((exact.at?.getTime() ?? 0) - (plain.at?.getTime() ?? 0))).toBeLessThan(60_000)
  })

  it('need the certificate beside them where they do not carry it', async () => {
    const token = file('ec-no-certificate.der')
    const alone = await readTimestampToken(token, stamped)
    expect(faultsOf(alone)).toEqual(['fail timestamp-certificate-missing'])
    expect(alone.hasLeaf).toBe(false)
    const { certificates } = await readTimestampToken(file('ec-sha384.der'), stamped)
    const beside = await readTimestampToken(token, stamped, certificates.toReversed())
    expect(faultsOf(beside)).toEqual([])
    expect(beside.certificates).toEqual(certificates)
  })

  it('are in the answer of the authority, when it grants one', async () => {
    expect(faultsOf(await readTimestampResponse(file('granted.der'), stamped))).toEqual([])
    expect(faultsOf(await readTimestampResponse(file('granted.der'), file('make.mjs')))).toEqual([
      'fail timestamp-imprint-mismatch',
    ])
    expect(faultsOf(await readTimestampResponse(file('rejected.der'), stamped))).toEqual(['fail timestamp-not-granted'])
  })
})

describe('timestamps in signatures that osslsigncode made', () => {
  it.each(['rfc3161', 'pkcs9'] as const)('%s holds for this signature', async (kind) => {
    const { signers, certificates } = await readSignedData(file(`authenticode-${kind}.der`))
    const claims = signers.flatMap((signer) => readTimes(signer, certificates))
    expect(claims.map((claim) => [claim.kind, faultsOf(claim), authorityOf(claim)])).toEqual([
      [kind, [], 'CN=rsa,O=Acme\\, Inc.'],
    ])
  })

  it.each(['rfc3161', 'pkcs9'] as const)('%s holds within BER', async (kind) => {
    const der = file(`authenticode-${kind}.der`)
    // The outermost SEQUENCE has two octets of length.
    const ber = Buffer.concat([Buffer.from([0x30, 0x80]), der.subarray(4), Buffer.from([0, 0])])
    const { signers, certificates, normalised } = await readSignedData(ber)
    expect(normalised).toBe(true)
    expect(signers.flatMap((signer) => readTimes(signer, certificates)).map(faultsOf)).toEqual([[]])
  })

  it.each(['rfc3161', 'pkcs9'] as const)('%s holds for no other signature', async (kind) => {
    const { signers, certificates } = await readSignedData(file(`authenticode-${kind}.der`))
    const claims = signers.flatMap((signer) => {
      return readTimes({ ...signer, signature: Buffer.from(signer.signature).reverse() }, certificates)
    })
    expect(claims.map(faultsOf)).toEqual([['fail timestamp-imprint-mismatch']])
  })
})

import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { TrustListError } from '../../../src/trust/lists/error.js'
import { verifyTrustList } from '../../../src/trust/lists/verify.js'
import type { ListDemands } from '../../../src/trust/lists/verify.js'
import { digestAttribute, makeSignedData, sha256, sha256Identifier, typeAttribute } from '../../support/cms.js'
import { boolean, generalizedTime, hex, octets, oid, sequence, set, utcTime, value } from '../../support/der-parts.js'
import { algorithm, codeSigning, ecKeys, ecdsaSha1, makeRoot } from '../../support/issue.js'
import {
  attributeOf,
  listSigner,
  listType,
  makeEntry,
  makeList,
  makeListContent,
  makeListSigner,
  publisher,
  signerLeaf,
  signerRoot,
  signList,
} from '../../support/trust-list.js'

const keys = ecKeys()
const root = makeRoot('Acme Root', keys)
const other = makeRoot('Other Root', keys)
const entries = [makeEntry(root.der), makeEntry(other.der)]
const demands: ListDemands = {
  roots: [signerRoot],
  at: new Date('2026-07-01T00:00:00Z'),
  maxAgeDays: 120,
  notBelow: null,
}
const content = makeListContent({ entries })
const form = 'The list is no certificate trust list with its content and one signer.'
const refusal = async (bytes: Uint8Array, changed: Partial<ListDemands> = {}): Promise<string> => {
  const list = await verifyTrustList(bytes, { ...demands, ...changed }).catch((error: unknown) => error)
  if (list instanceof TrustListError) return list.message
  throw new Error('It was not refused.')
}

describe('verifyTrustList', () => {
  it('reads a list that a proven signer signed', async () => {
    const list = await verifyTrustList(makeList({ entries }), demands)
    expect(list).toMatchObject({
      usages: [listSigner],
      sequenceNumber: 7n,
      thisUpdate: new Date('2026-06-01T00:00:00Z'),
      nextUpdate: null,
    })
    expect(list.entries.map(({ properties }) => [...properties.keys()])).toEqual([[98], [98]])
  })

  it.each([
    ['UTCTime', utcTime('260702000000Z')],
    ['GeneralizedTime', generalizedTime('20260702000000Z')],
  ])('reads when it is to be replaced, as %s', async (_, nextUpdate) => {
    const list = await verifyTrustList(makeList({ entries, nextUpdate }), demands)
    expect(list.nextUpdate).toEqual(new Date('2026-07-02T00:00:00Z'))
  })

  it('passes over its identifier, and extensions that are not critical', async () => {
    const extensions = (...critical: readonly Buffer[]): Buffer =>
      value(0xa0, sequence(sequence(oid('1.3.6.1.4.1.311.10.3.52'), ...critical, octets(hex('0500')))))
    const head = sequence(oid(listSigner))
    const named = Buffer.concat([head, octets(Buffer.from('id')), content.subarray(head.length)])
    const extended = [extensions(), extensions(boolean(false))].map((more) =>
      makeListContent({ entries, more: [more] }),
    )
    for (const right of [named, ...extended]) {
      expect((await verifyTrustList(signList(right), demands)).entries).toHaveLength(2)
    }
    expect(await refusal(makeList({ entries, more: [extensions(boolean(true))] }))).toBe(
      'The list has the unknown critical extension 1.3.6.1.4.1.311.10.3.52.',
    )
  })

  it('refuses an altered entry', async () => {
    const list = makeList({ entries })
    const at = list.indexOf(Buffer.from(root.sha256, 'hex'))
    const altered = Buffer.from(list)
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
    expect(await refusal(altered)).toMatch(/signature of the list does not hold: The signed SHA-256 digest/)
  })

  it('refuses a signature value of another key', async () => {
    const bytes = signList(content, { signers: [makeListSigner(content, { keys: ecKeys() })] })
    expect(await refusal(bytes)).toMatch(/does not hold: The signature value/)
  })

  it('refuses a signature without its certificate', async () => {
    expect(await refusal(signList(content, { certificates: [root.der] }))).toMatch(
      /signer's certificate is not in the signature/,
    )
  })

  it('refuses a signer under another root', async () => {
    const stranger = makeRoot('List Root', ecKeys())
    expect(await refusal(makeList({ entries }), { roots: [stranger] })).toMatch(/^The signer of the list is not proven/)
  })

  it('refuses a signer whose certificate is not for signing lists', async () => {
    const leaf = signerLeaf(codeSigning)
    const signers = [makeListSigner(content, { certificate: leaf })]
    expect(await refusal(signList(content, { signers, certificates: [leaf.der] }))).toMatch(
      /^The signer of the list is not proven: .*signing lists of roots/,
    )
  })

  it('refuses a signer whose certificate is over', async () => {
    expect(await refusal(makeList({ entries }), { at: new Date('2401-01-01T00:00:00Z'), maxAgeDays: 1e6 })).toMatch(
      /^The signer of the list is not proven/,
    )
  })

  it('refuses weak algorithms', async () => {
    const attributes = [typeAttribute(listType), digestAttribute(createHash('sha1').update(content).digest())]
    const weak = { digestAlgorithm: algorithm('1.3.14.3.2.26'), signing: ecdsaSha1, attributes }
    expect(await refusal(signList(content, { signers: [makeListSigner(content, weak)] }))).toMatch(
      /^The list is signed by SHA-1 digest .*, which is weak\.$/,
    )
  })

  it('passes over a certificate beside it that cannot be read', async () => {
    const bytes = signList(content, { certificates: [sequence(), publisher.der] })
    expect((await verifyTrustList(bytes, demands)).entries).toHaveLength(2)
  })

  it('refuses another type of content', async () => {
    const contentType = '1.3.6.1.4.1.311.10.2'
    const attributes = [typeAttribute(contentType), digestAttribute(sha256(content))]
    const signers = [makeListSigner(content, { attributes })]
    expect(await refusal(signList(content, { contentType, signers }))).toBe(form)
  })

  it('refuses a list that is not in its signature', async () => {
    const signers = [makeListSigner(content)]
    const bytes = makeSignedData({ signers, certificates: [publisher.der], contentType: listType })
    expect(await refusal(bytes)).toBe(form)
  })

  it('refuses two signers', async () => {
    const signers = [makeListSigner(content), makeListSigner(content)]
    expect(await refusal(signList(content, { signers }))).toBe(form)
  })

  it('refuses what is not signed at all', async () => {
    expect(await refusal(Buffer.from('no list'))).toMatch(/^The list is not signed: /)
  })

  it('refuses a list that is not for naming roots', async () => {
    const catalog = '1.3.6.1.4.1.311.12.1.1'
    for (const wrong of [[catalog], [listSigner, catalog], []]) {
      expect(await refusal(makeList({ entries, usages: wrong }))).toMatch(/not for naming roots\.$/)
    }
  })

  it('refuses a list that writes its version, which is the default one', async () => {
    expect(await refusal(signList(Buffer.concat([hex('020100'), content])))).toMatch(/^The list cannot be read: /)
  })

  it('refuses a lower sequence number, and takes the same one', async () => {
    const bytes = makeList({ entries, sequenceNumber: 0x1f })
    expect(await refusal(bytes, { notBelow: 0x20n })).toBe(
      'The list has the sequence number 1f, below 20 of the list in use.',
    )
    expect((await verifyTrustList(bytes, { ...demands, notBelow: 0x1fn })).sequenceNumber).toBe(0x1fn)
  })

  it('refuses a list of the future, an old one, and one that was to be replaced', async () => {
    const bytes = makeList({ entries })
    const thisUpdate = new Date('2026-06-01T00:00:00Z')
    expect(await refusal(bytes, { at: new Date(thisUpdate.getTime() - 1) })).toMatch(/yet to come/)
    expect(await verifyTrustList(bytes, { ...demands, at: thisUpdate })).toBeDefined()
    const days = (count: number): Date => new Date(thisUpdate.getTime() + count * 86_400_000)
    expect(await verifyTrustList(bytes, { ...demands, at: days(120) })).toBeDefined()
    expect(await refusal(bytes, { at: days(120.01) })).toMatch(/more than 120 days ago/)
    const replaced = makeList({ entries, nextUpdate: utcTime('260701000000Z') })
    expect(await refusal(replaced)).toBe('The list was to be replaced by 2026-07-01T00:00:00.000Z.')
  })

  it.each([
    ['names its subjects by SHA-256', { entries, subjectAlgorithm: sha256Identifier }, /by 2\.16\..*, and SHA-1/],
    ['has a certificate twice', { entries: [...entries, ...entries] }, /has a certificate twice/],
    [
      'has a subject of another length',
      { entries: [sequence(octets(hex('00')), set())] },
      /The subject 00 of the list is no SHA-1/,
    ],
    [
      'says a property twice',
      { entries: [entryOf(attributeOf(9, hex('3000')), attributeOf(9, hex('3001')))] },
      /the property 9 of .* twice/,
    ],
    [
      'has an attribute that is no property',
      { entries: [entryOf(sequence(oid('1.2.3'), set(octets(hex('00')))))] },
      /The attribute 1\.2\.3 of .* is no property/,
    ],
    [
      'has a property without a value',
      { entries: [entryOf(sequence(oid('1.3.6.1.4.1.311.10.11.9'), set()))] },
      /is no property with one value/,
    ],
    [
      'has a property with two values',
      { entries: [entryOf(sequence(oid('1.3.6.1.4.1.311.10.11.9'), set(octets(hex('00')), octets(hex('01')))))] },
      /is no property with one value/,
    ],
    ['has something behind its end', { entries, more: [hex('0500')] }, /cannot be read/],
  ])('refuses a list that %s', async (_, form, message) => {
    expect(await refusal(makeList(form))).toMatch(message)
  })
})

function entryOf(...attributes: readonly Buffer[]): Buffer {
  return sequence(octets(Buffer.alloc(20)), set(...attributes))
}

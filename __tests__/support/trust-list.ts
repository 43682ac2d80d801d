import { createHash } from 'node:crypto'
import type { Certificate } from '../../src/crypto/certificate.js'
import { digestAttribute, makeSignedData, makeSigner, sha256, typeAttribute } from './cms.js'
import type { SignedDataForm, SignerForm } from './cms.js'
import { octets, oid, sequence, set, utcTime, value } from './der-parts.js'
import {
  algorithm,
  basicConstraints,
  certificate,
  ecKeys,
  keyUsage,
  makeRoot,
  nothing,
  unsigned,
  usages,
} from './issue.js'

/** Lists of roots as Microsoft makes them, under a root of our own. */

export const listType = '1.3.6.1.4.1.311.10.1'
export const listSigner = '1.3.6.1.4.1.311.10.3.9'
export const sha1Identifier = algorithm('1.3.14.3.2.26', nothing)

export const signerRootKeys = ecKeys()
export const signerRoot = makeRoot('List Root', signerRootKeys)
export const signerKeys = ecKeys()
export const signerLeaf = (...purposes: readonly string[]): Certificate =>
  certificate({
    subject: 'List Publisher',
    issuer: 'List Root',
    keys: signerKeys,
    by: signerRootKeys,
    extensions: [basicConstraints(false), keyUsage(0x80), usages(...purposes)],
  })
export const publisher = signerLeaf(listSigner)

/** Properties by their numbers: `9` usages, `98` SHA-256, `104`, `122`, `126`, `127` … */
export type Properties = Readonly<Record<number, Uint8Array>>

export const usagesProperty = (...dotted: readonly string[]): Buffer => sequence(...dotted.map(oid))
export const timeProperty = (iso: string): Buffer => {
  const ticks = Buffer.alloc(8)
  ticks.writeBigUInt64LE((BigInt(new Date(iso).getTime()) + 11_644_473_600_000n) * 10_000n)
  return ticks
}

export const attributeOf = (number: number | string, content: Uint8Array): Buffer =>
  sequence(oid(`1.3.6.1.4.1.311.10.11.${number}`), set(octets(content)))

const digest = (algorithmName: 'sha1' | 'sha256', der: Uint8Array): Buffer =>
  createHash(algorithmName).update(der).digest()

/** An entry for a certificate, with its SHA-256 and these properties. */
export function makeEntry(der: Uint8Array, properties: Properties = {}): Buffer {
  const all: Properties = { 98: digest('sha256', der), ...properties }
  const attributes = Object.entries(all).map(([number, content]) => attributeOf(number, content))
  return sequence(octets(digest('sha1', der)), set(...attributes))
}

export interface ListForm {
  readonly entries: readonly Buffer[]
  readonly usages?: readonly string[]
  readonly sequenceNumber?: number
  readonly thisUpdate?: string
  /** Behind thisUpdate. */
  readonly nextUpdate?: Buffer
  readonly subjectAlgorithm?: Buffer
  /** Behind the entries. */
  readonly more?: readonly Buffer[]
}

/** The content octets of a list. */
export function makeListContent(form: ListForm): Buffer {
  return Buffer.concat([
    usagesProperty(...(form.usages ?? [listSigner])),
    unsigned(form.sequenceNumber ?? 7),
    utcTime(form.thisUpdate ?? '260601000000Z'),
    ...(form.nextUpdate === undefined ? [] : [form.nextUpdate]),
    form.subjectAlgorithm ?? sha1Identifier,
    sequence(...form.entries),
    ...(form.more ?? []),
  ])
}

/** The publisher's SignerInfo for a list, or as `form` says. */
export const makeListSigner = (content: Buffer, form: Partial<SignerForm> = {}): Buffer =>
  makeSigner({
    certificate: publisher,
    keys: signerKeys,
    content,
    attributes: [typeAttribute(listType), digestAttribute(sha256(content))],
    ...form,
  })

/** The list with the publisher's signature, or as `form` says. */
export const signList = (content: Buffer, form: Partial<SignedDataForm> = {}): Buffer =>
  makeSignedData({
    signers: [makeListSigner(content)],
    certificates: [publisher.der],
    contentType: listType,
    content: value(0x30, content),
    ...form,
  })

export const makeList = (form: ListForm): Buffer => signList(makeListContent(form))

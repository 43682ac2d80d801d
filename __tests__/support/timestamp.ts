import { createHash } from 'node:crypto'
import type { SignerInfo } from '../../src/crypto/cms.js'
import { readSignedData } from '../../src/crypto/cms.js'
import type { TimeClaim } from '../../src/model/signature.js'
import { digestAttribute, makeSignedData, makeSigner, sha256, sha256Identifier, signedAttribute } from './cms.js'
import { typeAttribute, types } from './cms.js'
import type { SignedDataForm, SignerForm } from './cms.js'
import { generalizedTime, integer, octets, oid, sequence, value } from './der-parts.js'
import { certificate, ecKeys, extension } from './issue.js'

const timeStamping = '1.3.6.1.5.5.7.3.8'

/** An authority of this run, which signed its own certificate. */
export const tsaKeys = ecKeys()
export const tsaForm = {
  subject: 'TSA',
  issuer: 'TSA CA',
  keys: tsaKeys,
  by: tsaKeys,
  serialNumber: 11,
  extensions: [extension('2.5.29.37', true, sequence(oid(timeStamping)))],
}
export const tsa = certificate(tsaForm)
/** Another certificate of the same key. */
export const tsaTwin = certificate({ ...tsaForm, subject: 'TSA twin', serialNumber: 12 })

/** What is stamped in tests. */
export const stamped = Buffer.from('a signature value')
export const infoTime = '20240229120000Z'

export interface InfoForm {
  readonly imprint?: Buffer
  readonly time?: Buffer
  readonly version?: Buffer
  readonly policy?: Buffer
  readonly serialNumber?: Buffer
  /** What follows the time: accuracy, ordering, nonce, authority, extensions. */
  readonly more?: readonly Buffer[]
}

export const imprintOf = (data: Uint8Array, hash = 'sha256', identifier = sha256Identifier): Buffer =>
  sequence(identifier, octets(createHash(hash).update(data).digest()))

/** DER of a TSTInfo (RFC 3161 2.4.2). */
export function makeInfo(form: InfoForm = {}): Buffer {
  return sequence(
    form.version ?? integer(1),
    form.policy ?? oid('1.2.3'),
    form.imprint ?? imprintOf(stamped),
    form.serialNumber ?? integer(5),
    form.time ?? generalizedTime(infoTime),
    ...(form.more ?? []),
  )
}

/** ESSCertIDv2 of a certificate (RFC 5035 4), by SHA-256. */
export const namingOf = (...certificates: readonly { readonly der: Uint8Array }[]): Buffer =>
  signedAttribute(
    types.signingCertificateV2,
    sequence(sequence(...certificates.map(({ der }) => sequence(octets(sha256(der)))))),
  )

/** The signed attributes of a token. */
export const tokenAttributes = (info: Uint8Array, naming: Buffer = namingOf(tsa)): readonly Buffer[] => [
  typeAttribute(types.timestampInfo),
  digestAttribute(sha256(info)),
  naming,
]

export interface TokenForm {
  readonly info?: Buffer
  readonly signer?: Partial<SignerForm>
  readonly data?: Partial<SignedDataForm>
}

/** DER of a token over `stamped`, but for what the form says. */
export function makeToken({ info = makeInfo(), signer = {}, data = {} }: TokenForm = {}): Buffer {
  const form = { certificate: tsa, keys: tsaKeys, content: info, attributes: tokenAttributes(info), ...signer }
  return makeSignedData({
    signers: [makeSigner(form)],
    certificates: [tsa.der],
    contentType: types.timestampInfo,
    content: octets(info),
    version: 3,
    ...data,
  })
}

/** DER of a TimeStampResp (RFC 3161 2.4.2). */
export function makeResponse(token: Buffer | null, status: Buffer = sequence(integer(0))): Buffer {
  return sequence(status, ...(token === null ? [] : [token]))
}

const signingTime = (time: Buffer): Buffer => signedAttribute(types.signingTime, time)
export const utc = value(0x17, Buffer.from('240229120000Z'))

/** The signed attributes of a countersignature. */
export const counterAttributes = (over: Uint8Array = stamped): readonly Buffer[] => [
  typeAttribute(),
  signingTime(utc),
  digestAttribute(sha256(over)),
]

/** DER of a countersignature (RFC 2985 5.3.6) over `stamped`, but for what the form says. */
export function makeCountersignature(form: Partial<SignerForm> = {}): Buffer {
  return makeSigner({ certificate: tsa, keys: tsaKeys, content: stamped, attributes: counterAttributes(), ...form })
}

/** A signer whose value is `stamped`, with these unsigned attributes. */
export async function stampedSigner(...unsigned: readonly Buffer[]): Promise<SignerInfo> {
  const form = { certificate: tsa, keys: tsaKeys, content: Buffer.alloc(0), signature: stamped }
  const signers = [makeSigner({ ...form, ...(unsigned.length === 0 ? {} : { unsigned }) })]
  const [signer] = (await readSignedData(makeSignedData({ signers }))).signers
  if (signer === undefined) throw new Error('no signer')
  return signer
}

/** The checks that did not pass: `fail timestamp-malformed`. Every check is of the name `time`. */
export function faultsOf({ checks }: TimeClaim): readonly string[] {
  if (checks.length === 0 || checks.some(({ check }) => check !== 'time')) throw new Error('no checks of time')
  return checks.filter(({ result }) => result !== 'pass').map(({ result, code }) => `${result} ${code}`)
}

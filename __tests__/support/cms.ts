import { createHash } from 'node:crypto'
import type { Certificate } from '../../src/crypto/certificate.js'
import { integer, octets, oid, sequence, set, value } from './der-parts.js'
import { algorithm, ecdsaSha256 } from './issue.js'
import type { Keys, SigningAlgorithm } from './issue.js'

export const types = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  algorithmProtection: '1.2.840.113549.1.9.52',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
  microsoftTimestamp: '1.3.6.1.4.1.311.3.3.1',
  countersignature: '1.2.840.113549.1.9.6',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
} as const

export const sha256Identifier = algorithm('2.16.840.1.101.3.4.2.1')
export const sha256 = (data: Uint8Array): Buffer => createHash('sha256').update(data).digest()

export const signedAttribute = (type: string, ...values: readonly Uint8Array[]): Buffer =>
  sequence(oid(type), set(...values))
export const typeAttribute = (type: string = types.data): Buffer => signedAttribute(types.contentType, oid(type))
export const digestAttribute = (digest: Uint8Array): Buffer => signedAttribute(types.messageDigest, octets(digest))

export interface SignerForm {
  readonly certificate: Certificate
  readonly keys: Keys
  readonly content: Uint8Array
  readonly signing?: SigningAlgorithm
  readonly digestAlgorithm?: Buffer
  /** Left out: the type and the SHA-256 of the content. `null`: none. */
  readonly attributes?: readonly Buffer[] | null
  readonly unsigned?: readonly Buffer[]
  readonly identifier?: Buffer
  readonly version?: number
  /** In the place of the right one. */
  readonly signature?: Buffer
}

export const issuerAndSerial = (certificate: Certificate): Buffer =>
  sequence(certificate.issuerDer, value(0x02, certificate.serialNumber))

/** DER of a SignerInfo of exactly this form. */
export function makeSigner(form: SignerForm): Buffer {
  const { attributes = [typeAttribute(), digestAttribute(sha256(form.content))], signing = ecdsaSha256 } = form
  const signed = attributes === null ? form.content : set(...attributes)
  return sequence(
    integer(form.version ?? 1),
    form.identifier ?? issuerAndSerial(form.certificate),
    form.digestAlgorithm ?? sha256Identifier,
    ...(attributes === null ? [] : [value(0xa0, ...attributes)]),
    signing.identifier,
    octets(form.signature ?? signing.make(signed, form.keys.privateKey)),
    ...(form.unsigned === undefined ? [] : [value(0xa1, ...form.unsigned)]),
  )
}

export interface SignedDataForm {
  readonly signers: readonly Buffer[]
  readonly certificates?: readonly Uint8Array[]
  readonly contentType?: string
  /** DER of the value in the explicit tag; `null`: none. */
  readonly content?: Buffer | null
  /** As they are announced: SHA-256 when left out. */
  readonly digestAlgorithms?: readonly Buffer[]
  readonly version?: number
  /** Behind the certificates. */
  readonly revocationLists?: Buffer
  /** At the end of the SignedData. */
  readonly more?: readonly Buffer[]
}

/** DER of a ContentInfo with a SignedData of exactly this form. */
export function makeSignedData(form: SignedDataForm): Buffer {
  const encapsulated = sequence(
    oid(form.contentType ?? types.data),
    ...(form.content ? [value(0xa0, form.content)] : []),
  )
  return sequence(
    oid(types.signedData),
    value(
      0xa0,
      sequence(
        integer(form.version ?? 1),
        set(...(form.digestAlgorithms ?? [sha256Identifier])),
        encapsulated,
        ...(form.certificates === undefined ? [] : [value(0xa0, ...form.certificates)]),
        ...(form.revocationLists === undefined ? [] : [form.revocationLists]),
        set(...form.signers),
        ...(form.more ?? []),
      ),
    ),
  )
}

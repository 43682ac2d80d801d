import { generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readCertificate } from '../../src/crypto/certificate.js'
import type { Certificate } from '../../src/crypto/certificate.js'
import { attribute, bits, boolean, generalizedTime, hex, integer, nameOf, octets, oid } from './der-parts.js'
import { sequence, utf8, value } from './der-parts.js'

/** A pair of keys, and how it signs. */
export interface Keys {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

/** An AlgorithmIdentifier and what makes its values. */
export interface SigningAlgorithm {
  readonly identifier: Buffer
  readonly make: (data: Uint8Array, key: KeyObject) => Buffer
}

export const ecKeys = (namedCurve = 'prime256v1'): Keys => generateKeyPairSync('ec', { namedCurve })
export const rsaKeys = (modulusLength = 2048, publicExponent = 0x10001): Keys =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent })

/** An algorithm without parameters, or with these. */
export const algorithm = (dotted: string, ...parameters: readonly Uint8Array[]): Buffer =>
  sequence(oid(dotted), ...parameters)
export const nothing = hex('0500')

export const ecdsa = (hash: string, dotted: string, ...parameters: readonly Uint8Array[]): SigningAlgorithm => ({
  identifier: algorithm(dotted, ...parameters),
  make: (data, key) => sign(hash, data, key),
})
export const ecdsaSha256 = ecdsa('sha256', '1.2.840.10045.4.3.2')
export const ecdsaSha1 = ecdsa('sha1', '1.2.840.10045.4.1')
export const rsaSha256: SigningAlgorithm = ecdsa('sha256', '1.2.840.113549.1.1.11', nothing)

export const commonName = (text: string): Buffer => nameOf([attribute('2.5.4.3', utf8(text))])

export const extension = (dotted: string, critical: boolean, content: Uint8Array): Buffer =>
  sequence(oid(dotted), ...(critical ? [boolean(true)] : []), octets(content))
export const basicConstraints = (ca: boolean, pathLength?: number): Buffer =>
  extension(
    '2.5.29.19',
    true,
    sequence(...(ca ? [boolean(true)] : []), ...(pathLength === undefined ? [] : [integer(pathLength)])),
  )
/** `80`: digitalSignature, `40`: nonRepudiation, `04`: keyCertSign, `02`: cRLSign. */
export const keyUsage = (octet: number): Buffer =>
  extension('2.5.29.15', true, bits(Math.log2(octet & -octet), Buffer.from([octet])))
export const usages = (...dotted: readonly string[]): Buffer =>
  extension('2.5.29.37', false, sequence(...dotted.map(oid)))
export const subjectKeyIdentifier = (text: string): Buffer => extension('2.5.29.14', false, octets(Buffer.from(text)))
export const authorityKeyIdentifier = (text: string): Buffer =>
  extension('2.5.29.35', false, sequence(value(0x80, Buffer.from(text))))

export const codeSigning = '1.3.6.1.5.5.7.3.3'
export const serverAuth = '1.3.6.1.5.5.7.3.1'
export const anyUsage = '2.5.29.37.0'

export interface CertificateForm {
  /** A common name, or a whole Name. */
  readonly subject: string | Buffer
  readonly issuer: string | Buffer
  readonly keys: Keys
  /** The issuer's. */
  readonly by: Keys
  readonly extensions?: readonly Buffer[]
  readonly serialNumber?: number
  /** The INTEGER of the serial number, the validity, or unique identifiers, when they are to be as they should not. */
  readonly serialDer?: Buffer
  readonly validityDer?: Buffer
  readonly uniqueIds?: readonly Buffer[]
  /** `20200101000000Z`. */
  readonly from?: string
  readonly until?: string
  readonly version?: 1 | 3
  readonly signing?: SigningAlgorithm
  /** The outer AlgorithmIdentifier, when it is to be another one. */
  readonly outer?: Buffer
  /** The SubjectPublicKeyInfo, when it is to be another one. */
  readonly spki?: Buffer
}

const whole = (name: string | Buffer): Buffer => (typeof name === 'string' ? commonName(name) : name)
let serial = 1

/** DER of a certificate of exactly this form. Valid from 2020 to 2400 unless it says otherwise. */
export function makeCertificate(form: CertificateForm): Buffer {
  const signing = form.signing ?? ecdsaSha256
  const { extensions = [], version = 3, from = '20200101000000Z', until = '24000101000000Z' } = form
  serial += 1
  const number = form.serialNumber ?? serial
  const tbs = sequence(
    ...(version === 3 ? [value(0xa0, integer(2))] : []),
    form.serialDer ?? unsigned(number),
    signing.identifier,
    whole(form.issuer),
    form.validityDer ?? sequence(generalizedOrUtc(from), generalizedOrUtc(until)),
    whole(form.subject),
    form.spki ?? form.keys.publicKey.export({ format: 'der', type: 'spki' }),
    ...(form.uniqueIds ?? []),
    ...(extensions.length === 0 ? [] : [value(0xa3, sequence(...extensions))]),
  )
  const signature = signing.make(tbs, form.by.privateKey)
  return sequence(tbs, form.outer ?? signing.identifier, bits(0, signature))
}

/** A positive INTEGER, minimal. */
export function unsigned(number: number): Buffer {
  const text = number.toString(16)
  const content = hex(text.padStart(text.length + (text.length % 2), '0'))
  return integer(...((content[0] ?? 0) >= 0x80 ? [0] : []), ...content)
}

/** RFC 5280 4.1.2.5: UTCTime up to 2049. */
function generalizedOrUtc(text: string): Buffer {
  return text < '2050' ? value(0x17, Buffer.from(text.slice(2))) : generalizedTime(text)
}

export const certificate = (form: CertificateForm): Certificate => readCertificate(makeCertificate(form))

/** A CA that signed itself. */
export const makeRoot = (name: string, keys: Keys, ...extensions: readonly Buffer[]): Certificate =>
  certificate({ subject: name, issuer: name, keys, by: keys, extensions: [basicConstraints(true), ...extensions] })

export const makeCa = (
  name: string,
  keys: Keys,
  issuer: string,
  by: Keys,
  ...extensions: readonly Buffer[]
): Certificate => certificate({ subject: name, issuer, keys, by, extensions: [basicConstraints(true), ...extensions] })

/** A leaf for signing code. */
export const makeLeaf = (keys: Keys, issuer: string, by: Keys, form: Partial<CertificateForm> = {}): Certificate =>
  certificate({ subject: 'Signer', issuer, keys, by, extensions: [usages(codeSigning)], ...form })

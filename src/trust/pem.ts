import { createPublicKey, hash } from 'node:crypto'
import { readCertificate, type Certificate } from '../crypto/certificate.js'
import { readDer } from '../crypto/der.js'
import { pemFailure, readPemBlocks, type PemBlock } from './pem-blocks.js'

/** RFC 7468 5.1: what a certificate was labelled once is still understood. */
const certificateLabels: ReadonlySet<string> = new Set(['CERTIFICATE', 'X509 CERTIFICATE', 'X.509 CERTIFICATE'])
const publicKeyLabel = 'PUBLIC KEY'

/** What stands in PEM files by mistake, and what to do about it. */
const remedies: ReadonlyMap<string, string> = new Map([
  ['TRUSTED CERTIFICATE', 'Write it without its trust settings, which are not read: openssl x509 -in FILE -out FILE.'],
  ['PKCS7', 'Write the certificates that it holds: openssl pkcs7 -print_certs -in FILE -out FILE.'],
  ['RSA PUBLIC KEY', 'Write it as a SubjectPublicKeyInfo: openssl rsa -RSAPublicKey_in -in FILE -pubout -out FILE.'],
])
const privateKeyRemedy =
  'Remove the private key, which proves nothing here, and replace it if others could read this file.'

/**
 * The certificates of a PEM text, in their order; text around them is allowed. Anything else in it, or no certificate at
 * all, throws Failure `pem`. `source` names the text in messages.
 */
export function certificatesOfPem(text: string, source: string): readonly Certificate[] {
  const blocks = readPemBlocks(text, source)
  if (blocks.length === 0) {
    throw pemFailure(
      `${source} holds no certificate in PEM`,
      'Give a file with a `-----BEGIN CERTIFICATE-----` block; a DER file becomes one by: openssl x509 -inform der.',
    )
  }
  return blocks.map((block) => {
    if (certificateLabels.has(block.label)) return certificateOf(block, source)
    throw unexpected(block, source, 'only certificates are read', 'Keep only the certificates in it.')
  })
}

/** The SHA-256 of the SubjectPublicKeyInfo of the one PEM public key (or certificate) of a text, hex. Throws Failure `pem`. */
export function spkiSha256OfPem(text: string, source: string): string {
  const [key, second] = spkiSha256sOfPem(text, source)
  if (second === undefined) return key
  throw pemFailure(`${source} holds more than one block in PEM`, keyRemedy)
}

/** The same of each public key (or certificate) of a text, in their order. Throws Failure `pem`. */
export function spkiSha256sOfPem(text: string, source: string): readonly [string, ...string[]] {
  const [first, ...rest] = readPemBlocks(text, source).map((block) => keySha256Of(block, source))
  if (first === undefined) throw pemFailure(`${source} holds no public key in PEM`, keyRemedy)
  return [first, ...rest]
}

const keyRemedy = 'Give a file with one `-----BEGIN PUBLIC KEY-----` block, or with one certificate.'

function keySha256Of(block: PemBlock, source: string): string {
  if (certificateLabels.has(block.label)) return certificateOf(block, source).spkiSha256
  if (block.label === publicKeyLabel) return spkiSha256Of(block, source)
  throw unexpected(block, source, 'a public key is needed', 'Give the public key, or the certificate that holds it.')
}

function certificateOf(block: PemBlock, source: string): Certificate {
  try {
    return readCertificate(block.bytes)
  } catch (cause) {
    throw unreadable('certificate', block, source, cause)
  }
}

/** Of a key that node:crypto can read, in DER. */
function spkiSha256Of(block: PemBlock, source: string): string {
  try {
    readDer(block.bytes)
    createPublicKey({ key: Buffer.from(block.bytes), format: 'der', type: 'spki' })
  } catch (cause) {
    throw unreadable('public key', block, source, cause)
  }
  return hash('sha256', block.bytes)
}

function unreadable(what: string, { line }: PemBlock, source: string, cause: unknown): Error {
  return pemFailure(
    `The ${what} at line ${line} of ${source} cannot be used: ${reasonOf(cause)}`,
    'Have it made again, or copy it again from where it was made.',
    cause,
  )
}

/** What a reader of DER threw, as a clause. */
export function reasonOf(cause: unknown): string {
  const { message } = cause as Error
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '')
}

export function unexpected({ label, line }: PemBlock, source: string, why: string, otherwise: string): Error {
  const remedy = label.endsWith('PRIVATE KEY') ? privateKeyRemedy : (remedies.get(label) ?? otherwise)
  const article = /^[AEIORX]/.test(label) ? 'an' : 'a'
  return pemFailure(`${source} holds ${article} ${label} at line ${line}, and ${why}`, remedy)
}

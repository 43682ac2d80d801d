import { readCertificate, type Certificate } from '../crypto/certificate.js'
import { readSubjectPublicKey } from '../crypto/public-key.js'
import type { GivenKey } from './model.js'
import { pemFailure, readPemBlocks, type PemBlock } from '../crypto/pem.js'

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

/** The one PEM public key (or that of the one certificate) of a text. Throws Failure `pem`. */
export function keyOfPem(text: string, source: string): GivenKey {
  const [key, second] = keysOfPem(text, source)
  if (second === undefined) return key
  throw pemFailure(`${source} holds more than one block in PEM`, keyRemedy)
}

/** Each public key (or that of each certificate) of a text, in their order. Throws Failure `pem`. */
export function keysOfPem(text: string, source: string): readonly [GivenKey, ...GivenKey[]] {
  const [first, ...rest] = readPemBlocks(text, source).map((block) => keyOf(block, source))
  if (first === undefined) throw pemFailure(`${source} holds no public key in PEM`, keyRemedy)
  return [first, ...rest]
}

const keyRemedy = 'Give a file with one `-----BEGIN PUBLIC KEY-----` block, or with one certificate.'

function keyOf(block: PemBlock, source: string): GivenKey {
  if (certificateLabels.has(block.label)) return pick(certificateOf(block, source))
  if (block.label === publicKeyLabel) return pick(publicKeyOf(block, source))
  throw unexpected(block, source, 'a public key is needed', 'Give the public key, or the certificate that holds it.')
}

function pick({ spki, spkiSha256 }: GivenKey): GivenKey {
  return { spki, spkiSha256 }
}

function certificateOf(block: PemBlock, source: string): Certificate {
  try {
    return readCertificate(block.bytes)
  } catch (cause) {
    throw unreadable('certificate', block, source, cause)
  }
}

function publicKeyOf(block: PemBlock, source: string): GivenKey {
  try {
    return readSubjectPublicKey(block.bytes)
  } catch (cause) {
    throw unreadable('public key', block, source, cause)
  }
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

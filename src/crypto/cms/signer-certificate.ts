import { computeDigest, readDigest } from '../algorithms.js'
import { attempt } from '../attempt.js'
import { equalBytes } from '../bytes.js'
import { readAlgorithmIdentifier, readCertificate } from '../certificate.js'
import type { Certificate } from '../certificate.js'
import { contextTag, DerCursor, encodedOf, integerOctets, membersOf, readOctetString, tag } from '../der.js'
import type { DerValue } from '../der.js'
import type { SignerIdentifier } from './model.js'

/** A certificate that a signature carries. */
export interface BagMember {
  /** A copy: views would keep the whole file alive, and cross a thread with it. */
  readonly der: Uint8Array
  /** `null`: it cannot be read. */
  readonly certificate: Certificate | null
}

const bags = new WeakMap<readonly Uint8Array[], readonly BagMember[]>()

/** The certificates of a signature, read and copied once, however many signers it has. */
export function readBag(encoded: readonly Uint8Array[]): readonly BagMember[] {
  const known = bags.get(encoded)
  if (known !== undefined) return known
  const bag = encoded.map((der): BagMember => {
    const certificate = attempt(() => readCertificate(der))
    // Files of one signer share the copy of the certificate that was read.
    return certificate instanceof Error
      ? { der: new Uint8Array(der), certificate: null }
      : { der: certificate.der, certificate }
  })
  bags.set(encoded, bag)
  return bag
}

/**
 * The certificates that the identifier names, each once (RFC 5652 5.3). Issuers are compared byte by byte: the signer
 * copied the name from its certificate. What cannot be read is passed over (CVE-2024-0057) and never trusted.
 */
export function findSignerCertificates(
  bag: readonly BagMember[],
  identifier: SignerIdentifier,
): readonly Certificate[] {
  const found = new Map<string, Certificate>()
  for (const { certificate } of bag) {
    if (certificate !== null && isNamed(certificate, identifier)) found.set(certificate.sha256, certificate)
  }
  return [...found.values()]
}

/** RFC 5652 5.3: the extension is compared, never a hash of the key. */
function isNamed(certificate: Certificate, identifier: SignerIdentifier): boolean {
  if (identifier.kind === 'issuer-and-serial') {
    return (
      equalBytes(certificate.issuerDer, identifier.issuer) &&
      equalBytes(certificate.serialNumber, identifier.serialNumber)
    )
  }
  return (
    certificate.subjectKeyIdentifier !== null && equalBytes(certificate.subjectKeyIdentifier, identifier.keyIdentifier)
  )
}

/** ESSCertID of version 1 knows SHA-1 only; version 2 has SHA-256 where it names no hash. */
const sha1 = { oid: '1.3.14.3.2.26', parameters: null, encoded: new Uint8Array() }
const sha256 = { oid: '2.16.840.1.101.3.4.2.1', parameters: null, encoded: new Uint8Array() }

/**
 * Whether the value of a signing-certificate attribute (RFC 5035 3, 4) says that this certificate made the signature:
 * its first identifier does. The further ones only narrow what may be above it. Throws DerError.
 */
export function namesSigner(value: DerValue, version: 1 | 2, certificate: Certificate): boolean {
  const [first] = membersOf(new DerCursor(value).next(tag.sequence), tag.sequence)
  if (first === undefined) return false
  const cursor = new DerCursor(first)
  const named = version === 2 ? cursor.optional(tag.sequence) : null
  const certificateHash = readOctetString(cursor.next(tag.octetString))
  const issuerSerial = cursor.optional(tag.sequence)
  cursor.finish()
  const byDefault = version === 2 ? sha256 : sha1
  const digest = readDigest(named === null ? byDefault : readAlgorithmIdentifier(named))
  const computed = digest === null ? null : computeDigest(digest, certificate.der)
  if (computed === null || !equalBytes(computed, certificateHash)) return false
  return issuerSerial === null || isIssuerSerial(issuerSerial, certificate)
}

/** RFC 5035 5: the issuer is one directoryName. */
function isIssuerSerial(value: DerValue, certificate: Certificate): boolean {
  const cursor = new DerCursor(value)
  const names = membersOf(cursor.next(tag.sequence), contextTag(4, true))
  const serialNumber = integerOctets(cursor.next(tag.integer))
  const issuers = names.flatMap((name) => membersOf(name, tag.sequence))
  return (
    issuers.length === 1 &&
    issuers.every((issuer) => equalBytes(encodedOf(issuer), certificate.issuerDer)) &&
    equalBytes(serialNumber, certificate.serialNumber)
  )
}

import { createPublicKey, hash, type KeyObject } from 'node:crypto'
import { BoundedCache } from './certificate/cache.js'
import {
  extensionOid,
  readAuthorityKeyIdentifier,
  readBasicConstraints,
  readExtendedKeyUsage,
  readKeyUsage,
  readSubjectKeyIdentifier,
  type BasicConstraints,
} from './certificate/extensions.js'
import { readFields, type CertificateFields, type Extension } from './certificate/structure.js'

export { extensionOid, type BasicConstraints, type KeyUsageBit } from './certificate/extensions.js'
export { readAlgorithmIdentifier, type AlgorithmIdentifier, type Extension } from './certificate/structure.js'

/** Why bytes are no certificate, or why its key cannot be used. The message is one sentence. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError'
}

/**
 * An X.509 certificate (RFC 5280 4.1), parsed once. Nothing of it is believed: inner and outer signature algorithm may
 * differ, and a serial number may be zero, negative or too long; a path says what that means.
 *
 * `serialNumber` is the content octets of the INTEGER; `tbs` the DER of the TBSCertificate, which is what the issuer
 * signed; `spki` the DER of the SubjectPublicKeyInfo. All bytes are views into `der`.
 */
export interface Certificate extends CertificateFields {
  /** A copy of its own: it does not keep the file alive that it stood in. */
  readonly der: Uint8Array
  /** SHA-256 of the DER, hex. */
  readonly sha256: string
  /** SHA-256 of the SubjectPublicKeyInfo, hex. */
  readonly spkiSha256: string
  readonly basicConstraints: BasicConstraints | null
  /** The set of named bits: `digitalSignature`, `keyCertSign`, `cRLSign` …; `null` when the extension is absent. */
  readonly keyUsage: ReadonlySet<string> | null
  /** OIDs; `null` when the extension is absent. */
  readonly extendedKeyUsage: readonly string[] | null
  readonly subjectKeyIdentifier: Uint8Array | null
  /** The key identifier in the extension; `null` when there is none. */
  readonly authorityKeyIdentifier: Uint8Array | null
  /** The key, made when it is first asked for; throws CertificateError when node:crypto cannot read it. */
  key(): KeyObject
}

/** Certificates with hundreds of names have some 30 KB, with a post-quantum signature some 60 KB. */
const maxCertificateBytes = 256 * 1024
/** Ordinary certificates have 1 to 3 KB; a larger one is parsed again rather than kept. */
const maxKeptBytes = 16 * 1024
/** A scan meets some hundred signers. Kept are at most 16 MiB of DER. */
const maxKept = 1024

const certificates = new BoundedCache<Certificate>(maxKept)
const keys = new BoundedCache<KeyObject>(maxKept)

/** Parses strictly; the same DER (at most 256 KiB) is parsed once while it is kept. Throws CertificateError. */
export function readCertificate(der: Uint8Array): Certificate {
  if (der.length > maxCertificateBytes) {
    throw new CertificateError(
      `The certificate has ${der.length} bytes, and ${maxCertificateBytes} is the most that is read.`,
    )
  }
  const sha256 = hash('sha256', der)
  const kept = certificates.get(sha256)
  if (kept !== undefined) return kept
  const certificate = parseCertificate(new Uint8Array(der), sha256)
  if (der.length <= maxKeptBytes) certificates.set(sha256, certificate)
  return certificate
}

function parseCertificate(der: Uint8Array, sha256: string): Certificate {
  const fields = attempt('The certificate', () => readFields(der))
  const spkiSha256 = hash('sha256', fields.spki)
  return {
    ...fields,
    ...readExtensionValues(fields.extensions),
    der,
    sha256,
    spkiSha256,
    key: () => readPublicKey(fields.spki, spkiSha256),
  }
}

type ExtensionValues = Pick<
  Certificate,
  'basicConstraints' | 'keyUsage' | 'extendedKeyUsage' | 'subjectKeyIdentifier' | 'authorityKeyIdentifier'
>

/** What the extensions say that are parsed with a certificate. Throws CertificateError. */
export function readExtensionValues(extensions: readonly Extension[]): ExtensionValues {
  const read = <T>(oid: string, reader: (value: Uint8Array) => T): T | null => {
    const extension = extensions.find((candidate) => candidate.oid === oid)
    return extension === undefined
      ? null
      : attempt(`The extension ${oid} of the certificate`, () => reader(extension.value))
  }
  return {
    basicConstraints: read(extensionOid.basicConstraints, readBasicConstraints),
    keyUsage: read(extensionOid.keyUsage, readKeyUsage),
    extendedKeyUsage: read(extensionOid.extendedKeyUsage, readExtendedKeyUsage),
    subjectKeyIdentifier: read(extensionOid.subjectKeyIdentifier, readSubjectKeyIdentifier),
    authorityKeyIdentifier: read(extensionOid.authorityKeyIdentifier, readAuthorityKeyIdentifier),
  }
}

/** The key of a SubjectPublicKeyInfo. Which keys are strong enough is not asked here. Throws CertificateError. */
export function readPublicKey(spki: Uint8Array, spkiSha256: string): KeyObject {
  const kept = keys.get(spkiSha256)
  if (kept !== undefined) return kept
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })
    if (spki.length <= maxKeptBytes) keys.set(spkiSha256, key)
    return key
  } catch (cause) {
    throw new CertificateError('The public key of the certificate cannot be read.', { cause })
  }
}

/** Runs a reader, which throws nothing but DerError, and says what it was reading. */
function attempt<T>(what: string, reader: () => T): T {
  try {
    return reader()
  } catch (cause) {
    const { message } = cause as Error
    throw new CertificateError(`${what} is malformed: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, { cause })
  }
}

import type { JsonObject } from '../../../crypto/json.js'
import type { Statement } from '../../../model/signature.js'
import {
  asObject,
  DocumentError,
  isAbsent,
  readBytes,
  readDigits,
  readDocument,
  readList,
  readName,
  readObject,
  readOneOf,
  readText,
  tell,
  type Fault,
} from '../document.js'
import { readEnvelope, type Envelope } from '../dsse.js'
import { describeEntry } from '../log-entry.js'
import { maxCertificates, type Signer } from '../signer.js'
import type { Stamp } from '../times.js'

/** A bundle (sigstore/protobuf-specs, sigstore_bundle.proto), as far as it is used. */
export interface Bundle {
  readonly signer: Signer
  readonly content: Envelope | MessageSignature
  readonly stamps: readonly Stamp[]
  /** What the entries in transparency logs say of themselves. */
  readonly entries: readonly Statement[]
}

/** A signature over the bytes of a file, as `cosign sign-blob` makes it. */
export interface MessageSignature {
  /** What it says of its message; `null`: nothing. */
  readonly digest: Uint8Array | null
}

/** A bundle of another version, of which nothing is known. */
export interface UnknownBundle {
  readonly unknown: string
}

/** A bundle has one or two entries. */
const maxEntries = 8

export const bundlePrefix = 'application/vnd.dev.sigstore.bundle'

/** `application/vnd.dev.sigstore.bundle+json;version=0.1`, and from 0.3 on `application/vnd.dev.sigstore.bundle.v0.3+json`. */
const known: ReadonlySet<string> = new Set([
  `${bundlePrefix}+json;version=0.1`,
  `${bundlePrefix}+json;version=0.2`,
  `${bundlePrefix}+json;version=0.3`,
  `${bundlePrefix}.v0.3+json`,
])

/** `name` is of the bundle, for people. */
export function readBundle(bytes: Uint8Array, name: string): Bundle | UnknownBundle | Fault {
  const form = { name, code: 'malformed-bundle', limit: bytes.length } as const
  return readDocument<Bundle | UnknownBundle>(bytes, form, (root) => {
    const type = readText(root, 'mediaType')
    if (!type.startsWith(bundlePrefix)) throw new DocumentError(`its media type is ${tell(type)}`)
    return known.has(type) ? readKnown(root) : { unknown: type }
  })
}

function readKnown(root: JsonObject): Bundle {
  const material = readObject(root, 'verificationMaterial')
  const content = readOneOf(root, ['dsseEnvelope', 'messageSignature'])
  const message = readObject(root, content)
  return {
    signer: readSigner(material),
    content: content === 'dsseEnvelope' ? readEnvelope(message) : readMessageSignature(message),
    stamps: readTimestamps(material),
    entries: readEntries(material),
  }
}

function readMessageSignature(message: JsonObject): MessageSignature {
  if (isAbsent(message, 'messageDigest')) return { digest: null }
  return { digest: readBytes(readObject(message, 'messageDigest'), 'digest') }
}

/** `x509CertificateChain` was for versions before 0.3, and cosign writes it into that one too. */
function readSigner(material: JsonObject): Signer {
  const kind = readOneOf(material, ['certificate', 'x509CertificateChain', 'publicKey'])
  const object = readObject(material, kind)
  switch (kind) {
    case 'publicKey':
      return { hint: isAbsent(object, 'hint') ? null : readName(object, 'hint') }
    case 'certificate':
      return { certificates: [readCertificateBytes(object)] }
    case 'x509CertificateChain': {
      const certificates = readList(object, 'certificates').slice(0, maxCertificates)
      const [leaf, ...others] = certificates.map((one) => readCertificateBytes(asObject(one, 'a certificate')))
      if (leaf === undefined) throw new DocumentError('its chain has no certificate')
      return { certificates: [leaf, ...others] }
    }
  }
}

/** Nobody reads a longer certificate, and it would go to every report. Bytes. */
const maxCertificateBytes = 64 * 1024

function readCertificateBytes(certificate: JsonObject): Uint8Array {
  const bytes = readBytes(certificate, 'rawBytes')
  if (bytes.length <= maxCertificateBytes) return bytes
  throw new DocumentError(
    `a certificate has ${bytes.length} bytes, and ${maxCertificateBytes} is the most that is read`,
  )
}

/** RFC 3161: of the signature value. */
function readTimestamps(material: JsonObject): readonly Stamp[] {
  if (isAbsent(material, 'timestampVerificationData')) return []
  const data = readObject(material, 'timestampVerificationData')
  if (isAbsent(data, 'rfc3161Timestamps')) return []
  return readList(data, 'rfc3161Timestamps').map((one) => ({
    response: readBytes(asObject(one, 'a timestamp'), 'signedTimestamp'),
  }))
}

/** Nothing decides by them. */
function readEntries(material: JsonObject): readonly Statement[] {
  if (isAbsent(material, 'tlogEntries')) return []
  return readList(material, 'tlogEntries')
    .slice(0, maxEntries)
    .map((one) => asObject(one, 'a log entry'))
    .map((entry) => describeEntry(readDigits(entry, 'logIndex'), readDigits(entry, 'integratedTime')))
}

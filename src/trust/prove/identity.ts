import { attempt } from '../../crypto/attempt.js'
import type { Certificate } from '../../crypto/certificate.js'
import { readSubjectAlternativeName } from '../../crypto/certificate/general-name.js'
import { contentOf, DerError, readDer, tag } from '../../crypto/der.js'
import type { Identity } from '../../model/proof.js'

/** What Sigstore's CAs write (sigstore/fulcio, docs/oid-info.md): the issuer as a UTF8String, and before as bare text. */
const oids = { issuer: '1.3.6.1.4.1.57264.1.8', bareIssuer: '1.3.6.1.4.1.57264.1.1' } as const
const subjectAlternativeName = '2.5.29.17'

/** Identities are addresses of workflows and of people; RFC 5321 and browsers stop far below. Characters. */
const longestText = 2048

/** Whether the certificate says that a Sigstore CA made it, for one use that a log records. Anybody can say so. */
export function isKeyless({ extensions }: Certificate): boolean {
  return extensions.some(({ oid }) => oid === oids.issuer || oid === oids.bareIssuer)
}

/** The one name that is certified, and who vouched for it; `null`: it is none of Sigstore's, or not as they write it. */
export function readIdentity(certificate: Certificate): Identity | null {
  if (!isKeyless(certificate)) return null
  const identity = attempt(() => ({ name: readName(certificate), issuer: readIssuer(certificate) }))
  return identity instanceof Error ? null : identity
}

/** A URI or an e-mail address, and no name beside it. Throws DerError. */
function readName(certificate: Certificate): string {
  const value = contentOfExtension(certificate, subjectAlternativeName)
  const [name, second] = value === null ? [] : readSubjectAlternativeName(value)
  if (second === undefined && (name?.kind === 'uniformResourceIdentifier' || name?.kind === 'rfc822Name')) {
    return bounded(name.text)
  }
  throw new DerError('value', 0, 'The certificate has not one name that is an address.')
}

/** Where both forms stand there they say the same. Throws DerError. */
function readIssuer(certificate: Certificate): string {
  const encoded = contentOfExtension(certificate, oids.issuer)
  const bare = contentOfExtension(certificate, oids.bareIssuer)
  const texts = new Set<string>()
  if (encoded !== null) texts.add(readUtf8String(encoded))
  if (bare !== null) texts.add(decode(bare))
  if (texts.size === 1) return bounded([...texts].join())
  throw new DerError('value', 0, 'The certificate names two issuers of its identity.')
}

function contentOfExtension({ extensions }: Certificate, wanted: string): Uint8Array | null {
  return extensions.find(({ oid }) => oid === wanted)?.value ?? null
}

function readUtf8String(der: Uint8Array): string {
  const value = readDer(der)
  if (value.tag === tag.utf8String) return decode(contentOf(value))
  throw new DerError('tag', value.start, 'The issuer is no UTF8String.')
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new DerError('value', 0, 'The text is not UTF-8.')
  }
}

function bounded(text: string): string {
  if (text !== '' && text.length <= longestText) return text
  throw new DerError('value', 0, 'The text is empty or too long.')
}

import { attempt } from '../attempt.js'
import { extensionOid, type Certificate, type Extension } from '../certificate.js'
import { readGeneralName, readSubjectAlternativeName, type GeneralName } from '../certificate/general-name.js'
import { contextTag, DerCursor, readDer, readOid, tag, type DerValue } from '../der.js'
import { furtherOid, readList } from './extensions.js'
import type { FormRule } from './form.js'

/** Extensions that conforming CAs mark as critical, and where RFC 5280 says so. */
const critical: ReadonlyMap<string, string> = new Map([
  [furtherOid.nameConstraints, 'name constraints that are not critical (RFC 5280 4.2.1.10)'],
  [furtherOid.policyConstraints, 'policy constraints that are not critical (RFC 5280 4.2.1.11)'],
  [furtherOid.inhibitAnyPolicy, 'an inhibitAnyPolicy that is not critical (RFC 5280 4.2.1.14)'],
])

/** Extensions that conforming CAs do not mark as critical. */
const notCritical: ReadonlyMap<string, string> = new Map([
  [extensionOid.authorityKeyIdentifier, 'a critical authority key identifier (RFC 5280 4.2.1.1)'],
  [extensionOid.subjectKeyIdentifier, 'a critical subject key identifier (RFC 5280 4.2.1.2)'],
  [furtherOid.subjectDirectoryAttributes, 'critical subject directory attributes (RFC 5280 4.2.1.8)'],
  [furtherOid.freshestCrl, 'a critical freshest CRL (RFC 5280 4.2.1.15)'],
  [furtherOid.authorityInformationAccess, 'a critical authority information access (RFC 5280 4.2.2.1)'],
  [furtherOid.subjectInformationAccess, 'a critical subject information access (RFC 5280 4.2.2.2)'],
])

function criticality({ extensions }: Certificate): string | null {
  const wrong = extensions.find(({ oid, critical: is }) => (is ? notCritical : critical).has(oid))
  if (wrong === undefined) return null
  return `has ${String((wrong.critical ? notCritical : critical).get(wrong.oid))}`
}

function basicConstraints(certificate: Certificate): string | null {
  const extension = find(certificate, extensionOid.basicConstraints)
  if (extension === undefined || extension.critical || certificate.basicConstraints?.ca !== true) return null
  return 'is of a CA and has basic constraints that are not critical (RFC 5280 4.2.1.9)'
}

function pathLength({ basicConstraints: constraints, keyUsage: usage }: Certificate): string | null {
  if (constraints === null || constraints.pathLength === null) return null
  if (!constraints.ca) return 'limits the path and is of no CA (RFC 5280 4.2.1.9)'
  if (usage?.has('keyCertSign') !== false) return null
  return 'limits the path and its key usage has no keyCertSign (RFC 5280 4.2.1.9)'
}

function keyUsage({ keyUsage: usage, basicConstraints: constraints }: Certificate): string | null {
  if (usage === null) return null
  if (usage.size === 0) return 'has a key usage without any use (RFC 5280 4.2.1.3)'
  if (!usage.has('keyCertSign') || constraints?.ca === true) return null
  return 'has the key usage keyCertSign and is of no CA (RFC 5280 4.2.1.3)'
}

function extendedKeyUsage({ extendedKeyUsage: usages }: Certificate): string | null {
  return usages?.length === 0 ? 'has an extended key usage without any use (RFC 5280 4.2.1.12)' : null
}

function subjectKeyIdentifier({
  basicConstraints: constraints,
  subjectKeyIdentifier: own,
}: Certificate): string | null {
  if (constraints?.ca !== true || own !== null) return null
  return 'is of a CA and has no subject key identifier (RFC 5280 4.2.1.2)'
}

const authorityCertIssuerTag = contextTag(1, true)
const authorityCertSerialNumberTag = contextTag(2, false)

/** RFC 5280 4.2.1.1: the issuer and the serial number of the authority's certificate stand together. */
function authorityCertificate(certificate: Certificate): string | null {
  const extension = find(certificate, extensionOid.authorityKeyIdentifier)
  if (extension === undefined) return null
  const cursor = new DerCursor(readDer(extension.value))
  cursor.optional(contextTag(0, false))
  const issuer = cursor.optional(authorityCertIssuerTag)
  const serialNumber = cursor.optional(authorityCertSerialNumberTag)
  if ((issuer === null) === (serialNumber === null)) return null
  return "names half of its authority's certificate (RFC 5280 4.2.1.1)"
}

/** RFC 5280 4.2.1.10. What cannot be read is refused by who checks it. */
function nameConstraints(certificate: Certificate): string | null {
  const extension = find(certificate, furtherOid.nameConstraints)
  if (extension === undefined) return null
  if (certificate.basicConstraints?.ca !== true) return 'constrains names and is of no CA (RFC 5280 4.2.1.10)'
  return isEmpty(extension) ? 'has name constraints without any name (RFC 5280 4.2.1.10)' : null
}

function policyConstraints(certificate: Certificate): string | null {
  const extension = find(certificate, furtherOid.policyConstraints)
  return extension !== undefined && isEmpty(extension) ? 'has empty policy constraints (RFC 5280 4.2.1.11)' : null
}

function isEmpty({ value }: Extension): boolean {
  return attempt(() => readList(value)) instanceof Error
}

/** RFC 5280 4.1.2.6, 4.2.1.6: what has no subject has another name, and that is critical. */
function subject(certificate: Certificate): string | null {
  if (certificate.subject.length > 0 || find(certificate, furtherOid.subjectAlternativeName)?.critical === true) {
    return null
  }
  return 'has neither a subject nor a critical subject alternative name (RFC 5280 4.1.2.6)'
}

function subjectAlternativeName(certificate: Certificate): string | null {
  const extension = find(certificate, furtherOid.subjectAlternativeName)
  if (extension === undefined) return null
  const names = attempt(() => readSubjectAlternativeName(extension.value))
  if (names instanceof Error) return 'has a subject alternative name that cannot be read (RFC 5280 4.2.1.6)'
  const wrong = names.find((name) => !isWellFormed(name))
  return wrong === undefined ? null : `has a ${wrong.kind} that is none (RFC 5280 4.2.1.6)`
}

/** RFC 1034 3.5, RFC 1123 2.1: the preferred name syntax; 63 octets a label, 253 in all. */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i
const maxHostLength = 253
/** RFC 3986 3.1. */
const scheme = /^[a-z][a-z0-9+.-]*:/i

function isWellFormed(name: GeneralName): boolean {
  switch (name.kind) {
    case 'dNSName':
      return isHost(name.text.replace(/^\*\./, ''))
    case 'rfc822Name': {
      const at = name.text.lastIndexOf('@')
      return at > 0 && isHost(name.text.slice(at + 1))
    }
    case 'uniformResourceIdentifier':
      return scheme.test(name.text)
    case 'iPAddress':
      return name.octets.length === 4 || name.octets.length === 16
    default:
      return true
  }
}

/** No top-level domain is a number, so what ends in one is an address. */
function isHost(text: string): boolean {
  return text.length <= maxHostLength && text.split('.').every((part) => label.test(part)) && !/(?:^|\.)\d+$/.test(text)
}

/** RFC 5280 4.2.2.1: a list of an OID and a name each, and not an empty one. */
function authorityInformationAccess(certificate: Certificate): string | null {
  const extension = find(certificate, furtherOid.authorityInformationAccess)
  if (extension === undefined) return null
  const methods = attempt(() => readList(extension.value).map(readAccessMethod))
  if (!(methods instanceof Error)) return null
  return 'has an authority information access that cannot be read (RFC 5280 4.2.2.1)'
}

/** The OID of an AccessDescription, whose location can be read as well. Throws DerError. */
function readAccessMethod(description: DerValue): string {
  const cursor = new DerCursor(description)
  const method = readOid(cursor.next(tag.oid))
  readGeneralName(cursor.next())
  cursor.finish()
  return method
}

function find({ extensions }: Certificate, wanted: string): Extension | undefined {
  return extensions.find(({ oid }) => oid === wanted)
}

export const extensionRules: readonly FormRule[] = [
  criticality,
  basicConstraints,
  pathLength,
  keyUsage,
  extendedKeyUsage,
  subjectKeyIdentifier,
  authorityCertificate,
  nameConstraints,
  policyConstraints,
  subject,
  subjectAlternativeName,
  authorityInformationAccess,
]

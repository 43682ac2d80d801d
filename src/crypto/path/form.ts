import type { Certificate } from '../certificate.js'
import { contextTag, DerCursor, readDer, tag } from '../der.js'
import { extensionRules } from './form-extensions.js'
import { checkIssued, namesOneAlgorithm } from './issued.js'
import { isSelfIssued, nameOf } from './parts.js'

/**
 * One rule of form, of those that say how CAs write certificates and not whom to believe (docs/trust.md 1.12): what the
 * certificate has or does against it, as a clause with the section; `null` when it keeps the rule.
 */
export type FormRule = (certificate: Certificate) => string | null

const found = new WeakMap<Certificate, readonly string[]>()

/** One sentence for each rule of form that the certificate breaks. Each certificate is looked at once. */
export function findFormFaults(certificate: Certificate, isAnchor: boolean): readonly string[] {
  return isAnchor ? list(certificate, [...commonRules, ...anchorRules]) : findOwnFaults(certificate)
}

function findOwnFaults(certificate: Certificate): readonly string[] {
  const known = found.get(certificate)
  if (known !== undefined) return known
  const faults = list(certificate, [...commonRules, caKeyUsage])
  found.set(certificate, faults)
  return faults
}

function list(certificate: Certificate, rules: readonly FormRule[]): readonly string[] {
  const clauses = rules.map((rule) => rule(certificate)).filter((clause) => clause !== null)
  return clauses.map((clause) => `The certificate of ${nameOf(certificate)} ${clause}.`)
}

/** RFC 5280 4.1.2.2: octets of the INTEGER. */
const maxSerialOctets = 20

function serialNumber({ serialNumber: octets }: Certificate): string | null {
  if (octets.every((octet) => octet === 0)) return 'has the serial number zero (RFC 5280 4.1.2.2)'
  if (Buffer.from(octets).readInt8(0) < 0) return 'has a negative serial number (RFC 5280 4.1.2.2)'
  if (octets.length <= maxSerialOctets) return null
  return `has a serial number of ${octets.length} octets, and ${maxSerialOctets} are the most (RFC 5280 4.1.2.2)`
}

function issuerName({ issuer }: Certificate): string | null {
  return issuer.length === 0 ? 'has an empty issuer name (RFC 5280 4.1.2.4)' : null
}

function caName({ subject, basicConstraints }: Certificate): string | null {
  if (subject.length > 0 || basicConstraints?.ca !== true) return null
  return 'is of a CA and has an empty subject (RFC 5280 4.1.2.6)'
}

function validityOrder({ notBefore, notAfter }: Certificate): string | null {
  return notAfter < notBefore ? 'ends before it begins (RFC 5280 4.1.2.5)' : null
}

/** UTCTime can say no year after 2049 and none before 1950. */
function validityForm(certificate: Certificate): string | null {
  const { times } = readShape(certificate)
  const isWrong = times.some(({ form, year }) => form === tag.generalizedTime && year >= 1950 && year < 2050)
  return isWrong ? 'writes a year before 2050 as GeneralizedTime (RFC 5280 4.1.2.5)' : null
}

function uniqueIdentifiers(certificate: Certificate): string | null {
  return readShape(certificate).hasUniqueId ? 'has a unique identifier (RFC 5280 4.1.2.8)' : null
}

/** RFC 5280 4.2.1.1: only what its own key signed needs no word about whose did. */
function authorityKeyIdentifier(certificate: Certificate): string | null {
  if (certificate.authorityKeyIdentifier !== null || isSelfSigned(certificate)) return null
  return 'has no authority key identifier (RFC 5280 4.2.1.1)'
}

/** An anchor may be a CA without it: nobody asks what it was given. */
function caKeyUsage({ basicConstraints, keyUsage }: Certificate): string | null {
  if (basicConstraints?.ca !== true || keyUsage !== null) return null
  return 'is of a CA and has no key usage (RFC 5280 4.2.1.3)'
}

function algorithms(certificate: Certificate): string | null {
  return namesOneAlgorithm(certificate) ? null : 'names two different signature algorithms (RFC 5280 4.1.1.2)'
}

/** Without an identifier of another key, what has its own name as its issuer says that it signed itself. */
function selfSignature(certificate: Certificate): string | null {
  const { authorityKeyIdentifier: wanted, subjectKeyIdentifier: own } = certificate
  const byAnother = wanted !== null && own !== null && Buffer.compare(wanted, own) !== 0
  if (!isSelfIssued(certificate) || byAnother || isSelfSigned(certificate)) return null
  return 'has a signature that its own key did not make (RFC 5280 6.1)'
}

function isSelfSigned(certificate: Certificate): boolean {
  return checkIssued(certificate, certificate).result === 'valid'
}

const commonRules: readonly FormRule[] = [
  serialNumber,
  issuerName,
  caName,
  validityOrder,
  validityForm,
  uniqueIdentifiers,
  authorityKeyIdentifier,
  ...extensionRules,
]
const anchorRules: readonly FormRule[] = [algorithms, selfSignature]

/** What parsing a certificate passes over, because nothing but its form hangs on it. */
interface Shape {
  readonly times: readonly { readonly form: number; readonly year: number }[]
  readonly hasUniqueId: boolean
}

const uniqueIdTags: readonly number[] = [contextTag(1, false), contextTag(2, false)]

/** RFC 5280 4.1. The certificate was parsed, so that its fields are there. */
function readShape({ tbs, notBefore, notAfter }: Certificate): Shape {
  const cursor = new DerCursor(readDer(tbs))
  cursor.optional(contextTag(0, true))
  cursor.next(tag.integer)
  cursor.next(tag.sequence)
  cursor.next(tag.sequence)
  const validity = new DerCursor(cursor.next(tag.sequence))
  const times = [notBefore, notAfter].map((time) => ({ form: validity.next().tag, year: time.getUTCFullYear() }))
  cursor.next(tag.sequence)
  cursor.next(tag.sequence)
  return { times, hasUniqueId: uniqueIdTags.includes(cursor.peek ?? 0) }
}

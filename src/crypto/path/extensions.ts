import { attempt } from '../attempt.js'
import { extensionOid, type Extension } from '../certificate.js'
import { readSubjectAlternativeName } from '../certificate/general-name.js'
import { DerError, membersOf, readDer, tag, type DerValue } from '../der.js'
import type { PathFault } from './fault.js'
import type { Issuer } from './model.js'
import { fault, nameOf } from './parts.js'

/** RFC 5280 4.2.1, 4.2.2: the extensions that are read when a path asks for them. */
export const furtherOid = {
  subjectDirectoryAttributes: '2.5.29.9',
  subjectAlternativeName: '2.5.29.17',
  issuerAlternativeName: '2.5.29.18',
  nameConstraints: '2.5.29.30',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  policyConstraints: '2.5.29.36',
  freshestCrl: '2.5.29.46',
  inhibitAnyPolicy: '2.5.29.54',
  authorityInformationAccess: '1.3.6.1.5.5.7.1.1',
  subjectInformationAccess: '1.3.6.1.5.5.7.1.11',
} as const

/** Those that say nothing of who may sign: critical, they have to be readable, and that is all. */
const readers: ReadonlyMap<string, (value: Uint8Array) => unknown> = new Map<string, (value: Uint8Array) => unknown>([
  [furtherOid.subjectAlternativeName, readSubjectAlternativeName],
  [furtherOid.issuerAlternativeName, readSubjectAlternativeName],
  [furtherOid.crlDistributionPoints, readList],
  [furtherOid.freshestCrl, readList],
  [furtherOid.authorityInformationAccess, readList],
])

/** Extensions that may be critical: those that are read with the certificate, those above, and those that restrict. */
const known: ReadonlySet<string> = new Set([
  ...Object.values(extensionOid),
  ...readers.keys(),
  furtherOid.nameConstraints,
  furtherOid.certificatePolicies,
  furtherOid.policyMappings,
  furtherOid.policyConstraints,
  furtherOid.inhibitAnyPolicy,
])

/** RFC 5280 4.2, 6.1.4 (o), 6.1.5 (f): a critical extension that is not known, or cannot be processed, refuses. */
export function checkExtensions(member: Issuer): PathFault | null {
  for (const extension of member.extensions) {
    if (!extension.critical) continue
    const { oid } = extension
    if (!known.has(oid)) {
      const message = `The certificate of ${nameOf(member)} has the unknown critical extension ${oid} (RFC 5280 4.2).`
      return fault('unknown-critical-extension', message)
    }
    if (isReadable(extension)) continue
    const message = `The critical extension ${oid} of the certificate of ${nameOf(member)} cannot be read (RFC 5280 4.2).`
    return fault('critical-extension-malformed', message)
  }
  return null
}

/** What is not in the table was read with the certificate, or is by who checks it. */
function isReadable({ oid, value }: Extension): boolean {
  const reader = readers.get(oid)
  return reader === undefined || !(attempt(() => reader(value)) instanceof Error)
}

/** A SEQUENCE OF with at least one member. Throws DerError. */
export function readList(der: Uint8Array): readonly DerValue[] {
  const value = readDer(der)
  const members = value.tag === tag.sequence ? membersOf(value) : []
  if (members.length > 0) return members
  throw new DerError('value', value.start, 'The extension is no list, or an empty one.')
}

import { contextTag, DerCursor, DerError, readBoolean, readDer, readInteger, readTime, tag } from '../der.js'
import { allReasons, readPointName, readReasonSet, type PointName, type ReasonSet } from './crl-points.js'

/** The extensions of lists that are processed (RFC 5280 5.2; X.509 9.5.2.4 for the last). */
export const crlExtensionOid = {
  issuerAlternativeName: '2.5.29.18',
  crlNumber: '2.5.29.20',
  deltaCrlIndicator: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  authorityKeyIdentifier: '2.5.29.35',
  freshestCrl: '2.5.29.46',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  expiredCertsOnCrl: '2.5.29.60',
} as const

/** What a list is about (RFC 5280 5.2.5). */
export interface CrlScope {
  readonly name: PointName | null
  readonly only: 'users' | 'authorities' | 'attributes' | null
  readonly reasons: ReasonSet
  /** Entries may be about certificates of other issuers. */
  readonly indirect: boolean
}

/** Of a list that does not say. */
export const wholeScope: CrlScope = { name: null, only: null, reasons: allReasons, indirect: false }

const nameTag = contextTag(0, true)
const onlyUsersTag = contextTag(1, false)
const onlyAuthoritiesTag = contextTag(2, false)
const onlySomeReasonsTag = contextTag(3, false)
const indirectTag = contextTag(4, false)
const onlyAttributesTag = contextTag(5, false)

/** CRLNumber and BaseCRLNumber (RFC 5280 5.2.3, 5.2.4). Throws DerError. */
export function readCrlNumber(der: Uint8Array): bigint {
  const value = readDer(der)
  const number = readInteger(value)
  if (value.tag === tag.integer && number >= 0n) return number
  throw new DerError('value', value.start, 'The number of the list is no number from 0 on.')
}

/** X.509 9.5.2.4: the list is about certificates as well that ended at this time or later. Throws DerError. */
export function readExpiredCerts(der: Uint8Array): Date {
  const value = readDer(der)
  if (value.tag === tag.generalizedTime) return readTime(value)
  throw new DerError('tag', value.start, `The time at byte ${value.start} is no GeneralizedTime.`)
}

/**
 * RFC 5280 5.2.5. A boolean may be written although it is FALSE, and so may nothing at all: nothing can be read two
 * ways. Throws DerError.
 */
export function readCrlScope(der: Uint8Array): CrlScope {
  const value = readDer(der)
  if (value.tag !== tag.sequence) {
    throw new DerError('tag', value.start, `The value at byte ${value.start} is no SEQUENCE.`)
  }
  const cursor = new DerCursor(value)
  const isSet = (wanted: number): boolean => {
    const flag = cursor.optional(wanted)
    return flag !== null && readBoolean(flag)
  }
  const name = readPointName(cursor.optional(nameTag))
  const users = isSet(onlyUsersTag)
  const authorities = isSet(onlyAuthoritiesTag)
  const reasons = cursor.optional(onlySomeReasonsTag)
  const indirect = isSet(indirectTag)
  const attributes = isSet(onlyAttributesTag)
  cursor.finish()
  if ([users, authorities, attributes].filter(Boolean).length > 1) {
    throw new DerError('value', value.start, 'The list is only about one kind of certificates, and only about another.')
  }
  return {
    name,
    only: users ? 'users' : authorities ? 'authorities' : attributes ? 'attributes' : null,
    reasons: reasons === null ? allReasons : readReasonSet(reasons),
    indirect,
  }
}

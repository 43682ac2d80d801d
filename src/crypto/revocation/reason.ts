import { contentOf, DerError, type DerValue } from '../der.js'
import type { RevocationReason, Standing } from './model.js'

/** The identifier octet of an ENUMERATED. */
export const enumeratedTag = 0x0a

/** CRLReason (RFC 5280 5.3.1) by its numbers; 7 is not used. */
const reasons: readonly (RevocationReason | null)[] = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  null,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
]

/** Throws DerError. */
export function readReason(value: DerValue): RevocationReason {
  const [number = -1, ...more] = contentOf(value)
  const reason = value.tag === enumeratedTag && more.length === 0 ? reasons[number] : null
  if (reason != null) return reason
  throw new DerError('value', value.start, `The reason for the revocation at byte ${value.start} does not exist.`)
}

/** A revocation, whoever tells of it. */
export interface Revocation {
  readonly at: Date
  readonly reason: RevocationReason
  /** Since when the certificate is said to be unfit; `null`: not said. */
  readonly invalidSince: Date | null
}

/** The one that speaks more against a certificate: by its reason, then the one that makes it unfit earlier. */
export function worseRevocation<Told extends Revocation>(left: Told, right: Told): Told {
  const difference = weight(left) - weight(right)
  if (difference !== 0) return difference > 0 ? left : right
  return unfitFrom(left) <= unfitFrom(right) ? left : right
}

/** The worst of those that say revoked; `null`: none does. */
export function worstRevocation(standings: readonly Standing[]): Extract<Standing, { kind: 'revoked' }> | null {
  const told = standings.filter((standing) => standing.kind === 'revoked')
  return told.length === 0 ? null : told.reduce(worseRevocation)
}

/** Whether what was signed before the revocation does not count either (docs/trust.md 1.8). */
export function isCompromise(reason: RevocationReason): boolean {
  return reason === 'keyCompromise' || reason === 'cACompromise'
}

function weight({ reason }: Revocation): number {
  if (reason === 'removeFromCRL') return 0
  if (reason === 'certificateHold') return 1
  return isCompromise(reason) ? 3 : 2
}

/** Since when a certificate is unfit, in milliseconds. RFC 5280 5.3.2: the date of invalidity may be before that of the revocation. */
export function unfitFrom({ at, invalidSince }: Pick<Revocation, 'at' | 'invalidSince'>): number {
  return Math.min(at.getTime(), invalidSince?.getTime() ?? Infinity)
}

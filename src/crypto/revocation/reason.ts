import { contentOf, DerError, type DerValue } from '../der.js'
import type { RevocationReason } from './model.js'

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

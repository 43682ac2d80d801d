import { unreadable, fail, leaveOpen } from '../../crypto/timestamp/claim.js'
import { readTimestampResponse } from '../../crypto/timestamp.js'
import type { CheckCode } from '../../model/codes.js'
import type { TimeClaim } from '../../model/signature.js'
import { isFault, type Fault } from './document.js'

/** A timestamp beside a signature, or why it cannot be read. */
export type Stamp = { readonly response: Uint8Array } | Fault

/** A signature has one timestamp, or one of each of a few authorities. */
const maxStamps = 8

/** What timestamps are read with. */
export interface StampContext {
  /** Each timestamp is of one of these runs of bytes, the first of them as a rule. */
  readonly stamped: readonly [Uint8Array, ...Uint8Array[]]
  /** DER of certificates of authorities that were given, for the timestamps that come without their own. */
  readonly authorities: readonly Uint8Array[]
}

/** The timestamps of a signature. */
export async function readStamps(stamps: readonly Stamp[], context: StampContext): Promise<readonly TimeClaim[]> {
  if (stamps.length > maxStamps) {
    const message = `The signature has ${stamps.length} timestamps, and ${maxStamps} is the most that is read.`
    return [unreadable('rfc3161', leaveOpen('timestamp-limit', message))]
  }
  return Promise.all(stamps.map((stamp) => readStamp(stamp, context)))
}

async function readStamp(stamp: Stamp, { stamped, authorities }: StampContext): Promise<TimeClaim> {
  if (isFault(stamp)) return unreadable('rfc3161', fail('timestamp-malformed', stamp.message))
  const [usual, ...others] = stamped
  const first = await readWith(stamp.response, usual, authorities)
  for (const bytes of others) {
    if (!says(first, 'timestamp-imprint-mismatch')) break
    const claim = await readWith(stamp.response, bytes, authorities)
    if (!says(claim, 'timestamp-imprint-mismatch')) return claim
  }
  return first
}

/** What a timestamp carries itself comes first; what was given is only used where that is not enough. */
async function readWith(
  response: Uint8Array,
  stamped: Uint8Array,
  authorities: readonly Uint8Array[],
): Promise<TimeClaim> {
  const alone = await readTimestampResponse(response, stamped)
  const lacksAuthority = says(alone, 'timestamp-certificate-missing')
  return lacksAuthority && authorities.length > 0 ? readTimestampResponse(response, stamped, authorities) : alone
}

function says({ checks }: TimeClaim, code: CheckCode): boolean {
  return checks.some((check) => check.code === code)
}

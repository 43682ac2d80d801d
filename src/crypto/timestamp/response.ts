import type { TimeClaim } from '../../model/signature.js'
import { attemptLater } from '../attempt.js'
import { readSignedData, readSignedDataValue, readStructure } from '../cms.js'
import { DerCursor, membersOf, readBitString, readSmallInteger, tag, type DerValue } from '../der.js'
import { fail, refuseToken, unreadable } from './claim.js'
import { readToken } from './token.js'

/** RFC 3161 2.4.2: granted, and granted with modifications. */
const granted: readonly number[] = [0, 1]
/** The statuses go up to 5 (RFC 3161 2.4.2); others may be added. */
const maxStatus = 255

/**
 * A token (RFC 3161 2.4.2, ContentInfo) over these octets. `certificates` is the DER of those at hand beside it. Never
 * throws for what a file can hold.
 */
export async function readTimestampToken(
  bytes: Uint8Array,
  imprinted: Uint8Array,
  certificates: readonly Uint8Array[] = [],
): Promise<TimeClaim> {
  return readSafely(async () => readToken(await readSignedData(bytes), { imprinted, certificates }))
}

/** An authority's answer (RFC 3161 2.4.2, TimeStampResp) with a token over these octets. The rest as above. */
export async function readTimestampResponse(
  bytes: Uint8Array,
  imprinted: Uint8Array,
  certificates: readonly Uint8Array[] = [],
): Promise<TimeClaim> {
  return readSafely(async () => {
    const { root } = await readStructure(bytes)
    const cursor = new DerCursor(root)
    const status = readStatus(cursor.next(tag.sequence))
    const token = cursor.optional(tag.sequence)
    cursor.finish()
    if (!granted.includes(status)) {
      const message = `The authority did not grant the timestamp: its status is ${status} (RFC 3161 2.4.2).`
      return unreadable('rfc3161', fail('timestamp-not-granted', message))
    }
    if (token === null) {
      return unreadable('rfc3161', fail('timestamp-malformed', 'The answer of the authority holds no timestamp.'))
    }
    return readToken(readSignedDataValue(token), { imprinted, certificates })
  })
}

/** PKIStatusInfo; the words and the reason for a refusal are not asked. Throws DerError. */
function readStatus(value: DerValue): number {
  const cursor = new DerCursor(value)
  const status = readSmallInteger(cursor.next(tag.integer), maxStatus)
  const words = cursor.optional(tag.sequence)
  if (words !== null) membersOf(words, tag.utf8String)
  const reason = cursor.optional(tag.bitString)
  if (reason !== null) readBitString(reason)
  cursor.finish()
  return status
}

async function readSafely(read: () => Promise<TimeClaim>): Promise<TimeClaim> {
  const claim = await attemptLater(read)
  return claim instanceof Error ? refuseToken(claim) : claim
}

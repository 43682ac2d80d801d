import type { TimeClaim } from '../../model/signature.js'
import { attempt } from '../attempt.js'
import { readSignedDataValue, type SignerInfo } from '../cms.js'
import type { DerValue } from '../der.js'
import { fail, leaveOpen, refuseToken, unreadable } from './claim.js'
import { readCountersignature } from './countersignature.js'
import { readToken, type TokenContext } from './token.js'

type Kind = TimeClaim['kind']

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  // RFC 3161 appendix A: signature time-stamp.
  ['1.2.840.113549.1.9.16.2.14', 'rfc3161'],
  // The same by Authenticode.
  ['1.3.6.1.4.1.311.3.3.1', 'rfc3161'],
  // RFC 2985 5.3.6: countersignature.
  ['1.2.840.113549.1.9.6', 'pkcs9'],
])

/** Whether an unsigned attribute of this type holds timestamps. */
export function isTimeAttribute(type: string): boolean {
  return kinds.has(type)
}

/** Signers ask for one, and for a second one where an algorithm or an authority changes; each costs some 0.3 ms. */
const maxTimes = 8

/**
 * Every timestamp that stands beside a signature, none of them left out: what cannot be read is a claim that fails, and
 * more than 8 are one whose answer is not known. `certificates` is the DER of those that the signature carries. Never
 * throws for what a file can hold.
 */
export function readTimes(signer: SignerInfo, certificates: readonly Uint8Array[]): readonly TimeClaim[] {
  const found = signer.unsignedAttributes.flatMap(({ type, values }) => {
    const kind = kinds.get(type)
    return kind === undefined ? [] : valuesOf(kind, values)
  })
  const [first] = found
  if (first !== undefined && found.length > maxTimes) {
    const message = `The signature has ${found.length} timestamps, and ${maxTimes} is the most that is read.`
    return [unreadable(first.kind, leaveOpen('timestamp-limit', message))]
  }
  const context = { imprinted: signer.signature, certificates }
  return found.map(({ kind, value }) => readTime(kind, value, context))
}

/** An attribute without a value is a timestamp that was taken out: it stands for one that cannot be read. */
function valuesOf(kind: Kind, values: readonly DerValue[]): readonly { kind: Kind; value: DerValue | null }[] {
  return values.length === 0 ? [{ kind, value: null }] : values.map((value) => ({ kind, value }))
}

function readTime(kind: Kind, value: DerValue | null, context: TokenContext): TimeClaim {
  if (value === null) {
    return unreadable(kind, fail('timestamp-malformed', 'The attribute of a timestamp is there and holds none.'))
  }
  if (kind === 'pkcs9') return readCountersignature(value, context)
  const data = attempt(() => readSignedDataValue(value))
  return data instanceof Error ? refuseToken(data) : readToken(data, context)
}

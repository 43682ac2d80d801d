import { readAlgorithmIdentifier, type AlgorithmIdentifier, type Extension } from '../certificate.js'
import { readGeneralName, type GeneralName } from '../certificate/general-name.js'
import { readExtensionList } from '../certificate/structure.js'
import {
  contextTag,
  DerCursor,
  DerError,
  integerOctets,
  readBoolean,
  readDer,
  readOctetString,
  readOid,
  readPreciseTime,
  readSmallInteger,
  tag,
  type DerValue,
} from '../der.js'

/** RFC 3161 2.4.2: what a timestamp says. Its policy, serial number, order and nonce matter to who asked for it. */
export interface TimestampInfo {
  readonly imprint: { readonly algorithm: AlgorithmIdentifier; readonly digest: Uint8Array }
  readonly at: Date
  /** Milliseconds, rounded up; 0 when it does not say. */
  readonly accuracy: number
  /** Which authority it says that it is of; `null` when it does not say. */
  readonly authority: GeneralName | null
  readonly extensions: readonly Extension[]
}

/** The one version that there is. */
const version = 1
/** The largest INTEGER that is read as a number: 68 years. */
const maxSeconds = 0x7fffffff
/** RFC 3161 2.4.2: `INTEGER (1..999)`. */
const maxFraction = 999

const millisTag = contextTag(0, false)
const microsTag = contextTag(1, false)
const authorityTag = contextTag(0, true)
const extensionsTag = contextTag(1, true)

/** DER of a TSTInfo. Throws DerError. */
export function readTimestampInfo(der: Uint8Array): TimestampInfo {
  const root = readDer(der)
  if (root.tag !== tag.sequence) throw refuse(root, 'what a timestamp says is no SEQUENCE')
  const cursor = new DerCursor(root)
  const number = cursor.next(tag.integer)
  if (readSmallInteger(number, version) !== version) throw refuse(number, 'the version of the timestamp is not 1')
  readOid(cursor.next(tag.oid))
  const imprint = readImprint(cursor.next(tag.sequence))
  integerOctets(cursor.next(tag.integer))
  const at = readPreciseTime(cursor.next(tag.generalizedTime))
  const accuracy = readAccuracy(cursor.optional(tag.sequence))
  // Written although it is FALSE, it can still be read in one way only.
  const ordering = cursor.optional(tag.boolean)
  if (ordering !== null) readBoolean(ordering)
  const nonce = cursor.optional(tag.integer)
  if (nonce !== null) integerOctets(nonce)
  const authority = cursor.optional(authorityTag)
  const extensions = cursor.optional(extensionsTag)
  cursor.finish()
  return {
    imprint,
    at,
    accuracy,
    authority: authority === null ? null : readAuthority(authority),
    extensions: extensions === null ? [] : readExtensionList(extensions),
  }
}

function readImprint(value: DerValue): TimestampInfo['imprint'] {
  const cursor = new DerCursor(value)
  const algorithm = readAlgorithmIdentifier(cursor.next(tag.sequence))
  const digest = readOctetString(cursor.next(tag.octetString))
  cursor.finish()
  return { algorithm, digest }
}

/** RFC 3161 2.4.2: seconds, milliseconds and microseconds; what is left out is 0. */
function readAccuracy(value: DerValue | null): number {
  if (value === null) return 0
  const cursor = new DerCursor(value)
  const seconds = cursor.optional(tag.integer)
  const millis = cursor.optional(millisTag)
  const micros = cursor.optional(microsTag)
  cursor.finish()
  const whole = seconds === null ? 0 : readSmallInteger(seconds, maxSeconds)
  return whole * 1000 + readFraction(millis) + Math.ceil(readFraction(micros) / 1000)
}

function readFraction(value: DerValue | null): number {
  if (value === null) return 0
  const fraction = readSmallInteger(value, maxFraction)
  if (fraction === 0) throw refuse(value, 'a part of the accuracy is zero')
  return fraction
}

/** The one GeneralName in an explicit tag: it is a CHOICE (X.680 31.2.7). */
function readAuthority(value: DerValue): GeneralName {
  const cursor = new DerCursor(value)
  const name = readGeneralName(cursor.next())
  cursor.finish()
  return name
}

function refuse({ start }: DerValue, what: string): DerError {
  return new DerError('value', start, `At byte ${start} ${what}.`)
}

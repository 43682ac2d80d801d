import { readExtensionList } from '../certificate/structure.js'
import { readGeneralNames, type GeneralName } from '../certificate/general-name.js'
import { contentOf, DerCursor, DerError, readDer, readOid, readBoolean, readTime, tag } from '../der.js'
import type { DerValue } from '../der.js'
import { octetAt } from '../der/structure.js'
import { encodeDer } from '../der/write.js'
import { readReason } from './reason.js'
import type { RevocationReason } from './model.js'

/**
 * The entries of a list, which may be a million: where they start, and nothing of them. What an entry says is read when
 * somebody asks for it.
 */
export interface CrlEntries {
  readonly source: Uint8Array
  /** Where the entries end. */
  readonly end: number
  /** Where each entry starts. */
  readonly starts: Uint32Array
  /** Where the certificateIssuer starts that holds for each entry, 0 before the first; `null`: there is none. */
  readonly issuers: Uint32Array | null
  /** The first critical extension of any entry that is not known; `null`: there is none. */
  readonly unknownCritical: string | null
}

/** What a list says of one certificate (RFC 5280 5.3). */
export interface CrlEntry {
  readonly at: Date
  readonly reason: RevocationReason
  readonly invalidSince: Date | null
}

/** SEQUENCE, a serial number of one octet, UTCTime. */
const minEntryLength = 2 + 3 + 15
/** RFC 5280 5.1.2.6: `YYMMDDHHMMSSZ`, `YYYYMMDDHHMMSSZ`. */
const utcTimeLength = 13
const generalizedTimeLength = 15

/** The last octet of the OIDs below 2.5.29, id-ce (RFC 5280 5.3). */
const reasonCode = 21
const invalidityDate = 24
const certificateIssuer = 29

export const noEntries: CrlEntries = {
  source: new Uint8Array(),
  end: 0,
  starts: new Uint32Array(),
  issuers: null,
  unknownCritical: null,
}

/** Checks the form of every entry (RFC 5280 5.1.2.6) in one pass. Throws DerError. */
export function readEntries(list: DerValue, version: 1 | 2): CrlEntries {
  const { source, contentStart, end } = list
  const starts = new Uint32Array(Math.floor((end - contentStart) / minEntryLength))
  let issuers: Uint32Array | null = null
  let issuer = 0
  let unknownCritical: string | null = null
  let count = 0
  for (const cursor = new DerCursor(list); cursor.more; count += 1) {
    const entry = cursor.next(tag.sequence)
    const extensions = checkEntry(entry, version)
    starts[count] = entry.start
    if (extensions !== null) {
      const found = checkEntryExtensions(extensions)
      unknownCritical ??= found.unknownCritical
      if (found.issuer !== 0) {
        issuer = found.issuer
        issuers ??= new Uint32Array(starts.length)
      }
    }
    if (issuers !== null) issuers[count] = issuer
  }
  return { source, end, starts: starts.subarray(0, count), issuers, unknownCritical }
}

/** The extensions of an entry whose serial number and time have the right form. */
function checkEntry(entry: DerValue, version: 1 | 2): DerValue | null {
  const cursor = new DerCursor(entry)
  const serial = cursor.next(tag.integer)
  const time = cursor.next()
  const extensions = cursor.optional(tag.sequence)
  cursor.finish()
  const length = time.end - time.contentStart
  const isTime =
    (time.tag === tag.utcTime && length === utcTimeLength) ||
    (time.tag === tag.generalizedTime && length === generalizedTimeLength)
  if (serial.end === serial.contentStart || !isTime || (extensions !== null && version === 1)) {
    throw new DerError('value', entry.start, `The entry at byte ${entry.start} has not the form of one.`)
  }
  return extensions
}

/** Which of them is a certificateIssuer (0: none), and which is critical and not known. */
function checkEntryExtensions(extensions: DerValue): {
  readonly issuer: number
  readonly unknownCritical: string | null
} {
  let issuer = 0
  let unknownCritical: string | null = null
  for (const cursor = new DerCursor(extensions); cursor.more;) {
    const member = new DerCursor(cursor.next(tag.sequence))
    const oid = member.next(tag.oid)
    const critical = member.optional(tag.boolean)
    const value = member.next(tag.octetString)
    member.finish()
    const number = numberOf(oid)
    if (number === certificateIssuer) issuer = value.start
    else if (number === reasonCode || number === invalidityDate) continue
    else if (critical !== null && readBoolean(critical)) unknownCritical ??= readOid(oid)
  }
  return { issuer, unknownCritical }
}

/** The last arc of an OID 2.5.29.n, 0 of any other. Reading a million of them as text takes a second. */
function numberOf({ source, contentStart, end }: DerValue): number {
  const isBelow = end - contentStart === 3 && source[contentStart] === 0x55 && source[contentStart + 1] === 0x1d
  return isBelow ? octetAt(source, contentStart + 2, end) : 0
}

/**
 * The entries with this serial number (content octets) that `concerns` says yes to: it is given the certificateIssuer
 * that holds for the entry (RFC 5280 5.3.3), `null` when it is the issuer of the list. Throws DerError.
 */
export function* findEntries(
  entries: CrlEntries,
  serialNumber: Uint8Array,
  concerns: (issuer: readonly GeneralName[] | null) => boolean,
): Generator<CrlEntry> {
  const { source, end, starts, issuers } = entries
  const wanted = encodeDer(tag.integer, [serialNumber])
  let index = -1
  for (const start of starts) {
    index += 1
    if (!startsWith(source, contentStartOf(source, start), wanted)) continue
    const issuer = issuers?.[index] ?? 0
    if (concerns(issuer === 0 ? null : readIssuer(valueAt(source, issuer, end))))
      yield readEntry(valueAt(source, start, end))
  }
}

/** Where the content of a value starts whose length was checked. */
function contentStartOf(source: Uint8Array, start: number): number {
  const first = octetAt(source, start + 1, source.length)
  return start + 2 + (first < 0x80 ? 0 : first & 0x7f)
}

function startsWith(source: Uint8Array, position: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    if (source[position + index] !== wanted[index]) return false
  }
  return true
}

/** The value that starts there. */
function valueAt(source: Uint8Array, start: number, end: number): DerValue {
  return new DerCursor({ source, tag: tag.sequence, start, contentStart: start, end }).next()
}

/** RFC 5280 5.3.3: the content of the OCTET STRING. */
function readIssuer(octets: DerValue): readonly GeneralName[] {
  return readGeneralNames(readDer(contentOf(octets)))
}

function readEntry(value: DerValue): CrlEntry {
  const cursor = new DerCursor(value)
  cursor.next(tag.integer)
  const at = readTime(cursor.next())
  const extensions = cursor.more ? readExtensionList(cursor.next()) : []
  const read = <T>(number: number, reader: (der: Uint8Array) => T): T | null => {
    const extension = extensions.find(({ oid }) => oid === `2.5.29.${number}`)
    return extension === undefined ? null : reader(extension.value)
  }
  return {
    at,
    reason: read(reasonCode, (der) => readReason(readDer(der))) ?? 'unspecified',
    invalidSince: read(invalidityDate, (der) => readTime(readDer(der))),
  }
}

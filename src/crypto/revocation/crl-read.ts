import { equalBytes } from '../bytes.js'
import { readAlgorithmIdentifier, type AlgorithmIdentifier, type Extension } from '../certificate.js'
import { readExtensionList } from '../certificate/structure.js'
import { readAuthorityKeyIdentifier } from '../certificate/extensions.js'
import {
  contextTag,
  DerCursor,
  DerError,
  encodedOf,
  readBitString,
  readDer,
  readSmallInteger,
  readTime,
  tag,
} from '../der.js'
import type { DerValue } from '../der.js'
import { readNameValue, type Name } from '../name.js'
import { noEntries, readEntries, type CrlEntries } from './crl-entries.js'
import { crlExtensionOid, readCrlNumber, readCrlScope, readExpiredCerts } from './crl-extensions.js'
import { wholeScope, type CrlScope } from './crl-extensions.js'

/** A certificate revocation list (RFC 5280 5) as it was read: nothing of it is believed. Views into the bytes read. */
export interface Crl {
  readonly issuer: Name
  readonly issuerDer: Uint8Array
  readonly thisUpdate: Date
  /** `null`: it does not say, and is never current. */
  readonly nextUpdate: Date | null
  readonly number: bigint | null
  /** Of a delta, the number of the list that it changes (RFC 5280 5.2.4); `null`: it is whole. */
  readonly baseNumber: bigint | null
  readonly scope: CrlScope
  /** DER of the issuingDistributionPoint, empty when there is none. Lists of one issuer belong together when it is the same. */
  readonly scopeDer: Uint8Array
  readonly authorityKeyIdentifier: Uint8Array | null
  /** It is about certificates as well that ended at this moment or later; `null`: only about those that have not ended. */
  readonly expiredSince: Date | null
  readonly extensions: readonly Extension[]
  readonly entries: CrlEntries
  /** Why it must not be used at all (RFC 5280 5.2, 5.3), a clause for people; `null`: it may be. */
  readonly unusable: string | null
  /** What RFC 5280 asks for and it lacks, a clause: what it does not list is not known for good. `null`: nothing. */
  readonly fault: string | null
  readonly tbs: Uint8Array
  readonly signatureAlgorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
}

/** The largest lists of public CAs have some 10 MB; 32 MiB hold 900,000 entries. */
export const maxCrlBytes = 32 * 1024 * 1024

const extensionsTag = contextTag(0, true)
const processed: ReadonlySet<string> = new Set(Object.values(crlExtensionOid))

/** RFC 5280 5.1, strictly; at most `limit` bytes, which must not change afterwards. Throws DerError. */
export function readCrl(bytes: Uint8Array, limit: number = maxCrlBytes): Crl {
  if (bytes.length > limit) {
    throw new DerError('length', 0, `The list has ${bytes.length} bytes, and ${limit} is the most that is read.`)
  }
  // Not checked to the last leaf at once, as its entries may be more values than that is done for: each part is, below.
  const file = new DerCursor({ source: bytes, tag: tag.sequence, start: 0, contentStart: 0, end: bytes.length })
  const list = new DerCursor(file.next(tag.sequence))
  file.finish()
  const tbs = list.next(tag.sequence)
  const signatureAlgorithm = readAlgorithm(list.next(tag.sequence))
  const signature = readBitString(list.next(tag.bitString))
  list.finish()
  if (signature.unused !== 0) throw new DerError('value', tbs.end, 'The signature of the list ends within an octet.')
  const { innerAlgorithm, ...fields } = readTbs(tbs)
  // RFC 5280 5.1.1.2: the signature covers the inner identifier only.
  if (!equalBytes(innerAlgorithm.encoded, signatureAlgorithm.encoded)) {
    throw new DerError('value', tbs.end, 'The list names two different signature algorithms.')
  }
  return { ...fields, tbs: encodedOf(tbs), signatureAlgorithm, signature: signature.bytes }
}

type TbsFields = Omit<Crl, 'tbs' | 'signatureAlgorithm' | 'signature'> & {
  readonly innerAlgorithm: AlgorithmIdentifier
}

/** RFC 5280 5.1.2. */
function readTbs(value: DerValue): TbsFields {
  const cursor = new DerCursor(value)
  const version = readVersion(cursor.optional(tag.integer))
  const innerAlgorithm = readAlgorithm(cursor.next(tag.sequence))
  const issuer = checked(cursor.next(tag.sequence))
  const thisUpdate = readTime(cursor.next())
  const nextUpdate = cursor.peek === tag.utcTime || cursor.peek === tag.generalizedTime ? readTime(cursor.next()) : null
  // RFC 5280 5.1.2.6: left out when nothing is revoked. Some CAs write an empty one, which means the same.
  const list = cursor.optional(tag.sequence)
  const entries = list === null ? noEntries : readEntries(list, version)
  const extensions = readExtensions(cursor.optional(extensionsTag), version)
  cursor.finish()
  const read = <T>(oid: string, reader: (der: Uint8Array) => T): T | null => {
    const extension = extensions.find((candidate) => candidate.oid === oid)
    return extension === undefined ? null : reader(extension.value)
  }
  const scope = read(crlExtensionOid.issuingDistributionPoint, readCrlScope) ?? wholeScope
  return {
    innerAlgorithm,
    issuer: readNameValue(issuer),
    issuerDer: encodedOf(issuer),
    thisUpdate,
    nextUpdate,
    number: read(crlExtensionOid.crlNumber, readCrlNumber),
    baseNumber: read(crlExtensionOid.deltaCrlIndicator, readCrlNumber),
    scope,
    scopeDer: read(crlExtensionOid.issuingDistributionPoint, (der) => der) ?? new Uint8Array(),
    authorityKeyIdentifier: read(crlExtensionOid.authorityKeyIdentifier, readAuthorityKeyIdentifier),
    expiredSince: read(crlExtensionOid.expiredCertsOnCrl, readExpiredCerts),
    extensions,
    entries,
    unusable: findUnusable(extensions, entries, scope),
    fault: findFault(extensions, nextUpdate),
  }
}

/** RFC 5280 5.1.2.1: left out it is 1, and 2 is the only one that may be written. */
function readVersion(value: DerValue | null): 1 | 2 {
  if (value === null) return 1
  if (readSmallInteger(value, 1) === 1) return 2
  throw new DerError('value', value.start, `The version at byte ${value.start} is the default one.`)
}

function readExtensions(value: DerValue | null, version: 1 | 2): readonly Extension[] {
  if (value === null) return []
  if (version === 1) throw new DerError('value', value.start, `The extensions at byte ${value.start} need version 2.`)
  const cursor = new DerCursor(checked(value))
  const extensions = readExtensionList(cursor.next(tag.sequence))
  cursor.finish()
  return extensions
}

function readAlgorithm(value: DerValue): AlgorithmIdentifier {
  return readAlgorithmIdentifier(checked(value))
}

/** The same value, its structure checked to the last leaf. */
function checked(value: DerValue): DerValue {
  return readDer(encodedOf(value))
}

/**
 * RFC 5280 5.2, 5.3: a list with a critical extension that is not known, its own or of any entry, says nothing of any
 * certificate. 5.3.3: only the entries of an indirect list are about other issuers' certificates.
 */
function findUnusable(extensions: readonly Extension[], entries: CrlEntries, scope: CrlScope): string | null {
  const unknown = extensions.find(({ oid, critical }) => critical && !processed.has(oid))
  if (unknown !== undefined) return `has the unknown critical extension ${unknown.oid} (RFC 5280 5.2)`
  if (entries.unknownCritical !== null) {
    return `has an entry with the unknown critical extension ${entries.unknownCritical} (RFC 5280 5.3)`
  }
  if (entries.issuers !== null && !scope.indirect) {
    return 'has an entry of another issuer, and does not say that it is indirect (RFC 5280 5.3.3)'
  }
  return null
}

/** RFC 5280 5.1.2.5, 5.2.3: what an issuer must write. Version 1 has no place for the number. */
function findFault(extensions: readonly Extension[], nextUpdate: Date | null): string | null {
  const number = extensions.find(({ oid }) => oid === crlExtensionOid.crlNumber)
  if (number === undefined) return 'has no number (RFC 5280 5.2.3)'
  if (number.critical) return 'has a number that is critical (RFC 5280 5.2.3)'
  return nextUpdate === null ? 'does not say when the next one comes (RFC 5280 5.1.2.5)' : null
}

import type { Certificate } from '../../crypto/certificate.js'
import type { Crl } from '../../crypto/revocation.js'
import { Failure } from '../../model/failure.js'
import type { GivenKey } from '../../trust/model.js'
import { crlsOfFile, longestCrlFile } from '../../trust/crl-file.js'
import { certificatesOfPem, keyOfPem } from '../../trust/pem.js'
import { longestFile } from '../longest-file.js'
import { quoted, refuse, shown, textOf } from './value.js'
import type { Value } from './value.js'

/**
 * Reads a file of at most `limit` bytes that the policy names, by its path as it stands there (relative to the policy
 * file). Throws when it cannot.
 */
export type ReadNamed = (path: string, limit: number) => Uint8Array

/** The certificates of a PEM file that the policy names. */
export function certificatesAt(value: Value, readNamed: ReadNamed): readonly Certificate[] {
  const { path, text } = textAt(value, readNamed)
  return placed(value, () => certificatesOfPem(text, path))
}

/** The revocation lists of a file in PEM, or the one of a file in DER, that the policy names. */
export function crlsAt(value: Value, readNamed: ReadNamed): readonly Crl[] {
  const { path, bytes } = bytesAt(value, longestCrlFile, readNamed)
  return placed(value, () => crlsOfFile(bytes, path))
}

/** The key in a PEM file that the policy names. */
export function keyAt(value: Value, readNamed: ReadNamed): GivenKey {
  const { path, text } = textAt(value, readNamed)
  return placed(value, () => keyOfPem(text, path))
}

/**
 * A list of keys: the SHA-256 of a SubjectPublicKeyInfo in the first column of each line, hex, with or without colons
 * and quotes. The first line may be a header.
 */
export function approvedKeysAt(value: Value, readNamed: ReadNamed): ReadonlySet<string> {
  const { path, text } = textAt(value, readNamed)
  const keys = new Set<string>()
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const column = (line.split(/[,;\t]/, 1)[0] ?? '').trim().replace(/^"(.*)"$/, '$1')
    const digits = column.replaceAll(':', '').toLowerCase()
    if (/^[0-9a-f]{64}$/.test(digits)) keys.add(digits)
    else if (line.trim() !== '' && (index > 0 || /^[0-9a-f]*$/.test(digits))) {
      refuse(value.spot, `Line ${index + 1} of ${quoted(path)} is no SHA-256 of a key: ${quoted(column)}.`)
    }
  }
  if (keys.size === 0) refuse(value.spot, `The list of keys ${quoted(path)} is empty.`)
  return keys
}

function textAt(value: Value, readNamed: ReadNamed): { readonly path: string; readonly text: string } {
  const { path, bytes } = bytesAt(value, longestFile, readNamed)
  return { path, text: new TextDecoder().decode(bytes) }
}

function bytesAt(
  value: Value,
  limit: number,
  readNamed: ReadNamed,
): { readonly path: string; readonly bytes: Uint8Array } {
  const path = textOf(value)
  try {
    return { path, bytes: readNamed(path, limit) }
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '')
    refuse(value.spot, `${shown(value.spot)} names ${quoted(path)}, which cannot be read: ${reason}.`, { cause })
  }
}

/** What is wrong with the file is told at the key that names it. */
function placed<Result>(value: Value, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause
    const remedy = cause.remedy === null ? {} : { remedy: cause.remedy }
    throw new Failure(cause.code, cause.message, { ...remedy, place: value.spot.place, cause })
  }
}

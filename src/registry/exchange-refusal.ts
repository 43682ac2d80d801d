import { isJsonList, isJsonObject, readJson } from '../crypto/json.js'
import type { JsonValue } from '../crypto/json.js'
import type { HttpAnswer } from '../model/http.js'
import type { FetchError, FetchErrorCode } from '../model/world.js'
import type { RegistryErrorCode } from './model.js'
import { RegistryError } from './model.js'

/** What is read of an answer that refuses, in bytes: registries say it in some hundred. */
export const ERROR_BYTES = 64 * 1024

/** An OCI error document is three levels deep, and `detail` may hold anything. */
const ERROR_DEPTH = 16

/** More of a URL, or of what a registry says, does not help who reads of it. Characters. */
const SHOWN_URL = 300
const SHOWN_WORDS = 200

const statuses: Readonly<Partial<Record<number, RegistryErrorCode>>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'throttled',
}

const codes: Readonly<Record<FetchErrorCode, RegistryErrorCode>> = {
  'bad-url': 'malformed',
  'private-address': 'private-address',
  unreachable: 'unreachable',
  'not-authentic': 'unreachable',
  offline: 'unreachable',
  timeout: 'timeout',
  'too-large': 'too-large',
  malformed: 'malformed',
  status: 'refused',
  redirect: 'redirect',
}

/** A URL for a message: without its query, which opens what a storage service keeps to whoever has it. */
export function shownUrl(url: URL | string): string {
  const bare = String(url).replace(/[?#].*$/s, '')
  return bare.length > SHOWN_URL ? `${bare.slice(0, SHOWN_URL)}…` : bare
}

/** Why there is no whole answer. */
export function transportError(
  { method }: { readonly method: string },
  error: FetchError,
  code: RegistryErrorCode = codes[error.code],
): RegistryError {
  return new RegistryError(code, `${method} ${error.message}`, { cause: error })
}

/** Why an answer is no success, in the registry's own words unless they repeat a secret. */
export function refusalOf(
  method: string,
  url: URL,
  answer: HttpAnswer,
  secrets: readonly string[],
  code: RegistryErrorCode = statuses[answer.status] ?? 'refused',
): RegistryError {
  const words = wordsOf(answer)
  // As they came: of what is cut off or written otherwise, a part of a secret would be left.
  const isTold = words !== '' && !secrets.some((secret) => secret !== '' && words.includes(secret))
  const line = isTold ? lineOf(words) : ''
  const said = line === '' ? '' : `: ${line}`
  return new RegistryError(code, `${method} ${shownUrl(url)}: status ${answer.status}${said}.`)
}

/** The first of the registry's errors (OCI distribution-spec, "Error Codes"); `''`: it says none. Never a page's text. */
function wordsOf({ body }: HttpAnswer): string {
  if (body.length > ERROR_BYTES) return ''
  const document = parsed(body)
  const errors = isJsonObject(document) ? document.get('errors') : undefined
  const first = isJsonList(errors) ? errors[0] : undefined
  return textIn(first, 'message') || textIn(first, 'code')
}

/** For the middle of a sentence. */
function lineOf(words: string): string {
  const line = words.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  return line.length > SHOWN_WORDS ? `${line.slice(0, SHOWN_WORDS)}…` : line.replace(/\.+$/, '')
}

function parsed(body: Uint8Array): JsonValue {
  try {
    return readJson(body, { bytes: ERROR_BYTES, depth: ERROR_DEPTH })
  } catch {
    return null
  }
}

function textIn(value: JsonValue | undefined, name: string): string {
  const member = isJsonObject(value) ? value.get(name) : undefined
  return typeof member === 'string' ? member : ''
}

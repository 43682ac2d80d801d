import { readBase64 } from './base64.js'
import {
  isJsonList,
  isJsonObject,
  JsonError,
  JsonLimitError,
  lookalikeOf,
  readJson,
  type JsonObject,
  type JsonValue,
} from '../../crypto/json.js'
import type { imageCodes } from '../../model/codes/image.js'

/** Why a part of a signature cannot be read. */
export interface Fault {
  readonly code: keyof typeof imageCodes
  /** One sentence that names the thing. */
  readonly message: string
}

export function isFault(value: object): value is Fault {
  return 'code' in value && 'message' in value
}

/** Why a document is not what it must be; the message is a clause. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
}

/** A document that may be right and holds more than is read: what is in it is not known. One sentence. */
export class DocumentLimit extends Error {
  override readonly name = 'DocumentLimit'
}

export interface DocumentForm {
  /** `payload of sha256-….sig, layer 1`. */
  readonly name: string
  /** The code of one that is malformed. */
  readonly code: Fault['code']
  /** Bytes. */
  readonly limit: number
  /**
   * Whether it may hold anything beside what is read of it: numbers of any size, and more than is read, of which
   * DocumentLimit is thrown. By default both make it malformed.
   */
  readonly isOpen?: boolean
}

/** Bills of materials hold parts of parts; those in use are some twenty levels deep. */
const maxDepth = 128
/** A bill of materials of ten thousand packages has some 200,000 lists and objects, which take some 50 MB of memory. */
const maxContainers = 256 * 1024

/**
 * What is made of a JSON object, or why it cannot be: `read` throws DocumentError for what it does not find there. Throws
 * DocumentLimit.
 */
export function readDocument<Content extends object>(
  bytes: Uint8Array,
  { name, code, limit, isOpen = false }: DocumentForm,
  read: (root: JsonObject) => Content,
): Content | Fault {
  try {
    const limits = { bytes: limit, depth: maxDepth, containers: maxContainers, anyNumber: isOpen }
    return read(asObject(readJson(bytes, limits), 'it'))
  } catch (error) {
    if (isOpen && error instanceof JsonLimitError) {
      throw new DocumentLimit(`The ${name} is not read: ${clauseOf(error)}.`, { cause: error })
    }
    if (!(error instanceof JsonError) && !(error instanceof DocumentError)) throw error
    return { code, message: `The ${name} cannot be read: ${clauseOf(error)}.` }
  }
}

function clauseOf({ message }: Error): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '')
}

/** Longer texts of others are cut off in messages. */
const maxTold = 100

/** A text of others, as messages show it. */
export function tell(text: string): string {
  return `“${cut(text, maxTold)}”`
}

/** The text up to so many characters, to be kept. */
export function cut(text: string, length: number): string {
  return detach(text.length > length ? `${text.slice(0, length)}…` : text)
}

/**
 * The same text in memory of its own. A part of a text may hold the whole of it there, and the predicate type of a bill
 * of materials would hold its 16 MB as long as there is a report.
 */
function detach(text: string): string {
  return Buffer.from(text).toString()
}

/** No member may differ from these by the case of its letters only: some readers would take it for one of them. */
export function refuseLookalikes(object: JsonObject, names: readonly string[]): void {
  const other = lookalikeOf(object, names)
  if (other !== null) throw new DocumentError(`its member ${tell(other)} is another one to other readers`)
}

/** Left out, or null: the JSON of protocol buffers means the same by both. */
export function isAbsent(object: JsonObject, name: string): boolean {
  return (object.get(name) ?? null) === null
}

/** Throws DocumentError when it is not there, or of another type; so do the following. */
export function readObject(object: JsonObject, name: string): JsonObject {
  return asObject(object.get(name), name)
}

export function asObject(value: JsonValue | undefined, name: string): JsonObject {
  if (isJsonObject(value)) return value
  throw new DocumentError(`${name} is no object`)
}

export function readText(object: JsonObject, name: string): string {
  const value = object.get(name)
  if (typeof value === 'string') return value
  throw new DocumentError(`${name} is no text`)
}

/** Names of kinds and keys are addresses or digests. What is longer would fill the reports that they go to. */
export const maxNameLength = 1024

/** A text that names something, to be kept. */
export function readName(object: JsonObject, name: string): string {
  const text = readText(object, name)
  if (text.length <= maxNameLength) return detach(text)
  throw new DocumentError(`${name} has ${text.length} characters, and ${maxNameLength} is the most that is read`)
}

export function readList(object: JsonObject, name: string): readonly JsonValue[] {
  const value = object.get(name)
  if (isJsonList(value)) return value
  throw new DocumentError(`${name} is no list`)
}

/** Base64 in either of its alphabets, padded: DSSE and the JSON of protocol buffers allow both. */
export function readBytes(object: JsonObject, name: string): Uint8Array {
  const text = readText(object, name)
  const bytes = readBase64(/[+/]/.test(text) ? text : text.replaceAll('-', '+').replaceAll('_', '/'))
  if (bytes !== null) return bytes
  throw new DocumentError(`${name} is not base64`)
}

/** The one of these members that is there: they exclude each other. */
export function readOneOf<Name extends string>(object: JsonObject, names: readonly Name[]): Name {
  const [found, ...others] = names.filter((name) => !isAbsent(object, name))
  if (found !== undefined && others.length === 0) return found
  throw new DocumentError(`it must have one of ${names.join(', ')}, and no other of them`)
}

/** A number, or its digits as a text (ProtoJSON writes 64 bits so), as a text; `null`: it is neither. */
export function readDigits(object: JsonObject, name: string): string | null {
  const value = object.get(name)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && /^-?\d{1,20}$/.test(value) ? detach(value) : null
}

import type { JsonObject, JsonValue } from '../crypto/json.js'
import { isJsonList, isJsonObject, JsonError, lookalikeOf, readJson } from '../crypto/json.js'
import { RegistryError } from './model.js'

/**
 * The members of what a registry gave, each of the type that the specification asks for. A member that is `null` is one
 * that was left out: programs in Go write it so. `where` names the object for people: `The manifest sha256:…`.
 */
export interface Members {
  readonly where: string
  readonly object: JsonObject
}

/** Deep enough for every manifest (a descriptor's platform is at 5); what is deeper is none. */
const maxDepth = 16

/** Throws RegistryError `malformed`. */
export function readMembers(bytes: Uint8Array, where: string): Members {
  return membersOf(parse(bytes, where), where)
}

function parse(bytes: Uint8Array, where: string): JsonValue {
  try {
    return readJson(bytes, { bytes: bytes.length, depth: maxDepth })
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw new RegistryError('malformed', `${where} is no strict JSON: ${error.message}`, { cause: error })
  }
}

export function membersOf(value: JsonValue | undefined, where: string): Members {
  if (!isJsonObject(value)) throw malformed(`${where} is no JSON object`)
  return { where, object: value }
}

/** `null`: left out. */
export function member({ object }: Members, name: string): JsonValue {
  return object.get(name) ?? null
}

/** `null`: left out. */
export function textOf(members: Members, name: string): string | null {
  const value = member(members, name)
  if (value !== null && typeof value !== 'string') throw malformed(`${members.where} has no string as \`${name}\``)
  return value
}

/** Empty: left out. Throws `too-many`. */
export function listOf(members: Members, name: string, limit: number): readonly JsonValue[] {
  const value = member(members, name)
  if (value === null) return []
  if (!isJsonList(value)) throw malformed(`${members.where} has no list as \`${name}\``)
  if (value.length > limit) {
    throw new RegistryError('too-many', `${members.where} lists more than ${limit} ${name}.`)
  }
  return value
}

/** A member that one program reads and another one does not would make two images of one manifest. Throws `ambiguous`. */
export function refuseLookalikes({ object, where }: Members, names: readonly string[]): void {
  const name = lookalikeOf(object, names)
  if (name === null) return
  const message = `${where} has a member \`${name}\`, which some programs take for another one.`
  throw new RegistryError('ambiguous', message)
}

/** A name that begins a sentence, for its middle. */
export function lowerFirst(where: string): string {
  return `${where.charAt(0).toLowerCase()}${where.slice(1)}`
}

/** The sentence without its full stop. */
export function malformed(sentence: string): RegistryError {
  return new RegistryError('malformed', `${sentence}.`)
}

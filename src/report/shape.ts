import { clip } from './escape.js'

/** Reads one value of a JSON text that somebody else may have made. `key` is its path: `subjects[0].state`. Throws ShapeError. */
export type Shape<T> = (value: unknown, key: string) => T

/** What is not as it should be: one sentence that names the key. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
}

export function refuse(key: string, expected: string): never {
  throw new ShapeError(`${key === '' ? 'The whole text' : clip(key)} must be ${expected}.`)
}

/** An object with these keys, each there, and no other. */
export function object<T extends object>(shapes: { readonly [key in keyof T]: Shape<T[key]> }): Shape<T> {
  const known = Object.keys(shapes) as (keyof T & string)[]
  return (value, key) => {
    const found = entriesOf(value, key)
    const stranger = [...found.keys()].find((name) => !known.includes(name as keyof T & string))
    if (stranger !== undefined) throw new ShapeError(`${clip(below(key, stranger))} is not a known key.`)
    const read = known.map((name) => [name, shapes[name](found.get(name), below(key, name))] as const)
    return Object.fromEntries(read) as T
  }
}

/** An object whose keys are data. */
export function record<T>(shape: Shape<T>): Shape<ReadonlyMap<string, T>> {
  return (value, key) => new Map([...entriesOf(value, key)].map(([name, one]) => [name, shape(one, below(key, name))]))
}

function entriesOf(value: unknown, key: string): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(key, 'an object')
  return new Map(Object.entries(value))
}

function below(key: string, name: string): string {
  return key === '' ? name : `${key}.${name}`
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, key) => {
    if (!Array.isArray(value)) refuse(key, 'a list')
    return value.map((one, index) => shape(one, `${key}[${index}]`))
  }
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, key) => (value === null ? null : shape(value, key))
}

export function text(value: unknown, key: string): string {
  return typeof value === 'string' ? value : refuse(key, 'a text')
}

/** A text that says something. */
export function words(value: unknown, key: string): string {
  return text(value, key) === '' ? refuse(key, 'a text that is not empty') : text(value, key)
}

export function flag(value: unknown, key: string): boolean {
  return typeof value === 'boolean' ? value : refuse(key, 'true or false')
}

/** A whole number from 0, exact as a double. */
export function amount(value: unknown, key: string): number {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : refuse(key, 'a whole number from 0')
}

/** A line or a column: they count from 1. */
export function position(value: unknown, key: string): number {
  return amount(value, key) === 0 ? refuse(key, 'a whole number from 1') : amount(value, key)
}

export function oneOf<T extends string | number>(...choices: readonly T[]): Shape<T> {
  return (value, key) => choices.find((choice) => choice === value) ?? refuse(key, `one of ${choices.join(', ')}`)
}

export function nothing(value: unknown, key: string): null {
  return value === null ? null : refuse(key, 'null')
}

/** A SHA-256 in lower-case hex. */
export function sha256(value: unknown, key: string): string {
  return /^[0-9a-f]{64}$/.test(text(value, key)) ? text(value, key) : refuse(key, 'a SHA-256 in lower-case hex')
}

/** The digest of a manifest: `sha256:` or `sha512:` and lower-case hex. */
export function digest(value: unknown, key: string): string {
  const found = text(value, key)
  return /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(found) ? found : refuse(key, 'a digest like sha256:…')
}

/** What stands under a key of something that may be an object: to choose the shape by. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

/** Base64 in its one canonical form (RFC 4648 section 4). */
export function base64(value: unknown, key: string): Uint8Array {
  const bytes = Buffer.from(text(value, key), 'base64')
  return bytes.toString('base64') === value ? bytes : refuse(key, 'base64')
}

/** `2026-11-22T10:00:00.000Z`: ISO 8601, UTC, to the millisecond. */
export function instant(value: unknown, key: string): Date {
  const date = new Date(text(value, key))
  const same = !Number.isNaN(date.getTime()) && date.toISOString() === value
  return same ? date : refuse(key, 'a date and time like 2026-11-22T10:00:00.000Z')
}

/** `2026-11-22T10:00:00Z`: ISO 8601, UTC, whole seconds. */
export function moment(value: unknown, key: string): Date {
  const date = new Date(text(value, key))
  const same = !Number.isNaN(date.getTime()) && date.toISOString().replace('.000Z', 'Z') === value
  return same ? date : refuse(key, 'a date and time like 2026-11-22T10:00:00Z')
}

import type { FailurePlace } from '../../model/failure.js'
import { Failure } from '../../model/failure.js'
import { suggestion } from '../../model/near.js'
import { momentOf } from '../moment.js'

/** Where a value stands: its key as a path (`rules[2].allow`, empty for the whole file), and its place in the file. */
export interface Spot {
  readonly key: string
  readonly place: FailurePlace
}

export interface Field {
  readonly name: string
  /** Of the key. */
  readonly spot: Spot
  readonly value: Value
}

/** What the YAML says, before it is known what it ought to be. */
export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly spot: Spot }
  | { readonly kind: 'number'; readonly number: number; readonly spot: Spot }
  | { readonly kind: 'flag'; readonly flag: boolean; readonly spot: Spot }
  | { readonly kind: 'nothing'; readonly spot: Spot }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly spot: Spot }
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, Field>; readonly spot: Spot }

export type MapValue = Extract<Value, { kind: 'map' }>

const kindNames: { readonly [kind in Value['kind']]: string } = {
  text: 'text',
  number: 'a number',
  flag: 'true or false',
  nothing: 'empty',
  list: 'a list',
  map: 'a mapping',
}

/** More of a wrong value than this does not help its reader. Characters. */
const quoteLimit = 80

/** The key for a message. */
export function shown(spot: Spot): string {
  return spot.key === '' ? 'the policy' : quoted(spot.key)
}

/** A text of the policy for a message. */
export function quoted(text: string): string {
  const characters = Array.from(text)
  return characters.length > quoteLimit ? `\`${characters.slice(0, quoteLimit).join('')}…\`` : `\`${text}\``
}

/** Throws Failure `policy-value` with a sentence about what stands there. */
export function refuse(spot: Spot, sentence: string, details: { remedy?: string; cause?: unknown } = {}): never {
  throw new Failure('policy-value', sentence.charAt(0).toUpperCase() + sentence.slice(1), {
    ...details,
    place: spot.place,
  })
}

/** A mapping that has no other keys than these. */
export function mapOf(value: Value, known: readonly string[]): MapValue {
  const map = namesOf(value)
  for (const { name, spot } of map.fields.values()) {
    if (!known.includes(name)) refuseUnknown(spot, 'key', spot.key, name, known)
  }
  return map
}

/** A mapping from names that the policy's author chose. */
export function namesOf(value: Value): MapValue {
  if (value.kind !== 'map') refuseKind(value, 'a mapping')
  for (const { name, spot } of value.fields.values()) {
    if (name.trim() === '') refuse(spot, `A name in ${shown(value.spot)} is empty.`)
  }
  return value
}

/** The value of a key; `null` when it is left out. */
export function field(map: MapValue, name: string): Value | null {
  return map.fields.get(name)?.value ?? null
}

export function requiredField(map: MapValue, name: string): Value {
  const value = field(map, name)
  if (value === null) refuse(map.spot, `The key \`${name}\` is missing in ${shown(map.spot)}.`)
  return value
}

export function listOf(value: Value): readonly Value[] {
  if (value.kind !== 'list') refuseKind(value, 'a list')
  return value.items
}

/** A list with something in it. */
export function filledListOf(value: Value): readonly Value[] {
  const items = listOf(value)
  if (items.length === 0) refuse(value.spot, `The list ${shown(value.spot)} is empty.`)
  return items
}

/** Text that is not blank. */
export function textOf(value: Value): string {
  if (value.kind !== 'text') refuseKind(value, 'text')
  if (value.text.trim() === '') refuse(value.spot, `The text of ${shown(value.spot)} is empty.`)
  return value.text
}

export function flagOf(value: Value): boolean {
  if (value.kind !== 'flag') refuseKind(value, '`true` or `false`')
  return value.flag
}

/** One of some words. */
export function wordOf<const Word extends string>(value: Value, words: readonly Word[]): Word {
  if (value.kind !== 'text') refuseKind(value, listed(words))
  const word = words.find((candidate) => candidate === value.text)
  if (word !== undefined) return word
  const near = suggestion(value.text, words)
  refuse(value.spot, `${shown(value.spot)} must be ${listed(words)}, and is ${quoted(value.text)}${near || '.'}`)
}

/** The only value that the key can have. */
export function onlyTrue(value: Value): true {
  if (!flagOf(value)) refuse(value.spot, `${shown(value.spot)} can only be \`true\`; leave it out otherwise.`)
  return true
}

/** A SHA-256 in hex; lower case. */
export function sha256Of(value: Value): string {
  const text = textOf(value)
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    refuse(value.spot, `${shown(value.spot)} must be a SHA-256 (64 hex digits), and is ${quoted(text)}.`)
  }
  return text.toLowerCase()
}

/** A day of the calendar, `2027-01-31`. */
export function dayOf(value: Value): string {
  const text = textOf(value)
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN)
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) {
    refuse(value.spot, `${shown(value.spot)} must be a day like \`2027-01-31\`, and is ${quoted(text)}.`)
  }
  return text
}

/** A day, which begins at midnight UTC, or a moment of it, `2027-01-31T10:00:00Z`. */
export function momentAt(value: Value): Date {
  const text = textOf(value)
  const moment = momentOf(text)
  if (moment !== null) return moment
  refuse(
    value.spot,
    `${shown(value.spot)} must be a day or a moment in UTC like \`2027-01-31T10:00:00Z\`, and is ${quoted(text)}.`,
  )
}

/** Throws for a name that the policy does not know. `what` is the kind of thing that it names. */
export function refuseUnknown(spot: Spot, what: string, key: string, name: string, known: Iterable<string>): never {
  const near = suggestion(name, known)
  const where = key === name ? '' : ` (${quoted(key)})`
  refuse(spot, `Unknown ${what} ${quoted(name)}${where}${near || '.'}`)
}

function refuseKind(value: Value, expected: string): never {
  const scalar = value.kind === 'number' || value.kind === 'flag'
  const hint = expected === 'text' && scalar ? '; put it in quotes' : ''
  refuse(value.spot, `${shown(value.spot)} must be ${expected}, and is ${kindNames[value.kind]}${hint}.`)
}

function listed(words: readonly string[]): string {
  const quotedWords = words.map((word) => `\`${word}\``)
  const last = quotedWords.pop() ?? ''
  return quotedWords.length === 0 ? last : `${quotedWords.join(', ')} or ${last}`
}

import {
  attributeLabel,
  escapeValue,
  isComparable,
  maxAttributes,
  NameError,
  parseName,
  readLabel,
  type Name,
  type NameAttribute,
} from '../crypto/name.js'
import { foldCase, matchesText } from './text-pattern.js'

export interface AttributePattern {
  /** Dotted OID. */
  readonly type: string
  /** Never empty. */
  readonly value: string
  /** `*` stands for any text, over the whole value; otherwise it is literal. */
  readonly wildcard: boolean
}

/** Which names an entry means: each attribute must be in the name; `exact`: the name holds nothing else. */
export interface NamePattern {
  /** At least one; none only where Notation's trust policy means any name (`*`). */
  readonly attributes: readonly AttributePattern[]
  readonly exact: boolean
  /** A letter is its other case too; accents, width and ligatures still count. */
  readonly ignoreCase: boolean
}

export interface PatternOptions {
  readonly exact?: boolean
  readonly ignoreCase?: boolean
}

/** Of a name as text, in both grammars of `parseName`; `*` is literal. Throws NameError. */
export function patternOfText(text: string, options: PatternOptions = {}): NamePattern {
  return makePattern(
    parseName(text).map(({ type, value }) => ({ type, value, wildcard: false })),
    options,
  )
}

/** Of the structured form, by label or OID; `*` stands for any text. A label that is unknown, or no value, throws NameError. */
export function patternOfMap(
  map: Readonly<Record<string, string | readonly string[]>>,
  options: PatternOptions = {},
): NamePattern {
  const attributes = Object.entries(map).flatMap(([label, values]) => {
    const type = readLabel(label, 0)
    const list = typeof values === 'string' ? [values] : values
    if (list.length === 0) throw new NameError(0, `The attribute \`${label}\` has no value.`)
    return list.map((value) => ({ type, value: checkValue(label, value), wildcard: value.includes('*') }))
  })
  if (attributes.length === 0) throw new NameError(0, 'The name has no attribute.')
  if (attributes.length > maxAttributes) {
    throw new NameError(0, `The name has more than ${maxAttributes} attributes.`)
  }
  return makePattern(attributes, options)
}

function checkValue(label: string, value: string): string {
  if (value === '') throw new NameError(0, `The attribute \`${label}\` has an empty value.`)
  if (isComparable(value)) return value
  throw new NameError(0, `The value of \`${label}\` holds a control, bidi or line-separating character.`)
}

function makePattern(attributes: readonly AttributePattern[], options: PatternOptions): NamePattern {
  return { attributes, exact: options.exact ?? false, ignoreCase: options.ignoreCase ?? false }
}

/**
 * Whether each attribute of the pattern is in the name, each in another attribute of the name: two OUs ask for two. An
 * `exact` pattern leaves no attribute of the name over, not even one that has no text.
 */
export function matchesName(name: Name, pattern: NamePattern): boolean {
  const { missed, extra } = assign(name, pattern)
  return missed.length === 0 && (!pattern.exact || extra.length === 0)
}

/** For people: an attribute of the pattern that the name does not meet, and the values that the name has of that type. */
export interface Miss {
  readonly attribute: AttributePattern
  readonly present: readonly string[]
}

/** The attributes of the pattern that find none in the name, in the pattern's order. */
export function missesOf(name: Name, pattern: NamePattern): readonly Miss[] {
  return assign(name, pattern).missed.map((attribute) => ({
    attribute,
    present: name.flatMap((attributes) => attributes.filter(({ type }) => type === attribute.type).map(showValue)),
  }))
}

/** The attributes of the name that an `exact` pattern leaves over; none of another pattern. */
export function extrasOf(name: Name, pattern: NamePattern): readonly NameAttribute[] {
  return pattern.exact ? assign(name, pattern).extra : []
}

/** A value without a text is shown as its encoding. */
function showValue({ value, encoded }: NameAttribute): string {
  return value ?? `#${Buffer.from(encoded).toString('hex')}`
}

interface Assignment {
  readonly missed: readonly AttributePattern[]
  readonly extra: readonly NameAttribute[]
}

/**
 * Gives as many attributes of the pattern as can be one of the name each (a maximum matching, by augmenting paths): with
 * wildcards the first that fits need not be the right one.
 */
function assign(name: Name, pattern: NamePattern): Assignment {
  const present = name.flat()
  const owners = new Map<NameAttribute, Claim>()
  const settle = (claim: Claim, tried: Set<NameAttribute>): boolean => {
    for (const found of claim.fitting) {
      if (tried.has(found)) continue
      tried.add(found)
      const owner = owners.get(found)
      if (owner !== undefined && !settle(owner, tried)) continue
      owners.set(found, claim)
      return true
    }
    return false
  }
  const missed = pattern.attributes.filter((wanted) => {
    const fitting = present.filter((found) => fits(found, wanted, pattern.ignoreCase))
    return !settle({ fitting }, new Set())
  })
  return { missed, extra: present.filter((found) => !owners.has(found)) }
}

/** One attribute of the pattern: what it may be given. */
interface Claim {
  readonly fitting: readonly NameAttribute[]
}

function fits(found: NameAttribute, wanted: AttributePattern, ignoreCase: boolean): boolean {
  if (found.type !== wanted.type || found.value === null) return false
  const text = ignoreCase ? foldCase(found.value) : found.value
  const value = ignoreCase ? foldCase(wanted.value) : wanted.value
  return wanted.wildcard ? matchesText(text, value) : text === value
}

/** For people: the attributes as they would be written, a literal `*` as `\2A` to tell it from a wildcard. */
export function printPattern(pattern: NamePattern): string {
  return pattern.attributes.map(printAttribute).join(',')
}

function printAttribute({ type, value, wildcard }: AttributePattern): string {
  const escaped = escapeValue(value)
  return `${attributeLabel(type)}=${wildcard ? escaped : escaped.replaceAll('*', '\\2A')}`
}

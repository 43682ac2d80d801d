import { attributeLabel } from './labels.js'
import type { Name, NameAttribute } from './read.js'

/** RFC 4514 2.4: these are escaped wherever they stand. */
const special = /["+,;<>\\]/g
/** A `#` would begin a hexadecimal value; spaces around a value are not part of it. */
const edges = /^[ #]| $/g

const printed = new WeakMap<Name, string>()

/**
 * RFC 4514: the last relative name first. It parses back to the same attributes, and no value can pass for another
 * attribute; what a terminal or a web page needs escaped is still as it was.
 */
export function printName(name: Name): string {
  const known = printed.get(name)
  if (known !== undefined) return known
  const text = name
    .map((attributes) => attributes.map(printAttribute).join('+'))
    .reverse()
    .join(',')
  printed.set(name, text)
  return text
}

/** RFC 4514 2.4: a value without a text, or of a type without a label, is written as its encoding. */
function printAttribute({ type, value, encoded }: NameAttribute): string {
  const label = attributeLabel(type)
  if (value === null || label === type) return `${label}=#${Buffer.from(encoded).toString('hex')}`
  return `${label}=${escapeValue(value)}`
}

/** A value so that it parses back as itself. */
export function escapeValue(value: string): string {
  return value.replace(special, '\\$&').replace(edges, '\\$&')
}

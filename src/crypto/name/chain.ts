import type { Name, NameAttribute } from './read.js'

const keys = new WeakMap<Name, string>()

/**
 * Names chain when their keys are equal (RFC 5280 7.1): string types, letter case, and how many spaces stand between
 * words do not count, nor the order within a relative name. A value without a text is compared as it is encoded.
 */
export function chainKey(name: Name): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = JSON.stringify(name.map((attributes) => attributes.map(attributeKey).sort()))
  keys.set(name, key)
  return key
}

/** Whether two names are equal by RFC 5280 7.1. For chaining only: who is allowed is compared by the letter. */
export function namesChain(left: Name, right: Name): boolean {
  return chainKey(left) === chainKey(right)
}

/** Two kinds of value that no attribute can confuse: a prepared text after `=`, an encoding after `#`. */
function attributeKey({ type, value, encoded }: NameAttribute): string {
  return value === null ? `${type}#${Buffer.from(encoded).toString('hex')}` : `${type}=${prepare(value)}`
}

/** RFC 4518 2.2: what maps to nothing: soft hyphen, joiners, variation selectors, zero width space and byte order mark. */
const ignored = /[\u00ad\u034f\u1806\u180b-\u180d\u200b\u2060\ufe00-\ufe0f\ufeff\ufffc]/gu

/** RFC 4518 section 2, as far as RFC 5280 7.1 needs it: compatibility forms, letter case, insignificant spaces. */
function prepare(value: string): string {
  return fold(value.replace(ignored, '').normalize('NFKC')).normalize('NFKC').trim().replace(/\s+/gu, ' ')
}

/** RFC 3454 B.2. Lower case leaves the two apart that have no upper case of their own. */
function fold(value: string): string {
  return value.toLowerCase().replaceAll('\u03c2', '\u03c3').replaceAll('\u00df', 'ss')
}

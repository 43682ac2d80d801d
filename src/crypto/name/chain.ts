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

/** RFC 4518 section 2, as far as RFC 5280 7.1 needs it: compatibility forms, letter case, insignificant spaces. */
function prepare(value: string): string {
  return value.normalize('NFKC').toLowerCase().normalize('NFKC').trim().replace(/\s+/gu, ' ')
}

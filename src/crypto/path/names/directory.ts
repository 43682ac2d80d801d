import { chainKey, type Name, type NameAttribute } from '../../name.js'
import type { Relation } from './relation.js'

/** A distinguished name, or the first part of one: relative names, each by the types of its attributes. */
export interface DirectoryName {
  readonly kind: 'directoryName'
  readonly relatives: readonly Relative[]
}

type Relative = ReadonlyMap<string, Value>

interface Value {
  /** Equal for values that are equal by RFC 5280 7.1. */
  readonly key: string
  /** Whether it has a text that can be compared. */
  readonly hasText: boolean
}

export function prepareDirectoryName(name: Name): DirectoryName {
  return { kind: 'directoryName', relatives: name.map((attributes) => new Map(attributes.map(prepare))) }
}

function prepare(attribute: NameAttribute): readonly [string, Value] {
  return [attribute.type, { key: chainKey([[attribute]]), hasText: attribute.value !== null }]
}

/** RFC 5280 4.2.1.10, 7.1: the relative names of the base, in their order, are the first ones of the name. */
export function relateDirectory({ relatives: base }: DirectoryName, { relatives: name }: DirectoryName): Relation {
  let relation: Relation = 'within'
  for (const [index, wanted] of base.entries()) {
    const found = name[index]
    const next = found === undefined ? 'outside' : relateRelative(wanted, found)
    if (next === 'outside') return next
    if (next === 'partly') relation = next
  }
  return relation
}

/** X.501 9.4: as many attributes, of the same types, with equal values. */
function relateRelative(wanted: Relative, found: Relative): Relation {
  if (wanted.size !== found.size) return 'outside'
  let relation: Relation = 'within'
  for (const [type, value] of wanted) {
    const other = found.get(type)
    if (other === undefined) return 'outside'
    if (value.key === other.key) continue
    if (value.hasText === other.hasText) return 'outside'
    // One is a text that nobody reads in one way only (TeletexString beyond ASCII): it might say the same.
    relation = 'partly'
  }
  return relation
}

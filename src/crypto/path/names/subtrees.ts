import { readGeneralName, type GeneralName } from '../../certificate/general-name.js'
import type { Extension } from '../../certificate.js'
import { contextTag, DerCursor, DerError, membersOf, readDer, readInteger, tag, type DerValue } from '../../der.js'
import { readBase, type Base } from './compare.js'

/** The subtrees of one kind of name in one list. */
export interface Subtrees {
  readonly bases: readonly Base[]
  /** How many comparisons one name takes. */
  readonly work: number
  /** Why no name of this kind can be judged by them; `null`: every one can. */
  readonly obstacle: Obstacle | null
}

/** `unsupported`: nobody says how to compare them, or from which depth to which they reach. */
export type Obstacle = 'malformed' | 'unsupported'

export type SubtreesByKind = ReadonlyMap<GeneralName['kind'], Subtrees>

/** RFC 5280 4.2.1.10. A kind that is not listed is not constrained. */
export interface NameConstraints {
  readonly permitted: SubtreesByKind
  readonly excluded: SubtreesByKind
}

const permittedTag = contextTag(0, true)
const excludedTag = contextTag(1, true)
const minimumTag = contextTag(0, false)
const maximumTag = contextTag(1, false)

/** Throws DerError. */
export function readNameConstraints({ value: der, critical }: Extension): NameConstraints {
  const value = readDer(der)
  const cursor = new DerCursor(value)
  const permitted = cursor.optional(permittedTag)
  const excluded = cursor.optional(excludedTag)
  cursor.finish()
  if (value.tag !== tag.sequence || (permitted === null && excluded === null)) {
    throw new DerError('value', value.start, `The constraints at byte ${value.start} are no SEQUENCE or empty.`)
  }
  return { permitted: readSubtrees(permitted, critical), excluded: readSubtrees(excluded, critical) }
}

/** RFC 5280 4.2.1.10: what cannot be compared is passed over where the extension is not critical. */
function readSubtrees(value: DerValue | null, critical: boolean): SubtreesByKind {
  const byKind = new Map<GeneralName['kind'], (Base | Obstacle)[]>()
  if (value === null) return new Map()
  const members = membersOf(value, tag.sequence)
  if (members.length === 0) {
    throw new DerError('value', value.start, `The list of subtrees at byte ${value.start} is empty.`)
  }
  for (const member of members) {
    const { kind, base } = readSubtree(member)
    if (base === 'unsupported' && !critical) continue
    const others = byKind.get(kind)
    if (others === undefined) byKind.set(kind, [base])
    else others.push(base)
  }
  return new Map([...byKind].map(([kind, bases]) => [kind, summarise(bases)]))
}

/** RFC 5280 4.2.1.10: `minimum` is 0, whether it is written or not, and there is no `maximum`. */
function readSubtree(value: DerValue): { readonly kind: GeneralName['kind']; readonly base: Base | Obstacle } {
  const cursor = new DerCursor(value)
  const name = readGeneralName(cursor.next())
  const minimum = cursor.optional(minimumTag)
  const maximum = cursor.optional(maximumTag)
  cursor.finish()
  const fromBase = minimum === null || readInteger(minimum) === 0n
  const unlimited = maximum === null
  return { kind: name.kind, base: fromBase && unlimited ? readBase(name) : 'unsupported' }
}

function summarise(all: readonly (Base | Obstacle)[]): Subtrees {
  const bases = all.filter((base) => typeof base !== 'string')
  const obstacle = all.find((base) => typeof base === 'string') ?? null
  return { bases, work: bases.reduce((sum, base) => sum + workOf(base), 0), obstacle }
}

/** A comparison of distinguished names looks at each relative name of the base. */
function workOf(base: Base): number {
  return base.kind === 'directoryName' ? Math.max(base.relatives.length, 1) : 1
}

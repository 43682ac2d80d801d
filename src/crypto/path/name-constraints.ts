import { attempt } from '../attempt.js'
import type { Certificate, Extension } from '../certificate.js'
import { furtherOid } from './extensions.js'
import type { PathFault } from './fault.js'
import type { Issuer, Path } from './model.js'
import { relate } from './names/compare.js'
import { readSubjects, type Subject } from './names/subjects.js'
import { readNameConstraints, type NameConstraints, type Obstacle } from './names/subtrees.js'
import { fault, firstOf, isPinned, isSelfIssued, membersOf, nameOf } from './parts.js'

/**
 * The fullest constraints in use have some 500 subtrees, the fullest certificates 250 names. Twice that takes 5 to 40 ms;
 * both numbers are the attacker's to choose.
 */
const maxComparisons = 250_000
/**
 * A search judges up to some hundred paths; four of the fullest take 20 to 160 ms. A CA that an anchor stands behind could
 * otherwise make them all so.
 */
const maxInSearch = 4 * maxComparisons

/** How many comparisons of names a search may still make, over all of its paths. */
export class NameBudget {
  #left = maxInSearch

  /** Whether they did not suffice, so that a path was refused which may be right. */
  get isSpent(): boolean {
    return this.#left < 0
  }

  spend(comparisons: number): void {
    this.#left -= comparisons
  }
}

/**
 * RFC 5280 4.2.1.10, 6.1.3 (b), (c), 6.1.4 (g): every name of every certificate is where each CA above it allows it to be.
 * What the anchor's certificate constrains counts too (RFC 5937). `null`: no fault.
 */
export function checkNameConstraints(path: Path, budget = new NameBudget()): PathFault | null {
  const { chain, anchor } = path
  if (!membersOf(path).some((member) => extensionOf(member) !== undefined)) return null
  const descent = new Descent(budget)
  const above = anchor === null || isPinned(path) ? null : descent.impose(anchor.issuer)
  // A CA may change its key under a name of its own; a leaf gains nothing by that (RFC 5280 6.1.3 (b)).
  const isExempt = (certificate: Certificate): boolean => certificate !== chain[0] && isSelfIssued(certificate)
  const follow = (certificate: Certificate): PathFault | null =>
    (isExempt(certificate) ? null : descent.check(certificate)) ?? descent.impose(certificate)
  return above ?? firstOf(chain.toReversed(), follow)
}

/** Constraints, and for people the name of who imposed them. */
interface Imposed extends NameConstraints {
  readonly by: string
}

/** From the anchor down: permitted subtrees are cut with each other, excluded ones added, by asking all of them. */
class Descent {
  readonly #imposed: Imposed[] = []
  readonly #budget: NameBudget
  #comparisons = 0

  constructor(budget: NameBudget) {
    this.#budget = budget
  }

  /** What this certificate constrains counts for all below it. */
  impose(issuer: Issuer): PathFault | null {
    const extension = extensionOf(issuer)
    if (extension === undefined) return null
    const by = nameOf(issuer)
    const constraints = constraintsOf(extension)
    if (constraints instanceof Error) {
      return fault('name-constraints-malformed', `The name constraints of ${by} are malformed (RFC 5280 4.2.1.10).`)
    }
    this.#imposed.push({ ...constraints, by })
    return null
  }

  check(certificate: Certificate): PathFault | null {
    if (this.#imposed.length === 0) return null
    const owner = nameOf(certificate)
    const subjects = subjectsOf(certificate)
    if (subjects instanceof Error) {
      const message = `The alternative names of ${owner} are malformed, and a CA above it constrains names (RFC 5280 4.2.1.6).`
      return fault('name-not-comparable', message)
    }
    return firstOf(this.#imposed, (imposed) =>
      firstOf(subjects, (subject) => this.#checkSubject(imposed, subject, owner)),
    )
  }

  #checkSubject({ permitted, excluded, by }: Imposed, { kind, shown, name }: Subject, owner: string): PathFault | null {
    const inside = permitted.get(kind)
    const outside = excluded.get(kind)
    const lists = [inside, outside].filter((list) => list !== undefined)
    if (lists.length === 0) return null
    const obstacle = lists.find((list) => list.obstacle !== null)?.obstacle ?? null
    if (obstacle !== null) return cannotApply(obstacle, kind, by)
    const what = `the ${kind} ${shown} of ${owner}`
    if (name === null) {
      const message = `${by} constrains names of the kind ${kind}, and ${what} is malformed (RFC 5280 4.2.1.6).`
      return fault('name-not-comparable', message)
    }
    const comparisons = lists.reduce((sum, { work }) => sum + work, 0)
    this.#comparisons += comparisons
    this.#budget.spend(comparisons)
    if (this.#comparisons > maxComparisons || this.#budget.isSpent) {
      const message = `The constraints of ${by} and the names of ${owner} need more than ${maxComparisons} comparisons.`
      return fault('name-constraints-too-many', message)
    }
    if (outside?.bases.some((base) => relate(base, name) !== 'outside') === true) {
      return fault('name-excluded', `${by} excludes ${what} (RFC 5280 6.1.3 (c)).`)
    }
    if (inside === undefined || inside.bases.some((base) => relate(base, name) === 'within')) return null
    return fault('name-not-permitted', `${by} does not permit ${what} (RFC 5280 6.1.3 (b)).`)
  }
}

function cannotApply(obstacle: Obstacle, kind: string, by: string): PathFault {
  const what = `names of the kind ${kind}`
  return obstacle === 'malformed'
    ? fault('name-constraints-malformed', `A constraint of ${by} on ${what} is malformed (RFC 5280 4.2.1.10).`)
    : fault(
        'name-constraint-unsupported',
        `${by} constrains ${what} in a way that cannot be checked (RFC 5280 4.2.1.10).`,
      )
}

function extensionOf({ extensions }: Issuer): Extension | undefined {
  return extensions.find(({ oid }) => oid === furtherOid.nameConstraints)
}

/** Kept as long as the certificate is: a CA is met again with each leaf, a certificate on each path. */
const knownConstraints = new WeakMap<Extension, NameConstraints | Error>()
const knownSubjects = new WeakMap<Certificate, readonly Subject[] | Error>()

function constraintsOf(extension: Extension): NameConstraints | Error {
  const known = knownConstraints.get(extension) ?? attempt(() => readNameConstraints(extension))
  knownConstraints.set(extension, known)
  return known
}

function subjectsOf(certificate: Certificate): readonly Subject[] | Error {
  const known = knownSubjects.get(certificate) ?? attempt(() => readSubjects(certificate))
  knownSubjects.set(certificate, known)
  return known
}

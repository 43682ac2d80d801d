import type { Certificate } from '../certificate.js'
import { chainKey } from '../name.js'
import { explainFailure } from './explain.js'
import { fit, inOrder, isSame, proveLinks, type Links } from './links.js'
import { NameBudget } from './name-constraints.js'
import type { Path, PathOutcome, PathRequest } from './model.js'
import { further, judge, maxChain } from './outcome.js'
import { nameOf } from './parts.js'
import { checkPathLengths, isLeafAtFault } from './rules.js'

/**
 * Steps up, over all paths together. Between certificates that an anchor stands behind there is a handful of paths, and
 * the shortest are gone first: a thousand steps are more than the bridges between national PKIs need.
 */
const maxSteps = 1000

/**
 * Searches for a path from the leaf to one of the anchors that passes every check (RFC 5280 6.1). An anchor is known by
 * its name and its whole key; its own signature and validity do not matter unless the request is strict. Every rule that
 * fails lets the search go on. The search is bounded; where it was cut off, the check `chain` is `unknown`.
 */
export function validatePath(request: PathRequest): PathOutcome {
  const walk = new Walk(request)
  const budget = new NameBudget()
  const judged: PathOutcome[] = []
  for (const path of walk.paths()) {
    const outcome = judge(path, request, budget)
    if (outcome.holds) return outcome
    judged.push(outcome)
  }
  const [first = explainFailure(request), ...others] = judged
  const furthest = others.reduce(further, first)
  const isCutOff = walk.isCutOff || budget.isSpent
  return furthest.holds || !isCutOff || isLeafAtFault(request) ? furthest : undecided(furthest, request)
}

function undecided(furthest: PathOutcome, { leaf }: PathRequest): PathOutcome {
  const [, ...others] = furthest.checks
  const message = `${nameOf(leaf)} has more ways up than are tried.`
  return {
    ...furthest,
    checks: [{ check: 'chain', result: 'unknown', code: 'path-budget-exceeded', message }, ...others],
  }
}

/** Goes up from the leaf by steps that are proven, the shortest paths first. */
class Walk {
  readonly #request: PathRequest
  #isCutOff = false

  constructor(request: PathRequest) {
    this.#request = request
  }

  /** Whether there may be paths that were not gone. */
  get isCutOff(): boolean {
    return this.#isCutOff
  }

  /** What is pinned, then every path to an anchor on which no issuer is at fault by itself. */
  *paths(): Generator<Path> {
    const pinned = this.#findPinned()
    if (pinned !== null) yield pinned
    const links = proveLinks(this.#request)
    this.#isCutOff = links.isCutOff
    yield* this.#climb(links)
  }

  /** Only the very certificate: another one for the same key could claim any validity and usage. */
  #findPinned(): Path | null {
    const { leaf, anchors } = this.#request
    const anchor = anchors.named(chainKey(leaf.subject)).find(({ issuer }) => issuer.sha256 === leaf.sha256)
    return anchor === undefined ? null : { chain: [leaf], anchor }
  }

  *#climb({ above }: Links): Generator<Path> {
    const { leaf } = this.#request
    const open = [{ chain: [leaf], last: leaf }]
    let steps = 0
    for (const { chain, last } of open) {
      // Those first whose key identifier fits, and of those anchors.
      for (const step of inOrder(
        above.get(last) ?? [],
        (each) => 2 * fit(last, each.issuer) + (each.anchor === null ? 1 : 0),
      )) {
        if (steps === maxSteps) {
          this.#isCutOff = true
          return
        }
        steps += 1
        if (step.anchor !== null) yield { chain, anchor: step.anchor }
        else if (this.#mayFollow(chain, step.issuer)) open.push({ chain: [...chain, step.issuer], last: step.issuer })
      }
    }
  }

  /** A name with a key stands on a path once, above the leaf. */
  #mayFollow(chain: readonly Certificate[], certificate: Certificate): boolean {
    if (chain.length === maxChain || chain.slice(1).some((seen) => isSame(seen, certificate))) return false
    return checkPathLengths({ chain: [...chain, certificate], anchor: null }, this.#request.maxPathLength) === null
  }
}

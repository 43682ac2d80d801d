import type { Check } from '../../model/check.js'
import { findFormFaults } from './form.js'
import type { NameBudget } from './name-constraints.js'
import type { Path, PathOutcome, PathRequest } from './model.js'
import { checkLeaf, checkPath } from './rules.js'

/**
 * Certificates from the leaf up to and without the anchor. Paths in use have two to five; cross-certificates make a few
 * of them longer.
 */
export const maxChain = 10

/** What the rules say of a path that reached an anchor. */
export function judge(path: Path, request: PathRequest, budget?: NameBudget): PathOutcome {
  const checks = checkPath(path, request, budget)
  return { ...path, checks, holds: checks.every(({ result }) => result === 'pass'), faults: faultsOf(path, request) }
}

/** A path that leads no further, and why. */
export function giveUp(path: Path, request: PathRequest, chain: Check): PathOutcome {
  return { ...path, checks: [chain, ...checkLeaf(path, request)], holds: false, faults: faultsOf(path, request) }
}

function faultsOf({ chain }: Path, { strict }: PathRequest): readonly string[] {
  return strict ? [] : chain.flatMap((certificate) => findFormFaults(certificate, false))
}

/** The one that came further; of two that came as far the first. */
export function further(first: PathOutcome, second: PathOutcome): PathOutcome {
  return rank(second) > rank(first) ? second : first
}

/** Having reached an anchor counts most, then how many checks passed, then how far the path went. */
function rank({ anchor, checks, chain }: PathOutcome): number {
  return anchor === null ? chain.length : maxChain + 1 + checks.filter(({ result }) => result === 'pass').length
}

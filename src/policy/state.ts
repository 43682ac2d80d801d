import { speaksAgainst, type Check, type CheckName } from '../model/check.js'
import type { Proof, Route } from '../model/proof.js'
import type { Obstacle } from '../model/subject.js'
import type { State } from '../model/verdict.js'

/** How many of a subject's signatures a rule asks for. */
export type SignatureDemand = 'any' | 'all' | number

/** What must be checked of every signature, and pass, before it may be called intact. */
const intactChecks: readonly CheckName[] = ['integrity', 'signature', 'coverage']

/** What a route must state; `not-applicable` is a statement, absence is none. */
const routeChecks: readonly CheckName[] = ['chain', 'usage', 'algorithm', 'time']

/** Under `any` the best of several states, under `all` the worst: docs/trust.md section 2 of the project gives both orders. */
const bestFirst: readonly State[] = ['verified', 'unknown', 'untrusted', 'invalid']
const worstFirst: readonly State[] = ['invalid', 'untrusted', 'unknown', 'verified']

/** An obstacle that says that a signature is there and does not hold, and not only that it could not be told. */
const invalidObstacle = 'malformed-signed-archive'

/** Is the signature intact, and is its signer proven? `verified` is never concluded from a check that is not there. */
export function stateOfSignature(proof: Proof): State {
  const intact = proof.signature.intact
  if (intact.some((check) => check.result === 'fail')) return 'invalid'
  if (!intactChecks.every((name) => passes(intact, name))) return 'unknown'
  if (proof.routes.some(holds)) return 'verified'
  return proof.routes.some(isUndecided) ? 'unknown' : 'untrusted'
}

/** Whether the route proves the signer: it says so, it states every check, and none of them speaks against it. */
export function holds(route: Route): boolean {
  return route.holds && routeChecks.every((name) => states(route.checks, name)) && !route.checks.some(speaksAgainst)
}

/** The state of a subject with these signatures, under a rule that asks for `demand` of them. */
export function stateOfSubject(states: readonly State[], demand: SignatureDemand, obstacle: Obstacle | null): State {
  if (obstacle !== null) return obstacle.code === invalidObstacle ? 'invalid' : 'unknown'
  const order = demand === 'all' ? worstFirst : bestFirst
  return order.find((state) => states.includes(state)) ?? 'unsigned'
}

/** All of the name passed, and there is one at least. */
function passes(checks: readonly Check[], name: CheckName): boolean {
  const named = checks.filter(({ check }) => check === name)
  return named.length > 0 && named.every(({ result }) => result === 'pass')
}

function states(checks: readonly Check[], name: CheckName): boolean {
  return checks.some(({ check }) => check === name)
}

/** Nothing failed, and something could not be told. */
function isUndecided(route: Route): boolean {
  return !route.checks.some(({ result }) => result === 'fail') && route.checks.some(speaksAgainst)
}

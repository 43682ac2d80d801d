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

/** Of several things of which each must hold: the platforms of an index, the kinds of statements that a rule asks for. */
const togetherWorstFirst: readonly State[] = ['invalid', 'untrusted', 'unknown', 'unsigned', 'verified']

/** An obstacle that says that a signature is there and does not hold, and not only that it could not be told. */
const invalidObstacle = 'malformed-signed-archive'

/** Is the signature intact, and is its signer proven? `verified` is never concluded from a check that is not there. */
export function stateOfSignature(proof: Proof): State {
  const { intact } = proof.signature
  if (intact.some((check) => check.result === 'fail')) return 'invalid'
  if (!isIntact(proof)) return isByUnknownKey(intact) ? 'untrusted' : 'unknown'
  if (proof.routes.some(holds)) return 'verified'
  return proof.routes.some(isUndecided) ? 'unknown' : 'untrusted'
}

/** Whether it holds for these bytes, and for all of them. */
export function isIntact({ signature }: Proof): boolean {
  return intactChecks.every((name) => passes(signature.intact, name))
}

/** Whether the route proves the signer: it says so, it states every check, and none of them speaks against it. */
export function holds(route: Route): boolean {
  return route.holds && isWhole(route) && !route.checks.some(speaksAgainst)
}

/** Whether every check that there must be was made. */
export function isWhole({ checks }: Route): boolean {
  return routeChecks.every((name) => states(checks, name))
}

/** The state of several signatures, under a rule that asks for `demand` of them. */
export function stateOfSignatures(states: readonly State[], demand: SignatureDemand): State {
  const order = demand === 'all' ? worstFirst : bestFirst
  return order.find((state) => states.includes(state)) ?? 'unsigned'
}

/** The state of what must hold together. Nothing at all is nothing that is signed. */
export function worstState(states: readonly State[]): State {
  return togetherWorstFirst.find((state) => states.includes(state)) ?? 'unsigned'
}

/** The state of a subject that could not be read. */
export function stateOfObstacle({ code }: Obstacle): State {
  return code === invalidObstacle ? 'invalid' : 'unknown'
}

/** All of the name passed, and there is one at least. */
function passes(checks: readonly Check[], name: CheckName): boolean {
  const named = checks.filter(({ check }) => check === name)
  return named.length > 0 && named.every(({ result }) => result === 'pass')
}

/** docs/trust.md 2: all that can be told without the key is intact, and nobody gave the key. It proves nobody. */
function isByUnknownKey(intact: readonly Check[]): boolean {
  const isOpen = ({ check, result, code }: Check) =>
    check === 'signature' && result === 'unknown' && code === 'key-unknown'
  const others = intact.filter((check) => !isOpen(check))
  return (
    others.length < intact.length &&
    others.every(({ result }) => result === 'pass') &&
    passes(others, 'integrity') &&
    passes(others, 'coverage')
  )
}

function states(checks: readonly Check[], name: CheckName): boolean {
  return checks.some(({ check }) => check === name)
}

/** Nothing failed, and something could not be told. */
function isUndecided(route: Route): boolean {
  return !route.checks.some(({ result }) => result === 'fail') && route.checks.some(speaksAgainst)
}

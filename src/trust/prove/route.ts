import { acceptsSha1 } from '../../crypto/algorithms.js'
import { printName } from '../../crypto/name.js'
import { firstMomentAfter, usageOid, type PathOutcome } from '../../crypto/path.js'
import type { Certificate } from '../../crypto/certificate.js'
import type { RevocationDesk } from '../../crypto/revocation.js'
import { speaksAgainst, type Check, type CheckName } from '../../model/check.js'
import type { ProvenTime, Route, RouteBasis } from '../../model/proof.js'
import type { NamedAnchor, Trust } from '../model.js'
import { checkClaimedAlgorithms, checkDistrust, checkExpiry, checkTimestamps, checkTransparency } from './checks.js'
import { earliestOf, make, timestampsOf } from './checks.js'
import type { KeyClaim, ReadClaim } from './claim.js'
import { checkRevocation, notAsked, type RevocationFindings } from './revocation.js'
import type { ProvenTimes, VerifiedTime } from './times.js'

/** What routes are named after when there is nothing to go by. */
export const nothing: RouteBasis = { anchor: '(none)' }

/** RFC 5280 4.1.2.5: 99991231235959Z says that there is no end. */
const noEnd = Date.UTC(9999, 11, 31, 23, 59, 59)

/** A path and the times that were proven for it, before anybody was asked about revocation. */
export interface Draft {
  readonly basis: RouteBasis
  readonly outcome: Omit<PathOutcome, 'holds'>
  readonly times: ProvenTimes
  /** Whether SHA-1 counts (docs/trust.md 1.7). */
  readonly acceptSha1: boolean
  /** Certificates beside those of the path whose end is that of the route; left out: none. */
  readonly lasting?: readonly Certificate[]
}

/** What a route is made of beside a draft: what a certificate claims, or a bare key. */
export type Proven = Pick<ReadClaim | KeyClaim, 'signature' | 'others' | 'formatFault'>

/** Where nothing is asked: the route does not hold anyway, or there is no issuer who could be asked. */
const unasked = { timeFault: null, withdrawn: [], answers: [] } as const

export interface MadeRoute {
  readonly route: Route
  /** What another path must do without: the SHA-256 of certificates and of keys of revoked CAs. Empty: nothing. */
  readonly withdrawn: readonly string[]
}

/** Makes the checks of a route, and asks about revocation when all others pass. */
export async function makeRoute(
  claim: Proven,
  trust: Trust,
  draft: Draft,
  anchor: NamedAnchor | null,
  desk: RevocationDesk,
): Promise<MadeRoute> {
  const checks = checksOf(claim, trust, draft)
  const findings = isWorthAsking(checks, anchor) ? await ask(claim, trust, draft, anchor, desk) : unaskedOf(draft)
  return { route: finishRoute(claim, trust, draft, checks, findings), withdrawn: findings.withdrawn }
}

/** The same without asking, for a route that cannot hold. */
export function refuseRoute(claim: Proven, trust: Trust, draft: Draft): Route {
  return finishRoute(claim, trust, draft, checksOf(claim, trust, draft), unaskedOf(draft))
}

/** A route that cannot be gone at all. */
export function emptyRoute(basis: RouteBasis, checks: readonly Check[], chain: Route['chain'], trust: Trust): Route {
  const time: ProvenTime = { at: trust.at, source: 'now', authority: null }
  return { basis, holds: false, holdsBySha1: false, checks, time, chain, faults: [], answers: [], provenUntil: null }
}

/** The checks that such a route has no answer to, and why. */
export function openChecks(names: readonly CheckName[], why: string): readonly Check[] {
  return names.map((name) => make(name, 'not-applicable', 'not-checked', `The ${name} was not checked: ${why}.`))
}

type RouteChecks = readonly [chain: Check, usage: Check, algorithm: Check, time: Check, transparency: Check]

function checksOf(claim: Proven, trust: Trust, { outcome, times, acceptSha1 }: Draft): RouteChecks {
  const [chain, usage, algorithm, time] = outcome.checks
  const { signature, formatFault } = claim
  return [
    checkDistrust(outcome.chain, outcome.anchor, trust.distrust, times.verified) ?? beside(chain, formatFault),
    beside(usage, formatFault),
    checkClaimedAlgorithms(signature.claim.algorithms, acceptSha1, algorithm),
    checkExpiry(signature.terms, trust.at, checkTimestamps(times, time)),
    checkTransparency(),
  ]
}

/** docs/trust.md 1.6: the format's own rules hold beside the others; what fails already is told first. */
function beside(check: Check, fault: Check | null): Check {
  return fault?.check === check.check && check.result !== 'fail' ? fault : check
}

/**
 * Nobody is asked about a signer who is not proven anyway. But under Notation's rules a statement may let an end pass
 * and not a revocation: there the answer matters whatever the time is.
 */
function isWorthAsking(checks: RouteChecks, anchor: NamedAnchor | null): boolean {
  const isNotation = anchor !== null && anchor.rules !== 'sigscan'
  return !checks.some((check) => speaksAgainst(check) && !(isNotation && check.check === 'time'))
}

async function ask(
  claim: Proven,
  trust: Trust,
  { outcome, times }: Draft,
  anchor: NamedAnchor | null,
  desk: RevocationDesk,
): Promise<RevocationFindings> {
  const rules = anchor?.rules ?? 'sigscan'
  const isNotation = rules !== 'sigscan'
  const mode = isNotation ? rules.revocation : trust.revocation.mode
  if (isNotation && mode === 'off') return { ...unasked, check: notAsked() }
  const askBeside = (vouched: readonly VerifiedTime[]): Promise<RevocationFindings> =>
    checkRevocation(
      {
        path: outcome,
        times: vouched,
        candidates: [...(anchor?.helpers ?? []), ...claim.others],
        given: anchor?.crls ?? [],
        anchorName: anchor?.name ?? '',
        now: trust.at,
        mode,
        mayNameNobody: isNotation || mode !== 'require',
      },
      desk,
    )
  return isNotation ? askTwice(soundTimes(outcome, times), askBeside) : askBeside(timestampsOf(times.verified))
}

/**
 * Notation weighs the time that a signing authority states too; for others it is the signer's own word. A time at which
 * the path does not hold, or that stands beside a bad one, is none.
 */
function soundTimes(
  { checks: [, , , time] }: Draft['outcome'],
  { verified, fault }: ProvenTimes,
): ProvenTimes['verified'] {
  return fault === null && time.result === 'pass' ? verified : []
}

/**
 * A statement of Notation may let a bad time pass and not a revocation. So where the authority of the time is revoked,
 * the signer's path is judged again as if there were no time: it excuses nothing.
 */
async function askTwice(
  times: readonly VerifiedTime[],
  askBeside: (times: readonly VerifiedTime[]) => Promise<RevocationFindings>,
): Promise<RevocationFindings> {
  const first = await askBeside(times)
  if (first.timeFault === null) return first
  const { check, withdrawn, answers } = await askBeside([])
  return { check, withdrawn, timeFault: first.timeFault, answers: [...answers, ...first.answers.slice(answers.length)] }
}

function unaskedOf({ basis, outcome }: Draft): RevocationFindings {
  const why =
    outcome.anchor === null && 'anchor' in basis
      ? 'no path leads to an anchor'
      : 'the signer is not proven, whatever the answer would be'
  const check = make('revocation', 'not-applicable', 'not-checked', `Nobody was asked about revocation: ${why}.`)
  return { ...unasked, check }
}

function finishRoute(
  { signature }: Proven,
  trust: Trust,
  draft: Draft,
  [chain, usage, algorithm, time, transparency]: RouteChecks,
  { check, timeFault, answers }: RevocationFindings,
): Route {
  const { basis, outcome, times } = draft
  const checks = [chain, usage, algorithm, timeFault ?? time, transparency, check]
  const holds = !checks.some(speaksAgainst)
  return {
    basis,
    holds,
    holdsBySha1: false,
    checks,
    time: timeFault === null ? timeOf(times, trust) : { at: trust.at, source: 'now', authority: null },
    chain: derOf(outcome),
    faults: outcome.faults,
    answers,
    provenUntil: holds ? endOf(draft, signature.terms?.expiry ?? null, trust.at) : null,
  }
}

/** The earliest of the verified times (docs/trust.md 1.5). Beside a bad one they prove nothing. */
function timeOf({ verified, fault }: ProvenTimes, trust: Trust): ProvenTime {
  const earliest = earliestOf(verified)
  if (fault !== null || earliest === null) return { at: trust.at, source: 'now', authority: null }
  return { at: earliest.at, source: earliest.source, authority: printName(earliest.authority.subject) }
}

function derOf({ chain, anchor }: Draft['outcome']): readonly Uint8Array[] {
  const own = anchor?.certificate ?? null
  const certificates = own === null || chain.some(({ sha256 }) => sha256 === own.sha256) ? chain : [...chain, own]
  return certificates.map(({ der }) => der)
}

/** Every moment that the path must hold at: those that are proven, else now. docs/trust.md 1.5. */
export function momentsOf(leaf: Certificate, { verified }: ProvenTimes, trust: Trust): readonly [Date, ...Date[]] {
  const [first, ...rest] = verified.flatMap(({ earliest, latest }) => [earliest, latest])
  if (first === undefined) return [trust.at]
  return isLifetimeSigner(leaf) ? [first, ...rest, trust.at] : [first, ...rest]
}

/** Microsoft's lifetime signing: after the end of the certificate nothing that it signed holds, timestamp or not. */
function isLifetimeSigner({ extendedKeyUsage }: Certificate): boolean {
  return extendedKeyUsage?.includes(usageOid.lifetimeSigning) === true
}

/**
 * docs/trust.md 1.7: SHA-1 counts where a verified timestamp is from before its end. Where it does not, a route that
 * fails for nothing else says so: a stronger signature may stand beside this one.
 */
export async function considerSha1(
  { verified }: ProvenTimes,
  attempt: (acceptSha1: boolean) => Promise<Route>,
): Promise<Route> {
  const route = await attempt(timestampsOf(verified).some(({ latest }) => acceptsSha1(latest)))
  const isWeak = route.checks.some(({ check, result }) => check === 'algorithm' && result === 'fail')
  return isWeak ? { ...route, holdsBySha1: (await attempt(true)).holds } : route
}

/**
 * The first end of the path, or of a timestamp's path that vouches for its time, or of the signature itself; `null` when
 * there is none ahead: what an authority vouched for when its certificate was valid still holds after its end.
 */
function endOf({ outcome, times: { verified }, lasting = [] }: Draft, expiry: Date | null, now: Date): Date | null {
  const isBound = verified.length === 0 || outcome.chain.slice(0, 1).some(isLifetimeSigner)
  const own = isBound ? [...outcome.chain, ...lasting] : []
  const ends = [...own, ...verified.flatMap(({ path }) => path.chain)]
    .filter(({ notAfter }) => notAfter.getTime() < noEnd)
    .map((certificate) => firstMomentAfter(certificate).getTime())
    .concat(expiry === null ? [] : [expiry.getTime()])
    .filter((end) => end > now.getTime())
  return ends.length === 0 ? null : new Date(Math.min(...ends))
}

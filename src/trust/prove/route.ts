import { acceptsSha1 } from '../../crypto/algorithms.js'
import { printName } from '../../crypto/name.js'
import { firstMomentAfter, usageOid, type PathOutcome } from '../../crypto/path.js'
import type { Certificate } from '../../crypto/certificate.js'
import type { RevocationDesk } from '../../crypto/revocation.js'
import { speaksAgainst, type Check } from '../../model/check.js'
import type { ProvenTime, Route, RouteBasis } from '../../model/proof.js'
import type { NamedAnchor, Trust } from '../model.js'
import { checkClaimedAlgorithms, checkDistrust, checkTimestamps, checkTransparency, make } from './checks.js'
import type { ReadClaim } from './claim.js'
import { checkRevocation, type RevocationFindings } from './revocation.js'
import type { ProvenTimes } from './times.js'

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
}

/** Where nothing is asked: the route does not hold anyway, or there is no issuer who could be asked. */
const unasked = { timeFault: null, withdrawn: [], answers: [] } as const

export interface MadeRoute {
  readonly route: Route
  /** What another path must do without: the SHA-256 of certificates and of keys of revoked CAs. Empty: nothing. */
  readonly withdrawn: readonly string[]
}

/** Makes the checks of a route, and asks about revocation when all others pass. */
export async function makeRoute(
  claim: ReadClaim,
  trust: Trust,
  draft: Draft,
  anchor: NamedAnchor | null,
  desk: RevocationDesk,
): Promise<MadeRoute> {
  const checks = checksOf(claim, trust, draft)
  const findings = checks.some(speaksAgainst) ? unaskedOf(draft) : await ask(claim, trust, draft, anchor, desk)
  return { route: finishRoute(trust, draft, checks, findings), withdrawn: findings.withdrawn }
}

/** The same without asking, for a route that cannot hold. */
export function refuseRoute(claim: ReadClaim, trust: Trust, draft: Draft): Route {
  return finishRoute(trust, draft, checksOf(claim, trust, draft), unaskedOf(draft))
}

type RouteChecks = readonly [chain: Check, usage: Check, algorithm: Check, time: Check, transparency: Check]

function checksOf(claim: ReadClaim, trust: Trust, { outcome, times, acceptSha1 }: Draft): RouteChecks {
  const [chain, usage, algorithm, time] = outcome.checks
  return [
    checkDistrust(outcome.chain, outcome.anchor, trust.distrust, times.verified) ?? chain,
    usage,
    checkClaimedAlgorithms(claim.signature.claim.algorithms, acceptSha1, algorithm),
    checkTimestamps(times, time),
    checkTransparency(),
  ]
}

function ask(
  claim: ReadClaim,
  trust: Trust,
  { outcome, times }: Draft,
  anchor: NamedAnchor | null,
  desk: RevocationDesk,
): Promise<RevocationFindings> {
  return checkRevocation(
    {
      path: outcome,
      times: times.verified,
      candidates: [...(anchor?.helpers ?? []), ...claim.others],
      given: anchor?.crls ?? [],
      anchorName: anchor?.name ?? '',
      now: trust.at,
      trust: trust.revocation,
    },
    desk,
  )
}

function unaskedOf({ outcome }: Draft): RevocationFindings {
  const why =
    outcome.anchor === null ? 'no path leads to an anchor' : 'the signer is not proven, whatever the answer would be'
  const check = make('revocation', 'not-applicable', 'not-checked', `Nobody was asked about revocation: ${why}.`)
  return { ...unasked, check }
}

function finishRoute(
  trust: Trust,
  { basis, outcome, times }: Draft,
  [chain, usage, algorithm, time, transparency]: RouteChecks,
  { check, timeFault, answers }: RevocationFindings,
): Route {
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
    provenUntil: holds ? endOf(outcome, times, trust.at) : null,
  }
}

/** The earliest of the verified times (docs/trust.md 1.5). Beside a bad one they prove nothing. */
function timeOf({ verified, fault }: ProvenTimes, trust: Trust): ProvenTime {
  const [first, ...rest] = verified
  if (fault !== null || first === undefined) return { at: trust.at, source: 'now', authority: null }
  const earliest = rest.reduce((best, time) => (time.at < best.at ? time : best), first)
  return { at: earliest.at, source: 'timestamp', authority: printName(earliest.authority.subject) }
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
  const route = await attempt(verified.some(({ latest }) => acceptsSha1(latest)))
  const isWeak = route.checks.some(({ check, result }) => check === 'algorithm' && result === 'fail')
  return isWeak ? { ...route, holdsBySha1: (await attempt(true)).holds } : route
}

/**
 * The first end of the path, or of a timestamp's path that vouches for its time; `null` when there is none ahead: what
 * an authority vouched for when its certificate was valid still holds after its end.
 */
function endOf(outcome: Draft['outcome'], { verified }: ProvenTimes, now: Date): Date | null {
  const own = verified.length === 0 || outcome.chain.slice(0, 1).some(isLifetimeSigner) ? outcome.chain : []
  const ends = [...own, ...verified.flatMap(({ path }) => path.chain)]
    .filter(({ notAfter }) => notAfter.getTime() < noEnd)
    .map((certificate) => firstMomentAfter(certificate).getTime())
    .filter((end) => end > now.getTime())
  return ends.length === 0 ? null : new Date(Math.min(...ends))
}

import { acceptsSha1, weakHash } from '../../crypto/algorithms.js'
import { attempt } from '../../crypto/attempt.js'
import { readCertificate, type Certificate } from '../../crypto/certificate.js'
import { printName } from '../../crypto/name.js'
import { vouchingForTime, type AnchorStore, type PathOutcome } from '../../crypto/path.js'
import type { Check } from '../../model/check.js'
import type { TimeClaim } from '../../model/signature.js'
import type { TimeAuthorities, Trust } from '../model.js'
import { checkDistrust, make } from './checks.js'
import { findTrustedPath } from './trusted-path.js'

/** Clocks of authorities and of build machines differ by seconds; more than this is a token from the future. */
const clockSkew = 5 * 60 * 1000

/** A timestamp whose authority is proven. The signature was there at `latest`, whatever the accuracy. */
export interface VerifiedTime {
  readonly at: Date
  readonly earliest: Date
  readonly latest: Date
  readonly authority: Certificate
  readonly path: PathOutcome
}

/** What a signature's timestamps prove under some authorities. */
export interface ProvenTimes {
  readonly verified: readonly VerifiedTime[]
  /** The check `time` that the first bad one makes, one that fails before one that is not known; `null`: none is bad. */
  readonly fault: Check | null
}

/** docs/trust.md 1.5: each timestamp must hold; one that is there and does not is never silently “now”. */
export async function proveTimes(
  times: readonly TimeClaim[],
  { name, roots }: TimeAuthorities,
  helpers: readonly Certificate[],
  trust: Trust,
): Promise<ProvenTimes> {
  if (times.length === 0) return { verified: [], fault: null }
  const authorities = { name, roots: await roots() }
  const verified: VerifiedTime[] = []
  const faults: Check[] = []
  for (const time of times) {
    const one = proveTime(time, authorities, helpers, trust)
    if (!('code' in one)) {
      verified.push(one)
      continue
    }
    faults.push(one)
    // The others could not mend it, and each may carry hundreds of certificates.
    if (one.result === 'fail') break
  }
  return { verified, fault: worstOf(faults) }
}

interface Authorities {
  readonly name: string
  readonly roots: AnchorStore
}

function proveTime(
  time: TimeClaim,
  authorities: Authorities,
  helpers: readonly Certificate[],
  trust: Trust,
): VerifiedTime | Check {
  const broken = worstOf(time.checks)
  if (broken !== null) {
    // Whatever did not pass speaks against it, whatever else a saved report calls it.
    const { result, code, message } = broken
    return make('time', result === 'unknown' ? 'unknown' : 'fail', code, message)
  }
  const [first, ...rest] = time.certificates.map((der) => attempt(() => readCertificate(der)))
  if (time.checks.length === 0 || time.at === null || !time.hasLeaf || first === undefined || first instanceof Error) {
    return fail('timestamp-malformed', "The timestamp lacks its authority's certificate, its time or its checks.")
  }
  const others = rest.flatMap((certificate) => (certificate instanceof Error ? [] : [certificate]))
  return proveAuthority(time, { at: time.at, authority: first, others: [...helpers, ...others] }, authorities, trust)
}

interface ReadTime {
  readonly at: Date
  readonly authority: Certificate
  readonly others: readonly Certificate[]
}

/** RFC 3161 4: at the time that it states, the authority's certificate leads to an anchor and is for nothing else. */
function proveAuthority(
  { kind, accuracy, algorithms }: TimeClaim,
  { at, authority, others }: ReadTime,
  { roots, name }: Authorities,
  trust: Trust,
): VerifiedTime | Check {
  const earliest = new Date(at.getTime() - accuracy)
  const latest = new Date(at.getTime() + accuracy)
  const who = `“${printName(authority.subject)}”`
  // Compared with anything, what is no moment would be neither before nor after it.
  if (Number.isNaN(earliest.getTime() + latest.getTime())) {
    return fail('timestamp-malformed', `The timestamp of ${who} states a time or an accuracy that is out of range.`)
  }
  if (latest.getTime() > trust.at.getTime() + clockSkew) {
    return fail('timestamp-in-future', `The timestamp of ${who} is from ${at.toISOString()}, which is still to come.`)
  }
  const acceptSha1 = acceptsSha1(latest)
  const weak = algorithms.find(({ hash }) => weakHash(hash, acceptSha1))
  if (weak !== undefined) return fail('weak-hash', `The timestamp of ${who} rests on ${weak.label}.`)
  const request = {
    leaf: authority,
    candidates: others,
    anchors: roots,
    at: [at],
    purpose: vouchingForTime(kind),
    anchorName: name,
    strict: false,
    acceptSha1,
  } as const
  // A distrusted authority can write any time, so there is none before which it was trusted.
  const path = findTrustedPath(request, trust.distrust, [])
  const distrusted = checkDistrust(path.chain, path.anchor, trust.distrust, [])
  if (distrusted !== null) return { ...distrusted, check: 'time' }
  const fault = path.checks.find(({ result }) => result !== 'pass')
  if (fault === undefined) return { at, earliest, latest, authority, path }
  const { result, message } = fault
  return make('time', result, 'timestamp-not-proven', `The timestamp of ${who} proves nothing: ${message}`)
}

/** The first check that fails, else the first that is not known: what is wrong whatever the unknown turns out to be. */
function worstOf(checks: readonly Check[]): Check | null {
  const open = checks.filter(({ result }) => result !== 'pass')
  return open.find(({ result }) => result !== 'unknown') ?? open[0] ?? null
}

function fail(code: Check['code'], message: string): Check {
  return make('time', 'fail', code, message)
}

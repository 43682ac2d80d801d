import { acceptsSha1, weakHash } from '../../crypto/algorithms.js'
import { attempt } from '../../crypto/attempt.js'
import { readCertificate, type Certificate } from '../../crypto/certificate.js'
import { printName } from '../../crypto/name.js'
import { vouchingForTime, type AnchorStore, type Path } from '../../crypto/path.js'
import type { Check } from '../../model/check.js'
import type { Signature, TimeClaim } from '../../model/signature.js'
import type { TimeAuthorities, Trust } from '../model.js'
import { checkNotationAuthority } from '../notation/certificate-rules.js'
import { checkDistrust, make } from './checks.js'
import { findTrustedPath } from './trusted-path.js'

/** Clocks of authorities and of build machines differ by seconds; more than this is a token from the future. */
const clockSkew = 5 * 60 * 1000

/** A timestamp whose authority is proven. The signature was there at `latest`, whatever the accuracy. */
export interface VerifiedTime {
  /** `signing-authority`: no timestamp; the signer says it, and may. */
  readonly source: 'timestamp' | 'signing-authority'
  readonly at: Date
  readonly earliest: Date
  readonly latest: Date
  readonly authority: Certificate
  readonly path: Path
}

/** What a signature's timestamps prove under some authorities. */
export interface ProvenTimes {
  readonly verified: readonly VerifiedTime[]
  /** The check `time` that the first bad one makes, one that fails before one that is not known; `null`: none is bad. */
  readonly fault: Check | null
}

/** docs/trust.md 1.5: each timestamp must hold; one that is there and does not is never silently “now”. */
export async function proveTimes(
  { times, terms }: Signature,
  { name, roots }: TimeAuthorities,
  helpers: readonly Certificate[],
  trust: Trust,
): Promise<ProvenTimes> {
  const tokens = times.filter(isToken)
  if (tokens.length === 0) return { verified: [], fault: null }
  const authorities = { name, roots: await roots(), isNotation: terms !== null }
  const verified: VerifiedTime[] = []
  const faults: Check[] = []
  for (const time of tokens) {
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
  /** Whether the timestamp is of a signature of Notation, which has rules of its own for who makes it. */
  readonly isNotation: boolean
}

/** A claim for which somebody else vouches. */
type Token = TimeClaim & { readonly kind: Exclude<TimeClaim['kind'], 'authentic'> }

function isToken(time: TimeClaim): time is Token {
  return time.kind !== 'authentic'
}

function proveTime(
  time: Token,
  authorities: Authorities,
  helpers: readonly Certificate[],
  trust: Trust,
): VerifiedTime | Check {
  const broken = brokenPart(time)
  if (broken !== null) return broken
  const [first, ...rest] = time.certificates.map((der) => attempt(() => readCertificate(der)))
  if (time.checks.length === 0 || time.at === null || !time.hasLeaf || first === undefined || first instanceof Error) {
    return fail('timestamp-malformed', "The timestamp lacks its authority's certificate, its time or its checks.")
  }
  const others = rest.flatMap((certificate) => (certificate instanceof Error ? [] : [certificate]))
  return proveAuthority(time, { at: time.at, authority: first, others: [...helpers, ...others] }, authorities, trust)
}

/** Whatever did not pass speaks against it, whatever else a saved report calls it. */
export function brokenPart({ checks }: TimeClaim): Check | null {
  const broken = worstOf(checks)
  return broken && make('time', broken.result === 'unknown' ? 'unknown' : 'fail', broken.code, broken.message)
}

interface ReadTime {
  readonly at: Date
  readonly authority: Certificate
  readonly others: readonly Certificate[]
}

/** RFC 3161 4: at the time that it states, the authority's certificate leads to an anchor and is for nothing else. */
function proveAuthority(
  { kind, accuracy, algorithms }: Token,
  { at, authority, others }: ReadTime,
  { roots, name, isNotation }: Authorities,
  trust: Trust,
): VerifiedTime | Check {
  const who = `“${printName(authority.subject)}”`
  const range = readRange(at, accuracy, `The timestamp of ${who}`, trust)
  if ('code' in range) return range
  const { earliest, latest } = range
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
  const fault =
    path.checks.find(({ result }) => result !== 'pass') ?? (isNotation ? checkNotationAuthority(authority) : null)
  if (fault === null) return { source: 'timestamp', at, earliest, latest, authority, path }
  const { result, message } = fault
  return make('time', result, 'timestamp-not-proven', `The timestamp of ${who} proves nothing: ${message}`)
}

/** From when to when a claimed time may lie, unless that is no time, or still to come. */
export function readRange(
  at: Date,
  accuracy: number,
  what: string,
  trust: Trust,
): { readonly earliest: Date; readonly latest: Date } | Check {
  const earliest = new Date(at.getTime() - accuracy)
  const latest = new Date(at.getTime() + accuracy)
  // Compared with anything, what is no moment would be neither before nor after it.
  if (Number.isNaN(earliest.getTime() + latest.getTime())) {
    return fail('timestamp-malformed', `${what} states a time or an accuracy that is out of range.`)
  }
  if (latest.getTime() > trust.at.getTime() + clockSkew) {
    return fail('timestamp-in-future', `${what} is from ${at.toISOString()}, which is still to come.`)
  }
  return { earliest, latest }
}

/** The first check that fails, else the first that is not known: what is wrong whatever the unknown turns out to be. */
function worstOf(checks: readonly Check[]): Check | null {
  const open = checks.filter(({ result }) => result !== 'pass')
  return open.find(({ result }) => result !== 'unknown') ?? open[0] ?? null
}

function fail(code: Check['code'], message: string): Check {
  return make('time', 'fail', code, message)
}

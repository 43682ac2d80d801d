import { readExtendedKeyUsage } from '../../crypto/certificate/extensions.js'
import type { WrittenLimits } from '../bundled/facts.js'
import { TrustListError } from './error.js'
import { writeMoment } from './facts.js'
import type { TrustListEntry } from './structure.js'

/** What a list says of a root. */
export interface ListedRoot {
  readonly sha1: string
  readonly sha256: string
  /** OIDs of the usages that it may vouch for; `null`: any. */
  readonly usages: readonly string[] | null
  /** What was not signed before is not vouched for. */
  readonly disallowed: Restriction | null
  /** Leaves whose validity starts then or later are not vouched for. */
  readonly notBefore: Restriction | null
}

export interface Restriction {
  /** `null`: since ever. */
  readonly since: Date | null
  /** OIDs of the usages that it is for; `null`: all. */
  readonly usages: readonly string[] | null
}

/** CERT_…_PROP_ID of wincrypt.h. */
const property = {
  usages: 9,
  sha256: 98,
  disallowed: 104,
  disallowedUsages: 122,
  notBefore: 126,
  notBeforeUsages: 127,
} as const

/**
 * Of no meaning here: the friendly name, the key identifier, the MD5 of the subject, and the program's policies for
 * extended validation and for asking about revocation. Another one may restrict the root (84, 128), so it stops.
 */
const withoutMeaning: ReadonlySet<number> = new Set([11, 20, 29, 83, 105])
const known: ReadonlySet<number> = new Set([...Object.values(property), ...withoutMeaning])

const sha256Length = 32

/** Throws TrustListError, and DerError. */
export function readListedRoot({ sha1, properties }: TrustListEntry): ListedRoot {
  for (const number of properties.keys()) {
    if (!known.has(number)) throw new TrustListError(`The list says the unknown property ${number} of ${sha1}.`)
  }
  const sha256 = properties.get(property.sha256)
  if (sha256?.length !== sha256Length) throw new TrustListError(`The list does not say the SHA-256 of ${sha1}.`)
  const usagesOf = (number: number): readonly string[] | null => {
    const content = properties.get(number)
    return content === undefined ? null : readExtendedKeyUsage(content)
  }
  const restriction = (time: number, narrowing: number): Restriction | null => {
    const since = properties.get(time)
    const usages = usagesOf(narrowing)
    return since === undefined && usages === null ? null : { since: since ? readMoment(since, sha1) : null, usages }
  }
  return {
    sha1,
    sha256: Buffer.from(sha256).toString('hex'),
    usages: usagesOf(property.usages),
    disallowed: restriction(property.disallowed, property.disallowedUsages),
    notBefore: restriction(property.notBefore, property.notBeforeUsages),
  }
}

/** From 1601 to 1970. */
const fileTimeEpochMs = 11_644_473_600_000

/** A FILETIME: hundreds of nanoseconds since 1601, little-endian. Empty or zero it is no moment, so it is since ever. */
function readMoment(content: Uint8Array, sha1: string): Date | null {
  if (content.length === 0) return null
  if (content.length !== 8) throw new TrustListError(`The list says a time of ${sha1} that is no FILETIME.`)
  const ticks = Buffer.from(content).readBigUInt64LE()
  return ticks === 0n ? null : new Date(Number(ticks / 10_000n) - fileTimeEpochMs)
}

/** How the list limits the root for a usage; `null`: it may not vouch for that usage at all. */
export function limitsOf(root: ListedRoot, usage: string): WrittenLimits | null {
  if (root.usages !== null && !root.usages.includes(usage)) return null
  const signedBefore = momentFor(root.disallowed, usage)
  const leavesBefore = momentFor(root.notBefore, usage)
  if (signedBefore === null || leavesBefore === null) return null
  return {
    ...(leavesBefore === undefined ? {} : { leavesBefore: writeMoment(leavesBefore) }),
    ...(signedBefore === undefined ? {} : { signedBefore: writeMoment(signedBefore) }),
  }
}

/** `undefined`: the restriction is not for this usage; `null`: it is, since ever. */
function momentFor(restriction: Restriction | null, usage: string): Date | null | undefined {
  if (restriction === null) return undefined
  const { usages, since } = restriction
  const others = usages !== null && usages.length > 0 && usages.every((oid) => oid !== usage && isUsage(oid))
  return others ? undefined : since
}

/** Usages are named by arcs of PKIX and of Microsoft. What else stands there could mean any usage, and is taken so. */
function isUsage(oid: string): boolean {
  return /^1\.3\.6\.1\.(?:5\.5\.7\.3\.\d+|5\.5\.8\.2\.2|4\.1\.311\.10\.3\.\d+)$/.test(oid)
}

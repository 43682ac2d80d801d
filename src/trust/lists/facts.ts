import { weakKey } from '../../crypto/algorithms.js'
import type { Certificate, Extension } from '../../crypto/certificate.js'
import { chainKey, printName } from '../../crypto/name.js'
import { usageOid } from '../../crypto/path.js'
import type { AnchorFacts, ListName, WrittenLimits } from '../bundled/facts.js'

/** The usage that each list is for. */
export const usageOf: Readonly<Record<ListName, string>> = {
  'code-signing': usageOid.codeSigning,
  'time-stamping': usageOid.timeStamping,
}

export const listNames: readonly ListName[] = ['code-signing', 'time-stamping']

/**
 * What of an anchor's certificate matters to those below it (RFC 5280 6.1.4, RFC 5937): which key it is, what it may be
 * used for, and the constraints of names and policies.
 */
const kept: ReadonlySet<string> = new Set([
  '2.5.29.14',
  '2.5.29.15',
  '2.5.29.19',
  '2.5.29.30',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.36',
  '2.5.29.37',
  '2.5.29.54',
])

/** A root that is on no list, and why: a clause for people. */
export interface LeftOut {
  readonly sha256: string
  readonly name: string
  readonly reason: string
}

/** The facts of a root, or why it could never prove anything. */
export function factsOf(certificate: Certificate, lists: AnchorFacts['for']): AnchorFacts | LeftOut {
  const { sha256, subject, subjectDer, spki, version, notBefore, notAfter, extensions } = certificate
  const leftOut = (reason: string): LeftOut => ({ sha256, name: printName(subject), reason })
  if (Object.keys(lists).length === 0) return leftOut('it may vouch neither for code nor for time')
  const weakness = weakKey(certificate)
  if (weakness !== null) return leftOut(`it has ${weakness}`)
  // RFC 5280 6.1.4 (k): version 3 says that it is a CA; older ones have no way to.
  if (version === 3 && certificate.basicConstraints?.ca !== true) return leftOut('it does not say that it is a CA')
  return {
    name: JSON.parse(chainKey(subject)) as AnchorFacts['name'],
    for: lists,
    sha256,
    valid: [writeMoment(notBefore), writeMoment(notAfter)],
    version,
    subject: base64(subjectDer),
    spki: base64(spki),
    extensions: extensions.filter(matters).map(({ oid, critical, value }) => [oid, critical, base64(value)]),
  }
}

function matters({ oid, critical }: Extension): boolean {
  return critical || kept.has(oid)
}

/** ISO 8601, without milliseconds where there are none. */
export function writeMoment(moment: Date): string {
  return moment.toISOString().replace('.000Z', 'Z')
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

/** The limits for each list that the root is on. */
export function listsOf(limitsFor: (list: ListName) => WrittenLimits | null): AnchorFacts['for'] {
  return Object.fromEntries(
    listNames.flatMap((list) => {
      const limits = limitsFor(list)
      return limits === null ? [] : [[list, limits]]
    }),
  )
}

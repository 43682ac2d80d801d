import type { Check, CheckName } from '../../model/check.js'
import type { CheckCode } from '../../model/codes.js'
import type { Certificate } from '../certificate.js'
import { chainKey, printName } from '../name.js'
import type { PathFault } from './fault.js'
import type { Issuer, Path } from './model.js'

/** Whether the leaf is the anchor itself, so that nobody issued it. */
export function isPinned({ chain, anchor }: Path): boolean {
  return chain.length === 1 && chain[0]?.sha256 === anchor?.issuer.sha256
}

/** Those that issued another certificate of the path, the leaf's issuer first, the anchor last. */
export function issuersOf(path: Path): readonly Issuer[] {
  const below = path.chain.slice(1)
  return path.anchor === null || isPinned(path) ? below : [...below, path.anchor.issuer]
}

/** Every certificate of the path, leaf first, the anchor's last; that of a pinned leaf once. */
export function membersOf(path: Path): readonly Issuer[] {
  return [...path.chain.slice(0, 1), ...issuersOf(path)]
}

/** RFC 5280 3.2: issuer and subject are the same name. */
export function isSelfIssued(certificate: Certificate): boolean {
  return chainKey(certificate.subject) === chainKey(certificate.issuer)
}

/** For people. */
export function nameOf({ subject }: Pick<Certificate, 'subject'>): string {
  return `“${printName(subject)}”`
}

/** What the first one breaks that breaks the rule. */
export function firstOf<T>(all: Iterable<T>, rule: (one: T) => PathFault | null): PathFault | null {
  for (const one of all) {
    const fault = rule(one)
    if (fault !== null) return fault
  }
  return null
}

export function fault(code: CheckCode, message: string): PathFault {
  return { code, message }
}

/** The check that failed for a fault, or passed as `otherwise` says. */
export function judgeBy(check: CheckName, found: PathFault | null, otherwise: PathFault): Check {
  return { check, result: found === null ? 'pass' : 'fail', ...(found ?? otherwise) }
}

import { speaksAgainst, type Check } from '../model/check.js'
import type { CheckCode } from '../model/codes.js'
import type { Proof, Route } from '../model/proof.js'
import { isSignersName } from './match.js'
import type { NotationCheck, NotationLevel, SignerEntry } from './model.js'
import { isIntact, isWhole } from './state.js'

/** What says that the signer is another one than the statement trusts; other faults of a chain are of its form. */
const strangerCodes: readonly CheckCode[] = ['root-not-trusted', 'anchor-not-for-signature']

/**
 * Whether the signature fails in nothing but what the statement only logs (notaryproject/specifications,
 * trust-store-trust-policy.md, “Signature verification details”). Integrity is always enforced, and Notation counts the
 * form of the certificates to it.
 */
export function isOnlyLogged(
  proof: Proof,
  { actions }: NotationLevel,
  entries: readonly SignerEntry[],
  at: Date,
): boolean {
  if (proof.signature.format !== 'notation' || !isIntact(proof)) return false
  return proof.routes.some((route) => {
    const faults = isOfStatement(route, entries) ? faultsOf(proof, route, entries, at) : null
    return faults !== null && faults.every((fault) => actions[fault] !== 'enforce')
  })
}

/** Each statement has trust stores of its own. */
function isOfStatement({ basis }: Route, entries: readonly SignerEntry[]): boolean {
  return entries.some((entry) => entry.kind === 'name' && 'anchor' in basis && entry.anchor === basis.anchor)
}

/** The checks of Notation that fail; `null`: integrity does, or it cannot be told. */
function faultsOf(
  proof: Proof,
  route: Route,
  entries: readonly SignerEntry[],
  at: Date,
): readonly NotationCheck[] | null {
  if (!isWhole(route)) return null
  const faults: NotationCheck[] = []
  for (const check of route.checks) {
    if (!speaksAgainst(check) && !isUnasked(check)) continue
    const fault = notationCheckOf(check)
    if (fault === null) return null
    faults.push(fault)
  }
  if (!entries.some((entry) => isSignersName(entry, route, proof.signer))) faults.push('authenticity')
  // The check of time may tell of another fault than this one.
  const expiry = proof.signature.terms?.expiry ?? null
  if (expiry !== null && !(at < expiry)) faults.push('expiry')
  return faults
}

/** Nobody is asked about revocation where the signer is not proven: that is no answer. */
function isUnasked({ check, code }: Check): boolean {
  return check === 'revocation' && code === 'not-checked'
}

function notationCheckOf({ check, code }: Check): NotationCheck | null {
  switch (check) {
    case 'chain':
      return strangerCodes.includes(code) ? 'authenticity' : null
    case 'time':
      return code === 'signature-expired' ? 'expiry' : 'authenticTimestamp'
    case 'revocation':
      return 'revocation'
    default:
      return null
  }
}

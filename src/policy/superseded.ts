import { equalBytes } from '../crypto/bytes.js'
import type { Proof, Route } from '../model/proof.js'
import type { SignatureVerdict } from '../model/verdict.js'
import { holds } from './state.js'

/**
 * docs/trust.md 1.7: whether a signature fails for SHA-1 alone, and a stronger one of the same signer, by name and under
 * the same anchor or pin, is verified beside it. It is noted and not counted.
 */
export function isSuperseded(one: SignatureVerdict, all: readonly SignatureVerdict[]): boolean {
  if (one.state !== 'untrusted') return false
  const weak = one.proof.routes.filter(({ holdsBySha1 }) => holdsBySha1)
  return all.some(
    ({ state, proof }) =>
      state === 'verified' &&
      haveSameSubject(one.proof, proof) &&
      weak.some((route) => proof.routes.some((other) => holds(other) && haveSameBasis(route, other))),
  )
}

function haveSameSubject({ signer: left }: Proof, { signer: right }: Proof): boolean {
  const haveNames = left?.kind === 'certificate' && right?.kind === 'certificate'
  return haveNames && equalBytes(left.subject, right.subject)
}

function haveSameBasis({ basis: left }: Route, { basis: right }: Route): boolean {
  if ('anchor' in left) return 'anchor' in right && left.anchor === right.anchor
  return 'pin' in right && left.pin === right.pin
}

import type { CheckCode } from './codes.js'

/** What is checked of a signature. The first three ask whether it is intact, the others who signed it, and when. */
export type CheckName =
  'integrity' | 'signature' | 'coverage' | 'chain' | 'usage' | 'time' | 'transparency' | 'revocation' | 'algorithm'

/** `unknown` is not a kind of failure: it says that the check could not be made. */
export type CheckResult = 'pass' | 'fail' | 'unknown' | 'not-applicable'

/** One thing that was checked. `code` never changes its meaning; `message` is one sentence that names the thing. */
export interface Check {
  readonly check: CheckName
  readonly result: CheckResult
  readonly code: CheckCode
  readonly message: string
}

/**
 * Whether a check keeps a signer from being proven. Revocation that could not be found out is noted and does not, unless
 * the policy requires it (docs/trust.md 1.8).
 */
export function speaksAgainst({ check, result, code }: Check): boolean {
  return result === 'fail' || (result === 'unknown' && (check !== 'revocation' || code === 'revocation-required'))
}

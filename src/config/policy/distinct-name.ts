import { Failure } from '../../model/failure.js'
import type { NamePattern } from '../../policy/name-pattern.js'

/** What every public CA puts into the name of who signs code (Code Signing Baseline Requirements 7.1.4.2), by OID. */
const demanded = [
  { label: 'O', types: ['2.5.4.10'] },
  { label: 'C', types: ['2.5.4.6'] },
  { label: 'one of ST, L and serialNumber', types: ['2.5.4.8', '2.5.4.7', '2.5.4.5'] },
] as const

/**
 * Where some hundred CAs may vouch for a name, it must say enough that each of them would give it to one company only:
 * anybody can have a certificate for a common name. Throws Failure `usage`.
 */
export function demandDistinctName(name: string, { attributes }: NamePattern): void {
  const missing = demanded.filter(({ types }) => !attributes.some(({ type }) => types.some((of) => of === type)))
  if (missing.length === 0) return
  const what = missing.map(({ label }) => label).join(', and ')
  throw new Failure('usage', `The allowed signer ${name} lacks ${what}, and no trust roots say who may vouch for it.`, {
    remedy:
      'Add what is missing as it stands in the certificate, or give the root that vouches: `trust-roots`, --trust-root.',
  })
}

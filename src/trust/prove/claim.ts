import { attempt } from '../../crypto/attempt.js'
import { readCertificate } from '../../crypto/certificate.js'
import type { Certificate } from '../../crypto/certificate.js'
import type { Check } from '../../model/check.js'
import type { CheckCode } from '../../model/codes.js'
import type { Signature } from '../../model/signature.js'

/** What a signature claims, its certificates parsed. Nothing of it is believed. */
export interface ReadClaim {
  readonly signature: Signature
  readonly leaf: Certificate
  /** The others that it carries, without those that cannot be read: they help nobody (CVE-2024-0057). */
  readonly others: readonly Certificate[]
}

/** There is no certificate that the signer could be proven by. */
export interface UnreadableClaim {
  readonly signature: Signature
  readonly leaf: null
  /** The check `chain` that says why. */
  readonly fault: Check
}

export function readClaim(signature: Signature): ReadClaim | UnreadableClaim {
  const [first, ...rest] = signature.claim.certificates
  if (first === undefined || !signature.claim.hasLeaf) {
    const message = `The signature ${signature.place} does not carry its signer's certificate.`
    return { signature, leaf: null, fault: fail('signer-certificate-missing', message) }
  }
  const leaf = attempt(() => readCertificate(first))
  if (leaf instanceof Error) {
    const message = `The signer's certificate in ${signature.place} cannot be read: ${leaf.message}`
    return { signature, leaf: null, fault: fail('certificate-malformed', message) }
  }
  const others = rest.flatMap((der) => {
    const certificate = attempt(() => readCertificate(der))
    return certificate instanceof Error ? [] : [certificate]
  })
  return { signature, leaf, others }
}

function fail(code: CheckCode, message: string): Check {
  return { check: 'chain', result: 'fail', code, message }
}

import { attempt } from '../../crypto/attempt.js'
import { readCertificate } from '../../crypto/certificate.js'
import type { Certificate } from '../../crypto/certificate.js'
import { readSubjectPublicKey, type SubjectPublicKey } from '../../crypto/public-key.js'
import type { Check } from '../../model/check.js'
import type { CheckCode } from '../../model/codes.js'
import type { BareKey, Signature } from '../../model/signature.js'
import { checkNotationChain } from '../notation/certificate-rules.js'

/** What a signature claims, its certificates parsed. Nothing of it is believed. */
export interface ReadClaim {
  readonly kind: 'certificate'
  readonly signature: Signature
  readonly leaf: Certificate
  /** The others that it carries, without those that cannot be read: they help nobody (CVE-2024-0057). */
  readonly others: readonly Certificate[]
  /** The check `chain` or `usage` that does not pass by the format's own rules for certificates; `null`: they hold. */
  readonly formatFault: Check | null
}

/** A key without a certificate made the signature, one of those that were given. */
export interface KeyClaim {
  readonly kind: 'key'
  readonly signature: Signature
  readonly key: SubjectPublicKey
  readonly others: readonly []
  readonly formatFault: null
}

/** There is nothing that the signer could be proven by. */
export interface UnreadableClaim {
  readonly kind: 'none'
  readonly signature: Signature
  /** The check `chain` that says why. */
  readonly fault: Check
}

export function readClaim(signature: Signature): ReadClaim | KeyClaim | UnreadableClaim {
  const { bareKey, certificates, hasLeaf } = signature.claim
  if (bareKey !== null) return readKey(signature, bareKey)
  const [first, ...rest] = certificates
  if (first === undefined || !hasLeaf) {
    const message = `The signature ${signature.place} does not carry its signer's certificate.`
    return refuse(signature, 'signer-certificate-missing', message)
  }
  const leaf = attempt(() => readCertificate(first))
  if (leaf instanceof Error) {
    const message = `The signer's certificate in ${signature.place} cannot be read: ${leaf.message}`
    return refuse(signature, 'certificate-malformed', message)
  }
  const others: Certificate[] = []
  for (const der of rest) {
    const certificate = attempt(() => readCertificate(der))
    if (!(certificate instanceof Error)) others.push(certificate)
    // Notation carries one chain, whole and in order: there each certificate counts.
    else if (signature.terms !== null) {
      const message = `A certificate of the chain in ${signature.place} cannot be read: ${certificate.message}`
      return refuse(signature, 'certificate-malformed', message)
    }
  }
  const formatFault = signature.terms === null ? null : checkNotationChain([leaf, ...others])
  return { kind: 'certificate', signature, leaf, others, formatFault }
}

function readKey(signature: Signature, { spki, hint }: BareKey): KeyClaim | UnreadableClaim {
  if (spki === null) {
    const says = hint === null ? 'says nothing of its key' : `says of its key: ${hint}`
    return refuse(signature, 'key-unknown', `None of the keys that were given made ${signature.place}, which ${says}.`)
  }
  const key = attempt(() => readSubjectPublicKey(spki))
  if (!(key instanceof Error)) return { kind: 'key', signature, key, others: [], formatFault: null }
  return refuse(signature, 'key-malformed', `The key of ${signature.place} cannot be read: ${key.message}`)
}

function refuse(signature: Signature, code: CheckCode, message: string): UnreadableClaim {
  return { kind: 'none', signature, fault: { check: 'chain', result: 'fail', code, message } }
}

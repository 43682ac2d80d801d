import { verifySignature } from '../algorithms.js'
import type { SignatureResult } from '../algorithms.js'
import { equalBytes } from '../bytes.js'
import { BoundedCache } from '../certificate/cache.js'
import type { Certificate } from '../certificate.js'
import type { Issuer } from './model.js'

/** A scan meets some hundred chains of two to five certificates; an entry takes some 300 bytes. */
const maxKept = 4096

const results = new BoundedCache<SignatureResult>(maxKept)

/** Whether the key of `issuer` signed the certificate (RFC 5280 6.1.3 (a) (1)). Each pair is computed once while it is kept. */
export function checkIssued(certificate: Certificate, issuer: Issuer): SignatureResult {
  const pair = `${certificate.sha256} ${issuer.spkiSha256}`
  const kept = results.get(pair)
  if (kept !== undefined) return kept
  const result = computeIssued(certificate, issuer)
  results.set(pair, result)
  return result
}

function computeIssued(certificate: Certificate, issuer: Issuer): SignatureResult {
  const { signatureAlgorithm, tbs, signature } = certificate
  if (!namesOneAlgorithm(certificate)) {
    return { result: 'invalid', reason: 'the certificate names two different signature algorithms' }
  }
  return verifySignature(issuer, signatureAlgorithm, null, tbs, signature)
}

/** RFC 5280 4.1.1.2: the signature covers the inner identifier only, so the outer one must be the same. */
export function namesOneAlgorithm({ signatureAlgorithm, innerSignatureAlgorithm }: Certificate): boolean {
  return equalBytes(signatureAlgorithm.encoded, innerSignatureAlgorithm.encoded)
}

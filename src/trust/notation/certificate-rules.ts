import { describeSignature, weakHash } from '../../crypto/algorithms.js'
import { equalBytes } from '../../crypto/bytes.js'
import { extensionOid, type Certificate } from '../../crypto/certificate.js'
import { printName } from '../../crypto/name.js'
import { checkIssued } from '../../crypto/path/issued.js'
import { usageOid } from '../../crypto/path/purpose.js'
import type { Check, CheckName } from '../../model/check.js'
import type { CheckCode } from '../../model/codes.js'

// notaryproject/specifications, signature-specification.md, "Certificate Requirements".

/** id-kp-emailProtection (RFC 5280 4.2.1.12). */
const emailProtection = '1.3.6.1.5.5.7.3.4'

/** What a signer's certificate must not be for. notation itself adds ocspSigning to its specification. */
const forbiddenUsages: readonly (readonly [oid: string, label: string])[] = [
  [usageOid.any, 'any use'],
  [usageOid.serverAuth, 'servers'],
  [usageOid.clientAuth, 'clients'],
  [emailProtection, 'e-mail'],
  [usageOid.timeStamping, 'time stamping'],
  [usageOid.ocspSigning, 'OCSP'],
]

/** A leaf may have these and no other. */
const leafKeyUsages: ReadonlySet<string> = new Set(['digitalSignature', 'nonRepudiation'])

/**
 * Notation's own rules for the chain in an envelope, whatever is trusted: each certificate issued by the next one, a
 * self-signed root at the end, each made for its place. `certificates` is all of the envelope, in its order, the signer's
 * first. Gives the check `chain` or `usage` that fails (or is `unknown`: a signature that cannot be computed); `null`:
 * the rules hold. Validity, extended key usage of codeSigning and strength of keys are for the prover.
 */
export function checkNotationChain(certificates: readonly [Certificate, ...Certificate[]]): Check | null {
  const [leaf, ...issuers] = certificates
  return (
    checkOrder(certificates) ??
    firstFault(certificates, checkHash) ??
    firstFault(issuers, checkCa) ??
    checkLeaf(leaf) ??
    checkSignerUsage(leaf)
  )
}

/**
 * Notation's own rules for the certificate of a timestamp authority beside those of RFC 3161 2.3. Gives the check `usage`
 * that fails; `null`: the rules hold.
 */
export function checkNotationAuthority(authority: Certificate): Check | null {
  return checkKeyUsage(authority)
}

/** The chain is the one that the signer's certificate has: nothing is left out, put beside it or in another order. */
function checkOrder(certificates: readonly Certificate[]): Check | null {
  const last = certificates.length - 1
  return firstFault(certificates, (certificate, index) => {
    const issuer = certificates[index + 1] ?? certificate
    const fault = checkIssuer(certificate, issuer, index === last)
    if (fault !== null || index === last || !isSelfSigned(certificate)) return fault
    return fail('chain', 'notation-chain', `${quote(certificate)} is self-signed and not the last of the chain.`)
  })
}

/** Names are compared as bytes, as notation does. */
function checkIssuer(certificate: Certificate, issuer: Certificate, isRoot: boolean): Check | null {
  const what = isRoot
    ? `${quote(certificate)} is the last certificate of the chain`
    : `${quote(issuer)} follows ${quote(certificate)} in the chain`
  const why = isRoot ? 'is not self-signed' : 'did not issue it'
  if (!equalBytes(certificate.issuerDer, issuer.subjectDer)) {
    return fail('chain', 'notation-chain', `${what} and ${why}.`)
  }
  const { result, reason } = checkIssued(certificate, issuer)
  if (result === 'valid') return null
  if (result === 'invalid') return fail('chain', 'notation-chain', `${what} and ${why}: ${reason}.`)
  const message = `Whether ${quote(issuer)} issued ${quote(certificate)} cannot be checked: ${reason}.`
  return { check: 'chain', result: 'unknown', code: 'notation-chain', message }
}

function isSelfSigned(certificate: Certificate): boolean {
  const isSelfIssued = equalBytes(certificate.issuerDer, certificate.subjectDer)
  return isSelfIssued && checkIssued(certificate, certificate).result === 'valid'
}

/** No certificate, the root included, is signed by SHA-1. */
function checkHash(certificate: Certificate): Check | null {
  const { hash, label } = describeSignature(certificate.signatureAlgorithm, null)
  if (!weakHash(hash)) return null
  return fail('chain', 'notation-weak-chain', `${quote(certificate)} is signed by ${label}.`)
}

/** Each CA is critically marked as one, may sign certificates, and lets as many CAs follow as there are. */
function checkCa(certificate: Certificate, below: number): Check | null {
  const { basicConstraints, keyUsage } = certificate
  if (basicConstraints?.ca !== true || !isCritical(certificate, extensionOid.basicConstraints)) {
    return fail(
      'chain',
      'notation-ca',
      `${quote(certificate)} issued another one and is not critically marked as a CA.`,
    )
  }
  if (basicConstraints.pathLength !== null && basicConstraints.pathLength < below) {
    const message = `${quote(certificate)} lets ${basicConstraints.pathLength} CAs follow, and ${below} do.`
    return fail('chain', 'notation-ca', message)
  }
  if (keyUsage?.has('keyCertSign') !== true || !isCritical(certificate, extensionOid.keyUsage)) {
    return fail('chain', 'notation-ca', `${quote(certificate)} has no critical keyUsage with keyCertSign.`)
  }
  return null
}

function checkLeaf(leaf: Certificate): Check | null {
  if (leaf.keyUsage === null || isCritical(leaf, extensionOid.keyUsage)) return checkKeyUsage(leaf)
  return fail('usage', 'notation-key-usage', `The keyUsage of ${quote(leaf)} is not critical.`)
}

/** Of signers and timestamp authorities: no CA; digitalSignature is there, and nothing else but contentCommitment. */
function checkKeyUsage(leaf: Certificate): Check | null {
  const { basicConstraints, keyUsage } = leaf
  if (basicConstraints?.ca === true) {
    return fail('usage', 'notation-key-usage', `${quote(leaf)} is a CA, which must not sign anything but certificates.`)
  }
  if (keyUsage?.has('digitalSignature') !== true) {
    return fail('usage', 'notation-key-usage', `${quote(leaf)} has no keyUsage with digitalSignature.`)
  }
  const foreign = [...keyUsage].filter((usage) => !leafKeyUsages.has(usage))
  if (foreign.length === 0) return null
  return fail('usage', 'notation-key-usage', `The keyUsage of ${quote(leaf)} has ${foreign.join(', ')} too.`)
}

function checkSignerUsage(leaf: Certificate): Check | null {
  const found = forbiddenUsages.find(([usage]) => leaf.extendedKeyUsage?.includes(usage))
  if (found === undefined) return null
  return fail('usage', 'notation-extended-key-usage', `The certificate of ${quote(leaf)} is for ${found[1]} too.`)
}

function isCritical({ extensions }: Certificate, wanted: string): boolean {
  return extensions.some(({ oid, critical }) => oid === wanted && critical)
}

function quote({ subject }: Certificate): string {
  return `“${printName(subject)}”`
}

function firstFault(
  certificates: readonly Certificate[],
  rule: (certificate: Certificate, index: number) => Check | null,
): Check | null {
  for (const [index, certificate] of certificates.entries()) {
    const fault = rule(certificate, index)
    if (fault !== null) return fault
  }
  return null
}

function fail(check: CheckName, code: CheckCode, message: string): Check {
  return { check, result: 'fail', code, message }
}

import type { Check } from '../../model/check.js'
import { extensionOid } from '../certificate.js'
import type { Certificate } from '../certificate.js'
import type { PathFault } from './fault.js'
import type { Issuer, Path, TrustAnchor } from './model.js'
import { fault, firstOf, issuersOf, judgeBy, nameOf } from './parts.js'
import { usageOid, type Purpose } from './purpose.js'

/** The check `usage`: docs/trust.md 1.6. A CA may do with its own key what a leaf of it may: it could issue itself one. */
export function checkUsage(path: Path, purpose: Purpose): Check {
  const found =
    firstOf(path.chain.slice(0, 1), (leaf) => checkExtendedUsage(leaf, purpose) ?? checkKeyUsage(leaf, purpose)) ??
    firstOf(issuersOf(path), (issuer) => checkNesting(issuer, purpose)) ??
    checkListed(path.anchor, purpose)
  return judgeBy('usage', found, {
    code: 'usage-valid',
    message: `The certificates of the path are made for ${purpose.label}.`,
  })
}

/** RFC 5280 4.2.1.12, RFC 3161 2.3. */
function checkExtendedUsage(leaf: Certificate, { extendedKeyUsage, demand, label }: Purpose): PathFault | null {
  if (extendedKeyUsage === null) return null
  const name = nameOf(leaf)
  const usages = leaf.extendedKeyUsage ?? [usageOid.any]
  if (!usages.includes(extendedKeyUsage)) {
    if (usages.length === 0 || usages.some((usage) => usage !== usageOid.any)) {
      const message = `The certificate of ${name} is not for ${label}: it is for ${printUsages(usages)} (RFC 5280 4.2.1.12).`
      return fault('usage-wrong', message)
    }
    if (demand === 'optional') return null
    return fault(
      'usage-missing',
      `The certificate of ${name} does not say that it is for ${label} (RFC 5280 4.2.1.12).`,
    )
  }
  if (demand === 'required' || demand === 'optional') return null
  if (usages.length > 1) {
    const message = `The certificate of ${name} is for more than ${label}: it is for ${printUsages(usages)} (RFC 3161 2.3).`
    return fault('usage-not-alone', message)
  }
  if (demand === 'alone' || isCritical(leaf, extensionOid.extendedKeyUsage)) return null
  return fault('usage-not-critical', `The extended key usage of ${name} is not critical (RFC 3161 2.3).`)
}

function isCritical(certificate: Certificate, wanted: string): boolean {
  return certificate.extensions.some(({ oid, critical }) => oid === wanted && critical)
}

/** RFC 5280 4.2.1.3. */
function checkKeyUsage({ keyUsage, subject }: Certificate, { keyUsages }: Purpose): PathFault | null {
  if (keyUsage === null || keyUsages.length === 0 || keyUsages.some((usage) => keyUsage.has(usage))) return null
  return fault(
    'key-usage-wrong',
    `The key usage of ${nameOf({ subject })} has no ${keyUsages.join(' or ')} (RFC 5280 4.2.1.3).`,
  )
}

/**
 * A CA whose certificate names usages hands on no others. But OCSP: a CA for signing code alone lets a responder speak
 * for it all the same, and RFC 6960 4.2.2.2 asks for the responder's own usage only.
 */
export function checkNesting(issuer: Issuer, { extendedKeyUsage, label }: Purpose): PathFault | null {
  const usages = issuer.extendedKeyUsage
  if (usages === null || extendedKeyUsage === null || extendedKeyUsage === usageOid.ocspSigning) return null
  if (usages.includes(extendedKeyUsage) || usages.includes(usageOid.any)) return null
  const message = `The CA ${nameOf(issuer)} is restricted to ${printUsages(usages)}, not ${label} (RFC 5280 4.2.1.12).`
  return fault('usage-not-nested', message)
}

/** What the list that the anchor comes from keeps it to. */
function checkListed(anchor: TrustAnchor | null, { extendedKeyUsage, label }: Purpose): PathFault | null {
  const usages = anchor?.listed?.usages ?? null
  if (anchor === null || usages === null || extendedKeyUsage === null || usages.includes(extendedKeyUsage)) return null
  return fault(
    'anchor-not-for-usage',
    `The list that the root ${nameOf(anchor.issuer)} comes from does not trust it for ${label}.`,
  )
}

/** Certificates have one to three; a made-up one may have thousands. */
const maxPrintedUsages = 5

function printUsages(usages: readonly string[]): string {
  return usages.length === 0 ? 'nothing' : usages.slice(0, maxPrintedUsages).join(', ')
}

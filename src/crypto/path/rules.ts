import type { Check, CheckName } from '../../model/check.js'
import type { CheckCode } from '../../model/codes.js'
import { describeSignature, weakHash, weakKey } from '../algorithms.js'
import { extensionOid } from '../certificate.js'
import type { Certificate } from '../certificate.js'
import { chainKey, printName } from '../name.js'
import type { Path, PathChecks, PathRequest } from './model.js'

const codeSigning = '1.3.6.1.5.5.7.3.3'
const anyExtendedKeyUsage = '2.5.29.37.0'

/** Extensions that restrict what a CA may issue and cannot be checked yet: the three of policies, and of names. */
const constraints: ReadonlyMap<string, string> = new Map([
  ['2.5.29.30', 'names (RFC 5280 4.2.1.10)'],
  ['2.5.29.33', 'policies by mapping them (RFC 5280 4.2.1.5)'],
  ['2.5.29.36', 'policies (RFC 5280 4.2.1.11)'],
  ['2.5.29.54', 'policies (RFC 5280 4.2.1.14)'],
])

/**
 * Extensions that may be critical: those that are checked here, those that say nothing of who may sign (alternative
 * names, addresses), and certificate policies, which matter only to those who ask for one.
 */
const knownExtensions: ReadonlySet<string> = new Set([
  ...Object.values(extensionOid),
  ...constraints.keys(),
  '2.5.29.17',
  '2.5.29.18',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.46',
  '1.3.6.1.5.5.7.1.1',
])

/** What a path is judged by beside its certificates. */
export type Circumstances = Pick<PathRequest, 'at' | 'extendedKeyUsage' | 'anchorName'>

/** The checks `chain`, `usage`, `algorithm` and `time` of a path that reached an anchor. */
export function checkPath(path: Path, circumstances: Circumstances): PathChecks {
  return [checkChain(path, circumstances), ...checkLeaf(path, circumstances)]
}

/** The checks `usage`, `algorithm` and `time`: of a path, or of as much of one as there is. */
export function checkLeaf(
  path: Path,
  circumstances: Pick<Circumstances, 'at' | 'extendedKeyUsage'>,
): readonly [usage: Check, algorithm: Check, time: Check] {
  return [checkUsage(path, circumstances.extendedKeyUsage), checkAlgorithms(path), checkTime(path, circumstances.at)]
}

function checkChain({ chain }: Path, { anchorName }: Circumstances): Check {
  const fault = firstOf(chain, checkExtensions) ?? firstOf(chain.slice(1), checkIssuer) ?? checkPathLengths(chain)
  if (fault !== null) return fault
  const names = chain.map(nameOf).join(' ← ')
  return {
    check: 'chain',
    result: 'pass',
    code: 'chain-valid',
    message: `The path to the anchor “${anchorName}” is ${names}.`,
  }
}

/** RFC 5280 4.2, 6.1.4 (o), 6.1.5 (f). The anchor's own extensions restrict it too (RFC 5937). */
function checkExtensions(certificate: Certificate): Check | null {
  for (const { oid, critical } of certificate.extensions) {
    const constrained = constraints.get(oid)
    if (constrained !== undefined) {
      const message = `The certificate of ${nameOf(certificate)} constrains ${constrained}.`
      return fail('chain', 'constraints-not-supported', message)
    }
    if (critical && !knownExtensions.has(oid)) {
      const message = `The certificate of ${nameOf(certificate)} has the unknown critical extension ${oid} (RFC 5280 4.2).`
      return fail('chain', 'unknown-critical-extension', message)
    }
  }
  return null
}

/**
 * RFC 5280 6.1.4 (k), (n). An anchor of version 1 has no way to say that it is a CA; that it is one is what the policy
 * says. A newer one that does not say so is a leaf that was trusted for itself, and nothing that it issued.
 */
function checkIssuer(certificate: Certificate, index: number, issuers: readonly Certificate[]): Check | null {
  const isAnchor = index === issuers.length - 1
  const isOldAnchor = isAnchor && certificate.version !== 3
  if (!isOldAnchor && certificate.basicConstraints?.ca !== true) {
    const message = `The certificate of ${nameOf(certificate)} issued another one and is no CA (RFC 5280 6.1.4 (k)).`
    return fail('chain', 'not-a-ca', message)
  }
  if (certificate.keyUsage !== null && !certificate.keyUsage.has('keyCertSign')) {
    const message = `The key usage of ${nameOf(certificate)} has no keyCertSign (RFC 5280 6.1.4 (n)).`
    return fail('chain', 'ca-key-usage', message)
  }
  return null
}

/** RFC 5280 4.2.1.9, 6.1.4 (l), (m): how many CAs that are not self-issued may stand between a CA and the leaf. */
function checkPathLengths(chain: readonly Certificate[]): Check | null {
  let between = 0
  for (const certificate of chain.slice(1)) {
    const limit = certificate.basicConstraints?.pathLength ?? Infinity
    if (between > limit) {
      const message = `${nameOf(certificate)} allows ${limit} CAs below it, and the path has ${between} (RFC 5280 6.1.4 (m)).`
      return fail('chain', 'path-length-exceeded', message)
    }
    if (!isSelfIssued(certificate)) between += 1
  }
  return null
}

/** docs/trust.md 1.6. A CA may sign code with its own key: it could as well issue itself a leaf. */
function checkUsage({ chain }: Path, extendedKeyUsage: Circumstances['extendedKeyUsage']): Check {
  return (
    firstOf(chain.slice(0, 1), (leaf) => checkLeafUsage(leaf, extendedKeyUsage)) ??
    firstOf(chain.slice(1), checkNesting) ?? {
      check: 'usage',
      result: 'pass',
      code: 'usage-valid',
      message: 'The certificates of the path are made for signing code.',
    }
  )
}

/** RFC 5280 4.2.1.3, 4.2.1.12. */
function checkLeafUsage(leaf: Certificate, extendedKeyUsage: Circumstances['extendedKeyUsage']): Check | null {
  const usages = leaf.extendedKeyUsage ?? [anyExtendedKeyUsage]
  const name = nameOf(leaf)
  if (!usages.includes(codeSigning)) {
    if (usages.length === 0 || usages.some((usage) => usage !== anyExtendedKeyUsage)) {
      const message = `The certificate of ${name} is not for signing code: it is for ${printUsages(usages)} (RFC 5280 4.2.1.12).`
      return fail('usage', 'usage-wrong', message)
    }
    if (extendedKeyUsage === 'required') {
      const message = `The certificate of ${name} does not say that it is for signing code (RFC 5280 4.2.1.12).`
      return fail('usage', 'usage-missing', message)
    }
  }
  if (leaf.keyUsage === null || leaf.keyUsage.has('digitalSignature')) return null
  return fail('usage', 'key-usage-wrong', `The key usage of ${name} has no digitalSignature (RFC 5280 4.2.1.3).`)
}

/** A CA whose certificate names usages hands on no others. */
function checkNesting(issuer: Certificate): Check | null {
  const usages = issuer.extendedKeyUsage
  if (usages === null || usages.includes(codeSigning) || usages.includes(anyExtendedKeyUsage)) return null
  const message = `The CA ${nameOf(issuer)} is restricted to ${printUsages(usages)}, not signing code (RFC 5280 4.2.1.12).`
  return fail('usage', 'usage-not-nested', message)
}

/** Certificates have one to three; a made-up one may have thousands. */
const maxPrintedUsages = 5

function printUsages(usages: readonly string[]): string {
  return usages.length === 0 ? 'nothing' : usages.slice(0, maxPrintedUsages).join(', ')
}

/** docs/trust.md 1.7. The signature on the anchor's own certificate proves nothing and need not. */
function checkAlgorithms(path: Path): Check {
  return (
    firstOf(path.chain, checkKey) ??
    firstOf(withoutAnchor(path), checkHash) ?? {
      check: 'algorithm',
      result: 'pass',
      code: 'algorithms-strong',
      message: 'Every key and hash of the path is strong.',
    }
  )
}

function checkKey(certificate: Certificate): Check | null {
  const weakness = weakKey(certificate)
  if (weakness === null) return null
  return fail('algorithm', 'weak-key', `The certificate of ${nameOf(certificate)} has ${weakness}.`)
}

function checkHash(certificate: Certificate): Check | null {
  const { hash, label } = describeSignature(certificate.signatureAlgorithm, null)
  if (!weakHash(hash)) return null
  return fail('algorithm', 'weak-hash', `The certificate of ${nameOf(certificate)} is signed by ${label}.`)
}

/** RFC 5280 6.1.3 (a) (2). The anchor's own validity does not matter (6.1.1 (d)), unless it is the signer itself. */
function checkTime(path: Path, at: Date): Check {
  const certificates = path.chain.length === 1 ? path.chain : withoutAnchor(path)
  return (
    firstOf(certificates, (certificate) => checkValidity(certificate, at)) ?? {
      check: 'time',
      result: 'pass',
      code: 'time-valid',
      message: `Every certificate of the path is valid at ${at.toISOString()}.`,
    }
  )
}

function checkValidity(certificate: Certificate, at: Date): Check | null {
  if (at < certificate.notBefore) {
    const message = `The certificate of ${nameOf(certificate)} is valid only from ${certificate.notBefore.toISOString()} on.`
    return fail('time', 'certificate-not-yet-valid', message)
  }
  if (at < firstMomentAfter(certificate)) return null
  const message = `The certificate of ${nameOf(certificate)} ended at ${certificate.notAfter.toISOString()}.`
  return fail('time', 'certificate-expired', message)
}

/** RFC 5280 4.1.2.5: notAfter is the last second that is valid. */
export function firstMomentAfter(certificate: Certificate): Date {
  return new Date(certificate.notAfter.getTime() + 1000)
}

/** RFC 5280 3.2: issuer and subject are the same name. */
export function isSelfIssued(certificate: Certificate): boolean {
  return chainKey(certificate.subject) === chainKey(certificate.issuer)
}

/** The certificates whose issuer must be proven: all, or all but the anchor's. */
export function withoutAnchor({ chain, anchor }: Path): readonly Certificate[] {
  return anchor === null ? chain : chain.slice(0, -1)
}

function firstOf(
  certificates: readonly Certificate[],
  rule: (certificate: Certificate, index: number, all: readonly Certificate[]) => Check | null,
): Check | null {
  for (const [index, certificate] of certificates.entries()) {
    const fault = rule(certificate, index, certificates)
    if (fault !== null) return fault
  }
  return null
}

export function nameOf(certificate: Certificate): string {
  return `“${printName(certificate.subject)}”`
}

function fail(check: CheckName, code: CheckCode, message: string): Check {
  return { check, result: 'fail', code, message }
}

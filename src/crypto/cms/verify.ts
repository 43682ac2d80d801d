import type { CheckResult } from '../../model/check.js'
import type { AlgorithmUse } from '../../model/signature.js'
import { computeDigest, describeSignature, readDigest, verifySignature } from '../algorithms.js'
import { attempt } from '../attempt.js'
import { equalBytes } from '../bytes.js'
import type { Certificate } from '../certificate.js'
import { contentOf, readOid, tag } from '../der.js'
import { printName } from '../name.js'
import {
  acceptsCertificate,
  attributeTypes,
  doubleAttribute,
  looksLikeAttributes,
  protectsAlgorithms,
  readAttribute,
} from './attributes.js'
import type { SignedData, SignerCheck, SignerCode, SignerInfo, SignerReading } from './model.js'
import { findSignerCertificates, readBag } from './signer-certificate.js'
import type { BagMember } from './signer-certificate.js'

const dataType = '1.2.840.113549.1.7.1'

/** What a signer must have said of the type of what it signed. */
export interface ExpectedContent {
  readonly type: string
  /** `optional`: the signed attributes may leave the type out, as those of a countersignature do. */
  readonly attribute: 'required' | 'optional'
}

/** What looking at a signer found. */
export interface SignerExamination {
  /** `null`: it is not there, or more than one could be it. */
  readonly leaf: Certificate | null
  readonly integrity: SignerCheck
  readonly signature: SignerCheck
}

/**
 * Whether this signer signed this content (RFC 5652 5.4, 5.6): its octets without tag and length. Says nothing of who
 * the signer is. Never throws for what a file can hold.
 */
export function verifySigner(data: SignedData, signer: SignerInfo, content: Uint8Array): SignerReading {
  const bag = readBag(data.certificates)
  const expected = { type: data.contentType, attribute: 'required' } as const
  const { leaf, integrity, signature } = examineSigner(signer, content, expected, bag)
  return {
    certificates: leafFirst(bag, leaf),
    hasLeaf: leaf !== null,
    checks: [integrity, signature],
    algorithms: nameAlgorithms(signer, 'signature block'),
  }
}

/** The same for any content type, with the certificates that are at hand. */
export function examineSigner(
  signer: SignerInfo,
  content: Uint8Array,
  expected: ExpectedContent,
  bag: readonly BagMember[],
): SignerExamination {
  const found = findSignerCertificates(bag, signer.identifier)
  const signature = checkSafely('signature', () => checkSignature(signer, content, found))
  const integrity = checkSafely('integrity', () => checkIntegrity(expected, signer, content, signature))
  return { leaf: (found.length === 1 ? found[0] : undefined) ?? null, integrity, signature }
}

/** RFC 5652 5.4, 11.1, 11.2: the attributes name the type of the content and its digest, each exactly once. */
function checkIntegrity(
  expected: ExpectedContent,
  signer: SignerInfo,
  content: Uint8Array,
  signature: SignerCheck,
): SignerCheck {
  if (signer.signedAttributes === null) return checkBareContent(expected, content, signature)
  const { attributes } = signer.signedAttributes
  const double = doubleAttribute(attributes)
  if (double !== null) return malformed('integrity', `The signed attribute ${double} is there twice.`)
  const type = readAttribute(attributes, attributeTypes.contentType, tag.oid)
  if (type === null && expected.attribute === 'required') {
    return malformed('integrity', 'The signed attributes do not name the type of the content.')
  }
  if (type !== null && readOid(type) !== expected.type) {
    return malformed('integrity', `The signer signed a content of the type ${readOid(type)}, not ${expected.type}.`)
  }
  const signed = readAttribute(attributes, attributeTypes.messageDigest, tag.octetString)
  if (signed === null) return malformed('integrity', 'The signed attributes do not hold the digest of the content.')
  return compareDigest(signer, contentOf(signed), content)
}

function compareDigest(signer: SignerInfo, signed: Uint8Array, content: Uint8Array): SignerCheck {
  const digest = readDigest(signer.digestAlgorithm)
  const computed = digest === null ? null : computeDigest(digest, content)
  if (digest === null || computed === null) {
    const name = digest?.name ?? signer.digestAlgorithm.oid
    return make('integrity', 'unknown', 'unsupported-algorithm', `The digest algorithm ${name} cannot be computed.`)
  }
  return equalBytes(computed, signed)
    ? make('integrity', 'pass', 'digest-match', `The signed ${digest.name} digest is that of the content.`)
    : make('integrity', 'fail', 'message-digest-mismatch', `The signed ${digest.name} digest is of another content.`)
}

/** RFC 5652 5.3, 5.4: without attributes the content is of the type data, and the value is made over it. */
function checkBareContent(expected: ExpectedContent, content: Uint8Array, signature: SignerCheck): SignerCheck {
  if (expected.type !== dataType) {
    return malformed('integrity', `A content of the type ${expected.type} is signed without signed attributes.`)
  }
  if (looksLikeAttributes(content)) {
    return malformed('integrity', 'The content is a set of signed attributes, taken from another signature.')
  }
  if (signature.result !== 'pass') return { ...signature, check: 'integrity' }
  return make('integrity', 'pass', 'digest-match', 'The signature value was made over the content itself.')
}

/** RFC 5652 5.6: there is one signer's certificate, what is said of it and of the algorithms agrees, and its key made the value. */
function checkSignature(signer: SignerInfo, content: Uint8Array, found: readonly Certificate[]): SignerCheck {
  const [certificate, second] = found
  if (certificate === undefined) {
    const message = "The signer's certificate is not in the signature, or cannot be read there."
    return make('signature', 'fail', 'signer-certificate-missing', message)
  }
  const name = printName(certificate.subject)
  if (second !== undefined) {
    const message = `Besides that of “${name}”, another certificate in the signature has the signer's identifier.`
    return make('signature', 'fail', 'signer-certificate-ambiguous', message)
  }
  const contradiction = findContradiction(signer, certificate, name)
  if (contradiction !== null) return contradiction
  const signed = signer.signedAttributes?.encoded ?? content
  const { signatureAlgorithm, digestAlgorithm, signature } = signer
  const { result, reason } = verifySignature(certificate, signatureAlgorithm, digestAlgorithm, signed, signature)
  switch (result) {
    case 'valid':
      return make('signature', 'pass', 'signature-valid', `The signature value was made by the key of “${name}”.`)
    case 'invalid':
      return make(
        'signature',
        'fail',
        'signature-mismatch',
        `The signature value of “${name}” does not hold: ${reason}.`,
      )
    case 'not-checkable':
      return make(
        'signature',
        'unknown',
        'unsupported-algorithm',
        `The signature of “${name}” cannot be checked: ${reason}.`,
      )
  }
}

/** What the signer says twice must be the same (RFC 5652 5.3; RFC 6211; RFC 5035). */
function findContradiction(signer: SignerInfo, certificate: Certificate, name: string): SignerCheck | null {
  const { hash } = describeSignature(signer.signatureAlgorithm, signer.digestAlgorithm)
  const digest = readDigest(signer.digestAlgorithm)
  if (digest !== null && hash !== 'none' && hash !== 'unknown' && hash !== digest.name) {
    const message = `The content is hashed by ${digest.name}, and the signature of “${name}” is made with ${hash}.`
    return make('signature', 'fail', 'algorithm-mismatch', message)
  }
  const attributes = signer.signedAttributes?.attributes ?? []
  const protection = readAttribute(attributes, attributeTypes.algorithmProtection, tag.sequence)
  if (protection !== null && !protectsAlgorithms(protection, signer)) {
    const message = `“${name}” signed that the algorithms are other ones than those that the signature names.`
    return make('signature', 'fail', 'algorithm-mismatch', message)
  }
  if (acceptsCertificate(attributes, certificate)) return null
  const message = `What was signed names another certificate than that of “${name}” as the signer's.`
  return make('signature', 'fail', 'signer-certificate-mismatch', message)
}

/** Attributes are read when they are needed; what cannot be read in them is a fault of the signature. */
function checkSafely(check: SignerCheck['check'], read: () => SignerCheck): SignerCheck {
  const result = attempt(read)
  return result instanceof Error ? malformed(check, result.message) : result
}

/** What the signer's word rests on; `place` says for people where it stands. */
export function nameAlgorithms(signer: SignerInfo, place: string): readonly AlgorithmUse[] {
  const digest = readDigest(signer.digestAlgorithm)?.name
  const { hash, label } = describeSignature(signer.signatureAlgorithm, signer.digestAlgorithm)
  const name = digest ?? signer.digestAlgorithm.oid
  return [
    { use: 'digest', hash: digest ?? 'unknown', label: `${name} digest in the ${place}` },
    { use: 'signature', hash, label },
  ]
}

/** DER of every certificate that is at hand, that of the signer first. */
export function leafFirst(bag: readonly BagMember[], leaf: Certificate | null): readonly Uint8Array[] {
  const all = bag.map(({ der }) => der)
  return leaf === null ? all : [leaf.der, ...all.filter((der) => !equalBytes(der, leaf.der))]
}

function malformed(check: SignerCheck['check'], message: string): SignerCheck {
  return make(check, 'fail', 'malformed-signed-attributes', message)
}

function make(check: SignerCheck['check'], result: CheckResult, code: SignerCode, message: string): SignerCheck {
  return { check, result, code, message }
}

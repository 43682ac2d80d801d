import { sameAlgorithm } from '../algorithms.js'
import { attempt } from '../attempt.js'
import { readAlgorithmIdentifier } from '../certificate.js'
import type { Certificate } from '../certificate.js'
import { contextTag, DerCursor, DerError, membersOf, readDer, readOid, tag } from '../der.js'
import type { DerValue } from '../der.js'
import type { Attribute, SignerInfo } from './model.js'
import { retag } from './read.js'
import { namesSigner } from './signer-certificate.js'

export const attributeTypes = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  algorithmProtection: '1.2.840.113549.1.9.52',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

/** RFC 5652 5.3, 11: the type of an attribute that is there twice, so that readers may see different ones. */
export function doubleAttribute(attributes: readonly Attribute[]): string | null {
  const types = new Set<string>()
  for (const { type } of attributes) {
    if (types.has(type)) return type
    types.add(type)
  }
  return null
}

/** The one value of an attribute, of one of these ASN.1 types; `null` when the attribute is absent. Throws DerError. */
export function readAttribute(
  attributes: readonly Attribute[],
  type: string,
  ...expected: readonly number[]
): DerValue | null {
  const attribute = attributes.find((candidate) => candidate.type === type)
  if (attribute === undefined) return null
  const [value] = attribute.values
  if (value === undefined || !expected.includes(value.tag) || attribute.values.length !== 1) {
    throw new DerError('value', value?.start ?? 0, `The signed attribute ${type} does not have one value of its type.`)
  }
  return value
}

/** RFC 6211 2: the algorithms that were signed are those that stand beside the signature. Throws DerError. */
export function protectsAlgorithms(value: DerValue, signer: SignerInfo): boolean {
  const cursor = new DerCursor(value)
  const digestAlgorithm = readAlgorithmIdentifier(cursor.next(tag.sequence))
  const signatureAlgorithm = readDer(retag(cursor.next(contextTag(1, true)), tag.sequence))
  cursor.finish()
  return (
    sameAlgorithm(digestAlgorithm, signer.digestAlgorithm) &&
    sameAlgorithm(readAlgorithmIdentifier(signatureAlgorithm), signer.signatureAlgorithm)
  )
}

/** Whether the signing-certificate attributes, where there are any, name this certificate. Throws DerError. */
export function acceptsCertificate(attributes: readonly Attribute[], certificate: Certificate): boolean {
  const first = readAttribute(attributes, attributeTypes.signingCertificate, tag.sequence)
  const second = readAttribute(attributes, attributeTypes.signingCertificateV2, tag.sequence)
  return (
    (first === null || namesSigner(first, 1, certificate)) && (second === null || namesSigner(second, 2, certificate))
  )
}

/**
 * Whether a content is itself a set of signed attributes. A signature over such a set could be shown without its
 * attributes as one over this content.
 */
export function looksLikeAttributes(content: Uint8Array): boolean {
  const types = attempt(() => {
    const root = readDer(content)
    if (root.tag !== tag.set) return []
    return membersOf(root, tag.sequence).map((member) => readOid(new DerCursor(member).next(tag.oid)))
  })
  return !(types instanceof Error) && types.includes(attributeTypes.messageDigest)
}

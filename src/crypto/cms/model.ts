import type { Check } from '../../model/check.js'
import type { AlgorithmUse } from '../../model/signature.js'
import type { AlgorithmIdentifier } from '../certificate.js'
import type { DerValue } from '../der.js'

export class CmsError extends Error {
  override readonly name = 'CmsError'
  /** `limit`: a bound was reached, so the answer is not known; `malformed`: it is no SignedData. */
  constructor(
    readonly code: 'malformed' | 'limit',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** RFC 5652 5.3. */
export interface Attribute {
  readonly type: string
  readonly values: readonly DerValue[]
}

/** Which certificate is the signer's: DER of the issuer Name and content octets of the serial number, or the content of the certificate's subjectKeyIdentifier. */
export type SignerIdentifier =
  | { readonly kind: 'issuer-and-serial'; readonly issuer: Uint8Array; readonly serialNumber: Uint8Array }
  | { readonly kind: 'key-identifier'; readonly keyIdentifier: Uint8Array }

/** RFC 5652 5.3. */
export interface SignerInfo {
  readonly identifier: SignerIdentifier
  readonly digestAlgorithm: AlgorithmIdentifier
  /** `null` when absent. `encoded` is the SET OF, re-tagged 0x31: what was signed. */
  readonly signedAttributes: { readonly encoded: Uint8Array; readonly attributes: readonly Attribute[] } | null
  readonly signatureAlgorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
  readonly unsignedAttributes: readonly Attribute[]
}

/** RFC 5652 5.1. */
export interface SignedData {
  /** As they are announced, whatever the signers use. */
  readonly digestAlgorithms: readonly AlgorithmIdentifier[]
  readonly contentType: string
  /** What holds the content: no signature covers its tag and length. `null` when detached. */
  readonly contentValue: DerValue | null
  /** The content octets that were signed; `null` when detached. */
  readonly content: Uint8Array | null
  /** DER of each certificate, in their order. Whether it can be read is not asked here. */
  readonly certificates: readonly Uint8Array[]
  /** At least one. */
  readonly signers: readonly SignerInfo[]
  /** It was BER and was normalised. */
  readonly normalised: boolean
}

/** What looking at a signer can say. */
export type SignerCode =
  | 'digest-match'
  | 'signature-valid'
  | 'message-digest-mismatch'
  | 'signature-mismatch'
  | 'malformed-signed-attributes'
  | 'algorithm-mismatch'
  | 'unsupported-algorithm'
  | 'signer-certificate-missing'
  | 'signer-certificate-ambiguous'
  | 'signer-certificate-mismatch'

/** Whether the signed digest is that of the content (`integrity`), or whether the signer's key made the value. */
export interface SignerCheck extends Check {
  readonly check: 'integrity' | 'signature'
  readonly code: SignerCode
}

/** What a signer says and whether it holds. Plain data: copies, so that nothing keeps the file's bytes alive. */
export interface SignerReading {
  /** The certificates of the bag, the signer's first when it is there. */
  readonly certificates: readonly Uint8Array[]
  readonly hasLeaf: boolean
  /** `integrity` (the signed digest is that of the content) and `signature`, each at least once. */
  readonly checks: readonly SignerCheck[]
  readonly algorithms: readonly AlgorithmUse[]
}

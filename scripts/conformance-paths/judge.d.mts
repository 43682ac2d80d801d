import type * as certificate from '../../src/crypto/certificate.js'
import type * as path from '../../src/crypto/path.js'
import type * as revocation from '../../src/crypto/revocation.js'

/** A case of x509-limbo's format, as far as it is used; certificates and lists are PEM. */
export interface Testcase {
  readonly id: string
  readonly trusted_certs: readonly string[]
  readonly untrusted_intermediates: readonly string[]
  readonly peer_certificate: string
  readonly validation_time: string | null
  readonly key_usage: readonly string[]
  readonly extended_key_usage: readonly string[]
  readonly expected_result: 'SUCCESS' | 'FAILURE'
  readonly max_chain_depth?: number | null
  readonly crls?: readonly string[]
  readonly sigscan?: { readonly demand: path.Purpose['demand'] }
}

/** What src/crypto exports. */
export type Core = Pick<typeof certificate, 'readCertificate'> &
  Pick<typeof path, 'anchorOf' | 'storeAnchors' | 'validatePath'> &
  Pick<typeof revocation, 'checkCrls' | 'readCrl'>

export interface Judgement {
  readonly result: 'SUCCESS' | 'FAILURE'
  readonly code: string
}

export function judgeCase(testcase: Testcase, core: Core, options?: { readonly strict?: boolean }): Judgement

export function derOf(pem: string): Buffer

import type { KeyUsageBit } from '../certificate.js'

/** What the leaf of a path is used for (RFC 5280 4.2.1.3, 4.2.1.12). */
export interface Purpose {
  /** For people, after “made for”: `signing code`. */
  readonly label: string
  /** The OID that the leaf must name, and that every CA with usages must name too; `null`: none is asked for. */
  readonly extendedKeyUsage: string | null
  /**
   * `required`: the leaf names it. `optional`: a leaf without usages, or with any, will do. `alone`: the leaf names it
   * and no other. `alone-and-critical`: and its extension is critical (RFC 3161 2.3).
   */
  readonly demand: 'required' | 'optional' | 'alone' | 'alone-and-critical'
  /** The leaf's key usage, where there is one, has one of these; empty: none is asked for. */
  readonly keyUsages: readonly KeyUsageBit[]
}

export const usageOid = {
  any: '2.5.29.37.0',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
  /** Microsoft: a timestamp does not extend the validity of the signer's certificate. */
  lifetimeSigning: '1.3.6.1.4.1.311.10.3.13',
} as const

/** docs/trust.md 1.6. */
export function signingCode(demand: 'required' | 'optional'): Purpose {
  return { label: 'signing code', extendedKeyUsage: usageOid.codeSigning, demand, keyUsages: ['digitalSignature'] }
}

/** docs/trust.md 1.6. RFC 3161 2.3: critical for tokens; PKCS #9 countersignatures are older and do not ask for it. */
export function vouchingForTime(kind: 'rfc3161' | 'pkcs9'): Purpose {
  return {
    label: 'vouching for time',
    extendedKeyUsage: usageOid.timeStamping,
    demand: kind === 'rfc3161' ? 'alone-and-critical' : 'alone',
    keyUsages: ['digitalSignature', 'nonRepudiation'],
  }
}

/** RFC 5280 6.3.3 (f): who signs a revocation list in place of the issuer. */
export const signingCrls: Purpose = {
  label: 'signing revocation lists',
  extendedKeyUsage: null,
  demand: 'optional',
  keyUsages: ['cRLSign'],
}

import type { Certificate } from '../../src/crypto/certificate.js'
import type { Check } from '../../src/model/check.js'
import type { Route } from '../../src/model/proof.js'
import type { Claim, NotationTerms, Signature, TimeClaim } from '../../src/model/signature.js'
import { extension, keyUsage, makeCa, makeLeaf, makeRoot, ecKeys, type CertificateForm } from './issue.js'
import { oid, sequence } from './der-parts.js'

/** A small world of certificates: `Root` over `CA` over `Signer`, `TSA root` over `TSA`; all valid from 2020 to 2400. */
export const rootKeys = ecKeys()
export const caKeys = ecKeys()
export const leafKeys = ecKeys()
export const tsaRootKeys = ecKeys()
export const tsaKeys = ecKeys()

export const root = makeRoot('Root', rootKeys)
export const ca = makeCa('CA', caKeys, 'Root', rootKeys)
export const leaf = makeLeaf(leafKeys, 'CA', caKeys)
export const tsaRoot = makeRoot('TSA root', tsaRootKeys)

const timeStamping = '1.3.6.1.5.5.7.3.8'

/** The usage of an authority, critical unless it says otherwise. */
export const timeUsage = (critical = true, ...more: readonly string[]): Buffer =>
  extension('2.5.29.37', critical, sequence(...[timeStamping, ...more].map(oid)))

export const makeTsa = (form: Partial<CertificateForm> = {}): Certificate =>
  makeLeaf(tsaKeys, 'TSA root', tsaRootKeys, {
    subject: 'TSA',
    extensions: [timeUsage(), keyUsage(0x80)],
    ...form,
  })

export const tsa = makeTsa()

const holding: Check = { check: 'time', result: 'pass', code: 'timestamp-intact', message: 'It holds.' }

/** A timestamp of `TSA` that holds, to the second. */
export function timeClaim(at: string, changes: Partial<TimeClaim> = {}): TimeClaim {
  return {
    kind: 'rfc3161',
    at: new Date(at),
    accuracy: 0,
    certificates: [tsa.der],
    hasLeaf: true,
    algorithms: [{ use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of the signature' }],
    checks: [holding],
    ...changes,
  }
}

export interface SignatureForm extends Partial<Claim> {
  readonly times?: readonly TimeClaim[]
  readonly terms?: NotationTerms | null
}

/** A signature of `Signer` that holds. */
export function signatureOf({ times = [], terms = null, ...claim }: SignatureForm = {}): Signature {
  return {
    format: 'jar',
    role: 'primary',
    place: 'META-INF/RELEASE.EC',
    claim: {
      certificates: [leaf.der, ca.der],
      hasLeaf: true,
      bareKey: null,
      algorithms: [
        { use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of 3 entries' },
        { use: 'signature', hash: 'SHA-256', label: 'SHA-256 with ECDSA' },
      ],
      ...claim,
    },
    times,
    statements: [],
    terms,
    intact: [],
  }
}

/** `check result code` of every check that neither passed nor did not apply. */
export function faultsIn({ checks }: Route): readonly string[] {
  return checks
    .filter(({ result }) => result === 'fail' || result === 'unknown')
    .map(({ check, result, code }) => `${check} ${result} ${code}`)
}

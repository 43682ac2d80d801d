import { expect } from '@jest/globals'
import type { Certificate } from '../../src/crypto/certificate.js'
import { anchorOf, signingCode, storeAnchors, validatePath } from '../../src/crypto/path.js'
import type { ListedLimits, PathOutcome, PathRequest, TrustAnchor } from '../../src/crypto/path.js'
import type { CheckName } from '../../src/model/check.js'
import type { CheckCode } from '../../src/model/codes.js'
import { basicConstraints, certificate, ecKeys, makeCa, makeLeaf, makeRoot } from './issue.js'
import type { CertificateForm } from './issue.js'

export const rootKeys = ecKeys()
export const caKeys = ecKeys()
export const leafKeys = ecKeys()
export const otherKeys = ecKeys()

export const root = makeRoot('Root', rootKeys)
export const ca = makeCa('CA', caKeys, 'Root', rootKeys)
export const leaf = makeLeaf(leafKeys, 'CA', caKeys)

export const at = new Date('2026-11-22T10:00:00Z')

/** Asks for a path to one of the anchors: certificates, or more than that. */
export function validate(
  leafCertificate: Certificate,
  candidates: readonly Certificate[],
  anchors: readonly (Certificate | TrustAnchor)[],
  more: Partial<PathRequest> = {},
): PathOutcome {
  return validatePath({
    leaf: leafCertificate,
    candidates,
    anchors: storeAnchors(anchors.map((anchor) => ('listed' in anchor ? anchor : anchorOf(anchor)))),
    at: [at],
    purpose: signingCode('required'),
    anchorName: 'acme',
    strict: false,
    ...more,
  })
}

/** A root as a list has it that limits it so. */
export function listed(limits: Partial<ListedLimits>, certificate: Certificate = root): TrustAnchor {
  return { ...anchorOf(certificate), listed: { usages: null, leavesBefore: null, signedBefore: null, ...limits } }
}

/** The code of the only check that did not pass, or of all that did not. */
export function faults(outcome: PathOutcome): readonly CheckCode[] {
  const codes = outcome.checks.filter(({ result }) => result !== 'pass').map(({ code }) => code)
  expect(outcome.holds).toBe(codes.length === 0)
  return codes
}

export function messageOf(outcome: PathOutcome, name: CheckName): string {
  return outcome.checks.find(({ check }) => check === name)?.message ?? ''
}

export const caForm: CertificateForm = {
  subject: 'CA',
  issuer: 'Root',
  keys: caKeys,
  by: rootKeys,
  extensions: [basicConstraints(true)],
}

/** What changes in a chain Root ← CA ← leaf, and in what is asked of it. */
export interface ChainChange {
  readonly root?: Partial<CertificateForm>
  readonly ca?: Partial<CertificateForm>
  readonly leaf?: Partial<CertificateForm>
  readonly request?: Partial<PathRequest>
}

export function chainWith(change: ChainChange): PathOutcome {
  const changedRoot = certificate({
    ...{ subject: 'Root', issuer: 'Root', keys: rootKeys, by: rootKeys, extensions: [basicConstraints(true)] },
    ...change.root,
  })
  const changedCa = certificate({ ...caForm, ...change.ca })
  const changedLeaf = makeLeaf(change.leaf?.keys ?? leafKeys, 'CA', change.ca?.keys ?? caKeys, change.leaf)
  return validate(changedLeaf, [changedCa], [changedRoot], change.request)
}

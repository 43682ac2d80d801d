import { anchorOf, storeAnchors, validatePath } from '../../src/crypto/path.js'
import { checkCrls, type Crl } from '../../src/crypto/revocation/crl.js'
import type { Inquiry, Standing } from '../../src/crypto/revocation/model.js'
import { certificate, ecKeys, keyUsage, makeCa, makeLeaf, makeRoot } from './issue.js'
import { crl, type CrlForm } from './crl.js'

export const rootKeys = ecKeys()
export const caKeys = ecKeys()
export const otherKeys = ecKeys()
const leafKeys = ecKeys()

export const root = makeRoot('Root', rootKeys)
export const ca = makeCa('CA', caKeys, 'Root', rootKeys, keyUsage(0x06))
export const leaf = makeLeaf(leafKeys, 'CA', caKeys)
/** A leaf of the CA with these extensions. */
export const leafWith = (...extensions: readonly Buffer[]): typeof leaf =>
  certificate({ subject: 'Signer', issuer: 'CA', keys: leafKeys, by: caKeys, extensions })

export const now = new Date('2026-11-22T10:00:00Z')

/** What is asked about the leaf, unless it says otherwise. The anchor is the root. */
export function inquire(more: Partial<Inquiry> = {}): Inquiry {
  return {
    certificate: leaf,
    issuer: ca,
    issuerCertificate: ca,
    now,
    signedAt: [],
    candidates: [ca],
    validate: (signer, purpose, candidates) =>
      validatePath({
        leaf: signer,
        candidates,
        anchors: storeAnchors([anchorOf(root)]),
        at: [now],
        purpose,
        anchorName: 'acme',
        strict: false,
      }),
    ...more,
  }
}

/** A list of the CA. */
export const caCrl = (form: Partial<CrlForm> = {}): Crl => crl({ issuer: 'CA', by: caKeys, ...form })

/** The verdict in a word: `good`, the reason of a revocation, or the code of what is not known. */
export function wordOf(standing: Standing): string {
  if (standing.kind === 'good') return 'good'
  return standing.kind === 'revoked' ? standing.reason : standing.code
}

/** The verdict of these lists. */
export const verdict = (crls: readonly Crl[], more: Partial<Inquiry> = {}): string =>
  wordOf(checkCrls(inquire(more), crls))

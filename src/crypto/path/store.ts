import type { Certificate } from '../certificate.js'
import { chainKey } from '../name.js'
import type { AnchorStore, TrustAnchor } from './model.js'

/** An anchor of a certificate that the policy names. */
export function anchorOf(certificate: Certificate): TrustAnchor {
  return { issuer: certificate, certificate, listed: null }
}

/** Anchors that are at hand. The same certificate counts once. */
export function storeAnchors(anchors: readonly TrustAnchor[]): AnchorStore {
  const index = new Map<string, Map<string, TrustAnchor>>()
  for (const anchor of anchors) {
    const key = chainKey(anchor.issuer.subject)
    const named = index.get(key) ?? new Map<string, TrustAnchor>()
    index.set(key, named.set(anchor.issuer.sha256, anchor))
  }
  const size = [...index.values()].reduce((sum, named) => sum + named.size, 0)
  return { size, named: (key) => [...(index.get(key)?.values() ?? [])] }
}

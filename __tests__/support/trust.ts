import type { Certificate } from '../../src/crypto/certificate.js'
import { anchorOf, storeAnchors } from '../../src/crypto/path.js'
import type { Inquiry, RevocationDesk } from '../../src/crypto/revocation.js'
import type { Standing } from '../../src/model/revocation.js'
import type { AnchorSource, NamedAnchor, Trust } from '../../src/trust/model.js'

/** Roots that are at hand. */
export function given(certificates: readonly Certificate[]): AnchorSource {
  const store = storeAnchors(certificates.map(anchorOf))
  return () => Promise.resolve(store)
}

/** An anchor of these roots; nobody may vouch for time unless it says so. */
export function namedAnchor(
  name: string,
  roots: readonly Certificate[],
  more: Partial<NamedAnchor> & { readonly authorities?: readonly Certificate[] } = {},
): NamedAnchor {
  const { authorities = [], ...rest } = more
  return {
    name,
    roots: given(roots),
    helpers: [],
    timestamps: { name: 'timestamp-roots', roots: given(authorities) },
    crls: [],
    extendedKeyUsage: 'required',
    signingAuthority: false,
    rules: 'sigscan',
    inert: null,
    ...rest,
  }
}

/** Whom to believe, as of 2026-11-22; nothing is asked of the network. */
export function trustIn(anchors: readonly NamedAnchor[], more: Partial<Trust> = {}): Trust {
  return {
    anchors,
    pins: [],
    keys: [],
    distrust: [],
    revocation: { mode: 'check', offline: true, hosts: [] },
    timestamps: { name: 'timestamp-roots', roots: given([]) },
    at: new Date('2026-11-22T10:00:00Z'),
    ...more,
  }
}

/** What a desk says that is asked about a certificate of which nobody says anything. */
export const notNamed: Standing = {
  kind: 'unknown',
  code: 'revocation-not-named',
  message: 'The certificate names nobody who could be asked.',
}

/** A desk that answers by the SHA-256 of certificates, and keeps what it was asked. */
export function deskOf(
  answers: Readonly<Record<string, Standing>> = {},
): RevocationDesk & { readonly asked: readonly Inquiry[] } {
  const asked: Inquiry[] = []
  return {
    asked,
    standing: (inquiry) => {
      asked.push(inquiry)
      return Promise.resolve(answers[inquiry.certificate.sha256] ?? notNamed)
    },
  }
}

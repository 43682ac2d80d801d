import { hash } from 'node:crypto'
import { NameError } from '../../crypto/name.js'
import { Failure } from '../../model/failure.js'
import type { Policy, SignerEntry } from '../../policy/model.js'
import type { NamePattern } from '../../policy/name-pattern.js'
import { patternOfText } from '../../policy/name-pattern.js'
import type { Trust } from '../../trust/model.js'
import { certificatesOfPem } from '../../trust/pem.js'
import type { LoadedPolicy } from './load.js'

/** A PEM text; `source` names it in messages. */
export interface GivenRoots {
  readonly source: string
  readonly text: string
}

/** The short form: every name under every root given. */
export interface ShortForm {
  readonly allow: readonly string[]
  readonly trustRoots: readonly GivenRoots[]
}

/** What the short form's policy and its one rule are called. */
const policyName = 'allowed-signers'
/** The one anchor, of all roots. */
const anchorName = 'trust-roots'

/** Names of the keyless form, `issuer=…;identity=…;source-repository=…`; none of these is a name's attribute. */
const keyless = /^\s*(?:issuer|identity|source-repository)\s*=/i

/** Throws Failure `empty-input`, `not-supported-yet`, `usage` or `pem`. */
export function loadShortForm({ allow, trustRoots }: ShortForm): LoadedPolicy {
  if (allow.length === 0) throw new Failure('empty-input', 'The list of allowed signers is empty.')
  const signers = new Map(allow.map((text) => [text.trim(), signerOf(text)]))
  if (trustRoots.length === 0) {
    throw new Failure(
      'not-supported-yet',
      'In this version the allowed signers need roots beside them: `trust-roots`, or --trust-root.',
      {
        remedy: 'Give the certificate of the root that vouches for the signers.',
      },
    )
  }
  const trust = trustOfRoots(trustRoots)
  const roots = trust.anchors.flatMap((anchor) => anchor.roots.map(({ certificate }) => certificate.sha256))
  const names = [...signers.keys()]
  const policy: Policy = {
    source: { name: policyName, file: null, sha256: hash('sha256', JSON.stringify({ allow: names, roots })) },
    mode: 'enforce',
    signers,
    rules: [
      {
        name: policyName,
        files: ['**'],
        images: [],
        formats: null,
        allow: names,
        signatures: 'all',
        mode: null,
        unsignedExempt: false,
        inert: null,
      },
    ],
    exceptions: [],
  }
  return { policy, trust }
}

/** Roots alone prove signers, and enforce nothing. Throws Failure `pem`. */
export function trustOfRoots(trustRoots: readonly GivenRoots[]): Omit<Trust, 'at'> {
  const certificates = trustRoots.flatMap(({ source, text }) => certificatesOfPem(text, source))
  const roots = certificates.map((certificate) => ({ certificate }))
  const anchor = { name: anchorName, roots, helpers: [], extendedKeyUsage: 'required', inert: null } as const
  return { anchors: roots.length === 0 ? [] : [anchor], pins: [], distrust: [], revocation: 'check' }
}

function signerOf(text: string): SignerEntry {
  if (text.trim() === '') throw new Failure('empty-input', 'A name in the list of allowed signers is empty.')
  if (keyless.test(text)) {
    throw new Failure('not-supported-yet', `This version cannot verify keyless signers (${text.trim()}).`, {
      remedy: 'Allow the signer by the subject name of its certificate.',
    })
  }
  const subject = patternOf(text)
  return { kind: 'name', name: text.trim(), anchor: anchorName, subject, issuerSubject: null, approvedKeys: null }
}

function patternOf(text: string): NamePattern {
  try {
    return patternOfText(text)
  } catch (cause) {
    if (!(cause instanceof NameError)) throw cause
    const remedy = 'Write it like `CN=release.example.com,O=Example\\, Inc.,C=US`.'
    throw new Failure('usage', `The allowed signer ${text} is not a name: ${cause.message}`, { remedy, cause })
  }
}

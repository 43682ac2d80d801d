import { hash } from 'node:crypto'
import type { Certificate } from '../../crypto/certificate.js'
import { NameError } from '../../crypto/name.js'
import { Failure } from '../../model/failure.js'
import type { Policy, Rule, SignerEntry } from '../../policy/model.js'
import type { NamePattern } from '../../policy/name-pattern.js'
import { patternOfText } from '../../policy/name-pattern.js'
import type { AnchorSource, GivenKey, NamedAnchor, Pin, TimeAuthorities, Trust } from '../../trust/model.js'
import { certificatesOfPem, keysOfPem } from '../../trust/pem.js'
import { bundledRoots, bundledSignersName, givenRoots, timesOf } from './authorities.js'
import type { LoadedPolicy } from './load.js'
import { demandDistinctName } from './distinct-name.js'

/** A PEM text; `source` names it in messages. */
export interface GivenPem {
  readonly source: string
  readonly text: string
}

/** Who vouches, as it was given. */
export interface GivenTrust {
  readonly trustRoots: readonly GivenPem[]
  readonly timestampRoots: readonly GivenPem[]
}

/** The short form: every name under every root given, and every key. */
export interface ShortForm extends GivenTrust {
  readonly allow: readonly string[]
  readonly keys: readonly GivenPem[]
}

/** What the short form's policy and its two rules, for files and for images, are called. */
const policyName = 'allowed-signers'
/** The one anchor, of all roots. */
const anchorName = 'trust-roots'
const timestampsName = 'timestamp-roots'

/** Names of the keyless form, `issuer=…;identity=…;source-repository=…`; none of these is a name's attribute. */
const keyless = /^\s*(?:issuer|identity|source-repository)\s*=/i

/** Throws Failure `empty-input`, `not-supported-yet`, `usage` or `pem`. */
export async function loadShortForm(given: ShortForm): Promise<LoadedPolicy> {
  const { allow, trustRoots, timestampRoots } = given
  const roots = certificatesOf(trustRoots)
  const authorities = certificatesOf(timestampRoots)
  const times = timesOf(timestampsName, authorities)
  const written = given.keys.flatMap(({ source, text }) => keysOfPem(text, source))
  const keys = [...new Map(written.map((key) => [key.spkiSha256, key])).values()]
  const pins = keys.map(pinOf)
  // Keys need nobody who vouches for them.
  const anchor = allow.length === 0 && roots.length === 0 ? null : anchorOf(roots, times)
  const signers = new Map<string, SignerEntry>([
    ...allow.map((text) => [text.trim(), signerOf(text, nameOfAnchor(roots))] as const),
    ...pins.map(({ name }) => [name, { kind: 'pin', name }] as const),
  ])
  if (signers.size === 0) throw new Failure('empty-input', 'The list of allowed signers is empty.')
  const names = [...signers.keys()]
  const content = { allow: names, roots: roots.map(digestOf), timestamps: authorities.map(digestOf) }
  const policy: Policy = {
    source: {
      kind: 'short-form',
      name: await sourceName(anchor),
      file: null,
      sha256: hash('sha256', JSON.stringify(content)),
    },
    mode: 'enforce',
    signers,
    // docs/trust.md 2: files default to `all`, images to `any`.
    rules: [ruleOf({ files: ['**'], signatures: 'all' }, names), ruleOf({ images: ['**'], signatures: 'any' }, names)],
    exceptions: [],
    registries: null,
  }
  return { policy, trust: trustOf(anchor, { pins, keys }, times) }
}

function ruleOf(what: Partial<Rule> & Pick<Rule, 'signatures'>, allow: readonly string[]): Rule {
  return {
    name: policyName,
    files: [],
    images: [],
    attestations: [],
    multiArch: 'index',
    formats: null,
    allow,
    mode: null,
    unsignedExempt: false,
    timestamp: false,
    notation: null,
    ...what,
  }
}

/** Roots alone prove signers, and enforce nothing. Throws Failure `pem`. */
export function trustOfRoots({ trustRoots, timestampRoots }: GivenTrust): Omit<Trust, 'at'> {
  const roots = certificatesOf(trustRoots)
  const timestamps = timesOf(timestampsName, certificatesOf(timestampRoots))
  return trustOf(anchorOf(roots, timestamps), { pins: [], keys: [] }, timestamps)
}

/** Without roots the bundled ones vouch. */
function anchorOf(roots: readonly Certificate[], timestamps: TimeAuthorities): NamedAnchor {
  return namedAnchor(
    nameOfAnchor(roots),
    roots.length > 0 ? givenRoots(roots) : bundledRoots('code-signing'),
    timestamps,
  )
}

function nameOfAnchor(roots: readonly Certificate[]): string {
  return roots.length > 0 ? anchorName : bundledSignersName
}

function namedAnchor(name: string, roots: AnchorSource, timestamps: TimeAuthorities): NamedAnchor {
  return {
    name,
    roots,
    helpers: [],
    timestamps,
    crls: [],
    extendedKeyUsage: 'required',
    signingAuthority: false,
    rules: 'sigscan',
    inert: null,
  }
}

function trustOf(
  anchor: NamedAnchor | null,
  { pins, keys }: Pick<Trust, 'pins' | 'keys'>,
  timestamps: TimeAuthorities,
): Omit<Trust, 'at'> {
  const revocation = { mode: 'check', offline: false, hosts: [] } as const
  return { anchors: anchor === null ? [] : [anchor], pins, keys, distrust: [], revocation, timestamps }
}

/** The report shows it: who relies on the bundled list is told how many may vouch. */
async function sourceName(anchor: NamedAnchor | null): Promise<string> {
  if (anchor?.name !== bundledSignersName) return policyName
  return `${policyName} (any of ${(await anchor.roots()).size} bundled CAs may vouch)`
}

function certificatesOf(given: readonly GivenPem[]): readonly Certificate[] {
  return given.flatMap(({ source, text }) => certificatesOfPem(text, source))
}

function digestOf({ sha256 }: Certificate): string {
  return sha256
}

/** A key that is given is allowed. */
function pinOf({ spkiSha256: sha256 }: GivenKey): Pin {
  return { name: `spki-sha256:${sha256}`, of: 'spki', sha256 }
}

function signerOf(text: string, anchor: string): SignerEntry {
  if (text.trim() === '') throw new Failure('empty-input', 'A name in the list of allowed signers is empty.')
  if (keyless.test(text)) {
    throw new Failure('not-supported-yet', `This version cannot verify keyless signers (${text.trim()}).`, {
      remedy: 'Allow the signer by the subject name of its certificate.',
    })
  }
  const subject = patternOf(text)
  if (anchor === bundledSignersName) demandDistinctName(text.trim(), subject)
  return { kind: 'name', name: text.trim(), anchor, subject, issuerSubject: null, approvedKeys: null }
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

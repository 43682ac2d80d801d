import type { CheckCode } from '../../model/codes.js'
import type { AnchorSource, Distrust, NamedAnchor } from '../../trust/model.js'
import { bundledRoots, givenRoots, timesOf } from './authorities.js'
import { certificatesAt, crlsAt } from './source.js'
import type { ReadNamed } from './source.js'
import { field, filledListOf, flagOf, listOf, mapOf, momentAt, namesOf, quoted, refuse } from './value.js'
import { requiredField, sha256Of, shown, textOf, wordOf } from './value.js'
import type { MapValue, Value } from './value.js'

/** What proves signers under an anchor: certificates of its own, a bundled list of them, or Sigstore. */
export type AnchorKind = 'certificates' | 'bundled' | 'sigstore'

export interface DeclaredAnchor {
  readonly kind: AnchorKind
  readonly anchor: NamedAnchor
}

const helperKeys = ['intermediates', 'timestamps', 'crls', 'transparency', 'extended-key-usage']
const keysOf: { readonly [kind in AnchorKind]: readonly string[] } = {
  certificates: ['certificates', ...helperKeys, 'signing-authority'],
  bundled: ['bundled', ...helperKeys],
  sigstore: ['sigstore'],
}
const kinds: readonly AnchorKind[] = ['certificates', 'bundled', 'sigstore']

/** The policy's `trust`: each name with what it trusts. */
export function readTrust(value: Value | null, readNamed: ReadNamed): ReadonlyMap<string, DeclaredAnchor> {
  const anchors = new Map<string, DeclaredAnchor>()
  if (value === null) return anchors
  for (const { name, value: entry } of namesOf(value).fields.values()) {
    anchors.set(name, readAnchor(name, entry, readNamed))
  }
  return anchors
}

function readAnchor(name: string, value: Value, readNamed: ReadNamed): DeclaredAnchor {
  const map = mapOf(value, [...new Set(kinds.flatMap((kind) => keysOf[kind]))])
  const kind = kindOf(map)
  for (const { name: key, spot } of map.fields.values()) {
    if (!keysOf[kind].includes(key)) refuse(spot, `${shown(spot)} does not go with \`${kind}\`.`)
  }
  const crls = field(map, 'crls')
  const authority = field(map, 'signing-authority')
  const usage = field(map, 'extended-key-usage')
  return {
    kind,
    anchor: {
      name,
      roots: rootsOf(kind, requiredField(map, kind), readNamed),
      helpers: optionalCertificates(field(map, 'intermediates'), readNamed),
      timestamps: timesOf(`${name}.timestamps`, optionalCertificates(field(map, 'timestamps'), readNamed)),
      crls: crls === null ? [] : filledListOf(crls).flatMap((path) => crlsAt(path, readNamed)),
      extendedKeyUsage: usage === null ? 'required' : wordOf(usage, ['required', 'optional']),
      signingAuthority: authority !== null && flagOf(authority),
      rules: 'sigscan',
      inert: inertCode(kind, field(map, 'transparency')),
    },
  }
}

function kindOf(map: MapValue): AnchorKind {
  const [kind, other] = kinds.filter((candidate) => map.fields.has(candidate))
  if (kind === undefined) {
    refuse(
      map.spot,
      `The anchor ${shown(map.spot)} has no \`certificates\`, and no \`bundled\` or \`sigstore\` either.`,
    )
  }
  if (other !== undefined) refuse(map.spot, `The anchor ${shown(map.spot)} has both \`${kind}\` and \`${other}\`.`)
  return kind
}

function rootsOf(kind: AnchorKind, source: Value, readNamed: ReadNamed): AnchorSource {
  switch (kind) {
    case 'certificates':
      return givenRoots(allCertificates(source, readNamed))
    case 'bundled':
      return bundledRoots(wordOf(source, ['code-signing']))
    case 'sigstore':
      checkSigstore(source)
      return givenRoots([])
  }
}

/** A Sigstore instance by its name, or the path of a trusted root. */
function checkSigstore(value: Value): void {
  if (!textOf(value).endsWith('.json')) wordOf(value, ['public-good', 'github'])
}

function inertCode(kind: AnchorKind, transparency: Value | null): CheckCode | null {
  const required = transparency !== null && wordOf(transparency, ['optional', 'required']) === 'required'
  if (kind === 'sigstore') return 'anchor-not-supported'
  return required ? 'transparency-not-supported' : null
}

function optionalCertificates(value: Value | null, readNamed: ReadNamed) {
  return value === null ? [] : allCertificates(value, readNamed)
}

function allCertificates(value: Value, readNamed: ReadNamed) {
  return filledListOf(value).flatMap((path) => certificatesAt(path, readNamed))
}

/** The policy's `distrust`. */
export function readDistrust(value: Value | null): readonly Distrust[] {
  return value === null ? [] : listOf(value).map(readDistrusted)
}

function readDistrusted(value: Value): Distrust {
  const map = mapOf(value, ['certificate-sha256', 'spki-sha256', 'since'])
  const certificate = field(map, 'certificate-sha256')
  const spki = field(map, 'spki-sha256')
  const digest = certificate ?? spki
  if (digest === null || (certificate !== null && spki !== null)) {
    refuse(map.spot, `${shown(map.spot)} needs one of \`certificate-sha256\` and \`spki-sha256\`.`)
  }
  const since = field(map, 'since')
  return {
    of: certificate === null ? 'spki' : 'certificate',
    sha256: sha256Of(digest),
    since: since === null ? null : momentAt(since),
  }
}

/** A list of hosts: `ghcr.io`, `registry.acme.example:5000`. */
export function readHosts(value: Value | null): readonly string[] {
  return value === null ? [] : listOf(value).map(readHost)
}

function readHost(value: Value): string {
  const host = textOf(value)
  if (/^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host)) return host
  refuse(value.spot, `${shown(value.spot)} must be a host with or without a port, and is ${quoted(host)}.`)
}

import type { CheckCode } from '../../model/codes.js'
import type { Distrust, NamedAnchor } from '../../trust/model.js'
import { certificatesAt } from './source.js'
import type { ReadNamed } from './source.js'
import { dayOf, field, filledListOf, flagOf, listOf, mapOf, namesOf, quoted, refuse } from './value.js'
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
  const source = requiredField(map, kind)
  if (kind === 'bundled') wordOf(source, ['code-signing'])
  if (kind === 'sigstore') checkSigstore(source)
  const roots = kind === 'certificates' ? allCertificates(source, readNamed) : []
  const helpers = optionalCertificates(field(map, 'intermediates'), readNamed)
  // Read so that a mistake is told today; this version proves no timestamp yet.
  optionalCertificates(field(map, 'timestamps'), readNamed)
  refuseRevocationLists(field(map, 'crls'))
  const authority = field(map, 'signing-authority')
  if (authority !== null) flagOf(authority)
  const usage = field(map, 'extended-key-usage')
  return {
    kind,
    anchor: {
      name,
      roots: roots.map((certificate) => ({ certificate })),
      helpers,
      extendedKeyUsage: usage === null ? 'required' : wordOf(usage, ['required', 'optional']),
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

/** A Sigstore instance by its name, or the path of a trusted root. */
function checkSigstore(value: Value): void {
  if (!textOf(value).endsWith('.json')) wordOf(value, ['public-good', 'github'])
}

function inertCode(kind: AnchorKind, transparency: Value | null): CheckCode | null {
  const required = transparency !== null && wordOf(transparency, ['optional', 'required']) === 'required'
  if (kind !== 'certificates') return 'anchor-not-supported'
  return required ? 'transparency-not-supported' : null
}

function refuseRevocationLists(value: Value | null): void {
  if (value === null) return
  listOf(value).forEach(textOf)
  refuse(value.spot, `${shown(value.spot)} is given, and this version cannot check certificate revocation lists.`, {
    remedy: 'Take `crls` out, and list revoked certificates under `distrust`.',
  })
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
    since: since === null ? null : new Date(`${dayOf(since)}T00:00:00Z`),
  }
}

/** What a list of hosts may hold: `ghcr.io`, `registry.acme.example:5000`. */
export function checkHosts(value: Value | null): void {
  if (value === null) return
  for (const item of listOf(value)) {
    const host = textOf(item)
    if (!/^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host)) {
      refuse(item.spot, `${shown(item.spot)} must be a host with or without a port, and is ${quoted(host)}.`)
    }
  }
}

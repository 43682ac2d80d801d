import { NameError } from '../../crypto/name.js'
import type { SignerEntry } from '../../policy/model.js'
import { patternOfMap, patternOfText } from '../../policy/name-pattern.js'
import type { NamePattern, PatternOptions } from '../../policy/name-pattern.js'
import type { GivenKey, Pin } from '../../trust/model.js'
import { approvedKeysAt, keyAt } from './source.js'
import type { ReadNamed } from './source.js'
import type { DeclaredAnchor } from './trust.js'
import { field, filledListOf, flagOf, mapOf, namesOf, refuse, refuseUnknown, requiredField } from './value.js'
import { sha256Of, shown, textOf } from './value.js'
import type { MapValue, Value } from './value.js'

/** The policy's `signers`. A pin stands under the name of its entry. */
export interface Signers {
  readonly entries: ReadonlyMap<string, SignerEntry>
  readonly pins: readonly Pin[]
  /** The keys that entries name by a file; each has a pin too. */
  readonly keys: readonly GivenKey[]
}

export type Anchors = ReadonlyMap<string, DeclaredAnchor>

/** How an entry names its signer, by the keys that only that way has. */
const ways = {
  subject: ['anchor', 'subject', 'exact', 'ignore-case', 'issuer-subject', 'approved-keys'],
  identity: ['anchor', 'issuer', 'identity', 'source-repository'],
  key: ['key'],
  'spki-sha256': ['spki-sha256'],
  'certificate-sha256': ['certificate-sha256'],
} as const
type Way = keyof typeof ways
const wayNames = Object.keys(ways) as readonly Way[]

/** GitHub's identity names the workflow that was called, which anyone may call. */
const githubIssuer = 'https://token.actions.githubusercontent.com'

export function readSigners(value: Value | null, anchors: Anchors, readNamed: ReadNamed): Signers {
  const entries = new Map<string, SignerEntry>()
  const pins: Pin[] = []
  const keys: GivenKey[] = []
  for (const { name, value: entry } of value === null ? [] : namesOf(value).fields.values()) {
    const { signer, pin, key } = readSigner(name, entry, anchors, readNamed)
    entries.set(name, signer)
    if (pin !== undefined) pins.push(pin)
    if (key !== undefined && !keys.some(({ spkiSha256 }) => spkiSha256 === key.spkiSha256)) keys.push(key)
  }
  return { entries, pins, keys }
}

interface ReadSigner {
  readonly signer: SignerEntry
  readonly pin?: Pin
  readonly key?: GivenKey
}

function readSigner(name: string, value: Value, anchors: Anchors, readNamed: ReadNamed): ReadSigner {
  const map = mapOf(value, [...new Set(wayNames.flatMap((way) => ways[way]))])
  const way = wayOf(map)
  switch (way) {
    case 'subject':
      return { signer: readNamedSigner(name, map, anchors, readNamed) }
    case 'identity':
      return { signer: readKeyless(name, map, anchors) }
    case 'key': {
      const key = keyAt(requiredField(map, way), readNamed)
      return { ...pinned({ name, of: 'spki', sha256: key.spkiSha256 }), key }
    }
    case 'spki-sha256':
      return pinned({ name, of: 'spki', sha256: sha256Of(requiredField(map, way)) })
    case 'certificate-sha256':
      return pinned({ name, of: 'certificate', sha256: sha256Of(requiredField(map, way)) })
  }
}

function pinned(pin: Pin): ReadSigner {
  return { signer: { kind: 'pin', name: pin.name }, pin }
}

/** An entry names its signer in one way; a key of another way beside it would be ignored, so it is refused. */
function wayOf(map: MapValue): Way {
  const keys = [...map.fields.values()].filter(({ name }) => name !== 'anchor')
  const [first] = keys
  if (first === undefined) {
    refuse(map.spot, `The signer ${shown(map.spot)} names nobody: it needs one of ${wayNames.join(', ')}.`)
  }
  const way = wayNames.find((candidate) => includes(ways[candidate], first.name)) ?? 'subject'
  for (const { name, spot } of map.fields.values()) {
    if (!includes(ways[way], name)) refuse(spot, `${shown(spot)} does not go with \`${first.name}\` in one signer.`)
  }
  return way
}

function includes(words: readonly string[], word: string): boolean {
  return words.includes(word)
}

function readNamedSigner(name: string, map: MapValue, anchors: Anchors, readNamed: ReadNamed): SignerEntry {
  const { anchor, kind } = anchorOf(map, anchors)
  if (kind === 'sigstore') {
    refuse(map.spot, `The signer ${shown(map.spot)} needs \`issuer\` and \`identity\`: its anchor is Sigstore.`)
  }
  const ignoreCase = optionalFlag(map, 'ignore-case')
  const issuer = field(map, 'issuer-subject')
  const keys = field(map, 'approved-keys')
  return {
    kind: 'name',
    name,
    anchor: anchor.name,
    subject: readPattern(requiredField(map, 'subject'), { exact: optionalFlag(map, 'exact'), ignoreCase }),
    issuerSubject: issuer && readPattern(issuer, { ignoreCase }),
    approvedKeys: keys && approvedKeysAt(keys, readNamed),
  }
}

/** Loads, and never allows: nothing verifies Sigstore's certificates yet. */
function readKeyless(name: string, map: MapValue, anchors: Anchors): SignerEntry {
  const { kind } = anchorOf(map, anchors)
  const issuer = textOf(requiredField(map, 'issuer'))
  textOf(requiredField(map, 'identity'))
  const repository = field(map, 'source-repository')
  if (repository !== null) textOf(repository)
  if (kind !== 'sigstore') {
    refuse(map.spot, `The signer ${shown(map.spot)} has an \`identity\`, and its anchor is not Sigstore.`)
  }
  if (issuer === githubIssuer && repository === null) {
    refuse(
      map.spot,
      `The signer ${shown(map.spot)} needs \`source-repository\`: anyone may call the workflow it names.`,
    )
  }
  return { kind: 'inert', name, message: 'this version cannot verify keyless signers' }
}

function anchorOf(map: MapValue, anchors: Anchors): DeclaredAnchor {
  const value = requiredField(map, 'anchor')
  const name = textOf(value)
  const declared = anchors.get(name)
  if (declared === undefined) refuseUnknown(value.spot, 'anchor', value.spot.key, name, anchors.keys())
  return declared
}

function optionalFlag(map: MapValue, name: string): boolean {
  const value = field(map, name)
  return value !== null && flagOf(value)
}

/** A name as text, or as a mapping from attributes to values. */
function readPattern(value: Value, options: PatternOptions): NamePattern {
  try {
    return value.kind === 'map' ? patternOfMap(attributesOf(value), options) : patternOfText(textOf(value), options)
  } catch (cause) {
    if (!(cause instanceof NameError)) throw cause
    refuse(value.spot, `${shown(value.spot)} is not a name: ${cause.message}`, { cause })
  }
}

function attributesOf(map: MapValue): Readonly<Record<string, string | readonly string[]>> {
  if (map.fields.size === 0) refuse(map.spot, `The name ${shown(map.spot)} is empty.`)
  const attributes = [...map.fields.values()].map(({ name, value }) => {
    return [name, value.kind === 'list' ? filledListOf(value).map(textOf) : textOf(value)] as const
  })
  return Object.fromEntries(attributes)
}

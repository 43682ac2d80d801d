import { attributeLabel, parseName, readName } from '../crypto/name.js'
import type { Name } from '../crypto/name.js'
import { matchesPattern } from '../find/pattern.js'
import type { Proof, Route, Signer } from '../model/proof.js'
import type { Reading } from '../model/signature.js'
import { matchesImage, type ImageName } from './image-pattern.js'
import type { NamedSigner, Policy, Rule, SignerEntry } from './model.js'
import type { Miss, NamePattern } from './name-pattern.js'
import { extrasOf, matchesName, missesOf, printPattern } from './name-pattern.js'
import { holds } from './state.js'

/** The first rule that is for the subject, or `null`. */
export function ruleFor(policy: Policy, reading: Reading): Rule | null {
  return policy.rules.find((rule) => isFor(rule, reading)) ?? null
}

/** A file must have a format that the rule asks for, by its content; `null`: it is of none that can be signed. */
function isFor(rule: Rule, reading: Reading): boolean {
  if (reading.kind === 'image') return matchesImages(rule, reading.subject)
  const { format, subject } = reading
  const { formats } = rule
  return (formats === null || (format !== null && formats.has(format))) && matchesFiles(rule, subject.path)
}

function matchesFiles(rule: Rule, path: string): boolean {
  return rule.files.some((pattern) => matchesPattern(path, pattern))
}

function matchesImages(rule: Rule, subject: ImageName): boolean {
  return rule.images.some((pattern) => matchesImage(subject, pattern))
}

/** The entries that a rule's `allow` names, in its order. */
export function allowedEntries(policy: Policy, rule: Rule): readonly SignerEntry[] {
  return rule.allow.map((name) => policy.signers.get(name)).filter((entry) => entry !== undefined)
}

/**
 * Whether the proof is of this entry's signer. A name counts only on a route that holds under the very anchor that the
 * entry names, and a pin only on its own route: a name alone proves nothing. `timestamp`: only routes count whose time a
 * timestamp proves.
 */
export function meets(entry: SignerEntry, proof: Proof, timestamp: boolean): boolean {
  const routes = proof.routes.filter(({ time }) => !timestamp || time.source === 'timestamp')
  switch (entry.kind) {
    case 'inert':
      return false
    case 'pin':
      return routes.some((route) => 'pin' in route.basis && route.basis.pin === entry.name && holds(route))
    case 'name':
      return missesOfNamed(entry, { ...proof, routes })?.length === 0
  }
}

/** How the nearest of the entries differs from the signer, for the end of a sentence; `null` when there is none to compare. */
export function nearestMiss(entries: readonly SignerEntry[], proof: Proof): string | null {
  let nearest: { readonly name: string; readonly misses: readonly string[] } | null = null
  for (const entry of entries) {
    const misses = entry.kind === 'name' ? missesOfNamed(entry, proof) : null
    if (misses === null || misses.length === 0) continue
    if (nearest === null || misses.length < nearest.misses.length) nearest = { name: entry.name, misses }
  }
  return nearest && `the nearest entry is \`${nearest.name}\`: ${nearest.misses.join(', and ')}`
}

/** What keeps the signer from being this entry's, each as a clause; `null` when there is no certificate to compare. */
function missesOfNamed(
  entry: NamedSigner,
  { signer, routes }: { readonly signer: Signer | null; readonly routes: readonly Route[] },
): readonly string[] | null {
  if (signer?.kind !== 'certificate') return null
  const provenUnder = routes.flatMap((route) => (holds(route) && 'anchor' in route.basis ? [route.basis.anchor] : []))
  return [
    ...subjectMisses(entry, nameOfDer(signer.subject)),
    ...(entry.issuerSubject === null ? [] : nameMisses('issuer ', entry.issuerSubject, nameOfDer(signer.issuer))),
    ...(provenUnder.includes(entry.anchor) ? [] : [`it is not proven under the anchor \`${entry.anchor}\``]),
    ...(entry.approvedKeys?.has(signer.spkiSha256) === false ? ['its key is not among the approved keys'] : []),
  ]
}

/** Whether the entry names the signer under the anchor of this route, whether the route holds or not. */
export function isSignersName(entry: SignerEntry, { basis }: Route, signer: Signer | null): boolean {
  if (entry.kind !== 'name' || !('anchor' in basis) || signer?.kind !== 'certificate') return false
  return entry.anchor === basis.anchor && matchesName(nameOfDer(signer.subject), entry.subject)
}

const names = new WeakMap<Uint8Array, Name>()

/** A signer's name is asked for with every file and every entry; the bytes are the certificate's, and read once. */
function nameOfDer(der: Uint8Array): Name {
  const known = names.get(der)
  if (known !== undefined) return known
  const name = readName(der)
  names.set(der, name)
  return name
}

function subjectMisses(entry: NamedSigner, name: Name): readonly string[] {
  return nameMisses('', entry.subject, name)
}

function nameMisses(whose: string, pattern: NamePattern, name: Name): readonly string[] {
  if (matchesName(name, pattern)) return []
  const extras = extrasOf(name, pattern).map(({ type }) => `it has another ${whose}${attributeLabel(type)}`)
  return [...missesOf(name, pattern).map((miss) => whose + printMiss(miss)), ...extras]
}

function printMiss({ attribute, present }: Miss): string {
  const label = attributeLabel(attribute.type)
  const wanted = `${label} must be ${JSON.stringify(attribute.value)}`
  if (present.length === 0) return `${wanted} and is not there`
  return `${wanted} and is ${present.map((value) => JSON.stringify(value)).join(' and ')}`
}

/** What a rule says of a name: each entry of its `allow`, and whether the name is its. */
export interface NameCheck {
  readonly rule: Rule
  readonly entries: readonly { readonly entry: string; readonly met: boolean; readonly says: string }[]
}

/** What `policy check` is asked about: a path, or a reference that was read. */
export type AskedSubject = { readonly kind: 'file'; readonly path: string } | ({ readonly kind: 'image' } & ImageName)

/**
 * `policy check`: the rules that may decide for the subject and what they say of the name. The format of a file is not
 * known before it is read, so rules that ask for one come before the first that does not; no rule: it is denied.
 */
export function checkName(policy: Policy, name: Name, asked: AskedSubject): readonly NameCheck[] {
  const matching = policy.rules.filter((rule) =>
    asked.kind === 'file' ? matchesFiles(rule, asked.path) : matchesImages(rule, asked),
  )
  const last = matching.findIndex(({ formats }) => formats === null)
  const deciding = last < 0 ? matching : matching.slice(0, last + 1)
  return deciding.map((rule) => ({
    rule,
    entries: allowedEntries(policy, rule).map((entry) => checkEntry(entry, name)),
  }))
}

function checkEntry(entry: SignerEntry, name: Name): NameCheck['entries'][number] {
  switch (entry.kind) {
    case 'inert':
      return { entry: entry.name, met: false, says: entry.message }
    case 'pin':
      return { entry: entry.name, met: false, says: 'it names a certificate or key, and no name meets it' }
    case 'name': {
      const misses = subjectMisses(entry, name)
      const says = misses.length === 0 ? conditionsOf(entry) : misses.join(', and ')
      return { entry: entry.name, met: misses.length === 0, says }
    }
  }
}

function conditionsOf(entry: NamedSigner): string {
  const issuer = entry.issuerSubject === null ? '' : `, its issuer matches \`${printPattern(entry.issuerSubject)}\``
  const keys = entry.approvedKeys === null ? '' : ', its key is one of the approved'
  return `the name matches; it counts when a path leads to the anchor \`${entry.anchor}\`${issuer}${keys}`
}

/** A name that a person wrote, as if a certificate held it; throws NameError. */
export function writtenName(text: string): Name {
  return parseName(text).map(({ type, value }) => [{ type, value, encoded: new Uint8Array(0) }])
}

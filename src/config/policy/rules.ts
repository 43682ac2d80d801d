import { coversPattern } from '../../find/pattern.js'
import { formatNames, type FormatName } from '../../model/signature.js'
import { coversImages, readImagePattern } from '../../policy/image-pattern.js'
import type { Rule } from '../../policy/model.js'
import { readAttestations } from './attestations.js'
import { imagePatternOf } from './images.js'
import { field, filledListOf, listOf, mapOf, quoted, refuse, refuseUnknown, requiredField } from './value.js'
import { shown, textOf, wordOf } from './value.js'
import type { MapValue, Value } from './value.js'

const ruleKeys = [
  'name',
  'images',
  'files',
  'formats',
  'allow',
  'signatures',
  'attestations',
  'multi-arch',
  'timestamp',
  'unsigned',
  'mode',
]

/** Keys that make sense for files only, or for images only. */
const fileKeys = ['formats', 'unsigned']
const imageKeys = ['attestations', 'multi-arch']

/** The policy's `rules`. A rule that another shadows would never decide anything, so it is refused. */
export function readRules(value: Value, signers: Iterable<string>): readonly Rule[] {
  const known = new Set(signers)
  const rules: Rule[] = []
  for (const item of listOf(value)) {
    const rule = readRule(item, known)
    const same = rules.find(({ name }) => name === rule.name)
    if (same !== undefined) refuse(item.spot, `Two rules have the name ${quoted(rule.name)}.`)
    const shadowing = rules.find((earlier) => shadows(earlier, rule))
    if (shadowing !== undefined) {
      refuse(
        item.spot,
        `The rule ${quoted(rule.name)} decides nothing: ${quoted(shadowing.name)} before it matches it all.`,
      )
    }
    rules.push(rule)
  }
  return rules
}

function readRule(value: Value, signers: ReadonlySet<string>): Rule {
  const map = mapOf(value, ruleKeys)
  const kind = kindOf(map)
  const patterns = filledListOf(requiredField(map, kind))
  const name = field(map, 'name')
  const mode = field(map, 'mode')
  const platforms = field(map, 'multi-arch')
  const allow = readAllow(requiredField(map, 'allow'), signers)
  const attestations = readAttestations(field(map, 'attestations'))
  return {
    name: name === null ? value.spot.key : textOf(name),
    files: kind === 'files' ? patterns.map(readPattern) : [],
    images: kind === 'images' ? patterns.map(imagePatternOf) : [],
    attestations,
    multiArch: platforms === null ? 'index' : wordOf(platforms, ['index', 'each']),
    formats: readFormats(field(map, 'formats')),
    allow,
    signatures: readSignatures(field(map, 'signatures'), allow) ?? usualDemand(kind, attestations),
    mode: mode === null ? null : wordOf(mode, ['enforce', 'audit']),
    unsignedExempt: readUnsigned(map),
    timestamp: readTimestamp(field(map, 'timestamp')),
    notation: null,
  }
}

/** docs/trust.md 2: what is asked for where the rule does not say it. */
function usualDemand(kind: 'files' | 'images', attestations: readonly string[]): Rule['signatures'] {
  if (kind === 'files') return 'all'
  return attestations.length > 0 ? null : 'any'
}

function kindOf(map: MapValue): 'files' | 'images' {
  const [kind, other] = (['files', 'images'] as const).filter((candidate) => map.fields.has(candidate))
  if (kind === undefined) refuse(map.spot, `The rule ${shown(map.spot)} needs \`files\` or \`images\`.`)
  if (other !== undefined)
    refuse(map.spot, `The rule ${shown(map.spot)} has both \`files\` and \`images\`; make two rules.`)
  for (const name of kind === 'files' ? imageKeys : fileKeys) {
    const misplaced = map.fields.get(name)
    if (misplaced !== undefined) refuse(misplaced.spot, `${shown(misplaced.spot)} does not go with \`${kind}\`.`)
  }
  return kind
}

/** A pattern that no path can match is a mistake: paths have no `.`, `..` or empty part, and do not end with `/`. */
function readPattern(value: Value): string {
  const pattern = textOf(value)
  const parts = pattern.split('/')
  const impossible = parts.some((part, index) => part === '.' || part === '..' || (part === '' && index > 0))
  if (impossible) {
    const remedy = 'Paths start at the working directory without `./`; `dist/**` means all that is below dist.'
    refuse(value.spot, `The pattern ${quoted(pattern)} of ${shown(value.spot)} can match nothing.`, { remedy })
  }
  return pattern
}

function readFormats(value: Value | null): ReadonlySet<FormatName> | null {
  return value && new Set(filledListOf(value).map((item) => wordOf(item, formatNames)))
}

function readAllow(value: Value, signers: ReadonlySet<string>): readonly string[] {
  const allow = new Set<string>()
  for (const item of filledListOf(value)) {
    const name = textOf(item)
    if (!signers.has(name)) refuseUnknown(item.spot, 'signer', item.spot.key, name, signers)
    if (allow.has(name)) refuse(item.spot, `${shown(item.spot)} names ${quoted(name)} again.`)
    allow.add(name)
  }
  return [...allow]
}

function readSignatures(value: Value | null, allow: readonly string[]): Rule['signatures'] | null {
  if (value === null) return null
  if (value.kind !== 'number') return wordOrNumber(value)
  if (!Number.isInteger(value.number) || value.number < 1) {
    refuse(value.spot, `${shown(value.spot)} must be \`any\`, \`all\` or a whole number from 1.`)
  }
  if (value.number > allow.length) {
    refuse(value.spot, `${shown(value.spot)} asks for ${value.number} signers, and \`allow\` names ${allow.length}.`)
  }
  return value.number
}

function wordOrNumber(value: Value): 'any' | 'all' {
  if (value.kind === 'text') return wordOf(value, ['any', 'all'])
  refuse(value.spot, `${shown(value.spot)} must be \`any\`, \`all\` or a whole number from 1.`)
}

/** Without `formats` it would exempt every file that an attacker stripped of its signature. */
function readUnsigned(map: MapValue): boolean {
  const value = field(map, 'unsigned')
  if (value === null) return false
  wordOf(value, ['exempt'])
  if (!map.fields.has('formats')) refuse(value.spot, `${shown(value.spot)} needs \`formats\` beside it.`)
  return true
}

function readTimestamp(value: Value | null): boolean {
  return value !== null && wordOf(value, ['required', 'optional']) === 'required'
}

/** Whether the earlier rule matches all that the later one does. Never true when it does not. */
function shadows(earlier: Rule, later: Rule): boolean {
  const areFilesCovered = later.files.every((pattern) => earlier.files.some((wide) => coversPattern(wide, pattern)))
  const narrow = later.images.map(readImagePattern)
  const wide = earlier.images.map(readImagePattern)
  const areImagesCovered = narrow.every((pattern) => wide.some((candidate) => coversImages(candidate, pattern)))
  if (!areFilesCovered || !areImagesCovered) return false
  if (earlier.formats === null) return true
  return later.formats !== null && [...later.formats].every((format) => earlier.formats?.has(format))
}

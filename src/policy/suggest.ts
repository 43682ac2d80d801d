import { printName } from '../crypto/name.js'
import type { Name } from '../crypto/name.js'
import type { Report, ReportSignature, ReportSigner, ReportSubject, ReportTime } from '../model/report.js'
import { patternOfText } from './name-pattern.js'
import { certificateOf, topOf } from './suggest-top.js'

/** A longer name or path would make a line that no policy may have; it is left to its reader. Characters. */
const textLimit = 500

/** So many left-out files show what they have in common. */
const leftOutLimit = 20

const cn = '2.5.4.3'

/** What a key of a mapping must not be for YAML to read it as text. */
const yamlWords: readonly string[] = ['true', 'false', 'null']

/** What of the bundled lists was used to prove what was found. */
export interface BundledUse {
  /** The anchors that are the list of roots for code signing. */
  readonly anchors: readonly string[]
  /** Whether the list of roots for time stamping is all that vouched for time. */
  readonly times: boolean
}

const noBundled: BundledUse = { anchors: [], times: false }

/** A certificate that is to be an anchor. */
interface SuggestedRoot {
  readonly name: string
  readonly subject: string
  readonly sha256: string
}

interface SuggestedAnchor extends SuggestedRoot {
  /** Whether its root is on the bundled list. */
  isBundled: boolean
  /** Who vouched for time, by SHA-256. */
  readonly authorities: Set<string>
  /** Whether the bundled list would not do for them. */
  namesAuthorities: boolean
}

interface SuggestedSigner {
  readonly name: string
  /** The lines of the entry. */
  readonly lines: readonly string[]
}

interface Suggestion {
  readonly report: Report
  readonly bundled: BundledUse
  readonly anchors: Map<string, SuggestedAnchor>
  readonly authorities: Map<string, SuggestedRoot>
  readonly signers: Map<string, SuggestedSigner>
  /** Folders by the names of those who signed in them. */
  readonly folders: Map<string, Set<string>>
  readonly leftOut: string[]
}

/**
 * A policy that allows what a scan found: each signer by its subject under the top of its path, each folder by its
 * signers. It is a draft: that somebody signed a file today is no reason to trust them, and the comments say so. Of
 * some hundred bundled roots it names the one that was met, so that no other may vouch.
 */
export function suggestPolicy(report: Report, bundled: BundledUse = noBundled): string {
  const suggestion: Suggestion = {
    report,
    bundled,
    anchors: new Map(),
    authorities: new Map(),
    signers: new Map(),
    folders: new Map(),
    leftOut: [],
  }
  for (const subject of report.subjects) suggestSubject(subject, suggestion)
  const parts = [introduction, trustLines, signerLines, ruleLines, leftOutLines]
  return parts.flatMap((part) => part(suggestion)).join('\n') + '\n'
}

function suggestSubject(subject: ReportSubject, suggestion: Suggestion): void {
  const names = subject.signatures.map((signature) => suggestSigner(signature, suggestion))
  const known = names.filter((name) => name !== null)
  const folder = subject.path.slice(0, subject.path.lastIndexOf('/') + 1)
  if (
    known.length === 0 ||
    known.length < names.length ||
    subject.obstacle !== null ||
    subject.path.length > textLimit ||
    // As a pattern it would mean other folders too.
    folder.includes('*')
  ) {
    suggestion.leftOut.push(`${quote(subject.path.slice(0, textLimit))} (${subject.state})`)
    return
  }
  const signers = suggestion.folders.get(folder) ?? new Set()
  suggestion.folders.set(folder, signers)
  known.forEach((name) => signers.add(name))
}

/** The entry for the signer; `null` when a policy could not allow it. */
function suggestSigner(signature: ReportSignature, suggestion: Suggestion): string | null {
  const { report, bundled } = suggestion
  const { signer, certificates, state, time, times } = signature
  if (signer === null || !isProvable(signature)) return null
  const leaf = certificateOf(signer.sha256, report)
  if (leaf === null) return null
  const top = state === 'verified' ? (signer.chain.at(-1) ?? signer.sha256) : topOf(certificates, signer.sha256, report)
  const namesAuthorities = times.length > 0 && !(bundled.times && time.source === 'timestamp')
  if (top === signer.sha256 || !isWritable(signer.subject)) {
    // A policy has no place for who may vouch for the time of what it pins.
    return namesAuthorities ? null : signerFor(signer.sha256, leaf.subject, suggestion, () => pinLines(signer))
  }
  const anchor = anchorFor(top, suggestion)
  anchor.isBundled ||= signer.anchors.some((name) => bundled.anchors.includes(name))
  anchor.namesAuthorities ||= namesAuthorities
  times.flatMap((one) => authoritiesOf(one, suggestion)).forEach((authority) => anchor.authorities.add(authority))
  return signerFor(`${top} ${signer.subject}`, leaf.subject, suggestion, () => nameLines(signer, anchor.name))
}

function signerFor(key: string, subject: Name, { signers }: Suggestion, linesOf: () => readonly string[]): string {
  const known = signers.get(key)
  if (known !== undefined) return known.name
  const name = freshName(subject, signers.values())
  signers.set(key, { name, lines: linesOf() })
  return name
}

/** What says that nothing but the way to an anchor is missing: for the signer, or for who vouches for the time. */
const wayless: readonly string[] = [
  'no-anchor',
  'not-pinned',
  'issuer-missing',
  'root-not-trusted',
  'timestamp-not-proven',
]

function isProvable({ state, checks, times }: ReportSignature): boolean {
  if (state === 'verified') return true
  return (
    state === 'untrusted' &&
    checks.every(({ result, code }) => result !== 'fail' || wayless.includes(code)) &&
    times.every((time) => time.hasLeaf && time.checks.every(({ result }) => result === 'pass'))
  )
}

/** Whether the policy's own grammar takes the name as it is printed. */
function isWritable(subject: string): boolean {
  if (subject.length > textLimit) return false
  try {
    patternOfText(subject)
    return true
  } catch {
    return false
  }
}

function anchorFor(sha256: string, { anchors, report }: Suggestion): SuggestedAnchor {
  const known = anchors.get(sha256)
  if (known !== undefined) return known
  const root = rootOf(sha256, report, anchors)
  const anchor = { ...root, isBundled: false, authorities: new Set<string>(), namesAuthorities: false }
  anchors.set(sha256, anchor)
  return anchor
}

/** The highest certificate that came with a timestamp, by SHA-256. */
function authoritiesOf({ certificates }: ReportTime, { authorities, report }: Suggestion): readonly string[] {
  const tops = certificates.slice(0, 1).map((leaf) => topOf(certificates, leaf, report))
  for (const top of tops) {
    if (!authorities.has(top)) authorities.set(top, rootOf(top, report, authorities))
  }
  return tops
}

function rootOf(sha256: string, report: Report, used: ReadonlyMap<string, SuggestedRoot>): SuggestedRoot {
  const subject = certificateOf(sha256, report)?.subject ?? []
  return { name: freshName(subject, used.values()), subject: printName(subject), sha256 }
}

/** A short name of letters, digits and `-`, made of the common name and not in use. */
function freshName(subject: Name, used: Iterable<{ readonly name: string }>): string {
  const common = subject.flat().find(({ type }) => type === cn)?.value ?? ''
  const words = common
    .slice(0, 64)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const base = /^[a-z]/.test(words) && !yamlWords.includes(words) ? words : `signer-${words}`.replace(/-$/, '')
  const taken = new Set(Array.from(used, ({ name }) => name))
  let name = base
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`
  return name
}

function nameLines({ subject }: ReportSigner, anchor: string): readonly string[] {
  return [`    anchor: ${anchor}`, `    subject: ${quote(subject)}`]
}

function pinLines({ subject, sha256 }: ReportSigner): readonly string[] {
  return [
    `    # ${quote(subject.slice(0, textLimit))}; this very certificate, since no name under a root can stand for it.`,
    `    certificate-sha256: ${quote(sha256)}`,
  ]
}

function introduction(): readonly string[] {
  return [
    '# A draft, made of what a scan found. Read it before you use it: that somebody signed a file is no reason to',
    '# trust them. Get each root certificate from its owner, compare its SHA-256, and put it where `trust` says.',
    'version: 1',
  ]
}

function trustLines({ anchors, authorities }: Suggestion): readonly string[] {
  const lines = [...anchors.values()].flatMap((anchor) => [
    `  ${anchor.name}:`,
    ...describe(anchor),
    ...(anchor.isBundled ? bundledLines : []),
    `    certificates: [${quote(`trust/${anchor.name}.pem`)}]`,
    ...(anchor.namesAuthorities ? timestampLines(anchor, authorities) : []),
  ])
  return lines.length === 0 ? [] : ['trust:', ...lines]
}

const bundledLines = [
  '    # A bundled root vouched for it. `bundled: code-signing` in place of `certificates` needs no file, and lets',
  '    # every root of that list vouch.',
]

function timestampLines(
  { authorities: used }: SuggestedAnchor,
  authorities: Suggestion['authorities'],
): readonly string[] {
  const roots = [...authorities.values()].filter(({ sha256 }) => used.has(sha256))
  const paths = roots.map(({ name }) => quote(`trust/time/${name}.pem`))
  return [...roots.flatMap(describe), `    timestamps: [${paths.join(', ')}]`]
}

function describe({ subject, sha256 }: SuggestedRoot): readonly string[] {
  return [`    # ${quote(subject.slice(0, textLimit))}`, `    # SHA-256 ${sha256}`]
}

function signerLines({ signers }: Suggestion): readonly string[] {
  const lines = [...signers.values()].flatMap((signer) => [`  ${signer.name}:`, ...signer.lines])
  return lines.length === 0 ? [] : ['signers:', ...lines]
}

/** One rule for all the folders in which the same signers signed. */
function ruleLines({ folders }: Suggestion): readonly string[] {
  const rules = new Map<string, string[]>()
  for (const [folder, signers] of folders) {
    const allow = [...signers].sort().join(', ')
    const patterns = rules.get(allow) ?? []
    rules.set(allow, patterns)
    patterns.push(`      - ${quote(`${folder}*`)}`)
  }
  const lines = [...rules].flatMap(([allow, patterns]) => ['  - files:', ...patterns, `    allow: [${allow}]`])
  return lines.length === 0 ? ['rules: []'] : ['rules:', ...lines]
}

function leftOutLines({ leftOut }: Suggestion): readonly string[] {
  if (leftOut.length === 0) return []
  const shown = leftOut.slice(0, leftOutLimit).map((line) => `#   ${line}`)
  const more = leftOut.length - shown.length
  return [
    '# Left out, because their signers are not proven or not there, or no pattern can name their folder:',
    ...shown,
    ...(more === 0 ? [] : [`#   and ${more} more`]),
  ]
}

/** A double-quoted scalar (YAML 1.2 section 7.3.1) in which nothing is left that a terminal or a reader could mistake. */
function quote(text: string): string {
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeUnits)
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

import { printName } from '../crypto/name.js'
import type { Name } from '../crypto/name.js'
import type { Report, ReportHolder, ReportSignature, ReportTime } from '../model/report.js'
import { patternOfText } from './name-pattern.js'
import { leftOutLines, ruleLines, suggestPlace, type SuggestedPlaces } from './suggest-rules.js'
import { quote, textLimit } from './suggest-text.js'
import { certificateOf, topOf } from './suggest-top.js'

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
  readonly places: SuggestedPlaces
}

/**
 * A policy that allows what a scan found: each signer by its subject under the top of its path, or by its key, each
 * folder and repository by its signers. It is a draft: that somebody signed something today is no reason to trust them,
 * and the comments say so. Of some hundred bundled roots it names the one that was met, so that no other may vouch.
 */
export function suggestPolicy(report: Report, bundled: BundledUse = noBundled): string {
  const suggestion: Suggestion = {
    report,
    bundled,
    anchors: new Map(),
    authorities: new Map(),
    signers: new Map(),
    places: { files: new Map(), images: new Map(), leftOut: [] },
  }
  const { places } = suggestion
  for (const subject of report.subjects) {
    const signers = subject.signatures.map((signature) => suggestSigner(signature, suggestion))
    suggestPlace(subject, signers, places)
  }
  const trusting = [introduction, trustLines, signerLines].flatMap((part) => part(suggestion))
  return [...trusting, ...ruleLines(places), ...leftOutLines(places)].join('\n') + '\n'
}

/** The entry for the signer; `null` when a policy could not allow it. */
function suggestSigner(signature: ReportSignature, suggestion: Suggestion): string | null {
  const { report, bundled } = suggestion
  const { signer, certificates, state, time } = signature
  if (signer === null || !isProvable(signature)) return null
  if (signer.subject === null) {
    return signerFor(signer.spkiSha256, [], suggestion, (name) => keyLines(name, signer.spkiSha256))
  }
  const leaf = certificateOf(signer.sha256, report)
  if (leaf === null) return null
  const top = state === 'verified' ? (signer.chain.at(-1) ?? signer.sha256) : topOf(certificates, signer.sha256, report)
  // Nobody else vouches for a time that the signer states itself.
  const times = signature.times.filter(({ kind }) => kind !== 'authentic')
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

function signerFor(
  key: string,
  subject: Name,
  { signers }: Suggestion,
  linesOf: (name: string) => readonly string[],
): string {
  const known = signers.get(key)
  if (known !== undefined) return known.name
  const name = freshName(subject, signers.values())
  signers.set(key, { name, lines: linesOf(name) })
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
    times.every(({ kind, hasLeaf, checks: parts }) => {
      return (kind === 'authentic' || hasLeaf) && parts.every(({ result }) => result === 'pass')
    })
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

function nameLines({ subject }: ReportHolder, anchor: string): readonly string[] {
  return [`    anchor: ${anchor}`, `    subject: ${quote(subject)}`]
}

function pinLines({ subject, sha256 }: ReportHolder): readonly string[] {
  return [
    `    # ${quote(subject.slice(0, textLimit))}; this very certificate, since no name under a root can stand for it.`,
    `    certificate-sha256: ${quote(sha256)}`,
  ]
}

/** The key itself, and not only its digest: a signature without a certificate is tried by keys that are given. */
function keyLines(name: string, sha256: string): readonly string[] {
  return [`    # SHA-256 of the SubjectPublicKeyInfo: ${sha256}`, `    key: ${quote(`keys/${name}.pub`)}`]
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

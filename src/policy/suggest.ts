import { readCertificate } from '../crypto/certificate.js'
import type { Certificate } from '../crypto/certificate.js'
import { namesChain, printName } from '../crypto/name.js'
import type { Name } from '../crypto/name.js'
import type { Report, ReportSignature, ReportSigner, ReportSubject } from '../model/report.js'
import { patternOfText } from './name-pattern.js'

/** A longer name or path would make a line that no policy may have; it is left to its reader. Characters. */
const textLimit = 500

/** So many left-out files show what they have in common. */
const leftOutLimit = 20

const cn = '2.5.4.3'

/** What a key of a mapping must not be for YAML to read it as text. */
const yamlWords: readonly string[] = ['true', 'false', 'null']

interface SuggestedAnchor {
  readonly name: string
  readonly subject: string
  readonly sha256: string
}

interface SuggestedSigner {
  readonly name: string
  /** The lines of the entry. */
  readonly lines: readonly string[]
}

interface Suggestion {
  readonly anchors: Map<string, SuggestedAnchor>
  readonly signers: Map<string, SuggestedSigner>
  /** Folders by the names of those who signed in them. */
  readonly folders: Map<string, Set<string>>
  readonly leftOut: string[]
}

/**
 * A policy that allows what a scan found: each signer by its subject under the top of its path, each folder by its
 * signers. It is a draft: that somebody signed a file today is no reason to trust them, and the comments say so.
 */
export function suggestPolicy(report: Report): string {
  const suggestion: Suggestion = { anchors: new Map(), signers: new Map(), folders: new Map(), leftOut: [] }
  for (const subject of report.subjects) suggestSubject(subject, report, suggestion)
  const parts = [introduction, trustLines, signerLines, ruleLines, leftOutLines]
  return parts.flatMap((part) => part(suggestion)).join('\n') + '\n'
}

function suggestSubject(subject: ReportSubject, report: Report, suggestion: Suggestion): void {
  const names = subject.signatures.map((signature) => suggestSigner(signature, report, suggestion))
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
function suggestSigner(signature: ReportSignature, report: Report, suggestion: Suggestion): string | null {
  const { signer } = signature
  if (signer === null || !isProvable(signature)) return null
  const top = signature.state === 'verified' ? (signer.chain.at(-1) ?? signer.sha256) : topOf(signature, signer, report)
  const pinned = top === signer.sha256 || !isWritable(signer.subject)
  const key = pinned ? signer.sha256 : `${top} ${signer.subject}`
  const known = suggestion.signers.get(key)
  if (known !== undefined) return known.name
  const leaf = certificateOf(signer.sha256, report)
  if (leaf === null) return null
  const name = freshName(leaf.subject, suggestion.signers.values())
  const lines = pinned ? pinLines(signer) : nameLines(signer, anchorOf(top, report, suggestion))
  suggestion.signers.set(key, { name, lines })
  return name
}

/** Proven already, or nothing but the way to an anchor is missing. */
function isProvable({ state, checks }: ReportSignature): boolean {
  if (state === 'verified') return true
  const failed = checks.filter(({ result }) => result === 'fail')
  return state === 'untrusted' && failed.every(({ check, code }) => check === 'chain' && code !== 'distrusted')
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

function anchorOf(sha256: string, report: Report, { anchors }: Suggestion): string {
  const known = anchors.get(sha256)
  if (known !== undefined) return known.name
  const subject = certificateOf(sha256, report)?.subject ?? []
  const name = freshName(subject, anchors.values())
  anchors.set(sha256, { name, subject: printName(subject), sha256 })
  return name
}

/** The last certificate above the signer's that the signature brings along; the names decide, and nothing is believed. */
function topOf({ certificates }: ReportSignature, { sha256 }: ReportSigner, report: Report): string {
  const left = new Map(certificates.map((each) => [each, certificateOf(each, report)]))
  let top = sha256
  for (let current = left.get(sha256); current; current = left.get(top)) {
    left.delete(top)
    const { issuer } = current
    const above = [...left].find(([, candidate]) => candidate !== null && namesChain(candidate.subject, issuer))
    if (above === undefined) break
    top = above[0]
  }
  return top
}

/** `null` when the report does not hold it. */
function certificateOf(sha256: string, report: Report): Certificate | null {
  const base64 = report.certificates[sha256]
  return base64 === undefined ? null : readCertificate(Buffer.from(base64, 'base64'))
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

function trustLines({ anchors }: Suggestion): readonly string[] {
  const lines = [...anchors.values()].flatMap(({ name, subject, sha256 }) => [
    `  ${name}:`,
    `    # ${quote(subject.slice(0, textLimit))}`,
    `    # SHA-256 ${sha256}`,
    `    certificates: [${quote(`trust/${name}.pem`)}]`,
  ])
  return lines.length === 0 ? [] : ['trust:', ...lines]
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

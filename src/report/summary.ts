import type { Check } from '../model/check.js'
import type { Report, ReportImage, ReportSignature, ReportSubject } from '../model/report.js'
import { nameOf, type Mention } from '../model/subject.js'
import type { Decision, Finding, RunFinding } from '../model/verdict.js'
import { bytesOf, fitBlock, folded, itemsOf, LEADING_SHARE, tableHead, tableRow, type Block } from './blocks.js'
import { changeBlocks, changedFact, proposedFact } from './changes.js'
import { clip } from './escape.js'
import { runFindings } from './found.js'
import { mapBlocks } from './map.js'
import { count, kindsOf, rowsOf, signerName } from './rows.js'
import { code, words } from './wording.js'

/** Bytes: a step's summary holds 1 MiB, and one that is longer is not shown at all. 64 KiB are left to others in the step. */
export const SUMMARY_LIMIT = (1024 - 64) * 1024

/** What is denied comes first; what is allowed gives way first when there is too much. */
const GROUPS: readonly { readonly decision: Decision; readonly title: string; readonly fold: boolean }[] = [
  { decision: 'denied', title: 'Denied', fold: false },
  { decision: 'audited', title: 'Audited: would be denied, and the policy only audits', fold: false },
  { decision: 'exempt', title: 'Exempt', fold: false },
  { decision: 'listed', title: 'Listed: nothing was enforced', fold: false },
  { decision: 'allowed', title: 'Allowed', fold: true },
]

/** The job summary: GitHub's Markdown of at most `limit` bytes of UTF-8; what does not fit is counted. */
export function summaryMarkdown(report: Report, limit: number): string {
  const headline = `## ${headlineOf(report)}\n\n`
  const ending = `The report has every check of every ${kindsOf(report).one}.\n`
  const beginning = [headline + factsOf(report), headline].find((text) => bytesOf(text + ending) <= limit)
  if (beginning === undefined) return ''
  let text = beginning
  for (const block of blocksOf(report)) {
    const room = limit - bytesOf(text + ending)
    text += fitBlock(block, Math.min(room, limit * (block.share ?? 1))) ?? ''
  }
  return text + ending
}

function headlineOf(report: Report): string {
  const { result, counts } = report
  const { one, many } = kindsOf(report)
  const subjects = count(counts.subjects, one, many)
  if (result === 'inventory') return `ℹ️ Inventory of ${subjects}: nothing was enforced`
  if (result === 'pass') return `✅ 0 of ${subjects} denied${counts.audited > 0 ? `, ${counts.audited} would be` : ''}`
  if (counts.denied === 0) return `❌ The run did not come to its end: ${subjects}, and what is missing cannot be told`
  if (result === 'unknown') return `❔ ${counts.denied} of ${subjects} denied: it could not be told who signed`
  return `❌ ${counts.denied} of ${subjects} denied`
}

function factsOf(report: Report): string {
  const { enforced, policy, at, counts, scanned } = report
  const warning = enforced
    ? ''
    : '> [!WARNING]\n> Nothing was enforced: there is no policy and no allowed signer, so nothing could be denied. Add a policy, or `allowed-signers`.\n\n'
  const source = policy === null ? '' : `Policy ${code(policy.source)} (SHA-256 ${code(policy.sha256)}). `
  const given = code([...scanned.images, ...scanned.paths].join(', '))
  const states = (['verified', 'untrusted', 'invalid', 'unsigned', 'unknown', 'skipped'] as const).map(
    (state) => `${counts[state]} ${state}`,
  )
  return `${warning}${changedFact(report)}${proposedFact(report)}${source}Scanned ${given}, judged as of ${code(at)}: ${states.join(', ')}.\n\n`
}

function* blocksOf(report: Report): Generator<Block> {
  yield* changeBlocks(report)
  if (report.findings.length > 0) yield findingsBlock(runFindings(report))
  const { one, many } = kindsOf(report)
  const head = tableHead([one.charAt(0).toUpperCase() + one.slice(1), ...TITLES])
  for (const group of GROUPS) {
    const subjects = report.subjects.filter(({ decision }) => decision === group.decision)
    const title = `${group.title} (${subjects.length})`
    const { before, after } = group.fold ? folded(title) : { before: `### ${title}\n\n`, after: '\n' }
    if (subjects.length > 0) yield { before: before + head, ...itemsOf(subjects, rowOf), after, left: rowsLeft }
    // After the table of what is denied: nothing that a registry holds may take its room.
    if (group.decision === 'denied') yield* mapBlocks(report)
    const checked = subjects.filter((subject) => partsOf(subject).length > 0)
    if (group.fold || checked.length === 0) continue
    const left = (more: number): string => `- and ${count(more, one, many)} more\n`
    yield { ...folded(`Every check of what is ${group.decision}`), ...itemsOf(checked, checksOf), left }
  }
}

function findingsBlock(findings: readonly RunFinding[]): Block {
  const left = (more: number): string => `- and ${more} more\n`
  const items = itemsOf(findings, (finding) => `- ${sentence(finding, null)}${placed(finding)}\n`)
  return { before: '### The run\n\n', ...items, after: '\n', left, share: LEADING_SHARE }
}

/** What stands beside the name of a file or image. */
const TITLES = ['State', 'Signed by', 'Rule', 'What was found, and what to do'] as const

function rowOf(subject: ReportSubject): string {
  const signers = rowsOf(subject).map(({ signature }) => signedBy(signature))
  return tableRow([
    [subject.kind === 'file' ? code(subject.path) : imageCell(subject), ...namedAt(subject.mentions)].join('<br>'),
    subject.kind === 'file' ? subject.state : stateCell(subject),
    signers.length === 0 ? 'nobody' : [...new Set(signers)].join('<br>'),
    subject.rule === null ? 'none' : code(subject.rule),
    subject.findings.map((finding) => sentence(finding, nameOf(subject))).join('<br>'),
  ])
}

function placed({ mention }: RunFinding): string {
  return mention === null ? '' : ` (${placeCode(mention)})`
}

/** Where one looks; the report has all places. */
const MENTIONS_SHOWN = 3

function namedAt(mentions: readonly Mention[]): readonly string[] {
  const shown = mentions.slice(0, MENTIONS_SHOWN).map(placeCode)
  const left = mentions.length - shown.length
  if (shown.length === 0) return []
  return [`named at ${shown.join(', ')}${left === 0 ? '' : ` and ${count(left, 'more place', 'more places')}`}`]
}

function placeCode({ file, line }: Mention): string {
  return code(`${clip(file)}:${line}`)
}

/** The reference, and what it was resolved to unless it says so itself. */
function imageCell({ reference, digest, pinned }: ReportImage): string {
  return digest === null || digest === pinned ? code(reference) : `${code(reference)}<br>${code(digest)}`
}

/** The state, those of the platforms of an index, and which of them were looked at when not all were. */
function stateCell({ state, platforms, narrowed }: ReportImage): string {
  const counted = new Map<string, number>()
  for (const one of platforms) counted.set(one.state, (counted.get(one.state) ?? 0) + 1)
  const states = [...counted].map(([each, number]) => `${number} ${each}`)
  return [
    state,
    ...(states.length === 0 ? [] : [`${count(platforms.length, 'platform', 'platforms')}: ${states.join(', ')}`]),
    ...(narrowed.length === 0 ? [] : [`only ${code(narrowed.join(', '))}`]),
  ].join('<br>')
}

/** A name is a fact only where it is proven. */
function signedBy({ signer, state }: ReportSignature): string {
  if (signer === null) return 'not known'
  const name = code(signerName(signer))
  return state === 'verified' ? name : `claims to be ${name}`
}

function rowsLeft(more: number): string {
  return tableRow([`and ${more} more`, '', '', '', ''])
}

/** Every signature with where it stands, those of platforms and attestations included. */
function partsOf(subject: ReportSubject): readonly { readonly where: string; readonly signature: ReportSignature }[] {
  const own = rowsOf(subject).map(({ platform, signature }) => ({
    where: platform === null ? signature.place : `${platform.platform}, ${signature.place}`,
    signature,
  }))
  const manifests = subject.kind === 'file' ? [] : [subject, ...subject.platforms]
  const attested = manifests.flatMap(({ attestations }) =>
    attestations.flatMap(({ kind, place, signature }) =>
      signature === null ? [] : [{ where: `${kind} ${place}`, signature }],
    ),
  )
  return [...own, ...attested]
}

function checksOf(subject: ReportSubject): string {
  const items = partsOf(subject).flatMap(({ where, signature }) =>
    signature.checks.map(
      ({ check, result, code: checkCode, message }) =>
        `  - ${check}: ${marked(result)}, ${code(checkCode)} in ${code(where)}: ${words(message)}\n`,
    ),
  )
  return `- ${code(nameOf(subject))}\n${items.join('')}`
}

/** What does not hold, or is not known, stands out. */
function marked(result: Check['result']): string {
  return result === 'fail' || result === 'unknown' ? `**${result}**` : result
}

/** What was found, and what mends it. Beside the name of its subject, the message need not begin with it. */
function sentence({ id, message, remedy }: Finding, name: string | null): string {
  const prefix = `${name ?? ''}: `
  const said = message.startsWith(prefix) ? message.slice(prefix.length) : message
  return `**${id}** ${words(said)}${remedy === null ? '' : ` <em>${words(remedy)}</em>`}`
}

import type { Check } from '../model/check.js'
import type { Report, ReportSignature, ReportSubject } from '../model/report.js'
import type { Decision, Finding } from '../model/verdict.js'
import { bytesOf, fitBlock, folded, itemsOf, tableHead, tableRow, type Block } from './blocks.js'
import { clip, markdownCode, markdownText } from './escape.js'

/** Bytes: a step's summary holds 1 MiB, and one that is longer is not shown at all. 64 KiB are left to others in the step. */
export const SUMMARY_LIMIT = (1024 - 64) * 1024

/** Code points of a message: a paragraph; the report has it whole. */
const MESSAGE_LIMIT = 1_000

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
  const beginning = [headline + factsOf(report), headline].find((text) => bytesOf(text + ENDING) <= limit)
  if (beginning === undefined) return ''
  let text = beginning
  for (const block of blocksOf(report)) text += fitBlock(block, limit - bytesOf(text + ENDING)) ?? ''
  return text + ENDING
}

const ENDING = 'The report has every check of every file.\n'

function headlineOf({ result, counts }: Report): string {
  const files = count(counts.subjects, 'file')
  if (result === 'inventory') return `ℹ️ Inventory of ${files}: nothing was enforced`
  if (result === 'pass') return `✅ 0 of ${files} denied${counts.audited > 0 ? `, ${counts.audited} would be` : ''}`
  if (counts.denied === 0) return `❌ The run did not come to its end: ${files}, and what is missing cannot be told`
  if (result === 'unknown') return `❔ ${counts.denied} of ${files} denied: it could not be told who signed`
  return `❌ ${counts.denied} of ${files} denied`
}

function factsOf({ enforced, policy, at, counts, scanned }: Report): string {
  const warning = enforced
    ? ''
    : '> [!WARNING]\n> Nothing was enforced: there is no policy and no allowed signer, so nothing could be denied. Add a policy, or `allowed-signers`.\n\n'
  const source = policy === null ? '' : `Policy ${code(policy.source)} (SHA-256 ${code(policy.sha256)}). `
  const paths = code(scanned.paths.join(', '))
  const states = (['verified', 'untrusted', 'invalid', 'unsigned', 'unknown', 'skipped'] as const).map(
    (state) => `${counts[state]} ${state}`,
  )
  return `${warning}${source}Scanned ${paths}, judged as of ${code(at)}: ${states.join(', ')}.\n\n`
}

function* blocksOf(report: Report): Generator<Block> {
  if (report.findings.length > 0) yield findingsBlock(report.findings)
  for (const group of GROUPS) {
    const subjects = report.subjects.filter(({ decision }) => decision === group.decision)
    if (subjects.length === 0) continue
    const title = `${group.title} (${subjects.length})`
    const { before, after } = group.fold ? folded(title) : { before: `### ${title}\n\n`, after: '\n' }
    yield { before: before + tableHead(TITLES), ...itemsOf(subjects, rowOf), after, left: rowsLeft }
    const checked = subjects.filter(({ signatures }) => signatures.length > 0)
    if (group.fold || checked.length === 0) continue
    yield { ...folded(`Every check of what is ${group.decision}`), ...itemsOf(checked, checksOf), left: checksLeft }
  }
}

function findingsBlock(findings: readonly Finding[]): Block {
  const left = (more: number): string => `- and ${more} more\n`
  const items = itemsOf(findings, (finding) => `- ${sentence(finding, null)}\n`)
  return { before: '### The run\n\n', ...items, after: '\n', left }
}

const TITLES = ['File', 'State', 'Signed by', 'Rule', 'What was found, and what to do'] as const

function rowOf(subject: ReportSubject): string {
  const signers = subject.signatures.map(signedBy)
  return tableRow([
    code(subject.path),
    subject.state,
    signers.length === 0 ? 'nobody' : [...new Set(signers)].join('<br>'),
    subject.rule === null ? 'none' : code(subject.rule),
    subject.findings.map((finding) => sentence(finding, subject.path)).join('<br>'),
  ])
}

/** A name is a fact only where it is proven. */
function signedBy({ signer, state }: ReportSignature): string {
  if (signer === null) return 'not known'
  return state === 'verified' ? code(signer.subject) : `claims to be ${code(signer.subject)}`
}

function rowsLeft(more: number): string {
  return tableRow([`and ${more} more`, '', '', '', ''])
}

function checksOf({ path, signatures }: ReportSubject): string {
  const items = signatures.flatMap(({ place, checks }) =>
    checks.map(
      ({ check, result, code: checkCode, message }) =>
        `  - ${check}: ${marked(result)}, ${code(checkCode)} in ${code(place)}: ${words(message)}\n`,
    ),
  )
  return `- ${code(path)}\n${items.join('')}`
}

/** What does not hold, or is not known, stands out. */
function marked(result: Check['result']): string {
  return result === 'fail' || result === 'unknown' ? `**${result}**` : result
}

function checksLeft(more: number): string {
  return `- and ${count(more, 'file')} more\n`
}

/** What was found, and what mends it. Beside the path of its file, the message need not begin with it. */
function sentence({ id, message, remedy }: Finding, path: string | null): string {
  const prefix = `${path ?? ''}: `
  const said = message.startsWith(prefix) ? message.slice(prefix.length) : message
  return `**${id}** ${words(said)}${remedy === null ? '' : ` <em>${words(remedy)}</em>`}`
}

function words(text: string): string {
  return markdownText(clip(text, MESSAGE_LIMIT))
}

function code(text: string): string {
  return markdownCode(clip(text))
}

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`
}

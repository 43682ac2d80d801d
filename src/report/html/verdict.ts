import type { Report, ReportBaseline, ReportProposed } from '../../model/report.js'
import type { Decision, State } from '../../model/verdict.js'
import { clip } from '../escape.js'
import { runFindings } from '../found.js'
import { changesInOrder, outcomeOf } from '../outcome.js'
import { kindsOf } from '../rows.js'
import { quoted, type Markup } from './markup.js'
import { facts, type Fact } from './parts.js'
import { findingItem } from './proof.js'

/** The result in a word or two. */
export const HEADLINES: { readonly [result in Report['result']]: string } = {
  pass: 'Passed',
  fail: 'Failed',
  unknown: 'Not known',
  inventory: 'Inventory',
}

const DECISIONS: readonly Decision[] = ['denied', 'audited', 'exempt', 'listed', 'allowed']
const STATES: readonly State[] = ['verified', 'untrusted', 'invalid', 'unsigned', 'unknown']

/** What the run came to, by what, and when. */
export function verdictOf(report: Report): readonly Markup[] {
  const { result, proposed, baseline, findings } = report
  return [
    [
      'section',
      { class: `verdict ${result}`, 'aria-label': 'Verdict' },
      ['p', 'word', HEADLINES[result]],
      ['p', 'sentence', outcomeOf(report)],
      ['ul', 'tiles', ...tiles(report)],
      stateBar(report),
      facts(factsOf(report)),
    ],
    ...(proposed === null ? [] : [proposedOf(proposed, result)]),
    ...(baseline === null ? [] : [baselineOf(baseline)]),
    ...(findings.length === 0 ? [] : [runOf(report)]),
  ]
}

function tiles({ counts }: Report): readonly Markup[] {
  return DECISIONS.filter((decision) => counts[decision] > 0 || decision === 'denied').map((decision) => [
    'li',
    counts[decision] === 0 ? 'none' : decision,
    ['b', '', counts[decision].toLocaleString('en')],
    ` ${decision}`,
  ])
}

/** How many are in each state, as a bar and in words. */
function stateBar({ counts }: Report): Markup {
  const total = STATES.reduce((sum, state) => sum + counts[state], 0)
  let x = 0
  const parts = STATES.filter((state) => counts[state] > 0).map((state): Markup => {
    const width = (100 * counts[state]) / total
    const rect: Markup = [
      'rect',
      { class: `bar ${state}`, x: x.toFixed(3), y: '0', width: width.toFixed(3), height: '1' },
    ]
    x += width
    return rect
  })
  const words = STATES.map((state): Markup => ['li', state, ['b', '', counts[state].toLocaleString('en')], ` ${state}`])
  return [
    'div',
    'states',
    ['svg', { viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...parts],
    ['ul', '', ...words],
  ]
}

/** References and paths that were given: a line or two of them. */
const GIVEN = 1_000

function factsOf({ policy, scanned, at, counts, tool }: Report): readonly Fact[] {
  const given = [...scanned.images, ...scanned.paths].join(', ')
  return [
    policy === null
      ? ['Policy', ['none: nothing was enforced']]
      : ['Policy', [quoted(clip(policy.source)), ' SHA-256 ', quoted(policy.sha256)]],
    ['Scanned', given === '' ? [`what ${tool.name} ${scanned.command} finds`] : [quoted(clip(given, GIVEN))]],
    ...(counts.skipped === 0
      ? []
      : [['Skipped', [`${counts.skipped.toLocaleString('en')} files of no format that is signed`]] as const]),
    ['Judged as of', [at]],
    ['By', [`${tool.name} ${clip(tool.version)}`]],
  ]
}

function proposedOf({ source, sha256, fault, result }: ReportProposed, decided: Report['result']): Markup {
  const verdict =
    result === null
      ? `It cannot be used${fault === null ? '.' : `: ${clip(fault, GIVEN)}`}`
      : `${sha256 === null ? 'It takes the policy away. ' : ''}By it the result would be ${result}; by the policy that decides it is ${decided}.`
  return [
    'section',
    { class: 'proposed', 'aria-label': 'The proposed policy' },
    ['h2', '', 'This change proposes another policy, which decides nothing'],
    ['p', '', verdict],
    facts([['Proposed', [quoted(clip(source)), ...(sha256 === null ? [] : [' SHA-256 ', quoted(sha256)])]]]),
  ]
}

/** What changed that is read on the page; the summary begins with the same. */
const CHANGES = 100

/** What is to be said of a run that is read; the report has it whole. */
const FINDINGS = 200

function baselineOf(baseline: ReportBaseline): Markup {
  const { source, at, changes } = baseline
  const { lost, gained } = changesInOrder(baseline)
  const items = [...lost, ...gained]
    .slice(0, CHANGES)
    .map(({ kind, subject, signer }): Markup => [
      'li',
      kind === 'new-signer' ? 'warning' : 'error',
      ['b', '', kind === 'new-signer' ? 'New signer' : 'Lost signature'],
      ' ',
      quoted(clip(subject)),
      kind === 'new-signer' ? ' is signed by ' : ' is no longer signed by ',
      quoted(clip(signer)),
    ])
  return [
    'section',
    { class: 'baseline', 'aria-label': 'What changed' },
    ['h2', '', 'What changed since the earlier report'],
    ['p', 'faint', quoted(clip(source)), ` of ${at}`],
    changes.length === 0
      ? ['p', '', 'No new signer, and no signature was lost.']
      : ['ul', 'findings', ...items, ...rest(changes.length - CHANGES)],
  ]
}

function runOf(report: Report): Markup {
  const { findings } = report
  const items = runFindings(report)
    .slice(0, FINDINGS)
    .map((one) => findingItem(one, one.mention))
  return [
    'section',
    { class: 'run', 'aria-label': 'The run' },
    ['h2', '', `Of the run, beside its ${kindsOf(report).many}`],
    ['ul', 'findings', ...items, ...rest(findings.length - FINDINGS)],
  ]
}

function rest(left: number): readonly Markup[] {
  return left > 0 ? [['li', 'more', `and ${left} more`]] : []
}

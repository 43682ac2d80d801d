import type { ProposedVerdict, Report, ReportChange, ReportProposed, ReportSubject } from '../model/report.js'
import { nameOf } from '../model/subject.js'
import { itemsOf, LEADING_SHARE, type Block } from './blocks.js'
import { changesInOrder, countChanges } from './outcome.js'
import { code, words } from './wording.js'

/** What the summary says first: who signs now and did not, who signed and does not; what the change's policy would say. */

/** That an earlier report was given, and how much is different. */
export function changedFact({ baseline }: Report): string {
  if (baseline === null) return ''
  return `Since the report of ${code(baseline.at)} (${code(baseline.source)}): **${countChanges(baseline)}**.\n\n`
}

/** That the change proposes another policy, and what it would come to. */
export function proposedFact({ proposed, policy, result }: Report): string {
  if (proposed === null) return ''
  const by = policy === null ? 'no policy' : `the policy at ${code(policy.source)}`
  return `> [!IMPORTANT]\n> Decided by ${by}: **${result}**. ${wouldSay(proposed)}\n\n`
}

function wouldSay({ source, sha256, fault, result }: ReportProposed): string {
  const its = `The policy that this change proposes, ${code(source)},`
  if (result === null) return `${its} cannot be used.${fault === null ? '' : ` ${words(fault)}`}`
  if (sha256 === null) return 'This change takes the policy away.'
  return `${its} would come to **${result}**.`
}

/** One list of each that has something in it; what was lost comes first. */
export function* changeBlocks({ baseline, subjects }: Report): Generator<Block> {
  const { lost, gained } = changesInOrder(baseline)
  const others = subjects.flatMap(otherwise)
  if (lost.length > 0) yield block(`Lost signatures (${lost.length})`, lost, lostItem)
  if (gained.length > 0) yield block(`New signers (${gained.length})`, gained, gainedItem)
  if (others.length > 0) yield block(`What the proposed policy would change (${others.length})`, others, otherwiseItem)
}

function block<One>(title: string, all: readonly One[], item: (one: One) => string): Block {
  const left = (more: number): string => `- and ${more} more\n`
  const items = itemsOf(all, (one) => `- ${item(one)}\n`)
  return { before: `### ${title}\n\n`, ...items, after: '\n', left, share: LEADING_SHARE }
}

function lostItem({ subject, signer }: ReportChange): string {
  return `${code(subject)} is no longer signed by ${code(signer)}`
}

function gainedItem({ subject, signer }: ReportChange): string {
  return `${code(subject)} is now signed by ${code(signer)}`
}

interface Otherwise {
  readonly subject: ReportSubject
  readonly proposed: ProposedVerdict
}

function otherwise(subject: ReportSubject): readonly Otherwise[] {
  const { decision, proposed } = subject
  return proposed === null || proposed.decision === decision ? [] : [{ subject, proposed }]
}

function otherwiseItem({ subject, proposed }: Otherwise): string {
  const now = `${code(nameOf(subject))} is ${subject.decision} by ${ruleOf(subject.rule)}`
  return `${now}, and would be ${proposed.decision} by ${ruleOf(proposed.rule)}`
}

function ruleOf(rule: string | null): string {
  return rule === null ? 'no rule' : `the rule ${code(rule)}`
}

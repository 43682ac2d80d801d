import { shortOf } from './config/commit/files.js'
import type { Proposal } from './config/proposal.js'
import { openRevocation } from './crypto/revocation.js'
import { codes } from './model/codes.js'
import type { policyCodes } from './model/codes/policy.js'
import type { ImageReading } from './model/image.js'
import type { Report, ReportSubject } from './model/report.js'
import { signaturesOf, type Reading } from './model/signature.js'
import { nameOf, type Mention } from './model/subject.js'
import type { RunFinding, Verdict } from './model/verdict.js'
import type { World } from './model/world.js'
import { judge } from './policy/judge.js'
import { findingsOfRun, type RunFacts } from './policy/run.js'
import type { ImageRequest } from './read-images.js'
import { draftReport, type ReportFacts } from './report/report.js'
import { authoritiesOf } from './trust/authorities.js'
import type { Trust } from './trust/model.js'
import { prove } from './trust/prove.js'

/** A run that is judged by the policy that the same change proposes too. Nothing of it changes what the base decides. */
export interface ProposedRun {
  /** Judges what was read; many may be under way. */
  consider(reading: Reading): Promise<void>
  /** In the order of the report: the reading of its next subject. */
  add(reading: Reading): void
  /** The report of the base, with what the proposal would say beside it. `run`: what the run came to. */
  finish(report: Report, run: Omit<RunFacts, 'allowEmpty'>, facts: Pick<ReportFacts, 'scanned' | 'skipped'>): Report
}

/** `trust`: the base's. `images`: how images are read. */
export function openProposed(
  proposal: Proposal,
  { trust, images }: { readonly trust: Trust; readonly images: ImageRequest | null },
  world: World,
): ProposedRun {
  const { decider } = proposal
  const draft = draftReport(world.files.directory)
  const judged = new Map<Reading, Verdict>()
  // Whom it would ask is for the author of a pull request to say: so nobody is. What the base has asked is in the cache.
  const desk = decider && openRevocation({ ...decider.trust.revocation, offline: true }, world)
  const reader = images !== null && decider !== null && readsOtherwise(decider.trust, trust) ? images.reader : null
  return {
    async consider(reading) {
      if (decider === null || desk === null) return
      const again =
        reading.kind === 'image' && reader !== null ? await readAgain(reading, reader, decider.trust) : reading
      const proofs = signaturesOf(again).map(async (one) => [one, await prove(one, decider.trust, desk)] as const)
      judged.set(reading, judge(again, new Map(await Promise.all(proofs)), decider.policy, decider.trust.at))
    },
    add(reading) {
      const verdict = judged.get(reading)
      if (verdict === undefined) return
      draft.add(verdict)
      judged.delete(reading)
    },
    finish(report, run, facts) {
      const policy = decider?.policy ?? null
      const findings = findingsOfRun({ ...run, policy, subjects: draft.subjects, allowEmpty: true })
      const { result } = draft.finish({ ...facts, policy, findings, at: run.at })
      const subjects = report.subjects.map((subject, index) => withProposed(subject, draft.subjects[index]))
      return {
        ...report,
        proposed: {
          source: proposal.source,
          sha256: policy?.source.sha256 ?? null,
          fault: proposal.fault,
          result: decider === null ? null : result,
        },
        subjects,
        findings: [...report.findings, ...findingsOf(proposal, subjects)],
      }
    },
  }
}

function withProposed(subject: ReportSubject, proposed: ReportSubject | undefined): ReportSubject {
  if (proposed === undefined) return subject
  const { state, decision, rule } = proposed
  return { ...subject, proposed: { state, decision, rule } }
}

/** Keys, and authorities for time, that only the proposal gives were not tried when images were read for the base. */
function readsOtherwise(proposed: Trust, base: Trust): boolean {
  const known = new Set(partsOf(base))
  return partsOf(proposed).some((part) => !known.has(part))
}

function partsOf(trust: Trust): readonly string[] {
  return [...trust.keys.map(({ spki }) => spki), ...authoritiesOf(trust)].map((der) =>
    Buffer.from(der).toString('base64'),
  )
}

/** The very image that was read for the base, with what the proposal gives. */
async function readAgain(reading: ImageReading, reader: ImageRequest['reader'], trust: Trust): Promise<ImageReading> {
  const { manifest, subject } = reading
  if (manifest === null || signaturesOf(reading).length === 0) return reading
  const { readImage } = await import('./signatures/image/read.js')
  const { digest } = manifest
  const pinned = { ...subject, reference: `${subject.repository}@${digest}`, tag: null, pinned: digest }
  const again = await readImage(pinned, { ...reader, keys: trust.keys, authorities: authoritiesOf(trust) })
  return { ...again, subject }
}

/** A message is read beside a line of the change: there is room for some paths. */
const CHANGES_SHOWN = 5

/** What people should look at before they merge it. */
function findingsOf(proposal: Proposal, subjects: readonly ReportSubject[]): readonly RunFinding[] {
  const { base, fault, changes } = proposal
  const about = changes.find(({ how }) => how !== 'takes away')
  const mention: Mention | null =
    about === undefined ? null : { file: about.path, line: 1, column: 1, endColumn: 2, of: 'source' }
  const say = (code: keyof typeof policyCodes, message: string): RunFinding => ({
    id: 'SIG008',
    level: 'warning',
    code,
    message,
    remedy: codes[code].remedy,
    mention,
  })
  const shown = changes.slice(0, CHANGES_SHOWN).map(({ how, path }) => `${how} ${path}`)
  const more = changes.length > shown.length ? ` and ${changes.length - shown.length} more` : ''
  const decided = `The policy of commit ${shortOf(base)} decided this run`
  const changed = say('policy-changed', `${decided}, and the change ${shown.join(', ')}${more}.`)
  const grown = subjects.filter(
    ({ decision, proposed }) => decision === 'denied' && proposed !== null && proposed.decision !== 'denied',
  )
  const [first] = grown
  const others = grown.length > 1 ? ` and ${grown.length - 1} more` : ''
  return [
    changed,
    ...(fault === null
      ? []
      : [say('policy-proposed-malformed', `What the change makes of the policy cannot be used: ${fault}`)]),
    ...(first === undefined
      ? []
      : [
          say(
            'allow-list-grew',
            `The policy that the change proposes would let pass what is denied now: ${nameOf(first)}${others}.`,
          ),
        ]),
  ]
}

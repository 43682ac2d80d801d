import type { FileSources } from './find/files/find.js'
import type { Proposal } from './config/proposal.js'
import { findFiles } from './find/files/find.js'
import type { Remark } from './model/remark.js'
import type { Report } from './model/report.js'
import { signaturesOf, type Reading } from './model/signature.js'
import type { FileSubject } from './model/subject.js'
import type { RunFinding, Verdict } from './model/verdict.js'
import type { World } from './model/world.js'
import { inOrder } from './pace.js'
import { judge } from './policy/judge.js'
import type { Policy } from './policy/model.js'
import type { ProposedRun } from './proposed.js'
import { readFiles } from './read-files.js'
import type { ImageRequest } from './read-images.js'
import { draftReport } from './report/report.js'
import { findingsOfRun } from './policy/run.js'
import { openRevocation } from './crypto/revocation.js'
import type { Trust } from './trust/model.js'
import { prove } from './trust/prove.js'

/** All that decides what a run looks at and how it judges. */
export interface ScanRequest {
  readonly files: FileSources
  /** `null`: no images. */
  readonly images: ImageRequest | null
  /** What was met while they were looked for that is no image. */
  readonly remarks: readonly Remark[]
  readonly scanned: Report['scanned']
  /** `null`: nothing is enforced, everything is listed. */
  readonly policy: Policy | null
  readonly trust: Trust
  /** What the change that the run is for would have decide; `null`: the same. */
  readonly proposal: Proposal | null
}

/** So many readings may wait for an answer about revocation while others are read; each holds some kilobytes. */
const maxAhead = 32

/** The whole run: find, read, prove, judge, report. When it is asked to stop, the report says what it had found. */
export async function scan(request: ScanRequest, world: World): Promise<Report> {
  const { files, images, remarks, scanned, policy, trust } = request
  const draft = draftReport(world.files.directory)
  const tally = openTally()
  const desk = openRevocation(trust.revocation, world)
  const proposed = await openProposed(request, world)
  const judgeOne = async (reading: Reading): Promise<Verdict> => {
    const proofs = signaturesOf(reading).map(async (one) => [one, await prove(one, trust, desk)] as const)
    return judge(reading, new Map(await Promise.all(proofs)), policy, trust.at)
  }
  const decide = async (reading: Reading): Promise<Verdict> => {
    const verdict = await judgeOne(reading)
    // After it: what the base was told of revocation, the proposal may know.
    await proposed?.consider(reading)
    return verdict
  }
  const verdicts = inOrder(maxAhead, (verdict: Verdict) => {
    draft.add(verdict)
    proposed?.add(verdict.reading)
  })
  if (images !== null) {
    const { readImages } = await import('./read-images.js')
    await readImages(images, world, (reading) => verdicts.add(decide(reading)))
  }
  await readFiles(tally.meetAll(findFiles(files, world, tally.skip)), world, async ({ subject, reading, begun }) => {
    if (reading !== null) await verdicts.add(decide(reading))
    else if (begun) tally.skip(subject.root, 1)
  })
  await verdicts.finish()
  world.progress.end()
  const { subjects } = draft
  const run = { policy, subjects, roots: tally.roots(), at: trust.at, interrupted: world.stop.aborted, remarks }
  const suffices = files.implied && subjects.some(({ kind }) => kind === 'image')
  const findings = [
    ...findingsOfRun({ ...run, allowEmpty: files.allowEmpty || suffices }),
    ...(await checkedOut(world)),
  ]
  const facts = { scanned, skipped: tally.count() }
  const report = draft.finish({ ...facts, policy, findings, at: trust.at })
  return proposed === null ? report : proposed.finish(report, run, facts)
}

/** What only a run that is for a change needs is loaded for it. */
async function openProposed(request: ScanRequest, world: World): Promise<ProposedRun | null> {
  const { proposal } = request
  return proposal === null ? null : (await import('./proposed.js')).openProposed(proposal, request, world)
}

async function checkedOut(world: World): Promise<readonly RunFinding[]> {
  return world.event?.head == null ? [] : (await import('./checked-out.js')).findCheckedOut(world)
}

/** What is no subject, counted by root. Roots are in the order in which they were met, however files are read. */
interface Tally {
  readonly skip: (root: string, count: number) => void
  readonly meetAll: (subjects: AsyncIterable<FileSubject>) => AsyncIterable<FileSubject>
  readonly roots: () => readonly string[]
  readonly count: () => number
}

function openTally(): Tally {
  const skipped = new Map<string, number | null>()
  const skip: Tally['skip'] = (root, count) => {
    skipped.set(root, (skipped.get(root) ?? 0) + count)
  }
  return {
    skip,
    async *meetAll(subjects) {
      for await (const subject of subjects) {
        if (!skipped.has(subject.root)) skipped.set(subject.root, null)
        yield subject
      }
    },
    roots: () => [...skipped].flatMap(([root, count]) => (count === null ? [] : [root])),
    count: () => [...skipped.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0),
  }
}

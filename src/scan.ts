import type { FileSources } from './find/files/find.js'
import { findFiles } from './find/files/find.js'
import type { Report } from './model/report.js'
import type { Reading } from './model/signature.js'
import type { Verdict } from './model/verdict.js'
import type { World } from './model/world.js'
import { inOrder, takeTurns } from './pace.js'
import { judge } from './policy/judge.js'
import type { Policy } from './policy/model.js'
import { draftReport } from './report/report.js'
import { findingsOfRun } from './policy/run.js'
import { openRevocation } from './crypto/revocation.js'
import { readFile } from './signatures/file/read.js'
import type { Trust } from './trust/model.js'
import { prove } from './trust/prove.js'

/** All that decides what a run looks at and how it judges. */
export interface ScanRequest {
  readonly sources: FileSources
  readonly scanned: Report['scanned']
  /** `null`: nothing is enforced, everything is listed. */
  readonly policy: Policy | null
  readonly trust: Trust
}

/** So many files may wait for an answer about revocation while others are read; each holds some kilobytes. */
const maxAhead = 32

/** The whole run: find, read, prove, judge, report. When it is asked to stop, the report says what it had found. */
export async function scan(request: ScanRequest, world: World): Promise<Report> {
  const { sources, scanned, policy, trust } = request
  const draft = draftReport(world.files.directory)
  const skipped = new Map<string, number>()
  const skip = (root: string, count: number): void => {
    skipped.set(root, (skipped.get(root) ?? 0) + count)
  }
  const desk = openRevocation(trust.revocation, world)
  const decide = async (reading: Reading): Promise<Verdict> => {
    const proofs = await Promise.all(reading.signatures.map((signature) => prove(signature, trust, desk)))
    return judge(reading, proofs, policy, trust.at)
  }
  const verdicts = inOrder(maxAhead, draft.add)
  const turn = takeTurns()
  for await (const subject of findFiles(sources, world, skip)) {
    if (world.stop.aborted) break
    const reading = await readFile(subject, world)
    if (reading === null) skip(subject.root, 1)
    else await verdicts.add(decide(reading))
    world.progress.done(subject.path)
    await turn()
  }
  await verdicts.finish()
  world.progress.end()
  const { subjects } = draft
  const run = { policy, subjects, roots: [...skipped.keys()], at: trust.at, interrupted: world.stop.aborted }
  const findings = findingsOfRun({ ...run, allowEmpty: sources.allowEmpty })
  const count = [...skipped.values()].reduce((sum, of) => sum + of, 0)
  return draft.finish({ policy, scanned, skipped: count, findings, at: trust.at })
}

import { readConfig } from '../config/config.js'
import { valueOf } from '../config/given.js'
import { signaturesOf } from '../model/signature.js'
import { takeTurns } from '../pace.js'
import { judge } from '../policy/judge.js'
import { draftReport } from '../report/report.js'
import type { RestoredReport } from '../report/restore.js'
import { readReportFile } from '../report/report-file.js'
import { restore } from '../report/restore.js'
import { openBaseline } from '../report/since.js'
import { findingsOfRun } from '../policy/run.js'
import { openRevocation } from '../crypto/revocation.js'
import { recallAnswers } from '../trust/recall.js'
import { prove } from '../trust/prove.js'
import type { Task } from './task.js'
import { refuseOperands } from './task.js'
import { tellReport } from './tell.js'

/** `sigscan judge`: what saved reports read is proven and judged again, by the policy given and as of now or `--at`. */
export async function judgeCommand(task: Task): Promise<number> {
  refuseOperands(task, 1, Infinity)
  const { operands, given, world } = task
  const config = await readConfig('judge', [], given, world)
  const since = await openBaseline(valueOf(given, 'baseline'), world.files)
  const { policy, trust } = config
  const saved = operands.map((path) => restore(readReportFile(path, world.files), path))
  const draft = draftReport(null)
  const answers = saved.flatMap((one) => one.answers)
  const desk = recallAnswers(answers, openRevocation({ ...trust.revocation, offline: true }, world))
  const turn = takeTurns()
  for (const reading of saved.flatMap(({ readings }) => readings)) {
    if (world.stop.aborted) break
    const proofs = signaturesOf(reading).map(async (one) => [one, await prove(one, trust, desk)] as const)
    draft.add(judge(reading, new Map(await Promise.all(proofs)), policy, trust.at))
    await turn()
  }
  const interrupted = world.stop.aborted || saved.some(wasInterrupted)
  const findings = findingsOfRun({
    allowEmpty: true,
    policy,
    subjects: draft.subjects,
    roots: [],
    at: trust.at,
    interrupted,
    remarks: saved.flatMap((one) => one.remarks),
  })
  const command = saved[0]?.scanned.command ?? 'fs'
  const asked = saved.map((one) => one.scanned)
  const scanned = { command, paths: asked.flatMap(({ paths }) => paths), images: asked.flatMap(({ images }) => images) }
  const skipped = saved.reduce((sum, one) => sum + one.skipped, 0)
  return tellReport(since(draft.finish({ policy, scanned, skipped, findings, at: trust.at })), config, task)
}

/** What an interrupted run did not look at is not in its report: judging it again cannot make it whole. */
function wasInterrupted({ findings }: RestoredReport): boolean {
  return findings.some(({ code }) => code === 'interrupted')
}

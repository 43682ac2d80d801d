import { readConfig } from '../config/config.js'
import { statusOf } from '../exit-status.js'
import { explainText } from '../report/explain.js'
import { scan } from '../scan.js'
import type { Task } from './task.js'
import { refuseOperands } from './task.js'

/** `sigscan explain`: the proof, check by check. */
export async function explainCommand(task: Task): Promise<number> {
  refuseOperands(task, 1, Infinity)
  const { operands, given, world, color } = task
  const config = await readConfig('explain', operands, given, world)
  const report = await scan(config, world)
  task.print(explainText(report, { color }))
  return statusOf(report, config.failOn, task.stopped())
}

import { readConfig } from '../config/config.js'
import { valueOf } from '../config/given.js'
import { openBaseline } from '../report/since.js'
import { scan } from '../scan.js'
import type { Task } from './task.js'
import { refuseOperands } from './task.js'
import { tellReport } from './tell.js'

/** `sigscan scan`, `fs`, `repo` and `image`: what is there, who signed it, and is it allowed? */
export async function scanCommand(task: Task): Promise<number> {
  const { command, operands, given, world } = task
  if (command === 'scan') refuseOperands(task, 0, 0)
  else refuseOperands(task, 1, Infinity)
  const config = await readConfig(command, operands, given, world)
  const since = await openBaseline(valueOf(given, 'baseline'), world.files)
  return tellReport(since(await scan(config, world)), config, task)
}

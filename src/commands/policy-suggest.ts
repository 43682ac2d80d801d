import { readConfig } from '../config/config.js'
import { bundledUse } from '../config/policy/authorities.js'
import { suggestPolicy } from '../policy/suggest.js'
import { scan } from '../scan.js'
import type { Task } from './task.js'
import { refuseOperands } from './task.js'

/** `sigscan policy suggest`: a policy of what a scan found, for a person to read before it is used. */
export async function policySuggestCommand(task: Task): Promise<number> {
  refuseOperands(task, 1, Infinity)
  const { operands, given, world, print } = task
  const config = await readConfig('policy suggest', operands, given, world)
  const report = await scan(config, world)
  print(suggestPolicy(report, bundledUse(config.trust)))
  return task.stopped() ?? 0
}

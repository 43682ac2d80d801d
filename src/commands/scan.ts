import { readConfig } from '../config/config.js'
import { scan } from '../scan.js'
import type { Task } from './task.js'
import { refuseOperands } from './task.js'
import { tellReport } from './tell.js'

/** `sigscan scan` and `sigscan fs`: what is there, who signed it, and is it allowed? */
export async function scanCommand(task: Task): Promise<number> {
  const { command, operands, given, world } = task
  if (command === 'fs') refuseOperands(task, 1, Infinity)
  else refuseOperands(task, 0, 0)
  const config = await readConfig(command, operands, given, world)
  const { sources, policy, trust } = config
  const scanned = { command: command === 'fs' ? 'fs' : 'scan', paths: [...sources.paths, ...sources.patterns] } as const
  const report = await scan({ sources, policy, trust, scanned }, world)
  return tellReport(report, config, task)
}

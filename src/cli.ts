import type { Invocation } from './config/arguments.js'
import { readArguments } from './config/arguments.js'
import type { Given } from './config/given.js'
import { flagOf } from './config/given.js'
import { jobsOf } from './config/jobs.js'
import type { CommandName } from './config/options.js'
import type { Command, Task } from './commands/task.js'
import { faultOf } from './exit-status.js'
import type { Terminal } from './host/terminal.js'
import { Failure } from './model/failure.js'
import { version } from './model/version.js'

/** Runs the command `sigscan` and gives its exit status. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const invocation = readArguments(args)
    switch (invocation.ask) {
      case 'version':
        terminal.print(`sigscan ${version}\n`)
        return 0
      case 'help':
        terminal.print((await import('./commands/help.js')).helpText(invocation.command))
        return 0
      case 'run':
        return await run(invocation, terminal)
    }
  } catch (error) {
    const { status, message, place } = faultOf(error, version)
    const where = place === null ? '' : `${place.file}:${place.line}:${place.column}: `
    terminal.complain(`error: ${where}${message}`)
    return status
  }
}

async function run(
  { command, operands, given: written }: Extract<Invocation, { ask: 'run' }>,
  terminal: Terminal,
): Promise<number> {
  const given = await withPassword(written, terminal)
  const world = terminal.world(flagOf(given, 'quiet'), jobsOf(given))
  const print = (text: string): void => {
    terminal.print(text)
  }
  const flushed = (): Promise<void> => terminal.flushed()
  const stopped = (): number | null => terminal.stopped()
  const color = terminal.colors && !flagOf(given, 'no-color')
  const task: Task = { command, operands, given, world, color, print, flushed, stopped }
  try {
    return await (
      await load(command)
    )(task)
  } finally {
    world.progress.end()
  }
}

/** The password of the registry, where standard input has it. Throws Failure. */
async function withPassword(given: Given, terminal: Terminal): Promise<Given> {
  const isGiven = given.values.has('password')
  if (!flagOf(given, 'password-stdin')) {
    if (isGiven) terminal.complain('warning: --password shows in the list of processes; use --password-stdin.')
    return given
  }
  if (isGiven) throw new Failure('usage', '--password cannot be used beside --password-stdin.')
  return { ...given, values: new Map([...given.values, ['password', [await terminal.readSecret()]]]) }
}

/** Each command is loaded when it is asked for. */
async function load(command: CommandName): Promise<Command> {
  switch (command) {
    case 'scan':
    case 'fs':
    case 'repo':
    case 'image':
      return (await import('./commands/scan.js')).scanCommand
    case 'explain':
      return (await import('./commands/explain.js')).explainCommand
    case 'judge':
      return (await import('./commands/judge.js')).judgeCommand
    case 'policy check':
      return (await import('./commands/policy-check.js')).policyCheckCommand
    case 'policy suggest':
      return (await import('./commands/policy-suggest.js')).policySuggestCommand
    case 'completion':
      return (await import('./commands/completion.js')).completionCommand
  }
}

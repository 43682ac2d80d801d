/**
 * The one entry of the bundle. A thread of its own runs the worker; arguments run the command `sigscan`; the runner's
 * inputs in the environment run the action; else it says how it is used. Hardly anything is imported before that is
 * known, and that Node is new enough.
 */
import { hearInterrupts } from './host/interrupt.js'
import type { Briefing } from './host/messages.js'

/** The oldest Node that has all that the program uses. */
const OLDEST_NODE = { major: 20, minor: 19 } as const

/** Wrong usage, and a fault of ours (see exit-status.ts, which is not loaded yet). */
const WRONG_USAGE = 2
const OUR_FAULT = 70

/** The first argument of our threads. No user can give it: an argument of a process holds no NUL. */
const THREAD = '\0thread'

/** This very bundle, which is what a thread runs too. */
const entry = { script: process.argv[1] ?? '', argument: THREAD }

/** A fault in a thread is told by the thread that started it. */
async function runThread(): Promise<void> {
  const [thread, { serve }] = await Promise.all([import('node:worker_threads'), import('./worker.js')])
  if (thread.parentPort === null) throw new Error('This is no thread.')
  serve(thread.parentPort, thread.workerData as Briefing)
}

async function main(): Promise<void> {
  // Until there is an answer: a run that ended without one must not look like a good one.
  process.exitCode = OUR_FAULT
  const args = process.argv.slice(2)
  if (args.length > 0) {
    const [{ openTerminal }, { runCommand }] = await Promise.all([import('./host/terminal.js'), import('./cli.js')])
    process.exitCode = await runCommand(args, openTerminal(hearInterrupts(), entry))
    return
  }
  const { hasInputs } = await import('./config/inputs.js')
  if (hasInputs(process.env)) {
    const [{ openRunner }, { runAction }] = await Promise.all([import('./host/runner.js'), import('./action.js')])
    process.exitCode = await runAction(openRunner(hearInterrupts(), entry))
    return
  }
  const { helpText } = await import('./commands/help.js')
  process.stderr.write(helpText(null))
  process.exitCode = WRONG_USAGE
}

/** Ends with the status that was set, once who reads has taken all of it, whatever else would be waited for. */
async function end(): Promise<void> {
  await Promise.all([process.stdout, process.stderr].map(taken))
  process.exit()
}

/** Resolves when everything written is handed over, or the reader went away. */
function taken(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve()
    })
  })
}

/** What nobody foresaw: one line that can be reported, and the stack where the runner's debug log is on. */
function sayFault(error: unknown): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const line = text
    .replace(/[^ -~]/g, '?')
    .replace(/##/g, '#?')
    .replace(/^ *::/, '?:')
  process.stderr.write(`This is a fault of sigscan; please report it with this line: ${line}\n`)
  if (process.env['RUNNER_DEBUG'] === '1' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
  process.exitCode = OUR_FAULT
}

function isOldNode(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)
}

if (isOldNode()) {
  process.stderr.write(
    `sigscan needs Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or later, and this is ${process.versions.node}.\n`,
  )
  process.exitCode = WRONG_USAGE
} else if (process.argv[2] === THREAD) {
  void runThread()
} else {
  process.on('uncaughtException', (error) => {
    sayFault(error)
    process.exit()
  })
  // Node ends with status 0 when nothing is left to wait for, also in the middle of a run.
  let ended = false
  process.on('beforeExit', () => {
    if (!ended) sayFault(new Error('The run stopped before its end.'))
    ended = true
  })
  void main()
    .catch(sayFault)
    .finally(() => {
      ended = true
    })
    .then(end)
}

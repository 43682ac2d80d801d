// nektos/act, which runs workflows on this machine itself: with Node 24, without Docker, and with folders in the place of the
// actions that a workflow names.
import { execFile } from 'node:child_process'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Node 24, and what stands in for programs of others. */
const programs = ['../../../node_modules/node/bin', '../programs'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

/** Milliseconds after which a run hangs: none takes 10 s, also on a busy machine. */
const HANGS = 120_000

/** What a run may print: the longest log here has some 100 kB. Bytes. */
const LOG_BYTES = 32 * 1024 * 1024

/**
 * Runs one workflow of the repository, or one job of it. `actions`: folders by `OWNER/NAME@REF`. Gives the exit status, the
 * result of each job by its id, that of each step by `JOB/ID` (a step without an id has its index), and what was printed.
 */
export function runWorkflow(act, run) {
  const { repository, workflow, job, event, home, actions, secrets, variables, environment, payload } = run
  const args = [
    event,
    '--json',
    ...['--directory', repository],
    ...['--workflows', `${repository}/.github/workflows/${workflow}`],
    ...['ubuntu-latest', 'ubuntu-24.04'].flatMap((name) => ['--platform', `${name}=-self-hosted`]),
    '--no-cache-server',
    '--pull=false',
    ...['env', 'secret', 'var', 'input'].flatMap((name) => [`--${name}-file`, '/dev/null']),
    ...(payload === undefined ? [] : ['--eventpath', payload]),
    ...(job === undefined ? [] : ['--job', job, '--matrix', 'os:ubuntu-24.04']),
    ...pairs('--local-repository', actions),
    ...pairs('--secret', secrets),
    ...pairs('--var', variables),
    ...pairs('--env', environment),
  ]
  const path = [...programs, process.env.PATH].join(delimiter)
  const options = {
    cwd: repository,
    env: { PATH: path, HOME: home, LANG: 'C.UTF-8', GIT_CONFIG_NOSYSTEM: '1' },
    timeout: HANGS,
    killSignal: 'SIGKILL',
    maxBuffer: LOG_BYTES,
  }
  return new Promise((resolve, reject) => {
    execFile(act, args, options, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code
      if (typeof status === 'number') resolve({ status, ...readLog(stdout), errors: stderr })
      else reject(new Error(`act ${args.join(' ')}: ${error.signal ?? error.message}\n${stderr}${stdout.slice(-4000)}`))
    })
  })
}

const pairs = (option, values) => Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])

/** act's log: a line of JSON for each thing that happened. */
function readLog(text) {
  const jobs = {}
  const steps = {}
  let printed = ''
  for (const line of text.split('\n').filter((one) => one.startsWith('{'))) {
    const { jobID, jobResult, stage, stepID, stepResult, msg = '', raw_output: isOutput, command } = JSON.parse(line)
    if (jobResult !== undefined) jobs[jobID] = jobResult
    if (stage === 'Main' && stepResult !== undefined) steps[`${jobID}/${stepID.join('-')}`] = stepResult
    if (isOutput || command !== undefined || /^ {2}[❗🚧❓]/u.test(msg))
      printed += msg.endsWith('\n') ? msg : `${msg}\n`
  }
  return { jobs, steps, printed }
}

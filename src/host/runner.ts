import { addPath, debug, error, info, notice, setOutput, setSecret, warning } from '@actions/core'
import { appendFileSync, statSync } from 'node:fs'
import type { Environment } from '../config/inputs.js'
import type { OutputName } from '../config/options.js'
import { Failure } from '../model/failure.js'
import type { Log, World } from '../model/world.js'
import type { Annotation } from '../report/annotations.js'
import { logLine } from '../report/escape.js'
import { memoryCache } from './cache.js'
import { systemClock } from './clock.js'
import { nodeFiles } from './files.js'
import { readEvent } from './event.js'
import { installCommand } from './install.js'
import type { Interrupt } from './interrupt.js'
import { lazyCredentials, lazyFetch, lazyGit, lazyGitHub, lazyHttp } from './network.js'
import { noProgress } from './progress.js'
import type { ThreadEntry } from './threads.js'
import { openThreads } from './threads.js'

/** The runner of a workflow: what a step can tell it. */
export interface Runner {
  readonly environment: Environment
  readonly log: Log
  /** Everything outside. `jobs`: over how many threads files are read; `null`: as many as suit this machine. `token`: for GitHub's API; `null`: it is not asked. */
  world(jobs: number | null, token: string | null): World
  /** From now on the log shows stars in its place. */
  mask(secret: string): void
  /** Writes a rendering, which is escaped already, to the log. */
  print(text: string): void
  /** Shows a message, which is escaped already, beside a line of the change, or above the log. */
  annotate(annotation: Annotation): void
  /** Throws Failure `output`. */
  output(name: OutputName, value: string): void
  /** Bytes that the step's job summary may still take; `null` where the runner has none. */
  summaryRoom(): number | null
  /** Adds to the job summary. Throws Failure `output`. */
  summarize(markdown: string): void
  /** Puts `sigscan` on the PATH of later steps; the folder it is in. Throws Failure `output`. */
  install(): string
  /** The exit status of a run that was asked to stop; `null` when it was not. */
  stopped(): number | null
}

/** The runner that started this process. */
export function openRunner(interrupt: Interrupt, entry: ThreadEntry): Runner {
  const environment = process.env
  const summary = environment['GITHUB_STEP_SUMMARY'] ?? ''
  return {
    environment,
    log,
    world(jobs, token) {
      const directory = environment['GITHUB_WORKSPACE'] ?? process.cwd()
      const stop = interrupt.signal
      const { threads, digesters } = openThreads({ jobs, entry, directory, stop, progress: noProgress })
      const files = nodeFiles(directory, digesters)
      const home = environment['HOME'] ?? environment['USERPROFILE'] ?? ''
      return {
        clock: systemClock,
        files,
        fetch: lazyFetch(stop),
        http: lazyHttp({ stop, environment }),
        credentials: lazyCredentials({ environment, home, files, log, stop, mask }),
        // A step's machine is new each time, and on one that is not, other jobs could fill a folder.
        cache: memoryCache(),
        git: lazyGit(directory, stop),
        github: token === null ? null : lazyGitHub({ environment, token, stop }),
        event: readEvent(environment, files),
        artifacts: environment['GITHUB_ARTIFACTS_LIST'] || null,
        log,
        progress: noProgress,
        threads,
        stop,
      }
    },
    mask,
    print: (text) => {
      info(text.trimEnd())
    },
    annotate,
    output(name, value) {
      tell(`The output ${name} could not be written.`, () => {
        setOutput(name, value)
      })
    },
    summaryRoom: () => (summary === '' ? null : SUMMARY_LIMIT - sizeOf(summary)),
    summarize(markdown) {
      tell('The job summary could not be written.', () => {
        appendFileSync(summary, markdown)
      })
    },
    install() {
      const temporary = environment['RUNNER_TEMP'] ?? ''
      if (temporary === '') throw new Failure('output', 'There is no RUNNER_TEMP to install the command sigscan into.')
      return tell('The command sigscan could not be installed.', () => {
        const folder = installCommand(temporary, process.execPath, process.argv[1] ?? '')
        addPath(folder)
        return folder
      })
    },
    stopped: () => interrupt.status(),
  }
}

const log: Log = {
  debug: (message) => {
    debug(logLine(message))
  },
  info: (message) => {
    info(logLine(message))
  },
  warning: (message) => {
    warning(logLine(message))
  },
  error: (message) => {
    error(logLine(message))
  },
}

/** Of a secret with several lines each is masked, for the log is made of lines. */
function mask(secret: string): void {
  for (const line of new Set([secret, ...secret.split(/\r?\n/)])) if (line.trim() !== '') setSecret(line)
}

/** GitHub refuses a step's summary above 1 MiB, and shows none of it. */
const SUMMARY_LIMIT = 1024 * 1024

const levels = { error, warning, notice } as const

function annotate({ level, title, message, place }: Annotation): void {
  const where =
    place === null
      ? {}
      : {
          file: place.file,
          startLine: place.line,
          endLine: place.line,
          startColumn: place.column,
          endColumn: place.endColumn,
        }
  levels[level](message, { title, ...where })
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** The files of the runner are ours to write; where one is missing or full, the step says so. */
function tell<T>(sentence: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new Failure('output', sentence, { cause, remedy: 'Look at what the runner gives this step to write to.' })
  }
}

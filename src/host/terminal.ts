import { once } from 'node:events'
import { homedir } from 'node:os'
import { Failure } from '../model/failure.js'
import type { Cache, Log, World } from '../model/world.js'
import { terminal } from '../report/escape.js'
import { cacheFolder, diskCache, memoryCache } from './cache.js'
import { systemClock } from './clock.js'
import { nodeFiles } from './files.js'
import type { Interrupt } from './interrupt.js'
import { lazyCredentials, lazyFetch, lazyGit, lazyGitHub, lazyHttp } from './network.js'
import type { ScreenProgress } from './progress.js'
import { noProgress, screenProgress } from './progress.js'
import type { ThreadEntry } from './threads.js'
import { openThreads } from './threads.js'

/** A person's terminal, or a script in its place. */
export interface Terminal {
  /** Writes a rendering, which is escaped already, to standard output. */
  print(text: string): void
  /** Waits until who reads standard output has taken most of it: what it has not taken is held in memory. */
  flushed(): Promise<void>
  /** Writes one line to standard error. Escapes it. */
  complain(message: string): void
  /**
   * Everything outside, with progress where somebody watches and does not want it quiet. `jobs`: over how many threads
   * files are read; `null`: as many as suit this machine.
   */
  world(quiet: boolean, jobs: number | null): World
  /** Whether standard output may be coloured. */
  readonly colors: boolean
  /** The first line of standard input. Throws Failure `usage` when there is none. */
  readSecret(): Promise<string>
  /** The exit status of a run that was asked to stop; `null` when it was not. */
  stopped(): number | null
}

/** The terminal that started this process. */
export function openTerminal(interrupt: Interrupt, entry: ThreadEntry): Terminal {
  const { stdout, stderr, env } = process
  stdout.on('error', ignoreClosedPipe)
  stderr.on('error', ignoreClosedPipe)
  return {
    print: (text) => void stdout.write(text),
    async flushed() {
      // A reader that went away instead is heard by the listener above.
      if (stdout.writableNeedDrain) await once(stdout, 'drain').catch(() => undefined)
    },
    complain: (message) => void stderr.write(`${terminal(message)}\n`),
    world(quiet, jobs) {
      const progress = stderr.isTTY && !quiet ? screenProgress(stderr) : noProgress
      const log = terminalLog(quiet, progress)
      const directory = process.cwd()
      const stop = interrupt.signal
      const { threads, digesters } = openThreads({ jobs, entry, directory, stop, progress })
      const files = nodeFiles(directory, digesters)
      const mask = (): void => undefined
      return {
        clock: systemClock,
        files,
        fetch: lazyFetch(stop),
        http: lazyHttp({ stop, environment: env }),
        credentials: lazyCredentials({ environment: env, home: homeOfUser(), files, log, stop, mask }),
        cache: userCache(),
        git: lazyGit(directory, stop),
        github: lazyGitHub({ environment: env, token: tokenOf(env), stop }),
        event: null,
        artifacts: null,
        log,
        progress,
        threads,
        stop,
      }
    },
    colors: stdout.isTTY && !env['NO_COLOR'],
    readSecret: () => firstLine(process.stdin),
    stopped: () => interrupt.status(),
  }
}

/** Tokens that stand for a password have some kilobytes. Bytes. */
const SECRET_LIMIT = 64 * 1024

async function firstLine(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  let text = ''
  for await (const piece of input) {
    text += Buffer.from(piece).toString('utf8')
    if (text.length > SECRET_LIMIT || text.includes('\n')) break
  }
  const [line = ''] = text.split(/\r?\n/)
  if (line !== '' && line.length <= SECRET_LIMIT) return line
  throw new Failure('usage', 'Standard input holds no password.', { remedy: 'Pipe the password into the command.' })
}

function userCache(): Cache {
  const folder = cacheFolder(process.env, process.platform, homeOfUser())
  return folder === null ? memoryCache() : diskCache(folder)
}

/** Empty for a user that the system does not know. */
function homeOfUser(): string {
  try {
    return homedir()
  } catch {
    return ''
  }
}

/** Who pipes into `head` has seen enough; anything else is a fault. */
function ignoreClosedPipe(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
}

function terminalLog(quiet: boolean, progress: ScreenProgress): Log {
  const say = (prefix: string) => (message: string) => {
    progress.clear()
    process.stderr.write(`${prefix}${terminal(message)}\n`)
  }
  const silent = (): void => undefined
  return { debug: silent, info: quiet ? silent : say(''), warning: say('warning: '), error: say('error: ') }
}

/** What GitHub's own command takes; an empty one is none. */
function tokenOf(environment: Readonly<Record<string, string | undefined>>): string | null {
  return (
    [environment['GITHUB_TOKEN'], environment['GH_TOKEN']].find((token) => token !== undefined && token !== '') ?? null
  )
}

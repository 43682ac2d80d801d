import { once } from 'node:events'
import { homedir } from 'node:os'
import type { Cache, Log, World } from '../model/world.js'
import { terminal } from '../report/escape.js'
import { cacheFolder, diskCache, memoryCache } from './cache.js'
import { systemClock } from './clock.js'
import { nodeFiles } from './files.js'
import type { Interrupt } from './interrupt.js'
import { lazyFetch } from './network.js'
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
      const { threads, digesters } = openThreads({ jobs, entry, directory, stop: interrupt.signal, progress })
      return {
        clock: systemClock,
        files: nodeFiles(directory, digesters),
        fetch: lazyFetch(interrupt.signal),
        cache: userCache(),
        log,
        progress,
        threads,
        stop: interrupt.signal,
      }
    },
    colors: stdout.isTTY && !env['NO_COLOR'],
    stopped: () => interrupt.status(),
  }
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

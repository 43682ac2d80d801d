import { availableParallelism } from 'node:os'
import type { Progress, Threads } from '../model/world.js'
import { TOLD_FROM } from './messages.js'
import type { Briefing, Reply, Work, Yield } from './messages.js'
import type { Digesters } from './open-file.js'
import type { Ears, Pool, Thread } from './pool.js'

/** What is started as a thread: this very bundle, told by its first argument that it is one. */
export interface ThreadEntry {
  readonly script: string
  readonly argument: string
}

/** Each thread takes some 50 MB, and a build's machine has other things to do with its memory. */
const USUAL_THREADS = 4

/** The room for new objects in each thread, in MB: with more a thread takes more memory, and is no faster. */
const YOUNG_MB = 8

/** What a run needs to know to have threads. */
export interface ThreadFacts {
  /** How many threads read, this one counted; `null`: one a processor, and at most 4. With 1 there are no others. */
  readonly jobs: number | null
  readonly entry: ThreadEntry
  readonly directory: string
  readonly stop: AbortSignal
  readonly progress: Progress
}

/** The threads of a run, and how its files make digests. Nothing is loaded or started before it is needed. */
export function openThreads({ jobs, entry, directory, stop, progress }: ThreadFacts): {
  readonly threads: Threads | null
  readonly digesters: Digesters
} {
  const limit = jobs ?? Math.min(availableParallelism(), USUAL_THREADS)
  if (limit === 1) return { threads: null, digesters: { stop, elsewhere: null } }
  let pool: Pool | null = null
  let loading: Promise<Pool> | null = null
  const load = async (): Promise<Pool> => {
    const [{ openPool }, start] = await Promise.all([import('./pool.js'), threadStarter(entry, { directory })])
    const reading = (path: string, size: number): void => {
      progress.reading(path, size)
    }
    return (pool = openPool({ limit: limit - 1, start, stop, reading }))
  }
  const run = async <Kind extends keyof Work>(
    kind: Kind,
    work: Work[Kind],
    abandon: AbortSignal | null,
  ): Promise<Yield[Kind]> => (await (loading ??= load())).run(kind, work, abandon)
  return {
    threads: {
      start() {
        void (loading ??= load()).then((opened) => {
          opened.prepare()
        })
      },
      hasRoom: () => pool?.hasRoom() ?? false,
      room: async () => (await (loading ??= load())).room(),
      async read(subject) {
        const reading = await run('read', subject, null)
        if (reading?.size != null && reading.size < TOLD_FROM) progress.reading(subject.path, reading.size)
        return reading
      },
    },
    digesters: { stop, elsewhere: (work, end) => run('digest', work, end) },
  }
}

async function threadStarter({ script, argument }: ThreadEntry, briefing: Briefing): Promise<(ears: Ears) => Thread> {
  const { Worker } = await import('node:worker_threads')
  return ({ reply, died }) => {
    const worker = new Worker(script, {
      argv: [argument],
      workerData: briefing,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    })
    worker.on('message', (message: Reply) => {
      reply(message)
    })
    worker.on('error', (error) => {
      died(error instanceof Error ? error : new Error(String(error)))
    })
    worker.on('messageerror', died)
    worker.on('exit', (code) => {
      died(new Error(`A thread ended by itself, with the status ${code}.`))
    })
    return {
      post: (request) => {
        worker.postMessage(request)
      },
      hold: (waits) => {
        if (waits) worker.ref()
        else worker.unref()
      },
    }
  }
}

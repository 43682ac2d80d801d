import { spawn, type ChildProcess } from 'node:child_process'
import type { LookupAddress } from 'node:dns'

/** All addresses that a host's name has, by the system's own way: its hosts file, its search list. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

/**
 * How many names may be looked up at once. Sixteen requests are under way at a time (ask-wire.ts); a name that hangs holds a thread
 * for up to half a minute, ten times as long as who asks waits for it. A container may have few processes.
 */
const THREADS = 64

/**
 * What the other process runs: it looks names up, and ends when this one does, whatever it waits for. A look-up cannot
 * be called off, and a process with one under way does not end before it.
 */
const program = `
const { lookup } = require('node:dns')
process.on('message', ({ id, host }) => {
  lookup(host, { all: true }, (error, found) => process.send({ id, code: error ? String(error.code) : null, found }))
})
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
`

interface Answer {
  readonly id: number
  readonly code: string | null
  readonly found?: readonly LookupAddress[]
}

interface Waiting {
  readonly done: (found: readonly LookupAddress[]) => void
  readonly fail: (error: Error) => void
}

/** Looks names up in a process of its own, which the first name starts and which keeps nobody from ending. */
export function openResolver(): Resolve {
  let other: ChildProcess | null = null
  let last = 0
  const waiting = new Map<number, Waiting>()
  const asked = new Map<string, Promise<readonly LookupAddress[]>>()

  function onAnswer({ id, code, found = [] }: Answer): void {
    const one = waiting.get(id)
    waiting.delete(id)
    if (code === null) one?.done(found)
    else one?.fail(failure(code))
  }

  function start(): ChildProcess {
    const started = spawn(process.execPath, ['-e', program], {
      // Options for this Node are not for that one: it would look for the same debugger.
      env: { ...process.env, NODE_OPTIONS: '', UV_THREADPOOL_SIZE: String(THREADS) },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      windowsHide: true,
    })
    const onEnd = (code: string): void => {
      if (other !== started) return
      other = null
      const lost = [...waiting.values()]
      waiting.clear()
      for (const { fail } of lost) fail(failure(code))
    }
    started.on('message', onAnswer)
    started.on('error', (error: NodeJS.ErrnoException) => {
      onEnd(error.code ?? 'ECHILD')
    })
    started.on('exit', () => {
      onEnd('ECHILD')
    })
    started.unref()
    started.channel?.unref()
    return started
  }

  async function ask(host: string): Promise<readonly LookupAddress[]> {
    other ??= start()
    const to = other
    const id = (last += 1)
    return new Promise((done, fail) => {
      waiting.set(id, { done, fail })
      to.send({ id, host }, (error) => {
        if (error === null) return
        waiting.delete(id)
        fail(error)
      })
    })
  }

  return (host) => {
    const same = asked.get(host)
    if (same !== undefined) return same
    const answer = ask(host).finally(() => asked.delete(host))
    asked.set(host, answer)
    return answer
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(`The look-up failed: ${code}.`), { code })
}

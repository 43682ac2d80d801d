import { describe, expect, it } from '@jest/globals'
import type { Answer, NumberedJob, Request } from '../../src/host/messages.js'
import type { Ears, Pool } from '../../src/host/pool.js'
import { openPool } from '../../src/host/pool.js'
import type { FileSubject } from '../../src/model/subject.js'
import { FileError } from '../../src/model/world.js'

/** A thread that does what the test says. */
interface Fake {
  readonly ears: Ears
  readonly posted: Request[]
  held: boolean
  /** The jobs of its oldest message that are not answered yet. */
  next(): readonly NumberedJob[]
  answer(make?: (number: number) => Answer): void
}

function poolOf(limit: number): {
  readonly pool: Pool
  readonly threads: Fake[]
  readonly stop: AbortController
  readonly progress: string[]
} {
  const threads: Fake[] = []
  const stop = new AbortController()
  const progress: string[] = []
  const pool = openPool({
    limit,
    stop: stop.signal,
    reading: (path, size) => progress.push(`${path} ${size}`),
    start: (ears) => {
      const posted: Request[] = []
      let answered = 0
      const messages = (): readonly (readonly NumberedJob[])[] =>
        posted.flatMap((request) => (request.say === 'do' ? [request.jobs] : []))
      const fake: Fake = {
        ears,
        posted,
        held: true,
        next: () => messages()[answered] ?? [],
        answer: (make = (number) => ({ say: 'done', number, result: null })) => {
          const answers = fake.next().map(({ number }) => make(number))
          answered += 1
          ears.reply({ say: 'answers', answers })
        },
      }
      threads.push(fake)
      return {
        post: (request) => posted.push(request),
        hold: (waits) => {
          fake.held = waits
        },
      }
    },
  })
  return { pool, threads, stop, progress }
}

function subjectOf(path: string): FileSubject {
  return { kind: 'file', path, root: '.', location: `/base/${path}`, named: true, mentions: [], obstacle: null }
}

/** Whoever asks hears of a failure when it is the file's turn. */
function read(pool: Pool, path = 'a.jar'): Promise<unknown> {
  const reading = pool.run('read', subjectOf(path), null)
  reading.catch(() => undefined)
  return reading
}

const work = { descriptor: 3, location: 'a.exe', algorithm: 'sha256', parts: [] }

describe('A pool of threads', () => {
  it('starts a thread for work, and waits for no idle one', async () => {
    const { pool, threads } = poolOf(2)
    expect(threads).toHaveLength(0)
    const reading = read(pool)
    expect(threads).toHaveLength(1)
    expect(threads[0]?.held).toBe(true)
    threads[0]?.answer()
    await expect(reading).resolves.toBeNull()
    expect(threads[0]?.held).toBe(false)
  })

  it('starts another rather than wait for a busy one, and no more than it may', () => {
    const { pool, threads } = poolOf(2)
    for (let count = 0; count < 4; count += 1) void read(pool)
    expect(threads.map(({ posted }) => posted.length)).toEqual([2, 2])
  })

  it('hands out many files in one message when many wait, and few when few are left', async () => {
    const { pool, threads } = poolOf(1)
    const readings = Array.from({ length: 100 }, () => read(pool))
    const sizes: number[] = []
    for (let size = 1; size > 0; size = threads[0]?.next().length ?? 0) {
      sizes.push(threads[0]?.next().length ?? 0)
      threads[0]?.answer()
    }
    await Promise.all(readings)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(100)
    expect(Math.max(...sizes)).toBe(16)
    expect(sizes.at(-1)).toBe(1)
    expect(sizes.length).toBeLessThan(50)
  })

  it('gives each answer to who asked, whatever the order', async () => {
    const { pool, threads } = poolOf(2)
    const first = read(pool, 'a.jar')
    const digest = pool.run('digest', work, null)
    threads[1]?.answer((number) => ({ say: 'done', number, result: Buffer.from('digest') }))
    threads[0]?.answer((number) => ({ say: 'refused', number, code: 'truncated', message: 'It became shorter.' }))
    await expect(digest).resolves.toEqual(Buffer.from('digest'))
    await expect(first).rejects.toThrow(new FileError('truncated', 'It became shorter.'))
  })

  it('tells a fault of ours as it was told there', async () => {
    const { pool, threads } = poolOf(1)
    const reading = read(pool)
    const fault = { name: 'TypeError', message: 'x is no function', stack: 'at y' }
    threads[0]?.answer((number) => ({ say: 'fault', number, fault }))
    await expect(reading).rejects.toMatchObject(fault)
    await expect(reading).rejects.not.toThrow(FileError)
  })

  it('has room when its threads are ready to read, until much waits for them', async () => {
    const { pool, threads, progress } = poolOf(1)
    pool.prepare()
    expect(threads[0]?.posted).toEqual([{ say: 'prepare' }])
    expect([pool.hasRoom(), threads[0]?.held]).toEqual([false, false])
    const room = pool.room()
    threads[0]?.ears.reply({ say: 'ready' })
    await room
    expect(pool.hasRoom()).toBe(true)
    const readings = []
    while (pool.hasRoom()) readings.push(read(pool))
    expect(readings.length).toBeGreaterThan(16)
    threads[0]?.ears.reply({ say: 'reading', path: 'large.jar', size: 2_000_000 })
    expect(progress).toEqual(['large.jar 2000000'])
    threads[0]?.answer()
    expect(pool.hasRoom()).toBe(true)
    await expect(readings[0]).resolves.toBeNull()
  })

  it('ends all work when a thread dies, and takes none any more', async () => {
    const { pool, threads } = poolOf(2)
    const readings = Array.from({ length: 60 }, () => read(pool))
    const room = pool.room()
    const why = new Error('Worker terminated due to reaching memory limit')
    threads[0]?.ears.died(why)
    threads[0]?.ears.died(new Error('It ended.'))
    for (const reading of readings) await expect(reading).rejects.toBe(why)
    await room
    expect(threads.map(({ held }) => held)).toEqual([false, false])
    await expect(read(pool)).rejects.toBe(why)
    threads[1]?.answer()
  })
})

describe('A run that is asked to stop', () => {
  it('begins nothing new, and tells the threads', async () => {
    const { pool, threads, stop } = poolOf(1)
    const readings = Array.from({ length: 40 }, () => read(pool))
    stop.abort()
    expect(threads[0]?.posted.at(-1)).toEqual({ say: 'stop' })
    await expect(readings.at(-1)).rejects.toMatchObject({ code: 'stopped' })
    await expect(read(pool)).rejects.toMatchObject({ code: 'stopped' })
    // What a thread has at hand it answers itself.
    threads[0]?.answer()
    await expect(readings[0]).resolves.toBeNull()
  })
})

describe('A digest that is abandoned', () => {
  it('is given up by the thread that makes it', async () => {
    const { pool, threads } = poolOf(1)
    const abandon = new AbortController()
    const digest = pool.run('digest', work, abandon.signal)
    abandon.abort()
    const number = threads[0]?.next()[0]?.number ?? -1
    expect(threads[0]?.posted.at(-1)).toEqual({ say: 'abandon', number })
    threads[0]?.answer(() => ({ say: 'refused', number, code: 'stopped', message: 'It was given up.' }))
    await expect(digest).rejects.toMatchObject({ code: 'stopped' })
  })

  it('is not begun when it waits, or was abandoned before', async () => {
    const { pool, threads } = poolOf(1)
    for (let count = 0; count < 40; count += 1) void read(pool)
    const abandon = new AbortController()
    const digest = pool.run('digest', work, abandon.signal)
    abandon.abort()
    await expect(digest).rejects.toMatchObject({ code: 'stopped' })
    await expect(pool.run('digest', work, abandon.signal)).rejects.toMatchObject({ code: 'stopped' })
    const kinds = threads[0]?.posted.map((request) => (request.say === 'do' ? request.jobs[0]?.job.kind : request.say))
    expect(new Set(kinds)).toEqual(new Set(['read']))
  })
})

import { describe, expect, it } from '@jest/globals'
import { setImmediate as immediate } from 'node:timers/promises'
import type { FileReading } from '../src/model/signature.js'
import type { FileSubject } from '../src/model/subject.js'
import type { OpenFile, Threads, World } from '../src/model/world.js'
import { FileError } from '../src/model/world.js'
import type { Read } from '../src/read-files.js'
import { readFiles } from '../src/read-files.js'
import { readFile } from '../src/signatures/file/read.js'
import { memoryFiles, openBytes, testWorld } from './support/world.js'

const bytes = Buffer.from('MSCF\0\0\0\0')

function subjectOf(number: number): FileSubject {
  const path = `f${number}.cab`
  return { kind: 'file', path, root: '.', location: `/base/${path}`, named: true, mentions: [], obstacle: null }
}

// A search may wait before it yields.
async function* subjectsTo(count: number): AsyncGenerator<FileSubject> {
  for (let number = 0; number < count; number += 1) yield await Promise.resolve(subjectOf(number))
}

/** A world whose files are as slow as it takes to start threads: none but the first, or each. */
function worldOf(parts: { readonly threads?: Threads; readonly stop?: AbortSignal; readonly slow?: boolean } = {}): {
  readonly world: World
  readonly done: string[]
} {
  const done: string[] = []
  let first = true
  const open = (): OpenFile => {
    const end = performance.now() + (parts.slow === true && first ? 350 : 0)
    first = false
    while (performance.now() < end) Math.hypot(1, 2)
    return openBytes(bytes)
  }
  const { threads, stop = new AbortController().signal } = parts
  const base = testWorld({ files: { ...memoryFiles(new Map()), open }, stop })
  const progress = { ...base.progress, done: (path: string): void => void done.push(path) }
  return { world: { ...base, progress, threads: threads ?? null }, done }
}

/** Threads that take what they are given, and answer in the order that `turnsOf` makes. */
function fakeThreads(
  answer: (subject: FileSubject, number: number) => Promise<FileReading | null>,
  room = (): boolean => true,
): { readonly threads: Threads; readonly given: string[]; readonly started: () => number } {
  const given: string[] = []
  let started = 0
  const threads: Threads = {
    start: () => {
      started += 1
    },
    hasRoom: () => started > 0 && room(),
    room: async () => {
      await immediate()
    },
    read: (subject) => {
      given.push(subject.path)
      return answer(subject, given.length)
    },
  }
  return { threads, given, started: () => started }
}

const reading = async (subject: FileSubject): Promise<FileReading | null> => readFile(subject, worldOf().world)

async function pathsOf(count: number, world: World): Promise<{ readonly paths: string[]; readonly reads: Read[] }> {
  const reads: Read[] = []
  await readFiles(subjectsTo(count), world, (read) => void reads.push(read))
  return { paths: reads.map(({ subject }) => subject.path), reads }
}

const namesTo = (count: number): readonly string[] => Array.from({ length: count }, (_, number) => `f${number}.cab`)

describe('Reading', () => {
  it('starts no thread for what is read soon', async () => {
    const { threads, given, started } = fakeThreads(reading)
    const { world, done } = worldOf({ threads })
    expect((await pathsOf(50, world)).paths).toEqual(namesTo(50))
    expect([started(), given, done]).toEqual([0, [], namesTo(50)])
  })

  it('starts none for one file, however long it takes', async () => {
    const { threads, started } = fakeThreads(reading)
    await pathsOf(1, worldOf({ threads, slow: true }).world)
    expect(started()).toBe(0)
  })

  it.each([null, fakeThreads(reading).threads])(
    'lets the rest of the run have its turns meanwhile',
    async (threads) => {
      let turns = 0
      const slowly = async (): Promise<Uint8Array> => {
        for (let turn = 0; turn < 5; turn += 1) {
          await immediate()
          turns += 1
        }
        return Buffer.alloc(32)
      }
      const large = {
        size: 2_000_000,
        read: () => bytes,
        digest: slowly,
        unchanged: () => true,
        close: () => undefined,
      }
      const { world } = worldOf()
      const files = { ...world.files, open: () => large }
      expect((await pathsOf(3, { ...world, threads, files })).paths).toEqual(namesTo(3))
      expect(turns).toBe(15)
    },
  )

  it('goes on in threads after a while, in the order of what was found', async () => {
    const late = async (subject: FileSubject, number: number): Promise<FileReading | null> => {
      for (let turn = 0; turn < 7 - (number % 7); turn += 1) await immediate()
      return reading(subject)
    }
    const { threads, given, started } = fakeThreads(late)
    const { world, done } = worldOf({ threads, slow: true })
    const { paths, reads } = await pathsOf(500, world)
    expect(paths).toEqual(namesTo(500))
    expect([started(), given.length]).toEqual([1, 499])
    expect([...done].sort()).toEqual([...namesTo(500)].sort())
    expect(done).not.toEqual(namesTo(500))
    const { reads: alone } = await pathsOf(500, worldOf().world)
    expect(reads).toEqual(alone)
  })

  it('is shared by this thread when the others have enough', async () => {
    let asked = 0
    const { threads, given } = fakeThreads(reading, () => asked++ % 3 > 0)
    const { paths } = await pathsOf(300, worldOf({ threads, slow: true }).world)
    expect(paths).toEqual(namesTo(300))
    expect(given.length).toBeGreaterThan(0)
  })

  it('gives threads no more than a bounded number before the first of them is done with', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { threads, given } = fakeThreads(async (subject, number) => {
      if (number === 1) await held
      return reading(subject)
    })
    const running = pathsOf(1000, worldOf({ threads, slow: true }).world)
    while (given.length < 200) await immediate()
    for (let turn = 0; turn < 300; turn += 1) await immediate()
    expect(given.length).toBe(256)
    release()
    expect((await running).paths).toEqual(namesTo(1000))
  })

  it('fails with the fault of a thread, and not with what comes after', async () => {
    const { threads } = fakeThreads(async (subject, number) => {
      if (number === 10) throw new Error('A thread ended by itself.')
      if (number === 20) throw new Error('another')
      return reading(subject)
    })
    await expect(pathsOf(500, worldOf({ threads, slow: true }).world)).rejects.toThrow('A thread ended by itself.')
  })

  it('ends when the run is asked to stop, and tells what was not begun', async () => {
    const stop = new AbortController()
    const { threads } = fakeThreads(async (subject, number) => {
      if (number === 5) stop.abort()
      await immediate()
      if (number > 5) throw new FileError('stopped', 'It was not begun.')
      return reading(subject)
    })
    const { world, done } = worldOf({ threads, slow: true, stop: stop.signal })
    const { reads } = await pathsOf(500, world)
    expect(reads.length).toBeLessThan(20)
    expect(reads.map(({ begun, reading: found }) => [begun, found === null])).toEqual(
      reads.map((_, index) => (index <= 5 ? [true, false] : [false, true])),
    )
    expect(done).toEqual(namesTo(6))
  })
})

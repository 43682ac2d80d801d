import type { FileReading } from './model/signature.js'
import type { FileSubject } from './model/subject.js'
import { FileError, type Threads, type World } from './model/world.js'
import { inOrder, takeTurns } from './pace.js'
import { readFile } from './signatures/file/read.js'

/** What became of a subject. `begun` is false when the run was asked to stop before it was read. */
export interface Read {
  readonly subject: FileSubject
  /** `null`: it is no format that can be signed, or was not begun. */
  readonly reading: FileReading | null
  readonly begun: boolean
}

/**
 * After so much reading in this thread others are started for what is left, in milliseconds. They need some 150 ms of a
 * processor each until they are of help, which the 200 files of a usual build do not repay.
 */
const ALONE_MS = 300

/**
 * So many files may be given to threads before the first of them is done with: enough to keep all of them busy while
 * one reads a large file. What was read of each, some kilobytes, waits for its turn.
 */
const MAX_AHEAD = 256

/** While others read too, they are heard so often, in milliseconds: they must not run out of work meanwhile. */
const TURN_AMONG_MS = 4

/**
 * Reads the subjects, in this thread and, when there is enough to do, in others, and hands each on in the order in which
 * they were found. Ends early when the run is asked to stop.
 */
export async function readFiles(
  subjects: AsyncIterable<FileSubject>,
  world: World,
  take: (read: Read) => Promise<void> | void,
): Promise<void> {
  const { threads, stop } = world
  const readings = inOrder(MAX_AHEAD, take)
  const desk = openDesk(world)
  const turnAlone = takeTurns()
  const turnAmong = takeTurns(TURN_AMONG_MS)
  let others: Threads | null = null
  for await (const subject of subjects) {
    if (others === null && threads !== null && desk.spent() > ALONE_MS) {
      threads.start()
      others = threads
    }
    while (desk.reading() !== null && others?.hasRoom() !== true) {
      // A race with nobody would be won at once, again and again, and nothing else would have its turn.
      await (others === null ? desk.reading() : Promise.race([desk.reading(), others.room()]))
    }
    if (stop.aborted) break
    await readings.add(others?.hasRoom() === true ? readThere(subject, others, world) : desk.read(subject))
    await (others === null ? turnAlone() : turnAmong())
  }
  await readings.finish()
}

/** This thread as one that reads: one file at a time. */
interface Desk {
  readonly read: (subject: FileSubject) => Promise<Read>
  /** What is being read; `null`: nothing. */
  readonly reading: () => Promise<Read> | null
  /** So many milliseconds were spent on reading. */
  readonly spent: () => number
}

function openDesk(world: World): Desk {
  let current: Promise<Read> | null = null
  let spent = 0
  const read = async (subject: FileSubject): Promise<Read> => {
    const before = performance.now()
    try {
      const reading = await readFile(subject, world)
      world.progress.done(subject.path)
      return { subject, reading, begun: true }
    } finally {
      spent += performance.now() - before
      current = null
    }
  }
  return { read: (subject) => (current = read(subject)), reading: () => current, spent: () => spent }
}

async function readThere(subject: FileSubject, threads: Threads, { progress }: World): Promise<Read> {
  try {
    const reading = await threads.read(subject)
    progress.done(subject.path)
    return { subject, reading, begun: true }
  } catch (error) {
    if (error instanceof FileError && error.code === 'stopped') return { subject, reading: null, begun: false }
    throw error
  }
}

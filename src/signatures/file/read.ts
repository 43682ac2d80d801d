import { hash } from 'node:crypto'
import type { CheckCode } from '../../model/codes.js'
import type { FileReading } from '../../model/signature.js'
import type { FileSubject } from '../../model/subject.js'
import { FileError, type FileErrorCode, type OpenFile, type World } from '../../model/world.js'
import { detect, readEnds } from './detect.js'
import { type FileBytes, type FileFormat, type FormatReading, nothing, tailLength } from './format.js'
import { memoryFile } from './memory.js'

/** Up to this size a file is read once, bytes: one call is cheaper than several, and memory stays flat. */
const wholeSize = 1024 * 1024

/**
 * From this size on the digest of a file is begun before the format is read, bytes: it may be made in another thread
 * meanwhile. Below, what turns out to be no format that can be signed is not hashed at all.
 */
const largeSize = 64 * 1024 * 1024

/** What the file system's word means for the subject. */
const obstacleCodes: { readonly [code in FileErrorCode]: CheckCode } = {
  'not-found': 'vanished',
  'not-a-file': 'not-a-file',
  'not-a-directory': 'vanished',
  unreadable: 'unreadable',
  truncated: 'file-changed',
  'too-large': 'unreadable',
  'too-many': 'unreadable',
  unwritable: 'unreadable',
  stopped: 'stopped',
}

/** What reading needs of what is outside. */
export type ReadingWorld = Pick<World, 'files' | 'stop'> & { readonly progress: Pick<World['progress'], 'reading'> }

/**
 * Opens, hashes and reads one file: the bytes of one descriptor are hashed and parsed, and watched for changes. `null`:
 * a walk met it and it is no format that can be signed (it counts as skipped). Never throws for what a file can be.
 */
export async function readFile(subject: FileSubject, world: ReadingWorld): Promise<FileReading | null> {
  if (subject.obstacle !== null) return obstructedReading(subject, subject.obstacle.code, subject.obstacle.message)
  let file: OpenFile
  try {
    file = world.files.open(subject.location)
  } catch (error) {
    return explain(subject, error)
  }
  try {
    return await readOpen(subject, file, world)
  } catch (error) {
    return explain(subject, error)
  } finally {
    file.close()
  }
}

async function readOpen(subject: FileSubject, file: OpenFile, world: ReadingWorld): Promise<FileReading | null> {
  const small = file.size <= wholeSize
  // A file that a walk met is mostly skipped after a look at its ends.
  const source = file.size <= (subject.named ? wholeSize : tailLength) ? readWhole(file) : file
  const ends = readEnds(source)
  const candidates = detect(ends)
  if (candidates.length === 0 && !subject.named) return null
  world.progress.reading(subject.path, file.size)
  const parsed = small && source === file ? readWhole(file) : source
  const begun = file.size >= largeSize ? hashWhole(file) : null
  // What is not waited for in the end, because the reading failed, fails by itself.
  begun?.catch(() => undefined)
  const reading = await readAs(candidates, parsed, world.stop)
  if (reading.format === null && reading.obstacle === null && !subject.named) return null
  const sha256 = small ? hash('sha256', parsed.read(0, parsed.size)) : await (begun ?? hashWhole(file))
  if (!file.unchanged()) {
    return obstructedReading(subject, 'file-changed', `\`${subject.path}\` changed while it was read.`)
  }
  return { kind: 'file', subject, sha256, size: file.size, ...reading }
}

function readWhole(file: FileBytes): FileBytes {
  return memoryFile(file.read(0, file.size))
}

/** The first candidate that the file really is of. */
async function readAs(candidates: readonly FileFormat[], file: FileBytes, stop: AbortSignal): Promise<FormatReading> {
  const ends = readEnds(file)
  for (const candidate of candidates) {
    const reading = await candidate.read(file, ends, stop)
    if (reading.format !== null || reading.obstacle !== null) return reading
  }
  return nothing
}

async function hashWhole(file: FileBytes): Promise<string> {
  const digest = await file.digest('sha256', [{ position: 0, length: file.size }])
  return Buffer.from(digest).toString('hex')
}

function explain(subject: FileSubject, error: unknown): FileReading {
  if (error instanceof FileError) return obstructedReading(subject, obstacleCodes[error.code], error.message)
  throw error
}

function obstructedReading(subject: FileSubject, code: CheckCode, message: string): FileReading {
  return { ...nothing, kind: 'file', subject, sha256: null, size: null, obstacle: { code, message } }
}

import { closeSync, fstatSync, openSync } from 'node:fs'
import type { BigIntStats } from 'node:fs'
import type { OpenFile } from '../model/world.js'
import { FileError } from '../model/world.js'
import { attempt } from './attempt.js'
import type { DigestWork, Source } from './descriptor.js'
import { digestHere, fill, lengthOf, stopped } from './descriptor.js'

/**
 * From so many bytes on a digest is made in another thread. One that must be started first takes some 80 ms until it
 * hashes, and this thread hashes 64 MiB in 60 ms.
 */
const LARGE = 64 * 1024 * 1024

/** How digests are made. */
export interface Digesters {
  /** Aborted when the run was asked to stop. */
  readonly stop: AbortSignal
  /** Makes one in another thread, until `stop` is aborted; `null`: there are no others. */
  readonly elsewhere: ((work: DigestWork, stop: AbortSignal) => Promise<Uint8Array>) | null
}

/** Opens a regular file. Throws FileError. */
export function openRegular(location: string, absolute: string, flags: number, digesters: Digesters): OpenFile {
  const descriptor = attempt(location, () => openSync(absolute, flags))
  try {
    const opened = attempt(location, () => fstatSync(descriptor, { bigint: true }))
    if (!opened.isFile()) throw new FileError('not-a-file', `${location} is not a regular file.`)
    return openFile({ location, descriptor }, opened, digesters)
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

function openFile(source: Source, opened: BigIntStats, { stop, elsewhere }: Digesters): OpenFile {
  // Made for the first digest: most files are closed without one.
  let closing: AbortController | null = null
  let digests = 0
  let isElsewhere = false
  let isClosed = false
  /** Whoever still reads the descriptor keeps it open: its number may be another file's a moment later. */
  const release = (): void => {
    if (isClosed && digests === 0) closeSync(source.descriptor)
  }
  /** The first large one is made elsewhere, and what is asked for meanwhile in this thread: both are busy then. */
  const make = async (work: DigestWork): Promise<Uint8Array> => {
    closing ??= new AbortController()
    const end = AbortSignal.any([stop, closing.signal])
    if (elsewhere === null || isElsewhere || lengthOf(work.parts) < LARGE) return digestHere(work, end)
    isElsewhere = true
    try {
      return await elsewhere(work, end)
    } finally {
      isElsewhere = false
    }
  }
  return {
    size: Number(opened.size),
    read(position, length) {
      const bytes = Buffer.allocUnsafeSlow(length)
      fill(source, bytes, position)
      return bytes
    },
    async digest(algorithm, parts) {
      if (isClosed) throw stopped(source)
      digests += 1
      try {
        return await make({ ...source, algorithm, parts })
      } finally {
        digests -= 1
        release()
      }
    },
    unchanged() {
      const now = attempt(source.location, () => fstatSync(source.descriptor, { bigint: true }))
      return (
        now.size === opened.size &&
        now.mtimeNs === opened.mtimeNs &&
        now.ctimeNs === opened.ctimeNs &&
        now.ino === opened.ino
      )
    },
    close() {
      isClosed = true
      closing?.abort()
      release()
    },
  }
}

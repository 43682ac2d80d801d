import { afterAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { fstatSync, ftruncateSync, openSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { DigestWork } from '../../src/host/descriptor.js'
import { digestHere } from '../../src/host/descriptor.js'
import { nodeFiles } from '../../src/host/files.js'
import type { Digesters } from '../../src/host/open-file.js'
import { FileError, type OpenFile } from '../../src/model/world.js'
import { folderOf, removeFolders } from '../support/folder.js'

afterAll(removeFolders)

const mebibyte = 1024 * 1024
const large = 64 * mebibyte
const never = new AbortController().signal

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const wholeOf = (file: OpenFile): { readonly position: number; readonly length: number }[] => [
  { position: 0, length: file.size },
]

/** A file of zeros but for its first and last byte, which takes no room on the disk. */
function sparse(size: number): string {
  const folder = folderOf({ 'a.bin': '' })
  const descriptor = openSync(join(folder, 'a.bin'), 'r+')
  ftruncateSync(descriptor, size)
  writeSync(descriptor, 'a', 0)
  writeSync(descriptor, 'z', size - 1)
  return folder
}

function isOpen(descriptor: number): boolean {
  try {
    fstatSync(descriptor)
    return true
  } catch {
    return false
  }
}

/** Digests that are made elsewhere when the test says so. */
function elsewhere(stop = never): {
  readonly digesters: Digesters
  readonly asked: (DigestWork & { readonly end: AbortSignal; readonly settle: (error: Error | null) => void })[]
} {
  const asked: ReturnType<typeof elsewhere>['asked'] = []
  const digesters: Digesters = {
    stop,
    elsewhere: (work, end) =>
      new Promise((resolve, reject) => {
        const settle = (error: Error | null): void => {
          if (error === null) resolve(Buffer.from('elsewhere'))
          else reject(error)
        }
        asked.push({ ...work, end, settle })
      }),
  }
  return { digesters, asked }
}

describe('a digest of an open file', () => {
  it('is that of its parts one after the other, and of bytes in their place', async () => {
    const file = nodeFiles(folderOf({ 'a.txt': 'hello world' })).open('a.txt')
    const parts = [{ position: 6, length: 5 }, { bytes: Buffer.from('\0\0') }, { position: 0, length: 5 }]
    expect(hex(await file.digest('sha256', parts))).toBe(sha256('world\0\0hello'))
    expect(hex(await file.digest('sha1', []))).toBe(createHash('sha1').digest('hex'))
    expect(hex(await file.digest('sha256', [{ position: 3, length: 0 }]))).toBe(sha256(''))
    file.close()
  })

  it('is made in chunks, with turns for the rest of the run between them', async () => {
    const size = 33 * mebibyte + 7
    const file = nodeFiles(sparse(size)).open('a.bin')
    let turns = 0
    let done = false
    const count = (): void => {
      turns += 1
      if (!done) setImmediate(count)
    }
    setImmediate(count)
    const bytes = Buffer.alloc(size)
    bytes[0] = 97
    bytes[size - 1] = 122
    expect(hex(await file.digest('sha256', wholeOf(file)))).toBe(sha256(bytes))
    done = true
    expect(turns).toBeGreaterThanOrEqual(2)
    file.close()
  })

  it('is refused when the file became shorter', async () => {
    const folder = folderOf({ 'a.txt': 'hello world' })
    const file = nodeFiles(folder).open('a.txt')
    truncateSync(join(folder, 'a.txt'), 3)
    await expect(file.digest('sha256', wholeOf(file))).rejects.toMatchObject({
      code: 'truncated',
      message: 'a.txt became shorter while it was read.',
    })
    file.close()
  })

  it('is not made after the run was asked to stop, nor in the middle of it', async () => {
    const controller = new AbortController()
    const files = nodeFiles(sparse(40 * mebibyte), { stop: controller.signal, elsewhere: null })
    const file = files.open('a.bin')
    const making = file.digest('sha256', wholeOf(file))
    controller.abort()
    await expect(making).rejects.toMatchObject({ code: 'stopped' })
    await expect(file.digest('sha256', wholeOf(file))).rejects.toMatchObject({
      code: 'stopped',
      message: 'a.bin was not read to its end, because the run was asked to stop.',
    })
    file.close()
  })

  it('with a name that is none is a fault of ours', async () => {
    const file = nodeFiles(folderOf({ 'a.txt': 'x' })).open('a.txt')
    await expect(file.digest('no such digest', [])).rejects.not.toThrow(FileError)
    file.close()
  })
})

describe('a digest of a large file', () => {
  it('is made elsewhere, and another meanwhile here', async () => {
    const { digesters, asked } = elsewhere()
    const file = nodeFiles(sparse(large), digesters).open('a.bin')
    const first = file.digest('sha256', wholeOf(file))
    expect(hex(await file.digest('sha256', [{ position: 0, length: 1 }, { bytes: Buffer.alloc(large) }]))).toHaveLength(
      64,
    )
    expect(asked).toMatchObject([{ algorithm: 'sha256', location: 'a.bin', parts: wholeOf(file) }])
    asked[0]?.settle(null)
    expect(Buffer.from(await first).toString()).toBe('elsewhere')
    const next = file.digest('sha256', wholeOf(file))
    asked[1]?.settle(new FileError('unreadable', 'It could not be read.'))
    await expect(next).rejects.toMatchObject({ code: 'unreadable' })
    file.close()
  })

  it('is made here below that size, and where there is no other thread', async () => {
    const { digesters, asked } = elsewhere()
    const folder = sparse(large)
    const here = nodeFiles(folder, { ...digesters, elsewhere: null }).open('a.bin')
    const small = nodeFiles(folder, digesters).open('a.bin')
    const whole = await here.digest('sha256', wholeOf(here))
    const most = await small.digest('sha256', [{ position: 0, length: large - 1 }])
    expect(hex(whole)).not.toBe(hex(most))
    expect(asked).toEqual([])
    here.close()
    small.close()
  })

  it('keeps the descriptor open until nobody reads it, and is abandoned when the file is closed', async () => {
    const { digesters, asked } = elsewhere()
    const file = nodeFiles(sparse(large), digesters).open('a.bin')
    const making = file.digest('sha256', wholeOf(file))
    const [task] = asked
    if (task === undefined) throw new Error('nothing was asked elsewhere')
    expect(task.end.aborted).toBe(false)
    file.close()
    expect(task.end.aborted).toBe(true)
    expect(isOpen(task.descriptor)).toBe(true)
    task.settle(new FileError('stopped', 'It was abandoned.'))
    await expect(making).rejects.toMatchObject({ code: 'stopped' })
    expect(isOpen(task.descriptor)).toBe(false)
    await expect(file.digest('sha256', wholeOf(file))).rejects.toMatchObject({ code: 'stopped' })
    expect(asked).toHaveLength(1)
  })

  it('is read through the descriptor that was opened, by whoever has its number', async () => {
    const { digesters, asked } = elsewhere()
    const file = nodeFiles(sparse(large), digesters).open('a.bin')
    const making = file.digest('sha256', wholeOf(file))
    const [task] = asked
    if (task === undefined) throw new Error('nothing was asked elsewhere')
    const { descriptor, location, algorithm, parts } = task
    const there = await digestHere({ descriptor, location, algorithm, parts }, task.end)
    task.settle(null)
    await making
    const alone = nodeFiles(file.size === large ? sparse(large) : '').open('a.bin')
    expect(hex(there)).toBe(hex(await alone.digest('sha256', wholeOf(alone))))
    alone.close()
    file.close()
  })
})

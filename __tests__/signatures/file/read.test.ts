import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Reading } from '../../../src/model/signature.js'
import type { FileSubject } from '../../../src/model/subject.js'
import { FileError, type FileErrorCode, type OpenFile, type World } from '../../../src/model/world.js'
import { memoryFile } from '../../../src/signatures/file/memory.js'
import { readFile } from '../../../src/signatures/file/read.js'
import { jarBytes } from '../../support/fixtures.js'
import { zipOf } from '../../support/jar-parts.js'
import { memoryFiles, openBytes, testWorld } from '../../support/world.js'
import { writeZip } from '../../support/zip-writer.js'

const mebibyte = 1024 * 1024
const subject: FileSubject = {
  kind: 'file',
  path: 'dist/app.jar',
  root: 'dist',
  location: '/base/dist/app.jar',
  named: true,
  mentions: [],
  obstacle: null,
}
const walked: FileSubject = { ...subject, named: false }

interface Opened {
  reads: number
  closed: boolean
}

/** A world of one file, which counts what is done with it. */
function worldOf(
  bytes: Uint8Array,
  given: Partial<OpenFile> & { readonly stop?: AbortSignal } = {},
): { readonly world: World; readonly opened: Opened; readonly progress: string[] } {
  const { stop, ...lies } = given
  const opened: Opened = { reads: 0, closed: false }
  const progress: string[] = []
  const open = (): OpenFile => {
    const file = openBytes(bytes)
    return {
      ...file,
      read: (position, length) => {
        opened.reads += 1
        return file.read(position, length)
      },
      close: () => {
        opened.closed = true
      },
      ...lies,
    }
  }
  const files = { ...memoryFiles(new Map()), open }
  const world: World = {
    ...testWorld(stop === undefined ? { files } : { files, stop }),
    progress: {
      reading: (path, size) => {
        progress.push(`${path} ${size}`)
      },
      done: (path) => {
        progress.push(path)
      },
      end: () => {
        progress.push('end')
      },
    },
  }
  return { world, opened, progress }
}

async function read(bytes: Uint8Array, found = subject): Promise<Reading | null> {
  return readFile(found, worldOf(bytes).world)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe('A file', () => {
  const jar = jarBytes('rsa.jar')

  it('that is signed is read once, hashed, and closed', async () => {
    const { world, opened, progress } = worldOf(jar)
    const reading = await readFile(subject, world)
    expect(reading).toMatchObject({ subject, sha256: sha256(jar), size: jar.length, format: 'jar', obstacle: null })
    expect(reading?.signatures).toHaveLength(1)
    expect(opened).toEqual({ reads: 1, closed: true })
    expect(progress).toEqual([`dist/app.jar ${jar.length}`])
  })

  it('that a walk met is read alike', async () => {
    expect(await read(jar, walked)).toEqual({ ...(await read(jar)), subject: walked })
  })

  it.each([100_000, 2 * mebibyte])('of %d bytes is read alike', async (size) => {
    const bytes = writeZip([{ name: 'META-INF/MANIFEST.MF' }, { name: 'x', content: Buffer.alloc(size), method: 0 }])
    for (const found of [subject, walked]) {
      expect(await read(bytes, found)).toMatchObject({
        sha256: sha256(bytes),
        size: bytes.length,
        format: 'jar',
        signatures: [],
      })
    }
  })

  it('that is named is unsigned whatever it holds', async () => {
    const text = Buffer.from('text')
    const unsigned = { kind: 'file', format: null, signatures: [], obstacle: null, remnants: false, notes: [] }
    expect(await read(text)).toEqual({ subject, sha256: sha256(text), size: 4, ...unsigned })
    const empty = Buffer.alloc(0)
    expect(await read(empty)).toEqual({ subject, sha256: sha256(empty), size: 0, ...unsigned })
    expect(await read(zipOf({ a: 'b' }))).toMatchObject({ format: null, obstacle: null })
  })

  it('that a walk met is skipped when it is of no format, after a look at its ends alone', async () => {
    expect(await read(Buffer.from('text'), walked)).toBeNull()
    expect(await read(Buffer.alloc(0), walked)).toBeNull()
    expect(await read(zipOf({ a: 'b' }), walked)).toBeNull()
    const { world, opened } = worldOf(Buffer.alloc(50 * mebibyte))
    expect(await readFile(walked, world)).toBeNull()
    expect(opened).toEqual({ reads: 2, closed: true })
  })

  it('that a walk met is no skipped one when it is a broken archive', async () => {
    expect(await read(zipOf({ a: 'b' }).subarray(0, -1), walked)).toMatchObject({
      format: null,
      obstacle: { code: 'malformed-archive' },
    })
  })

  it('of a format that cannot be read yet is hashed nevertheless', async () => {
    const bytes = Buffer.from('MSCF\0\0\0\0')
    expect(await read(bytes, walked)).toMatchObject({
      sha256: sha256(bytes),
      format: 'cab',
      obstacle: { code: 'unsupported-format' },
    })
  })

  it('is of the next format that fits when it is not of the first', async () => {
    const script = 'x\n# SIG # Begin signature block\n'
    expect(await read(Buffer.from(`PK\x05\x06 ${script}`, 'latin1'))).toMatchObject({ format: null })
    expect(await read(Buffer.from(`x PK\x05\x06 ${script}`, 'latin1'))).toMatchObject({ format: 'script' })
  })
})

describe('A large file', () => {
  /** What is done with a file of this many bytes that begins like an archive, which it is not. */
  async function watch(found: FileSubject, size: number): Promise<readonly string[]> {
    const bytes = Buffer.alloc(size)
    bytes.write('PK\x03\x04', 'latin1')
    const done: string[] = []
    const file = openBytes(bytes)
    const open = (): OpenFile => ({
      ...file,
      read: (position, length) => {
        if (position > 0 && position < size - 100_000) done.push('read')
        return file.read(position, length)
      },
      digest: (algorithm) => {
        done.push(algorithm)
        return Promise.resolve(Buffer.alloc(32))
      },
    })
    await readFile(found, testWorld({ files: { ...memoryFiles(new Map()), open } }))
    return [...new Set(done)]
  }

  it('is hashed while it is read, and a smaller one afterwards', async () => {
    expect(await watch(subject, 64 * mebibyte)).toEqual(['sha256', 'read'])
    expect(await watch(subject, 64 * mebibyte - 1)).toEqual(['read', 'sha256'])
  })

  it('whose reading fails leaves no digest behind that nobody waits for', async () => {
    const bytes = Buffer.alloc(64 * mebibyte)
    const { world, opened } = worldOf(bytes, {
      digest: () => Promise.reject(new FileError('truncated', 'It became shorter.')),
      read: (position, length) => {
        if (opened.reads++ > 1) throw new FileError('unreadable', 'It cannot be read.')
        return bytes.subarray(position, position + length)
      },
    })
    expect(await readFile(subject, world)).toMatchObject({ obstacle: { message: 'It cannot be read.' } })
    // An unhandled rejection would end this process.
    await new Promise((settle) => setImmediate(settle))
    expect(opened.closed).toBe(true)
  })
})

describe('The bytes of a file in memory', () => {
  it('are hashed part by part, and bytes in their place', async () => {
    const file = memoryFile(Buffer.from('hello world'))
    const parts = [{ position: 6, length: 5 }, { bytes: Buffer.from('!') }, { position: 0, length: 5 }]
    expect(Buffer.from(await file.digest('sha256', parts)).toString('hex')).toBe(sha256(Buffer.from('world!hello')))
    await expect(file.digest('sha256', [{ position: 7, length: 5 }])).rejects.toThrow(FileError)
  })

  it('end where the file ends', () => {
    const file = memoryFile(Buffer.from('text'))
    expect(Buffer.from(file.read(1, 3)).toString()).toBe('ext')
    expect(() => file.read(1, 4)).toThrow(FileError)
  })
})

describe('A file that cannot be read', () => {
  it('is told as it was found', async () => {
    const obstacle = { code: 'link-leaves-root', message: 'The link leads out.' } as const
    const reading = await read(Buffer.alloc(0), { ...subject, obstacle })
    expect(reading).toMatchObject({ sha256: null, size: null, format: null, signatures: [], obstacle })
  })

  const codes: readonly (readonly [FileErrorCode, string])[] = [
    ['not-found', 'vanished'],
    ['not-a-file', 'not-a-file'],
    ['not-a-directory', 'vanished'],
    ['unreadable', 'unreadable'],
    ['truncated', 'file-changed'],
    ['too-large', 'unreadable'],
    ['too-many', 'unreadable'],
    ['unwritable', 'unreadable'],
    ['stopped', 'stopped'],
  ]

  it.each(codes)('for %s is %s when it is opened and when it is read', async (code, obstacle) => {
    const refuse = (): never => {
      throw new FileError(code, 'The file cannot be read.')
    }
    const files = { ...memoryFiles(new Map()), open: refuse }
    const expected = { sha256: null, obstacle: { code: obstacle, message: 'The file cannot be read.' } }
    expect(await readFile(walked, testWorld({ files }))).toMatchObject(expected)
    const { world, opened } = worldOf(Buffer.from('text'), { read: refuse })
    expect(await readFile(walked, world)).toMatchObject(expected)
    expect(opened.closed).toBe(true)
  })

  it('because it changed meanwhile is told so', async () => {
    const { world, opened } = worldOf(jarBytes('rsa.jar'), { unchanged: () => false })
    expect(await readFile(subject, world)).toMatchObject({
      sha256: null,
      signatures: [],
      obstacle: { code: 'file-changed', message: '`dist/app.jar` changed while it was read.' },
    })
    expect(opened.closed).toBe(true)
  })

  it('because the run was asked to stop is told so', async () => {
    const digest = (): Promise<never> => Promise.reject(new FileError('stopped', 'It was stopped.'))
    const { world, opened } = worldOf(Buffer.alloc(2 * mebibyte), { digest })
    expect(await readFile(subject, world)).toMatchObject({ sha256: null, obstacle: { code: 'stopped' } })
    expect(opened.closed).toBe(true)
  })

  it('for a fault of ours is thrown, and closed', async () => {
    const { world, opened } = worldOf(Buffer.from('text'), {
      read: () => {
        throw new TypeError('a fault')
      },
    })
    await expect(readFile(subject, world)).rejects.toThrow(TypeError)
    expect(opened.closed).toBe(true)
  })
})

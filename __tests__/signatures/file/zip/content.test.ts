import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { FileError, type OpenFile } from '../../../../src/model/world.js'
import { FormatError } from '../../../../src/signatures/file/format.js'
import { Pace } from '../../../../src/signatures/file/pace.js'
import {
  checkInflatedSize,
  isSmall,
  maxInflated,
  readContent,
  streamContent,
} from '../../../../src/signatures/file/zip/content.js'
import type { ZipEntry } from '../../../../src/signatures/file/zip/directory.js'
import type { ZipMember } from '../../../../src/signatures/file/zip/layout.js'
import { openBytes } from '../../../support/world.js'

const mebibyte = 1024 * 1024
/** Deflates to less, and not to nothing. */
const large = Buffer.concat(Array.from({ length: 5 }, (_, index) => Buffer.alloc(mebibyte, `piece ${index} of it `)))
const small = Buffer.from('a little content, a little content, a little content')

function member(content: Buffer, data: Buffer, lies: Partial<ZipEntry> = {}): ZipMember {
  return {
    dataStart: 0,
    entry: {
      name: 'a.bin',
      plainName: true,
      directory: false,
      flags: 0,
      method: 8,
      crc: crc32(content),
      compressedSize: data.length,
      size: content.length,
      offset: 0,
      symbolicLink: false,
      ...lies,
    },
  }
}

function running(): Pace {
  return new Pace(new AbortController().signal)
}

/** What reading says, by the way that suits the size. */
async function read(file: OpenFile, from: ZipMember, pace = running()): Promise<string> {
  const digest = createHash('sha256')
  try {
    if (isSmall(from)) digest.update(readContent(file, from))
    else for await (const piece of streamContent(file, from, pace)) digest.update(piece)
  } catch (error) {
    if (error instanceof FormatError) return error.code
    throw error
  }
  return digest.digest('hex')
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

describe.each([
  ['A small entry', small],
  ['A large entry', large],
])('%s', (_, content) => {
  const packed = deflateRawSync(content)

  it('is read as it was before it was deflated', async () => {
    expect(await read(openBytes(packed), member(content, packed))).toBe(sha256(content))
  })

  it('is read as it stands when it is not compressed', async () => {
    expect(await read(openBytes(content), member(content, content, { method: 0 }))).toBe(sha256(content))
  })

  it('is read from where its data starts', async () => {
    const file = openBytes(Buffer.concat([Buffer.alloc(11), packed, Buffer.alloc(5)]))
    expect(await read(file, { ...member(content, packed), dataStart: 11 })).toBe(sha256(content))
  })

  const trailing = Buffer.concat([packed, Buffer.from('hidden')])
  const cases: readonly (readonly [string, Buffer, ZipMember])[] = [
    ['its CRC-32 is another one', packed, member(content, packed, { crc: 1 })],
    ['its plain data has another CRC-32', content, member(content, content, { method: 0, crc: 1 })],
    ['it inflates to less than its size', packed, member(content, packed, { size: content.length + 1 })],
    ['it inflates to more than its size', packed, member(content, packed, { size: content.length - 1 })],
    [
      'its plain data is shorter than its size',
      content,
      member(content, content, { method: 0, size: content.length + 1 }),
    ],
    [
      'its plain data is longer than its size',
      content,
      member(content, content, { method: 0, size: content.length - 1 }),
    ],
    ['its compressed data ends early', packed, member(content, packed, { compressedSize: packed.length - 1 })],
    ['bytes stand behind its compressed data', trailing, member(content, trailing)],
    ['its compressed data is none', content, member(content, content)],
    ['its method is another one', packed, member(content, packed, { method: 12 })],
    ['it has no local header', packed, { ...member(content, packed), dataStart: null }],
  ]

  it.each(cases)('is damaged when %s', async (__, bytes, from) => {
    expect(await read(openBytes(bytes), from)).toBe('damaged-entry')
  })

  it('tells what the file system refused', async () => {
    const file: OpenFile = {
      ...openBytes(packed),
      read: () => {
        throw new FileError('truncated', 'The file has become shorter.')
      },
    }
    await expect(read(file, member(content, packed))).rejects.toThrow(FileError)
  })
})

describe('An entry of no content', () => {
  it('is read when it is deflated', async () => {
    const packed = deflateRawSync(Buffer.alloc(0))
    expect(await read(openBytes(packed), member(Buffer.alloc(0), packed))).toBe(sha256(Buffer.alloc(0)))
  })

  it('is damaged when it inflates to a byte', async () => {
    const packed = deflateRawSync(Buffer.from('x'))
    expect(await read(openBytes(packed), member(Buffer.alloc(0), packed))).toBe('damaged-entry')
  })
})

describe('Reading', () => {
  it('takes an entry of large compressed data as large, whatever size it claims', () => {
    expect(isSmall(member(small, small, { compressedSize: 5 * mebibyte }))).toBe(false)
    expect(isSmall(member(small, small, { size: 5 * mebibyte }))).toBe(false)
  })

  it('stops in the middle of a large entry when the run is asked to stop', async () => {
    const huge = Buffer.alloc(20 * mebibyte)
    const packed = deflateRawSync(huge, { level: 1 })
    const pace = new Pace(AbortSignal.abort())
    expect(await read(openBytes(packed), member(huge, packed), pace)).toBe('stopped')
  })

  it('refuses what would inflate to more than the bound, and nothing below it', () => {
    const half = member(small, small, { size: maxInflated / 2 })
    expect(() => {
      checkInflatedSize([half, half])
    }).not.toThrow()
    expect(() => {
      checkInflatedSize([half, half, member(small, small, { size: 1 })])
    }).toThrow('more than 4294967296')
  })
})

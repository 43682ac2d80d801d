import { describe, expect, it } from '@jest/globals'
import { fromBuffer } from 'yauzl'
import { type FileEnds, FormatError, headLength, tailLength } from '../../../../src/signatures/file/format.js'
import { type Archive, bytesAround, openArchive } from '../../../../src/signatures/file/zip/archive.js'
import { maxDirectoryLength, maxEntries } from '../../../../src/signatures/file/zip/directory.js'
import { checkLayout } from '../../../../src/signatures/file/zip/layout.js'
import { checkNames } from '../../../../src/signatures/file/zip/names.js'
import { openBytes } from '../../../support/world.js'
import { type ArchiveSpec, type EntrySpec, extraField, u16, u32, u64, writeZip } from '../../../support/zip-writer.js'

const text: EntrySpec = { name: 'a.txt', content: 'some content that deflates, content that deflates' }
const other: EntrySpec = { name: 'b.txt', content: 'other content', method: 0 }
/** What `text` has compressed: all of its archive but the records. */
const packedText = writeZip([text]).length - (30 + 5) - (46 + 5) - 22

/** The extra field that gives an entry another name (APPNOTE.TXT 4.6.9). */
function pathField(name: string): Buffer {
  return extraField(0x7075, Buffer.from(`\x01\0\0\0\0${name}`))
}

function endsOf(bytes: Buffer): FileEnds {
  return {
    head: bytes.subarray(0, headLength),
    tail: bytes.subarray(Math.max(0, bytes.length - tailLength)),
    size: bytes.length,
  }
}

function open(bytes: Buffer): Archive | null {
  return openArchive(openBytes(bytes), endsOf(bytes))
}

function opened(bytes: Buffer): Archive {
  const archive = open(bytes)
  if (archive === null) throw new Error('no archive')
  return archive
}

/** The codes of all that is wrong with an archive that can be read. */
function faultsOf(entries: readonly EntrySpec[], spec: ArchiveSpec = {}): readonly string[] {
  const archive = opened(writeZip(entries, spec))
  checkNames(archive.entries, archive.faults)
  checkLayout(archive.file, archive.place, archive.entries, archive.faults)
  return archive.faults.list().map(({ code }) => code)
}

/** Why an archive cannot be read. */
function refusal(bytes: Buffer): string {
  try {
    open(bytes)
  } catch (error) {
    if (error instanceof FormatError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'read'
}

async function namesByYauzl(bytes: Buffer): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: false, decodeStrings: true }, (error, zip) => {
      if (error !== null) {
        reject(error)
        return
      }
      const names: string[] = []
      zip.on('entry', (entry: { readonly fileName: string }) => names.push(entry.fileName))
      zip.on('end', () => {
        resolve(names)
      })
      zip.on('error', reject)
    })
  })
}

describe('An archive without a fault', () => {
  const wideText: EntrySpec = { name: 'w', content: text.content ?? '' }
  const packed = writeZip([wideText]).length - 22 - 46 - 1 - 30 - 1
  const wideField = extraField(1, Buffer.concat([u64(text.content?.length ?? 0), u64(packed)]))
  const cases: readonly (readonly [string, readonly EntrySpec[], ArchiveSpec])[] = [
    ['of no entries', [], {}],
    ['of plain and deflated entries', [text, other], {}],
    ['with signed descriptors', [{ ...text, descriptor: 'signed' }, other], {}],
    ['with bare descriptors', [{ ...text, descriptor: 'bare' }, other], {}],
    [
      'whose descriptor repeats what the local header says',
      [{ ...other, descriptor: 'signed', local: sizes(other) }],
      {},
    ],
    ['with a directory that Java deflated', [{ name: 'd/', method: 8, descriptor: 'signed' }, text], {}],
    [
      'with the field 0xCAFE and padding',
      [{ ...text, local: { extra: Buffer.concat([extraField(0xcafe, Buffer.alloc(0)), Buffer.alloc(3)]) } }],
      {},
    ],
    ['with an extra field that is cut off', [{ ...text, local: { extra: u32(0x00ff0007) } }], {}],
    [
      'with comments',
      [{ ...text, central: { comment: Buffer.from('of the entry') } }],
      { comment: Buffer.from('of the archive') },
    ],
    ['with Zip64 records', [text, other], { zip64: {} }],
    [
      'with Zip64 records that the end record only marks',
      [text],
      {
        zip64: {},
        end: { entries: 0xffff, length: 0xffffffff, offset: 0xffffffff, disk: 0xffff, directoryDisk: 0xffff },
      },
    ],
    [
      'with Zip64 sizes in both headers',
      [
        {
          ...wideText,
          local: { extra: wideField, size: 0xffffffff, compressedSize: 0xffffffff },
          central: { extra: wideField, size: 0xffffffff, compressedSize: 0xffffffff },
        },
      ],
      {},
    ],
    [
      'with a Zip64 offset',
      [
        text,
        {
          ...other,
          central: {
            offset: 0xffffffff,
            extra: extraField(1, u64(writeZip([text], {}).indexOf('PK\x01\x02', 0, 'latin1'))),
          },
        },
      ],
      {},
    ],
    ['with names in UTF-8', [{ name: 'Ärger/日本.txt', content: 'x' }], {}],
    [
      'with a Unicode path that repeats the name',
      [
        {
          ...text,
          central: {
            extra: extraField(0x7075, Buffer.concat([u16(1), u16(0), Buffer.from([0]), Buffer.from('a.txt')])),
          },
        },
      ],
      {},
    ],
  ]
  it.each(cases)('%s is read, and yauzl reads the same names', async (_, entries, spec) => {
    const bytes = writeZip(entries, spec)
    expect(faultsOf(entries, spec)).toEqual([])
    const names = entries.map(({ name }) => name.toString())
    expect(opened(bytes).entries.map(({ name }) => name)).toEqual(names)
    expect(await namesByYauzl(bytes)).toEqual(names)
  })

  it('of 65,536 entries is read by its Zip64 records', () => {
    const many = Array.from({ length: 65_536 }, (_, index) => ({ name: `e${index}` }))
    expect(faultsOf(many, { zip64: {} })).toEqual([])
  })

  it('of 65,535 entries needs no Zip64 records', () => {
    const many = Array.from({ length: 65_535 }, (_, index) => ({ name: `e${index}` }))
    expect(faultsOf(many)).toEqual([])
  })

  it('says which entry is marked as a symbolic link by Unix', () => {
    const link: EntrySpec = { ...text, central: { madeBy: 0x0314, attributes: 0xa1ff0000 } }
    const foreign: EntrySpec = { ...other, central: { madeBy: 0x0014, attributes: 0xa1ff0000 } }
    expect(opened(writeZip([link, foreign])).entries.map(({ symbolicLink }) => symbolicLink)).toEqual([true, false])
  })
})

function sizes({ content = '' }: EntrySpec): {
  readonly compressedSize: number
  readonly size: number
  readonly crc: number
} {
  const { entries } = opened(writeZip([{ name: 'x', content, method: 0 }]))
  const { compressedSize = 0, size = 0, crc = 0 } = entries[0] ?? {}
  return { compressedSize, size, crc }
}

describe('A fault that only its own rule stops', () => {
  const junk = Buffer.from('junk')
  const shell = Buffer.from('#!/bin/sh\nexec java -jar "$0"\n')
  const cases: readonly (readonly [string, string, readonly EntrySpec[], ArchiveSpec])[] = [
    ['bytes before the first entry', 'prepended-data', [text], { prefix: shell }],
    ['bytes before the first entry, offsets not mended', 'prepended-data', [text], { prefix: shell, unmoved: true }],
    ['bytes before an empty archive', 'prepended-data', [], { prefix: shell }],
    ['bytes behind the end record', 'appended-data', [text], { trailer: junk }],
    [
      'one byte behind the comment',
      'appended-data',
      [text],
      { trailer: junk.subarray(0, 1), comment: Buffer.from('comment') },
    ],
    ['bytes between entries', 'unaccounted-data', [text, { ...other, gap: junk }], {}],
    ['bytes before the directory', 'unaccounted-data', [text], { beforeDirectory: junk }],
    ['an entry that the directory does not name', 'unaccounted-data', [text, { ...other, hidden: true }], {}],
    ['a second entry of a name', 'duplicate-entry', [text, { ...text, content: 'evil' }], {}],
    ['a file and a directory of one name', 'duplicate-entry', [{ name: 'a', content: 'x' }, { name: 'a/' }], {}],
    [
      'two manifests by letter case',
      'duplicate-entry',
      [{ name: 'META-INF/MANIFEST.MF' }, { name: 'meta-inf/manifest.mf' }],
      {},
    ],
    ['other flags in the local header', 'header-mismatch', [{ ...text, local: { flags: 0x0802 } }], {}],
    ['another method in the local header', 'header-mismatch', [{ ...text, local: { method: 0 } }], {}],
    ['another name in the local header', 'header-mismatch', [{ ...text, local: { name: Buffer.from('b.txt') } }], {}],
    ['another CRC-32 in the local header', 'header-mismatch', [{ ...text, local: { crc: 1 } }], {}],
    ['another size in the local header', 'header-mismatch', [{ ...text, local: { size: 1 } }], {}],
    ['another packed size in the local header', 'header-mismatch', [{ ...text, local: { compressedSize: 1 } }], {}],
    ['a local header that only marks its sizes', 'header-mismatch', [{ ...text, local: { size: 0xffffffff } }], {}],
    ['a zero size in the local header, and no descriptor', 'header-mismatch', [{ ...text, local: { size: 0 } }], {}],
    [
      'another size in the local header, and a descriptor',
      'header-mismatch',
      [{ ...text, descriptor: 'signed', local: { crc: 0, compressedSize: 0, size: 1 } }],
      {},
    ],
    [
      'a Unicode path of another name in the local header',
      'header-mismatch',
      [{ ...text, local: { extra: pathField('b.txt') } }],
      {},
    ],
    ['a missing descriptor', 'header-mismatch', [{ ...text, flags: 0x0808 }], {}],
    [
      'a descriptor of another CRC-32',
      'header-mismatch',
      [{ ...text, descriptor: Buffer.concat([u32(0x08074b50), u32(1), u32(2), u32(3)]) }],
      {},
    ],
    ['a bare descriptor of another size', 'header-mismatch', [{ ...text, descriptor: Buffer.alloc(12) }], {}],
    ['a wide descriptor of another size', 'header-mismatch', [{ ...text, descriptor: Buffer.alloc(20) }], {}],
    [
      'a signed, wide descriptor without its signature',
      'header-mismatch',
      [{ ...text, descriptor: Buffer.alloc(24) }],
      {},
    ],
    ['a wide descriptor of a small entry', 'header-mismatch', [{ ...text, descriptor: 'wide' }, other], {}],
    ['a wide, bare descriptor of a small entry', 'header-mismatch', [{ ...text, descriptor: 'wide-bare' }], {}],
    [
      'a Zip64 field before a descriptor',
      'header-mismatch',
      [{ ...text, descriptor: 'signed', local: { extra: extraField(1, Buffer.concat([u64(0), u64(0)])) } }],
      {},
    ],
    [
      'a Zip64 field for one size alone in the local header',
      'header-mismatch',
      [{ ...text, local: { compressedSize: 0xffffffff, extra: extraField(1, u64(packedText)) } }],
      {},
    ],
    ['a descriptor of 13 bytes', 'header-mismatch', [{ ...text, descriptor: Buffer.alloc(13) }], {}],
    ['plain data whose length only a descriptor tells', 'header-mismatch', [{ ...other, descriptor: 'signed' }], {}],
    ['an encrypted entry', 'unsupported-entry', [{ ...text, flags: 0x0801 }], {}],
    ['a patched entry', 'unsupported-entry', [{ ...text, flags: 0x0820 }], {}],
    ['a strongly encrypted entry', 'unsupported-entry', [{ ...text, flags: 0x0840 }], {}],
    ['masked headers', 'unsupported-entry', [{ ...text, flags: 0x2800 }], {}],
    ['an entry of another method', 'unsupported-entry', [{ ...text, method: 12 }], {}],
    ['a directory with content', 'unsupported-entry', [{ name: 'd/', content: 'hidden' }], {}],
    ['a name that climbs out', 'unsafe-entry-name', [{ name: '../x' }], {}],
    ['a name that climbs on its way', 'unsafe-entry-name', [{ name: 'a/../../x' }], {}],
    ['a name that ends in a climb', 'unsafe-entry-name', [{ name: 'a/..' }], {}],
    ['a directory that climbs out', 'unsafe-entry-name', [{ name: '../' }], {}],
    ['a name with a dot for a folder', 'unsafe-entry-name', [{ name: './x' }], {}],
    ['an absolute name', 'unsafe-entry-name', [{ name: '/x' }], {}],
    ['the root', 'unsafe-entry-name', [{ name: '/' }], {}],
    ['a name with a drive', 'unsafe-entry-name', [{ name: 'c:x' }], {}],
    ['a name with backslashes', 'unsafe-entry-name', [{ name: 'a\\b' }], {}],
    ['a name with NUL', 'unsafe-entry-name', [{ name: 'a.txt\0.class' }], {}],
    ['a name with a line break', 'unsafe-entry-name', [{ name: 'a\nb' }], {}],
    ['an empty name', 'unsafe-entry-name', [{ name: '' }], {}],
    ['a name with an empty folder', 'unsafe-entry-name', [{ name: 'a//b' }], {}],
    ['a name beyond ASCII that is not marked as UTF-8', 'unsafe-entry-name', [{ name: 'é', flags: 0 }], {}],
    [
      'two Unicode paths, the second of another name',
      'unsafe-entry-name',
      [{ ...text, central: { extra: Buffer.concat([pathField('a.txt'), pathField('b.txt')]) } }],
      {},
    ],
    ['a name that is no UTF-8', 'unsafe-entry-name', [{ name: Buffer.from([0x61, 0xff]) }], {}],
    ['a Unicode path of another name', 'unsafe-entry-name', [{ ...text, central: { extra: pathField('b.txt') } }], {}],
    ['a second end record in the comment', 'ambiguous-end', [text], { comment: Buffer.from('PK\x05\x06 of old') }],
  ]

  it.each(cases)('%s', (_, code, entries, spec) => {
    expect(faultsOf(entries, spec)).toEqual([code])
  })

  it('is counted when it is there several times', () => {
    const archive = opened(writeZip([{ name: '/a' }, { name: '/b' }, { name: '/c' }]))
    checkNames(archive.entries, archive.faults)
    expect(archive.faults.list()).toEqual([
      { code: 'unsafe-entry-name', message: 'The entry name `/a` is no plain relative path, and 2 more like it.' },
    ])
  })
})

describe('An entry without a local header', () => {
  it('is noticed, and so are the bytes in its place', () => {
    const codes = ['header-mismatch', 'unaccounted-data']
    expect(faultsOf([{ ...text, local: { signature: 0x04034b51 } }])).toEqual(codes)
  })
})

describe('Entries that share bytes', () => {
  it('are noticed when two entries of the directory share one local entry', () => {
    const first = { ...text, central: {} }
    const alias: EntrySpec = { ...text, name: 'c.txt', directoryOnly: true, central: { offset: 0 } }
    expect(faultsOf([first, alias])).toContain('overlapping-entries')
  })

  it('are noticed when one local entry lies within the data of another', () => {
    const inner = writeZip([other]).subarray(0, 30 + 5 + 13)
    const outer: EntrySpec = { name: 'outer', data: inner, content: inner, method: 0 }
    const hidden: EntrySpec = { ...other, directoryOnly: true, central: { offset: 30 + 5 } }
    expect(faultsOf([outer, hidden])).toEqual(['overlapping-entries'])
  })

  it('are noticed when the last reaches into the central directory', () => {
    const long = { size: 4096, compressedSize: 4096 }
    expect(faultsOf([{ ...other, local: long, central: long }])).toEqual(['overlapping-entries'])
  })

  it('are noticed when an entry stands behind the end of the file', () => {
    expect(faultsOf([text, { ...other, directoryOnly: true, central: { offset: 0x7fffffff } }])).toEqual([
      'unaccounted-data',
      'header-mismatch',
    ])
  })
})

describe('An archive that cannot be read', () => {
  const manyNames = Array.from({ length: 600 }, (_, index): EntrySpec => {
    return { name: `e${index}`, hidden: false, central: { comment: Buffer.alloc(60_000) } }
  })
  const cases: readonly (readonly [string, string, Buffer])[] = [
    [
      'says that it has another number of entries',
      'holds 2 entries and its end record says 1',
      writeZip([text, other], { end: { entries: 1 } }),
    ],
    [
      'has a directory that would reach into its end record',
      'would reach into its end record',
      writeZip([text], { end: { length: 101 } }),
    ],
    [
      'has a digital signature in its directory',
      'something else than an entry',
      writeZip([text, { ...other, central: { signature: 0x05054b50 } }]),
    ],
    ['has an entry that is cut off', 'is cut off', cutEntry()],
    [
      'has a directory that is longer than the file',
      'longer than the file',
      writeZip([text], { end: { length: 10_000 } }),
    ],
    [
      'has a comment that is cut off',
      'comment at its end is cut off',
      writeZip([text], { comment: Buffer.from('comment') }).subarray(0, -1),
    ],
    ['is on another disk', 'several disks', writeZip([text], { end: { disk: 1 } })],
    ['has its directory on another disk', 'several disks', writeZip([text], { end: { directoryDisk: 1 } })],
    ['has entries on other disks', 'several disks', writeZip([text], { end: { here: 0 } })],
    ['has an entry on another disk', 'several disks', writeZip([{ ...text, central: { disk: 1 } }])],
    [
      'has two Zip64 fields',
      'lacks its one Zip64 field',
      writeZip([
        {
          ...text,
          central: { size: 0xffffffff, extra: Buffer.concat([extraField(1, u64(50)), extraField(1, u64(50))]) },
        },
      ]),
    ],
    ['lacks a Zip64 field', 'lacks its one Zip64 field', writeZip([{ ...text, central: { size: 0xffffffff } }])],
    [
      'has a Zip64 field that is too short',
      'lacks its one Zip64 field',
      writeZip([{ ...text, central: { size: 0xffffffff, compressedSize: 0xffffffff, extra: extraField(1, u64(1)) } }]),
    ],
    [
      'has an extended Zip64 end record',
      'directly before its locator',
      writeZip([text], { zip64: { recordSize: 60 } }),
    ],
    ['is on several disks by Zip64', 'several disks', writeZip([text], { zip64: { disk: 1 } })],
    ['has its directory on another disk by Zip64', 'several disks', writeZip([text], { zip64: { directoryDisk: 1 } })],
    ['has its Zip64 end record on another disk', 'several disks', writeZip([text], { zip64: { locatorDisk: 1 } })],
    ['has two disks by Zip64', 'several disks', writeZip([text], { zip64: { disks: 2 } })],
    ['has entries on other disks by Zip64', 'several disks', writeZip([text], { zip64: { here: 2 } })],
    [
      'counts otherwise in its end record',
      'contradict each other',
      writeZip([text], { zip64: {}, end: { entries: 2, here: 1 } }),
    ],
    ['counts otherwise on this disk', 'contradict each other', writeZip([text], { zip64: {}, end: { here: 2 } })],
    [
      'has another length in its end record',
      'contradict each other',
      writeZip([text], { zip64: {}, end: { length: 1 } }),
    ],
    [
      'has another offset in its end record',
      'contradict each other',
      writeZip([text], { zip64: {}, end: { offset: 1 } }),
    ],
    [
      'has a disk in its end record that Zip64 does not know',
      'contradict each other',
      writeZip([text], { zip64: {}, end: { disk: 1 } }),
    ],
    [
      'has a directory disk in its end record that Zip64 does not know',
      'contradict each other',
      writeZip([text], { zip64: {}, end: { directoryDisk: 1 } }),
    ],
    ['has a locator that leads elsewhere', 'contradict each other', writeZip([text], { zip64: { locatorOffset: 1 } })],
    [
      'has more entries than the bound',
      'limit-reached',
      // 250 comments make room for as many headers.
      writeZip(manyNames.slice(0, 250), {
        zip64: { entries: maxEntries + 1, here: maxEntries + 1 },
        end: { entries: 0xffff },
      }),
    ],
    [
      'has more entries than its directory has room for, and than the bound',
      'malformed-archive',
      writeZip([text], { zip64: { entries: maxEntries + 1, here: maxEntries + 1 }, end: { entries: 0xffff } }),
    ],
    ['has a directory longer than the bound', 'limit-reached', writeZip(manyNames)],
  ]

  it.each(cases)('%s', (_, reason, bytes) => {
    expect(refusal(bytes)).toContain(reason)
  })

  it('has a directory of the bound, and no more', () => {
    expect(maxDirectoryLength).toBe(32 * 1024 * 1024)
    expect(refusal(writeZip(manyNames.slice(0, 500)))).toBe('read')
  })
})

function cutEntry(): Buffer {
  const bytes = writeZip([text])
  // The length of the name, so that it reaches into the end record.
  bytes.writeUInt16LE(100, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 28)
  return bytes
}

describe('The end of an archive', () => {
  it('is not there in a file that is shorter than an end record', () => {
    expect(open(Buffer.from('PK\x05\x06', 'latin1'))).toBeNull()
  })

  it('is not there without an end record', () => {
    expect(open(Buffer.alloc(200))).toBeNull()
  })

  it('is not there when no directory stands where an end record says', () => {
    const broken = writeZip([{ ...text, central: { signature: 0 } }])
    expect(open(broken)).toBeNull()
    expect(open(Buffer.concat([broken, Buffer.from('trailer')]))).toBeNull()
  })

  it('is not there when bytes stand between it and the directory', () => {
    expect(open(writeZip([text], { afterDirectory: Buffer.from('junk') }))).toBeNull()
  })

  it('is not there when the file begins with an end record that leads nowhere', () => {
    expect(open(Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(40, 3)]))).toBeNull()
  })

  it('is not there when an end record within other bytes is cut off', () => {
    expect(open(Buffer.concat([Buffer.alloc(100), Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(17)]))).toBeNull()
  })

  it('is the last that is followed by its comment alone, behind the end of an archive that is content', () => {
    const inner = writeZip([other])
    const bytes = writeZip([{ name: 'inner.zip', content: inner, method: 0 }])
    expect(opened(bytes).entries.map(({ name }) => name)).toEqual(['inner.zip'])
  })

  it('is found at the very start of the file', () => {
    expect(opened(writeZip([])).entries).toEqual([])
  })

  it('is found before appended bytes that look like an end record of nothing', () => {
    const bytes = writeZip([text], {
      trailer: Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(30, 7)]),
    })
    const archive = opened(bytes)
    expect(archive.entries.map(({ name }) => name)).toEqual(['a.txt'])
    expect(archive.faults.list().map(({ code }) => code)).toEqual(['appended-data', 'ambiguous-end'])
  })

  it('is ambiguous when prepended bytes hold a directory where the offset says', () => {
    const first = writeZip([other])
    const start = first.indexOf('PK\x01\x02', 0, 'latin1')
    const bytes = writeZip([text], { prefix: first, unmoved: true, end: { offset: start } })
    expect(
      opened(bytes)
        .faults.list()
        .map(({ code }) => code),
    ).toEqual(['ambiguous-end'])
  })

  it('tells the bytes around the archive', () => {
    const plain = opened(writeZip([text]))
    expect(bytesAround(plain)).toEqual([])
    const bytes = writeZip([text], { prefix: Buffer.alloc(7), trailer: Buffer.alloc(9) })
    const around = bytesAround(opened(bytes))
    expect(around).toEqual([
      { start: 0, end: 7 },
      { start: bytes.length - 22 - 9, end: bytes.length },
    ])
  })
})

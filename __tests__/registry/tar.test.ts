import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { RegistryError } from '../../src/registry/model.js'
import { readTar, type TarEntry } from '../../src/registry/tar.js'
import { openTar } from '../../src/registry/layout-tar.js'
import { FileError } from '../../src/model/world.js'
import type { TarPart } from '../support/layout.js'
import { paxOf, tarOf } from '../support/layout.js'
import { memoryFiles, openBytes } from '../support/world.js'

const read = (bytes: Uint8Array): TarEntry[] => [...readTar(openBytes(bytes), 'x.tar')]
const paths = (...parts: readonly TarPart[]): string[] =>
  read(tarOf(parts)).flatMap(({ isRegular, path }) => (isRegular ? [path] : []))
const content = Buffer.from('content')
const file = { name: 'file', content }
const code = (expected: string): Error => expect.objectContaining({ code: expected }) as unknown as Error

describe('readTar', () => {
  it('gives files with their places', () => {
    const bytes = tarOf([file, { name: 'dir/', type: '5' }, { name: 'second', content: Buffer.alloc(600, 'x') }])
    const entries = read(bytes)
    expect(entries).toEqual([
      { isRegular: true, path: 'file', offset: 512, size: 7 },
      { isRegular: false, path: 'dir/', offset: 1536, size: 0 },
      { isRegular: true, path: 'second', offset: 2048, size: 600 },
    ])
    expect(bytes.subarray(512, 519).toString()).toBe('content')
  })

  it('takes files of the oldest form for regular ones, and no links or devices', () => {
    const types = ['\0', '7', '1', '2', '3', '6', 'V'].map((type) => ({ name: type.replace('\0', 'old'), type }))
    expect(paths(...types)).toEqual(['old', '7'])
  })

  it('takes long names of every form', () => {
    const long = `blobs/${'x'.repeat(150)}`
    expect(paths({ name: 'name', prefix: 'a/b' })).toEqual(['a/b/name'])
    expect(paths({ name: 'name', prefix: 'times', magic: 'ustar  \0' })).toEqual(['name'])
    expect(paths({ name: 'LongLink', type: 'L', content: Buffer.from(`${long}\0`) }, file, file)).toEqual([
      long,
      'file',
    ])
    expect(paths({ name: 'LongLink', type: 'K', content: Buffer.from('target\0') }, file)).toEqual(['file'])
    expect(paths({ name: 'pax', type: 'x', content: paxOf({ mtime: '1', path: long }) }, file, file)).toEqual([
      long,
      'file',
    ])
    expect(paths({ name: 'x'.repeat(100) })).toEqual(['x'.repeat(100)])
  })

  it('takes sizes of every form', () => {
    const binary = Buffer.alloc(12)
    binary.writeUInt8(0x80, 0)
    binary.writeUInt8(7, 11)
    expect(read(tarOf([{ ...file, size: binary }]))).toEqual([{ isRegular: true, path: 'file', offset: 512, size: 7 }])
    expect(read(tarOf([{ ...file, size: '          7 ' }]))).toEqual([
      { isRegular: true, path: 'file', offset: 512, size: 7 },
    ])
    const pax = { name: 'pax', type: 'x', content: paxOf({ size: '7' }) }
    expect(read(tarOf([pax, { ...file, size: '00000000000\0' }]))[0]).toMatchObject({ size: 7 })
  })

  it('takes a header for all that says nothing of names and sizes', () => {
    expect(paths({ name: 'g', type: 'g', content: paxOf({ comment: 'x' }) }, file)).toEqual(['file'])
  })

  it('ends with the last block of zeros, or with one', () => {
    expect(read(tarOf([file], Buffer.alloc(512)))).toHaveLength(1)
    expect(read(Buffer.concat([tarOf([file]), tarOf([file])]))).toHaveLength(1)
  })

  const broken = (content: Uint8Array | string): Buffer =>
    tarOf([{ name: 'pax', type: 'x', content: Buffer.from(content) }, file])
  it.each<[string, string, Uint8Array]>([
    ['no end', 'malformed', tarOf([file], Buffer.alloc(0))],
    ['nothing', 'malformed', Buffer.alloc(0)],
    ['half a block', 'malformed', tarOf([file]).subarray(0, 300)],
    ['half of a file', 'malformed', tarOf([{ ...file, size: '00000010000\0' }])],
    ['something behind one block of zeros', 'malformed', Buffer.concat([tarOf([], Buffer.alloc(512)), tarOf([file])])],
    ['a wrong checksum', 'malformed', tarOf([{ ...file, checksum: '000001\0 ' }])],
    ['a checksum that is none', 'malformed', tarOf([{ ...file, checksum: 'xxxxxxxx' }])],
    ['a size that is none', 'malformed', tarOf([{ ...file, size: '0000000000x\0' }])],
    ['a size below zero', 'malformed', tarOf([{ ...file, size: Buffer.alloc(12, 0xff) }])],
    [
      'a size beyond what can be counted',
      'malformed',
      tarOf([{ ...file, size: Buffer.from('\x80\0\0\0\0\x01\0\0\0\0\0\x07', 'latin1') }]),
    ],
    [
      'an extension that is too long',
      'malformed',
      tarOf([{ name: 'L', type: 'L', content: Buffer.alloc(65_537, 'x') }]),
    ],
    ['a pax record without a length', 'malformed', broken('path=x\n')],
    ['a pax record with a length of zero', 'malformed', broken('0 path=x\n')],
    ['a pax record that is shorter than it says', 'malformed', broken('99 path=x\n')],
    ['a pax record that ends in its length', 'malformed', broken('2 path=x\n')],
    ['a pax record without a value', 'malformed', broken('8 path x\n')],
    ['a pax record without an end', 'malformed', broken('8 path=xy')],
    ['pax records without a space', 'malformed', broken('12345')],
    ['a pax size that is none', 'malformed', broken(paxOf({ size: '-1' }))],
    ['a name for all', 'malformed', tarOf([{ name: 'g', type: 'g', content: paxOf({ path: 'x' }) }, file])],
    ['a size for all', 'malformed', tarOf([{ name: 'g', type: 'g', content: paxOf({ size: '1' }) }, file])],
    ['a sparse file', 'not-supported', tarOf([{ ...file, type: 'S' }])],
    ['a sparse file of pax', 'not-supported', broken(paxOf({ 'GNU.sparse.major': '1' }))],
    ['a compressed archive', 'not-supported', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(1022, 1)])],
  ])('refuses %s', (_, expected, bytes) => {
    expect(() => read(bytes)).toThrow(code(expected))
  })

  it('refuses more entries than a layout has', () => {
    const [header] = [tarOf([{ name: 'x' }], Buffer.alloc(0))]
    expect(() => read(Buffer.concat([...Array<Buffer>(100_001).fill(header), Buffer.alloc(1024)]))).toThrow(
      code('too-many'),
    )
  })

  it('throws nothing but its own errors, whatever the bytes', () => {
    const good = tarOf([{ name: 'pax', type: 'x', content: paxOf({ path: 'p' }) }, file])
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), (position, value, fix) => {
        const bytes = Buffer.from(good)
        bytes[position] = value
        if (fix) bytes.write(checksum(bytes.subarray(0, 512)), 148)
        try {
          read(bytes)
        } catch (error) {
          expect(error instanceof RegistryError || error instanceof FileError).toBe(true)
        }
      }),
    )
  })
})

function checksum(header: Buffer): string {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  return `${sum.toString(8).padStart(6, '0')}\0 `
}

describe('openTar', () => {
  const open = (...parts: readonly TarPart[]) => openTar('/x.tar', memoryFiles(new Map([['/x.tar', tarOf(parts)]])))
  const blob = `blobs/sha256/${'a'.repeat(64)}`

  it('knows the files of a layout, whether or not they begin with a dot, and no others', () => {
    const tar = open(
      { name: `./${blob}`, content },
      { name: 'manifest.json', content },
      { name: './index.json', content },
    )
    expect(Buffer.from(tar.read(blob, 1, 3)).toString()).toBe('ont')
    expect(tar.size('index.json')).toBe(7)
    expect(tar.list('blobs/sha256', 9)).toEqual(['a'.repeat(64)])
    expect(() => tar.size('manifest.json')).toThrow(code('not-found'))
    expect(() => tar.read(blob, 1, 7)).toThrow(code('malformed'))
  })

  it('counts what it lists', () => {
    const tar = open({ name: blob }, { name: `blobs/sha256/${'b'.repeat(64)}` })
    expect(() => tar.list('blobs/sha256', 1)).toThrow(code('too-many'))
  })

  it('has no file where there is a link', () => {
    const tar = open({ name: blob, type: '2' })
    expect(() => tar.size(blob)).toThrow(code('not-found'))
  })

  it('refuses two indexes, and takes a blob that is there twice', () => {
    for (const name of ['index.json', './index.json', '/index.json', 'x/../index.json', 'x/.././/index.json']) {
      expect(() => open({ name: 'index.json' }, { name })).toThrow(code('ambiguous'))
    }
    expect(open({ name: blob }, { name: blob }).size(blob)).toBe(0)
  })

  it('refuses an index that is there beside a link of its name, whichever comes first', () => {
    const link = { name: 'index.json', type: '2' }
    expect(() => open({ name: 'index.json' }, link)).toThrow(code('ambiguous'))
    expect(() => open(link, { name: 'index.json' })).toThrow(code('ambiguous'))
    expect(() => open({ name: 'oci-layout' }, { name: 'oci-layout', type: '1' })).toThrow(code('ambiguous'))
    expect(() => open(link).size('index.json')).toThrow(code('not-found'))
  })

  it('says what the file system refused', () => {
    expect(() => openTar('/nowhere.tar', memoryFiles(new Map()))).toThrow(code('not-found'))
  })
})

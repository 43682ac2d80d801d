import { afterAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, diskCache, memoryCache } from '../../src/host/cache.js'
import type { CacheBounds } from '../../src/host/cache.js'
import type { Cache } from '../../src/model/world.js'
import { folderOf, removeFolders } from '../support/folder.js'

afterAll(removeFolders)

const key = 'ab'.repeat(32)
const few: CacheBounds = { files: 3, bytes: 10 }

const textIn = (cache: Cache, of: string, limit = 100): string | null => {
  const bytes = cache.read(of, limit)
  return bytes === null ? null : Buffer.from(bytes).toString()
}

/** A folder that is not there yet, as on the first run. */
const newFolder = (): string => join(folderOf({}), 'sigscan', 'revocation')

describe.each([
  ['in memory', (bounds?: CacheBounds) => memoryCache(bounds)],
  ['on the disk', (bounds?: CacheBounds) => diskCache(newFolder(), bounds)],
])('a cache %s', (_where, make) => {
  it('gives what was written, and the last of it', () => {
    const cache = make()
    expect(textIn(cache, key)).toBeNull()
    cache.write(key, Buffer.from('first'))
    cache.write(key, Buffer.from('second'))
    expect(textIn(cache, key)).toBe('second')
    expect(textIn(cache, 'cd')).toBeNull()
  })

  it('gives nothing that is longer than is asked for', () => {
    const cache = make()
    cache.write(key, Buffer.from('12345'))
    expect(textIn(cache, key, 5)).toBe('12345')
    expect(textIn(cache, key, 4)).toBeNull()
  })

  it('forgets the oldest when it has as many files as it may', () => {
    const cache = make(few)
    for (const name of ['a', 'b', 'c', 'd']) cache.write(name, Buffer.from(name))
    expect(['a', 'b', 'c', 'd'].map((name) => textIn(cache, name))).toEqual([null, 'b', 'c', 'd'])
  })

  it('forgets as many of the oldest as it takes to have no more bytes than it may', () => {
    const cache = make(few)
    cache.write('a', Buffer.from('1234'))
    cache.write('b', Buffer.from('1234'))
    cache.write('c', Buffer.from('1234567'))
    expect(['a', 'b', 'c'].map((name) => textIn(cache, name))).toEqual([null, null, '1234567'])
  })

  it('counts what is written again once, and as the newest', () => {
    const cache = make(few)
    cache.write('a', Buffer.from('1234'))
    cache.write('b', Buffer.from('1234'))
    cache.write('a', Buffer.from('123456'))
    expect(['a', 'b'].map((name) => textIn(cache, name))).toEqual(['123456', '1234'])
    cache.write('c', Buffer.from('1'))
    expect(['a', 'b', 'c'].map((name) => textIn(cache, name))).toEqual(['123456', null, '1'])
  })

  it('keeps nothing that is larger than all that it may keep', () => {
    const cache = make(few)
    cache.write('a', Buffer.from('1'))
    cache.write('b', Buffer.alloc(11))
    expect(['a', 'b'].map((name) => textIn(cache, name))).toEqual(['1', null])
  })
})

describe('a cache on the disk', () => {
  it('is there for the next run, and for nobody else', () => {
    const folder = newFolder()
    diskCache(folder).write(key, Buffer.from('kept'))
    expect(textIn(diskCache(folder), key)).toBe('kept')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, key)).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual([key])
  })

  it('forgets what earlier runs wrote first, and what they left half done', () => {
    const folder = newFolder()
    const earlier = diskCache(folder)
    for (const [index, name] of ['a', 'b'].entries()) {
      earlier.write(name, Buffer.from(name))
      utimesSync(join(folder, name), 100 - index, 100 - index)
    }
    writeFileSync(join(folder, 'c.12-34.new'), 'half')
    utimesSync(join(folder, 'c.12-34.new'), 50, 50)
    const cache = diskCache(folder, few)
    cache.write('c', Buffer.from('1'))
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'c'])
    cache.write('d', Buffer.from('1'))
    expect(readdirSync(folder).sort()).toEqual(['a', 'c', 'd'])
  })

  it('leaves alone what is not its own', () => {
    const folder = newFolder()
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, 'README.txt'), 'x'.repeat(100))
    const cache = diskCache(folder, few)
    for (const name of ['a', 'b', 'c', 'd']) cache.write(name, Buffer.from(name))
    expect(readdirSync(folder).sort()).toEqual(['README.txt', 'b', 'c', 'd'])
  })

  it.each(['', '..', '../a', 'a/b', 'A', 'a.b', 'g', 'a'.repeat(129), 'a\0'])('has no such key: %j', (name) => {
    const folder = newFolder()
    const cache = diskCache(folder)
    cache.write(name, Buffer.from('x'))
    expect(cache.read(name, 100)).toBeNull()
    expect(existsSync(folder)).toBe(false)
  })

  it('reads no link, no folder and no FIFO', () => {
    const folder = newFolder()
    const cache = diskCache(folder)
    cache.write('a', Buffer.from('x'))
    symlinkSync(join(folder, 'a'), join(folder, 'b'))
    mkdirSync(join(folder, 'c'))
    execFileSync('mkfifo', [join(folder, 'd')])
    expect(['a', 'b', 'c', 'd'].map((name) => textIn(cache, name))).toEqual(['x', null, null, null])
  })

  it('writes in the place of a link, and not through it', () => {
    const folder = newFolder()
    const outside = join(folderOf({ 'precious.txt': 'precious' }), 'precious.txt')
    const cache = diskCache(folder)
    cache.write('a', Buffer.from('x'))
    symlinkSync(outside, join(folder, 'b'))
    cache.write('b', Buffer.from('y'))
    expect([readFileSync(outside, 'utf8'), textIn(cache, 'b')]).toEqual(['precious', 'y'])
  })

  it('is none where its folder is a link', () => {
    const real = folderOf({})
    chmodSync(real, 0o700)
    const folder = join(folderOf({}), 'link')
    symlinkSync(real, folder)
    writeFileSync(join(real, 'a'), 'x')
    const cache = diskCache(folder)
    cache.write('b', Buffer.from('y'))
    expect([textIn(cache, 'a'), readdirSync(real)]).toEqual([null, ['a']])
  })

  it.each([0o770, 0o707, 0o722])('is none where others may write to its folder: %o', (mode) => {
    const folder = folderOf({ a: 'x' })
    chmodSync(folder, mode)
    const cache = diskCache(folder)
    cache.write('b', Buffer.from('y'))
    expect([textIn(cache, 'a'), readdirSync(folder)]).toEqual([null, ['a']])
  })

  it('is none where the folder or the file is of another user', () => {
    const folder = newFolder()
    const cache = diskCache(folder)
    cache.write('a', Buffer.from('x'))
    const who = process.getuid
    try {
      process.getuid = () => 4_000_000
      cache.write('b', Buffer.from('y'))
      expect(textIn(cache, 'a')).toBeNull()
    } finally {
      if (who !== undefined) process.getuid = who
    }
    expect([textIn(cache, 'a'), readdirSync(folder)]).toEqual(['x', ['a']])
  })

  it('is none where it cannot be made', () => {
    const folder = join(folderOf({ file: 'x' }), 'file', 'cache')
    const cache = diskCache(folder)
    cache.write('a', Buffer.from('x'))
    expect(cache.read('a', 100)).toBeNull()
  })

  it('leaves nothing half done where a file cannot be replaced', () => {
    const folder = newFolder()
    const cache = diskCache(folder)
    mkdirSync(join(folder, 'a', 'full'), { recursive: true })
    chmodSync(folder, 0o700)
    cache.write('a', Buffer.from('x'))
    expect(readdirSync(folder)).toEqual(['a'])
  })
})

describe('the folder of the cache', () => {
  it.each([
    ['linux', {}, '/home/me', '/home/me/.cache/sigscan/revocation'],
    ['linux', { XDG_CACHE_HOME: '/var/me' }, '/home/me', '/var/me/sigscan/revocation'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/me', '/home/me/.cache/sigscan/revocation'],
    ['linux', {}, '', null],
    ['darwin', {}, '/Users/me', '/Users/me/Library/Caches/sigscan/revocation'],
    ['win32', { LOCALAPPDATA: '/local' }, '/home/me', '/local/sigscan/revocation'],
    ['win32', {}, '/home/me', null],
  ] as const)('on %s with %j and the home %j is %j', (platform, environment, home, folder) => {
    expect(cacheFolder(environment, platform, home)).toBe(folder)
  })
})

import { afterAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { nodeFiles } from '../../src/host/files.js'
import { FileError } from '../../src/model/world.js'
import { folderOf, removeFolders } from '../support/folder.js'

afterAll(removeFolders)

function refusalOf(work: () => unknown): { readonly code: string; readonly message: string } {
  try {
    work()
  } catch (error) {
    if (error instanceof FileError) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('nothing was refused')
}

describe('an open file', () => {
  it('gives exactly the bytes that are asked for', () => {
    const file = nodeFiles(folderOf({ 'a.txt': 'hello world' })).open('a.txt')
    expect(file.size).toBe(11)
    expect(Buffer.from(file.read(6, 5)).toString()).toBe('world')
    expect(file.read(11, 0)).toHaveLength(0)
    file.close()
  })

  it('says so when it became shorter', () => {
    const folder = folderOf({ 'a.txt': 'hello world' })
    const file = nodeFiles(folder).open('a.txt')
    truncateSync(join(folder, 'a.txt'), 3)
    expect(refusalOf(() => file.read(0, 11))).toEqual({
      code: 'truncated',
      message: 'a.txt became shorter while it was read.',
    })
    file.close()
  })

  it('is unchanged until its size or its time is another', () => {
    const folder = folderOf({ 'a.txt': 'hello', 'b.txt': 'hello' })
    const files = nodeFiles(folder)
    const grown = files.open('a.txt')
    const touched = files.open('b.txt')
    expect([grown.unchanged(), touched.unchanged()]).toEqual([true, true])
    appendFileSync(join(folder, 'a.txt'), '!')
    utimesSync(join(folder, 'b.txt'), 1, 1)
    expect([grown.unchanged(), touched.unchanged()]).toEqual([false, false])
    grown.close()
    touched.close()
  })

  it('is never a directory, a FIFO, a link or nothing, and no FIFO is waited for', () => {
    const folder = folderOf({ 'a.txt': 'x' })
    mkdirSync(join(folder, 'directory'))
    execFileSync('mkfifo', [join(folder, 'fifo')])
    symlinkSync('a.txt', join(folder, 'link'))
    const files = nodeFiles(folder)
    const codeOf = (name: string): string => refusalOf(() => files.open(name)).code
    expect(['directory', 'fifo', 'link', 'nothing', 'a.txt/b'].map(codeOf)).toEqual([
      'not-a-file',
      'not-a-file',
      'unreadable',
      'not-found',
      'not-a-directory',
    ])
  })
})

describe('a whole file', () => {
  it('is read up to its limit, through links', () => {
    const folder = folderOf({ 'a.txt': 'hello' })
    symlinkSync('a.txt', join(folder, 'link'))
    const files = nodeFiles(folder)
    expect(Buffer.from(files.read('link', 5)).toString()).toBe('hello')
    expect(refusalOf(() => files.read('link', 4))).toEqual({
      code: 'too-large',
      message: 'link has more than 4 bytes.',
    })
    expect(refusalOf(() => files.read('.', 4)).code).toBe('not-a-file')
  })
})

describe('a directory', () => {
  it('lists its entries by the bytes of their names, and what they are', () => {
    const folder = folderOf({ 'b.txt': '', é: '', 'Z/in': '', '\u{10000}': '', '\u{ffee}': '' })
    symlinkSync('b.txt', join(folder, 'link'))
    execFileSync('mkfifo', [join(folder, 'fifo')])
    expect(nodeFiles(folder).list('.', 10)).toEqual([
      { name: 'Z', kind: 'directory' },
      { name: 'b.txt', kind: 'file' },
      { name: 'fifo', kind: 'other' },
      { name: 'link', kind: 'link' },
      { name: 'é', kind: 'file' },
      { name: '\u{ffee}', kind: 'file' },
      { name: '\u{10000}', kind: 'file' },
    ])
  })

  it('is refused above its limit, and when it is none', () => {
    const files = nodeFiles(folderOf({ a: '', b: '' }))
    expect(files.list('.', 2)).toHaveLength(2)
    expect(refusalOf(() => files.list('.', 1)).code).toBe('too-many')
    expect(refusalOf(() => files.list('a', 1)).code).toBe('not-a-directory')
    expect(refusalOf(() => files.list('nothing', 1)).code).toBe('not-found')
  })
})

describe('a location', () => {
  it('has a kind, links followed, or none', () => {
    const folder = folderOf({ 'a.txt': '' })
    symlinkSync('.', join(folder, 'link'))
    symlinkSync('nowhere', join(folder, 'broken'))
    execFileSync('mkfifo', [join(folder, 'fifo')])
    const files = nodeFiles(folder)
    const kinds = ['a.txt', 'link', 'fifo', 'broken', 'nothing', 'a.txt/b'].map((name) => files.kind(name))
    expect(kinds).toEqual(['file', 'directory', 'other', null, null, null])
  })

  it('whose links go round is refused', () => {
    const folder = folderOf({})
    symlinkSync('loop', join(folder, 'loop'))
    expect(refusalOf(() => nodeFiles(folder).kind('loop'))).toEqual({
      code: 'unreadable',
      message: 'loop is a symbolic link that cannot be followed.',
    })
  })

  it('is resolved to where its links lead', () => {
    const folder = folderOf({ 'a/b.txt': '' })
    symlinkSync('a', join(folder, 'link'))
    const files = nodeFiles(folder)
    expect(files.resolve('link/b.txt')).toBe(join(folder, 'a/b.txt'))
    expect(refusalOf(() => files.resolve('link/c.txt')).message).toBe('link/c.txt does not exist.')
  })
})

describe('writing', () => {
  it('makes the directories that it needs', () => {
    const folder = folderOf({})
    nodeFiles(folder).write('a/b/c.txt', ['te', 'xt'])
    expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('text')
  })

  it('is refused in one sentence', () => {
    const files = nodeFiles(folderOf({ 'a.txt': '' }))
    expect(
      refusalOf(() => {
        files.write('a.txt/b', [''])
      }).code,
    ).toBe('unwritable')
    expect(
      refusalOf(() => {
        files.write('.', [''])
      }),
    ).toEqual({ code: 'unwritable', message: '. is a directory.' })
  })

  // In /proc, Node's own way of making several directories never ends.
  it('is refused where the system makes no directories', () => {
    const { code } = refusalOf(() => {
      nodeFiles('/').write('proc/sigscan/report.json', [''])
    })
    expect(code).toBe('unwritable')
  })

  it('and reading tell a user what may not be done', () => {
    const folder = folderOf({ 'a.txt': '' })
    chmodSync(join(folder, 'a.txt'), 0)
    const files = nodeFiles(folder)
    const refusals = asNobody(() => [
      refusalOf(() => files.read('a.txt', 1)),
      refusalOf(() => {
        files.write('a.txt', [''])
      }),
    ])
    expect(refusals).toEqual([
      { code: 'unreadable', message: 'a.txt may not be read by this user.' },
      { code: 'unwritable', message: 'a.txt may not be written by this user.' },
    ])
  })
})

/** Permissions do not bind root: then it is done as another user. */
function asNobody<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}

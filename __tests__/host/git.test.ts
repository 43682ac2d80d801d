import { afterAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openGit } from '../../src/host/git.js'
import { GitError } from '../../src/model/git.js'
import { folderOf, removeFolders } from '../support/folder.js'
import { commitAll, git, objectOf } from '../support/git.js'

afterAll(removeFolders)

const { signal } = new AbortController()
const LIMIT = 1024 * 1024

function repository(files: Readonly<Record<string, string | Uint8Array>> = { 'a.txt': 'hello\n' }) {
  const folder = folderOf(files)
  return { folder, commit: commitAll(folder) }
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((thrown: unknown) => thrown)
  if (error instanceof GitError) return error.message
  throw new Error('nothing was refused')
}

describe('the repository of a folder', () => {
  it('gives objects as they are, one after the other and at once', async () => {
    const large = Buffer.alloc(700_000, 'abc\n\0')
    const { folder, commit } = repository({ 'large.bin': large, empty: '' })
    const opened = openGit(folder, signal)
    const of = (name: string): string => git(folder, 'rev-parse', `${commit}${name}`)
    const [blob, empty, tree, of1] = await Promise.all([
      opened.object(of(':large.bin'), 'blob', LIMIT),
      opened.object(of(':empty'), 'blob', 0),
      opened.object(of('^{tree}'), 'tree', LIMIT),
      opened.object(commit, 'commit', LIMIT),
    ])
    expect(blob).toEqual(large)
    expect(empty).toHaveLength(0)
    expect(tree).toEqual(objectOf(folder, `${commit}^{tree}`).content)
    expect(of1).toEqual(objectOf(folder, commit).content)
    expect(await opened.head()).toBe(commit)
  })

  it('has not what is not there, and goes on', async () => {
    const { folder, commit } = repository()
    const opened = openGit(folder, signal)
    expect(await opened.object('ab'.repeat(20), 'commit', LIMIT)).toBeNull()
    expect(await opened.object(commit, 'commit', LIMIT)).not.toBeNull()
  })

  it('refuses what is too large or of another type, and goes on', async () => {
    const { folder, commit } = repository({ 'a.txt': 'hello\n' })
    const opened = openGit(folder, signal)
    const blob = git(folder, 'rev-parse', `${commit}:a.txt`)
    expect(await refusalOf(opened.object(blob, 'blob', 5))).toBe(
      `The blob ${blob} has 6 bytes, and 5 is the most that is read.`,
    )
    expect(await refusalOf(opened.object(commit, 'tree', LIMIT))).toBe(
      `The object ${commit} is a commit, and a tree is meant.`,
    )
    expect(await opened.object(blob, 'blob', 6)).toHaveLength(6)
  })

  it('does not wait for an object that is a pipe', async () => {
    const { folder, commit } = repository()
    const path = join(folder, '.git/objects', commit.slice(0, 2), commit.slice(2))
    rmSync(path)
    execFileSync('mkfifo', [path])
    const opened = openGit(folder, signal, process.env, 100)
    expect(await refusalOf(opened.object(commit, 'commit', LIMIT))).toBe(
      `git did not give the commit ${commit} in time.`,
    )
    expect(await opened.object(git(folder, 'write-tree'), 'tree', LIMIT)).not.toBeNull()
  })

  it('is asked for objects by their whole names only', async () => {
    const { folder, commit } = repository()
    const opened = openGit(folder, signal)
    for (const name of ['HEAD', commit.slice(0, 10), `${commit}\n`, '', `${commit}:a.txt`]) {
      expect(await refusalOf(opened.object(name, 'commit', LIMIT))).toContain('names no object')
    }
  })

  it('has no commit checked out before the first', async () => {
    const folder = folderOf({})
    git(folder, 'init', '--quiet')
    expect(await openGit(folder, signal).head()).toBeNull()
  })
})

describe('there is nothing', () => {
  it('where there is no repository, no folder and no git', async () => {
    const empty = folderOf({})
    for (const opened of [
      openGit(empty, signal),
      openGit(join(empty, 'gone'), signal),
      openGit(repository().folder, signal, { PATH: empty }),
      openGit(repository().folder, signal, {}),
      openGit(repository().folder, AbortSignal.abort()),
    ]) {
      expect(await opened.object('ab'.repeat(20), 'commit', LIMIT)).toBeNull()
      expect(await opened.head()).toBeNull()
    }
  })

  it('where git is a program of the workspace', async () => {
    const { folder, commit } = repository()
    writeFileSync(join(folder, 'git'), '#!/bin/sh\ntouch ran\n')
    chmodSync(join(folder, 'git'), 0o755)
    const link = join(folderOf({}), 'link')
    symlinkSync(folder, link)
    // A step may have put a folder of the workspace on the PATH: `node_modules/.bin` is usual.
    for (const path of ['.', '', folder, link]) {
      expect(await openGit(folder, signal, { PATH: path }).object(commit, 'commit', LIMIT)).toBeNull()
    }
    const behind = `${folder}:${process.env['PATH'] ?? ''}`
    expect(await openGit(folder, signal, { PATH: behind }).object(commit, 'commit', LIMIT)).not.toBeNull()
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

  it.each([
    ['says something else', 'echo what'],
    ['says too much', 'head -c 100000 /dev/zero; sleep 5'],
    ['ends in the middle', 'echo "$1 blob 100"'],
    ['ends at once', 'exit 128'],
  ])('where git %s', async (_, script) => {
    const folder = folderOf({ git: `#!/bin/sh\nread name\n${script}\n` })
    chmodSync(join(folder, 'git'), 0o755)
    const PATH = `${folder}:${dirname(execFileSync('which', ['sh'], { encoding: 'utf8' }))}`
    const opened = openGit(folderOf({}), signal, { PATH })
    expect(await opened.object('ab'.repeat(20), 'blob', LIMIT)).toBeNull()
    expect(await opened.object('ab'.repeat(20), 'blob', LIMIT)).toBeNull()
  })

  it('once the run was asked to stop while git was silent', async () => {
    const folder = folderOf({ git: '#!/bin/sh\nsleep 60\n' })
    chmodSync(join(folder, 'git'), 0o755)
    const stop = new AbortController()
    const opened = openGit(folderOf({}), stop.signal, { PATH: `${folder}:/usr/bin:/bin` })
    const answer = opened.object('ab'.repeat(20), 'blob', LIMIT)
    setTimeout(() => {
      stop.abort()
    }, 50)
    expect(await answer).toBeNull()
  })
})

describe('the configuration of the repository', () => {
  it('starts no program for what a partial clone lacks', async () => {
    const { folder, commit } = repository()
    const blob = git(folder, 'rev-parse', `${commit}:a.txt`)
    const mark = join(folderOf({}), 'ran')
    const settings = {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.promisor': 'true',
      'remote.origin.partialCloneFilter': 'blob:none',
      'remote.origin.url': `file://${folderOf({})}`,
      'remote.origin.uploadPack': `touch ${mark};`,
    }
    for (const [key, value] of Object.entries(settings)) git(folder, 'config', key, value)
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    // Any other git starts it.
    expect(() => git(folder, 'cat-file', 'blob', blob)).toThrow()
    expect(existsSync(mark)).toBe(true)
    rmSync(mark)
    expect(await openGit(folder, signal).object(blob, 'blob', LIMIT)).toBeNull()
    expect(existsSync(mark)).toBe(false)
  })

  it('and its replacements stand for no other object', async () => {
    const { folder, commit } = repository({ 'a.txt': 'one\n', 'b.txt': 'two\n' })
    const of = (path: string): string => git(folder, 'rev-parse', `${commit}:${path}`)
    git(folder, 'replace', of('a.txt'), of('b.txt'))
    mkdirSync(join(folder, '.git/info'), { recursive: true })
    expect(git(folder, 'cat-file', 'blob', of('a.txt'))).toBe('two')
    const content = await openGit(folder, signal).object(of('a.txt'), 'blob', LIMIT)
    expect(Buffer.from(content ?? []).toString()).toBe('one\n')
  })
})

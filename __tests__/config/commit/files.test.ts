import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { apiObjects } from '../../../src/config/commit/api.js'
import { openCommit, type CommitFiles } from '../../../src/config/commit/files.js'
import { gitObjects, type Objects, type TreeEntry } from '../../../src/config/commit/objects.js'
import { openGit } from '../../../src/host/git.js'
import { Failure } from '../../../src/model/failure.js'
import { FileError } from '../../../src/model/world.js'
import { failureOfAsync } from '../../support/failure.js'
import { folderOf, removeFolders } from '../../support/folder.js'
import { gitHubOf } from '../../support/git-api.js'
import { commitAll, git } from '../../support/git.js'

afterAll(removeFolders)

const { signal } = new AbortController()
const folder = folderOf({ 'a.txt': 'hello\n', 'b/c/d.txt': 'x', 'b/z.txt': 'z', 'b/é.txt': 'e' })
symlinkSync('b', join(folder, 'link'))
mkdirSync(join(folder, 'sub'))
commitAll(folder)
git(folder, 'update-index', '--add', '--cacheinfo', `160000,${'ab'.repeat(20)},sub`)
git(folder, 'commit', '--quiet', '--message', 'Submodule')
const commit = git(folder, 'rev-parse', 'HEAD')

const missing = (what: string): Failure => new Failure('policy-source', `There is no ${what}.`)
const sources: readonly (readonly [string, () => Objects])[] = [
  ['git', () => gitObjects(openGit(folder, signal))],
  ['the API', () => apiObjects({ github: gitHubOf(folder) }, 'acme/app')],
]

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((thrown: unknown) => thrown)
  if (error instanceof FileError) return `${error.code}: ${error.message}`
  throw new Error('nothing was refused')
}

describe.each(sources)('the files of a commit, from %s', (_, open) => {
  const files: CommitFiles = openCommit(commit, [open()], missing)
  const at = `at commit ${commit.slice(0, 12)}.`

  it('are read by their paths from the root', async () => {
    for (const path of ['b/c/d.txt', './b/c/d.txt', 'b//c/d.txt']) {
      expect(Buffer.from(await files.read(path, 1)).toString()).toBe('x')
    }
    expect(await files.at('b')).toEqual({ kind: 'directory', id: git(folder, 'rev-parse', 'HEAD:b'), name: 'b' })
    expect(await files.at('.')).toMatchObject({ kind: 'directory', id: git(folder, 'rev-parse', 'HEAD^{tree}') })
    expect(await files.at('b/é.txt')).not.toBeNull()
  })

  it('are listed by the bytes of their names', async () => {
    expect(await files.list('b', 3)).toEqual([
      { name: 'c', kind: 'directory' },
      { name: 'z.txt', kind: 'file' },
      { name: 'é.txt', kind: 'file' },
    ])
    expect((await files.list('.', 10)).map(({ kind }) => kind)).toEqual(['file', 'directory', 'link', 'other'])
    expect(await refusalOf(files.list('b', 2))).toBe('too-many: b has more than 2 entries.')
  })

  it('are not there where nothing stands, or a file in the place of a folder', async () => {
    for (const path of ['gone', 'b/gone/d.txt', 'a.txt/x', 'B/z.txt']) {
      expect(await files.at(path)).toBeNull()
      expect(await refusalOf(files.read(path, 1))).toBe(`not-found: ${path} does not exist ${at}`)
    }
    expect(await refusalOf(files.read('b', 1))).toBe(`not-a-file: b is no file ${at}`)
    expect(await refusalOf(files.list('a.txt', 1))).toBe(`not-a-directory: a.txt is no directory ${at}`)
    expect(await refusalOf(files.read('a.txt', 5))).toBe(`too-large: a.txt has more than 5 bytes ${at}`)
  })

  it('are not found through links and submodules', async () => {
    const link = `unreadable: link is a symbolic link, and none is followed ${at}`
    const submodule = `unreadable: sub is a submodule, which is another repository ${at}`
    expect(await refusalOf(files.read('link', 9))).toBe(link)
    expect(await refusalOf(files.list('link', 9))).toBe(link)
    expect(await refusalOf(files.at('link/z.txt'))).toBe(link)
    expect(await refusalOf(files.read('sub', 9))).toBe(submodule)
    expect(await refusalOf(files.read('sub/x', 9))).toBe(submodule)
  })

  it('are no others outside of the repository', async () => {
    for (const path of ['../x', 'b/../a.txt', '/etc/passwd', '..']) {
      expect(await refusalOf(files.read(path, 9))).toBe(`unreadable: ${path} lies outside of the repository.`)
    }
  })
})

describe('the sources of a commit', () => {
  const none: Objects = {
    source: 'nobody',
    treeOf: () => Promise.resolve(null),
    entries: () => Promise.resolve(null),
    blob: () => Promise.resolve(null),
  }

  it('are asked one after the other, for each object', async () => {
    const github = gitHubOf(folder)
    const shallow: Objects = { ...gitObjects(openGit(folder, signal)), blob: () => Promise.resolve(null) }
    const files = openCommit(commit, [shallow, apiObjects({ github }, 'acme/app')], missing)
    expect(await files.read('a.txt', 6)).toHaveLength(6)
    expect(github.asked).toEqual([`/repos/acme/app/git/blobs/${git(folder, 'rev-parse', 'HEAD:a.txt')}`])
  })

  it('that have nothing end the run', async () => {
    const { code, message } = await failureOfAsync(openCommit(commit, [none], missing).at('a.txt'))
    expect([code, message]).toEqual(['policy-source', `There is no commit ${commit}.`])
    await expect(openCommit(commit, [], missing).read('a.txt', 1)).rejects.toThrow(Failure)
  })

  it('that give a name twice in a folder are refused', async () => {
    const entry: TreeEntry = { name: 'a', kind: 'file', id: commit }
    const twice = { ...none, treeOf: () => Promise.resolve(commit), entries: () => Promise.resolve([entry, entry]) }
    expect((await failureOfAsync(openCommit(commit, [twice], missing).at('a'))).message).toContain('a name twice')
  })
})

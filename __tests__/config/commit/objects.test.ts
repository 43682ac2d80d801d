import { afterAll, describe, expect, it } from '@jest/globals'
import { hash } from 'node:crypto'
import { gitObjects, idOf, kindOfMode, readCommit } from '../../../src/config/commit/objects.js'
import { openGit } from '../../../src/host/git.js'
import { GitError, type Git } from '../../../src/model/git.js'
import { failureOf, failureOfAsync } from '../../support/failure.js'
import { folderOf, removeFolders } from '../../support/folder.js'
import { commitAll, forge, git, nameOfObject, objectOf } from '../../support/git.js'

afterAll(removeFolders)

const { signal } = new AbortController()
const folder = folderOf({ 'a.txt': 'hello\n', 'b/c.txt': 'x' })
const commit = commitAll(folder)
const of = (name: string): string => git(folder, 'rev-parse', name)

/** A git that gives this for every name. */
const giving = (content: Uint8Array | null | GitError): Git => ({
  object: () => (content instanceof GitError ? Promise.reject(content) : Promise.resolve(content)),
  head: () => Promise.resolve(null),
})

describe('the objects of git', () => {
  const objects = gitObjects(openGit(folder, signal))

  it('lead from a commit to its files', async () => {
    const tree = await objects.treeOf(commit)
    expect(tree).toBe(of('HEAD^{tree}'))
    expect(await objects.entries(tree ?? '')).toEqual([
      { name: 'a.txt', kind: 'file', id: of('HEAD:a.txt') },
      { name: 'b', kind: 'directory', id: of('HEAD:b') },
    ])
    expect(Buffer.from((await objects.blob(of('HEAD:a.txt'), 6)) ?? []).toString()).toBe('hello\n')
  })

  it('are not here where git does not have them', async () => {
    const none = 'ab'.repeat(20)
    expect(await objects.treeOf(none)).toBeNull()
    expect(await objects.entries(none)).toBeNull()
    expect(await objects.blob(none, 1)).toBeNull()
  })

  it('of a repository by SHA-256 are the same', async () => {
    const other = folderOf({ 'a.txt': 'hello\n' })
    git(other, 'init', '--quiet', '--object-format=sha256')
    const long = commitAll(other)
    expect(long).toHaveLength(64)
    const here = gitObjects(openGit(other, signal))
    const entries = await here.entries((await here.treeOf(long)) ?? '')
    expect(entries).toEqual([{ name: 'a.txt', kind: 'file', id: git(other, 'rev-parse', 'HEAD:a.txt') }])
    expect(await here.blob(entries?.[0]?.id ?? '', 6)).toHaveLength(6)
  })

  it('are named by what they are: git says the same', () => {
    for (const name of ['HEAD', 'HEAD^{tree}', 'HEAD:a.txt']) {
      const { id, type, content } = objectOf(folder, name)
      expect(idOf(type as 'blob', content, id)).toBe(id)
    }
  })
})

describe('an object that is not what its name says', () => {
  it.each([
    ['commit', 'HEAD'],
    ['tree', 'HEAD^{tree}'],
    ['blob', 'HEAD:a.txt'],
  ] as const)('is refused: a %s', async (type, name) => {
    const forged = folderOf({ 'a.txt': 'hello\n' })
    commitAll(forged)
    const { id, content } = objectOf(forged, name)
    const other = Buffer.concat([content, Buffer.from(type === 'tree' ? objectOf(forged, 'HEAD^{tree}').content : ' ')])
    forge(forged, id, type, other)
    const objects = gitObjects(openGit(forged, signal))
    const ask = {
      commit: () => objects.treeOf(id),
      tree: () => objects.entries(id),
      blob: () => objects.blob(id, 1000),
    }
    const { code, message } = await failureOfAsync(ask[type]())
    expect(code).toBe('policy-source')
    expect(message).toBe(
      `What git gives as the ${type} ${id} is not it: something has written to the repository of this job.`,
    )
  })

  it('is refused though its content is that of an object of another type', async () => {
    const { id, content } = objectOf(folder, 'HEAD:a.txt')
    const asTree = nameOfObject('tree', content)
    await expect(failureOfAsync(gitObjects(giving(content)).entries(asTree))).resolves.toMatchObject({
      message: expect.stringContaining('cannot be read'),
    })
    await expect(failureOfAsync(gitObjects(giving(content)).entries(id))).resolves.toMatchObject({
      message: expect.stringContaining('is not it'),
    })
  })

  it('is refused when git cannot give it', async () => {
    const { code, message } = await failureOfAsync(
      gitObjects(giving(new GitError('timeout', 'It is broken.'))).treeOf(commit),
    )
    expect([code, message]).toEqual(['policy-source', 'The policy cannot be read from git: It is broken.'])
    await expect(gitObjects(openGit(folder, signal)).blob(of('HEAD:a.txt'), 5)).resolves.toBe('too-large')
    const fault = { ...giving(null), object: () => Promise.reject(new TypeError('x')) }
    await expect(gitObjects(fault).treeOf(commit)).rejects.toThrow(TypeError)
  })
})

describe('the form of a commit', () => {
  const [tree, first, second] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string]
  const read = (text: string) => readCommit(Buffer.from(text), commit)

  it('names its tree and what was before it', () => {
    expect(read(`tree ${tree}\nparent ${first}\nparent ${second}\nauthor x\n\nparent ${tree}\n`)).toEqual({
      tree,
      parents: [first, second],
    })
    expect(read(`tree ${tree}`)).toEqual({ tree, parents: [] })
  })

  it.each([
    '',
    `parent ${first}\ntree ${tree}\n`,
    `tree ${tree}0\n`,
    `tree ${tree.toUpperCase()}\n`,
    ` tree ${tree}\n`,
  ])('is refused when it has no tree first: %j', (text) => {
    expect(failureOf(() => read(text)).message).toBe(
      `The commit ${commit} cannot be read: it has not the form that git gives it.`,
    )
  })
})

describe('the form of a tree', () => {
  const id = Buffer.alloc(20, 1)
  const entry = (mode: string, name: string): Buffer => Buffer.concat([Buffer.from(`${mode} ${name}\0`), id])
  const read = (content: Buffer) =>
    gitObjects(giving(content)).entries(hash('sha1', Buffer.concat([Buffer.from(`tree ${content.length}\0`), content])))

  it('has every kind of entry', async () => {
    const all = ['100644 a', '100755 b', '100664 c', '40000 d', '120000 e', '160000 f'].map((one) => one.split(' '))
    const content = Buffer.concat(all.map(([mode = '', name = '']) => entry(mode, name)))
    const kinds = (await read(content))?.map(({ kind }) => kind)
    expect(kinds).toEqual(['file', 'file', 'file', 'directory', 'link', 'submodule'])
    expect(await read(Buffer.alloc(0))).toEqual([])
  })

  it.each([
    ['cut in its last name', entry('100644', 'a').subarray(0, -1)],
    ['without the end of a name', Buffer.from('100644 abc')],
    ['without a name', Buffer.from('100644')],
    ['of an unknown mode', entry('777', 'a')],
  ])('is refused %s', async (_, content) => {
    expect((await failureOfAsync(read(content))).message).toMatch(/^The tree [0-9a-f]{40} cannot be read/)
  })

  it('has modes as git and its API write them', () => {
    expect(['040000', '40000', '100644', '0100644', '060000', ''].map(kindOfMode)).toEqual([
      'directory',
      'directory',
      'file',
      null,
      null,
      null,
    ])
  })
})

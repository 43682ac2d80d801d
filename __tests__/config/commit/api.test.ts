import { afterAll, describe, expect, it } from '@jest/globals'
import { apiObjects, resolveRef } from '../../../src/config/commit/api.js'
import { GitHubError, type GitHub, type GitHubErrorCode } from '../../../src/model/github.js'
import { failureOfAsync } from '../../support/failure.js'
import { folderOf, removeFolders } from '../../support/folder.js'
import { gitHubOf } from '../../support/git-api.js'
import { commitAll, git } from '../../support/git.js'

afterAll(removeFolders)

const folder = folderOf({ 'a.txt': 'hello\n' })
const commit = commitAll(folder)
const [tree, blob] = git(folder, 'rev-parse', 'HEAD^{tree}', 'HEAD:a.txt').split('\n') as [string, string]

/** What the API answers, changed. */
const objectsOf = (change: (answer: Record<string, unknown>) => unknown) =>
  apiObjects({ github: gitHubOf(folder, (answer) => change(answer as Record<string, unknown>)) }, 'acme/app')

const refusing = (code: GitHubErrorCode): GitHub => ({
  host: 'github.com',
  request: () => Promise.reject(new GitHubError(code, 'GET x: no.', null, '')),
})

describe('an answer of the API is refused', () => {
  const unlike = 'is not what was asked for.'

  it.each<[string, (answer: Record<string, unknown>) => unknown]>([
    ['a list', () => []],
    ['nothing', () => null],
    ['text', () => 'x'],
    ['another commit', (answer) => ({ ...answer, sha: tree })],
    ['a commit without a tree', (answer) => ({ ...answer, tree: undefined })],
    ['a tree that is a name', (answer) => ({ ...answer, tree: { sha: 'main' } })],
    ['what only its prototype has', (answer) => Object.create(answer) as unknown],
  ])('for a commit: %s', async (_, change) => {
    const { code, message } = await failureOfAsync(objectsOf(change).treeOf(commit))
    expect([code, message]).toEqual(['policy-source', `What GitHub answers for the commit ${commit} ${unlike}`])
  })

  const entry = { path: 'a.txt', mode: '100644', type: 'blob', sha: blob }
  it.each<[string, (answer: Record<string, unknown>) => unknown]>([
    ['another tree', (answer) => ({ ...answer, sha: commit })],
    ['no list', (answer) => ({ ...answer, tree: {} })],
    ['an entry that is none', (answer) => ({ ...answer, tree: [null] })],
    ['an entry without a path', (answer) => ({ ...answer, tree: [{ ...entry, path: 1 }] })],
    ['an entry of another mode', (answer) => ({ ...answer, tree: [{ ...entry, mode: '777' }] })],
    ['an entry whose mode is a number', (answer) => ({ ...answer, tree: [{ ...entry, mode: 100644 }] })],
    ['an entry without a name of git', (answer) => ({ ...answer, tree: [{ ...entry, sha: 'x' }] })],
  ])('for a tree: %s', async (_, change) => {
    expect((await failureOfAsync(objectsOf(change).entries(tree))).message).toContain(unlike)
  })

  it.each<[string, unknown]>([
    ['is cut off', true],
    ['does not say whether it is cut off', undefined],
  ])('for a tree that %s', async (_, truncated) => {
    const { message } = await failureOfAsync(objectsOf((answer) => ({ ...answer, truncated })).entries(tree))
    expect(message).toBe(`The tree ${tree} of acme/app has more entries than GitHub lists.`)
  })

  it.each<[string, (answer: Record<string, unknown>) => unknown]>([
    ['another content', (answer) => ({ ...answer, content: Buffer.from('other').toString('base64') })],
    ['another encoding', (answer) => ({ ...answer, encoding: 'utf-8' })],
    ['no content', (answer) => ({ ...answer, content: null })],
  ])('for a blob: %s', async (_, change) => {
    expect((await failureOfAsync(objectsOf(change).blob(blob, 100))).message).toContain(unlike)
  })

  it('when there is none, with what mends it', async () => {
    await expect(apiObjects({ github: refusing('forbidden') }, 'acme/app').treeOf(commit)).rejects.toMatchObject({
      code: 'policy-source',
      message: `The commit ${commit} of acme/app cannot be read: GET x: no.`,
      remedy: expect.stringContaining('`contents: read`'),
    })
    for (const code of ['unreachable', 'refused', 'too-large', 'malformed'] as const) {
      await expect(apiObjects({ github: refusing(code) }, 'acme/app').treeOf(commit)).rejects.toMatchObject({
        remedy: expect.stringContaining('fetch-depth'),
      })
    }
    const fault: GitHub = { host: 'x', request: () => Promise.reject(new TypeError('x')) }
    await expect(apiObjects({ github: fault }, 'acme/app').treeOf(commit)).rejects.toThrow(TypeError)
  })
})

describe('a branch or a tag', () => {
  it('is the commit that it is at', async () => {
    git(folder, 'tag', '--annotate', '--message', 'x', 'v1/rc')
    const github = gitHubOf(folder)
    expect(await resolveRef({ github }, 'acme/app', 'main')).toBe(commit)
    expect(await resolveRef({ github }, 'acme/app', 'v1/rc')).toBe(commit)
    expect(github.asked).toEqual(['/repos/acme/app/commits/main', '/repos/acme/app/commits/v1%2Frc'])
  })

  it('that cannot be told is refused', async () => {
    const ask = (github: GitHub) => failureOfAsync(resolveRef({ github }, 'acme/app', 'gone'))
    expect((await ask(gitHubOf(folder))).message).toContain('The branch or tag gone of acme/app cannot be read')
    expect((await ask({ ...gitHubOf(folder), request: () => Promise.resolve({ sha: 'x' }) })).code).toBe(
      'policy-source',
    )
    const fault: GitHub = { host: 'x', request: () => Promise.reject(new TypeError('x')) }
    await expect(resolveRef({ github: fault }, 'acme/app', 'main')).rejects.toThrow(TypeError)
  })
})

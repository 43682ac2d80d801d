import { afterAll, describe, expect, it } from '@jest/globals'
import { findCheckedOut } from '../src/checked-out.js'
import { openGit } from '../src/host/git.js'
import type { RunEvent } from '../src/model/event.js'
import { GitError, type Git } from '../src/model/git.js'
import { folderOf, removeFolders } from './support/folder.js'
import { git, pullRequest } from './support/git.js'

afterAll(removeFolders)

const folder = folderOf({ 'a.txt': 'x' })
const { base, head, merge } = pullRequest(folder, { 'a.txt': 'y' })
const { signal } = new AbortController()

async function found(event: Partial<RunEvent> | null, present: string, of: Partial<Git> = {}): Promise<number> {
  git(folder, 'checkout', '--quiet', '--detach', present)
  const full = {
    name: 'pull_request_target',
    repository: 'a/b',
    commit: base,
    ref: '',
    base,
    head,
    pullRequest: null,
    actor: '',
    ...event,
  }
  return (await findCheckedOut({ event: event && full, git: { ...openGit(folder, signal), ...of } })).length
}

describe('a checkout of the change', () => {
  it('is found by its last commit and by a merge of it, where the workflow has the rights of the base', async () => {
    for (const event of [{}, { name: 'workflow_run', base: null }]) {
      expect([await found(event, head), await found(event, merge), await found(event, base)]).toEqual([1, 1, 0])
    }
  })

  it('is none where the workflow has no such rights, or is about no change', async () => {
    for (const event of [null, { name: 'pull_request' }, { head: null }]) expect(await found(event, head)).toBe(0)
  })

  it('is none where another commit is checked out, or none can be told', async () => {
    expect(await found({ head: 'ab'.repeat(20) }, merge)).toBe(0)
    expect(await found({}, merge, { head: () => Promise.resolve(null) })).toBe(0)
    expect(await found({}, merge, { object: () => Promise.resolve(null) })).toBe(0)
    expect(await found({}, merge, { object: () => Promise.resolve(Buffer.from('x')) })).toBe(0)
    expect(await found({}, merge, { object: () => Promise.reject(new GitError('timeout', 'x')) })).toBe(0)
    await expect(found({}, merge, { object: () => Promise.reject(new TypeError('x')) })).rejects.toThrow(TypeError)
  })
})

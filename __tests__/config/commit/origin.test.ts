import { describe, expect, it } from '@jest/globals'
import type { CommitFiles } from '../../../src/config/commit/files.js'
import { commitOrigin } from '../../../src/config/commit/origin.js'
import { failureOfAsync } from '../../support/failure.js'

const MIB = 1024 * 1024

/** A commit whose files are all of one content. */
function originOf(content: Uint8Array) {
  const files: CommitFiles = {
    commit: 'ab'.repeat(20),
    at: () => Promise.resolve({ kind: 'file', id: 'cd'.repeat(20) }),
    read: () => Promise.resolve(content),
    list: () => Promise.resolve([]),
  }
  return commitOrigin(files, { kind: 'commit', prefix: '', remedy: '', pathOf: (path) => path })
}

describe('a commit that a policy is read from', () => {
  it('gives files of 64 MiB in all and no more, each counted once', async () => {
    const { load } = originOf(new Uint8Array(32 * MIB))
    const lengths = load(({ read }) => ['a.crl', 'b.crl', 'a.crl'].map((path) => read(path, 32 * MIB).length))
    expect(await lengths).toEqual([32 * MIB, 32 * MIB, 32 * MIB])
    expect(await load(({ read }) => read('a.crl', 32 * MIB).length)).toBe(32 * MIB)
    const { code, message } = await failureOfAsync(load(({ read }) => read('c.crl', 32 * MIB)))
    expect([code, message]).toEqual(['policy-source', expect.stringContaining('more than 67108864 bytes')])
  })

  it('gives 256 files and no more', async () => {
    const { load, seen } = originOf(new Uint8Array(1))
    const read = (count: number) =>
      load(({ read: one }) => Array.from({ length: count }, (_, index) => one(`${index}.pem`, 1)).length)
    expect(await read(256)).toBe(256)
    expect(seen.size).toBe(256)
    expect((await failureOfAsync(read(257))).message).toContain('more than 256 files')
  })
})

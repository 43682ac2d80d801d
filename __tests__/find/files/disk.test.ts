import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileSources } from '../../../src/find/files/find.js'
import { findFiles } from '../../../src/find/files/find.js'
import { nodeFiles } from '../../../src/host/files.js'
import { treeWorld } from './tree.js'

const nowhere: FileSources = {
  paths: [],
  patterns: [],
  rulePatterns: [],
  exclude: [],
  allowEmpty: false,
  implied: false,
  declared: [],
}

describe('on a disk', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'sigscan-find-'))
    mkdirSync(join(folder, 'work/dist/sub'), { recursive: true })
    mkdirSync(join(folder, 'work/dist/dir.jar'))
    for (const file of ['dist/app.jar', 'dist/sub/b.jar', 'dist/a\nb', 'dist/dir.jar/c']) {
      writeFileSync(join(folder, 'work', file), '')
    }
    writeFileSync(join(folder, 'outside.jar'), '')
    writeFileSync(Buffer.concat([Buffer.from(join(folder, 'work/dist/x')), Buffer.of(0xff)]), '')
    symlinkSync('sub/b.jar', join(folder, 'work/dist/link.jar'))
    symlinkSync('../../outside.jar', join(folder, 'work/dist/out.jar'))
    symlinkSync('..', join(folder, 'work/dist/sub/up'))
    symlinkSync('nothing', join(folder, 'work/dist/broken.jar'))
    execFileSync('mkfifo', [join(folder, 'work/dist/pipe')])
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  async function briefly(sources: Partial<FileSources>): Promise<readonly string[]> {
    const found: string[] = []
    const world = { ...treeWorld({}), files: nodeFiles(join(folder, 'work')) }
    for await (const { path, obstacle } of findFiles({ ...nowhere, ...sources }, world)) {
      found.push(obstacle === null ? path : `${path} ${obstacle.code}`)
    }
    return found
  }

  it('a walk finds what the tree of the tests has shown', async () => {
    expect(await briefly({ paths: ['dist'] })).toEqual([
      'dist/a\nb',
      'dist/app.jar',
      'dist/dir.jar/c',
      'dist/sub/b.jar',
      'dist/x\u{fffd} name-not-text',
    ])
  })

  it('a pattern names each', async () => {
    expect(await briefly({ patterns: ['dist/*', 'dist/pipe', 'dist/broken.jar'] })).toEqual([
      'dist/a\nb',
      'dist/app.jar',
      'dist/broken.jar vanished',
      'dist/link.jar',
      'dist/out.jar link-leaves-root',
      'dist/pipe not-a-file',
      'dist/x\u{fffd} name-not-text',
    ])
  })

  it('a loop of links ends', async () => {
    expect(await briefly({ patterns: ['**/*.jar'], exclude: ['**/o*', '**/broken.jar', '**/x*'] })).toEqual([
      'dist/app.jar',
      'dist/link.jar',
      'dist/sub/b.jar',
    ])
  })
})

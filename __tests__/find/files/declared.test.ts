import { afterAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { findFiles, type FileSources } from '../../../src/find/files/find.js'
import { nodeFiles } from '../../../src/host/files.js'
import type { World } from '../../../src/model/world.js'
import { folderOf, removeFolders } from '../../support/folder.js'
import { testWorld } from '../../support/world.js'

afterAll(removeFolders)

const everything: FileSources = {
  paths: ['.'],
  patterns: [],
  rulePatterns: [],
  exclude: [],
  allowEmpty: false,
  implied: true,
  declared: [],
}
const declared = (name: string, content: string, algorithm = 'sha256') => ({
  name,
  algorithm,
  hex: createHash(algorithm).update(content).digest('hex'),
})

async function find(
  files: Readonly<Record<string, string>>,
  sources: Partial<FileSources>,
  change?: (world: World) => World,
) {
  const world = testWorld({ files: nodeFiles(folderOf(files)) })
  const skipped: string[] = []
  const found: string[] = []
  const all = findFiles(
    { ...everything, ...sources },
    change?.(world) ?? world,
    (root, count) => void skipped.push(`${root} ${count}`),
  )
  for await (const { path, named, obstacle } of all)
    found.push(obstacle?.code ? `${path} ${obstacle.code}` : `${path}${named ? ' named' : ''}`)
  return { found, skipped }
}

describe('a declared file', () => {
  it('is a subject whatever its format, wherever it lies', async () => {
    const files = { 'a/app.tgz': 'one', 'b/app.tgz': 'two', 'app.tar': 'one', 'z.txt': 'three' }
    const { found } = await find(files, {
      declared: [declared('app.tgz', 'one'), declared('z.txt', 'three', 'sha512')],
    })
    expect(found).toEqual(['a/app.tgz named', 'app.tar', 'b/app.tgz', 'z.txt named'])
  })

  it('is each file of the same name and content, and each of several of one name', async () => {
    const files = { 'a/x': 'one', 'b/x': 'one', 'c/x': 'two' }
    const some = [declared('x', 'one'), declared('x', 'two', 'sha384'), declared('x', 'two')]
    expect((await find(files, { declared: some })).found).toEqual(['a/x named', 'b/x named', 'c/x named'])
  })

  it('that is not found is not known, and says so', async () => {
    const files = { 'a/app.tgz': 'other', 'b/app.tgz.old': 'one', 'c/app.tgz': 'one' }
    const { found } = await find(files, { declared: [declared('app.tgz', 'one')], exclude: ['c/**'] })
    expect(found).toEqual(['a/app.tgz', 'b/app.tgz.old', 'app.tgz artifact-missing'])
  })

  it('that cannot be read is met by nobody', async () => {
    const files = { 'a/x': 'one' }
    const unreadable = (world: World): World => ({
      ...world,
      files: { ...world.files, open: (location) => world.files.open(`${location}/none`) },
    })
    const { found } = await find(files, { declared: [declared('x', 'one')] }, unreadable)
    expect(found).toEqual(['a/x', 'x artifact-missing'])
    const fault = (world: World): World => ({
      ...world,
      files: {
        ...world.files,
        open: () => {
          throw new TypeError('a fault')
        },
      },
    })
    await expect(find(files, { declared: [declared('x', 'one')] }, fault)).rejects.toThrow(TypeError)
  })

  it('is not missed when the run was asked to stop', async () => {
    const stopped = (world: World): World => ({ ...world, stop: AbortSignal.abort() })
    expect((await find({ x: 'one' }, { declared: [declared('y', 'one')] }, stopped)).found).toEqual([])
  })
})

describe('a directory that nobody named', () => {
  it('may be empty, and is told of', async () => {
    expect(await find({}, {})).toEqual({ found: [], skipped: ['. 0'] })
    await expect(find({}, { implied: false })).rejects.toMatchObject({ code: 'nothing-found' })
  })
})

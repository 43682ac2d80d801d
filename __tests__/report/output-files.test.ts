import { afterAll, expect, it } from '@jest/globals'
import { nodeFiles } from '../../src/host/files.js'
import { freePath, readTextIfThere, writeRendering } from '../../src/report/output-files.js'
import { failureOf } from '../support/failure.js'
import { folderOf, removeFolders } from '../support/folder.js'

afterAll(removeFolders)

it('a text is read where it is there', () => {
  const files = nodeFiles(folderOf({ 'a.txt': 'é' }))
  expect([readTextIfThere(files, 'a.txt'), readTextIfThere(files, 'b.txt')]).toEqual(['é', null])
})

it('a rendering is written, or its place refused in a sentence', () => {
  const files = nodeFiles(folderOf({ 'a.txt': '' }))
  writeRendering(files, 'out/b.txt', ['x', 'y'])
  expect(readTextIfThere(files, 'out/b.txt')).toBe('xy')
  expect(
    failureOf(() => {
      writeRendering(files, 'a.txt/b', ['x'])
    }),
  ).toMatchObject({ code: 'output' })
})

it('a fault of the file system that nobody foresaw goes on its way', () => {
  const files = nodeFiles(folderOf({}))
  const broken = {
    ...files,
    read: () => {
      throw new TypeError('broken')
    },
    write: () => {
      throw new TypeError('broken')
    },
  }
  expect(() => readTextIfThere(broken, 'a')).toThrow(TypeError)
  expect(() => {
    writeRendering(broken, 'a', [''])
  }).toThrow(TypeError)
})

it('an earlier step of the job keeps its file', () => {
  const folder = folderOf({ 'sigscan.sarif': '', 'sigscan-2.sarif': '' })
  const files = nodeFiles('/')
  expect(freePath(files, folder, 'sigscan.sarif')).toBe(`${folder}/sigscan-3.sarif`)
  expect(freePath(files, folder, 'sigscan-report.json')).toBe(`${folder}/sigscan-report.json`)
})

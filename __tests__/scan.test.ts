import { afterAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { readArguments } from '../src/config/arguments.js'
import { readConfig } from '../src/config/config.js'
import { nodeFiles } from '../src/host/files.js'
import type { Report } from '../src/model/report.js'
import type { World } from '../src/model/world.js'
import { scan } from '../src/scan.js'
import { failureOfAsync } from './support/failure.js'
import { folderOf, removeFolders } from './support/folder.js'
import { testWorld } from './support/world.js'
import { nameOf } from '../src/model/subject.js'

afterAll(removeFolders)

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/jar/${name}`, import.meta.url))
const root = fixture('pki/root.pem')
const signed = fixture('jars/rsa.jar')

/** Every step of a run, by the arguments of `sigscan fs` and in a folder of these files. */
async function scanFolder(
  content: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[],
  change: (world: World) => World = (world) => world,
): Promise<Report> {
  const invocation = readArguments(['fs', ...args])
  if (invocation.ask !== 'run') throw new Error('no run')
  const world = change(testWorld({ files: nodeFiles(folderOf(content)) }))
  return scan(await readConfig('fs', invocation.operands, invocation.given, world), world)
}

const allowed = ['--trust-root', 'root.pem', '--allow', 'O=Acme\\, Inc.']

describe('a run', () => {
  it('finds, reads, proves, judges and reports', async () => {
    const { result, counts, subjects } = await scanFolder(
      { 'root.pem': root, 'dist/a.jar': signed, 'dist/notes.txt': 'x', 'dist/b.jar': fixture('jars/appended.jar') },
      ['dist', ...allowed],
    )
    expect(subjects.map((one) => [nameOf(one), one.state])).toEqual([
      ['dist/a.jar', 'verified'],
      ['dist/b.jar', 'invalid'],
    ])
    expect([result, counts.subjects, counts.skipped]).toEqual(['fail', 2, 1])
  })

  it('without a policy is an inventory', async () => {
    const { result, enforced, subjects } = await scanFolder({ 'a.jar': signed }, ['.'])
    expect([result, enforced, subjects.map(({ decision }) => decision)]).toEqual(['inventory', false, ['listed']])
  })

  it('that finds nothing to sign does not pass, unless it may', async () => {
    const content = { 'root.pem': root, 'dist/notes.txt': 'x' }
    await expect(failureOfAsync(scanFolder(content, ['dist', ...allowed]))).resolves.toMatchObject({
      code: 'nothing-found',
    })
    const report = await scanFolder(content, ['dist', '--allow-empty', ...allowed])
    expect(report.findings.map(({ code }) => code)).toContain('nothing-found')
  })

  it('does not pass when a PATH holds nothing to sign, in whatever order the PATHs stand', async () => {
    const content = { 'root.pem': root, 'a.jar': signed, 'dist/notes.txt': 'x', 'lib/b.jar': signed }
    for (const paths of [
      ['.', 'dist'],
      ['dist', '.'],
    ]) {
      const { message } = await failureOfAsync(scanFolder(content, [...paths, ...allowed]))
      expect(message).toBe('No file that can be signed was found in dist.')
    }
    const { counts, result } = await scanFolder(content, ['.', 'lib', ...allowed])
    // The root's certificate and the notes are skipped once each, though `lib` was looked at twice.
    expect([result, counts.subjects, counts.skipped]).toEqual(['pass', 2, 2])
  })

  it('that is asked to stop reports what it had found, and does not pass', async () => {
    const controller = new AbortController()
    const stopping = (world: World): World => ({
      ...world,
      stop: controller.signal,
      progress: {
        ...world.progress,
        done: () => {
          controller.abort()
        },
      },
    })
    const content = { 'root.pem': root, 'a.jar': signed, 'b.jar': signed, 'c.jar': signed }
    const { result, subjects, findings } = await scanFolder(content, ['.', ...allowed], stopping)
    expect(subjects.map((one) => [nameOf(one), one.decision])).toEqual([['a.jar', 'allowed']])
    expect(result).toBe('unknown')
    expect(findings.map(({ level, code }) => [level, code])).toEqual([['error', 'interrupted']])
  })
})

import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { nameOf } from '../../src/model/subject.js'
import type { Report } from '../../src/model/report.js'
import { bundle, run, runAction, runCommand, untilOpen, withoutTimes } from './runner.js'
import { temporaryFolder } from './temporary.js'
import { readExample, workspaceOf } from './workspace.js'

const policy = ['.github/sigscan.yml', 'certs/acme-root.pem', 'certs/tools.pub'] as const
const mebibyte = 1024 * 1024

/** Enough files for other threads to be started, of every kind and in an order that mixes them. */
function manyFiles(count: number): string {
  const kinds = ['app.jar', 'tampered.jar', 'plugin.jar'].map((name) => readExample(`dist/${name}`))
  const texts: Record<string, string | Uint8Array> = {}
  for (let number = 0; number < count; number += 1) {
    const name = `dist/${number % 10}/f${String(number).padStart(5, '0')}`
    const kind = kinds[number % 4]
    texts[kind === undefined ? `${name}.txt` : `${name}.jar`] = kind ?? `text ${number}`
  }
  const workspace = workspaceOf([...policy], texts)
  symlinkSync('/etc/hostname', join(workspace, 'dist/out.jar'))
  return workspace
}

/** A file of zeros but for its beginning, which takes no room on the disk. */
function largeFile(folder: string, name: string, size: number, head: string): string {
  const path = join(folder, name)
  const descriptor = openSync(path, 'w')
  writeSync(descriptor, Buffer.from(head, 'latin1'))
  ftruncateSync(descriptor, size)
  closeSync(descriptor)
  return path
}

async function threadsOf(args: readonly string[], cwd: string): Promise<number> {
  const count = `import threads from 'node:worker_threads'
import { syncBuiltinESMExports } from 'node:module'
let started = 0
threads.Worker = class extends threads.Worker {
  constructor(...all) {
    super(...all)
    started += 1
  }
}
syncBuiltinESMExports()
if (threads.isMainThread) process.on('exit', () => process.stderr.write('threads: ' + started))`
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(count)}`]
  const { stderr } = await run([...preload, bundle, ...args], cwd, { PATH: process.env['PATH'] })
  return Number(/threads: (\d+)$/.exec(stderr)?.[1])
}

describe('jobs', () => {
  const workspace = manyFiles(2500)

  it('change nothing in the report, but for when it was made', async () => {
    const reports = []
    for (const jobs of ['1', '2', '3', '8']) {
      const { status, stdout, stderr } = await runCommand(
        ['scan', '--jobs', jobs, '-o', 'report', '--quiet'],
        workspace,
      )
      expect([status, stderr.replaceAll(/^(?:warning|error): .*\n/gm, '')]).toEqual([1, ''])
      reports.push(withoutTimes(JSON.parse(stdout) as Report))
    }
    const { counts } = JSON.parse(reports[0] ?? '') as Report
    expect(counts).toMatchObject({ subjects: 1876, verified: 625, invalid: 625, skipped: 628 })
    expect(new Set(reports).size).toBe(1)
  })

  it('are threads when there is much to read, and one is none', async () => {
    expect(await threadsOf(['scan', '--jobs', '3'], workspace)).toBe(2)
    expect(await threadsOf(['scan', '--jobs', '1'], workspace)).toBe(0)
    expect(
      await threadsOf(['fs', 'dist/0', '--jobs', '3'], workspaceOf(['dist/app.jar'], { 'dist/0/a.txt': '' })),
    ).toBe(0)
  })

  it('are an input of the action too', async () => {
    const { status, outputs } = await runAction({ workspace, inputs: { jobs: '2', summary: 'false' } })
    expect([status, outputs.get('subjects'), outputs.get('verified')]).toEqual([1, '1876', '625'])
    const refused = await runAction({ workspace, inputs: { jobs: 'many' } })
    expect([refused.status, refused.stdout]).toEqual([
      2,
      expect.stringContaining('The input `jobs` is `many`, and must be a number from 1 to 64.'),
    ])
  })

  it('work when the command is a link to the bundle', async () => {
    const link = join(temporaryFolder(), 'sigscan')
    symlinkSync(bundle, link)
    const args = [link, 'scan', '--jobs', '2', '-o', 'report', '--quiet']
    const { status, stdout } = await run(args, workspace, { PATH: process.env['PATH'] })
    expect([status, (JSON.parse(stdout) as Report).counts.subjects]).toEqual([1, 1876])
  })
})

describe('a thread', () => {
  it('that dies is a fault that is told, and no run without an end', async () => {
    const dies = `import threads from 'node:worker_threads'
if (!threads.isMainThread) setTimeout(() => { throw new RangeError('no memory left') }, 100)`
    const preload = ['--import', `data:text/javascript,${encodeURIComponent(dies)}`]
    const args = [...preload, bundle, 'fs', 'dist', '--jobs', '2']
    const { status, stderr } = await run(args, manyFiles(4000), { PATH: process.env['PATH'] })
    expect(stderr).toMatch(
      /^error: This is a fault of sigscan \S+; please report it with this line: RangeError: no memory/m,
    )
    expect(status).toBe(70)
  })
})

describe('a large file', () => {
  it('has the same digest from another thread as from this one', async () => {
    const folder = temporaryFolder()
    const size = 70 * mebibyte
    largeFile(folder, 'large.cab', size, 'MSCF\0\0\0\0')
    const sha256 = createHash('sha256')
      .update(readFileSync(join(folder, 'large.cab')))
      .digest('hex')
    for (const jobs of ['1', '2']) {
      const { stdout } = await runCommand(['fs', 'large.cab', '--jobs', jobs, '-o', 'report'], folder)
      expect((JSON.parse(stdout) as Report).subjects).toMatchObject([{ sha256, size, format: 'cab' }])
    }
    expect(await threadsOf(['fs', 'large.cab', '--jobs', '2'], folder)).toBe(1)
  })

  it.each(['1', '2'])('is left at once when the run is asked to stop, with %s jobs', async (jobs) => {
    const folder = workspaceOf(['dist/app.jar'])
    const path = largeFile(folder, 'dist/large.cab', 40_000 * mebibyte, 'MSCF\0\0\0\0')
    copyFileSync(join(folder, 'dist/app.jar'), join(folder, 'dist/z.jar'))
    mkdirSync(join(folder, 'out'))
    const args = ['fs', 'dist', '--jobs', jobs, '-o', 'report']
    const { status, stdout } = await runCommand(args, folder, {}, async (child) => {
      await untilOpen(child, path)
      child.kill('SIGINT')
    })
    expect(status).toBe(130)
    const { subjects, findings } = JSON.parse(stdout) as Report
    expect(subjects.map((one) => [nameOf(one), one.obstacle?.code])).toEqual([
      ['dist/app.jar', undefined],
      ['dist/large.cab', 'stopped'],
    ])
    expect(findings.map(({ code }) => code)).toEqual(['interrupted'])
  })
})

import { describe, expect, it } from '@jest/globals'
import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/model/report.js'
import { bundle, run, runCommand } from './runner.js'
import { temporaryFolder } from './temporary.js'
import { readExample, workspaceOf } from './workspace.js'

/** So many files; each fiftieth is a signed JAR, by one of few links to it, and the rest is nothing that can be signed. */
function treeOf(files: number): string {
  const workspace = workspaceOf(['.github/sigscan.yml', 'certs/acme-root.pem', 'certs/tools.pub'])
  const originals = temporaryFolder()
  const jar = join(originals, 'app.jar')
  const text = join(originals, 'text')
  writeFileSync(jar, readExample('dist/app.jar'))
  writeFileSync(text, 'text\n'.repeat(1000))
  for (let number = 0; number < files; number += 1) {
    const folder = join(workspace, 'dist', String(number % 20), String(number % 300))
    mkdirSync(folder, { recursive: true })
    const signed = number % 50 === 0
    linkSync(signed ? jar : text, join(folder, signed ? `${number}.jar` : `${number}.class`))
  }
  return workspace
}

describe('a tree of 20,000 files', () => {
  const FILES = 20_000
  const workspace = treeOf(FILES)
  /** Bytes. What the project promises for any input. */
  const BOUND = 256 * 1024 * 1024

  it.each(['1', '2'])('is scanned to its end in bounded memory, with %s jobs', async (jobs) => {
    const tellPeak = `import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.on('exit', () => process.stderr.write(readFileSync('/proc/self/status', 'latin1')))`
    const preload = ['--import', `data:text/javascript,${encodeURIComponent(tellPeak)}`]
    const args = [...preload, bundle, 'fs', 'dist', '--jobs', jobs, '-o', 'report', '--quiet']
    const { status, stdout, stderr } = await run(args, workspace, { PATH: process.env['PATH'] })
    expect(status).toBe(0)
    const { counts } = JSON.parse(stdout) as Report
    expect(counts).toMatchObject({ subjects: FILES / 50, verified: FILES / 50, skipped: FILES - FILES / 50 })
    expect(Number(/^VmHWM:\s+(\d+) kB$/m.exec(stderr)?.[1]) * 1024).toBeLessThan(BOUND)
  })

  it('is left when the run is asked to stop, and the report says what was found until then', async () => {
    const { status, stdout } = await runCommand(['fs', 'dist', '-o', 'report'], workspace, {}, async (child) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      child.kill('SIGINT')
    })
    expect(status).toBe(130)
    const { findings, counts } = JSON.parse(stdout) as Report
    expect(findings.map(({ code }) => code)).toEqual(['interrupted'])
    expect(counts.subjects + counts.skipped).toBeLessThan(FILES)
  })
})

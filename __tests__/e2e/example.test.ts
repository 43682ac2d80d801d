import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './runner.js'
import { workspaceOf } from './workspace.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

it('`npm start` shows what examples/expected.json says', async () => {
  const { status, stdout, stderr } = await run([join(root, 'examples/run.mjs')], '/', { PATH: process.env['PATH'] })
  expect([status, stderr]).toEqual([0, ''])
  const files = ['Found 3 signatures out of 4 entries', '3 of 4 files denied', 'files/sigscan.sarif']
  const images = ['Found 6 signatures out of 7 entries', '4 of 7 images denied', 'images/sigscan.sarif']
  for (const part of [...files, ...images, 'exit status  1']) expect(stdout).toContain(part)
})

it('`npm start` says what differs when something else comes out, and fails', async () => {
  const text = readFileSync(join(root, 'examples/expected.json'), 'utf8')
  const changed = text.replace('"status": 1', '"status": 0').replaceAll('"untrusted",', '"verified",')
  const expected = join(workspaceOf([], { 'expected.json': changed }), 'expected.json')
  const args = [join(root, 'examples/run.mjs'), expected]
  const { status, stdout } = await run(args, '/', { PATH: process.env['PATH'] })
  expect(status).toBe(1)
  expect(stdout).toContain('the exit status for files is 1, and should be 0.')
  expect(stdout).toContain('the state of dist/plugin.jar is "untrusted", and should be "verified".')
  expect(stdout).toContain('the state of acme/app:1.2.2 is "untrusted", and should be "verified".')
})

import { describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text as textOf } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { bundle, node, run } from './e2e/runner.js'
import { readExample, workspaceOf } from './e2e/workspace.js'

/** Loaded before the bundle: each turn of the event loop that a run waits for never comes, and one is always due. */
const noTurns = `
import timers from 'node:timers/promises'
import { syncBuiltinESMExports } from 'node:module'
timers.setImmediate = () => new Promise(() => {})
syncBuiltinESMExports()
let now = 0
performance.now = () => (now += 1000)
`

describe('a run that comes to no end', () => {
  it('does not end well: nothing left to wait for is a fault', async () => {
    const preload = `data:text/javascript,${encodeURIComponent(noTurns)}`
    const workspace = workspaceOf(['dist/app.jar'])
    const environment = { PATH: process.env['PATH'] }
    const { status, stderr } = await run(['--import', preload, bundle, 'fs', 'dist'], workspace, environment)
    expect(stderr).toContain('This is a fault of sigscan; please report it with this line')
    expect(status).toBe(70)
  })
})

describe('a run that has come to its end', () => {
  const environment = { PATH: process.env['PATH'] }

  it('ends, whatever would still be waited for', async () => {
    const preload = `data:text/javascript,${encodeURIComponent('setInterval(() => {}, 1000)')}`
    const { status, stdout } = await run(
      ['--import', preload, bundle, 'fs', 'dist'],
      workspaceOf(['dist/app.jar']),
      environment,
    )
    expect(status).toBe(0)
    expect(stdout).toContain('Found 1 signatures out of 1 entries')
  })

  it('waits for a reader who is slow, and loses nothing', async () => {
    const workspace = workspaceOf([], Object.fromEntries(manyJars(500)))
    const child = spawn(node, [bundle, 'fs', 'dist', '--output', 'report'], {
      cwd: workspace,
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const ended = once(child, 'close')
    const pieces: Buffer[] = []
    for await (const piece of child.stdout as AsyncIterable<Buffer>) {
      pieces.push(piece)
      await setTimeout(20)
    }
    expect(await ended).toEqual([0, null])
    const text = Buffer.concat(pieces).toString()
    expect(text.length).toBeGreaterThan(1024 * 1024)
    expect(JSON.parse(text)).toMatchObject({ counts: { subjects: 500 } })
  })

  it('does not wait for a reader who is gone', async () => {
    const workspace = workspaceOf([], Object.fromEntries(manyJars(500)))
    const child = spawn(node, [bundle, 'fs', 'dist', '--output', 'report'], {
      cwd: workspace,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = once(child, 'close')
    const [, errors] = await Promise.all([
      once(child.stdout, 'data').then(() => child.stdout.destroy()),
      textOf(child.stderr),
    ])
    expect(await ended).toEqual([0, null])
    expect(errors).not.toContain('a fault of sigscan')
  })
})

function manyJars(count: number): readonly (readonly [string, Buffer])[] {
  const jar = readExample('dist/app.jar')
  return Array.from({ length: count }, (_, index) => [`dist/${index}.jar`, jar] as const)
}

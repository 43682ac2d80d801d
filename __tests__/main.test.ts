import { describe, expect, it } from '@jest/globals'
import { run, bundle } from './e2e/runner.js'
import { workspaceOf } from './e2e/workspace.js'

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

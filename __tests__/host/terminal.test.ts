import { afterEach, describe, expect, it } from '@jest/globals'
import { hearInterrupts } from '../../src/host/interrupt.js'
import { openTerminal } from '../../src/host/terminal.js'

/** As if the reader of standard output had to catch up. */
function holdUp(waits: boolean): void {
  Object.defineProperty(process.stdout, 'writableNeedDrain', { value: waits, configurable: true })
}

afterEach(() => {
  Reflect.deleteProperty(process.stdout, 'writableNeedDrain')
})

describe('standard output', () => {
  const terminal = openTerminal(hearInterrupts(), { script: '', argument: '' })

  it('is not waited for when its reader keeps up', async () => {
    holdUp(false)
    await expect(terminal.flushed()).resolves.toBeUndefined()
  })

  it('is waited for until its reader has caught up', async () => {
    holdUp(true)
    let done = false
    const waiting = terminal.flushed().then(() => {
      done = true
    })
    await Promise.resolve()
    expect(done).toBe(false)
    process.stdout.emit('drain')
    await waiting
    expect(done).toBe(true)
  })

  it('is not waited for any more when its reader went away', async () => {
    holdUp(true)
    const waiting = terminal.flushed()
    process.stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    await expect(waiting).resolves.toBeUndefined()
    expect(process.stdout.listenerCount('drain')).toBe(0)
  })
})

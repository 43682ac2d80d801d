import { afterEach, expect, it, jest } from '@jest/globals'
import { hearInterrupts } from '../../src/host/interrupt.js'

afterEach(() => {
  process.removeAllListeners('SIGINT')
  process.removeAllListeners('SIGTERM')
})

it('the first signal asks the run to stop, and says by its status which it was', () => {
  const interrupt = hearInterrupts()
  expect([interrupt.signal.aborted, interrupt.status()]).toEqual([false, null])
  process.emit('SIGTERM')
  expect([interrupt.signal.aborted, interrupt.status()]).toEqual([true, 143])
})

it('the second ends the process at once', () => {
  const exit = jest.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('exit')
  })
  const interrupt = hearInterrupts()
  process.emit('SIGINT')
  expect(exit).not.toHaveBeenCalled()
  expect(() => process.emit('SIGTERM')).toThrow('exit')
  expect(exit).toHaveBeenCalledWith(130)
  expect(interrupt.status()).toBe(130)
  exit.mockRestore()
})

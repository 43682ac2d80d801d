import { expect, it } from '@jest/globals'
import { takeTurns } from '../src/pace.js'

it('the event loop gets its turn in long work, and not in short', async () => {
  let heard = false
  setImmediate(() => {
    heard = true
  })
  const turn = takeTurns()
  await turn()
  expect(heard).toBe(false)
  const end = performance.now() + 60
  while (performance.now() < end) Math.hypot(1, 2)
  await turn()
  expect(heard).toBe(true)
})

import { setImmediate as immediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { inOrder, takeTurns } from '../src/pace.js'

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

describe('work that is begun ahead', () => {
  const later = async (text: string, turns: number): Promise<string> => {
    for (let turn = 0; turn < turns; turn += 1) await immediate()
    return text
  }

  it('is handed on in the order in which it was begun', async () => {
    const taken: string[] = []
    const work = inOrder(3, (text: string) => void taken.push(text))
    for (const [text, turns] of [
      ['a', 5],
      ['b', 1],
      ['c', 3],
      ['d', 0],
    ] as const)
      await work.add(later(text, turns))
    await work.finish()
    expect(taken).toEqual(['a', 'b', 'c', 'd'])
  })

  it('waits when as much is under way as may be', async () => {
    const taken: string[] = []
    const work = inOrder(2, (text: string) => void taken.push(text))
    await work.add(later('a', 5))
    expect(taken).toEqual([])
    await work.add(later('b', 5))
    expect(taken).toEqual(['a'])
  })

  it('fails when it is its turn, and not before', async () => {
    const taken: string[] = []
    const work = inOrder(3, (text: string) => void taken.push(text))
    await work.add(later('a', 3))
    await work.add(Promise.reject(new Error('It failed.')))
    await immediate()
    await expect(work.finish()).rejects.toThrow('It failed.')
    expect(taken).toEqual(['a'])
  })
})

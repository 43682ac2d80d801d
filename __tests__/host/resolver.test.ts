import { afterEach, describe, expect, it } from '@jest/globals'
import { isIP } from 'node:net'
import { openResolver } from '../../src/host/resolver.js'

const node = process.execPath
afterEach(() => {
  process.execPath = node
})

describe('a name', () => {
  it('has the addresses that the system knows, each time and for all who ask at once', async () => {
    const resolve = openResolver()
    const [first, second] = await Promise.all([resolve('localhost'), resolve('localhost')])
    expect(first.length).toBeGreaterThan(0)
    expect(first.map(({ address, family }) => [isIP(address), family])).toEqual(
      first.map(({ family }) => [family, family]),
    )
    expect(second).toEqual(first)
    expect(await resolve('localhost')).toEqual(first)
  })

  it('that nobody has fails with the reason, and another is still found', async () => {
    const resolve = openResolver()
    // RFC 6761 6.4. Without a network the answer is that there is none.
    await expect(resolve('nobody.invalid')).rejects.toMatchObject({ code: expect.stringMatching(/^E/) })
    expect(await resolve('localhost')).not.toEqual([])
  })

  it('is not found where no process can be started, and is when one can', async () => {
    const resolve = openResolver()
    process.execPath = '/nowhere/node'
    await expect(Promise.all([resolve('localhost'), resolve('b.example')])).rejects.toThrow()
    process.execPath = node
    expect(await resolve('localhost')).not.toEqual([])
  })
})

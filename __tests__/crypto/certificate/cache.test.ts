import { expect, it } from '@jest/globals'
import { BoundedCache } from '../../../src/crypto/certificate/cache.js'

it('keeps what was used last, and no more than its limit', () => {
  const cache = new BoundedCache<{ readonly name: string }>(2)
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
  cache.set('a', a)
  cache.set('b', b)
  expect(cache.get('a')).toBe(a)
  cache.set('c', c)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([a, undefined, c])
})

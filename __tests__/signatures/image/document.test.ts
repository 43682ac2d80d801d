import { describe, expect, it } from '@jest/globals'
import { isFault, readDocument } from '../../../src/signatures/image/document.js'

const form = { name: 'payload of a.sig', code: 'malformed-payload', limit: 1000 } as const
const read = (text: string, limit = 1000): object =>
  readDocument(Buffer.from(text), { ...form, limit }, (root) => ({ names: [...root.keys()] }))

describe('A document beside an image', () => {
  it('is read once it is an object', () => {
    expect(read('{"a":1}')).toEqual({ names: ['a'] })
  })

  it('says in one sentence why it cannot be read', () => {
    expect(read('[]')).toEqual({
      code: 'malformed-payload',
      message: 'The payload of a.sig cannot be read: it is no object.',
    })
    expect(read('{"a":1,"a":2}')).toMatchObject({ message: expect.stringMatching(/^[^.]+a\.sig cannot .+ twice\.$/) })
  })

  it('has bounds of size and depth', () => {
    expect(isFault(read('{"a":1}', 6))).toBe(true)
    const nest = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(isFault(read(nest(127)))).toBe(false)
    expect(isFault(read(nest(128)))).toBe(true)
  })

  it('does not hide what is wrong with the program itself', () => {
    const fault = (): never => {
      throw new TypeError('a fault of ours')
    }
    expect(() => readDocument(Buffer.from('{}'), form, fault)).toThrow('a fault of ours')
  })
})

import { describe, expect, it } from '@jest/globals'
import { encodePreAuthentication } from '../../../src/signatures/image/dsse.js'

const encode = (payloadType: string, payload: string): string =>
  Buffer.from(encodePreAuthentication({ payloadType, payload: Buffer.from(payload) })).toString()

describe('The pre-authentication encoding', () => {
  it('is that of the specification', () => {
    expect(encode('http://example.com/HelloWorld', 'hello world')).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    )
  })

  it('counts bytes and not characters', () => {
    expect(encode('ä€', 'ß')).toBe('DSSEv1 5 ä€ 2 ß')
  })

  it('tells apart what only differs in where the type ends', () => {
    expect(encode('a', 'b 1 c')).not.toBe(encode('a 5 b', 'c'))
  })
})

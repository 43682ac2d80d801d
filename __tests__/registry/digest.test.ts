import { describe, expect, it } from '@jest/globals'
import { algorithmOf, digestOf, hexOf, readDigest } from '../../src/registry/digest.js'

const hex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

describe('readDigest', () => {
  it('takes sha256 and sha512 in lower-case hex', () => {
    expect(readDigest(`sha256:${hex}`)).toBe(`sha256:${hex}`)
    expect(readDigest(`sha512:${hex}${hex}`)).toBe(`sha512:${hex}${hex}`)
  })

  it.each([
    ['upper case', `sha256:${hex.toUpperCase()}`],
    ['too short', `sha256:${hex.slice(1)}`],
    ['too long', `sha256:${hex}0`],
    ['the length of the other algorithm', `sha512:${hex}`],
    ['another algorithm', `md5:${hex}`],
    ['an algorithm in upper case', `SHA256:${hex}`],
    ['a path', `sha256:../../${hex.slice(6)}`],
    ['a line break behind it', `sha256:${hex}\n`],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(readDigest(text)).toBeNull()
  })
})

describe('digestOf', () => {
  it('is what readDigest reads', () => {
    expect(digestOf(new Uint8Array())).toBe(`sha256:${hex}`)
    const long = digestOf(Buffer.from('a'), 'sha512')
    expect(readDigest(long)).toBe(long)
    expect(algorithmOf(long)).toBe('sha512')
    expect(algorithmOf(`sha256:${hex}`)).toBe('sha256')
    expect(hexOf(`sha256:${hex}`)).toBe(hex)
  })
})

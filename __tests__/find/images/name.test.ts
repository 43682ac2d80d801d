import { describe, expect, it } from '@jest/globals'
import { nameImage } from '../../../src/find/images/name.js'

describe('nameImage', () => {
  it('does not take a fault of ours for a reference', () => {
    expect(() =>
      nameImage({ text: null as unknown as string, root: '', mentions: [], obstacle: null, outright: true }),
    ).toThrow(TypeError)
  })
})

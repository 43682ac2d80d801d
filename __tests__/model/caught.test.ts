import { describe, expect, it } from '@jest/globals'
import { caught } from '../../src/model/caught.js'

describe('work that may fail in one way', () => {
  const failing = (error: Error) => () => {
    throw error
  }

  it('gives its result, or the error of that class', () => {
    const fault = new RangeError('Too long.')
    expect(caught(RangeError, () => 1)).toBe(1)
    expect(caught(RangeError, failing(fault))).toBe(fault)
  })

  it('does not hide another error', () => {
    expect(() => caught(RangeError, failing(new TypeError('Broken.')))).toThrow(TypeError)
  })
})

import { describe, expect, it } from '@jest/globals'
import { readMembers } from '../../src/registry/members.js'

describe('readMembers', () => {
  it('says which document is no JSON', () => {
    expect(() => readMembers(Buffer.from('{'), 'The tag list of x')).toThrow(/^The tag list of x is no strict JSON: /)
  })

  it('does not take a fault of ours for one of the document', () => {
    expect(() => readMembers(undefined as unknown as Uint8Array, 'x')).toThrow(TypeError)
  })
})

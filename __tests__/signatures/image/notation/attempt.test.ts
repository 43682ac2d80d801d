import { describe, expect, it } from '@jest/globals'
import { CborError } from '../../../../src/crypto/cbor.js'
import { JsonError } from '../../../../src/crypto/json.js'
import { attempt, clauseOf } from '../../../../src/signatures/image/notation/attempt.js'
import { EnvelopeError } from '../../../../src/signatures/image/notation/envelope.js'

describe('an attempt to read an envelope', () => {
  it('is what the reader makes', () => {
    expect(attempt(() => 1)).toBe(1)
  })

  it.each([new EnvelopeError('a'), new JsonError('At a.'), new CborError('At b.')])(
    'is the fault of the bytes: $name',
    (fault) => {
      const fail = (): never => {
        throw fault
      }
      expect(attempt(fail)).toBe(fault)
      expect(clauseOf(fault)).toMatch(/^a/)
      expect(clauseOf(fault)).not.toMatch(/\.$/)
    },
  )

  it('throws a fault of ours on', () => {
    const ours = new TypeError('ours')
    const fail = (): never => {
      throw ours
    }
    expect(() => attempt(fail)).toThrow(ours)
  })
})

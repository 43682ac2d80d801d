import { describe, expect, it } from '@jest/globals'
import { attempt, attemptLater } from '../../src/crypto/attempt.js'
import { CertificateError } from '../../src/crypto/certificate.js'
import { CmsError } from '../../src/crypto/cms.js'
import { DerError } from '../../src/crypto/der.js'

const faults = [new DerError('value', 0, 'A.'), new CertificateError('B.'), new CmsError('limit', 'C.')]
const ours = new TypeError('D.')

function failWith(error: Error): () => never {
  return () => {
    throw error
  }
}

describe('an attempt', () => {
  it('is what the reader makes', async () => {
    expect(attempt(() => 1)).toBe(1)
    expect(await attemptLater(() => Promise.resolve(1))).toBe(1)
  })

  it.each(faults)('is the fault of the bytes: $name', async (fault) => {
    expect(attempt(failWith(fault))).toBe(fault)
    expect(await attemptLater(() => Promise.reject(fault))).toBe(fault)
  })

  it('throws a fault of ours on', async () => {
    expect(() => attempt(failWith(ours))).toThrow(ours)
    await expect(attemptLater(() => Promise.reject(ours))).rejects.toBe(ours)
  })
})

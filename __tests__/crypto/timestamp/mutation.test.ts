import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readCertificate } from '../../../src/crypto/certificate.js'
import { readTimestampToken } from '../../../src/crypto/timestamp.js'
import { generalizedTime, integer, sequence } from '../../support/der-parts.js'
import { faultsOf, makeInfo, makeToken, stamped } from '../../support/timestamp.js'

describe('changes', () => {
  const original = makeToken({
    info: makeInfo({ more: [sequence(integer(1))], time: generalizedTime('20240229120000.5Z') }),
  })

  /** What must not change while every check passes: the time, its exactness, and whose key it is. */
  async function essenceOf(bytes: Uint8Array): Promise<string | null> {
    const claim = await readTimestampToken(bytes, stamped)
    if (faultsOf(claim).length > 0) return null
    const [leaf] = claim.certificates
    const key = leaf === undefined || !claim.hasLeaf ? 'none' : readCertificate(leaf).sha256
    return JSON.stringify([claim.at, claim.accuracy, key])
  }

  it('of any byte never make a token of another time or authority', async () => {
    const essence = await essenceOf(original)
    expect(essence).not.toBeNull()
    const survivors: number[] = []
    for (let position = 0; position < original.length; position += 1) {
      for (const mask of [0x01, 0x20, 0x80, 0xff]) {
        const changed = Buffer.from(original)
        changed[position] = (changed[position] ?? 0) ^ mask
        const found = await essenceOf(changed)
        if (found === null) continue
        survivors.push(position)
        expect({ position, mask, found }).toEqual({ position, mask, found: essence })
      }
    }
    // Versions and the list of algorithms, which nobody signs and nothing hangs on; else a certificate's issuer answers.
    expect(survivors.length).toBeLessThan(original.length / 20)
  })

  it('and random bytes never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(original.length),
        async (changes, length) => {
          const changed = Buffer.from(original)
          for (const [position, octet] of changes) changed[position] = octet
          await readTimestampToken(changed, stamped)
          await readTimestampToken(changed.subarray(0, length), stamped)
        },
      ),
      { numRuns: 500 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await essenceOf(bytes)).toBeNull()
        const told = await readTimestampToken(makeToken({ info: Buffer.from(bytes) }), stamped)
        expect(told.at).toBeNull()
      }),
      { numRuns: 200 },
    )
  })
})

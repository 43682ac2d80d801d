import { describe, expect, it } from '@jest/globals'
import { worstRevocation } from '../../../src/crypto/revocation/reason.js'
import type { RevocationReason, Standing } from '../../../src/crypto/revocation/model.js'

const revoked = (reason: RevocationReason, at: string, invalidSince: string | null = null): Standing => ({
  kind: 'revoked',
  source: 'crl',
  at: new Date(at),
  reason,
  invalidSince: invalidSince === null ? null : new Date(invalidSince),
})
const good: Standing = { kind: 'good', source: 'ocsp' }

describe('of several revocations', () => {
  const old = revoked('superseded', '2024-01-01')
  const stolen = revoked('keyCompromise', '2025-01-01')

  it('the one counts that says that somebody else had the key', () => {
    for (const other of [old, revoked('certificateHold', '2023-01-01'), revoked('unspecified', '2023-01-01')]) {
      expect(worstRevocation([other, good, stolen])).toBe(stolen)
      expect(worstRevocation([stolen, other])).toBe(stolen)
    }
    const authority = revoked('cACompromise', '2024-06-01')
    expect(worstRevocation([stolen, authority])).toBe(authority)
  })

  it('a hold counts least', () => {
    expect(worstRevocation([revoked('certificateHold', '2020-01-01'), old])).toBe(old)
  })

  it('the one counts that makes it unfit the earliest, whenever it was told', () => {
    const backdated = revoked('unspecified', '2025-01-01', '2023-06-01')
    expect(worstRevocation([old, backdated])).toBe(backdated)
    expect(worstRevocation([backdated, old])).toBe(backdated)
    const later = revoked('unspecified', '2024-02-01', '2024-03-01')
    expect(worstRevocation([later, old])).toBe(old)
  })

  it('none counts where there is none', () => {
    expect(worstRevocation([good])).toBeNull()
    expect(worstRevocation([])).toBeNull()
  })
})

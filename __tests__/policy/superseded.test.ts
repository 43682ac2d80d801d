import { describe, expect, it } from '@jest/globals'
import { loadPolicy } from '../../src/config/policy-file.js'
import type { Proof, Route } from '../../src/model/proof.js'
import type { Verdict } from '../../src/model/verdict.js'
import { judgeFile, told } from '../support/judging.js'
import { check, failing, intactChecks, pkiFile, proof, route, withCheck } from '../support/proofs.js'

const policy = loadPolicy(
  `version: 1
trust: { acme: { certificates: [root.pem] }, other: { certificates: [foreign-root.pem] } }
signers: { release: { anchor: acme, subject: { CN: release.acme.example } } }
rules: [{ name: all, files: ['**'], allow: [release] }]
`,
  'policy.yml',
  pkiFile,
).policy

/** A route that fails for SHA-1 alone. */
const weak = (changes: Partial<Route> = {}): Route => ({
  ...failing('algorithm', 'weak-hash'),
  holdsBySha1: true,
  ...changes,
})

const sha1 = proof({ routes: [weak()], place: 'SHA1.RSA' })

function judged(...proofs: readonly Proof[]): Verdict {
  return judgeFile(policy, proofs)
}

const denied = (verdict: Verdict): void => {
  expect(verdict).toMatchObject({ state: 'untrusted', decision: 'denied' })
  expect(told(verdict)).toEqual(['SIG004 error weak-hash'])
}

describe('a signature that rests on SHA-1', () => {
  it('is noted and not counted beside a stronger verified one of the same signer', () => {
    const verdict = judged(sha1, proof())
    expect(verdict).toMatchObject({ state: 'verified', decision: 'allowed' })
    expect(verdict.signatures.map(({ state, allowed, counted }) => [state, allowed, counted])).toEqual([
      ['untrusted', false, false],
      ['verified', true, true],
    ])
    expect(told(verdict)).toEqual(['SIG004 note sha1-not-counted'])
    expect(verdict.findings[0]?.message).toContain('(SHA1.RSA) rests on SHA-1 and is not counted')
  })

  it('is noted once, and in an inventory too', () => {
    const verdict = judgeFile(null, [sha1, sha1, proof()])
    expect(verdict).toMatchObject({ state: 'verified', decision: 'listed' })
    expect(told(verdict)).toEqual(['SIG004 note sha1-not-counted'])
    expect(verdict.findings[0]?.message).toContain('and 1 more rests on SHA-1')
  })

  it('counts alone', () => {
    denied(judged(sha1))
    denied(judged(sha1, sha1))
  })

  it('counts beside one of another name, of another anchor, or without a certificate', () => {
    expect(judged(sha1, proof({ routes: [route({ basis: { anchor: 'other' } })] })).state).toBe('untrusted')
    expect(judged(sha1, proof({ leaf: 'rsa-second' })).state).toBe('untrusted')
    expect(judged(sha1, proof({ leaf: null })).state).toBe('untrusted')
    expect(judged(proof({ leaf: null, routes: [weak()] }), proof()).state).toBe('untrusted')
  })

  it('counts beside one that is not verified', () => {
    const broken = proof({ intact: withCheck(intactChecks, check('integrity', 'fail', 'digest-mismatch')) })
    expect(judged(sha1, broken).state).toBe('invalid')
    expect(judged(sha1, proof({ routes: [failing('chain')] })).state).toBe('untrusted')
  })

  it('counts when it fails for something else too, or does not hold', () => {
    denied(judged(proof({ routes: [weak({ holdsBySha1: false })] }), proof()))
    const intact = withCheck(intactChecks, check('integrity', 'fail', 'digest-mismatch'))
    expect(judged(proof({ routes: [weak()], intact }), proof()).state).toBe('invalid')
  })

  it('is of the same signer when the same pin means both', () => {
    const basis = { pin: 'key' }
    const pinned = [proof({ routes: [weak({ basis })] }), proof({ routes: [route({ basis })] })]
    expect(judgeFile(null, pinned).state).toBe('verified')
    const apart = [proof({ routes: [weak({ basis })] }), proof({ routes: [route({ basis: { pin: 'other' } })] })]
    expect(judgeFile(null, apart).state).toBe('untrusted')
    expect(judgeFile(null, [proof({ routes: [weak({ basis })] }), proof()]).state).toBe('untrusted')
    expect(judgeFile(null, [sha1, proof({ routes: [route({ basis })] })]).state).toBe('untrusted')
  })
})

import { describe, expect, it } from '@jest/globals'
import { anchorOf, checkLeaf, signingCode } from '../../../src/crypto/path.js'
import type { CheckCode } from '../../../src/model/codes.js'
import type { Path, PathOutcome, PathRequest } from '../../../src/crypto/path.js'
import { algorithm, ecdsaSha1, makeCa, makeLeaf, nothing, rsaKeys, rsaSha256 } from '../../support/issue.js'
import {
  at,
  ca,
  caKeys,
  chainWith,
  faults,
  leaf,
  leafKeys,
  listed,
  messageOf,
  root,
  rootKeys,
  validate,
} from '../../support/paths.js'

describe('algorithms', () => {
  const weakKeys = rsaKeys(1024)

  it('finds a weak key anywhere, the anchor included', () => {
    expect(faults(chainWith({ leaf: { keys: weakKeys } }))).toEqual(['weak-key'])
    const weakCa = makeCa('CA', weakKeys, 'Root', rootKeys)
    const below = makeLeaf(leafKeys, 'CA', weakKeys, { signing: rsaSha256 })
    expect(faults(validate(below, [weakCa], [root]))).toEqual(['weak-key'])
    expect(faults(validate(below, [], [weakCa]))).toEqual(['weak-key'])
  })

  it('finds a weak hash in every signature but that of the anchor', () => {
    expect(faults(chainWith({ leaf: { signing: ecdsaSha1 } }))).toEqual(['weak-hash'])
    const outcome = chainWith({ ca: { signing: ecdsaSha1 } })
    expect(faults(outcome)).toEqual(['weak-hash'])
    expect(messageOf(outcome, 'algorithm')).toBe('The certificate of “CN=CA” is signed by SHA-1 with ECDSA.')
  })

  it('takes SHA-1 below an anchor where it is accepted, because a timestamp is from before 2019', () => {
    const old: [Date, ...Date[]] = [new Date('2018-12-31T23:59:59Z')]
    const early = { from: '20100101000000Z' }
    const asking = (request: Partial<PathRequest>): PathOutcome =>
      chainWith({ leaf: { signing: ecdsaSha1, ...early }, ca: early, request })
    const outcome = asking({ at: old, acceptSha1: true })
    expect(faults(outcome)).toEqual([])
    expect(outcome.checks[2].code).toBe('sha1-before-2019')
    expect(messageOf(outcome, 'algorithm')).toContain('“CN=Signer”')
    expect(faults(asking({ at: old }))).toEqual(['weak-hash'])
    const weaker = { ...ecdsaSha1, identifier: algorithm('1.2.840.113549.1.1.4', nothing) }
    const md5 = chainWith({ leaf: { signing: weaker, ...early }, ca: early, request: { at: old, acceptSha1: true } })
    expect(faults(md5)).toContain('weak-hash')
  })

  it('does not look at the signature of a leaf that is its own anchor', () => {
    const own = makeLeaf(leafKeys, 'CA', caKeys, { signing: ecdsaSha1 })
    expect(faults(validate(own, [], [own]))).toEqual([])
  })
})

describe('time', () => {
  it('wants the leaf and every CA to be valid', () => {
    expect(faults(chainWith({ leaf: { until: '20210101000000Z' } }))).toEqual(['certificate-expired'])
    expect(faults(chainWith({ ca: { until: '20210101000000Z' } }))).toEqual(['certificate-expired'])
    const early = chainWith({ leaf: { from: '20300101000000Z' } })
    expect(faults(early)).toEqual(['certificate-not-yet-valid'])
    expect(messageOf(early, 'time')).toContain('2030-01-01T00:00:00.000Z')
  })

  it('wants a leaf that is its own anchor to be valid', () => {
    const ended = makeLeaf(leafKeys, 'CA', caKeys, { until: '20210101000000Z' })
    expect(faults(validate(ended, [], [ended]))).toEqual(['certificate-expired'])
  })

  it('wants the path to hold at each moment', () => {
    const until = { until: '20270101000000Z' }
    const request = (...moments: readonly string[]): Partial<PathRequest> => ({
      at: [at, ...moments.map((moment) => new Date(moment))],
    })
    expect(faults(chainWith({ leaf: until, request: request('2026-12-31T00:00:00Z') }))).toEqual([])
    expect(faults(chainWith({ leaf: until, request: request('2027-01-02T00:00:00Z') }))).toEqual([
      'certificate-expired',
    ])
    expect(faults(chainWith({ request: request('2019-01-02T00:00:00Z') }))).toEqual(['certificate-not-yet-valid'])
  })

  it('wants the anchor to be valid where it is strict, and there alone', () => {
    const ended = { until: '20210101000000Z' }
    expect(faults(chainWith({ root: ended }))).toEqual([])
    expect(faults(chainWith({ root: ended, request: { strict: true } }))).toContain('certificate-expired')
  })

  it('takes a root until the dates that its list names', () => {
    const began = new Date('2020-01-01T00:00:00Z')
    const later = new Date('2020-01-01T00:00:01Z')
    expect(faults(validate(leaf, [ca], [listed({ leavesBefore: later })]))).toEqual([])
    expect(faults(validate(leaf, [ca], [listed({ leavesBefore: began })]))).toEqual(['anchor-not-for-newer-leaves'])
    const next = new Date(at.getTime() + 1)
    expect(faults(validate(leaf, [ca], [listed({ signedBefore: next })]))).toEqual([])
    expect(faults(validate(leaf, [ca], [listed({ signedBefore: at })]))).toEqual(['anchor-not-for-later-signatures'])
    expect(faults(validate(leaf, [ca], [listed({ signedBefore: next })], { at: [at, next] }))).toEqual([
      'anchor-not-for-later-signatures',
    ])
  })
})

describe('checkLeaf', () => {
  it('says of a leaf alone what there is to say, without strictness unless it is asked for', () => {
    const codesOf = (path: Path, strict?: boolean): readonly CheckCode[] =>
      checkLeaf(path, { at: [at], purpose: signingCode('required'), ...(strict === undefined ? {} : { strict }) }).map(
        ({ code }) => code,
      )
    const right = ['usage-valid', 'algorithms-strong', 'time-valid']
    expect(codesOf({ chain: [leaf], anchor: null })).toEqual(right)
    const old = makeLeaf(leafKeys, 'CA', caKeys, { until: '20210101000000Z' })
    expect(codesOf({ chain: [leaf], anchor: anchorOf(old) })).toEqual([
      'usage-valid',
      'algorithms-strong',
      'time-valid',
    ])
    expect(codesOf({ chain: [leaf], anchor: anchorOf(old) }, true)[2]).toBe('certificate-expired')
    expect(codesOf({ chain: [old], anchor: anchorOf(old) })[2]).toBe('certificate-expired')
  })
})

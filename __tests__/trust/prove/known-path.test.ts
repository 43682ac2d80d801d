import { describe, expect, it } from '@jest/globals'
import { signingCode, validatePath, type AnchorStore, type PathRequest } from '../../../src/crypto/path.js'
import { findKnownPath } from '../../../src/trust/prove/known-path.js'
import { at, ca, caKeys, leaf, leafKeys, otherKeys, root } from '../../support/paths.js'
import { makeCa, makeLeaf, makeRoot } from '../../support/issue.js'
import { given } from '../../support/trust.js'

const anchors = await given([root])()
const strangers = await given([makeRoot('Root', otherKeys)])()
const request: PathRequest = {
  leaf,
  candidates: [ca],
  anchors,
  at: [at],
  purpose: signingCode('required'),
  anchorName: 'roots',
  strict: false,
}

describe('a path that was searched for before', () => {
  it('is the same outcome, and no anchor is asked for again', () => {
    let asked = 0
    const counting: AnchorStore = {
      size: anchors.size,
      named(key) {
        asked += 1
        return anchors.named(key)
      },
    }
    const first = findKnownPath({ ...request, anchors: counting })
    expect(first).toEqual(validatePath(request))
    expect(first.holds).toBe(true)
    const before = asked
    expect(findKnownPath({ ...request, anchors: counting, at: [new Date(at)], candidates: [ca] })).toBe(first)
    expect(asked).toBe(before)
  })

  const late = new Date('2496-11-22T10:00:00Z')
  const stranger = makeLeaf(leafKeys, 'CA', otherKeys)
  const otherCa = makeCa('CA', caKeys, 'Other', otherKeys)
  it.each<readonly [string, Partial<PathRequest>]>([
    ['another leaf', { leaf: stranger }],
    ['no candidates', { candidates: [] }],
    ['another candidate', { candidates: [otherCa] }],
    ['other anchors', { anchors: strangers }],
    ['another moment', { at: [late] }],
    ['a moment more', { at: [at, late] }],
    ['another usage', { purpose: { ...request.purpose, extendedKeyUsage: '1.3.6.1.5.5.7.3.8' } }],
    ['a bound on its length', { maxPathLength: 0 }],
  ])('is searched for again with %s', (_, change) => {
    const known = findKnownPath(request)
    const other = { ...request, ...change }
    expect(findKnownPath(other)).toEqual(validatePath(other))
    expect(findKnownPath(other).holds).toBe(false)
    expect(findKnownPath(request)).toBe(known)
  })

  it.each<readonly [string, Partial<PathRequest>]>([
    ['another name of the anchors', { anchorName: 'others' }],
    ['form that counts', { strict: true }],
    ['SHA-1 that counts', { acceptSha1: true }],
    ['a candidate more', { candidates: [ca, otherCa] }],
    ['a usage that is not asked for', { purpose: signingCode('optional') }],
  ])('is not taken for that with %s', (_, change) => {
    const other = { ...request, ...change }
    expect(findKnownPath(other)).not.toBe(findKnownPath(request))
    expect(findKnownPath(other)).toEqual(validatePath(other))
  })
})

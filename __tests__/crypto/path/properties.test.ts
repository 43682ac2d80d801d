import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CertificateError, readCertificate } from '../../../src/crypto/certificate.js'
import type { Certificate } from '../../../src/crypto/certificate.js'
import {
  basicConstraints,
  certificate,
  codeSigning,
  ecKeys,
  extension,
  makeCa,
  makeLeaf,
  usages,
} from '../../support/issue.js'
import { sequence, value } from '../../support/der-parts.js'
import { ca, leaf, leafKeys, otherKeys, root, rootKeys, validate } from '../../support/paths.js'

const dates = [
  { from: '20200101000000Z', until: '24000101000000Z' },
  { from: '20200101000000Z', until: '20210101000000Z' },
]
const names = ['A', 'B', 'C'] as const
const keys = [ecKeys(), ecKeys(), ecKeys()] as const

/** A certificate of a made-up PKI. */
interface Node {
  readonly name: number
  readonly key: number
  readonly issuer: number
  readonly by: number
  readonly isCa: boolean
  readonly isValid: boolean
}

const index = fc.nat({ max: 2 })
const often = fc.nat({ max: 4 }).map((number) => number > 0)
const node: fc.Arbitrary<Node> = fc.record({
  name: index,
  key: index,
  issuer: index,
  by: index,
  isCa: often,
  isValid: often,
})

/** The same certificate for the same node, so that each is signed once. */
const made = new Map<string, Certificate>()
function make(of: Node, extensions: readonly Buffer[]): Certificate {
  const id = JSON.stringify([of, extensions.length])
  const known = made.get(id)
  if (known !== undefined) return known
  const fresh = certificate({
    subject: names[of.name] ?? 'A',
    issuer: names[of.issuer] ?? 'A',
    keys: keys[of.key] ?? leafKeys,
    by: keys[of.by] ?? leafKeys,
    extensions: [basicConstraints(of.isCa), ...extensions],
    ...dates[of.isValid ? 0 : 1],
  })
  made.set(id, fresh)
  return fresh
}

/** Whether a path is there, found by looking at everything again until nothing is new. */
function isReachable(first: Node, others: readonly Node[], anchor: Node): boolean {
  const holds = (below: Node, above: Node): boolean => below.issuer === above.name && below.by === above.key
  const proven = others.map(() => false)
  for (let round = 0; round <= others.length; round += 1) {
    for (const [at, other] of others.entries()) {
      const above = [anchor, ...others.filter((_, where) => proven[where])]
      proven[at] ||= other.isCa && other.isValid && above.some((issuer) => holds(other, issuer))
    }
  }
  return first.isValid && [anchor, ...others.filter((_, where) => proven[where])].some((issuer) => holds(first, issuer))
}

describe('the search', () => {
  it('finds a path where there is one, and none where there is none', () => {
    fc.assert(
      fc.property(node, fc.array(node, { maxLength: 9 }), node, (first, others, anchor) => {
        const top = { ...anchor, isCa: true }
        const outcome = validate(
          make(first, [usages(codeSigning)]),
          others.map((other) => make(other, [])),
          [make(top, [])],
        )
        expect(outcome.holds).toBe(isReachable(first, others, top))
      }),
      { numRuns: 2000 },
    )
  })

  it('is not led astray by any certificates beside those of the path', () => {
    const wrong = makeLeaf(leafKeys, 'CA', otherKeys)
    fc.assert(
      fc.property(fc.array(node, { maxLength: 30 }), fc.boolean(), (others, isLast) => {
        const junk = others.map((other) => make(other, []))
        expect(validate(leaf, isLast ? [...junk, ca] : [ca, ...junk], [root]).holds).toBe(true)
        expect(validate(wrong, [ca, ...junk], [root]).holds).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('reads no more keys than the certificates at hand allow', () => {
    const forged = Array.from({ length: 300 }, () => makeCa('CA', otherKeys, 'Root', rootKeys))
    let count = 0
    const counted = forged.map((each, at) => ({
      ...each,
      sha256: String(at),
      spkiSha256: String(at),
      key: () => {
        count += 1
        return each.key()
      },
    }))
    expect(validate(leaf, [...counted, ca], [root]).holds).toBe(true)
    // A signature by each, and a look at whether its key is strong.
    expect(count).toBeLessThanOrEqual(2 * counted.length)
    count = 0
    expect(validate(leaf, counted, []).holds).toBe(false)
    expect(count).toBeLessThanOrEqual(60)
  })
})

describe('a path that holds', () => {
  const links = [leaf, ca] as const

  it('holds no longer when any bit of its certificates has changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1 }), fc.nat(), fc.nat({ max: 7 }), (which, where, bit) => {
        const changed = Buffer.from((links[which] ?? leaf).der)
        const at = where % changed.length
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at)
        const read = attempt(changed)
        if (read === null) return
        const outcome = which === 0 ? validate(read, [ca], [root]) : validate(leaf, [read], [root])
        expect(outcome.holds).toBe(false)
      }),
      { numRuns: 1500 },
    )
  })
})

const dotted = fc.constantFrom(
  ...[
    '2.5.29.9',
    '2.5.29.14',
    '2.5.29.15',
    '2.5.29.17',
    '2.5.29.18',
    '2.5.29.19',
    '2.5.29.30',
    '2.5.29.31',
    '2.5.29.32',
  ],
  ...['2.5.29.33', '2.5.29.35', '2.5.29.36', '2.5.29.37', '2.5.29.46', '2.5.29.54', '1.3.6.1.5.5.7.1.1', '1.2.3.4'],
)
const content = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  fc
    .array(fc.tuple(fc.nat({ max: 0x1e }), fc.nat({ max: 7 }), fc.uint8Array({ maxLength: 8 })), { maxLength: 4 })
    .map((parts) => sequence(...parts.map(([number, high, bytes]) => value(number | (high << 5), bytes)))),
)
const extensions = fc
  .uniqueArray(fc.tuple(dotted, fc.boolean(), content), { selector: ([name]) => name, maxLength: 6 })
  .map((all) => all.map(([name, critical, bytes]) => extension(name, critical, bytes)))

function attempt(der: Uint8Array): Certificate | null {
  try {
    return readCertificate(der)
  } catch (error) {
    expect(error).toBeInstanceOf(CertificateError)
    return null
  }
}

describe('certificates with any extensions', () => {
  it('never crash it, and never make a path of what is none', () => {
    fc.assert(
      fc.property(extensions, extensions, extensions, fc.boolean(), (ofLeaf, ofCa, ofRoot, strict) => {
        const form = { subject: 'X', issuer: 'X', keys: leafKeys, by: otherKeys, extensions: ofLeaf }
        const [below, between, above] = [
          form,
          { ...form, keys: otherKeys, extensions: [...ofCa] },
          { ...form, keys: rootKeys, by: rootKeys, extensions: [...ofRoot] },
        ].map((each) => {
          try {
            return certificate(each)
          } catch (error) {
            expect(error).toBeInstanceOf(CertificateError)
            return null
          }
        })
        if (below == null || between == null || above == null) return
        // The root did not sign the CA.
        expect(validate(below, [between], [above], { strict }).holds).toBe(false)
        validate(below, [], [between], { strict })
      }),
      { numRuns: 1000 },
    )
  })
})

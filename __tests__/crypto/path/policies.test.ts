import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { checkPolicies } from '../../../src/crypto/path/policies.js'
import { anyPolicy, readPolicyRules } from '../../../src/crypto/path/policies/read.js'
import {
  inhibitAnyPolicy,
  ladder,
  mappings,
  policies,
  policyConstraints,
  type Rung,
  type Skips,
} from '../../support/constraints.js'
import { hex, integer, oid, sequence, set, utf8, value } from '../../support/der-parts.js'
import { extension } from '../../support/issue.js'
import { holdsByTree } from '../../support/policy-tree.js'

const code = (...rungs: readonly Rung[]): string | null => checkPolicies(ladder(...rungs))?.code ?? null
const required = 'certificate-policy-required'
const malformed = 'certificate-policies-malformed'
const [one, two, three] = ['1.2.1', '1.2.2', '1.2.3']
const of = (...extensions: readonly Buffer[]): Rung => ({ extensions })
const self = (...extensions: readonly Buffer[]): Rung => ({ extensions, selfIssued: true })
const explicit = (skip: number): Buffer => policyConstraints({ explicit: skip })
const anchor: Rung = {}

describe('certificate policies', () => {
  it('are not asked for by anybody but a CA', () => {
    expect(code(anchor, of(), of())).toBeNull()
    expect(code(anchor, of(policies(one)), of(policies(two)))).toBeNull()
    expect(code(anchor, of(policies(one)), of())).toBeNull()
  })

  it('hold when every certificate was issued under the same', () => {
    expect(code(anchor, of(policies(one, two), explicit(0)), of(policies(two)), of(policies(three, two)))).toBeNull()
  })

  it.each([
    ['another one', of(policies(two))],
    ['none', of()],
  ])('do not hold when one certificate has %s', (_, other) => {
    expect(code(anchor, of(policies(one), explicit(0)), of(policies(one)), other)).toBe(required)
    expect(code(anchor, of(policies(one), explicit(0)), other, of(policies(one)))).toBe(required)
  })

  it('do not come back once they are gone', () => {
    expect(code(anchor, of(), of(policies(one), explicit(0)), of(policies(one)))).toBe(required)
  })

  it('name the certificate where they end', () => {
    const path = ladder(anchor, of(policies(one), explicit(0)), of(policies(two)), of(policies(one)))
    expect(checkPolicies(path)?.message).toBe(
      'A CA demands a certificate policy, and none holds from the anchor to “CN=Step 2” (RFC 5280 6.1.3 (f)).',
    )
  })

  it('may have qualifiers, which are not read', () => {
    const qualified = extension('2.5.29.32', false, sequence(sequence(oid(one), sequence(utf8('anything')))))
    expect(code(anchor, of(qualified, explicit(0)), of(qualified))).toBeNull()
  })
})

describe('the demand for a policy', () => {
  it('takes effect after as many certificates as it says', () => {
    expect(code(anchor, of(explicit(0)), of())).toBe(required)
    expect(code(anchor, of(explicit(1)), of())).toBe(required)
    expect(code(anchor, of(explicit(2)), of())).toBeNull()
    expect(code(anchor, of(explicit(2)), of(), of())).toBe(required)
    expect(code(anchor, of(explicit(3)), of(), of())).toBeNull()
    expect(code(anchor, of(explicit(127)), of(), of())).toBeNull()
  })

  it('does not count self-issued CAs, but a self-issued leaf', () => {
    expect(code(anchor, of(explicit(2)), self(), self(), of(), of())).toBe(required)
    expect(code(anchor, of(explicit(2)), self(), self(), of())).toBeNull()
    expect(code(anchor, of(explicit(1)), self())).toBe(required)
  })

  it('is only ever made stronger', () => {
    expect(code(anchor, of(explicit(0)), of(explicit(5)), of())).toBe(required)
    expect(code(anchor, of(explicit(9)), of(explicit(0)), of())).toBe(required)
  })

  it('may come from the leaf, for itself', () => {
    expect(code(anchor, of(), of(explicit(0)))).toBe(required)
    expect(code(anchor, of(policies(one)), of(policies(one), explicit(0)))).toBeNull()
    expect(code(anchor, of(), of(explicit(1)))).toBeNull()
  })

  it('counts whether it is critical or not', () => {
    const constraint = extension('2.5.29.36', false, sequence(value(0x80, hex('00'))))
    expect(code(anchor, of(constraint), of())).toBe(required)
  })
})

describe('any policy', () => {
  it('stands for every policy, of the CA and of the leaf', () => {
    expect(code(anchor, of(policies(anyPolicy), explicit(0)), of(policies(one)))).toBeNull()
    expect(code(anchor, of(policies(one), explicit(0)), of(policies(anyPolicy)))).toBeNull()
    expect(code(anchor, of(policies(anyPolicy), explicit(0)), of(policies(anyPolicy)))).toBeNull()
    expect(code(anchor, of(policies(one), explicit(0)), of(policies(anyPolicy)), of(policies(two)))).toBe(required)
  })

  it('stands for nothing after as many certificates as a CA says', () => {
    const ca = (skip: number): Rung => of(policies(one), explicit(0), inhibitAnyPolicy(skip))
    const any = of(policies(anyPolicy))
    expect(code(anchor, ca(0), any)).toBe(required)
    expect(code(anchor, ca(1), any)).toBeNull()
    expect(code(anchor, ca(1), any, any)).toBe(required)
    expect(code(anchor, ca(2), any, any)).toBeNull()
    expect(code(anchor, ca(0), of(policies(one)))).toBeNull()
    expect(code(anchor, ca(5), of(policies(one), inhibitAnyPolicy(0)), any)).toBe(required)
    expect(code(anchor, ca(0), of(policies(one), inhibitAnyPolicy(5)), any)).toBe(required)
  })

  it('stands for every policy in a self-issued CA in spite of that, not in a leaf', () => {
    const ca = of(policies(one), explicit(0), inhibitAnyPolicy(0))
    expect(code(anchor, ca, self(policies(anyPolicy)), of(policies(one)))).toBeNull()
    expect(code(anchor, ca, self(policies(anyPolicy)))).toBe(required)
  })
})

describe('policy mappings', () => {
  const mapped = (...more: readonly Buffer[]): Rung => of(policies(one), mappings([one, two]), ...more)

  it('let a policy of the subject count as one of the issuer', () => {
    expect(code(anchor, mapped(explicit(0)), of(policies(two)))).toBeNull()
    expect(code(anchor, mapped(explicit(0)), of(policies(one)))).toBe(required)
    expect(code(anchor, mapped(explicit(0)), of(policies(three)))).toBe(required)
  })

  it('may be several for one policy, and go on', () => {
    const ca = of(policies(one), mappings([one, two], [one, three]), explicit(0))
    expect(code(anchor, ca, of(policies(two)))).toBeNull()
    expect(code(anchor, ca, of(policies(three)))).toBeNull()
    expect(code(anchor, ca, of(policies(three), mappings([three, one])), of(policies(one)))).toBeNull()
  })

  it('may swap two policies', () => {
    const ca = of(policies(one), mappings([one, two], [two, one]), explicit(0))
    expect(code(anchor, ca, of(policies(two)))).toBeNull()
    expect(code(anchor, ca, of(policies(one)))).toBe(required)
  })

  it('map a policy that any policy stands for', () => {
    const ca = of(policies(anyPolicy), mappings([one, two]), explicit(0))
    expect(code(anchor, ca, of(policies(two)))).toBeNull()
    expect(code(anchor, of(policies(three), explicit(0)), ca, of(policies(two)))).toBe(required)
  })

  it('of policies that are not valid do nothing', () => {
    const ca = of(policies(one), mappings([two, three]), explicit(0))
    expect(code(anchor, ca, of(policies(three)))).toBe(required)
    expect(code(anchor, ca, of(policies(one)))).toBeNull()
  })

  it('take the mapped policy away where a CA forbids them', () => {
    const above = (skip: number): Rung => of(policies(one), policyConstraints({ explicit: 0, mapping: skip }))
    expect(code(anchor, above(0), mapped(), of(policies(two)))).toBe(required)
    expect(code(anchor, above(0), mapped(), of(policies(one)))).toBe(required)
    expect(code(anchor, above(0), of(policies(one)), of(policies(one)))).toBeNull()
    expect(code(anchor, above(1), mapped(), of(policies(two)))).toBeNull()
    expect(code(anchor, above(1), of(policies(one)), mapped(), of(policies(two)))).toBe(required)
    expect(code(anchor, above(1), self(policies(one)), mapped(), of(policies(two)))).toBeNull()
  })

  it('of a leaf do nothing', () => {
    expect(code(anchor, of(policies(one), policyConstraints({ explicit: 0, mapping: 0 })), mapped())).toBeNull()
  })
})

describe('what the anchor says about policies', () => {
  it('counts as of any CA', () => {
    expect(code(of(explicit(0)), of())).toBe(required)
    expect(code(of(explicit(1)), of())).toBe(required)
    expect(code(of(explicit(2)), of())).toBeNull()
    expect(code(of(policies(one), explicit(0)), of(policies(one)))).toBeNull()
    expect(code(of(policies(one), explicit(0)), of(policies(two)))).toBe(required)
    expect(code(of(policies(one), mappings([one, two]), explicit(0)), of(policies(two)))).toBeNull()
    expect(code(of(explicit(0), inhibitAnyPolicy(0)), of(policies(anyPolicy)))).toBe(required)
    expect(
      code(
        of(policyConstraints({ explicit: 0, mapping: 0 })),
        of(policies(one), mappings([one, two])),
        of(policies(two)),
      ),
    ).toBe(required)
  })

  it('does not count when it says nothing of the kind', () => {
    expect(code(of(), of(policies(one), explicit(0)), of(policies(one)))).toBeNull()
  })

  it('does not count for itself', () => {
    const { anchor: alone } = ladder(of(policies(one), policyConstraints({ mapping: 0 })))
    if (alone?.certificate == null) throw new Error('The anchor has a certificate.')
    expect(checkPolicies({ chain: [alone.certificate], anchor: alone })).toBeNull()
  })

  it('is not asked where no anchor was reached', () => {
    const { chain } = ladder(of(explicit(0)), of(policies(one)), of(policies(two)))
    expect(checkPolicies({ chain, anchor: null })).toBeNull()
  })
})

describe('the qualifiers of a policy', () => {
  const qualified = (critical: boolean, ...qualifiers: readonly Buffer[]) =>
    extension('2.5.29.32', critical, sequence(sequence(oid(one), sequence(...qualifiers))))
  const statement = sequence(oid('1.3.6.1.5.5.7.2.1'), value(0x16, Buffer.from('http://ca.example/')))
  const notice = sequence(oid('1.3.6.1.5.5.7.2.2'), sequence())
  const unknown = sequence(oid('1.2.3.4'), sequence())

  it('are a statement or a notice, or the extension is not critical', () => {
    for (const critical of [true, false]) {
      expect(code(anchor, of(policies(one)), of(qualified(critical, statement, notice)))).toBeNull()
    }
    expect(code(anchor, of(), of(qualified(false, unknown)))).toBeNull()
    expect(code(anchor, of(), of(qualified(true, unknown)))).toBe(malformed)
    expect(code(anchor, of(), of(qualified(true, statement, unknown)))).toBe(malformed)
    expect(code(anchor, of(qualified(true, unknown)), of())).toBe(malformed)
  })
})

describe('malformed policy extensions', () => {
  const many = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `1.2.${index}`)

  it.each([
    ['policies that are empty', policies()],
    ['a policy twice', policies(one, two, one)],
    ['policies that are no SEQUENCE', extension('2.5.29.32', false, set(sequence(oid(one))))],
    ['policies that are no DER', extension('2.5.29.32', false, hex('3003'))],
    ['a policy that is no SEQUENCE', extension('2.5.29.32', false, sequence(oid(one)))],
    ['a policy with something behind it', extension('2.5.29.32', false, sequence(sequence(oid(one), utf8('a'))))],
    ['a policy without a name', extension('2.5.29.32', false, sequence(sequence()))],
    ['257 policies', policies(...many(257))],
    ['mappings that are empty', mappings()],
    ['257 mappings', mappings(...many(257).map((policy) => [policy, one] as const))],
    ['a mapping from any policy', mappings([anyPolicy, one])],
    ['a mapping to any policy', mappings([one, anyPolicy])],
    ['a mapping to nothing', extension('2.5.29.33', true, sequence(sequence(oid(one))))],
    ['a mapping of three', extension('2.5.29.33', true, sequence(sequence(oid(one), oid(two), oid(three))))],
    ['constraints that are empty', policyConstraints({})],
    ['constraints that are no SEQUENCE', extension('2.5.29.36', true, set(value(0x80, hex('00'))))],
    [
      'constraints in the wrong order',
      extension('2.5.29.36', true, sequence(value(0x81, hex('00')), value(0x80, hex('00')))),
    ],
    ['a negative constraint', extension('2.5.29.36', true, sequence(value(0x80, hex('ff'))))],
    ['a negative constraint on mappings', extension('2.5.29.36', true, sequence(value(0x81, hex('ff'))))],
    ['an inhibition that is negative', extension('2.5.29.54', true, integer(0xff))],
    ['an inhibition that is no number', extension('2.5.29.54', true, utf8('0'))],
  ])('refuse the path, wherever they stand: %s', (_, wrong) => {
    expect(code(of(wrong), of())).toBe(malformed)
    expect(code(anchor, of(wrong), of())).toBe(malformed)
    expect(code(anchor, of(), of(wrong))).toBe(malformed)
  })

  it('name the certificate', () => {
    expect(checkPolicies(ladder(anchor, of(policies(one, one)), of()))?.message).toContain(
      'of “CN=Step 1” are malformed',
    )
    expect(checkPolicies(ladder(of(policies(one, one)), of(), of()))?.message).toContain('of “CN=Step 0” are malformed')
  })

  it('are not those of 256 policies or mappings', () => {
    const all = many(256)
    expect(code(anchor, of(policies(...all), explicit(0)), of(policies(all[255] ?? '')))).toBeNull()
    expect(code(anchor, of(mappings(...all.map((policy) => [policy, one] as const))), of())).toBeNull()
  })
})

describe('the policies of any path', () => {
  const policy = fc.constantFrom(one, two, three, '1.2.4')
  const skip = fc.option(fc.nat({ max: 3 }), { nil: undefined, freq: 2 })
  const rung = fc.record({
    policies: fc.option(fc.uniqueArray(fc.oneof(policy, fc.constant(anyPolicy)), { minLength: 1, maxLength: 3 }), {
      freq: 6,
    }),
    mappings: fc.array(fc.tuple(policy, policy), { maxLength: 3 }),
    explicit: skip,
    mapping: skip,
    any: skip,
    selfIssued: fc.boolean(),
  })
  const skipsOf = ({
    explicit: first,
    mapping: second,
  }: { readonly [key in keyof Skips]-?: number | undefined }): Skips => ({
    ...(first === undefined ? {} : { explicit: first }),
    ...(second === undefined ? {} : { mapping: second }),
  })
  const rungOf = (form: {
    readonly policies: readonly string[] | null
    readonly mappings: readonly (readonly [string, string])[]
    readonly explicit: number | undefined
    readonly mapping: number | undefined
    readonly any: number | undefined
    readonly selfIssued: boolean
  }): Rung => ({
    selfIssued: form.selfIssued,
    extensions: [
      ...(form.policies === null ? [] : [policies(...form.policies)]),
      ...(form.mappings.length === 0 ? [] : [mappings(...form.mappings)]),
      ...(form.explicit === undefined && form.mapping === undefined ? [] : [policyConstraints(skipsOf(form))]),
      ...(form.any === undefined ? [] : [inhibitAnyPolicy(form.any)]),
    ],
  })

  it('hold when the tree of RFC 5280 says so', () => {
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(fc.array(rung, { minLength: 1, maxLength: 5 }), (forms) => {
        const path = ladder(anchor, ...forms.map(rungOf))
        const holds = holdsByTree(
          path,
          path.chain.map(({ extensions }) => readPolicyRules(extensions)),
        )
        seen.add(holds)
        expect(checkPolicies(path) === null).toBe(holds)
      }),
      { numRuns: 400 },
    )
    expect(seen.size).toBe(2)
  })

  it('are judged without an exception, whatever the extensions hold', () => {
    const extensions = fc.uniqueArray(fc.tuple(fc.constantFrom(32, 33, 36, 54), fc.uint8Array({ maxLength: 40 })), {
      selector: ([number]) => number,
    })
    fc.assert(
      fc.property(fc.array(extensions, { minLength: 2, maxLength: 3 }), (all) => {
        const rungs = all.map((list) =>
          of(...list.map(([number, bytes]) => extension(`2.5.29.${number}`, true, bytes))),
        )
        expect([null, required, malformed]).toContain(code(...rungs))
      }),
    )
  })
})

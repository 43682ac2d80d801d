import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { checkNameConstraints } from '../../../src/crypto/path/name-constraints.js'
import { alternative, constraints, distinguished, general, ladder } from '../../support/constraints.js'
import { sequence } from '../../support/der-parts.js'
import { extension } from '../../support/issue.js'

/** One CA over another over a leaf: what each list has, and the names of the leaf. */
interface Case<Base, Name> {
  readonly above: Lists<Base>
  readonly below: Lists<Base>
  readonly names: readonly Name[]
}
interface Lists<Base> {
  readonly permitted: readonly Base[]
  readonly excluded: readonly Base[]
}

/** How one kind of name is written, and which single names a base holds and a name stands for. */
interface Kind<Base, Name> {
  readonly base: fc.Arbitrary<Base>
  readonly name: fc.Arbitrary<Name>
  readonly writeBase: (base: Base) => Buffer
  readonly writeName: (name: Name) => Buffer
  readonly holds: (base: Base, single: Name) => boolean
  readonly singles: (name: Name) => readonly Name[]
}

/** What sets of names say: each name is in what each CA permits, and in nothing that one excludes. */
function isAllowed<Base, Name>(
  { above, below, names }: Case<Base, Name>,
  { holds, singles }: Kind<Base, Name>,
): boolean {
  return [above, below].every(({ permitted, excluded }) =>
    names.every((name) => {
      const all = singles(name)
      const within = permitted.length === 0 || permitted.some((base) => all.every((single) => holds(base, single)))
      return within && !excluded.some((base) => all.some((single) => holds(base, single)))
    }),
  )
}

function agrees<Base, Name>(kind: Kind<Base, Name>): void {
  const lists = fc.record({
    permitted: fc.array(kind.base, { maxLength: 3 }),
    excluded: fc.array(kind.base, { maxLength: 2 }),
  })
  const cases = fc.record({ above: lists, below: lists, names: fc.array(kind.name, { minLength: 1, maxLength: 2 }) })
  const rungOf = ({ permitted, excluded }: Lists<Base>) => ({
    extensions:
      permitted.length + excluded.length === 0
        ? []
        : [
            constraints({
              ...(permitted.length === 0 ? {} : { permitted: permitted.map(kind.writeBase) }),
              ...(excluded.length === 0 ? {} : { excluded: excluded.map(kind.writeBase) }),
            }),
          ],
  })
  const seen = new Set<boolean>()
  fc.assert(
    fc.property(cases, (one) => {
      const leaf = { subject: sequence(), extensions: [alternative(...one.names.map(kind.writeName))] }
      const allowed = isAllowed(one, kind)
      seen.add(allowed)
      expect(
        checkNameConstraints(ladder(rungOf(one.above), { ...rungOf(one.below), subject: sequence() }, leaf)) === null,
      ).toBe(allowed)
    }),
    { numRuns: 300 },
  )
  expect(seen.size).toBe(2)
}

const label = fc.constantFrom('a', 'b')
const endsWith = (labels: readonly string[], end: readonly string[]): boolean =>
  end.length <= labels.length && end.every((part, index) => labels[labels.length - end.length + index] === part)

describe('name constraints of random sets', () => {
  it('judge DNS names as sets of labels do', () => {
    agrees<readonly string[], readonly string[]>({
      base: fc.array(label, { maxLength: 3 }),
      name: fc
        .tuple(fc.boolean(), fc.array(label, { minLength: 1, maxLength: 3 }))
        .map(([wild, labels]) => (wild ? ['*', ...labels] : labels)),
      writeBase: (base) => general.dns(base.join('.')),
      writeName: (name) => general.dns(name.join('.').toUpperCase()),
      holds: (base, single) => endsWith(single, base),
      singles: (name) => (name[0] === '*' ? ['a', 'b', 'c'].map((first) => [first, ...name.slice(1)]) : [name]),
    })
  })

  it('judge mailboxes as sets of hosts and users do', () => {
    const host = fc.array(label, { minLength: 1, maxLength: 3 })
    agrees<
      { form: 'user' | 'host' | 'below'; user: string; host: readonly string[] },
      readonly [string, readonly string[]]
    >({
      base: fc.record({ form: fc.constantFrom('user', 'host', 'below'), user: label, host }),
      name: fc.tuple(label, host),
      writeBase: ({ form, user, host: at }) =>
        general.mail(`${form === 'user' ? `${user}@` : form === 'below' ? '.' : ''}${at.join('.')}`),
      writeName: ([user, at]) => general.mail(`${user}@${at.join('.')}`),
      holds: (base, [user, at]) =>
        endsWith(at, base.host) &&
        (base.form === 'below' ? at.length > base.host.length : at.length === base.host.length) &&
        (base.form !== 'user' || base.user === user),
      singles: (name) => [name],
    })
  })

  it('judge URIs as sets of hosts do', () => {
    const host = fc.array(label, { minLength: 2, maxLength: 3 })
    agrees<{ below: boolean; host: readonly string[] }, readonly string[]>({
      base: fc.record({ below: fc.boolean(), host: fc.array(label, { minLength: 1, maxLength: 3 }) }),
      name: host,
      writeBase: (base) => general.uri(`${base.below ? '.' : ''}${base.host.join('.')}`),
      writeName: (name) => general.uri(`https://user@${name.join('.')}:1/a.b?a@a.b`),
      holds: (base, name) => endsWith(name, base.host) && base.below === name.length > base.host.length,
      singles: (name) => [name],
    })
  })

  it('judge addresses as strings of bits do', () => {
    const octets = fc.array(fc.constantFrom(0, 1, 128, 255), { minLength: 4, maxLength: 4 })
    const bitsOf = (all: readonly number[]): string => all.map((octet) => octet.toString(2).padStart(8, '0')).join('')
    const maskOf = (length: number): number[] =>
      [0, 8, 16, 24].map((start) =>
        parseInt(''.padEnd(Math.min(Math.max(length - start, 0), 8), '1').padEnd(8, '0'), 2),
      )
    agrees<{ octets: readonly number[]; length: number }, readonly number[]>({
      base: fc.record({ octets, length: fc.constantFrom(0, 1, 7, 8, 9, 16, 31, 32) }),
      name: octets,
      writeBase: (base) => general.address(...base.octets, ...maskOf(base.length)),
      writeName: (name) => general.address(...name),
      holds: (base, name) => bitsOf(name).startsWith(bitsOf(base.octets).slice(0, base.length)),
      singles: (name) => [name],
    })
  })

  it('judge distinguished names as lists do', () => {
    const part = fc.tuple(fc.constantFrom('2.5.4.10', '2.5.4.11'), label)
    agrees<readonly (readonly [string, string])[], readonly (readonly [string, string])[]>({
      base: fc.array(part, { maxLength: 2 }),
      name: fc.array(part, { minLength: 1, maxLength: 3 }),
      writeBase: (base) => general.directory(distinguished(...base)),
      writeName: (name) =>
        general.directory(distinguished(...name.map(([type, text]) => [type, ` ${text.toUpperCase()} `] as const))),
      holds: (base, name) => JSON.stringify(name.slice(0, base.length)) === JSON.stringify(base),
      singles: (name) => [name],
    })
  })
})

describe('name constraints of random bytes', () => {
  const kinds = [
    'name-not-permitted',
    'name-excluded',
    'name-not-comparable',
    'name-constraint-unsupported',
    'name-constraints-malformed',
  ]
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '.', '@', '*', ':', '/', '"', '\\', '[', '\0', '1'),
    maxLength: 12,
  })
  const name = fc.oneof(
    text.map(general.dns),
    text.map(general.mail),
    text.map((host) => general.uri(`a://${host}`)),
    fc.array(fc.nat({ max: 255 }), { maxLength: 34 }).map((octets) => general.address(...octets)),
    fc.constantFrom(
      general.x400(),
      general.other('1.3.6.1.5.5.7.8.9'),
      general.registered('1.2.3'),
      general.directory(sequence()),
    ),
  )
  const outcomes = [null, ...kinds]

  it('end in an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (one, other) => {
        const leaf = { extensions: [extension('2.5.29.17', false, other)] }
        const random = ladder({ extensions: [extension('2.5.29.30', true, one)] }, leaf)
        const sound = ladder({ extensions: [constraints({ permitted: [general.dns('a')] })] }, leaf)
        expect(outcomes).toContain(checkNameConstraints(random)?.code ?? null)
        expect(outcomes).toContain(checkNameConstraints(sound)?.code ?? null)
      }),
    )
  })

  it('end in an answer when names are odd, and nothing excluded is ever let through by permitting it', () => {
    const list = fc.array(name, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(list, list, list, fc.boolean(), (permitted, excluded, names, critical) => {
        const leaf = { subject: sequence(), extensions: [alternative(...names)] }
        const judge = (...extensions: readonly Buffer[]): string | null =>
          checkNameConstraints(ladder({ extensions }, leaf))?.code ?? null
        const both = judge(constraints({ permitted, excluded, critical }))
        expect(outcomes).toContain(both)
        const each = [judge(constraints({ permitted, critical })), judge(constraints({ excluded, critical }))]
        expect(both === null).toBe(each.every((one) => one === null))
      }),
      { numRuns: 300 },
    )
  })
})

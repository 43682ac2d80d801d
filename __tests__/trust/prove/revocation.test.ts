import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../../src/crypto/certificate.js'
import type { Route } from '../../../src/model/proof.js'
import type { RevocationReason, Standing } from '../../../src/model/revocation.js'
import type { Trust } from '../../../src/trust/model.js'
import { prove } from '../../../src/trust/prove.js'
import { recallAnswers } from '../../../src/trust/recall.js'
import {
  ca,
  caKeys,
  faultsIn,
  leaf,
  leafKeys,
  root,
  rootKeys,
  signatureOf,
  timeClaim,
  tsa,
  tsaRoot,
  type SignatureForm,
} from '../../support/claims.js'
import { ecKeys, makeCa, makeLeaf, makeRoot, serverAuth, usages } from '../../support/issue.js'
import { deskOf, namedAnchor, notNamed, trustIn } from '../../support/trust.js'

const acme = namedAnchor('acme', [root], { authorities: [tsaRoot] })
const good: Standing = { kind: 'good', source: 'ocsp' }
const unreachable: Standing = { kind: 'unknown', code: 'revocation-unreachable', message: 'Nobody answered.' }

function revoked(at: string, reason: RevocationReason = 'superseded', invalidSince: string | null = null): Standing {
  const since = invalidSince === null ? null : new Date(invalidSince)
  return { kind: 'revoked', source: 'crl', at: new Date(at), reason, invalidSince: since }
}

const mode = (word: Trust['revocation']['mode']): Partial<Trust> => ({
  revocation: { mode: word, offline: false, hosts: [] },
})

async function routeOf(
  answers: Readonly<Record<string, Standing>>,
  form: SignatureForm = {},
  more: Partial<Trust> = {},
): Promise<Route> {
  return (await prove(signatureOf(form), trustIn([acme], more), deskOf(answers))).routes[0]
}

const signed = (at: string): SignatureForm => ({ times: [timeClaim(at)] })

describe('asking about revocation', () => {
  it('is about every certificate below the anchor, each with who issued it', async () => {
    const desk = deskOf()
    await prove(signatureOf(), trustIn([acme]), desk)
    expect(desk.asked.map(({ certificate, issuer }) => [certificate.sha256, issuer.spkiSha256])).toEqual([
      [leaf.sha256, ca.spkiSha256],
      [ca.sha256, root.spkiSha256],
    ])
    expect(desk.asked.map(({ issuerCertificate }) => issuerCertificate?.sha256)).toEqual([ca.sha256, root.sha256])
    expect(desk.asked[0]).toMatchObject({ now: new Date('2026-11-22T10:00:00Z'), signedAt: [] })
  })

  it('is about the path of each timestamp too, as of its time', async () => {
    const desk = deskOf()
    await prove(signatureOf(signed('2024-01-01T00:00:00Z')), trustIn([acme]), desk)
    expect(desk.asked.map(({ certificate }) => certificate.sha256)).toEqual([leaf.sha256, ca.sha256, tsa.sha256])
    expect(desk.asked.map(({ signedAt }) => signedAt)).toEqual(Array(3).fill([new Date('2024-01-01T00:00:00Z')]))
  })

  it('proves who signed the evidence by the anchor of the path, and by no other', async () => {
    const desk = deskOf()
    const other = makeRoot('Other', ecKeys())
    await prove(signatureOf(), trustIn([acme, namedAnchor('other', [other])]), desk)
    const [inquiry] = desk.asked
    const purpose = { label: 'a test', extendedKeyUsage: null, demand: 'optional', keyUsages: [] } as const
    expect(inquiry?.validate(ca, purpose, []).holds).toBe(true)
    expect(inquiry?.validate(makeLeaf(ecKeys(), 'Other', ecKeys()), purpose, []).holds).toBe(false)
  })

  it.each([
    ['no path leads to an anchor', { certificates: [leaf.der] }],
    [
      'its usage is another',
      { certificates: [makeLeaf(ecKeys(), 'CA', caKeys, { extensions: [usages(serverAuth)] }).der, ca.der] },
    ],
    ['a timestamp is bad', { times: [timeClaim('2024-01-01T00:00:00Z', { certificates: [] })] }],
  ] as const)('is not done where the signer is not proven anyway: %s', async (_, form) => {
    const desk = deskOf()
    const { routes } = await prove(signatureOf(form), trustIn([acme]), desk)
    expect(desk.asked).toEqual([])
    expect(routes[0].checks[5]).toMatchObject({ check: 'revocation', result: 'not-applicable', code: 'not-checked' })
  })

  it('is not done of a leaf that is the anchor or pinned: nobody vouches for it', async () => {
    const desk = deskOf()
    const pins = [{ name: 'this', of: 'spki', sha256: leaf.spkiSha256 }] as const
    for (const trust of [trustIn([namedAnchor('leaf', [leaf])]), trustIn([], { pins })]) {
      const { routes } = await prove(signatureOf(), trust, desk)
      expect(routes[0].holds).toBe(true)
      expect(routes[0].checks[5]?.code).toBe('revocation-not-named')
      expect(routes[0].checks[5]?.message).toBe(
        'No certificate that an anchor vouches for says where to ask for revocation.',
      )
    }
    expect(desk.asked).toEqual([])
  })
})

describe('what the answers mean', () => {
  const codeOf = ({ checks, holds }: Route): readonly unknown[] => [checks[5]?.result, checks[5]?.code, holds]

  it('passes when somebody says so of one, and nobody is named by the others', async () => {
    expect(codeOf(await routeOf({ [leaf.sha256]: good }))).toEqual(['pass', 'not-revoked', true])
    expect(codeOf(await routeOf({}))).toEqual(['not-applicable', 'revocation-not-named', true])
  })

  it('is noted, and blocks nothing, when nobody can be reached, unless it is required', async () => {
    const answers = { [leaf.sha256]: good, [ca.sha256]: unreachable }
    expect(codeOf(await routeOf(answers))).toEqual(['unknown', 'revocation-unreachable', true])
    expect(codeOf(await routeOf(answers, {}, mode('require')))).toEqual(['unknown', 'revocation-required', false])
    expect(codeOf(await routeOf({ [leaf.sha256]: good }, {}, mode('require')))).toEqual([
      ...['unknown', 'revocation-required', false],
    ])
    const all = { [leaf.sha256]: good, [ca.sha256]: good }
    expect(codeOf(await routeOf(all, {}, mode('require')))).toEqual(['pass', 'not-revoked', true])
  })

  it('is required of the authority of a timestamp too', async () => {
    const all = { [leaf.sha256]: good, [ca.sha256]: good }
    const form = signed('2024-01-01T00:00:00Z')
    expect(codeOf(await routeOf(all, form, mode('require')))).toEqual(['unknown', 'revocation-required', false])
    const whole = { ...all, [tsa.sha256]: good }
    expect(codeOf(await routeOf(whole, form, mode('require')))).toEqual(['pass', 'not-revoked', true])
  })

  it('says when it is turned off, but hears the lists that are given', async () => {
    expect(codeOf(await routeOf({}, {}, mode('off')))).toEqual(['not-applicable', 'revocation-off', true])
    const answers = { [leaf.sha256]: revoked('2026-01-01T00:00:00Z') }
    expect(codeOf(await routeOf(answers, {}, mode('off')))).toEqual(['fail', 'revoked', false])
  })

  it('is a failure when a certificate is revoked, be it the leaf or a CA', async () => {
    for (const { sha256 } of [leaf, ca]) {
      const route = await routeOf({ [sha256]: revoked('2026-01-01T00:00:00Z') })
      expect(codeOf(route)).toEqual(['fail', 'revoked', false])
      expect(route.checks[5]?.message).toContain('is revoked since 2026-01-01T00:00:00.000Z (superseded)')
    }
  })

  it('is kept, so that it can be judged again', async () => {
    const answer = revoked('2026-01-01T00:00:00Z')
    expect((await routeOf({ [leaf.sha256]: answer, [ca.sha256]: good })).answers).toEqual([
      { certificate: leaf.sha256, issuer: ca.spkiSha256, standing: answer },
      { certificate: ca.sha256, issuer: root.spkiSha256, standing: good },
    ])
  })
})

describe('a revocation after a verified timestamp', () => {
  const form = signed('2024-01-01T00:00:00Z')
  const codeOf = async (answer: Standing, of: SignatureForm = form): Promise<unknown> =>
    (await routeOf({ [leaf.sha256]: answer }, of)).checks[5]?.code

  it('does not matter', async () => {
    expect(await codeOf(revoked('2024-01-01T00:00:01Z'))).toBe('revoked-later')
    expect(await codeOf(revoked('2024-01-01T00:00:01Z', 'unspecified'))).toBe('revoked-later')
  })

  it('matters at its very moment and before, and when the certificate was unfit before', async () => {
    expect(await codeOf(revoked('2024-01-01T00:00:00Z'))).toBe('revoked')
    expect(await codeOf(revoked('2025-01-01T00:00:00Z', 'superseded', '2023-12-31T00:00:00Z'))).toBe('revoked')
    expect(await codeOf(revoked('2024-06-01T00:00:00Z', 'superseded', '2025-01-01T00:00:00Z'))).toBe('revoked-later')
    expect(await codeOf(revoked('2023-06-01T00:00:00Z', 'superseded', '2025-01-01T00:00:00Z'))).toBe('revoked')
  })

  it('matters when the key was known to others', async () => {
    expect(await codeOf(revoked('2025-01-01T00:00:00Z', 'keyCompromise'))).toBe('revoked')
    expect(await codeOf(revoked('2025-01-01T00:00:00Z', 'cACompromise'))).toBe('revoked')
  })

  it('matters without a timestamp, and within the accuracy of one', async () => {
    expect(await codeOf(revoked('2025-01-01T00:00:00Z'), {})).toBe('revoked')
    const vague = { times: [timeClaim('2024-01-01T00:00:00Z', { accuracy: 1000 })] }
    expect(await codeOf(revoked('2024-01-01T00:00:01Z'), vague)).toBe('revoked')
    expect(await codeOf(revoked('2024-01-01T00:00:02Z'), vague)).toBe('revoked-later')
  })
})

describe('the authority of a timestamp', () => {
  const form = signed('2024-01-01T00:00:00Z')
  const faultsOf = async (answer: Standing): Promise<readonly string[]> =>
    faultsIn(await routeOf({ [tsa.sha256]: answer }, form))

  it('proves nothing when it was revoked before, or for a reason that may mean that its key is known', async () => {
    const fault = ['time fail timestamp-revoked']
    expect(await faultsOf(revoked('2023-01-01T00:00:00Z'))).toEqual(fault)
    for (const reason of ['keyCompromise', 'cACompromise', 'unspecified', 'privilegeWithdrawn'] as const) {
      expect(await faultsOf(revoked('2025-01-01T00:00:00Z', reason))).toEqual(fault)
    }
  })

  it('still proves what it vouched for when it was revoked later for a harmless reason (RFC 3161 4)', async () => {
    for (const reason of ['affiliationChanged', 'superseded', 'cessationOfOperation'] as const) {
      expect(await faultsOf(revoked('2025-01-01T00:00:00Z', reason))).toEqual([])
    }
    expect(await faultsOf(revoked('2024-01-01T00:00:00Z'))).toEqual(['time fail timestamp-revoked'])
  })

  it('that is revoked leaves no proven time', async () => {
    const route = await routeOf({ [tsa.sha256]: revoked('2023-01-01T00:00:00Z') }, form)
    expect(route.time.source).toBe('now')
    expect(route.holds).toBe(false)
  })
})

describe('a revoked CA', () => {
  /** Two CAs one above the other, of each two certificates. */
  const doubled = () => {
    const upperKeys = ecKeys()
    const lowerKeys = ecKeys()
    const upper = [0, 1].map(() => makeCa('Upper', upperKeys, 'Root', rootKeys))
    const lower = [0, 1].map(() => makeCa('Lower', lowerKeys, 'Upper', upperKeys))
    const signer = makeLeaf(leafKeys, 'Lower', lowerKeys)
    return { upper, certificates: [signer, ...lower, ...upper].map(({ der }) => der) }
  }
  const renewed = makeCa('CA', caKeys, 'Root', rootKeys)
  const both = { certificates: [leaf.der, ca.der, renewed.der] }

  it('leaves the way over another certificate of the same CA', async () => {
    const route = await routeOf({ [ca.sha256]: revoked('2026-01-01T00:00:00Z') }, both)
    expect(route.holds).toBe(true)
    expect(route.chain[1]).toEqual(renewed.der)
  })

  it.each(['keyCompromise', 'cACompromise'] as const)(
    'leaves none over another certificate of a key that somebody else has (%s)',
    async (reason) => {
      const route = await routeOf({ [ca.sha256]: revoked('2026-01-01T00:00:00Z', reason) }, both)
      expect(faultsIn(route)).toEqual(['revocation fail revoked'])
      expect(route.chain[1]).toEqual(ca.der)
    },
  )

  it('leaves none where the key of another one on the path is somebody else’s', async () => {
    const { certificates, upper } = doubled()
    const first = (await routeOf({}, { certificates })).chain.map((der) => readCertificate(der).sha256)
    const replaced = { [first[1] ?? '']: revoked('2026-01-01T00:00:00Z') }
    const around = await routeOf(replaced, { certificates })
    expect(around.holds).toBe(true)
    expect(around.chain[2]).toEqual(upper.find(({ sha256 }) => sha256 === first[2])?.der)
    const lost = { ...replaced, [first[2] ?? '']: revoked('2026-01-01T00:00:00Z', 'keyCompromise') }
    const desk = deskOf(lost)
    const { routes } = await prove(signatureOf({ certificates }), trustIn([acme]), desk)
    expect(faultsIn(routes[0])).toEqual(['revocation fail revoked'])
    expect(desk.asked).toHaveLength(3)
  })

  it('is gone around at once where it is on the path with another', async () => {
    const { certificates } = doubled()
    const first = (await routeOf({}, { certificates })).chain.map((der) => readCertificate(der).sha256)
    const answers = Object.fromEntries(first.slice(1, 3).map((sha256) => [sha256, revoked('2026-01-01T00:00:00Z')]))
    const desk = deskOf(answers)
    const { routes } = await prove(signatureOf({ certificates }), trustIn([acme]), desk)
    expect(routes[0].holds).toBe(true)
    expect(desk.asked).toHaveLength(6)
  })

  it('is what is told when no other way holds', async () => {
    const answers = { [ca.sha256]: revoked('2026-01-01T00:00:00Z'), [renewed.sha256]: revoked('2026-02-01T00:00:00Z') }
    const route = await routeOf(answers, both)
    expect(faultsIn(route)).toEqual(['revocation fail revoked'])
    expect(route.chain[1]).toEqual(ca.der)
    expect(faultsIn(await routeOf({ [ca.sha256]: revoked('2026-01-01T00:00:00Z') }))).toEqual([
      'revocation fail revoked',
    ])
  })

  it('is gone around a few times only', async () => {
    const many = Array.from({ length: 8 }, () => makeCa('CA', caKeys, 'Root', rootKeys))
    const answers = Object.fromEntries(many.slice(0, 7).map(({ sha256 }) => [sha256, revoked('2026-01-01T00:00:00Z')]))
    const route = await routeOf(answers, { certificates: [leaf, ...many].map(({ der }) => der) })
    expect(faultsIn(route)).toEqual(['revocation fail revoked'])
  })
})

describe('what a report remembers', () => {
  const answer = revoked('2026-01-01T00:00:00Z')
  const standingOf = async (remembered: Standing, now: Standing): Promise<Standing> => {
    const kept = { certificate: leaf.sha256, issuer: ca.spkiSha256, standing: remembered }
    const desk = recallAnswers([kept, { ...kept, standing: good }], deskOf({ [leaf.sha256]: now }))
    const route = (await prove(signatureOf(), trustIn([acme]), desk)).routes[0]
    return route.answers[0]?.standing ?? notNamed
  }

  it('stays revoked, whatever is said now', async () => {
    expect(await standingOf(answer, good)).toEqual(answer)
  })

  it('becomes the worse revocation that is known now, and is not made better by one', async () => {
    const lost = revoked('2026-05-01T00:00:00Z', 'keyCompromise')
    expect(await standingOf(answer, lost)).toEqual(lost)
    expect(await standingOf(lost, answer)).toEqual(lost)
  })

  it('stands in where nothing is said now', async () => {
    expect(await standingOf(good, unreachable)).toEqual(good)
    expect(await standingOf(good, answer)).toEqual(answer)
  })
})

import { describe, expect, it } from '@jest/globals'
import { loadShortForm, trustOfRoots } from '../../../src/config/policy-file.js'
import type { GivenPem, ShortForm } from '../../../src/config/policy-file.js'
import { Failure } from '../../../src/model/failure.js'
import type { Policy } from '../../../src/policy/model.js'
import { judge } from '../../../src/policy/judge.js'
import { bundledAnchors } from '../../../src/trust/bundled.js'
import { keyOfPem } from '../../../src/trust/pem.js'
import { bySignature, failing, pkiFile, proof, reading, route, signaturesOf } from '../../support/proofs.js'

const root = { source: 'root.pem', text: Buffer.from(pkiFile('root.pem')).toString() }
const foreign = { source: 'foreign-root.pem', text: Buffer.from(pkiFile('foreign-root.pem')).toString() }
const release = 'CN=release.acme.example,O=Acme\\, Inc.'

const load = (form: Partial<ShortForm>) =>
  loadShortForm({ allow: [], trustRoots: [], timestampRoots: [], keys: [], ...form })

async function failure(form: Partial<ShortForm>): Promise<Failure> {
  try {
    await load(form)
  } catch (cause) {
    if (cause instanceof Failure) return cause
    throw cause
  }
  throw new Error('It loaded.')
}

const under = (anchor: string) => route({ basis: { anchor } })
const judged = (proofs: readonly ReturnType<typeof proof>[], policy: Policy) =>
  judge(reading({ signatures: signaturesOf(proofs) }), bySignature(proofs), policy, new Date('2026-11-22')).decision
const decision = async (allow: readonly string[], ...proofs: readonly ReturnType<typeof proof>[]) => {
  const { policy } = await load({ allow, trustRoots: [root] })
  return judged(proofs, policy)
}

describe('the short form', () => {
  it('allows every name under every root', async () => {
    const { policy, trust } = await load({
      allow: [release, ' CN=second.acme.example '],
      trustRoots: [root, foreign],
    })
    expect(policy.source).toMatchObject({ name: 'allowed-signers', file: null })
    expect(policy.rules).toMatchObject([
      { name: 'allowed-signers', files: ['**'], signatures: 'all', allow: [release, 'CN=second.acme.example'] },
      { name: 'allowed-signers', images: ['**'], signatures: 'any', allow: [release, 'CN=second.acme.example'] },
    ])
    expect(policy.rules.map(({ files, images }) => [files.length, images.length])).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(trust.anchors).toMatchObject([{ name: 'trust-roots', crls: [], extendedKeyUsage: 'required', inert: null }])
    expect(trust).toMatchObject({
      pins: [],
      distrust: [],
      revocation: { mode: 'check', offline: false, hosts: [] },
      timestamps: { name: 'time-stamping (bundled)' },
    })
    expect(trust.anchors[0]?.timestamps).toEqual(trust.timestamps)
    expect((await trust.anchors[0]?.roots())?.size).toBe(2)
  })

  it('decides', async () => {
    const proven = proof({ routes: [under('trust-roots')] })
    expect(await decision([release], proven)).toBe('allowed')
    expect(await decision(['CN=somebody', release], proven)).toBe('allowed')
    expect(await decision(['CN=somebody'], proven)).toBe('denied')
    expect(await decision([release], proof({ routes: [failing('chain', 'root-not-trusted', 'trust-roots')] }))).toBe(
      'denied',
    )
    expect(await decision([release], proven, proof({ leaf: 'rsa-second', routes: [under('trust-roots')] }))).toBe(
      'denied',
    )
    expect(await decision([release])).toBe('denied')
  })

  it('takes a name in the form of Notation, and the same name once', async () => {
    const { policy } = await load({
      allow: ['x509.subject: C=US, CN=release.acme.example', release, release],
      trustRoots: [root],
    })
    expect(policy.signers.size).toBe(2)
  })

  it('has a digest of what was given', async () => {
    const of = async (allow: readonly string[], roots: (typeof root)[]) =>
      (await load({ allow, trustRoots: roots })).policy.source.sha256
    expect(await of([release], [root])).toBe(await of([`${release} `], [{ ...root, source: 'elsewhere' }]))
    expect(await of([release], [root])).not.toBe(await of([release], [foreign]))
    expect(await of([release], [root])).not.toBe(await of(['CN=a'], [root]))
    expect(await of(['CN=a', 'CN=b'], [root])).not.toBe(await of(['CN=a\\,CN\\=b'], [root]))
  })

  it.each([
    ['without a name', [], [root], 'empty-input', 'The list of allowed signers is empty.'],
    ['with an empty name', [release, ' '], [root], 'empty-input', /name .* is empty/],
    ['with a keyless name', ['issuer=https://x;identity=y'], [root], 'not-supported-yet', /keyless/],
    ['with a keyless name in another order', [' Identity = y;issuer=x'], [root], 'not-supported-yet', /keyless/],
    ['with a keyless name and no root', ['source-repository=x'], [], 'not-supported-yet', /keyless/],
    ['with what is no name', ['acme'], [root], 'usage', /The allowed signer acme is not a name: /],
    ['with a root that is none', [release], [{ source: 'a.pem', text: '' }], 'pem', /a\.pem/],
  ] as const)('is refused %s', async (_, allow, roots, code, message) => {
    const refused = await failure({ allow, trustRoots: [...roots] })
    expect(refused.code).toBe(code)
    expect(refused.message).toMatch(message)
  })

  it('has no wildcard', async () => {
    const { policy } = await load({ allow: ['CN=*.acme.example'], trustRoots: [root] })
    expect([...policy.signers.values()]).toMatchObject([{ subject: { attributes: [{ wildcard: false }] } }])
  })
})

describe('the short form without roots', () => {
  it.each([
    'CN=x,O=Acme,C=US,ST=Ohio',
    'O=Acme,C=US,L=Rome',
    'O=Acme,C=US,2.5.4.5=123',
    'x509.subject: C=US, ST=WA, O=Acme',
  ])('has the bundled roots for a name that says enough: %s', async (name) => {
    const { policy, trust } = await load({ allow: [name] })
    expect(trust.anchors).toMatchObject([{ name: 'code-signing (bundled)', inert: null }])
    expect(await trust.anchors[0]?.roots()).toBe(bundledAnchors('code-signing'))
    expect([...policy.signers.values()]).toMatchObject([{ kind: 'name', anchor: 'code-signing (bundled)' }])
    const { size } = bundledAnchors('code-signing')
    expect(size).toBeGreaterThan(100)
    expect(policy.source.name).toBe(`allowed-signers (any of ${size} bundled CAs may vouch)`)
    expect(policy.rules).toMatchObject([{ name: 'allowed-signers' }, { name: 'allowed-signers' }])
  })

  it.each([
    ['CN=Acme', 'O, and C, and one of ST, L and serialNumber'],
    ['O=Acme', 'C, and one of ST, L and serialNumber'],
    ['C=US,ST=Ohio', 'O'],
    ['O=Acme,L=Rome', 'C'],
    ['O=Acme,C=US', 'one of ST, L and serialNumber'],
    ['O=Acme,C=US,OU=serialNumber,street=Main', 'one of ST, L and serialNumber'],
  ])('is refused with %s, which says too little', async (name, missing) => {
    const { code, message, remedy } = await failure({ allow: ['O=Acme,C=US,ST=Ohio', name] })
    expect([code, message]).toEqual([
      'usage',
      `The allowed signer ${name} lacks ${missing}, and no trust roots say who may vouch for it.`,
    ])
    expect(remedy).toContain('--trust-root')
  })

  it('asks no more of a name than that it is one where roots are given', async () => {
    expect((await load({ allow: ['CN=Acme'], trustRoots: [root] })).trust.anchors).toMatchObject([
      { name: 'trust-roots' },
    ])
  })

  it('decides nothing by roots of another anchor', async () => {
    const { policy } = await load({ allow: [`${release},C=US,ST=Ohio`] })
    const proven = proof({ routes: [under('trust-roots')] })
    expect(judged([proven], policy)).toBe('denied')
  })
})

describe('a key of the short form', () => {
  const key = { source: 'rsa.pem', text: Buffer.from(pkiFile('rsa.pem')).toString() }
  const { spkiSha256: sha256 } = keyOfPem(key.text, key.source)
  const entry = `spki-sha256:${sha256}`

  it('is allowed, and needs nobody who vouches', async () => {
    const { policy, trust } = await load({ keys: [key] })
    expect(trust).toMatchObject({ anchors: [], pins: [{ name: entry, of: 'spki', sha256 }] })
    expect(trust.keys.map(({ spkiSha256 }) => spkiSha256)).toEqual([sha256])
    expect(policy.rules).toMatchObject([
      { files: ['**'], allow: [entry], signatures: 'all' },
      { images: ['**'], allow: [entry], signatures: 'any' },
    ])
    expect(policy.source.name).toBe('allowed-signers')
    const pinned = proof({ routes: [route({ basis: { pin: entry } })] })
    expect(judged([pinned], policy)).toBe('allowed')
    const stranger = proof({ routes: [route({ basis: { anchor: 'trust-roots' } })] })
    expect(judged([stranger], policy)).toBe('denied')
  })

  it('stands beside names and roots, each once', async () => {
    const second = { source: 'ec.pem', text: Buffer.from(pkiFile('ec.pem')).toString() }
    const both = { source: 'keys', text: `${key.text}\n${second.text}` }
    const { policy, trust } = await load({ allow: [release], trustRoots: [root], keys: [key, both] })
    expect(policy.rules[0]?.allow).toEqual([
      release,
      entry,
      `spki-sha256:${keyOfPem(second.text, 'ec.pem').spkiSha256}`,
    ])
    expect(trust.anchors).toMatchObject([{ name: 'trust-roots' }])
    expect(trust.keys).toHaveLength(2)
    expect(trust.pins).toHaveLength(2)
  })

  it('counts for the digest of what was given', async () => {
    const of = async (form: Partial<ShortForm>) => (await load({ keys: [key], ...form })).policy.source.sha256
    expect(await of({})).not.toBe(await of({ allow: [release], trustRoots: [root] }))
    expect(await of({ trustRoots: [root] })).not.toBe(await of({ timestampRoots: [root] }))
  })

  it('that is none is refused', async () => {
    const { code, message } = await failure({ keys: [{ source: 'a.pem', text: 'key' }] })
    expect([code, message]).toEqual(['pem', 'a.pem holds no public key in PEM.'])
  })
})

describe('roots alone', () => {
  const alone = (trustRoots: readonly GivenPem[], timestampRoots: readonly GivenPem[] = []) =>
    trustOfRoots({ trustRoots, timestampRoots })

  it('are one anchor, and without any the bundled roots are', () => {
    expect(alone([root]).anchors).toMatchObject([{ name: 'trust-roots' }])
    expect(alone([]).anchors).toMatchObject([{ name: 'code-signing (bundled)' }])
  })

  it('of time vouch for it in place of the bundled list', async () => {
    const times = alone([root], [foreign]).anchors[0]?.timestamps
    expect(times?.name).toBe('timestamp-roots')
    expect((await times?.roots())?.size).toBe(1)
    expect((await alone([], [foreign]).timestamps.roots()).size).toBe(1)
    expect(await alone([root]).timestamps.roots()).toBe(bundledAnchors('time-stamping'))
  })
})

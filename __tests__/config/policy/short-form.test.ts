import { describe, expect, it } from '@jest/globals'
import { loadShortForm, trustOfRoots } from '../../../src/config/policy-file.js'
import { Failure } from '../../../src/model/failure.js'
import { judge } from '../../../src/policy/judge.js'
import { failing, pkiFile, proof, reading, route } from '../../support/proofs.js'

const root = { source: 'root.pem', text: Buffer.from(pkiFile('root.pem')).toString() }
const foreign = { source: 'foreign-root.pem', text: Buffer.from(pkiFile('foreign-root.pem')).toString() }
const release = 'CN=release.acme.example,O=Acme\\, Inc.'

function failure(...[allow, trustRoots]: readonly [readonly string[], (typeof root)[]]): Failure {
  try {
    loadShortForm({ allow, trustRoots })
  } catch (cause) {
    if (cause instanceof Failure) return cause
    throw cause
  }
  throw new Error('It loaded.')
}

const under = (anchor: string) => route({ basis: { anchor } })
const decision = (allow: readonly string[], ...proofs: readonly ReturnType<typeof proof>[]) =>
  judge(reading(), proofs, loadShortForm({ allow, trustRoots: [root] }).policy, new Date('2026-11-22')).decision

describe('the short form', () => {
  it('allows every name under every root', () => {
    const { policy, trust } = loadShortForm({
      allow: [release, ' CN=second.acme.example '],
      trustRoots: [root, foreign],
    })
    expect(policy.source).toMatchObject({ name: 'allowed-signers', file: null })
    expect(policy.rules).toMatchObject([
      { name: 'allowed-signers', files: ['**'], signatures: 'all', allow: [release, 'CN=second.acme.example'] },
    ])
    expect(trust.anchors).toMatchObject([
      { name: 'trust-roots', roots: [{}, {}], extendedKeyUsage: 'required', inert: null },
    ])
    expect(trust).toMatchObject({ pins: [], distrust: [], revocation: 'check' })
  })

  it('decides', () => {
    const proven = proof({ routes: [under('trust-roots')] })
    expect(decision([release], proven)).toBe('allowed')
    expect(decision(['CN=somebody', release], proven)).toBe('allowed')
    expect(decision(['CN=somebody'], proven)).toBe('denied')
    expect(decision([release], proof({ routes: [failing('chain', 'root-not-trusted', 'trust-roots')] }))).toBe('denied')
    expect(decision([release], proven, proof({ leaf: 'rsa-second', routes: [under('trust-roots')] }))).toBe('denied')
    expect(decision([release])).toBe('denied')
  })

  it('takes a name in the form of Notation, and the same name once', () => {
    const { policy } = loadShortForm({
      allow: ['x509.subject: C=US, CN=release.acme.example', release, release],
      trustRoots: [root],
    })
    expect(policy.signers.size).toBe(2)
  })

  it('has a digest of what was given', () => {
    const of = (allow: readonly string[], roots: (typeof root)[]) =>
      loadShortForm({ allow, trustRoots: roots }).policy.source.sha256
    expect(of([release], [root])).toBe(of([`${release} `], [{ ...root, source: 'elsewhere' }]))
    expect(of([release], [root])).not.toBe(of([release], [foreign]))
    expect(of([release], [root])).not.toBe(of(['CN=a'], [root]))
    expect(of(['CN=a', 'CN=b'], [root])).not.toBe(of(['CN=a\\,CN\\=b'], [root]))
  })

  it.each([
    ['without a name', [], [root], 'empty-input', 'The list of allowed signers is empty.'],
    ['with an empty name', [release, ' '], [root], 'empty-input', /name .* is empty/],
    ['without roots', [release], [], 'not-supported-yet', /need roots beside them/],
    ['with a keyless name', ['issuer=https://x;identity=y'], [root], 'not-supported-yet', /keyless/],
    ['with a keyless name in another order', [' Identity = y;issuer=x'], [root], 'not-supported-yet', /keyless/],
    ['with a keyless name and no root', ['source-repository=x'], [], 'not-supported-yet', /keyless/],
    ['with what is no name', ['acme'], [root], 'usage', /The allowed signer acme is not a name: /],
    ['with a root that is none', [release], [{ source: 'a.pem', text: '' }], 'pem', /a\.pem/],
  ] as const)('is refused %s', (_, allow, roots, code, message) => {
    const refused = failure(allow, [...roots])
    expect(refused.code).toBe(code)
    expect(refused.message).toMatch(message)
  })

  it('has no wildcard', () => {
    const { policy } = loadShortForm({ allow: ['CN=*.acme.example'], trustRoots: [root] })
    expect([...policy.signers.values()]).toMatchObject([{ subject: { attributes: [{ wildcard: false }] } }])
  })
})

describe('roots alone', () => {
  it('are one anchor, and none without a certificate', () => {
    expect(trustOfRoots([root]).anchors).toHaveLength(1)
    expect(trustOfRoots([]).anchors).toEqual([])
  })
})

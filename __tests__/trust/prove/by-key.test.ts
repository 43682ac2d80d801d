import { describe, expect, it } from '@jest/globals'
import { hash } from 'node:crypto'
import type { Route } from '../../../src/model/proof.js'
import type { BareKey, TimeClaim } from '../../../src/model/signature.js'
import type { Distrust, Pin, Trust } from '../../../src/trust/model.js'
import { prove } from '../../../src/trust/prove.js'
import { faultsIn, leaf, leafKeys, root, signatureOf, timeClaim, tsa, tsaRoot } from '../../support/claims.js'
import { ecKeys, rsaKeys, type Keys } from '../../support/issue.js'
import { deskOf, given, namedAnchor, trustIn } from '../../support/trust.js'

const spkiOf = ({ publicKey }: Keys): Uint8Array => publicKey.export({ type: 'spki', format: 'der' })
const spki = spkiOf(leafKeys)
const spkiSha256 = hash('sha256', spki)
const pin: Pin = { name: 'hsm-key', of: 'spki', sha256: spkiSha256 }
const timestamps = { name: 'tsa', roots: given([tsaRoot]) }

const proofOf = (bareKey: Partial<BareKey>, more: Partial<Trust> = {}, times: readonly TimeClaim[] = []) => {
  const claim = { certificates: [], hasLeaf: false, bareKey: { spki, hint: null, ...bareKey } }
  return prove(signatureOf({ ...claim, times }), trustIn([], { pins: [pin], timestamps, ...more }), deskOf())
}
const routeOf = async (...given: Parameters<typeof proofOf>): Promise<Route> => (await proofOf(...given)).routes[0]
const faultsOf = async (...given: Parameters<typeof proofOf>) => {
  const route = await routeOf(...given)
  expect(route.holds).toBe(faultsIn(route).length === 0)
  return faultsIn(route)
}

describe('a bare key that the policy names', () => {
  it('is proven, with each check, and has no end', async () => {
    const proof = await proofOf({})
    expect(proof.signer).toEqual({ kind: 'key', spkiSha256 })
    expect(proof.routes).toHaveLength(1)
    expect(proof.routes[0]).toMatchObject({
      basis: { pin: 'hsm-key' },
      holds: true,
      chain: [],
      provenUntil: null,
      time: { source: 'now', authority: null },
    })
    expect(proof.routes[0].checks.map(({ check, result, code }) => [check, result, code])).toEqual([
      ['chain', 'pass', 'pinned'],
      ['usage', 'not-applicable', 'no-certificate'],
      ['algorithm', 'pass', 'algorithms-strong'],
      ['time', 'not-applicable', 'no-certificate'],
      ['transparency', 'not-applicable', 'transparency-not-required'],
      ['revocation', 'not-applicable', 'revocation-not-named'],
    ])
    expect(proof.routes[0].checks[0]?.message).toBe(`The policy names the key ${spkiSha256} as “hsm-key”.`)
  })

  it('has a route for each entry that names it', async () => {
    const { routes } = await proofOf({}, { pins: [pin, { ...pin, name: 'second' }] })
    expect(routes.map(({ basis }) => basis)).toEqual([{ pin: 'hsm-key' }, { pin: 'second' }])
  })

  it('does not prove what its certificate would: anchors do not count for it', async () => {
    const anchors = [namedAnchor('acme', [root])]
    expect(await faultsOf({}, { anchors, pins: [] })).toEqual(['chain fail key-not-pinned'])
    const { routes } = await proofOf({}, { anchors })
    expect(routes.map(({ basis }) => basis)).toEqual([{ pin: 'hsm-key' }])
  })

  it.each<readonly [string, Keys]>([
    ['RSA with 1024 bits', rsaKeys(1024)],
    ['a curve that is not accepted', ecKeys('secp256k1')],
  ])('proves nothing when it is weak: %s', async (_, keys) => {
    const weak = spkiOf(keys)
    const pins: readonly Pin[] = [{ name: 'weak', of: 'spki', sha256: hash('sha256', weak) }]
    expect(await faultsOf({ spki: weak }, { pins })).toEqual(['algorithm fail weak-key'])
  })

  it('proves nothing by a weak hash', async () => {
    const algorithms = [{ use: 'signature', hash: 'SHA-1', label: 'SHA-1 with ECDSA' }] as const
    const bareKey = { spki, hint: null }
    const signature = signatureOf({ certificates: [], hasLeaf: false, bareKey, algorithms })
    const { routes } = await prove(signature, trustIn([], { pins: [pin] }), deskOf())
    expect(faultsIn(routes[0])).toEqual(['algorithm fail weak-hash'])
    expect(routes[0]).toMatchObject({ holds: false, holdsBySha1: true })
  })

  it('proves nothing when it is distrusted', async () => {
    const entry: Distrust = { of: 'spki', sha256: spkiSha256, since: null }
    expect(await faultsOf({}, { distrust: [entry] })).toEqual(['chain fail distrusted'])
    expect(await faultsOf({}, { distrust: [{ ...entry, of: 'certificate' }] })).toEqual([])
    expect(await faultsOf({}, { distrust: [{ ...entry, sha256: leaf.sha256 }] })).toEqual([])
  })

  it('is distrusted from a moment on only for what a timestamp proves to be older', async () => {
    const entry: Distrust = { of: 'spki', sha256: spkiSha256, since: new Date('2026-06-01T00:00:00Z') }
    expect(await faultsOf({}, { distrust: [entry] })).toEqual(['chain fail distrusted'])
    expect(await faultsOf({}, { distrust: [entry] }, [timeClaim('2026-05-01T00:00:00Z')])).toEqual([])
    expect(await faultsOf({}, { distrust: [entry] }, [timeClaim('2026-07-01T00:00:00Z')])).toEqual([
      'chain fail distrusted',
    ])
  })
})

describe('the timestamp of a bare key', () => {
  it('proves when it was signed', async () => {
    const route = await routeOf({}, {}, [timeClaim('2026-05-01T00:00:00Z')])
    expect(faultsIn(route)).toEqual([])
    expect(route.time).toEqual({ at: new Date('2026-05-01T00:00:00Z'), source: 'timestamp', authority: 'CN=TSA' })
    expect(route.checks[3]).toEqual({
      check: 'time',
      result: 'pass',
      code: 'timestamp-valid',
      message: '“CN=TSA” vouches that it was signed at 2026-05-01T00:00:00.000Z.',
    })
  })

  it('must hold when it is there', async () => {
    const times = [timeClaim('2026-05-01T00:00:00Z')]
    expect(await faultsOf({}, { timestamps: { name: 'none', roots: given([]) } }, times)).toEqual([
      'time fail timestamp-not-proven',
    ])
  })

  it('is of an authority that must not be revoked', async () => {
    const at = new Date('2026-01-01T00:00:00Z')
    const revoked = { kind: 'revoked', source: 'crl', at, reason: 'keyCompromise', invalidSince: null } as const
    const claim = { certificates: [], hasLeaf: false, bareKey: { spki, hint: null } }
    const signature = signatureOf({ ...claim, times: [timeClaim('2026-05-01T00:00:00Z')] })
    const desk = deskOf({ [tsa.sha256]: revoked })
    const { routes } = await prove(signature, trustIn([], { pins: [pin], timestamps }), desk)
    expect(faultsIn(routes[0])).toEqual(['time fail timestamp-revoked'])
  })
})

describe('a bare key that the policy does not name', () => {
  it('is shown by its fingerprint and proves nothing', async () => {
    const proof = await proofOf({}, { pins: [] })
    expect(proof.signer).toEqual({ kind: 'key', spkiSha256 })
    expect(proof.routes[0].basis).toEqual({ anchor: '(none)' })
    expect(faultsIn(proof.routes[0])).toEqual(['chain fail key-not-pinned'])
    expect(proof.routes[0].checks[0]?.message).toContain(spkiSha256)
  })

  it('is not meant by the pin of a certificate', async () => {
    expect(await faultsOf({}, { pins: [{ ...pin, of: 'certificate' }] })).toEqual(['chain fail key-not-pinned'])
  })

  it('is not meant by the pin of another key', async () => {
    const other = hash('sha256', spkiOf(ecKeys()))
    expect(await faultsOf({}, { pins: [{ ...pin, sha256: other }] })).toEqual(['chain fail key-not-pinned'])
  })
})

describe('a bare key that nobody gave', () => {
  it('is no signer, and its hint is told', async () => {
    const proof = await proofOf({ spki: null, hint: 'SHA256:abc' }, { anchors: [namedAnchor('acme', [root])] })
    expect(proof.signer).toBeNull()
    expect(proof.routes.map(({ basis, holds }) => [basis, holds])).toEqual([[{ anchor: 'acme' }, false]])
    expect(faultsIn(proof.routes[0])).toEqual(['chain fail key-unknown'])
    expect(proof.routes[0].checks[0]?.message).toContain('SHA256:abc')
    expect(proof.routes[0].checks.map(({ check }) => check)).toEqual([
      'chain',
      'usage',
      'algorithm',
      'time',
      'transparency',
      'revocation',
    ])
  })

  it('may say nothing of itself', async () => {
    const { routes } = await proofOf({ spki: null })
    expect(routes[0].checks[0]?.message).toContain('says nothing of its key')
  })

  it('is not believed to be one that cannot be read', async () => {
    for (const odd of [Buffer.from('3000', 'hex'), new Uint8Array(0), new Uint8Array(20_000)]) {
      expect(await faultsOf({ spki: odd })).toEqual(['chain fail key-malformed'])
    }
  })
})

it('the key of a certificate is met by the pin of a key all the same', async () => {
  const { routes, signer } = await prove(signatureOf(), trustIn([], { pins: [pin] }), deskOf())
  expect(signer?.kind).toBe('certificate')
  expect(routes[0]).toMatchObject({ basis: { pin: 'hsm-key' }, holds: true })
})

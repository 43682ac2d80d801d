import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../src/crypto/certificate.js'
import { anchorOf, storeAnchors } from '../../src/crypto/path.js'
import type { Certificate } from '../../src/crypto/certificate.js'
import type { Proof, Route } from '../../src/model/proof.js'
import type { Claim, Signature, TimeClaim } from '../../src/model/signature.js'
import type { Distrust, Pin, Trust } from '../../src/trust/model.js'
import { prove } from '../../src/trust/prove.js'
import { hex } from '../support/der-parts.js'
import { ecdsaSha1, ecKeys, makeCa, makeLeaf, makeRoot, serverAuth, usages } from '../support/issue.js'
import { deskOf, namedAnchor, trustIn } from '../support/trust.js'
import { twinOf } from '../support/twin.js'

const rootKeys = ecKeys()
const caKeys = ecKeys()
const leafKeys = ecKeys()

const root = makeRoot('Root', rootKeys)
const otherRoot = makeRoot('Other root', ecKeys())
const ca = makeCa('CA', caKeys, 'Root', rootKeys)
const leaf = makeLeaf(leafKeys, 'CA', caKeys)
const at = new Date('2026-11-22T10:00:00Z')

interface SignatureForm extends Partial<Claim> {
  readonly times?: readonly TimeClaim[]
}

function signatureOf(form: SignatureForm = {}): Signature {
  const { times = [], ...claim } = form
  return {
    format: 'jar',
    role: 'primary',
    place: 'META-INF/RELEASE.EC',
    claim: {
      certificates: [leaf.der, ca.der],
      hasLeaf: true,
      bareKey: null,
      algorithms: [
        { use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of 3 entries' },
        { use: 'signature', hash: 'SHA-256', label: 'SHA-256 with ECDSA' },
      ],
      ...claim,
    },
    times,
    statements: [],
    terms: null,
    intact: [],
  }
}

const acme = namedAnchor('acme', [root])
const trustOf = (more: Partial<Trust> = {}): Trust => trustIn([acme], { at, ...more })

/** `check result code` of every check that neither passed nor did not apply, but revocation that could not be asked. */
function faults({ checks }: Route): readonly string[] {
  expect(checks.map(({ check }) => check)).toEqual([
    'chain',
    'usage',
    'algorithm',
    'time',
    'transparency',
    'revocation',
  ])
  return checks
    .filter(({ result }) => result === 'fail' || result === 'unknown')
    .map(({ check, result, code }) => `${check} ${result} ${code}`)
}

const best = (proof: Proof): Route => proof.routes[0]
const proofOf = (form: SignatureForm, more: Partial<Trust> = {}): Promise<Proof> =>
  prove(signatureOf(form), trustOf(more), deskOf())
const faultsOf = async (form: SignatureForm, more: Partial<Trust> = {}): Promise<readonly string[]> => {
  const route = best(await proofOf(form, more))
  expect(route.holds).toBe(faults(route).length === 0)
  return faults(route)
}

describe('a signer that is proven', () => {
  it('has a route to the anchor, with every check, the chain and its end', async () => {
    const ending = makeLeaf(leafKeys, 'CA', caKeys, { until: '20300101000000Z' })
    const proof = await proofOf({ certificates: [ending.der, ca.der] })
    expect(faults(best(proof))).toEqual([])
    expect(best(proof)).toMatchObject({ basis: { anchor: 'acme' }, holds: true })
    expect(best(proof).chain).toEqual([ending.der, ca.der, root.der])
    expect(best(proof).provenUntil).toEqual(new Date('2030-01-01T00:00:01Z'))
    expect(best(proof).time).toEqual({ at, source: 'now', authority: null })
    expect(proof.routes).toHaveLength(1)
  })

  it('is described by its certificate', async () => {
    const numbered = makeLeaf(leafKeys, 'CA', caKeys, { serialNumber: 0x80ff })
    const { signer } = await proofOf({ certificates: [numbered.der] })
    expect(signer).toEqual({
      kind: 'certificate',
      certificate: numbered.der,
      subject: numbered.subjectDer,
      issuer: numbered.issuerDer,
      serialNumber: '0080ff',
      sha256: numbered.sha256,
      spkiSha256: numbered.spkiSha256,
      identity: null,
    })
  })

  it("may be proven with the help of the policy's intermediates", async () => {
    const alone = { certificates: [leaf.der] }
    expect(await faultsOf(alone)).toEqual(['chain fail issuer-missing'])
    expect(await faultsOf(alone, { anchors: [{ ...acme, helpers: [ca] }] })).toEqual([])
  })

  it('cannot crowd out the intermediates of the policy with what it sends along', async () => {
    const crowd = Array.from({ length: 150 }, () => makeCa('CA', ecKeys(), 'Root', rootKeys).der)
    const certificates = [leaf.der, ...crowd]
    expect(await faultsOf({ certificates })).toEqual(['chain fail issuer-signature-mismatch'])
    expect(await faultsOf({ certificates }, { anchors: [{ ...acme, helpers: [ca] }] })).toEqual([])
  })

  it('is not kept from it by certificates that cannot be read', async () => {
    expect(await faultsOf({ certificates: [leaf.der, hex('3000'), ca.der] })).toEqual([])
  })

  it('never ends where its certificates say that they have no end', async () => {
    const endless = { until: '99991231235959Z' }
    const lasting = makeLeaf(leafKeys, 'Root', rootKeys, endless)
    expect(best(await proofOf({ certificates: [lasting.der] })).provenUntil).toBeNull()
    const lastingUnderCa = makeLeaf(leafKeys, 'CA', caKeys, endless)
    expect(best(await proofOf({ certificates: [lastingUnderCa.der, ca.der] })).provenUntil).toEqual(
      new Date('2400-01-01T00:00:01Z'),
    )
  })
})

describe('several anchors', () => {
  it('have a route each, those that hold first', async () => {
    const { routes } = await proofOf(
      {},
      { anchors: [namedAnchor('others', [otherRoot]), acme, namedAnchor('ca', [ca])] },
    )
    expect(routes.map(({ basis, holds }) => [basis, holds])).toEqual([
      [{ anchor: 'acme' }, true],
      [{ anchor: 'ca' }, true],
      [{ anchor: 'others' }, false],
    ])
  })

  it('are sorted by how far their route came, when none holds', async () => {
    const ended = makeLeaf(leafKeys, 'CA', caKeys, { until: '20210101000000Z' })
    const narrow = namedAnchor('narrow', [makeRoot('Root', rootKeys, usages(serverAuth))])
    const form = { certificates: [ended.der, ca.der] }
    const { routes } = await proofOf(form, { anchors: [namedAnchor('others', [otherRoot]), narrow, acme] })
    expect(routes.map(({ basis }) => basis)).toEqual([{ anchor: 'acme' }, { anchor: 'narrow' }, { anchor: 'others' }])
    expect(routes.map(({ provenUntil }) => provenUntil)).toEqual([null, null, null])
  })

  it('prove only to themselves', async () => {
    expect(await faultsOf({}, { anchors: [namedAnchor('others', [otherRoot])] })).toEqual(['chain fail issuer-missing'])
  })

  it('decide for themselves whether the usage may be left out', async () => {
    const form = { certificates: [makeLeaf(leafKeys, 'CA', caKeys, { extensions: [] }).der, ca.der] }
    expect(await faultsOf(form)).toEqual(['usage fail usage-missing'])
    expect(await faultsOf(form, { anchors: [{ ...acme, extendedKeyUsage: 'optional' }] })).toEqual([])
  })

  it('prove nothing when they are of a kind that comes later', async () => {
    const inert = { ...acme, inert: 'anchor-not-supported' } as const
    expect(await faultsOf({}, { anchors: [inert] })).toEqual(['chain fail anchor-not-supported'])
    expect(best(await proofOf({}, { anchors: [inert] })).chain).toEqual([leaf.der])
  })
})

describe('without anything to go by', () => {
  it('one route says that there is no anchor', async () => {
    const proof = await proofOf({}, { anchors: [] })
    expect(proof.routes).toHaveLength(1)
    expect(best(proof).basis).toEqual({ anchor: '(none)' })
    expect(faults(best(proof))).toEqual(['chain fail no-anchor'])
    expect(proof.signer?.spkiSha256).toBe(leaf.spkiSha256)
  })

  it('one route says that the signer is not pinned', async () => {
    const pins: readonly Pin[] = [{ name: 'key', of: 'spki', sha256: leaf.sha256 }]
    expect(await faultsOf({}, { anchors: [], pins })).toEqual(['chain fail not-pinned'])
  })
})

describe('without the certificate of the signer', () => {
  const chains: readonly (readonly [string, SignatureForm, string])[] = [
    ['none at all', { certificates: [] }, 'signer-certificate-missing'],
    ['only others', { certificates: [ca.der], hasLeaf: false }, 'signer-certificate-missing'],
    ['one that cannot be read', { certificates: [hex('3000'), ca.der] }, 'certificate-malformed'],
  ]

  it.each(chains)('every route fails: %s', async (_, form, code) => {
    const proof = await proofOf(form, { anchors: [acme, namedAnchor('others', [otherRoot])] })
    expect(proof.signer).toBeNull()
    expect(proof.routes.map(({ basis, holds }) => [basis, holds])).toEqual([
      [{ anchor: 'acme' }, false],
      [{ anchor: 'others' }, false],
    ])
    for (const route of proof.routes) {
      expect(faults(route)).toEqual([`chain fail ${code}`])
      expect(route.checks.slice(1).map(({ result }) => result)).toEqual(Array(5).fill('not-applicable'))
    }
    expect(best(await proofOf(form, { anchors: [] })).basis).toEqual({ anchor: '(none)' })
  })
})

describe('pins', () => {
  const byCertificate: Pin = { name: 'this', of: 'certificate', sha256: leaf.sha256 }
  const byKey: Pin = { name: 'key', of: 'spki', sha256: leaf.spkiSha256 }

  it('replace the chain, by the certificate or by its key', async () => {
    for (const pin of [byCertificate, byKey]) {
      const route = best(await proofOf({ certificates: [leaf.der] }, { anchors: [], pins: [pin] }))
      expect(route).toMatchObject({ basis: { pin: pin.name }, holds: true, chain: [leaf.der] })
      expect(route.checks[0]?.code).toBe('pinned')
      expect(route.provenUntil).toEqual(new Date('2400-01-01T00:00:01Z'))
    }
  })

  it('mean one certificate, or one key, and the leaf only', async () => {
    const renewed = makeLeaf(leafKeys, 'CA', caKeys)
    const form = { certificates: [renewed.der, leaf.der] }
    expect(await faultsOf(form, { anchors: [], pins: [byCertificate] })).toEqual(['chain fail not-pinned'])
    expect(await faultsOf(form, { anchors: [], pins: [byKey] })).toEqual([])
  })

  it('do not replace validity, usage or the strength of the key', async () => {
    const pinned = (form: Parameters<typeof makeLeaf>[3]): Promise<readonly string[]> => {
      const odd = makeLeaf(form?.keys ?? leafKeys, 'CA', caKeys, form)
      const pins: readonly Pin[] = [{ name: 'odd', of: 'certificate', sha256: odd.sha256 }]
      return faultsOf({ certificates: [odd.der] }, { anchors: [], pins })
    }
    expect(await pinned({})).toEqual([])
    expect(await pinned({ until: '20210101000000Z' })).toEqual(['time fail certificate-expired'])
    expect(await pinned({ extensions: [usages(serverAuth)] })).toEqual(['usage fail usage-wrong'])
    expect(await pinned({ extensions: [] })).toEqual(['usage fail usage-missing'])
    expect(await pinned({ keys: ecKeys('secp256k1') })).toEqual(['algorithm fail weak-key'])
    // Who signed the certificate does not matter, so neither does with which hash.
    expect(await pinned({ signing: ecdsaSha1 })).toEqual([])
  })

  it('stand beside the anchors', async () => {
    const { routes } = await proofOf({}, { pins: [byKey] })
    expect(routes.map(({ basis }) => basis)).toEqual([{ anchor: 'acme' }, { pin: 'key' }])
  })
})

describe('algorithms', () => {
  it('of the signature count as those of the path do', async () => {
    const weak = { use: 'digest', hash: 'SHA-1', label: 'SHA-1 digest of 3 entries' } as const
    const proof = await proofOf({ algorithms: [...signatureOf().claim.algorithms, weak] })
    expect(faults(best(proof))).toEqual(['algorithm fail weak-hash'])
    expect(best(proof).checks[2]?.message).toBe('The signature rests on SHA-1 digest of 3 entries.')
    expect(best(proof).holds).toBe(false)
    const unknown = { use: 'signature', hash: 'unknown', label: 'the algorithm 1.2.3' } as const
    expect(await faultsOf({ algorithms: [unknown] })).toEqual(['algorithm fail weak-hash'])
  })

  it('of the path are told first', async () => {
    const weakLeaf = makeLeaf(leafKeys, 'CA', caKeys, { signing: ecdsaSha1 })
    const weak = { use: 'digest', hash: 'MD5', label: 'MD5 digest' } as const
    const route = best(await proofOf({ certificates: [weakLeaf.der, ca.der], algorithms: [weak] }))
    expect(route.checks[2]?.message).toContain('“CN=Signer” is signed by SHA-1 with ECDSA')
  })
})

describe('time', () => {
  it('is the moment to judge at', async () => {
    expect(await faultsOf({}, { at: new Date('2019-01-01T00:00:00Z') })).toEqual([
      'time fail certificate-not-yet-valid',
    ])
    expect(await faultsOf({}, { at: new Date('2401-01-01T00:00:00Z') })).toEqual(['time fail certificate-expired'])
  })
})

describe('distrust', () => {
  const of = (one: Certificate, since: Date | null = null): readonly Distrust[] => [
    { of: 'certificate', sha256: one.sha256, since },
  ]
  const byKey = (one: Certificate): readonly Distrust[] => [{ of: 'spki', sha256: one.spkiSha256, since: null }]

  it.each([
    ['the leaf', leaf],
    ['a CA', ca],
    ['the anchor', root],
  ])('of %s stops the path, by its certificate and by its key', async (_, one) => {
    expect(await faultsOf({}, { distrust: of(one) })).toEqual(['chain fail distrusted'])
    expect(await faultsOf({}, { distrust: byKey(one) })).toEqual(['chain fail distrusted'])
  })

  it.each([
    ['the leaf', leaf],
    ['a CA', ca],
  ])('of %s means every encoding of it that anybody can make', async (_, one) => {
    const twin = readCertificate(twinOf(one))
    expect(twin.sha256).not.toBe(one.sha256)
    const certificates = [leaf, ca].map((each) => (each === one ? twin.der : each.der))
    expect(await faultsOf({ certificates })).toEqual([])
    expect(await faultsOf({ certificates }, { distrust: of(one) })).toEqual(['chain fail distrusted'])
    expect(await faultsOf({}, { distrust: of(twin) })).toEqual(['chain fail distrusted'])
  })

  it('holds since ever without a verified timestamp, whatever its date', async () => {
    expect(await faultsOf({}, { distrust: of(leaf, new Date('2030-01-01T00:00:00Z')) })).toEqual([
      'chain fail distrusted',
    ])
  })

  it('stops pins, and is told where nothing else held either', async () => {
    const pins: readonly Pin[] = [{ name: 'this', of: 'certificate', sha256: leaf.sha256 }]
    expect(await faultsOf({}, { anchors: [], pins, distrust: byKey(leaf) })).toEqual(['chain fail distrusted'])
    expect(await faultsOf({}, { anchors: [namedAnchor('others', [otherRoot])], distrust: of(ca) })).toEqual([
      'chain fail distrusted',
    ])
    expect(await faultsOf({}, { anchors: [], distrust: of(leaf) })).toEqual(['chain fail distrusted'])
  })

  it('of a CA leaves another path to the same anchor', async () => {
    const renewed = makeCa('CA', caKeys, 'Root', rootKeys)
    const form = { certificates: [leaf.der, ca.der, renewed.der] }
    const route = best(await proofOf(form, { distrust: of(ca) }))
    expect(faults(route)).toEqual([])
    expect(route.chain[1]).toEqual(renewed.der)
    expect(await faultsOf(form, { distrust: byKey(ca) })).toEqual(['chain fail distrusted'])
  })

  it('of an anchor leaves the other anchors of that name', async () => {
    const renewed = makeRoot('Root', rootKeys)
    const both = namedAnchor('acme', [root, renewed])
    expect(await faultsOf({}, { anchors: [both], distrust: of(root) })).toEqual([])
  })

  it('means a root of which only facts are at hand, as of the bundled ones', async () => {
    const facts = storeAnchors([{ ...anchorOf(root), certificate: null }])
    const anchors = [namedAnchor('bundled', [], { roots: () => Promise.resolve(facts) })]
    expect(await faultsOf({}, { anchors })).toEqual([])
    expect(await faultsOf({}, { anchors, distrust: of(root) })).toEqual(['chain fail distrusted'])
    expect(await faultsOf({}, { anchors, distrust: byKey(root) })).toEqual(['chain fail distrusted'])
    expect(await faultsOf({}, { anchors, distrust: of(otherRoot) })).toEqual([])
  })

  it('of others does not matter', async () => {
    expect(await faultsOf({}, { distrust: of(otherRoot) })).toEqual([])
  })
})

it('does not ask for a transparency log', async () => {
  expect(best(await proofOf({})).checks[4]).toMatchObject({
    result: 'not-applicable',
    code: 'transparency-not-required',
  })
})

it('a signature is handed on as it is', async () => {
  const signature = signatureOf()
  const proof = await prove(signature, trustOf(), deskOf())
  expect(proof.signature).toBe(signature)
  expect(readCertificate(best(proof).chain[0] ?? hex('')).sha256).toBe(leaf.sha256)
})

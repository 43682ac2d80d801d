import { describe, expect, it } from '@jest/globals'
import type { Certificate } from '../../../src/crypto/certificate.js'
import type { Standing } from '../../../src/model/revocation.js'
import type { NotationTerms, TimeClaim } from '../../../src/model/signature.js'
import type { NamedAnchor, Pin, Trust } from '../../../src/trust/model.js'
import { prove } from '../../../src/trust/prove.js'
import { faultsIn, leaf as plainLeaf, ca as plainCa, makeTsa, root as plainRoot } from '../../support/claims.js'
import { signatureOf, timeClaim, timeUsage, tsaRoot } from '../../support/claims.js'
import { codeSigning, ecdsaSha1, ecKeys, rsaKeys, usages } from '../../support/issue.js'
import { digitalSignature, notationCa, notationLeaf, notationRoot } from '../../support/notation-chain.js'
import { notationTsaExtensions } from '../../support/notation-chain.js'
import { deskOf, namedAnchor, trustIn } from '../../support/trust.js'

// Signatures of Notation under a policy of our own: docs/trust.md and Notation's rules for certificates both hold.

const root = notationRoot()
const ca = notationCa()
const extensions = [usages(codeSigning), digitalSignature]
const leaf = notationLeaf({ extensions })
const chain = [leaf, ca, root]

const acme = namedAnchor('acme', [root], { authorities: [tsaRoot] })
const authority: NamedAnchor = { ...acme, signingAuthority: true }
const plain: NotationTerms = { scheme: 'notary.x509', expiry: null }
const authentic: TimeClaim = timeClaim('2026-05-01T00:00:00Z', {
  kind: 'authentic',
  certificates: [],
  hasLeaf: false,
  algorithms: [],
})
const stamp = timeClaim('2026-05-01T00:00:00Z', { certificates: [makeTsa({ extensions: notationTsaExtensions }).der] })

interface Form {
  readonly certificates?: readonly Certificate[]
  readonly terms?: NotationTerms | null
  readonly times?: readonly TimeClaim[]
  readonly anchors?: readonly NamedAnchor[]
  readonly trust?: Partial<Trust>
  readonly answers?: Readonly<Record<string, Standing>>
}

async function routeOf({ certificates = chain, terms = plain, times = [], anchors = [acme], ...more }: Form) {
  const signature = signatureOf({ certificates: certificates.map(({ der }) => der), terms, times })
  const { routes } = await prove(signature, trustIn(anchors, more.trust), deskOf(more.answers))
  expect(routes[0].holds).toBe(faultsIn(routes[0]).length === 0)
  return routes[0]
}
const faultsOf = async (form: Form) => faultsIn(await routeOf(form))

describe('the certificates of a signature of Notation', () => {
  it('hold by both sets of rules', async () => {
    expect(await faultsOf({})).toEqual([])
  })

  it('must say that they are for signing code, which Notation does not ask for', async () => {
    expect(await faultsOf({ certificates: [notationLeaf(), ca, root] })).toEqual(['usage fail usage-missing'])
  })

  it('must have the key usage that Notation asks for, which others need not have', async () => {
    const certificates = [notationLeaf({ extensions: [usages(codeSigning)] }), ca, root]
    expect(await faultsOf({ certificates })).toEqual(['usage fail notation-key-usage'])
    expect(await faultsOf({ certificates, terms: null })).toEqual([])
  })

  it('must stand there whole and in order, which others need not', async () => {
    for (const certificates of [
      [leaf, root, ca],
      [leaf, ca],
      [leaf, ca, root, plainRoot],
    ]) {
      expect(await faultsOf({ certificates })).toEqual(['chain fail notation-chain'])
      expect(await faultsOf({ certificates, terms: null })).toEqual([])
    }
  })

  it('must be readable, each of them', async () => {
    const certificates = [leaf.der, ca.der, Buffer.from('3000', 'hex'), root.der]
    const of = async (terms: NotationTerms | null) => {
      const { routes } = await prove(signatureOf({ certificates, terms }), trustIn([acme]), deskOf())
      return faultsIn(routes[0])
    }
    expect(await of(plain)).toEqual(['chain fail certificate-malformed'])
    expect(await of(null)).toEqual([])
  })

  it('must not be signed by SHA-1, not even the root that is trusted', async () => {
    const certificates = [leaf, ca, notationRoot({ signing: ecdsaSha1 })]
    expect(await faultsOf({ certificates })).toEqual(['chain fail notation-weak-chain'])
    expect(await faultsOf({ certificates, terms: null })).toEqual([])
  })

  it('count for a pin too', async () => {
    const pins: readonly Pin[] = [{ name: 'this', of: 'certificate', sha256: leaf.sha256 }]
    expect(await faultsOf({ anchors: [], trust: { pins } })).toEqual([])
    expect(await faultsOf({ certificates: [leaf, ca], anchors: [], trust: { pins } })).toEqual([
      'chain fail notation-chain',
    ])
  })

  it('are not asked of other formats', async () => {
    const anchors = [namedAnchor('plain', [plainRoot])]
    expect(await faultsOf({ certificates: [plainLeaf, plainCa], terms: null, anchors })).toEqual([])
  })

  it('do not hide what is wrong with the path', async () => {
    const certificates = [leaf, ca]
    const other = namedAnchor('others', [notationRoot({}, ecKeys())])
    expect(await faultsOf({ certificates, anchors: [other] })).toEqual(['chain fail issuer-signature-mismatch'])
    const weak = [notationLeaf({ extensions, keys: rsaKeys(1024) }), ca, root]
    expect(await faultsOf({ certificates: weak })).toEqual(['algorithm fail weak-key'])
    const late = [leaf, notationCa({ until: '20210101000000Z' }), root]
    expect(await faultsOf({ certificates: late })).toEqual(['time fail certificate-expired'])
  })
})

describe('the end of a signature', () => {
  const at = new Date('2026-11-22T10:00:00Z')
  const ending = (expiry: string): NotationTerms => ({ ...plain, expiry: new Date(expiry) })

  it('is from when on it holds no longer', async () => {
    expect(await faultsOf({ terms: ending('2026-11-22T10:00:01Z'), trust: { at } })).toEqual([])
    expect(await faultsOf({ terms: ending('2026-11-22T10:00:00Z'), trust: { at } })).toEqual([
      'time fail signature-expired',
    ])
    expect(await faultsOf({ terms: ending('no moment'), trust: { at } })).toEqual(['time fail signature-expired'])
  })

  it('comes whatever a timestamp or a signing authority says', async () => {
    const terms = ending('2026-06-01T00:00:00Z')
    expect(await faultsOf({ times: [stamp] })).toEqual([])
    expect(await faultsOf({ terms, times: [stamp] })).toEqual(['time fail signature-expired'])
    expect(await faultsOf({ terms, times: [authentic], anchors: [authority] })).toEqual(['time fail signature-expired'])
  })

  it('comes for a pin too', async () => {
    const pins: readonly Pin[] = [{ name: 'this', of: 'spki', sha256: leaf.spkiSha256 }]
    const terms = ending('2026-06-01T00:00:00Z')
    expect(await faultsOf({ terms, anchors: [], trust: { pins } })).toEqual(['time fail signature-expired'])
  })

  it('ends what is proven', async () => {
    const terms = ending('2027-01-01T00:00:00Z')
    expect((await routeOf({ terms })).provenUntil).toEqual(new Date('2027-01-01T00:00:00Z'))
    expect((await routeOf({ terms, times: [stamp] })).provenUntil).toEqual(new Date('2027-01-01T00:00:00Z'))
  })

  it('is told after what was wrong before', async () => {
    const certificates = [notationLeaf({ extensions, until: '20210101000000Z' }), ca, root]
    const terms = ending('2026-06-01T00:00:00Z')
    expect(await faultsOf({ certificates, terms })).toEqual(['time fail certificate-expired'])
  })
})

describe('the time of signing that the signer states', () => {
  const ended = [notationLeaf({ extensions, until: '20260601000000Z' }), ca, root]

  it('counts under an anchor that is a signing authority', async () => {
    const route = await routeOf({ certificates: ended, times: [authentic], anchors: [authority] })
    expect(faultsIn(route)).toEqual([])
    expect(route.time).toEqual({
      at: new Date('2026-05-01T00:00:00Z'),
      source: 'signing-authority',
      authority: 'CN=Notation signer',
    })
    expect(route.checks[3]).toMatchObject({ result: 'pass', code: 'signing-authority-time' })
    expect(route.provenUntil).toBeNull()
  })

  it('is ignored under an ordinary anchor, and for a pin', async () => {
    expect(await faultsOf({ certificates: ended, times: [authentic] })).toEqual(['time fail certificate-expired'])
    const route = await routeOf({ times: [authentic] })
    expect(route.time.source).toBe('now')
    const pins: readonly Pin[] = [{ name: 'this', of: 'spki', sha256: leaf.spkiSha256 }]
    expect(await faultsOf({ certificates: ended, times: [authentic], anchors: [], trust: { pins } })).toEqual([
      'time fail certificate-expired',
    ])
  })

  it('must be one at which the chain was valid', async () => {
    const early = { ...authentic, at: new Date('2019-05-01T00:00:00Z') }
    expect(await faultsOf({ times: [early], anchors: [authority] })).toEqual(['time fail certificate-not-yet-valid'])
  })

  it.each<readonly [string, Partial<TimeClaim>, string]>([
    ['is still to come', { at: new Date('2026-12-01T00:00:00Z') }, 'fail timestamp-in-future'],
    ['is no time', { at: new Date('no moment') }, 'fail timestamp-malformed'],
    ['is not there', { at: null }, 'fail timestamp-malformed'],
    ['was not checked', { checks: [] }, 'fail timestamp-malformed'],
    [
      'does not hold',
      { checks: [{ check: 'time', result: 'fail', code: 'timestamp-malformed', message: 'It is odd.' }] },
      'fail timestamp-malformed',
    ],
    [
      'could not be told',
      { checks: [{ check: 'time', result: 'unknown', code: 'timestamp-limit', message: 'It is long.' }] },
      'unknown timestamp-limit',
    ],
  ])('does not count where it %s', async (_, changes, fault) => {
    const times = [{ ...authentic, ...changes }]
    expect(await faultsOf({ times, anchors: [authority] })).toEqual([`time ${fault}`])
    expect(await faultsOf({ times })).toEqual([])
  })

  it('stands beside timestamps: the earliest is reported, and the worst fault is told', async () => {
    const later = { ...authentic, at: new Date('2026-06-01T00:00:00Z') }
    const both = await routeOf({ times: [later, stamp], anchors: [authority] })
    expect(both.time).toMatchObject({ at: stamp.at, source: 'timestamp' })
    const bad = { ...stamp, hasLeaf: false }
    const odd: TimeClaim = { ...authentic, at: new Date('2026-12-01T00:00:00Z') }
    expect(await faultsOf({ times: [odd, bad], anchors: [authority] })).toEqual(['time fail timestamp-malformed'])
    expect(await faultsOf({ times: [authentic, bad], anchors: [authority] })).toEqual(['time fail timestamp-malformed'])
  })

  it('excuses no revocation and no distrust: it is the word of the signer', async () => {
    const since = new Date('2026-06-01T00:00:00Z')
    const distrust = [{ of: 'certificate', sha256: leaf.sha256, since }] as const
    const signed = { times: [authentic], anchors: [authority] }
    expect(await faultsOf({ ...signed, trust: { distrust } })).toEqual(['chain fail distrusted'])
    expect(await faultsOf({ times: [stamp], trust: { distrust } })).toEqual([])
    const revoked = { kind: 'revoked', source: 'crl', at: since, reason: 'superseded', invalidSince: null } as const
    const answers = { [leaf.sha256]: revoked }
    expect(await faultsOf({ ...signed, answers })).toEqual(['revocation fail revoked'])
    expect(await faultsOf({ times: [stamp], answers })).toEqual([])
  })

  it('does not make SHA-1 count', async () => {
    const times = [{ ...authentic, at: new Date('2018-05-01T00:00:00Z') }]
    const from = '20170101000000Z'
    const old = [notationLeaf({ extensions, from, signing: ecdsaSha1 }), notationCa({ from }), notationRoot({ from })]
    expect(await faultsOf({ certificates: old, terms: null, times, anchors: [authority] })).toEqual([
      'algorithm fail weak-hash',
    ])
  })
})

describe('the timestamp of a signature of Notation', () => {
  it('is of an authority with the key usage that Notation asks for', async () => {
    expect(await faultsOf({ times: [stamp] })).toEqual([])
    const times = [{ ...stamp, certificates: [makeTsa({ extensions: [timeUsage()] }).der] }]
    expect(await faultsOf({ times })).toEqual(['time fail timestamp-not-proven'])
    expect(await faultsOf({ times, terms: null })).toEqual([])
  })
})

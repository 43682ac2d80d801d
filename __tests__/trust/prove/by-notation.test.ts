import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Certificate } from '../../../src/crypto/certificate.js'
import { speaksAgainst } from '../../../src/model/check.js'
import type { Standing } from '../../../src/model/revocation.js'
import type { NotationTerms, TimeClaim } from '../../../src/model/signature.js'
import type { NamedAnchor, NotationRules, Trust } from '../../../src/trust/model.js'
import { prove } from '../../../src/trust/prove.js'
import { faultsIn, makeTsa, signatureOf, timeClaim, tsaRoot, tsaRootKeys } from '../../support/claims.js'
import { basicConstraints, ecdsaSha1, ecKeys, makeRoot, rsaKeys, type CertificateForm } from '../../support/issue.js'
import { certificate, serverAuth, usages } from '../../support/issue.js'
import { certSign, digitalSignature, notationCa, notationLeaf, notationLeafKeys } from '../../support/notation-chain.js'
import { notationRoot, notationTsaExtensions } from '../../support/notation-chain.js'
import { deskOf, namedAnchor, trustIn } from '../../support/trust.js'

// Signatures of Notation under its own trust policy: Notation's rules hold, and no others.

const root = notationRoot()
const ca = notationCa()
const leaf = notationLeaf()
const chain = [leaf, ca, root]
const selfSigned = (form: Partial<CertificateForm> = {}) =>
  notationLeaf({ issuer: 'Notation signer', by: notationLeafKeys, ...form })

const rules: NotationRules = { verifyTimestamp: 'always', revocation: 'require' }
const plain: NotationTerms = { scheme: 'notary.x509', expiry: null }
const byAuthority: NotationTerms = { scheme: 'notary.x509.signingAuthority', expiry: null }
const stamp = timeClaim('2026-05-01T00:00:00Z', { certificates: [makeTsa({ extensions: notationTsaExtensions }).der] })
const authentic: TimeClaim = { ...stamp, kind: 'authentic', certificates: [], hasLeaf: false, algorithms: [] }

interface Form {
  readonly certificates?: readonly Certificate[]
  readonly terms?: NotationTerms | null
  readonly times?: readonly TimeClaim[]
  readonly store?: readonly Certificate[]
  readonly tsa?: readonly Certificate[]
  readonly anchor?: Partial<NamedAnchor>
  readonly rules?: Partial<NotationRules>
  readonly trust?: Partial<Trust>
  readonly answers?: Readonly<Record<string, Standing>>
}

async function routeOf({ certificates = chain, terms = plain, times = [], store = [root], ...more }: Form) {
  const anchor = namedAnchor('ca:acme', store, {
    authorities: more.tsa ?? [tsaRoot],
    rules: { ...rules, verifyTimestamp: 'never', ...more.rules },
    ...more.anchor,
  })
  const signature = signatureOf({ certificates: certificates.map(({ der }) => der), terms, times })
  const desk = deskOf(more.answers)
  const { routes } = await prove(signature, trustIn([anchor], more.trust), desk)
  expect(routes).toHaveLength(1)
  expect(routes[0].holds).toBe(!routes[0].checks.some(speaksAgainst))
  return { ...routes[0], asked: desk.asked.map(({ certificate }) => certificate.sha256) }
}
const faultsOf = async (form: Form) => faultsIn(await routeOf(form))

describe('the trust store', () => {
  it.each([
    ['root', [root]],
    ['CA', [ca]],
    ['leaf', [leaf]],
  ])('proves a chain whose %s it holds', async (_, store) => {
    const route = await routeOf({ store })
    expect(faultsIn(route)).toEqual([])
    expect(route).toMatchObject({ basis: { anchor: 'ca:acme' }, holds: true, time: { source: 'now' } })
    expect(route.chain).toEqual(chain.map(({ der }) => der))
    expect(route.provenUntil).toEqual(new Date('2400-01-01T00:00:01Z'))
  })

  it('proves a leaf that signed itself', async () => {
    const route = await routeOf({ certificates: [selfSigned()], store: [selfSigned()] })
    expect(faultsIn(route)).toEqual(['chain fail root-not-trusted'])
    const self = selfSigned()
    const held = await routeOf({ certificates: [self], store: [self] })
    expect(faultsIn(held)).toEqual([])
    expect(held.chain).toEqual([self.der])
    expect(held.asked).toEqual([])
  })

  it('does not prove by the name and the key, but by the very certificate', async () => {
    expect(await faultsOf({ store: [notationRoot()] })).toEqual(['chain fail root-not-trusted'])
    expect(await faultsOf({ store: [notationRoot({}, ecKeys())] })).toEqual(['chain fail root-not-trusted'])
    expect(await faultsOf({ store: [] })).toEqual(['chain fail root-not-trusted'])
  })

  it('does not prove what another one issued that is not in the chain', async () => {
    expect(await faultsOf({ certificates: [leaf, ca], store: [root] })).toEqual(['chain fail notation-chain'])
    expect(await faultsOf({ certificates: [leaf, ca], store: [ca] })).toEqual(['chain fail notation-chain'])
    const forged = notationLeaf({ by: ecKeys() })
    expect(await faultsOf({ certificates: [forged, ca, root] })).toEqual(['chain fail notation-chain'])
  })

  it('is asked after the chain, because a statement may let a stranger pass and not a chain that is none', async () => {
    const forged = notationLeaf({ by: ecKeys() })
    expect(await faultsOf({ certificates: [forged, ca, root], store: [] })).toEqual(['chain fail notation-chain'])
    const anchor = { signingAuthority: true }
    expect(await faultsOf({ certificates: [leaf, root], anchor, times: [authentic] })).toEqual([
      'chain fail notation-chain',
    ])
  })

  it('is for one signing scheme, and for no other format', async () => {
    const other = 'chain fail anchor-not-for-signature'
    expect(await faultsOf({ terms: byAuthority, times: [authentic] })).toEqual([other])
    expect(await faultsOf({ terms: null })).toEqual([other])
    const anchor = { signingAuthority: true }
    expect(await faultsOf({ times: [authentic], anchor })).toEqual([other])
    expect(await faultsOf({ terms: byAuthority, times: [authentic], anchor })).toEqual([])
  })
})

describe("Notation's rules", () => {
  it('hold alone: a leaf need not be for signing code', async () => {
    expect(leaf.extendedKeyUsage).toBeNull()
    expect(await faultsOf({})).toEqual([])
  })

  it('refuse a leaf for another use', async () => {
    const certificates = [notationLeaf({ extensions: [digitalSignature, usages(serverAuth)] }), ca, root]
    expect(await faultsOf({ certificates })).toEqual(['usage fail notation-extended-key-usage'])
  })

  it('ask every certificate to be valid, the root too', async () => {
    const until = '20260101000000Z'
    const ended = 'time fail certificate-expired'
    expect(await faultsOf({ certificates: [notationLeaf({ until }), ca, root] })).toEqual([ended])
    expect(await faultsOf({ certificates: [leaf, notationCa({ until }), root] })).toEqual([ended])
    const old = notationRoot({ until })
    expect(await faultsOf({ certificates: [leaf, ca, old], store: [old] })).toEqual([ended])
    const soon = notationRoot({ until: '20270101000000Z' })
    const route = await routeOf({ certificates: [leaf, ca, soon], store: [soon] })
    expect(route.provenUntil).toEqual(new Date('2027-01-01T00:00:01Z'))
  })

  it('leave what is weak as weak as it is', async () => {
    const certificates = [notationLeaf({ keys: rsaKeys(1024) }), ca, root]
    expect(await faultsOf({ certificates })).toEqual(['algorithm fail weak-key'])
    expect(await faultsOf({ certificates: [notationLeaf({ signing: ecdsaSha1 }), ca, root] })).toEqual([
      'chain fail notation-weak-chain',
      'algorithm fail weak-hash',
    ])
  })

  it('know the end of a signature', async () => {
    const terms = { ...plain, expiry: new Date('2026-06-01T00:00:00Z') }
    expect(await faultsOf({ terms })).toEqual(['time fail signature-expired'])
  })

  it('are beside what the policy distrusts', async () => {
    const distrust = [{ of: 'certificate', sha256: root.sha256, since: null }] as const
    expect(await faultsOf({ trust: { distrust } })).toEqual(['chain fail distrusted'])
  })
})

describe('the timestamp', () => {
  const always = { verifyTimestamp: 'always' } as const
  const afterEnd = { verifyTimestamp: 'afterCertExpiry' } as const
  const ended = [notationLeaf({ until: '20260601000000Z' }), ca, root]
  const bad = { ...stamp, hasLeaf: false }

  it('must be there where the policy always asks for one', async () => {
    expect(await faultsOf({ rules: always })).toEqual(['time fail timestamp-missing'])
    const route = await routeOf({ rules: always, times: [stamp] })
    expect(faultsIn(route)).toEqual([])
    expect(route.time).toMatchObject({ at: stamp.at, source: 'timestamp' })
    expect(await faultsOf({ rules: always, times: [stamp], certificates: ended })).toEqual([])
    expect(await faultsOf({ rules: always, times: [bad] })).toEqual(['time fail timestamp-malformed'])
  })

  it('is looked at only after the end of the chain where the policy says so', async () => {
    expect(await faultsOf({ rules: afterEnd })).toEqual([])
    expect(await faultsOf({ rules: afterEnd, times: [bad] })).toEqual([])
    expect(await faultsOf({ rules: afterEnd, certificates: ended })).toEqual(['time fail timestamp-missing'])
    expect(await faultsOf({ rules: afterEnd, certificates: ended, times: [stamp] })).toEqual([])
    expect(await faultsOf({ rules: afterEnd, certificates: ended, times: [bad] })).toEqual([
      'time fail timestamp-malformed',
    ])
    const unborn = [notationLeaf({ from: '20270101000000Z' }), ca, root]
    expect(await faultsOf({ rules: afterEnd, certificates: unborn })).toEqual(['time fail certificate-not-yet-valid'])
  })

  it('is not looked at where the policy names nobody who may vouch for time', async () => {
    expect(await faultsOf({ times: [bad] })).toEqual([])
    expect(await faultsOf({ times: [stamp], certificates: ended })).toEqual(['time fail certificate-expired'])
  })

  it('must lie in the validity of every certificate with all of its accuracy', async () => {
    const near = (at: string) => [{ ...stamp, at: new Date(at), accuracy: 2000 }]
    const of = (at: string) => faultsOf({ rules: always, certificates: ended, times: near(at) })
    expect(await of('2026-05-31T23:59:58Z')).toEqual([])
    expect(await of('2026-05-31T23:59:59.500Z')).toEqual(['time fail certificate-expired'])
    const young = [notationLeaf({ from: '20260101000000Z' }), ca, root]
    const since = (at: string) => faultsOf({ rules: always, certificates: young, times: near(at) })
    expect(await since('2026-01-01T00:00:02Z')).toEqual([])
    expect(await since('2026-01-01T00:00:01Z')).toEqual(['time fail certificate-not-yet-valid'])
  })

  it('is of an authority whose root is valid then', async () => {
    const rootOf = (form: Partial<CertificateForm>) =>
      certificate({
        ...{ subject: 'TSA root', issuer: 'TSA root', keys: tsaRootKeys, by: tsaRootKeys },
        ...{ extensions: [basicConstraints(true), certSign], ...form },
      })
    const of = (form: Partial<CertificateForm>, more: Form = {}) =>
      faultsOf({ rules: always, times: [stamp], tsa: [rootOf(form)], ...more })
    expect(await of({})).toEqual([])
    expect(await of({ until: '20260401000000Z' })).toEqual(['time fail timestamp-not-proven'])
    expect(await of({ from: '20260601000000Z' })).toEqual(['time fail timestamp-not-proven'])
    expect(await of({ until: '20260401000000Z' }, { times: [stamp, bad] })).toEqual(['time fail timestamp-malformed'])
    expect(await of({}, { tsa: [makeRoot('Others', ecKeys())] })).toEqual(['time fail timestamp-not-proven'])
  })
})

describe('the time that a signing authority states', () => {
  const anchor = { signingAuthority: true }
  const signed = { terms: byAuthority, anchor }

  it('is when the chain must be valid, and must be there', async () => {
    const ended = [notationLeaf({ until: '20260601000000Z' }), ca, root]
    const route = await routeOf({ ...signed, certificates: ended, times: [authentic] })
    expect(faultsIn(route)).toEqual([])
    expect(route.time).toMatchObject({ at: authentic.at, source: 'signing-authority' })
    expect(await faultsOf(signed)).toEqual(['time fail timestamp-missing'])
    const early = { ...authentic, at: new Date('2019-01-01T00:00:00Z') }
    expect(await faultsOf({ ...signed, times: [early] })).toEqual(['time fail certificate-not-yet-valid'])
  })

  it('is weighed against a revocation', async () => {
    const revokedAt = (at: string, reason: 'superseded' | 'keyCompromise'): Standing => {
      return { kind: 'revoked', source: 'crl', at: new Date(at), reason, invalidSince: null }
    }
    const of = (standing: Standing) =>
      faultsOf({ ...signed, times: [authentic], answers: { [leaf.sha256]: standing, [ca.sha256]: good } })
    expect(await of(revokedAt('2026-06-01T00:00:00Z', 'superseded'))).toEqual([])
    expect(await of(revokedAt('2026-04-01T00:00:00Z', 'superseded'))).toEqual(['revocation fail revoked'])
    expect(await of(revokedAt('2026-06-01T00:00:00Z', 'keyCompromise'))).toEqual(['revocation fail revoked'])
  })
})

const good: Standing = { kind: 'good', source: 'ocsp' }
const silent: Standing = { kind: 'unknown', code: 'revocation-unreachable', message: 'Nobody answered.' }

describe('revocation', () => {
  it('is asked about up to the root, whatever certificate the store holds', async () => {
    expect((await routeOf({ store: [leaf] })).asked).toEqual([leaf.sha256, ca.sha256])
  })

  it('must be found out where a certificate names somebody, when it is enforced', async () => {
    expect(await faultsOf({ answers: { [leaf.sha256]: silent } })).toEqual(['revocation unknown revocation-required'])
    expect(await faultsOf({ answers: { [leaf.sha256]: good } })).toEqual([])
    // Nobody is named.
    expect(await faultsOf({ trust: { revocation: { mode: 'require', offline: false, hosts: [] } } })).toEqual([])
  })

  it('is as the statement says and not as the rest of the run has it', async () => {
    const answers = { [leaf.sha256]: silent }
    const trust = { revocation: { mode: 'require', offline: false, hosts: [] } } as const
    const route = await routeOf({ answers, trust, rules: { revocation: 'check' } })
    expect(route.holds).toBe(true)
    expect(route.checks[5]).toMatchObject({ result: 'unknown', code: 'revocation-unreachable' })
  })

  it('is not asked about where the statement skips it', async () => {
    const route = await routeOf({ answers: { [leaf.sha256]: silent }, rules: { revocation: 'off' } })
    expect(route.checks[5]).toMatchObject({ result: 'not-applicable', code: 'revocation-off' })
    expect(route.asked).toEqual([])
  })

  it('is asked about after the end too, which a statement may let pass', async () => {
    const terms = { ...plain, expiry: new Date('2026-06-01T00:00:00Z') }
    const at = new Date('2026-01-01T00:00:00Z')
    const revoked: Standing = { kind: 'revoked', source: 'crl', at, reason: 'keyCompromise', invalidSince: null }
    expect(await faultsOf({ terms, answers: { [ca.sha256]: revoked } })).toEqual([
      'time fail signature-expired',
      'revocation fail revoked',
    ])
    expect((await routeOf({ store: [] })).asked).toEqual([])
  })
})

describe('a time that does not hold', () => {
  const superseded = (at: string): Standing => {
    return { kind: 'revoked', source: 'crl', at: new Date(at), reason: 'superseded', invalidSince: null }
  }
  const always = { verifyTimestamp: 'always' } as const
  const later = { [leaf.sha256]: superseded('2026-06-01T00:00:00Z'), [ca.sha256]: good }
  const authorityOf = ([der = new Uint8Array()]: readonly Uint8Array[]) =>
    createHash('sha256').update(der).digest('hex')

  it('excuses no revocation, where one that holds does', async () => {
    expect(await faultsOf({ rules: always, times: [stamp], answers: later })).toEqual([])
  })

  it('excuses none when its authority is revoked', async () => {
    const revoked: Standing = { ...superseded('2026-01-01T00:00:00Z'), reason: 'keyCompromise' } as Standing
    const answers = { ...later, [authorityOf(stamp.certificates)]: revoked }
    const route = await routeOf({ rules: always, times: [stamp], answers })
    expect(faultsIn(route)).toEqual(['time fail timestamp-revoked', 'revocation fail revoked'])
    expect(route.answers.map(({ certificate }) => certificate)).toEqual([
      leaf.sha256,
      ca.sha256,
      authorityOf(stamp.certificates),
    ])
    const onlyTime = { [authorityOf(stamp.certificates)]: revoked }
    expect(await faultsOf({ rules: always, times: [stamp], answers: onlyTime })).toEqual([
      'time fail timestamp-revoked',
    ])
  })

  it('excuses none when the root of its authority was not valid', async () => {
    const old = certificate({
      ...{ subject: 'TSA root', issuer: 'TSA root', keys: tsaRootKeys, by: tsaRootKeys },
      ...{ extensions: [basicConstraints(true), certSign], until: '20260401000000Z' },
    })
    expect(await faultsOf({ rules: always, times: [stamp], tsa: [old], answers: later })).toEqual([
      'time fail timestamp-not-proven',
      'revocation fail revoked',
    ])
  })

  it('excuses none when the chain was not valid then', async () => {
    const young = notationLeaf({ from: '20260515000000Z' })
    const answers = { [young.sha256]: superseded('2026-06-01T00:00:00Z'), [ca.sha256]: good }
    const form = { terms: byAuthority, anchor: { signingAuthority: true }, times: [authentic] }
    expect(await faultsOf({ ...form, certificates: [young, ca, root], answers })).toEqual([
      'time fail certificate-not-yet-valid',
      'revocation fail revoked',
    ])
  })

  it('is none of those that the signature itself ends at', async () => {
    const terms = { ...plain, expiry: new Date('2026-06-02T00:00:00Z') }
    expect(await faultsOf({ terms, rules: always, times: [stamp], answers: later })).toEqual([
      'time fail signature-expired',
    ])
  })
})

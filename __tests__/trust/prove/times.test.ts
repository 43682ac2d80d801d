import { describe, expect, it } from '@jest/globals'
import type { Certificate } from '../../../src/crypto/certificate.js'
import type { Route } from '../../../src/model/proof.js'
import type { TimeClaim } from '../../../src/model/signature.js'
import type { Trust } from '../../../src/trust/model.js'
import { prove } from '../../../src/trust/prove.js'
import {
  ca,
  caKeys,
  faultsIn,
  leaf,
  leafKeys,
  makeTsa,
  root,
  rootKeys,
  signatureOf,
  timeClaim,
  timeUsage,
  tsa,
  tsaRoot,
  tsaRootKeys,
  type SignatureForm,
} from '../../support/claims.js'
import { hex } from '../../support/der-parts.js'
import { codeSigning, ecdsaSha1, ecKeys, keyUsage, makeCa, makeLeaf, makeRoot, usages } from '../../support/issue.js'
import { deskOf, given, namedAnchor, trustIn } from '../../support/trust.js'

const acme = namedAnchor('acme', [root], { authorities: [tsaRoot] })

async function routeOf(form: SignatureForm, more: Partial<Trust> = {}): Promise<Route> {
  const { routes } = await prove(signatureOf(form), trustIn([acme], more), deskOf())
  const [first] = routes
  expect(first.holds).toBe(faultsIn(first).length === 0)
  return first
}

const faultsOf = async (form: SignatureForm, more: Partial<Trust> = {}): Promise<readonly string[]> =>
  faultsIn(await routeOf(form, more))

/** A leaf that ended in 2024, with the timestamps. */
const ended = makeLeaf(leafKeys, 'CA', caKeys, { from: '20220101000000Z', until: '20240101000000Z' })
const endedForm = (...times: readonly TimeClaim[]): SignatureForm => ({ certificates: [ended.der, ca.der], times })

describe('a good timestamp', () => {
  it('proves when it was signed, and by whose word', async () => {
    const { time, checks, provenUntil } = await routeOf({ times: [timeClaim('2024-05-06T07:08:09.250Z')] })
    expect(time).toEqual({ at: new Date('2024-05-06T07:08:09.250Z'), source: 'timestamp', authority: 'CN=TSA' })
    expect(checks[3]).toMatchObject({ check: 'time', result: 'pass', code: 'timestamp-valid' })
    expect(checks[3]?.message).toContain('“CN=TSA” vouches that it was signed at 2024-05-06T07:08:09.250Z')
    expect(provenUntil).toEqual(new Date('2400-01-01T00:00:01Z'))
  })

  it('saves a signer whose certificate has ended since', async () => {
    expect(await faultsOf(endedForm())).toEqual(['time fail certificate-expired'])
    expect(await faultsOf(endedForm(timeClaim('2023-06-01T00:00:00Z')))).toEqual([])
  })

  it('does not save a signer whose certificate was not valid then', async () => {
    expect(await faultsOf(endedForm(timeClaim('2024-06-01T00:00:00Z')))).toEqual(['time fail certificate-expired'])
    expect(await faultsOf(endedForm(timeClaim('2021-06-01T00:00:00Z')))).toEqual([
      'time fail certificate-not-yet-valid',
    ])
  })

  it('holds after the end of its authority, and says until when the authority answers', async () => {
    const old = makeTsa({ from: '20200101000000Z', until: '20250101000000Z' })
    const times = [timeClaim('2023-06-01T00:00:00Z', { certificates: [old.der] })]
    expect(await faultsOf(endedForm(...times))).toEqual([])
    const route = await routeOf(endedForm(...times))
    expect(route.provenUntil).toBeNull()
    const before = await routeOf(endedForm(...times), { at: new Date('2024-06-01T00:00:00Z') })
    expect(before.provenUntil).toEqual(new Date('2025-01-01T00:00:01Z'))
  })

  it('may be proven with certificates beside it and with the helpers of the anchor', async () => {
    const middleKeys = ecKeys()
    const middle = makeCa('TSA CA', middleKeys, 'TSA root', tsaRootKeys)
    const below = makeTsa({ issuer: 'TSA CA', by: middleKeys })
    const alone = { times: [timeClaim('2024-01-01T00:00:00Z', { certificates: [below.der] })] }
    const whole = { times: [timeClaim('2024-01-01T00:00:00Z', { certificates: [below.der, hex('3000'), middle.der] })] }
    expect(await faultsOf(alone)).toEqual(['time fail timestamp-not-proven'])
    expect(await faultsOf(whole)).toEqual([])
    const helped = { anchors: [{ ...acme, helpers: [middle] }] }
    expect(await faultsOf(alone, helped)).toEqual([])
  })

  it('of several the earliest is reported, and the path must hold at each', async () => {
    const both = endedForm(timeClaim('2023-06-01T00:00:00Z'), timeClaim('2022-06-01T00:00:00Z'))
    expect((await routeOf(both)).time.at).toEqual(new Date('2022-06-01T00:00:00Z'))
    expect((await routeOf(both)).checks[3]?.message).toContain('2022-06-01T00:00:00.000Z')
    const late = endedForm(timeClaim('2023-06-01T00:00:00Z'), timeClaim('2025-06-01T00:00:00Z'))
    expect(await faultsOf(late)).toEqual(['time fail certificate-expired'])
  })

  it('is as exact as it says: the path must hold at both ends', async () => {
    const near = (accuracy: number) => endedForm(timeClaim('2023-12-31T23:59:50Z', { accuracy }))
    expect(await faultsOf(near(10_000))).toEqual([])
    expect(await faultsOf(near(11_000))).toEqual(['time fail certificate-expired'])
  })

  it('does not extend the validity of a signer for its lifetime', async () => {
    const lifetime = '1.3.6.1.4.1.311.10.3.13'
    const extensions = [usages(codeSigning, lifetime)]
    const form = { from: '20220101000000Z', until: '20240101000000Z', extensions }
    const limited = makeLeaf(leafKeys, 'CA', caKeys, form)
    const times = [timeClaim('2023-06-01T00:00:00Z')]
    const certificates = [limited.der, ca.der]
    expect(await faultsOf({ certificates, times })).toEqual(['time fail certificate-expired'])
    const then = await routeOf({ certificates, times }, { at: new Date('2023-07-01T00:00:00Z') })
    expect(then.holds).toBe(true)
    expect(then.provenUntil).toEqual(new Date('2024-01-01T00:00:01Z'))
  })

  it('counts for a pinned signer under the roots that are given for all', async () => {
    const pins = [{ name: 'this', of: 'certificate', sha256: ended.sha256 }] as const
    const form = endedForm(timeClaim('2023-06-01T00:00:00Z'))
    const timestamps = { name: 'timestamp-roots', roots: given([tsaRoot]) }
    expect(await faultsOf(form, { anchors: [], pins })).toEqual(['time fail timestamp-not-proven'])
    expect(await faultsOf(form, { anchors: [], pins, timestamps })).toEqual([])
  })
})

describe('a bad timestamp is never silently “now”', () => {
  const good = '2024-01-01T00:00:00Z'
  const by = (authority: Certificate, changes: Partial<TimeClaim> = {}): SignatureForm => ({
    times: [timeClaim(good, { certificates: [authority.der], ...changes })],
  })

  it('under an unknown root', async () => {
    const other = makeRoot('Other', ecKeys())
    const anchors = [namedAnchor('acme', [root], { authorities: [other] })]
    expect(await faultsOf({ times: [timeClaim(good)] }, { anchors })).toEqual(['time fail timestamp-not-proven'])
    expect((await routeOf({ times: [timeClaim(good)] }, { anchors })).time.source).toBe('now')
  })

  it('of an authority without the usage, with others beside, or without critical', async () => {
    const form = (...extensions: readonly Buffer[]) => by(makeTsa({ extensions }))
    expect(await faultsOf(form(timeUsage()))).toEqual([])
    expect(await faultsOf(form())).toEqual(['time fail timestamp-not-proven'])
    expect(await faultsOf(form(usages(codeSigning)))).toEqual(['time fail timestamp-not-proven'])
    expect(await faultsOf(form(timeUsage(true, codeSigning)))).toEqual(['time fail timestamp-not-proven'])
    expect(await faultsOf(form(timeUsage(false)))).toEqual(['time fail timestamp-not-proven'])
    expect(await faultsOf(form(timeUsage(), keyUsage(0x04)))).toEqual(['time fail timestamp-not-proven'])
  })

  it('but a countersignature may be of an authority whose usage is not critical', async () => {
    expect(await faultsOf(by(makeTsa({ extensions: [timeUsage(false)] }), { kind: 'pkcs9' }))).toEqual([])
    expect(await faultsOf(by(makeTsa({ extensions: [] }), { kind: 'pkcs9' }))).toEqual([
      'time fail timestamp-not-proven',
    ])
  })

  it('of an authority that was not valid then', async () => {
    expect(await faultsOf(by(makeTsa({ until: '20231231235959Z' })))).toEqual(['time fail timestamp-not-proven'])
    expect(await faultsOf(by(makeTsa({ from: '20240101000001Z' })))).toEqual(['time fail timestamp-not-proven'])
    expect(await faultsOf(by(makeTsa({ until: '20240101000000Z', from: '20240101000000Z' })))).toEqual([])
  })

  it('from the future, but for what clocks differ by', async () => {
    expect(await faultsOf({ times: [timeClaim('2026-11-22T10:05:00Z')] })).toEqual([])
    expect(await faultsOf({ times: [timeClaim('2026-11-22T10:05:01Z')] })).toEqual(['time fail timestamp-in-future'])
    expect(await faultsOf({ times: [timeClaim('2026-11-22T10:00:00Z', { accuracy: 300_001 })] })).toEqual([
      'time fail timestamp-in-future',
    ])
  })

  it('in which something does not hold, or could not be told', async () => {
    const broken = (result: 'fail' | 'unknown') =>
      timeClaim(good, {
        checks: [
          { check: 'time', result: 'pass', code: 'timestamp-intact', message: 'It holds.' },
          { check: 'time', result, code: 'timestamp-imprint-mismatch', message: 'It is of another signature.' },
        ],
      })
    expect(await faultsOf({ times: [broken('fail')] })).toEqual(['time fail timestamp-imprint-mismatch'])
    expect(await faultsOf({ times: [broken('unknown')] })).toEqual(['time unknown timestamp-imprint-mismatch'])
  })

  it('in which something does not hold is bad whatever could not be told of it, or of others', async () => {
    const check = (result: 'fail' | 'unknown') =>
      ({ check: 'time', result, code: 'timestamp-imprint-mismatch', message: 'It is of another signature.' }) as const
    const failed = ['time fail timestamp-imprint-mismatch']
    const both = timeClaim(good, { checks: [check('unknown'), check('fail')] })
    expect(await faultsOf({ times: [both] })).toEqual(failed)
    const open = timeClaim(good, { checks: [check('unknown')] })
    const bad = timeClaim(good, { checks: [check('fail')] })
    expect(await faultsOf({ times: [open, bad] })).toEqual(failed)
    expect(await faultsOf({ times: [open, timeClaim(good)] })).toEqual(['time unknown timestamp-imprint-mismatch'])
  })

  it('is not asked what others prove once one is bad: they could not mend it', async () => {
    const asked: string[] = []
    const store = await given([tsaRoot])()
    const named = (key: string) => {
      asked.push(key)
      return store.named(key)
    }
    const timestamps = { name: 'counted', roots: () => Promise.resolve({ size: 1, named }) }
    const anchors = [{ ...acme, timestamps }]
    const askedFor = async (...times: readonly TimeClaim[]): Promise<number> => {
      asked.length = 0
      await faultsOf({ times }, { anchors })
      return asked.length
    }
    const bad = timeClaim(good, { hasLeaf: false })
    const one = await askedFor(timeClaim(good))
    const another = timeClaim('2024-05-06T07:08:09Z')
    expect(await askedFor(timeClaim(good), another)).toBe(2 * one)
    expect(await askedFor(timeClaim(good), timeClaim(good))).toBe(one)
    expect(await askedFor(timeClaim(good), bad)).toBe(one)
    expect(await askedFor(bad, ...Array<TimeClaim>(7).fill(timeClaim(good)))).toBe(0)
  })

  it.each([
    { check: 'time', result: 'not-applicable', code: 'timestamp-intact' },
    { check: 'revocation', result: 'unknown', code: 'revocation-unreachable' },
    { check: 'revocation', result: 'not-applicable', code: 'not-checked' },
  ] as const)('that a saved report calls $check $result: it did not pass', async (changes) => {
    const times = [timeClaim(good, { checks: [{ ...changes, message: 'It was not looked at.' }] })]
    const result = changes.result === 'unknown' ? 'unknown' : 'fail'
    expect(await faultsOf({ times })).toEqual([`time ${result} ${changes.code}`])
  })

  it('whose time or accuracy is beyond what a date can be', async () => {
    const beyond = (accuracy: number, at = good) => faultsOf(endedForm(timeClaim(at, { accuracy })))
    expect(await beyond(Number.MAX_SAFE_INTEGER)).toEqual(['time fail timestamp-malformed'])
    expect(await beyond(0, 'no date')).toEqual(['time fail timestamp-malformed'])
    expect(await beyond(6e15, '-200000-01-01T00:00:00Z')).toEqual(['time fail timestamp-malformed'])
  })

  it('beside a good one', async () => {
    const bad = timeClaim(good, { certificates: [makeTsa({ extensions: [] }).der] })
    for (const times of [
      [bad, timeClaim('2023-06-01T00:00:00Z')],
      [timeClaim('2023-06-01T00:00:00Z'), bad],
    ]) {
      const route = await routeOf(endedForm(...times))
      expect(faultsIn(route)).toEqual(['time fail timestamp-not-proven'])
      expect(route.time.source).toBe('now')
    }
  })

  it.each([
    ['no certificate', { certificates: [], hasLeaf: false }],
    ["only others' certificates", { hasLeaf: false }],
    ['a certificate that cannot be read', { certificates: [hex('3000')] }],
    ['no time', { at: null }],
    ['no checks', { checks: [] }],
  ] as const)('with %s', async (_, changes) => {
    expect(await faultsOf({ times: [timeClaim(good, changes)] })).toEqual(['time fail timestamp-malformed'])
  })

  it('of a distrusted authority, whatever time it states', async () => {
    const since = new Date('2026-01-01T00:00:00Z')
    const distrust = [{ of: 'certificate', sha256: tsa.sha256, since }] as const
    expect(await faultsOf({ times: [timeClaim(good)] }, { distrust })).toEqual(['time fail distrusted'])
    const beside = { distrust, anchors: [namedAnchor('acme', [root], { authorities: [tsaRoot, tsa] })] }
    expect(await faultsOf({ times: [timeClaim(good)] }, beside)).toEqual(['time fail distrusted'])
    const byRoot = [{ of: 'spki', sha256: tsaRoot.spkiSha256, since }] as const
    expect(await faultsOf({ times: [timeClaim(good)] }, { distrust: byRoot })).toEqual(['time fail distrusted'])
  })
})

describe('an authority whose CA is distrusted', () => {
  it('is proven by another certificate of that CA, and not where the policy distrusts the key', async () => {
    const middleKeys = ecKeys()
    const both = [0, 1].map(() => makeCa('TSA CA', middleKeys, 'TSA root', tsaRootKeys))
    const below = makeTsa({ issuer: 'TSA CA', by: middleKeys })
    const certificates = [below, ...both].map(({ der }) => der)
    const times = [timeClaim('2023-06-01T00:00:00Z', { certificates })]
    for (const { sha256, spkiSha256 } of both) {
      const distrusting = (of: 'certificate' | 'spki') =>
        faultsOf(endedForm(...times), {
          distrust: [{ of, sha256: of === 'spki' ? spkiSha256 : sha256, since: null }],
        })
      expect(await distrusting('certificate')).toEqual([])
      expect(await distrusting('spki')).toEqual(['time fail distrusted'])
    }
  })
})

describe('SHA-1', () => {
  const sha1 = { use: 'digest', hash: 'SHA-1', label: 'SHA-1 digest of 3 entries' } as const
  const md5 = { use: 'digest', hash: 'MD5', label: 'MD5 digest of 3 entries' } as const
  const oldKeys = ecKeys()
  const from = '20100101000000Z'
  const oldCa = makeCa('CA', caKeys, 'Root', rootKeys)
  const weakTsa = makeTsa({ from, signing: ecdsaSha1 })
  const oldLeaf = makeLeaf(oldKeys, 'Root', rootKeys, { from, until: '20190101000000Z', signing: ecdsaSha1 })
  const form = (at: string, changes: Partial<TimeClaim> = {}): SignatureForm => ({
    certificates: [oldLeaf.der, oldCa.der],
    algorithms: [sha1],
    times: [timeClaim(at, { certificates: [makeTsa({ from }).der], ...changes })],
  })

  it('counts in the signature and its path when a timestamp is from before 2019', async () => {
    expect(await faultsOf(form('2018-12-31T23:59:59Z'))).toEqual([])
    expect(await faultsOf(form('2019-01-01T00:00:00Z'))).toEqual(['algorithm fail weak-hash'])
  })

  it('counts in a timestamp itself only when it is from before 2019', async () => {
    const weak = { certificates: [weakTsa.der], algorithms: [sha1] }
    expect(await faultsOf(form('2018-06-01T00:00:00Z', weak))).toEqual([])
    expect(await faultsOf({ times: [timeClaim('2024-01-01T00:00:00Z', { algorithms: [sha1] })] })).toEqual([
      'time fail weak-hash',
    ])
    expect(await faultsOf({ times: [timeClaim('2024-01-01T00:00:00Z', { certificates: [weakTsa.der] })] })).toEqual([
      'time fail timestamp-not-proven',
    ])
  })

  it('is said to be all that a route fails by, where it is', async () => {
    const bySha1 = async (of: SignatureForm, more: Partial<Trust> = {}) => (await routeOf(of, more)).holdsBySha1
    const certificates = [leaf.der, ca.der]
    expect(await bySha1({ certificates, algorithms: [sha1] })).toBe(true)
    expect(await bySha1({ certificates: [makeLeaf(leafKeys, 'Root', rootKeys, { signing: ecdsaSha1 }).der] })).toBe(
      true,
    )
    const pins = [{ name: 'this', of: 'spki', sha256: leaf.spkiSha256 }] as const
    expect(await bySha1({ certificates, algorithms: [sha1] }, { anchors: [], pins })).toBe(true)
    expect(await bySha1({ certificates })).toBe(false)
    expect(await bySha1({ certificates, algorithms: [md5] })).toBe(false)
    expect(await bySha1({ certificates: [oldLeaf.der], algorithms: [sha1] })).toBe(false)
    expect(await bySha1({ certificates: [leaf.der], algorithms: [sha1] })).toBe(false)
  })

  it('does not count by a timestamp that may be from 2019 on, and MD5 never does', async () => {
    expect(await faultsOf(form('2018-12-31T23:59:59Z', { accuracy: 1000 }))).toEqual(['algorithm fail weak-hash'])
    expect(await faultsOf({ ...form('2018-06-01T00:00:00Z'), algorithms: [md5] })).toEqual(['algorithm fail weak-hash'])
    expect(await faultsOf(form('2018-06-01T00:00:00Z', { algorithms: [md5] }))).toContain('time fail weak-hash')
  })
})

describe('distrust with a date', () => {
  const since = new Date('2024-01-01T00:00:00Z')
  const distrust = [{ of: 'certificate', sha256: leaf.sha256, since }] as const

  it('lets what a timestamp proves to be older pass', async () => {
    expect(await faultsOf({ times: [timeClaim('2023-12-31T23:59:59Z')] }, { distrust })).toEqual([])
    expect(await faultsOf({ times: [timeClaim('2024-01-01T00:00:00Z')] }, { distrust })).toEqual([
      'chain fail distrusted',
    ])
    expect(await faultsOf({ times: [timeClaim('2023-12-31T23:59:59Z', { accuracy: 1000 })] }, { distrust })).toEqual([
      'chain fail distrusted',
    ])
    expect(await faultsOf({}, { distrust })).toEqual(['chain fail distrusted'])
  })

  it('does not by a timestamp that is not proven', async () => {
    const times = [timeClaim('2023-01-01T00:00:00Z', { certificates: [makeTsa({ extensions: [] }).der] })]
    expect(await faultsOf({ times }, { distrust })).toEqual(['chain fail distrusted', 'time fail timestamp-not-proven'])
  })
})

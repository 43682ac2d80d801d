import { describe, expect, it } from '@jest/globals'
import { loadTrustPolicy } from '../../src/config/policy-file.js'
import type { Check } from '../../src/model/check.js'
import type { Proof, Route } from '../../src/model/proof.js'
import type { Policy } from '../../src/policy/model.js'
import { prove } from '../../src/trust/prove.js'
import { attribute, nameOf, utf8 } from '../support/der-parts.js'
import { ecKeys, keyUsage, makeLeaf, makeRoot } from '../support/issue.js'
import { gap, imageProof, judgedAt, judgeFile, judgeImage, told } from '../support/judging.js'
import type { ImageParts } from '../support/judging.js'
import { check, intactChecks, route, routeChecks, withCheck } from '../support/proofs.js'
import { deskOf } from '../support/trust.js'
import { pemOf, storesOf } from '../support/trust-store.js'

const keys = ecKeys()
const root = makeRoot('Root', keys, keyUsage(0x04))
const signerOf = (organization: string) =>
  makeLeaf(ecKeys(), 'Root', keys, {
    subject: nameOf(
      [attribute('2.5.4.6', utf8('US'))],
      [attribute('2.5.4.8', utf8('WA'))],
      [attribute('2.5.4.10', utf8(organization))],
    ),
    extensions: [keyUsage(0x80)],
  })
const acme = signerOf('Acme')
const other = signerOf('Other')

/** A statement `ours` for ghcr.io/acme/app, at this level. */
function policyOf(verification: object | string, more: object = {}): Policy {
  return loaded(verification, more).policy
}

function loaded(verification: object | string, more: object = {}) {
  const signatureVerification = typeof verification === 'string' ? { level: verification } : verification
  const isSkipped = typeof verification === 'string' && verification === 'skip'
  const trusting = { trustStores: ['ca:acme'], trustedIdentities: ['x509.subject: C=US, ST=WA, O=Acme'] }
  const statement = {
    name: 'ours',
    registryScopes: ['ghcr.io/acme/app'],
    signatureVerification,
    ...(isSkipped ? {} : trusting),
    ...more,
  }
  const bytes = Buffer.from(JSON.stringify({ version: '1.0', trustPolicies: [statement] }))
  const store = (kind: string) => [`truststore/x509/${kind}/acme/root.pem`, pemOf(root)] as const
  return loadTrustPolicy(bytes, 'trustpolicy.json', storesOf(Object.fromEntries(['ca', 'signingAuthority'].map(store))))
}

interface Signed {
  /** The signer's certificate. */
  readonly by?: typeof acme
  readonly routes?: readonly [Route, ...Route[]]
  readonly intact?: readonly Check[]
  readonly expiry?: Date | null
  readonly format?: 'notation' | 'cosign' | 'sigstore-bundle'
}

/** A signature of Notation by Acme that the store vouches for, but for what is given. */
function signed({
  by = acme,
  routes = [under()],
  intact = intactChecks,
  expiry = null,
  format = 'notation',
}: Signed = {}): Proof {
  const made = imageProof({ routes, intact, format, terms: { scheme: 'notary.x509', expiry } })
  return {
    ...made,
    signer: {
      kind: 'certificate',
      certificate: by.der,
      subject: by.subjectDer,
      issuer: by.issuerDer,
      serialNumber: '01',
      sha256: by.sha256,
      spkiSha256: by.spkiSha256,
      identity: null,
    },
  }
}

/** A route to the statement's store, with these checks in another way. */
function under(changes: readonly Check[] = [], anchor = 'ours (ca)'): Route {
  const checks = changes.reduce((all, one) => withCheck(all, one), routeChecks)
  return route({ basis: { anchor }, holds: changes.length === 0, checks })
}

const unknownStore = check('chain', 'fail', 'root-not-trusted')
const late = check('time', 'fail', 'certificate-expired')
const ended = check('time', 'fail', 'signature-expired')
const revoked = check('revocation', 'fail', 'revoked')
const unasked = check('revocation', 'not-applicable', 'not-checked')
const unreachable = check('revocation', 'unknown', 'revocation-required')
const past = new Date('2026-11-22T11:59:59Z')

function decided(policy: Policy, ...given: readonly Proof[]): string {
  const { state, decision } = judgeImage(policy, { signed: given })
  return `${state} ${decision}`
}

describe("an image under Notation's trust policy", () => {
  const strict = policyOf('strict')

  it('is allowed by one signature of Notation by a trusted identity', () => {
    const verdict = judgeImage(strict, { signed: [signed()] })
    expect(verdict).toMatchObject({ state: 'verified', decision: 'allowed', rule: 'ours', findings: [] })
    expect(verdict.signatures).toMatchObject([{ allowed: true, entry: 'ours (ca): x509.subject: C=US, ST=WA, O=Acme' }])
    expect(decided(strict, signed({ by: other }), signed({ routes: [under([late])] }), signed())).toBe(
      'verified allowed',
    )
  })

  it('is proven by the very trust store, from the envelope to the decision', async () => {
    const { policy, trust } = loaded({ level: 'strict' })
    const decide = async (by: typeof acme, chain = [by, root]) => {
      const { signature } = signed()
      const claim = { ...signature.claim, certificates: chain.map(({ der }) => der) }
      const proof = await prove({ ...signature, claim }, { ...trust, at: judgedAt }, deskOf())
      return decided(policy, proof)
    }
    expect(await decide(acme)).toBe('verified allowed')
    expect(await decide(other)).toBe('verified denied')
    expect(await decide(acme, [acme])).toMatch(/ denied$/)
  })

  it('is denied for another signer, even one whom the store vouches for', () => {
    const verdict = judgeImage(strict, { signed: [signed({ by: other })] })
    expect(verdict).toMatchObject({ state: 'verified', decision: 'denied' })
    expect(told(verdict)).toEqual(['SIG003 error signer-not-allowed'])
    expect(decided(policyOf('strict', { trustedIdentities: ['*'] }), signed({ by: other }))).toBe('verified allowed')
  })

  it('counts only signatures of Notation, whoever made the others', () => {
    for (const format of ['cosign', 'sigstore-bundle'] as const) {
      const verdict = judgeImage(strict, { signed: [signed({ format })] })
      expect(verdict).toMatchObject({ state: 'verified', decision: 'denied' })
      expect(verdict.findings[0]?.message).toContain('and only signatures of Notation count for the rule `ours`')
      expect(decided(policyOf('audit'), signed({ format, routes: [under([late])] }))).toBe('untrusted denied')
    }
  })

  it('is denied where no scope names its repository exactly, and so is every file', () => {
    const of = (parts: ImageParts) => judgeImage(strict, { signed: [signed()], ...parts })
    expect(told(of({ subject: { repository: 'ghcr.io/acme/app2' } }))).toEqual(['SIG008 error no-rule'])
    expect(of({ subject: { tag: null } }).decision).toBe('allowed')
    expect(told(judgeFile(strict, [signed()]))).toEqual(['SIG008 error no-rule'])
    const all = policyOf('strict', { registryScopes: ['*'] })
    expect(judgeImage(all, { signed: [signed()], subject: { repository: 'any.example/x' } }).decision).toBe('allowed')
    expect(judgeFile(all, [signed()]).decision).toBe('denied')
  })

  it('is denied when it is unsigned, or when that is not known', () => {
    expect(told(judgeImage(policyOf('audit'), {}))).toEqual(['SIG001 error unsigned'])
    expect(told(judgeImage(policyOf('audit'), { gaps: [gap] }))).toEqual(['SIG007 error registry-throttled'])
  })

  it('is exempt where verification is skipped, and says so', () => {
    const skip = policyOf('skip')
    const verdict = judgeImage(skip, { signed: [signed({ intact: [check('integrity', 'fail')] })] })
    expect(verdict).toMatchObject({ state: 'invalid', decision: 'exempt', rule: 'ours' })
    expect(told(verdict)).toEqual(['SIG008 warning verification-skipped'])
    const obstacle = { code: 'image-not-found', message: 'It is gone.' } as const
    expect(judgeImage(skip, { isUnresolved: true, obstacle }).decision).toBe('denied')
    expect(judgeImage(skip, { subject: { repository: 'ghcr.io/acme/b' } }).decision).toBe('denied')
  })
})

describe('a check that fails', () => {
  const authenticity = { level: 'strict', override: { authenticity: 'log' } }
  const authenticTimestamp = { level: 'strict', override: { authenticTimestamp: 'log' } }
  const expiry = { level: 'strict', override: { expiry: 'log' } }
  const revocation = { level: 'strict', override: { revocation: 'log' } }
  const bad = signed({ intact: withCheck(intactChecks, check('signature', 'fail')) })
  const open = signed({ intact: withCheck(intactChecks, check('signature', 'unknown')) })

  const table: readonly [string, Proof, Record<'strict' | 'permissive' | 'audit', string>, object | null][] = [
    ['integrity', bad, { strict: 'denied', permissive: 'denied', audit: 'denied' }, null],
    ['integrity, which cannot be told', open, { strict: 'denied', permissive: 'denied', audit: 'denied' }, null],
    [
      'authenticity, by the store',
      signed({ routes: [under([unknownStore])] }),
      { strict: 'denied', permissive: 'denied', audit: 'audited' },
      null,
    ],
    [
      'authenticity, by the name',
      signed({ by: other }),
      { strict: 'denied', permissive: 'denied', audit: 'audited' },
      authenticity,
    ],
    [
      'the time of signing',
      signed({ routes: [under([late])] }),
      { strict: 'denied', permissive: 'audited', audit: 'audited' },
      authenticTimestamp,
    ],
    [
      'expiry',
      signed({ routes: [under([ended])], expiry: past }),
      { strict: 'denied', permissive: 'audited', audit: 'audited' },
      expiry,
    ],
    [
      'revocation',
      signed({ routes: [under([revoked])] }),
      { strict: 'denied', permissive: 'audited', audit: 'audited' },
      revocation,
    ],
    [
      'revocation, which cannot be told',
      signed({ routes: [under([unreachable])] }),
      { strict: 'denied', permissive: 'audited', audit: 'audited' },
      revocation,
    ],
    [
      'the form of a certificate',
      signed({ routes: [under([check('usage', 'fail', 'usage-missing')])] }),
      { strict: 'denied', permissive: 'denied', audit: 'denied' },
      null,
    ],
    [
      'the form of the chain',
      signed({ routes: [under([check('chain', 'fail', 'certificate-malformed')])] }),
      { strict: 'denied', permissive: 'denied', audit: 'denied' },
      null,
    ],
    [
      'the algorithm',
      signed({ routes: [under([check('algorithm', 'fail', 'weak-hash')])] }),
      { strict: 'denied', permissive: 'denied', audit: 'denied' },
      null,
    ],
    [
      'something that was not checked',
      signed({ routes: [route({ basis: { anchor: 'ours (ca)' }, checks: [] })] }),
      {
        strict: 'denied',
        permissive: 'denied',
        audit: 'denied',
      },
      null,
    ],
  ]

  it.each(table)('is enforced or logged as the level says: %s', (_, proof, decisions, override) => {
    for (const [level, decision] of Object.entries(decisions)) {
      expect([level, judgeImage(policyOf(level), { signed: [proof] }).decision]).toEqual([level, decision])
    }
    if (override !== null) expect(judgeImage(policyOf(override), { signed: [proof] }).decision).toBe('audited')
  })

  it('and is logged is shown', () => {
    const verdict = judgeImage(policyOf('permissive'), { signed: [signed({ routes: [under([late])] })] })
    expect(verdict).toMatchObject({ state: 'untrusted', decision: 'audited' })
    expect(verdict.signatures).toMatchObject([{ allowed: false }])
    expect(told(verdict)).toEqual(['SIG004 warning certificate-expired'])
  })

  it('does not hide another one that is enforced', () => {
    // The check of time tells of the certificate, and the signature has ended too.
    const both = signed({ routes: [under([late])], expiry: past })
    expect(decided(policyOf(authenticTimestamp), both)).toBe('untrusted denied')
    expect(decided(policyOf(expiry), both)).toBe('untrusted denied')
    expect(decided(policyOf('permissive'), both)).toBe('untrusted audited')
    expect(decided(policyOf(authenticTimestamp), signed({ routes: [under([late])], expiry: judgedAt }))).toBe(
      'untrusted denied',
    )
    const later = new Date(judgedAt.getTime() + 1)
    expect(decided(policyOf(authenticTimestamp), signed({ routes: [under([late])], expiry: later }))).toBe(
      'untrusted audited',
    )
    expect(decided(policyOf(authenticTimestamp), signed({ routes: [under([late])], expiry: new Date(NaN) }))).toBe(
      'untrusted denied',
    )
    expect(decided(policyOf(authenticTimestamp), signed({ by: other, routes: [under([late])] }))).toBe(
      'untrusted denied',
    )
    expect(decided(policyOf(authenticTimestamp), signed({ routes: [under([late, revoked])] }))).toBe('untrusted denied')
  })

  it('leaves revocation open, which counts where it is enforced', () => {
    const stranger = signed({ routes: [under([unknownStore, unasked])] })
    expect(decided(policyOf({ level: 'audit', override: { revocation: 'enforce' } }), stranger)).toBe(
      'untrusted denied',
    )
    expect(decided(policyOf({ level: 'audit', override: { revocation: 'skip' } }), stranger)).toBe('untrusted audited')
    expect(decided(policyOf('audit'), stranger)).toBe('untrusted audited')
  })

  it("counts only under the statement's own stores", () => {
    const elsewhere = under([late], 'others (ca)')
    expect(decided(policyOf('permissive'), signed({ routes: [elsewhere] }))).toBe('untrusted denied')
    expect(decided(policyOf('audit'), signed({ routes: [elsewhere] }))).toBe('untrusted denied')
    expect(decided(policyOf('permissive'), signed({ routes: [elsewhere, under([late])] }))).toBe('untrusted audited')
    const pinned = { ...under([late]), basis: { pin: 'x' } }
    expect(decided(policyOf('audit'), signed({ routes: [pinned] }))).toBe('untrusted denied')
    const both = policyOf('permissive', { trustStores: ['ca:acme', 'signingAuthority:acme'] })
    expect(decided(both, signed({ routes: [under([late], 'ours (signingAuthority)')] }))).toBe('untrusted audited')
  })

  it('of a signer without a certificate is one of authenticity', () => {
    const unnamed = { ...signed({ routes: [under([unknownStore])] }), signer: null }
    expect(decided(policyOf('audit'), unnamed)).toBe('untrusted audited')
    expect(decided(policyOf('permissive'), unnamed)).toBe('untrusted denied')
  })

  it('and is logged passes nothing that could not be read', () => {
    const obstacle = { code: 'limit-reached', message: 'The index lists more than 256 images.' } as const
    const verdict = judgeImage(policyOf('audit'), { signed: [signed({ routes: [under([late])] })], obstacle })
    expect(verdict).toMatchObject({ state: 'unknown', decision: 'denied' })
  })
})

import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../src/crypto/certificate.js'
import type { Certificate } from '../../src/crypto/certificate.js'
import type { Proof, Route } from '../../src/model/proof.js'
import type { Claim, Signature, TimeClaim } from '../../src/model/signature.js'
import type { Distrust, NamedAnchor, Pin, Trust } from '../../src/trust/model.js'
import { prove } from '../../src/trust/prove.js'
import { hex, oid, sequence, utf8, value } from '../support/der-parts.js'
import {
  basicConstraints,
  certificate,
  codeSigning,
  ecdsaSha1,
  ecKeys,
  extension,
  makeCa,
  makeLeaf,
  makeRoot,
  serverAuth,
  usages,
} from '../support/issue.js'
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
      algorithms: [
        { use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of 3 entries' },
        { use: 'signature', hash: 'SHA-256', label: 'SHA-256 with ECDSA' },
      ],
      ...claim,
    },
    times,
    intact: [],
  }
}

function anchorOf(name: string, roots: readonly Certificate[], more: Partial<NamedAnchor> = {}): NamedAnchor {
  return {
    name,
    roots: roots.map((one) => ({ certificate: one })),
    helpers: [],
    extendedKeyUsage: 'required',
    inert: null,
    ...more,
  }
}

const acme = anchorOf('acme', [root])
const trustOf = (more: Partial<Trust> = {}): Trust => ({
  ...{ anchors: [acme], pins: [], distrust: [], revocation: 'check', at },
  ...more,
})

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
const proofOf = (form: SignatureForm, more: Partial<Trust> = {}): Proof => prove(signatureOf(form), trustOf(more))
const faultsOf = (form: SignatureForm, more: Partial<Trust> = {}): readonly string[] => {
  const route = best(proofOf(form, more))
  expect(route.holds).toBe(faults(route).every((fault) => fault.startsWith('revocation unknown')))
  return faults(route)
}

describe('a signer that is proven', () => {
  it('has a route to the anchor, with every check, the chain and its end', () => {
    const ending = makeLeaf(leafKeys, 'CA', caKeys, { until: '20300101000000Z' })
    const proof = proofOf({ certificates: [ending.der, ca.der] })
    expect(faults(best(proof))).toEqual([])
    expect(best(proof)).toMatchObject({ basis: { anchor: 'acme' }, holds: true })
    expect(best(proof).chain).toEqual([ending.der, ca.der, root.der])
    expect(best(proof).provenUntil).toEqual(new Date('2030-01-01T00:00:01Z'))
    expect(proof.time).toEqual({ at, source: 'now', authority: null })
    expect(proof.routes).toHaveLength(1)
  })

  it('is described by its certificate', () => {
    const numbered = makeLeaf(leafKeys, 'CA', caKeys, { serialNumber: 0x80ff })
    const { signer } = proofOf({ certificates: [numbered.der] })
    expect(signer).toEqual({
      certificate: numbered.der,
      subject: numbered.subjectDer,
      issuer: numbered.issuerDer,
      serialNumber: '0080ff',
      sha256: numbered.sha256,
      spkiSha256: numbered.spkiSha256,
    })
  })

  it("may be proven with the help of the policy's intermediates", () => {
    const alone = { certificates: [leaf.der] }
    expect(faultsOf(alone)).toEqual(['chain fail issuer-missing'])
    expect(faultsOf(alone, { anchors: [{ ...acme, helpers: [ca] }] })).toEqual([])
  })

  it('cannot crowd out the intermediates of the policy with what it sends along', () => {
    const crowd = Array.from({ length: 150 }, () => makeCa('CA', ecKeys(), 'Root', rootKeys).der)
    const certificates = [leaf.der, ...crowd]
    expect(faultsOf({ certificates })).toEqual(['chain unknown path-budget-exceeded'])
    expect(faultsOf({ certificates }, { anchors: [{ ...acme, helpers: [ca] }] })).toEqual([])
  })

  it('is not kept from it by certificates that cannot be read', () => {
    expect(faultsOf({ certificates: [leaf.der, hex('3000'), ca.der] })).toEqual([])
  })

  it('never ends where its certificates say that they have no end', () => {
    const endless = { until: '99991231235959Z' }
    const lasting = makeLeaf(leafKeys, 'Root', rootKeys, endless)
    expect(best(proofOf({ certificates: [lasting.der] })).provenUntil).toBeNull()
    const lastingUnderCa = makeLeaf(leafKeys, 'CA', caKeys, endless)
    expect(best(proofOf({ certificates: [lastingUnderCa.der, ca.der] })).provenUntil).toEqual(
      new Date('2400-01-01T00:00:01Z'),
    )
  })
})

describe('several anchors', () => {
  it('have a route each, those that hold first', () => {
    const { routes } = proofOf({}, { anchors: [anchorOf('others', [otherRoot]), acme, anchorOf('ca', [ca])] })
    expect(routes.map(({ basis, holds }) => [basis, holds])).toEqual([
      [{ anchor: 'acme' }, true],
      [{ anchor: 'ca' }, true],
      [{ anchor: 'others' }, false],
    ])
  })

  it('are sorted by how far their route came, when none holds', () => {
    const ended = makeLeaf(leafKeys, 'CA', caKeys, { until: '20210101000000Z' })
    const narrow = anchorOf('narrow', [makeRoot('Root', rootKeys, usages(serverAuth))])
    const form = { certificates: [ended.der, ca.der] }
    const { routes } = proofOf(form, { anchors: [anchorOf('others', [otherRoot]), narrow, acme] })
    expect(routes.map(({ basis }) => basis)).toEqual([{ anchor: 'acme' }, { anchor: 'narrow' }, { anchor: 'others' }])
    expect(routes.map(({ provenUntil }) => provenUntil)).toEqual([null, null, null])
  })

  it('prove only to themselves', () => {
    expect(faultsOf({}, { anchors: [anchorOf('others', [otherRoot])] })).toEqual(['chain fail issuer-missing'])
  })

  it('decide for themselves whether the usage may be left out', () => {
    const form = { certificates: [makeLeaf(leafKeys, 'CA', caKeys, { extensions: [] }).der, ca.der] }
    expect(faultsOf(form)).toEqual(['usage fail usage-missing'])
    expect(faultsOf(form, { anchors: [{ ...acme, extendedKeyUsage: 'optional' }] })).toEqual([])
  })

  it('prove nothing when they are of a kind that comes later', () => {
    const inert = { ...acme, inert: 'anchor-not-supported' } as const
    expect(faultsOf({}, { anchors: [inert] })).toEqual(['chain fail anchor-not-supported'])
    expect(best(proofOf({}, { anchors: [inert] })).chain).toEqual([leaf.der])
  })
})

describe('without anything to go by', () => {
  it('one route says that there is no anchor', () => {
    const proof = proofOf({}, { anchors: [] })
    expect(proof.routes).toHaveLength(1)
    expect(best(proof).basis).toEqual({ anchor: '(none)' })
    expect(faults(best(proof))).toEqual(['chain fail no-anchor'])
    expect(proof.signer?.sha256).toBe(leaf.sha256)
  })

  it('one route says that the signer is not pinned', () => {
    const pins: readonly Pin[] = [{ name: 'key', of: 'spki', sha256: leaf.sha256 }]
    expect(faultsOf({}, { anchors: [], pins })).toEqual(['chain fail not-pinned'])
  })
})

describe('without the certificate of the signer', () => {
  const chains: readonly (readonly [string, SignatureForm, string])[] = [
    ['none at all', { certificates: [] }, 'signer-certificate-missing'],
    ['only others', { certificates: [ca.der], hasLeaf: false }, 'signer-certificate-missing'],
    ['one that cannot be read', { certificates: [hex('3000'), ca.der] }, 'certificate-malformed'],
  ]

  it.each(chains)('every route fails: %s', (_, form, code) => {
    const proof = proofOf(form, { anchors: [acme, anchorOf('others', [otherRoot])] })
    expect(proof.signer).toBeNull()
    expect(proof.routes.map(({ basis, holds }) => [basis, holds])).toEqual([
      [{ anchor: 'acme' }, false],
      [{ anchor: 'others' }, false],
    ])
    for (const route of proof.routes) {
      expect(faults(route)).toEqual([`chain fail ${code}`])
      expect(route.checks.slice(1).map(({ result }) => result)).toEqual(Array(5).fill('not-applicable'))
    }
    expect(best(proofOf(form, { anchors: [] })).basis).toEqual({ anchor: '(none)' })
  })
})

describe('pins', () => {
  const byCertificate: Pin = { name: 'this', of: 'certificate', sha256: leaf.sha256 }
  const byKey: Pin = { name: 'key', of: 'spki', sha256: leaf.spkiSha256 }

  it('replace the chain, by the certificate or by its key', () => {
    for (const pin of [byCertificate, byKey]) {
      const route = best(proofOf({ certificates: [leaf.der] }, { anchors: [], pins: [pin] }))
      expect(route).toMatchObject({ basis: { pin: pin.name }, holds: true, chain: [leaf.der] })
      expect(route.checks[0]?.code).toBe('pinned')
      expect(route.provenUntil).toEqual(new Date('2400-01-01T00:00:01Z'))
    }
  })

  it('mean one certificate, or one key, and the leaf only', () => {
    const renewed = makeLeaf(leafKeys, 'CA', caKeys)
    const form = { certificates: [renewed.der, leaf.der] }
    expect(faultsOf(form, { anchors: [], pins: [byCertificate] })).toEqual(['chain fail not-pinned'])
    expect(faultsOf(form, { anchors: [], pins: [byKey] })).toEqual([])
  })

  it('do not replace validity, usage or the strength of the key', () => {
    const pinned = (form: Parameters<typeof makeLeaf>[3]): readonly string[] => {
      const odd = makeLeaf(form?.keys ?? leafKeys, 'CA', caKeys, form)
      const pins: readonly Pin[] = [{ name: 'odd', of: 'certificate', sha256: odd.sha256 }]
      return faultsOf({ certificates: [odd.der] }, { anchors: [], pins })
    }
    expect(pinned({})).toEqual([])
    expect(pinned({ until: '20210101000000Z' })).toEqual(['time fail certificate-expired'])
    expect(pinned({ extensions: [usages(serverAuth)] })).toEqual(['usage fail usage-wrong'])
    expect(pinned({ extensions: [] })).toEqual(['usage fail usage-missing'])
    expect(pinned({ keys: ecKeys('secp256k1') })).toEqual(['algorithm fail weak-key'])
    // Who signed the certificate does not matter, so neither does with which hash.
    expect(pinned({ signing: ecdsaSha1 })).toEqual([])
  })

  it('stand beside the anchors', () => {
    const { routes } = proofOf({}, { pins: [byKey] })
    expect(routes.map(({ basis }) => basis)).toEqual([{ anchor: 'acme' }, { pin: 'key' }])
  })
})

describe('algorithms', () => {
  it('of the signature count as those of the path do', () => {
    const weak = { use: 'digest', hash: 'SHA-1', label: 'SHA-1 digest of 3 entries' } as const
    const proof = proofOf({ algorithms: [...signatureOf().claim.algorithms, weak] })
    expect(faults(best(proof))).toEqual(['algorithm fail weak-hash'])
    expect(best(proof).checks[2]?.message).toBe('The signature rests on SHA-1 digest of 3 entries.')
    expect(best(proof).holds).toBe(false)
    const unknown = { use: 'signature', hash: 'unknown', label: 'the algorithm 1.2.3' } as const
    expect(faultsOf({ algorithms: [unknown] })).toEqual(['algorithm fail weak-hash'])
  })

  it('of the path are told first', () => {
    const weakLeaf = makeLeaf(leafKeys, 'CA', caKeys, { signing: ecdsaSha1 })
    const weak = { use: 'digest', hash: 'MD5', label: 'MD5 digest' } as const
    const route = best(proofOf({ certificates: [weakLeaf.der, ca.der], algorithms: [weak] }))
    expect(route.checks[2]?.message).toContain('“CN=Signer” is signed by SHA-1 with ECDSA')
  })
})

describe('time', () => {
  it('is now, and a timestamp that is there and not verified proves nothing', () => {
    const times: readonly TimeClaim[] = [{ kind: 'rfc3161', bytes: hex('3000') }]
    expect(faultsOf({ times })).toEqual(['time fail timestamp-not-supported'])
    expect(faultsOf({ times: [{ kind: 'pkcs9', bytes: hex('3000') }] })).toEqual(['time fail timestamp-not-supported'])
    expect(proofOf({ times }).time.source).toBe('now')
  })

  it('is the moment to judge at', () => {
    expect(faultsOf({}, { at: new Date('2019-01-01T00:00:00Z') })).toEqual(['time fail certificate-not-yet-valid'])
    expect(faultsOf({}, { at: new Date('2401-01-01T00:00:00Z') })).toEqual(['time fail certificate-expired'])
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
  ])('of %s stops the path, by its certificate and by its key', (_, one) => {
    expect(faultsOf({}, { distrust: of(one) })).toEqual(['chain fail distrusted'])
    expect(faultsOf({}, { distrust: byKey(one) })).toEqual(['chain fail distrusted'])
  })

  it.each([
    ['the leaf', leaf],
    ['a CA', ca],
  ])('of %s means every encoding of it that anybody can make', (_, one) => {
    const twin = readCertificate(twinOf(one))
    expect(twin.sha256).not.toBe(one.sha256)
    const certificates = [leaf, ca].map((each) => (each === one ? twin.der : each.der))
    expect(faultsOf({ certificates })).toEqual([])
    expect(faultsOf({ certificates }, { distrust: of(one) })).toEqual(['chain fail distrusted'])
    expect(faultsOf({}, { distrust: of(twin) })).toEqual(['chain fail distrusted'])
  })

  it('holds since ever without a verified timestamp, whatever its date', () => {
    expect(faultsOf({}, { distrust: of(leaf, new Date('2030-01-01T00:00:00Z')) })).toEqual(['chain fail distrusted'])
  })

  it('stops pins, and is told where nothing else held either', () => {
    const pins: readonly Pin[] = [{ name: 'this', of: 'certificate', sha256: leaf.sha256 }]
    expect(faultsOf({}, { anchors: [], pins, distrust: byKey(leaf) })).toEqual(['chain fail distrusted'])
    expect(faultsOf({}, { anchors: [anchorOf('others', [otherRoot])], distrust: of(ca) })).toEqual([
      'chain fail distrusted',
    ])
    expect(faultsOf({}, { anchors: [], distrust: of(leaf) })).toEqual(['chain fail distrusted'])
  })

  it('of a CA leaves another path to the same anchor', () => {
    const renewed = makeCa('CA', caKeys, 'Root', rootKeys)
    const form = { certificates: [leaf.der, ca.der, renewed.der] }
    const route = best(proofOf(form, { distrust: of(ca) }))
    expect(faults(route)).toEqual([])
    expect(route.chain[1]).toEqual(renewed.der)
    expect(faultsOf(form, { distrust: byKey(ca) })).toEqual(['chain fail distrusted'])
  })

  it('of an anchor leaves the other anchors of that name', () => {
    const renewed = makeRoot('Root', rootKeys)
    const both = anchorOf('acme', [root, renewed])
    expect(faultsOf({}, { anchors: [both], distrust: of(root) })).toEqual([])
  })

  it('of others does not matter', () => {
    expect(faultsOf({}, { distrust: of(otherRoot) })).toEqual([])
  })
})

describe('transparency and revocation', () => {
  const having = (...extensions: readonly Buffer[]): SignatureForm => {
    const one = makeLeaf(leafKeys, 'CA', caKeys, { extensions: [usages(codeSigning), ...extensions] })
    return { certificates: [one.der, ca.der] }
  }
  const access = (...methods: readonly string[]): Buffer =>
    extension(
      '1.3.6.1.5.5.7.1.1',
      false,
      sequence(...methods.map((method) => sequence(oid(method), value(0x86, Buffer.from('http://x.example'))))),
    )
  const ocsp = '1.3.6.1.5.5.7.48.1'
  const issuers = '1.3.6.1.5.5.7.48.2'
  const unknown = ['revocation unknown revocation-not-checked']

  it('does not ask for a transparency log', () => {
    expect(best(proofOf({})).checks[4]).toMatchObject({ result: 'not-applicable', code: 'transparency-not-required' })
  })

  it('notes, without blocking, that nobody was asked where the certificates say whom to ask', () => {
    expect(faultsOf(having(extension('2.5.29.31', false, sequence())))).toEqual(unknown)
    expect(faultsOf(having(extension('2.5.29.46', false, sequence())))).toEqual(unknown)
    expect(faultsOf(having(access(issuers, ocsp)))).toEqual(unknown)
    expect(faultsOf(having(extension('1.3.6.1.5.5.7.1.1', false, utf8('x'))))).toEqual(unknown)
    expect(best(proofOf(having(access(ocsp)))).holds).toBe(true)
  })

  it('does not apply where they do not, and where the policy turns it off', () => {
    const codeOf = (form: SignatureForm, more: Partial<Trust> = {}): unknown =>
      best(proofOf(form, more)).checks[5]?.code
    expect(codeOf({})).toBe('revocation-not-named')
    expect(codeOf(having(access(issuers)))).toBe('revocation-not-named')
    expect(codeOf(having(access(ocsp)), { revocation: 'off' })).toBe('revocation-off')
  })

  it('does not ask of the anchor itself', () => {
    const pointing = certificate({
      ...{ subject: 'Root', issuer: 'Root', keys: rootKeys, by: rootKeys },
      extensions: [basicConstraints(true), access(ocsp)],
    })
    expect(best(proofOf({}, { anchors: [anchorOf('acme', [pointing])] })).checks[5]?.code).toBe('revocation-not-named')
    const pins: readonly Pin[] = [{ name: 'this', of: 'spki', sha256: leaf.spkiSha256 }]
    expect(faultsOf(having(access(ocsp)), { anchors: [], pins })).toEqual(unknown)
  })
})

it('a signature is handed on as it is', () => {
  const signature = signatureOf()
  expect(prove(signature, trustOf()).signature).toBe(signature)
  expect(readCertificate(best(prove(signature, trustOf())).chain[0] ?? hex('')).sha256).toBe(leaf.sha256)
})

import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { loadPolicy } from '../../src/config/policy-file.js'
import type { Certificate } from '../../src/crypto/certificate.js'
import type { Report, ReportSignature, ReportSubject } from '../../src/model/report.js'
import type { FileReading, Signature } from '../../src/model/signature.js'
import type { Verdict } from '../../src/model/verdict.js'
import { suggestPolicy, type BundledUse } from '../../src/policy/suggest.js'
import { prove } from '../../src/trust/prove.js'
import type { Trust } from '../../src/trust/model.js'
import { leaf, makeTsa, signatureOf, timeClaim, tsaRoot, ca as claimCa, root as claimRoot } from '../support/claims.js'
import type { SignatureForm } from '../support/claims.js'
import { attribute, nameOf, utf8 } from '../support/der-parts.js'
import { certificate, codeSigning, ecKeys, makeRoot, usages } from '../support/issue.js'
import { imageProof, judgeFile, judgeImage, type ImageParts } from '../support/judging.js'
import { failing, intactChecks, pkiCertificate, pkiFile, route, signature } from '../support/proofs.js'
import { deskOf, namedAnchor, trustIn } from '../support/trust.js'
import { report } from '../support/verdicts.js'

const at = new Date('2026-11-22T12:00:00Z')
const [rsa, second, ca, root, stranger] = ['rsa', 'rsa-second', 'ca', 'root', 'stranger'].map(pkiCertificate) as [
  Certificate,
  Certificate,
  Certificate,
  Certificate,
  Certificate,
]
const nobody: Trust = trustIn([], { at })
const acme: Trust = trustIn([namedAnchor('acme', [root])], { at })

interface Found {
  readonly path: string
  /** The certificates of each signature, leaf first. */
  readonly signed?: readonly (readonly Certificate[])[]
}

function verdicts(found: readonly Found[], trust: Trust): Promise<readonly Verdict[]> {
  return Promise.all(
    found.map(async ({ path, signed = [] }) => {
      const proofs = signed.map((certificates) => {
        const { claim } = signature()
        const bag = certificates.map(({ der }) => der)
        return prove(signature({ claim: { ...claim, certificates: bag } }), trust, deskOf())
      })
      return judgeFile(null, await Promise.all(proofs), { path }, at)
    }),
  )
}

async function reportOf(found: readonly Found[], trust: Trust): Promise<Report> {
  const facts = {
    policy: null,
    scanned: { command: 'fs', paths: ['.'], images: [] },
    skipped: 0,
    findings: [],
    at,
  } as const
  return report(facts, await verdicts(found, trust))
}

/** The PEM of whatever is asked for: the roots do not matter to the form. */
const load = (text: string, file = 'root.pem') => loadPolicy(text, 'policy.yml', () => pkiFile(file))

function changed(source: Report, change: (subject: ReportSubject) => Partial<ReportSubject>): Report {
  return {
    ...source,
    subjects: source.subjects.map((subject) => ({ ...subject, ...change(subject) }) as ReportSubject),
  }
}

function changedSignatures(source: Report, change: Partial<ReportSignature>): Report {
  return changed(source, ({ signatures }) => ({ signatures: signatures.map((one) => ({ ...one, ...change })) }))
}

const one = [{ path: 'dist/app.jar', signed: [[rsa, ca, root]] }]

describe('a suggested policy', () => {
  it('allows what was found, and nothing else', async () => {
    const found = [
      { path: 'dist/app.jar', signed: [[rsa, ca]] },
      { path: 'dist/sub/b.jar', signed: [[rsa, ca]] },
      {
        path: 'lib/c.jar',
        signed: [
          [second, ca],
          [rsa, ca],
        ],
      },
      { path: 'top.jar', signed: [[second, ca]] },
      { path: 'dist/plain.jar' },
      { path: 'dist/stranger.jar', signed: [[stranger]] },
    ]
    const text = suggestPolicy(await reportOf(found, acme))
    const loaded = load(text)
    expect(parse(text)).toEqual({
      version: 1,
      trust: { 'acme-root-ca': { certificates: ['trust/acme-root-ca.pem'] } },
      signers: {
        'release-acme-example': { anchor: 'acme-root-ca', subject: 'CN=release.acme.example,O=Acme\\, Inc.,C=US' },
        'second-acme-example': { anchor: 'acme-root-ca', subject: 'CN=second.acme.example,O=Acme\\, Inc.,C=US' },
        'release-acme-example-2': { 'certificate-sha256': stranger.sha256 },
      },
      rules: [
        { files: ['dist/*'], allow: ['release-acme-example', 'release-acme-example-2'] },
        { files: ['dist/sub/*'], allow: ['release-acme-example'] },
        { files: ['lib/*'], allow: ['release-acme-example', 'second-acme-example'] },
        { files: ['*'], allow: ['second-acme-example'] },
      ],
    })
    expect(text).toContain(`# SHA-256 ${root.sha256}`)
    expect(text).toContain('#   "dist/plain.jar" (unsigned)')
    const decisions = (await verdicts(found, { ...loaded.trust, at })).map(({ reading: read, signatures }) => {
      const proofs = signatures.map(({ proof }) => proof)
      return `${(read as FileReading).subject.path} ${judgeFile(loaded.policy, proofs, read as FileReading, at).decision}`
    })
    expect(decisions).toEqual([
      'dist/app.jar allowed',
      'dist/sub/b.jar allowed',
      'lib/c.jar allowed',
      'top.jar allowed',
      'dist/plain.jar denied',
      'dist/stranger.jar allowed',
    ])
  })

  it('names the root that came with the file where nobody is trusted yet', async () => {
    const text = suggestPolicy(await reportOf(one, nobody))
    expect(text).toContain(`# SHA-256 ${root.sha256}`)
    expect(load(text).policy.rules).toMatchObject([{ files: ['dist/*'], allow: ['release-acme-example'] }])
  })

  it('names the highest certificate that came with the file, in whatever order they stand', async () => {
    const text = suggestPolicy(await reportOf([{ path: 'a.jar', signed: [[rsa, root, second, ca]] }], nobody))
    expect(text).toContain(`# SHA-256 ${root.sha256}`)
    expect(suggestPolicy(await reportOf([{ path: 'a.jar', signed: [[rsa, ca]] }], nobody))).toContain(
      `# SHA-256 ${ca.sha256}`,
    )
  })

  it('joins the folders in which the same signers signed', async () => {
    const found = ['b/x.jar', 'a/x.jar', 'b/y.jar'].map((path) => ({ path, signed: [[rsa, ca]] }))
    expect(load(suggestPolicy(await reportOf(found, acme))).policy.rules).toMatchObject([{ files: ['b/*', 'a/*'] }])
  })

  it('denies everything where nothing was found, and is still a policy', async () => {
    const text = suggestPolicy(await reportOf([], acme))
    expect(load(text).policy.rules).toEqual([])
    expect(text).not.toContain('Left out')
  })

  it.each([
    [
      'that could not be read',
      (from: Report) => changed(from, () => ({ obstacle: { code: 'unreadable', message: 'x' } })),
    ],
    ['with a path that no pattern can hold', (from: Report) => changed(from, () => ({ path: 'x/'.repeat(600) + 'y' }))],
    ['in a folder whose name would be a pattern', (from: Report) => changed(from, () => ({ path: '**/app.jar' }))],
    ['that is invalid', (from: Report) => changedSignatures(from, { state: 'invalid' })],
    ['that is unknown', (from: Report) => changedSignatures(from, { state: 'unknown' })],
    ['whose signer is not known', (from: Report) => changedSignatures(from, { signer: null })],
    ['whose certificate is not in the report', (from: Report) => ({ ...from, certificates: {} })],
    [
      'whose signer is weak',
      (from: Report) =>
        changedSignatures(from, {
          state: 'untrusted',
          checks: [{ check: 'algorithm', result: 'fail', code: 'weak-key', message: 'x' }],
        }),
    ],
    [
      'whose signer is distrusted',
      (from: Report) =>
        changedSignatures(from, {
          state: 'untrusted',
          checks: [{ check: 'chain', result: 'fail', code: 'distrusted', message: 'x' }],
        }),
    ],
  ])('leaves out a file %s', async (_, change) => {
    const text = suggestPolicy(change(await reportOf(one, acme)))
    expect(load(text).policy.rules).toEqual([])
    expect(text).toContain('# Left out')
  })

  it('leaves out a file when one of its signatures is left out', async () => {
    const from = await reportOf(
      [
        {
          path: 'a.jar',
          signed: [
            [rsa, ca],
            [second, ca],
          ],
        },
      ],
      acme,
    )
    const broken = changed(from, ({ signatures }) => ({
      signatures: signatures.map((signed, index) => (index === 0 ? signed : { ...signed, signer: null })),
    }))
    expect(load(suggestPolicy(broken)).policy.rules).toEqual([])
  })

  it('shows some of what is left out, and counts the rest', async () => {
    const found = Array.from({ length: 30 }, (_, index) => ({ path: `${index}.jar` }))
    expect(suggestPolicy(await reportOf(found, acme))).toMatch(/"19\.jar" \(unsigned\)\n# {3}and 10 more\n$/)
  })

  it('names a certificate where its chain is not in the report as a whole', async () => {
    const from = await reportOf(one, acme)
    const certificates = Object.fromEntries(Object.entries(from.certificates).filter(([key]) => key !== root.sha256))
    const text = suggestPolicy({ ...from, certificates })
    expect(load(text).trust.anchors).toHaveLength(1)
    const chainless = changedSignatures(from, {
      signer: { ...(from.subjects[0]?.signatures[0]?.signer as never as object), chain: [] } as never,
    })
    expect(load(suggestPolicy(chainless)).trust.pins).toMatchObject([{ sha256: rsa.sha256 }])
  })

  it('passes over certificates beside the signer that nobody can read', async () => {
    const from = await reportOf(one, nobody)
    const certificates = { ...from.certificates, [ca.sha256]: 'MAA=' }
    expect(load(suggestPolicy({ ...from, certificates })).trust.pins).toMatchObject([{ sha256: rsa.sha256 }])
  })

  it('leaves out a file whose signer bears the name of a CA that did not issue its certificate', async () => {
    const text = suggestPolicy(await reportOf([{ path: 'a.jar', signed: [[stranger, ca, root]] }], acme))
    expect(load(text).policy.rules).toEqual([])
    expect(text).toContain('"a.jar" (untrusted)')
  })

  describe('of what has timestamps', () => {
    const stamped = { times: [timeClaim('2024-01-01T00:00:00Z', { certificates: [makeTsa().der, tsaRoot.der] })] }
    const ours = namedAnchor('ours', [claimRoot], { authorities: [tsaRoot] })

    const intact = (form: SignatureForm): Signature => ({ ...signatureOf(form), intact: intactChecks })
    async function stampedReport(form: SignatureForm, trust: Trust): Promise<Report> {
      const proven = await prove(intact(form), trust, deskOf())
      const facts = {
        policy: null,
        scanned: { command: 'fs', paths: ['.'], images: [] },
        skipped: 0,
        findings: [],
        at,
      } as const
      return report(facts, [judgeFile(null, [proven], { path: 'a.jar' }, at)])
    }
    const suggest = async (form: SignatureForm, trust: Trust, bundled?: BundledUse): Promise<string> =>
      suggestPolicy(await stampedReport(form, trust), bundled)

    const pems: Readonly<Record<string, Certificate>> = {
      'trust/root.pem': claimRoot,
      'trust/ca.pem': claimCa,
      'trust/time/tsa-root.pem': tsaRoot,
    }
    const pemOf = (path: string): Uint8Array => {
      const base64 = Buffer.from(pems[path]?.der ?? []).toString('base64')
      return Buffer.from(`-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`)
    }

    it.each([
      ['proven by roots that were given', trustIn([ours], { at })],
      ['of nobody who is trusted yet', nobody],
    ])('names who vouches for time, when it was %s', async (_, trust) => {
      const form = { ...stamped, certificates: [leaf.der, claimCa.der, claimRoot.der] }
      const text = await suggest(form, trust, { anchors: [], times: trust === nobody })
      expect(parse(text)).toMatchObject({
        trust: { root: { certificates: ['trust/root.pem'], timestamps: ['trust/time/tsa-root.pem'] } },
      })
      expect(text).toContain(`# SHA-256 ${tsaRoot.sha256}`)
      const loaded = loadPolicy(text, 'policy.yml', pemOf)
      const proven = await prove(intact(form), { ...loaded.trust, at }, deskOf())
      expect(judgeFile(loaded.policy, [proven], { path: 'a.jar' }, at).decision).toBe('allowed')
    })

    it('names each authority of time once, and none where the bundled list will do', async () => {
      const twice = { times: [...stamped.times, ...stamped.times] }
      const times = parse(await suggest(twice, trustIn([ours], { at }))) as { trust: { root: { timestamps: unknown } } }
      expect(times.trust.root.timestamps).toEqual(['trust/time/tsa-root.pem'])
      expect(await suggest(twice, trustIn([ours], { at }), { anchors: [], times: true })).not.toContain('timestamps')
    })

    it('says that a bundled root vouched, and names that very root', async () => {
      const text = await suggest({}, trustIn([ours], { at }), { anchors: ['ours'], times: true })
      expect(text).toContain('bundled: code-signing')
      expect(parse(text)).toMatchObject({ trust: { root: { certificates: ['trust/root.pem'] } } })
      expect(await suggest({}, trustIn([ours], { at }))).not.toContain('bundled')
    })

    it.each([
      ['that are broken', { checks: [{ ...stamped.times[0]?.checks[0], result: 'fail' } as never] }],
      ['without the certificate of their authority', { certificates: [], hasLeaf: false }],
    ])('leaves out a file with timestamps %s', async (_, changes) => {
      const times = [timeClaim('2024-01-01T00:00:00Z'), timeClaim('2024-01-01T00:00:00Z', changes)]
      expect(load(await suggest({ times }, nobody)).policy.rules).toEqual([])
    })

    it('pins a certificate only where the bundled list vouches for its time', async () => {
      const alone = { ...stamped, certificates: [leaf.der] }
      const pinned = namedAnchor('ours', [leaf], { authorities: [tsaRoot] })
      const text = await suggest(alone, trustIn([pinned], { at }), { anchors: [], times: true })
      expect(load(text).trust.pins).toMatchObject([{ sha256: leaf.sha256 }])
      expect(load(await suggest(alone, trustIn([pinned], { at }))).policy.rules).toEqual([])
    })
  })

  describe('with hostile names', () => {
    const keys = ecKeys()
    const ceremony = (subject: Buffer | string) => {
      const leaf = { subject, issuer: 'Root', keys: ecKeys(), by: keys, extensions: [usages(codeSigning)] }
      return [certificate(leaf), makeRoot('Root', keys)]
    }
    const hostile = [
      'a: b # c',
      '"quoted" \'twice\'',
      '- x\n- y',
      '[]{}&*!|>%@`',
      'true',
      'null',
      '1e5',
      '~',
      '',
      '\u202Egnp.exe',
      'line\u2028break',
      '\u{E0001}tag',
      '\\, O=Acme',
      '#hex',
      ' spaces ',
      '::error::x',
      'x'.repeat(64),
      'x'.repeat(3000),
      '\u0085',
    ]

    it.each(hostile.filter((name) => name !== ''))('of a signer: %j', async (name) => {
      const certificates = ceremony(nameOf([attribute('2.5.4.3', utf8(name))], [attribute('1.2.3.4', utf8(name))]))
      const text = suggestPolicy(await reportOf([{ path: 'a.jar', signed: [certificates] }], nobody))
      expect(text).not.toMatch(/[^\n\P{C}]|[\u2028\u2029]/u)
      const { policy, trust } = load(text)
      expect(policy.signers.size).toBe(1)
      expect(trust.anchors.length + trust.pins.length).toBe(1)
    })

    it.each(hostile)('of a file: %j', async (name) => {
      const path = `${name}/${name}x.jar`
      const text = suggestPolicy(await reportOf([{ path, signed: [[rsa, ca]] }, { path: `${path}.unsigned` }], acme))
      expect(text).not.toMatch(/[^\n\P{C}]|[\u2028\u2029]/u)
      const { policy } = load(text)
      const found = await verdicts([{ path, signed: [[rsa, ca]] }], acme)
      const proofs = found.flatMap(({ signatures }) => signatures.map(({ proof }) => proof))
      // A folder called like a pattern cannot be named by one, which would mean others too.
      const named = name.length < 500 && !name.includes('*')
      expect(policy.rules).toHaveLength(named ? 1 : 0)
      const trusted = proofs.map((proof) => ({
        ...proof,
        routes: [{ ...proof.routes[0], basis: { anchor: 'acme-root-ca' } }] as const,
      }))
      expect(judgeFile(policy, trusted, { path }, at).decision).toBe(named ? 'allowed' : 'denied')
    })
  })
})

describe('a suggested policy of images', () => {
  const facts = { policy: null, skipped: 0, findings: [], at } as const
  const scanned = { command: 'image', paths: [], images: ['ghcr.io/acme/app:1.2'] } as const
  const proven = async (certificates: readonly Certificate[], trust: Trust) => {
    const { claim } = signature()
    const bag = certificates.map(({ der }) => der)
    return prove({ ...signature({ claim: { ...claim, certificates: bag } }), format: 'cosign' }, trust, deskOf())
  }
  const suggested = (...images: readonly ImageParts[]) => {
    const found = images.map((parts) => judgeImage(null, parts, at))
    return suggestPolicy(report({ ...facts, scanned }, found))
  }
  const named = (repository: string): Pick<ImageParts, 'subject'> => ({
    subject: { repository, reference: `${repository}:1.2` },
  })

  it('names repositories with all of their tags, and only them', async () => {
    const [one, two] = [await proven([rsa, ca], acme), await proven([second, ca], acme)]
    const text = suggested(
      { signed: [one] },
      { signed: [one], subject: { reference: 'ghcr.io/acme/app:1.3', tag: '1.3' } },
      { signed: [one, two], ...named('docker.io/library/alpine') },
      { signed: [one], ...named('oci-layout:build/app') },
    )
    expect((parse(text) as { readonly rules: unknown }).rules).toEqual([
      { images: ['ghcr.io/acme/app', 'oci-layout:build/app'], allow: ['release-acme-example'] },
      { images: ['docker.io/library/alpine'], allow: ['release-acme-example', 'second-acme-example'] },
    ])
    const { policy } = load(text)
    const anchored = { ...one, routes: [{ ...one.routes[0], basis: { anchor: 'acme-root-ca' } }] as const }
    expect(judgeImage(policy, { signed: [anchored] }, at).decision).toBe('allowed')
    expect(judgeImage(policy, { signed: [anchored], ...named('ghcr.io/acme/app2') }, at).decision).toBe('denied')
  })

  it('allows the signers that it knows, though others attached signatures', async () => {
    const [one, other] = [await proven([rsa, ca], acme), imageProof({ leaf: null, routes: [failing('chain')] })]
    expect(parse(suggested({ signed: [other, one] }))).toMatchObject({
      rules: [{ images: ['ghcr.io/acme/app'], allow: ['release-acme-example'] }],
    })
  })

  it('names a key by a file, since a signature without a certificate is tried by keys that are given', () => {
    const sha256 = 'ab'.repeat(32)
    const keyed = imageProof({ routes: [route({ basis: { pin: 'k' } })] })
    const bare = { ...keyed, signer: { kind: 'key', spkiSha256: sha256 } as const }
    const text = suggested({ signed: [bare] })
    expect(parse(text)).toMatchObject({
      signers: { signer: { key: 'keys/signer.pub' } },
      rules: [{ images: ['ghcr.io/acme/app'], allow: ['signer'] }],
    })
    expect(text).toContain(`# SHA-256 of the SubjectPublicKeyInfo: ${sha256}`)
    expect(load(text, 'rsa.pem').policy.signers.size).toBe(1)
  })

  it('asks nobody to vouch for a time that the signer states itself', () => {
    const stated = timeClaim('2026-11-01T00:00:00Z', { kind: 'authentic', certificates: [], hasLeaf: false })
    const made = imageProof({ routes: [failing('chain', 'no-anchor')], format: 'notation' })
    const { signature: signed, ...proof } = made
    const claim = { ...signed.claim, certificates: [rsa.der, ca.der] }
    const text = suggested({ signed: [{ ...proof, signature: { ...signed, claim, times: [stated] } }] })
    expect(text).toContain('images:')
    expect(text).not.toContain('timestamps')
  })

  it('leaves out what it cannot name, and what nobody is known to have signed', async () => {
    const one = await proven([rsa, ca], acme)
    const obstacle = { code: 'limit-reached', message: 'It is too large.' } as const
    const text = suggested(
      {},
      { signed: [one], ...named('oci-layout:build/*') },
      { signed: [one], ...named('oci-layout:a:b') },
      { signed: [one], ...named('ghcr.io/Acme/app') },
      { signed: [one], ...named(`oci-layout:${'x'.repeat(500)}`) },
      { signed: [one], obstacle },
    )
    expect(text).toContain('rules: []')
    expect(text.match(/^# {3}/gm)).toHaveLength(6)
    expect(text).toContain('#   "ghcr.io/acme/app:1.2" (unsigned)')
  })
})

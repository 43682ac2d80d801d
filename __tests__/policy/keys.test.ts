import { describe, expect, it } from '@jest/globals'
import { loadPolicy } from '../../src/config/policy-file.js'
import { prove } from '../../src/trust/prove.js'
import { certificate, ecKeys, makeRoot } from '../support/issue.js'
import { judgeFile } from '../support/judging.js'
import { digest, pkiCertificate, pkiFile, signature } from '../support/proofs.js'
import { deskOf } from '../support/trust.js'

/**
 * Each key of the policy that works in this version: a policy that is met, and the same policy with that key changed.
 * The signers are proven by real certificate paths; only what they signed is made up.
 */

const leaf = pkiCertificate('rsa')
const second = pkiCertificate('rsa-second')
const elliptic = pkiCertificate('ec')
const ca = pkiCertificate('ca')
const caEc = pkiCertificate('ca-ec')

interface Subject {
  readonly path?: string
  readonly format?: 'jar' | 'pe'
  /** The certificates of each signature, leaf first. */
  readonly signed?: readonly (readonly { readonly der: Uint8Array }[])[]
}

const chain = [leaf, ca]
const at = new Date('2026-11-22T12:00:00Z')

async function decide(
  policyText: string,
  { path = 'dist/app.jar', format = 'jar', signed = [chain] }: Subject = {},
): Promise<string> {
  const { policy, trust } = loadPolicy(policyText, 'policy.yml', readNamed)
  const proofs = signed.map((certificates, index) => {
    const { claim } = signature()
    const ders = certificates.map(({ der }) => der)
    const one = signature({ claim: { ...claim, certificates: ders }, place: `META-INF/S${index}.RSA` })
    return prove(one, { ...trust, at }, deskOf())
  })
  const { state, decision } = judgeFile(policy, await Promise.all(proofs), { path, format }, at)
  return `${state} ${decision}`
}

/** PEM files that a test makes. */
const made = new Map<string, string>()

function readNamed(path: string): Uint8Array {
  const text = made.get(path)
  if (text !== undefined) return Buffer.from(text)
  if (path === 'rsa.csv') return Buffer.from(leaf.spkiSha256)
  if (path === 'ec.csv') return Buffer.from(elliptic.spkiSha256)
  return pkiFile(path)
}

interface Parts {
  readonly top?: string
  readonly anchor?: string
  readonly signer?: string
  readonly allow?: string
  readonly rule?: string
}

const good = {
  anchor: 'certificates: [root.pem]',
  signer: 'anchor: acme, subject: CN=release.acme.example',
  allow: 'release',
  rule: "files: ['**']",
}

function policy(parts: Parts = {}): string {
  const { top = '', anchor, signer, allow, rule } = { ...good, ...parts }
  return `version: 1
trust:
  acme: { ${anchor} }
  other: { certificates: [foreign-root.pem] }
signers:
  release: { ${signer} }
  second: { anchor: acme, subject: CN=second.acme.example }
  anyone: { anchor: acme, subject: 'O=Acme\\, Inc.' }
rules:
  - { ${rule}, allow: [${allow}] }
${top}
`
}

const met = 'verified allowed'
const stranger: Subject = { signed: [[second, ca]] }
const bare: Subject = { signed: [[leaf]] }
const unsigned: Subject = { signed: [] }
const signer = (entry: string) => policy({ signer: entry })
const anchored = (anchor: string) => policy({ anchor })
const named = good.signer
const excepted = (exception: string) =>
  policy({ top: `exceptions: [{ reason: known, ${exception} }]`, allow: 'second' })

const table: readonly [string, string, string, string, string, Subject?][] = [
  ['trust.*.certificates', policy(), met, anchored('certificates: [stranger-root.pem]'), 'untrusted denied'],
  [
    'trust.*.certificates (a CA below the root)',
    anchored('certificates: [ca.pem]'),
    met,
    anchored('certificates: [ca-ec.pem]'),
    'untrusted denied',
  ],
  [
    'trust.*.intermediates',
    anchored('certificates: [root.pem], intermediates: [ca.pem]'),
    met,
    policy(),
    'untrusted denied',
    bare,
  ],
  [
    'trust.*.transparency',
    anchored('certificates: [root.pem], transparency: optional'),
    met,
    anchored('certificates: [root.pem], transparency: required'),
    'untrusted denied',
  ],
  ['trust.*.bundled', policy(), met, anchored('bundled: code-signing'), 'untrusted denied'],
  ['signers.*.anchor', policy(), met, signer('anchor: other, subject: CN=release.acme.example'), 'verified denied'],
  [
    'signers.*.subject (text)',
    policy(),
    met,
    signer('anchor: acme, subject: CN=Release.acme.example'),
    'verified denied',
  ],
  [
    'signers.*.subject (mapping)',
    signer("anchor: acme, subject: { CN: '*.acme.example' }"),
    met,
    signer("anchor: acme, subject: { CN: '*.acme' }"),
    'verified denied',
  ],
  [
    'signers.*.subject (no wildcard in text)',
    policy(),
    met,
    signer("anchor: acme, subject: 'CN=*.acme.example'"),
    'verified denied',
  ],
  ['signers.*.exact', signer(`${named}, exact: false`), met, signer(`${named}, exact: true`), 'verified denied'],
  [
    'signers.*.ignore-case',
    signer('anchor: acme, subject: CN=RELEASE.acme.example, ignore-case: true'),
    met,
    signer('anchor: acme, subject: CN=RELEASE.acme.example'),
    'verified denied',
  ],
  [
    'signers.*.issuer-subject',
    signer(`${named}, issuer-subject: { CN: 'Acme Code Signing CA *' }`),
    met,
    signer(`${named}, issuer-subject: { CN: 'Acme CA *' }`),
    'verified denied',
  ],
  [
    'signers.*.approved-keys',
    signer(`${named}, approved-keys: rsa.csv`),
    met,
    signer(`${named}, approved-keys: ec.csv`),
    'verified denied',
  ],
  ['signers.*.key', signer('key: rsa.pem'), met, signer('key: ec.pem'), 'verified denied'],
  [
    'signers.*.spki-sha256',
    signer(`spki-sha256: ${leaf.spkiSha256}`),
    met,
    signer(`spki-sha256: ${elliptic.spkiSha256}`),
    'verified denied',
  ],
  [
    'signers.*.certificate-sha256',
    signer(`certificate-sha256: ${leaf.sha256}`),
    met,
    signer(`certificate-sha256: ${elliptic.sha256}`),
    'verified denied',
  ],
  [
    'signers.*.certificate-sha256 (in place of the chain)',
    signer(`certificate-sha256: ${leaf.sha256}`),
    met,
    policy(),
    'untrusted denied',
    bare,
  ],
  [
    'distrust.certificate-sha256',
    policy(),
    met,
    policy({ top: `distrust: [{ certificate-sha256: ${leaf.sha256} }]` }),
    'untrusted denied',
  ],
  [
    'distrust.spki-sha256 (of the CA)',
    policy(),
    met,
    policy({ top: `distrust: [{ spki-sha256: ${ca.spkiSha256} }]` }),
    'untrusted denied',
  ],
  [
    'distrust.since (no proven time is before it)',
    policy(),
    met,
    policy({ top: `distrust: [{ certificate-sha256: ${leaf.sha256}, since: 2026-05-01 }]` }),
    'untrusted denied',
  ],
  [
    'distrust (over a pin)',
    signer(`certificate-sha256: ${leaf.sha256}`),
    met,
    policy({ signer: `certificate-sha256: ${leaf.sha256}`, top: `distrust: [{ certificate-sha256: ${leaf.sha256} }]` }),
    'untrusted denied',
  ],
  [
    'distrust (over an exception)',
    excepted(`sha256: ${digest}, until: 2027-01-01, states: [verified, untrusted]`),
    'verified exempt',
    excepted(`sha256: ${digest}, until: 2027-01-01, states: [verified, untrusted]`) +
      `distrust: [{ certificate-sha256: ${leaf.sha256} }]`,
    'untrusted denied',
  ],
  [
    'distrust (of somebody who is not trusted, over an exception)',
    excepted(`sha256: ${digest}, until: 2027-01-01`).replace('[root.pem]', '[stranger-root.pem]'),
    'untrusted exempt',
    excepted(`sha256: ${digest}, until: 2027-01-01`).replace('[root.pem]', '[stranger-root.pem]') +
      `distrust: [{ certificate-sha256: ${leaf.sha256} }]`,
    'untrusted denied',
  ],
  [
    'mode',
    policy({ allow: 'second' }),
    'verified denied',
    policy({ allow: 'second', top: 'mode: audit' }),
    'verified audited',
  ],
  [
    'rules.*.mode',
    policy({ allow: 'second' }),
    'verified denied',
    policy({ allow: 'second', rule: "files: ['**'], mode: audit" }),
    'verified audited',
  ],
  ['rules.*.files', policy(), met, policy({ rule: "files: ['dist/*.war']" }), 'verified denied'],
  ['rules.*.images', policy(), met, policy({ rule: "images: ['**']" }), 'verified denied'],
  [
    'rules.*.formats',
    policy({ rule: "files: ['**'], formats: [jar]" }),
    met,
    policy({ rule: "files: ['**'], formats: [pe]" }),
    'verified denied',
  ],
  ['rules.*.allow', policy(), met, policy({ allow: 'second' }), 'verified denied'],
  [
    'rules.*.signatures (any)',
    policy({ rule: "files: ['**'], signatures: any" }),
    met,
    policy({ rule: "files: ['**'], signatures: all" }),
    'verified denied',
    { signed: [chain, [second, ca]] },
  ],
  [
    'rules.*.signatures (a number)',
    policy({ rule: "files: ['**'], signatures: 2", allow: 'release, second' }),
    met,
    policy({ rule: "files: ['**'], signatures: 3", allow: 'release, second, anyone' }),
    'verified denied',
    { signed: [chain, [second, ca]] },
  ],
  [
    'rules.*.signatures (two keys of one entry)',
    policy({ rule: "files: ['**'], signatures: 2", allow: 'release, anyone' }),
    met,
    policy({ rule: "files: ['**'], signatures: 2", allow: 'release, second' }),
    'verified denied',
    { signed: [chain, [elliptic, caEc]] },
  ],
  [
    'rules.*.timestamp',
    policy({ rule: "files: ['**'], timestamp: optional" }),
    met,
    policy({ rule: "files: ['**'], timestamp: required" }),
    'verified denied',
  ],
  [
    'rules.*.unsigned',
    policy({ rule: "files: ['**'], formats: [jar], unsigned: exempt" }),
    'unsigned exempt',
    policy({ rule: "files: ['**'], formats: [jar]" }),
    'unsigned denied',
    unsigned,
  ],
  [
    'exceptions.*.sha256',
    excepted(`sha256: ${digest}, until: 2027-01-01`),
    'unsigned exempt',
    excepted(`sha256: ${'c'.repeat(64)}, until: 2027-01-01`),
    'unsigned denied',
    unsigned,
  ],
  [
    'exceptions.*.digest',
    excepted(`sha256: ${digest}, until: 2027-01-01`),
    'unsigned exempt',
    excepted(`digest: 'sha256:${digest}', until: 2027-01-01`),
    'unsigned denied',
    unsigned,
  ],
  [
    'exceptions.*.unpinned and match',
    excepted(`unpinned: true, match: dist/**, until: 2027-01-01`),
    'unsigned exempt',
    excepted(`unpinned: true, match: lib/**, until: 2027-01-01`),
    'unsigned denied',
    unsigned,
  ],
  [
    'exceptions.*.states',
    excepted(`sha256: ${digest}, until: 2027-01-01, states: [verified]`),
    'verified exempt',
    excepted(`sha256: ${digest}, until: 2027-01-01`),
    'verified denied',
  ],
  [
    'exceptions.*.until',
    excepted(`sha256: ${digest}, until: 2026-11-22`),
    'unsigned exempt',
    excepted(`sha256: ${digest}, until: 2026-11-21`),
    'unsigned denied',
    unsigned,
  ],
  ['who signed', policy({ allow: 'release, second' }), met, policy(), 'verified denied', stranger],
]

describe('changing a key of the policy changes the verdict', () => {
  it.each(table)('%s', async (_, one, verdict, other, otherVerdict, subject = {}) => {
    expect(await decide(one, subject)).toBe(verdict)
    expect(await decide(other, subject)).toBe(otherVerdict)
  })

  it('trust.*.extended-key-usage', async () => {
    const root = ecKeys()
    const signerKeys = ecKeys()
    const rootCertificate = makeRoot('Root', root)
    const useless = certificate({ subject: 'release.acme.example', issuer: 'Root', keys: signerKeys, by: root })
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(rootCertificate.der).toString('base64')}\n-----END CERTIFICATE-----\n`
    const text = (usage: string) => anchored(`certificates: [made.pem], extended-key-usage: ${usage}`)
    made.set('made.pem', pem)
    expect(await decide(text('optional'), { signed: [[useless]] })).toBe(met)
    expect(await decide(text('required'), { signed: [[useless]] })).toBe('untrusted denied')
  })

  it('revocation', async () => {
    const checksOf = async (top: string) => {
      const { trust } = loadPolicy(policy({ top }), 'policy.yml', readNamed)
      const { claim } = signature()
      const one = signature({ claim: { ...claim, certificates: chain.map(({ der }) => der) } })
      const proof = await prove(one, { ...trust, at }, deskOf())
      return proof.routes[0].checks.filter(({ check }) => check === 'revocation')
    }
    expect(await checksOf('revocation: off')).toMatchObject([{ result: 'not-applicable', code: 'revocation-off' }])
    expect(await checksOf('revocation: check')).not.toMatchObject([{ code: 'revocation-off' }])
  })
})

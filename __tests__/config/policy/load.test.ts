import { describe, expect, it } from '@jest/globals'
import { loadPolicy } from '../../../src/config/policy-file.js'
import type { LoadedPolicy } from '../../../src/config/policy-file.js'
import { Failure } from '../../../src/model/failure.js'
import { FileError } from '../../../src/model/world.js'
import { bundledAnchors } from '../../../src/trust/bundled.js'
import { makeCrl } from '../../support/crl.js'
import { ecKeys } from '../../support/issue.js'
import { pkiFile } from '../../support/proofs.js'

const crl = makeCrl({ issuer: 'Acme Root', by: ecKeys() })

const files: Readonly<Record<string, string>> = {
  'list.pem': `-----BEGIN X509 CRL-----\n${crl.toString('base64')}\n-----END X509 CRL-----\n`,
  'empty.pem': '',
  'key.pem': '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
  'keys.csv': `sha256,comment\r\n${'AB:'.repeat(31)}AB,first\r\n"${'cd'.repeat(32)}",second\n\n${'ef'.repeat(32)}`,
  'bare.csv': 'ab'.repeat(32),
  'header-only.csv': 'sha256\n',
  'blank.csv': '\n\n',
  'short.csv': 'abcd\n',
  'broken.csv': `${'ab'.repeat(32)}\nnot a key\n`,
}

function readNamed(path: string): Uint8Array {
  const text = files[path]
  if (path === 'list.crl') return crl
  if (path === 'gone.pem') throw new FileError('not-found', 'gone.pem does not exist.')
  return text === undefined ? pkiFile(path) : Buffer.from(text)
}

function load(text: string): LoadedPolicy {
  return loadPolicy(text, '.github/sigscan.yml', readNamed)
}

function failure(text: string): Failure {
  try {
    load(text)
  } catch (cause) {
    if (cause instanceof Failure) return cause
    throw cause
  }
  throw new Error('It loaded.')
}

const head = `version: 1
trust:
  acme: { certificates: [root.pem] }
  sigstore: { sigstore: public-good }
signers:
  release: { anchor: acme, subject: CN=release }
  other: { anchor: acme, subject: CN=other }
`
const rules = "rules: [{ files: ['**'], allow: [release] }]\n"
/** A policy of one rule, one exception, one anchor, one signer. */
const ruled = (rule: string) => `${head}rules:\n  - { ${rule} }\n`
const excepted = (exception: string) => `${head}${rules}exceptions:\n  - { ${exception} }\n`
const anchored = (anchor: string) => `version: 1\ntrust:\n  acme: { ${anchor} }\nrules: []\n`
const signed = (signer: string) => `${head}  third: { ${signer} }\nrules: []\n`
const sha = 'ab'.repeat(32)

/** A policy with all that the language has. */
const whole = `version: 1
mode: enforce
revocation: require
revocation-hosts: [ocsp.acme.example, 'crl.acme.example:8080']
registries: [ghcr.io, registry.acme.example:5000, '[::1]:5000']
trust:
  acme-pki:
    certificates: [root.pem]
    intermediates: [ca.pem]
    timestamps: [tsa-root.pem]
    crls: [list.crl, list.pem]
    transparency: optional
    extended-key-usage: optional
    signing-authority: true
  sigstore: { sigstore: public-good }
  own-sigstore: { sigstore: trust/root.json }
  github: { sigstore: github }
  windows: { bundled: code-signing }
  logged: { certificates: [root.pem], transparency: required }
signers:
  release:
    anchor: acme-pki
    subject: "CN=release.acme.example,O=Acme\\\\, Inc.,C=US"
    issuer-subject: { CN: "Acme Code Signing CA *" }
    approved-keys: keys.csv
    exact: true
    ignore-case: true
  any-acme-team:
    anchor: acme-pki
    subject: { O: "Acme, Inc.", OU: "Solution *" }
  ci:
    anchor: sigstore
    issuer: https://token.actions.githubusercontent.com
    identity: https://github.com/acme/build/.github/workflows/release.yml@refs/tags/*
    source-repository: https://github.com/acme/*
  hsm-key: { key: rsa.pem }
  spki: { spki-sha256: ${sha.toUpperCase()} }
  android: { certificate-sha256: ${sha} }
distrust:
  - { certificate-sha256: ${sha}, since: 2026-05-01 }
  - { spki-sha256: ${sha}, since: 2026-05-01T10:00:00Z }
  - { spki-sha256: ${sha} }
rules:
  - images: ["ghcr.io/acme/tools/**"]
    attestations: ["https://slsa.dev/provenance/v1"]
    allow: [ci]
  - name: our images
    images: ["ghcr.io/acme/**"]
    allow: [release, ci, hsm-key]
    multi-arch: each
    signatures: any
    timestamp: required
  - files: ["dist/**/*.exe", "dist/**/*.msi"]
    allow: [release]
  - files: ["lib/**"]
    formats: [jar]
    allow: [any-acme-team, release]
    unsigned: exempt
    signatures: 2
    mode: audit
    timestamp: optional
exceptions:
  - sha256: ${sha.toUpperCase()}
    match: vendor/legacy.dll
    states: [untrusted]
    reason: replaced in 4.2
    until: 2027-01-31
  - { digest: 'sha256:${sha}', match: ghcr.io/acme/**, reason: known, until: 2027-01-31 }
  - { unpinned: true, match: vendor/**, reason: known, until: 2028-02-29 }
`

describe('the whole language', () => {
  const { policy, trust } = load(whole)

  it('loads the source and the mode', () => {
    expect(policy.source).toMatchObject({ name: '.github/sigscan.yml', file: '.github/sigscan.yml' })
    expect(policy.source.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(policy.source.sha256).not.toBe(load(`${whole}\n`).policy.source.sha256)
    expect(policy.mode).toBe('enforce')
    expect(load(`mode: audit\n${head}${rules}`).policy.mode).toBe('audit')
    expect(load(head + rules).policy.mode).toBe('enforce')
  })

  it('loads the anchors, and marks those that this version cannot use', async () => {
    const anchors = trust.anchors.map(async ({ name, roots, helpers, crls, extendedKeyUsage, inert }) => {
      const { size } = await roots()
      return [name, size, helpers.length, crls.length, extendedKeyUsage, inert]
    })
    expect(await Promise.all(anchors)).toEqual([
      ['acme-pki', 1, 1, 2, 'optional', null],
      ['sigstore', 0, 0, 0, 'required', 'anchor-not-supported'],
      ['own-sigstore', 0, 0, 0, 'required', 'anchor-not-supported'],
      ['github', 0, 0, 0, 'required', 'anchor-not-supported'],
      ['windows', bundledAnchors('code-signing').size, 0, 0, 'required', null],
      ['logged', 1, 0, 0, 'required', 'transparency-not-supported'],
    ])
  })

  it('loads which anchor may say itself when its signatures were made, and whose rules hold', () => {
    const authorities = trust.anchors.filter(({ signingAuthority }) => signingAuthority)
    expect(authorities.map(({ name }) => name)).toEqual(['acme-pki'])
    expect(new Set(trust.anchors.map(({ rules: by }) => by))).toEqual(new Set(['sigscan']))
    const anchor = (more: string) => load(`${head}${rules}`.replace('certificates: [root.pem]', more)).trust.anchors[0]
    expect(anchor('certificates: [root.pem], signing-authority: false')?.signingAuthority).toBe(false)
  })

  it('loads the keys that signatures are tried by, each once', () => {
    expect(trust.keys).toHaveLength(1)
    expect(trust.keys[0]?.spkiSha256).toBe(trust.pins[0]?.sha256)
    const twice = whole.replace('  hsm-key: { key: rsa.pem }', '  hsm-key: { key: rsa.pem }\n  again: { key: rsa.pem }')
    expect(load(twice).trust.keys).toHaveLength(1)
    expect(load(twice).trust.pins).toHaveLength(4)
  })

  it('loads who may vouch for time: who is named, else the bundled list', async () => {
    const times = Object.fromEntries(trust.anchors.map(({ name, timestamps }) => [name, timestamps]))
    expect([times['acme-pki']?.name, (await times['acme-pki']?.roots())?.size]).toEqual(['acme-pki.timestamps', 1])
    for (const left of [times['windows'], times['logged'], trust.timestamps]) {
      expect(left?.name).toBe('time-stamping (bundled)')
      expect(await left?.roots()).toBe(bundledAnchors('time-stamping'))
    }
  })

  it('loads the pins under the names of their entries', () => {
    expect(trust.pins).toMatchObject([
      { name: 'hsm-key', of: 'spki' },
      { name: 'spki', of: 'spki', sha256: sha },
      { name: 'android', of: 'certificate', sha256: sha },
    ])
    expect(trust.pins[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('loads what is distrusted', () => {
    expect(trust.distrust).toEqual([
      { of: 'certificate', sha256: sha, since: new Date('2026-05-01T00:00:00Z') },
      { of: 'spki', sha256: sha, since: new Date('2026-05-01T10:00:00Z') },
      { of: 'spki', sha256: sha, since: null },
    ])
  })

  it('loads the signers', () => {
    expect([...policy.signers.values()].map(({ kind, name }) => `${name} ${kind}`)).toEqual([
      'release name',
      'any-acme-team name',
      'ci inert',
      'hsm-key pin',
      'spki pin',
      'android pin',
    ])
    expect(policy.signers.get('release')).toMatchObject({
      anchor: 'acme-pki',
      subject: { exact: true, ignoreCase: true },
      issuerSubject: {
        exact: false,
        ignoreCase: true,
        attributes: [{ value: 'Acme Code Signing CA *', wildcard: true }],
      },
      approvedKeys: new Set([sha, 'cd'.repeat(32), 'ef'.repeat(32)]),
    })
    expect(policy.signers.get('any-acme-team')).toMatchObject({
      subject: { exact: false, ignoreCase: false },
      issuerSubject: null,
      approvedKeys: null,
    })
  })

  it('loads the rules', () => {
    expect(policy.rules).toEqual([
      {
        name: 'rules[0]',
        files: [],
        images: ['ghcr.io/acme/tools/**'],
        attestations: ['https://slsa.dev/provenance/v1'],
        multiArch: 'index',
        formats: null,
        allow: ['ci'],
        signatures: null,
        mode: null,
        unsignedExempt: false,
        timestamp: false,
        notation: null,
      },
      expect.objectContaining({
        name: 'our images',
        multiArch: 'each',
        signatures: 'any',
        timestamp: true,
      }),
      expect.objectContaining({
        name: 'rules[2]',
        files: ['dist/**/*.exe', 'dist/**/*.msi'],
        signatures: 'all',
      }),
      {
        name: 'rules[3]',
        files: ['lib/**'],
        images: [],
        attestations: [],
        multiArch: 'index',
        formats: new Set(['jar']),
        allow: ['any-acme-team', 'release'],
        signatures: 2,
        mode: 'audit',
        unsignedExempt: true,
        timestamp: false,
        notation: null,
      },
    ])
  })

  it('loads the exceptions', () => {
    expect(policy.exceptions).toEqual([
      {
        name: 'exceptions[0]',
        sha256: sha,
        digest: null,
        match: 'vendor/legacy.dll',
        states: new Set(['untrusted']),
        reason: 'replaced in 4.2',
        until: '2027-01-31',
      },
      {
        name: 'exceptions[1]',
        sha256: null,
        digest: `sha256:${sha}`,
        match: 'ghcr.io/acme/**',
        states: new Set(['unsigned', 'untrusted']),
        reason: 'known',
        until: '2027-01-31',
      },
      {
        name: 'exceptions[2]',
        sha256: null,
        digest: null,
        match: 'vendor/**',
        states: new Set(['unsigned', 'untrusted']),
        reason: 'known',
        until: '2028-02-29',
      },
    ])
  })

  it('loads whether revocation is checked', () => {
    expect(trust.revocation).toEqual({
      mode: 'require',
      offline: false,
      hosts: ['ocsp.acme.example', 'crl.acme.example:8080'],
    })
    expect(load(head + rules).trust.revocation).toEqual({ mode: 'check', offline: false, hosts: [] })
    expect(load(`revocation: off\n${head}${rules}`).trust.revocation.mode).toBe('off')
  })

  it('loads anchors through an alias', async () => {
    const text = `version: 1\ntrust:\n  a: &a { certificates: [root.pem] }\n  b: *a\nrules: []\n`
    const { anchors } = load(text).trust
    const named = anchors.map(async ({ name, roots }) => `${name} ${(await roots()).size}`)
    expect(await Promise.all(named)).toEqual(['a 1', 'b 1'])
  })
})

describe('the language of images', () => {
  const imageRule = (more: string) => load(ruled(`images: ['**'], allow: [release], ${more}`)).policy.rules[0]

  it('asks for any signature where it does not say it, and for none beside attestations', () => {
    expect(imageRule('mode: enforce')).toMatchObject({ signatures: 'any', multiArch: 'index', attestations: [] })
    expect(imageRule('multi-arch: index')).toMatchObject({ multiArch: 'index' })
    expect(imageRule('attestations: [spdx]')).toMatchObject({ signatures: null })
    expect(imageRule('attestations: [spdx], signatures: all')).toMatchObject({ signatures: 'all' })
  })

  it("understands cosign's short names of types, and URIs", () => {
    const written = 'custom, vuln, slsaprovenance, slsaprovenance1, spdx, cyclonedx, link, openvex, urn:acme:report'
    expect(imageRule(`attestations: [${written}]`)?.attestations).toEqual([
      'https://cosign.sigstore.dev/attestation/v1',
      'https://cosign.sigstore.dev/attestation/vuln/v1',
      'https://slsa.dev/provenance/v0.2',
      'https://slsa.dev/provenance/v1',
      'https://spdx.dev/Document',
      'https://cyclonedx.org/bom',
      'https://in-toto.io/Link/v1',
      'https://openvex.dev/ns',
      'urn:acme:report',
    ])
    expect(imageRule('attestations: [spdxjson, slsaprovenance02]')?.attestations).toEqual([
      'https://spdx.dev/Document',
      'https://slsa.dev/provenance/v0.2',
    ])
  })

  it('loads the registries as references name them, and any where there is no list', () => {
    expect(policyWith("registries: [GHCR.io, index.docker.io, 'localhost:5000', '[::1]:5000']").registries).toEqual([
      'ghcr.io',
      'docker.io',
      'localhost:5000',
      '[::1]:5000',
    ])
    expect(policyWith('').registries).toBeNull()
  })

  const policyWith = (top: string) => load(`${head}${rules}${top}\n`).policy
})

describe('a policy that is refused', () => {
  it('names file, line, column and key, and the near match', () => {
    const { code, message, place } = failure(`version: 1\nrules: []\nsingers: {}\n`)
    expect({ code, message, place }).toEqual({
      code: 'policy-value',
      message: 'Unknown key `singers`; did you mean `signers`?',
      place: { file: '.github/sigscan.yml', line: 3, column: 1 },
    })
  })

  type Place = readonly [number, number]
  type Row = readonly [string, string, RegExp, ...Place[]]
  const table: readonly Row[] = [
    ['without a version', 'rules: []', /^The key `version` is missing in the policy\.$/, [1, 1]],
    ['of another version', 'version: 2\nrules: []', /^`version` must be `1`/, [1, 10]],
    ['with a version in quotes', "version: '1'\nrules: []", /^`version` must be `1`/],
    ['without rules', 'version: 1', /^The key `rules` is missing/],
    ['that is a list', '- 1', /^the policy must be a mapping, and is a list\.$/i],
    ['that is nothing', '~', /must be a mapping, and is empty/],
    [
      'with rules that are no list',
      'version: 1\nrules: { a: 1 }',
      /^`rules` must be a list, and is a mapping\.$/,
      [2, 8],
    ],
    ['with rules that are left empty', 'version: 1\nrules:\n', /^`rules` must be a list, and is empty\.$/, [2, 7]],
    [
      'of an unknown mode',
      `mode: enforced\n${head}${rules}`,
      /must be `enforce` or `audit`, and is `enforced`; did you mean `enforce`\?/,
      [1, 7],
    ],
    [
      'of a mode that is true',
      `mode: true\n${head}${rules}`,
      /^`mode` must be `enforce` or `audit`, and is true or false\.$/,
    ],
    [
      'of an unknown way to check revocation',
      `revocation: required\n${head}${rules}`,
      /must be `check`, `require` or `off`, and is `required`; did you mean `require`\?/,
      [1, 13],
    ],
    [
      'with hosts that are none',
      `registries: ['https://ghcr.io']\n${head}${rules}`,
      /`registries\[0\]` must be a registry/,
    ],
    [
      'with a private host that is none',
      `revocation-hosts: [a/b]\n${head}${rules}`,
      /`revocation-hosts\[0\]` must be a host/,
    ],
    ['with hosts that are text', `revocation-hosts: a\n${head}${rules}`, /must be a list, and is text/],

    ['with an anchor of nothing', anchored(''), /anchor `trust.acme` has no `certificates`/, [3, 3 + 6]],
    [
      'with an anchor without certificates',
      anchored('certificates: []'),
      /^The list `trust.acme.certificates` is empty\.$/,
    ],
    ['with an anchor of two kinds', anchored('certificates: [root.pem], bundled: code-signing'), /has both/],
    [
      'with an anchor key of another kind',
      anchored('sigstore: github, timestamps: [root.pem]'),
      /`trust.acme.timestamps` does not go with `sigstore`/,
    ],
    [
      'with signing-authority of a bundled list',
      anchored('bundled: code-signing, signing-authority: true'),
      /does not go with `bundled`/,
    ],
    [
      'with an unknown anchor key',
      anchored('certificate: [root.pem]'),
      /Unknown key `certificate` \(`trust.acme.certificate`\); did you mean `certificates`\?/,
    ],
    ['with certificates as text', anchored('certificates: root.pem'), /must be a list, and is text/],
    [
      'with a number for a file',
      anchored('certificates: [1]'),
      /`trust.acme.certificates\[0\]` must be text, and is a number; put it in quotes\./,
    ],
    [
      'with an empty name of a file',
      anchored("certificates: [' ']"),
      /text of `trust.acme.certificates\[0\]` is empty/,
    ],
    [
      'with a file that is missing',
      anchored('certificates: [gone.pem]'),
      /names `gone.pem`, which cannot be read: gone.pem does not exist\.$/,
      [3, 26],
    ],
    [
      'with no revocation list',
      anchored('certificates: [root.pem], crls: []'),
      /^The list `trust.acme.crls` is empty\.$/,
    ],
    [
      'with a revocation list that is missing',
      anchored('certificates: [root.pem], crls: [gone.pem]'),
      /^`trust.acme.crls\[0\]` names `gone.pem`, which cannot be read/,
      [3, 44],
    ],
    ['with an unknown bundled list', anchored('bundled: code-singing'), /did you mean `code-signing`/],
    [
      'with an unknown Sigstore instance',
      anchored('sigstore: public-god'),
      /must be `public-good` or `github`.*did you mean `public-good`/,
    ],
    [
      'with an unknown transparency',
      anchored('certificates: [root.pem], transparency: requird'),
      /did you mean `required`/,
    ],
    [
      'with transparency of a bundled list that is unknown',
      anchored('bundled: code-signing, transparency: x'),
      /must be `optional` or `required`/,
    ],
    [
      'with an unknown extended-key-usage',
      anchored('certificates: [root.pem], extended-key-usage: any'),
      /must be `required` or `optional`, and is `any`\.$/,
    ],
    [
      'with a signing-authority that is text',
      anchored('certificates: [root.pem], signing-authority: yes'),
      /must be `true` or `false`, and is text\.$/,
    ],
    ['with trust that is a list', 'version: 1\ntrust: []\nrules: []', /`trust` must be a mapping/],
    [
      'with an anchor without a name',
      "version: 1\ntrust: { ' ': { sigstore: github } }\nrules: []",
      /A name in `trust` is empty/,
    ],

    ['with a signer of nothing', signed(''), /signer `signers.third` names nobody/],
    ['with a signer of an anchor only', signed('anchor: acme'), /names nobody/],
    [
      'with a signer of two ways',
      signed(`key: rsa.pem, spki-sha256: ${sha}`),
      /`signers.third.spki-sha256` does not go with `key`/,
    ],
    [
      'with a signer of a key and an anchor',
      signed('key: rsa.pem, anchor: acme'),
      /`signers.third.anchor` does not go with `key`/,
    ],
    [
      'with a signer of a subject and an identity',
      signed('anchor: acme, subject: CN=a, identity: b'),
      /`signers.third.identity` does not go with `subject`/,
    ],
    ['with an unknown signer key', signed('anchor: acme, subjct: CN=a'), /did you mean `subject`/],
    [
      'with an unknown anchor',
      signed('anchor: acne, subject: CN=a'),
      /^Unknown anchor `acne` \(`signers.third.anchor`\); did you mean `acme`\?$/,
    ],
    [
      'with an unknown anchor far from all',
      signed('anchor: elsewhere, subject: CN=a'),
      /^Unknown anchor `elsewhere` \(`signers.third.anchor`\)\.$/,
    ],
    ['with a subject without an anchor', signed('subject: CN=a'), /The key `anchor` is missing in `signers.third`/],
    ['with conditions without a subject', signed('anchor: acme, exact: true'), /The key `subject` is missing/],
    [
      'with a subject that is no name',
      signed('anchor: acme, subject: acme'),
      /`signers.third.subject` is not a name: /,
    ],
    ['with an unknown attribute', signed('anchor: acme, subject: { CNN: a }'), /is not a name: .*CNN/],
    ['with a subject that is a list', signed('anchor: acme, subject: [CN=a]'), /must be text, and is a list/],
    ['with an empty subject', signed('anchor: acme, subject: {}'), /name `signers.third.subject` is empty/],
    [
      'with an attribute that is a number',
      signed('anchor: acme, subject: { CN: 1 }'),
      /`signers.third.subject.CN` must be text/,
    ],
    [
      'with an attribute of an empty list',
      signed('anchor: acme, subject: { CN: [] }'),
      /list `signers.third.subject.CN` is empty/,
    ],
    [
      'with an attribute called __proto__',
      signed('anchor: acme, subject: { __proto__: a }'),
      /is not a name: .*__proto__/,
    ],
    [
      'with an issuer that is no name',
      signed('anchor: acme, subject: CN=a, issuer-subject: b'),
      /`signers.third.issuer-subject` is not a name/,
    ],
    [
      'with exact as text',
      signed("anchor: acme, subject: CN=a, exact: 'true'"),
      /must be `true` or `false`, and is text/,
    ],
    ['with a name under Sigstore', signed('anchor: sigstore, subject: CN=a'), /needs `issuer` and `identity`/],
    ['with an identity under a PKI', signed('anchor: acme, issuer: a, identity: b'), /its anchor is not Sigstore/],
    ['with an identity without an issuer', signed('anchor: sigstore, identity: b'), /The key `issuer` is missing/],
    ['with an issuer without an identity', signed('anchor: sigstore, issuer: b'), /The key `identity` is missing/],
    [
      'with a repository that is empty',
      signed("anchor: sigstore, issuer: a, identity: b, source-repository: ''"),
      /source-repository` is empty/,
    ],
    [
      "with GitHub's issuer and no repository",
      signed('anchor: sigstore, identity: b, issuer: https://token.actions.githubusercontent.com'),
      /needs `source-repository`/,
    ],
    ['with a digest that is none', signed('spki-sha256: abcd'), /must be a SHA-256 \(64 hex digits\), and is `abcd`/],
    ['with a certificate that is too short', signed(`certificate-sha256: ${sha.slice(1)}`), /must be a SHA-256/],
    [
      'with a key list that has a broken line',
      signed('anchor: acme, subject: CN=a, approved-keys: broken.csv'),
      /^Line 2 of `broken.csv` is no SHA-256 of a key: `not a key`\.$/,
    ],
    [
      'with a key list whose first line is a short digest',
      signed('anchor: acme, subject: CN=a, approved-keys: short.csv'),
      /^Line 1 of `short.csv`/,
    ],
    [
      'with a key list of a header only',
      signed('anchor: acme, subject: CN=a, approved-keys: header-only.csv'),
      /list of keys `header-only.csv` is empty/,
    ],
    [
      'with a key list of nothing',
      signed('anchor: acme, subject: CN=a, approved-keys: blank.csv'),
      /list of keys `blank.csv` is empty/,
    ],

    ['with a distrusted nothing', `${head}${rules}distrust: [{ since: 2026-01-01 }]`, /`distrust\[0\]` needs one of/],
    [
      'with two distrusted in one',
      `${head}${rules}distrust: [{ spki-sha256: ${sha}, certificate-sha256: ${sha} }]`,
      /needs one of/,
    ],
    [
      'with distrust since no day',
      `${head}${rules}distrust: [{ spki-sha256: ${sha}, since: 2026-02-30 }]`,
      /must be a day or a moment in UTC like `2027-01-31T10:00:00Z`, and is `2026-02-30`/,
    ],
    [
      'with distrust since a moment of nowhere',
      `${head}${rules}distrust: [{ spki-sha256: ${sha}, since: '2026-02-03T10:00:00' }]`,
      /must be a day or a moment in UTC/,
    ],
    ['with an unknown distrust key', `${head}${rules}distrust: [{ spki: ${sha} }]`, /Unknown key `spki`/],

    ['with a rule without patterns', ruled('allow: [release]'), /rule `rules\[0\]` needs `files` or `images`/, [9, 5]],
    ['with a rule for both', ruled("files: ['**'], images: ['**'], allow: [release]"), /has both `files` and `images`/],
    ['with a rule of no pattern', ruled('files: [], allow: [release]'), /list `rules\[0\].files` is empty/],
    [
      'with a pattern as text',
      ruled("files: '**', allow: [release]"),
      /`rules\[0\].files` must be a list, and is text/,
    ],
    ['without allow', ruled("files: ['**']"), /The key `allow` is missing in `rules\[0\]`/],
    ['with an empty allow-list', ruled("files: ['**'], allow: []"), /^The list `rules\[0\].allow` is empty\.$/],
    [
      'with an unknown signer',
      ruled("files: ['**'], allow: [realease]"),
      /^Unknown signer `realease` \(`rules\[0\].allow\[0\]`\); did you mean `release`\?$/,
    ],
    ['with a signer twice', ruled("files: ['**'], allow: [release, release]"), /names `release` again/],
    ['with an unknown format', ruled("files: ['**'], allow: [release], formats: [jarr]"), /did you mean `jar`/],
    ['with no format', ruled("files: ['**'], allow: [release], formats: []"), /list `rules\[0\].formats` is empty/],
    [
      'with formats of images',
      ruled("images: ['**'], allow: [release], formats: [jar]"),
      /`rules\[0\].formats` does not go with `images`/,
    ],
    [
      'with attestations of files',
      ruled("files: ['**'], allow: [release], attestations: [a]"),
      /does not go with `files`/,
    ],
    ['with platforms of files', ruled("files: ['**'], allow: [release], multi-arch: each"), /does not go with `files`/],
    [
      'with a type that is none',
      ruled("images: ['**'], allow: [release], attestations: [slsa]"),
      /must be the URI of a predicate type, or cosign's short name of one, and is `slsa`\.$/,
    ],
    [
      'with a type that is misspelt',
      ruled("images: ['**'], allow: [release], attestations: [spdxjsn]"),
      /and is `spdxjsn`; did you mean `spdxjson`\?$/,
    ],
    [
      'with a type twice, in both ways',
      ruled("images: ['**'], allow: [release], attestations: [spdx, 'https://spdx.dev/Document']"),
      /names `https:\/\/spdx\.dev\/Document` again/,
    ],
    [
      'with the type of signatures',
      ruled("images: ['**'], allow: [release], attestations: ['https://sigstore.dev/cosign/sign/v1']"),
      /is the type of signatures, which are no attestations/,
    ],
    [
      'with a digest for a pattern',
      ruled(`images: ['ghcr.io/acme/app@sha256:${sha}'], allow: [release]`),
      /of `rules\[0\]\.images\[0\]` names a digest/,
    ],
    ['with a pattern of no registry', ruled("images: ['acme/*'], allow: [release]"), /write `docker\.io\/acme\/\*`/],
    [
      'with a pattern of an exception that names a digest',
      excepted(`digest: 'sha256:${sha}', match: 'ghcr.io/acme/app@sha256:${sha}', reason: b, until: 2027-01-01`),
      /names a digest/,
    ],
    ['with an empty list of registries', `${head}${rules}registries: []`, /The list `registries` is empty/],
    ['with a repository for a registry', `${head}${rules}registries: [ghcr.io/acme]`, /must be a registry/],
    ['with a pattern for registries', `${head}${rules}registries: ['ghcr.io/**']`, /must be a registry/],
    ['with a name for a registry', `${head}${rules}registries: [acme]`, /must be a registry/],
    ['with no attestation', ruled("images: ['**'], allow: [release], attestations: []"), /is empty/],
    [
      'with unknown platforms',
      ruled("images: ['**'], allow: [release], multi-arch: every"),
      /must be `index` or `each`/,
    ],
    [
      'with an unknown timestamp',
      ruled("files: ['**'], allow: [release], timestamp: require"),
      /did you mean `required`/,
    ],
    [
      'with an unknown number of signatures',
      ruled("files: ['**'], allow: [release], signatures: al"),
      /must be `any` or `all`, and is `al`; did you mean `all`\?/,
    ],
    ['with no signatures', ruled("files: ['**'], allow: [release], signatures: 0"), /a whole number from 1/],
    ['with half a signature', ruled("files: ['**'], allow: [release], signatures: 1.5"), /a whole number from 1/],
    ['with signatures as a list', ruled("files: ['**'], allow: [release], signatures: [1]"), /a whole number from 1/],
    [
      'with more signatures than signers',
      ruled("files: ['**'], allow: [release], signatures: 2"),
      /asks for 2 signers, and `allow` names 1/,
    ],
    [
      'with unsigned of any format',
      ruled("files: ['**'], allow: [release], unsigned: exempt"),
      /`rules\[0\].unsigned` needs `formats` beside it/,
    ],
    [
      'with another unsigned',
      ruled("files: ['**'], allow: [release], formats: [jar], unsigned: exempted"),
      /must be `exempt`, and is `exempted`; did/,
    ],
    [
      'with an unknown mode of a rule',
      ruled("files: ['**'], allow: [release], mode: off"),
      /must be `enforce` or `audit`/,
    ],
    [
      'with a name that is empty',
      ruled("name: '', files: ['**'], allow: [release]"),
      /text of `rules\[0\].name` is empty/,
    ],
    ['with a rule that is text', `${head}rules: [a]`, /`rules\[0\]` must be a mapping, and is text/],
    ...['./dist/**', '../x', 'dist/', 'a//b', 'a/./b', 'a/..', '.', '/'].map(
      (pattern) =>
        [
          `with the pattern ${pattern}`,
          ruled(`files: ['${pattern}'], allow: [release]`),
          /of `rules\[0\].files\[0\]` can match nothing/,
        ] as const,
    ),

    [
      'with an exception that is pinned to nothing',
      excepted('match: a, reason: b, until: 2027-01-01'),
      /needs `sha256`, `digest` or `unpinned: true`/,
    ],
    [
      'with an exception that is pinned twice',
      excepted(`sha256: ${sha}, unpinned: true, reason: b, until: 2027-01-01`),
      /has both `sha256` and `unpinned`/,
    ],
    [
      'with an exception that is unpinned and has no path',
      excepted('unpinned: true, reason: b, until: 2027-01-01'),
      /needs `match`/,
    ],
    [
      'with an exception that is not unpinned',
      excepted('unpinned: false, match: a, reason: b, until: 2027-01-01'),
      /can only be `true`/,
    ],
    ['with an exception of a wrong digest', excepted('sha256: abc, reason: b, until: 2027-01-01'), /must be a SHA-256/],
    [
      "with an exception of a wrong image's digest",
      excepted(`digest: ${sha}, reason: b, until: 2027-01-01`),
      /must be an image's digest/,
    ],
    [
      'with an exception without a reason',
      excepted(`sha256: ${sha}, until: 2027-01-01`),
      /The key `reason` is missing/,
    ],
    [
      'with an exception with a blank reason',
      excepted(`sha256: ${sha}, reason: ' ', until: 2027-01-01`),
      /`exceptions\[0\].reason` is empty/,
    ],
    ['with an exception without an end', excepted(`sha256: ${sha}, reason: b`), /The key `until` is missing/],
    [
      'with an exception until no day',
      excepted(`sha256: ${sha}, reason: b, until: 2027-02-29`),
      /must be a day like `2027-01-31`, and is `2027-02-29`/,
    ],
    [
      'with an exception until a time',
      excepted(`sha256: ${sha}, reason: b, until: 2027-01-01T00:00:00Z`),
      /must be a day/,
    ],
    [
      'with an exception for what is invalid',
      excepted(`sha256: ${sha}, reason: b, until: 2027-01-01, states: [invalid]`),
      /is `invalid`, and no exception can excuse that/,
    ],
    [
      'with an exception for what is unknown',
      excepted(`sha256: ${sha}, reason: b, until: 2027-01-01, states: [unknown]`),
      /no exception can excuse that/,
    ],
    [
      'with an exception for an unknown state',
      excepted(`sha256: ${sha}, reason: b, until: 2027-01-01, states: [unsinged]`),
      /did you mean `unsigned`/,
    ],
    [
      'with an exception for a state that is a number',
      excepted(`sha256: ${sha}, reason: b, until: 2027-01-01, states: [1]`),
      /must be `unsigned`, `untrusted` or `verified`, and is a number\.$/,
    ],
    [
      'with an exception for no state',
      excepted(`sha256: ${sha}, reason: b, until: 2027-01-01, states: []`),
      /is empty/,
    ],
    [
      'with an unknown exception key',
      excepted(`sha265: ${sha}, reason: b, until: 2027-01-01`),
      /did you mean `sha256`/,
    ],
  ]

  it.each(table)('%s', (_, text, message, ...places) => {
    const refused = failure(text)
    expect(refused.code).toBe('policy-value')
    expect(refused.message).toMatch(message)
    expect(refused.message).toMatch(/[.?]$/)
    expect(refused.place?.file).toBe('.github/sigscan.yml')
    for (const place of places) expect([refused.place?.line, refused.place?.column]).toEqual(place)
  })

  it.each([
    ['no certificate', anchored('certificates: [empty.pem]'), 3, 26],
    ['a private key', anchored('certificates: [root.pem, key.pem]'), 3, 36],
    ['no intermediate', anchored('certificates: [root.pem], intermediates: [empty.pem]'), 3, 53],
    ['no timestamp root', anchored('certificates: [root.pem], timestamps: [empty.pem]'), 3, 50],
    ['no key', signed('key: empty.pem'), 8, 17],
    ['no revocation list', anchored('certificates: [root.pem], crls: [list.crl, empty.pem]'), 3, 54],
    ['a certificate for a list', anchored('certificates: [root.pem], crls: [root.pem]'), 3, 44],
    ['a list for a certificate', anchored('certificates: [list.pem]'), 3, 26],
  ])('for a PEM file with %s is told of at the place that names it', (_, text, line, column) => {
    const refused = failure(text)
    expect(refused.code).toBe('pem')
    expect(refused.place).toEqual({ file: '.github/sigscan.yml', line, column })
    expect(refused.remedy).not.toBeNull()
  })

  it('does not hide a fault of ours in reading a PEM file', () => {
    const read = () => {
      throw new TypeError('broken')
    }
    expect(() => loadPolicy(anchored('certificates: [root.pem]'), 'p', read)).toThrow('cannot be read: broken')
  })

  it('cuts a wrong value that is long', () => {
    const { message } = failure(signed(`spki-sha256: ${'x'.repeat(500)}`))
    expect(message).toContain(`\`${'x'.repeat(80)}…\``)
  })
})

describe('a rule that another shadows', () => {
  const two = (first: string, second: string) =>
    `${head}rules:\n  - { name: first, ${first} }\n  - { name: second, ${second} }\n`
  const allow = 'allow: [release]'

  it.each([
    ['the same patterns', `files: ['a', 'b'], ${allow}`, `files: ['b', 'a'], ${allow}`],
    ['a wider pattern', `files: ['dist/**'], ${allow}`, `files: ['dist/lib/*.jar'], ${allow}`],
    ['everything', `files: ['**'], ${allow}`, `files: ['**/*.jar'], formats: [jar], ${allow}`],
    ['more formats', `files: ['**'], formats: [jar, pe], ${allow}`, `files: ['**'], formats: [pe], ${allow}`],
    ['wider images', `images: ['ghcr.io/**'], ${allow}`, `images: ['ghcr.io/acme/*'], ${allow}`],
    ['an image in another form', `images: ['docker.io/library/*'], ${allow}`, `images: [alpine], ${allow}`],
    ['every tag', `images: ['ghcr.io/acme/app'], ${allow}`, `images: ['ghcr.io/acme/app:1.*'], ${allow}`],
  ])('is refused: %s', (_, first, second) => {
    const refused = failure(two(first, second))
    expect(refused.message).toBe('The rule `second` decides nothing: `first` before it matches it all.')
    expect(refused.place).toMatchObject({ line: 10, column: 5 })
  })

  it.each([
    ['a pattern more', `files: ['dist/**'], ${allow}`, `files: ['dist/a', 'lib/a'], ${allow}`],
    ['a narrower pattern', `files: ['dist/*'], ${allow}`, `files: ['dist/**'], ${allow}`],
    ['a format', `files: ['**'], formats: [jar], ${allow}`, `files: ['**'], ${allow}`],
    ['another format', `files: ['**'], formats: [jar], ${allow}`, `files: ['**'], formats: [jar, pe], ${allow}`],
    ['a tag', `images: ['ghcr.io/acme/app:*'], ${allow}`, `images: ['ghcr.io/acme/app'], ${allow}`],
    ['images and files', `images: ['**'], ${allow}`, `files: ['**'], ${allow}`],
    ['files and images', `files: ['**'], ${allow}`, `images: ['**'], ${allow}`],
  ])('is none where it has %s of its own', (_, first, second) => {
    expect(load(two(first, second)).policy.rules).toHaveLength(2)
  })

  it('is told from two rules of one name', () => {
    expect(failure(two(`files: [a], ${allow}`, `files: [b], ${allow}`).replace('second', 'first')).message).toBe(
      'Two rules have the name `first`.',
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import { isTrustPolicy, loadTrustPolicy } from '../../../src/config/policy-file.js'
import type { LoadedPolicy } from '../../../src/config/policy-file.js'
import { Failure } from '../../../src/model/failure.js'
import { failureOf } from '../../support/failure.js'
import { ecKeys, makeCa, makeLeaf, makeRoot } from '../../support/issue.js'
import { pemOf, storesOf } from '../../support/trust-store.js'

const keys = ecKeys()
const caKeys = ecKeys()
const root = makeRoot('Root', keys)
const ca = makeCa('CA', caKeys, 'Root', keys)
const leaf = makeLeaf(ecKeys(), 'CA', caKeys)
const own = makeLeaf(caKeys, 'Own', caKeys, { subject: 'Own' })
const stranger = makeLeaf(caKeys, 'Own', keys, { subject: 'Own' })

const files = {
  'truststore/x509/ca/acme/root.pem': pemOf(root),
  'truststore/x509/ca/acme/ca.crt': ca.der,
  'truststore/x509/ca/own/own.pem': pemOf(own),
  'truststore/x509/ca/both/both.pem': pemOf(root) + pemOf(ca),
  'truststore/x509/signingAuthority/acme/root.cer': root.der,
  'truststore/x509/tsa/time/root.pem': pemOf(root),
}
const identity = 'x509.subject: C=US, ST=WA, O=Acme'

const strict = {
  name: 'prod',
  registryScopes: ['registry.example/app'] as unknown,
  signatureVerification: { level: 'strict' } as unknown,
  trustStores: ['ca:acme'] as unknown,
  trustedIdentities: [identity] as unknown,
}
const documentOf = (...statements: readonly object[]) => ({ version: '1.0', trustPolicies: statements })

function loadText(text: string, more: Parameters<typeof storesOf>[0] = {}): LoadedPolicy {
  return loadTrustPolicy(Buffer.from(text), 'policy/trustpolicy.json', storesOf({ ...files, ...more }))
}

function load(...statements: readonly object[]): LoadedPolicy {
  return loadText(JSON.stringify(documentOf(...statements)))
}

const verifying = (more: object) => ({ ...strict, signatureVerification: { level: 'strict', ...more } })

describe("Notation's trustpolicy.json", () => {
  it('is a rule and an anchor for each kind of store of each statement', async () => {
    const { policy, trust } = load({ ...strict, trustStores: ['ca:acme', 'signingAuthority:acme', 'tsa:time'] })
    expect(policy).toMatchObject({ mode: 'enforce', exceptions: [], registries: null })
    expect(policy.source).toMatchObject({ name: 'policy/trustpolicy.json', file: 'policy/trustpolicy.json' })
    expect(policy.source.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(policy.rules).toEqual([
      {
        name: 'prod',
        files: [],
        images: ['registry.example/app'],
        attestations: [],
        multiArch: 'index',
        formats: null,
        allow: [`prod (ca): ${identity}`, `prod (signingAuthority): ${identity}`],
        signatures: 'any',
        mode: null,
        unsignedExempt: false,
        timestamp: false,
        notation: {
          level: 'strict',
          actions: { authenticity: 'enforce', authenticTimestamp: 'enforce', expiry: 'enforce', revocation: 'enforce' },
        },
      },
    ])
    expect([...policy.signers.values()]).toMatchObject([
      { kind: 'name', name: `prod (ca): ${identity}`, anchor: 'prod (ca)', issuerSubject: null, approvedKeys: null },
      { kind: 'name', name: `prod (signingAuthority): ${identity}`, anchor: 'prod (signingAuthority)' },
    ])
    const anchors = trust.anchors.map(
      async ({ name, roots, timestamps, signingAuthority, rules, extendedKeyUsage }) => {
        return [name, (await roots()).size, (await timestamps.roots()).size, signingAuthority, rules, extendedKeyUsage]
      },
    )
    const rules = { verifyTimestamp: 'always', revocation: 'require' }
    expect(await Promise.all(anchors)).toEqual([
      ['prod (ca)', 2, 1, false, rules, 'optional'],
      ['prod (signingAuthority)', 1, 1, true, rules, 'optional'],
    ])
    expect(trust).toMatchObject({ pins: [], keys: [], distrust: [], revocation: { mode: 'require', offline: false } })
    expect((await trust.timestamps.roots()).size).toBe(0)
  })

  it('reads stores of one signer that signed itself, and files of several certificates', async () => {
    const { trust } = load({ ...strict, trustStores: ['ca:own', 'ca:both'] })
    expect((await trust.anchors[0]?.roots())?.size).toBe(3)
  })

  it.each([
    ['strict', {}, ['enforce', 'enforce', 'enforce', 'enforce'], 'require'],
    ['permissive', {}, ['enforce', 'log', 'log', 'log'], 'check'],
    ['audit', {}, ['log', 'log', 'log', 'log'], 'check'],
    ['strict', { revocation: 'skip' }, ['enforce', 'enforce', 'enforce', 'skip'], 'off'],
    ['strict', { expiry: 'log', authenticTimestamp: 'log' }, ['enforce', 'log', 'log', 'enforce'], 'require'],
    ['audit', { authenticity: 'enforce', revocation: 'enforce' }, ['enforce', 'log', 'log', 'enforce'], 'require'],
  ])('at the level %s with %j enforces %j', (level, override, actions, revocation) => {
    const { policy, trust } = load(verifying({ level, override }))
    expect(Object.values(policy.rules[0]?.notation?.actions ?? {})).toEqual(actions)
    expect(trust.anchors[0]?.rules).toMatchObject({ revocation })
    expect(trust.revocation.mode).toBe(revocation)
  })

  it('asks for timestamps where a store vouches for them', () => {
    const rulesOf = (more: object, stores: readonly string[]) =>
      load({ ...verifying(more), trustStores: stores }).trust.anchors[0]?.rules
    const stores = ['ca:acme', 'tsa:time']
    expect(rulesOf({}, stores)).toMatchObject({ verifyTimestamp: 'always' })
    expect(rulesOf({ verifyTimestamp: 'always' }, stores)).toMatchObject({ verifyTimestamp: 'always' })
    expect(rulesOf({ verifyTimestamp: 'afterCertExpiry' }, stores)).toMatchObject({
      verifyTimestamp: 'afterCertExpiry',
    })
    expect(rulesOf({ verifyTimestamp: 'always' }, ['ca:acme'])).toMatchObject({ verifyTimestamp: 'never' })
  })

  it('of a statement that skips trusts nobody', () => {
    const { name, registryScopes } = strict
    const skip = { name, registryScopes, signatureVerification: { level: 'skip' } }
    const { policy, trust } = load(skip)
    expect(policy.rules).toMatchObject([{ allow: [], notation: { level: 'skip' } }])
    expect(trust).toMatchObject({ anchors: [], revocation: { mode: 'off' } })
    expect(load({ ...skip, trustStores: [], trustedIdentities: [] }).policy.rules).toHaveLength(1)
  })

  it('decides by an exact scope before `*`, wherever it stands', () => {
    const { policy } = load({ ...strict, name: 'rest', registryScopes: ['*'] }, strict)
    expect(policy.rules.map(({ name, images }) => [name, images])).toEqual([
      ['prod', ['registry.example/app']],
      ['rest', ['**']],
    ])
  })

  it('may trust any name', () => {
    const { policy } = load({ ...strict, trustedIdentities: ['*'] })
    expect([...policy.signers.values()]).toMatchObject([{ name: 'prod (ca): *', subject: { attributes: [] } }])
  })

  it('takes what Notation writes in names', () => {
    const { policy } = load({ ...strict, trustedIdentities: ['x509.subject:CN=a\\+b,O="A, Inc + Co",S=WA,C=US'] })
    const [signer] = policy.signers.values()
    expect(signer).toMatchObject({ subject: { exact: false, ignoreCase: false } })
    const attributes = signer?.kind === 'name' ? signer.subject.attributes : []
    expect(attributes.map(({ value, wildcard }) => [value, wildcard])).toEqual([
      ['a+b', false],
      ['A, Inc + Co', false],
      ['WA', false],
      ['US', false],
    ])
  })
})

describe("what of Notation's trust policy is refused", () => {
  const identities = (...trustedIdentities: readonly unknown[]) => documentOf({ ...strict, trustedIdentities })
  const scopes = (...registryScopes: readonly unknown[]) => documentOf({ ...strict, registryScopes })
  const stores = (...trustStores: readonly unknown[]) => documentOf({ ...strict, trustStores })
  const level = (signatureVerification: unknown) => documentOf({ ...strict, signatureVerification })
  const skip = { ...strict, signatureVerification: { level: 'skip' } }
  const table: readonly [string, unknown, RegExp][] = [
    ['another version', { ...documentOf(strict), version: '2.0' }, /`version` must be `1\.0`, and is `2\.0`/],
    ['a number for a version', { ...documentOf(strict), version: 1 }, /`version` must be text, and is a number/],
    ['no version', { trustPolicies: [strict] }, /key `version` is missing/],
    ['no statement', documentOf(), /The list `trustPolicies` is empty/],
    ['null', { version: '1.0', trustPolicies: null }, /`trustPolicies` must be a list, and is empty/],
    ['a flag', { version: '1.0', trustPolicies: true }, /`trustPolicies` must be a list/],
    ['an unknown key', documentOf({ ...strict, registryScope: [] }), /did you mean `registryScopes`\?/],
    ['a key of another version', { ...documentOf(strict), rules: [] }, /Unknown key `rules`/],
    ['a policy for files', documentOf({ ...strict, globalPolicy: true }), /has `globalPolicy`, which is for files/],
    ['a statement that is none', documentOf(['prod']), /`trustPolicies\[0\]` must be a mapping/],
    ['no name', documentOf({ ...strict, name: '' }), /text of `trustPolicies\[0\]\.name` is empty/],
    ['a name twice', documentOf(strict, { ...strict, registryScopes: ['*'] }), /Two statements have the name `prod`/],
    ['a scope twice', scopes('a.example/b', 'a.example/b'), /has the scope `a\.example\/b` twice/],
    ['a scope in two statements', documentOf(strict, { ...strict, name: 'b' }), /is in `prod` and in `b`/],
    ['no scope', scopes(), /registryScopes` is empty/],
    ['`*` beside others', scopes('*', 'a.example/b'), /has `\*` beside other scopes/],
    ['a pattern for a scope', scopes('a.example/*'), /is no registry and repository: `a\.example\/\*`/],
    ['a tag in a scope', scopes('a.example/b:1'), /is no registry and repository/],
    ['a registry for a scope', scopes('a.example'), /is no registry and repository/],
    ['a scope of no registry', scopes('acme/app'), /is no registry and repository/],
    ['a scope in another letter case', scopes('A.example/b'), /is no registry and repository/],
    ['a layout for a scope', scopes('oci-layout:a'), /is no registry and repository/],
    ['no level', level({}), /key `level` is missing/],
    ['a level that is none', level({ level: 'Strict' }), /level` must be `strict`, `permissive`, `audit` or `skip`/],
    ['a level for another one', level({ level: 'strict', override: 'audit' }), /override` must be a mapping/],
    ['integrity that is overridden', level({ level: 'strict', override: { integrity: 'log' } }), /always enforced/],
    ['an unknown check', level({ level: 'strict', override: { revokation: 'log' } }), /did you mean `revocation`\?/],
    ['a check that is skipped', level({ level: 'strict', override: { expiry: 'skip' } }), /must be `enforce` or `log`/],
    ['an override of nothing', level({ level: 'skip', override: { expiry: 'log' } }), /not go with the level `skip`/],
    [
      'another way with timestamps',
      level({ level: 'strict', verifyTimestamp: 'never' }),
      /`always` or `afterCertExpiry`/,
    ],
    ['trust that is skipped', documentOf(skip), /trustStores` does not go with the level `skip`/],
    ['names that are skipped', documentOf({ ...skip, trustStores: [] }), /trustedIdentities` does not go with/],
    [
      'all that is skipped',
      documentOf({ name: 'x', registryScopes: ['*'], signatureVerification: { level: 'skip' } }),
      /skips the verification of every image/,
    ],
    ['no store', stores(), /trustStores` is empty/],
    ['a store of time alone', stores('tsa:time'), /names nobody who may sign/],
    ['a store twice', stores('ca:acme', 'ca:acme'), /trustStores\[1\]` names `ca:acme` again/],
    ['a store of another kind', stores('root:acme'), /must be `ca:NAME`, `signingAuthority:NAME` or `tsa:NAME`/],
    ['a store without a kind', stores('acme'), /must be `ca:NAME`/],
    ['a store without a name', stores('ca:'), /must be `ca:NAME`/],
    ['a store elsewhere', stores('ca:..'), /must be `ca:NAME`/],
    ['a store here', stores('ca:.'), /must be `ca:NAME`/],
    ['a store below', stores('ca:a/b'), /must be `ca:NAME`/],
    [
      'a store that is not there',
      stores('ca:none'),
      /needs `truststore\/x509\/ca\/none`, which cannot be read: .* not exist\.$/,
    ],
    ['no identity', identities(), /trustedIdentities` is empty/],
    ['`*` beside others', identities(identity, '*'), /has `\*` beside other identities/],
    ['another prefix', identities('X509.subject: C=US, ST=WA, O=a'), /must start with `x509\.subject:`/],
    ['a value in hexadecimal', identities('x509.subject: C=US, ST=WA, O=a, CN=#0c0161'), /in hexadecimal \(`=#`\)/],
    ['attributes that are joined', identities('x509.subject: C=US, ST=WA, O=a+OU=b'), /joins attributes by `\+`/],
    ['an attribute twice', identities('x509.subject: C=US, ST=WA, O=a, O=b'), /has an attribute twice/],
    ['a state in two forms', identities('x509.subject: C=US, ST=WA, S=WA, O=b'), /has an attribute twice/],
    ['no state', identities('x509.subject: C=US, O=a'), /lacks ST, which Notation wants/],
    ['only a common name', identities('x509.subject: CN=a'), /lacks C and ST and O/],
    ['an empty value', identities('x509.subject: C=US, ST=, O=a'), /is not a name: /],
    [
      'identities that are the same',
      identities(identity, 'x509.subject:O=Acme,ST=WA,C=US'),
      /has overlapping identities/,
    ],
    ['an identity that another holds', identities(`${identity}, CN=a`, identity), /overlapping identities: `x509/],
    ['a number for an identity', identities(1), /must be text; put it in quotes|must be text, and is a number/],
  ]

  it.each(table)('%s: %#', (_, document, message) => {
    const failure = failureOf(() => loadText(JSON.stringify(document)))
    expect(failure.code).toBe('policy-value')
    expect(failure.message).toMatch(message)
    expect(failure.message).toMatch(/[.?]$/)
  })

  it('does not take identities that differ in a value for overlapping', () => {
    expect(load({ ...strict, trustedIdentities: [`${identity}, CN=a`, `${identity}, CN=b`] }).policy.signers.size).toBe(
      2,
    )
  })

  it.each([
    ['a directory', { 'a/sub': 'directory' }, /`truststore\/x509\/ca\/a\/sub` in a trust store is no regular file/],
    ['a link', { 'a/root.pem': 'link' }, /is no regular file/],
    ['nothing', { 'a/': 'other' }, /The trust store `truststore\/x509\/ca\/a` is empty/],
    [
      'what is no certificate',
      { 'a/x.crt': Buffer.from('abc') },
      /`truststore\/x509\/ca\/a\/x\.crt` .* no certificate/,
    ],
    ['an empty file', { 'a/x.pem': '' }, /holds no certificate/],
    [
      'a private key',
      { 'a/x.pem': '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----' },
      /holds no certificate/,
    ],
    ['a note beside certificates', { 'a/root.pem': pemOf(root), 'a/README': 'Ours.' }, /README` .* no certificate/],
    ['a leaf', { 'a/x.pem': pemOf(leaf) }, /is no CA, and did not sign itself, so it cannot be in a `ca` store/],
    ['a leaf that only says so', { 'a/x.pem': pemOf(stranger) }, /is no CA, and did not sign itself/],
  ] as const)('a trust store with %s', (_, content, message) => {
    const more = Object.fromEntries(Object.entries(content).map(([name, one]) => [`truststore/x509/ca/${name}`, one]))
    const text = JSON.stringify(documentOf({ ...strict, trustStores: ['ca:a'] }))
    const failure = failureOf(() => loadText(text, more))
    expect(failure.code).toBe('policy-value')
    expect(failure.message).toMatch(message)
  })

  it.each([
    ['a CA below the root', pemOf(ca)],
    ['a signer that signed itself', pemOf(own)],
  ])('a store of timestamps with %s', (_, pem) => {
    const text = JSON.stringify(documentOf({ ...strict, trustStores: ['ca:acme', 'tsa:a'] }))
    const { message } = failureOf(() => loadText(text, { 'truststore/x509/tsa/a/x.pem': pem }))
    expect(message).toMatch(/is no root CA, so it cannot be in a `tsa` store/)
  })

  it.each([
    ['two names that are the same', '{"version":"1.0","version":"1.0","trustPolicies":[]}'],
    ['a comment', '{"version":"1.0" /* x */}'],
    ['nothing', ''],
    ['YAML', 'version: "1.0"\ntrustPolicies: []\n'],
  ])('a file with %s', (_, text) => {
    const failure = failureOf(() => loadText(text))
    expect(failure.code).toBe('policy-syntax')
    expect(failure.message).toMatch(/^The policy policy\/trustpolicy\.json is not JSON: .*\.$/)
  })

  it('names the key, and says what mends a PEM file', () => {
    const text = JSON.stringify(documentOf({ ...strict, trustStores: ['ca:a'] }))
    const key = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'
    try {
      loadText(text, { 'truststore/x509/ca/a/x.pem': key })
      throw new Error('It loaded.')
    } catch (error) {
      expect(error).toBeInstanceOf(Failure)
      expect(error).toMatchObject({ place: { file: 'policy/trustpolicy.json', line: 1, column: 1 } })
      expect((error as Failure).remedy).toContain('Remove the private key')
    }
  })

  it('does not hide a fault of ours', () => {
    const read = () => {
      throw new TypeError('Broken.')
    }
    const broken = { list: () => [{ name: 'x', kind: 'file' as const }], read }
    const bytes = Buffer.from(JSON.stringify(documentOf(strict)))
    expect(() => loadTrustPolicy(bytes, 'p.json', broken)).toThrow('which cannot be read: broken.')
  })
})

describe('which policies are those of Notation', () => {
  const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))
  it.each([
    ['trustpolicy.json', bytes(documentOf(strict)), true],
    ['.notation/trustpolicy.oci.json', bytes(documentOf(strict)), true],
    ['any.json', bytes({ trustPolicies: null }), true],
    // A policy of sigscan may be written as JSON.
    ['sigscan.json', bytes({ version: 1, rules: [] }), false],
    ['sigscan.json', bytes([]), false],
    ['sigscan.yml', bytes(documentOf(strict)), false],
    ['sigscan.yml', Buffer.from('not JSON'), false],
  ])('%s: %#', (file, content, expected) => {
    expect(isTrustPolicy(content, file)).toBe(expected)
  })

  it('refuses the one for files, and JSON that is none', () => {
    expect(failureOf(() => isTrustPolicy(bytes({}), 'x/trustpolicy.blob.json'))).toEqual({
      code: 'policy-value',
      message: "x/trustpolicy.blob.json is Notation's policy for files, whose signatures are not read.",
    })
    expect(failureOf(() => isTrustPolicy(Buffer.from('{'), 'x.json')).code).toBe('policy-syntax')
  })
})

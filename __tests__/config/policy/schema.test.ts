import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { loadPolicy } from '../../../src/config/policy-file.js'
import { Failure } from '../../../src/model/failure.js'
import { makeCrl } from '../../support/crl.js'
import { ecKeys } from '../../support/issue.js'
import { pkiFile } from '../../support/proofs.js'

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/policy.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  schema,
)

const crl = makeCrl({ issuer: 'Root', by: ecKeys() })

function readNamed(path: string): Uint8Array {
  if (path.endsWith('.csv')) return Buffer.from('ab'.repeat(32))
  return path.endsWith('.crl') ? crl : pkiFile(path)
}

function loads(text: string): boolean {
  try {
    loadPolicy(text, 'policy.yml', readNamed)
    return true
  } catch (cause) {
    if (cause instanceof Failure) return false
    throw cause
  }
}

const sha = 'aB'.repeat(32)

/** What every document starts as; each case changes one thing. */
const base = {
  version: 1,
  trust: { acme: { certificates: ['root.pem'] }, sigstore: { sigstore: 'public-good' } },
  signers: {
    release: { anchor: 'acme', subject: 'CN=release' } as unknown,
    other: { anchor: 'acme', subject: 'CN=other' } as unknown,
  },
  rules: [{ files: ['**'], allow: ['release'] }] as unknown,
}
const rule = (more: object, left: object = { files: ['**'] }) => ({
  ...base,
  rules: [{ ...left, allow: ['release'], ...more }],
})
const images = { images: ['ghcr.io/**'] }
const signer = (entry: unknown) => ({ ...base, signers: { ...base.signers, third: entry } })
const anchor = (entry: unknown) => ({ ...base, trust: { ...base.trust, third: entry } })
const exception = (entry: object) => ({ ...base, exceptions: [{ reason: 'known', until: '2027-01-31', ...entry }] })
const distrust = (entry: unknown) => ({ ...base, distrust: [entry] })
const named = { anchor: 'acme', subject: 'CN=a' }
const keyless = { anchor: 'sigstore', issuer: 'https://x', identity: 'y' }
const own = { certificates: ['root.pem'] }

const good: readonly unknown[] = [
  base,
  { version: 1, rules: [] },
  { ...base, mode: 'audit', revocation: 'off', 'revocation-hosts': [], registries: ['ghcr.io', '[::1]:5000'] },
  { ...base, revocation: 'check', trust: base.trust },
  { ...base, revocation: 'require', 'revocation-hosts': ['ocsp.acme.example', 'crl.acme.example:8080'] },
  anchor({ ...own, crls: ['a.crl'] }),
  anchor({ bundled: 'code-signing', crls: ['a.crl', 'b.crl'] }),
  distrust({ 'certificate-sha256': sha, since: '2026-05-01T10:00:00Z' }),
  rule({
    name: 'x',
    formats: ['jar', 'pe'],
    unsigned: 'exempt',
    mode: 'audit',
    timestamp: 'optional',
    signatures: 'any',
  }),
  rule({ signatures: 1 }),
  rule({ signatures: 'all', timestamp: 'required' }),
  rule({ attestations: ['https://slsa.dev/provenance/v1'], 'multi-arch': 'each' }, images),
  rule({ 'multi-arch': 'index', mode: 'enforce' }, images),
  rule({ attestations: ['spdx', 'urn:x'], signatures: 'any' }, images),
  rule({}, { images: ['**', 'ghcr.io/acme/app:1.*', 'oci-layout:./build/app:x'] }),
  rule({}, { files: ['/abs/**', '**/*.jar', '...', 'a/.b/..c', ' x'] }),
  signer({ ...named, exact: true, 'ignore-case': false, 'approved-keys': 'keys.csv', 'issuer-subject': { CN: 'x*' } }),
  signer({ ...named, subject: { OU: ['a', 'b'], '2.5.4.3': 'c' } }),
  signer(keyless),
  signer({ ...keyless, 'source-repository': 'https://github.com/acme/*' }),
  signer({ key: 'rsa.pem' }),
  signer({ 'spki-sha256': sha }),
  signer({ 'certificate-sha256': sha }),
  anchor({ ...own, intermediates: ['ca.pem'], timestamps: ['tsa-root.pem'], transparency: 'required' }),
  anchor({ ...own, 'extended-key-usage': 'optional', 'signing-authority': false }),
  anchor({ bundled: 'code-signing', transparency: 'optional', timestamps: ['tsa-root.pem'] }),
  anchor({ sigstore: 'github' }),
  anchor({ sigstore: 'trust/root.json' }),
  exception({ sha256: sha }),
  exception({ sha256: sha, match: 'a/**', states: ['unsigned', 'untrusted', 'verified'] }),
  exception({ digest: `sha256:${sha.toLowerCase()}` }),
  exception({ digest: `sha512:${sha.toLowerCase().repeat(2)}`, match: 'ghcr.io/acme/*' }),
  exception({ unpinned: true, match: 'a' }),
  distrust({ 'certificate-sha256': sha }),
  distrust({ 'spki-sha256': sha, since: '2026-05-01' }),
]

const bad: readonly unknown[] = [
  null,
  [],
  'policy',
  {},
  { version: 1 },
  { rules: [] },
  { version: 2, rules: [] },
  { version: '1', rules: [] },
  { ...base, rule: [] },
  { ...base, rules: {} },
  { ...base, rules: null },
  { ...base, mode: 'Enforce' },
  { ...base, mode: null },
  { ...base, revocation: 'required' },
  { ...base, revocation: false },
  { ...base, registries: 'ghcr.io' },
  { ...base, registries: ['https://ghcr.io'] },
  { ...base, 'revocation-hosts': [1] },
  { ...base, trust: [] },
  { ...base, trust: { ...base.trust, ' ': own } },
  { ...base, signers: [] },
  { ...base, distrust: {} },
  { ...base, exceptions: {} },
  rule({}, {}),
  rule({}, { files: ['**'], images: ['**'] }),
  rule({}, { files: [] }),
  rule({}, { files: '**' }),
  rule({}, { files: [''] }),
  rule({}, { files: ['./a'] }),
  rule({}, { files: ['../a'] }),
  rule({}, { files: ['a/'] }),
  rule({}, { files: ['a//b'] }),
  rule({}, { files: ['a/../b'] }),
  rule({}, { files: ['a/.'] }),
  rule({}, { files: ['.'] }),
  rule({}, { files: ['/'] }),
  rule({ allow: [] }),
  rule({ allow: 'release' }),
  rule({ allow: ['release', 'release'] }),
  rule({ allow: [1] }),
  rule({ allow: undefined }),
  rule({ formats: [] }),
  rule({ formats: ['exe'] }),
  rule({ formats: 'jar' }),
  rule({ formats: ['jar'] }, images),
  rule({ unsigned: 'exempt' }),
  rule({ unsigned: 'allow', formats: ['jar'] }),
  rule({ unsigned: true, formats: ['jar'] }),
  rule({ unsigned: 'exempt' }, images),
  rule({ attestations: ['x'] }),
  rule({ attestations: [] }, images),
  rule({ attestations: ['slsa'] }, images),
  rule({ attestations: ['spdx', 'spdx'] }, images),
  rule({}, { images: [`ghcr.io/acme/app@sha256:${sha.toLowerCase()}`] }),
  rule({}, { images: [' '] }),
  { ...base, registries: [] },
  rule({ 'multi-arch': 'each' }),
  rule({ 'multi-arch': 'every' }, images),
  rule({ signatures: 0 }),
  rule({ signatures: 1.5 }),
  rule({ signatures: 'some' }),
  rule({ signatures: '1' }),
  rule({ signatures: [1] }),
  rule({ timestamp: true }),
  rule({ name: '' }),
  rule({ name: 1 }),
  rule({ mode: 'off' }),
  rule({ sign: 'any' }),
  signer({}),
  signer(null),
  signer('CN=a'),
  signer({ anchor: 'acme' }),
  signer({ subject: 'CN=a' }),
  signer({ ...named, key: 'rsa.pem' }),
  signer({ ...named, issuer: 'x' }),
  signer({ ...named, exact: 'true' }),
  signer({ ...named, subject: [] }),
  signer({ ...named, subject: {} }),
  signer({ ...named, subject: { CN: [] } }),
  signer({ ...named, subject: { CN: 1 } }),
  signer({ ...named, subject: { CN: '' } }),
  signer({ ...named, subject: 1 }),
  signer({ ...named, 'approved-keys': ['keys.csv'] }),
  signer({ anchor: 'sigstore', issuer: 'x' }),
  signer({ anchor: 'sigstore', identity: 'x' }),
  signer({ ...keyless, exact: true }),
  signer({ key: 'rsa.pem', anchor: 'acme' }),
  signer({ 'spki-sha256': 'abc' }),
  signer({ 'spki-sha256': sha, 'certificate-sha256': sha }),
  anchor({}),
  anchor(null),
  anchor({ certificates: [] }),
  anchor({ certificates: 'root.pem' }),
  anchor({ ...own, bundled: 'code-signing' }),
  anchor({ ...own, crls: 'a.crl' }),
  anchor({ ...own, crls: [] }),
  anchor({ sigstore: 'github', crls: ['a.crl'] }),
  anchor({ ...own, intermediates: [] }),
  anchor({ ...own, transparency: true }),
  anchor({ ...own, 'extended-key-usage': 'any' }),
  anchor({ ...own, 'signing-authority': 'true' }),
  anchor({ ...own, roots: [] }),
  anchor({ bundled: 'tls' }),
  anchor({ bundled: 'code-signing', 'signing-authority': true }),
  anchor({ sigstore: 'staging' }),
  anchor({ sigstore: 'github', timestamps: ['tsa-root.pem'] }),
  exception({}),
  exception({ match: 'a' }),
  exception({ sha256: 'abc' }),
  exception({ sha256: sha, unpinned: true }),
  exception({ sha256: sha, digest: `sha256:${sha}` }),
  exception({ digest: sha }),
  exception({ unpinned: true }),
  exception({ unpinned: false, match: 'a' }),
  exception({ sha256: sha, states: [] }),
  exception({ sha256: sha, states: ['invalid'] }),
  exception({ sha256: sha, states: ['unknown'] }),
  exception({ sha256: sha, states: 'unsigned' }),
  exception({ sha256: sha, reason: ' ' }),
  exception({ sha256: sha, reason: undefined }),
  exception({ sha256: sha, until: undefined }),
  exception({ sha256: sha, until: 'tomorrow' }),
  exception({ sha256: sha, until: 20270131 }),
  exception({ sha256: sha, since: '2026-01-01' }),
  distrust({}),
  distrust({ since: '2026-01-01' }),
  distrust({ 'certificate-sha256': sha, 'spki-sha256': sha }),
  distrust({ 'certificate-sha256': sha, since: 'ever' }),
  distrust({ 'certificate-sha256': sha, since: '2026-05-01T10:00:00' }),
  distrust({ 'certificate-sha256': sha, since: '2026-05-01T10:00:00+01:00' }),
  distrust(sha),
]

describe('the schema of the policy and the loader', () => {
  it.each(good.map((document) => stringify(document)))('both take\n%s', (text) => {
    expect([validate(parse(text)), validate.errors]).toEqual([true, null])
    expect(loads(text)).toBe(true)
  })

  it.each(bad.map((document) => stringify(document)))('both refuse\n%s', (text) => {
    expect(validate(parse(text))).toBe(false)
    expect(loads(text)).toBe(false)
  })

  it('describes every key', () => {
    const bare: string[] = []
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      const { properties } = node as { readonly properties?: Record<string, Record<string, unknown>> }
      for (const [name, property] of Object.entries(properties ?? {})) {
        if (!('description' in property) && !('$ref' in property)) bare.push(`${path}.${name}`)
      }
      for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`)
    }
    visit(schema, '')
    expect(bare).toEqual([])
  })
})

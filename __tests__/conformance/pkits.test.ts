import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { judgeVector, type Vector } from '../../scripts/conformance-pkits/judge.mjs'
import { reasonsFor } from '../../scripts/conformance-pkits/reasons.mjs'
import type { Group } from '../../scripts/conformance-paths/compare.mjs'
import { readCertificate, type Certificate } from '../../src/crypto/certificate.js'
import { anchorOf, storeAnchors, validatePath } from '../../src/crypto/path.js'
import { checkCrls, readCrl } from '../../src/crypto/revocation.js'
import { mappings, policies } from '../support/constraints.js'
import { makeCrl, revoking } from '../support/crl.js'
import { certificate, ecKeys, extension, keyUsage, makeCa, makeRoot } from '../support/issue.js'

const core = { readCertificate, anchorOf, storeAnchors, validatePath, checkCrls, readCrl }
const at = new Date('2026-01-01T00:00:00Z')
const [rootKeys, caKeys, leafKeys] = [ecKeys(), ecKeys(), ecKeys()]
const policy = (last: number) => `2.16.840.1.101.3.2.1.48.${String(last)}`
const anyPolicy = '2.5.29.32.0'

const root = makeRoot('Root', rootKeys, keyUsage(0x06))
const caWith = (...extensions: readonly Buffer[]) =>
  makeCa('CA', caKeys, 'Root', rootKeys, keyUsage(0x06), ...extensions)
const leafWith = (...extensions: readonly Buffer[]) =>
  certificate({ subject: 'Leaf', issuer: 'CA', keys: leafKeys, by: caKeys, extensions })
const ca = caWith(policies(policy(1)))
const leaf = leafWith(policies(policy(1)))

const plain: Vector = {
  Name: '0.0.1 Test',
  CertPath: ['root', 'ca', 'leaf'],
  CRLPath: ['ofRoot', 'ofCa'],
  ShouldValidate: true,
  InitialPolicySet: ['anyPolicy'],
  InitialPolicyMappingInhibit: false,
  InitialExplicitPolicy: false,
  InitialAnyPolicyInhibit: false,
}

type Files = Readonly<Record<string, Uint8Array>>
const bytesOf = (all: Readonly<Record<string, Certificate>>): Files =>
  Object.fromEntries(Object.entries(all).map(([name, { der }]) => [name, der]))
const ofRoot = makeCrl({ issuer: 'Root', by: rootKeys })
const ofCa = makeCrl({ issuer: 'CA', by: caKeys })

function judged(vector: Partial<Vector>, files: Files = {}, lists: Files | null = { ofRoot, ofCa }): string {
  const all = { ...bytesOf({ root, ca, leaf }), ...files }
  const read = (kind: 'certs' | 'crls', name: string): Uint8Array | null =>
    kind === 'certs' ? (all[name] ?? Buffer.of()) : (lists?.[name] ?? null)
  return judgeVector({ ...plain, ...vector }, core, { read, at }).code
}

describe('the judge of a vector of PKITS', () => {
  it('takes the first certificate as the anchor and the last as the leaf', () => {
    expect(judged({})).toBe('chain-valid')
    expect(judged({ CertPath: ['ca', 'leaf'], CRLPath: ['ofCa'] })).toBe('chain-valid')
    expect(judged({ CertPath: ['leaf', 'ca', 'root'] })).not.toBe('chain-valid')
    expect(judged({}, { ca: Buffer.from('3000', 'hex') })).toBe('certificate-malformed')
  })

  it('asks the lists about each certificate of the path, and demands an answer', () => {
    const listing = (one: Certificate, issuer: string, by: typeof rootKeys) =>
      makeCrl({ issuer, by, entries: [revoking(one)] })
    expect(judged({}, {}, { ofRoot: listing(ca, 'Root', rootKeys), ofCa })).toBe('revoked')
    expect(judged({}, {}, { ofRoot, ofCa: listing(leaf, 'CA', caKeys) })).toBe('revoked')
    expect(judged({ CRLPath: ['ofRoot'] })).toBe('revocation-out-of-scope')
    expect(judged({}, {}, { ofRoot, ofCa: makeCrl({ issuer: 'CA', by: leafKeys }) })).toBe('revocation-not-authentic')
    expect(judged({}, {}, { ofRoot, ofCa: Buffer.from('3000', 'hex') })).toBe('revocation-malformed')
  })

  it('judges the path alone where there are no lists', () => {
    expect(judged({}, {}, null)).toBe('chain-valid')
  })

  it('starts from the policies of the vector', () => {
    const wanted = (name: string) => judged({ InitialPolicySet: [name], InitialExplicitPolicy: true })
    expect(wanted('NIST-test-policy-1')).toBe('chain-valid')
    expect(wanted('NIST-test-policy-2')).toBe('certificate-policy-required')
    expect(wanted('anyPolicy')).toBe('chain-valid')
    expect(judged({ InitialPolicySet: ['NIST-test-policy-2'] })).toBe('chain-valid')
  })

  it('starts from the flags of the vector', () => {
    const explicit = { InitialExplicitPolicy: true }
    const none = bytesOf({ leaf: leafWith() })
    expect([judged({}, none), judged(explicit, none)]).toEqual(['chain-valid', 'certificate-policy-required'])
    const mapped = bytesOf({
      ca: caWith(policies(policy(1)), mappings([policy(1), policy(2)])),
      leaf: leafWith(policies(policy(2))),
    })
    expect(judged(explicit, mapped)).toBe('chain-valid')
    expect(judged({ ...explicit, InitialPolicyMappingInhibit: true }, mapped)).toBe('certificate-policy-required')
    const any = bytesOf({ ca: caWith(policies(anyPolicy)) })
    expect(judged(explicit, any)).toBe('chain-valid')
    expect(judged({ ...explicit, InitialAnyPolicyInhibit: true }, any)).toBe('certificate-policy-required')
  })

  it('does not hide faults of ours', () => {
    const broken = (): never => {
      throw new RangeError('ours')
    }
    const read = (): Uint8Array => root.der
    expect(() => judgeVector(plain, { ...core, readCertificate: broken }, { read, at })).toThrow('ours')
  })

  it('refuses a critical extension that is unknown', () => {
    const strange = extension('1.2.3', true, Buffer.from('0500', 'hex'))
    expect(judged({}, bytesOf({ leaf: leafWith(strange) }))).toBe('unknown-critical-extension')
  })
})

describe('the table of differences from PKITS', () => {
  const file = new URL('../../scripts/conformance-pkits/differences.json', import.meta.url)
  const known = JSON.parse(readFileSync(file, 'utf8')) as readonly Group[]

  it('knows of three with the revocation lists, one of them accepted', () => {
    expect([...reasonsFor(known, { lists: true }).keys()]).toEqual([
      '4.1.4 Valid DSA Signatures Test4',
      '4.1.5 Valid DSA Parameter Inheritance Test5',
      '4.10.13 Valid Policy Mapping Test13 (Subpart 3)',
    ])
  })

  it('knows of more without the lists, none of them about a path', () => {
    const all = [...reasonsFor(known, { lists: false }).keys()].slice(3)
    expect(all).toHaveLength(46)
    expect(all.filter((id) => !/^4\.(?:4|5|7|14|15)\./.test(id))).toEqual([])
  })
})

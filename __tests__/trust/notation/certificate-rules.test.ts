import { describe, expect, it } from '@jest/globals'
import type { Certificate } from '../../../src/crypto/certificate.js'
import { checkNotationAuthority, checkNotationChain } from '../../../src/trust/notation/certificate-rules.js'
import { makeTsa, timeUsage, tsa } from '../../support/claims.js'
import { bits } from '../../support/der-parts.js'
import * as issue from '../../support/issue.js'
import { certSign, digitalSignature, notationCa, notationLeaf, notationLeafKeys } from '../../support/notation-chain.js'
import { notationRoot, notationTsaExtensions } from '../../support/notation-chain.js'

const { basicConstraints, codeSigning, ecdsaSha1, ecKeys, extension, keyUsage, usages } = issue

const root = notationRoot()
const ca = notationCa()
const leaf = notationLeaf()

function faultOf(...chain: readonly [Certificate, ...Certificate[]]): string | null {
  const fault = checkNotationChain(chain)
  return fault && `${fault.check} ${fault.result} ${fault.code}`
}
const faultOfLeaf = (...extensions: readonly Buffer[]) => faultOf(notationLeaf({ extensions }), ca, root)
const faultOfCa = (...extensions: readonly Buffer[]) => faultOf(leaf, notationCa({ extensions }), root)

describe('a chain of Notation', () => {
  it('holds in its order up to its root', () => {
    expect(faultOf(leaf, ca, root)).toBeNull()
  })

  it('may be one leaf that signed itself', () => {
    const self = { issuer: 'Notation signer', by: notationLeafKeys }
    expect(faultOf(notationLeaf(self))).toBeNull()
    expect(faultOf(leaf)).toBe('chain fail notation-chain')
  })

  it.each<readonly [string, readonly [Certificate, ...Certificate[]]]>([
    ['with its CAs the other way round', [leaf, root, ca]],
    ['without a CA', [leaf, root]],
    ['without its root', [leaf, ca]],
    ['with its root twice', [leaf, ca, root, root]],
    ['with a stranger in it', [leaf, ca, notationRoot({ subject: 'Other', issuer: 'Other' }), root]],
    ['whose leaf another CA of the same name issued', [notationLeaf({ by: ecKeys() }), ca, root]],
    ['whose leaf names another CA than the one whose key signed it', [notationLeaf({ issuer: 'Other' }), ca, root]],
    ['whose root is another one of the same name', [leaf, ca, notationRoot({}, ecKeys())]],
  ])('does not hold %s', (_, chain) => {
    expect(faultOf(...chain)).toBe('chain fail notation-chain')
  })
})

describe('the leaf of Notation', () => {
  it('has a critical key usage with digitalSignature, and non-repudiation at most beside it', () => {
    expect(faultOfLeaf(extension('2.5.29.15', true, bits(6, Buffer.from([0xc0]))))).toBeNull()
    expect(faultOfLeaf()).toBe('usage fail notation-key-usage')
    expect(faultOfLeaf(extension('2.5.29.15', false, bits(7, Buffer.from([0x80]))))).toBe(
      'usage fail notation-key-usage',
    )
    expect(faultOfLeaf(keyUsage(0x40))).toBe('usage fail notation-key-usage')
    const withEncipherment = extension('2.5.29.15', true, bits(5, Buffer.from([0xa0])))
    expect(faultOfLeaf(withEncipherment)).toBe('usage fail notation-key-usage')
  })

  it('is no CA', () => {
    expect(faultOfLeaf(basicConstraints(false), digitalSignature)).toBeNull()
    expect(faultOfLeaf(basicConstraints(true), digitalSignature)).toBe('usage fail notation-key-usage')
  })

  it.each([
    ['any', '2.5.29.37.0'],
    ['serverAuth', '1.3.6.1.5.5.7.3.1'],
    ['clientAuth', '1.3.6.1.5.5.7.3.2'],
    ['emailProtection', '1.3.6.1.5.5.7.3.4'],
    ['timeStamping', '1.3.6.1.5.5.7.3.8'],
    ['OCSPSigning', '1.3.6.1.5.5.7.3.9'],
  ])('is not for %s', (_, usage) => {
    expect(faultOfLeaf(digitalSignature, usages(codeSigning))).toBeNull()
    expect(faultOfLeaf(digitalSignature, usages(codeSigning, usage))).toBe('usage fail notation-extended-key-usage')
  })
})

describe('a CA of Notation', () => {
  const constraints = extension('2.5.29.19', false, Buffer.from('30030101ff', 'hex'))
  it.each<readonly [string, readonly Buffer[]]>([
    ['no basic constraints', [certSign]],
    ['basic constraints that are not critical', [constraints, certSign]],
    ['basic constraints of no CA', [basicConstraints(false), certSign]],
    ['no key usage', [basicConstraints(true)]],
    ['another key usage', [basicConstraints(true), keyUsage(0x02)]],
    [
      'a key usage that is not critical',
      [basicConstraints(true), extension('2.5.29.15', false, bits(2, Buffer.from([0x04])))],
    ],
  ])('does not have %s', (_, extensions) => {
    expect(faultOfCa(...extensions)).toBe('chain fail notation-ca')
    expect(faultOf(leaf, ca, notationRoot({ extensions }))).toBe('chain fail notation-ca')
  })

  it('has no more CAs below it than it allows', () => {
    expect(faultOfCa(basicConstraints(true, 0), certSign)).toBeNull()
    const narrow = (most: number) => notationRoot({ extensions: [basicConstraints(true, most), certSign] })
    expect(faultOf(leaf, ca, narrow(1))).toBeNull()
    expect(faultOf(leaf, ca, narrow(0))).toBe('chain fail notation-ca')
  })
})

it('a chain of Notation holds no certificate that is signed by SHA-1, not even its root', () => {
  const weak = { signing: ecdsaSha1 }
  expect(faultOf(notationLeaf(weak), ca, root)).toBe('chain fail notation-weak-chain')
  expect(faultOf(leaf, notationCa(weak), root)).toBe('chain fail notation-weak-chain')
  expect(faultOf(leaf, ca, notationRoot(weak))).toBe('chain fail notation-weak-chain')
})

describe('an authority of time of Notation', () => {
  const codeOf = (...extensions: readonly Buffer[]) => checkNotationAuthority(makeTsa({ extensions }))?.code ?? null

  it('has a key usage with digitalSignature', () => {
    expect(checkNotationAuthority(tsa)).toBeNull()
    expect(codeOf(...notationTsaExtensions)).toBeNull()
    expect(codeOf(timeUsage())).toBe('notation-key-usage')
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Certificate } from '../../../src/crypto/certificate.js'
import { signingCode, signingCrls, usageOid, vouchingForTime } from '../../../src/crypto/path.js'
import type { Purpose } from '../../../src/crypto/path.js'
import type { CheckCode } from '../../../src/model/codes.js'
import { oid, sequence } from '../../support/der-parts.js'
import {
  anyUsage,
  basicConstraints,
  codeSigning,
  extension,
  keyUsage,
  makeLeaf,
  makeRoot,
  serverAuth,
  usages,
} from '../../support/issue.js'
import {
  ca,
  caKeys,
  chainWith,
  faults,
  leaf,
  leafKeys,
  listed,
  messageOf,
  root,
  rootKeys,
  validate,
} from '../../support/paths.js'

describe('usage', () => {
  it('wants the leaf to be for signing code', () => {
    expect(faults(chainWith({ leaf: { extensions: [] } }))).toEqual(['usage-missing'])
    expect(faults(chainWith({ leaf: { extensions: [usages(anyUsage)] } }))).toEqual(['usage-missing'])
    expect(faults(chainWith({ leaf: { extensions: [usages(serverAuth)] } }))).toEqual(['usage-wrong'])
    expect(faults(chainWith({ leaf: { extensions: [usages(anyUsage, serverAuth)] } }))).toEqual(['usage-wrong'])
    expect(faults(chainWith({ leaf: { extensions: [usages(serverAuth, codeSigning)] } }))).toEqual([])
    const empty = chainWith({ leaf: { extensions: [usages()] } })
    expect(faults(empty)).toEqual(['usage-wrong'])
    expect(messageOf(empty, 'usage')).toContain('it is for nothing')
    const many = Array.from({ length: 3000 }, (_, index) => `1.2.3.${index}`)
    expect(messageOf(chainWith({ leaf: { extensions: [usages(...many)] } }), 'usage').length).toBeLessThan(200)
  })

  it('takes a leaf that does not say where the anchor makes that optional, but none that says otherwise', () => {
    const optional = { purpose: signingCode('optional') }
    const having = (...extensions: readonly Buffer[]): Certificate => makeLeaf(leafKeys, 'CA', caKeys, { extensions })
    expect(faults(validate(having(), [ca], [root], optional))).toEqual([])
    expect(faults(validate(having(usages(anyUsage)), [ca], [root], optional))).toEqual([])
    expect(faults(validate(having(usages(serverAuth)), [ca], [root], optional))).toEqual(['usage-wrong'])
    expect(faults(validate(having(usages(serverAuth, anyUsage)), [ca], [root], optional))).toEqual(['usage-wrong'])
    expect(faults(validate(having(keyUsage(0x40)), [ca], [root], optional))).toEqual(['key-usage-wrong'])
  })

  it('wants digitalSignature where there is a key usage', () => {
    expect(faults(chainWith({ leaf: { extensions: [usages(codeSigning), keyUsage(0x40)] } }))).toEqual([
      'key-usage-wrong',
    ])
    expect(faults(chainWith({ leaf: { extensions: [usages(codeSigning), keyUsage(0x80)] } }))).toEqual([])
  })

  it('lets a CA that is restricted hand on only what it has, the anchor too', () => {
    const restricted = [basicConstraints(true), usages(serverAuth)]
    expect(faults(chainWith({ ca: { extensions: restricted } }))).toEqual(['usage-not-nested'])
    expect(faults(chainWith({ root: { extensions: restricted } }))).toEqual(['usage-not-nested'])
    expect(faults(chainWith({ ca: { extensions: [basicConstraints(true), usages(codeSigning)] } }))).toEqual([])
    expect(faults(chainWith({ ca: { extensions: [basicConstraints(true), usages(anyUsage)] } }))).toEqual([])
  })

  it('says which certificate is for what', () => {
    const outcome = chainWith({ leaf: { extensions: [usages(serverAuth)] } })
    expect(messageOf(outcome, 'usage')).toBe(
      'The certificate of “CN=Signer” is not for signing code: it is for 1.3.6.1.5.5.7.3.1 (RFC 5280 4.2.1.12).',
    )
  })

  it('wants a timestamp authority to be for that alone, and tokens to be critical about it', () => {
    const asking = (kind: 'rfc3161' | 'pkcs9', ...extensions: readonly Buffer[]): readonly CheckCode[] =>
      faults(
        validate(makeLeaf(leafKeys, 'CA', caKeys, { extensions }), [ca], [root], { purpose: vouchingForTime(kind) }),
      )
    const alone = sequence(oid(usageOid.timeStamping))
    const both = sequence(oid(usageOid.timeStamping), oid(codeSigning))
    expect(asking('rfc3161', extension('2.5.29.37', true, alone))).toEqual([])
    expect(asking('rfc3161', extension('2.5.29.37', false, alone))).toEqual(['usage-not-critical'])
    expect(asking('pkcs9', extension('2.5.29.37', false, alone))).toEqual([])
    expect(asking('rfc3161', extension('2.5.29.37', true, both))).toEqual(['usage-not-alone'])
    expect(asking('pkcs9', extension('2.5.29.37', true, both))).toEqual(['usage-not-alone'])
    expect(asking('rfc3161', usages(codeSigning))).toEqual(['usage-wrong'])
    expect(asking('rfc3161')).toEqual(['usage-missing'])
    expect(asking('rfc3161', extension('2.5.29.37', true, alone), keyUsage(0x40))).toEqual([])
    expect(asking('rfc3161', extension('2.5.29.37', true, alone), keyUsage(0x20))).toEqual(['key-usage-wrong'])
  })

  it('asks for no usage where the purpose has none, of CAs and lists neither', () => {
    const purpose: Purpose = { label: 'anything', extendedKeyUsage: null, demand: 'required', keyUsages: [] }
    const restricted = [basicConstraints(true), usages(serverAuth)]
    const unusual = [usages(serverAuth), keyUsage(0x20)]
    expect(
      faults(chainWith({ ca: { extensions: restricted }, leaf: { extensions: unusual }, request: { purpose } })),
    ).toEqual([])
    expect(faults(validate(leaf, [ca], [listed({ usages: [] })], { purpose }))).toEqual([])
    expect(faults(validate(leaf, [ca], [root], { purpose: signingCrls }))).toEqual([])
    const crls = { extensions: [keyUsage(0x80)] }
    expect(faults(chainWith({ leaf: crls, request: { purpose: signingCrls } }))).toEqual(['key-usage-wrong'])
  })

  it('lets a CA for signing code name who speaks for it over OCSP', () => {
    const purpose: Purpose = {
      label: 'speaking for a CA',
      extendedKeyUsage: usageOid.ocspSigning,
      demand: 'required',
      keyUsages: [],
    }
    const restricted = [basicConstraints(true), usages(codeSigning)]
    const responder = { extensions: [usages(usageOid.ocspSigning)] }
    expect(faults(chainWith({ ca: { extensions: restricted }, leaf: responder, request: { purpose } }))).toEqual([])
    expect(faults(chainWith({ ca: { extensions: restricted }, request: { purpose } }))).toEqual(['usage-wrong'])
  })

  it('takes a root for the usages only that its list trusts it for', () => {
    expect(faults(validate(leaf, [ca], [listed({ usages: [codeSigning] })]))).toEqual([])
    const outcome = validate(leaf, [ca], [listed({ usages: [serverAuth] })])
    expect(faults(outcome)).toEqual(['anchor-not-for-usage'])
    expect(messageOf(outcome, 'usage')).toContain('“CN=Root”')
    expect(
      faults(validate(leaf, [ca], [listed({ usages: [serverAuth] }), listed({}, makeRoot('Root', rootKeys))])),
    ).toEqual([])
  })
})

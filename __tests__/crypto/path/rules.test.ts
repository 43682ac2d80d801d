import { describe, expect, it } from '@jest/globals'
import type { TrustAnchor } from '../../../src/crypto/path.js'
import type { CheckCode } from '../../../src/model/codes.js'
import {
  basicConstraints,
  commonName,
  certificate,
  codeSigning,
  extension,
  keyUsage,
  makeCa,
  makeLeaf,
  usages,
} from '../../support/issue.js'
import { hex, sequence, value } from '../../support/der-parts.js'
import {
  ca,
  caForm,
  caKeys,
  chainWith,
  faults,
  leaf,
  leafKeys,
  messageOf,
  otherKeys,
  root,
  rootKeys,
  validate,
} from '../../support/paths.js'

/** RFC 5280 4.2.1.10: one permitted directory name. */
const directoryConstraint = (name: Buffer): Buffer =>
  extension('2.5.29.30', true, sequence(value(0xa0, sequence(value(0xa4, name)))))

describe('the rules of the chain', () => {
  it('wants a CA to say that it is one', () => {
    expect(faults(chainWith({ ca: { extensions: [] } }))).toEqual(['not-a-ca'])
    expect(faults(chainWith({ ca: { extensions: [basicConstraints(false)] } }))).toEqual(['not-a-ca'])
    expect(faults(chainWith({ ca: { version: 1, extensions: [] } }))).toEqual(['not-a-ca'])
    expect(faults(chainWith({ root: { extensions: [basicConstraints(false)] } }))).toEqual(['not-a-ca'])
  })

  it('believes a list that a root is a CA which does not say so, unless it says that it is none', () => {
    const listedRoot = (...extensions: readonly Buffer[]): TrustAnchor => {
      const silent = certificate({ ...caForm, subject: 'Root', keys: rootKeys, extensions })
      return { issuer: silent, certificate: null, listed: null }
    }
    const strange = extension('1.2.3.4', false, hex('0500'))
    expect(faults(validate(leaf, [ca], [listedRoot(strange)]))).toEqual([])
    expect(faults(validate(leaf, [ca], [listedRoot(basicConstraints(false))]))).toEqual(['not-a-ca'])
    expect(faults(chainWith({ root: { extensions: [strange] } }))).toEqual(['not-a-ca'])
  })

  it('does not let a leaf that is an anchor for itself issue others', () => {
    const below = makeLeaf(otherKeys, 'Signer', leafKeys, { subject: 'Below' })
    const outcome = validate(below, [], [leaf])
    expect(faults(outcome)).toEqual(['not-a-ca'])
    expect(messageOf(outcome, 'chain')).toBe(
      'The certificate of “CN=Signer” issued another one and is no CA (RFC 5280 6.1.4 (k)).',
    )
  })

  it('wants keyCertSign where there is a key usage, of the anchor too', () => {
    const extensions = [basicConstraints(true), keyUsage(0x02)]
    expect(faults(chainWith({ ca: { extensions } }))).toEqual(['ca-key-usage'])
    expect(faults(chainWith({ root: { extensions } }))).toEqual(['ca-key-usage'])
    expect(faults(chainWith({ ca: { extensions: [basicConstraints(true), keyUsage(0x04)] } }))).toEqual([])
  })

  it('counts the CAs below a CA, of the anchor too', () => {
    expect(faults(chainWith({ root: { extensions: [basicConstraints(true, 0)] } }))).toEqual(['path-length-exceeded'])
    expect(faults(chainWith({ root: { extensions: [basicConstraints(true, 1)] } }))).toEqual([])
    expect(faults(chainWith({ ca: { extensions: [basicConstraints(true, 0)] } }))).toEqual([])
    const narrow = makeCa('CA', caKeys, 'Root', rootKeys)
    const below = makeCa('Below', otherKeys, 'CA', caKeys)
    const form = { ...caForm, extensions: [basicConstraints(true, 0)] }
    const last = makeLeaf(leafKeys, 'Below', otherKeys)
    expect(faults(validate(last, [narrow, below], [root]))).toEqual([])
    const outcome = validate(last, [certificate(form), below], [root])
    expect(faults(outcome)).toEqual(['path-length-exceeded'])
    expect(messageOf(outcome, 'chain')).toBe('“CN=CA” allows 0 CAs below it, and the path has 1 (RFC 5280 6.1.4 (m)).')
  })

  it('does not count CAs that issued themselves a new key', () => {
    const narrow = certificate({ ...caForm, extensions: [basicConstraints(true, 0)] })
    const rolled = makeCa('CA', otherKeys, 'CA', caKeys)
    const outcome = validate(makeLeaf(leafKeys, 'CA', otherKeys), [rolled, narrow], [root])
    expect(outcome.chain).toHaveLength(3)
    expect(faults(outcome)).toEqual([])
  })

  it('refuses a critical extension that it does not know, wherever it is', () => {
    const strange = extension('1.2.3.4', true, hex('0500'))
    const outcome = chainWith({ leaf: { extensions: [usages(codeSigning), strange] } })
    expect(faults(outcome)).toEqual(['unknown-critical-extension'])
    expect(messageOf(outcome, 'chain')).toContain('1.2.3.4 (RFC 5280 4.2)')
    expect(faults(chainWith({ ca: { extensions: [basicConstraints(true), strange] } }))).toEqual([
      'unknown-critical-extension',
    ])
    expect(faults(chainWith({ root: { extensions: [basicConstraints(true), strange] } }))).toEqual([
      'unknown-critical-extension',
    ])
    const harmless = extension('1.2.3.4', false, hex('0500'))
    expect(faults(chainWith({ leaf: { extensions: [usages(codeSigning), harmless] } }))).toEqual([])
  })

  it.each([
    ['where revocation lists are', '2.5.29.31'],
    ['where delta lists are', '2.5.29.46'],
    ['where the issuer is', '1.3.6.1.5.5.7.1.1'],
    ['other names', '2.5.29.17'],
    ['other names of the issuer', '2.5.29.18'],
  ])('is not bothered by %s, as long as a critical one can be read', (_, dotted) => {
    const having = (critical: boolean, content: Buffer): readonly CheckCode[] =>
      faults(chainWith({ leaf: { extensions: [usages(codeSigning), extension(dotted, critical, content)] } }))
    const readable = sequence(value(0x82, Buffer.from('a.example')))
    expect(having(true, readable)).toEqual([])
    expect(having(false, hex('ff'))).toEqual([])
    expect(having(true, hex('ff'))).toEqual(['critical-extension-malformed'])
    expect(having(true, hex('3000'))).toEqual(['critical-extension-malformed'])
    expect(having(true, hex('0500'))).toEqual(['critical-extension-malformed'])
  })

  it('asks for the names that a CA allows, of the anchor too', () => {
    const elsewhere = directoryConstraint(commonName('Elsewhere'))
    const here = directoryConstraint(commonName('Signer'))
    expect(faults(chainWith({ ca: { extensions: [basicConstraints(true), elsewhere] } }))).toEqual([
      'name-not-permitted',
    ])
    expect(faults(chainWith({ ca: { extensions: [basicConstraints(true), here] } }))).toEqual([])
    expect(faults(chainWith({ root: { extensions: [basicConstraints(true), elsewhere] } }))).toEqual([
      'name-not-permitted',
    ])
  })

  it('goes another way where names or policies do not hold', () => {
    const narrow = certificate({
      ...caForm,
      extensions: [basicConstraints(true), directoryConstraint(commonName('Elsewhere'))],
    })
    expect(faults(validate(leaf, [narrow, ca], [root]))).toEqual([])
    expect(faults(validate(leaf, [narrow], [root]))).toEqual(['name-not-permitted'])
  })

  it('asks nothing of what is above a leaf that is its own anchor', () => {
    const extensions = [usages(codeSigning), directoryConstraint(commonName('Elsewhere'))]
    const own = makeLeaf(leafKeys, 'CA', caKeys, { extensions })
    expect(faults(validate(own, [], [own]))).toEqual([])
  })

  it('counts no more CAs than are asked for, but for those that issued themselves a key', () => {
    expect(faults(validate(leaf, [ca], [root], { maxPathLength: 0 }))).toEqual(['path-too-long'])
    expect(faults(validate(leaf, [ca], [root], { maxPathLength: 1 }))).toEqual([])
    expect(faults(validate(leaf, [], [ca], { maxPathLength: 0 }))).toEqual([])
    const rolled = makeCa('CA', otherKeys, 'CA', caKeys)
    const below = makeLeaf(leafKeys, 'CA', otherKeys)
    expect(faults(validate(below, [rolled, ca], [root], { maxPathLength: 1 }))).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Certificate } from '../../../src/crypto/certificate.js'
import { alternative, constraints, distinguished, general } from '../../support/constraints.js'
import {
  basicConstraints,
  certificate,
  codeSigning,
  ecKeys,
  makeCa,
  makeLeaf,
  makeRoot,
  usages,
} from '../../support/issue.js'
import { faults, leafKeys, rootKeys, validate } from '../../support/paths.js'

const acme = distinguished(['2.5.4.10', 'Acme'])
const evil = distinguished(['2.5.4.10', 'Evil'])
const onlyAcme = constraints({ permitted: [general.directory(acme), general.mail('acme.example')] })
const anchor = makeRoot('Root', rootKeys, onlyAcme)
const otherKeys = ecKeys()

const signed = (subject: Buffer, by = rootKeys, ...more: readonly Buffer[]): Certificate =>
  certificate({ subject, issuer: 'Root', keys: leafKeys, by, extensions: [usages(codeSigning), ...more] })
const judgeWith = (leaf: Certificate, ...candidates: readonly Certificate[]) =>
  faults(validate(leaf, candidates, [anchor]))

describe('what an anchor constrains', () => {
  it('is not lifted by another certificate of its name and key', () => {
    expect(judgeWith(signed(acme), makeRoot('Root', rootKeys))).toEqual([])
    expect(judgeWith(signed(evil))).toEqual(['name-not-permitted'])
    expect(judgeWith(signed(evil), makeRoot('Root', rootKeys))).toEqual(['name-not-permitted'])
  })

  it('is not lifted by a way around over another CA', () => {
    const away = makeCa('Other', otherKeys, 'Root', rootKeys)
    const back = makeCa('Root', rootKeys, 'Other', otherKeys)
    expect(judgeWith(signed(evil), away, back)).toEqual(['name-not-permitted'])
  })

  it('is not lifted by a new key under its own name, which is exempt itself', () => {
    const rollover = makeCa('Root', otherKeys, 'Root', rootKeys)
    expect(judgeWith(signed(acme, otherKeys), rollover)).toEqual([])
    expect(judgeWith(signed(evil, otherKeys), rollover)).toEqual(['name-not-permitted'])
  })

  it('holds for a leaf of its own name', () => {
    expect(judgeWith(makeLeaf(leafKeys, 'Root', rootKeys))).toEqual(['name-not-permitted'])
    const own = certificate({
      subject: 'Root',
      issuer: 'Root',
      keys: leafKeys,
      by: rootKeys,
      extensions: [usages(codeSigning)],
    })
    expect(judgeWith(own)).toEqual(['name-not-permitted'])
  })

  it('holds for e-mail addresses in a subject and for international ones', () => {
    const international = general.other('1.3.6.1.5.5.7.8.9')
    expect(judgeWith(signed(acme, rootKeys, alternative(general.mail('a@acme.example'))))).toEqual([])
    expect(judgeWith(signed(acme, rootKeys, alternative(general.mail('a@evil.example'))))).toEqual([
      'name-not-permitted',
    ])
    expect(judgeWith(signed(acme, rootKeys, alternative(international)))).toEqual(['name-not-comparable'])
    const addressed = distinguished(['2.5.4.10', 'Acme'], ['1.2.840.113549.1.9.1', 'a@evil.example'])
    expect(judgeWith(signed(addressed))).toEqual(['name-not-permitted'])
  })

  it('is not lifted where it limits the path, however many self-issued CAs follow', () => {
    const short = certificate({
      subject: 'Short',
      issuer: 'Short',
      keys: rootKeys,
      by: rootKeys,
      extensions: [basicConstraints(true, 0)],
    })
    const rollover = makeCa('Short', otherKeys, 'Short', rootKeys)
    expect(faults(validate(makeLeaf(leafKeys, 'Short', otherKeys), [rollover], [short]))).toEqual([])
    const lowerKeys = ecKeys()
    const lower = makeCa('Lower', lowerKeys, 'Short', otherKeys)
    expect(faults(validate(makeLeaf(leafKeys, 'Lower', lowerKeys), [rollover, lower], [short]))).toEqual([
      'path-length-exceeded',
    ])
  })
})

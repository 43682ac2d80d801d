import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../src/crypto/certificate.js'
import type { Certificate } from '../../src/crypto/certificate.js'
import {
  algorithm,
  authorityKeyIdentifier,
  basicConstraints,
  certificate,
  codeSigning,
  ecdsaSha1,
  ecdsaSha256,
  ecKeys,
  extension,
  makeCa,
  makeLeaf,
  makeRoot,
  serverAuth,
  subjectKeyIdentifier,
  usages,
} from '../support/issue.js'
import type { TrustAnchor } from '../../src/crypto/path.js'
import type { Keys } from '../support/issue.js'
import { attribute, hex, nameOf, printable, sequence, value } from '../support/der-parts.js'
import { alternative, constraints, general } from '../support/constraints.js'
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
} from '../support/paths.js'

describe('a path that holds', () => {
  it('leads from the leaf over the CA to the root, and names them', () => {
    const outcome = validate(leaf, [ca], [root])
    expect(faults(outcome)).toEqual([])
    expect(outcome.chain.map(({ sha256 }) => sha256)).toEqual([leaf.sha256, ca.sha256])
    expect(outcome.anchor?.certificate).toBe(root)
    expect(outcome.checks.map(({ check }) => check)).toEqual(['chain', 'usage', 'algorithm', 'time'])
    expect(messageOf(outcome, 'chain')).toBe('The path to the anchor “acme” is “CN=Signer” ← “CN=CA” ← “CN=Root”.')
  })

  it('may end at an intermediate that is the anchor', () => {
    const outcome = validate(leaf, [], [ca])
    expect(faults(outcome)).toEqual([])
    expect(outcome.chain).toEqual([leaf])
    expect(outcome.anchor?.certificate).toBe(ca)
  })

  it('may be the leaf alone when that very certificate is the anchor', () => {
    const outcome = validate(leaf, [ca], [leaf])
    expect(faults(outcome)).toEqual([])
    expect(outcome.chain).toEqual([leaf])
  })

  it('needs nothing of the anchor but its name and key: not its validity, not a signature that holds', () => {
    const ended = { until: '20210101000000Z', by: otherKeys }
    expect(faults(chainWith({ root: ended }))).toEqual([])
    expect(faults(chainWith({ root: { version: 1, extensions: [] } }))).toEqual([])
    expect(faults(chainWith({ root: { signing: ecdsaSha1 } }))).toEqual([])
  })

  it('does not care that the root is in the bag as well, nor that certificates are there twice', () => {
    const outcome = validate(leaf, [root, ca, leaf, ca, root], [root, root])
    expect(faults(outcome)).toEqual([])
    expect(outcome.chain).toHaveLength(2)
  })

  it('joins names that are equal by RFC 5280 7.1 although their bytes differ', () => {
    const shouting = nameOf([attribute('2.5.4.3', printable('  rOOt'))])
    expect(faults(validate(leaf, [certificate({ ...caForm, issuer: shouting })], [root]))).toEqual([])
  })

  it('may lead from a leaf to a CA of the same name and key, which issued it', () => {
    const own = certificate({ ...caForm, issuer: 'CA', by: caKeys, extensions: [usages(codeSigning)] })
    expect(faults(validate(own, [ca], [root]))).toEqual([])
    expect(faults(validate(own, [], [ca]))).toEqual([])
  })

  it('may lead to an anchor that is facts only', () => {
    const facts: TrustAnchor = { issuer: root, certificate: null, listed: null }
    expect(faults(validate(leaf, [ca], [facts]))).toEqual([])
    expect(faults(validate(leaf, [ca], [facts], { strict: true }))).toEqual(['certificate-form'])
  })

  it('takes a leaf that is a CA: it could as well issue itself one that is not', () => {
    const extensions = [basicConstraints(true), usages(codeSigning)]
    expect(faults(chainWith({ leaf: { extensions } }))).toEqual([])
  })

  it('holds in the last second of a certificate', () => {
    const last = makeLeaf(leafKeys, 'CA', caKeys, { until: '20261122100000Z' })
    expect(faults(validate(last, [ca], [root], { at: [new Date('2026-11-22T10:00:00.999Z')] }))).toEqual([])
    expect(faults(validate(last, [ca], [root], { at: [new Date('2026-11-22T10:00:01.000Z')] }))).toEqual([
      'certificate-expired',
    ])
  })
})

const tangleKeys = [
  ecKeys(),
  ecKeys(),
  ecKeys(),
  ecKeys(),
  ecKeys(),
  ecKeys(),
  ecKeys(),
  ecKeys(),
  ecKeys(),
  ecKeys(),
  ecKeys(),
  ecKeys(),
] as const
const tangle = tangleKeys.flatMap((mine) => tangleKeys.map((by) => makeCa('Tangle', mine, 'Tangle', by)))
/** RFC 5280 4.2.1.11: a policy is needed from here on, and nobody has one. */
const policyNeeded = extension('2.5.29.36', true, sequence(value(0x80, Buffer.from([0]))))

describe('the search', () => {
  it('says that the issuer is missing', () => {
    const outcome = validate(leaf, [], [root])
    expect(faults(outcome)).toEqual(['issuer-missing'])
    expect(messageOf(outcome, 'chain')).toContain('“CN=Signer”')
    expect(outcome.anchor).toBeNull()
    expect(outcome.chain).toEqual([leaf])
  })

  it('says which self-issued certificate is no anchor', () => {
    const outcome = validate(leaf, [ca, root], [makeRoot('Another root', otherKeys)])
    expect(faults(outcome)).toEqual(['root-not-trusted'])
    expect(messageOf(outcome, 'chain')).toContain('“CN=Root”')
    expect(outcome.chain).toHaveLength(3)
  })

  it('is not deceived by a root of the same name with another key', () => {
    const stranger = makeRoot('Root', otherKeys)
    const inBag = validate(leaf, [ca, root], [stranger])
    expect(faults(inBag)).toEqual(['root-not-trusted'])
    expect(messageOf(inBag, 'chain')).toBe('The path ends at “CN=Root”, whose key the anchor “acme” does not hold.')
    const outcome = validate(leaf, [ca], [stranger])
    expect(faults(outcome)).toEqual(['issuer-signature-mismatch'])
    expect(messageOf(outcome, 'chain')).toContain('“CN=Root” did not sign the certificate of “CN=CA”')
  })

  it('knows an anchor by its name too, not by its key alone', () => {
    expect(faults(validate(leaf, [ca], [makeRoot('Not Root', rootKeys)]))).toEqual(['issuer-missing'])
  })

  it('does not take a leaf for an anchor because it has the name and key of one', () => {
    const anchor = makeLeaf(leafKeys, 'CA', caKeys, { until: '20210101000000Z' })
    const renewed = makeLeaf(leafKeys, 'Nobody', otherKeys)
    expect(faults(validate(renewed, [], [anchor]))).toEqual(['issuer-missing'])
  })

  it('does not believe a certificate whose signature is of other bytes', () => {
    const der = Buffer.from(leaf.der)
    const changed = der.indexOf('Signer')
    der.write('signer', changed)
    const forged = readCertificate(der)
    expect(faults(validate(forged, [ca], [root]))).toEqual(['issuer-signature-mismatch'])
  })

  it('does not believe a certificate whose two algorithms differ', () => {
    const outer = algorithm('1.2.840.10045.4.3.2', hex('0500'))
    expect(faults(chainWith({ leaf: { outer } }))).toEqual(['issuer-signature-mismatch'])
  })

  it('does not follow an algorithm that it cannot compute', () => {
    const signing = { ...ecdsaSha256, identifier: algorithm('1.2.3.4') }
    const outcome = chainWith({ leaf: { signing } })
    expect(faults(outcome)).toEqual(['issuer-signature-mismatch', 'weak-hash'])
    expect(messageOf(outcome, 'chain')).toContain('1.2.3.4')
  })

  it('does not join names that are both empty', () => {
    const nameless = certificate({ ...caForm, subject: nameOf(), issuer: nameOf(), keys: rootKeys })
    const below = makeLeaf(leafKeys, 'x', rootKeys, { issuer: nameOf() })
    expect(faults(validate(below, [], [nameless]))).toEqual(['issuer-missing'])
  })

  it('tries the next issuer when one is a dead end', () => {
    const dead = makeCa('CA', caKeys, 'Gone', otherKeys)
    const outcome = validate(leaf, [dead, makeCa('CA', otherKeys, 'Root', rootKeys), ca], [root])
    expect(faults(outcome)).toEqual([])
    expect(outcome.chain[1]).toBe(ca)
  })

  it('tries the next issuer when a path reached an anchor and did not hold', () => {
    const ended = certificate({ ...caForm, until: '20210101000000Z' })
    expect(faults(validate(leaf, [ended, ca], [root]))).toEqual([])
  })

  it('tries every anchor', () => {
    const narrow = makeRoot('Root', rootKeys, usages(serverAuth))
    const outcome = validate(leaf, [ca], [narrow, root])
    expect(faults(outcome)).toEqual([])
    expect(outcome.anchor?.certificate).toBe(root)
  })

  it('goes on above an anchor that restricts too much, through another certificate of its key', () => {
    const narrow = makeCa('CA', caKeys, 'Root', rootKeys, usages(serverAuth))
    expect(faults(validate(leaf, [ca], [narrow, root]))).toEqual([])
  })

  it('asks the issuer first whose key identifier fits, and the others nevertheless', () => {
    const wanting = makeLeaf(leafKeys, 'CA', caKeys, {
      extensions: [usages(codeSigning), authorityKeyIdentifier('right')],
    })
    const wrong = Array.from({ length: 150 }, (_, index) =>
      makeCa('CA', otherKeys, 'Root', rootKeys, subjectKeyIdentifier(`wrong ${index}`)),
    )
    const right = makeCa('CA', caKeys, 'Root', rootKeys, subjectKeyIdentifier('right'))
    expect(faults(validate(wanting, [...wrong, right], [root]))).toEqual([])
    const misnamed = makeCa('CA', caKeys, 'Root', rootKeys, subjectKeyIdentifier('misnamed'))
    expect(faults(validate(wanting, [misnamed], [root]))).toEqual([])
  })

  it('reports the path that came furthest', () => {
    const ended = certificate({
      ...caForm,
      until: '20210101000000Z',
      extensions: [basicConstraints(true), usages(serverAuth)],
    })
    const onlyEnded = certificate({ ...caForm, until: '20210101000000Z' })
    const strange = makeCa('CA', caKeys, 'Gone', otherKeys)
    expect(faults(validate(leaf, [ended, onlyEnded, strange], [root]))).toEqual(['certificate-expired'])
    expect(faults(validate(leaf, [onlyEnded, ended, strange], [root]))).toEqual(['certificate-expired'])
  })

  it('ends on a cycle of certificates', () => {
    const a = makeCa('A', caKeys, 'B', otherKeys)
    const b = makeCa('B', otherKeys, 'A', caKeys)
    const below = makeLeaf(leafKeys, 'A', caKeys)
    expect(faults(validate(below, [a, b], [root]))).toEqual(['issuer-missing'])
  })

  it('ends on certificates that all issued each other under one name', () => {
    const outcome = validate(makeLeaf(leafKeys, 'Tangle', tangleKeys[0]), tangle, [root])
    expect(faults(outcome)).toEqual(['root-not-trusted'])
    expect(messageOf(outcome, 'chain')).toContain('“CN=Tangle”')
  })

  it('finds the way through a tangle that leads to an anchor, and says so where none does', () => {
    const [first] = tangleKeys
    const bridge = makeCa('Tangle', first, 'Root', rootKeys)
    expect(faults(validate(makeLeaf(leafKeys, 'Tangle', first), [...tangle, bridge], [root]))).toEqual([])
    const wrong = makeLeaf(leafKeys, 'Tangle', first, { extensions: [usages(serverAuth)] })
    expect(faults(validate(wrong, [...tangle, bridge], [root]))).toEqual(['usage-wrong'])
  })

  it('does not lose the right path to a tangle that hangs on a forged name', () => {
    const forged = tangleKeys.map((keys) => makeCa('CA', keys, 'Tangle', keys))
    expect(faults(validate(leaf, [...forged, ...tangle, ca], [root]))).toEqual([])
  })

  it('does not know the answer where CAs of the anchor itself make a tangle of paths that do not hold', () => {
    const keys = [ecKeys(), ecKeys(), ecKeys(), ecKeys(), ecKeys(), ecKeys()] as const
    const bridges = keys.map((mine) => makeCa('Tangle', mine, 'Root', rootKeys))
    const between = keys.flatMap((mine) => keys.map((by) => makeCa('Tangle', mine, 'Tangle', by, policyNeeded)))
    const below = makeLeaf(leafKeys, 'Tangle', keys[0])
    const outcome = validate(below, [...between, ...bridges], [makeRoot('Root', rootKeys, policyNeeded)])
    expect(faults(outcome)).toEqual(['path-budget-exceeded'])
    expect(outcome.checks[0].result).toBe('unknown')
    expect(messageOf(outcome, 'chain')).toBe('“CN=Signer” has more ways up than are tried.')
  })

  it('does not know the answer where hundreds of CAs of the anchor itself have one name', () => {
    const keys = Array.from({ length: 60 }, () => ecKeys())
    const many = keys.flatMap((mine) => [makeCa('CA', mine, 'Root', rootKeys), makeCa('CA', mine, 'CA', otherKeys)])
    const stray = makeLeaf(leafKeys, 'CA', otherKeys)
    expect(faults(validate(stray, many, [root]))).toEqual(['path-budget-exceeded'])
  })

  it('does not know the answer where the names and constraints of many paths are too many, and none holds', () => {
    const hosts = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => general.dns(`${name}-${String(index)}.example`))
    const wordy = (count: number): readonly Certificate[] =>
      Array.from({ length: count }, () => {
        return makeCa('CA', caKeys, 'Root', rootKeys, constraints({ excluded: hosts(400, 'ca') }), policyNeeded)
      })
    const signer = makeLeaf(leafKeys, 'CA', caKeys, {
      extensions: [usages(codeSigning), alternative(...hosts(300, 'leaf'))],
    })
    expect(faults(validate(signer, wordy(8), [root]))).toEqual(['certificate-policy-required'])
    const outcome = validate(signer, wordy(9), [root])
    expect(faults(outcome)).toEqual(['path-budget-exceeded'])
    expect(outcome.checks[0].result).toBe('unknown')
    expect(faults(validate(signer, [...wordy(9), ca], [root]))).toEqual([])
  })

  it('finds the right one of 200 issuers of one name, the last, whatever the others are', () => {
    const wanting = makeLeaf(leafKeys, 'CA', caKeys, {
      extensions: [usages(codeSigning), authorityKeyIdentifier('right')],
    })
    const identifier = subjectKeyIdentifier('right')
    const right = makeCa('CA', caKeys, 'Root', rootKeys, identifier)
    const issued = Array.from({ length: 200 }, () => makeCa('CA', ecKeys(), 'Root', rootKeys, identifier))
    expect(faults(validate(wanting, [...issued, right], [root]))).toEqual([])
    const forged = Array.from({ length: 200 }, () => makeCa('CA', otherKeys, 'Root', otherKeys, identifier))
    expect(faults(validate(wanting, [...forged, right], [root]))).toEqual([])
    expect(faults(validate(wanting, [...forged, ...issued], [root]))).toEqual(['issuer-signature-mismatch'])
  })

  it('finds the right one of 200 anchors of one name', () => {
    const many = Array.from({ length: 200 }, () => makeRoot('Root', ecKeys()))
    expect(faults(validate(leaf, [ca], [...many, root]))).toEqual([])
  })

  it('finds its way among 10,000 certificates that have nothing to do with it', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...ca, sha256: String(index), subject: leaf.subject }))
    expect(faults(validate(leaf, [...many, ca], [root]))).toEqual([])
  })

  it('follows ten certificates below an anchor and no more', () => {
    const keys: readonly Keys[] = Array.from({ length: 12 }, () => ecKeys())
    const line = keys.slice(1).map((mine, index) => makeCa(`CA ${index + 1}`, mine, `CA ${index}`, keys[index] ?? mine))
    const top = makeRoot('CA 0', keys[0] ?? rootKeys)
    const below = (depth: number): Certificate => makeLeaf(leafKeys, `CA ${depth}`, keys[depth] ?? leafKeys)
    expect(faults(validate(below(8), line, [top]))).toEqual([])
    expect(faults(validate(below(9), line, [top]))).toEqual([])
    expect(faults(validate(below(10), line, [top]))).toEqual(['path-too-long'])
  })
})

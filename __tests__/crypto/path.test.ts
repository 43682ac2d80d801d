import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../src/crypto/certificate.js'
import type { Certificate } from '../../src/crypto/certificate.js'
import { validatePath } from '../../src/crypto/path.js'
import type { PathOutcome, PathRequest } from '../../src/crypto/path.js'
import type { CheckName } from '../../src/model/check.js'
import type { CheckCode } from '../../src/model/codes.js'
import {
  algorithm,
  anyUsage,
  authorityKeyIdentifier,
  basicConstraints,
  certificate,
  codeSigning,
  ecdsaSha1,
  ecdsaSha256,
  ecKeys,
  extension,
  keyUsage,
  makeCa,
  makeLeaf,
  makeRoot,
  rsaKeys,
  rsaSha256,
  serverAuth,
  subjectKeyIdentifier,
  usages,
} from '../support/issue.js'
import type { CertificateForm, Keys } from '../support/issue.js'
import { attribute, hex, nameOf, printable } from '../support/der-parts.js'

const rootKeys = ecKeys()
const caKeys = ecKeys()
const leafKeys = ecKeys()
const otherKeys = ecKeys()

const root = makeRoot('Root', rootKeys)
const ca = makeCa('CA', caKeys, 'Root', rootKeys)
const leaf = makeLeaf(leafKeys, 'CA', caKeys)

const at = new Date('2026-11-22T10:00:00Z')

function validate(
  leafCertificate: Certificate,
  candidates: readonly Certificate[],
  anchors: readonly Certificate[],
  more: Partial<PathRequest> = {},
): PathOutcome {
  return validatePath({
    leaf: leafCertificate,
    candidates,
    anchors: anchors.map((anchor) => ({ certificate: anchor })),
    at,
    extendedKeyUsage: 'required',
    anchorName: 'acme',
    ...more,
  })
}

/** The code of the only check that did not pass, or of all that did not. */
function faults(outcome: PathOutcome): readonly CheckCode[] {
  const codes = outcome.checks.filter(({ result }) => result !== 'pass').map(({ code }) => code)
  expect(outcome.holds).toBe(codes.length === 0)
  return codes
}

function messageOf(outcome: PathOutcome, name: CheckName): string {
  return outcome.checks.find(({ check }) => check === name)?.message ?? ''
}

/** A chain Root ← CA ← leaf in which one certificate has another form. */
function chainWith(change: {
  root?: Partial<CertificateForm>
  ca?: Partial<CertificateForm>
  leaf?: Partial<CertificateForm>
}): PathOutcome {
  const changedRoot = certificate({
    ...{ subject: 'Root', issuer: 'Root', keys: rootKeys, by: rootKeys, extensions: [basicConstraints(true)] },
    ...change.root,
  })
  const changedCa = certificate({
    ...{ subject: 'CA', issuer: 'Root', keys: caKeys, by: rootKeys, extensions: [basicConstraints(true)] },
    ...change.ca,
  })
  return validate(
    makeLeaf(change.leaf?.keys ?? leafKeys, 'CA', change.ca?.keys ?? caKeys, change.leaf),
    [changedCa],
    [changedRoot],
  )
}

describe('a path that holds', () => {
  it('leads from the leaf over the CA to the root, and names them', () => {
    const outcome = validate(leaf, [ca], [root])
    expect(faults(outcome)).toEqual([])
    expect(outcome.chain.map(({ sha256 }) => sha256)).toEqual([leaf.sha256, ca.sha256, root.sha256])
    expect(outcome.anchor?.certificate).toBe(root)
    expect(outcome.checks.map(({ check }) => check)).toEqual(['chain', 'usage', 'algorithm', 'time'])
    expect(messageOf(outcome, 'chain')).toBe('The path to the anchor “acme” is “CN=Signer” ← “CN=CA” ← “CN=Root”.')
  })

  it('may end at an intermediate that is the anchor', () => {
    const outcome = validate(leaf, [], [ca])
    expect(faults(outcome)).toEqual([])
    expect(outcome.chain).toHaveLength(2)
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
    expect(outcome.chain).toHaveLength(3)
  })

  it('joins names that are equal by RFC 5280 7.1 although their bytes differ', () => {
    const shouting = nameOf([attribute('2.5.4.3', printable('  rOOt'))])
    expect(faults(validate(leaf, [certificate({ ...caForm(), issuer: shouting })], [root]))).toEqual([])
  })

  it('takes a leaf that is a CA: it could as well issue itself one that is not', () => {
    const extensions = [basicConstraints(true), usages(codeSigning)]
    expect(faults(chainWith({ leaf: { extensions } }))).toEqual([])
  })

  it('holds in the last second of a certificate', () => {
    const last = makeLeaf(leafKeys, 'CA', caKeys, { until: '20261122100000Z' })
    expect(faults(validate(last, [ca], [root], { at: new Date('2026-11-22T10:00:00.999Z') }))).toEqual([])
    expect(faults(validate(last, [ca], [root], { at: new Date('2026-11-22T10:00:01.000Z') }))).toEqual([
      'certificate-expired',
    ])
  })
})

function caForm(): CertificateForm {
  return { subject: 'CA', issuer: 'Root', keys: caKeys, by: rootKeys, extensions: [basicConstraints(true)] }
}

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
    const nameless = certificate({ ...caForm(), subject: nameOf(), issuer: nameOf(), keys: rootKeys })
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
    const ended = certificate({ ...caForm(), until: '20210101000000Z' })
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
      ...caForm(),
      until: '20210101000000Z',
      extensions: [basicConstraints(true), usages(serverAuth)],
    })
    const onlyEnded = certificate({ ...caForm(), until: '20210101000000Z' })
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
    const keys = Array.from({ length: 12 }, () => ecKeys())
    const tangle = keys.flatMap((mine) => keys.map((by) => makeCa('Tangle', mine, 'Tangle', by)))
    const outcome = validate(makeLeaf(leafKeys, 'Tangle', keys[0] ?? caKeys), tangle, [root])
    expect(faults(outcome)).toEqual(['path-budget-exceeded'])
    expect(outcome.checks[0].result).toBe('unknown')
    expect(messageOf(outcome, 'chain')).toContain('100 issuers')
  })

  it('gives up, and says so, where 200 issuers have one name and the right one is the last', () => {
    const many = Array.from({ length: 200 }, () => makeCa('CA', otherKeys, 'Root', rootKeys))
    expect(faults(validate(leaf, [...many, ca], [root]))).toEqual(['path-budget-exceeded'])
    expect(faults(validate(leaf, [ca, ...many], [root]))).toEqual([])
  })

  it('says so as well when the budget ends above the leaf', () => {
    const many = Array.from({ length: 200 }, () => makeRoot('Root', otherKeys))
    expect(faults(validate(leaf, [ca, ...many], []))).toEqual(['path-budget-exceeded'])
  })

  it('finds its way among 10,000 certificates that have nothing to do with it', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...ca, sha256: String(index), subject: leaf.subject }))
    expect(faults(validate(leaf, [...many, ca], [root]))).toEqual([])
  })

  it('follows ten certificates and no more', () => {
    const keys: readonly Keys[] = Array.from({ length: 11 }, () => ecKeys())
    const line = keys.slice(1).map((mine, index) => makeCa(`CA ${index + 1}`, mine, `CA ${index}`, keys[index] ?? mine))
    const top = makeRoot('CA 0', keys[0] ?? rootKeys)
    const below = (depth: number): Certificate => makeLeaf(leafKeys, `CA ${depth}`, keys[depth] ?? leafKeys)
    expect(faults(validate(below(8), line, [top]))).toEqual([])
    expect(faults(validate(below(9), line, [top]))).toEqual(['path-too-long'])
  })
})

describe('the rules of the chain', () => {
  it('wants a CA to say that it is one', () => {
    expect(faults(chainWith({ ca: { extensions: [] } }))).toEqual(['not-a-ca'])
    expect(faults(chainWith({ ca: { extensions: [basicConstraints(false)] } }))).toEqual(['not-a-ca'])
    expect(faults(chainWith({ ca: { version: 1, extensions: [] } }))).toEqual(['not-a-ca'])
    expect(faults(chainWith({ root: { extensions: [basicConstraints(false)] } }))).toEqual(['not-a-ca'])
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
    const form = { ...caForm(), extensions: [basicConstraints(true, 0)] }
    const last = makeLeaf(leafKeys, 'Below', otherKeys)
    expect(faults(validate(last, [narrow, below], [root]))).toEqual([])
    const outcome = validate(last, [certificate(form), below], [root])
    expect(faults(outcome)).toEqual(['path-length-exceeded'])
    expect(messageOf(outcome, 'chain')).toBe('“CN=CA” allows 0 CAs below it, and the path has 1 (RFC 5280 6.1.4 (m)).')
  })

  it('does not count CAs that issued themselves a new key', () => {
    const narrow = certificate({ ...caForm(), extensions: [basicConstraints(true, 0)] })
    const rolled = makeCa('CA', otherKeys, 'CA', caKeys)
    const outcome = validate(makeLeaf(leafKeys, 'CA', otherKeys), [rolled, narrow], [root])
    expect(outcome.chain).toHaveLength(4)
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
    ['name constraints', '2.5.29.30'],
    ['policy mappings', '2.5.29.33'],
    ['policy constraints', '2.5.29.36'],
    ['inhibit any policy', '2.5.29.54'],
  ])('refuses %s, critical or not, until they can be checked', (_, dotted) => {
    for (const critical of [true, false]) {
      const extensions = [basicConstraints(true), extension(dotted, critical, hex('3000'))]
      expect(faults(chainWith({ ca: { extensions } }))).toEqual(['constraints-not-supported'])
      expect(faults(chainWith({ root: { extensions } }))).toEqual(['constraints-not-supported'])
    }
  })

  it.each([
    ['certificate policies', '2.5.29.32'],
    ['where revocation lists are', '2.5.29.31'],
    ['where delta lists are', '2.5.29.46'],
    ['where the issuer is', '1.3.6.1.5.5.7.1.1'],
    ['other names', '2.5.29.17'],
    ['other names of the issuer', '2.5.29.18'],
  ])('is not bothered by %s', (_, dotted) => {
    const extensions = [usages(codeSigning), extension(dotted, true, hex('3000'))]
    expect(faults(chainWith({ leaf: { extensions } }))).toEqual([])
  })
})

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
    const optional = { extendedKeyUsage: 'optional' } as const
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
})

describe('algorithms', () => {
  const weakKeys = rsaKeys(1024)

  it('finds a weak key anywhere, the anchor included', () => {
    expect(faults(chainWith({ leaf: { keys: weakKeys } }))).toEqual(['weak-key'])
    const weakCa = makeCa('CA', weakKeys, 'Root', rootKeys)
    const below = makeLeaf(leafKeys, 'CA', weakKeys, { signing: rsaSha256 })
    expect(faults(validate(below, [weakCa], [root]))).toEqual(['weak-key'])
    expect(faults(validate(below, [], [weakCa]))).toEqual(['weak-key'])
  })

  it('finds a weak hash in every signature but that of the anchor', () => {
    expect(faults(chainWith({ leaf: { signing: ecdsaSha1 } }))).toEqual(['weak-hash'])
    const outcome = chainWith({ ca: { signing: ecdsaSha1 } })
    expect(faults(outcome)).toEqual(['weak-hash'])
    expect(messageOf(outcome, 'algorithm')).toBe('The certificate of “CN=CA” is signed by SHA-1 with ECDSA.')
  })
})

describe('time', () => {
  it('wants the leaf and every CA to be valid', () => {
    expect(faults(chainWith({ leaf: { until: '20210101000000Z' } }))).toEqual(['certificate-expired'])
    expect(faults(chainWith({ ca: { until: '20210101000000Z' } }))).toEqual(['certificate-expired'])
    const early = chainWith({ leaf: { from: '20300101000000Z' } })
    expect(faults(early)).toEqual(['certificate-not-yet-valid'])
    expect(messageOf(early, 'time')).toContain('2030-01-01T00:00:00.000Z')
  })

  it('wants a leaf that is its own anchor to be valid', () => {
    const ended = makeLeaf(leafKeys, 'CA', caKeys, { until: '20210101000000Z' })
    expect(faults(validate(ended, [], [ended]))).toEqual(['certificate-expired'])
  })
})

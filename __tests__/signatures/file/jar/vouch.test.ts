import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { DigestAlgorithm } from '../../../../src/signatures/file/jar/digests.js'
import type { EntryOutcome } from '../../../../src/signatures/file/jar/entries.js'
import { readSections } from '../../../../src/signatures/file/jar/sections.js'
import { type JarContent, vouch } from '../../../../src/signatures/file/jar/vouch.js'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')
const sha1 = (text: string): string => createHash('sha1').update(text).digest('base64')

const main = 'Manifest-Version: 1.0\n\n'
const sectionA = `Name: a\nSHA-256-Digest: ${sha256('a')}\n\n`
const sectionB = `Name: b\nSHA-256-Digest: ${sha256('b')}\n\n`
const manifest = main + sectionA + sectionB
const whole = `SHA-256-Digest-Manifest: ${sha256(manifest)}`
const mainDigest = `SHA-256-Digest-Manifest-Main-Attributes: ${sha256(main)}`
const signedA = `\nName: a\nSHA-256-Digest: ${sha256(sectionA)}\n`
const signedB = `\nName: b\nSHA-256-Digest: ${sha256(sectionB)}\n`

const strong: DigestAlgorithm = { name: 'SHA-256', id: 'sha256', strength: 4 }
const weak: DigestAlgorithm = { name: 'SHA-1', id: 'sha1', strength: 2 }
const match: EntryOutcome = { kind: 'match', algorithm: strong }

interface Case {
  readonly signatureFile: string
  readonly manifest?: string
  readonly content?: readonly string[]
  readonly outcomes?: Readonly<Record<string, EntryOutcome>>
  readonly faults?: JarContent['faults']
  readonly damage?: JarContent['damage']
}

function judge(given: Case): ReturnType<typeof vouch> {
  const bytes = Buffer.from(given.manifest ?? manifest)
  return vouch(readSections(Buffer.from(`Signature-Version: 1.0\n${given.signatureFile}\n`)), {
    manifest: readSections(bytes),
    content: new Set(given.content ?? ['a', 'b']),
    outcomes: new Map(Object.entries(given.outcomes ?? { a: match, b: match })),
    faults: given.faults ?? [],
    damage: given.damage ?? [],
  })
}

function codesOf(given: Case): readonly string[] {
  return judge(given).checks.map(({ check, result, code }) => `${check} ${result} ${code}`)
}

const good = ['integrity pass digest-match', 'coverage pass covers-everything']

describe('A signature file vouches for the whole archive', () => {
  it('by the digest of the whole manifest', () => {
    expect(codesOf({ signatureFile: `${whole}\n\nName: a\n\nName: b\n` })).toEqual(good)
  })

  it('by digests of the main attributes and of each section', () => {
    expect(codesOf({ signatureFile: `${mainDigest}\n${signedA}${signedB}` })).toEqual(good)
  })

  it('by its parts when the digest of the whole manifest is another one', () => {
    const signatureFile = `SHA-256-Digest-Manifest: ${sha256('old')}\n${mainDigest}\n${signedA}${signedB}`
    expect(codesOf({ signatureFile })).toEqual(good)
  })

  it('with blank lines between sections, when it is by the whole manifest', () => {
    const signatureFile = `SHA-256-Digest-Manifest: ${sha256(`${manifest}\n`)}\n\nName: a\n\nName: b\n`
    expect(codesOf({ signatureFile, manifest: `${manifest}\n` })).toEqual(good)
  })

  it('with sections that describe packages, when it is by the whole manifest', () => {
    const packages = `${manifest}Name: com/acme/\nSealed: true\n\n`
    const signatureFile = `SHA-256-Digest-Manifest: ${sha256(packages)}\n\nName: a\n\nName: b\n`
    expect(codesOf({ signatureFile, manifest: packages })).toEqual(good)
  })

  it('of no entries', () => {
    const signatureFile = `SHA-256-Digest-Manifest: ${sha256(main)}\n`
    expect(codesOf({ signatureFile, manifest: main, content: [], outcomes: {} })).toEqual(good)
  })

  it('in a signature file that has digests of unknown algorithms beside it', () => {
    const unknown = `CRC-Digest-Manifest: x\n${whole}\n\nName: a\nMD2-Digest: x\n\nName: b\n`
    expect(codesOf({ signatureFile: unknown })).toEqual(good)
  })
})

describe('A signature file does not vouch', () => {
  const parts = `${mainDigest}\n${signedA}${signedB}`
  const extra = `${manifest}Name: com/acme/\nSealed: true\n\n`
  const outcome = (code: 'digest-mismatch' | 'damaged-entry'): Readonly<Record<string, EntryOutcome>> => ({
    a: match,
    b: { kind: 'differs', code, message: 'The content of `b` is another one.' },
  })
  const cases: readonly (readonly [string, string, Case])[] = [
    [
      'for main attributes that changed',
      'integrity fail digest-mismatch',
      { signatureFile: `SHA-256-Digest-Manifest-Main-Attributes: ${sha256('x')}\n${signedA}${signedB}` },
    ],
    [
      'for main attributes that it has no digest of',
      'coverage fail main-attributes-not-covered',
      { signatureFile: `X: 1\n${signedA}${signedB}` },
    ],
    [
      'for a section that changed',
      'integrity fail digest-mismatch',
      { signatureFile: `${mainDigest}\n${signedA}\nName: b\nSHA-256-Digest: ${sha256('x')}\n` },
    ],
    [
      'for a section by a digest without its blank line',
      'integrity fail digest-mismatch',
      { signatureFile: `${mainDigest}\n${signedA}\nName: b\nSHA-256-Digest: ${sha256(sectionB.slice(0, -1))}\n` },
    ],
    [
      'for a section when one of two digests is wrong',
      'integrity fail digest-mismatch',
      { signatureFile: `${mainDigest}\n${signedA}${signedB}SHA1-Digest: ${sha1('x')}\n` },
    ],
    [
      'for main attributes when one of two digests is wrong',
      'integrity fail digest-mismatch',
      { signatureFile: `SHA1-Digest-Manifest-Main-Attributes: ${sha1('x')}\n${parts}` },
    ],
    [
      'for the whole manifest when one of two digests is wrong',
      'coverage fail main-attributes-not-covered',
      { signatureFile: `${whole}\nSHA1-Digest-Manifest: ${sha1('x')}\n${signedA}${signedB}` },
    ],
    [
      'for an entry whose content changed',
      'integrity fail digest-mismatch',
      { signatureFile: parts, outcomes: outcome('digest-mismatch') },
    ],
    [
      'for an entry that is damaged',
      'integrity fail damaged-entry',
      { signatureFile: parts, outcomes: outcome('damaged-entry') },
    ],
    [
      'for a directory that hides data',
      'integrity fail damaged-entry',
      { signatureFile: parts, damage: [{ code: 'damaged-entry', message: 'The data of `d/` is damaged.' }] },
    ],
    [
      'for a name that the manifest has no section for',
      'integrity fail missing-entry',
      { signatureFile: `${parts}\nName: ghost\nSHA-256-Digest: ${sha256('x')}\n` },
    ],
    [
      'for an entry that is not in the archive',
      'coverage fail missing-entry',
      { signatureFile: parts, content: ['a'], outcomes: { a: match, b: { kind: 'missing' } } },
    ],
    ['for an entry that it does not name', 'coverage fail unsigned-entry', { signatureFile: `${whole}\n\nName: a\n` }],
    [
      'for an entry that the manifest does not name',
      'coverage fail unsigned-entry',
      { signatureFile: parts, content: ['a', 'b', 'c'] },
    ],
    [
      'for an entry that the manifest has no digest of',
      'coverage fail unsigned-entry',
      { signatureFile: parts, outcomes: { a: match } },
    ],
    [
      'for an entry whose section it has no known digest of',
      'coverage fail unsigned-entry',
      { signatureFile: `${mainDigest}\n${signedA}\nName: b\nMD2-Digest: x\n` },
    ],
    [
      'for a section of the manifest that it does not name',
      'coverage fail unsigned-entry',
      { signatureFile: parts, manifest: extra },
    ],
    [
      'for a blank line between sections of the manifest',
      'coverage fail manifest-not-covered',
      { signatureFile: parts, manifest: `${manifest}\n` },
    ],
    [
      'for an archive that has bytes of no entry',
      'coverage fail unaccounted-data',
      { signatureFile: parts, faults: [{ code: 'unaccounted-data', message: 'Bytes of no entry.' }] },
    ],
  ]

  it.each(cases)('%s', (_, failure, given) => {
    expect(codesOf(given).filter((line) => !line.includes(' pass '))).toEqual([failure])
  })
})

describe('The algorithms that a signature file rests on', () => {
  const uses = (given: Case): readonly string[] => judge(given).algorithms.map(({ hash, label }) => `${hash}: ${label}`)

  it('are that of the manifest, and the weakest of the entries', () => {
    const outcomes = { a: match, b: { kind: 'match', algorithm: weak } } as const
    expect(uses({ signatureFile: `${whole}\n\nName: a\n\nName: b\n`, outcomes })).toEqual([
      'SHA-256: SHA-256 digest of the manifest',
      'SHA-1: SHA-1 digest of 2 entries',
    ])
  })

  it('count the strongest of several digests of one thing', () => {
    const signatureFile = `SHA1-Digest-Manifest: ${sha1(manifest)}\n${whole}\n\nName: a\n\nName: b\n`
    expect(uses({ signatureFile })[0]).toBe('SHA-256: SHA-256 digest of the manifest')
  })

  it('count the weakest of the parts of the manifest', () => {
    const signatureFile = `${mainDigest}\n${signedA}\nName: b\nSHA1-Digest: ${sha1(sectionB)}\n`
    expect(uses({ signatureFile })[0]).toBe('SHA-1: SHA-1 digest of the manifest')
  })

  it('count the main attributes as a part of the manifest', () => {
    const signatureFile = `SHA1-Digest-Manifest-Main-Attributes: ${sha1(main)}\n${signedA}${signedB}`
    expect(uses({ signatureFile })[0]).toBe('SHA-1: SHA-1 digest of the manifest')
  })

  it('are none where nothing is vouched for', () => {
    expect(uses({ signatureFile: '', outcomes: {} })).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import type { ReportSignature, ReportSubject } from '../../../src/model/report.js'
import { htmlOf } from '../../../src/report/html/markup.js'
import { certificatesOf, many } from '../../../src/report/html/parts.js'
import { findingItem, proofOf } from '../../../src/report/html/proof.js'
import { filesIn, imagesIn } from '../../support/reported.js'
import { finding, mention } from '../../support/verdicts.js'
import { wholeReport } from '../../support/whole-report.js'
import { find, parsePage, textOf, type Element } from './strict-html.js'

const report = wholeReport()
const certificates = certificatesOf(report)
const [good, plain, stranger, , , broken] = filesIn(report)
const [whole, , unread] = imagesIn(report)

function proof(subject: ReportSubject | undefined): Element {
  if (subject === undefined) throw new Error('There is no such subject.')
  return parsePage(`<!doctype html>\n${htmlOf(proofOf(subject, certificates))}`)
}

/** What the proof says of it: each `dd` beside its `dt`. */
function factsOf(element: Element): readonly (readonly [name: string, value: string])[] {
  const values = find(element, 'dd').map((value) => textOf(value).replace(/\s+/g, ' ').trim())
  return find(element, 'dt').map(({ text }, index) => [text, values[index] ?? ''])
}

function withSignature(changes: Partial<ReportSignature>): ReportSubject {
  const [signature] = good?.signatures ?? []
  if (good === undefined || signature === undefined) throw new Error('There is no signature.')
  return { ...good, signatures: [{ ...signature, ...changes }] }
}

describe('the proof', () => {
  it('has state, decision, content and what it is proven until', () => {
    expect(factsOf(proof(good)).slice(0, 6)).toEqual([
      ['File', 'dist/good.jar'],
      ['State', 'verified'],
      ['Decision', 'by the rule allowed our files'],
      ['Content', 'jar, 1,234 bytes'],
      ['SHA-256', '5aae615b'.repeat(8)],
      ['Proven until', '2031-01-01T00:00:00Z'],
    ])
  })

  it('has every check with its result, its code and what was found', () => {
    const rows = find(proof(good), 'tr').map((row) => find(row, 'td').map(textOf))
    expect(rows).toContainEqual([
      'integrity',
      expect.stringContaining('pass'),
      'The digests of 12 entries match.',
      'digest-match',
    ])
    const failed = find(proof(stranger), 'tr').map((row) => find(row, 'td').map((cell) => textOf(cell).trim()))
    expect(failed).toContainEqual(['chain', 'fail', 'A path leads to acme.', 'chain-valid'])
  })

  it('has the chain, and says of a certificate that cannot be read why', () => {
    const lines = find(proof(stranger), '.chain').flatMap((chain) => find(chain, 'code').map(({ text }) => text))
    expect(lines[0]).toMatch(/^CN=.*, valid from \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ to /)
    expect(lines[1]).toMatch(/^[0-9a-f]{64}: The certificate is malformed/)
    expect(certificates.describe('00')).toBe('00')
  })

  it('has the timestamps with their checks, and who made them', () => {
    const headings = find(proof(good), 'h4').map((heading) => textOf(heading).replace(/\s+/g, ' '))
    expect(headings).toContain('Timestamp of 2026-11-01T00:00:00.000Z (rfc3161, to 500 ms) by CN=Acme TSA')
    const [time] = good?.signatures[0]?.times ?? []
    if (time === undefined) throw new Error('There is no time.')
    const odd = proof(withSignature({ times: [{ ...time, at: null, authority: null, accuracy: 0 }] }))
    expect(find(odd, 'h4').map(textOf)).toContain('Timestamp of a time that cannot be read (rfc3161) by nobody')
  })

  it.each([
    [{ signer: null, bareKey: null }, ['Signer', 'not known: its certificate is not there']],
    [{ signer: null, bareKey: { spki: null, hint: 'a hint' } }, ['Signer', 'not known: no key that was given made it']],
    [{ signer: null, bareKey: { spki: null, hint: 'a hint' } }, ['Hint', 'a hint']],
    [{ signer: { subject: null, spkiSha256: 'ab' } }, ['Key', 'ab']],
    [{ entry: null, allowed: false }, ['Allowed', 'no']],
    [{ terms: { scheme: 'notary.x509', expiry: null } }, ['Scheme', 'notary.x509']],
    [{ terms: { scheme: 'notary.x509', expiry: '2027-01-01T00:00:00Z' } }, ['Expiry', '2027-01-01T00:00:00Z']],
    [{ statements: [{ about: 'annotation', text: 'a=b' }] }, ['Says', 'annotation: a=b']],
    [{ algorithms: [{ use: 'signature', hash: 'SHA-256', label: 'SHA-256 with RSA' }] }, ['Value', 'SHA-256 with RSA']],
  ] as const)('says of a signature with %j that %j', (changes, fact) => {
    expect(factsOf(proof(withSignature(changes)))).toContainEqual(fact)
  })

  it('has the identity that a Sigstore CA wrote, and no anchor where there is none', () => {
    const signer = good?.signatures[0]?.signer
    if (signer == null || signer.subject === null) throw new Error('There is no signer.')
    const identity = { name: 'https://a.example/x', issuer: 'https://b.example' }
    const facts = factsOf(proof(withSignature({ signer: { ...signer, identity, anchors: [] } })))
    expect(facts).toContainEqual(['Identity', ', says https://a.example/x https://b.example'])
    expect(facts).toContainEqual(['Anchors', 'none'])
  })

  it('has what kept a file from being read, and where it is named', () => {
    const facts = factsOf(proof(broken))
    expect(facts).toContainEqual(['Content', 'no format that can be signed, not read'])
    expect(facts).toContainEqual(['Named at', 'ci.yml:3:16'])
    expect(facts).toContainEqual(['Obstacle', 'It vanished. digest-match'])
    expect(facts).toContainEqual(['Note', 'A second archive is in it. digest-match'])
  })

  it('has platforms, statements, gaps and what is pinned of an image', () => {
    const text = textOf(proof(whole)).replace(/\s+/g, ' ')
    for (const part of [
      'linux/amd64',
      'https://slsa.dev/provenance/v1',
      'of a type that cannot be read',
      'Nobody signed it.',
    ]) {
      expect(text).toContain(part)
    }
    const facts = factsOf(proof(whole === undefined ? undefined : { ...whole, pinned: 'sha256:00' }))
    expect(facts).toContainEqual(['Pinned', 'sha256:00'])
    expect(facts).toContainEqual(['Only', 'linux/amd64'])
    expect(facts).toContainEqual(['Gap', 'GET https://ghcr.io/v2/: status 429. registry-throttled'])
    expect(factsOf(proof(unread))).toContainEqual(['Content', 'not read'])
  })

  it('has the gaps and notes of a platform', () => {
    const [platform] = whole?.platforms ?? []
    if (whole === undefined || platform === undefined) throw new Error('There is no platform.')
    const note = { code: 'c', message: 'M.' }
    const platforms = [{ ...platform, gaps: [note], notes: [note], attestations: whole.attestations }]
    const facts = factsOf(proof({ ...whole, gaps: [], notes: [], platforms }))
    expect(facts).toContainEqual(['Gap', 'M. c'])
    expect(facts).toContainEqual(['Note', 'M. c'])
  })

  it('has what the proposed policy would say', () => {
    if (plain === undefined) throw new Error('There is no file.')
    const by = (rule: string | null): ReportSubject => ({
      ...plain,
      proposed: { state: 'unsigned', decision: 'exempt', rule },
    })
    expect(factsOf(proof(by('theirs')))).toContainEqual(['As proposed', 'by the rule unsigned exempt theirs'])
    expect(factsOf(proof(by(null)))).toContainEqual(['As proposed', 'unsigned exempt'])
    expect(factsOf(proof({ ...plain, size: 1, rule: null }))).toContainEqual(['Content', 'jar, 1 byte'])
  })
})

describe('a finding', () => {
  it('names its line and what mends it, where there are such', () => {
    const text = (markup: Parameters<typeof htmlOf>[0]): string =>
      textOf(parsePage(`<!doctype html>\n${htmlOf(markup)}`))
        .replace(/\s+/g, ' ')
        .trim()
    expect(text(findingItem(finding(), mention('a/b.yml', 7)))).toMatch(/a\/b\.yml:7:16$/)
    expect(text(findingItem(finding()))).toMatch(/Sign it before this step\.$/)
    expect(text(findingItem(finding({ remedy: null })))).toMatch(/unsigned$/)
  })
})

describe('many of a kind', () => {
  it('shows fifty and counts the rest, in an element that may stand there', () => {
    const all = Array.from({ length: 57 }, (_, index) => String(index))
    const built = many(all, (one) => ['li', '', one], 'li')
    expect(built).toHaveLength(51)
    expect(built.at(-1)).toEqual(['li', 'more', 'and 7 more'])
    expect(many(all, (one) => ['tr', '', ['td', '', one]], 'tr').at(-1)).toEqual([
      'tr',
      'more',
      ['td', '', 'and 7 more'],
    ])
    expect(many(all.slice(0, 50), (one) => one, 'p')).toHaveLength(50)
  })
})

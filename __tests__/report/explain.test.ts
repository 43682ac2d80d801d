import { describe, expect, it } from '@jest/globals'
import { explainText } from '../../src/report/explain.js'
import { toldReport } from '../support/told.js'
import {
  facts,
  finding,
  mixedReport,
  report,
  proof,
  SHA256,
  signature,
  signatureVerdict,
  unsigned,
  verdict,
} from '../support/verdicts.js'

const plain = { color: false }

describe('explain', () => {
  it('shows the proof of a file, check by check', () => {
    const text = explainText(report(facts(), [verdict()]), plain)
    for (const line of [
      'dist/app.jar',
      '  state      verified',
      '  decision   allowed by the rule our files',
      '  content    jar, 1234 bytes',
      `  sha256     ${SHA256}`,
      '  proven     until 2031-01-01T00:00:00Z',
      '  signature  META-INF/RELEASE.RSA (jar, primary)',
      '    state      verified, allowed, meets the entry release',
      '    signer     CN=release.acme.example,O=Acme\\, Inc.,C=US',
      '    anchors    acme',
      '    time       2026-11-22T10:00:00Z (now)',
      '    digest     SHA-256 digest of 12 entries',
      '    check      integrity    pass           The digests of 12 entries match. (digest-match)',
      '    check      chain        pass           A path leads to acme. (chain-valid)',
    ])
      expect(text.split('\n')).toContain(line)
    expect(text).toMatch(/^ {4}chain {6}CN=Acme Root,O=Acme\\, Inc\.,C=US, valid from \S+ to \S+$/m)
  })

  it('shows what a signature says of itself', () => {
    const statements = [
      { about: 'program name', text: 'Tool\n    state      verified' },
      { about: 'page hashes', text: 'SHA-256, 12 pages' },
    ] as const
    const made = proof({ signature: signature({ statements }) })
    const text = explainText(report(facts(), [verdict({ signatures: [signatureVerdict({ proof: made })] })]), plain)
    expect(text).toMatch(/^ {4}says {7}program name: Tool\S+ {4}state {6}verified$/m)
    expect(text.split('\n')).toContain('    says       page hashes: SHA-256, 12 pages')
  })

  it('shows where it is named, what the proposed policy would say, and where a finding of the run stands', () => {
    const lines = explainText(toldReport(), plain).split('\n')
    for (const line of [
      '  decision   allowed by the rule our files',
      '  proposed   allowed by the rule their files',
      '  named at   compose.yaml:3:16',
      '  named at   deploy/7.yaml:8:16',
      '           at compose.yaml:7:16',
    ])
      expect(lines).toContain(line)
  })

  it('shows what was found, with what mends it, and what could not be told', () => {
    const text = explainText(mixedReport(), plain)
    for (const line of [
      '  SIG001     dist/plain.jar has no signature. (unsigned)',
      '             Sign it before this step.',
      '  decision   denied',
      '  content    no format that can be signed, not read',
      '  obstacle   It vanished. (digest-match)',
      '  note       A second archive is in it. (digest-match)',
      '    state      invalid, not allowed',
      '    signer     not known: its certificate is not there',
      '    anchors    none',
      '    time       2026-11-01T00:00:00Z (timestamp of CN=Acme TSA)',
      '    timestamp  2026-11-01T00:00:00.000Z (rfc3161, to 500 ms) of CN=Acme TSA',
      '    fault      The serial number of “CN=Acme” is zero.',
      'SIG008     A rule matches nothing. (unsigned)',
    ])
      expect(text.split('\n')).toContain(line)
  })

  it('says what is wrong with a certificate of a chain that leads nowhere, and names one that is not kept', () => {
    expect(explainText(mixedReport(), plain)).toMatch(/^ {4}chain {6}[0-9a-f]{64}: \S.*\.$/m)
    const lost = { ...report(facts(), [verdict()]), certificates: {} }
    expect(explainText(lost, plain)).toMatch(/^ {4}chain {6}[0-9a-f]{64}$/m)
  })

  it('does not say whether a signer is allowed where nobody was asked', () => {
    const text = explainText(report(facts({ policy: null }), [verdict({ decision: 'listed' })]), plain)
    expect(text).toMatch(/^ {4}state {6}verified(?:, meets.*)?$/m)
    expect(text).not.toContain('allowed')
  })

  it('keeps a space behind every label', () => {
    const algorithms = [{ use: 'signature', hash: 'SHA-256', label: 'SHA-256 with RSA' }] as const
    const { claim } = proof().signature
    const signed = proof({ signature: { ...proof().signature, claim: { ...claim, algorithms } } })
    const text = explainText(report(facts(), [verdict({ signatures: [signatureVerdict({ proof: signed })] })]), plain)
    expect(text.split('\n')).toContain('    signature  SHA-256 with RSA')
  })

  it('cuts nothing', () => {
    const place = 'x'.repeat(10_000)
    const long = signatureVerdict({ proof: proof({ signature: { ...proof().signature, place } }) })
    expect(explainText(report(facts(), [verdict({ signatures: [long] })]), plain)).toContain(place)
  })

  it('is coloured by what was found, and only when it may be', () => {
    const levels = (['error', 'warning', 'note'] as const).map((level) => finding({ level }))
    const made = report(facts(), [unsigned('a.jar', { findings: levels })])
    const colored = explainText(made, { color: true })
    expect(colored).toContain('\u001b[31mSIG001')
    expect(colored).toContain('\u001b[33mSIG001')
    expect(colored).toContain('\u001b[2mSIG001')
    expect(colored.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(explainText(made, plain))
  })
})

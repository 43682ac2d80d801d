import { describe, expect, it } from '@jest/globals'
import { X509Certificate } from 'node:crypto'
import { pemText } from '../../src/report/pem.js'
import { certificate, facts, mixedReport, report, unsigned, verdict } from '../support/verdicts.js'

describe('pem', () => {
  it('has the chain of a signer, leaf first, each with its subject before it', () => {
    const text = pemText(report(facts(), [verdict(), verdict({ path: 'b.jar' })]))
    const comments = text.split('\n').filter((line) => line.startsWith('#'))
    expect(comments).toEqual(['# CN=release.acme.example,O=Acme\\, Inc.,C=US', '# CN=Acme Root,O=Acme\\, Inc.,C=US'])
    const blocks = text.match(/-----BEGIN CERTIFICATE-----\n[^-]+-----END CERTIFICATE-----\n/g) ?? []
    expect(blocks.map((block) => new X509Certificate(block).raw)).toEqual([certificate('leaf'), certificate('root')])
  })

  it('has lines of 64 characters', () => {
    for (const line of pemText(report(facts(), [verdict()])).split('\n'))
      if (!line.startsWith('#')) expect(line.length).toBeLessThanOrEqual(64)
  })

  it('shows a name that is an attack as text, and what is no certificate with a sentence', () => {
    const text = pemText(mixedReport())
    expect(text).toContain('# CN=::error::#\\u{23}[group]\\u{2d}\\u{2d}\\u{2d}\\u{2d}-BEGIN CERTIFICATE')
    expect(text).toMatch(/^# .*\.\n-----BEGIN CERTIFICATE-----\nbm8gY2VydGlmaWNhdGU=$/m)
  })

  it('is empty where nobody signed, and leaves out what the report does not hold', () => {
    expect(pemText(report(facts(), [unsigned('a.jar')]))).toBe('')
    expect(pemText({ ...report(facts(), [verdict()]), certificates: {} })).toBe('')
  })
})

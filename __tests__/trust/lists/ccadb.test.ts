import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import type { AnchorFacts } from '../../../src/trust/bundled/facts.js'
import { refreshAnchors } from '../../../src/trust/lists/ccadb.js'
import type { Refresh } from '../../../src/trust/lists/ccadb.js'
import type { Composition } from '../../../src/trust/lists/compose.js'
import { factsOf } from '../../../src/trust/lists/facts.js'
import type { Certificate } from '../../../src/crypto/certificate.js'
import { ecKeys, makeRoot, rsaKeys } from '../../support/issue.js'

const kept = makeRoot('Kept', ecKeys())
const added = makeRoot('Added', ecKeys())
const windows = makeRoot('Windows', ecKeys())

const committedOf = (certificate: Certificate, lists: AnchorFacts['for']): AnchorFacts => {
  const facts = factsOf(certificate, lists)
  if ('reason' in facts) throw new Error(facts.reason)
  return facts
}
const both = 'Code Signing;Time Stamping;Server Authentication'
const limited = { 'code-signing': { leavesBefore: '2026-03-01T00:00:00Z' }, 'time-stamping': {} }

const head =
  '"Microsoft Status","CA Owner","CA Common Name or Certificate Name","SHA-1 Fingerprint","SHA-256 Fingerprint",' +
  '"Microsoft EKUs","Valid From [GMT]","Valid To [GMT]","Public Key Algorithm","Signature Hash Algorithm"'
const row = (sha256: string, status = 'Included', usages = both): string =>
  `"${status}","Acme, Inc.","Acme Root","AB","${sha256.toUpperCase()}","${usages}","2020 Jan 01","2400 Jan 01","EC","SHA256"`
const report = (...rows: readonly string[]): string => [head, ...rows, ''].join('\n')
const pems = (...certificates: readonly Certificate[]): string =>
  ['PEM', ...certificates.map(({ der }) => `"'${pemOf(der)}'"`), ''].join('\r\n')
const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----`

const refresh = (text: string, more: Partial<Refresh> = {}): Composition =>
  refreshAnchors({ report: text, certificates: [], committed: [], staying: new Set(), ...more })
/** What the two checks of the whole report need. */
const other = row('00'.repeat(32), 'Included', 'Code Signing;Time Stamping')

describe('refreshAnchors', () => {
  it('takes in a new root whose certificate is at hand', () => {
    const { anchors, leftOut } = refresh(report(row(added.sha256), other), { certificates: [pems(kept), pems(added)] })
    expect(anchors).toEqual([committedOf(added, { 'code-signing': {}, 'time-stamping': {} })])
    expect(leftOut.map(({ name, reason }) => [name, reason])).toEqual([['Acme Root', 'its certificate is not at hand']])
  })

  it.each([
    ['code', 'Secure Email; Code Signing ', { 'code-signing': {} }],
    ['time', 'Time Stamping', { 'time-stamping': {} }],
  ])('takes in a root for %s alone', (_, usages, lists) => {
    const { anchors } = refresh(report(row(added.sha256, 'Included', usages), other), { certificates: [pems(added)] })
    expect(anchors.map((facts) => facts.for)).toEqual([lists])
  })

  it.each([
    ['has another usage', 'Included', 'Server Authentication', 'it may vouch neither for code nor for time'],
    ['is limited in a way that is not told', 'NotBefore', both, 'the report does not say how it is limited'],
    ['is disabled at a date that is not told', 'Disabled', both, 'the report does not say how it is limited'],
  ])('leaves out a new root that %s', (_, status, usages, reason) => {
    const { anchors, leftOut } = refresh(report(row(added.sha256, status, usages), other), {
      certificates: [pems(added)],
    })
    expect(anchors).toEqual([])
    expect(leftOut[0]).toEqual({ sha256: added.sha256, name: 'Acme Root', reason })
  })

  it('leaves out a new root with a weak key', () => {
    const weak = makeRoot('Weak', rsaKeys(1024))
    const { leftOut } = refresh(report(row(weak.sha256), other), { certificates: [pems(weak)] })
    expect(leftOut[0]?.reason).toBe('it has an RSA key of 1024 bits')
  })

  it.each(['Included', 'NotBefore', 'Disabled'])('keeps the limits that are committed when a root is %s', (status) => {
    const committed = [committedOf(kept, limited)]
    expect(refresh(report(row(kept.sha256, status), other), { committed }).anchors).toEqual(committed)
  })

  it('takes a usage away from a committed root, and never gives one', () => {
    const timeOnly = { committed: [committedOf(kept, { 'time-stamping': {} })] }
    expect(refresh(report(row(kept.sha256), other), timeOnly).anchors).toEqual(timeOnly.committed)
    const { anchors } = refresh(report(row(kept.sha256, 'NotBefore', 'Code Signing'), other), {
      committed: [committedOf(kept, limited)],
    })
    expect(anchors.map((facts) => facts.for)).toEqual([{ 'code-signing': limited['code-signing'] }])
  })

  it.each(['NotBefore', 'Disabled'])('drops a committed root without limits that became %s', (status) => {
    const committed = [committedOf(kept, { 'code-signing': {} })]
    expect(refresh(report(row(kept.sha256, status), other), { committed }).anchors).toEqual([])
  })

  it('drops a committed root that the report does not name, unless it comes with Windows', () => {
    const committed = [committedOf(kept, limited), committedOf(windows, limited)]
    const { anchors } = refresh(report(other), { committed, staying: new Set([windows.sha256]) })
    expect(anchors.map(({ sha256 }) => sha256)).toEqual([windows.sha256])
  })

  it('asks the report first about a root that comes with Windows', () => {
    const committed = [committedOf(windows, { 'code-signing': {} })]
    const staying = new Set([windows.sha256])
    expect(refresh(report(row(windows.sha256, 'Disabled'), other), { committed, staying }).anchors).toEqual([])
  })

  it.each([
    ['an unknown column', report(other).replace('"CA Owner"', '"CA Holder"'), /unknown column “CA Holder”/],
    ['an unknown status', report(row(kept.sha256, 'Pending'), other), /unknown status “Pending” of/],
    ['a fingerprint that is none', report(row('AB:CD'), other), /“AB:CD” in place of a SHA-256/],
    ['a root twice', report(other, other), /has the root 0+ twice/],
    [
      'no root for code',
      report(row(kept.sha256, 'Included', 'Time Stamping')),
      /no root with the usage “Code Signing”/,
    ],
    ['no root for time', report(row(kept.sha256, 'Included', 'Code Signing')), /usage “Time Stamping”/],
  ])('refuses a report with %s', (_, text, message) => {
    expect(() => refresh(text)).toThrow(message)
  })

  it('refuses certificates that are not in PEM', () => {
    const broken = 'PEM\n"\'-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\'"\n'
    expect(() => refresh(report(other), { certificates: [broken] })).toThrow(/Row 2 of the certificates of CCADB/)
    expect(() => refresh(report(other), { certificates: ['Name,PEM\na,b\n'] })).toThrow(/unknown column “Name”/)
  })

  it('says of a certificate that cannot be read why', () => {
    const der = Buffer.from('3000', 'hex')
    const sha256 = createHash('sha256').update(der).digest('hex')
    const { leftOut } = refresh(report(row(sha256), other), { certificates: [`PEM\n"${pemOf(der)}"\n`] })
    expect(leftOut[0]?.reason).toMatch(/^it cannot be read: The certificate is malformed/)
  })
})

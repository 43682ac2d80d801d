import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { within } from '../../src/report/within.js'
import type { Route } from '../../src/model/proof.js'
import type { Standing } from '../../src/model/revocation.js'
import {
  acmeTime,
  AT,
  certificate,
  chainCheck,
  facts,
  finding,
  intact,
  mixedReport,
  report,
  runFinding,
  proof,
  route,
  SHA256,
  signature,
  signatureVerdict,
  unsigned,
  verdict,
} from '../support/verdicts.js'
import { filesIn, holderIn } from '../support/reported.js'

const unknown = (path: string, level: 'error' | 'warning' = 'error', id: 'SIG003' | 'SIG007' = 'SIG007') =>
  verdict({ path, state: 'unknown', decision: 'denied', findings: [finding({ id, level })] })

describe('the result', () => {
  it.each([
    ['pass', 'everything is allowed', [verdict()], facts()],
    ['pass', 'there is nothing', [], facts()],
    [
      'pass',
      'what would be denied is audited or exempt',
      [unsigned('a', { decision: 'audited' }), unsigned('b', { decision: 'exempt' })],
      facts(),
    ],
    ['fail', 'one file is denied', [verdict(), unsigned('a')], facts()],
    ['fail', 'one is denied beside one that is unknown', [unknown('a'), unsigned('b')], facts()],
    ['unknown', 'what is denied could not be told', [unknown('a'), verdict()], facts()],
    ['unknown', 'the run was stopped', [verdict()], facts({ findings: [runFinding({ id: 'SIG007' })] })],
    ['fail', 'what could not be told is denied for another reason too', [unknown('a', 'error', 'SIG003')], facts()],
    ['unknown', 'another reason only warns', [unknown('a', 'warning', 'SIG003')], facts()],
    ['fail', 'an error is about the run', [], facts({ findings: [runFinding({ id: 'SIG008' })] })],
    ['pass', 'a note is about the run', [], facts({ findings: [runFinding({ id: 'SIG008', level: 'note' })] })],
    ['inventory', 'there is no policy', [unsigned('a', { decision: 'listed' })], facts({ policy: null })],
  ] as const)('is %s when %s', (result, _, verdicts, given) => {
    expect(report(given, verdicts).result).toBe(result)
  })
})

describe('the report', () => {
  it('says what it is, of what, by which policy and when, in whole seconds', () => {
    expect(report(facts(), [])).toMatchObject({
      version: 1,
      tool: { name: 'sigscan', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as unknown },
      at: '2026-11-22T10:00:00Z',
      enforced: true,
      policy: { source: '.github/sigscan.yml', sha256: 'ab'.repeat(32) },
      scanned: { command: 'fs', paths: ['dist'] },
    })
  })

  it('says that nothing was enforced', () => {
    expect(report(facts({ policy: null }), [])).toMatchObject({ enforced: false, policy: null })
  })

  it('counts states and decisions', () => {
    expect(mixedReport().counts).toEqual({
      subjects: 6,
      verified: 1,
      untrusted: 1,
      unsigned: 3,
      unknown: 1,
      invalid: 0,
      allowed: 1,
      denied: 3,
      exempt: 1,
      audited: 1,
      listed: 0,
      skipped: 7,
    })
  })

  it('keeps the order in which subjects were found', () => {
    expect(filesIn(mixedReport()).map(({ within: name }) => name)).toEqual([
      'good.jar',
      'plain.jar',
      'stranger.jar',
      'old.jar',
      'audited.jar',
      'broken.jar',
    ])
  })

  it('holds a subject with its signature, signer and checks', () => {
    expect(report(facts(), [verdict()]).subjects[0]).toEqual({
      kind: 'file',
      path: 'dist/app.jar',
      proposed: null,
      root: 'dist',
      within: 'app.jar',
      sha256: SHA256,
      size: 1234,
      format: 'jar',
      mentions: [],
      state: 'verified',
      decision: 'allowed',
      rule: 'our files',
      provenUntil: '2031-01-01T00:00:00Z',
      signatures: [
        {
          format: 'jar',
          role: 'primary',
          place: 'META-INF/RELEASE.RSA',
          state: 'verified',
          allowed: true,
          entry: 'release',
          signer: {
            subject: 'CN=release.acme.example,O=Acme\\, Inc.,C=US',
            issuer: 'CN=Acme Root,O=Acme\\, Inc.,C=US',
            serialNumber: expect.stringMatching(/^[0-9a-f]{2,40}$/) as unknown,
            sha256: digest('leaf'),
            spkiSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
            anchors: ['acme'],
            identity: null,
            chain: [digest('leaf'), digest('root')],
          },
          time: { at: '2026-11-22T10:00:00Z', source: 'now', authority: null },
          checks: [...intact, chainCheck],
          certificates: [digest('leaf')],
          hasLeaf: true,
          bareKey: null,
          terms: null,
          algorithms: [{ use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of 12 entries' }],
          times: [],
          statements: [],
          faults: [],
        },
      ],
      findings: [],
      obstacle: null,
      remnants: false,
      notes: [],
    })
  })

  it('holds each certificate once', () => {
    const { certificates } = report(facts(), [verdict(), verdict({ path: 'b.jar' })])
    expect(certificates).toEqual({
      [digest('leaf')]: Buffer.from(certificate('leaf')).toString('base64'),
      [digest('root')]: Buffer.from(certificate('root')).toString('base64'),
    })
  })

  it('names each anchor once, of the routes that hold, and no pin', () => {
    const routes = [
      route(),
      route(),
      route({ basis: { anchor: 'other' } }),
      route({ basis: { pin: 'key' } }),
      route({ basis: { anchor: 'broken' }, holds: false }),
    ] as const
    const made = report(facts(), [verdict({ signatures: [signatureVerdict({ proof: proof({ routes }) })] })])
    expect(holderIn(made.subjects[0]?.signatures[0]).anchors).toEqual(['acme', 'other'])
  })

  it('keeps what timestamps claim, and what in them holds', () => {
    const unreadable = { ...acmeTime, at: null, certificates: [Buffer.from('no certificate')] }
    const stamped = signature({ times: [acmeTime, unreadable, { ...acmeTime, certificates: [], hasLeaf: false }] })
    const made = report(facts(), [
      verdict({ signatures: [signatureVerdict({ proof: proof({ signature: stamped }) })] }),
    ])
    const { certificates, algorithms, checks } = acmeTime
    const [authority = Buffer.alloc(0)] = certificates
    const sha256 = createHash('sha256').update(authority).digest('hex')
    const times = made.subjects[0]?.signatures[0]?.times
    expect(times?.[0]).toEqual({
      ...{ kind: 'rfc3161', at: '2026-11-01T00:00:00.000Z', accuracy: 500, authority: 'CN=Acme TSA' },
      ...{ certificates: [sha256], hasLeaf: true, algorithms, checks },
    })
    expect(times?.map(({ at, authority: of }) => [at, of]).slice(1)).toEqual([
      [null, null],
      ['2026-11-01T00:00:00.000Z', null],
    ])
    expect(made.certificates[sha256]).toBe(Buffer.from(authority).toString('base64'))
  })

  it('keeps what was found out of revocation once, and that a certificate is revoked whatever else was said', () => {
    const answer = (standing: Standing): Route => {
      return route({ answers: [{ certificate: SHA256, issuer: 'ab'.repeat(32), standing }] })
    }
    const good = answer({ kind: 'good', source: 'ocsp' })
    const invalidSince = new Date('2025-01-01T00:00:00Z')
    const at = new Date('2026-01-01T00:00:00Z')
    const bad = answer({ kind: 'revoked', source: 'crl', at, reason: 'superseded', invalidSince })
    const open = answer({ kind: 'unknown', code: 'revocation-unreachable', message: 'Nobody answered.' })
    const answersOf = (...routes: readonly [Route, ...Route[]]) =>
      report(facts(), [verdict({ signatures: [signatureVerdict({ proof: proof({ routes }) })] })]).revocation
    const known = { certificate: SHA256, issuer: 'ab'.repeat(32) }
    expect(answersOf(open)).toEqual([])
    expect(answersOf(good, good)).toEqual([
      { ...known, status: 'good', source: 'ocsp', revokedAt: null, reason: null, invalidSince: null },
    ])
    const lost = answer({ kind: 'revoked', source: 'ocsp', at, reason: 'keyCompromise', invalidSince: null })
    expect(answersOf(bad, lost, bad)).toMatchObject([{ reason: 'keyCompromise', source: 'ocsp' }])
    expect(answersOf(good, bad, good)).toEqual([
      {
        ...{ ...known, status: 'revoked', source: 'crl', revokedAt: '2026-01-01T00:00:00Z' },
        ...{ reason: 'superseded', invalidSince: '2025-01-01T00:00:00Z' },
      },
    ])
  })

  it('has no signer where the certificate is not there', () => {
    const made = report(facts(), [verdict({ signatures: [signatureVerdict({ proof: proof({ signer: null }) })] })])
    expect(made.subjects[0]?.signatures[0]?.signer).toBeNull()
  })

  it('says that a proof without a good end holds for ever', () => {
    const until = (provenUntil: Date | null) => report(facts(), [verdict({ provenUntil })]).subjects[0]?.provenUntil
    expect(until(new Date('9999-12-31T23:59:59Z'))).toBe('9999-12-31T23:59:59Z')
    expect(until(new Date(Date.UTC(10_000, 0)))).toBeNull()
    expect(until(null)).toBeNull()
  })

  it('is not changed by the clock', () => {
    expect(report(facts({ at: AT }), [verdict()])).toEqual(report(facts({ at: AT }), [verdict()]))
  })
})

describe('within', () => {
  it.each([
    ['.', 'dist/app.jar', 'dist/app.jar'],
    ['dist', 'dist/app.jar', 'app.jar'],
    ['./dist/', 'dist/sub/app.jar', 'sub/app.jar'],
    ['dist/../dist', 'dist/app.jar', 'app.jar'],
    ['dist/app.jar', 'dist/app.jar', 'app.jar'],
    ['/base/dist', 'dist/app.jar', 'app.jar'],
    ['/base', 'dist/app.jar', 'dist/app.jar'],
    ['/', 'dist/app.jar', 'base/dist/app.jar'],
    ['../other', '/other/app.jar', 'app.jar'],
    ['..', '/other/app.jar', 'other/app.jar'],
    ['/tmp/x', '/tmp/x/a/app.jar', 'a/app.jar'],
    ['/', '/app.jar', 'app.jar'],
  ])('under %j, %j is %j', (root, path, name) => {
    expect(within(at(root, path), '/base')).toBe(name)
  })

  it('sees through a link by what was opened', () => {
    const linked = { ...at('/data/dist', 'dist/app.jar'), location: '/data/dist/app.jar' }
    expect(within(linked, '/base')).toBe('app.jar')
  })

  it('is the path itself where links hide how they belong together', () => {
    expect(within({ ...at('/link', 'dist/app.jar'), location: '/data/app.jar' }, '/base')).toBe('dist/app.jar')
  })

  it('knows a drive letter as the beginning of an absolute path', () => {
    expect(within(at('C:/x', 'C:/x/app.jar'), 'D:/base')).toBe('app.jar')
  })

  it('compares what is written when the working directory is not known', () => {
    expect(within({ ...at('../other', '/other/app.jar'), location: '../other/app.jar' }, null)).toBe('app.jar')
  })

  function at(root: string, path: string) {
    return { kind: 'file', path, root, location: '/nowhere', named: true, mentions: [], obstacle: null } as const
  }
})

function digest(name: 'leaf' | 'root'): string {
  return createHash('sha256').update(certificate(name)).digest('hex')
}

import { describe, expect, it } from '@jest/globals'
import { loadPolicy } from '../../src/config/policy-file.js'
import { codes } from '../../src/model/codes.js'
import type { FileReading } from '../../src/model/signature.js'
import { endedExceptions } from '../../src/policy/exceptions.js'
import { nameOf } from '../../src/model/subject.js'
import type { Policy } from '../../src/policy/model.js'
import { judgedAt as now, judgeFile, told } from '../support/judging.js'
import {
  check,
  digest,
  failing,
  intactChecks,
  pkiCertificate,
  pkiFile,
  proof,
  route,
  routeChecks,
  withCheck,
} from '../support/proofs.js'

const declarations = `version: 1
trust:
  acme: { certificates: [root.pem] }
  other: { certificates: [foreign-root.pem] }
  sigstore: { sigstore: public-good }
signers:
  release: { anchor: acme, subject: 'CN=release.acme.example,O=Acme\\, Inc.' }
  second: { anchor: acme, subject: { CN: second.acme.example } }
  anyone: { anchor: acme, subject: { O: 'Acme, Inc.' } }
  elsewhere: { anchor: other, subject: { CN: release.acme.example } }
  reissued: { anchor: acme, subject: { CN: release.acme.example }, issuer-subject: { CN: '*CA 9' } }
  pinned: { certificate-sha256: ${'ab'.repeat(32)} }
  ci: { anchor: sigstore, issuer: https://issuer.example, identity: https://ci.example }
`

function policyOf(rest: string): Policy {
  return loadPolicy(declarations + rest, 'policy.yml', pkiFile).policy
}

/** One rule for everything that allows these. */
function allowing(allow: string, more = ''): Policy {
  return policyOf(`rules: [{ name: all files, files: ['**'], allow: [${allow}]${more} }]`)
}

const judged = judgeFile

const invalid = proof({ intact: withCheck(intactChecks, check('integrity', 'fail', 'digest-mismatch')) })
const uncovered = proof({ intact: withCheck(intactChecks, check('coverage', 'fail', 'unsigned-entry')) })
const untrusted = proof({ routes: [failing('chain')] })
const distrusted = proof({ routes: [failing('chain', 'distrusted')] })
const undecided = proof({
  routes: [route({ holds: false, checks: withCheck(routeChecks, check('chain', 'unknown', 'path-budget-exceeded')) })],
})
const stranger = proof({ leaf: 'rsa-second' })
const unread: Partial<FileReading> = {
  obstacle: { code: 'unreadable', message: 'dist/app.jar cannot be read.' },
  sha256: null,
}

describe('a subject under a rule', () => {
  it('is allowed when its signer is proven under the anchor of an allowed entry', () => {
    const verdict = judged(allowing('release'), [proof()])
    expect(verdict).toMatchObject({ state: 'verified', decision: 'allowed', rule: 'all files', findings: [] })
    expect(verdict.signatures).toMatchObject([{ state: 'verified', allowed: true, entry: 'release' }])
    expect(verdict.provenUntil).toEqual(new Date('2031-01-01T00:00:00Z'))
  })

  it('is denied when the name is right and the anchor is another', () => {
    const verdict = judged(allowing('elsewhere'), [proof()])
    expect(verdict).toMatchObject({ state: 'verified', decision: 'denied' })
    expect(told(verdict)).toEqual(['SIG003 error signer-not-allowed'])
    expect(verdict.findings[0]?.message).toBe(
      'dist/app.jar is signed by CN=release.acme.example,O=Acme\\, Inc.,C=US, whom the rule `all files` does not allow; ' +
        'the nearest entry is `elsewhere`: it is not proven under the anchor `other`.',
    )
  })

  it('is denied when the route under the anchor of the entry does not hold, though another one does', () => {
    const proofs = [proof({ routes: [route({ basis: { anchor: 'other' } }), failing('chain')] })]
    expect(judged(allowing('release'), proofs).decision).toBe('denied')
    expect(judged(allowing('elsewhere'), proofs).decision).toBe('allowed')
  })

  it('is denied when the name is another one, and hears which attribute differs', () => {
    const verdict = judged(allowing('release, elsewhere'), [stranger])
    expect(told(verdict)).toEqual(['SIG003 error signer-not-allowed'])
    expect(verdict.findings[0]?.message).toContain(
      'the nearest entry is `release`: CN must be "release.acme.example" and is "second.acme.example"',
    )
    // It is somebody that the policy knows, and the rule does not allow.
    expect(verdict.signatures).toMatchObject([{ allowed: false, entry: 'second' }])
    expect(verdict.findings[0]?.remedy).toBe(codes['signer-not-allowed'].remedy)
  })

  it('is denied when the issuer is not the one that the entry asks for', () => {
    const verdict = judged(allowing('reissued'), [proof()])
    expect(verdict.decision).toBe('denied')
    expect(verdict.findings[0]?.message).toContain('issuer CN must be "*CA 9" and is "Acme Code Signing CA 1"')
  })

  it('is allowed by a pin on its own route only', () => {
    const pinned = proof({ routes: [route({ basis: { pin: 'pinned' } })] })
    expect(judged(allowing('pinned'), [pinned]).decision).toBe('allowed')
    expect(judged(allowing('pinned'), [proof({ routes: [route({ basis: { pin: 'another' } })] })]).decision).toBe(
      'denied',
    )
    expect(judged(allowing('pinned'), [proof()]).decision).toBe('denied')
    expect(judged(allowing('pinned'), [proof({ routes: [failing('time'), route()] })]).decision).toBe('denied')
    // The name of a certificate that is pinned meets no entry that names an anchor.
    expect(judged(allowing('release'), [pinned]).decision).toBe('denied')
  })

  it('is never allowed by a pin whose route does not hold', () => {
    const expired = { ...failing('time', 'certificate-expired'), basis: { pin: 'pinned' } }
    expect(judged(allowing('pinned'), [proof({ routes: [expired] })]).decision).toBe('denied')
    expect(judged(allowing('pinned'), [proof({ routes: [route(), expired] })]).decision).toBe('denied')
  })

  it('is denied by a pin that is compared with a signer without a certificate, and says so', () => {
    const verdict = judged(allowing('release'), [proof({ leaf: null })])
    expect(verdict.decision).toBe('denied')
    expect(verdict.findings[0]?.message).toBe(
      'dist/app.jar is signed by somebody who is not known, whom the rule `all files` does not allow.',
    )
  })

  it('is never allowed by an entry that this version cannot check', () => {
    const verdict = judged(allowing('ci'), [proof()])
    expect(verdict.decision).toBe('denied')
    expect(told(verdict)).toEqual(['SIG003 error signer-not-allowed', 'SIG008 error signer-not-supported'])
    expect(judged(allowing('ci, release'), [proof()]).decision).toBe('allowed')
  })

  it('is denied when it is unsigned', () => {
    const verdict = judged(allowing('release'), [])
    expect(verdict).toMatchObject({ state: 'unsigned', decision: 'denied', provenUntil: null })
    expect(told(verdict)).toEqual(['SIG001 error unsigned'])
  })

  it('is denied when it has remnants of a signature', () => {
    expect(told(judged(allowing('release'), [], { remnants: true }))).toEqual(['SIG001 error unsigned-remnants'])
  })

  it.each([
    ['invalid', invalid, 'SIG002 error digest-mismatch'],
    ['invalid', uncovered, 'SIG005 error unsigned-entry'],
    ['untrusted', untrusted, 'SIG004 error root-not-trusted'],
    ['unknown', undecided, 'SIG007 error path-budget-exceeded'],
  ] as const)('is denied when it is %s', (state, given, finding) => {
    const verdict = judged(allowing('release'), [given])
    expect(verdict).toMatchObject({ state, decision: 'denied', provenUntil: null })
    expect(verdict.signatures).toMatchObject([{ allowed: false, entry: null }])
    expect(told(verdict)).toEqual([finding])
    expect(verdict.findings[0]?.message).toMatch(/^dist\/app\.jar: The \w+ of it/)
  })

  it('tells both what does not hold and what is left out', () => {
    const intact = [
      check('integrity', 'fail', 'digest-mismatch'),
      check('signature'),
      check('coverage', 'fail', 'unsigned-entry'),
    ]
    expect(told(judged(allowing('release'), [proof({ intact })]))).toEqual([
      'SIG002 error digest-mismatch',
      'SIG005 error unsigned-entry',
    ])
  })

  it('tells that checks are missing where no check says why', () => {
    expect(told(judged(allowing('release'), [proof({ intact: [] })]))).toEqual(['SIG007 error check-missing'])
    expect(told(judged(allowing('release'), [proof({ routes: [route({ checks: [] })] })]))).toEqual([
      'SIG004 error check-missing',
    ])
  })

  it('is denied when it could not be read, whatever was found in it', () => {
    const verdict = judged(allowing('release', ', signatures: any'), [proof()], unread)
    expect(verdict).toMatchObject({ state: 'unknown', decision: 'denied' })
    expect(told(verdict)).toEqual(['SIG007 error unreadable'])
    expect(verdict.findings[0]?.message).toBe('dist/app.jar cannot be read.')
  })

  it('is invalid when it is a signed archive that is malformed', () => {
    const obstacle = { code: 'malformed-signed-archive', message: 'It is cut short.' } as const
    const verdict = judged(allowing('release'), [], { obstacle })
    expect(verdict.state).toBe('invalid')
    expect(told(verdict)).toEqual(['SIG002 error malformed-signed-archive'])
    expect(verdict.findings[0]?.message).toBe('dist/app.jar: It is cut short.')
  })

  it('tells no more of one subject than its reader can use', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      proof({ place: `META-INF/${index}.RSA`, routes: [failing('chain')] }),
    )
    expect(judged(allowing('release'), many).findings).toHaveLength(32)
  })

  it('tells first what is denied whatever the unknown turns out to be', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      proof({ place: `META-INF/${index}.RSA`, intact: [], routes: [failing('chain')] }),
    )
    const findings = told(judged(allowing('release'), [...many, stranger]))
    expect([findings.length, findings[0]]).toEqual([32, 'SIG003 error signer-not-allowed'])
  })

  it('tells what keeps the anchor that the rule asks for from proving the signer, not what came furthest', () => {
    const routes = [failing('time', 'certificate-expired', 'other'), failing('chain')] as const
    expect(told(judged(allowing('release'), [proof({ routes })]))).toEqual(['SIG004 error root-not-trusted'])
    expect(told(judged(allowing('pinned'), [proof({ routes })]))).toEqual(['SIG004 error certificate-expired'])
    const pinned = [{ ...failing('time', 'certificate-expired'), basis: { pin: 'pinned' } }, failing('chain')] as const
    expect(told(judged(allowing('pinned, release'), [proof({ routes: pinned })]))).toHaveLength(1)
  })
})

describe('several signatures', () => {
  const first = proof({ place: 'META-INF/A.RSA' })
  const other = proof({ leaf: 'rsa-second', place: 'META-INF/B.RSA' })
  const elliptic = proof({ leaf: 'ec', place: 'META-INF/C.EC' })

  it.each([
    ['all', [proof(), proof()], 'verified', 'allowed'],
    ['all', [proof(), stranger], 'verified', 'denied'],
    ['all', [proof(), untrusted], 'untrusted', 'denied'],
    ['all', [proof(), invalid], 'invalid', 'denied'],
    ['all', [proof(), undecided], 'unknown', 'denied'],
    ['any', [proof(), stranger], 'verified', 'allowed'],
    ['any', [invalid, untrusted, undecided, proof()], 'verified', 'allowed'],
    ['any', [stranger], 'verified', 'denied'],
    ['any', [invalid, untrusted], 'untrusted', 'denied'],
    ['any', [], 'unsigned', 'denied'],
    ['all', [], 'unsigned', 'denied'],
  ] as const)('under %s: %#', (demand, proofs, state, decision) => {
    expect(judged(allowing('release', `, signatures: ${demand}`), proofs)).toMatchObject({ state, decision })
  })

  it('are all asked for when the rule does not say it', () => {
    expect(judged(allowing('release'), [proof(), stranger]).decision).toBe('denied')
  })

  it('name their place in what is told', () => {
    const verdict = judged(allowing('second'), [first, other])
    expect(verdict.findings.map(({ message }) => message.slice(0, 46))).toEqual([
      'dist/app.jar (META-INF/A.RSA) is signed by CN=',
    ])
  })

  it('of two entries with two keys meet a rule that asks for two', () => {
    expect(judged(allowing('release, second', ', signatures: 2'), [first, other]).decision).toBe('allowed')
  })

  it('of one entry do not meet a rule that asks for two', () => {
    const verdict = judged(allowing('release, second', ', signatures: 2'), [first, elliptic])
    expect(verdict).toMatchObject({ state: 'verified', decision: 'denied' })
    expect(told(verdict)).toEqual(['SIG003 error too-few-signers'])
    expect(verdict.findings[0]?.message).toBe(
      'dist/app.jar needs signatures by 2 different signers with different keys, and has 1.',
    )
  })

  it('with one key do not meet a rule that asks for two, though two entries mean it', () => {
    expect(judged(allowing('release, anyone', ', signatures: 2'), [first, first]).decision).toBe('denied')
  })

  it('are given to the entries so that most are met', () => {
    // `anyone` would take the first signature, which is the only one for `release`.
    expect(judged(allowing('anyone, release', ', signatures: 2'), [first, other]).decision).toBe('allowed')
    expect(judged(allowing('anyone, release', ', signatures: 2'), [other, first]).decision).toBe('allowed')
    expect(judged(allowing('anyone, release, second', ', signatures: 3'), [other, first]).decision).toBe('denied')
    expect(judged(allowing('anyone, release, second', ', signatures: 3'), [other, elliptic, first]).decision).toBe(
      'allowed',
    )
  })

  it('without a certificate count for nobody', () => {
    const bare = proof({ leaf: null, routes: [route({ basis: { pin: 'pinned' } })] })
    expect(judged(allowing('pinned', ', signatures: 1'), [bare]).decision).toBe('denied')
  })

  it('are denied only for what is unknown when one of those could have met the rule', () => {
    expect(told(judged(allowing('release', ', signatures: any'), [untrusted, undecided]))).toEqual([
      'SIG007 error path-budget-exceeded',
    ])
    expect(told(judged(allowing('release, second', ', signatures: 2'), [untrusted, undecided]))).toEqual([
      'SIG007 error path-budget-exceeded',
    ])
    expect(told(judged(allowing('release'), [stranger, undecided]))).toEqual([
      'SIG003 error signer-not-allowed',
      'SIG007 error path-budget-exceeded',
    ])
  })

  const ends = (day: string | null) => route({ provenUntil: day === null ? null : new Date(`${day}T00:00:00Z`) })
  it.each([
    ['all', [ends('2030-01-01')], [ends('2029-01-01')], '2029-01-01'],
    ['any', [ends('2030-01-01')], [ends('2029-01-01')], '2030-01-01'],
    ['all', [ends(null)], [ends('2029-01-01')], '2029-01-01'],
    ['any', [ends(null)], [ends('2029-01-01')], null],
    ['all', [ends(null)], [ends(null)], null],
    ['all', [ends('2028-01-01'), ends('2030-01-01')], [ends('2031-01-01')], '2030-01-01'],
    ['all', [ends('2028-01-01'), { ...failing('chain'), provenUntil: now }], [ends('2031-01-01')], '2028-01-01'],
  ] as const)('under %s are proven until the end that counts: %#', (demand, routes, others, day) => {
    const proofs = [proof({ routes: routes as never }), proof({ routes: others })]
    const { provenUntil } = judged(allowing('release', `, signatures: ${demand}`), proofs)
    expect(provenUntil).toEqual(day === null ? null : new Date(`${day}T00:00:00Z`))
  })

  it('that do not hold do not count for how long it is proven', () => {
    const { provenUntil } = judged(allowing('release', ', signatures: any'), [
      proof({ routes: [ends('2028-01-01')] }),
      proof({ routes: [{ ...failing('chain'), provenUntil: new Date('2040-01-01') }] }),
    ])
    expect(provenUntil).toEqual(new Date('2028-01-01T00:00:00Z'))
  })
})

describe('the rules', () => {
  it('decide by the first that matches', () => {
    const policy = policyOf(`rules:
  - { files: ['dist/*.jar'], allow: [second] }
  - { files: ['dist/**'], allow: [release] }`)
    expect(judged(policy, [proof()])).toMatchObject({ decision: 'denied', rule: 'rules[0]' })
    expect(judged(policy, [proof()], { path: 'dist/x/app.jar' })).toMatchObject({
      decision: 'allowed',
      rule: 'rules[1]',
    })
  })

  it('match formats by content', () => {
    const policy = policyOf(`rules:
  - { files: ['**'], formats: [pe, msi], allow: [second] }
  - { files: ['**'], formats: [jar], allow: [release] }`)
    expect(judged(policy, [proof()])).toMatchObject({ decision: 'allowed', rule: 'rules[1]' })
    expect(judged(policy, [proof()], { format: null })).toMatchObject({ decision: 'denied', rule: null })
  })

  it('deny what none of them matches', () => {
    const policy = policyOf(`rules: [{ files: ['lib/**'], allow: [release] }]`)
    const verdict = judged(policy, [proof()])
    expect(verdict).toMatchObject({ state: 'verified', decision: 'denied', rule: null })
    expect(told(verdict)).toEqual(['SIG008 error no-rule'])
    expect(verdict.signatures).toMatchObject([{ allowed: false, entry: 'release' }])
    expect(told(judged(policy, []))).toEqual(['SIG008 error no-rule'])
    expect(told(judged(policy, [untrusted]))).toEqual(['SIG008 error no-rule'])
    expect(told(judged(policy, [invalid]))).toEqual(['SIG008 error no-rule', 'SIG002 error digest-mismatch'])
    expect(judged(policyOf('rules: []'), [proof()]).decision).toBe('denied')
  })

  it('never match an image pattern against a file', () => {
    const policy = policyOf(`rules: [{ images: ['**'], allow: [release] }]`)
    expect(judged(policy, [proof()])).toMatchObject({ decision: 'denied', rule: null })
  })

  it('exempt what is unsigned where they say so', () => {
    const policy = allowing('release', ', formats: [jar], unsigned: exempt')
    const verdict = judged(policy, [])
    expect(verdict).toMatchObject({ state: 'unsigned', decision: 'exempt' })
    expect(told(verdict)).toEqual(['SIG001 warning unsigned-exempt'])
    expect(judged(policy, [proof()]).decision).toBe('allowed')
  })

  it('never exempt remnants of a signature, nor any other state', () => {
    const policy = allowing('release', ', formats: [jar], unsigned: exempt')
    const remnants = judged(policy, [], { remnants: true })
    expect(remnants.decision).toBe('denied')
    expect(told(remnants)).toEqual(['SIG001 error unsigned-remnants'])
    for (const given of [invalid, untrusted, undecided, stranger])
      expect(judged(policy, [given]).decision).toBe('denied')
    expect(judged(policy, [], unread).decision).toBe('denied')
  })

  it('audit where the policy or the rule says so, and the rule wins', () => {
    const rule = (mode: string) => `rules: [{ files: ['**'], allow: [release]${mode} }]`
    expect(judged(policyOf(`mode: audit\n${rule('')}`), [stranger]).decision).toBe('audited')
    expect(judged(policyOf(`mode: audit\n${rule(', mode: enforce')}`), [stranger]).decision).toBe('denied')
    expect(judged(policyOf(rule(', mode: audit')), [stranger]).decision).toBe('audited')
    expect(judged(policyOf(`mode: audit\nrules: []`), [stranger]).decision).toBe('audited')
    expect(told(judged(policyOf(rule(', mode: audit')), [stranger]))).toEqual(['SIG003 warning signer-not-allowed'])
    expect(judged(policyOf(`mode: audit\n${rule('')}`), [proof()]).decision).toBe('allowed')
  })
})

describe('a rule that requires a timestamp', () => {
  const time = { at: now, source: 'timestamp', authority: 'CN=TSA' } as const
  const stamped = proof({ routes: [route({ time })] })
  const policy = allowing('release', ', timestamp: required')

  it('allows a signer whose time a timestamp proves, and no other', () => {
    expect(judged(policy, [stamped]).decision).toBe('allowed')
    const verdict = judged(policy, [proof()])
    expect(verdict).toMatchObject({ state: 'verified', decision: 'denied' })
    expect(verdict.signatures).toMatchObject([{ allowed: false, entry: 'release' }])
    expect(told(verdict)).toEqual(['SIG003 error timestamp-required'])
    expect(verdict.findings[0]?.message).toContain('without a timestamp, which the rule `all files` requires')
  })

  it('asks it of the very route that the entry is met by', () => {
    const elsewhere = proof({ routes: [route(), route({ basis: { anchor: 'other' }, time })] })
    expect(judged(policy, [elsewhere]).decision).toBe('denied')
  })

  it('asks it of pins too', () => {
    const pinned = allowing('pinned', ', timestamp: required')
    const basis = { pin: 'pinned' }
    expect(judged(pinned, [proof({ routes: [route({ basis, time })] })]).decision).toBe('allowed')
    expect(judged(pinned, [proof({ routes: [route({ basis })] })]).decision).toBe('denied')
  })

  it('counts only signers with a timestamp where several are asked for', () => {
    const second = (of: object) => proof({ leaf: 'rsa-second', routes: [route(of)] })
    const both = allowing('release, second', ', signatures: 2, timestamp: required')
    expect(judged(both, [stamped, second({ time })]).decision).toBe('allowed')
    const verdict = judged(both, [stamped, second({})])
    expect(verdict.decision).toBe('denied')
    expect(told(verdict)).toContain('SIG003 error too-few-signers')
  })

  it('tells a stranger that it is not allowed, timestamp or not', () => {
    expect(told(judged(policy, [stranger]))).toEqual(['SIG003 error signer-not-allowed'])
  })
})

describe('an exception', () => {
  const excusing = (exception: string, more = '') =>
    policyOf(`rules: [{ files: ['**'], allow: [release]${more} }]
exceptions: [{ reason: replaced in 4.2, until: 2026-11-30, ${exception} }]`)

  it('exempts the file with its digest, and says so', () => {
    const policy = excusing(`sha256: ${digest}`)
    const verdict = judged(policy, [untrusted])
    expect(verdict).toMatchObject({ state: 'untrusted', decision: 'exempt' })
    expect(told(verdict)).toEqual(['SIG004 warning root-not-trusted', 'SIG008 note exception-applied'])
    expect(verdict.findings[1]?.message).toBe(
      'dist/app.jar is exempt until 2026-11-30 by exceptions[0] (replaced in 4.2).',
    )
    expect(judged(policy, []).decision).toBe('exempt')
  })

  it('exempts nothing with another digest, at another path, or that could not be read', () => {
    expect(judged(excusing(`sha256: ${'c'.repeat(64)}`), [untrusted]).decision).toBe('denied')
    expect(judged(excusing(`sha256: ${digest}, match: vendor/**`), [untrusted]).decision).toBe('denied')
    expect(judged(excusing(`sha256: ${digest}, match: dist/**`), [untrusted]).decision).toBe('exempt')
    expect(judged(excusing(`sha256: ${digest}`), [], { sha256: null }).decision).toBe('denied')
  })

  it('that is not pinned exempts what has the path, and the finding says that it is not pinned', () => {
    const verdict = judged(excusing('unpinned: true, match: dist/*'), [untrusted])
    expect(verdict.decision).toBe('exempt')
    expect(verdict.findings[1]?.message).toContain('by exceptions[0], unpinned, (')
    expect(judged(excusing('unpinned: true, match: lib/*'), [untrusted]).decision).toBe('denied')
  })

  it('for an image exempts no file', () => {
    expect(judged(excusing(`digest: 'sha256:${digest}'`), [untrusted]).decision).toBe('denied')
  })

  it('without a digest and a pattern exempts nothing', () => {
    const policy = excusing(`sha256: ${digest}`)
    const exceptions = policy.exceptions.map((exception) => ({ ...exception, sha256: null }))
    expect(judged({ ...policy, exceptions }, [untrusted]).decision).toBe('denied')
  })

  it('excuses the states that it names, by default unsigned and untrusted', () => {
    const usual = excusing(`sha256: ${digest}`)
    expect(judged(usual, [stranger]).decision).toBe('denied')
    expect(judged(excusing(`sha256: ${digest}, states: [verified]`), [stranger]).decision).toBe('exempt')
    expect(judged(excusing(`sha256: ${digest}, states: [unsigned]`), [untrusted]).decision).toBe('denied')
  })

  it('never excuses what is invalid, unknown or distrusted', () => {
    const states = new Set(['unsigned', 'untrusted', 'invalid', 'unknown', 'verified'] as const)
    const policy = excusing(`sha256: ${digest}`)
    const greedy = { ...policy, exceptions: policy.exceptions.map((exception) => ({ ...exception, states })) }
    for (const given of [invalid, undecided, distrusted]) expect(judged(greedy, [given]).decision).toBe('denied')
    expect(judged(greedy, [stranger]).decision).toBe('exempt')
    expect(judged(greedy, [], { ...unread, sha256: digest }).decision).toBe('denied')
  })

  it('holds to the end of its last day, UTC, and is a finding from the next one', () => {
    const policy = excusing(`sha256: ${digest}`)
    const on = (at: string) => judged(policy, [untrusted], {}, new Date(at))
    expect(on('2026-11-30T23:59:59.999Z').decision).toBe('exempt')
    const verdict = on('2026-12-01T00:00:00Z')
    expect(verdict.decision).toBe('denied')
    expect(told(verdict)).toEqual(['SIG004 error root-not-trusted', 'SIG008 warning exception-ended'])
    expect(verdict.findings[1]?.message).toBe(
      'exceptions[0] for dist/app.jar ended on 2026-11-30 and does nothing (replaced in 4.2).',
    )
  })

  it('that ended does not hide one that has not', () => {
    const policy = policyOf(`rules: []
exceptions:
  - { reason: old, until: 2026-01-01, sha256: ${digest} }
  - { reason: new, until: 2027-01-01, sha256: ${digest} }`)
    expect(judged(policy, [untrusted]).decision).toBe('exempt')
  })

  it('exempts under audit too, and what no rule matches', () => {
    expect(judged(excusing(`sha256: ${digest}`, ', mode: audit'), [untrusted]).decision).toBe('exempt')
    const policy = policyOf(`rules: []
exceptions: [{ reason: old, until: 2027-01-01, sha256: ${digest} }]`)
    expect(judged(policy, [untrusted])).toMatchObject({ decision: 'exempt', rule: null })
  })

  it('does nothing to what is allowed', () => {
    expect(told(judged(excusing(`sha256: ${digest}, states: [verified]`), [proof()]))).toEqual([])
  })

  it('that ended is told of once in a run: of its subject, else of the policy', () => {
    const policy = policyOf(`rules: []
exceptions:
  - { reason: one, until: 2026-01-01, sha256: ${digest} }
  - { reason: two, until: 2026-01-01, sha256: ${'c'.repeat(64)} }
  - { reason: three, until: 2027-01-01, sha256: ${'d'.repeat(64)} }`)
    const { reading, findings: ofSubject } = judged(policy, [untrusted])
    const findings = endedExceptions(
      policy,
      [{ kind: 'file', path: nameOf(reading.subject), findings: ofSubject }],
      now,
    )
    expect(findings.map(({ message }) => message)).toEqual([
      'exceptions[1] of the policy ended on 2026-01-01 and does nothing (two).',
    ])
    expect(endedExceptions(policy, [], now)).toHaveLength(2)
  })
})

describe('an inventory', () => {
  it('lists, and tells only what does not hold or is not known', () => {
    expect(judged(null, [proof()])).toMatchObject({ state: 'verified', decision: 'listed', rule: null, findings: [] })
    expect(judged(null, [untrusted])).toMatchObject({ state: 'untrusted', decision: 'listed', findings: [] })
    expect(judged(null, [])).toMatchObject({ state: 'unsigned', decision: 'listed', findings: [] })
    expect(told(judged(null, [invalid]))).toEqual(['SIG002 note digest-mismatch'])
    expect(told(judged(null, [undecided]))).toEqual(['SIG007 note path-budget-exceeded'])
    expect(told(judged(null, [], unread))).toEqual(['SIG007 note unreadable'])
  })

  it('allows no signature', () => {
    expect(judged(null, [proof()]).signatures).toMatchObject([{ allowed: false, entry: null }])
  })

  it('takes the worst of several signatures', () => {
    expect(judged(null, [proof(), untrusted]).state).toBe('untrusted')
  })
})

describe('approved keys', () => {
  const withKeys = (key: string) => {
    const read = (path: string) => (path === 'keys.csv' ? Buffer.from(`${key}\n`) : pkiFile(path))
    const text = `version: 1
trust: { acme: { certificates: [root.pem] } }
signers: { release: { anchor: acme, subject: { CN: release.acme.example }, approved-keys: keys.csv } }
rules: [{ files: ['**'], allow: [release] }]`
    return loadPolicy(text, 'policy.yml', read).policy
  }

  it('are asked for beside the right name and the right CA', () => {
    expect(judged(withKeys(pkiCertificate('rsa').spkiSha256), [proof()]).decision).toBe('allowed')
    const verdict = judged(withKeys(pkiCertificate('ec').spkiSha256), [proof()])
    expect(verdict.decision).toBe('denied')
    expect(verdict.findings[0]?.message).toContain('its key is not among the approved keys')
  })
})

import { describe, expect, it } from '@jest/globals'
import { loadPolicy } from '../../src/config/policy-file.js'
import { judge } from '../../src/policy/judge.js'
import type { Policy } from '../../src/policy/model.js'
import { gap, imageDigest, imageProof, indexType, judgedAt, judgeFile, judgeImage, told } from '../support/judging.js'
import type { FoundParts, ImageParts } from '../support/judging.js'
import {
  check,
  digest,
  failing,
  intactChecks,
  pkiFile,
  reading,
  route,
  routeChecks,
  withCheck,
} from '../support/proofs.js'

const declarations = `version: 1
trust: { acme: { certificates: [root.pem] } }
signers:
  release: { anchor: acme, subject: { CN: release.acme.example } }
  second: { anchor: acme, subject: { CN: second.acme.example } }
  hsm: { spki-sha256: ${'ab'.repeat(32)} }
`
const slsa = 'https://slsa.dev/provenance/v1'
const spdx = 'https://spdx.dev/Document'

function policyOf(rest: string): Policy {
  return loadPolicy(declarations + rest, 'policy.yml', pkiFile).policy
}

/** One rule for the images of ghcr.io/acme, that allows `release` and has what else is given. */
function ruled(more = '', allow = 'release'): Policy {
  return policyOf(`rules: [{ name: ours, images: ['ghcr.io/acme/**'], allow: [${allow}]${more} }]`)
}

const good = imageProof()
const stranger = imageProof({ leaf: 'rsa-second' })
const untrusted = imageProof({ routes: [failing('chain')] })
const invalid = imageProof({ intact: withCheck(intactChecks, check('coverage', 'fail', 'names-another-image')) })
const undecided = imageProof({
  routes: [route({ holds: false, checks: withCheck(routeChecks, check('chain', 'unknown', 'path-budget-exceeded')) })],
})
const distrusted = imageProof({ routes: [failing('chain', 'distrusted')] })

function decided(policy: Policy | null, parts: ImageParts = {}): string {
  const { state, decision } = judgeImage(policy, parts)
  return `${state} ${decision}`
}

describe('an image under a rule', () => {
  it('is allowed by one signature of an allowed signer', () => {
    const verdict = judgeImage(ruled(), { signed: [good] })
    expect(verdict).toMatchObject({ state: 'verified', decision: 'allowed', rule: 'ours', findings: [], platforms: [] })
    expect(verdict.signatures).toMatchObject([{ state: 'verified', allowed: true, entry: 'release' }])
    expect(verdict.provenUntil).toEqual(new Date('2031-01-01T00:00:00Z'))
  })

  it.each([
    ['any', [good, stranger, invalid, untrusted, undecided], 'verified allowed'],
    ['any', [stranger], 'verified denied'],
    ['any', [invalid, untrusted, undecided], 'unknown denied'],
    ['any', [invalid, untrusted], 'untrusted denied'],
    ['any', [invalid], 'invalid denied'],
    ['any', [], 'unsigned denied'],
    ['all', [good], 'verified allowed'],
    ['all', [good, stranger], 'verified denied'],
    ['all', [good, undecided], 'unknown denied'],
    ['all', [good, untrusted, undecided], 'untrusted denied'],
    ['all', [good, untrusted, invalid], 'invalid denied'],
    ['all', [], 'unsigned denied'],
  ] as const)('that asks for %s: %#', (demand, signed, expected) => {
    expect(decided(ruled(`, signatures: ${demand}`), { signed })).toBe(expected)
    if (demand === 'any') expect(decided(ruled(), { signed })).toBe(expected)
  })

  it.each([
    ['any', [good], 'verified allowed'],
    ['any', [stranger], 'verified denied'],
    ['any', [untrusted, invalid], 'unknown denied'],
    ['any', [], 'unknown denied'],
    ['all', [good], 'unknown denied'],
    ['all', [untrusted], 'untrusted denied'],
    ['all', [], 'unknown denied'],
    ['1', [good], 'verified allowed'],
    ['1', [], 'unknown denied'],
  ] as const)('that asks for %s, when a probe failed: %#', (demand, signed, expected) => {
    expect(decided(ruled(`, signatures: ${demand}`), { signed, gaps: [gap] })).toBe(expected)
  })

  it('that is met shows the probes that failed', () => {
    const { findings } = judgeImage(ruled(), { signed: [good], gaps: [gap] })
    expect(told({ findings })).toEqual(['SIG007 warning registry-throttled'])
    expect(findings[0]?.message).toBe('ghcr.io/acme/app:1.2: GET https://ghcr.io/v2/: status 429.')
  })

  it('that is not met tells whether that is known', () => {
    expect(told(judgeImage(ruled(), { gaps: [gap] }))).toEqual(['SIG007 error registry-throttled'])
    // One that is not trusted decides nothing where the right one may not have been seen.
    expect(told(judgeImage(ruled(), { signed: [untrusted], gaps: [gap] }))).toEqual(['SIG007 error registry-throttled'])
    expect(told(judgeImage(ruled(), { signed: [stranger], gaps: [gap] }))).toEqual([
      'SIG003 error signer-not-allowed',
      'SIG007 error registry-throttled',
    ])
    expect(told(judgeImage(ruled(', mode: audit'), { gaps: [gap] }))).toEqual(['SIG007 warning registry-throttled'])
  })

  it('names the image in what is told', () => {
    const messageOf = (parts: ImageParts) => judgeImage(ruled(), parts).findings[0]?.message
    expect(messageOf({})).toBe('ghcr.io/acme/app:1.2 has no signature, and the rule `ours` asks for one.')
    expect(messageOf({ signed: [stranger] })).toMatch(/^ghcr\.io\/acme\/app:1\.2 is signed by CN=second\.acme\.example/)
    expect(messageOf({ signed: [stranger, stranger] })).toMatch(
      /^ghcr\.io\/acme\/app:1\.2 \(sha256-1a\.sig, layer 1\) is signed by /,
    )
    expect(messageOf({ signed: [invalid] })).toMatch(/^ghcr\.io\/acme\/app:1\.2: The coverage of it: fail\.$/)
    expect(messageOf({ subject: { repository: 'ghcr.io/other/app' } })).toBe(
      'No rule of the policy is for ghcr.io/acme/app:1.2.',
    )
  })

  it('is unknown and denied when it could not be resolved, whatever its rule says', () => {
    const obstacle = { code: 'image-not-found', message: 'There is no ghcr.io/acme/app:1.2.' } as const
    const verdict = judgeImage(ruled(), { isUnresolved: true, obstacle })
    expect(verdict).toMatchObject({ state: 'unknown', decision: 'denied', rule: 'ours', signatures: [], platforms: [] })
    expect(told(verdict)).toEqual(['SIG007 error image-not-found'])
    expect(decided(ruled(', multi-arch: each'), { isUnresolved: true, obstacle })).toBe('unknown denied')
  })

  it('is allowed by a key that is pinned', () => {
    const keyed = imageProof({ routes: [route({ basis: { pin: 'hsm' } })] })
    const signer = { kind: 'key', spkiSha256: 'ab'.repeat(32) } as const
    expect(decided(ruled('', 'hsm'), { signed: [{ ...keyed, signer }] })).toBe('verified allowed')
    const verdict = judgeImage(ruled(), { signed: [{ ...keyed, signer }] })
    expect(verdict.findings[0]?.message).toContain(`is signed by the key ${'ab'.repeat(32)}, whom the rule`)
    expect(decided(ruled(', signatures: 2', 'hsm, release'), { signed: [{ ...keyed, signer }, good] })).toBe(
      'verified allowed',
    )
    const same = { ...keyed, signer: { ...signer, spkiSha256: (good.signer as { spkiSha256: string }).spkiSha256 } }
    expect(decided(ruled(', signatures: 2', 'hsm, release'), { signed: [same, good] })).toBe('verified denied')
  })

  it('needs a timestamp where the rule says so', () => {
    const time = { at: judgedAt, source: 'timestamp', authority: 'CN=TSA' } as const
    const stamped = imageProof({ routes: [route({ time })] })
    expect(decided(ruled(', timestamp: required'), { signed: [stamped] })).toBe('verified allowed')
    expect(decided(ruled(', timestamp: required'), { signed: [good] })).toBe('verified denied')
  })

  it('is not met by a rule for files, nor a file by one for images', () => {
    expect(decided(policyOf("rules: [{ files: ['**'], allow: [release] }]"), { signed: [good] })).toBe(
      'verified denied',
    )
    const { decision } = judgeFile(policyOf("rules: [{ images: ['**'], allow: [release] }]"), [good])
    expect(decision).toBe('denied')
  })

  it('is decided by the first rule that its repository or tag matches', () => {
    const policy = policyOf(`rules:
  - { images: ['ghcr.io/acme/app:1.*'], allow: [second] }
  - { images: ['ghcr.io/acme/*'], allow: [release] }`)
    expect(judgeImage(policy, { signed: [good] })).toMatchObject({ decision: 'denied', rule: 'rules[0]' })
    expect(judgeImage(policy, { signed: [good], subject: { tag: null } })).toMatchObject({ rule: 'rules[1]' })
    expect(judgeImage(policy, { signed: [good], subject: { repository: 'docker.io/acme/app' } })).toMatchObject({
      rule: null,
    })
  })

  it('whose annotation names other certificates than its signature has is told of, and decided as it would be', () => {
    const note = { code: 'thumbprint-mismatch', message: 'sha256:5 names other certificates.' } as const
    const verdict = judgeImage(ruled(), { signed: [good], notes: [note, { ...note, code: 'referrer-of-another' }] })
    expect(verdict.decision).toBe('allowed')
    expect(told(verdict)).toEqual(['SIG004 warning thumbprint-mismatch'])
    expect(told(judgeImage(ruled(), { notes: [note] }))).toContain('SIG004 warning thumbprint-mismatch')
    expect(told(judgeImage(null, { notes: [note], isUnresolved: true }))).toEqual([])
  })

  it('whose tag leads to another digest now is told of, and decided by the digest that is pinned', () => {
    const note = {
      code: 'tag-moved',
      message: 'The tag 1.2 is pinned to sha256:1, and leads to sha256:2 now.',
    } as const
    const verdict = judgeImage(ruled(), { signed: [good], notes: [note] })
    expect(verdict).toMatchObject({ state: 'verified', decision: 'allowed' })
    expect(verdict.findings).toMatchObject([
      { id: 'SIG006', level: 'warning', code: 'tag-moved', message: expect.stringContaining(note.message) as unknown },
    ])
    expect(told(judgeImage(ruled(), { notes: [note] }))).toContain('SIG006 warning tag-moved')
    expect(told(judgeImage(null, { signed: [good], notes: [note] }))).toContain('SIG006 warning tag-moved')
    const unanswered = { code: 'registry-forbidden', message: 'Where the tag leads could not be told.' } as const
    expect(told(judgeImage(ruled(), { signed: [good], notes: [unanswered] }))).toEqual([])
  })

  it('throws for a signature that was not proven: that is a fault of ours', () => {
    const file = reading({ signatures: [good.signature] })
    expect(() => judge(file, new Map(), null, judgedAt)).toThrow('The signature sha256-1a.sig, layer 1 was not proven.')
  })
})

describe('an index', () => {
  const both = (amd: FoundParts, arm: FoundParts, more: ImageParts = {}): ImageParts => ({
    platforms: { 'linux/amd64': amd, 'linux/arm64': arm },
    ...more,
  })
  const each = ruled(', multi-arch: each')

  it('covers its platforms with its own signature, and shows their states', () => {
    const verdict = judgeImage(ruled(), both({}, { signed: [untrusted] }, { signed: [good] }))
    expect(verdict).toMatchObject({ state: 'verified', decision: 'allowed', findings: [] })
    expect(verdict.platforms.map(({ reading: { platform }, state }) => [platform, state])).toEqual([
      ['linux/amd64', 'unsigned'],
      ['linux/arm64', 'untrusted'],
    ])
    expect(decided(ruled(', multi-arch: index'), both({}, {}, { signed: [good] }))).toBe('verified allowed')
  })

  it('is not covered by its platforms', () => {
    expect(decided(ruled(), both({ signed: [good] }, { signed: [good] }))).toBe('unsigned denied')
  })

  it('under `each` needs no signature, and each platform does', () => {
    const verdict = judgeImage(each, both({ signed: [good] }, { signed: [good, stranger] }))
    expect(verdict).toMatchObject({ state: 'verified', decision: 'allowed', signatures: [], findings: [] })
    expect(verdict.provenUntil).toEqual(new Date('2031-01-01T00:00:00Z'))
    expect(decided(each, both({ signed: [good] }, {}, { signed: [good] }))).toBe('unsigned denied')
  })

  it.each([
    [good, undefined, 'unsigned'],
    [good, untrusted, 'untrusted'],
    [untrusted, undecided, 'untrusted'],
    [undecided, undefined, 'unknown'],
    [untrusted, invalid, 'invalid'],
  ] as const)('under `each` is as its worst platform: %#', (amd, arm, state) => {
    expect(decided(each, both({ signed: [amd] }, { signed: arm === undefined ? [] : [arm] }))).toBe(`${state} denied`)
  })

  it('under `each` tells of the platforms that do not meet the rule, by name', () => {
    const { findings } = judgeImage(each, both({ signed: [good], gaps: [gap] }, { signed: [stranger] }))
    expect(told({ findings })).toEqual(['SIG003 error signer-not-allowed', 'SIG007 warning registry-throttled'])
    expect(findings[0]?.message).toMatch(/^ghcr\.io\/acme\/app:1\.2 \(linux\/arm64\) is signed by CN=second/)
    expect(findings[1]?.message).toMatch(/^ghcr\.io\/acme\/app:1\.2 \(linux\/amd64\): GET /)
    expect(told(judgeImage(each, both({ signed: [good] }, { gaps: [gap] })))).toEqual([
      'SIG007 error registry-throttled',
    ])
  })

  it('under `each` without a platform meets nothing', () => {
    const verdict = judgeImage(each, { signed: [good], platforms: {} })
    expect(verdict).toMatchObject({ state: 'unsigned', decision: 'denied', provenUntil: null })
    expect(told(verdict)).toEqual(['SIG001 error no-platform'])
    expect(verdict.findings[0]?.message).toBe(
      'ghcr.io/acme/app:1.2 lists no platform, and the rule `ours` asks each for a signature.',
    )
  })

  it('whose platforms could not all be listed is unknown, whoever signed what is known', () => {
    const obstacle = { code: 'limit-reached', message: 'The index lists more than 256 images.' } as const
    for (const policy of [ruled(), each]) {
      const verdict = judgeImage(policy, both({ signed: [good] }, { signed: [good] }, { signed: [good], obstacle }))
      expect(verdict).toMatchObject({ state: 'unknown', decision: 'denied' })
      expect(told(verdict)).toEqual(['SIG007 error limit-reached'])
    }
    const none = judgeImage(each, { platforms: {}, obstacle })
    expect(told(none)).toEqual(['SIG007 error limit-reached'])
  })

  it('under `each` is looked at as far as it was narrowed to', () => {
    const narrowed = ['linux/amd64']
    expect(decided(each, { platforms: { 'linux/amd64': { signed: [good] } }, narrowed })).toBe('verified allowed')
    expect(decided(ruled(), { platforms: { 'linux/amd64': { signed: [good] } }, narrowed })).toBe('unsigned denied')
  })

  it('is told from an image, which under `each` stands for itself', () => {
    expect(decided(each, { signed: [good] })).toBe('verified allowed')
    expect(decided(each, { signed: [untrusted] })).toBe('untrusted denied')
    const list = 'application/vnd.docker.distribution.manifest.list.v2+json'
    expect(decided(each, { signed: [good], mediaType: list })).toBe('unsigned denied')
    expect(decided(each, { signed: [good], mediaType: indexType })).toBe('unsigned denied')
  })

  it('asks as many signers of each platform as the rule does', () => {
    const two = ruled(', multi-arch: each, signatures: 2', 'release, second')
    expect(decided(two, both({ signed: [good, stranger] }, { signed: [stranger, good] }))).toBe('verified allowed')
    const verdict = judgeImage(two, both({ signed: [good, stranger] }, { signed: [good] }))
    expect(told(verdict)).toEqual(['SIG003 error too-few-signers'])
    expect(verdict.findings[0]?.message).toBe(
      'ghcr.io/acme/app:1.2 (linux/arm64) needs signatures by 2 different signers with different keys, and has 1.',
    )
  })
})

describe('a rule that asks for attestations', () => {
  const policy = ruled(`, attestations: [${slsa}]`)
  const by = (proof: typeof good | null, predicateType = slsa) => ({ by: proof, predicateType })

  it('is met by one of that type by an allowed signer, and asks for no signature', () => {
    const verdict = judgeImage(policy, { attested: [by(good)] })
    expect(verdict).toMatchObject({ state: 'verified', decision: 'allowed', findings: [] })
    expect(verdict.attestations).toMatchObject([{ verdict: { state: 'verified', allowed: true, entry: 'release' } }])
    expect(verdict.provenUntil).toEqual(new Date('2031-01-01T00:00:00Z'))
    expect(decided(policy, { signed: [invalid], attested: [by(good)] })).toBe('verified allowed')
  })

  it.each([
    ['another type', [by(good, spdx)], 'unsigned', 'SIG001 error attestation-missing'],
    ['a type that cannot be read', [{ by: good, predicateType: null }], 'unsigned', 'SIG001 error attestation-missing'],
    ['nobody signed', [by(null)], 'unsigned', 'SIG001 error attestation-missing'],
    ['a bill of materials', [{ ...by(good), kind: 'sbom' }], 'unsigned', 'SIG001 error attestation-missing'],
    ['a stranger', [by(stranger)], 'verified', 'SIG003 error signer-not-allowed'],
    ['an unproven signer', [by(untrusted)], 'untrusted', 'SIG004 error root-not-trusted'],
    ['another digest', [by(invalid)], 'invalid', 'SIG005 error names-another-image'],
    ['a signer who cannot be told', [by(untrusted), by(undecided)], 'unknown', 'SIG007 error path-budget-exceeded'],
  ] as const)('is not met by an attestation of %s', (_, attested, state, finding) => {
    const verdict = judgeImage(policy, { attested })
    expect(verdict).toMatchObject({ state, decision: 'denied' })
    expect(told(verdict)).toEqual([finding])
  })

  it('is not met by a signature, and an attestation is none', () => {
    expect(told(judgeImage(policy, { signed: [good] }))).toEqual(['SIG001 error attestation-missing'])
    expect(decided(ruled(), { attested: [by(good)] })).toBe('unsigned denied')
  })

  it('is met though strangers attested the same', () => {
    expect(decided(policy, { attested: [by(stranger), by(invalid), by(good)] })).toBe('verified allowed')
  })

  it('needs each of its types', () => {
    const two = ruled(`, attestations: [${slsa}, ${spdx}]`)
    expect(decided(two, { attested: [by(good), by(good, spdx)] })).toBe('verified allowed')
    const verdict = judgeImage(two, { attested: [by(good)] })
    expect(verdict).toMatchObject({ state: 'unsigned', decision: 'denied', provenUntil: null })
    expect(verdict.findings.map(({ message }) => message)).toEqual([
      `ghcr.io/acme/app:1.2 has no attestation of the type ${spdx}, and the rule \`ours\` asks for one.`,
    ])
    expect(judgeImage(policy, { attested: [by(null)] }).findings[0]?.message).toContain('has no signed attestation of')
  })

  it('needs a signature too where it says so', () => {
    const signed = ruled(`, attestations: [${slsa}], signatures: any`)
    expect(decided(signed, { attested: [by(good)] })).toBe('unsigned denied')
    expect(told(judgeImage(signed, { attested: [by(good)] }))).toEqual(['SIG001 error unsigned'])
    expect(decided(signed, { attested: [by(good)], signed: [good] })).toBe('verified allowed')
    expect(decided(signed, { signed: [good] })).toBe('unsigned denied')
    expect(told(judgeImage(signed, { signed: [good], attested: [by(stranger)] }))).toEqual([
      'SIG003 error signer-not-allowed',
    ])
  })

  it('ends with the first of what it asks for', () => {
    const short = imageProof({ routes: [route({ provenUntil: new Date('2027-01-01T00:00:00Z') })] })
    const signed = ruled(`, attestations: [${slsa}], signatures: any`)
    const { provenUntil } = judgeImage(signed, { signed: [good], attested: [by(short)] })
    expect(provenUntil).toEqual(new Date('2027-01-01T00:00:00Z'))
    expect(judgeImage(policy, { attested: [by(short), by(good)] }).provenUntil).toEqual(
      new Date('2031-01-01T00:00:00Z'),
    )
  })

  it('is not known to be unmet when a probe failed, and met without it where it is', () => {
    expect(told(judgeImage(policy, { gaps: [gap] }))).toEqual(['SIG007 error registry-throttled'])
    expect(decided(policy, { gaps: [gap] })).toBe('unknown denied')
    expect(decided(policy, { gaps: [gap], attested: [by(good)] })).toBe('verified allowed')
  })

  it('under `each` needs one of each platform, for that of the index names another digest', () => {
    const each = ruled(`, attestations: [${slsa}], multi-arch: each`)
    const attested = [by(good)]
    expect(decided(each, { attested, platforms: { a: { attested }, b: { attested } } })).toBe('verified allowed')
    expect(decided(each, { attested, platforms: { a: { attested }, b: {} } })).toBe('unsigned denied')
    expect(decided(each, { platforms: { a: { attested }, b: { attested } } })).toBe('verified allowed')
    expect(decided(policy, { platforms: { a: { attested }, b: { attested } } })).toBe('unsigned denied')
  })

  it('names the attestation in what is told', () => {
    const { findings } = judgeImage(policy, { attested: [by(stranger)] })
    expect(findings[0]?.message).toMatch(
      /^ghcr\.io\/acme\/app:1\.2, attestation https:\/\/slsa\.dev\/provenance\/v1 \(sha256-1a\.att, layer 1\) is signed by CN=second/,
    )
  })
})

describe('an exception for an image', () => {
  const excusing = (exception: string, more = '') =>
    policyOf(`rules: [{ images: ['ghcr.io/acme/**'], allow: [release]${more} }]
exceptions: [{ reason: replaced in 4.2, until: 2026-11-30, ${exception} }]`)
  const pinned = excusing(`digest: '${imageDigest}'`)

  it('exempts the image with its digest, and says so', () => {
    const verdict = judgeImage(pinned, { signed: [untrusted] })
    expect(verdict).toMatchObject({ state: 'untrusted', decision: 'exempt' })
    expect(told(verdict)).toEqual(['SIG004 warning root-not-trusted', 'SIG008 note exception-applied'])
    expect(verdict.findings[1]?.message).toBe(
      'ghcr.io/acme/app:1.2 is exempt until 2026-11-30 by exceptions[0] (replaced in 4.2).',
    )
  })

  it('exempts nothing with another digest, of another repository or tag, or that could not be resolved', () => {
    expect(decided(excusing(`digest: 'sha256:${'c'.repeat(64)}'`))).toBe('unsigned denied')
    expect(decided(excusing(`digest: '${imageDigest}', match: ghcr.io/acme/other`))).toBe('unsigned denied')
    expect(decided(excusing(`digest: '${imageDigest}', match: 'ghcr.io/acme/app:2.*'`))).toBe('unsigned denied')
    expect(decided(excusing(`digest: '${imageDigest}', match: 'ghcr.io/acme/app:1.*'`))).toBe('unsigned exempt')
    const obstacle = { code: 'image-not-found', message: 'Gone.' } as const
    expect(decided(excusing('unpinned: true, match: ghcr.io/acme/*'), { isUnresolved: true, obstacle })).toBe(
      'unknown denied',
    )
  })

  it('exempts no platform by its own digest', () => {
    const policy = excusing(`digest: 'sha256:${'2b'.repeat(32)}'`, ', multi-arch: each')
    expect(decided(policy, { platforms: { a: {} } })).toBe('unsigned denied')
    expect(decided(excusing(`digest: '${imageDigest}'`, ', multi-arch: each'), { platforms: { a: {} } })).toBe(
      'unsigned exempt',
    )
  })

  it('that is of a file exempts no image, and one of an image no file', () => {
    const hex = imageDigest.slice('sha256:'.length)
    expect(decided(excusing(`sha256: ${hex}`))).toBe('unsigned denied')
    expect(decided(excusing(`sha256: ${hex}, match: ghcr.io/acme/*`))).toBe('unsigned denied')
    const policy = policyOf(`rules: [{ files: ['**'], allow: [release] }]
exceptions: [{ reason: x, until: 2026-11-30, digest: 'sha256:${digest}' }]`)
    expect(judgeFile(policy, []).decision).toBe('denied')
  })

  it('that is not pinned exempts what its pattern matches', () => {
    const verdict = judgeImage(excusing('unpinned: true, match: ghcr.io/acme/*'))
    expect(verdict.decision).toBe('exempt')
    expect(verdict.findings[1]?.message).toContain('by exceptions[0], unpinned, (')
    expect(decided(excusing('unpinned: true, match: dist/*'))).toBe('unsigned denied')
  })

  it('never excuses what is invalid, unknown or distrusted', () => {
    expect(decided(pinned, { signed: [invalid] })).toBe('invalid denied')
    expect(decided(pinned, { signed: [undecided] })).toBe('unknown denied')
    expect(decided(pinned, { gaps: [gap] })).toBe('unknown denied')
    expect(decided(pinned, { signed: [distrusted] })).toBe('untrusted denied')
    expect(decided(pinned, { attested: [{ by: distrusted }] })).toBe('unsigned denied')
    expect(decided(pinned, { signed: [untrusted], attested: [{ by: untrusted }, { by: null }] })).toBe(
      'untrusted exempt',
    )
  })

  it('that ended is a finding that names the image', () => {
    const verdict = judgeImage(pinned, {}, new Date('2026-12-01T00:00:00Z'))
    expect(told(verdict)).toEqual(['SIG001 error unsigned', 'SIG008 warning exception-ended'])
    expect(verdict.findings[1]?.message).toContain('exceptions[0] for ghcr.io/acme/app:1.2 ended on 2026-11-30')
  })
})

describe('an inventory of images', () => {
  it('lists by the best of the signatures, and tells what does not hold or is not known', () => {
    expect(decided(null, { signed: [good, untrusted] })).toBe('verified listed')
    expect(decided(null, {})).toBe('unsigned listed')
    expect(told(judgeImage(null, { signed: [invalid] }))).toEqual(
      ['SIG002 note names-another-image'].map((one) => one.replace('SIG002', 'SIG005')),
    )
    expect(told(judgeImage(null, { gaps: [gap] }))).toEqual(['SIG007 note registry-throttled'])
    const { platforms } = judgeImage(null, { platforms: { a: { signed: [good] } } })
    expect(platforms).toMatchObject([{ state: 'verified' }])
  })
})

import { describe, expect, it } from '@jest/globals'
import { outputsOf } from '../../src/action-outputs.js'
import { changeSentences, outcomeOf } from '../../src/report/outcome.js'
import { digestOfImage, digestOfPlatform, imageReport } from '../support/image-report.js'
import { baseline, proposed } from '../support/told.js'
import { facts, mixedReport, report, unsigned, verdict } from '../support/verdicts.js'

describe('the outcome in a sentence', () => {
  it('counts what was decided', () => {
    expect(outcomeOf(report(facts(), [verdict(), unsigned('x.jar')]))).toBe(
      'The result is fail: 2 files looked at, 1 allowed, 1 denied.',
    )
    expect(outcomeOf(report(facts(), [verdict()]))).toBe('The result is pass: 1 file looked at, 1 allowed.')
  })

  it('says loudly that nothing was enforced', () => {
    const listed = verdict({ decision: 'listed' })
    expect(outcomeOf(report(facts({ policy: null }), [listed]))).toMatch(/^Nothing was enforced/)
  })
})

describe('what the outcome says beside', () => {
  const made = report(facts(), [verdict()])
  const passed = 'The result is pass: 1 file looked at, 1 allowed.'
  const by = 'This was decided by .github/sigscan.yml; the policy that the change proposes (.github/sigscan.yml@0f0f)'

  it.each([
    ['would come to', proposed, `${by} would come to pass.`],
    [
      'cannot be used',
      { ...proposed, sha256: null, result: null, fault: 'It has no rules.' },
      `${by} cannot be used: It has no rules.`,
    ],
    ['cannot be used for no reason', { ...proposed, result: null }, `${by} cannot be used.`],
    [
      'is taken away',
      { ...proposed, sha256: null, result: 'inventory' as const },
      'This was decided by .github/sigscan.yml; the change takes the policy away.',
    ],
  ])('is what the proposed policy %s', (_, of, sentence) => {
    expect(outcomeOf({ ...made, proposed: of })).toBe(`${passed} ${sentence}`)
  })

  it('is that nothing of a policy that is new decided', () => {
    expect(outcomeOf({ ...made, policy: null, proposed })).toContain(
      'Nothing of that decided this run; the policy that',
    )
  })

  it('is how much changed since an earlier report', () => {
    expect(outcomeOf({ ...made, baseline })).toBe(
      `${passed} Since the report of ${baseline.at}: 2 new signers and 1 lost signature.`,
    )
    expect(outcomeOf({ ...made, baseline: { ...baseline, changes: [] } })).toMatch(
      / 0 new signers and 0 lost signatures\.$/,
    )
  })
})

describe('the changes since an earlier report', () => {
  const made = report(facts(), [verdict()])

  it('are a sentence each, what was lost first', () => {
    expect(changeSentences({ ...made, baseline })).toEqual([
      'dist/plain.jar is no longer signed by CN=release.',
      'dist/good.jar is now signed by CN=stranger.',
      'dist/stranger.jar is now signed by CN=other.',
    ])
    expect(changeSentences(made)).toEqual([])
  })

  it('are twenty at most, and one that counts the others', () => {
    const of = (count: number) => {
      const changes = Array.from({ length: count }, () => ({ kind: 'new-signer', subject: 'a', signer: 'b' }) as const)
      return changeSentences({ ...made, baseline: { ...baseline, changes } })
    }
    expect(of(20)).toHaveLength(20)
    expect(of(25)).toHaveLength(21)
    expect(of(25).at(-1)).toBe('And 5 more changes: the report has them all.')
  })
})

describe('the outputs', () => {
  const written = { 'report-file': '/tmp/r.json', 'sarif-file': '', 'html-file': '' }

  it('count what the report counts and say where the files are', () => {
    const of = report(facts(), [verdict(), unsigned('x.jar')])
    const outputs = Object.fromEntries(outputsOf(of, written).outputs.map(({ name, value }) => [name, value]))
    expect(outputs).toMatchObject({
      result: 'fail',
      subjects: '2',
      verified: '1',
      allowed: '1',
      denied: '1',
      unknown: '0',
      images: '[]',
      'report-file': '/tmp/r.json',
      'sarif-file': '',
    })
  })

  it('hold one object for each file', () => {
    const text = outputsOf(mixedReport(), written).outputs.find(({ name }) => name === 'files')?.value ?? ''
    const files = JSON.parse(text) as readonly Record<string, unknown>[]
    expect(files).toHaveLength(mixedReport().subjects.length)
    for (const file of files) {
      expect(Object.keys(file)).toEqual(['path', 'sha256', 'format', 'state', 'decision', 'rule', 'signers'])
    }
  })

  it('hold one object for each image, with its platforms', () => {
    const { outputs, left } = outputsOf(imageReport(), written)
    expect(left).toBe(0)
    const [whole, ...others] = JSON.parse(
      outputs.find(({ name }) => name === 'images')?.value ?? '',
    ) as readonly object[]
    expect(whole).toEqual({
      reference: `ghcr.io/acme/app:1.2@${digestOfImage}`,
      digest: digestOfImage,
      state: 'unknown',
      decision: 'listed',
      rule: null,
      signers: [],
      platforms: [{ platform: 'linux/amd64', digest: digestOfPlatform, state: 'untrusted', signers: [] }],
    })
    expect(others).toMatchObject([
      { reference: 'ghcr.io/acme/tool:3', state: 'unsigned', signers: [], platforms: [] },
      { reference: 'localhost:5000/acme/gone:1', digest: null, state: 'unknown' },
    ])
    expect(outputs).toContainEqual({ name: 'files', value: '[]' })
    expect(outputs).toContainEqual({ name: 'subjects', value: '3' })
  })
})

import { describe, expect, it } from '@jest/globals'
import { outputsOf } from '../../src/action-outputs.js'
import { outcomeOf } from '../../src/report/outcome.js'
import { digestOfImage, digestOfPlatform, imageReport, spkiSha256 } from '../support/image-report.js'
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

describe('the outputs', () => {
  const written = { 'report-file': '/tmp/r.json', 'sarif-file': '' }

  it('count what the report counts and say where the files are', () => {
    const of = report(facts(), [verdict(), unsigned('x.jar')])
    const outputs = Object.fromEntries(outputsOf(of, written).map(({ name, value }) => [name, value]))
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
    const text = outputsOf(mixedReport(), written).find(({ name }) => name === 'files')?.value ?? ''
    const files = JSON.parse(text) as readonly Record<string, unknown>[]
    expect(files).toHaveLength(mixedReport().subjects.length)
    for (const file of files) {
      expect(Object.keys(file)).toEqual(['path', 'sha256', 'format', 'state', 'decision', 'rule', 'signers'])
    }
  })

  it('hold one object for each image, with its platforms and by whom each was signed', () => {
    const outputs = outputsOf(imageReport(), written)
    const [whole, ...others] = JSON.parse(
      outputs.find(({ name }) => name === 'images')?.value ?? '',
    ) as readonly object[]
    const leaf = 'CN=release.acme.example,O=Acme\\, Inc.,C=US'
    expect(whole).toEqual({
      reference: `ghcr.io/acme/app:1.2@${digestOfImage}`,
      digest: digestOfImage,
      state: 'unknown',
      decision: 'listed',
      rule: null,
      signers: [leaf, `key ${spkiSha256}`, leaf],
      platforms: [{ platform: 'linux/amd64', digest: digestOfPlatform, state: 'untrusted', signers: [leaf] }],
    })
    expect(others).toMatchObject([
      { reference: 'ghcr.io/acme/tool:3', state: 'unsigned', signers: [], platforms: [] },
      { reference: 'localhost:5000/acme/gone:1', digest: null, state: 'unknown' },
    ])
    expect(outputs).toContainEqual({ name: 'files', value: '[]' })
    expect(outputs).toContainEqual({ name: 'subjects', value: '3' })
  })
})

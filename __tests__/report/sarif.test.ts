import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '../../src/model/report.js'
import { nowhere } from '../../src/report/location.js'
import { sarifText, type SarifPlaces } from '../../src/report/sarif.js'
import { imageReading, imageSignature, imageSubject, imageVerdict, wholeReading } from '../support/image-report.js'
import { firstOf, policyPlace, runOf, step } from '../support/sarif-run.js'
import { hasMultitool, sarifProblems, sarifSchema } from '../support/sarif.js'
import {
  certificate,
  facts,
  finding,
  mixedReport,
  report,
  runFinding,
  proof,
  signatureVerdict,
  signerOf,
  unsigned,
  verdict,
} from '../support/verdicts.js'
import { HOSTILE, poisoned } from '../support/hostile.js'
import { namedImage, toldReport } from '../support/told.js'

const denied = report(facts(), [unsigned('dist/my app.jar')])

/** What the tests below render, each once. */
const scenarios: readonly (readonly [name: string, report: Report, places: SarifPlaces])[] = [
  ['empty', report(facts(), []), nowhere],
  ['inventory', report(facts({ policy: null }), [verdict({ decision: 'listed' })]), nowhere],
  ['mixed', mixedReport(), { step, policy: policyPlace, category: 'nightly' }],
  ['mixed without places', mixedReport(), nowhere],
  ['outside', report(facts(), [unsigned('/tmp/a.jar')]), nowhere],
  ['told', toldReport(), { step, policy: policyPlace }],
  ['told without places', toldReport(), nowhere],
  ['named in many places', namedImage(toldReport().subjects[0]?.mentions ?? []), nowhere],
  [
    'as many as GitHub takes',
    report(facts(), [unsigned('a.jar', { findings: Array(25_001).fill(finding()) })]),
    nowhere,
  ],
  ['images', deniedImages(), { step, policy: policyPlace }],
  ['images without places', deniedImages(), nowhere],
  ...HOSTILE.map(([name, text]) => [`images ${name}`, poisoned(deniedImages(), text), nowhere] as const),
  ...HOSTILE.map(([name, text]) => [`told ${name}`, poisoned(toldReport(), text), { step, policy: null }] as const),
  ...HOSTILE.map(
    ([name, text]) => [`hostile ${name}`, poisoned(mixedReport(), text), { ...nowhere, category: text }] as const,
  ),
]

/** One that a workflow names, and one that only a walk met. */
function deniedImages(): Report {
  const found = imageReading(imageSubject('ghcr.io/acme/tool', '3'), {})
  const verdicts = [wholeReading, found].map((one) => ({ ...imageVerdict(one), decision: 'denied' as const }))
  const scanned = { command: 'scan', paths: [], images: ['ghcr.io/acme/app'] } as const
  const findings = [finding({ message: 'It has no signature.' })]
  return report(
    facts({ scanned }),
    verdicts.map((one) => ({ ...one, findings })),
  )
}

describe('SARIF', () => {
  it('shows a finding at the step that runs the action, else in the policy, else at the file itself', () => {
    const uri = (places: SarifPlaces): string =>
      firstOf(runOf(denied, places)).locations[0].physicalLocation.artifactLocation.uri
    expect(uri({ step, policy: policyPlace })).toBe('.github/workflows/ci.yml')
    expect(uri({ step: null, policy: policyPlace })).toBe('.github/sigscan.yml')
    expect(uri(nowhere)).toBe('dist/my%20app.jar')
  })

  it('gives all four coordinates', () => {
    const { region } = firstOf(runOf(denied, { step, policy: null })).locations[0].physicalLocation
    expect(region).toEqual({ startLine: 12, startColumn: 9, endLine: 12, endColumn: 40 })
  })

  it('names the file in the message, and as a logical and a related location', () => {
    const result = firstOf(runOf(denied, { step, policy: null }))
    expect(result.message.text).toBe('dist/my app.jar has no signature. Sign it before this step.')
    expect(result.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: 'dist/my app.jar', kind: 'resource' }])
    expect(result.relatedLocations?.[0]?.physicalLocation.artifactLocation.uri).toBe('dist/my%20app.jar')
  })

  it('puts the path before a message that does not name it', () => {
    const made = report(facts(), [
      unsigned('a.jar', { findings: [finding({ message: 'No signature.', remedy: null })] }),
    ])
    expect(firstOf(runOf(made)).message.text).toBe('a.jar: No signature.')
  })

  it('has a location in the repository for a file that lies outside of it', () => {
    const result = firstOf(runOf(report(facts(), [unsigned('/tmp/a.jar')])))
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('.github/sigscan.yml')
    expect(result.relatedLocations).toBeUndefined()
  })

  it('has a location for what is to be said of the run', () => {
    const result = firstOf(runOf(report(facts({ findings: [runFinding({ id: 'SIG008' })] }), [])))
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('.github/sigscan.yml')
    expect(result.locations[0].logicalLocations).toBeUndefined()
  })

  it('has an empty list of results when there is nothing to say', () => {
    expect(runOf(report(facts(), [verdict()])).results).toEqual([])
  })

  it('has eight rules with unique ids, a severity that is a number in a text, and the tag that makes security alerts', () => {
    const { rules } = runOf(denied).tool.driver
    expect(rules.map(({ id }) => id)).toEqual(Array.from({ length: 8 }, (_, index) => `SIG00${index + 1}`))
    for (const { properties } of rules) {
      expect(Number(properties['security-severity'])).toBeGreaterThan(0)
      expect(properties.tags).toContain('security')
    }
  })

  it('points each result at its rule and keeps its level', () => {
    const run = runOf(mixedReport())
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    expect(run.results.map(({ level }) => level)).toEqual([
      'error',
      'error',
      'error',
      'error',
      'warning',
      'warning',
      'note',
    ])
  })

  it('suppresses what an exception exempts', () => {
    const suppressed = runOf(mixedReport()).results.filter(({ suppressions }) => suppressions !== undefined)
    expect(suppressed.map(({ message }) => message.text)).toEqual([
      'dist/old.jar is exempt until 2027-01-31. Sign it before this step.',
    ])
  })

  it('has the category of the run, which ends in a slash', () => {
    const id = (category: string | undefined): string =>
      runOf(denied, { ...nowhere, ...(category === undefined ? {} : { category }) }).automationDetails.id
    expect(id(undefined)).toBe('sigscan/files/')
    expect(id('')).toBe('sigscan/files/')
    expect(id('nightly')).toBe('nightly/')
    expect(id('nightly//')).toBe('nightly/')
  })

  it('has a category of its own for a run over everything, whatever was found', () => {
    const of = (paths: readonly string[], command: 'scan' | 'fs' = 'scan'): string =>
      runOf({ ...denied, scanned: { command, paths, images: [] } }).automationDetails.id
    expect([of(['.']), of(['dist/**']), of(['.'], 'fs')]).toEqual(['sigscan/', 'sigscan/files/', 'sigscan/files/'])
  })

  it('shows an image at the line that names it, else at the step or in the policy, and never at an address', () => {
    const placesOf = (places: SarifPlaces): readonly (readonly [string, number])[] =>
      runOf(deniedImages(), places).results.map(({ locations: [{ physicalLocation: place }] }) => [
        place.artifactLocation.uri,
        place.region.startLine,
      ])
    expect(placesOf({ step: { ...step, line: 30 }, policy: null })).toEqual([
      ['.github/workflows/ci.yml', 12],
      ['.github/workflows/ci.yml', 30],
    ])
    expect(placesOf(nowhere)).toEqual([
      ['.github/workflows/ci.yml', 12],
      ['.github/sigscan.yml', 1],
    ])
    const [first] = runOf(deniedImages()).results
    expect(first?.relatedLocations).toBeUndefined()
    expect(first?.locations[0].logicalLocations?.[0]?.fullyQualifiedName).toMatch(/^ghcr\.io\/acme\/app:1\.2@sha256:/)
  })

  describe('fingerprints', () => {
    const print = (made: Report): string => firstOf(runOf(made)).partialFingerprints.primaryLocationLineHash
    const signed = (
      name: 'leaf' | 'hostile',
      path = 'a.jar',
      id: 'SIG003' | 'SIG004' = 'SIG003',
      sha256 = 'aa',
    ): Report => {
      const signer = signerOf(certificate(name))
      const signatures = [signatureVerdict({ proof: proof({ signer: { ...signer, serialNumber: sha256 } }) })]
      const reading = { sha256: sha256.repeat(32) }
      return report(facts(), [verdict({ path, decision: 'denied', signatures, reading, findings: [finding({ id })] })])
    }

    it('stay the same for another build and another certificate of the same signer', () => {
      expect(print(signed('leaf', 'a.jar', 'SIG003', 'bb'))).toBe(print(signed('leaf')))
      expect(print(signed('leaf'))).toMatch(/^[0-9a-f]{16}:1$/)
    })

    it('differ by rule, path and signer', () => {
      const prints = [
        print(signed('leaf')),
        print(signed('hostile')),
        print(signed('leaf', 'b.jar')),
        print(signed('leaf', 'a.jar', 'SIG004')),
      ]
      expect(new Set(prints).size).toBe(prints.length)
    })

    it('differ by who signed a platform, and by the identity that stands for a name', () => {
      const [platform] = wholeReading.platforms
      if (platform === undefined) throw new Error('It has a platform.')
      const of = (changes: Partial<typeof platform>): string => {
        const reading = imageReading(imageSubject('ghcr.io/acme/app', '1'), {})
        const made = { ...reading, platforms: [{ ...platform, ...changes }] }
        return print(report(facts(), [{ ...imageVerdict(made), findings: [finding()] }]))
      }
      const nameless = (name: string): string => {
        const signer = { ...signerOf(certificate('leaf')), subject: Buffer.from('3000', 'hex') }
        const signatures = [
          signatureVerdict({ proof: proof({ signer: { ...signer, identity: { name, issuer: 'https://issuer' } } }) }),
        ]
        const reading = imageReading(imageSubject('ghcr.io/acme/app', '1'), { signatures: [imageSignature()] })
        return print(report(facts(), [{ ...imageVerdict(reading), signatures, findings: [finding()] }]))
      }
      expect(of({})).not.toBe(of({ signatures: [] }))
      expect(of({})).toBe(of({ digest: `sha256:${'3d'.repeat(32)}` }))
      expect(nameless('https://github.com/acme/app')).not.toBe(nameless('https://github.com/acme/other'))
    })

    it('are numbered where one file has two findings of a class', () => {
      const run = runOf(report(facts(), [unsigned('a.jar', { findings: [finding(), finding()] })]))
      const [first, second] = run.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)
      expect(second).toBe(first?.replace(/1$/, '2'))
    })
  })

  it('is valid by the schema of SARIF 2.1.0 in every scenario', () => {
    expect(hasMultitool).toBe(process.platform === 'linux')
    if (!hasMultitool) return
    const ajv = new Ajv2020({ strict: false })
    formats.default(ajv)
    const validate = ajv.compile(sarifSchema())
    for (const [name, made, places] of scenarios) {
      validate(JSON.parse(sarifText(made, places)))
      expect({ name, errors: validate.errors }).toEqual({ name, errors: null })
    }
  })

  it('is without error or warning by the rules of GitHub in every scenario', () => {
    expect(hasMultitool).toBe(process.platform === 'linux')
    if (!hasMultitool) return
    const directory = mkdtempSync(join(tmpdir(), 'scenarios-'))
    try {
      const paths = scenarios.map(([, made, places], index) => {
        const path = join(directory, `${index}.sarif`)
        writeFileSync(path, sarifText(made, places))
        return path
      })
      expect(sarifProblems(paths)).toEqual([])
    } finally {
      rmSync(directory, { recursive: true })
    }
  }, 120_000)
})

import { describe, expect, it } from '@jest/globals'
import { LIST_LIMIT, outputsOf } from '../src/action-outputs.js'
import type { Report, ReportSignature } from '../src/model/report.js'
import { HOSTILE, poisoned } from './support/hostile.js'
import { imageReport } from './support/image-report.js'
import { toldReport } from './support/told.js'
import { facts, proof, report, signatureVerdict, signerOf, certificate, unsigned, verdict } from './support/verdicts.js'

const written = { 'report-file': '/tmp/r.json', 'sarif-file': '/tmp/s.sarif', 'html-file': '' }

/** What a workflow has as `steps.scan.outputs`. */
function outputs(made: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(outputsOf(made, written).outputs.map(({ name, value }) => [name, value]))
}

/** The function of GitHub's expressions: JSON, and nothing else; here of a list. */
function fromJSON(text: string | undefined): readonly Listed[] {
  return JSON.parse(text ?? '') as readonly Listed[]
}

/** How an expression compares a text and a number: the text as JSON has numbers, NaN where it is none. */
function isAbove(text: string | undefined, number: number): boolean {
  return (/^-?\d+(?:\.\d+)?$/.test(text ?? '') ? Number(text) : NaN) > number
}

interface Listed {
  /** Of a file. */
  readonly path: string
  /** Of an image. */
  readonly reference: string
  readonly decision: string
  readonly signers: readonly string[]
}

describe('the outputs in an expression', () => {
  it('compare as numbers and as words', () => {
    const scan = outputs(report(facts(), [verdict(), unsigned('b.jar')]))
    expect(isAbove(scan['denied'], 0)).toBe(true)
    expect(isAbove(scan['unknown'], 0)).toBe(false)
    expect(scan['result'] === 'fail').toBe(true)
    for (const name of ['subjects', 'verified', 'allowed', 'denied', 'unknown']) expect(scan[name]).toMatch(/^\d+$/)
  })

  it('are lists that a matrix can be made of, in the order of the report', () => {
    const scan = outputs(report(facts(), [verdict({ path: 'a.jar' }), unsigned('b.jar')]))
    const files = fromJSON(scan['files'])
    expect(files.map(({ path, decision }) => [path, decision])).toEqual([
      ['a.jar', 'allowed'],
      ['b.jar', 'denied'],
    ])
    expect(fromJSON(scan['images'])).toEqual([])
  })

  it.each(HOSTILE)('mean the same with %s in every position', (_, text) => {
    for (const made of [poisoned(toldReport(), text), poisoned(imageReport(), text)]) {
      const scan = outputs(made)
      const names = fromJSON(scan['files']).map(({ path }) => path)
      const references = fromJSON(scan['images']).map((one) => one.reference)
      for (const name of [...names, ...references]) expect(name).toBe(text)
      for (const [name, value] of Object.entries(scan)) {
        if (!name.endsWith('-file')) expect(value).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[/u)
      }
    }
  })
})

describe('the signers in the outputs', () => {
  const by = (name: 'leaf' | 'hostile', state: ReportSignature['state']) =>
    signatureVerdict({ proof: proof({ signer: signerOf(certificate(name)) }), state })
  const signersOf = (signatures: readonly ReturnType<typeof by>[]) =>
    fromJSON(outputs(report(facts(), [verdict({ signatures })]))['files'])[0]?.signers

  it('are those who are proven, each once, and nobody who only claims a name', () => {
    expect(signersOf([by('leaf', 'verified'), by('hostile', 'untrusted'), by('leaf', 'verified')])).toEqual([
      'CN=release.acme.example,O=Acme\\, Inc.,C=US',
    ])
    for (const state of ['untrusted', 'invalid', 'unknown'] as const) expect(signersOf([by('leaf', state)])).toEqual([])
  })

  it('are none where nobody is known', () => {
    const nobody = signatureVerdict({ proof: proof({ signer: null }) })
    expect(signersOf([nobody])).toEqual([])
  })
})

describe('outputs that are too long for a job', () => {
  const allowed = Array.from({ length: 3_000 }, (_, index) => verdict({ path: `dist/allowed-${index}.jar` }))
  const denied = Array.from({ length: 20 }, (_, index) => unsigned(`dist/denied-${index}.jar`))
  const made = report(facts(), [...allowed, ...denied])
  const { outputs: of, left } = outputsOf(made, written)
  const text = of.find(({ name }) => name === 'files')?.value ?? ''
  const files = fromJSON(text)

  it('are whole objects, as many as fit, and it is said how many are left out', () => {
    expect(text.length).toBeLessThanOrEqual(LIST_LIMIT)
    expect(text.length).toBeGreaterThan(LIST_LIMIT - 1_000)
    expect(left).toBeGreaterThan(0)
    expect(files.length + left).toBe(3_020)
    expect(of).toContainEqual({ name: 'subjects', value: '3020' })
  })

  it('keep what is denied, in the order of the report', () => {
    expect(files.filter(({ decision }) => decision === 'denied')).toHaveLength(20)
    expect(files.at(-1)?.path).toBe('dist/denied-19.jar')
    expect(files[0]?.path).toBe('dist/allowed-0.jar')
  })

  it('leave out one that alone is too long, and no other', () => {
    const long = outputsOf(report(facts(), [unsigned('x'.repeat(LIST_LIMIT)), unsigned('b.jar')]), written)
    expect(long.left).toBe(1)
    expect(long.outputs.find(({ name }) => name === 'files')?.value).toMatch(/^\[\{"path":"b\.jar".*\}\]$/)
  })

  it('are measured with both lists beside the others under 1 MiB of UTF-16', () => {
    expect(2 * 2 * LIST_LIMIT).toBeLessThan(1024 * 1024)
  })
})

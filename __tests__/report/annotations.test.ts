import { describe, expect, it } from '@jest/globals'
import { annotationsOf } from '../../src/report/annotations.js'
import { nowhere, startOf } from '../../src/report/location.js'
import { facts, finding, mixedReport, report, unsigned, verdict } from '../support/verdicts.js'

const step = { file: '.github/workflows/ci.yml', line: 12, column: 9, endColumn: 40 }

describe('annotations', () => {
  it('come most severe first, with the class as title and the remedy in the message', () => {
    const made = annotationsOf(mixedReport(), { step, policy: null })
    expect(made.map(({ level }) => level)).toEqual(['error', 'error', 'error', 'error', 'warning', 'warning', 'notice'])
    expect(made[0]).toEqual({
      level: 'error',
      title: 'sigscan SIG001: A file or image has no signature.',
      message: 'dist/plain.jar has no signature. Sign it before this step.',
      place: step,
    })
  })

  it('stand at the step, else in the policy, else at the file, else nowhere', () => {
    const of = (path: string, places = nowhere) => annotationsOf(report(facts(), [unsigned(path)]), places)[0]?.place
    expect(of('a.jar', { step, policy: startOf('p.yml') })).toEqual(step)
    expect(of('a.jar', { step: null, policy: startOf('p.yml') })).toEqual({
      file: 'p.yml',
      line: 1,
      column: 1,
      endColumn: 2,
    })
    expect(of('a.jar')).toEqual(startOf('a.jar'))
    expect(of('/tmp/a.jar')).toBeNull()
  })

  it('are nine of a level, and one that counts the others', () => {
    const files = (count: number) => Array.from({ length: count }, (_, index) => unsigned(`${index}.jar`))
    const warnings = Array.from({ length: 10 }, () => finding({ level: 'warning' }))
    const all = annotationsOf(report(facts({ findings: warnings }), files(25)), { step, policy: null })
    expect(all.filter(({ level }) => level === 'error')).toHaveLength(10)
    expect(all.filter(({ level }) => level === 'warning')).toHaveLength(10)
    expect(all[9]).toEqual({
      level: 'error',
      title: 'sigscan: more findings',
      message: 'And 16 more: the job summary, the SARIF file and the report list them.',
      place: step,
    })
    expect(annotationsOf(report(facts(), files(9)), nowhere)).toHaveLength(9)
    expect(annotationsOf(report(facts(), files(10)), { step: null, policy: startOf('p.yml') })[9]?.place?.file).toBe(
      'p.yml',
    )
  })

  it('are none where nothing was found', () => {
    expect(annotationsOf(report(facts(), [verdict()]), nowhere)).toEqual([])
  })

  it('keep the beginning and the remedy of a message that is too long', () => {
    const message = 'a'.repeat(5_000)
    const [first] = annotationsOf(report(facts({ findings: [finding({ message })] }), []), nowhere)
    expect(first?.message).toHaveLength(4_096)
    expect(first?.message).toMatch(/^a+…a+ Sign it before this step\.$/)
  })
})

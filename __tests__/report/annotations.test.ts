import { describe, expect, it } from '@jest/globals'
import { annotationsOf } from '../../src/report/annotations.js'
import { nowhere, startOf, type Places } from '../../src/report/location.js'
import type { Mention } from '../../src/model/subject.js'
import { namedImage } from '../support/told.js'
import { facts, mention, mixedReport, report, runFinding, unsigned, verdict } from '../support/verdicts.js'

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

  it('stand on the line of the repository that names what they are about, from its first to its last column', () => {
    const placed = (mentions: readonly Mention[]) =>
      annotationsOf(namedImage(mentions), { step, policy: null })[0]?.place
    const [source, written] = [mention('compose.yaml', 3), mention('out/images.txt', 1, { of: 'output' })]
    expect(placed([written, source])).toEqual({ file: 'compose.yaml', line: 3, column: 16, endColumn: 25 })
    expect(placed([written])).toEqual(step)
    expect(placed([mention('../compose.yaml', 3)])).toEqual(step)
    const findings = [runFinding({ mention: source }), runFinding({ mention: written })]
    expect(
      annotationsOf(report(facts({ findings }), []), { step, policy: null }).map(({ place }) => place?.file),
    ).toEqual(['compose.yaml', step.file])
  })

  it.each(['a ##[add-matcher]x', 'a\n::error::b', 'a\u202eb.yaml', '\ud800'])(
    'do not stand in a file of the name %j, which the log cannot say as it is',
    (file) => {
      const placed = (places: Places) => annotationsOf(namedImage([mention(file, 3)]), places)[0]?.place
      expect(placed({ step, policy: null })).toEqual(step)
      expect(placed({ step: null, policy: startOf('p.yml') })).toEqual(startOf('p.yml'))
      expect(placed(nowhere)).toBeNull()
    },
  )

  it('say what is said of a change before lines that it can bring by the thousand', () => {
    const lines = Array.from({ length: 1_000 }, (_, index) =>
      runFinding({ level: 'warning', code: 'file-malformed', message: `Line ${index} is odd.` }),
    )
    const grown = runFinding({ level: 'warning', code: 'allow-list-grew', message: 'It would let pass a.jar.' })
    const made = annotationsOf(report(facts({ findings: [...lines, grown] }), []), nowhere)
    expect(made.map(({ message }) => message).slice(0, 2)).toEqual([
      expect.stringContaining('It would let pass a.jar.'),
      expect.stringContaining('Line 0 is odd.'),
    ])
  })

  it('are nine of a level, and one that counts the others', () => {
    const files = (count: number) => Array.from({ length: count }, (_, index) => unsigned(`${index}.jar`))
    const warnings = Array.from({ length: 10 }, () => runFinding({ level: 'warning' }))
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
    const [first] = annotationsOf(report(facts({ findings: [runFinding({ message })] }), []), nowhere)
    expect(first?.message).toHaveLength(4_096)
    expect(first?.message).toMatch(/^a+…a+ Sign it before this step\.$/)
  })
})

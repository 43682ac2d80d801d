import { describe, expect, it } from '@jest/globals'
import type { Mention } from '../../src/model/subject.js'
import { firstOf, policyPlace, runOf, step, type Location, type Result } from '../support/sarif-run.js'
import { namedImage } from '../support/told.js'
import { facts, mention, report, runFinding } from '../support/verdicts.js'

describe('SARIF of what several places name', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => mention(`deploy/${index}.yaml`, index + 1))
  const placed = ({ physicalLocation: { artifactLocation, region } }: Location): string =>
    `${artifactLocation.uri}:${region.startLine}:${region.startColumn}-${region.endColumn}`

  it('stands on the first line of the repository that names it, to the end of the name, and links the others', () => {
    const result = firstOf(runOf(namedImage(lines(3)), { step, policy: policyPlace }))
    expect(result.locations.map(placed)).toEqual(['deploy/0.yaml:1:16-25'])
    expect(result.relatedLocations?.map(placed)).toEqual(['deploy/1.yaml:2:16-25', 'deploy/2.yaml:3:16-25'])
    expect(result.relatedLocations?.map(({ id, message }) => [id, message?.text])).toEqual([
      [1, 'Another place that names it.'],
      [2, 'Another place that names it.'],
    ])
    expect(result.message.text).toBe(
      'ghcr.io/acme/tool:3 has no signature. See [deploy/1.yaml:2](1), [deploy/2.yaml:3](2).',
    )
  })

  it('names each place once', () => {
    const [first, second] = [mention('a.yaml', 1), mention('a.yaml', 1, { column: 40, endColumn: 44 })]
    const result = firstOf(runOf(namedImage([first, first, second, second])))
    expect(result.relatedLocations?.map(placed)).toEqual(['a.yaml:1:40-44'])
  })

  it('links five others, and counts the rest', () => {
    const result = firstOf(runOf(namedImage(lines(8))))
    expect(result.relatedLocations).toHaveLength(5)
    expect(result.message.text).toMatch(/\[deploy\/5\.yaml:6\]\(5\) and 2 more places\.$/)
  })

  it('never stands in a file that the workflow wrote, and links it when it can be named', () => {
    const written = mention('build/images.json', 4, { of: 'output' })
    const alone = firstOf(runOf(namedImage([written]), { step, policy: policyPlace }))
    expect(alone.locations.map(placed)).toEqual(['.github/workflows/ci.yml:12:9-40'])
    expect(alone.relatedLocations?.map(placed)).toEqual(['build/images.json:4:16-25'])
    const both = firstOf(runOf(namedImage([written, mention('compose.yaml', 2)])))
    expect(both.locations.map(placed)).toEqual(['compose.yaml:2:16-25'])
    expect(both.relatedLocations?.map(placed)).toEqual(['build/images.json:4:16-25'])
  })

  it.each(['/srv/images.json', '../compose.yaml', 'C:/work/compose.yaml', ''])(
    'neither stands at %j nor links it, for it is no path of the repository',
    (file) => {
      for (const kind of ['source', 'output'] as const) {
        const result = firstOf(runOf(namedImage([mention(file, 1, { of: kind })]), { step, policy: null }))
        expect(result.locations.map(placed)).toEqual(['.github/workflows/ci.yml:12:9-40'])
        expect(result.relatedLocations).toBeUndefined()
      }
    },
  )

  it('has no region that ends before it begins, whatever a saved report says', () => {
    const result = firstOf(runOf(namedImage([mention('a.yaml', 1, { column: 9, endColumn: 3 })])))
    expect(result.locations.map(placed)).toEqual(['a.yaml:1:9-9'])
  })

  it('has no line or column that does not fit in 32 bits, whatever a saved report says', () => {
    const last = 2 ** 31 - 1
    const huge = mention('compose.yaml', last + 1, { column: last + 5, endColumn: Number.MAX_SAFE_INTEGER })
    const result = firstOf(runOf(namedImage([huge])))
    expect(result.locations.map(placed)).toEqual([`compose.yaml:${last}:${last}-${last}`])
  })

  it('shows a finding that is about a line there, and one of a written file at the step', () => {
    const about = (of: Mention['of']): Result => {
      const findings = [runFinding({ code: 'file-malformed', mention: mention('compose.yaml', 7, { of }) })]
      return firstOf(runOf(report(facts({ findings }), []), { step, policy: policyPlace }))
    }
    expect(about('source').locations.map(placed)).toEqual(['compose.yaml:7:16-25'])
    expect(about('source').relatedLocations).toBeUndefined()
    expect(about('output').locations.map(placed)).toEqual(['.github/workflows/ci.yml:12:9-40'])
    expect(about('output').relatedLocations?.map(placed)).toEqual(['compose.yaml:7:16-25'])
    expect(about('output').message.text).toMatch(/ See \[compose\.yaml:7\]\(1\)\.$/)
    const print = ({ partialFingerprints }: Result): string => partialFingerprints.primaryLocationLineHash
    const other = [runFinding({ code: 'file-malformed', mention: mention('other.yaml', 7) })]
    expect(print(firstOf(runOf(report(facts({ findings: other }), []))))).not.toBe(print(about('source')))
  })
})

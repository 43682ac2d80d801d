import { describe, expect, it } from '@jest/globals'
import type { Report } from '../../../src/model/report.js'
import { htmlOf } from '../../../src/report/html/markup.js'
import { verdictOf } from '../../../src/report/html/verdict.js'
import { mention, runFinding } from '../../support/verdicts.js'
import { wholeReport } from '../../support/whole-report.js'
import { find, parsePage, textOf, type Element } from './strict-html.js'

function verdict(changes: Partial<Report>): Element {
  return parsePage(`<!doctype html>\n${verdictOf(wholeReport(changes)).map(htmlOf).join('')}`)
}

function words(element: Element | undefined): string {
  return element === undefined ? '' : textOf(element).replace(/\s+/g, ' ').trim()
}

describe('the verdict', () => {
  it.each([
    ['pass', 'Passed'],
    ['fail', 'Failed'],
    ['unknown', 'Not known'],
    ['inventory', 'Inventory'],
  ] as const)('is %s: %s', (result, word) => {
    const page = verdict({ result })
    expect(words(find(page, '.word')[0])).toBe(word)
    expect(find(page, '.verdict')[0]?.attributes.get('class')).toBe(`verdict ${result}`)
  })

  it('says that nothing was enforced without a policy, and what was scanned', () => {
    const page = verdict({ policy: null, scanned: { command: 'scan', paths: [], images: [] } })
    expect(words(page)).toContain('none: nothing was enforced')
    expect(words(page)).toContain('what sigscan scan finds')
  })

  it('counts what is denied even when nothing is', () => {
    const { counts } = wholeReport()
    const page = verdict({ counts: { ...counts, denied: 0, skipped: 0 } })
    const tiles = find(find(page, '.tiles')[0] ?? page, 'li').map(words)
    expect(tiles).toContain('denied 0')
    expect(words(page)).not.toContain('Skipped')
  })

  it('draws each state as wide as it is frequent', () => {
    const widths = find(find(verdict({}), '.states')[0] ?? verdict({}), 'rect').map(({ attributes }) =>
      Number(attributes.get('width')),
    )
    expect(widths).toHaveLength(4)
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 1)
  })

  it.each([
    [{ fault: 'It is no YAML.', result: null, sha256: null }, 'It cannot be used: It is no YAML.'],
    [{ fault: null, result: null, sha256: null }, 'It cannot be used.'],
    [
      { fault: null, result: 'inventory', sha256: null },
      'It takes the policy away. By it the result would be inventory;',
    ],
    [
      { fault: null, result: 'pass', sha256: 'ab' },
      'By it the result would be pass; by the policy that decides it is fail.',
    ],
  ] as const)('says of a proposed policy with %j: %s', (of, sentence) => {
    expect(words(find(verdict({ proposed: { source: 'x', ...of } }), '.proposed')[0])).toContain(sentence)
  })

  it('says what changed since the earlier report, and when nothing did', () => {
    const baseline = { source: 'earlier.json', at: '2026-11-01T00:00:00Z' }
    const change = { kind: 'lost-signature', subject: 'a', signer: 'b' } as const
    const some = verdict({ baseline: { ...baseline, changes: Array.from({ length: 103 }, () => change) } })
    expect(find(find(some, '.baseline')[0] ?? some, 'li')).toHaveLength(101)
    expect(words(find(some, '.baseline')[0])).toContain('and 3 more')
    expect(words(verdict({ baseline: { ...baseline, changes: [] } }))).toContain(
      'No new signer, and no signature was lost.',
    )
  })

  it('says first what was lost, however many new signers there are', () => {
    const gained = Array.from({ length: 150 }, () => ({ kind: 'new-signer', subject: 'a', signer: 'b' }) as const)
    const changes = [...gained, { kind: 'lost-signature', subject: 'release.jar', signer: 'b' } as const]
    const made = verdict({ baseline: { source: 'earlier.json', at: '2026-11-01T00:00:00Z', changes } })
    expect(words(find(made, '.baseline')[0])).toContain('Lost signature release.jar')
  })

  it('says first what is most severe, and what was met on a line last of its level', () => {
    const lines = Array.from({ length: 250 }, (_, index) =>
      runFinding({ level: 'warning', code: 'file-malformed', message: `Line ${index} is odd.` }),
    )
    const findings = [
      ...lines,
      runFinding({ level: 'warning', code: 'policy-changed', message: 'The policy is another one.' }),
      runFinding({ level: 'error', code: 'interrupted', message: 'It was stopped.' }),
    ]
    const said = words(find(verdict({ findings }), '.run')[0])
    expect(said).toMatch(/It was stopped\..*The policy is another one\..*Line 0 is odd\./s)
  })

  it('has what is to be said of the run with its line, and counts what is more than one reads', () => {
    const findings = Array.from({ length: 203 }, () => runFinding({ mention: mention('compose.yaml', 4) }))
    const run = find(verdict({ findings }), '.run')[0]
    expect(words(run)).toContain('compose.yaml:4:16')
    expect(words(run)).toContain('and 3 more')
    expect(find(verdict({ findings: [] }), '.run')).toEqual([])
  })
})

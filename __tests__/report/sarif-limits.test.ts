import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { nowhere } from '../../src/report/location.js'
import { sarifText } from '../../src/report/sarif.js'
import { firstOf, runOf, type Run } from '../support/sarif-run.js'
import { facts, finding, report, unsigned } from '../support/verdicts.js'

describe('SARIF that is too long for GitHub', () => {
  it('keeps to 25,000 results, the most severe of all, and says how many are left out', () => {
    const notes = Array.from({ length: 25_001 }, () => finding({ level: 'note' }))
    const made = report(facts(), [unsigned('a.jar', { findings: notes }), unsigned('b.jar')])
    const run = runOf(made)
    expect(run.results).toHaveLength(25_000)
    expect(firstOf(run).message.text).toContain('b.jar')
    expect(run.invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      '2 findings more are in the report only: a run holds at most 25000 results, and a file 10 MB compressed.',
    ])
  })

  const limit = 10 * 1000 * 1000
  /** Texts of `length` characters that hardly compress. */
  const noise = (length: number) => randomBytes(length * 0.75).toString('base64')
  const leftOut = (run: Run): number =>
    Number(/^\d+/.exec(run.invocations[0].toolExecutionNotifications[0]?.message.text ?? '0')?.[0])

  it('keeps the most severe that fit into 10 MB compressed, and says how many are left out', () => {
    const notes = Array.from({ length: 20_000 }, () => finding({ level: 'note', message: noise(1_000), remedy: null }))
    const text = sarifText(report(facts(), [unsigned('a.jar', { findings: notes }), unsigned('b.jar')]), nowhere)
    expect(gzipSync(text).length).toBeLessThan(limit)
    expect(gzipSync(text).length).toBeGreaterThan(limit * 0.8)
    const [run] = (JSON.parse(text) as { runs: [Run] }).runs
    expect(firstOf(run).message.text).toContain('b.jar')
    expect(run.results.length + leftOut(run)).toBe(20_001)
  }, 60_000)

  it('keeps what is held in memory when the texts compress well', () => {
    const notes = Array.from({ length: 24_000 }, () => finding({ level: 'note', message: '\u202e'.repeat(1_000) }))
    const text = sarifText(report(facts(), [unsigned('a.jar', { findings: notes })]), nowhere)
    expect(text.length).toBeLessThan(110_000_000)
    const [run] = (JSON.parse(text) as { runs: [Run] }).runs
    expect(leftOut(run)).toBeGreaterThan(10_000)
    expect(run.results.length + leftOut(run)).toBe(24_000)
  }, 60_000)

  it('leaves out nothing of a few long ones', () => {
    const notes = Array.from({ length: 150 }, () => finding({ level: 'note', message: noise(1_000) }))
    expect(leftOut(runOf(report(facts(), [unsigned('a.jar', { findings: notes })])))).toBe(0)
  })
})

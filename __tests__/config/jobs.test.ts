import { describe, expect, it } from '@jest/globals'
import { readArguments } from '../../src/config/arguments.js'
import { readInputs } from '../../src/config/inputs.js'
import { jobsOf } from '../../src/config/jobs.js'
import { failureOf } from '../support/failure.js'

function jobsGiven(...args: readonly string[]): number | null {
  const invocation = readArguments(['fs', 'dist', ...args])
  if (invocation.ask !== 'run') throw new Error('no run')
  return jobsOf(invocation.given)
}

describe('jobs', () => {
  it('is a number from 1 to 64, or nothing', () => {
    expect([jobsGiven(), jobsGiven('--jobs', '1'), jobsGiven('--jobs=064'), jobsGiven('--jobs', ' 8 ')]).toEqual([
      null,
      1,
      64,
      8,
    ])
    expect(jobsOf(readInputs({ INPUT_JOBS: '3' }))).toBe(3)
    expect(jobsOf(readInputs({ INPUT_JOBS: '' }))).toBeNull()
  })

  it.each(['0', '65', '1.5', '1e1', '0x2', 'all', '٣', '99999'])('is not %s', (text) => {
    expect(failureOf(() => jobsGiven(`--jobs=${text}`))).toMatchObject({
      code: 'usage',
      message: `--jobs is \`${text}\`, and must be a number from 1 to 64.`,
    })
    expect(failureOf(() => jobsOf(readInputs({ INPUT_JOBS: text }))).message).toContain('The input `jobs` is')
  })
})

import { describe, expect, it } from '@jest/globals'
import { failOns } from '../src/config/options.js'
import { faultOf, statusOf } from '../src/exit-status.js'
import { Failure } from '../src/model/failure.js'
import type { Report } from '../src/model/report.js'

const reportOf = (result: Report['result']): Report => ({ result }) as Report

describe('the exit status', () => {
  it('says what was decided, and fail-on what of it counts', () => {
    const table = (['pass', 'inventory', 'fail', 'unknown'] as const).map((result) =>
      failOns.map((failOn) => statusOf(reportOf(result), failOn, null)),
    )
    expect(table).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [1, 1, 0],
      [3, 0, 0],
    ])
  })

  it('of a run that was stopped is that of the signal, whatever fail-on says', () => {
    expect(statusOf(reportOf('pass'), 'never', 130)).toBe(130)
  })
})

describe('a fault', () => {
  it('of the user has its place and what mends it', () => {
    const place = { file: 'p.yml', line: 2, column: 3 }
    expect(faultOf(new Failure('policy-value', 'It is wrong.', { place, remedy: 'Mend it.' }), '1.0.0')).toEqual({
      status: 2,
      message: 'It is wrong. Mend it.',
      place,
    })
    expect(faultOf(new Failure('usage', 'It is wrong.'), '1.0.0').message).toBe('It is wrong.')
  })

  it('of ours says what to report', () => {
    expect(faultOf(new TypeError('x is no function'), '1.0.0')).toEqual({
      status: 70,
      message: 'This is a fault of sigscan 1.0.0; please report it with this line: TypeError: x is no function',
      place: null,
    })
    expect(faultOf('thrown', '1.0.0').message).toMatch(/: thrown$/)
  })
})

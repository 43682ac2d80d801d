import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { codes } from '../../src/model/codes.js'
import { checkCodes } from '../../src/model/codes.js'
import type { Report } from '../../src/model/report.js'
import { restore } from '../../src/report/restore.js'
import { unions } from '../../src/report/unions.js'
import { reportSchema } from '../../src/report/schema.js'
import { HOSTILE, poisoned } from '../support/hostile.js'
import { toldReport } from '../support/told.js'
import { facts, mixedReport, report, verdict } from '../support/verdicts.js'

const path = new URL('../../schemas/report.schema.json', import.meta.url)
const schema = JSON.parse(readFileSync(path, 'utf8')) as object

const ajv = new Ajv2020({ allErrors: true, strictRequired: true })
formats.default(ajv)
const validate = ajv.compile(schema)

function errorsOf(made: unknown): unknown {
  validate(made)
  return validate.errors ?? []
}

/** Every part of the schema. */
function* partsOf(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Record<string, unknown>
  for (const one of Object.values(value)) yield* partsOf(one)
}

describe('schemas/report.schema.json', () => {
  it('is what `npm run generate` makes', () => {
    expect(schema).toEqual(reportSchema())
  })

  it.each<[name: string, made: Report]>([
    ['a report of everything', mixedReport()],
    ['a report with all that can be told beside', toldReport()],
    ['an empty report', report(facts(), [])],
    ['an inventory', report(facts({ policy: null }), [verdict({ decision: 'listed' })])],
    ...HOSTILE.map(([name, text]): [string, Report] => {
      const known = JSON.stringify(poisoned(mixedReport(), text), (key, value: unknown) =>
        key === 'code' ? 'digest-match' : value,
      )
      return [`names with ${name}`, JSON.parse(known) as Report]
    }),
  ])('describes %s', (_, made) => {
    expect(errorsOf(made)).toEqual([])
  })

  it('has every code of the tables, and no other', () => {
    const enums = [...partsOf(schema)].map(({ enum: choices }) => choices)
    expect(enums).toContainEqual(Object.keys(codes))
    expect(enums).toContainEqual(Object.keys(checkCodes))
    const known = new Set(Object.values(unions).map((union) => JSON.stringify(union)))
    expect(enums.filter((choices) => Array.isArray(choices) && !known.has(JSON.stringify(choices)))).toEqual([])
  })

  it('lets no object have a key that it does not name', () => {
    for (const part of partsOf(schema))
      if (part['type'] === 'object') expect(part).toHaveProperty('additionalProperties')
  })

  it('refuses what the reader of saved reports refuses', () => {
    let tried = 0
    const whole = JSON.parse(JSON.stringify(mixedReport())) as Record<string, unknown>
    const visit = (owner: Record<string, unknown>): void => {
      for (const [key, value] of Object.entries(owner)) {
        for (const other of [undefined, { x: [] }]) {
          owner[key] = other
          const text = JSON.stringify(whole)
          expect(() => restore(text, 'x')).toThrow(/cannot be used/)
          expect(errorsOf(JSON.parse(text))).not.toEqual([])
          tried += 1
        }
        owner[key] = value
        const first: unknown = Array.isArray(value) ? value[0] : value
        if (typeof first === 'object' && first !== null && key !== 'certificates')
          visit(first as Record<string, unknown>)
      }
    }
    visit(whole)
    expect(tried).toBeGreaterThan(100)
  })
})

import { Failure } from '../model/failure.js'

/** A day, or a moment of it, in UTC: `2026-11-22`, `2026-11-22T10:00:00Z`. A day is its first moment. */
const grammar = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/

/** The value of `--at` (ISO 8601). Throws Failure for any other form, and for a day that no month has. */
export function readMoment(text: string): Date {
  const moment = new Date(text)
  const exists = grammar.test(text) && !Number.isNaN(moment.getTime())
  if (exists && moment.toISOString().startsWith(text.slice(0, 10))) return moment
  throw new Failure('usage', `--at is \`${text}\`, and must be a date or a date-time in UTC like 2026-11-22T10:00:00Z.`)
}

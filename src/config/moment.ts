import { Failure } from '../model/failure.js'

/** A day, or a moment of it, in UTC: `2026-11-22`, `2026-11-22T10:00:00Z`. A day is its first moment. */
const grammar = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/

/** A day or a moment (ISO 8601); `null` for any other form, and for a day that no month has. */
export function momentOf(text: string): Date | null {
  const moment = new Date(text)
  const exists = grammar.test(text) && !Number.isNaN(moment.getTime())
  return exists && moment.toISOString().startsWith(text.slice(0, 10)) ? moment : null
}

/** The value of `--at`. Throws Failure. */
export function readMoment(text: string): Date {
  const moment = momentOf(text)
  if (moment !== null) return moment
  throw new Failure('usage', `--at is \`${text}\`, and must be a date or a date-time in UTC like 2026-11-22T10:00:00Z.`)
}

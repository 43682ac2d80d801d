import type { FailOn } from './config/options.js'
import { Failure } from './model/failure.js'
import type { Report } from './model/report.js'

/** Wrong usage or policy: nothing was decided. */
export const WRONG_USAGE = 2

/** A fault of this program (EX_SOFTWARE of sysexits.h). */
export const OUR_FAULT = 70

/** What each result says, and what `fail-on` makes of it. */
const statuses = {
  'denied-or-unknown': { pass: 0, inventory: 0, fail: 1, unknown: 3 },
  denied: { pass: 0, inventory: 0, fail: 1, unknown: 0 },
  never: { pass: 0, inventory: 0, fail: 0, unknown: 0 },
} as const satisfies Record<FailOn, Record<Report['result'], number>>

/** The exit status of a run that came to its end; `stopped` is that of one which did not, whatever `fail-on` says. */
export function statusOf(report: Report, failOn: FailOn, stopped: number | null): number {
  return stopped ?? statuses[failOn][report.result]
}

/** What kept a run from its end, for people. */
export interface Fault {
  readonly status: number
  readonly message: string
  readonly place: Failure['place']
}

/** A Failure says what is wrong and what mends it; anything else is a fault of ours, and says what to report. */
export function faultOf(error: unknown, version: string): Fault {
  if (error instanceof Failure) {
    const message = [error.message, error.remedy ?? ''].join(' ').trim()
    return { status: WRONG_USAGE, message, place: error.place }
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const message = `This is a fault of sigscan ${version}; please report it with this line: ${what}`
  return { status: OUR_FAULT, message, place: null }
}

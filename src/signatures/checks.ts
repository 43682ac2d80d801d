import type { Check, CheckName } from '../model/check.js'
import type { CheckCode } from '../model/codes.js'
import type { Fault } from './file/faults.js'

/** A check for each fault; where there is none, one that passes. */
export function checksOf(
  check: CheckName,
  faults: readonly Fault[],
  code: CheckCode,
  message: string,
): readonly Check[] {
  if (faults.length === 0) return [{ check, result: 'pass', code, message }]
  return faults.map((fault) => ({ check, result: 'fail', ...fault }))
}

/** That a check could not be made, for a fault that another check tells of. */
export function notChecked(check: CheckName, place: string): Check {
  const message = `The ${check} of \`${place}\` was not checked because of another fault.`
  return { check, result: 'unknown', code: 'not-checked', message }
}

import type { Statement } from '../../model/signature.js'

/** Moments are told up to the year 9999; what is beyond is told as the number that stands there. Seconds. */
const maxSeconds = 253_402_300_799

/** What an entry of a transparency log says of its place and its time (seconds since 1970); `null`: nothing. */
export function describeEntry(index: string | null, integrated: string | null): Statement {
  const place = index === null ? 'without an index' : `index ${index}`
  // Rekor of version 2 gives no time, which is 0 in its JSON.
  const time = integrated === null || integrated === '0' ? 'without a time' : `time ${printTime(integrated)}`
  return { about: 'log entry', text: `${place}, ${time} (claimed)` }
}

function printTime(seconds: string): string {
  const number = Number(seconds)
  return number >= 0 && number <= maxSeconds ? new Date(number * 1000).toISOString() : seconds
}

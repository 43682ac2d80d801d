/** RFC 3339 5.6. Notation's specification says that fractions should not be used, not that they must not. */
const dateTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** The last second of the year 9999, since 1970: what RFC 3339 can write, and certificates can hold. */
const lastSecond = 253_402_300_799

/**
 * A date-time of RFC 3339, as JWS has it; `null`: it is none, or there is no such day or time. What is less than a
 * millisecond is left out: nothing holds longer for it.
 */
export function readDateTime(text: string): Date | null {
  const [, local, fraction = '', offset] = dateTime.exec(text) ?? []
  if (local === undefined || offset === undefined) return null
  const time = Date.parse(`${local}Z`)
  // The language takes February 30 for March 1, and the hour 24 for the next day.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(local)) return null
  return new Date(time + Number(fraction.slice(0, 3).padEnd(3, '0')) - readOffset(offset))
}

/** `Z`, `+08:00`, in milliseconds. */
function readOffset(text: string): number {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4))
  return (text.startsWith('-') ? -minutes : minutes) * 60_000
}

/** Seconds since 1970 (RFC 8949 3.4.2), as COSE has it, to the millisecond too; `null`: there is no such date-time. */
export function readEpoch(seconds: number): Date | null {
  return seconds >= 0 && seconds <= lastSecond ? new Date(Math.floor(seconds * 1000)) : null
}

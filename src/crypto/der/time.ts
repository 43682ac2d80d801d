import { contentOf, DerError, tag, unexpectedTag, type DerValue } from './structure.js'

const secondsForm = /^\d{14}Z$/
const fractionForm = /^(\d{14})(?:\.(\d*[1-9]))?Z$/

/** UTCTime or GeneralizedTime in the forms of RFC 5280 4.1.2.5: to the second, in UTC, without a fraction. Throws DerError. */
export function readTime(value: DerValue): Date {
  if (value.tag !== tag.utcTime && value.tag !== tag.generalizedTime) throw unexpectedTag(value, tag.utcTime)
  const written = textOf(value)
  const text = value.tag === tag.utcTime ? withCentury(written) : written
  if (!secondsForm.test(text)) {
    throw new DerError('value', value.start, `The time at byte ${value.start} is not to the second and in UTC.`)
  }
  return momentOf(text, '000', value)
}

/**
 * GeneralizedTime in UTC, which may have a fraction of a second (X.690 11.7: behind a point, no zero at its end). What
 * is below the millisecond is cut off. Throws DerError.
 */
export function readPreciseTime(value: DerValue): Date {
  if (value.tag !== tag.generalizedTime) throw unexpectedTag(value, tag.generalizedTime)
  const [, text, fraction = ''] = fractionForm.exec(textOf(value)) ?? []
  if (text === undefined) {
    throw new DerError('value', value.start, `The time at byte ${value.start} is not as DER writes it, in UTC.`)
  }
  return momentOf(text, fraction.slice(0, 3).padEnd(3, '0'), value)
}

function textOf(value: DerValue): string {
  const content = contentOf(value)
  return Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1')
}

/** Of `YYYYMMDDhhmmss` and three digits of milliseconds. */
function momentOf(text: string, milliseconds: string, value: DerValue): Date {
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
  const iso = `${date}T${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12, 14)}.${milliseconds}Z`
  const time = new Date(iso)
  // A part out of range (30 February, hour 24, second 60) makes no date or another one.
  if (Number.isNaN(time.getTime()) || time.toISOString() !== iso) {
    throw new DerError('value', value.start, `The time at byte ${value.start} is on no calendar.`)
  }
  return time
}

/** RFC 5280 4.1.2.5.1: two digits from 50 on are of the twentieth century. */
function withCentury(text: string): string {
  return (text >= '50' ? '19' : '20') + text
}

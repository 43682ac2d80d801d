import { contentOf, DerError, tag, unexpectedTag, type DerValue } from './structure.js'

const generalizedForm = /^\d{14}Z$/

/** UTCTime or GeneralizedTime in the forms of RFC 5280 4.1.2.5: to the second, in UTC, without a fraction. Throws DerError. */
export function readTime(value: DerValue): Date {
  if (value.tag !== tag.utcTime && value.tag !== tag.generalizedTime) throw unexpectedTag(value, tag.utcTime)
  const content = contentOf(value)
  const written = Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1')
  const text = value.tag === tag.utcTime ? withCentury(written) : written
  if (!generalizedForm.test(text)) {
    throw new DerError('value', value.start, `The time at byte ${value.start} is not to the second and in UTC.`)
  }
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
  const iso = `${date}T${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12, 14)}.000Z`
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

import { Failure } from '../model/failure.js'
import { capital, entryOf, type Given, labelOf, valueOf } from './given.js'

/** More threads than this are no help on any machine that builds, and each takes some 50 MB. */
const MOST_JOBS = 64

/** Over how many threads files are read; `null` when it was not given. Throws Failure. */
export function jobsOf(given: Given): number | null {
  const text = valueOf(given, 'jobs')
  if (text === null) return null
  const jobs = /^[0-9]{1,4}$/.test(text) ? Number(text) : 0
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs
  const label = capital(labelOf(given.via, entryOf('jobs')))
  throw new Failure('usage', `${label} is \`${text}\`, and must be a number from 1 to ${MOST_JOBS}.`)
}

// Which of the differences that are written down are to be found in a run.
import { reasonsOf } from '../conformance-paths/compare.mjs'

/** A group that says `when` is there only when the run is so: with or without revocation lists. */
export function reasonsFor(groups, run) {
  return reasonsOf(groups.filter(({ when = {} }) => Object.entries(when).every(([what, is]) => run[what] === is)))
}

import type { Report } from '../model/report.js'
import type { FindingLevel } from '../model/verdict.js'
import { findingClasses } from './classes.js'
import { clip, logLine } from './escape.js'
import { everyFinding, placeOf, sentenceOf, type Found } from './found.js'
import type { Place, Places } from './location.js'

/** A message beside a line of the pull request, or above the log when it has no place. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly place: Place | null
}

/** The runner shows 10 annotations of each level for a step: 9 findings, and one that says how many are left. */
const SHOWN = 9

/** The runner cuts a message after 4,096 UTF-16 units. */
const MESSAGE_LIMIT = 4_096

const LEVELS = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<FindingLevel, string>

/** The most severe first, within the runner's limits. */
export function annotationsOf(report: Report, places: Places): readonly Annotation[] {
  const found = everyFinding(report)
  return (['error', 'warning', 'note'] as const).flatMap((level) => {
    const all = found.filter(({ finding }) => finding.level === level)
    const shown = all.slice(0, SHOWN).map((one) => annotationOf(one, places))
    return all.length <= SHOWN ? shown : [...shown, restOf(level, all.length - SHOWN, places)]
  })
}

function annotationOf(found: Found, places: Places): Annotation {
  const { id, level } = found.finding
  return {
    level: LEVELS[level],
    title: `sigscan ${id}: ${findingClasses[id].title}`,
    message: fit(sentenceOf(found)),
    place: shownAt(placeOf(found, places), places),
  }
}

/** A file whose name must be escaped in a log is no place there: escaped, it would name another file. */
function shownAt(place: Place | null, { step, policy }: Places): Place | null {
  return place === null || logLine(place.file) === place.file ? place : (step ?? policy)
}

function restOf(level: FindingLevel, left: number, { step, policy }: Places): Annotation {
  const message = `And ${left} more: the job summary, the SARIF file and the report list them.`
  return { level: LEVELS[level], title: 'sigscan: more findings', message, place: step ?? policy }
}

/** Escaping makes a text longer, so it is cut until its escaped form fits; never within an escape. */
function fit(text: string): string {
  let limit = MESSAGE_LIMIT
  for (;;) {
    const line = logLine(clip(text, limit))
    if (line.length <= MESSAGE_LIMIT) return line
    limit = Math.floor(limit / 2)
  }
}

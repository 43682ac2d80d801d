import { caught } from '../model/caught.js'
import type { ReportSubject } from '../model/report.js'
import { nameOf } from '../model/subject.js'
import { ImagePatternError, readImagePattern } from './image-pattern.js'
import { quote, textLimit } from './suggest-text.js'

/** So many left-out subjects show what they have in common. */
const leftOutLimit = 20

/** Where somebody signed: patterns of files and of images, by the names of the signers that were met there. */
export interface SuggestedPlaces {
  readonly files: Map<string, Set<string>>
  readonly images: Map<string, Set<string>>
  readonly leftOut: string[]
}

/**
 * Keeps who signed the subject. `signers`: the entry of each of its signatures, `null` where a policy could not allow
 * one. All signatures of a file must be allowed; to an image anybody may have attached others.
 */
export function suggestPlace(
  subject: ReportSubject,
  signers: readonly (string | null)[],
  places: SuggestedPlaces,
): void {
  const known = signers.filter((name) => name !== null)
  const isEnough = known.length > 0 && (subject.kind === 'image' || known.length === signers.length)
  const pattern = isEnough && subject.obstacle === null ? patternOf(subject) : null
  if (pattern === null) {
    places.leftOut.push(`${quote(nameOf(subject).slice(0, textLimit))} (${subject.state})`)
    return
  }
  const patterns = subject.kind === 'file' ? places.files : places.images
  const names = patterns.get(pattern) ?? new Set()
  patterns.set(pattern, names)
  known.forEach((name) => names.add(name))
}

/** The folder of a file, or the repository of an image; `null` where a pattern would mean others too. */
function patternOf(subject: ReportSubject): string | null {
  if (nameOf(subject).length > textLimit) return null
  if (subject.kind === 'file') {
    const folder = subject.path.slice(0, subject.path.lastIndexOf('/') + 1)
    return folder.includes('*') ? null : `${folder}*`
  }
  const { repository } = subject
  const pattern = caught(ImagePatternError, () => readImagePattern(repository))
  const isItself = !(pattern instanceof ImagePatternError) && pattern.repository === repository && pattern.tag === null
  return isItself && !repository.includes('*') ? repository : null
}

/** One rule for all the places in which the same signers signed. */
export function ruleLines({ files, images }: SuggestedPlaces): readonly string[] {
  const lines = [...linesOf('files', files), ...linesOf('images', images)]
  return lines.length === 0 ? ['rules: []'] : ['rules:', ...lines]
}

function linesOf(kind: 'files' | 'images', places: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const rules = new Map<string, string[]>()
  for (const [pattern, signers] of places) {
    const allow = [...signers].sort().join(', ')
    const patterns = rules.get(allow) ?? []
    rules.set(allow, patterns)
    patterns.push(`      - ${quote(pattern)}`)
  }
  return [...rules].flatMap(([allow, patterns]) => [`  - ${kind}:`, ...patterns, `    allow: [${allow}]`])
}

export function leftOutLines({ leftOut }: SuggestedPlaces): readonly string[] {
  if (leftOut.length === 0) return []
  const shown = leftOut.slice(0, leftOutLimit).map((line) => `#   ${line}`)
  const more = leftOut.length - shown.length
  return [
    '# Left out, because their signers are not proven or not there, or no pattern can name their place:',
    ...shown,
    ...(more === 0 ? [] : [`#   and ${more} more`]),
  ]
}

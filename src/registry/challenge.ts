/** What a server wants to see before it answers (RFC 9110 11.3). */
export interface Challenge {
  /** In lower case: `basic`, `bearer`. */
  readonly scheme: string
  /** By name in lower case; empty where there is a token68. */
  readonly parameters: ReadonlyMap<string, string>
}

/** A realm, a service and a scope have some hundred. Characters. */
const LONGEST_HEADER = 8192

/** Registries send one or two. */
const MAX_CHALLENGES = 16

const MAX_PARAMETERS = 32

const separators = /[\s,]*/y
const scheme = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y
/** RFC 9110 11.2: it stands alone, up to the next comma. */
const token68 = /[ \t]+[A-Za-z0-9._~+/-]+=*[ \t]*(?=,|$)/y
const firstSpace = /[ \t]+/y
const nameAndEquals = /[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*=[ \t]*/y
const quotedValue = /"(?:[^"\\]|\\.)*"[ \t]*(?=,|$)/y
/** A token, or a URL that should have been quoted. */
const bareValue = /[!#$%&'*+.^_`|~0-9A-Za-z:/?-]+[ \t]*(?=,|$)/y

/**
 * All challenges of all WWW-Authenticate values, in their order: a value may hold several (RFC 9110 11.6.1). What
 * follows something that cannot be read is left out, and so is a challenge that says one thing twice.
 */
export function readChallenges(values: readonly string[]): readonly Challenge[] {
  return values.flatMap((value) => (value.length > LONGEST_HEADER ? [] : readValue(value))).slice(0, MAX_CHALLENGES)
}

function readValue(value: string): readonly Challenge[] {
  const challenges: Challenge[] = []
  let position = 0
  const skip: Skip = (pattern) => {
    pattern.lastIndex = position
    const text = pattern.exec(value)?.[0] ?? null
    position += text?.length ?? 0
    return text
  }
  while (challenges.length < MAX_CHALLENGES) {
    skip(separators)
    const name = skip(scheme)?.toLowerCase()
    if (name === undefined) break
    if (skip(token68) !== null || skip(firstSpace) === null) {
      // A scheme ends at a comma: what else follows it is no challenge.
      if (position < value.length && value[position] !== ',') break
      challenges.push({ scheme: name, parameters: new Map() })
      continue
    }
    const parameters = readParameters(skip)
    if (parameters === null) break
    if (parameters !== 'ambiguous') challenges.push({ scheme: name, parameters })
  }
  return challenges
}

/** What the pattern (sticky) matches at the present place, which it goes on from; `null`: it does not. */
type Skip = (pattern: RegExp) => string | null

/** `null`: there is none, or one that cannot be read. */
function readParameters(skip: Skip): ReadonlyMap<string, string> | 'ambiguous' | null {
  const parameters = new Map<string, string>()
  let count = 0
  for (let named = skip(nameAndEquals); named !== null; named = skip(nameAndEquals)) {
    const text = readText(skip)
    if (text === null) return null
    parameters.set(named.replace(/[ \t]*=[ \t]*$/, '').toLowerCase(), text)
    count += 1
    skip(separators)
  }
  if (count === 0) return null
  return parameters.size < count || count > MAX_PARAMETERS ? 'ambiguous' : parameters
}

function readText(skip: Skip): string | null {
  const quoted = skip(quotedValue)
  if (quoted === null) return skip(bareValue)?.trimEnd() ?? null
  return quoted.trimEnd().slice(1, -1).replace(/\\(.)/gs, '$1')
}

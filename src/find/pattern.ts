/*
 * Patterns of paths and of image names.
 *
 * `*` is any text without `/`; `**` is any text. `**` + `/` at the start of a pattern or after a `/` may also stand for
 * nothing, so `**` + `/*.jar` means every JAR and `a/**` + `/b` means `a/b` too; `dist/**` means what is below `dist`
 * and not `dist`. Every other character is itself, in its letter case, and the whole text must match.
 */

/** A UTF-16 code unit, or one of the wildcards below. */
type Token = number

/** Any text without `/`. */
const STAR = -1
/** Any text. */
const GLOBSTAR = -2
/** Nothing, or any text that ends with `/`. */
const DIRECTORIES = -3

const SLASH = '/'.charCodeAt(0)
const ASTERISK = '*'.charCodeAt(0)

/**
 * Whether the whole text is what the pattern means. The work is at most the product of the two lengths, whatever the
 * pattern: no text can make it backtrack.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  return pattern === '**' || (mayMatch(text, pattern) && accepts(tokensOf(pattern), unitsOf(text)))
}

/** What stands before the first wildcard and behind the last one settles most texts, and most pairs of patterns. */
function mayMatch(text: string, pattern: string): boolean {
  const first = pattern.indexOf('*')
  if (first < 0) return text === pattern
  // A `/` behind the wildcard may be left out together with it.
  const tail = pattern.slice(pattern.lastIndexOf('*') + 1).replace(/^\//, '')
  return text.startsWith(pattern.slice(0, first)) && text.endsWith(tail)
}

/**
 * Whether every text that `narrow` matches is matched by `wide`. Never true when one is not; it may be false for two
 * patterns whose containment takes more than reading them side by side.
 */
export function coversPattern(wide: string, narrow: string): boolean {
  return mayMatch(narrow, wide) && accepts(tokensOf(wide), tokensOf(narrow))
}

function unitsOf(text: string): readonly Token[] {
  const units: Token[] = []
  for (let at = 0; at < text.length; at += 1) units.push(text.charCodeAt(at))
  return units
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < pattern.length;) {
    const end = endOfStars(pattern, at)
    const startsSegment = at === 0 || pattern.charCodeAt(at - 1) === SLASH
    if (end === at) {
      tokens.push(pattern.charCodeAt(at))
      at += 1
    } else if (end === at + 1) {
      tokens.push(STAR)
      at = end
    } else if (startsSegment && pattern.charCodeAt(end) === SLASH) {
      tokens.push(DIRECTORIES)
      at = end + 1
    } else {
      tokens.push(GLOBSTAR)
      at = end
    }
  }
  return tokens
}

function endOfStars(pattern: string, start: number): number {
  let end = start
  while (pattern.charCodeAt(end) === ASTERISK) end += 1
  return end
}

/**
 * Runs the pattern over symbols, keeping every position that it may be at. A symbol is a code unit, or a wildcard of
 * another pattern: such a symbol is any text of its kind, so only a wildcard at least as wide may take it.
 */
function accepts(pattern: readonly Token[], symbols: readonly Token[]): boolean {
  const seenAt = new Int32Array(2 * pattern.length + 2).fill(-2)
  let states: number[] = []
  enter(0, -1, states)
  for (const [index, symbol] of symbols.entries()) {
    const next: number[] = []
    for (const state of states) step(state, symbol, index, next)
    if (next.length === 0) return false
    states = next
  }
  return states.includes(pattern.length * 2)

  /** A state is a token's index doubled, plus one inside of DIRECTORIES, which then needs its `/`. Each is kept once. */
  function add(state: number, index: number, next: number[]): boolean {
    if (seenAt[state] === index) return false
    seenAt[state] = index
    next.push(state)
    return true
  }

  /** Adds a token's position, and those behind it that are reached without taking anything. */
  function enter(first: number, index: number, next: number[]): void {
    for (let token = first; add(token * 2, index, next); token += 1) {
      const kind = pattern[token]
      if (kind === undefined || kind >= 0) return
    }
  }

  function step(state: number, symbol: Token, index: number, next: number[]): void {
    const token = state >> 1
    const kind = pattern[token]
    if (kind === undefined) return
    if (kind === GLOBSTAR) enter(token, index, next)
    else if (kind === STAR) {
      if (symbol === STAR || (symbol >= 0 && symbol !== SLASH)) enter(token, index, next)
    } else if (kind === DIRECTORIES) {
      const atStart = state % 2 === 0
      if (symbol === SLASH || (symbol === DIRECTORIES && atStart)) enter(token, index, next)
      else add(state | 1, index, next)
    } else if (symbol === kind) enter(token + 1, index, next)
  }
}

import type { Mention } from '../../../model/subject.js'

/** Finds lines and columns in a text. */
export interface Positions {
  /** The mention of so many UTF-16 units from `offset`, which stand on one line. */
  readonly at: (offset: number, length: number) => Mention
  /** Where a text stands from `from` on, before `end`: behind what was found there last, or else first; none: it does not. */
  readonly find: (text: string, from?: number, end?: number) => readonly Mention[]
}

/**
 * So much is looked through for the places of names, which is a second; a file in which they stand in another order than
 * they are asked for has some thousand of them. UTF-16 units.
 */
const MOST_SEARCHED = 1024 * 1024 * 1024

/** `file`: what the mentions name. */
export function positionsIn(content: string, file: string): Positions {
  const starts = [0]
  for (const { index, 0: end } of content.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  const at = (offset: number, length: number): Mention => {
    const line = lastNotAbove(starts, offset)
    const column = offset - (starts[line] ?? 0) + 1
    return { file, line: line + 1, column, endColumn: column + length, of: 'output' }
  }
  let last = { from: 0, end: 0, behind: 0 }
  let left = MOST_SEARCHED
  const search = (text: string, from: number, end: number): number | null => {
    const part = content.slice(from, end)
    let offset = part.indexOf(text)
    while (offset !== -1 && !standsAlone(content, from + offset, text.length)) {
      offset = part.indexOf(text, offset + text.length)
    }
    left -= offset === -1 ? part.length : offset + text.length
    return offset === -1 ? null : from + offset
  }
  return {
    at,
    find(text, from = 0, end = content.length) {
      if (text === '' || left < 0 || /[\r\n]/.test(text)) return []
      // As a rule names are asked for in the order in which they stand, and then all is looked through once.
      const behind = last.from === from && last.end === end ? last.behind : from
      const offset = search(text, behind, end) ?? (behind > from ? search(text, from, end) : null)
      if (offset === null) return []
      last = { from, end, behind: offset + text.length }
      return [at(offset, text.length)]
    },
  }
}

/** Whether it is a word, and not a part of a longer one: `app:1` stands in `app:12` too. */
function standsAlone(text: string, offset: number, length: number): boolean {
  return !isPart(text.charAt(offset - 1)) && !isPart(text.charAt(offset + length))
}

function isPart(character: string): boolean {
  return /[\w.@:/-]/.test(character)
}

/** The index of the last number that is not above this one; they ascend, and the first is 0. */
function lastNotAbove(numbers: readonly number[], wanted: number): number {
  let low = 0
  let high = numbers.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > wanted) high = middle
    else low = middle
  }
  return low
}

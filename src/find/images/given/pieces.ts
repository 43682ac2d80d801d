import { beginsJson } from './json.js'

/** A part of a text that is looked at by itself. */
export interface Piece {
  readonly kind: 'json' | 'line'
  /** Without the space around it. */
  readonly text: string
  /** UTF-16 units before it. */
  readonly offset: number
}

/** The documents and the lines that a text is made of, in their order; blank lines and comments (`#`) are none. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    const start = indentOf(text, at)
    if (beginsJson(text.slice(start, start + LONGEST_START))) {
      const close = endOfDocument(text, start)
      pieces.push({ kind: 'json', text: text.slice(start, close).trimEnd(), offset: start })
      at = close
      continue
    }
    const end = endOfLine(text, start)
    const written = text.slice(start, end).trimEnd()
    if (written !== '' && !written.startsWith('#')) pieces.push({ kind: 'line', text: written, offset: start })
    at = end + 1
  }
  return pieces
}

/** What tells JSON from an address (`[2001:db8::1]:5000/app`) stands in so many characters. */
const LONGEST_START = 16

const indent = /[^\S\r\n]*/y
const line = /[^\r\n]*/y

/** Behind the space from here on; each character is looked at once, however many documents stand on a line. */
function indentOf(text: string, from: number): number {
  indent.lastIndex = from
  return from + (indent.exec(text)?.[0].length ?? 0)
}

function endOfLine(text: string, from: number): number {
  line.lastIndex = from
  return from + (line.exec(text)?.[0].length ?? 0)
}

/** Behind the bracket that closes the first one; the end of the text where none does. Whether it is JSON is seen later. */
function endOfDocument(text: string, from: number): number {
  let depth = 0
  let inString = false
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}

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
    const end = endOfLine(text, at)
    const line = text.slice(at, end)
    const indent = line.length - line.trimStart().length
    if (beginsJson(line)) {
      const offset = at + indent
      const close = endOfDocument(text, offset)
      pieces.push({ kind: 'json', text: text.slice(offset, close).trimEnd(), offset })
      at = close
      continue
    }
    const trimmed = line.trim()
    if (trimmed !== '' && !trimmed.startsWith('#')) pieces.push({ kind: 'line', text: trimmed, offset: at + indent })
    at = end + 1
  }
  return pieces
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/)
  return end === -1 ? text.length : from + end
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

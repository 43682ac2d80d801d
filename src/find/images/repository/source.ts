import type { Mention } from '../../../model/subject.js'
import type { Leaf, Span } from './tree.js'

/** A file of the repository: its path, its text without a byte order mark, and where in it something stands. */
export interface Source {
  readonly path: string
  readonly text: string
  /** The mention of a span; of one that goes over several lines, what stands on its first line. */
  mention(span: Span): Mention
}

/** Lines end with LF or CRLF, as code scanning counts them (SARIF 2.1.0, 3.30.2). */
export function sourceOf(path: string, given: string): Source {
  const text = given.startsWith('\u{feff}') ? given.slice(1) : given
  let starts: readonly number[] | null = null
  return {
    path,
    text,
    mention({ from, to }) {
      starts ??= lineStarts(text)
      const line = lineAt(starts, from)
      const begin = starts[line] ?? 0
      const rest = /^[^\r\n]*/.exec(text.slice(from, Math.max(to, from)))?.[0].length ?? 0
      const column = from - begin + 1
      return { file: path, line: line + 1, column, endColumn: column + rest, of: 'source' }
    },
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** The number of the last line that starts at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Where a part of a value stands: exactly, when it is written as it is; else (escapes, folded lines) from where the
 * value starts. `before` is what stands before it in the value, and is no part of it.
 */
export function spanOf(text: string, { span }: Pick<Leaf, 'span'>, part: string, before = ''): Span {
  const written = text.slice(span.from, span.to)
  const at = part === '' ? -1 : written.indexOf(before + part)
  if (at < 0) return withoutQuotes(written, span)
  const from = span.from + at + before.length
  return { from, to: from + part.length }
}

/** From the first character of what a scalar says: after its quote, or after the line that opens a block (`>-`). */
function withoutQuotes(written: string, { from, to }: Span): Span {
  const opening = /^(?:["']|[|>][^\n]*\n\s*)/.exec(written)?.[0] ?? ''
  const closing = opening.length === 1 && written.length > 1 && written.endsWith(opening) ? 1 : 0
  return { from: from + opening.length, to: to - closing }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The text of a file as the tools decode it: UTF-16 where a byte order mark says so (YAML 1.2, 5.2), else UTF-8. `null`:
 * it is neither, and no tool reads it.
 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const [first, second] = bytes
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes)
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true }).decode(bytes)
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

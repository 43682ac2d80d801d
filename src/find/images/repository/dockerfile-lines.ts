import { flagsOf, heredocsOf, type Heredocs, type Word } from './dockerfile-words.js'
import type { Span } from './tree.js'

/** One instruction of a Dockerfile, its lines joined. */
export interface Instruction {
  /** In upper case: `FROM`; what ONBUILD delays is told as itself. */
  readonly name: string
  readonly at: Span
  readonly words: readonly Word[]
  /** Those of `words` before all others that begin with `--`, as BuildKit reads them. */
  readonly flags: readonly Word[]
  readonly heredocs: Heredocs
}

/** A Dockerfile taken apart (Dockerfile reference; BuildKit, frontend/dockerfile/parser). */
export interface DockerfileLines {
  /** What `# syntax=` names. */
  readonly syntax: Word | null
  readonly instructions: readonly Instruction[]
  /** A heredoc that nothing ends. */
  readonly unended: Span | null
  /** An instruction that may be followed by a text of its own, or may not. */
  readonly doubtful: Span | null
}

interface Line {
  readonly text: string
  readonly from: number
}

export function readLines(text: string): DockerfileLines {
  const lines = linesOf(text)
  const { syntax, escape } = readDirectives(text, lines)
  const continued = escape === '`' ? /(?:^|[^`])(`[ \t]*)$/ : /(?:^|[^\\])(\\[ \t]*)$/
  const instructions: Instruction[] = []
  let unended: Span | null = null
  let doubtful: Span | null = null
  for (let next = 0; next < lines.length;) {
    const pieces: Line[] = []
    for (let open = true; open && next < lines.length; next++) {
      const line = lines[next]
      if (line === undefined || /^\s*(?:#|$)/.test(line.text)) {
        if (pieces.length === 0) break
        continue
      }
      const end = continued.exec(line.text)
      open = end !== null
      const cut = end === null ? line.text.length : end.index + end[0].length - (end[1] ?? '').length
      pieces.push({ text: line.text.slice(0, cut), from: line.from })
    }
    if (pieces.length === 0) {
      next += 1
      continue
    }
    const instruction = instructionOf(pieces)
    instructions.push(instruction)
    if (instruction.heredocs === null) doubtful ??= instruction.at
    for (const { ends } of instruction.heredocs ?? []) {
      let end = next
      while (end < lines.length && !ends(lines[end]?.text ?? '')) end += 1
      if (end === lines.length) unended ??= instruction.at
      next = end + 1
    }
  }
  return { syntax, instructions, unended, doubtful }
}

function linesOf(text: string): readonly Line[] {
  let from = 0
  return text.split('\n').map((line) => {
    const start = from
    from += line.length + 1
    return { text: line.replace(/\r+$/, ''), from: start }
  })
}

/**
 * Directives stand before everything else, comments included. The frontend's name may also stand in a comment that
 * starts with `//`, behind a `#!` line, or at the start of a file in another language that begins with `{`.
 */
function readDirectives(text: string, lines: readonly Line[]): { syntax: Word | null; escape: string } {
  let syntax: Word | null = null
  let escape = '\\'
  const json = /^\s*\{\s*"syntax"\s*:\s*"([^"\\]*)"/.exec(text)
  if (json?.[1] !== undefined) {
    const from = json[0].length - 1 - json[1].length
    return { syntax: { text: json[1], span: { from, to: from + json[1].length } }, escape }
  }
  for (const [index, { text: line, from }] of lines.entries()) {
    if (index === 0 && line.startsWith('#!')) continue
    const [, before = '', name, value = ''] =
      /^(\s*(?:#|\/\/)\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*)(.*)$/.exec(line.trimEnd()) ?? []
    if (name === undefined) break
    const start = from + before.length
    const [word = ''] = value.split(/\s/)
    if (name.toLowerCase() === 'syntax') syntax ??= { text: word, span: { from: start, to: start + word.length } }
    if (name.toLowerCase() === 'escape' && value === '`') escape = value
  }
  return { syntax, escape }
}

/** Words are split at spaces outside of quotes; a word of several lines is told with the span of its first part. */
function instructionOf(pieces: readonly Line[]): Instruction {
  const words: { text: string; from: number; to: number }[] = []
  let word: { text: string; from: number; to: number } | null = null
  let quote = ''
  for (const [number, { text, from }] of pieces.entries()) {
    for (let index = 0; index < text.length; index++) {
      const character = text.charAt(index)
      if (quote === '' && /\s/.test(character)) {
        word = null
        continue
      }
      if (character === quote) quote = ''
      else if (quote === '' && (character === '"' || character === "'")) quote = character
      if (word === null) {
        word = { text: '', from: from + index, to: from + index }
        words.push(word)
      }
      word.text += character
      if (word.from >= from || number === 0) word.to = from + index + 1
    }
  }
  const all = words.map(({ text, from, to }) => ({ text, span: { from, to } }))
  const [first, second] = all
  const isDelayed = first?.text.toUpperCase() === 'ONBUILD' && second !== undefined
  const own = isDelayed ? second : first
  const name = own?.text.toUpperCase() ?? ''
  const at = own?.span ?? { from: 0, to: 0 }
  return { name, at, words: all.slice(isDelayed ? 2 : 1), ...detailsOf(name, pieces, isDelayed ? 2 : 1) }
}

/** What the line comes to behind so many words: flags, and texts that it opens. */
function detailsOf(name: string, pieces: readonly Line[], skipped: number): Pick<Instruction, 'flags' | 'heredocs'> {
  if (!['RUN', 'COPY', 'ADD'].includes(name)) return { flags: [], heredocs: [] }
  const text = pieces.map((piece) => piece.text).join('')
  const starts: { readonly index: number; readonly from: number }[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push({ index: length, from: piece.from })
    length += piece.text.length
  }
  const place = (index: number): number => {
    const start = starts.findLast((one) => one.index <= index)
    return start === undefined ? 0 : start.from + index - start.index
  }
  const start = (skipped === 1 ? /^\s*\S+/ : /^\s*\S+\s+\S+/).exec(text)?.[0].length ?? 0
  const { flags, end } = flagsOf(text, start, place)
  return { flags, heredocs: heredocsOf(text, end) }
}

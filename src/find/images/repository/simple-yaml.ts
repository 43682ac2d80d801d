import { nameOf, NotSimple, type Part, plainLeaf, readFlow, readQuoted } from './simple-flow.js'
import type { Field, Leaf, Tree } from './tree.js'

/** What stands on a line from some column on: all of it, or what is behind a dash or a key. */
interface Rest {
  readonly number: number
  readonly column: number
  readonly text: string
}

interface Reader {
  readonly lines: readonly string[]
  /** Where each line starts. */
  readonly starts: readonly number[]
  /** The next line with something on it; `null`: the document ends, at the line `end`. */
  next: Rest | null
  end: number
}

/** Manifests are some twenty levels deep. */
const MAX_DEPTH = 64

const key = /^(?:([A-Za-z_][\w./-]*)|"([^"\\]*)"|'([^']*)'):(?: +|$)/

const nothing: Leaf = { kind: 'leaf', text: '', span: { from: 0, to: 0 }, disguised: false }

/**
 * YAML as nearly everybody writes it, many times as fast as the parser reads it: block style with plain keys, scalars
 * on one line, brackets on one line, and block scalars. `null` for everything else, and for all that could be wrong.
 */
export function readSimpleYaml(text: string): readonly Tree[] | null {
  // Letters, and no space but that of ASCII.
  if (/[^\n -~\u00a1-\u167f]/.test(text)) return null
  const lines = text.split('\n')
  let start = 0
  const starts = lines.map((line) => {
    start += line.length + 1
    return start - line.length - 1
  })
  try {
    return readDocuments({ lines, starts, next: null, end: 0 })
  } catch (error) {
    if (error instanceof NotSimple) return null
    throw error
  }
}

function readDocuments(reader: Reader): readonly Tree[] {
  const trees: Tree[] = []
  for (let number = 0; number < reader.lines.length; number = reader.end + 1) {
    advance(reader, number)
    if (reader.next === null) continue
    if (reader.next.column > 0) throw new NotSimple()
    trees.push(readBlock(reader, 0, 0))
    if (!isAtEnd(reader)) throw new NotSimple()
  }
  return trees
}

function isAtEnd({ next }: Reader): boolean {
  return next === null
}

/** Goes to the next line with something on it, from this one on. */
function advance(reader: Reader, from: number): void {
  for (let number = from; number < reader.lines.length; number++) {
    const line = reader.lines[number] ?? ''
    if (line.startsWith('---') || line.startsWith('...')) {
      if (line.trimEnd() !== '---') throw new NotSimple()
      reader.next = null
      reader.end = number
      return
    }
    const text = line.trim()
    if (text === '' || text.startsWith('#')) continue
    reader.next = { number, column: line.length - line.trimStart().length, text }
    return
  }
  reader.next = null
  reader.end = reader.lines.length
}

function isItem(text: string): boolean {
  return text === '-' || text.startsWith('- ')
}

/** What starts at the next line, which stands at this column. */
function readBlock(reader: Reader, column: number, depth: number): Tree {
  if (depth > MAX_DEPTH) throw new NotSimple()
  return isItem(reader.next?.text ?? '') ? readList(reader, column, depth) : readFields(reader, column, depth)
}

function readList(reader: Reader, column: number, depth: number): Tree {
  const items: Tree[] = []
  for (let line = reader.next; line !== null && line.column >= column; line = reader.next) {
    if (line.column > column) throw new NotSimple()
    if (!isItem(line.text)) break
    const text = line.text.slice(1).trimStart()
    const rest = { number: line.number, column: column + line.text.length - text.length, text }
    if (isItem(text) || key.test(text)) {
      reader.next = rest
      items.push(readBlock(reader, rest.column, depth + 1))
    } else {
      items.push(readRest(reader, rest, column, depth) ?? nothing)
    }
  }
  return { kind: 'list', items }
}

function readFields(reader: Reader, column: number, depth: number): Tree {
  const own: Field[] = []
  const names = new Set<string>()
  for (let line = reader.next; line !== null && line.column >= column; line = reader.next) {
    if (line.column > column) throw new NotSimple()
    const match = key.exec(line.text)
    const name = nameOf(match, names)
    const before = match?.[0].length ?? 0
    const rest = { number: line.number, column: column + before, text: line.text.slice(before) }
    const value = readRest(reader, rest, column, depth)
    // A list may stand at the column of its key.
    const isList = value === null && reader.next?.column === column && isItem(reader.next.text)
    own.push({ name, value: isList ? readList(reader, column, depth + 1) : (value ?? nothing) })
  }
  return { kind: 'fields', own, merged: new Map(), beforeMerge: new Set() }
}

/** What stands behind a dash or a key, or deeper below it; `null`: nothing. */
function readRest(reader: Reader, rest: Rest, column: number, depth: number): Tree | null {
  const { number, text } = rest
  if (text === '' || text.startsWith('#')) {
    advance(reader, number + 1)
    return reader.next !== null && reader.next.column > column ? readBlock(reader, reader.next.column, depth + 1) : null
  }
  if (text.startsWith('|') || text.startsWith('>')) return readBlockScalar(reader, rest, column)
  const tree = readValue(rest, (reader.starts[number] ?? 0) + rest.column)
  advance(reader, number + 1)
  // It would go on there.
  if (reader.next !== null && reader.next.column > column) throw new NotSimple()
  return tree
}

function readValue({ text }: Rest, from: number): Tree {
  if (/^["'[{]/.test(text)) {
    const { tree, end }: Part = /^["']/.test(text) ? readQuoted(text, 0, from) : readFlow(text, 0, from)
    if (!/^(?: +#.*)?$/.test(text.slice(end))) throw new NotSimple()
    return tree
  }
  const comment = text.indexOf(' #')
  const value = comment < 0 ? text : text.slice(0, comment).trimEnd()
  if (!/^(?:[A-Za-z0-9_./$(~<=^+;]|-[^ ])/.test(value) || /:(?: |$)/.test(value)) throw new NotSimple()
  return plainLeaf(value, from)
}

/** `|` and `>`, or with `-` behind them: lines that stand deeper than the key, and the first of them no deeper than the rest. */
function readBlockScalar(reader: Reader, { number, column: at, text: header }: Rest, column: number): Leaf {
  if (!/^[|>]-?$/.test(header)) throw new NotSimple()
  const { lines, starts } = reader
  const content: string[] = []
  let next = number + 1
  let indent = 0
  for (; next < lines.length; next++) {
    const line = lines[next] ?? ''
    const text = line.trimStart()
    const spaces = line.length - text.length
    if (text === '' ? indent === 0 || spaces > indent : spaces > column && spaces < indent) throw new NotSimple()
    if (text !== '' && spaces <= column) break
    if (indent === 0) indent = spaces
    content.push(text === '' ? '' : line.slice(indent))
  }
  if (next === lines.length && lines.at(-1) !== '') throw new NotSimple()
  while (content.at(-1) === '') content.pop()
  const isFolded = header.startsWith('>')
  if (content.length === 0 || (isFolded && content.some((line) => line === '' || line.startsWith(' ')))) {
    throw new NotSimple()
  }
  const text = content.join(isFolded ? ' ' : '\n') + (header.endsWith('-') ? '' : '\n')
  advance(reader, next)
  return {
    kind: 'leaf',
    text,
    span: { from: (starts[number] ?? 0) + at, to: starts[Math.min(next, lines.length - 1)] ?? 0 },
    disguised: false,
  }
}

import type { Field, Leaf, Tree } from './tree.js'

/** It is not simple: the whole file is left to the parser. */
export class NotSimple extends Error {
  override readonly name = 'NotSimple'
}

/** A part of a line that was read, and where in the line it ends. */
export interface Part {
  readonly tree: Tree
  readonly end: number
}

/** Brackets on one line stand two or three deep in each other. */
const MAX_DEPTH = 16

/** Longer keys need not be keys to a parser (YAML 1.2, 7.4). Characters. */
const MAX_KEY = 1000

const quoted = /"([^"\\]*)"|'([^']*)'/y
const plain = /(?:[A-Za-z0-9_./$]|-(?=[A-Za-z0-9_-]))(?:[\w./@+=$()-]|:(?=[\w/.])| (?=[\w./@+=$(]))*/y
const key = /(?:([A-Za-z_][\w./-]*)|"([^"\\]*)"|'([^']*)'): +/y
const nulls: ReadonlySet<string> = new Set(['null', 'Null', 'NULL', '~'])

/** The name that a key is read as. Throws NotSimple for one that is none, or stands there already. */
export function nameOf(match: RegExpExecArray | null, names: Set<string>): string {
  const [, bare, double, single] = match ?? []
  const name = bare ?? double ?? single
  const isSure = name !== undefined && name.length <= MAX_KEY && !names.has(name) && name !== '<<'
  if (!isSure || (bare !== undefined && nulls.has(bare))) throw new NotSimple()
  names.add(name)
  return name
}

/** A scalar without quotes. */
export function plainLeaf(text: string, from: number): Leaf {
  return leafOf(nulls.has(text) ? '' : text, from, text.length)
}

/** A scalar in quotes, without escapes, at a place of a line that starts at `base`. Throws NotSimple. */
export function readQuoted(line: string, at: number, base: number): Part {
  quoted.lastIndex = at
  const match = quoted.exec(line)
  if (match === null) throw new NotSimple()
  return { tree: leafOf(match[1] ?? match[2] ?? '', base + at, match[0].length), end: at + match[0].length }
}

function leafOf(text: string, from: number, length: number): Leaf {
  return { kind: 'leaf', text, span: { from, to: from + length }, disguised: false }
}

/** A list or a map in brackets. Throws NotSimple. */
export function readFlow(line: string, at: number, base: number, depth = 0): Part {
  if (depth > MAX_DEPTH) throw new NotSimple()
  const opening = line[at]
  if (opening === '[') return readList(line, at, base, depth)
  if (opening === '{') return readFields(line, at, base, depth)
  if (opening === '"' || opening === "'") return readQuoted(line, at, base)
  plain.lastIndex = at
  const text = plain.exec(line)?.[0]
  if (text === undefined) throw new NotSimple()
  return { tree: plainLeaf(text, base + at), end: at + text.length }
}

function readList(line: string, at: number, base: number, depth: number): Part {
  const items: Tree[] = []
  for (let next = skip(line, at + 1); ;) {
    if (items.length === 0 && line[next] === ']') return { tree: { kind: 'list', items }, end: next + 1 }
    const { tree, end } = readFlow(line, next, base, depth + 1)
    items.push(tree)
    next = skip(line, end)
    if (line[next] === ']') return { tree: { kind: 'list', items }, end: next + 1 }
    next = behindComma(line, next)
  }
}

function readFields(line: string, at: number, base: number, depth: number): Part {
  const own: Field[] = []
  const names = new Set<string>()
  const tree: Tree = { kind: 'fields', own, merged: new Map(), beforeMerge: new Set() }
  for (let next = skip(line, at + 1); ;) {
    if (own.length === 0 && line[next] === '}') return { tree, end: next + 1 }
    key.lastIndex = next
    const name = nameOf(key.exec(line), names)
    const { tree: value, end } = readFlow(line, key.lastIndex, base, depth + 1)
    own.push({ name, value })
    next = skip(line, end)
    if (line[next] === '}') return { tree, end: next + 1 }
    next = behindComma(line, next)
  }
}

function skip(line: string, at: number): number {
  let next = at
  while (line[next] === ' ') next += 1
  return next
}

function behindComma(line: string, at: number): number {
  if (line[at] !== ',') throw new NotSimple()
  return skip(line, at + 1)
}

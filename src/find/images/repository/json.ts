import { caught } from '../../../model/caught.js'
import { shown } from './finds.js'
import type { Field, Leaf, Span, Tree } from './tree.js'
import type { Documents, Problem } from './yaml.js'

/** Configurations have some ten levels. */
const MAX_DEPTH = 256

/** What keeps the rest from being read. */
class Unreadable extends Error {
  override readonly name = 'Unreadable'
  constructor(
    message: string,
    readonly span: Span,
  ) {
    super(message)
  }
}

interface Reader {
  readonly text: string
  readonly problems: Problem[]
  at: number
}

/**
 * JSON (RFC 8259) with comments and a comma at the end of lists and objects, as devcontainer.json is written; several
 * documents one after the other, as kubectl takes them. What stands behind a fault is not read.
 */
export function readJsonFile(text: string): Documents {
  const reader: Reader = { text, problems: [], at: 0 }
  const trees: Tree[] = []
  try {
    skip(reader)
    while (reader.at < text.length) {
      trees.push(readValue(reader, 0))
      skip(reader)
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    reader.problems.push({ message: error.message, span: error.span })
  }
  return { trees, problems: reader.problems }
}

const blank = /(?:[ \t\r\n]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y
const word = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y

function skip(reader: Reader): void {
  blank.lastIndex = reader.at
  reader.at += blank.exec(reader.text)?.[0].length ?? 0
}

/** Goes over a character, and the space behind it, if it is there. */
function take(reader: Reader, character: string): boolean {
  if (reader.text[reader.at] !== character) return false
  reader.at += 1
  skip(reader)
  return true
}

function refuse(reader: Reader, expected: string): never {
  const { at, text } = reader
  const found = at < text.length ? `has ${shown(text.charAt(at))}` : 'ends'
  throw new Unreadable(`it ${found} where ${expected} must stand`, { from: at, to: Math.min(at + 1, text.length) })
}

function readValue(reader: Reader, depth: number): Tree {
  const { text, at } = reader
  if (depth > MAX_DEPTH) throw new Unreadable(`it is nested deeper than ${MAX_DEPTH} levels`, { from: at, to: at + 1 })
  if (text[at] === '"') return readText(reader)
  if (take(reader, '{')) return readObject(reader, depth)
  if (take(reader, '[')) return readList(reader, depth)
  word.lastIndex = at
  const found = word.exec(text)?.[0]
  if (found === undefined || found === '') refuse(reader, 'a value')
  reader.at += found.length
  return { kind: 'leaf', text: '', span: { from: at, to: reader.at }, disguised: false }
}

function readList(reader: Reader, depth: number): Tree {
  const items: Tree[] = []
  while (!take(reader, ']')) {
    items.push(readValue(reader, depth + 1))
    skip(reader)
    if (!take(reader, ',') && reader.text[reader.at] !== ']') refuse(reader, 'a comma or the end of the list')
  }
  return { kind: 'list', items }
}

function readObject(reader: Reader, depth: number): Tree {
  const own: Field[] = []
  const names = new Set<string>()
  while (!take(reader, '}')) {
    if (reader.text[reader.at] !== '"') refuse(reader, 'a name in double quotes')
    const { text: name, span } = readText(reader)
    if (names.has(name)) reader.problems.push({ message: `the key ${shown(name)} is there twice`, span })
    names.add(name)
    skip(reader)
    if (!take(reader, ':')) refuse(reader, 'a colon')
    own.push({ name, value: readValue(reader, depth + 1) })
    skip(reader)
    if (!take(reader, ',') && reader.text[reader.at] !== '}') refuse(reader, 'a comma or the end of the object')
  }
  return { kind: 'fields', own, merged: new Map(), beforeMerge: new Set() }
}

/** The text of a literal, decoded by JSON.parse, which knows all escapes. */
function readText(reader: Reader): Leaf {
  const { text, at: from } = reader
  let to = from + 1
  while (to < text.length && text[to] !== '"' && text[to] !== '\n') to += text[to] === '\\' ? 2 : 1
  if (text[to] !== '"') throw new Unreadable('it has a text without an end', { from, to: Math.min(to, text.length) })
  reader.at = to + 1
  const span = { from, to: reader.at }
  const value = caught(SyntaxError, (): unknown => JSON.parse(text.slice(from, reader.at)))
  if (typeof value !== 'string') throw new Unreadable('it has a text with a character that JSON does not allow', span)
  return { kind: 'leaf', text: value, span, disguised: false }
}

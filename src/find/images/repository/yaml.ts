import type * as Yaml from 'yaml'
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'
import { shown } from './finds.js'
import { readSimpleYaml } from './simple-yaml.js'
import type { Field, Fields, Leaf, List, Span, Tree } from './tree.js'

/** What is wrong with a document, and where. */
export interface Problem {
  readonly message: string
  readonly span: Span
}

export interface Documents {
  readonly trees: readonly Tree[]
  /** The first of each document at most. */
  readonly problems: readonly Problem[]
}

/** Manifests are some twenty levels deep; the parser itself ends at 800. */
const MAX_DEPTH = 256

/** Fields that merge keys bring, in one file: some hundred services that inherit fifty fields each are 5,000. */
const MAX_MERGED = 100_000

/**
 * All documents of a YAML file, as go-yaml and YamlDotNet see them, the readers of the tools: where they differ from
 * YAML 1.2, by what they take. All scalars are text (the failsafe schema), so that no version of YAML matters.
 */
export function readYaml(text: string): Documents {
  const trees = readSimpleYaml(text)
  return trees === null ? parseYaml(text) : { trees, problems: [] }
}

/** A list in a list in a list on one line (`- - -`): at some 100,000 the parser ends the process, and nothing can be caught. */
const opened = new RegExp(`(?:(?:[-?:]|[!&]\\S*)[ \\t]+){${MAX_DEPTH + 1}}`)

/** Whether a line opens more levels than are read. */
export function opensTooMuch(text: string): boolean {
  return opened.test(text)
}

/** The same by the parser, whatever the text. */
export function parseYaml(text: string): Documents {
  if (opensTooMuch(text))
    return { trees: [], problems: [{ message: 'it is nested too deeply', span: { from: 0, to: 0 } }] }
  let documents: readonly Yaml.Document.Parsed[]
  try {
    documents = [
      ...parseAllDocuments(asTheToolsRead(text), { prettyErrors: false, uniqueKeys: false, schema: 'failsafe' }),
    ]
  } catch (cause) {
    // The parser's own recursion came to its end before it could say so.
    if (!(cause instanceof RangeError)) throw cause
    return { trees: [], problems: [{ message: 'it is nested too deeply', span: { from: 0, to: 0 } }] }
  }
  const budget = { merged: MAX_MERGED }
  const read = documents.map((document) => readTree(document, budget))
  return {
    trees: read.flatMap(({ tree }) => (tree === null ? [] : [tree])),
    problems: read.flatMap(({ problem }) => (problem === null ? [] : [problem])),
  }
}

/**
 * Line ends of YAML 1.1 are line ends for them (NEL, LS, PS, and CR alone), and a byte order mark at the start of a
 * line is nothing but a space. Every character stays where it is.
 */
function asTheToolsRead(text: string): string {
  if (!/[\r\u0085\u2028\u2029\u{feff}]/u.test(text)) return text
  return text.replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, '\n').replace(/^\u{feff}/gmu, ' ')
}

interface Reader {
  readonly anchors: Map<string, Tree>
  readonly budget: { merged: number }
  problem: Problem | null
}

function readTree(
  document: Yaml.Document.Parsed,
  budget: Reader['budget'],
): { tree: Tree | null; problem: Problem | null } {
  const [error] = document.errors
  const reader: Reader = { anchors: new Map(), budget, problem: null }
  if (error !== undefined) {
    const deep = error.code === 'RESOURCE_EXHAUSTION'
    const message = deep ? 'it is nested too deeply' : inASentence(error.message)
    reader.problem = { message, span: { from: error.pos[0], to: error.pos[1] } }
  }
  const { contents } = document
  const tree = contents === null ? null : readNode(contents, reader, 0)
  return { tree, problem: reader.problem }
}

function inASentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '')
}

function complain(reader: Reader, message: string, node: unknown): void {
  reader.problem ??= { message, span: rangeOf(node) }
}

function rangeOf(node: unknown): Span {
  const range = (node as Yaml.ParsedNode | null)?.range
  return range ? { from: range[0], to: range[1] } : { from: 0, to: 0 }
}

const nothing: Leaf = { kind: 'leaf', text: '', span: { from: 0, to: 0 }, disguised: false }

function readNode(node: unknown, reader: Reader, depth: number): Tree {
  if (isAlias(node)) {
    const tree = reader.anchors.get(node.source)
    if (tree === undefined)
      complain(reader, `the alias ${shown(`*${node.source}`)} names nothing that is complete before it`, node)
    return tree ?? nothing
  }
  const tree = readContents(node, reader, depth)
  const anchor = (node as Yaml.Node | null)?.anchor
  if (anchor !== undefined) reader.anchors.set(anchor, tree)
  return tree
}

function readContents(node: unknown, reader: Reader, depth: number): Tree {
  if (isScalar(node)) return readLeaf(node)
  if (depth >= MAX_DEPTH) {
    complain(reader, `it is nested deeper than ${MAX_DEPTH} levels`, node)
    return nothing
  }
  if (isMap(node)) return readFields(node, reader, depth)
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => readNode(item, reader, depth + 1)) }
  return nothing
}

function readLeaf(node: Yaml.Scalar): Leaf {
  const { value, tag, type, source } = node
  const disguised = typeof value !== 'string' || !(tag === undefined || isTextTag(tag))
  const text = typeof value === 'string' ? value : (source ?? '')
  const isNull = type === 'PLAIN' && /^(?:null|Null|NULL|~)$/.test(text)
  return { kind: 'leaf', text: isNull ? '' : text, span: rangeOf(node), disguised }
}

/** Compose's own tags change what is merged, and not the text. */
function isTextTag(tag: string): boolean {
  return tag === 'tag:yaml.org,2002:str' || tag === '!' || tag === '!reset' || tag === '!override'
}

function readFields(map: Yaml.YAMLMap, reader: Reader, depth: number): Fields {
  const own: Field[] = []
  const names = new Set<string>()
  const merged = new Map<string, Field>()
  let beforeMerge = 0
  for (const { key, value } of map.items) {
    const name = readNode(key, reader, depth + 1)
    const tree = readNode(value, reader, depth + 1)
    if (name.kind !== 'leaf') continue
    if (name.disguised) complain(reader, 'a tag makes another key of the one that is written there', key)
    if (name.text === '<<') {
      beforeMerge = own.length
      merge(tree, merged, reader, value)
      continue
    }
    if (names.has(name.text)) complain(reader, `the key ${shown(name.text)} is there twice`, key)
    names.add(name.text)
    own.push({ name: name.text, value: tree })
  }
  return { kind: 'fields', own, merged, beforeMerge: new Set(own.slice(0, beforeMerge).map(({ name }) => name)) }
}

/** Of several maps the first counts (YAML 1.1, merge key); a map's own keys come before those that it merges itself. */
function merge(tree: Tree, into: Map<string, Field>, reader: Reader, node: unknown): void {
  const sources: readonly Tree[] = tree.kind === 'list' ? (tree satisfies List).items : [tree]
  for (const source of sources) {
    if (source.kind !== 'fields') continue
    for (const field of [...source.own, ...source.merged.values()]) {
      reader.budget.merged -= 1
      if (reader.budget.merged < 0) {
        complain(reader, `its merge keys bring more than ${MAX_MERGED} fields`, node)
        return
      }
      if (!into.has(field.name)) into.set(field.name, field)
    }
  }
}

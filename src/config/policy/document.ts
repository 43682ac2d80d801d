import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml'
import type { Document, Pair, ParsedNode, YAMLMap } from 'yaml'
import type { FailurePlace } from '../../model/failure.js'
import { Failure } from '../../model/failure.js'
import { shown } from './value.js'
import type { Field, Spot, Value } from './value.js'

/** A policy of a thousand rules is some 200 KiB. More is a mistake, or meant to keep the parser busy. Bytes. */
export const policyLimit = 256 * 1024

/** No name or reason is this long; the parser's work on one line can grow out of all proportion. Characters. */
const lineLimit = 4096

/** The language is six levels deep; this also ends an alias that stands inside of what it names. */
const depthLimit = 32

/** The largest policy that fits holds fewer; more come only of aliases that name each other. */
const nodeLimit = 100_000

/** Finding what an alias names walks the document; nobody writes a hundred of them by hand. */
const aliasLimit = 100

/** YAML 1.2, core schema, one document, as values that know their place. Throws Failure `policy-syntax`. */
export function readDocument(text: string, file: string): Value {
  if (Buffer.byteLength(text) > policyLimit) {
    refuseSyntax(`The policy is larger than ${policyLimit / 1024} KiB.`, { file, line: 1, column: 1 })
  }
  const long = text.split('\n').findIndex((line) => line.length > lineLimit)
  if (long >= 0) {
    const place = { file, line: long + 1, column: 1 }
    refuseSyntax(`The policy has a line of more than ${lineLimit} characters.`, place)
  }
  const lines = new LineCounter()
  const placeOf = (offset: number): FailurePlace => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const document = onlyDocument(text, lines, placeOf)
  const budget = { nodes: nodeLimit, aliases: aliasLimit }
  return readNode({ document, placeOf, budget }, document.contents, { key: '', place: placeOf(0) }, 0)
}

interface Reader {
  readonly document: Document.Parsed
  readonly placeOf: (offset: number) => FailurePlace
  readonly budget: { nodes: number; aliases: number }
}

function onlyDocument(text: string, lines: LineCounter, placeOf: Reader['placeOf']): Document.Parsed {
  const documents = parse(text, lines, placeOf)
  const [first, second] = documents
  if (first === undefined) refuseSyntax('The policy is empty.', placeOf(0))
  const [problem] = [...first.errors, ...first.warnings]
  if (problem?.code === 'RESOURCE_EXHAUSTION') refuseSyntax('The policy is nested too deeply.', placeOf(problem.pos[0]))
  if (problem !== undefined) refuseSyntax(`The policy is not YAML: ${problem.message}.`, placeOf(problem.pos[0]))
  if (first.directives.yaml.explicit === true || Object.keys(first.directives.tags).length > 1) {
    refuseSyntax('The policy has a YAML directive (`%`), and none may be in it.', placeOf(0))
  }
  if (second !== undefined) {
    refuseSyntax('The policy holds more than one YAML document.', placeOf(second.range[0]))
  }
  return first
}

/** Keys are compared for uniqueness by `readMap`, which names them by their path and does it in linear time. */
function parse(text: string, lines: LineCounter, placeOf: Reader['placeOf']): readonly Document.Parsed[] {
  const options = {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
  } as const
  try {
    return [...parseAllDocuments(text, options)]
  } catch (cause) {
    // The parser's own recursion came to its end before it could say so.
    if (cause instanceof RangeError) refuseSyntax('The policy is nested too deeply.', placeOf(0), cause)
    throw cause
  }
}

function readNode(reader: Reader, node: unknown, spot: Spot, depth: number): Value {
  reader.budget.nodes -= 1
  if (depth > depthLimit || reader.budget.nodes < 0) {
    refuseSyntax(`The policy is nested too deeply, or too large, at ${shown(spot)}.`, spot.place)
  }
  if (isAlias(node)) {
    reader.budget.aliases -= 1
    if (reader.budget.aliases < 0) refuseSyntax(`The policy has more than ${aliasLimit} aliases.`, spot.place)
    const named = node.resolve(reader.document)
    if (named === undefined) refuseSyntax(`The alias at ${shown(spot)} names nothing before it.`, spot.place)
    return readNode(reader, named, spot, depth + 1)
  }
  refuseTag(node, spot)
  if (isMap(node)) return readMap(reader, node, spot, depth)
  if (isSeq(node)) {
    const items = node.items.map((item, index) =>
      readNode(reader, item, at(reader, item, `${spot.key}[${index}]`, spot), depth + 1),
    )
    return { kind: 'list', items, spot }
  }
  return readScalar(isScalar(node) ? node.value : null, spot)
}

function readScalar(value: unknown, spot: Spot): Value {
  switch (typeof value) {
    case 'string':
      return { kind: 'text', text: value, spot }
    case 'number':
      return { kind: 'number', number: value, spot }
    case 'boolean':
      return { kind: 'flag', flag: value, spot }
    default:
      return { kind: 'nothing', spot }
  }
}

function readMap(reader: Reader, map: YAMLMap, spot: Spot, depth: number): Value {
  const fields = new Map<string, Field>()
  for (const pair of map.items) {
    const field = readField(reader, pair, spot, depth)
    if (fields.has(field.name)) {
      refuseSyntax(`The key ${shown(field.spot)} is there twice.`, field.spot.place)
    }
    fields.set(field.name, field)
  }
  return { kind: 'map', fields, spot }
}

function readField(reader: Reader, { key, value }: Pair, parent: Spot, depth: number): Field {
  const place = at(reader, key, parent.key, parent).place
  if (!isScalar(key) || typeof key.value !== 'string') {
    refuseSyntax(`A key in ${shown(parent)} is not text; put it in quotes.`, place)
  }
  const name = key.value
  const spot = { key: parent.key === '' ? name : `${parent.key}.${name}`, place }
  refuseTag(key, spot)
  if (name === '<<') refuseSyntax(`The policy has a merge key (\`<<\`) in ${shown(parent)}; write the keys out.`, place)
  return { name, spot, value: readNode(reader, value, at(reader, value, spot.key, spot), depth + 1) }
}

/** Tags could turn text into another type where the reader does not see it. */
function refuseTag(node: unknown, spot: Spot): void {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return
  if (node.tag !== undefined) refuseSyntax(`The policy has a tag (\`${node.tag}\`) at ${shown(spot)}.`, spot.place)
}

/** Where the node stands; a value that was left out stands where its key does. */
function at(reader: Reader, node: unknown, key: string, fallback: Spot): Spot {
  const range = (node as ParsedNode | null)?.range
  return { key, place: range ? reader.placeOf(range[0]) : fallback.place }
}

function refuseSyntax(message: string, place: FailurePlace, cause?: unknown): never {
  throw new Failure('policy-syntax', message, { place, cause })
}

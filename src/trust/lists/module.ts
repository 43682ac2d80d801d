import type { AnchorFacts, ListName, Sources } from '../bundled/facts.js'
import { listNames } from './facts.js'

/** How many roots are on a list. */
export function countOf(anchors: readonly AnchorFacts[], list: ListName): number {
  return anchors.filter(({ for: lists }) => lists[list] !== undefined).length
}

/** The text of src/trust/bundled/anchors.ts. */
export function writeModule(sources: Sources, anchors: readonly AnchorFacts[]): string {
  const { list, ccadb } = sources
  const counts = listNames.map((name) => `${countOf(anchors, name)} for ${name}`).join(', ')
  return [
    '// Made by scripts/trust-lists.mjs (docs/trust-lists.md). Change the script, not this.',
    `// ${anchors.length} roots: ${counts}.`,
    "import type { Sources } from './facts.js'",
    '',
    'export const sources: Sources = {',
    `  list: { sequenceNumber: ${quote(list.sequenceNumber)}, thisUpdate: ${quote(list.thisUpdate)} },`,
    `  ccadb: ${ccadb === null ? 'null' : quote(ccadb)},`,
    '}',
    '',
    '/** AnchorFacts, one a line, sorted by name. */',
    'export const anchors: readonly string[] = [',
    ...anchors.map((facts) => `  ${quote(writeFacts(facts))},`),
    ']',
    '',
  ].join('\n')
}

/** The name comes first: it is how a line is found. */
function writeFacts({ name, ...facts }: AnchorFacts): string {
  return JSON.stringify({ name, ...facts })
}

/** A string of JavaScript in single quotes, in ASCII: engines keep such a source in half the memory and read it faster. */
function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
  return `'${escaped.replace(/[^ -~]/g, escapeUnit)}'`
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

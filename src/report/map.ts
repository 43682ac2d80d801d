import type { Report, ReportImage, ReportSignature } from '../model/report.js'
import { itemsOf, tableHead, tableRow, type Block } from './blocks.js'
import { clip, markdownCode, mermaidText } from './escape.js'
import { placeOfImage } from './image-path.js'
import { rowsOf, signerName } from './rows.js'

/** sigscan's map: registry, repository, image, certificate. */

/**
 * What one looks at without searching; above that a table says more. So many of these names, each character an entity
 * code, stay under the 50,000 characters above which Mermaid draws nothing.
 */
const MAP_NODES = 60

/** Code points of a name on the map: a line of it. */
const NODE_LIMIT = 80

/** What one reads of a summary; the findings need its room more. */
const REPOSITORIES_SHOWN = 100

/** A part of the map, with what lies in it. */
interface Branch {
  readonly label: string
  readonly branches: Map<string, Branch>
}

/** The map of a run over images: a mind map while it stays readable, a table of the repositories beyond. */
export function* mapBlocks({ subjects }: Report): Generator<Block> {
  const images = subjects.filter((subject): subject is ReportImage => subject.kind === 'image')
  if (images.length === 0) return
  const lines = linesOf(treeOf(images), 1)
  yield lines.length <= MAP_NODES ? mindMap(lines) : repositories(images)
}

function mindMap(lines: readonly string[]): Block {
  const before = '### Who signed which image\n\n```mermaid\nmindmap\n  root(("sigscan"))\n'
  // Whole or not at all: a map that leaves out an image says that it is not there.
  return { before, ...itemsOf([lines], () => `${lines.join('\n')}\n`), after: '```\n\n', left: () => '' }
}

function treeOf(images: readonly ReportImage[]): Branch {
  const root: Branch = { label: '', branches: new Map() }
  for (const image of images) {
    const { registry, repository, name } = placeOfImage(image)
    const leaf = [registry, repository, name].filter((part) => part !== '').reduce(branchOf, root)
    const signers = rowsOf(image).map(({ signature }) => signature)
    if (signers.length === 0) branchOf(leaf, image.state)
    for (const signature of signers) branchOf(leaf, signerLabel(signature))
  }
  return root
}

function branchOf({ branches }: Branch, label: string): Branch {
  const branch = branches.get(label) ?? { label, branches: new Map() }
  branches.set(label, branch)
  return branch
}

/** A name is a fact only where it is proven. */
function signerLabel({ signer, state }: ReportSignature): string {
  const name = signer === null ? 'nobody who is known' : signerName(signer)
  return state === 'verified' ? `trusted: ${name}` : `not trusted (${state}): ${name}`
}

function linesOf({ branches }: Branch, depth: number, path = 'n'): readonly string[] {
  return [...branches.values()].flatMap((branch, index) => {
    const id = `${path}_${index}`
    const line = `${'  '.repeat(depth + 1)}${id}["${mermaidText(branch.label, NODE_LIMIT)}"]`
    return [line, ...linesOf(branch, depth + 1, id)]
  })
}

function repositories(images: readonly ReportImage[]): Block {
  const groups = new Map<string, ReportImage[]>()
  for (const image of images) {
    const group = groups.get(image.repository)
    if (group === undefined) groups.set(image.repository, [image])
    else group.push(image)
  }
  const row = ([repository, of]: readonly [string, readonly ReportImage[]]): string => {
    const trusted = of.filter(({ state }) => state === 'verified')
    const names = new Set(trusted.flatMap((image) => rowsOf(image).flatMap(({ signature }) => provenName(signature))))
    const signers = [...names].slice(0, SIGNERS_SHOWN).map((name) => markdownCode(clip(name)))
    const more = names.size > signers.length ? [`and ${names.size - signers.length} more`] : []
    return tableRow([
      markdownCode(clip(repository)),
      String(of.length),
      String(trusted.length),
      String(of.length - trusted.length),
      [...signers, ...more].join('<br>') || 'nobody',
    ])
  }
  const before = `### Who signed what, by repository\n\n${tableHead(['Repository', 'Images', 'Trusted', 'Not trusted', 'Proven signers'])}`
  const shown = [...groups].slice(0, REPOSITORIES_SHOWN)
  const rest = groups.size - shown.length
  const more = (count: number): string => tableRow([`and ${count} more`, '', '', '', ''])
  const last = shown.at(-1)
  const items = itemsOf(shown, (one) => row(one) + (one === last && rest > 0 ? more(rest) : ''))
  return { before, ...items, after: '\n', left: (count) => more(count + rest) }
}

/** A cell of names that is still read. */
const SIGNERS_SHOWN = 5

function provenName({ signer, state }: ReportSignature): readonly string[] {
  return signer !== null && state === 'verified' ? [signerName(signer)] : []
}

import { parseTree, type Node } from 'jsonc-parser'
import type { Path } from './ground.js'

/** Where a value stands in the text of a document. */
export interface Literal {
  readonly offset: number
  readonly length: number
}

/** Finds values by their paths in a document that was read before. The tree is made when it is asked for. */
export function openLiterals(text: string): (path: Path) => Literal | null {
  const members = new WeakMap<Node, ReadonlyMap<unknown, Node>>()
  const below = (node: Node, step: string | number): Node | undefined => {
    if (typeof step === 'number') return node.children?.[step]
    const known = members.get(node) ?? membersOf(node)
    members.set(node, known)
    return known.get(step)
  }
  let tree: Node | undefined
  return (path) => {
    tree ??= parseTree(text)
    let node = tree
    for (const step of path) node = node === undefined ? undefined : below(node, step)
    return node === undefined ? null : { offset: node.offset, length: node.length }
  }
}

function membersOf({ children = [] }: Node): ReadonlyMap<unknown, Node> {
  return new Map(
    children.flatMap(({ children: [name, value] = [] }): [unknown, Node][] =>
      name === undefined || value === undefined ? [] : [[name.value, value]],
    ),
  )
}

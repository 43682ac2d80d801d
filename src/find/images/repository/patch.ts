import { type Finds, takeReference } from './finds.js'
import { readKubernetes } from './kubernetes.js'
import { itemsOf, leavesAt, type Tree, valuesOf } from './tree.js'

/** Whether a document is a list of changes to another one (JSON Patch, RFC 6902), as Kustomize and kubectl take them. */
export function isPatch(tree: Tree): boolean {
  const items = itemsOf(tree)
  return items.length > 0 && items.every((item) => leavesAt(item, 'op').length > 0 && leavesAt(item, 'path').length > 0)
}

/** The images that the changes bring: the text that is put at a path to an image, and those in what is put elsewhere. */
export function readPatch(tree: Tree, finds: Finds): void {
  for (const item of itemsOf(tree)) {
    const isImage = leavesAt(item, 'path').some(({ text }) => /\/image(?:\/reference)?$/.test(text))
    for (const value of valuesOf(item, 'value')) {
      if (value.kind !== 'leaf') readKubernetes(value, finds)
      else if (isImage) takeReference(value, finds)
    }
  }
}

import { type Finds, shown, whyUnresolved } from './finds.js'
import { spanOf } from './source.js'
import { fieldsOf, type Leaf, type Tree } from './tree.js'

/** The images that a kustomization puts in the place of others (Kustomize, `images`). */
export function takeKustomizeImages(items: readonly Tree[], finds: Finds): void {
  for (const item of items) {
    const at = (key: string): readonly Leaf[] => leavesIgnoringCase(item, key)
    const [name] = at('newName').length > 0 ? at('newName') : at('name')
    const [tag] = at('newTag')
    const [digest] = at('digest')
    if (name === undefined) continue
    if (tag === undefined && digest === undefined && !/[:@][^/]*$/.test(name.text)) {
      const message = `The image ${shown(name.text)} keeps the tag that the resources name.`
      finds.note(message, spanOf(finds.source.text, name, name.text))
      continue
    }
    const reference = `${name.text}${tag === undefined ? '' : `:${tag.text}`}${digest === undefined ? '' : `@${digest.text}`}`
    const span = spanOf(finds.source.text, name, name.text)
    const why = whyUnresolved(reference)
    if (why === null) finds.image(reference, span)
    else finds.note(`The image ${shown(reference)} ${why}.`, span)
  }
}

/** kustomize decodes by Go's encoding/json, which ignores the case of names. */
function leavesIgnoringCase(tree: Tree, name: string): readonly Leaf[] {
  return valuesIgnoringCase(tree, name).filter((value): value is Leaf => value.kind === 'leaf' && value.text !== '')
}

export function valuesIgnoringCase(tree: Tree, name: string): readonly Tree[] {
  const wanted = name.toLowerCase()
  return fieldsOf(tree).flatMap((field) => (field.name.toLowerCase() === wanted ? [field.value] : []))
}

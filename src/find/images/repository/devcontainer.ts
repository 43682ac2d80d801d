import { cacheReference, textsAt } from './compose.js'
import { dockerfileNamed, type Finds, nameFile, takePart, takeReference } from './finds.js'
import { leavesAt, type Tree } from './tree.js'

/**
 * devcontainer.json (Development Container Specification): its image, what its build takes a cache from, and the files
 * that it names. Features and templates are archives that are unpacked, and no images.
 */
export function readDevcontainer(tree: Tree, finds: Finds): void {
  for (const image of leavesAt(tree, 'image')) takeReference(image, finds)
  for (const cache of textsAt(tree, finds, 'build', 'cacheFrom')) {
    const [before, reference] = cacheReference(cache.text)
    if (reference !== null) takePart(cache, reference, before, finds)
  }
  for (const dockerfile of [...leavesAt(tree, 'build', 'dockerfile'), ...leavesAt(tree, 'dockerFile')]) {
    dockerfileNamed(dockerfile.text, '', finds)
  }
  for (const compose of textsAt(tree, finds, 'dockerComposeFile')) nameFile('compose', finds, compose.text)
}

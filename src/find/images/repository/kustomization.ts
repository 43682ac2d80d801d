import { type Finds, openFinds } from './finds.js'
import { readValues } from './helm.js'
import { isKubernetes, readKubernetes } from './kubernetes.js'
import { takeKustomizeImages, valuesIgnoringCase } from './kustomize.js'
import { isPatch, readPatch } from './patch.js'
import { sourceOf, spanOf } from './source.js'
import { itemsOf, type Leaf, leavesAt, type Tree } from './tree.js'
import { readYaml } from './yaml.js'

/** Patches that people write into a kustomization have some lines; each image in one is looked for in it. */
const MAX_INLINE = 64 * 1024

/** Whether a document says that it is a kustomization, or a part of one. */
export function isKustomization(tree: Tree): boolean {
  return leavesAt(tree, 'apiVersion').some(({ text }) => text.startsWith('kustomize.config.k8s.io/'))
}

/** A kustomization: the images that it puts in the place of those of its resources, and those of its patches and charts. */
export function readKustomization(tree: Tree, finds: Finds): void {
  const at = (name: string): readonly Tree[] => valuesIgnoringCase(tree, name).flatMap(itemsOf)
  takeKustomizeImages(at('images'), finds)
  const patches = [...at('patches'), ...at('patchesJson6902')].flatMap((item) => valuesIgnoringCase(item, 'patch'))
  for (const patch of [...patches, ...at('patchesStrategicMerge')]) {
    // What has one line only is the path of a file.
    if (patch.kind === 'leaf' && /[\n{[]/.test(patch.text) && finds.once('patch', patch)) readInline(patch, finds)
  }
  for (const chart of at('helmCharts')) {
    for (const values of valuesIgnoringCase(chart, 'valuesInline')) readValues(values, finds)
  }
}

function readInline(patch: Leaf, finds: Finds): void {
  if (patch.text.length > MAX_INLINE) {
    finds.note(`A patch of more than ${MAX_INLINE} characters stands here, and is not read.`, patch.span)
    return
  }
  const inner = openFinds(sourceOf(finds.source.path, patch.text))
  const { trees, problems } = readYaml(patch.text)
  for (const tree of trees) {
    if (isKubernetes(tree)) readKubernetes(tree, inner)
    else if (isPatch(tree)) readPatch(tree, inner)
  }
  const { images, remarks } = inner.done()
  for (const { text } of images) finds.image(text, spanOf(finds.source.text, patch, text))
  for (const { message } of remarks) finds.note(message, patch.span)
  const [problem] = problems
  if (problem !== undefined)
    finds.malformed(`A patch in ${finds.source.path} cannot be read: ${problem.message}.`, patch.span)
}

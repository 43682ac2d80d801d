import { type Finds, takeReference } from './finds.js'
import { imageKey, isImageMap, takeImageMap } from './helm.js'
import { takeKustomizeImages } from './kustomize.js'
import { type Field, fieldsOf, itemsOf, leavesAt, listedAt, type Tree, valuesOf } from './tree.js'

/** Whether a document is an object of Kubernetes: it says which API and which kind. */
export function isKubernetes(tree: Tree): boolean {
  return leavesAt(tree, 'apiVersion').length > 0 && leavesAt(tree, 'kind').length > 0
}

/** Fields of any object that describe it, or that the cluster writes, and that run nothing. */
const describing: ReadonlySet<string> = new Set(['metadata', 'labels', 'annotations', 'matchLabels', 'nodeSelector'])

/** Fields of whole kinds that hold text or schemas in which `image` may be any word. */
const aside: ReadonlyMap<string, readonly string[]> = new Map([
  ['ConfigMap', ['data', 'binaryData']],
  ['Secret', ['data', 'stringData']],
  ['CustomResourceDefinition', ['spec', 'status']],
])

/**
 * An object of Kubernetes, or a list of them. Whatever stands at a key `image`, however deep, is an image: containers
 * of pods and of everything that makes pods (Deployment, CronJob), steps of Tekton and Argo, resources of operators; a
 * map there names the image of a volume (`reference`), or holds the parts of one.
 */
export function readKubernetes(root: Tree, finds: Finds): void {
  const seen = new Set<Tree>()
  const objects = [root]
  const waiting: Tree[] = []
  for (let object = objects.pop(); object !== undefined; object = objects.pop()) {
    if (seen.has(object)) continue
    seen.add(object)
    const kinds = leavesAt(object, 'kind').map(({ text }) => text)
    const items = kinds.some((kind) => kind.endsWith('List')) ? listedAt(object, 'items') : []
    for (const item of items) (isKubernetes(item) ? objects : waiting).push(item)
    const left = new Set(kinds.length === 1 ? aside.get(kinds[0] ?? '') : [])
    for (const field of fieldsOf(object)) {
      if (left.has(field.name) || field.name === 'status' || (field.name === 'items' && items.length > 0)) continue
      takeField(field, waiting, finds)
    }
  }
  for (let tree = waiting.pop(); tree !== undefined; tree = waiting.pop()) {
    if (seen.has(tree)) continue
    seen.add(tree)
    for (const item of itemsOf(tree)) waiting.push(item)
    for (const field of fieldsOf(tree)) takeField(field, waiting, finds)
  }
}

function takeField({ name, value }: Field, waiting: Tree[], finds: Finds): void {
  if (describing.has(name)) return
  if (value.kind === 'leaf') {
    if (name === 'image') takeReference(value, finds)
    return
  }
  const as = name === 'images' ? name : imageKey.test(name) ? 'image' : 'part'
  if (!finds.once(as, value)) return
  if (name === 'images') {
    const replaced = itemsOf(value).filter((item) =>
      ['newName', 'newTag'].some((key) => valuesOf(item, key).length > 0),
    )
    takeKustomizeImages(replaced, finds)
  }
  if (name === 'image') for (const reference of leavesAt(value, 'reference')) takeReference(reference, finds)
  if (isImageMap(name, value)) takeImageMap(value, finds)
  waiting.push(value)
}

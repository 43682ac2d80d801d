import { type Finds, shown, takeReference, whyUnresolved } from './finds.js'
import { spanOf } from './source.js'
import { type Field, fieldsOf, itemsOf, type Leaf, leavesAt, textOf, type Tree, valuesOf } from './tree.js'

/** Names of keys whose value is an image, or a map that describes one: `image`, `sidecarImage`, `init-image`. */
export const imageKey = /(?:^i|[a-z0-9]I|[-_.]i)mage$/

/** A sibling of `image: name` that holds what the name leaves out. */
const besideImage = ['tag', 'imageTag', 'image_tag', 'imageDigest', 'digest', 'version']

/** The values of a chart, each map in them: how its templates put a reference together is not known for sure. */
export function readValues(root: Tree, finds: Finds): void {
  const registry = [...leavesAt(root, 'global', 'imageRegistry'), ...leavesAt(root, 'global', 'image', 'registry')]
  const isElsewhere = registry.length > 0
  const waiting: Field[] = [{ name: '', value: root }]
  for (let field = waiting.pop(); field !== undefined; field = waiting.pop()) {
    const { name, value } = field
    if (value.kind === 'leaf' || !finds.once(imageKey.test(name) ? 'image' : 'part', value)) continue
    const isImage = isImageMap(name, value)
    if (isImage) takeImageMap(value, finds, isElsewhere)
    for (const item of itemsOf(value)) waiting.push({ name, value: item })
    for (const inner of isImage ? [] : fieldsOf(value)) waiting.push(inner)
    takeImageTexts(value, finds)
  }
}

/** A map with the parts of a reference: under a key that says image, or with a repository and its tag or digest. */
export function isImageMap(name: string, map: Tree): boolean {
  const [repository] = imageKey.test(name) ? repositoriesOf(map) : leavesAt(map, 'repository')
  if (repository === undefined || /^[a-z+]+:\/\//.test(repository.text)) return false
  return imageKey.test(name) || ['tag', 'digest'].some((key) => valuesOf(map, key).length > 0)
}

/** Older charts call it the name. */
function repositoriesOf(map: Tree): readonly Leaf[] {
  const repositories = leavesAt(map, 'repository')
  if (repositories.length > 0) return repositories
  const hasVersion = ['tag', 'digest'].some((key) => leavesAt(map, key).length > 0)
  return hasVersion ? leavesAt(map, 'name') : []
}

/** `{registry, repository, tag, digest}`; what leaves out tag and digest gets them from the chart or its templates. */
export function takeImageMap(map: Tree, finds: Finds, isElsewhere = false): void {
  for (const repository of repositoriesOf(map)) {
    const [registry, tag, digest] = [textOf(map, 'registry'), textOf(map, 'tag'), textOf(map, 'digest')]
    const name = `${registry === null ? '' : `${registry.replace(/\/+$/, '')}/`}${repository.text}`
    const version = `${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`
    const span = spanOf(finds.source.text, repository, repository.text)
    const twice = ['registry', 'tag', 'digest'].find((key) => leavesAt(map, key).length > 1)
    const why =
      whyUnresolved(name + version) ??
      (repository.disguised ? 'is made of its text by a tag' : null) ??
      (twice === undefined ? null : `has more than one ${twice}`) ??
      (isElsewhere ? 'is taken from the registry that the values name for all images' : null) ??
      (version === '' && !/[:@][^/]*$/.test(name) ? 'gets its tag from the chart, which is not read' : null)
    if (why === null) finds.image(name + version, span)
    else finds.note(`The image ${shown(name + version)} ${why}.`, span)
  }
}

/** `image: name:tag`; of `image: name` beside `tag: …` it is not known how they are put together. */
function takeImageTexts(map: Tree, finds: Finds): void {
  for (const { name, value } of fieldsOf(map)) {
    if (!imageKey.test(name) || value.kind !== 'leaf') continue
    const isWhole = /[:@][^/]*$/.test(value.text)
    const beside = isWhole ? undefined : besideImage.find((key) => leavesAt(map, key).length > 0)
    if (beside === undefined) {
      takeValue(value, finds)
      continue
    }
    const message = `The image ${shown(value.text)} is put together with \`${beside}\` by the chart, which is not read.`
    if (value.text !== '') finds.note(message, spanOf(finds.source.text, value, value.text))
  }
}

/** A bare word may be anything in the values of a chart: a mode, a name of something else. */
function takeValue(leaf: Leaf, finds: Finds): void {
  if (/^(?:true|false|[0-9.]+)$/.test(leaf.text)) return
  takeReference(leaf, finds)
}

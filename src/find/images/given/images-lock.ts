import { type Tree, itemsOf, leavesAt, valuesAt } from '../repository/tree.js'
import { readYaml } from '../repository/yaml.js'
import { clip, sightName, sightObstacle } from './name.js'
import type { Positions } from './position.js'
import type { Sighting, Spot } from './sighting.js'

/**
 * The lock file of imgpkg and kbld: `images`, which old files have under `spec`, each with its digest. `null`: a document
 * of it is no such lock, so that it would be passed over.
 */
export function sightLock(content: string, file: string, positions: Positions): readonly Sighting[] | null {
  const { trees, problems } = readYaml(content)
  const whole: Spot = { root: file, mentions: () => [], written: false }
  const [problem] = problems
  if (problem !== undefined) {
    const message = `${file} is no YAML that can be read: ${clip(problem.message)}.`
    const mentions = [positions.at(problem.span.from, 1)]
    return [{ ...sightObstacle(file, { code: 'file-malformed', message }, whole), mentions }]
  }
  if (!trees.every((tree) => isLock(tree) || (tree.kind === 'leaf' && tree.text === ''))) return null
  const items = trees.flatMap((tree) =>
    [...valuesAt(tree, 'images'), ...valuesAt(tree, 'spec', 'images')].flatMap(itemsOf),
  )
  return items.flatMap((item) => sightItem(item, file, positions, whole))
}

/** Nothing that is applied to a cluster has that kind. */
function isLock(tree: Tree): boolean {
  const kinds = leavesAt(tree, 'kind')
  return kinds.length === 1 && kinds[0]?.text === 'ImagesLock'
}

function sightItem(item: Tree, file: string, positions: Positions, whole: Spot): readonly Sighting[] {
  const images = leavesAt(item, 'image').filter(({ disguised }) => !disguised)
  if (images.length === 0) {
    const message = `${file} has an entry in its list of images that names none.`
    return [sightObstacle(file, { code: 'file-malformed', message }, whole)]
  }
  return images.map(({ text, span: { from, to } }) =>
    sightName(text, { root: file, mentions: (name) => positions.find(name, from, to), written: false }),
  )
}

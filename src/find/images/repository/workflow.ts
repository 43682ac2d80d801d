import { dockerfileNamed, type Finds, takePart, takeReference } from './finds.js'
import { fieldsOf, itemsOf, type Leaf, leavesAt, type Tree, valuesOf } from './tree.js'

/** How a step names an image (GitHub, workflow syntax, `jobs.<job_id>.steps[*].uses`); the runner ignores its case. */
const dockerScheme = /^docker:\/\//i

/** A workflow: the containers and services of its jobs, and steps that run an image. */
export function readWorkflow(tree: Tree, finds: Finds): void {
  for (const { value: job } of valuesOf(tree, 'jobs').flatMap(fieldsOf)) {
    if (!finds.once('job', job)) continue
    for (const container of valuesOf(job, 'container')) takeContainer(container, finds)
    for (const services of valuesOf(job, 'services')) {
      if (!finds.once('services', services)) continue
      for (const { value: service } of fieldsOf(services)) takeContainer(service, finds)
    }
    takeSteps(job, finds)
  }
}

/** The metadata of an action: the image that it runs, the Dockerfile that it is built from, its steps. */
export function readAction(tree: Tree, finds: Finds): void {
  for (const runs of valuesOf(tree, 'runs')) {
    for (const image of leavesAt(runs, 'image')) {
      if (dockerScheme.test(image.text)) takeReference(image, finds)
      else dockerfileNamed(image.text, '', finds)
    }
    takeSteps(runs, finds)
  }
}

function takeContainer(container: Tree, finds: Finds): void {
  if (!finds.once('container', container)) return
  const images: readonly Leaf[] = container.kind === 'leaf' ? [container] : leavesAt(container, 'image')
  for (const image of images) takeReference(image, finds)
}

function takeSteps(job: Tree, finds: Finds): void {
  const lists = valuesOf(job, 'steps').filter((list) => finds.once('steps', list))
  for (const step of lists.flatMap(itemsOf)) {
    if (finds.once('step', step)) takeStep(step, finds)
  }
}

function takeStep(step: Tree, finds: Finds): void {
  for (const uses of leavesAt(step, 'uses')) {
    const before = dockerScheme.exec(uses.text)?.[0]
    if (before !== undefined) takePart(uses, uses.text.slice(before.length), before, finds)
  }
}

// How a case is made: steps of the form (kit, image) => Promise.
import { pushImage } from './registry.mjs'

/** One step after the other. */
export const inTurn =
  (...steps) =>
  async (kit, image) => {
    for (const step of steps) await step(kit, image)
  }

/** Makes an image of its own, on which it takes the step, for what is copied from it. Gives that image. */
export const another = (step) => async (kit, image) => {
  const pushed = await pushImage(image.repository, `${image.name}, the other`)
  const other = { ...pushed, repository: image.repository, reference: image.repository.reference(pushed.digest) }
  await step(kit, other)
  return other
}

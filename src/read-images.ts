import { findImages, type ImageSources } from './find/images/find.js'
import type { ImageReading } from './model/image.js'
import type { ImageSubject } from './model/subject.js'
import type { World } from './model/world.js'
import { inOrder } from './pace.js'
import { readImage, type ImageReader } from './signatures/image/read.js'

/** Which images, and how. */
export interface ImageRequest {
  readonly sources: ImageSources
  readonly reader: ImageReader
  /** So many images at a time. */
  readonly inFlight: number
}

/**
 * Finds the images and reads them, several at a time, and hands each on in the order in which they were found. Ends
 * early when the run is asked to stop.
 */
export async function readImages(
  { sources, reader, inFlight }: ImageRequest,
  world: World,
  take: (reading: ImageReading) => Promise<void> | void,
): Promise<void> {
  const { progress, stop } = world
  const readings = inOrder(inFlight, take)
  const read = async (subject: ImageSubject): Promise<ImageReading> => {
    progress.reading(subject.reference, 0)
    const reading = await readImage(subject, reader)
    progress.done(subject.reference)
    return reading
  }
  for await (const subject of findImages(sources, reader.registries, world)) {
    if (stop.aborted) break
    await readings.add(read(subject))
  }
  await readings.finish()
}

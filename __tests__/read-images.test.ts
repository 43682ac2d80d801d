import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ImageReading } from '../src/model/image.js'
import type { World } from '../src/model/world.js'
import { readImages, type ImageRequest } from '../src/read-images.js'
import { image } from './support/manifests.js'
import { startRegistry, type TestRegistry } from './support/registry.js'
import { memoryFiles, testWorld } from './support/world.js'

let registry: TestRegistry

beforeEach(async () => {
  registry = await startRegistry({ delay: 5 })
})

afterEach(() => registry.close())

function requestFor(tags: readonly string[], inFlight: number): ImageRequest {
  const references = tags.map((tag) => `${registry.host}/acme/app:${tag}`)
  return {
    sources: {
      references: references.map((text) => ({ text, root: text, mentions: [], obstacle: null, outright: true })),
      registries: [],
      allowEmpty: false,
    },
    reader: { registries: registry.registries(), keys: [], authorities: [], signatureRepository: null, platforms: [] },
    inFlight,
  }
}

async function read(request: ImageRequest, world: World, take: (reading: ImageReading) => void = () => undefined) {
  const readings: ImageReading[] = []
  await readImages(request, world, (reading) => {
    readings.push(reading)
    take(reading)
  })
  return readings.map(({ subject }) => subject.tag)
}

const quiet = testWorld({ files: memoryFiles(new Map()) })
const tags = ['a', 'b', 'c', 'd', 'e']

describe('reading images', () => {
  it('hands them on in the order in which they were found, however long each takes', async () => {
    for (const tag of tags) registry.push('acme/app', image(), tag)
    registry.lie(/manifests\/a$/, { status: 404 })
    expect(await read(requestFor(tags, 4), quiet)).toEqual(tags)
  })

  it('has no more of them under way than it may', async () => {
    for (const tag of tags) registry.push('acme/app', image(), tag)
    const begun: string[] = []
    const done: string[] = []
    let most = 0
    const progress = {
      reading: (name: string) => {
        begun.push(name)
        most = Math.max(most, begun.length - done.length)
      },
      done: (name: string) => void done.push(name),
      end: () => undefined,
    }
    await read(requestFor(tags, 2), { ...quiet, progress })
    expect([most, begun.length, done.length]).toEqual([2, 5, 5])
  })

  it('begins nothing new once it was asked to stop, and gives what it has', async () => {
    for (const tag of tags) registry.push('acme/app', image(), tag)
    const stop = new AbortController()
    const world = { ...quiet, stop: stop.signal }
    const found = await read(requestFor(tags, 1), world, () => {
      stop.abort()
    })
    expect(found).toEqual(['a'])
  })

  it('goes on after an image that cannot be read', async () => {
    registry.push('acme/app', image(), 'b')
    expect(await read(requestFor(['a', 'b'], 1), quiet)).toEqual(['a', 'b'])
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Registries, Repository } from '../../../src/registry/model.js'
import { auxiliaryTag, cosignSignature, readFrom } from '../../support/image-registry.js'
import { image, index, textBlob, type Built, type WrittenDescriptor } from '../../support/manifests.js'
import { startRegistry, type TestRegistry } from '../../support/registry.js'

let registry: TestRegistry

beforeEach(async () => {
  registry = await startRegistry()
})
afterEach(() => registry.close())

const amd = image({ name: 'amd64' })
const arm = image({ name: 'arm64' })

function on(os: string, architecture: string, { descriptor }: Built, more: object = {}): WrittenDescriptor {
  return { ...descriptor, platform: { os, architecture, ...more } }
}

const amdOn = on('linux', 'amd64', amd)
const armOn = on('linux', 'arm64', arm, { variant: 'v8' })

const push = (top: Built, ...others: readonly Built[]): Built => {
  for (const one of others) registry.push('acme/app', one)
  return registry.push('acme/app', top, '1.0')
}
const read = (platforms: readonly string[] = []) => readFrom(registry, 'acme/app:1.0', { platforms })
const platformsOf = ({ platforms }: Awaited<ReturnType<typeof read>>) =>
  platforms.map(({ platform, digest }) => [platform, digest])

describe('the platforms of an index', () => {
  it('are each read with the signatures of their own', async () => {
    const top = push(index([amdOn, armOn]), amd, arm)
    registry.push('acme/app', cosignSignature(arm), auxiliaryTag(arm, 'sig'))
    const reading = await read()
    expect(reading.manifest?.digest).toBe(top.digest)
    expect(reading.obstacle).toBeNull()
    expect(platformsOf(reading)).toEqual([
      ['linux/amd64', amd.digest],
      ['linux/arm64/v8', arm.digest],
    ])
    expect(reading.platforms.map(({ signatures }) => signatures.length)).toEqual([0, 1])
    expect(reading.manifest?.signatures).toEqual([])
  })

  it('are named by all that the index says of them', async () => {
    const windows = image({ name: 'windows' })
    const nowhere = image({ name: 'nowhere' })
    push(index([on('windows', 'amd64', windows, { 'os.version': '10.0.17763.1' }), nowhere]), windows, nowhere)
    expect(platformsOf(await read())).toEqual([
      ['windows/amd64:10.0.17763.1', windows.digest],
      ['unknown', nowhere.digest],
    ])
  })

  it('include those of indexes in it, each once', async () => {
    const inner = index([armOn, amdOn])
    push(index([amdOn, inner, inner]), inner, amd, arm)
    expect(platformsOf(await read())).toEqual([
      ['linux/amd64', amd.digest],
      ['linux/arm64/v8', arm.digest],
    ])
  })

  it('end eight indexes down, and that they do is said', async () => {
    const nested = Array.from({ length: 9 }).reduce<readonly Built[]>((all) => [index([all[0] ?? amdOn]), ...all], [])
    const [top = amd, ...rest] = nested
    push(top, ...rest, amd)
    expect((await read()).obstacle).toMatchObject({ code: 'limit-reached' })
    const [, second = amd] = nested
    registry.push('acme/app', second, '1.0')
    expect(platformsOf(await read())).toEqual([['linux/amd64', amd.digest]])
    expect((await read()).obstacle).toBeNull()
  })

  it('are read of 256 manifests at most, wherever in it they are listed, and that there are more is said', async () => {
    const many = (from: number, to: number): readonly WrittenDescriptor[] =>
      Array.from({ length: to - from }, (_, at) => on('linux', `p${from + at}`, amd))
    const inner = index(many(0, 200))
    push(index([inner, ...many(200, 255)]), inner, amd)
    expect(await read()).toMatchObject({ obstacle: null, platforms: { length: 255 } })
    registry.forget()
    push(index([inner, ...many(200, 256)]), inner, amd)
    const reading = await read()
    expect(reading.platforms).toHaveLength(255)
    expect(reading.obstacle).toMatchObject({ code: 'limit-reached' })
  })

  it('are kept with a gap when their manifest cannot be had, or is not as the index says', async () => {
    push(index([amdOn, { ...armOn, size: armOn.size + 1 }]), arm)
    registry.push('acme/app', cosignSignature(amd), auxiliaryTag(amd, 'sig'))
    const reading = await read()
    expect(reading.platforms.map(({ gaps }) => gaps.map(({ code }) => code))).toEqual([
      ['image-not-found'],
      ['descriptor-mismatch'],
    ])
    expect(reading.platforms.map(({ signatures }) => signatures.length)).toEqual([1, 0])
  })

  it('may be narrowed to those that are asked for', async () => {
    push(index([amdOn, armOn]), amd, arm)
    for (const asked of ['linux/arm64', 'linux/arm64/v8']) {
      const reading = await read([asked])
      expect(platformsOf(reading)).toEqual([['linux/arm64/v8', arm.digest]])
      expect(reading).toMatchObject({ narrowed: [asked], obstacle: null })
    }
    expect((await read(['linux/arm'])).obstacle).toMatchObject({ code: 'platform-missing' })
    const one = await read(['linux/amd64', 'linux/s390x'])
    expect(one.platforms).toHaveLength(1)
    expect(one.obstacle).toEqual({ code: 'platform-missing', message: 'The index lists no image for linux/s390x.' })
  })

  it('make the run fail when reading one meets a fault of ours', async () => {
    push(index([amdOn]), amd)
    const real = registry.registries()
    const registries: Registries = {
      ...real,
      repository: (reference) => {
        const repository = real.repository(reference)
        const manifest: Repository['manifest'] = (one) => {
          if (one === amd.digest) throw new Error('a fault')
          return repository.manifest(one)
        }
        return { ...repository, manifest }
      },
    }
    await expect(readFrom(registry, 'acme/app:1.0', { registries })).rejects.toThrow('a fault')
  })

  it('are none where the manifest is no index', async () => {
    push(amd)
    expect(await read(['linux/s390x'])).toMatchObject({ platforms: [], narrowed: [], obstacle: null })
  })
})

describe('what a build leaves in an index beside its images', () => {
  const inToto = 'application/vnd.in-toto+json'
  const annotations = { 'vnd.docker.reference.type': 'attestation-manifest' }
  const statements = image({
    layers: [
      { ...textBlob('{}', inToto), annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v1' } },
      textBlob('[]', inToto),
    ],
  })
  const beside = { ...on('unknown', 'unknown', statements), annotations }

  it('is listed as statements that nobody signed', async () => {
    push(index([amdOn, beside]), amd, statements)
    const reading = await read()
    expect(platformsOf(reading)).toEqual([['linux/amd64', amd.digest]])
    expect(reading.manifest?.attestations).toEqual([
      {
        kind: 'attestation',
        predicateType: 'https://slsa.dev/provenance/v1',
        place: `${statements.digest}, layer 1`,
        signature: null,
      },
      { kind: 'attestation', predicateType: null, place: `${statements.digest}, layer 2`, signature: null },
    ])
  })

  const mixed = image({ layers: [textBlob('{}', inToto), textBlob('program')] })
  const empty = image({ layers: [] })
  it.each<readonly [string, WrittenDescriptor, Built]>([
    ['without the annotation', on('unknown', 'unknown', statements), statements],
    ['with another annotation', { ...beside, annotations: { 'vnd.docker.reference.type': 'image' } }, statements],
    ['for an operating system', { ...on('linux', 'unknown', statements), annotations }, statements],
    ['for an architecture', { ...on('unknown', 'amd64', statements), annotations }, statements],
    ['for no platform', { ...statements.descriptor, annotations }, statements],
    ['with a layer of another kind', { ...on('unknown', 'unknown', mixed), annotations }, mixed],
    ['without layers', { ...on('unknown', 'unknown', empty), annotations }, empty],
  ])('is an image, which must be signed as one, %s', async (_, descriptor, manifest) => {
    push(index([amdOn, descriptor]), amd, manifest)
    const reading = await read()
    expect(reading.platforms.map(({ digest }) => digest)).toEqual([amd.digest, manifest.digest])
    expect(reading.manifest?.attestations).toEqual([])
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readImage } from '../../../src/signatures/image/read.js'
import { auxiliaryTag, cosignSignature, imageSubject, readFrom } from '../../support/image-registry.js'
import { openRegistries } from '../../../src/registry/registries.js'
import type { Registries, Repository } from '../../../src/registry/model.js'
import { layoutFiles } from '../../support/layout.js'
import { image } from '../../support/manifests.js'
import { memoryFiles, testWorld } from '../../support/world.js'
import { startRegistry, type TestRegistry } from '../../support/registry.js'

let registry: TestRegistry
const app = image({ name: 'app' })
const other = image({ name: 'other' })

beforeEach(async () => {
  registry = await startRegistry()
  registry.push('acme/app', app, '1.0')
})
afterEach(() => registry.close())

describe('an image', () => {
  it('is resolved once, and the run speaks of that digest whatever the tag becomes', async () => {
    registry.push('acme/app', other)
    registry.push('acme/app', cosignSignature(other), auxiliaryTag(other, 'sig'))
    const moved = { ...other, headers: { 'content-type': other.mediaType } }
    let asked = 0
    registry.lie(/manifests\/1\.0$/, () => {
      asked += 1
      return asked === 1 ? null : { body: moved.bytes, headers: moved.headers }
    })
    const reading = await readFrom(registry, 'acme/app:1.0')
    expect(reading.manifest).toMatchObject({ digest: app.digest, signatures: [] })
    expect(asked).toBe(1)
    expect(registry.log().filter((line) => line.includes(other.digest))).toEqual([])
  })

  it('that is pinned is asked for by its digest, tag or not', async () => {
    for (const name of [`acme/app@${app.digest}`, `acme/app:other@${app.digest}`]) {
      registry.forget()
      expect((await readFrom(registry, name)).manifest?.digest).toBe(app.digest)
      expect(registry.log()[0]).toContain(`/manifests/${app.digest}`)
    }
  })

  it('that is something else than its digest says is not known', async () => {
    registry.lie((request) => request.url.endsWith(app.digest), {
      body: other.bytes,
      headers: { 'content-type': other.mediaType },
    })
    const reading = await readFrom(registry, `acme/app@${app.digest}`)
    expect(reading).toMatchObject({ manifest: null, obstacle: { code: 'wrong-content' } })
  })

  it('that cannot be had is not known, with the reason', async () => {
    expect(await readFrom(registry, 'acme/app:2.0')).toMatchObject({
      manifest: null,
      obstacle: { code: 'image-not-found' },
    })
    const listed = await readFrom(registry, 'acme/app:1.0', {}, { allowed: ['registry.example'] })
    expect(listed.obstacle).toMatchObject({ code: 'registry-not-listed' })
  })

  it('that finding it showed to be no reference is passed on with what was found', async () => {
    const obstacle = { code: 'reference-malformed', message: 'No reference.' } as const
    const subject = { ...imageSubject(`${registry.host}/acme/app:1.0`), obstacle }
    const reader = {
      registries: registry.registries(),
      keys: [],
      authorities: [],
      signatureRepository: null,
      platforms: [],
    }
    expect(await readImage(subject, reader)).toMatchObject({ manifest: null, obstacle })
    expect(registry.log()).toEqual([])
  })

  it('of a layout needs no tag when it is the only one', async () => {
    const layout = Object.entries(layoutFiles([{ manifest: app }]))
    const files = memoryFiles(new Map(layout.map(([path, bytes]) => [`/base/build/${path}`, bytes])))
    const settings = { insecure: [], named: [], allowed: null, timeout: null }
    const registries = openRegistries(settings, testWorld({ files }))
    const reader = { registries, keys: [], authorities: [], signatureRepository: null, platforms: [] }
    expect((await readImage(imageSubject('oci-layout:build'), reader)).manifest?.digest).toBe(app.digest)
  })

  it.each(['manifest', 'blob'] as const)('of which the %s meets a fault of ours fails too', async (method) => {
    registry.push('acme/app', cosignSignature(app), auxiliaryTag(app, 'sig'))
    const real = registry.registries()
    const fail = (): never => {
      throw new Error('a fault')
    }
    const registries: Registries = {
      ...real,
      repository: (reference) => {
        const repository = real.repository(reference)
        const manifest: Repository['manifest'] = (one) =>
          typeof one === 'string' || one.tag === '1.0' ? repository.manifest(one) : fail()
        return { ...repository, ...(method === 'blob' ? { blob: fail } : { manifest }) }
      },
    }
    await expect(readFrom(registry, 'acme/app:1.0', { registries })).rejects.toThrow('a fault')
  })

  it('whose reading meets a fault of ours fails, and is not unknown', async () => {
    const broken = {
      repository: () => {
        throw new Error('a fault')
      },
      catalog: () => {
        throw new Error('a fault')
      },
    }
    await expect(readFrom(registry, 'acme/app:1.0', { registries: broken })).rejects.toThrow('a fault')
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
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

  describe('that pins a digest beside a tag', () => {
    const pinned = `acme/app:1.0@${app.digest}`

    it('is said to have moved when the tag leads to another digest now, and is read by its digest', async () => {
      registry.push('acme/app', other, '1.0')
      const reading = await readFrom(registry, pinned)
      const message =
        `The tag 1.0 of ${registry.host}/acme/app is pinned to ${app.digest}, ` + `and leads to ${other.digest} now.`
      expect(reading.manifest).toMatchObject({ digest: app.digest, notes: [{ code: 'tag-moved', message }] })
      expect(reading.obstacle).toBeNull()
    })

    it('says nothing of a tag that leads to it still, and asks once for it', async () => {
      expect((await readFrom(registry, pinned)).manifest?.notes).toEqual([])
      expect(registry.log().filter((line) => line.endsWith('/manifests/1.0'))).toHaveLength(1)
    })

    it('is read all the same when the tag is gone, or cannot be asked for', async () => {
      const gone = await readFrom(registry, `acme/app:gone@${app.digest}`)
      expect(gone).toMatchObject({ obstacle: null, manifest: { digest: app.digest, gaps: [] } })
      expect(gone.manifest?.notes).toMatchObject([{ code: 'image-not-found' }])
      expect(gone.manifest?.notes[0]?.message).toMatch(/^Where the tag gone leads now could not be told: GET http.*404/)
      registry.lie(/manifests\/1\.0$/, { status: 403, body: '' })
      const refused = await readFrom(registry, pinned)
      expect(refused).toMatchObject({ obstacle: null, manifest: { gaps: [], notes: [{ code: 'registry-forbidden' }] } })
    })

    it('says nothing where the two digests are of different algorithms, which cannot be compared', async () => {
      const long = `sha512:${createHash('sha512').update(app.bytes).digest('hex')}`
      registry.lie((request) => request.url.endsWith(long), {
        body: app.bytes,
        headers: { 'content-type': app.mediaType },
      })
      expect((await readFrom(registry, `acme/app:1.0@${long}`)).manifest).toMatchObject({ digest: long, notes: [] })
    })

    it('has no note where the image itself could not be read', async () => {
      registry.push('acme/app', other, '1.0')
      const reading = await readFrom(registry, `acme/app:1.0@sha256:${'0'.repeat(64)}`)
      expect(reading).toMatchObject({ manifest: null, obstacle: { code: 'image-not-found' } })
    })

    it('fails where comparing meets a fault of ours', async () => {
      const real = registry.registries()
      const registries: Registries = {
        ...real,
        repository: (reference) => {
          const repository = real.repository(reference)
          const manifest: Repository['manifest'] = (one) =>
            typeof one === 'object' && one.tag === '1.0'
              ? Promise.reject(new Error('a fault'))
              : repository.manifest(one)
          return { ...repository, manifest }
        },
      }
      await expect(readFrom(registry, pinned, { registries })).rejects.toThrow('a fault')
    })
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

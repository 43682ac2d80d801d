import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { endpointsOf } from '../../src/registry/endpoint.js'
import { openManifestCache } from '../../src/registry/manifest-cache.js'
import { readReference } from '../../src/registry/reference.js'
import type { HttpRequest } from '../../src/model/http.js'
import { FetchError } from '../../src/model/world.js'
import { image } from '../support/manifests.js'
import type { Lie, TestRegistry } from '../support/registry.js'
import { noCredentials, plainHttp, startRegistry } from '../support/registry.js'
import { memoryFiles, testWorld } from '../support/world.js'
import { openRegistries } from '../../src/registry/registries.js'

const code = (expected: string): unknown => expect.objectContaining({ name: 'RegistryError', code: expected })

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('where registries answer', () => {
  const none = { insecure: [], named: [], allowed: null }

  it('is HTTPS with a verified certificate at a public address', () => {
    expect(endpointsOf(none)('ghcr.io')).toEqual({ origins: ['https://ghcr.io'], insecure: false, mayBePrivate: false })
  })

  it('is another host for Docker Hub', () => {
    expect(endpointsOf(none)('docker.io').origins).toEqual(['https://registry-1.docker.io'])
  })

  it('may be plain HTTP on this machine, which must be named like any private one', () => {
    expect(endpointsOf(none)('localhost:5000')).toEqual({
      origins: ['https://localhost:5000', 'http://localhost:5000'],
      insecure: true,
      mayBePrivate: false,
    })
  })

  it('may be plain HTTP where the user says so, for exactly this host', () => {
    const endpoints = endpointsOf({ ...none, insecure: ['registry.example:5000'] })
    expect(endpoints('registry.example:5000')).toMatchObject({ insecure: true, mayBePrivate: false })
    expect(endpoints('registry.example')).toMatchObject({ insecure: false })
    expect(endpoints('evil.registry.example:5000')).toMatchObject({ insecure: false })
  })

  it('may be private when it is named outright or listed, for exactly this host', () => {
    expect(endpointsOf({ ...none, named: ['intern:5000'] })('intern:5000').mayBePrivate).toBe(true)
    expect(endpointsOf({ ...none, allowed: ['intern:5000'] })('intern:5000').mayBePrivate).toBe(true)
    expect(endpointsOf({ ...none, allowed: ['intern:5000'], named: ['x'] })('intern:5001').mayBePrivate).toBe(false)
  })
})

describe('openRegistries', () => {
  let registry: TestRegistry
  beforeEach(async () => {
    registry = await startRegistry()
  })
  afterEach(() => registry.close())

  it('asks only registries that the policy lists, where it has a list', () => {
    const registries = registry.registries({ allowed: ['ghcr.io'] })
    expect(() => registries.repository(readReference(`${registry.host}/acme/app`))).toThrow(code('not-listed'))
    expect(() => registries.catalog(registry.host)).toThrow(code('not-listed'))
    expect(registries.repository(readReference('ghcr.io/acme/app')).name).toBe('ghcr.io/acme/app')
    expect(registries.repository(readReference('oci-layout:build')).name).toBe('oci-layout:build')
    expect(registry.log()).toEqual([])
  })

  it('gives the same repository for the same name', () => {
    const registries = registry.registries()
    const one = registries.repository(readReference('alpine:3'))
    expect(registries.repository(readReference('docker.io/library/alpine:4'))).toBe(one)
  })

  it('tells the transport which hosts may be private', async () => {
    const asked: HttpRequest[] = []
    const http = (request: HttpRequest): Promise<never> => {
      asked.push(request)
      return Promise.reject(new FetchError('private-address', 'private.'))
    }
    const registries = registry.registries({ named: ['10.0.0.1:5000'] }, { http })
    for (const name of ['10.0.0.1:5000', '10.0.0.2:5000']) {
      const repository = registries.repository(readReference(`${name}/app`))
      await expect(repository.manifest({ tag: '1' })).rejects.toEqual(code('private-address'))
    }
    expect(asked.map(({ mayBePrivate }) => mayBePrivate)).toEqual([true, false])
  })

  it('asks nobody before it is asked', () => {
    const world = { ...testWorld({ files: memoryFiles(new Map()) }), http: plainHttp, credentials: noCredentials }
    const registries = openRegistries({ insecure: [], named: [], allowed: null, timeout: 1 }, world)
    expect(registries.repository(readReference('alpine')).name).toBe('docker.io/library/alpine')
  })

  it('lists repositories, page by page', async () => {
    await registry.close()
    registry = await startRegistry({ pageSize: 2 })
    for (const name of ['c', 'a', 'b/d']) registry.push(name, image(), '1')
    expect(await all(registry.registries().catalog(registry.host))).toEqual(['c', 'a', 'b/d'])
    expect(registry.log().filter((line) => line.includes('catalog'))).toHaveLength(2)
  })

  it('lists each repository once', async () => {
    registry.lie(/catalog/, { body: '{"repositories":["a","b","a"]}' })
    expect(await all(registry.registries().catalog(registry.host))).toEqual(['a', 'b'])
  })

  it.each<[string, string, Lie]>([
    ['what is no string', 'malformed', { body: '{"repositories":[{}]}' }],
    ['no JSON', 'malformed', { body: 'x' }],
    [
      'a page of another registry',
      'malformed',
      { body: '{}', headers: { link: '<https://evil.example/>; rel="next"' } },
    ],
    ['status 401', 'unauthorized', { status: 401 }],
    ['status 404', 'not-found', { status: 404 }],
    ['too many', 'too-many', { body: JSON.stringify({ repositories: Array.from({ length: 100_001 }, String) }) }],
  ])('rejects a catalogue of %s', async (_, expected, lie) => {
    registry.lie(/catalog/, lie)
    await expect(all(registry.registries().catalog(registry.host))).rejects.toEqual(code(expected))
  })

  it('ends a catalogue of too many over several pages', async () => {
    const names = (from: number): string[] => Array.from({ length: 60_000 }, (_, at) => String(from + at))
    registry.lie(/catalog/, ({ url }) =>
      url.includes('second')
        ? { body: JSON.stringify({ repositories: names(60_000) }) }
        : { body: JSON.stringify({ repositories: names(0) }), headers: { link: '<?second>; rel="next"' } },
    )
    await expect(all(registry.registries().catalog(registry.host))).rejects.toEqual(code('too-many'))
  })
})

describe('the cache of manifests', () => {
  const source = (name: string) => {
    const { bytes, digest, mediaType } = image({ name })
    return { bytes, digest, contentType: mediaType }
  }

  it('lets go of what came first when it is full', async () => {
    const one = source('1')
    const cache = openManifestCache(one.bytes.length * 2)
    let asked = 0
    const take = (name: string): Promise<unknown> =>
      cache.take(name, () => {
        asked += 1
        return Promise.resolve(source(name))
      })
    for (const name of ['1', '2', '3', '3', '2']) await take(name)
    expect(asked).toBe(3)
    await take('1')
    expect(asked).toBe(4)
  })

  it('lets go of what is under way too, and counts it no more', async () => {
    const cache = openManifestCache(1)
    let answer: ((name: string) => void) | undefined
    const first = cache.take(
      '1',
      () =>
        new Promise(
          (resolve) =>
            (answer = (name) => {
              resolve(source(name))
            }),
        ),
    )
    await cache.take('2', () => Promise.resolve(source('2')))
    answer?.('1')
    expect(await first).toMatchObject({ kind: 'image' })
    const failing = cache.take(
      '3',
      () =>
        new Promise((_, reject) =>
          setImmediate(() => {
            reject(new Error('no'))
          }),
        ),
    )
    await cache.take('4', () => Promise.resolve(source('4')))
    await expect(failing).rejects.toThrow('no')
  })
})

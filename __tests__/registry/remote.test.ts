import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { digestOf, readDigest } from '../../src/registry/digest.js'
import { readManifest } from '../../src/registry/manifest.js'
import type { Descriptor, Repository } from '../../src/registry/model.js'
import { readReference } from '../../src/registry/reference.js'
import { referrersByTag } from '../../src/registry/referrers.js'
import type { World } from '../../src/model/world.js'
import type { Built } from '../support/manifests.js'
import { descriptorOf, image, index, ociIndex, rawManifest, textBlob } from '../support/manifests.js'
import type { Lie, TestRegistry } from '../support/registry.js'
import { startRegistry } from '../support/registry.js'

let registry: TestRegistry
let app: Built

beforeEach(async () => {
  registry = await startRegistry()
  app = registry.push('acme/app', image({ name: 'app' }), '1.0', 'latest')
})

afterEach(() => registry.close())

const open = (): Repository => registry.registries().repository(readReference(`${registry.host}/acme/app`))

const code = (expected: string): unknown => expect.objectContaining({ name: 'RegistryError', code: expected })

describe('a manifest by its tag', () => {
  it('is what the bytes are, by one request', async () => {
    expect(await open().manifest({ tag: '1.0' })).toEqual(readManifest({ ...app, contentType: app.mediaType }))
    expect(registry.log().filter((line) => line.includes('manifests'))).toEqual(['GET /v2/acme/app/manifests/1.0'])
  })

  it('asks for every type that is read', async () => {
    await open().manifest({ tag: '1.0' })
    const accept = registry.requests.at(-1)?.headers.accept ?? ''
    expect(accept).toContain(app.mediaType)
    expect(accept).toContain(ociIndex)
    expect(accept).toContain('application/vnd.docker.distribution.manifest.v2+json')
  })

  it('is asked for each time, because it may move', async () => {
    const repository = open()
    await repository.manifest({ tag: '1.0' })
    const moved = registry.push('acme/app', image({ name: 'moved' }), '1.0')
    expect((await repository.manifest({ tag: '1.0' })).digest).toBe(moved.digest)
  })

  it('does not need the digest that a registry may say', async () => {
    registry.lie(/manifests/, { headers: { 'content-type': app.mediaType }, body: app.bytes })
    expect((await open().manifest({ tag: '1.0' })).digest).toBe(app.digest)
  })

  it('may have its digest by another algorithm', async () => {
    const headers = { 'content-type': app.mediaType, 'docker-content-digest': digestOf(app.bytes, 'sha512') }
    registry.lie(/manifests/, { headers, body: app.bytes })
    expect((await open().manifest({ tag: '1.0' })).digest).toBe(app.digest)
  })

  const other = digestOf(Buffer.from('other'))
  it.each<[string, string, (built: Built) => Lie]>([
    [
      'another digest',
      'digest-mismatch',
      ({ bytes }) => ({ body: bytes, headers: { 'docker-content-digest': other } }),
    ],
    [
      'another digest beside the right one',
      'digest-mismatch',
      ({ bytes, digest }) => ({ body: bytes, headers: { 'docker-content-digest': [digest, other] } }),
    ],
    ['a digest that is none', 'malformed', ({ bytes }) => ({ body: bytes, headers: { 'docker-content-digest': 'x' } })],
    ['half of the body', 'malformed', ({ bytes }) => ({ body: bytes.subarray(0, 40) })],
    ['a page', 'malformed', () => ({ body: '<html>', headers: { 'content-type': 'text/html' } })],
    ['another type', 'ambiguous', ({ bytes }) => ({ body: bytes, headers: { 'content-type': ociIndex } })],
    ['a body without an end', 'too-large', () => ({ way: 'endless' })],
    ['status 404', 'not-found', () => ({ status: 404 })],
    ['status 401', 'unauthorized', () => ({ status: 401 })],
    ['status 403', 'forbidden', () => ({ status: 403 })],
    ['status 412', 'refused', () => ({ status: 412 })],
    ['status 429', 'throttled', () => ({ status: 429 })],
    ['status 500', 'refused', () => ({ status: 500 })],
    ['a closed connection', 'unreachable', () => ({ way: 'reset' })],
    ['a body that is cut off', 'unreachable', ({ bytes }) => ({ body: bytes, way: 'cut' })],
  ])('is refused when the registry gives %s', async (_, expected, lie) => {
    registry.lie(/manifests/, lie(app))
    await expect(open().manifest({ tag: '1.0' })).rejects.toEqual(code(expected))
  })

  it.each(['', '.', '../../../v2/acme/other/manifests/1', 'a/b', 'a?b', 'x'.repeat(129)])(
    'is not asked for when it is called `%s`',
    async (tag) => {
      await expect(open().manifest({ tag })).rejects.toEqual(code('not-found'))
      expect(registry.log()).toEqual([])
    },
  )
})

describe('a manifest by its digest', () => {
  it('is asked for once in a run, also after its tag', async () => {
    const registries = registry.registries()
    const reference = readReference(`${registry.host}/acme/app`)
    await registries.repository(reference).manifest({ tag: '1.0' })
    registry.forget()
    const again = await registries.repository(reference).manifest(app.digest)
    expect(again.digest).toBe(app.digest)
    expect(registry.log()).toEqual([])
  })

  it('is asked for once by all who want it at a time', async () => {
    const repository = open()
    await Promise.all([1, 2, 3].map(() => repository.manifest(app.digest)))
    expect(registry.log().filter((line) => line.includes('manifests'))).toHaveLength(1)
  })

  it('is asked for again when it could not be had', async () => {
    const repository = open()
    registry.lie(/manifests/, { status: 403 }, 1)
    await expect(repository.manifest(app.digest)).rejects.toEqual(code('forbidden'))
    expect((await repository.manifest(app.digest)).digest).toBe(app.digest)
  })

  it('is not taken from another repository', async () => {
    registry.push('acme/other', image({ name: 'other' }), '1')
    const registries = registry.registries()
    await registries.repository(readReference(`${registry.host}/acme/app`)).manifest(app.digest)
    const other = registries.repository(readReference(`${registry.host}/acme/other`))
    await expect(other.manifest(app.digest)).rejects.toEqual(code('not-found'))
  })

  it('may be by sha512', async () => {
    const long = digestOf(app.bytes, 'sha512')
    registry.shelves.get('acme/app')?.manifests.set(long, app)
    expect((await open().manifest(long)).digest).toBe(long)
  })

  it('is refused when the bytes have another one', async () => {
    const other = image({ name: 'other' })
    registry.lie(/manifests/, { body: other.bytes, headers: { 'docker-content-digest': app.digest } })
    await expect(open().manifest(app.digest)).rejects.toEqual(code('digest-mismatch'))
  })

  it('is refused when one byte differs', async () => {
    const bytes = Buffer.from(app.bytes)
    bytes.writeUInt8(0x20, bytes.length - 1)
    registry.lie(/manifests/, { body: bytes })
    await expect(open().manifest(app.digest)).rejects.toEqual(code('digest-mismatch'))
  })
})

describe('a blob', () => {
  const blob = textBlob('app')
  const descriptor: Descriptor = {
    ...descriptorOf(blob),
    artifactType: '',
    annotations: new Map(),
    platform: null,
  }

  it('is what the descriptor says', async () => {
    expect(Buffer.from(await open().blob(descriptor, 100)).toString()).toBe('app')
  })

  it('is not asked for when it is too large', async () => {
    await expect(open().blob({ ...descriptor, size: 101 }, 100)).rejects.toEqual(code('too-large'))
    expect(registry.log()).toEqual([])
  })

  it.each<[string, string, Lie]>([
    ['other bytes', 'digest-mismatch', { body: 'apq' }],
    ['fewer bytes', 'digest-mismatch', { body: 'ap' }],
    ['more bytes', 'too-large', { body: 'apps' }],
    ['bytes without an end', 'too-large', { way: 'endless' }],
    ['none', 'not-found', { status: 404 }],
  ])('is refused when the registry gives %s', async (_, expected, lie) => {
    registry.lie(/blobs/, lie)
    await expect(open().blob(descriptor, 100)).rejects.toEqual(code(expected))
  })

  it('is refused when the descriptor has another size', async () => {
    await expect(open().blob({ ...descriptor, size: 4 }, 100)).rejects.toEqual(code('digest-mismatch'))
  })
})

describe('tags', () => {
  const tagsOf = async (repository: Repository): Promise<string[]> => {
    const tags: string[] = []
    for await (const tag of repository.tags()) tags.push(tag)
    return tags
  }

  it('are known as listed once the list was read to its end', async () => {
    const repository = open()
    expect(repository.listed('1.0')).toBeNull()
    expect(await tagsOf(repository)).toEqual(['1.0', 'latest'])
    expect(repository.listed('1.0')).toBe(true)
    expect(repository.listed('2.0')).toBe(false)
  })

  it('are not known as listed when the list was left', async () => {
    const repository = open()
    for await (const tag of repository.tags()) {
      expect(tag).toBe('1.0')
      break
    }
    expect(repository.listed('2.0')).toBeNull()
  })

  it('are read over all pages, each once', async () => {
    await registry.close()
    registry = await startRegistry({ pageSize: 2 })
    for (const tag of ['1', '2', '3', '4', '5']) registry.push('acme/app', image(), tag)
    const repository = open()
    expect(await tagsOf(repository)).toEqual(['1', '2', '3', '4', '5'])
    expect(registry.log().filter((line) => line.includes('tags'))).toEqual([
      'GET /v2/acme/app/tags/list?n=1000',
      'GET /v2/acme/app/tags/list?from=2',
      'GET /v2/acme/app/tags/list?from=4',
    ])
  })

  it('may be none', async () => {
    registry.lie(/tags/, { body: '{"name":"acme/app","tags":null}' })
    expect(await tagsOf(open())).toEqual([])
  })

  it('are each given once, though the registry repeats itself', async () => {
    registry.lie(/tags/, { body: '{"name":"acme/app","tags":["a","a","b"]}' })
    expect(await tagsOf(open())).toEqual(['a', 'b'])
  })

  const link = (target: string): Lie => ({
    body: '{"name":"acme/app","tags":["a"]}',
    headers: { link: `<${target}>; rel="next"` },
  })
  it.each<[string, string, Lie]>([
    ['those of another repository', 'malformed', { body: '{"name":"acme/other","tags":["1"]}' }],
    ['those of no repository', 'malformed', { body: '{"tags":["1"]}' }],
    ['what is no string', 'malformed', { body: '{"name":"acme/app","tags":[1]}' }],
    ['what is no list', 'malformed', { body: '{"name":"acme/app","tags":{}}' }],
    ['no JSON', 'malformed', { body: '{"name":"acme/app","tags":[' }],
    ['a page', 'malformed', { body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['pages in a circle', 'malformed', link('/v2/acme/app/tags/list?n=1000')],
    ['a page of another registry', 'malformed', link('https://evil.example/v2/acme/app/tags/list')],
    ['a page of another repository', 'malformed', link('/v2/acme/other/tags/list')],
    ['bytes without an end', 'too-large', { way: 'endless' }],
    ['status 404', 'not-found', { status: 404 }],
  ])('reject when the registry gives %s', async (_, expected, lie) => {
    registry.lie(/tags/, lie)
    const repository = open()
    await expect(tagsOf(repository)).rejects.toEqual(code(expected))
    expect(repository.listed('a')).toBeNull()
  })

  it('end where pages have no end', async () => {
    let page = 0
    registry.lie(/tags/, () => link(`/v2/acme/app/tags/list?page=${++page}`))
    await expect(tagsOf(open())).rejects.toEqual(code('too-many'))
    expect(page).toBe(1000)
  })

  it('end where there are too many', async () => {
    const many = (from: number): string => JSON.stringify(Array.from({ length: 60_000 }, (_, at) => `t${from + at}`))
    registry.lie(/tags/, ({ url }) => {
      const isFirst = url.includes('n=1000')
      const { headers = {} } = link('/v2/acme/app/tags/list?second')
      return { body: `{"name":"acme/app","tags":${many(isFirst ? 0 : 60_000)}}`, headers: isFirst ? headers : {} }
    })
    await expect(tagsOf(open())).rejects.toEqual(code('too-many'))
  })
})

describe('referrers', () => {
  const signature = (name: string): Built => image({ name, artifactType: 'application/x', subject: app })

  const digests = async (repository: Repository = open()): Promise<string[]> =>
    (await repository.referrers(app.digest)).descriptors.map(({ digest }) => digest)

  it('are those of the API and of the fallback tag, each once', async () => {
    const both = registry.push('acme/app', signature('both'))
    const inApi = registry.push('acme/app', signature('api'))
    const tagged = signature('tag')
    registry.pushFallback('acme/app', app, index([both, tagged]))
    expect(await digests()).toEqual([both.digest, inApi.digest, tagged.digest])
    expect((await open().referrers(app.digest)).gaps).toEqual([])
  })

  it('are none where there are none', async () => {
    expect(await open().referrers(app.digest)).toEqual({ descriptors: [], gaps: [] })
  })

  it('are read over all pages', async () => {
    await registry.close()
    registry = await startRegistry({ pageSize: 1 })
    registry.push('acme/app', app)
    const pushed = ['a', 'b', 'c'].map((name) => registry.push('acme/app', signature(name)).digest)
    expect(await digests()).toEqual(pushed)
  })

  it('ask for the API no more where there is none, though many ask at a time', async () => {
    await registry.close()
    registry = await startRegistry({ referrers: false })
    registry.push('acme/app', app)
    const tagged = signature('tag')
    registry.pushFallback('acme/app', app, index([tagged]))
    const repository = open()
    const others = ['b', 'c', 'd'].map((text) => digestOf(Buffer.from(text)))
    const [first] = await Promise.all([app.digest, ...others].map((digest) => repository.referrers(digest)))
    expect(first?.descriptors.map(({ digest }) => digest)).toEqual([tagged.digest])
    expect(registry.log().filter((line) => line.includes('/referrers/'))).toHaveLength(1)
  })

  it('ask for the API again when it only failed', async () => {
    const repository = open()
    registry.lie(/\/referrers\//, { status: 403 }, 1)
    expect((await repository.referrers(app.digest)).gaps).toEqual([code('forbidden')])
    const found = registry.push('acme/app', signature('a'))
    expect(await digests(repository)).toEqual([found.digest])
  })

  it('do not ask for a fallback tag that is not in the list of tags', async () => {
    const repository = open()
    for await (const tag of repository.tags()) expect(tag).toBeDefined()
    registry.forget()
    await repository.referrers(app.digest)
    expect(registry.log()).toEqual([`GET /v2/acme/app/referrers/${app.digest}`])
  })

  it('of sha512 have a fallback tag of 64 digits', async () => {
    const long = readDigest(`sha512:${'ab'.repeat(64)}`) ?? app.digest
    await open().referrers(long)
    expect(registry.log()).toContain(`GET /v2/acme/app/manifests/sha512-${'ab'.repeat(32)}`)
  })

  const many = (from: number, length = 600): string =>
    JSON.stringify({
      schemaVersion: 2,
      mediaType: ociIndex,
      manifests: Array.from({ length }, (_, at) => ({
        mediaType: 'application/x',
        digest: digestOf(Buffer.from(String(from + at))),
        size: 1,
      })),
    })
  it.each<[string, string, number, Lie | ((url: string) => Lie)]>([
    ['status 405', 'refused', 0, { status: 405 }],
    ['status 406', 'refused', 0, { status: 406 }],
    ['status 403', 'forbidden', 0, { status: 403 }],
    ['status 429', 'throttled', 0, { status: 429 }],
    ['status 503', 'refused', 0, { status: 503 }],
    ['a page', 'malformed', 0, { body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['an image', 'malformed', 0, { body: image().bytes }],
    ['no JSON', 'malformed', 0, { body: '{"manifests":' }],
    ['bytes without an end', 'too-large', 0, { way: 'endless' }],
    ['a closed connection', 'unreachable', 0, { way: 'reset' }],
    ['pages in a circle', 'malformed', 300, () => ({ body: many(0, 300), headers: { link: '<?x>; rel="next"' } })],
    [
      'more than is read',
      'too-many',
      1000,
      (url) =>
        url.includes('second') ? { body: many(600) } : { body: many(0), headers: { link: '<?second>; rel="next"' } },
    ],
    [
      'a page that is not there',
      'not-found',
      600,
      (url) =>
        url.includes('second') ? { status: 404 } : { body: many(0), headers: { link: '<?second>; rel="next"' } },
    ],
    [
      'a page that is not there after an empty one',
      'not-found',
      0,
      (url) =>
        url.includes('second') ? { status: 404 } : { body: many(0, 0), headers: { link: '<?second>; rel="next"' } },
    ],
  ])('have a gap when the API gives %s', async (_, expected, count, lie) => {
    registry.lie(/\/referrers\//, (request) => (typeof lie === 'function' ? lie(request.url) : lie))
    const { descriptors, gaps } = await open().referrers(app.digest)
    expect(gaps).toEqual([code(expected)])
    expect(descriptors).toHaveLength(count)
  })

  it('have a gap when the fallback tag is no index, or cannot be had', async () => {
    registry.pushFallback('acme/app', app, image({ name: 'no index' }))
    expect((await open().referrers(app.digest)).gaps).toEqual([code('malformed')])
    registry.lie(/manifests\/sha256-/, { status: 403 })
    expect((await open().referrers(app.digest)).gaps).toEqual([code('forbidden')])
    registry.pushFallback('acme/app', app, rawManifest('{', ociIndex))
    registry.repent()
    expect((await open().referrers(app.digest)).gaps).toEqual([code('malformed')])
  })

  it('end where pages have no end', async () => {
    let page = 0
    const body = JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests: [] })
    registry.lie(/\/referrers\//, () => ({ body, headers: { link: `<?page=${++page}>; rel="next"` } }))
    expect((await open().referrers(app.digest)).gaps).toEqual([code('too-many')])
    expect(page).toBe(64)
  })

  it('do not take a fault of ours for one of the registry', async () => {
    const http: World['http'] = () => Promise.reject(new TypeError('a fault'))
    const repository = registry.registries({}, { http }).repository(readReference(`${registry.host}/acme/app`))
    await expect(repository.referrers(app.digest)).rejects.toThrow(TypeError)
    const faulty = { name: 'x', listed: () => null, manifest: () => Promise.reject(new TypeError('a fault')) }
    await expect(referrersByTag(app.digest, faulty)).rejects.toThrow(TypeError)
  })
})

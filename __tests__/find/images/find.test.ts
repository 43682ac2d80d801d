import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ImageSources } from '../../../src/find/images/find.js'
import { findImages } from '../../../src/find/images/find.js'
import type { ImageSubject } from '../../../src/model/subject.js'
import type { Registries } from '../../../src/registry/model.js'
import { failureOfAsync } from '../../support/failure.js'
import { image } from '../../support/manifests.js'
import type { TestRegistry } from '../../support/registry.js'
import { startRegistry } from '../../support/registry.js'
import { memoryFiles, testWorld } from '../../support/world.js'

let registry: TestRegistry

beforeEach(async () => {
  registry = await startRegistry()
})

afterEach(() => registry.close())

interface Parts extends Partial<ImageSources> {
  readonly stop?: AbortSignal
  readonly open?: Registries
}

async function find({ stop, open, ...sources }: Parts): Promise<ImageSubject[]> {
  const files = memoryFiles(new Map())
  const world = testWorld(stop === undefined ? { files } : { files, stop })
  const found: ImageSubject[] = []
  const all = { references: [], registries: [], allowEmpty: false, ...sources }
  for await (const subject of findImages(all, open ?? registry.registries(), world)) found.push(subject)
  return found
}

const named = (...texts: readonly string[]) =>
  texts.map((text) => ({ text, root: text, mentions: [], obstacle: null, outright: true }))
const names = async (parts: Parts): Promise<string[]> => (await find(parts)).map(({ reference }) => reference)
const hex = 'ab'.repeat(32)

describe('images that are named', () => {
  it('are subjects in their order, by their whole names', async () => {
    expect(await find({ references: named('alpine', `ghcr.io/acme/app:1@sha256:${hex}`) })).toEqual([
      {
        kind: 'image',
        reference: 'docker.io/library/alpine:latest',
        repository: 'docker.io/library/alpine',
        tag: 'latest',
        pinned: null,
        root: 'alpine',
        mentions: [],
        obstacle: null,
      },
      {
        kind: 'image',
        reference: `ghcr.io/acme/app:1@sha256:${hex}`,
        repository: 'ghcr.io/acme/app',
        tag: '1',
        pinned: `sha256:${hex}`,
        root: `ghcr.io/acme/app:1@sha256:${hex}`,
        mentions: [],
        obstacle: null,
      },
    ])
  })

  it('are one subject with all mentions when they are the same', async () => {
    const mention = (line: number) => [{ file: 'a.yml', line, column: 1, endColumn: 7, of: 'source' as const }]
    const named = { obstacle: null, outright: false }
    const references = [
      { ...named, text: 'alpine', root: 'first', mentions: mention(1) },
      { ...named, text: 'busybox', root: 'other', mentions: mention(2) },
      { ...named, text: 'docker.io/library/alpine:latest', root: 'second', mentions: [...mention(3), ...mention(1)] },
    ]
    const [alpine, busybox] = await find({ references })
    expect(alpine).toMatchObject({ root: 'first', mentions: [...mention(1), ...mention(3)] })
    expect(busybox?.mentions).toEqual(mention(2))
  })

  it('are two subjects when one names the digest, and the other the tag too: a rule may be for that tag', async () => {
    const at = (line: number) => [{ file: 'a.yml', line, column: 1, endColumn: 7, of: 'source' as const }]
    const texts = [`q.io/a@sha256:${hex}`, `q.io/a:1@sha256:${hex}`, `q.io/a:2@sha256:${hex}`, 'q.io/a:1', 'q.io/a']
    const references = named(...texts).map((one, line) => ({ ...one, mentions: at(line + 1) }))
    const found = await find({ references })
    expect(found.map(({ reference, root, mentions }) => [reference, root, mentions.map(({ line }) => line)])).toEqual([
      [`q.io/a@sha256:${hex}`, texts[0], [1]],
      [`q.io/a:1@sha256:${hex}`, texts[1], [2]],
      [`q.io/a:2@sha256:${hex}`, texts[2], [3]],
      ['q.io/a:1', texts[3], [4]],
      ['q.io/a:latest', texts[4], [5]],
    ])
  })

  it('keep what finding them has shown, beside an image of the same name', async () => {
    const obstacle = { code: 'reference-ambiguous' as const, message: 'It may be a file.' }
    const [plain] = named('q.io/a:latest')
    const references = [plain, plain && { ...plain, obstacle }].flatMap((one) => one ?? [])
    expect((await find({ references })).map((one) => one.obstacle)).toEqual([null, obstacle])
  })

  it('are subjects with an obstacle when they are no references', async () => {
    const [bad, good] = await find({ references: named('Not A Reference', 'alpine') })
    expect(bad).toMatchObject({
      reference: 'Not A Reference',
      repository: 'Not A Reference',
      tag: null,
      pinned: null,
      obstacle: { code: 'reference-malformed', message: expect.stringContaining('`Not A Reference`') },
    })
    expect(good?.obstacle).toBeNull()
  })

  it('end when the run is to stop', async () => {
    expect(await find({ references: named('alpine'), registries: [registry.host], stop: AbortSignal.abort() })).toEqual(
      [],
    )
  })
})

describe('images of a registry', () => {
  const push = (repository: string, ...tags: readonly string[]): void => {
    registry.push(repository, image({ name: repository }), ...tags)
  }

  it('are all tags of all repositories, in the order of the registry', async () => {
    push('zeta', '2', '1')
    push('acme/app', 'x')
    expect(await names({ registries: [registry.host] })).toEqual([
      `${registry.host}/zeta:2`,
      `${registry.host}/zeta:1`,
      `${registry.host}/acme/app:x`,
    ])
    const [first] = await find({ registries: [registry.host] })
    expect(first).toMatchObject({ root: registry.host, repository: `${registry.host}/zeta`, tag: '2', pinned: null })
  })

  it('keep their order though many lists are read at a time', async () => {
    const repositories = Array.from({ length: 30 }, (_, at) => `app-${at}`)
    for (const name of repositories) push(name, '1')
    let open = 0
    let most = 0
    const registries = registry.registries()
    const counting: Registries = {
      ...registries,
      repository: (reference) => {
        const repository = registries.repository(reference)
        return {
          ...repository,
          async *tags() {
            most = Math.max(most, ++open)
            yield* repository.tags()
            open -= 1
          },
        }
      },
    }
    const found = await names({ registries: [registry.host], open: counting })
    expect(found).toEqual(repositories.map((name) => `${registry.host}/${name}:1`))
    expect(most).toBe(8)
  })

  it('are those of one repository, or of those below a path', async () => {
    push('acme/app', '1')
    push('acme/app/sub', '1')
    push('acme2/app', '1')
    push('acme', '1')
    const { host } = registry
    expect(await names({ registries: [`${host}/acme/app`] })).toEqual([`${host}/acme/app:1`])
    expect(await names({ registries: [`${host}/acme/**`] })).toEqual([`${host}/acme/app:1`, `${host}/acme/app/sub:1`])
  })

  it('leave out the tags of signatures, attestations and referrers', async () => {
    const auxiliary = ['', '.sig', '.att', '.sbom'].map((suffix) => `sha256-${hex}${suffix}`)
    push('app', ...auxiliary, '1', 'sha256-abc')
    expect(await names({ registries: [registry.host] })).toEqual([
      `${registry.host}/app:1`,
      `${registry.host}/app:sha256-abc`,
    ])
  })

  it('are told once when they were named too, or listed twice', async () => {
    push('app', '1', '2')
    const { host } = registry
    const found = await names({ references: named(`${host}/app:2`), registries: [host, `${host}/app`] })
    expect(found).toEqual([`${host}/app:2`, `${host}/app:1`])
  })

  it('are known by their list when the first of them is looked at', async () => {
    push('app', '1', '2')
    const open = registry.registries()
    const world = testWorld({ files: memoryFiles(new Map()) })
    const sources = { references: [], registries: [registry.host], allowEmpty: false }
    for await (const { repository } of findImages(sources, open, world)) {
      const reference = {
        kind: 'registry',
        registry: registry.host,
        repository: 'app',
        tag: null,
        digest: null,
      } as const
      expect(repository).toBe(`${registry.host}/app`)
      expect(open.repository(reference).listed(`sha256-${hex}.sig`)).toBe(false)
    }
  })

  it('of a repository that cannot be listed are one unknown subject, and the walk goes on', async () => {
    push('a', '1')
    push('b', '1')
    push('c', '1')
    registry.lie(/\/b\/tags/, { status: 403 })
    const [a, b, c] = await find({ registries: [registry.host] })
    expect([a?.obstacle, c?.obstacle]).toEqual([null, null])
    expect(b).toMatchObject({ reference: `${registry.host}/b`, tag: null, obstacle: { code: 'registry-forbidden' } })
  })

  it('of a list that ends too early are those that came, and an unknown subject', async () => {
    registry.lie(/tags\/list\?n/, { body: '{"name":"app","tags":["1"]}', headers: { link: '<?second>; rel="next"' } })
    registry.lie(/second/, { status: 403 })
    const [one, rest] = await find({ registries: [`${registry.host}/app`] })
    expect(one?.reference).toBe(`${registry.host}/app:1`)
    expect(rest?.obstacle?.code).toBe('registry-forbidden')
  })

  it('of a catalogue that cannot be read are one unknown subject', async () => {
    registry.lie(/catalog/, { status: 404 })
    expect(await find({ registries: [registry.host] })).toMatchObject([
      { reference: registry.host, repository: registry.host, obstacle: { code: 'image-not-found' } },
    ])
    const elsewhere = await find({ registries: ['ghcr.io'], open: registry.registries({ allowed: [] }) })
    expect(elsewhere).toMatchObject([{ reference: 'ghcr.io', obstacle: { code: 'registry-not-listed' } }])
    const one = await find({ registries: ['ghcr.io/a'], open: registry.registries({ allowed: [] }) })
    expect(one).toMatchObject([{ reference: 'ghcr.io/a', obstacle: { code: 'registry-not-listed' } }])
  })

  it('of a catalogue that ends too early are those that came, and an unknown subject', async () => {
    push('a', '1')
    registry.lie(/catalog/, {
      body: '{"repositories":["a"]}',
      headers: { link: '<https://evil.example/>; rel="next"' },
    })
    const [one, rest] = await find({ registries: [`${registry.host}/**`] })
    expect(one?.reference).toBe(`${registry.host}/a:1`)
    expect(rest).toMatchObject({ reference: registry.host, obstacle: { code: 'registry-malformed' } })
  })

  it('with names that are none are not asked for', async () => {
    const strange = ['../../v2/_catalog', 'A', 'x y', '', '\u202eexe', 'x'.repeat(5000)]
    registry.lie(/catalog/, { body: JSON.stringify({ repositories: strange }) })
    registry.lie(/\/app\/tags/, { body: JSON.stringify({ name: 'app', tags: ['../x', ''] }) })
    const repositories = await find({ registries: [registry.host] })
    expect(repositories.map(({ obstacle }) => obstacle?.code)).toEqual(strange.map(() => 'registry-malformed'))
    const tags = await find({ registries: [`${registry.host}/app`] })
    expect(tags.map(({ obstacle }) => obstacle?.code)).toEqual(['registry-malformed', 'registry-malformed'])
    expect(new Set(tags.map(({ reference }) => reference)).size).toBe(2)
    const api = registry.log().filter((line) => line !== 'GET /v2/')
    expect(api).toEqual(['GET /v2/_catalog', 'GET /v2/app/tags/list?n=1000'])
  })

  it('are none in an empty repository, which is a failure unless that is allowed', async () => {
    registry.push('empty', image())
    const sources = { registries: [registry.host] }
    expect(await failureOfAsync(find(sources))).toMatchObject({ code: 'nothing-found' })
    expect(await find({ ...sources, allowEmpty: true })).toEqual([])
    push('app', '1')
    expect(await names(sources)).toEqual([`${registry.host}/app:1`])
  })

  it('are asked for by an operand that names a registry or repository', async () => {
    const failure = await failureOfAsync(find({ registries: [`${registry.host}/app:1`] }))
    expect(failure).toMatchObject({ code: 'usage', message: expect.stringContaining('names one image') })
  })

  it('end when the run is to stop', async () => {
    push('a', '1', '2')
    push('b', '1')
    const stop = new AbortController()
    const found: string[] = []
    const world = testWorld({ files: memoryFiles(new Map()), stop: stop.signal })
    const sources = { references: [], registries: [registry.host, registry.host], allowEmpty: false }
    const open = registry.registries()
    const stopping: Registries = {
      ...open,
      async *catalog(host) {
        for await (const name of open.catalog(host)) {
          yield name
          stop.abort()
        }
      },
    }
    for await (const { reference } of findImages(sources, stopping, world)) found.push(reference)
    expect(found).toEqual([])
  })

  it('do not hide a fault of ours', async () => {
    push('a', '1')
    const fault = (): never => {
      throw new TypeError('a fault')
    }
    const open = registry.registries()
    await expect(find({ registries: [registry.host], open: { ...open, repository: fault } })).rejects.toThrow(TypeError)
    await expect(find({ registries: [null as unknown as string] })).rejects.toThrow(TypeError)
    await expect(find({ registries: [registry.host], open: { ...open, catalog: fault } })).rejects.toThrow(TypeError)
  })
})

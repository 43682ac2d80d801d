import { describe, expect, it } from '@jest/globals'
import { symlinkSync } from 'node:fs'
import { readGiven } from '../../../../src/find/images/given/read.js'
import { nodeFiles } from '../../../../src/host/files.js'
import { folderOf, removeFolders } from '../../../support/folder.js'
import { testWorld } from '../../../support/world.js'
import { a, b, briefly, images, read, refusal } from './reading.js'

describe('files', () => {
  it('are read when they are there, and name images of no authority', async () => {
    const [image] = await images('dist/refs.txt', { 'dist/refs.txt': `# made\n\n  q.io/a:1, q.io/b@${a}\r\n` })
    expect(image).toEqual({
      text: 'q.io/a:1',
      root: 'dist/refs.txt',
      mentions: [{ file: 'dist/refs.txt', line: 3, column: 3, endColumn: 11, of: 'output' }],
      obstacle: null,
      outright: false,
    })
  })

  it('must not lead out of the workspace by a link', async () => {
    const outside = folderOf({ 'secret.txt': 'q.io/secret:1' })
    const folder = folderOf({ 'refs.txt': 'q.io/a:1' })
    symlinkSync(`${outside}/secret.txt`, `${folder}/evil.txt`)
    symlinkSync('refs.txt', `${folder}/good.txt`)
    const world = testWorld({ files: nodeFiles(folder) })
    const { images: found } = await readGiven(['evil.txt\ngood.txt'], false, world)
    expect(found.map(({ text, obstacle }) => [text, obstacle?.code])).toEqual([
      ['evil.txt', 'link-leaves-root'],
      ['q.io/a:1', undefined],
    ])
    removeFolders()
  })

  it('of buildpacks that are no report, or a report of nothing, are lists that are not known', async () => {
    const codes = async (content: string) =>
      (await images('a.toml', { 'a.toml': content })).map((one) => one.obstacle?.code)
    expect(new Set(await codes('[build]\nx = 1\n'))).toEqual(new Set(['reference-malformed', 'file-malformed']))
    expect((await codes('[image]\ndigest = "x"\n')).includes(undefined)).toBe(false)
    expect((await codes('image = 1\n[build]\n')).includes(undefined)).toBe(false)
    expect((await refusal('a.toml', { 'a.toml': '[image]\ntags = []\n' })).code).toBe('nothing-found')
    expect(await briefly('a.toml', { 'a.toml': `[image]\ntags = ["q.io/a:1", 2]\ndigest = "${a}"\n` })).toEqual([
      `q.io/a:1@${a}`,
    ])
  })

  it('give the place of the whole word', async () => {
    const [, second] = await images('a.txt', { 'a.txt': 'q.io/a:12 q.io/a:1' })
    expect(second).toMatchObject({ text: 'q.io/a:1', mentions: [{ column: 11, endColumn: 19 }] })
  })

  it('may stand beside references on a line, and outside of the workspace', async () => {
    expect(await briefly('a.txt q.io/c:1', { 'a.txt': 'q.io/a:1' })).toEqual(['q.io/a:1', 'q.io/c:1'])
    expect(await briefly('/tmp/a.json', { '/tmp/a.json': '{"image":"q.io/a:1"}' })).toEqual(['q.io/a:1'])
    expect(await briefly('a b.txt', { 'a b.txt': 'q.io/a:1' })).toEqual(['q.io/a:1'])
  })

  it('never take the place of what can only be an image', async () => {
    const evil = 'q.io/evil:1'
    for (const name of ['ghcr.io/acme/app:1.2', `ghcr.io/acme/app@${a}`, 'app:1']) {
      expect(await briefly(name, { [name]: evil })).toEqual([name])
    }
    for (const name of ['ghcr.io/acme/app', 'acme/app', 'alpine', 'build.out/refs.txt']) {
      const [image, ...others] = await images(name, { [name]: evil })
      expect([image?.text, image?.obstacle?.code, image?.outright, others]).toEqual([
        name,
        'reference-ambiguous',
        false,
        [],
      ])
      expect(image?.obstacle?.message).toContain(`./${name}`)
      expect(await briefly(`./${name}`, { [name]: evil })).toEqual([evil])
    }
  })

  it('that are missing are a failure, unless that is allowed', async () => {
    for (const name of ['refs.txt', './refs', '/tmp/x/metadata.json', 'dist/jib-image.digest']) {
      expect((await refusal(name)).message).toBe(`There is no file \`${name}\`, which \`images\` names.`)
      expect((await read([name], {}, true)).images).toEqual([])
    }
    const failure = await refusal('a.txt missing.txt', { 'a.txt': 'q.io/a:1' })
    expect(failure.code).toBe('nothing-found')
  })

  it('that name no image are a failure, unless that is allowed', async () => {
    for (const content of ['', '\n# none\n', '{}', '[]']) {
      expect((await refusal('a.txt', { 'a.txt': content })).message).toBe('The file `a.txt` names no image.')
    }
    expect((await read(['a.txt'], { 'a.txt': '' }, true)).images).toEqual([])
  })

  it.each<[string, string | Uint8Array, string]>([
    ['no text', new Uint8Array([0xff, 0xfe, 0x00]), 'file-malformed a.txt'],
    ['control characters', 'q.io/a:1\u0000', 'file-malformed a.txt'],
    ['broken JSON', '{"image": "q.io/a:1"', 'file-malformed a.txt'],
    ['a broken report', '[image]\ntags = [', 'file-malformed a.txt'],
    ['a broken lock', 'kind: ImagesLock\nimages:\n- image: "q.io\n', 'file-malformed a.txt'],
    ['a lock without a name', 'kind: ImagesLock\nimages:\n- annotations: {}\n', 'file-malformed a.txt'],
    ['a malformed name', 'Q.io/A:1', 'reference-malformed Q.io/A:1'],
    ['more than is read', new Uint8Array(16 * 1024 * 1024 + 1), 'file-too-large a.txt'],
  ])('with %s are an image that is not known', async (_, content, expected) => {
    const { images: found } = await read(['a.txt'], { 'a.txt': content })
    expect(found.map(({ text, obstacle }) => `${obstacle?.code ?? ''} ${text}`)).toEqual([expected])
  })

  it('of a lock are read where their aliases lead', async () => {
    const content = `kind: ImagesLock\nx: &a q.io/a@${a}\nimages:\n- image: *a\n- image: q.io/b@${b}\n`
    const found = await images('images.yml', { 'images.yml': content })
    expect(found.map(({ text, mentions }) => [text, mentions[0]?.line])).toEqual([
      [`q.io/a@${a}`, 2],
      [`q.io/b@${b}`, 5],
    ])
  })

  it('of the repository are read as such, and leave out nothing that is not known', async () => {
    const compose = 'services:\n  a:\n    image: q.io/a:${TAG:-1}\n  b:\n    image: q.io/b:${TAG:?}\n'
    const { images: found, remarks } = await read(['compose.yml'], { 'compose.yml': compose })
    expect(found.map(({ text, obstacle, mentions }) => [text, obstacle?.code, mentions[0]?.line])).toEqual([
      ['compose.yml:5:12', 'reference-unresolved', 5],
      ['q.io/a:1', undefined, 3],
    ])
    expect(found.map(({ outright }) => outright)).toEqual([false, false])
    expect(remarks).toHaveLength(1)
    const broken = await read(['Dockerfile', './compose.yml'], {
      Dockerfile: 'FROM alpine\n',
      'compose.yml': 'services: [',
    })
    expect(broken.images.map(({ text, obstacle }) => obstacle?.code ?? text)).toEqual(['file-malformed', 'alpine'])
  })

  it('give the place of a text that is written otherwise as that of the whole text', async () => {
    const [image] = await images('a.json', { 'a.json': '{\n "image": "q.io\\/a:1"}' })
    expect(image).toMatchObject({ text: 'q.io/a:1', mentions: [{ line: 2, column: 11, endColumn: 22 }] })
  })
})

describe('a file that would hide an image', () => {
  const pod = 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: q.io/evil:1}]}\n'
  const lock = `kind: ImagesLock\nimages:\n- image: q.io/a@${a}\n`

  it('is no lock of images because a document of it is one', async () => {
    for (const content of [`${lock}---\n${pod}`, `${pod}---\n${lock}`]) {
      expect(await briefly('a.yml', { 'a.yml': content })).toContain('q.io/evil:1')
    }
    expect(await briefly('a.yml', { 'a.yml': `${lock}${pod}` })).toEqual(['file-malformed a.yml'])
    expect(await briefly('a.yml', { 'a.yml': `${lock}---\n` })).toEqual([`q.io/a@${a}`])
  })

  it('is read as what it is where it is written as JSON', async () => {
    const object = {
      apiVersion: 'v1',
      kind: 'Pod',
      spec: { containers: [{ image: 'q.io/a:1' }], volumes: [{ image: { reference: 'q.io/evil:1' } }] },
    }
    expect(await briefly('a.json', { 'a.json': JSON.stringify(object) })).toContain('q.io/evil:1')
    const container = { image: 'q.io/a:1', build: { cacheFrom: ['q.io/evil:1'] } }
    expect(await briefly('devcontainer.json', { 'devcontainer.json': JSON.stringify(container) })).toContain(
      'q.io/evil:1',
    )
  })

  it('ends no run by its size: aliases, names in another order, documents on a line', async () => {
    const aliases = `kind: ImagesLock\nx: &a q.io/a@${a}\nimages:\n${'- image: *a\n'.repeat(10_000)}`
    expect(await briefly('a.yml', { 'a.yml': aliases })).toHaveLength(10_000)
    const deep = `kind: ImagesLock\nimages: ${'['.repeat(20_000)}`
    expect(await briefly('a.yml', { 'a.yml': deep })).toEqual(['file-malformed a.yml'])
    const documents = '{"image":"q.io/a:1"}'.repeat(20_000)
    expect(await briefly('a.json', { 'a.json': documents })).toHaveLength(20_000)
    const tags = Array.from({ length: 30_000 }, (_, index) => `"q.io/a:${index}"`)
    const found = await images('a.toml', { 'a.toml': `[image]\ntags = [\n${tags.join(',\n')}]\ndigest = "${a}"\n` })
    expect(found.at(-1)?.mentions).toEqual([{ file: 'a.toml', line: 30_002, column: 2, endColumn: 14, of: 'output' }])
  })
})

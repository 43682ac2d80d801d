import { describe, expect, it } from '@jest/globals'
import { a, b, briefly, c, images, read, refusal } from './reading.js'

describe('lines', () => {
  it('are references, which the user wrote down', async () => {
    const [first, second] = await images('\n  alpine  \r\n\n# a comment\nghcr.io/acme/app:1.2\n')
    expect(first).toEqual({ text: 'alpine', root: 'alpine', mentions: [], obstacle: null, outright: true })
    expect(second?.text).toBe('ghcr.io/acme/app:1.2')
  })

  it.each<[string, readonly string[]]>([
    ['a:1,b:2', ['a:1', 'b:2']],
    ['a:1, b:2  c:3', ['a:1', 'b:2', 'c:3']],
    ['oci://ghcr.io/acme/app:1', ['ghcr.io/acme/app:1']],
    ['docker://alpine', ['alpine']],
    ['docker-image://alpine:3', ['alpine:3']],
    ['oci-layout:build/app:1.2', ['oci-layout:build/app:1.2']],
    ['[::1]:5000/acme/app:1', ['[::1]:5000/acme/app:1']],
    [`app:1 ${a}`, [`docker.io/library/app:1@${a}`]],
    [`${a} app:1,app:2`, [`docker.io/library/app:1@${a}`, `docker.io/library/app:2@${a}`]],
    [`${'a'.repeat(64)}  ghcr.io/acme/app:1`, [`ghcr.io/acme/app:1@${a}`]],
    [`${'a'.repeat(128)} ghcr.io/acme/app:1`, [`ghcr.io/acme/app:1@sha512:${'a'.repeat(128)}`]],
    [`app:1@${a} ${a}`, [`app:1@${a}`]],
  ])('may hold several, with schemes and digests: %s', async (line, expected) => {
    expect(await briefly(line)).toEqual(expected)
  })

  it.each<[string, readonly string[]]>([
    ['Not A Reference', ['reference-malformed Not A Reference']],
    ['https://ghcr.io/acme/app', ['reference-malformed https://ghcr.io/acme/app']],
    ['ghcr.io/acme/app@', ['reference-malformed ghcr.io/acme/app@']],
    ['ghcr.io/acme/app:${{ inputs.tag }}', ['reference-unresolved ghcr.io/acme/app:${{ inputs.tag }}']],
    ['a:1 $TAG', ['a:1', 'reference-unresolved $TAG']],
    ['app:{{ .Values.tag }}', ['reference-unresolved app:{{ .Values.tag }}']],
    ['app:<no value>', ['reference-unresolved app:<no value>']],
    [`a:1 b:1 ${a} ${b}`, [`reference-ambiguous a:1 b:1 ${a} ${b}`]],
    [`app:1@${b} ${a}`, [`reference-ambiguous app:1@${b}`]],
    [`oci-layout:app ${a}`, ['reference-ambiguous oci-layout:app']],
    [`${'a'.repeat(64)}  app.tar.gz`, [`reference-ambiguous ${'a'.repeat(64)}  app.tar.gz`]],
    ['a'.repeat(64), [`reference-malformed ${'a'.repeat(64)}`]],
    [a, [`digest-without-name ${a}`]],
    [
      `sha256:${'A'.repeat(64)} app:1`,
      [`docker.io/library/sha256:${'A'.repeat(64)}`, 'app:1'].map((one) => one.replace('docker.io/library/', '')),
    ],
    ['dir/', ['reference-malformed dir/']],
  ])('that cannot be told are images that are not known: %s', async (line, expected) => {
    expect(await briefly(line)).toEqual(expected)
  })

  it('of names and one digest that stand apart are one image only where nothing else can be meant', async () => {
    expect(await briefly(`ghcr.io/acme/app:1\n${a}`)).toEqual([`ghcr.io/acme/app:1@${a}`])
    expect(await briefly(`ghcr.io/acme/app:1\n${a}\n${a}`)).toEqual([`ghcr.io/acme/app:1@${a}`])
    expect(await briefly(`b:1@${b}\na:1\n${a}`)).toEqual([`b:1@${b}`, `docker.io/library/a:1@${a}`])
    expect(await briefly(`a:1\nb:1\n${a}`)).toEqual(['a:1', 'b:1', `digest-without-name ${a}`])
    expect(await briefly(`a:1\n${a}\n${b}`)).toEqual(['a:1', `digest-without-name ${a}`, `digest-without-name ${b}`])
    const needs = { build: { result: 'success', outputs: { digest: a } } }
    expect(await briefly(`ghcr.io/acme/app:1\n${JSON.stringify(needs)}`)).toEqual([`ghcr.io/acme/app:1@${a}`])
    const named = {
      build: { result: 'success', outputs: { digest: a } },
      other: { result: 'success', outputs: { image: 'x:1' } },
    }
    expect(await briefly(named)).toEqual([`digest-without-name ${a}`, 'x:1'])
  })

  it('that are nothing but comments are a failure', async () => {
    expect(await refusal('# alpine\n')).toMatchObject({ code: 'empty-input' })
    expect(await read(['# alpine\n'], {}, true)).toEqual({ images: [], remarks: [], asked: [] })
  })

  it('of any length and form are read in no time', async () => {
    const long = 300_000
    for (const text of [
      '${{'.repeat(long),
      `${':'.repeat(long)}/`,
      '@'.repeat(long),
      'a,'.repeat(600_000),
      '\n '.repeat(long) + 'a',
    ]) {
      const found = await images(text)
      expect(found.length).toBeGreaterThan(0)
      expect((await images('a.txt', { 'a.txt': text })).length).toBeGreaterThan(0)
    }
  })

  it('are told of in short', async () => {
    const { asked } = await read([
      'alpine\nalpine',
      '{"image":"a:1"}',
      JSON.stringify({ b: { result: 'x', outputs: { image: 'a:1' } } }),
    ])
    expect(asked).toEqual(['alpine', 'JSON', 'needs'])
  })
})

describe('JSON', () => {
  it('stands among lines, and several documents behind each other', async () => {
    const pretty = JSON.stringify({ image: 'b:1', odd: 'a "quoted\\" } text' }, null, 2)
    expect(await briefly(`a:1\n${pretty}\n[{"image":"c:1"}] d:1\n{"image":"e:1"}{"image":"f:1"}`)).toEqual([
      'a:1',
      'b:1',
      'c:1',
      'd:1',
      'e:1',
      'f:1',
    ])
  })

  it('that cannot be read is an image that is not known', async () => {
    for (const text of [
      '{"image":"a:1"',
      '{"image":"a:1","image":"b:1"}',
      '[1,]',
      `{"a":${'['.repeat(70)}${']'.repeat(70)}}`,
    ]) {
      const [only, ...others] = await images(text)
      expect([only?.obstacle?.code, only?.root, others]).toEqual(['file-malformed', 'JSON', []])
    }
  })

  it('is looked through for outputs and references with digests, also inside of strings', async () => {
    expect(await briefly({ x: [{ y: `ghcr.io/acme/app@${a}` }], z: `a:1@${a}, b:1@${b}` })).toEqual([
      `ghcr.io/acme/app@${a}`,
      `a:1@${a}`,
      `b:1@${b}`,
    ])
    const nested = JSON.stringify(JSON.stringify({ matrix: JSON.stringify([{ image: 'a:1' }]) })).slice(1, -1)
    expect(await briefly(`{"out":"${nested}"}`)).toEqual(['a:1'])
  })

  it.each<[string, unknown]>([
    ['a commit', { sha: 'a'.repeat(40), ref: 'refs/heads/main' }],
    ['a version', { version: '1.2', tags: 'v1 v2', tag: 'v1' }],
    ['tags of packages', { tags: '@acme/app@1.2 app@1.2' }],
    ['an address', { url: 'https://ghcr.io/acme/app', image: 'https://acme.example/logo.png' }],
    ['a name that nobody calls an image', { a: 'ghcr.io/acme/app:1.2' }],
    ['the ID of a configuration', { imageid: a, 'config-digest': b, imageId: a }],
    ['digests of other things', { 'artifact-digest': a, 'sbom-digest': a, digest: 'abc' }],
    [
      'what an image was made from',
      { labels: { base: `alpine@${a}` }, 'buildx.build.provenance': { x: `alpine@${a}` } },
    ],
    ['a repository', { repository: 'acme/app', digest: 'x' }],
    ['empty outputs', { image: '', tags: '', digest: '', metadata: '' }],
    ['other values', { image: null, tags: [1, true], images: [] }],
    ['a part of an image', { mediaType: 'x', size: 1, digest: a }],
    ['an archive', [{ type: 'Archive', internal_type: 1, name: 'ghcr.io/acme/app:1', extra: { Digest: a } }]],
  ])('that holds nothing but %s names no image', async (_, given) => {
    const failure = await refusal({ build: { outputs: given, result: 'success' } })
    expect(failure.message).toBe('What `images` gives as `needs` names no image.')
    expect((await read([JSON.stringify(given)], {}, true)).images).toEqual([])
  })

  it('says where it stood', async () => {
    const steps = { s: { outcome: 'success', outputs: { list: JSON.stringify([{ digest: a }]) } } }
    const [lone] = await images(JSON.stringify(steps))
    expect(lone).toMatchObject({
      root: 'steps.s.outputs.list[0].digest',
      text: a,
      obstacle: { code: 'digest-without-name' },
    })
    expect(lone?.obstacle?.message).toContain('steps.s.outputs.list[0].digest')
  })
})

describe('outputs', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['a digest and the name beside it', { image: 'a:1', digest: a }, [`docker.io/library/a:1@${a}`]],
    [
      'a digest and all names beside it',
      { tags: 'x/a:1\nx/a:2', digest: a },
      [`docker.io/x/a:1@${a}`, `docker.io/x/a:2@${a}`],
    ],
    ['lists as JSON', { 'registry-paths': '["q.io/a:1","q.io/a:2"]', digest: a }, [`q.io/a:1@${a}`, `q.io/a:2@${a}`]],
    ['tags by themselves', { image: 'q.io/a', tags: 'v1 latest', digest: a }, [`q.io/a:v1@${a}`, `q.io/a:latest@${a}`]],
    [
      'two of each that say whose they are',
      { 'a-image': 'a:1', 'a-digest': a, bImage: 'b:1', bDigest: b },
      [`docker.io/library/a:1@${a}`, `docker.io/library/b:1@${b}`],
    ],
    ['the only digest and the only image', { 'app-image': 'a:1', digest: a }, [`docker.io/library/a:1@${a}`]],
    ['the same digest twice', { image: 'a:1', digest: a, 'image-digest': a }, [`docker.io/library/a:1@${a}`]],
    ['a digest of somebody else', { image: 'a:1', 'b-digest': b }, ['a:1', `digest-without-name ${b}`]],
    ['two digests for two names', { images: 'a:1 b:1', digest: a, 'image-digest': b }, ['reference-ambiguous out']],
    ['two digests for one name', { image: 'a:1', digest: a, 'image-digest': b }, ['reference-ambiguous out']],
    ['a name with another digest', { image: `a:1@${b}`, digest: a }, [`reference-ambiguous a:1@${b}`]],
    ['a name with its digest', { image: `a:1@${a}`, digest: a }, [`a:1@${a}`]],
    ['a digest by itself', { digest: a }, [`digest-without-name ${a}`]],
    ['a digest in the place of a name', { image: a }, [`digest-without-name ${a}`]],
    ['a digest that is none', { image: 'a:1', digest: 'sha256:abc' }, ['a:1', 'reference-malformed sha256:abc']],
    ['a reference in the place of a digest', { digest: `q.io/a@${a}` }, [`q.io/a@${a}`]],
    ['several digests', { digests: `${a},${b}` }, [`digest-without-name ${a}`, `digest-without-name ${b}`]],
    ['names that begin with what they are', { 'image-web': 'q.io/web:1', 'digest-web': a }, [`q.io/web:1@${a}`]],
    ['a name that is none', { image: 'Acme/App:1' }, ['reference-malformed Acme/App:1']],
    ['a name with a variable', { image: 'acme/app:$TAG' }, ['reference-unresolved acme/app:$TAG']],
    ['a digest that is broken', { x: 'q.io/a@sha256:abc' }, ['reference-malformed q.io/a@sha256:abc']],
    ['JSON that is broken', { metadata: '{"containerimage.digest":' }, ['file-malformed out.metadata']],
    ['a list that is broken', { images: `["q.io/a@${a}"` }, ['file-malformed out.images']],
    [
      'oras without a tag',
      { reference: `q.io/a@${a}`, digest: a, files: [{ reference: `q.io/a@${b}`, digest: b }] },
      [`q.io/a@${a}`],
    ],
    ['a repository that was pushed to', { repository: 'q.io/a', digest: a }, [`q.io/a@${a}`]],
  ])('%s', async (_, given, expected) => {
    expect(await briefly({ out: given })).toEqual(expected)
  })

  it('of a build follow its metadata', async () => {
    const metadata = { 'containerimage.digest': a, 'containerimage.config.digest': c, 'image.name': 'q.io/a:1' }
    const text = JSON.stringify(metadata)
    expect(await briefly({ digest: b, imageid: c, metadata: text })).toEqual([`q.io/a:1@${a}`])
    expect(await briefly({ metadata, tags: 'q.io/a:2' })).toEqual([`q.io/a:1@${a}`, `q.io/a:2@${a}`])
    const unnamed = JSON.stringify({ 'containerimage.digest': a })
    expect(await briefly({ digest: a, metadata: unnamed })).toEqual([`digest-without-name ${a}`])
    expect(await briefly({ digest: a, metadata: unnamed, image: 'q.io/a' })).toEqual([`q.io/a@${a}`])
  })

  it('never take the digest of a configuration for the image', async () => {
    const metadata = { 'containerimage.digest': c, 'containerimage.config.digest': c, 'image.name': 'q.io/a:1' }
    expect(await briefly({ digest: c, imageid: c, metadata: JSON.stringify(metadata) })).toEqual(['q.io/a:1'])
    expect(await briefly(metadata)).toEqual(['q.io/a:1'])
  })

  it('that name a tag and elsewhere the same tag with its digest mean one image', async () => {
    const built = { metadata: { 'containerimage.digest': a, 'image.name': 'q.io/a:1' } }
    expect(await briefly({ meta: { tags: 'q.io/a:1' }, build: built })).toEqual([`q.io/a:1@${a}`, `q.io/a:1@${a}`])
    const other = { metadata: { 'containerimage.digest': b, 'image.name': 'q.io/a:1' } }
    expect(await briefly({ meta: { tags: 'q.io/a:1' }, build: built, other })).toEqual([
      'q.io/a:1',
      `q.io/a:1@${a}`,
      `q.io/a:1@${b}`,
    ])
    expect(await briefly(`q.io/a:1\n${JSON.stringify(built)}`)).toEqual(['q.io/a:1', `q.io/a:1@${a}`])
  })

  it('hold no more documents in documents than are in use', async () => {
    let text = JSON.stringify({ image: `q.io/a@${a}` })
    for (let depth = 0; depth < 6; depth += 1) text = JSON.stringify({ x: text })
    expect(await briefly(text)).toEqual([expect.stringMatching(/^file-malformed x\.x\.x\.x/)])
  })
})

it('takes 10,000 references and 10,000 outputs', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `q.io/a${at}:1`)
  expect(await briefly(many.join('\n'))).toHaveLength(10_000)
  expect(await briefly('a.json', { 'a.json': JSON.stringify(many.map((image) => ({ image }))) })).toHaveLength(10_000)
  const most = await refusal(
    many.map((one) => Array.from({ length: 11 }, (_, at) => `${one}${at}`).join(' ')).join('\n'),
  )
  expect(most.message).toBe('`images` names more than 100000 images.')
})

describe('outputs that would hide an image', () => {
  const needs = (outputs: unknown): unknown => ({ build: { result: 'success', outputs } })

  it.each(['reference', 'repository', 'url', 'Name'])('beside a pair do not: %s', async (key) => {
    const digest = key === 'Name' ? 'Digest' : 'digest'
    const outputs = { [key]: 'q.io/a:1', [digest]: a, image: 'q.io/evil:1', parts: ['q.io/no:1'] }
    expect(await briefly(needs(outputs))).toEqual([`q.io/a:1@${a}`, 'q.io/evil:1'])
  })

  it('in a text that is nearly JSON do not', async () => {
    for (const text of ['{"image": "q.io/evil:1",}', '{"json": "{\\"tags\\": [\\"q.io/evil:1\\"]}",}']) {
      expect(await briefly(needs({ image: 'q.io/a:1', other: text }))).toEqual([
        'q.io/a:1',
        'file-malformed needs.build.outputs.other',
      ])
    }
    expect(await briefly(needs({ image: 'q.io/a:1', log: '[main 1234] Add an image' }))).toEqual(['q.io/a:1'])
  })

  it('with tags that may be of several names do not', async () => {
    expect(await briefly(needs({ images: 'q.io/a,q.io/b:2', tags: '1.0' }))).toEqual([
      'reference-ambiguous q.io/a',
      'q.io/b:2',
    ])
    expect(await briefly(needs({ images: 'q.io/a:1,q.io/b:2', tags: '1.0' }))).toEqual(['q.io/a:1', 'q.io/b:2'])
  })

  it('under a name that says nothing are told of, once, and not where the image is found', async () => {
    const outputs = {
      image: 'q.io/a:1',
      digest: a,
      published: 'q.io/evil:1 oci://q.io:5000/x/b:2',
      again: 'q.io/evil:1',
      same: 'q.io/a:1',
      url: 'https://q.io/a:1',
      key: 'node:20',
      path: 'q.io/a',
    }
    const { images: found, remarks } = await read([JSON.stringify(needs(outputs))])
    expect(found.map(({ text }) => text)).toEqual([`q.io/a:1@${a}`])
    expect(remarks.map(({ code, level, message }) => [code, level, message.slice(0, 66)])).toEqual([
      [
        'reference-ambiguous',
        'note',
        expect.stringMatching(/^needs.build.outputs.(again|published) has q.io\/evil:1, /),
      ],
      ['reference-ambiguous', 'note', expect.stringMatching(/^needs.build.outputs.published has q.io:5000\/x\/b:2, /)],
    ])
    expect(await refusal(needs({ published: 'q.io/evil:1' }))).toMatchObject({ code: 'nothing-found' })
  })
})

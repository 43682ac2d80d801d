import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../src/registry/digest.js'
import { maxManifestSize, readManifest } from '../../src/registry/manifest.js'
import type { Manifest, RegistryErrorCode } from '../../src/registry/model.js'
import { RegistryError } from '../../src/registry/model.js'
import type { Built } from '../support/manifests.js'
import {
  artifact,
  artifactManifest,
  dockerImage,
  dockerList,
  image,
  index,
  ociImage,
  ociIndex,
  textBlob,
} from '../support/manifests.js'

const read = ({ bytes, digest }: Pick<Built, 'bytes' | 'digest'>, contentType = ''): Manifest =>
  readManifest({ bytes, digest, contentType })

const readJson = (body: unknown, contentType = ''): Manifest => {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  return read({ bytes, digest: digestOf(bytes) }, contentType)
}

const digest = digestOf(Buffer.from('x'))
const descriptor = { mediaType: 'application/x', digest, size: 1 }
const plain = { schemaVersion: 2, config: descriptor, layers: [descriptor] }

function codeOf(work: () => unknown): RegistryErrorCode {
  try {
    work()
  } catch (error) {
    if (error instanceof RegistryError) return error.code
    throw error
  }
  throw new Error('nothing was refused')
}

describe('readManifest', () => {
  it('reads an image', () => {
    const layer = { ...textBlob('signed', 'application/x.payload'), annotations: { signature: 'MEUC' } }
    const built = image({ layers: [layer], annotations: { a: 'b' }, name: 'x' })
    const manifest = read(built, ociImage)
    expect(manifest).toMatchObject({ kind: 'image', mediaType: ociImage, digest: built.digest, artifactType: '' })
    expect(manifest.size).toBe(built.bytes.length)
    expect(manifest.layers).toEqual([
      {
        mediaType: 'application/x.payload',
        digest: digestOf(layer.bytes),
        size: 6,
        artifactType: '',
        annotations: new Map([['signature', 'MEUC']]),
        platform: null,
      },
    ])
    expect(manifest.annotations).toEqual(new Map([['a', 'b']]))
    expect([manifest.subject, manifest.manifests]).toEqual([null, []])
    expect(manifest.config?.mediaType).toBe('application/vnd.oci.image.config.v1+json')
  })

  it('reads an index with its platforms', () => {
    const one = { ...image().descriptor, platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } }
    const two = { ...image().descriptor, platform: { os: 'windows', architecture: 'amd64', 'os.version': '10.0' } }
    const manifest = read(index([one, two, image()]), ociIndex)
    expect(manifest).toMatchObject({ kind: 'index', config: null, layers: [] })
    expect(manifest.manifests.map(({ platform }) => platform)).toEqual([
      { os: 'linux', architecture: 'arm64', variant: 'v8', osVersion: null },
      { os: 'windows', architecture: 'amd64', variant: null, osVersion: '10.0' },
      null,
    ])
  })

  it('reads what refers to another manifest', () => {
    const subject = image()
    const manifest = read(artifact({ artifactType: 'application/x', subject }))
    expect(manifest.artifactType).toBe('application/x')
    expect(manifest.subject?.digest).toBe(subject.digest)
    const withdrawn = read(artifactManifest({ artifactType: 'application/x', subject, layers: [textBlob('s')] }))
    expect(withdrawn).toMatchObject({ kind: 'artifact', config: null, artifactType: 'application/x' })
    expect(withdrawn.layers).toHaveLength(1)
  })

  it("reads Docker's forms", () => {
    expect(read(image({ mediaType: dockerImage }), dockerImage).kind).toBe('image')
    expect(read(index([image()], { mediaType: dockerList })).kind).toBe('index')
  })

  it.each(['', 'application/json', 'application/json; charset=utf-8', 'application/octet-stream', 'text/plain'])(
    'takes the word of the body where `%s` says nothing',
    (contentType) => {
      expect(read(image({ mediaType: dockerImage }), contentType).mediaType).toBe(dockerImage)
    },
  )

  it('takes the word of the Content-Type where the body says nothing, whatever its case and parameters', () => {
    expect(readJson(plain, 'Application/vnd.docker.distribution.manifest.v2+JSON; charset=utf-8').mediaType).toBe(
      dockerImage,
    )
  })

  it('goes by the shape where neither says anything', () => {
    expect(readJson(plain).mediaType).toBe(ociImage)
    expect(readJson({ schemaVersion: 2, manifests: [] }).mediaType).toBe(ociIndex)
  })

  it('takes null for what is left out, as programs in Go write it', () => {
    const nulls = { subject: null, annotations: null, artifactType: null, layers: null }
    expect(readJson({ ...plain, ...nulls })).toMatchObject({ subject: null, layers: [], artifactType: '' })
  })

  it('never follows the urls of a descriptor', () => {
    const [layer] = readJson({ ...plain, layers: [{ ...descriptor, urls: ['http://evil.example'] }] }).layers
    expect(JSON.stringify(layer)).not.toContain('evil')
  })

  const without = (name: string): object => Object.fromEntries(Object.entries(plain).filter(([key]) => key !== name))

  it.each<[string, RegistryErrorCode, unknown, string?]>([
    ['an image that is an index too', 'ambiguous', { ...plain, manifests: [] }],
    ['an index that is an image too', 'ambiguous', { ...plain, manifests: [], mediaType: ociIndex }],
    ['an index with a config', 'ambiguous', { schemaVersion: 2, manifests: [], config: descriptor }],
    ['an image with manifests that are null', 'ambiguous', { ...plain, manifests: null }],
    ['an image with blobs', 'ambiguous', { ...plain, blobs: [] }],
    ["an image with the layers of Docker's first form", 'ambiguous', { ...plain, fsLayers: [] }],
    ['a body and a Content-Type that differ', 'ambiguous', { ...plain, mediaType: ociImage }, dockerImage],
    ['an index that is served as an image', 'ambiguous', { schemaVersion: 2, manifests: [] }, ociImage],
    ['a member in another case', 'ambiguous', { ...plain, Layers: [] }],
    ['a member with a letter that Go takes for another one', 'ambiguous', { ...plain, 'layer\u017f': [] }],
    [
      'a descriptor with a member in another case',
      'ambiguous',
      { ...plain, config: { ...descriptor, Digest: digest } },
    ],
    ["Docker's first form", 'not-supported', { schemaVersion: 1, fsLayers: [] }],
    [
      "Docker's first form by its type",
      'not-supported',
      { fsLayers: [] },
      'application/vnd.docker.distribution.manifest.v1+prettyjws',
    ],
    [
      "Docker's first form by its own word",
      'not-supported',
      { mediaType: 'application/vnd.docker.distribution.manifest.v1+json' },
    ],
    ['another type', 'not-supported', { ...plain, mediaType: 'application/vnd.acme+json' }],
    ['a page', 'not-supported', plain, 'text/html'],
    ['a list', 'malformed', []],
    ['no JSON', 'malformed', '{'],
    ['a name twice', 'malformed', '{"schemaVersion":2,"manifests":[],"manifests":[]}'],
    ['an empty object', 'malformed', {}],
    ['another schemaVersion', 'malformed', { ...plain, schemaVersion: 3 }],
    ['a schemaVersion in quotes', 'malformed', { ...plain, schemaVersion: '2' }],
    ['no schemaVersion', 'malformed', without('schemaVersion')],
    ['no config', 'malformed', without('config')],
    ['no layers', 'malformed', without('layers')],
    ['a config that is null', 'malformed', { ...plain, config: null }],
    ['layers that are no list', 'malformed', { ...plain, layers: {} }],
    ['a layer that is no object', 'malformed', { ...plain, layers: ['x'] }],
    ['a mediaType that is no string', 'malformed', { ...plain, mediaType: 1 }],
    ['a mediaType that is none', 'malformed', { ...plain, mediaType: 'x' }],
    ['an artifactType that is none', 'malformed', { ...plain, artifactType: 'a b/c\u00e9' }],
    ['a subject that is no descriptor', 'malformed', { ...plain, subject: 'x' }],
    ['annotations that are no object', 'malformed', { ...plain, annotations: [] }],
    ['an annotation that is no string', 'malformed', { ...plain, annotations: { a: 1 } }],
    ['a digest in upper case', 'malformed', { ...plain, config: { ...descriptor, digest: digest.toUpperCase() } }],
    ['a digest that climbs', 'malformed', { ...plain, config: { ...descriptor, digest: 'sha256:../../x' } }],
    ['no digest', 'malformed', { ...plain, config: { mediaType: 'a/b', size: 1 } }],
    ['no mediaType', 'malformed', { ...plain, config: { digest, size: 1 } }],
    ['a size below zero', 'malformed', { ...plain, config: { ...descriptor, size: -1 } }],
    ['a size that is no whole number', 'malformed', { ...plain, config: { ...descriptor, size: 1.5 } }],
    ['a size beyond what can be counted', 'malformed', { ...plain, config: { ...descriptor, size: 2 ** 53 } }],
    ['a size in quotes', 'malformed', { ...plain, config: { ...descriptor, size: '1' } }],
    ['no size', 'malformed', { ...plain, config: { mediaType: 'a/b', digest } }],
    ['a platform that is no object', 'malformed', { ...plain, config: { ...descriptor, platform: 'linux' } }],
    ['a platform without os', 'malformed', { ...plain, config: { ...descriptor, platform: { architecture: 'a' } } }],
    ['a platform without architecture', 'malformed', { ...plain, config: { ...descriptor, platform: { os: 'a' } } }],
    ['more layers than an image has', 'too-many', { ...plain, layers: Array(1001).fill(descriptor) }],
    ['more manifests than an index has', 'too-many', { schemaVersion: 2, manifests: Array(1001).fill(descriptor) }],
    [
      'more annotations than a manifest has',
      'too-many',
      { ...plain, annotations: Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`a${at}`, ''])) },
    ],
    ['what is too deep', 'malformed', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
    ['what is too large', 'too-large', ' '.repeat(maxManifestSize + 1)],
  ])('refuses %s', (_, code, body, contentType = '') => {
    expect(codeOf(() => readJson(body, contentType))).toBe(code)
  })

  it('has a bound for the annotations of all that it lists together', () => {
    const annotations = (length: number): unknown =>
      Object.fromEntries(Array.from({ length }, (_, at) => [`a${at}`, '']))
    const annotated = (length: number): unknown => ({ ...descriptor, annotations: annotations(length) })
    // 16 lists of 1,000 and one of 384 are as many as may be.
    const sixteen = Array.from({ length: 16 }, () => annotated(1000))
    const full = [...sixteen.slice(1), annotated(384)]
    const manifest = { ...plain, config: annotated(1000), layers: full }
    expect(readJson(manifest).layers).toHaveLength(16)
    expect(readJson({ schemaVersion: 2, manifests: [...sixteen, annotated(384)] }).manifests).toHaveLength(17)
    for (const more of [{ subject: annotated(1) }, { annotations: annotations(1) }]) {
      expect(codeOf(() => readJson({ ...manifest, ...more }))).toBe('too-many')
    }
    expect(codeOf(() => readJson({ schemaVersion: 2, manifests: [...sixteen, annotated(385)] }))).toBe('too-many')
  })

  it('takes media types with parameters, and none that is too long', () => {
    const typed = (mediaType: string): unknown => ({ ...plain, layers: [{ ...descriptor, mediaType }] })
    expect(readJson(typed('text/plain; charset=utf-8')).layers[0]?.mediaType).toBe('text/plain; charset=utf-8')
    expect(readJson(typed(`a/${'b'.repeat(253)}`)).layers).toHaveLength(1)
    for (const mediaType of [`a/${'b'.repeat(254)}`, 'a/', '/b', 'a b/c', 'a/b\n', 'a/b ', 'a/\u202e']) {
      expect(codeOf(() => readJson(typed(mediaType)))).toBe('malformed')
    }
  })

  it('takes a thousand layers', () => {
    expect(readJson({ ...plain, layers: Array(1000).fill(descriptor) }).layers).toHaveLength(1000)
  })

  it('names what is wrong in one sentence', () => {
    const bytes = Buffer.from(JSON.stringify({ ...plain, layers: [descriptor, { ...descriptor, size: -1 }] }))
    expect(() => read({ bytes, digest: digestOf(bytes) })).toThrow(
      `Entry 2 of \`layers\` in the manifest ${digestOf(bytes)} has no size in whole bytes.`,
    )
  })
})

import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { nodeFiles } from '../../src/host/files.js'
import { digestOf } from '../../src/registry/digest.js'
import { fromFiles } from '../../src/registry/layout-files.js'
import { findReferrers } from '../../src/registry/layout-referrers.js'
import { openLayout } from '../../src/registry/layout.js'
import type { Files } from '../../src/model/world.js'
import type { Descriptor, Repository } from '../../src/registry/model.js'
import { RegistryError } from '../../src/registry/model.js'
import { folderOf, removeFolders } from '../support/folder.js'
import type { Placed } from '../support/layout.js'
import { blobPath, layoutFiles, tarOfFiles } from '../support/layout.js'
import { artifact, descriptorOf, image, index, ociImage, rawManifest, textBlob } from '../support/manifests.js'
import { memoryFiles } from '../support/world.js'

afterAll(removeFolders)

const app = image({ name: 'app' })
const other = image({ name: 'other' })
const signature = artifact({ artifactType: 'application/x', subject: app, layers: [textBlob('signature')] })

const code = (expected: string): unknown => expect.objectContaining({ name: 'RegistryError', code: expected })

type Change = (files: Record<string, Uint8Array>) => void

/** A layout in a directory and in a tar archive: what holds for one holds for the other. */
const forms: readonly [string, (files: Record<string, Uint8Array>, onOpen?: () => void) => Repository][] = [
  ['a directory', (files, onOpen) => openLayout('layout', counted(folderOf(prefixed(files)), onOpen))],
  [
    'a tar archive',
    (files, onOpen) => openLayout('layout.tar', counted(folderOf({ 'layout.tar': tarOfFiles(files) }), onOpen)),
  ],
]

/** The files of a folder; `onOpen` is told of each that is opened. */
function counted(folder: string, onOpen: () => void = () => undefined): Files {
  const files = nodeFiles(folder)
  const open: Files['open'] = (location) => {
    onOpen()
    return files.open(location)
  }
  return { ...files, open }
}

function prefixed(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`layout/${path}`, bytes]))
}

async function tagsOf(repository: Repository): Promise<string[]> {
  const tags: string[] = []
  for await (const tag of repository.tags()) tags.push(tag)
  return tags
}

describe.each(forms)('a layout in %s', (_, write) => {
  const open = (placed: readonly Placed[], change: Change = () => undefined): Repository => {
    const files = layoutFiles(placed)
    change(files)
    return write(files)
  }

  it('gives manifests by tag and by digest', async () => {
    const layout = open([
      { manifest: app, tag: '1.0' },
      { manifest: other, tag: '2.0' },
    ])
    expect((await layout.manifest({ tag: '1.0' })).digest).toBe(app.digest)
    expect(await layout.manifest(other.digest)).toMatchObject({ kind: 'image', digest: other.digest })
    await expect(layout.manifest({ tag: '3.0' })).rejects.toEqual(code('not-found'))
    await expect(layout.manifest(digestOf(Buffer.from('x')))).rejects.toEqual(code('not-found'))
    expect(await tagsOf(layout)).toEqual(['1.0', '2.0'])
    expect([layout.listed('1.0'), layout.listed('3.0')]).toEqual([true, false])
    expect(layout.name).toMatch(/^oci-layout:layout/)
  })

  it('needs no tag when it has one image', async () => {
    expect((await open([{ manifest: app }]).manifest({ tag: '' })).digest).toBe(app.digest)
    const twice = [
      { manifest: app, tag: '1.0' },
      { manifest: app, tag: 'latest' },
    ]
    expect((await open(twice).manifest({ tag: '' })).digest).toBe(app.digest)
  })

  it('needs no tag when all else is signatures', async () => {
    const list = index([signature])
    const layout = open([
      { manifest: signature },
      { manifest: app },
      { manifest: list, tag: app.digest.replace(':', '-') },
    ])
    expect((await layout.manifest({ tag: '' })).digest).toBe(app.digest)
  })

  it('reads what its index lists many times once in search of its image', async () => {
    const many = [...Array.from({ length: 200 }, () => ({ manifest: signature })), { manifest: app }]
    const files = layoutFiles(many)
    let opened = 0
    const layout = write(files, () => (opened += 1))
    expect((await layout.manifest({ tag: '' })).digest).toBe(app.digest)
    expect(opened).toBeLessThan(30)
  })

  it('needs a tag when it has several images, and has none when it is empty', async () => {
    await expect(open([{ manifest: app }, { manifest: other }]).manifest({ tag: '' })).rejects.toEqual(
      code('ambiguous'),
    )
    await expect(open([]).manifest({ tag: '' })).rejects.toEqual(code('not-found'))
  })

  it('gives what the index says that it is, or nothing', async () => {
    const bare = rawManifest(app.bytes, 'application/vnd.docker.distribution.manifest.v2+json')
    await expect(open([{ manifest: bare, tag: '1' }]).manifest({ tag: '1' })).rejects.toEqual(code('ambiguous'))
  })

  it('refuses two manifests of one tag', async () => {
    const two = [
      { manifest: app, tag: '1.0' },
      { manifest: other, tag: '1.0' },
    ]
    await expect(open(two).manifest({ tag: '1.0' })).rejects.toEqual(code('ambiguous'))
  })

  it('gives blobs, of the size and digest of their descriptors', async () => {
    const blob = textBlob('signature')
    const descriptor: Descriptor = { ...descriptorOf(blob), artifactType: '', annotations: new Map(), platform: null }
    const layout = open([{ manifest: signature }])
    expect(Buffer.from(await layout.blob(descriptor, 100)).toString()).toBe('signature')
    await expect(layout.blob(descriptor, 8)).rejects.toEqual(code('too-large'))
    await expect(layout.blob({ ...descriptor, size: 8 }, 8)).rejects.toEqual(code('too-large'))
    await expect(layout.blob({ ...descriptor, size: 10 }, 100)).rejects.toEqual(code('digest-mismatch'))
    const changed = open([{ manifest: signature }], (files) => {
      files[blobPath(descriptor.digest)] = Buffer.from('signaturf')
    })
    await expect(changed.blob(descriptor, 100)).rejects.toEqual(code('digest-mismatch'))
  })

  it('refuses a manifest whose bytes have another digest', async () => {
    const layout = open([{ manifest: app, tag: '1' }], (files) => {
      files[blobPath(app.digest)] = other.bytes
    })
    await expect(layout.manifest({ tag: '1' })).rejects.toEqual(code('digest-mismatch'))
  })

  it.each<[string, string, Change]>([
    ['no file oci-layout', 'not-found', (files) => delete files['oci-layout']],
    ['no index', 'not-found', (files) => delete files['index.json']],
    [
      'another version',
      'not-supported',
      (files) => (files['oci-layout'] = Buffer.from('{"imageLayoutVersion":"2.0.0"}')),
    ],
    ['no version', 'not-supported', (files) => (files['oci-layout'] = Buffer.from('{}'))],
    ['a file oci-layout that is none', 'malformed', (files) => (files['oci-layout'] = Buffer.from('x'))],
    ['a file oci-layout that is too large', 'too-large', (files) => (files['oci-layout'] = Buffer.alloc(5000, ' '))],
    ['an index that is none', 'malformed', (files) => (files['index.json'] = Buffer.from('{}'))],
    ['an index that is an image', 'ambiguous', (files) => (files['index.json'] = app.bytes)],
    [
      'an index that is too large',
      'too-large',
      (files) => (files['index.json'] = Buffer.alloc(4 * 1024 * 1024 + 1, ' ')),
    ],
    ['an empty index', 'malformed', (files) => (files['index.json'] = Buffer.alloc(0))],
    [
      'an index with a digest that climbs',
      'malformed',
      (files) =>
        (files['index.json'] = Buffer.from(
          JSON.stringify({
            schemaVersion: 2,
            manifests: [{ mediaType: ociImage, digest: 'sha256:../../../etc/passwd', size: 1 }],
          }),
        )),
    ],
  ])('is refused with %s', async (_name, expected, change) => {
    await expect(open([{ manifest: app, tag: '1' }], change).manifest({ tag: '1' })).rejects.toEqual(code(expected))
  })

  describe('has referrers', () => {
    it('that the index lists', async () => {
      const layout = open([{ manifest: app, tag: '1' }, { manifest: signature }])
      const { descriptors, gaps } = await layout.referrers(app.digest)
      expect(descriptors).toEqual([
        {
          mediaType: ociImage,
          digest: signature.digest,
          size: signature.bytes.length,
          artifactType: 'application/x',
          annotations: new Map(),
          platform: null,
        },
      ])
      expect(gaps).toEqual([])
      expect(await layout.referrers(other.digest)).toEqual({ descriptors: [], gaps: [] })
    })

    it('that only its blobs hold, as cosign saves bundles', async () => {
      const second = artifact({ artifactType: 'application/y', subject: app })
      const layout = open([
        { manifest: app, tag: '1' },
        { manifest: signature, listed: false },
        { manifest: second, listed: false },
      ])
      const digests = (await layout.referrers(app.digest)).descriptors.map(({ digest }) => digest)
      expect(digests.sort()).toEqual([signature.digest, second.digest].sort())
    })

    it('that a fallback tag lists, each once', async () => {
      const list = index([signature, other])
      const layout = open([
        { manifest: app, tag: '1' },
        { manifest: signature },
        { manifest: list, tag: app.digest.replace(':', '-') },
      ])
      const digests = (await layout.referrers(app.digest)).descriptors.map(({ digest }) => digest)
      expect(digests).toEqual([signature.digest, other.digest])
    })

    it('by either algorithm', async () => {
      const path = blobPath(digestOf(signature.bytes, 'sha512'))
      const layout = open([{ manifest: app, tag: '1' }], (files) => {
        files[path] = signature.bytes
      })
      const [found] = (await layout.referrers(app.digest)).descriptors
      expect(found?.digest).toBe(digestOf(signature.bytes, 'sha512'))
    })

    it('and takes nothing else for one', async () => {
      const subjects = [
        '{"_type":"statement","subject":[{"digest":{"sha256":"x"}}]}',
        '{"subject":{"name":"x"}}',
        '{"subject":"x"',
        '["subject"]',
        ' {"subject":null}',
        '{}',
        '',
        '\n"subject"',
        '{"subject":{"digest":1}}',
      ].map((text) => Buffer.from(text))
      const layout = open([{ manifest: app, tag: '1' }], (files) => {
        for (const bytes of subjects) files[blobPath(digestOf(bytes))] = bytes
        files['blobs/sha256/README'] = Buffer.from(JSON.stringify({ subject: app.descriptor }))
      })
      expect(await layout.referrers(app.digest)).toEqual({ descriptors: [], gaps: [] })
    })

    it('and says so when one cannot be read', async () => {
      const broken = Buffer.from(JSON.stringify({ schemaVersion: 2, subject: app.descriptor, layers: [] }))
      const layout = open([{ manifest: app, tag: '1' }, { manifest: signature }], (files) => {
        files[blobPath(digestOf(broken))] = broken
      })
      const { descriptors, gaps } = await layout.referrers(app.digest)
      expect(descriptors).toHaveLength(1)
      expect(gaps).toEqual([code('malformed')])
    })

    it('and says so when the index of a fallback tag is none', async () => {
      const layout = open([
        { manifest: app, tag: '1' },
        { manifest: other, tag: app.digest.replace(':', '-') },
      ])
      expect((await layout.referrers(app.digest)).gaps).toEqual([code('malformed')])
    })

    it('and says so when there is more than is read', async () => {
      const blobs = Array.from({ length: 17 }, (_unused, at) => {
        const bytes = Buffer.alloc(4 * 1024 * 1024, ' ')
        bytes.write(`{"${at}":1`, 0)
        return bytes
      })
      const layout = open([{ manifest: app, tag: '1' }], (files) => {
        for (const bytes of blobs) files[blobPath(digestOf(bytes))] = bytes
      })
      expect((await layout.referrers(app.digest)).gaps).toEqual([code('too-many')])
    })
  })

  describe('that cosign saved', () => {
    const sigs = image({ name: 'sigs', layers: [textBlob('{}', 'application/vnd.dev.cosign.simplesigning.v1+json')] })
    const atts = image({ name: 'atts', layers: [textBlob('{}', 'application/vnd.dsse.envelope.v1+json')] })
    const tag = (suffix: string): string => `${app.digest.replace(':', '-')}.${suffix}`

    it.each(['image', 'imageIndex'] as const)(
      'has one %s, and its signatures under the tags of cosign',
      async (kind) => {
        const layout = open([
          { manifest: app, kind },
          { manifest: sigs, kind: 'sigs' },
          { manifest: atts, kind: 'atts' },
        ])
        expect((await layout.manifest({ tag: '' })).digest).toBe(app.digest)
        expect((await layout.manifest({ tag: tag('sig') })).digest).toBe(sigs.digest)
        expect((await layout.manifest({ tag: tag('att') })).digest).toBe(atts.digest)
        expect(await tagsOf(layout)).toEqual([tag('sig'), tag('att')])
        expect(layout.listed(tag('sig'))).toBe(true)
        expect(layout.listed(tag('sbom'))).toBe(false)
      },
    )

    it('gives signatures to no image when there are several, or none', () => {
      const two = open([
        { manifest: app, kind: 'image' },
        { manifest: other, kind: 'image' },
        { manifest: sigs, kind: 'sigs' },
      ])
      expect(two.listed(tag('sig'))).toBe(false)
      expect(open([{ manifest: app }, { manifest: sigs, kind: 'sigs' }]).listed(tag('sig'))).toBe(false)
    })
  })
})

describe('a layout in a directory', () => {
  const folderWith = (placed: readonly Placed[]): string => folderOf(prefixed(layoutFiles(placed)))

  it('is not followed out of itself by a link', async () => {
    const root = folderWith([{ manifest: app, tag: '1' }])
    const blob = join(root, 'layout', blobPath(app.digest))
    renameSync(blob, join(root, 'outside'))
    symlinkSync('../../../outside', blob)
    const layout = openLayout('layout', nodeFiles(root))
    await expect(layout.manifest({ tag: '1' })).rejects.toEqual(code('refused'))
    expect((await layout.referrers(app.digest)).gaps).toEqual([code('refused')])
  })

  it('is not followed by a folder that is a link', async () => {
    const root = folderWith([{ manifest: app, tag: '1' }])
    renameSync(join(root, 'layout/blobs'), join(root, 'elsewhere'))
    symlinkSync('../elsewhere', join(root, 'layout/blobs'))
    const layout = openLayout('layout', nodeFiles(root))
    await expect(layout.manifest({ tag: '1' })).rejects.toEqual(code('refused'))
    expect((await layout.referrers(app.digest)).gaps).toEqual([code('refused')])
  })

  it('is not followed by an index that is a link', async () => {
    const root = folderWith([{ manifest: app, tag: '1' }])
    renameSync(join(root, 'layout/index.json'), join(root, 'index.json'))
    symlinkSync('../index.json', join(root, 'layout/index.json'))
    await expect(openLayout('layout', nodeFiles(root)).manifest({ tag: '1' })).rejects.toEqual(code('refused'))
  })

  it('may itself be named by a link', async () => {
    const root = folderWith([{ manifest: app, tag: '1' }])
    symlinkSync('layout', join(root, 'named'))
    expect((await openLayout('named', nodeFiles(root)).manifest({ tag: '1' })).digest).toBe(app.digest)
  })

  it('may have a name with colons and spaces', async () => {
    const root = folderWith([{ manifest: app, tag: '1' }])
    renameSync(join(root, 'layout'), join(root, 'a b:c'))
    const layout = openLayout('a b:c', nodeFiles(root))
    expect(layout.name).toBe('oci-layout:a b:c')
    expect((await layout.manifest({ tag: '1' })).digest).toBe(app.digest)
  })

  it('is read once for the run', async () => {
    const root = folderWith([{ manifest: app, tag: '1' }])
    const layout = openLayout('layout', nodeFiles(root))
    await layout.manifest({ tag: '1' })
    writeFileSync(join(root, 'layout/index.json'), '{}')
    expect((await layout.manifest({ tag: '1' })).digest).toBe(app.digest)
  })

  it('has no referrers where it has no blobs', async () => {
    const root = folderWith([])
    expect(await openLayout('layout', nodeFiles(root)).referrers(app.digest)).toEqual({ descriptors: [], gaps: [] })
  })

  it('does not read a blob that is a directory', async () => {
    const root = folderWith([{ manifest: app, tag: '1' }])
    const blob = join(root, 'layout', blobPath(app.digest))
    rmSync(blob)
    mkdirSync(blob)
    await expect(openLayout('layout', nodeFiles(root)).manifest({ tag: '1' })).rejects.toEqual(code('refused'))
  })
})

describe('what is no layout', () => {
  it('is said to be missing', async () => {
    const layout = openLayout('nowhere', nodeFiles(folderOf({})))
    await expect(layout.manifest({ tag: '' })).rejects.toEqual(code('not-found'))
    await expect(layout.referrers(app.digest)).rejects.toEqual(code('not-found'))
    await expect(tagsOf(layout)).rejects.toEqual(code('not-found'))
    expect(layout.listed('1')).toBeNull()
  })

  it('is refused when it is neither a directory nor a file', async () => {
    const files = { ...memoryFiles(new Map()), kind: () => 'other' as const }
    await expect(openLayout('fifo', files).manifest({ tag: '' })).rejects.toEqual(code('refused'))
  })

  it('is refused when it is another file', async () => {
    const layout = openLayout('x', nodeFiles(folderOf({ x: 'no archive' })))
    await expect(layout.manifest({ tag: '' })).rejects.toEqual(code('malformed'))
  })
})

describe('findReferrers', () => {
  it('does not take a fault of ours for one of the layout', () => {
    const fault = (): never => {
      throw new TypeError('a fault')
    }
    expect(() => findReferrers({ size: fault, read: fault, list: fault }, 'x')).toThrow(TypeError)
  })

  it('says so when there are more blobs than are looked at', () => {
    const list = (): never => {
      throw new RegistryError('too-many', 'too many.')
    }
    const files = { size: () => 0, read: () => new Uint8Array(), list }
    expect(findReferrers(files, 'x').gaps).toEqual([code('too-many'), code('too-many')])
  })
})

describe('fromFiles', () => {
  it('does not take a fault of ours for one of the files', () => {
    expect(() =>
      fromFiles(() => {
        throw new TypeError('a fault')
      }),
    ).toThrow(TypeError)
  })
})

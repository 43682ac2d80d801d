import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readRepositoryFile } from '../../../../src/find/images/repository/read.js'
import { searchRepository } from '../../../../src/find/images/repository/search.js'
import { nodeFiles } from '../../../../src/host/files.js'
import type { Files } from '../../../../src/model/world.js'
import { FileError } from '../../../../src/model/world.js'
import { testWorld } from '../../../support/world.js'

const pod = (image: string): string => `apiVersion: v1\nkind: Pod\nspec: {containers: [{image: ${image}}]}\n`

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'repository-'))
})

afterEach(() => {
  rmSync(directory, { recursive: true })
})

function plant(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
}

function link(path: string, to: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true })
  symlinkSync(to, join(directory, path))
}

async function search(exclude: readonly string[] = [], stop = new AbortController().signal) {
  const found = await searchRepository(testWorld({ files: nodeFiles(directory), stop }), exclude)
  return {
    images: found.images.map(({ text, root }) => `${root} ${text}`),
    remarks: found.remarks.map(({ level, message, mention }) => [level, message, mention?.line]),
  }
}

describe('the files of a repository', () => {
  it('are all met, folder by folder in the order of their names', async () => {
    plant({
      'a.yml': pod('a:1'),
      '.github/workflows/ci.yml': 'jobs: {a: {container: b:1}}',
      'build/action.yml': 'runs: {image: "docker://c:1"}',
      'compose.prod.yml': 'services: {a: {image: d:1}}',
      'k8s/x/kustomization.yaml': 'images: [{name: e, newTag: v1}]',
      'k8s/pod.json': '{"apiVersion": "v1", "kind": "Pod", "image": "f:1"}',
      'chart/values.yaml': 'image: g:1',
      Dockerfile: 'FROM h:1',
      'api/prod.Dockerfile': 'FROM i:1',
      'api/Containerfile.dev': 'FROM j:1',
      '.devcontainer/x/devcontainer.json': '{"image": "k:1"}',
    })
    expect(await search()).toEqual({
      images: [
        'Dockerfile h:1',
        'a.yml a:1',
        'compose.prod.yml d:1',
        '.devcontainer/x/devcontainer.json k:1',
        '.github/workflows/ci.yml b:1',
        'api/Containerfile.dev j:1',
        'api/prod.Dockerfile i:1',
        'build/action.yml c:1',
        'chart/values.yaml g:1',
        'k8s/pod.json f:1',
        'k8s/x/kustomization.yaml e:v1',
      ],
      remarks: [],
    })
  })

  it('are not those of git or of installed packages, nor those of other names, nor what is left out', async () => {
    plant({
      '.git/x.yml': pod('a:1'),
      'x/node_modules/y/Dockerfile': 'FROM a:1',
      'README.md': pod('a:1'),
      'Dockerfile.dockerignore': 'FROM a:1',
      'Dockerfile.md': 'FROM a:1',
      'out/x/a.yml': pod('a:1'),
      'b.yml': pod('b:1'),
      'c.yml': pod('c:1'),
    })
    expect((await search(['out', 'b.*'])).images).toEqual(['c.yml c:1'])
    expect((await search(['out/**', './c.yml'])).images).toEqual(['b.yml b:1'])
  })

  it('are also those that others name, whatever their names, and each is read once', async () => {
    plant({
      'action.yml': 'runs: {image: build.txt}',
      'compose.yaml': 'include: [stack/web.txt, other.yml]\nservices: {a: {build: {dockerfile: build.txt}}}',
      'build.txt': 'FROM a:1',
      'other.yml': 'services: {b: {image: b:1}}',
      'stack/web.txt': 'services: {c: {image: "c:${TAG}", extends: {file: web.txt}}}',
      'stack/.env': 'TAG=7\n',
    })
    const told = await search()
    expect(told.images).toEqual(['other.yml b:1', 'build.txt a:1', 'stack/web.txt c:7'])
    expect(told.remarks).toHaveLength(1)
  })

  it('that are named and are not there, or lie outside, are none', async () => {
    plant({ 'action.yml': 'runs: {image: missing}', 'compose.yaml': 'include: [out/x.txt, ".", stack]\nservices: {}' })
    mkdirSync(join(directory, 'stack'))
    link('out', '/etc')
    expect(await search()).toEqual({ images: [], remarks: [] })
  })

  it('are followed by a link to a file that would not be met as the same otherwise', async () => {
    plant({ 'stack.txt': 'services: {a: {image: a:1}}', 'pod.yml': pod('b:1'), 'node_modules/p.yml': pod('c:1') })
    link('compose.yaml', 'stack.txt')
    link('again.yml', 'pod.yml')
    link('inner.yml', 'node_modules/p.yml')
    link('gone.yml', 'nowhere')
    link('outside.yml', '/etc/hostname')
    link('folder.yml', '.')
    expect((await search()).images).toEqual(['compose.yaml a:1', 'inner.yml c:1', 'pod.yml b:1'])
  })

  it('are no longer read when the run is asked to stop', async () => {
    plant({ 'a.yml': pod('a:1') })
    expect(await search([], AbortSignal.abort())).toEqual({ images: [], remarks: [] })
  })
})

describe('what cannot be looked at', () => {
  const blind = async (part: Partial<Files>) => {
    const { remarks } = await searchRepository(testWorld({ files: { ...nodeFiles(directory), ...part } }), [])
    return remarks.map(({ message }) => message)
  }

  it('is told of: a folder that is refused', async () => {
    const list: Files['list'] = () => {
      throw new FileError('unreadable', 'It may not be read.')
    }
    expect(await blind({ list })).toEqual([
      'The files in . that may name images cannot be looked for: It may not be read.',
    ])
  })

  it('is told of: folders without end', async () => {
    plant({ [`${'d/'.repeat(258)}a.yml`]: pod('a:1') })
    expect(await blind({})).toEqual([
      `${'d/'.repeat(256)}d stands deeper than 256 directories, and is not looked into.`,
    ])
  })

  it('is told of: a file that its name says is read, and that is refused', async () => {
    plant({ 'compose.yaml': '', 'x.yml': pod('a:1') })
    const read: Files['read'] = (location) => {
      throw new FileError('unreadable', `${basename(location)} may not be read.`)
    }
    expect(await blind({ read })).toEqual(['compose.yaml cannot be read: compose.yaml may not be read.'])
  })

  it('is told of: a large file that may be anything, and that is refused', async () => {
    plant({ 'x.yml': '' })
    const read: Files['read'] = () => {
      throw new FileError('too-large', 'x.yml is too large.')
    }
    const open: Files['open'] = () => {
      throw new FileError('unreadable', 'x.yml may not be read.')
    }
    expect(await blind({ read, open })).toEqual([
      'x.yml has more than 8388608 bytes, so the images that it names are not known.',
    ])
  })

  it('is told of: files without end that others name', async () => {
    const names = Array.from({ length: 10_001 }, (_, number) => `x${number}`)
    plant({ 'compose.yaml': `include: [${names.join(', ')}]` })
    expect(await blind({})).toEqual(['More than 10000 files are named by others, and no more are read.'])
  })

  it('is told of once: files behind all that is read of one repository', async () => {
    plant(Object.fromEntries(Array.from({ length: 27 }, (_, number) => [`${number + 10}.Dockerfile`, ''])))
    const bytes = Buffer.alloc(8 * 1024 * 1024, 'x')
    bytes.write('FROM a:1\n#')
    expect(await blind({ read: () => bytes })).toEqual([
      '34.Dockerfile and the files behind it are not read: those before it have 201326592 bytes in all.',
    ])
  })
})

describe('a file', () => {
  it('may be written in UTF-16', async () => {
    const text = `\u{feff}${pod('a:1')}`
    plant({ 'le.yml': Buffer.from(text, 'utf16le'), 'be.yml': Buffer.from(text, 'utf16le').swap16() })
    expect((await search()).images).toEqual(['be.yml a:1', 'le.yml a:1'])
  })

  it('that is no text is told of, and read as far as it goes, for tools that mind it have read it until then', async () => {
    const faulty = (text: string): Uint8Array => Buffer.concat([Buffer.from(text), Uint8Array.of(0xff)])
    plant({
      'compose.yaml': Uint8Array.of(0xff, 0x41),
      'image.yml': faulty('image: services\n'),
      'x.json': Buffer.from('{"apiVersion":"v1","kind":"Pod","x":"\xff","spec":{"image":"b:1"}}', 'latin1'),
      'x.yml': faulty(`${pod('a:1')}# `),
    })
    expect(await search()).toEqual({
      images: ['x.json b:1', 'x.yml a:1'],
      remarks: ['compose.yaml', 'x.json', 'x.yml'].map((name) => [
        'warning',
        `${name} cannot be read: it is no text in UTF-8.`,
        1,
      ]),
    })
  })

  it('that is too large is told of, unless nothing in it can name an image', async () => {
    const large = 9 * 1024 * 1024
    const lines = '# filler\n'.repeat(large / 9)
    plant({
      'compose.yaml': '',
      'data.yml': lines,
      'late.yml': `${lines}apiVersion: v1\n${lines}image: a\n`,
      'data.json': '',
    })
    truncateSync(join(directory, 'compose.yaml'), large)
    truncateSync(join(directory, 'data.json'), large)
    const limit = 8 * 1024 * 1024
    const why = `has more than ${limit} bytes, so the images that it names are not known.`
    expect((await search()).remarks).toEqual([
      ['warning', `compose.yaml ${why}`, 1],
      ['warning', `late.yml ${why}`, 1],
    ])
  })

  const hidden: Readonly<Record<string, string>> = {
    'an escape': pod('x').replace('image: x', '"\\x69mage": x'),
    'an escaped line end': pod('x').replace('image: x', '"im\\\n  age": x'),
    'a tag of a key': pod('x').replace('image', '!!binary aW1hZ2U='),
    'a tag with a handle': `%TAG !y! tag:yaml.org,2002:bin\n---\n${pod('x').replace('image', '!y!ary aW1hZ2U=')}`,
    'a tag with escapes': pod('x').replace('image', '!!bin%61ry aW1hZ2U='),
    'a tag that is written out': pod('x').replace('image', '!<tag:yaml.org,2002:bin%61ry> aW1hZ2U='),
  }
  for (const [what, text] of Object.entries(hidden)) {
    it(`is not passed over when its keys are hidden: ${what}`, async () => {
      plant({ 'a.yml': text })
      const { images, remarks } = await search()
      expect(images.length + remarks.length).toBe(1)
    })
  }

  it('that names no image is not even parsed', async () => {
    plant({ 'a.yml': 'apiVersion: [', 'values.yaml': 'a: [', 'kustomization.yaml': '[', 'b.yml': 'image: [' })
    expect(await search()).toEqual({ images: [], remarks: [] })
  })
})

describe('the templates of a chart', () => {
  it('are told of once, and read where they are none', async () => {
    plant({
      'chart/Chart.yaml': 'apiVersion: v2\nname: x\n',
      'chart/templates/a.yaml': `{{ if .x }}\n${pod('"{{ .y }}"')}{{ end }}\n`,
      'chart/templates/sub/b.yaml': pod('"{{ .Values.image }}"'),
      'chart/templates/c.yaml': `# {{ no }}\n${pod('c:1')}`,
      'chart/templates/d.yaml': 'a: {{ .x }}\n',
      'chart/charts/x/templates/e.yaml': pod('e:1'),
    })
    expect(await search()).toEqual({
      images: ['chart/charts/x/templates/e.yaml e:1', 'chart/templates/c.yaml c:1'],
      remarks: [['note', 'The templates of the chart chart are not read, and they name images.', 4]],
    })
  })
})

describe('one file by its path', () => {
  it('is read as its path says, or by its shape', () => {
    expect(readRepositoryFile('compose.yaml', 'services: {a: {image: a:1}}')?.images).toHaveLength(1)
    expect(readRepositoryFile('rendered', pod('a:1'))?.images).toEqual([
      {
        text: 'a:1',
        root: 'rendered',
        mentions: [{ file: 'rendered', line: 3, column: 29, endColumn: 32, of: 'source' }],
        obstacle: null,
        outright: false,
      },
    ])
    expect(readRepositoryFile('notes.txt', 'image: a')).toBeNull()
  })
})

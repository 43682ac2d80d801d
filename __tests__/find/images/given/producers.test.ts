import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readGiven } from '../../../../src/find/images/given/read.js'
import { nodeFiles } from '../../../../src/host/files.js'
import type { NamedImage } from '../../../../src/find/images/model.js'
import { failureOfAsync } from '../../../support/failure.js'
import { testWorld } from '../../../support/world.js'

const folder = fileURLToPath(new URL('../../../fixtures/producers', import.meta.url))
const world = testWorld({ files: nodeFiles(folder) })
const contentOf = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8')
const digestIn = (name: string): string => /sha256:[0-9a-f]{64}/.exec(contentOf(name))?.[0] ?? ''

async function found(...texts: string[]): Promise<readonly NamedImage[]> {
  return (await readGiven(texts, false, world)).images
}

/** Each image as its text, or as the code of what keeps it from being known. */
function briefly(images: readonly NamedImage[]): readonly string[] {
  return images.map(({ text, obstacle }) => (obstacle === null ? text : `${obstacle.code} ${text}`))
}

const d = (digit: string): string => `sha256:${digit.repeat(64)}`
const host = 'localhost:5999'

const expected: Readonly<Record<string, readonly string[]>> = {
  'crane/append.txt': [`${host}/acme/app@${digestIn('crane/append.txt')}`],
  'crane/image-refs.txt': [`${host}/acme/app@${digestIn('crane/image-refs.txt')}`],
  'crane/digest.txt': [`${host}/acme/app@${digestIn('crane/digest.txt')}`],
  'oras/push.json': [
    `${host}/acme/chart@${digestIn('oras/push.json')}`,
    `${host}/acme/chart:1.2@${digestIn('oras/push.json')}`,
    `${host}/acme/chart:latest@${digestIn('oras/push.json')}`,
  ],
  'oras/discover.json': [`${host}/acme/chart@${digestIn('oras/discover.json')}`],
  'ko/stdout.txt': [`${host}/acme/tool@${digestIn('ko/stdout.txt')}`],
  'ko/image-refs.txt': [`${host}/acme/tool@${digestIn('ko/image-refs.txt')}`],
  'buildah/digest.txt': [`digest-without-name ${digestIn('buildah/digest.txt')}`],
  'skopeo/digest.txt': [`digest-without-name ${digestIn('skopeo/digest.txt')}`],
  'skopeo/inspect.json': [`${host}/acme/copy@${digestIn('skopeo/inspect.json')}`],
  'jib/jib-image.json': ['1.2', '1.2', 'latest'].map(
    (tag) => `${host}/acme/java:${tag}@${digestIn('jib/jib-image.digest')}`,
  ),
  'jib/jib-image.digest': [`digest-without-name ${digestIn('jib/jib-image.digest')}`],
  'docker-build-push/metadata.json': [`ghcr.io/acme/app:1.2@${d('a')}`, `ghcr.io/acme/app:latest@${d('a')}`],
  'docker-build-push/metadata-docker-driver.json': ['ghcr.io/acme/app:1.2'],
  'docker-bake/metadata.json': [`ghcr.io/acme/app:1.2@${d('a')}`, `docker.io/acme/db:1.2@${d('b')}`],
  'docker-metadata/json.json': ['ghcr.io/acme/app:1.2', 'ghcr.io/acme/app:latest'],
  'docker-metadata/bake-file.json': ['ghcr.io/acme/app:1.2', 'ghcr.io/acme/app:latest'],
  'github-contexts/steps.json': [
    // The outputs of metadata-action, its JSON, and what was built of them.
    ...['1.2', 'latest', '1.2', 'latest', '1.2', 'latest'].map((tag) => `ghcr.io/acme/app:${tag}@${d('a')}`),
  ],
  'github-contexts/needs.json': [
    `ghcr.io/acme/app@${d('a')}`,
    `ghcr.io/acme/api:1.2@${d('b')}`,
    `ghcr.io/acme/web:1.2@${d('d')}`,
  ],
  'act/needs.json': ['ghcr.io/acme/app:1.2', 'ghcr.io/acme/app:latest', 'registry.acme.example/acme/app:1.2'].map(
    (one) => `${one}@${d('a')}`,
  ),
  'act/steps.json': [
    'ghcr.io/acme/app:1.2',
    'ghcr.io/acme/app:latest',
    'registry.acme.example/acme/app:1.2',
    'ghcr.io/acme/app:1.2',
    'ghcr.io/acme/app:latest',
  ].map((one) => `${one}@${d('a')}`),
  'goreleaser/artifacts.json': [`ghcr.io/acme/app:v1.2-amd64@${d('a')}`, `ghcr.io/acme/app:v1.2@${d('b')}`],
  'goreleaser/digests.txt': [`ghcr.io/acme/app:v1.2-amd64@${d('a')}`, `ghcr.io/acme/app:v1.2@${d('b')}`],
  'goreleaser/checksums.txt': [`reference-ambiguous ${'c'.repeat(64)}  app_1.2_linux_amd64.tar.gz`],
  'skaffold/build.json': [`gcr.io/acme/app:v1@${d('a')}`, 'gcr.io/acme/db:v1'],
  'flux/push.json': [`ghcr.io/acme/manifests@${d('a')}`],
  'kaniko/digest.txt': [`digest-without-name ${d('a')}`],
  'kaniko/image-name-with-digest.txt': [`ghcr.io/acme/app@${d('a')}`],
  'kaniko/image-name-tag-with-digest.txt': [`ghcr.io/acme/app:1.2@${d('a')}`, `ghcr.io/acme/app:latest@${d('a')}`],
  'buildpacks/report.toml': [`ghcr.io/acme/app:1.2@${d('a')}`, `ghcr.io/acme/app:latest@${d('a')}`],
  'buildpacks/report-daemon.toml': ['index.docker.io/acme/app:1.2'],
  'carvel/images.yml': [`ghcr.io/acme/app@${d('a')}`, `ghcr.io/acme/db@${d('b')}`],
  'carvel/images-spec.yml': [`ghcr.io/acme/app@${d('a')}`],
  'amazon-ecs/task-definition.json': [
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1.2',
    `public.ecr.aws/aws-observability/aws-for-fluent-bit@${d('a')}`,
  ],
  'redhat/outputs.json': [
    'app:v1',
    'docker.io/library/app:v1',
    'docker.io/library/app:latest',
    ...['v1', 'v1', 'latest'].map((tag) => `quay.io/acme/app:${tag}@${d('a')}`),
  ],
  'tekton/results.json': [`ghcr.io/acme/app:1.2@${d('a')}`],
  'tekton/images.json': [`ghcr.io/acme/app@${d('a')}`, `ghcr.io/acme/db@${d('b')}`],
  'apko/image-refs.txt': [`ghcr.io/acme/apko@${d('a')}`, `ghcr.io/acme/apko:latest@${d('a')}`],
}

describe('what a producer wrote', () => {
  it.each(Object.entries(expected))('is understood as it is: %s', async (name, images) => {
    const all = await found(name)
    expect(briefly(all)).toEqual(images)
    expect(all.map(({ outright }) => outright)).not.toContain(true)
    expect(all.every(({ root }) => root.startsWith(name))).toBe(true)
  })

  it.each(Object.keys(expected))('is mentioned where it stands: %s', async (name) => {
    const lines = contentOf(name).split('\n')
    for (const { mentions, text } of await found(name)) {
      expect(mentions).toHaveLength(1)
      const [{ file, line, column, endColumn, of } = { file: '', line: 0, column: 0, endColumn: 0, of: '' }] = mentions
      expect([file, of]).toEqual([name, 'output'])
      const there = (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
      // The name, a tag of it, or the text that another document is written in.
      const tag = /:([^/:@]+)(?:@.*)?$/.exec(text)?.[1] ?? ''
      const isName = text === there || text.startsWith(`${there}@`) || there === tag || `"${tag}"` === there
      const isInner = there.startsWith('"') || text.includes(there)
      expect(there !== '' && (isName || isInner)).toBe(true)
    }
  })

  it('is the same when it is handed over as a text', async () => {
    for (const [name, images] of Object.entries(expected).filter(([one]) => one.endsWith('.json'))) {
      const inline = await found(contentOf(name))
      expect([name, briefly(inline)]).toEqual([name, images])
      expect(inline.flatMap(({ mentions, outright }) => [...mentions, ...(outright ? [outright] : [])])).toEqual([])
    }
  })

  it.each(['crane/manifest.json'])('names no image: %s', async (name) => {
    const failure = await failureOfAsync(found(name))
    expect([failure.code, failure.message]).toEqual(['nothing-found', `The file \`${name}\` names no image.`])
    expect((await readGiven([name], true, world)).images).toEqual([])
  })

  it('is a digest that belongs to the name that is given beside it', async () => {
    for (const name of ['buildah/digest.txt', 'skopeo/digest.txt', 'jib/jib-image.digest', 'kaniko/digest.txt']) {
      const [image, ...others] = await found(`ghcr.io/acme/app:1.2\n${name}`)
      expect([image?.text, others]).toEqual([`ghcr.io/acme/app:1.2@${digestIn(name)}`, []])
    }
  })

  it('of the contexts of a workflow says which output names it', async () => {
    const needs = await found(contentOf('github-contexts/needs.json'))
    expect(needs.map(({ root }) => root)).toEqual([
      'needs.build.outputs.image',
      'needs.matrix.outputs.api-image',
      'needs.matrix.outputs.web-image',
    ])
    const steps = new Set((await found(contentOf('github-contexts/steps.json'))).map(({ root }) => root))
    expect(steps).toContain('steps.build.outputs.metadata.image.name')
  })
})

import { describe, expect, it } from '@jest/globals'
import { readArtifacts, type Artifacts } from '../../src/find/artifacts.js'
import { failureOf } from '../support/failure.js'
import { memoryFiles } from '../support/world.js'

const hex = 'ab'.repeat(32)

function read(content: unknown): Artifacts {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return readArtifacts('/run/list', memoryFiles(new Map([['/run/list', Buffer.from(text)]])))
}

const listOf = (...subjects: readonly unknown[]) => ({ version: 1, subjects })
const image = (name: unknown, digest: unknown = `sha256:${hex}`) => listOf({ name, digest, kind: 'oci' })
const file = (name: unknown, digest: unknown = `sha256:${hex}`) => listOf({ name, digest, kind: 'file' })

describe("the runner's list of artifacts", () => {
  it.each(['', '  \r\n\t'])('is no information when it is empty: %j', (text) => {
    expect(read(text)).toEqual({ images: [], files: [] })
    expect(read(listOf())).toEqual({ images: [], files: [] })
  })

  it.each([
    ['ghcr.io/acme/app:1.2', `ghcr.io/acme/app:1.2@sha256:${hex}`],
    ['ghcr.io/acme/app', `ghcr.io/acme/app@sha256:${hex}`],
    ['localhost:5000/app', `localhost:5000/app@sha256:${hex}`],
    ['oci://ghcr.io/acme/app', `ghcr.io/acme/app@sha256:${hex}`],
    [`ghcr.io/acme/app:1@sha256:${hex}`, `ghcr.io/acme/app:1@sha256:${hex}`],
  ])('names images with their digests: %s', (name, text) => {
    const root = 'GITHUB_ARTIFACTS_LIST'
    expect(read(image(name)).images).toEqual([{ text, root, mentions: [], obstacle: null, outright: false }])
  })

  it('names files by their digests', () => {
    const given = [file('a', `sha384:${'a'.repeat(96)}`), file('b', `sha512:${'b'.repeat(128)}`), file('c')]
    expect(given.flatMap((one) => read(one).files)).toEqual([
      { name: 'a', algorithm: 'sha384', hex: 'a'.repeat(96) },
      { name: 'b', algorithm: 'sha512', hex: 'b'.repeat(128) },
      { name: 'c', algorithm: 'sha256', hex },
    ])
  })

  it.each<[string, unknown]>([
    ['is of a version that is not known here: `2`', { version: 2, subjects: [] }],
    ['is of a version that is not known here: `1`', { version: '1', subjects: [] }],
    ['is of a version that is not known here: `none`', {}],
    ['holds no object', []],
    ['is not JSON', '{"version":1,'],
    ['has no list of subjects', { version: 1 }],
    ['has a subject without name, digest and kind, at 1', listOf('x')],
    ['has a subject without name, digest and kind, at 1', image(1)],
    [
      'has a subject of a kind that is not known here, `wheel`, at 1',
      listOf({ name: 'a', digest: 'b', kind: 'wheel' }),
    ],
    ['has `sha384:', image('a', `sha384:${'a'.repeat(96)}`)],
    ['names an image that is none, at 1', image('Acme')],
    ['with another digest than its own, at 1', image(`a@sha256:${'c'.repeat(64)}`)],
    ['as the digest of a file, at 1', file('a', hex)],
    ['as the digest of a file, at 1', file('a', `sha256:${hex}00`)],
    ['as the name of a file, at 1', file('a/b')],
    ['as the name of a file, at 1', file('')],
  ])('ends the run when it is not understood: %s', (why, content) => {
    const failure = failureOf(() => read(content))
    expect(failure.code).toBe('artifacts')
    expect(failure.message).toContain(why)
  })

  it('ends the run when it cannot be read', () => {
    expect(failureOf(() => readArtifacts('/none', memoryFiles(new Map())))).toMatchObject({ code: 'artifacts' })
  })
})

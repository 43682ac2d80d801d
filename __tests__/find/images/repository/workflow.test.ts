import { describe, expect, it } from '@jest/globals'
import { asWritten, found, imagesOf } from './found.js'

const path = '.github/workflows/ci.yml'
const digest = `sha256:${'ab'.repeat(32)}`

describe('a workflow', () => {
  it('names the containers and services of its jobs, and the images that steps run', () => {
    const text = `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    container: node:24 # as a text
    services:
      db:
        image: "postgres:17"
      cache: { image: redis@${digest}, ports: [6379] }
    steps:
      - uses: actions/checkout@v4
      - uses: docker://ghcr.io/acme/lint:1
      - uses: 'DOCKER://alpine:3.20'
  test:
    container:
      image: >-
        ghcr.io/acme/test:2
`
    expect(imagesOf(path, text)).toEqual(
      asWritten(
        'node:24',
        'postgres:17',
        `redis@${digest}`,
        'ghcr.io/acme/lint:1',
        'alpine:3.20',
        'ghcr.io/acme/test:2',
      ),
    )
  })

  it('tells of an expression and asks for no image', () => {
    const text =
      'jobs:\n  a:\n    container: ${{ matrix.image }}\n    steps:\n      - uses: docker://x:${{ inputs.tag }}\n'
    const why = 'holds a variable or an expression whose value is not known here'
    expect(found(path, text)).toMatchObject({
      images: [],
      remarks: [
        [`note: The image \`\${{ matrix.image }}\` ${why}.`, '${{ matrix.image }}'],
        [`note: The image \`x:\${{ inputs.tag }}\` ${why}.`, 'x:${{ inputs.tag }}'],
      ],
    })
  })

  it('says nothing of a container without an image, and of what no runner takes for one', () => {
    const text =
      "env: { image: nginx }\njobs:\n  a:\n    container: ''\n    env: { image: alpine }\n    with: { image: busybox }\n"
    expect(imagesOf(path, text)).toEqual([])
  })

  it('strips the scheme that the runner strips, and marks what stands behind it', () => {
    expect(imagesOf(path, 'jobs: { a: { container: docker://docker } }')).toEqual(asWritten('docker'))
  })

  it('names an image of an anchor once, where it stands', () => {
    const text = 'jobs:\n  a:\n    container: &image alpine:3\n  b:\n    container: *image\n'
    expect(imagesOf(path, text)).toEqual(asWritten('alpine:3'))
  })

  it('that is broken is told of on the line and column, and read as far as it goes', () => {
    const text = 'jobs:\n  a:\n    container: alpine:3\n  b: [\n'
    const told = found(path, text)
    expect(told?.images).toEqual(asWritten('alpine:3'))
    expect(told?.remarks.map(([message]) => message)).toEqual([
      `warning: ${path} cannot be read: flow sequence in block collection must be sufficiently indented and end with a ].`,
    ])
  })

  it('with a key twice is told of, and each of the values is taken', () => {
    const text = 'jobs:\n  a:\n    container: alpine:3\n    container: evil:1\n'
    const told = found(path, text)
    expect(told?.images).toEqual(asWritten('alpine:3', 'evil:1'))
    expect(told?.remarks).toEqual([
      [`warning: ${path} cannot be read: the key \`container\` is there twice.`, 'container'],
    ])
  })
})

describe('the metadata of an action', () => {
  it('names the image that it runs', () => {
    expect(imagesOf('action.yml', 'runs:\n  using: docker\n  image: docker://ghcr.io/acme/act:1\n')).toEqual(
      asWritten('ghcr.io/acme/act:1'),
    )
  })

  it('names the images of the steps of a composite action', () => {
    const text = 'runs:\n  using: composite\n  steps:\n    - uses: docker://alpine:3\n    - run: echo image\n'
    expect(imagesOf('tools/x/action.yaml', text)).toEqual(asWritten('alpine:3'))
  })

  it('names the Dockerfile that it is built from, whatever its name', () => {
    expect(found('tools/x/action.yml', 'runs:\n  using: docker\n  image: ../build.txt\n')).toEqual({
      images: [],
      remarks: [],
      names: [{ path: 'tools/build.txt', kind: 'dockerfile' }],
    })
  })
})

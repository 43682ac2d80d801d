import { describe, expect, it } from '@jest/globals'
import { readEnvironment } from '../../../../src/find/images/repository/environment.js'
import { asWritten, found, imagesOf } from './found.js'

const path = 'compose.yaml'

describe('a Compose file', () => {
  it('names the images of its services', () => {
    const text = 'services:\n  web:\n    image: nginx:1.27\n  db: {image: "postgres:17"}\n  api:\n    build: .\n'
    expect(imagesOf(path, text)).toEqual(asWritten('nginx:1.27', 'postgres:17'))
  })

  it('is known by its shape too', () => {
    expect(imagesOf('deploy/stack.yml', 'services:\n  web:\n    image: nginx:1.27\n')).toEqual(asWritten('nginx:1.27'))
    expect(found('deploy/stack.yml', 'services:\n  - postgres\n')).toBeNull()
    expect(found('deploy/stack.yml', 'services:\n  web: {picture: nginx}\n')).toBeNull()
  })

  it('names an image that is built too, for Compose pulls it first', () => {
    const text = 'services:\n  web:\n    build: .\n    image: acme/web:1\n'
    expect(imagesOf(path, text)).toEqual(asWritten('acme/web:1'))
  })

  it('tells of one that is only built', () => {
    const text = 'services:\n  web:\n    build: .\n    image: acme/web:1\n    pull_policy: build\n'
    expect(found(path, text)).toEqual({
      images: [],
      remarks: [['note: The image `acme/web:1` is built here and never pulled.', 'acme/web:1']],
      names: [],
    })
  })

  it('that says build and does not build pulls its image', () => {
    const text = 'services:\n  web:\n    image: acme/web:1\n    pull_policy: build\n'
    expect(imagesOf(path, text)).toEqual(asWritten('acme/web:1'))
  })

  it('names what a build starts from and takes its cache from, and what is mounted or included', () => {
    const text = `include:
  - oci://ghcr.io/acme/stack:1
  - path: [more.yaml, 'oci://ghcr.io/acme/more:2']
services:
  web:
    extends: {file: ../base.yml, service: web}
    build:
      context: ./web
      dockerfile: ../build/web.txt
      additional_contexts:
        base: docker-image://alpine:3.20
        app: ./app
      cache_from:
        - ghcr.io/acme/web:cache
        - type=registry,ref=ghcr.io/acme/web:more
        - type=gha,scope=x
      dockerfile_inline: |
        FROM ghcr.io/acme/inline:1
        COPY --from=busybox:1 /bin /bin
    volumes:
      - type: image
        source: ghcr.io/acme/data:1
      - ./x:/x
  api:
    build:
      additional_contexts: ["base=docker-image://debian:13", "x=../x"]
`
    expect(imagesOf('stack/compose.yaml', text)).toEqual(
      asWritten(
        'ghcr.io/acme/stack:1',
        'ghcr.io/acme/more:2',
        'alpine:3.20',
        'ghcr.io/acme/web:cache',
        'ghcr.io/acme/web:more',
        'ghcr.io/acme/inline:1',
        'busybox:1',
        'ghcr.io/acme/data:1',
        'debian:13',
      ),
    )
    expect(found('stack/compose.yaml', text)?.names).toEqual([
      { path: 'stack/build/web.txt', kind: 'dockerfile' },
      { path: 'base.yml', kind: 'compose' },
      { path: 'stack/more.yaml', kind: 'compose' },
    ])
  })

  it('names no file outside of the working directory, and none by a variable', () => {
    const text = 'include: [../../x.yml, /etc/x.yml, "$X/y.yml", "https://x/y.git"]\nservices: {}\n'
    expect(found('a/compose.yaml', text)).toEqual({ images: [], remarks: [], names: [] })
  })

  it('inherits what a merge key brings, and no image that is its own', () => {
    const text = `x-base: &base
  image: acme/base:1
services:
  a:
    <<: *base
  b:
    <<: [*base]
    image: acme/own:2
`
    expect(imagesOf(path, text)).toEqual(asWritten('acme/base:1', 'acme/own:2'))
  })

  it('that has a merge key behind the image names both, for readers differ', () => {
    const text = 'x: &base {image: acme/base:1}\nservices:\n  b:\n    image: acme/own:2\n    <<: *base\n'
    expect(imagesOf(path, text)).toEqual(asWritten('acme/base:1', 'acme/own:2'))
  })

  it('takes its own tags as nothing', () => {
    expect(imagesOf(path, 'services:\n  a: !override\n    image: !reset nginx:1\n')).toEqual(asWritten('nginx:1'))
  })
})

describe('a variable in a Compose file', () => {
  const service = (image: string): string => `services:\n  a:\n    image: ${image}\n`
  const cases = [
    ['acme/a:${TAG:-1.2}', 'acme/a:1.2'],
    ['acme/a:${TAG-1.2}', 'acme/a:1.2'],
    ['${REGISTRY:-ghcr.io}/acme/a:${TAG:-${OTHER:-3}}', 'ghcr.io/acme/a:3'],
    ['acme/a${SUFFIX:+-x}:1', 'acme/a:1'],
  ] as const
  for (const [written, reference] of cases) {
    it(`has its default: ${written}`, () => {
      const told = found(path, service(written))
      expect(told?.images).toEqual([[reference, written]])
      expect(told?.remarks).toHaveLength(1)
      expect(told?.remarks[0]?.[0]).toMatch(/^note: The image `.*` is `.*` unless [A-Z, ]+ is set otherwise\.$/)
    })
  }

  for (const written of [
    'acme/a:$TAG',
    'acme/a:${TAG}',
    'acme/a:${TAG:?say which}',
    'acme/a:${TAG?}',
    'a:${',
    'a:$',
    'a:${T/x/y}',
    'a:${:-1}',
    '${A:-}',
  ]) {
    it(`has no value: ${written}`, () => {
      expect(found(path, service(`'${written}'`))).toMatchObject({
        images: [],
        remarks: [[`note: The image \`${written}\` holds a variable that has no value here.`, written]],
      })
    })
  }

  it('has the value that stands in the file beside it', () => {
    const environment = readEnvironment('TAG=1.5 # now\nexport REGISTRY="ghcr.io"\nNAME=\'acme/a\'\n')
    expect(found(path, service('$REGISTRY/$NAME:${TAG:-2}'), environment)).toMatchObject({
      images: [['ghcr.io/acme/a:1.5', '$REGISTRY/$NAME:${TAG:-2}']],
      remarks: [
        [
          'note: The image `$REGISTRY/$NAME:${TAG:-2}` is `ghcr.io/acme/a:1.5` unless REGISTRY, NAME, TAG is set otherwise.',
          '$REGISTRY/$NAME:${TAG:-2}',
        ],
      ],
    })
  })

  it('has no value where that one is made of another, or is empty and must not be', () => {
    const environment = readEnvironment('A=$B\nC=\nD="x$E"\nnothing\n')
    for (const written of ['a:$A', 'a:${C:?}', 'a:$D']) {
      expect(found(path, service(written), environment)?.images).toEqual([])
    }
    expect(found(path, service('a:${C:-1}'), environment)?.images).toEqual([['a:1', 'a:${C:-1}']])
    expect(found(path, service('a${C+:2}'), environment)?.images).toEqual([['a:2', 'a${C+:2}']])
  })

  it('is none where the sign is doubled, and the reference is no good then', () => {
    expect(found(path, service('acme/a:$$TAG'))?.images).toEqual([['acme/a:$TAG', 'acme/a:$$TAG']])
  })

  it('makes no text without end', () => {
    const environment = readEnvironment(`A=${'x'.repeat(1000)}\n`)
    expect(found(path, service('$A$A$A$A'), environment)?.images).toHaveLength(1)
    expect(found(path, service('$A$A$A$A$A'), environment)?.images).toEqual([])
  })

  it('that names another without an end has no value', () => {
    const deep = `${'${A:-'.repeat(40)}x${'}'.repeat(40)}`
    expect(found(path, service(deep))?.images).toEqual([])
  })
})

it('a build with nothing behind it keeps nobody from pulling the image', () => {
  expect(imagesOf('compose.yml', 'services:\n  a:\n    image: q.io/a:1\n    pull_policy: build\n    build:\n')).toEqual(
    asWritten('q.io/a:1'),
  )
})

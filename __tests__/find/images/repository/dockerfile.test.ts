import { describe, expect, it } from '@jest/globals'
import { asWritten, found, imagesOf } from './found.js'

const dockerfile = (text: string): ReturnType<typeof imagesOf> => imagesOf('Dockerfile', text)

describe('a Dockerfile', () => {
  it('names what it starts from, copies from and mounts from, and its frontend', () => {
    const text = `# syntax=docker/dockerfile:1
# a comment
FROM --platform=$BUILDPLATFORM golang:1.26 AS Build
RUN --mount=type=cache,target=/root --mount=type=bind,from=ghcr.io/acme/tools:1,target=/t go build
RUN --mount=from=build,target=/x true
from alpine:3.20
COPY --chown=1 --from=build /a /b
COPY --from=0 /a /b
COPY --from="busybox:1" /bin/sh /bin/sh
COPY --from=later /x /x
ADD https://x.example/--from=y /z
COPY a --from=not-a-flag
ONBUILD COPY --from=ghcr.io/acme/on:1 / /
FROM build AS later
FROM scratch
`
    expect(dockerfile(text)).toEqual(
      asWritten(
        'docker/dockerfile:1',
        'golang:1.26',
        'ghcr.io/acme/tools:1',
        'alpine:3.20',
        'busybox:1',
        'ghcr.io/acme/on:1',
      ),
    )
  })

  it('takes a name of a stage that comes later for an image where it starts from it', () => {
    expect(dockerfile('FROM later\nFROM alpine:3 AS later\n')).toEqual(asWritten('later', 'alpine:3'))
  })

  it('goes on over lines, with comments and empty lines between', () => {
    const text =
      'FROM \\\r\n# not this\r\n\r\n  alpine:3 \\  \r\n  AS base\r\nRUN a && \\\r\n  FROM not\r\nCOPY --from=base \\\\\nFROM b:1\n'
    expect(dockerfile(text)).toEqual(asWritten('alpine:3', 'b:1'))
  })

  it('joins a word that is broken over lines, and marks its first part', () => {
    expect(dockerfile('FROM alp\\\nine:3\n')).toEqual([['alpine:3', 'alp']])
  })

  it('has another escape when it says so, and only at its start', () => {
    expect(dockerfile('# escape=`\nFROM a:1 `\n  AS b\nCOPY x c:\\\nFROM d:1\n')).toEqual(asWritten('a:1', 'd:1'))
    expect(dockerfile('#\n# escape=`\nFROM a:1\nRUN x \\\nFROM no\n')).toEqual(asWritten('a:1'))
  })

  it('holds texts that are no instructions', () => {
    const text =
      'FROM a:1\nRUN <<EOF cat\nFROM no\nEOF\nCOPY <<-"A" <<B /x/\nFROM no\n\tA\nFROM no\nB\nRUN echo "<<X"\nFROM b:1\n'
    expect(dockerfile(text)).toEqual(asWritten('a:1', 'b:1'))
  })

  it('whose text has no end is broken', () => {
    expect(found('Dockerfile', 'FROM a:1\nRUN <<EOF\nFROM b:1\n')).toMatchObject({
      images: asWritten('a:1'),
      remarks: [['warning: Dockerfile cannot be read: the text that it begins with `<<` has no end.', 'RUN']],
    })
  })

  for (const [text, there] of [
    ['#!/usr/bin/env x\n# Syntax = evil/front:1\nFROM a:1', 'evil/front:1'],
    ['// syntax=evil/front:1\nFROM a:1', 'evil/front:1'],
  ] as const) {
    it(`names its frontend: ${text.slice(0, 12)}`, () => {
      expect(found('Dockerfile', text)?.images).toContainEqual([there, there])
    })
  }

  it('may be of another language, and names its frontend then', () => {
    expect(found('Dockerfile', '{"syntax": "evil/front:1", "FROM": 1}')?.images).toEqual(asWritten('evil/front:1'))
  })

  it('names none by a syntax that does not stand at its start', () => {
    expect(dockerfile('FROM a:1\n# syntax=b:1\n')).toEqual(asWritten('a:1'))
  })

  const broken = [
    ['', 'it has no instruction `FROM`', ''],
    ['RUN x\n', 'it has no instruction `FROM`', 'RUN x'],
    ['FROM\n', '`FROM` names no image', 'FROM'],
    ['FROM a b\n', '`FROM` takes one image, and `AS` with a name', 'FROM'],
    ['FROM a AS\n', '`FROM` takes one image, and `AS` with a name', 'FROM'],
    ['FROM a AS b c\n', '`FROM` takes one image, and `AS` with a name', 'FROM'],
    ['FORM a\n', 'it has no instruction `FORM`', 'FORM'],
  ] as const
  for (const [text, why] of broken) {
    it(`is broken: ${JSON.stringify(text)}`, () => {
      expect(found('Dockerfile', text)?.remarks.map(([message]) => message)).toEqual([
        `warning: Dockerfile cannot be read: ${why}.`,
      ])
    })
  }
})

describe('an argument of a Dockerfile', () => {
  it('has its default, which is marked where the whole image is it', () => {
    expect(found('Dockerfile', 'ARG BASE="alpine:3.20" OTHER=x\nFROM ${BASE}\n')).toMatchObject({
      images: [['alpine:3.20', 'alpine:3.20']],
      remarks: [['note: The image `${BASE}` is `alpine:3.20` unless the build sets BASE.', '${BASE}']],
    })
  })

  it('may be a part of the image, and be made of others', () => {
    const text = 'ARG V=3.20\nARG TAG=${V}-slim\nARG TAG\nFROM debian:$TAG AS x\nFROM ${NONE:-busybox}:1\n'
    expect(found('Dockerfile', text)?.images).toEqual([
      ['debian:3.20-slim', 'debian:$TAG'],
      ['busybox:1', '${NONE:-busybox}:1'],
    ])
  })

  it('may be a stage, or nothing', () => {
    expect(found('Dockerfile', 'ARG B=base\nFROM a:1 AS base\nFROM $B\n')?.images).toEqual(asWritten('a:1'))
    expect(found('Dockerfile', 'ARG B=scratch\nFROM $B\n')?.images).toEqual([])
  })

  for (const text of ['FROM $X', 'ARG X\nFROM $X', 'FROM ${X}', 'FROM a:1\nARG X=1\nFROM $X', 'ARG X=\nFROM $X']) {
    it(`has no value: ${JSON.stringify(text)}`, () => {
      const told = found('Dockerfile', text)
      expect(told?.images.filter(([reference]) => reference !== 'a:1')).toEqual([])
      expect(told?.remarks[0]?.[0]).toMatch(/^note: The image `.*` holds a variable that has no value here\.$/)
    })
  }

  it('may be that of a template, which is told of', () => {
    const note = 'note: A template that is not filled in here stands in place of an instruction.'
    expect(found('Dockerfile.j2', 'FROM {{ base }}:1\n{% if x %}\nFROM a:1\nRUN x -f {{.y}}\n{% endif %}\n')).toEqual({
      images: asWritten('a:1'),
      remarks: [
        [note, 'FROM'],
        [note, '{%'],
        [note, '{%'],
      ],
      names: [],
    })
  })

  it('is not looked for where none can stand', () => {
    expect(found('Dockerfile', 'ARG X=a:1\nFROM scratch\nCOPY --from=$X / /\n')).toMatchObject({
      images: [],
      remarks: [['note: The image `$X` holds a variable that has no value here.', '$X']],
    })
  })
})

describe('a Dockerfile that would hide an image', () => {
  const evil = 'q.io/evil:1'

  it.each([
    `COPY --"from"=${evil} / /`,
    `COPY --fr\\om=${evil} / /`,
    `COPY --chown=a\\ b --from=${evil} / /`,
    `COPY --chown='a b' --from="${evil}" / /`,
    `COPY --from ${evil} / /`,
    `COPY --from=\\\n${evil} / /`,
    `RUN --mo"unt"=type=bind,from=${evil} x`,
    `RUN --mount type=bind,from=${evil},target=/x x`,
    `ONBUILD COPY --"from"=${evil} / /`,
  ])('does not do so by how a flag is written: %s', (line) => {
    expect(imagesOf('Dockerfile', `FROM a:1\n${line}\n`)).toEqual(asWritten('a:1', evil))
  })

  // The last three lines end what would begin before, so that nothing seems to be amiss.
  const behind = (line: string): string => `FROM a:1\n${line}\nFROM ${evil}\nRUN <<RUN\nEOF\nRUN\n`

  it.each([
    'RUN echo "\\" <<EOF "',
    "RUN echo ' <<EOF '",
    'RUN echo \\<<EOF',
    'RUN ["cat", "<<EOF"]',
    'RUN ["cat", " <<EOF "]',
    'RUN echo \\"<<EOF\\"',
    'ENV X=<<EOF',
  ])('does not do so behind a text that does not begin: %s', (line) => {
    expect(imagesOf('Dockerfile', behind(line)).filter(([image]) => image === evil)).toHaveLength(1)
  })

  it.each([
    "RUN cat <<EOF it's",
    'RUN ["true"] <<EOF',
    'RUN cat <<EOF ${:x}',
    'RUN cat <<E\\OF',
    'RUN cat <<EOF "${X//a/b}"',
  ])('does not do so where it is not certain that a text begins: %s', (line) => {
    const told = found('Dockerfile', behind(line))
    expect(told?.images).toEqual(asWritten('a:1', evil))
    expect(told?.remarks[0]?.[0]).toBe(
      'warning: Dockerfile cannot be read: it is not certain whether the `<<` there begins a text.',
    )
  })

  it.each([
    ['RUN <<EOF bash ${X:-a} ${Y} $Z', 'EOF'],
    ['RUN cat 3<<-"E F" x', '\tE F'],
    ["RUN cat <<'EOF'", 'EOF\r\r'],
    ['RUN cat <<E"O"F && echo "it\'s"', 'EOF'],
    ['COPY --link <<EOF /x', 'EOF'],
  ])('takes nothing of a text for an instruction: %s', (line, end) => {
    expect(imagesOf('Dockerfile', `FROM a:1\n${line}\nFROM no:1\n${end}\nFROM b:1\n`)).toEqual(asWritten('a:1', 'b:1'))
  })
})

describe('a development container', () => {
  it('names its image and its caches, with comments in the file', () => {
    const text = `{
  // the image
  "image": "mcr.microsoft.com/devcontainers/base:1", /* so */
  "features": { "ghcr.io/devcontainers/features/node:1": {} },
  "build": { "cacheFrom": ["ghcr.io/acme/cache:1", "type=gha"], "dockerfile": "../Dev.txt" },
  "dockerComposeFile": ["../stack.txt"],
  "x": [1, -2.5e3, true, null, "",],
}
`
    expect(imagesOf('.devcontainer/devcontainer.json', text)).toEqual(
      asWritten('mcr.microsoft.com/devcontainers/base:1', 'ghcr.io/acme/cache:1'),
    )
    expect(found('.devcontainer/devcontainer.json', text)?.names).toEqual([
      { path: 'Dev.txt', kind: 'dockerfile' },
      { path: 'stack.txt', kind: 'compose' },
    ])
  })

  it('tells of a variable', () => {
    expect(found('.devcontainer.json', '{"image": "a:${localEnv:TAG}"}')?.remarks).toEqual([
      [expect.stringContaining('holds a variable'), 'a:${localEnv:TAG}'],
    ])
  })

  const broken = [
    ['{"image": "a:1"', 'it ends where a comma or the end of the object must stand', ''],
    ['{"image": "a:1', 'it has a text without an end', '"a:1'],
    ['{"image": "a:1\\q"}', 'it has a text with a character that JSON does not allow', '"a:1\\q"'],
    ['{"image" "a:1"}', 'it has `"` where a colon must stand', '"'],
    ['{"image": }', 'it has `}` where a value must stand', '}'],
    ['{"x": [1 2]}', 'it has `2` where a comma or the end of the list must stand', '2'],
    ['{image: 1}', 'it has `i` where a name in double quotes must stand', 'i'],
    ['['.repeat(400), 'it is nested deeper than 256 levels', '['],
  ] as const
  for (const [text, why, there] of broken) {
    it(`is broken: ${text.slice(0, 20)}`, () => {
      expect(found('.devcontainer.json', text)?.remarks).toEqual([
        [`warning: .devcontainer.json cannot be read: ${why}.`, there],
      ])
    })
  }

  it('with a key twice names both images', () => {
    const told = found('devcontainer.json', '{"image": "a:1", "\\u0069mage": "b:1"}')
    expect(told?.images).toEqual(asWritten('a:1', 'b:1'))
    expect(told?.remarks[0]?.[0]).toBe('warning: devcontainer.json cannot be read: the key `image` is there twice.')
  })
})

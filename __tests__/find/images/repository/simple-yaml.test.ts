import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from '@jest/globals'
import { readSimpleYaml } from '../../../../src/find/images/repository/simple-yaml.js'
import type { Tree } from '../../../../src/find/images/repository/tree.js'
import { parseYaml } from '../../../../src/find/images/repository/yaml.js'

/** A tree with what stands in the text at each leaf; of nothing it does not matter where it stands. */
function shape(tree: Tree, text: string): unknown {
  switch (tree.kind) {
    case 'leaf':
      return tree.text === '' ? '' : [tree.text, tree.span.from, text.slice(tree.span.from, tree.span.to).trimEnd()]
    case 'list':
      return tree.items.map((item) => shape(item, text))
    case 'fields':
      return { own: tree.own.map(({ name, value }) => [name, shape(value, text)]), merged: [...tree.merged.keys()] }
  }
}

/** Whether a text is simple; it is read then as the parser reads it, which finds no fault in it. */
function isReadAlike(text: string): boolean {
  const simple = readSimpleYaml(text)
  if (simple === null) return false
  const { trees, problems } = parseYaml(text)
  const filled = trees.filter((tree) => tree.kind !== 'leaf' || tree.text !== '')
  expect({ text, problems, trees: simple.map((tree) => shape(tree, text)) }).toEqual({
    text,
    problems: [],
    trees: filled.map((tree) => shape(tree, text)),
  })
  return true
}

const manifest = `# The service.
apiVersion: apps/v1
kind: "Deployment"
metadata:
  name: app # so
  annotations:
    'description': >-
      Does one thing
      and does it well.
    script: |
      first: [

        second # no comment
      third

spec:
  args: ["-c", 'run', a:b/c.d, {x: y z, "k": [1, 2]}, [], {}]
  empty:
  nothing: ~
  template:
    spec:
      containers:
      - name: a
        image: ghcr.io/acme/a:1

      # between
      -   image: "ghcr.io/acme/b@sha256:00"
          env:
            - name: X
              value: -1.5
            -
              name: Y
            -
      - - nested
        - list
---
---
kind: Other
`

/** Pieces of lines that mean something to YAML. */
const pieces = [
  'a',
  'image',
  'b c',
  ':',
  ': ',
  ' ',
  '  ',
  '    ',
  '- ',
  '-',
  '\n',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '"',
  "'",
]
  .concat([
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '#',
    ' # x',
    '|',
    '>-',
    '|-',
    '~',
    'null',
    '---',
    '...',
    '&x ',
    '*x',
    '!t ',
    '?',
  ])
  .concat([
    '<<',
    '%',
    '@',
    '`',
    '\\',
    '\t',
    '\r',
    '\u{a0}',
    '\u{2028}',
    'é',
    '=',
    '.',
    '/',
    '0',
    '<',
    '$(x)',
    '\n\n',
    '\n#',
  ])
  .concat(['k: v\n', '  k: v\n', '    - v\n', '- k: v\n', 'x: |\n', 'x: >-\n    text\n', 'x: {a: b}\n', 'y: [a, b]\n'])

describe('YAML that is simple', () => {
  it('is read as the parser reads it', () => {
    expect(isReadAlike(manifest)).toBe(true)
    for (const text of [
      '',
      '\n',
      '# x',
      '---',
      'a: b',
      'a:',
      '- a',
      '-',
      'a: |\n  b\n\n\n',
      'a:\n- b\nc: d',
      '"a": "b"',
      "- ''",
    ]) {
      expect([text, isReadAlike(text)]).toEqual([text, true])
    }
  })

  it('is read as the parser reads it, whatever is cut out of it', () => {
    let simple = 0
    for (let from = 0; from < manifest.length; from++) {
      for (const length of [1, 2, 5]) {
        if (isReadAlike(manifest.slice(0, from) + manifest.slice(from + length))) simple += 1
      }
    }
    expect(simple).toBeGreaterThan(manifest.length)
  })

  it('is read as the parser reads it, whatever is put into it', () => {
    let simple = 0
    for (let at = 0; at < manifest.length; at += 3) {
      for (const piece of pieces) if (isReadAlike(manifest.slice(0, at) + piece + manifest.slice(at))) simple += 1
    }
    expect(simple).toBeGreaterThan(manifest.length)
  })

  it('is read as the parser reads it, however pieces are put together', () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''))
    let simple = 0
    fc.assert(
      fc.property(texts, (text) => {
        if (isReadAlike(text)) simple += 1
      }),
      { numRuns: 20_000, seed: 7 },
    )
    expect(simple).toBeGreaterThan(500)
  })

  it('is what people write: the examples of this repository', () => {
    const folder = 'examples/workspace'
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name))
    const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(texts.filter(isReadAlike).length).toBeGreaterThan(1)
  })
})

describe('YAML that is not simple', () => {
  const cases = [
    'a: &x b',
    'a: *x',
    'a: !t b',
    '<<: {a: b}',
    'a: "b\\n"',
    "a: 'b''c'",
    'a: b\n  c',
    'a: "b\n  c"',
    'a: [b,\n  c]',
    'a: [b, ]',
    'a: {b}',
    'a: {b: c, b: d}',
    'a: b\na: c',
    'null: a',
    'a: {null: b}',
    '? a',
    'a: |2\n   b\n',
    'a: |+\n  b\n',
    'a: >\n  b\n\n  c\n',
    'a: |\n  b',
    'a: |\n',
    'a: |\n   b\n  c\n',
    'a: b: c',
    'a: b:',
    'a:\tb',
    'a: b\r\n',
    'a: b\u{2028}c: d',
    '\u{feff}a: b',
    '%YAML 1.1\n---\na: b',
    '--- a',
    'a: b\n...\n',
    'text',
    '  a: b',
    '- a\nb: c',
    'a: b\n- c',
    'a: "b" c',
    'a: @b',
    `${'x'.repeat(1001)}: a`,
    '- '.repeat(100),
    `a: ${'['.repeat(40)}${']'.repeat(40)}`,
  ]
  for (const text of cases) {
    it(`is left to the parser: ${JSON.stringify(text.slice(0, 40))}`, () => {
      expect(readSimpleYaml(text)).toBeNull()
    })
  }
})

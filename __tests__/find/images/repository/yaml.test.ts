import { describe, expect, it } from '@jest/globals'
import { readEnvironment } from '../../../../src/find/images/repository/environment.js'
import { mayNameImages } from '../../../../src/find/images/repository/words.js'
import { asWritten, found, imagesOf } from './found.js'

const path = 'compose.yaml'
const digest = `sha256:${'ef'.repeat(32)}`

describe('where an image stands', () => {
  const cases: readonly (readonly [what: string, text: string, reference: string, there?: string])[] = [
    ['in single quotes', "services:\n  a:\n    image: 'a/b:1'\n", 'a/b:1'],
    ['in flow style', 'services: {a: {image: a/b:1, x: y}}', 'a/b:1'],
    ['on a line of its own', 'services:\n  a:\n    image:\n      a/b:1\n', 'a/b:1'],
    ['in a literal block', 'services:\n  a:\n    image: |-\n\n      a/b:1\n', 'a/b:1'],
    ['in a folded block', 'services:\n  a:\n    image: >- # so\n      a/b:1\n', 'a/b:1'],
    ['behind an anchor and a tag', 'services:\n  a:\n    image: &x !!str "a/b:1"\n', 'a/b:1'],
    ['behind a key that is its own text', `services:\n  a:\n    ? image\n    : image@${digest}\n`, `image@${digest}`],
    ['behind characters of two units', 'services: {"\u{1f40b}\u{1f40b}": {image: a/b:1}}', 'a/b:1'],
    ['with CRLF', 'services:\r\n  a:\r\n    image: a/b:1\r\n', 'a/b:1'],
    ['behind a byte order mark', '\u{feff}services: {a: {image: a/b:1}}', 'a/b:1'],
    ['behind a long line', `services: {x: {y: ${'z'.repeat(100_000)}}, a: {image: a/b:1}}`, 'a/b:1'],
    ['with escapes', 'services: {a: {"\\x69mage": "a\\x2fb:1"}}', 'a/b:1', 'a\\x2fb:1'],
    ['over two lines', 'services: {a: {image: "a/\\\n  b:1"}}', 'a/b:1', 'a/\\'],
    ['by its line where it is cut off there', 'services: {a: {image: "a/b:\n  1"}}', 'a/b: 1', 'a/b:'],
  ]
  for (const [what, text, reference, there] of cases) {
    it(`is told: ${what}`, () => {
      expect(imagesOf(path, text)).toEqual([[reference, there ?? reference]])
    })
  }
})

describe('what the readers of the tools take otherwise than YAML 1.2', () => {
  for (const [name, end] of [
    ['NEL', '\u0085'],
    ['LS', '\u2028'],
    ['PS', '\u2029'],
    ['CR', '\r'],
  ] as const) {
    it(`is taken as they do: ${name} ends a line`, () => {
      const text = `services:\n  a: {} # nothing${end}  b:${end}    image: evil:1\n`
      expect(found(path, text)?.images.map(([reference]) => reference)).toEqual(['evil:1'])
    })
  }

  it('is taken as they do: a byte order mark at the start of a line is a space', () => {
    expect(imagesOf(path, 'services:\n a: {}\n\u{feff}b:\n  image: evil:1\n')).toEqual(asWritten('evil:1'))
  })

  it('is taken as they do: no version of YAML changes a text', () => {
    expect(imagesOf(path, '%YAML 1.1\n---\nservices: {yes: {image: 0o14}, no: {image: 1_000:1}}')).toEqual(
      asWritten('0o14', '1_000:1'),
    )
  })

  it('is no image: null in each of its ways', () => {
    expect(imagesOf(path, 'services: {a: {image: }, b: {image: ~}, c: {image: null}, d: {image: NULL}}')).toEqual([])
    expect(imagesOf(path, 'services: {a: {image: "null"}}')).toEqual(asWritten('null'))
  })
})

describe('what could hide an image', () => {
  const warnings = (text: string): readonly string[] =>
    (found(path, text)?.remarks ?? []).map(([message, there]) => `${message} ${there}`)
  const refused = `warning: ${path} cannot be read:`

  it('is told of: a tag that makes other text', () => {
    const text = 'services: {a: {image: !!binary ZXZpbDox}}'
    expect(found(path, text)).toMatchObject({
      images: [],
      remarks: [['note: The image `ZXZpbDox` is made of its text by a tag.', 'ZXZpbDox']],
    })
    expect(warnings('services: {a: {!!binary aW1hZ2U=: evil:1}}')).toEqual([
      `${refused} a tag makes another key of the one that is written there. aW1hZ2U=`,
    ])
  })

  it('is told of: an alias of another document, or of what it stands in', () => {
    expect(warnings('x: &a evil:1\n---\nservices: {b: {image: *a}}')).toEqual([
      `${refused} the alias \`*a\` names nothing that is complete before it. *a`,
    ])
    expect(warnings('services: &s {a: {image: b:1}, c: *s}')).toEqual([
      `${refused} the alias \`*s\` names nothing that is complete before it. *s`,
    ])
  })

  it('is followed: a key that is an alias, an anchor that is set twice', () => {
    expect(imagesOf(path, 'x: &k image\nservices: {a: {*k : evil:1}}')).toEqual(asWritten('evil:1'))
    expect(imagesOf(path, 'x: [&i a:1, &i b:2]\nservices: {a: {image: *i}}')).toEqual(asWritten('b:2'))
  })

  it('is told of: a key twice, and both are taken', () => {
    const text = 'services: {a: {image: a:1}}\nservices: {b: {image: b:1}}'
    expect(found(path, text)).toMatchObject({
      images: asWritten('a:1', 'b:1'),
      remarks: [[`${refused} the key \`services\` is there twice.`, 'services']],
    })
  })

  it('is told of: levels without end', () => {
    const nested = (levels: number): string => `services: ${'{a: '.repeat(levels)}x${'}'.repeat(levels)}`
    expect(warnings(nested(300))[0]).toMatch(/nested deeper than 256 levels\./)
    expect(warnings(nested(3000))[0]).toMatch(/nested too deeply\./)
    for (const opened of ['- ', '? ', '&a - ', '!b - ']) {
      expect(warnings(`services:\n  ${opened.repeat(250_000)}\n`)[0]).toMatch(/nested too deeply\./)
    }
  })

  it('is told of: merge keys that bring more fields than anybody writes', () => {
    const fields = Array.from({ length: 400 }, (_, number) => `k${number}: v`).join(', ')
    const chain = Array.from({ length: 400 }, (_, number) => `m${number + 1}: &m${number + 1} {<<: *m${number}}`)
    expect(warnings(`m0: &m0 {${fields}}\n${chain.join('\n')}\nservices: {}`)[0]).toMatch(
      /its merge keys bring more than 100000 fields\./,
    )
  })

  it('takes no longer for aliases that grow without end', () => {
    const levels = Array.from({ length: 60 }, (_, level) => {
      const before = level === 0 ? 'x' : `*l${level - 1}`
      return `l${level}: &l${level} [${before}, ${before}]`
    })
    const text = `apiVersion: v1\nkind: Pod\n${levels.join('\n')}\nspec: {containers: [{image: a:1}, *l59]}\n`
    expect(imagesOf('pod.yaml', text)).toEqual(asWritten('a:1'))
    const values = `${levels.join('\n')}\nimage: b:1\n`
    expect(imagesOf('values.yaml', values)).toEqual(asWritten('b:1'))
  })

  it('takes no longer for parts that stand in many places by aliases', () => {
    const many = (item: string): string =>
      Array.from({ length: 3_000 }, (_, number) => `k${number}: ${item}`).join('\n  ')
    const big = `x: &big {${many('v').replaceAll('\n', ',')}}`
    const list = `y: &list [${'{}, '.repeat(3_000)}{image: a:1}]`
    expect(imagesOf(path, `${big}\nservices:\n  ${many('*big')}\n  z: {image: a:1}`)).toEqual(asWritten('a:1'))
    expect(imagesOf('.github/workflows/a.yml', `${list}\njobs:\n  ${many('{steps: *list}')}`)).toEqual([])
    expect(imagesOf('pod.yml', `apiVersion: v1\nkind: Pod\n${big}\n${list}\nz:\n  ${many('[*big, *list]')}`)).toEqual(
      asWritten('a:1'),
    )
    expect(imagesOf('values.yml', `${big}\n${list}\nz:\n  ${many('[*big, *list]')}`)).toEqual(asWritten('a:1'))
  })

  it('takes no longer for texts that make patterns start over', () => {
    const spaces = ' '.repeat(200_000)
    const lines = '\n'.repeat(200_000)
    expect(found('a.yml', `apiVersion: [\nkind: x\nimage:${lines}{{`)).not.toBeNull()
    expect(found('a.yml', `image: [${lines}`)).toBeNull()
    expect(found('Dockerfile', `# syntax=a:1${spaces}b\nFROM b:1 \\${spaces}x\n`)?.images).toHaveLength(2)
    expect(found('Dockerfile', `FROM a:1\n${'RUN <<A\nA\n'.repeat(50_000)}`)?.images).toHaveLength(1)
    expect(readEnvironment(`A=x${spaces}y # z`)('A')).toBe(`x${spaces}y`)
    expect(mayNameImages('yaml', '!'.repeat(200_000))).toBe(false)
  })

  it('is told of: a Dockerfile in another file that is longer than anybody writes', () => {
    const text = `services: {a: {build: {dockerfile_inline: "${'x'.repeat(70_000)}"}}}`
    expect(warnings(text)[0]).toMatch(
      /^note: A Dockerfile of more than 65536 characters stands here, and is not read\./,
    )
  })

  it('is told of: bytes that are no text', () => {
    expect(warnings('services: {a: {image: "a\0b"}}')).toEqual([`${refused} it is no text. `])
    expect(found('x.yaml', 'services: {a: {image: "a\0b"}}')?.remarks).toHaveLength(1)
    expect(found('x.json', '{"apiVersion": "v1", "kind": "Pod", "image": "a:1"}\n\0')?.remarks).toHaveLength(1)
    expect(found('x.yaml', 'image: "a\0b"')).toBeNull()
  })

  it('is told of: more images and more faults than are looked at', () => {
    const many = Array.from({ length: 10_001 }, (_, number) => `- {image: i:${number}}`).join('\n')
    const told = found('pod.yaml', `apiVersion: v1\nkind: Pod\nsteps:\n${many}\n`)
    expect(told?.images).toHaveLength(10_000)
    expect(told?.remarks.map(([message]) => message)).toEqual([
      'warning: pod.yaml names more than 10000 images, and no more are looked at.',
    ])
    const variables = Array.from({ length: 150 }, () => '- {image: $X}').join('\n')
    expect(found('pod.yaml', `apiVersion: v1\nkind: Pod\nsteps:\n${variables}\n`)?.remarks).toHaveLength(100)
  })

  it('is shown at no great length', () => {
    const told = found(path, `services: {a: {image: "$${'x'.repeat(5000)}"}}`)
    expect(told?.remarks[0]?.[0].length).toBeLessThan(300)
  })
})

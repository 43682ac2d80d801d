import { describe, expect, it } from '@jest/globals'
import { FormatError } from '../../../../src/signatures/file/format.js'
import {
  attributesOf,
  bytesOf,
  maxSections,
  readSections,
  SectionError,
  type Section,
  type SectionAttribute,
  type SectionFile,
} from '../../../../src/signatures/file/jar/sections.js'

function read(text: string): Parts {
  return partsOf(readSections(Buffer.from(text)))
}

interface Parts {
  /** The attributes of the main section. */
  readonly main: readonly SectionAttribute[]
  /** The attributes of each section by its name. */
  readonly sections: ReadonlyMap<string, readonly SectionAttribute[]>
  /** The bytes of each section, the main one first. */
  readonly bytes: readonly string[]
}

function partsOf(file: SectionFile): Parts {
  const all: readonly Section[] = [file.main, ...file.sections.values()]
  return {
    main: attributesOf(file, file.main),
    sections: new Map([...file.sections].map(([name, section]) => [name, attributesOf(file, section)])),
    bytes: all.map((section) => Buffer.from(bytesOf(file, section)).toString()),
  }
}

function refusal(text: string | Buffer): string {
  try {
    readSections(Buffer.from(text))
  } catch (error) {
    if (error instanceof SectionError) return error.message
    throw error
  }
  return 'read'
}

describe('A manifest', () => {
  it('has main attributes and a section for each name', () => {
    const { main, sections } = read('Manifest-Version: 1.0\n\nName: a\nX: 1\n\nName: b\nX: 2\n\n')
    expect(main).toEqual([{ name: 'manifest-version', value: '1.0' }])
    expect([...sections].map(([name, attributes]) => [name, attributes[1]])).toEqual([
      ['a', { name: 'x', value: '1' }],
      ['b', { name: 'x', value: '2' }],
    ])
  })

  it.each(['\n', '\r', '\r\n'])(
    'may end its lines in %j, and its sections are the bytes through the blank line',
    (end) => {
      const parts = [`A: 1${end}${end}`, `Name: a${end}X: 1${end}${end}`, `Name: b${end}X: 2${end}`]
      expect(read(parts.join('')).bytes).toEqual(parts)
    },
  )

  it('may mix the ends of its lines', () => {
    const { sections } = read('A: 1\r\r\nName: a\r\nX: 1\n\r')
    expect([...sections.keys()]).toEqual(['a'])
  })

  it('may have more blank lines than one between sections, which belong to none', () => {
    expect(read('A: 1\n\n\n\nName: a\nX: 1\n\n\n\n').bytes).toEqual(['A: 1\n\n', 'Name: a\nX: 1\n\n'])
  })

  it('may be empty, or have no main attributes', () => {
    expect(read('')).toEqual({ main: [], sections: new Map(), bytes: [''] })
    expect([...read('\nName: a\n\n').sections.keys()]).toEqual(['a'])
  })

  it('continues lines that begin with a space', () => {
    const { main, sections } = read('A: 1\n 2\n  3\n \n\nName: lo\n ng\n\n')
    expect(main).toEqual([{ name: 'a', value: '12 3' }])
    expect([...sections.keys()]).toEqual(['long'])
  })

  it('may cut a character where a name is continued', () => {
    const [first = 0, second = 0] = Buffer.from('ä')
    const bytes = Buffer.concat([
      Buffer.from('\nName: '),
      Buffer.from([first, 0x0a, 0x20, second]),
      Buffer.from('\n\n'),
    ])
    expect([...readSections(bytes).sections.keys()]).toEqual(['ä'])
  })

  it('may have a name in any letter case as the first attribute, and values of spaces and colons', () => {
    const { sections } = read('\nnAmE:  a: b \nX: \n\n')
    expect([...sections.keys()]).toEqual([' a: b '])
    expect(sections.get(' a: b ')?.[1]).toEqual({ name: 'x', value: '' })
  })

  const cases: readonly (readonly [string, string | Buffer, string])[] = [
    ['its last line has no end', 'A: 1', 'ends within a line'],
    ['the last line of a section has no end', 'A: 1\n\nName: a', 'ends within a line'],
    ['a section has no name', 'A: 1\n\nX: 1\n\n', 'has a section without a name at byte 6'],
    ['the name of a section is not its first attribute', '\nX: 1\nName: a\n\n', 'without a name'],
    ['a section is there twice', '\nName: a\n\nName: a\n\n', 'has two sections for `a`'],
    ['an attribute is there twice', 'A: 1\nB: 2\na: 1\n\n', 'has the attribute `a` twice in a section'],
    ['an attribute of a section is there twice', '\nName: a\nX: 1\nX: 1\n\n', 'twice in a section'],
    ['a name is there twice in a section', '\nName: a\nName: b\n\n', 'has the attribute `name` twice'],
    ['a line has no colon', 'A: 1\nbroken\n\n', 'has a line at byte 5 that is no attribute'],
    ['a colon has no space behind it', 'A:1\n\n', 'no attribute'],
    ['an attribute has no name', ': 1\n\n', 'no attribute'],
    ['the name of an attribute has another character', 'A B: 1\n\n', 'no attribute'],
    ['the name of an attribute begins with a hyphen', '-A: 1\n\n', 'no attribute'],
    ['the name of an attribute is too long', `${'A'.repeat(71)}: 1\n\n`, 'no attribute'],
    ['it begins with a continuation', ' A: 1\n\n', 'no attribute'],
    ['a section begins with a continuation', 'A: 1\n\n Name: a\n\n', 'no attribute'],
    ['it begins with a byte order mark', '\ufeffA: 1\n\n', 'no attribute'],
    ['a name is no UTF-8', Buffer.concat([Buffer.from('\nName: '), Buffer.from([0xff, 0x0a])]), 'is not UTF-8'],
  ]

  it.each(cases)('is refused when %s', (_, text, message) => {
    expect(refusal(text)).toContain(message)
  })

  it('forgets the attributes of one section in the next', () => {
    expect(refusal('A: 1\n\nName: a\nA: 1\n\nName: b\nA: 1\n\n')).toBe('read')
  })

  it('may have as many sections as there may be entries, and no more', () => {
    const section = (_: unknown, index: number): string => `Name: ${index}\n\n`
    const most = '\n' + Array.from({ length: maxSections }, section).join('')
    expect(read(most).sections.size).toBe(maxSections)
    expect(() => read(`${most}Name: one more\n\n`)).toThrow(FormatError)
  })
})

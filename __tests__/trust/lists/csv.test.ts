import { describe, expect, it } from '@jest/globals'
import { readCsv } from '../../../src/trust/lists/csv.js'

const read = (text: string): unknown => readCsv(text, ['a', 'b'], 'The report')

describe('readCsv', () => {
  it.each([
    ['bare cells', 'a,b\n1,2\n'],
    ['lines that end in CR and LF', 'a,b\r\n1,2\r\n'],
    ['no line break at the end', 'a,b\n1,2'],
    ['cells in quotes', '"a","b"\n"1","2"\n'],
    ['columns in another order', 'b,a\n2,1\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
  ])('reads %s', (_, text) => {
    expect(read(text)).toEqual([{ a: '1', b: '2' }])
  })

  it('reads quotes, commas and line breaks within quotes, and empty cells', () => {
    expect(read('a,b\n"1 ""x"", y\nz",\n,""')).toEqual([
      { a: '1 "x", y\nz', b: '' },
      { a: '', b: '' },
    ])
  })

  it.each([
    ['an unknown column', 'a,b,c\n1,2,3\n', /unknown column “c”/],
    ['a missing column', 'a\n1\n', /no column “b”/],
    ['nothing', '', /no column “a”/],
    ['a column twice', 'a,b,a\n1,2,3\n', /a column twice/],
    ['a cell too few', 'a,b\n1\n', /Row 2 of The report has 1 cells, not 2/],
    ['a cell too many', 'a,b\n1,2\n1,2,3\n', /Row 3 of The report has 3 cells/],
    ['a quote that is not closed', 'a,b\n"1,2\n', /no CSV at character 4/],
    ['something behind a quote', 'a,b\n"1"x,2\n', /no CSV at character 4/],
    ['a quote within a bare cell', 'a,b\n1"x",2\n', /no CSV at character 4/],
  ])('refuses %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})

import { describe, expect, it } from '@jest/globals'
import { compareNames, distinguished, general } from '../../support/constraints.js'

describe('a DNS name', () => {
  const dns = (base: string, name: string): string => compareNames(general.dns(base), general.dns(name))

  it.each([
    ['example.com', 'example.com'],
    ['example.com', 'www.example.com'],
    ['example.com', 'a.b.example.com'],
    ['Example.COM', 'WWW.eXample.com'],
    ['com', 'example.com'],
    ['', 'example.com'],
    ['', '*.example.com'],
    ['example.com', '*.example.com'],
    ['example.com', '*.www.example.com'],
    ['my_host.example.com', 'a.my_host.example.com'],
  ])('under %j is %j', (base, name) => {
    expect(dns(base, name)).toBe('within')
  })

  it.each([
    ['example.com', 'com'],
    ['example.com', 'badexample.com'],
    ['example.com', 'example.com.org'],
    ['www.example.com', 'example.com'],
    ['example.com', 'example.org'],
    ['a.b.example.com', '*.example.com'],
    ['example.com', '*.example.org'],
    ['com', '*.org'],
  ])('under %j is not %j', (base, name) => {
    expect(dns(base, name)).toBe('outside')
  })

  it('with a wildcard stands for names within and outside', () => {
    expect(dns('www.example.com', '*.example.com')).toBe('partly')
    expect(dns('example.com', '*.com')).toBe('partly')
  })

  it.each([
    '',
    ' ',
    '.',
    '.example.com',
    'example.com.',
    'a..example.com',
    '-a.example.com',
    'a-.example.com',
    '*',
    'a.*.example.com',
    'a*.example.com',
    '**.example.com',
    '*.*.example.com',
    'exam ple.com',
    'example.com\0.org',
    'example.com\n',
    'http://example.com',
    `${'a'.repeat(64)}.example.com`,
    `${'abcdefg.'.repeat(31)}abcdef`,
  ])('is never %j', (name) => {
    expect(dns('com', name)).toBe('malformed name')
  })

  it('is as long as 253 characters, in labels of 63', () => {
    expect(dns('example.com', `${'a'.repeat(63)}.example.com`)).toBe('within')
    expect(dns('abcde', `${'abcdefg.'.repeat(31)}abcde`)).toBe('within')
  })

  it.each(['.example.com', '*.example.com', 'example.com.', ' ', 'a@example.com'])('has no base like %j', (base) => {
    expect(dns(base, 'www.example.com')).toBe('malformed base')
  })
})

describe('a mailbox', () => {
  const mail = (base: string, name: string): string => compareNames(general.mail(base), general.mail(name))

  it.each([
    ['example.com', 'a@example.com'],
    ['EXAMPLE.com', 'a@example.COM'],
    ['.example.com', 'a@www.example.com'],
    ['.example.com', 'a@b.www.example.com'],
    ['a@example.com', 'a@Example.com'],
    ['a.b+c@example.com', 'a.b+c@example.com'],
    ['*@example.com', '*@example.com'],
    ['"a b"@example.com', '"a b"@example.com'],
    ['a@example.com', '"a"@example.com'],
    ['a@example.com', '"\\a"@example.com'],
    ['"a@b"@example.com', '"a\\@b"@example.com'],
    ['example.com', '""@example.com'],
  ])('under %j is %j', (base, name) => {
    expect(mail(base, name)).toBe('within')
  })

  it.each([
    ['example.com', 'a@www.example.com'],
    ['.example.com', 'a@example.com'],
    ['.example.com', 'a@badexample.com'],
    ['a@example.com', 'A@example.com'],
    ['a@example.com', 'b@example.com'],
    ['a@example.com', 'a@example.org'],
    ['a@example.com', 'a@www.example.com'],
    ['*@example.com', 'a@example.com'],
    ['example.com', '"@example.com"@example.org'],
  ])('under %j is not %j', (base, name) => {
    expect(mail(base, name)).toBe('outside')
  })

  it.each([
    '',
    'example.com',
    '@example.com',
    'a@',
    'a@b@example.com',
    'a b@example.com',
    '.a@example.com',
    'a.@example.com',
    'a..b@example.com',
    'a@.example.com',
    'a@[10.0.0.1]',
    'a@*.example.com',
    '"a@example.com',
    '"a"b"@example.com',
    '"a\\"@example.com',
    '"a\n"@example.com',
    'a@example.com\0',
    'A <a@example.com>',
  ])('is never %j', (name) => {
    expect(mail('example.com', name)).toBe('malformed name')
  })

  it.each(['', '.', '@example.com', 'a@b@example.com', 'a@.example.com', '*.example.com', '..example.com'])(
    'has no base like %j',
    (base) => {
      expect(mail(base, 'a@example.com')).toBe('malformed base')
    },
  )
})

describe('a URI', () => {
  const uri = (base: string, name: string): string => compareNames(general.uri(base), general.uri(name))

  it.each([
    ['example.com', 'http://example.com'],
    ['example.com', 'HTTPS://EXAMPLE.com:443/a?b#c'],
    ['Example.com', 'ldap://example.com?a'],
    ['example.com', 'ftp://user:secret@example.com/'],
    ['example.com', 'http://example.com:/'],
    ['example.com', 'a+b-c.d://example.com#@evil.org'],
    ['.example.com', 'http://www.example.com/'],
    ['.example.com', 'http://a.www.example.com/@example.org'],
    ['.com', 'http://example.com/'],
  ])('under %j is %j', (base, name) => {
    expect(uri(base, name)).toBe('within')
  })

  it.each([
    ['example.com', 'http://www.example.com/'],
    ['.example.com', 'http://example.com/'],
    ['.example.com', 'http://badexample.com/'],
    ['example.com', 'http://example.org/example.com'],
    ['example.com', 'http://example.com@example.org/'],
    ['com', 'http://example.com/'],
  ])('under %j is not %j', (base, name) => {
    expect(uri(base, name)).toBe('outside')
  })

  it.each([
    '',
    'example.com',
    '//example.com/',
    'urn:uuid:0',
    'mailto:a@example.com',
    'http:/example.com/',
    'http:///example.com/',
    'http://localhost/',
    'http://example.com./',
    'http://10.0.0.1/',
    'http://10.1/',
    'http://a.0x7f/',
    'http://[::1]/',
    'http://[::1]@example.com/',
    'http://a@b@example.com/',
    'http://example.org\\@example.com/',
    'http://example.com\\.example.org/',
    'http://%65xample.com/',
    'http://*.example.com/',
    'http://example.com:80:80/',
    'http://example.com:a/',
    'http://exam\nple.com/',
    ' http://example.com/',
    '1http://example.com/',
  ])('is never compared when it is %j', (name) => {
    expect(uri('example.com', name)).toBe('malformed name')
  })

  it.each(['', '.', 'http://example.com', 'example.com/', '10.0.0.1', '.0x1', '*.example.com', 'a@example.com'])(
    'has no base like %j',
    (base) => {
      expect(uri(base, 'http://example.com/')).toBe('malformed base')
    },
  )
})

describe('an address', () => {
  const six = (last: number): number[] => [0x20, 1, 0xd, 0xb8, ...Array.from({ length: 11 }, () => 0), last]
  const ones = (bits: number): number[] => Array.from({ length: 16 }, (_, index) => (index * 8 < bits ? 255 : 0))
  const address = (base: readonly number[], name: readonly number[]): string =>
    compareNames(general.address(...base), general.address(...name))

  it('lies within a network of its version', () => {
    expect(address([10, 0, 0, 0, 255, 0, 0, 0], [10, 9, 8, 7])).toBe('within')
    expect(address([10, 9, 8, 7, 255, 0, 0, 0], [10, 0, 0, 0])).toBe('within')
    expect(address([10, 16, 0, 0, 255, 240, 0, 0], [10, 31, 255, 255])).toBe('within')
    expect(address([0, 0, 0, 0, 0, 0, 0, 0], [255, 1, 2, 3])).toBe('within')
    expect(address([...six(1), ...ones(128)], six(1))).toBe('within')
    expect(address([...six(0), ...ones(120)], six(9))).toBe('within')
    expect(address([...six(0), ...ones(0)], six(9))).toBe('within')
  })

  it('lies outside of any other', () => {
    expect(address([10, 0, 0, 0, 255, 0, 0, 0], [11, 0, 0, 0])).toBe('outside')
    expect(address([10, 16, 0, 0, 255, 240, 0, 0], [10, 32, 0, 0])).toBe('outside')
    expect(address([...six(1), ...ones(128)], six(2))).toBe('outside')
    expect(address([0, 0, 0, 0, 0, 0, 0, 0], six(1))).toBe('outside')
    expect(address([...six(0), ...ones(0)], [0, 0, 0, 0])).toBe('outside')
  })

  it('has four octets or sixteen', () => {
    const all = [0, 0, 0, 0, 0, 0, 0, 0]
    expect([[], [1], [1, 2, 3, 4, 5], all, [...six(1), 0]].map((name) => address(all, name))).toEqual(
      Array(5).fill('malformed name'),
    )
  })

  it('has a base of twice as many, with a mask of ones and then zeros', () => {
    const bases = [
      [],
      [10, 0, 0, 0],
      [10, 0, 0, 255, 0, 0],
      six(1),
      [...six(1), 255, 255, 255, 255],
      [10, 0, 0, 0, 0, 255, 255, 255],
      [10, 0, 0, 0, 255, 0, 255, 0],
      [10, 0, 0, 0, 255, 253, 0, 0],
      [...six(1), ...ones(64).reverse()],
    ]
    expect(bases.map((base) => address(base, [10, 0, 0, 1]))).toEqual(Array(bases.length).fill('malformed base'))
  })
})

describe('names of different kinds', () => {
  const kinds = [
    general.dns('example.com'),
    general.mail('a@example.com'),
    general.uri('example.com'),
    general.address(10, 0, 0, 0, 255, 0, 0, 0),
    general.directory(distinguished()),
  ]
  const names = [
    general.dns('example.com'),
    general.mail('a@example.com'),
    general.uri('http://example.com'),
    general.address(10, 0, 0, 0),
    general.directory(distinguished()),
  ]

  it('lie outside of each other', () => {
    expect(kinds.map((base) => names.map((name) => compareNames(base, name)))).toEqual(
      kinds.map((_, row) => names.map((__, column) => (row === column ? 'within' : 'outside'))),
    )
  })

  it('have no rule when they are of one of four kinds', () => {
    const others = [general.other('1.2.3'), general.x400(), general.party(), general.registered('1.2.3')]
    expect(others.map((other) => compareNames(other, other))).toEqual(Array(4).fill('unsupported base'))
    expect(others.map((other) => compareNames(general.dns('a'), other))).toEqual(Array(4).fill('malformed name'))
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  clip,
  embeddedJson,
  htmlText,
  json,
  logLine,
  markdownCode,
  markdownText,
  NAME_LIMIT,
  pemComment,
  sarifPlain,
  terminal,
  uriPath,
  visible,
} from '../../src/report/escape.js'
import { HOSTILE } from '../support/hostile.js'

/** Any text at all: code points, lone surrogates, and the parts that attacks are made of. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\ud800',
        '\udfff',
        ':',
        '::',
        '#',
        '##[',
        '\\u{',
        '\\',
        '[',
        ']',
        '{',
        '}',
        '`',
        '|',
        '<',
        '>',
        '&',
        ' ',
        '  ',
        '-',
        '@',
        'www.',
        'gh-1',
        'mailto:',
        '_',
        'a',
        '1',
        '//',
        '\n',
      ),
    ),
  )
  .map((parts) => parts.join(''))

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\ufe0f\u034f\u00a0\u3000]/u

/** Undoes `visible`: so two texts never look the same. */
function unescape(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
}

describe('visible', () => {
  it.each([
    ['a\u202eb', 'a\\u{202e}b'],
    ['a\nb\tc', 'a\\u{a}b\\u{9}c'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['\ud800', '\\u{d800}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
    ['a\u00a0b', 'a\\u{a0}b'],
    ['\\u{202e}', '\\u{5c}u{202e}'],
    ['CN=Acme\\, Inc.,C=Ö 漢字 😀', 'CN=Acme\\, Inc.,C=Ö 漢字 😀'],
  ])('shows %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it('hides nothing, and can be undone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(text)).not.toMatch(HIDDEN)
        expect(unescape(visible(text))).toBe(text)
      }),
    )
  })
})

describe.each([
  ['terminal', terminal],
  ['logLine', logLine],
])('%s', (_, escape) => {
  it.each([
    ['::error::x', '\\u{3a}:error::x'],
    ['  ::error::x', '  \\u{3a}:error::x'],
    ['a ::error::x', 'a ::error::x'],
    [':a', ':a'],
    ['a##[command]x', 'a#\\u{23}[command]x'],
    ['###[command]x', '##\\u{23}[command]x'],
    ['## [x', '## [x'],
  ])('makes %j to %j', (text, shown) => {
    expect(escape(text)).toBe(shown)
  })

  it('never gives a command to the runner', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escape(text)).not.toMatch(/^\s*::|##\[|\n/)
        expect(unescape(escape(text))).toBe(text)
      }),
    )
  })
})

describe('markdownText', () => {
  it.each([
    ['a|b', 'a&#124;b'],
    ['`a`', '&#96;a&#96;'],
    ['@acme', '<span>&#64;</span>acme'],
    ['#12', '<span>&#35;</span>12'],
    ['https://a', 'https<span>&#58;</span>//a'],
    ['www.a', 'www<span>&#46;</span>a'],
    ['GH-12', 'GH<span>&#45;</span>12'],
    ['12. a', '&#49;2. a'],
    ['3)', '&#51;)'],
    ['- a', '<span>&#45;</span> a'],
    ['---', '<span>&#45;</span>--'],
    ['===', '&#61;=='],
    [':--', '<span>&#58;</span>--'],
    ['&#64;a', '&#38;<span>&#35;</span>64;a'],
    ['<!-- x', '&#60;!-- x'],
    ['a:smile:b:tada:', 'a<span>&#58;</span>smile<span>&#58;</span>b<span>&#58;</span>tada:'],
    [':100:', '<span>&#58;</span>100:'],
    ['mailto:a', 'mailto<span>&#58;</span>a'],
    ['_a_ b_', '&#95;a&#95; b&#95;'],
    ['a\\, b\\', 'a&#92;, b&#92;'],
    ['a\u202eb', 'a\\u{202e}b'],
  ])('makes %j to %j', (text, shown) => {
    expect(markdownText(text)).toBe(shown)
  })

  it.each([
    'time 18:24',
    '2026-11-22T18:24:55.936Z',
    'archive: 2 entries',
    'a-1.2 snake_case_name C:\\Users "x" \'y\' (z) {0} a=b, c!',
    '1.2.0',
    '0c132e26',
  ])('leaves %j as it is, for nothing reads it as something else', (text) => {
    expect(markdownText(text)).toBe(text)
    expect(markdownCode(text)).toBe(`<code>${text}</code>`)
  })

  it('leaves nothing that Markdown, HTML or GitHub reads', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = markdownText(text)
        const rest = made.replace(/<span>&#\d+;<\/span>|&#\d+;/g, '\0')
        expect(rest).not.toMatch(/[&<>|`*[\]~$@#\n]|\\(?![a-z\d])|:\/\/|:(?!\d\d:)[^\s:\0]+:/i)
        expect(rest).not.toMatch(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u)
        expect(rest).not.toMatch(/^(?:[-+=:]|\d+[.)](?: |$))/)
        expect(rest).not.toMatch(/www\.|gh-\d|mailto:|xmpp:/i)
        expect(made).not.toMatch(/(?<!<span>)&#(?:35|45|46|58|64);/)
      }),
    )
  })

  it('is set as code by an element, never by backticks', () => {
    expect(markdownCode('a`b')).toBe('<code>a&#96;b</code>')
  })
})

describe('sarifPlain', () => {
  it.each([
    ['[a](1)', '\\[a\\](1)'],
    ['\\[a\\](1)', '\\u{{5c}}\\[a\\u{{5c}}\\](1)'],
    ['{0}', '{{0}}'],
    ['O=Acme\\, Inc.', 'O=Acme\\, Inc.'],
    ['a\u202eb', 'a\\u{{202e}}b'],
    [' ', '\\u{{20}}'],
  ])('makes %j to %j', (text, shown) => {
    expect(sarifPlain(text)).toBe(shown)
  })

  it('leaves no placeholder and no link', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rest = sarifPlain(text).replace(/\{\{|\}\}|(?<!\\)\\[[\]]/g, '')
        expect(rest).not.toMatch(/[{}[\]]/)
      }),
    )
  })
})

describe('pemComment', () => {
  it('cannot begin a certificate', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(pemComment(`-----BEGIN${text}`)).not.toMatch(/--|\n/)
        expect(pemComment(text)).toMatch(/^# /)
      }),
    )
  })
})

describe('json', () => {
  it('means the same, whatever is in it, and shows all of it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(0, 2), (text, indent) => {
        const made = json({ [text]: [text] }, indent)
        expect(JSON.parse(made)).toEqual({ [text]: [text] })
        expect(made.replaceAll('\n', '')).not.toMatch(HIDDEN)
        expect(made).not.toMatch(/##\[/)
      }),
    )
  })

  it('stands on one line without an indent', () => {
    expect(json({ a: '\n##[x' }, 0)).toBe('{"a":"\\n#\\u0023[x"}')
  })
})

describe('uriPath', () => {
  it.each([
    ['dist/my app.jar', 'dist/my%20app.jar'],
    ["a:b/c?d#e%f'(g)!*", 'a%3Ab/c%3Fd%23e%25f%27%28g%29%21%2A'],
    ['ä/漢', '%C3%A4/%E6%BC%A2'],
    ['\ud800', '%EF%BF%BD'],
    ['a\\b', 'a%5Cb'],
  ])('makes %j to %j', (path, uri) => {
    expect(uriPath(path)).toBe(uri)
  })

  it.each(['', '/a', 'a//b', 'a/', '../a', 'a/../b', './a', '.', '..', 'C:/a', 'c:'])('refuses %j', (path) => {
    expect(uriPath(path)).toBeNull()
  })

  it('stays below the workspace and can be undone', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...HOSTILE.map(([, text]) => text))), (path) => {
        const uri = uriPath(path)
        if (uri === null) return
        expect(uri).toMatch(/^[A-Za-z0-9\-._~%/]+$/)
        expect(new URL(uri, 'https://host/root/').href).toBe(`https://host/root/${uri}`)
        expect(decodeURIComponent(uri)).toBe(path.replace(/\p{Cs}/gu, '\ufffd'))
      }),
    )
  })
})

describe('clip', () => {
  it('keeps the beginning and the end of what is too long', () => {
    expect(clip('abcdefghij', 5)).toBe('ab…ij')
    expect(clip('abcdefghij', 2)).toBe('a…')
    expect(clip('abcdefghij', 1)).toBe('…')
  })

  it('keeps what fits as it is', () => {
    expect(clip('abcde', 5)).toBe('abcde')
    expect(clip('😀😀😀', 3)).toBe('😀😀😀')
  })

  it('counts code points and splits none', () => {
    const clipped = clip('😀'.repeat(10_000))
    expect(Array.from(clipped)).toHaveLength(NAME_LIMIT)
    expect(clipped).not.toMatch(/\p{Cs}/u)
  })
})

describe('htmlText', () => {
  it('means only itself as text and within double quotes', () => {
    expect(htmlText('<a href="x">&amp;\'</a>')).toBe('&#60;a href=&#34;x&#34;&#62;&#38;amp;&#39;&#60;/a&#62;')
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = htmlText(text)
        expect(escaped).not.toMatch(/[<>"']|&(?!#\d+;)/)
        expect(escaped.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).toBe(
          visible(text),
        )
      }),
    )
  })
})

describe('embeddedJson', () => {
  it('ends no element, begins no comment, and holds what is shown of every text', () => {
    expect(embeddedJson(['</script>', 1, null])).toBe('["\\u003c/script\\u003e",1,null]')
    fc.assert(
      fc.property(anyText, (text) => {
        const embedded = embeddedJson({ text: [text] })
        expect(embedded).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(embedded)).toEqual({ text: [visible(text)] })
      }),
    )
  })
})

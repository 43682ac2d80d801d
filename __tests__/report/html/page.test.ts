import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Report } from '../../../src/model/report.js'
import { htmlPieces } from '../../../src/report/html/page.js'
import { proofTags } from '../../../src/report/html/markup.js'
import { HOSTILE, poisoned } from '../../support/hostile.js'
import { longReport, wholeReport } from '../../support/whole-report.js'
import { everyElement, find, parsePage, textOf, type Element } from './strict-html.js'

function pageOf(report: Report): string {
  return [...htmlPieces(report)].join('')
}

/** Every element and attribute that a page may have; a value may only be what its pattern says. */
const ANY = /^/
const OURS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  ...Object.fromEntries(proofTags.map((tag) => [tag, {}])),
  '': {},
  body: {},
  button: { type: /^button$/, id: /^(?:theme|clear)$/, 'aria-pressed': /^false$/, 'data-find': ANY },
  details: { open: /^$/ },
  h1: {},
  h2: {},
  head: {},
  header: {},
  html: { lang: /^en$/ },
  input: {
    type: /^search$/,
    id: /^filter$/,
    autocomplete: /^off$/,
    spellcheck: /^false$/,
    placeholder: /^Name, signer, digest, rule$/,
  },
  label: {},
  link: { rel: /^icon$/, href: /^data:,$/ },
  main: {},
  meta: {
    charset: /^utf-8$/,
    'http-equiv': /^Content-Security-Policy$/,
    name: /^(?:viewport|referrer|color-scheme)$/,
    content: ANY,
  },
  option: { value: /^$/ },
  path: { d: /^[MCVZ\d. ]+$/ },
  rect: { x: /^[\d.]+$/, y: /^[\d.]+$/, width: /^[\d.]+$/, height: /^[\d.]+$/, rx: /^2$/ },
  script: { type: /^application\/json$/ },
  section: { 'aria-label': /^(?:Verdict|The proposed policy|What changed|The run|Map|Subjects)$/ },
  select: { id: /^(?:decision|state|kind|format|signer)$/ },
  style: {},
  summary: {},
  svg: {
    viewBox: /^0 0 \d+ \d+$/,
    role: /^img$/,
    'aria-hidden': /^true$/,
    preserveAspectRatio: /^none$/,
    'aria-label': /^\d+ sources, \d+ signers: the list below says the same in words\.$/,
  },
  text: { x: /^\d+$/, y: /^[\d.]+$/, 'text-anchor': /^(?:start|end)$/ },
  title: {},
}
const MORE: Readonly<Record<string, RegExp>> = { class: /^[a-z -]*$/ }
const SOME: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  table: { id: /^table$/, 'aria-label': /^Every subject$/ },
  tbody: { id: /^rows$/ },
  td: { colspan: /^7$/ },
  th: { scope: /^(?:row|col)$/, 'aria-sort': /^none$/ },
  div: { role: /^search$/ },
  p: { id: /^status$/, role: /^status$/ },
}

/** Elements or attributes that are not ours, of a page whose texts came from anybody. */
function strangersIn(page: Element): readonly string[] {
  return everyElement(page).flatMap(({ name, attributes }) => {
    const allowed = OURS[name]
    if (allowed === undefined) return [name]
    const known = { ...allowed, ...SOME[name], ...MORE }
    return [...attributes].flatMap(([key, value]) =>
      known[key]?.test(value) === true ? [] : [`${name} ${key}=${value}`],
    )
  })
}

/** Everything that hides or moves something on a screen; layout between our elements is a line break. */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u

function expectHarmless(text: string): void {
  const page = parsePage(text)
  expect(strangersIn(page)).toEqual([])
  expect(text).not.toMatch(HIDDEN)
  const running = find(page, 'script').filter(({ attributes }) => !attributes.has('type'))
  expect(running).toHaveLength(1)
  expect(find(page, 'style')).toHaveLength(1)
  expect(find(page, 'meta')).toHaveLength(5)
  for (const { text: data } of dataBlocks(page)) expect(() => JSON.parse(data) as unknown).not.toThrow()
}

function dataBlocks(page: Element): readonly Element[] {
  return find(page, 'script').filter(({ attributes }) => attributes.get('type') === 'application/json')
}

const ordinary = pageOf(wholeReport())

describe('the page', () => {
  it('is made of our elements alone', () => {
    expectHarmless(ordinary)
  })

  it('lets nothing load, run or style but its own texts, which it names by their hashes', () => {
    const page = parsePage(ordinary)
    const [policy] = find(page, 'meta').filter(({ attributes }) => attributes.has('http-equiv'))
    const [script] = find(page, 'script').filter(({ attributes }) => !attributes.has('type'))
    const [style] = find(page, 'style')
    const hash = (text = ''): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy?.attributes.get('content')).toBe(
      `default-src 'none'; style-src ${hash(style?.text)}; script-src ${hash(script?.text)}; img-src data:; ` +
        `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    )
  })

  it('says its policy before anything that the policy is for', () => {
    expect(ordinary.indexOf('Content-Security-Policy')).toBeLessThan(ordinary.search(/<(?:style|script|link|title)/))
  })

  it('refers to nothing outside of itself', () => {
    expect(ordinary).not.toMatch(/(?:src|href|action|srcset|data|poster|background)="(?!data:,")/)
    expect(ordinary).not.toMatch(/url\(|@import|\bfetch\b|XMLHttpRequest|import\(|WebSocket|sendBeacon/)
  })

  it('is the same each time', () => {
    expect(pageOf(wholeReport())).toBe(ordinary)
  })

  it('says the verdict, the policy, what was proposed, what changed and what is to be said of the run', () => {
    const text = find(parsePage(ordinary), 'section').slice(0, 4).map(textOf).join(' ').replace(/\s+/g, ' ')
    for (const part of [
      'Failed',
      '3 denied, 1 exempt, 1 audited',
      '.github/sigscan.yml',
      'By it the result would be pass; by the policy that decides it is fail.',
      'New signer',
      'Lost signature',
      'A rule matches nothing.',
      '14 files of no format that is signed',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('has no map and no table when nothing was looked at', () => {
    const page = parsePage(pageOf(wholeReport({ subjects: [], proposed: null, baseline: null, findings: [] })))
    expect(find(page, 'table')).toEqual([])
    expect(find(page, '.map')).toEqual([])
    expect(find(page, 'section')).toHaveLength(1)
  })

  it('comes in pieces of some size, and never as one', () => {
    const pieces = [...htmlPieces(longReport(2_000))]
    expect(pieces.length).toBeGreaterThan(8)
    for (const piece of pieces) expect(piece.length).toBeLessThan(2 * 1024 * 1024)
  })
})

describe('hostile text', () => {
  it.each(HOSTILE)('%s is nothing but text in every position', (_name, text) => {
    expectHarmless(pageOf(poisoned(wholeReport(), text)))
  })

  it.each([
    '</script><script>alert(1)</script>',
    '</SCRIPT ><script>',
    '<!--<script>',
    ']]>--!>',
    '</style><style>*{}',
    '</title><base href="//evil.example">',
    '" autofocus onfocus="alert(1)',
    "' onfocus='alert(1)",
    '&lt;img&gt; &#60;img&#62; &amp;',
  ])('%s is nothing but text in every position', (text) => {
    const page = pageOf(poisoned(wholeReport(), text))
    expectHarmless(page)
    expect(find(parsePage(page), 'code').map((code) => code.text)).toContain(text)
  })

  it('is nothing but text, whatever it is made of', () => {
    const character = fc.oneof(
      fc.string({
        unit: fc.constantFrom(
          '<',
          '>',
          '&',
          '"',
          "'",
          '/',
          '=',
          '!',
          '-',
          '\\',
          ' ',
          '\n',
          '\u2028',
          '\u202e',
          '\0',
          ';',
          '#',
        ),
      }),
      fc.constantFrom('</script', '<!--', '-->', '&#', '&lt;', 'on', '="', 'javascript:'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    )
    const text = fc.array(character, { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (one) => {
        expectHarmless(pageOf(poisoned(wholeReport(), one)))
      }),
      { numRuns: 60 },
    )
  })

  it('is shown as it is, but for what would not be seen', () => {
    const [subject] = wholeReport().subjects
    const path = 'dist/<b>a\u202eb</b>.jar'
    const subjects = subject?.kind === 'file' ? [{ ...subject, path }] : []
    const page = parsePage(pageOf(wholeReport({ subjects })))
    expect(find(page, 'code').map(({ text }) => text)).toContain('dist/<b>a\\u{202e}b</b>.jar')
    expect(dataBlocks(page)[0]?.text).toContain('dist/\\u003cb\\u003ea\\\\u{202e}b\\u003c/b\\u003e.jar')
  })
})

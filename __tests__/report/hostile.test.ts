import { describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/model/report.js'
import { annotationsOf } from '../../src/report/annotations.js'
import { explainText } from '../../src/report/explain.js'
import { sigscanJson } from '../../src/report/json.js'
import { nowhere } from '../../src/report/location.js'
import { markdownText } from '../../src/report/markdown.js'
import { pemText } from '../../src/report/pem.js'
import { restore } from '../../src/report/restore.js'
import { sarifText } from '../../src/report/sarif.js'
import { summaryMarkdown } from '../../src/report/summary.js'
import { prettyTable, wideTable } from '../../src/report/table.js'
import { HOSTILE, poisoned } from '../support/hostile.js'
import { toldReport } from '../support/told.js'
import { reportJson } from '../support/verdicts.js'
import { ofFile } from '../support/reported.js'

const plain = { color: false }
const report = toldReport()
const harmless = poisoned(report, 'x')
const attacks = HOSTILE.map(([name, text]) => [name, poisoned(report, text), text] as const)

/** Everything that hides or moves something on a screen. */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u

/** What the runner reads in the output of a step, line by line. */
const COMMAND = /^\s*::|##\[/m

const texts: readonly (readonly [name: string, render: (made: Report) => string])[] = [
  ['pretty', (made) => prettyTable(made, plain)],
  ['wide', (made) => wideTable(made, plain)],
  ['explain', (made) => explainText(made, plain)],
  ['pem', pemText],
  ['json', sigscanJson],
  ['report', reportJson],
  ['sarif', (made) => sarifText(made, { ...nowhere, category: made.scanned.paths[0] ?? '' })],
  ['markdown', markdownText],
  [
    'annotations',
    (made) =>
      annotationsOf(made, nowhere)
        .map(({ title, message }) => `${title}\n${message}`)
        .join('\n'),
  ],
]

describe.each(texts)('%s', (_, render) => {
  it.each(attacks)('shows %s as nothing but text, in as many lines as harmless text takes', (_name, attacked) => {
    const text = render(attacked)
    expect(text).not.toMatch(HIDDEN)
    expect(text).not.toMatch(COMMAND)
    expect(text.split('\n')).toHaveLength(render(harmless).split('\n').length)
  })
})

describe('pem', () => {
  it.each(attacks)('begins no certificate in a comment with %s', (_name, attacked) => {
    const text = pemText(attacked)
    expect(text.match(/-----BEGIN/g)).toHaveLength(4)
    expect(text.match(/^-----BEGIN CERTIFICATE-----$/gm)).toHaveLength(4)
  })
})

describe('markdown', () => {
  /** What is left for Markdown to read: text and its references count as one word, and only our own elements stand. */
  function structureOf(text: string): string {
    return text
      .replace(/<span>&#\d+;<\/span>|&#\d+;/g, 'w')
      .replace(/\\(?=[a-z\d])/gi, 'w')
      .replace(/[\p{L}\p{N}\p{M}\p{So}.,;:/?!%+=^"'(){} …-]+/gu, 'w')
      .replace(/w+/g, 'w')
  }

  it.each(attacks)('has the same structure with %s as with harmless text', (_name, attacked) => {
    expect(structureOf(markdownText(attacked))).toBe(structureOf(markdownText(harmless)))
  })

  it.each(attacks)('has no element but ours with %s', (_name, attacked) => {
    const elements = markdownText(attacked).match(/<[^>]*>/g) ?? []
    expect([...new Set(elements)].sort()).toEqual(expect.arrayContaining(['</code>', '<code>']))
    const ours = ['code', 'em', 'br', 'span', 'details', 'summary'].flatMap((name) => [`<${name}>`, `</${name}>`])
    expect(elements.filter((element) => !ours.includes(element))).toEqual([])
  })

  it.each(attacks)('links and mentions nothing with %s', (_name, attacked) => {
    const outside = markdownText(attacked).replace(/<span>&#\d+;<\/span>/g, ' ')
    expect(outside).not.toMatch(/&#(?:64|35|58);|@|\bwww\.|:\/\/|\]\(|\bGH-\d|mailto:/i)
    expect(outside).not.toMatch(/:(?!\d\d:)[^\s:<]+:/)
  })

  it.each(attacks)('is never cut within a construct with %s', (_name, attacked) => {
    for (const limit of [500, 2_000, 5_000, 20_000, 60_000]) {
      const text = summaryMarkdown(attacked, limit)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
      expect(text.match(/<code>/g)?.length).toBe(text.match(/<\/code>/g)?.length)
      for (const row of text.split('\n').filter((line) => line.startsWith('|'))) {
        expect(row).toMatch(/^\| .* \|$/)
        expect(row.split('|')).toHaveLength(7)
      }
    }
  })
})

describe('JSON', () => {
  it.each(attacks)('holds %s whole and as it is', (_name, attacked, text) => {
    expect(JSON.parse(reportJson(attacked))).toEqual(attacked)
    const rows = JSON.parse(sigscanJson(attacked)) as {
      filesystem: { signatures: readonly { path: string; subjectname: string; countersigner: string }[] }
      directories: string
    }
    expect(rows.directories).toBe(text)
    expect(rows.filesystem.signatures[0]).toMatchObject({ path: text, subjectname: text, countersigner: text })
  })

  it.each(attacks)('is read again as %s, unless its codes are not known', (_name, attacked, text) => {
    const saved = JSON.stringify(attacked, (key, value: unknown) => (key === 'code' ? 'digest-match' : value))
    expect(ofFile(restore(saved, 'saved.json').readings[0]).subject.path).toBe(text)
    expect(() => restore(reportJson(attacked), text)).toThrow(/cannot be used: subjects\[0\]/)
  })
})

describe('SARIF', () => {
  /** Every text in it, with its key. */
  function* textsOf(value: unknown, key: string): Generator<readonly [key: string, text: string]> {
    if (typeof value === 'string') yield [key, value]
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) yield* textsOf(one, Array.isArray(value) ? key : name)
  }

  /** The text without what is escaped, and without the link to the place that it is about, at its very end. */
  function withoutOurLink(text: string): string {
    return text.replace(/\{\{|\}\}|(?<!\\)\\[[\]]/g, '').replace(/ See \[[^[\]]*:\d+\]\(1\)\.$/, '')
  }

  it.each(attacks)(
    'hides nothing of %s, makes no link and no placeholder of it, and every address is below the root',
    (_name, attacked) => {
      for (const [key, text] of textsOf(JSON.parse(sarifText(attacked, nowhere)), '')) {
        if (key !== 'markdown') expect(text).not.toMatch(HIDDEN)
        if (key === 'text') expect(withoutOurLink(text)).not.toMatch(/[{}[\]]/)
        if (key === 'uri') expect(new URL(text, 'https://host/root/').href).toBe(`https://host/root/${text}`)
      }
    },
  )
})

describe('annotations', () => {
  it.each(attacks)('stay under 4,096 characters with %s', (_name, attacked) => {
    for (const { message, title, place } of annotationsOf(attacked, nowhere)) {
      expect(place?.file ?? '').not.toMatch(HIDDEN)
      expect(place?.file ?? '').not.toMatch(COMMAND)
      expect(message.length).toBeLessThanOrEqual(4_096)
      expect(title.length).toBeLessThanOrEqual(255)
    }
  })
})

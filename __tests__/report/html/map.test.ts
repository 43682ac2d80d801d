import { describe, expect, it } from '@jest/globals'
import { mapDrawing } from '../../../src/report/html/map-drawing.js'
import { mapTree } from '../../../src/report/html/map-tree.js'
import { originsOf, type Origin } from '../../../src/report/html/map.js'
import { htmlOf } from '../../../src/report/html/markup.js'
import type { ReportSubject } from '../../../src/model/report.js'
import { longReport, wholeReport } from '../../support/whole-report.js'
import { find, parsePage, textOf, type Element } from './strict-html.js'

function parse(html: string): Element {
  return parsePage(`<!doctype html>\n${html}`)
}

function imagesNamed(
  count: number,
  name: (index: number) => { repository: string; reference: string },
): ReportSubject[] {
  const image = wholeReport().subjects.find((one) => one.kind === 'image')
  if (image === undefined) throw new Error('There is no image.')
  return Array.from({ length: count }, (_, index) => ({ ...image, ...name(index) }))
}

/** How many stand for it, a subject with two signers twice. */
function sizeOf(origins: readonly Origin[]): number {
  const hands = origins.flatMap(({ places }) => [...places.values()].flatMap((place) => [...place.hands.values()]))
  return hands.reduce((sum, { subjects }) => sum + subjects.length, 0)
}

describe('the map', () => {
  const origins = originsOf(wholeReport().subjects)

  it('goes from registry to repository to signer, and for files from PATH to folder', () => {
    expect(origins.map(({ name, places }) => [name, [...places.keys()]])).toEqual([
      ['dist', ['dist']],
      ['ghcr.io', ['acme/app', 'acme/tool']],
      ['localhost:5000', ['acme/gone']],
    ])
  })

  it('calls a name a fact only where it is proven', () => {
    const hands = origins.flatMap(({ places }) => [...places.values()].flatMap((place) => [...place.hands.values()]))
    for (const { label, mark, state } of hands) {
      if (mark !== null) expect(label.startsWith('claims to be ')).toBe(state !== 'verified')
    }
    expect(hands.some(({ mark, state }) => mark !== null && state === 'verified')).toBe(true)
    expect(hands.some(({ mark, state }) => mark !== null && state === 'untrusted')).toBe(true)
  })

  it('tells what is unsigned from what is not known', () => {
    const [dist] = origins
    const labels = [...(dist?.places.get('dist')?.hands.values() ?? [])].map(({ state, label }) => `${state}: ${label}`)
    expect(labels).toContain('unsigned: nobody')
    expect(labels).toContain('unknown: not known')
    expect(labels).toContain('invalid: somebody who is not known')
  })

  it('names a registry that is all of the repository’s name', () => {
    const [origin] = originsOf(imagesNamed(1, () => ({ repository: 'alone', reference: 'alone:1' })))
    expect([origin?.name, [...(origin?.places.keys() ?? [])]]).toEqual(['alone', ['alone']])
  })

  it('counts everything that was looked at, however much it draws as one', () => {
    const many = originsOf(
      imagesNamed(300, (index) => ({
        repository: `r${index % 60}.example/a`,
        reference: `r${index % 60}.example/a:${index}`,
      })),
    )
    const drawing = parse(htmlOf(mapDrawing(many)))
    const texts = find(drawing, 'text').map(({ text }) => text)
    const left = texts.filter((text) => / · \d+$/.test(text)).map((text) => Number(/\d+$/.exec(text)?.[0]))
    expect(left).toHaveLength(10)
    expect(left.reduce((sum, one) => sum + one, 0)).toBe(sizeOf(many))
    expect(texts.some((text) => text.startsWith('others · '))).toBe(true)
  })

  it('keeps the colours of many signers apart where it draws them as one', () => {
    const [signed] = wholeReport().subjects
    const [signature] = signed?.signatures ?? []
    if (signed === undefined || signature?.signer == null) throw new Error('There is no signature.')
    const signer = signature.signer
    const subjects = Array.from({ length: 40 }, (_, index): ReportSubject => {
      const state = index % 2 === 0 ? 'verified' : 'untrusted'
      const by = { subject: null, spkiSha256: `${index}${signer.spkiSha256}` }
      return { ...signed, signatures: [{ ...signature, state, signer: by }] }
    })
    const drawing = parse(htmlOf(mapDrawing(originsOf(subjects))))
    const others = find(drawing, 'text').filter(({ text }) => text.endsWith(' · others'))
    expect(others).toHaveLength(2)
    expect(others.reduce((sum, { text }) => sum + Number.parseInt(text, 10), 0)).toBe(40 - 13)
    const right = find(drawing, 'rect').filter(({ attributes }) => attributes.get('x') === '470')
    expect(right).toHaveLength(15)
  })

  it('draws what shares a bar within that bar', () => {
    const drawing = parse(htmlOf(mapDrawing(origins)))
    const height = Number(/\d+$/.exec(find(drawing, 'svg')[0]?.attributes.get('viewBox') ?? '')?.[0])
    for (const { attributes } of find(drawing, 'rect')) {
      expect(Number(attributes.get('y')) + Number(attributes.get('height'))).toBeLessThanOrEqual(height)
    }
    expect(find(drawing, 'path')).toHaveLength(10)
    for (const { attributes } of find(drawing, 'path')) expect(attributes.get('d')).not.toMatch(/NaN|undefined|-/)
  })

  it('says in a list what it leaves out', () => {
    const tree = parse(htmlOf(mapTree(originsOf(longReport(5_000).subjects))))
    expect(find(tree, 'details').length).toBeGreaterThan(40)
    expect(find(tree, '.more').length).toBeGreaterThan(0)
    for (const { text } of find(tree, '.more')) expect(text).toMatch(/^and \d+ more$/)
  })

  it('stays a list that a browser opens, whatever it is of', () => {
    const many = imagesNamed(9_000, (index) => ({
      repository: `r${index % 90}.example/${index}`,
      reference: `r${index % 90}.example/${index}:1`,
    }))
    const tree = parse(htmlOf(mapTree(originsOf(many))))
    expect(find(tree, 'li').length).toBeLessThan(12_000)
    expect(textOf(tree)).toMatch(/and \d+ more/)
  })
})

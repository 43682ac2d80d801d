import { describe, expect, it } from '@jest/globals'
import type { Report, ReportFile, ReportSubject } from '../../../src/model/report.js'
import { entryOf, inOrder } from '../../../src/report/html/entry.js'
import { tableParts } from '../../../src/report/html/table.js'
import { filesIn, imagesIn } from '../../support/reported.js'
import { longReport, wholeReport } from '../../support/whole-report.js'
import { find, parsePage, textOf, type Element } from './strict-html.js'

function tableOf(report: Report): Element {
  return parsePage(`<!doctype html>\n${[...tableParts(report)].join('')}`)
}

function dataOf(table: Element, name: string): readonly unknown[] {
  return find(table, `.${name}`)
    .filter((one) => one.name === 'script')
    .map(({ text }) => JSON.parse(text) as unknown)
}

function fileNamed(path: string): ReportFile {
  const file = filesIn(wholeReport()).find((one) => one.path === path)
  if (file === undefined) throw new Error(`There is no ${path}.`)
  return file
}

describe('an entry', () => {
  it('names signer, format, rule, and what one may look for', () => {
    expect(entryOf(fileNamed('dist/good.jar'))).toEqual([
      'dist/good.jar',
      'allowed',
      'verified',
      ['CN=release.acme.example,O=Acme\\, Inc.,C=US'],
      'file',
      ['jar'],
      'our files',
      '',
      '5aae615b'.repeat(8),
    ])
  })

  it('calls a signer that is not proven a claim, and names each once', () => {
    const [, , , signers] = entryOf(fileNamed('dist/stranger.jar'))
    expect(signers).toEqual([expect.stringMatching(/^claims to be CN=/), 'not known'])
  })

  it('names five signers and counts the rest', () => {
    const file = fileNamed('dist/good.jar')
    const [one] = file.signatures
    if (one?.signer == null || one.signer.subject === null) throw new Error('There is no signer.')
    const signer = one.signer
    const signatures = Array.from({ length: 8 }, (_, index) => ({
      ...one,
      signer: { ...signer, subject: `CN=${index}` },
    }))
    expect(entryOf({ ...file, signatures })[3]).toEqual(['CN=0', 'CN=1', 'CN=2', 'CN=3', 'CN=4', 'and 3 more'])
  })

  it('has the format of a file without a signature, and none where none is known', () => {
    expect(entryOf(fileNamed('dist/plain.jar'))[5]).toEqual(['jar'])
    expect(entryOf(fileNamed('dist/broken.jar'))[5]).toEqual([])
  })

  it('does not say the name twice', () => {
    const file = fileNamed('dist/plain.jar')
    const [finding] = file.findings
    if (finding === undefined) throw new Error('There is no finding.')
    const findings = [{ ...finding, message: 'dist/plain.jar: It is broken.' }]
    expect(entryOf({ ...file, findings })[7]).toBe('It is broken.')
  })

  it('finds an image by the digests of its platforms, and by the classes of its findings', () => {
    const [image] = imagesIn(wholeReport())
    if (image === undefined) throw new Error('There is no image.')
    const [, , , , kind, , , , also] = entryOf(image)
    expect(kind).toBe('image')
    expect(also.split(' ')).toEqual([image.digest, image.platforms[0]?.digest, 'SIG007', 'SIG004'])
  })
})

describe('the table', () => {
  const table = tableOf(wholeReport())

  it('has what is denied first, else the order of the report', () => {
    const names = inOrder(wholeReport().subjects).map((one) =>
      one.kind === 'file' ? one.path : one.reference.slice(0, 14),
    )
    expect(names.slice(0, 5)).toEqual([
      'dist/plain.jar',
      'dist/stranger.jar',
      'dist/broken.jar',
      'dist/audited.jar',
      'dist/old.jar',
    ])
    expect(names.at(-1)).toBe('dist/good.jar')
  })

  it('holds an entry and a proof of each subject, in one order, beside the rows that stand', () => {
    const entries = dataOf(table, 'entries').flat()
    const proofs = find(table, '.proof').filter(({ name }) => name === 'script')
    const rows = find(table, '.row')
    expect([entries.length, proofs.length, rows.length]).toEqual([9, 9, 9])
    entries.forEach((entry, index) => {
      const [name] = entry as [string]
      expect(proofs[index]?.text).toContain(JSON.stringify(name).slice(1, -1).replaceAll('<', '\\u003c'))
      expect(rows[index] === undefined ? '' : textOf(rows[index])).toContain(name)
    })
  })

  it('shows the proofs of what is denied, and folds the others', () => {
    const proofs = find(table, '.proof').filter(({ name }) => name === 'tr')
    const open = proofs.map((row) => find(row, 'details').some(({ attributes }) => attributes.has('open')))
    expect(open).toEqual([true, true, true, false, false, false, false, false, false])
  })

  it('stands without JavaScript for 500 rows, and says how many more there are', () => {
    const long = tableOf(longReport(1_234))
    expect(find(long, '.row')).toHaveLength(500)
    expect(textOf(find(long, '.static')[0] ?? long)).toBe(
      '734 files and images more are in the table when JavaScript is on.',
    )
    expect(dataOf(long, 'entries').flat()).toHaveLength(1_234)
  })

  it('stands for fewer rows where their proofs are long', () => {
    const [image] = imagesIn(wholeReport())
    const [platform] = image?.platforms ?? []
    if (image === undefined || platform === undefined) throw new Error('There is no platform.')
    const subjects = Array.from({ length: 400 }, () => ({
      ...image,
      platforms: Array.from({ length: 20 }, () => platform),
    }))
    let rows = 0
    let size = 0
    for (const part of tableParts({ ...wholeReport(), subjects })) {
      if (!part.startsWith('<tr')) continue
      rows += 1
      size += part.length
    }
    expect(rows).toBeLessThan(400)
    expect(size).toBeGreaterThan(3 * 1024 * 1024)
    expect(size).toBeLessThan(5 * 1024 * 1024)
  })

  it('gives way to what one reads first where there is too much of it, and counts what is left out', () => {
    const file = fileNamed('dist/plain.jar')
    const name = 'é'.repeat(290)
    const subjects: readonly ReportSubject[] = Array.from({ length: 70_000 }, (_, index) => ({
      ...file,
      path: `${index}${name}`,
    }))
    let proofs = 0
    let size = 0
    const notices: string[] = []
    for (const part of tableParts({ ...wholeReport(), subjects })) {
      size += part.length
      if (part.startsWith('<script type="application/json" class="proof"')) proofs += 1
      if (part.startsWith('<p')) notices.push(part.replace(/<[^>]*>/g, '').trim())
    }
    expect(size).toBeLessThan(48 * 1024 * 1024)
    expect(notices).toHaveLength(3)
    const [, entriesLeft, proofsLeft] = notices.map((notice) => Number(/\d{3,}/.exec(notice)?.[0]))
    expect(notices[1]).toMatch(
      /^\d+ files are left out of the table, for the page would be too long; the report has them all\.$/,
    )
    expect(entriesLeft).toBeGreaterThan(10_000)
    expect(proofsLeft).toBe(70_000 - proofs)
  })

  it('leaves out a proof that nobody could read, and says so', () => {
    const [image] = imagesIn(wholeReport())
    if (image === undefined) throw new Error('There is no image.')
    const [signature] = image.signatures
    const [platform] = image.platforms
    if (signature === undefined || platform === undefined) throw new Error('There is no signature or platform.')
    const signatures = Array.from({ length: 60 }, () => signature)
    const platforms = Array.from({ length: 60 }, () => ({ ...platform, signatures }))
    const long = tableOf({ ...wholeReport(), subjects: [{ ...image, signatures, platforms }] })
    expect(textOf(find(long, '.proof')[0] ?? long)).toContain('This proof is too long for the page; the report has it.')
    expect(dataOf(long, 'proof')).toEqual([['p', 'notice', 'This proof is too long for the page; the report has it.']])
  })
})

import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../../support/cms.js'
import { hex, octets, oid, sequence, set, value } from '../../../support/der-parts.js'
import { imageData, indirectData, makeProgram, pageHashes, pageObject, pageTable } from '../../../support/pe.js'
import { signedBytes, signProgram, spc, type ProgramForm } from '../../../support/pe.js'
import { faultsOf, readProgram } from './read-program.js'

type Ends = readonly (readonly [number, number])[]

const large: ProgramForm = { sections: [{ length: 4096 * 2 + 512 }, { length: 512 }] }
const largeEnds: Ends = [
  [512, 512 + 4096 * 2 + 512],
  [512 + 4096 * 2 + 512, 512 + 4096 * 2 + 1024],
]
const row = 36

/** A program whose signature has this in the place of the obsolete file name. */
function signedWith(link: Buffer, form: ProgramForm = large): Buffer {
  return signProgram({
    program: form,
    content: indirectData(sha256(signedBytes(makeProgram(form), form)), imageData(link)),
  })
}

const tableOf = (form = large, ends = largeEnds, page = 4096, hash = 'sha256'): Buffer =>
  pageTable(makeProgram(form), ends, page, hash)
const mismatch = ['certificate table: integrity fail page-hash-mismatch']
const malformed = ['certificate table: integrity fail malformed-page-hashes']

describe('Page hashes', () => {
  it('are those of the headers and of every page', async () => {
    const bytes = signedWith(pageHashes(tableOf()))
    expect(await faultsOf(bytes)).toEqual([])
    const [signature] = (await readProgram(bytes)).signatures
    expect(signature?.intact.map(({ message }) => message)).toContain(
      'The signed SHA-256 page hashes are those of the program.',
    )
    expect(signature?.statements).toEqual([{ about: 'page hashes', text: 'SHA-256, 5 pages' }])
  })

  it('may be of SHA-1, beside a digest of SHA-256', async () => {
    const link = pageHashes(tableOf(large, largeEnds, 4096, 'sha1'), spc.pageHashesSha1)
    expect(await faultsOf(signedWith(link))).toEqual([])
  })

  it('may be of a program without sections', async () => {
    const form = { sections: [] }
    const bytes = signedWith(pageHashes(tableOf(form, [])), form)
    expect(await faultsOf(bytes)).toEqual([])
    expect((await readProgram(bytes)).signatures[0]?.statements[0]?.text).toBe('SHA-256, 1 page')
  })

  it('may be of pages as long as the alignment of the sections, where that is one', async () => {
    const form = { ...large, alignment: 8192 }
    expect(await faultsOf(signedWith(pageHashes(tableOf(form, largeEnds, 8192)), form))).toEqual([])
    expect(await faultsOf(signedWith(pageHashes(tableOf(form, largeEnds, 4096)), form))).toEqual([])
    for (const alignment of [4096, 8192 + 512, 2 ** 31, 8 * 1024 * 1024]) {
      const other = { ...large, alignment }
      expect(await faultsOf(signedWith(pageHashes(tableOf(other, largeEnds, 8192)), other))).toEqual(malformed)
    }
  })

  it('of sections that are shorter than both kinds of page are taken for either', async () => {
    const form = { alignment: 8192 }
    const ends: Ends = [
      [512, 1024],
      [1024, 2048],
    ]
    expect(await faultsOf(signedWith(pageHashes(tableOf(form, ends, 8192)), form))).toEqual([])
    expect(await faultsOf(signedWith(pageHashes(tableOf(form, ends, 4096)), form))).toEqual([])
  })

  it.each<[string, number]>([
    ['of the headers', 4],
    ['of the first page', row + 4],
    ['of the last byte of the last page', row * 5 - 1],
  ])('are not intact with another hash %s', async (_name, position) => {
    const table = tableOf()
    table.writeUInt8(table.readUInt8(position) ^ 1, position)
    expect(await faultsOf(signedWith(pageHashes(table)))).toEqual(mismatch)
  })

  it.each<[string, (table: Buffer) => Buffer]>([
    ['without a row', () => Buffer.alloc(0)],
    ['with the end only', (table) => table.subarray(-row)],
    ['without the headers', (table) => table.subarray(row)],
    ['without the last page', (table) => Buffer.concat([table.subarray(0, row * 4), table.subarray(row * 5)])],
    ['without an end', (table) => table.subarray(0, row * 5)],
    ['with a row behind the end', (table) => Buffer.concat([table, table.subarray(-row)])],
    ['with a byte behind the end', (table) => Buffer.concat([table, Buffer.alloc(1)])],
    ['with the headers elsewhere', (table) => Buffer.concat([Buffer.of(1), table.subarray(1)])],
    [
      'with a page elsewhere',
      (table) => Buffer.concat([table.subarray(0, row), Buffer.of(1), table.subarray(row + 1)]),
    ],
    [
      'with the end elsewhere',
      (table) => Buffer.concat([table.subarray(0, row * 5), Buffer.of(1), table.subarray(row * 5 + 1)]),
    ],
    ['with a hash at the end', (table) => Buffer.concat([table.subarray(0, -1), Buffer.of(1)])],
  ])('are of other pages %s', async (_name, change) => {
    expect(await faultsOf(signedWith(pageHashes(change(tableOf()))))).toEqual(malformed)
  })

  it('are of other pages when the headers are longer than a page', async () => {
    const form = { headersLength: 4608, sections: [] }
    expect(await faultsOf(signedWith(pageHashes(tableOf({ sections: [] }, [])), form))).toEqual(malformed)
  })

  it.each<[string, Buffer]>([
    ['of another class', pageObject(set(), Buffer.alloc(16))],
    ['without DER', pageObject(Buffer.from('garbage'))],
    ['that are no SET', pageObject(sequence())],
    ['without an attribute', pageObject(set())],
    ['of two kinds', pageObject(set(attributeOf(), attributeOf()))],
    ['of two tables', pageObject(set(sequence(oid(spc.pageHashes), set(octets(tableOf()), octets(tableOf())))))],
    ['of another type', pageHashes(tableOf(), '1.3.6.1.4.1.311.2.3.3')],
    ['with more behind them', value(0xa0, value(0xa1, ...objectParts(), hex('0500')))],
  ])('cannot be read %s', async (_name, link) => {
    const bytes = signedWith(link)
    expect(await faultsOf(bytes)).toEqual(malformed)
    expect((await readProgram(bytes)).signatures[0]?.statements).toEqual([])
  })

  it('are not asked where the sections have no certain pages', async () => {
    const form = { sections: [{ length: 512 }, { length: 512, position: 1016 }] }
    expect(await faultsOf(signedWith(pageHashes(tableOf()), form))).toEqual([
      'certificate table: integrity unknown not-checked',
      'certificate table: coverage fail ambiguous-layout',
    ])
  })

  it('may be of long pages where there are no more sections than Windows loads', async () => {
    const sized = (count: number): readonly [ProgramForm, Ends] => {
      const lengths = [8192 + 512, ...Array.from({ length: count - 1 }, () => 1)]
      const form = { headersLength: 4608, alignment: 8192, sections: lengths.map((length) => ({ length })) }
      let start = 4608
      return [form, lengths.map((length) => [start, (start += length)] as const)]
    }
    const [form, ends] = sized(96)
    expect(await faultsOf(signedWith(pageHashes(tableOf(form, ends, 8192)), form))).toEqual([])
    const [tooMany, itsEnds] = sized(97)
    expect(await faultsOf(signedWith(pageHashes(tableOf(tooMany, itsEnds, 8192)), tooMany))).toEqual(malformed)
  })

  it('leave the run a chance to stop while zeros are hashed behind many short sections', async () => {
    const lengths = Array.from({ length: 20 }, () => 1)
    const form = { headersLength: 1536, alignment: 1024 * 1024, sections: lengths.map((length) => ({ length })) }
    const ends: Ends = lengths.map((length, index) => [1536 + index, 1536 + index + length])
    const bytes = signedWith(pageHashes(tableOf(form, ends, 1024 * 1024)), form)
    expect(await faultsOf(bytes)).toEqual([])
    const { obstacle } = await readProgram(bytes, AbortSignal.abort())
    expect(obstacle?.code).toBe('stopped')
  })

  it('leave the run a chance to stop', async () => {
    const form = { sections: [{ length: 20 * 1024 * 1024 }] }
    const bytes = signedWith(pageHashes(tableOf(form, [[512, 512 + 20 * 1024 * 1024]])), form)
    expect(await faultsOf(bytes)).toEqual([])
    const { obstacle } = await readProgram(bytes, AbortSignal.abort())
    expect(obstacle?.code).toBe('stopped')
  })
})

function attributeOf(): Buffer {
  return sequence(oid(spc.pageHashes), set(octets(tableOf())))
}

function objectParts(): readonly Buffer[] {
  return [octets(hex('a6b586d5b4a12466ae05a217da8e60d6')), octets(set(attributeOf()))]
}

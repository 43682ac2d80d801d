import { describe, expect, it } from '@jest/globals'
import { writeZip } from '../../../support/zip-writer.js'
import { signedAttribute } from '../../../support/cms.js'
import { octets } from '../../../support/der-parts.js'
import { makeEntry, makeProgram, placesOf, signatureOver, signProgram, withTable } from '../../../support/pe.js'
import { faultsOf, only, readProgram } from './read-program.js'

const program = makeProgram()
/** One that needs padding: the length of an ECDSA value differs from time to time. */
const signature = makeOdd()
function makeOdd(): Buffer {
  const made = signatureOver(program)
  return made.length % 8 === 0 ? makeOdd() : made
}

const second = 'certificate table, entry 2'
const coverage = (code: string): string => `certificate table: coverage fail ${code}`
const zeros = (count: number): Buffer => Buffer.alloc(count)
/** As many zeros as make the signature a multiple of 8, and so many more. */
const padding = (more: number): Buffer => zeros(((8 - (signature.length % 8)) % 8) + more)
const table = (...entries: readonly Buffer[]): Buffer => withTable(program, Buffer.concat(entries))

describe('A certificate table', () => {
  it('holds one signature, filled up to a multiple of 8 in its length or behind it', async () => {
    expect(await faultsOf(table(makeEntry(signature)))).toEqual([])
    const inside = makeEntry(signature, { length: 8 + signature.length })
    expect(await faultsOf(table(inside))).toEqual([])
  })

  it('holds several, each at its place', async () => {
    const { signatures } = await readProgram(table(makeEntry(signature), makeEntry(signature)))
    expect(signatures.map(({ place, role }) => `${place} (${role})`)).toEqual([
      'certificate table (primary)',
      'certificate table, entry 2 (primary)',
    ])
    expect(await faultsOf(table(makeEntry(signature), makeEntry(signature)))).toEqual([])
  })

  it('says how much stands behind it', async () => {
    const bytes = Buffer.concat([table(makeEntry(signature)), zeros(8)])
    expect(await faultsOf(bytes)).toEqual([coverage('trailing-data')])
    const [one] = (await readProgram(bytes)).signatures
    expect(one?.intact.at(-1)?.message).toBe("The program's certificate table is followed by 8 bytes.")
  })

  it.each<[string, Buffer]>([
    ['of zeros that are too many', makeEntry(signature, { padding: padding(8) })],
    ['of something else than zeros', makeEntry(signature, { padding: Buffer.concat([padding(-1), Buffer.of(1)]) })],
    ['of another structure', makeEntry(signature, { padding: Buffer.concat([Buffer.of(5, 0), padding(6)]) })],
  ])('is not intact with padding %s', async (_name, entry) => {
    expect(await faultsOf(table(entry))).toEqual([coverage('certificate-padding')])
  })

  it('is not intact with something in the bytes between two entries', async () => {
    const entry = makeEntry(signature, {
      length: 8 + signature.length,
      padding: Buffer.concat([padding(-1), Buffer.of(1)]),
    })
    expect(await faultsOf(table(entry))).toEqual([coverage('certificate-padding')])
  })

  it.each<[string, readonly Buffer[]]>([
    ['is cut off in its head', [zeros(4)]],
    ['is shorter than its head', [makeEntry(signature, { length: 7 })]],
    ['is longer than the table', [makeEntry(signature, { length: 0xffffffff })]],
    ['is of the first revision', [makeEntry(signature, { revision: 0x0100 })]],
    ['is of another type', [makeEntry(signature, { type: 1 })]],
  ])('is not intact when its only entry %s', async (_name, entries) => {
    expect(await faultsOf(table(...entries))).toEqual(only('coverage fail malformed-table'))
  })

  it.each<[string, Buffer]>([
    ['of another type', makeEntry(signature, { type: 0x0ef1 })],
    ['of zeros', zeros(8)],
    ['that is cut off', zeros(3)],
  ])('is not intact with a second entry %s', async (_name, entry) => {
    expect(await faultsOf(table(makeEntry(signature), entry))).toEqual([coverage('malformed-table')])
  })

  it('is not intact when its last entry ends between two multiples of 8', async () => {
    const entry = makeEntry(signature, { padding: Buffer.concat([padding(0), zeros(3)]) })
    expect(await faultsOf(table(entry))).toContain(coverage('malformed-table'))
  })

  it.each<[string, Buffer]>([
    ['nothing', zeros(0)],
    ['one byte', Buffer.of(0x30)],
    ['something else', Buffer.from('garbage!')],
    ['a length that is none', Buffer.from('3080000000000000', 'hex')],
    ['a length of too many octets', Buffer.from('3085000000000000', 'hex')],
    ['a length that is cut off', Buffer.from('3084', 'hex')],
    ['a structure that is cut off', signature.subarray(0, 96)],
  ])('tells of an entry with %s', async (_name, content) => {
    const faults = await faultsOf(table(makeEntry(signature), makeEntry(content)))
    expect(faults).toContain(`${second}: signature fail malformed-signature`)
    expect(faults.filter((fault) => fault.startsWith('certificate table: '))).toEqual([])
  })

  it('with more than 16 entries, or 16 MiB, has no answer', async () => {
    const empty = makeEntry(Buffer.from('3000', 'hex'))
    expect(await faultsOf(table(...Array.from({ length: 16 }, () => empty)))).toHaveLength(32)
    expect(await faultsOf(table(...Array.from({ length: 17 }, () => empty)))).toEqual(['limit-reached'])
    expect(await faultsOf(table(zeros(16 * 1024 * 1024 + 8)))).toEqual(['limit-reached'])
  })

  it('beyond these bounds is not intact where something is certain not to be covered', async () => {
    const empty = makeEntry(Buffer.from('3000', 'hex'))
    const many = table(...Array.from({ length: 17 }, () => empty))
    const large = table(zeros(16 * 1024 * 1024 + 8))
    for (const bytes of [many, large]) {
      expect(await faultsOf(Buffer.concat([bytes, zeros(8)]))).toEqual(only('coverage fail trailing-data'))
    }
    const other = makeEntry(signature, { type: 1 })
    const mixed = table(other, ...Array.from({ length: 16 }, () => empty))
    expect(await faultsOf(mixed)).toEqual(only('coverage fail malformed-table'))
    const gap = { sections: [{ length: 512 }, { length: 512, position: 1032 }] }
    const apart = withTable(makeProgram(gap), Buffer.concat(Array.from({ length: 17 }, () => empty)))
    expect(await faultsOf(apart)).toEqual(only('coverage fail ambiguous-layout'))
  })

  it('names a program that was moved here', async () => {
    const other = withTable(makeProgram({ overlay: Buffer.from('other') }), makeEntry(signature))
    expect(await faultsOf(other)).toEqual(['certificate table: integrity fail digest-mismatch'])
  })
})

describe('An archive in a program', () => {
  const archive = writeZip([{ name: 'a', content: 'a', method: 0 }])
  const blob = (content: Buffer): Buffer => signProgram({ unsigned: [signedAttribute('1.2.3', octets(content))] })

  it('is noted when all of it is signed', async () => {
    const bytes = signProgram({ program: { overlay: archive } })
    expect(await faultsOf(bytes)).toEqual([])
    expect((await readProgram(bytes)).notes.map(({ code }) => code)).toEqual(['embedded-archive'])
  })

  it('is not intact when it ends in the certificate table', async () => {
    expect(await faultsOf(blob(archive))).toEqual([coverage('archive-in-table')])
  })

  it('is not intact when its directory is in what is signed, and its end is not', async () => {
    const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1')
    const { entry } = placesOf()
    const record = Buffer.from(archive.subarray(end))
    record.writeUInt32LE(2048 + archive.readUInt32LE(end + 16), 16)
    const overlay = archive.subarray(0, end)
    const bytes = signProgram({ program: { overlay }, unsigned: [signedAttribute('1.2.3', octets(record))] })
    expect(bytes.readUInt32LE(entry)).toBeGreaterThan(2048)
    expect(await faultsOf(bytes)).toEqual([coverage('archive-in-table')])
  })

  it('is not intact when its end begins in what is signed and ends in the table', async () => {
    const record = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1')
    const cut = (length: number): Buffer => {
      const overlay = Buffer.concat([zeros(7 - ((record + length + 7) % 8)), archive.subarray(0, record + length)])
      return signProgram({ program: { overlay } })
    }
    expect(await faultsOf(cut(16))).toEqual([coverage('archive-in-table')])
    expect(await faultsOf(cut(21))).toEqual([coverage('archive-in-table')])
    expect(await faultsOf(cut(22))).toEqual([])
  })

  it('is one by its Zip64 locator too, and by many end records', async () => {
    const record = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18, 0xff)])
    const locator = Buffer.concat([Buffer.from('PK\x06\x07', 'latin1'), zeros(16)])
    expect(await faultsOf(blob(Buffer.concat([locator, record])))).toEqual([coverage('archive-in-table')])
    expect(await faultsOf(blob(record))).toEqual([])
    const many = Buffer.concat(Array.from({ length: 1001 }, () => record))
    expect(await faultsOf(blob(many))).toEqual([coverage('archive-in-table')])
    expect(await faultsOf(blob(many.subarray(0, 1000 * 22)))).toEqual([])
  })

  it('is none when its end record is cut off by the end of the table', async () => {
    const entry = makeEntry(signature, { padding: Buffer.from('PK\x05\x06', 'latin1') })
    expect((await faultsOf(table(entry))).some((fault) => fault.includes('archive'))).toBe(false)
  })
})

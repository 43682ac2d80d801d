import { describe, expect, it } from '@jest/globals'
import { peFormat } from '../../../../src/signatures/file/pe/pe.js'
import { endsOf } from '../../../support/jar-parts.js'
import { makeProgram, placesOf, signProgram, type ProgramForm } from '../../../support/pe.js'
import { faultsOf, only, readProgram } from './read-program.js'

/** A signed program after this change, which no signature is asked about. */
function changed(change: (bytes: Buffer) => void, program: ProgramForm = {}): Buffer {
  const bytes = signProgram({ program })
  change(bytes)
  return bytes
}

const optional = 0x80 + 24
const { entry } = placesOf()

const malformed = only('integrity fail malformed-program')
const misplaced = only('coverage fail table-misplaced')

describe('The headers of a program', () => {
  it.each<[string, ProgramForm]>([
    ['of 64 bits', {}],
    ['of 32 bits', { pe32: true }],
    ['at another place', { start: 0x40 }],
    ['without sections', { sections: [] }],
    ['with a section that has no data', { sections: [{ length: 512 }, { length: 0, position: 0 }, { length: 512 }] }],
    [
      'with sections in another order',
      {
        sections: [
          { length: 512, position: 1024 },
          { length: 512, position: 512 },
        ],
      },
    ],
    ['with something behind the sections', { overlay: Buffer.from('overlay') }],
    ['with five data directories', { directories: 5 }],
    ['with a longer optional header', { optionalLength: 112 + 16 * 8 + 8 }],
  ])('are read %s', async (_name, program) => {
    const { format, signatures, obstacle } = await readProgram(signProgram({ program }))
    expect({ format, obstacle }).toEqual({ format: 'pe', obstacle: null })
    expect(signatures.flatMap(({ intact }) => intact.map(({ check, result }) => `${check} ${result}`))).toEqual([
      'integrity pass',
      'signature pass',
      'integrity pass',
      'coverage pass',
    ])
  })

  it('may say that there is no signature', async () => {
    const { format, signatures, obstacle, remnants } = await readProgram(makeProgram())
    expect({ format, signatures, obstacle, remnants }).toEqual({
      format: 'pe',
      signatures: [],
      obstacle: null,
      remnants: false,
    })
    expect((await readProgram(makeProgram({ directories: 4 }))).signatures).toEqual([])
  })

  it('leave remnants where a signature was taken out of them only', async () => {
    const { signatures, remnants } = await readProgram(changed((bytes) => bytes.fill(0, entry, entry + 8)))
    expect({ signatures, remnants }).toEqual({ signatures: [], remnants: true })
  })

  it('leave no answer where they cannot be read and show no signature', async () => {
    const program = makeProgram()
    expect(await faultsOf(makeProgram({ magic: 0x107 }))).toEqual(['malformed-program'])
    expect(await faultsOf(makeProgram({ optionalLength: 151 }))).toEqual(['malformed-program'])
    for (const end of [0x84, 0x97, optional + 1, optional + 111, optional + 151]) {
      expect(await faultsOf(program.subarray(0, end))).toEqual(['malformed-program'])
    }
  })

  it('are not those of a program without its signature', async () => {
    const { format, obstacle } = await readProgram(changed((bytes) => bytes.fill(0, 0x200)).subarray(0, 0x82))
    expect({ format, obstacle }).toEqual({ format: null, obstacle: null })
  })

  it.each<[string, Buffer]>([
    ['have no PE header', changed((bytes) => bytes.write('NE', 0x80))],
    ['lead behind the end', changed((bytes) => bytes.writeUInt32LE(bytes.length, 0x3c))],
    ['end before they say where they stand', Buffer.from('4d5a060a2b060104018237020104', 'hex')],
    ['have another magic number', changed((bytes) => bytes.writeUInt16LE(0x107, optional))],
    ['have four data directories', changed((bytes) => bytes.writeUInt32LE(4, optional + 108))],
    ['have more data directories than there are', changed((bytes) => bytes.writeUInt32LE(17, optional + 108))],
    ['have no room for the data directories', changed((bytes) => bytes.writeUInt16LE(239, 0x80 + 20))],
    ['have no room for the entry of the table', changed((bytes) => bytes.writeUInt16LE(151, 0x80 + 20))],
    ['stand within the DOS header', signProgram({ program: { start: 0x3c - 8 } })],
    ['end before the section table', changed((bytes) => bytes.writeUInt32LE(471, optional + 60))],
    ['are longer than the file', changed((bytes) => bytes.writeUInt32LE(bytes.length + 1, optional + 60))],
  ])('are not intact when they %s', async (_name, bytes) => {
    expect(peFormat.detects(endsOf(bytes))).toBe(true)
    expect(await faultsOf(bytes)).toEqual(malformed)
  })

  it.each<[string, number, number]>([
    ['has a place and no length', 2048, 0],
    ['has a length and no place', 0, 400],
    ['stands in the headers', 504, 400],
    ['stands in a section', 1024, 400],
    ['stands between two multiples of 8', 2052, 400],
    ['ends behind the file', 2048, 2048],
    ['stands behind the file', 0x7ffffff8, 400],
    ['ends behind 32 bits', 0xfffffff8, 2064],
  ])('are not intact when the table %s', async (_name, position, length) => {
    const bytes = changed((whole) => {
      whole.writeUInt32LE(position, entry)
      whole.writeUInt32LE(length, entry + 4)
    })
    expect(await faultsOf(bytes)).toEqual(misplaced)
  })
})

import { describe, expect, it } from '@jest/globals'
import { pageHashes, pageTable, imageData, indirectData } from '../../../support/pe.js'
import { makeProgram, signedBytes, signProgram, type ProgramForm } from '../../../support/pe.js'
import { sha256 } from '../../../support/cms.js'
import { faultsOf, readProgram } from './read-program.js'

const ambiguous = ['certificate table: coverage fail ambiguous-layout']

/** What is said of the layout of a program that is signed in the order of the file. */
async function notesOf(program: ProgramForm): Promise<readonly string[]> {
  const bytes = signProgram({ program })
  expect(await faultsOf(bytes)).toEqual([])
  return (await readProgram(bytes)).notes.map(({ code, message }) => `${code}: ${message}`)
}

describe('The sections of a program', () => {
  it.each<[string, ProgramForm, string]>([
    ['overlap', { sections: [{ length: 512 }, { length: 512, position: 1016 }] }, 'overlap at byte 1016'],
    [
      'leave bytes between them',
      { sections: [{ length: 512 }, { length: 512, position: 1032 }] },
      'leave bytes between them at byte 1024',
    ],
    ['begin in the section table', { sections: [{ length: 512, position: 431 }] }, 'overlap at byte 431'],
    [
      'begin behind the headers',
      { sections: [{ length: 512, position: 520 }] },
      'leave bytes between them at byte 512',
    ],
  ])('are not intact when they %s', async (_name, program, words) => {
    const bytes = signProgram({ program })
    expect(await faultsOf(bytes)).toEqual(ambiguous)
    const [signature] = (await readProgram(bytes)).signatures
    expect(signature?.intact.map(({ message }) => message)).toContain(`The program's headers and sections ${words}.`)
  })
})

describe('Headers that are said to reach into the sections', () => {
  /** As UPX writes it: headers of 512 bytes are said to have 4,096, and two sections follow them. */
  const upx: ProgramForm = { sizeOfHeaders: 4096, sections: [{ length: 4096 }, { length: 512 }] }
  const note = (said: number, end = 512): string =>
    `headers-in-section: The program's headers are said to end at byte ${said}, and end where its first section begins, at byte ${end}.`

  it.each<[string, ProgramForm, number]>([
    ['the first one', upx, 4096],
    ['the first one, to its end', { ...upx, sizeOfHeaders: 512 + 4096 }, 512 + 4096],
    ['the last one', { ...upx, sizeOfHeaders: 512 + 4096 + 1 }, 512 + 4096 + 1],
    ['the last one, to its end', { ...upx, sizeOfHeaders: 1024 + 4096 }, 1024 + 4096],
    [
      'one that is not the first of the table',
      {
        sizeOfHeaders: 1536,
        sections: [
          { length: 1024, position: 1024 },
          { length: 512, position: 512 },
        ],
      },
      1536,
    ],
  ])('end where the first one begins when they reach into %s', async (_name, program, said) => {
    expect(await notesOf(program)).toEqual([note(said)])
  })

  it('may have a first section right behind the section table', async () => {
    const headersLength = 0x80 + 24 + 240 + 2 * 40
    expect(await notesOf({ ...upx, headersLength })).toEqual([note(4096, headersLength)])
    const inside = { ...upx, headersLength, sections: [{ length: 4096, position: headersLength - 1 }, { length: 512 }] }
    expect(await faultsOf(signProgram({ program: inside }))).toContain(ambiguous[0])
  })

  it.each<[string, ProgramForm]>([
    ['are said to end behind all sections', { ...upx, sizeOfHeaders: 1025 + 4096, overlay: Buffer.alloc(512) }],
    [
      'have a section that begins before the end of the first',
      { ...upx, sections: [{ length: 4096 }, { length: 512, position: 4600 }] },
    ],
    [
      'have a hole behind their first section',
      { ...upx, sections: [{ length: 4096 }, { length: 512, position: 5120 }] },
    ],
    [
      'end in a hole between two sections',
      { ...upx, sizeOfHeaders: 1025, sections: [{ length: 500 }, { length: 512, position: 1536 }] },
    ],
  ])('are not intact when they %s', async (_name, program) => {
    expect(await faultsOf(signProgram({ program }))).toEqual(ambiguous)
  })

  it('are hashed with their page as long as they are said to be', async () => {
    const program = makeProgram(upx)
    const rows = pageTable(program, [
      [512, 512 + 4096],
      [512 + 4096, 1024 + 4096],
    ])
    const headers = sha256(signedBytes(program.subarray(0, 4096)))
    const table = Buffer.concat([rows.subarray(0, 4), headers, rows.subarray(4 + headers.length)])
    const content = indirectData(sha256(signedBytes(program)), imageData(pageHashes(table)))
    expect(await faultsOf(signProgram({ program: upx, content }))).toEqual([])
  })
})

describe('Zeros between two sections', () => {
  /** A section of 500 bytes that stands for 512. */
  const short: ProgramForm = { sections: [{ length: 500 }, { length: 512, position: 1024 }] }
  const note = (length: string): string =>
    `section-padding: The program's sections are filled up with ${length} that none of them has, all zero and signed.`

  it.each<[string, ProgramForm, string]>([
    ['a section', short, '12 bytes'],
    ['a section that lacks one byte', { sections: [{ length: 511 }, { length: 512, position: 1024 }] }, '1 byte'],
    [
      'a section to a longer alignment',
      { fileAlignment: 4096, sections: [{ length: 1 }, { length: 512, position: 4096 }] },
      '3583 bytes',
    ],
    [
      'a section to the longest alignment',
      { fileAlignment: 65_536, sections: [{ length: 1 }, { length: 512, position: 65_536 }] },
      '65023 bytes',
    ],
    ['the headers', { headersLength: 504, sections: [{ length: 512, position: 512 }] }, '8 bytes'],
    [
      'several sections',
      { sections: [{ length: 500 }, { length: 510, position: 1024 }, { length: 512, position: 1536 }] },
      '14 bytes',
    ],
  ])('may fill up %s', async (_name, program, length) => {
    expect(await notesOf(program)).toEqual([note(length)])
  })

  it('are said beside headers that reach into a section', async () => {
    expect(await notesOf({ ...short, sizeOfHeaders: 1000 })).toEqual([
      expect.stringMatching(/^headers-in-section: /),
      note('12 bytes'),
    ])
  })

  it('that are signed are noticed when they change', async () => {
    const bytes = signProgram({ program: short })
    bytes.writeUInt8(1, 1020)
    expect(await faultsOf(bytes)).toEqual(['certificate table: integrity fail digest-mismatch', ...ambiguous])
  })

  it.each<[string, ProgramForm]>([
    ['something else than zeros', { ...short, gap: 1 }],
    ['a whole length of the alignment', { sections: [{ length: 512 }, { length: 512, position: 1536 }] }],
    ['bytes up to no multiple of the alignment', { sections: [{ length: 500 }, { length: 512, position: 1020 }] }],
    ['bytes up to the multiple after the next one', { sections: [{ length: 500 }, { length: 512, position: 1536 }] }],
    ['no alignment', { ...short, fileAlignment: 0 }],
    ['an alignment that is too short', { ...short, fileAlignment: 256 }],
    [
      'an alignment that is no power of two',
      { fileAlignment: 768, sections: [{ length: 200 }, { length: 512, position: 768 }] },
    ],
    [
      'an alignment that is too long',
      { fileAlignment: 131_072, sections: [{ length: 1 }, { length: 512, position: 131_072 }] },
    ],
  ])('are not intact with %s', async (_name, program) => {
    expect(await faultsOf(signProgram({ program }))).toEqual(ambiguous)
  })

  it('may fill up as many sections as Windows loads', async () => {
    const filled = (count: number): ProgramForm => {
      const sections = Array.from({ length: count }, (_, index) => ({ length: 511, position: 5120 + index * 512 }))
      return { headersLength: 5120, sections }
    }
    expect(await notesOf(filled(96))).toEqual([note('95 bytes')])
    expect(await faultsOf(signProgram({ program: filled(97) }))).toEqual(ambiguous)
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { FileError } from '../../../../src/model/world.js'
import { peFormat } from '../../../../src/signatures/file/pe/pe.js'
import { signedAttribute } from '../../../support/cms.js'
import { octets } from '../../../support/der-parts.js'
import { endsOf } from '../../../support/jar-parts.js'
import { imageData, indirectData, makeEntry, makeProgram, nesting, pageHashes, pageTable } from '../../../support/pe.js'
import { placesOf, signatureOver, signedBytes, withTable } from '../../../support/pe.js'
import { sha256 } from '../../../support/cms.js'
import { openBytes } from '../../../support/world.js'
import { faultsOf, readProgram } from './read-program.js'

const program = makeProgram()
const pages = pageTable(program, [
  [512, 1024],
  [1024, 2048],
])
const content = indirectData(sha256(signedBytes(program)), imageData(pageHashes(pages)))
const signature = signatureOver(program, {
  content,
  unsigned: [nesting(signatureOver(program)), signedAttribute('1.2.3', octets(Buffer.from('blob')))],
})
const whole = withTable(program, Buffer.concat([makeEntry(signature), makeEntry(signatureOver(program))]))
const { checksum } = placesOf()

describe('Any change to a signed program', () => {
  it('leaves a reading, which never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 16 }),
        fc.nat(whole.length),
        async (position, bytes, length) => {
          const changed = Buffer.from(whole)
          changed.set(bytes.subarray(0, whole.length - position), position)
          for (const some of [changed, changed.subarray(0, length)]) {
            const { signatures, obstacle } = await readProgram(some.length < 0x40 ? whole : some)
            expect(signatures.every(({ intact }) => intact.length >= 3) || obstacle !== null).toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('in its signed bytes is noticed, wherever it is', async () => {
    for (let position = 2; position < 2048; position += 1) {
      if (position >= checksum && position < checksum + 4) continue
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position)
      const { signatures, obstacle, format } = await readProgram(changed)
      const holds =
        format === 'pe' && obstacle === null && signatures.length > 0 && (await faultsOf(changed)).length === 0
      expect({ position, holds }).toEqual({ position, holds: false })
    }
  })

  it('of what the headers say leaves a reading', async () => {
    const word = fc.oneof(fc.nat(4096), fc.integer({ min: 0, max: 0xffffffff }))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0x3c, max: 512 - 4 }), word, async (position, number) => {
        const changed = Buffer.from(whole)
        changed.writeUInt32LE(number, position)
        if (peFormat.detects(endsOf(changed))) await readProgram(changed)
      }),
      { numRuns: 1000 },
    )
  })

  it('that becomes known while it is read is the word of the file', async () => {
    const file = openBytes(whole)
    const broken = { ...file, digest: () => Promise.reject(new FileError('truncated', 'It ends too early.')) }
    await expect(peFormat.read(broken, endsOf(whole), new AbortController().signal)).rejects.toThrow(FileError)
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { FileError, type OpenFile } from '../../../../src/model/world.js'
import { FormatError } from '../../../../src/signatures/file/format.js'
import { compareEntries, type EntryOutcome } from '../../../../src/signatures/file/jar/entries.js'
import { readSections } from '../../../../src/signatures/file/jar/sections.js'
import { Pace } from '../../../../src/signatures/file/pace.js'
import { openArchive } from '../../../../src/signatures/file/zip/archive.js'
import { checkLayout } from '../../../../src/signatures/file/zip/layout.js'
import { endsOf } from '../../../support/jar-parts.js'
import { openBytes } from '../../../support/world.js'
import { type EntrySpec, writeZip } from '../../../support/zip-writer.js'

const labels = {
  'MD5-Digest': 'md5',
  'SHA1-Digest': 'sha1',
  'SHA-1-Digest': 'sha1',
  'SHA-Digest': 'sha1',
  'SHA-224-Digest': 'sha224',
  'SHA-256-Digest': 'sha256',
  'SHA3-256-Digest': 'sha3-256',
  'SHA-384-Digest': 'sha384',
  'SHA3-384-Digest': 'sha3-384',
  'SHA-512-Digest': 'sha512',
  'SHA3-512-Digest': 'sha3-512',
} as const

function digest(id: string, content: string | Buffer): string {
  return createHash(id).update(content).digest('base64')
}

async function compare(
  manifest: string,
  entries: readonly EntrySpec[],
  { stop = new AbortController().signal, wrap = (file: OpenFile): OpenFile => file } = {},
): Promise<ReadonlyMap<string, EntryOutcome>> {
  const bytes = writeZip(entries)
  const file = openBytes(bytes)
  const archive = openArchive(file, endsOf(bytes))
  if (archive === null) throw new Error('no archive')
  const members = checkLayout(file, archive.place, archive.entries, archive.faults)
  const byName = new Map(members.map((member) => [member.entry.name, member]))
  return compareEntries(wrap(file), readSections(Buffer.from(`\n${manifest}`)), byName, new Pace(stop))
}

async function outcomeOf(attributes: string, content: string | Buffer): Promise<string> {
  const outcomes = await compare(`Name: a\n${attributes}\n\n`, [{ name: 'a', content }])
  const outcome = outcomes.get('a')
  if (outcome === undefined) return 'none'
  return outcome.kind === 'match' ? outcome.algorithm.name : outcome.kind === 'differs' ? outcome.code : outcome.kind
}

describe('The digests of an entry', () => {
  it.each(Object.entries(labels))('hold in %s, which is %s', async (label, id) => {
    expect(await outcomeOf(`${label}: ${digest(id, 'content')}`, 'content')).not.toContain('mismatch')
    expect(await outcomeOf(`${label}: ${digest(id, 'another')}`, 'content')).toBe('digest-mismatch')
  })

  it('hold in a label of any letter case', async () => {
    expect(await outcomeOf(`sha-256-DIGEST: ${digest('sha256', 'x')}`, 'x')).toBe('SHA-256')
  })

  it('rest on the strongest, wherever it stands', async () => {
    const lines = ['MD5-Digest', 'SHA-512-Digest', 'SHA1-Digest'] as const
    const attributes = lines.map((label) => `${label}: ${digest(labels[label], 'x')}`).join('\n')
    expect(await outcomeOf(attributes, 'x')).toBe('SHA-512')
  })

  it('all have to hold, the weak ones too', async () => {
    const attributes = `SHA-256-Digest: ${digest('sha256', 'x')}\nMD5-Digest: ${digest('md5', 'y')}`
    expect(await outcomeOf(attributes, 'x')).toBe('digest-mismatch')
  })

  it('are compared character by character', async () => {
    const right = digest('sha256', 'x')
    expect(await outcomeOf(`SHA-256-Digest: ${right} `, 'x')).toBe('digest-mismatch')
    expect(await outcomeOf(`SHA-256-Digest: ${right.slice(0, -1)}`, 'x')).toBe('digest-mismatch')
    expect(await outcomeOf('SHA-256-Digest: ', 'x')).toBe('digest-mismatch')
  })

  it('of unknown algorithms say nothing, and spoil nothing', async () => {
    expect(await outcomeOf('MD2-Digest: x', 'x')).toBe('none')
    expect(await outcomeOf('SHA256-Digest: x', 'x')).toBe('none')
    expect(await outcomeOf(`MD2-Digest: x\nSHA-256-Digest: ${digest('sha256', 'x')}`, 'x')).toBe('SHA-256')
  })

  it('may be missing where a section only describes a package', async () => {
    expect((await compare('Name: com/acme/\nSealed: true\n\n', [])).size).toBe(0)
  })

  it('tell of an entry that is not there, whatever their algorithm', async () => {
    const outcomes = await compare('Name: a\nSHA-256-Digest: x\n\nName: b\nMD2-Digest: x\n\n', [])
    expect([...outcomes.values()].map(({ kind }) => kind)).toEqual(['missing', 'missing'])
  })

  it('hold for a large entry, by each algorithm', async () => {
    const large = Buffer.alloc(5 * 1024 * 1024, 'large')
    const attributes = `SHA-256-Digest: ${digest('sha256', large)}\nSHA-512-Digest: ${digest('sha512', large)}`
    expect(await outcomeOf(attributes, large)).toBe('SHA-512')
    expect(await outcomeOf(`SHA-256-Digest: ${digest('sha256', 'x')}`, large)).toBe('digest-mismatch')
  })
})

describe('Comparing entries', () => {
  const many = Array.from({ length: 6 }, (_, index) => ({ name: `e${index}`, content: Buffer.alloc(3 * 1024 * 1024) }))
  const manifest = many
    .map(({ name, content }) => `Name: ${name}\nSHA-256-Digest: ${digest('sha256', content)}\n\n`)
    .join('')

  it('lets others have their turn, and goes on', async () => {
    expect([...(await compare(manifest, many)).values()].every(({ kind }) => kind === 'match')).toBe(true)
  })

  it('stops when the run is asked to stop', async () => {
    await expect(compare(manifest, many, { stop: AbortSignal.abort() })).rejects.toThrow(FormatError)
  })

  it('passes on what the file system refused', async () => {
    const broken = (file: OpenFile): OpenFile => ({
      ...file,
      read: () => {
        throw new FileError('truncated', 'The file has become shorter.')
      },
    })
    await expect(compare(manifest, many, { wrap: broken })).rejects.toThrow(FileError)
  })
})

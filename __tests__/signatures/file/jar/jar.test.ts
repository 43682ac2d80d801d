import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { entry } from '../../../fixtures/jar/make/zip.mjs'
import type { Check } from '../../../../src/model/check.js'
import { FileError } from '../../../../src/model/world.js'
import { archiveFormat } from '../../../../src/signatures/file/archives.js'
import type { FormatReading } from '../../../../src/signatures/file/format.js'
import { digestAttribute, makeSignedData, makeSigner, sha256, typeAttribute, types } from '../../../support/cms.js'
import { jarBytes } from '../../../support/fixtures.js'
import { change, endsOf, partsOf } from '../../../support/jar-parts.js'
import { ca, keysOfRun, signer, signItems } from '../../../support/sign-jar.js'
import { openBytes } from '../../../support/world.js'
import { type ArchiveSpec, type EntrySpec, writeZip } from '../../../support/zip-writer.js'

const parts = partsOf(jarBytes('rsa.jar'))
const content = (name: string, from = parts): Buffer => {
  return Buffer.from(from.find((part) => part.name.toString() === name)?.content ?? '')
}
const block = content('META-INF/RELEASE.RSA')
const signatureFile = content('META-INF/RELEASE.SF')

/** Data that goes on behind its end, where a reader from the front sees a descriptor and another entry. */
function hiding(text: string | Buffer): Partial<EntrySpec> {
  const inner = writeZip([
    { name: 'x', content: text, method: 8, descriptor: 'signed' },
    { name: 'evil.txt', content: 'y', method: 0 },
  ])
  const data = inner.subarray(31, inner.indexOf('PK\x01\x02', 0, 'latin1'))
  return { content: text, method: 8, data, descriptor: 'signed' }
}

/** A JAR with a block of so many signers, each of them over everything, as a content of this type. */
function signedBy(count: number, contentType: string = types.data): readonly EntrySpec[] {
  const items = signItems([entry('a.txt', Buffer.from('a'))])
  const signed = Buffer.from(items.find(({ name }) => String(name) === 'META-INF/OWN.SF')?.content ?? '')
  const attributes = [typeAttribute(contentType), digestAttribute(sha256(signed))]
  const by = makeSigner({ certificate: signer, keys: keysOfRun.signerKeys, content: signed, attributes })
  const signers = Array.from({ length: count }, () => by)
  const own = makeSignedData({ signers, certificates: [signer.der, ca.der], contentType })
  return items.map(({ name, content: bytes }) => {
    return { name: String(name), content: String(name) === 'META-INF/OWN.EC' ? own : Buffer.from(bytes) }
  })
}

async function read(entries: readonly EntrySpec[], spec: ArchiveSpec = {}): Promise<FormatReading> {
  const bytes = writeZip(entries, spec)
  return archiveFormat.read(openBytes(bytes), endsOf(bytes), new AbortController().signal)
}

function failures(checks: readonly Check[]): readonly string[] {
  return checks.flatMap(({ check, result, code }) => (result === 'pass' ? [] : [`${check} ${result} ${code}`]))
}

/** What does not pass, of each signature; or why there is no answer. */
async function faultsOf(entries: readonly EntrySpec[], spec: ArchiveSpec = {}): Promise<readonly string[]> {
  const { signatures, obstacle } = await read(entries, spec)
  if (obstacle !== null) return [obstacle.code]
  return signatures.flatMap(({ intact }) => failures(intact))
}

describe('A signed JAR', () => {
  it('is one signature that is intact, with its signer, its place and its algorithms', async () => {
    const { format, signatures, obstacle, remnants, notes } = await read(parts)
    expect({ format, obstacle, remnants, notes }).toEqual({ format: 'jar', obstacle: null, remnants: false, notes: [] })
    expect(signatures).toHaveLength(1)
    const [signature] = signatures
    expect(signature?.place).toBe('META-INF/RELEASE.RSA')
    expect(signature?.intact.map(({ check, result }) => `${check} ${result}`)).toEqual([
      'integrity pass',
      'signature pass',
      'integrity pass',
      'coverage pass',
    ])
    expect(signature?.claim.hasLeaf).toBe(true)
    expect(signature?.claim.algorithms.map(({ use, label }) => `${use}: ${label}`)).toContain(
      'digest: SHA-256 digest of the manifest',
    )
  })

  it('may be written again in another order, with other methods and with descriptors', async () => {
    expect(await faultsOf(parts.toReversed())).toEqual([])
    expect(await faultsOf(parts.map((part) => ({ ...part, method: 0 })))).toEqual([])
    expect(await faultsOf(parts.map((part) => ({ ...part, method: 8, descriptor: 'signed' as const })))).toEqual([])
    expect(await faultsOf(parts, { zip64: {}, comment: Buffer.from('a comment') })).toEqual([])
  })

  it('may have empty directories and reserved files that nobody signed, and says so of the latter', async () => {
    expect(await faultsOf(change(parts, { 'new/': {}, 'META-INF/SIG-X': { content: 'x' } }))).toEqual([])
    const { notes } = await read(change(parts, { 'META-INF/SIG-X': { content: 'x' } }))
    expect(notes.map(({ code }) => code)).toEqual(['ignored-signature-file'])
  })

  it('may have a large reserved file', async () => {
    expect(await faultsOf(change(parts, { 'META-INF/SIG-X': { content: Buffer.alloc(5_000_000) } }))).toEqual([])
  })

  it('says that an entry is marked as a symbolic link', async () => {
    const link = { central: { madeBy: 0x0314, attributes: 0xa1ff0000 } }
    const { signatures, notes } = await read(change(parts, { 'com/acme/App.class': link }))
    expect(signatures.flatMap(({ intact }) => failures(intact))).toEqual([])
    expect(notes.map(({ code }) => code)).toEqual(['symbolic-link-entry'])
  })

  it('says that a signature file of another name is left over', async () => {
    const { signatures, remnants, notes } = await read(change(parts, { 'META-INF/OLD.SF': { content: 'x' } }))
    expect(signatures.flatMap(({ intact }) => failures(intact))).toEqual([])
    expect(remnants).toBe(true)
    expect(notes.map(({ code }) => code)).toEqual(['signature-remnants'])
  })
})

describe('A signed JAR is not intact, for one reason alone, when', () => {
  const cases: readonly (readonly [string, string, readonly EntrySpec[], ArchiveSpec])[] = [
    ['an entry was added', 'coverage fail unsigned-entry', change(parts, { 'evil.txt': { content: 'x' } }), {}],
    ['an empty file was added', 'coverage fail unsigned-entry', change(parts, { 'evil.txt': {} }), {}],
    [
      'a service was added',
      'coverage fail unsigned-entry',
      change(parts, { 'META-INF/services/x': { content: 'x' } }),
      {},
    ],
    [
      'a class for a later Java was added',
      'coverage fail unsigned-entry',
      change(parts, { 'META-INF/versions/9/x': { content: 'x' } }),
      {},
    ],
    ['an entry was removed', 'coverage fail missing-entry', change(parts, { 'com/acme/App.class': null }), {}],
    [
      'an entry was changed',
      'integrity fail digest-mismatch',
      change(parts, { 'com/acme/App.class': { content: 'x' } }),
      {},
    ],
    [
      'an entry is damaged',
      'integrity fail damaged-entry',
      change(parts, { 'com/acme/App.class': { method: 8, data: Buffer.from('junk') } }),
      {},
    ],
    [
      'an empty directory hides data',
      'integrity fail damaged-entry',
      change(parts, { 'new/': { method: 8, data: Buffer.from('hidden') } }),
      {},
    ],
    [
      'an empty directory hides plain data',
      'integrity fail damaged-entry',
      change(parts, { 'new/': { method: 0, data: Buffer.from('hidden') } }),
      {},
    ],
    [
      'entries hide behind the end of the data of a reserved file',
      'integrity fail damaged-entry',
      change(parts, { 'META-INF/SIG-X': hiding('x') }),
      {},
    ],
    [
      'entries hide behind the end of the data of a signature file that is left over',
      'integrity fail damaged-entry',
      change(parts, { 'META-INF/OLD.SF': hiding('x') }),
      {},
    ],
    [
      'entries hide behind the end of the data of a large reserved file',
      'integrity fail damaged-entry',
      change(parts, { 'META-INF/SIG-X': hiding(Buffer.alloc(5_000_000)) }),
      {},
    ],
    [
      'its block signs a content of another type',
      'signature fail malformed-signature',
      signedBy(1, '1.2.840.113549.1.9.16.1.4'),
      {},
    ],
    ['bytes stand before it', 'coverage fail prepended-data', parts, { prefix: Buffer.from('MZ') }],
    ['bytes stand behind it', 'coverage fail appended-data', parts, { trailer: Buffer.from('\n') }],
    [
      'an entry is not in the directory',
      'coverage fail unaccounted-data',
      change(parts, { 'evil.txt': { content: 'x', hidden: true } }),
      {},
    ],
    [
      'an entry is there twice',
      'coverage fail duplicate-entry',
      [...parts, { name: 'META-INF/services/com.acme.Plugin', content: content('META-INF/services/com.acme.Plugin') }],
      {},
    ],
    [
      'there are two manifests',
      'coverage fail duplicate-entry',
      change(parts, { 'META-INF/manifest.mf': { content: 'x' } }),
      {},
    ],
    [
      'there are two signature files',
      'coverage fail duplicate-entry',
      change(parts, { 'META-INF/release.sf': { content: 'x' } }),
      {},
    ],
    ['a directory has an unsafe name', 'coverage fail unsafe-entry-name', change(parts, { '../': {} }), {}],
    [
      'the headers of an entry differ',
      'coverage fail header-mismatch',
      change(parts, { 'com/acme/App.class': { local: { flags: 0 } } }),
      {},
    ],
    ['its end is ambiguous', 'coverage fail ambiguous-end', parts, { comment: Buffer.from('PK\x05\x06') }],
    [
      'the signature file was changed',
      'integrity fail message-digest-mismatch',
      change(parts, { 'META-INF/RELEASE.SF': { content: Buffer.concat([signatureFile, Buffer.from('\r\n')]) } }),
      {},
    ],
    [
      'the block is junk',
      'signature fail malformed-signature',
      change(parts, { 'META-INF/RELEASE.RSA': { content: 'junk' } }),
      {},
    ],
    [
      'the block is damaged',
      'signature fail damaged-entry',
      change(parts, { 'META-INF/RELEASE.RSA': { method: 8, data: Buffer.from('junk') } }),
      {},
    ],
    [
      'another block of its signature file is junk',
      'signature fail malformed-signature',
      change(parts, { 'META-INF/RELEASE.EC': { content: 'junk' } }),
      {},
    ],
  ]

  it.each(cases)('%s', async (_, failure, entries, spec) => {
    expect(await faultsOf(entries, spec)).toEqual([failure])
  })

  it('the block holds another content than the signature file, and signs that', async () => {
    const entries = partsOf(jarBytes('embedded-other.jar'))
    expect(await faultsOf(entries)).toContain('signature fail malformed-signature')
  })

  it('a directory that is signed has content', async () => {
    const entries = partsOf(jarBytes('signed-directory.jar'))
    expect(await faultsOf(entries)).toEqual(['coverage fail unsupported-entry'])
  })
})

describe('A signature of which a part cannot be read', () => {
  const unchecked = (...checks: readonly string[]): readonly string[] =>
    checks.map((check) => `${check} unknown not-checked`)
  const cases: readonly (readonly [string, readonly string[], Readonly<Record<string, Partial<EntrySpec> | null>>])[] =
    [
      [
        'has no manifest',
        ['integrity fail missing-manifest', ...unchecked('coverage')],
        { 'META-INF/MANIFEST.MF': null },
      ],
      [
        'has a damaged manifest',
        ['integrity fail damaged-entry', ...unchecked('coverage')],
        { 'META-INF/MANIFEST.MF': { method: 8, data: Buffer.from('junk') } },
      ],
      [
        'has a malformed manifest',
        ['integrity fail malformed-manifest', ...unchecked('coverage')],
        { 'META-INF/MANIFEST.MF': { content: 'junk' } },
      ],
      [
        'has a manifest that demands Magic',
        ['integrity fail malformed-manifest', ...unchecked('coverage')],
        { 'META-INF/MANIFEST.MF': { content: '\nName: a\nMagic: x\n\n' } },
      ],
      [
        'has no signature file',
        ['integrity fail missing-signature-file', ...unchecked('signature', 'coverage')],
        { 'META-INF/RELEASE.SF': null },
      ],
      [
        'has a malformed signature file',
        [...unchecked('signature'), 'integrity fail malformed-signature-file', ...unchecked('coverage')],
        { 'META-INF/RELEASE.SF': { content: 'junk' } },
      ],
      [
        'has a signature file of another version',
        [...unchecked('signature'), 'integrity fail malformed-signature-file', ...unchecked('coverage')],
        { 'META-INF/RELEASE.SF': { content: 'Signature-Version: 2.0\n\n' } },
      ],
      [
        'has a signature file of no version',
        [...unchecked('signature'), 'integrity fail malformed-signature-file', ...unchecked('coverage')],
        { 'META-INF/RELEASE.SF': { content: 'X: 2.0\n\n' } },
      ],
      [
        'has a signature file that demands Magic',
        [...unchecked('signature'), 'integrity fail malformed-signature-file', ...unchecked('coverage')],
        { 'META-INF/RELEASE.SF': { content: 'Signature-Version: 1.0\n\nName: a\nMagic: x\n\n' } },
      ],
      [
        'has a damaged signature file',
        [...unchecked('signature'), 'integrity fail damaged-entry', ...unchecked('coverage')],
        { 'META-INF/RELEASE.SF': { method: 8, data: Buffer.from('junk') } },
      ],
    ]

  it.each(cases)('%s, and is told so', async (_, expected, changes) => {
    expect(await faultsOf(change(parts, changes))).toEqual(expected)
  })
})

describe('Several signatures', () => {
  it('are read each with its own coverage', async () => {
    const { signatures } = await read(partsOf(jarBytes('whole-and-part.jar')))
    expect(signatures.map(({ intact }) => failures(intact)).sort()).toEqual([[], ['coverage fail unsigned-entry']])
  })

  it('may be in one block, and are told by their numbers', async () => {
    const { signatures } = await read(partsOf(jarBytes('two-in-one-block.jar')))
    expect(signatures.map(({ place }) => place)).toEqual([
      'META-INF/RELEASE.RSA (signer 1)',
      'META-INF/RELEASE.RSA (signer 2)',
    ])
  })

  it('may be over one signature file', async () => {
    const { signatures } = await read(change(parts, { 'META-INF/RELEASE.EC': { content: block } }))
    expect(signatures.map(({ place }) => place)).toEqual(['META-INF/RELEASE.RSA', 'META-INF/RELEASE.EC'])
    expect(signatures.flatMap(({ intact }) => failures(intact))).toEqual([])
  })

  it('are read up to the bound', async () => {
    const { signatures } = await read(signedBy(8))
    expect(signatures.map(({ intact }) => failures(intact))).toEqual(Array.from({ length: 8 }, () => []))
  })

  it('say when one of them is not in DER', async () => {
    const { notes } = await read(partsOf(jarBytes('ber.jar')))
    expect(notes.map(({ code }) => code)).toEqual(['ber-normalised'])
  })
})

describe('The answer is not known', () => {
  const long = { content: Buffer.alloc(16_000_000, 0x0a) }
  const many = Object.fromEntries(Array.from({ length: 80_001 - parts.length }, (_, index) => [`e${index}`, {}]))
  const bomb = { content: 'x', local: { size: 0xfffffffe }, central: { size: 0xfffffffe } }
  const pairs = (count: number): Readonly<Record<string, Partial<EntrySpec>>> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`S${index}.SF`, `S${index}.EC`])
        .flat()
        .map((name) => [`META-INF/${name}`, { content: 'x' }]),
    )
  const cases: readonly (readonly [string, readonly EntrySpec[]])[] = [
    ['when there are more entries than the bound', change(parts, many)],
    [
      'when the files of signatures are larger together than the bound',
      change(parts, { 'META-INF/A.SF': long, 'META-INF/B.SF': long }),
    ],
    [
      'when the blocks are larger together than the bound',
      change(parts, { 'META-INF/RELEASE.EC': { content: Buffer.alloc(4 * 1024 * 1024) } }),
    ],
    [
      'when the manifest is large, and many signature files may have digests of it',
      change(parts, { ...pairs(4), 'META-INF/MANIFEST.MF': { content: Buffer.alloc(13_000_000, 0x0a) } }),
    ],
    ['when there are more signers than the bound', signedBy(9)],
    ['when the entries would inflate to more than the bound', change(parts, { a: bomb, b: bomb })],
    [
      'when the manifest is larger than the bound',
      change(parts, { 'META-INF/MANIFEST.MF': { content: Buffer.alloc(16_000_001, 0x0a) } }),
    ],
    [
      'when the manifest takes more bytes than the bound',
      change(parts, { 'META-INF/MANIFEST.MF': { data: Buffer.alloc(16_000_001) } }),
    ],
    [
      'when a signature file is larger than the bound',
      change(parts, { 'META-INF/RELEASE.SF': { content: Buffer.alloc(16_000_001, 0x0a) } }),
    ],
    [
      'when a block is larger than the bound',
      change(parts, { 'META-INF/RELEASE.RSA': { content: Buffer.alloc(16_000_001) } }),
    ],
    [
      'when a block takes more bytes than the bound',
      change(parts, { 'META-INF/RELEASE.RSA': { data: Buffer.alloc(16_000_001) } }),
    ],
    [
      'when there are more blocks than the bound',
      change(
        parts,
        Object.fromEntries(Array.from({ length: 32 }, (_, index) => [`META-INF/${index}.RSA`, { content: 'x' }])),
      ),
    ],
    [
      'when the manifest has more sections than the bound',
      change(parts, {
        'META-INF/MANIFEST.MF': {
          content: `\n${Array.from({ length: 200_000 }, (_, index) => `Name: ${index}\n\n`).join('')}`,
        },
      }),
    ],
  ]

  it.each(cases)('%s', async (_, entries) => {
    expect(await faultsOf(entries, { zip64: {} })).toEqual(['limit-reached'])
  })

  it('but where the archive itself is at fault, it is no intact one whatever a bound left unread', async () => {
    const lie = { 'com/acme/App.class': { central: { size: 0xf0000000 } }, 'app.properties': { central: bomb.central } }
    const { signatures, obstacle } = await read(change(parts, lie))
    expect(signatures).toEqual([])
    expect(obstacle).toEqual({
      code: 'malformed-signed-archive',
      message: 'The two headers of `com/acme/App.class` contradict each other, and 1 more like it.',
    })
  })

  it('when the block nests deeper than the bound', async () => {
    const deep = Array.from({ length: 10_000 }).reduce<Buffer>((inner) => wrap(inner), Buffer.alloc(0))
    const entries = change(parts, { 'META-INF/RELEASE.RSA': { content: deep } })
    expect(await faultsOf(entries)).toEqual(['signature unknown limit-reached'])
  })
})

describe('A file that cannot be read any more', () => {
  it('is left to whoever opened it, even where nothing but an empty directory is read', async () => {
    const bytes = writeZip(change(parts, { 'new/': { method: 8, data: Buffer.from('hidden') } }))
    const file = openBytes(bytes)
    const read = (position: number, length: number): Uint8Array => {
      if (length === 'hidden'.length) throw new FileError('truncated', 'The file has become shorter.')
      return file.read(position, length)
    }
    const reading = archiveFormat.read({ ...file, read }, endsOf(bytes), new AbortController().signal)
    await expect(reading).rejects.toThrow(FileError)
  })
})

function wrap(inner: Buffer): Buffer {
  const length =
    inner.length < 0x80 ? [inner.length] : [0x83, inner.length >> 16, (inner.length >> 8) & 0xff, inner.length & 0xff]
  const minimal =
    inner.length >= 0x80 && inner.length < 0x100
      ? [0x81, inner.length]
      : inner.length >= 0x100 && inner.length < 0x10000
        ? [0x82, inner.length >> 8, inner.length & 0xff]
        : length
  return Buffer.concat([Buffer.from([0x30, ...minimal]), inner])
}

describe('Whatever the bytes are', () => {
  const original = jarBytes('ec.jar')
  const originalParts = partsOf(original)

  it('reading ends with an answer', async () => {
    const edit = fc.record({
      at: fc.nat(original.length - 1),
      remove: fc.nat(40),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc
          .constantFrom('PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', 'PK\x06\x06', 'PK\x06\x07', '\xff\xff\xff\xff')
          .map((text) => Buffer.from(text, 'latin1')),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const bytes = edits.reduce<Buffer>((current, { at, remove, insert }) => {
          return Buffer.concat([current.subarray(0, at), insert, current.subarray(at + remove)])
        }, original)
        const reading = await archiveFormat.read(openBytes(bytes), endsOf(bytes), new AbortController().signal)
        const intact =
          reading.signatures.length > 0 &&
          reading.signatures.every(({ intact: checks }) => failures(checks).length === 0)
        // Times, comments and external attributes may change; no name and no content may.
        if (intact) expect(partsOf(bytes)).toEqual(originalParts)
      }),
      { numRuns: 2000 },
    )
  })

  it('reading ends with an answer wherever the file is cut off, and none is intact', async () => {
    for (let length = 0; length < original.length; length += 7) {
      const bytes = original.subarray(0, length)
      const reading = await archiveFormat.read(openBytes(bytes), endsOf(bytes), new AbortController().signal)
      expect(reading.signatures).toEqual([])
    }
  })
})

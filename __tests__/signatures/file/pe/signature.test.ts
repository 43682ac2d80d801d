import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { digestAttribute, makeSigner, sha256, sha256Identifier, signedAttribute, types } from '../../../support/cms.js'
import { typeAttribute } from '../../../support/cms.js'
import { bits, hex, octets, oid, sequence, value } from '../../../support/der-parts.js'
import { algorithm, ecdsa, ecdsaSha1 } from '../../../support/issue.js'
import { imageData, indirectData, makeEntry, makeProgram, nesting, signatureOver } from '../../../support/pe.js'
import { signedBytes, signProgram, spc, withTable, type ProgramSigning } from '../../../support/pe.js'
import { keysOfRun, signer as certificate } from '../../../support/sign-jar.js'
import { faultsOf, readProgram } from './read-program.js'

const program = makeProgram()
const bytes = signedBytes(program)
const at = (fault: string, place = 'certificate table'): string => `${place}: ${fault}`
const malformed = at('integrity fail malformed-indirect-data')
const signing = (content: Buffer): Buffer => signProgram({ content })
const image = (...parts: readonly Buffer[]): Buffer => signing(indirectData(sha256(bytes), sequence(...parts)))
const signed = (nested: Buffer): Buffer => signProgram({ unsigned: [nested] })

/** A signature that names and uses this hash everywhere. */
function signedWith(hash: string, identifier: Buffer): ProgramSigning {
  const content = indirectData(createHash(hash).update(bytes).digest(), imageData(), identifier)
  const octetsOf = content.subarray(2 + ((content[1] ?? 0) < 0x80 ? 0 : (content[1] ?? 0) & 0x7f))
  const digest = createHash(hash).update(octetsOf).digest()
  return {
    content,
    signer: {
      digestAlgorithm: identifier,
      signing: hash === 'sha1' ? ecdsaSha1 : ecdsa(hash, '1.2.840.10045.4.3.3'),
      attributes: [typeAttribute(spc.indirectData), digestAttribute(digest)],
    },
    data: { digestAlgorithms: [identifier] },
  }
}

const sha384Identifier = algorithm('2.16.840.1.101.3.4.2.2')
const sha1Identifier = algorithm('1.3.14.3.2.26')

describe('The signature of a program', () => {
  it('says by whom, over what, and by which algorithms', async () => {
    const { signatures, notes } = await readProgram(signProgram())
    expect(notes).toEqual([])
    const [{ format, role, place, claim, times, statements } = {}, ...others] = signatures
    expect({ format, role, place, times, statements, others }).toEqual({
      format: 'pe',
      role: 'primary',
      place: 'certificate table',
      times: [],
      statements: [],
      others: [],
    })
    expect(claim?.hasLeaf).toBe(true)
    expect(claim?.algorithms.map(({ label }) => label)).toContain('SHA-256 digest of the program')
  })

  it.each([
    ['SHA-384', signedWith('sha384', sha384Identifier)],
    ['SHA-1', signedWith('sha1', sha1Identifier)],
  ])('may be over the %s digest', async (_name, form) => {
    expect(await faultsOf(signProgram(form))).toEqual([])
  })

  it('is not of a program with another byte', async () => {
    const whole = signProgram()
    for (const position of [2, 0x80 + 24 + 63, 0x80 + 24 + 68, 511, 512, 2047]) {
      const changed = Buffer.from(whole)
      changed.writeUInt8(changed.readUInt8(position) ^ 0x40, position)
      expect(await faultsOf(changed)).not.toEqual([])
    }
    const checksum = Buffer.from(whole)
    checksum.writeUInt32LE(0x55555555, 0x80 + 24 + 64)
    expect(await faultsOf(checksum)).toEqual([])
  })

  it.each<[string, Buffer]>([
    ['is an OCTET STRING', signProgram({ content: value(0x04, indirectData(sha256(bytes))) })],
    ['is of another type', signProgram({ contentType: '1.3.6.1.4.1.311.10.1' })],
    ['is missing', signing(sequence())],
    ['has more behind it', signing(sequence(indirectData(sha256(bytes)).subarray(2), hex('0500')))],
    [
      'is of a script',
      signing(sequence(sequence(oid('1.2.3'), imageData()), sequence(sha256Identifier, octets(sha256(bytes))))),
    ],
    [
      'has no program beside its type',
      signing(sequence(sequence(oid(spc.imageData)), sequence(sha256Identifier, octets(sha256(bytes))))),
    ],
    ['has a digest that is too short', signing(indirectData(sha256(bytes).subarray(1)))],
    ['has an empty digest', signing(indirectData(Buffer.alloc(0)))],
    ['has more in the program', image(bits(0, Buffer.alloc(0)), hex('0500'))],
    ['has flags that cannot be', image(bits(9, Buffer.alloc(1)))],
    ['has another link', image(value(0xa0, value(0x80, Buffer.from('http://x'))))],
    ['has two links', image(value(0xa0, value(0xa2, value(0x80)), value(0xa2, value(0x80))))],
    ['has a link and an object', image(value(0xa0, value(0xa1), value(0xa2, value(0x80))))],
  ])('is not intact when what was signed %s', async (_name, whole) => {
    expect(await faultsOf(whole)).toContain(malformed)
  })

  it('is not intact when what was signed is not there', async () => {
    expect(await faultsOf(signProgram({ data: { content: null } }))).toContain(malformed)
  })

  it('may leave out what nobody asks of the program', async () => {
    expect(await faultsOf(image())).toEqual([])
  })

  it('names one digest algorithm in all places', async () => {
    const mixed = at('integrity fail algorithm-mismatch')
    const two = { digestAlgorithms: [sha256Identifier, sha1Identifier] }
    expect(await faultsOf(signProgram({ data: two }))).toEqual([mixed])
    expect(await faultsOf(signProgram({ data: { digestAlgorithms: [] } }))).toEqual([mixed])
    expect(await faultsOf(signProgram({ data: { digestAlgorithms: [sha1Identifier] } }))).toEqual([mixed])
    const sha1 = indirectData(createHash('sha1').update(bytes).digest(), imageData(), sha1Identifier)
    expect(await faultsOf(signing(sha1))).toEqual([mixed])
  })

  it.each<[string, Buffer]>([
    ['is not known', algorithm('1.2.3')],
    ['is not of signatures of programs', algorithm('2.16.840.1.101.3.4.2.8')],
  ])('leaves open what a digest is that %s', async (_name, identifier) => {
    const faults = await faultsOf(signing(indirectData(sha256(bytes), imageData(), identifier)))
    expect(faults).toContain(at('integrity unknown unsupported-algorithm'))
  })

  it('has one signer', async () => {
    const by = makeSigner({ certificate, keys: keysOfRun.signerKeys, content: Buffer.alloc(0) })
    const broken = at('signature fail malformed-signature')
    expect(await faultsOf(signProgram({ data: { signers: [by, by] } }))).toEqual([
      at('integrity unknown not-checked'),
      broken,
    ])
    expect(await faultsOf(signProgram({ data: { signers: [] } }))).toEqual([
      at('integrity unknown not-checked'),
      broken,
    ])
  })

  it('has an answer only within the bounds of its parts', async () => {
    const certificates = Array.from({ length: 257 }, () => sequence())
    expect(await faultsOf(signProgram({ data: { certificates } }))).toContain(at('signature unknown limit-reached'))
    let deep = hex('0500')
    for (let level = 0; level < 70; level += 1) deep = sequence(deep)
    expect(await faultsOf(signed(signedAttribute('1.2.3', deep)))).toContain(at('signature unknown limit-reached'))
  })

  it('may be in BER within, and a note says so', async () => {
    const der = signatureOver(program, { unsigned: [signedAttribute('1.2.3', octets(Buffer.from('a')))] })
    const end = der.lastIndexOf(hex('040161'))
    const long = Buffer.concat([der.subarray(0, end), hex('04810161')])
    // Each length around it grows by one.
    const { notes } = await readProgram(withTable(program, makeEntry(growAround(long, end))))
    expect(notes.map(({ code }) => code)).toEqual(['unsigned-attribute', 'ber-normalised'])
  })

  it('tells of its timestamps, those that are none too', async () => {
    const { signatures } = await readProgram(signed(signedAttribute(types.microsoftTimestamp, sequence())))
    expect(signatures[0]?.times.map(({ kind, checks }) => [kind, checks[0]?.code])).toEqual([
      ['rfc3161', 'timestamp-malformed'],
    ])
  })
})

/** The structure with every definite length around this position greater by one; each stays in as many octets. */
function growAround(der: Buffer, position: number): Buffer {
  const grown = Buffer.from(der)
  let start = 0
  while (start < position) {
    const first = grown.readUInt8(start + 1)
    const count = first < 0x80 ? 0 : first & 0x7f
    const length = count === 0 ? first : grown.readUIntBE(start + 2, count)
    const content = start + 2 + count
    if (content + length < position) {
      start = content + length
    } else {
      if (count === 0) grown.writeUInt8(length + 1, start + 1)
      else grown.writeUIntBE(length + 1, start + 2, count)
      start = content
    }
  }
  return grown
}

describe('Nested signatures', () => {
  const nested = (...more: readonly Buffer[]): Buffer =>
    signatureOver(program, more.length === 0 ? {} : { unsigned: more })

  it('are signatures of their own, also within each other', async () => {
    const inner = nested(nesting(nested()))
    const { signatures } = await readProgram(signed(nesting(inner, nested())))
    expect(signatures.map(({ place, role }) => `${place} (${role})`)).toEqual([
      'certificate table (primary)',
      'certificate table, nested 1 (nested)',
      'certificate table, nested 1, nested 1 (nested)',
      'certificate table, nested 2 (nested)',
    ])
    expect(await faultsOf(signed(nesting(inner, nested())))).toEqual([])
  })

  it('are counted over several attributes and entries', async () => {
    const entry = makeEntry(signatureOver(program, { unsigned: [nesting(nested()), nesting(nested())] }))
    const { signatures } = await readProgram(withTable(program, Buffer.concat([makeEntry(nested()), entry])))
    expect(signatures.map(({ place }) => place)).toEqual([
      'certificate table',
      'certificate table, entry 2',
      'certificate table, entry 2, nested 1',
      'certificate table, entry 2, nested 2',
    ])
  })

  it('do not make each other good', async () => {
    const other = signatureOver(makeProgram({ overlay: Buffer.from('other') }))
    expect(await faultsOf(signed(nesting(nested(), other)))).toEqual([
      at('integrity fail digest-mismatch', 'certificate table, nested 2'),
    ])
  })

  it.each<[string, Buffer]>([
    ['are none', nesting(sequence())],
    ['were taken out', nesting()],
  ])('are told of when they %s', async (_name, attribute) => {
    expect(await faultsOf(signed(attribute))).toEqual([
      at('integrity unknown not-checked', 'certificate table, nested 1'),
      at('signature fail malformed-signature', 'certificate table, nested 1'),
    ])
  })

  it('have no answer when they are more than 16, or more than 4 deep', async () => {
    const many = (count: number): Buffer => nesting(...Array.from({ length: count }, () => nested()))
    expect((await readProgram(signed(many(15)))).signatures).toHaveLength(16)
    expect(await faultsOf(signed(many(16)))).toEqual(['limit-reached'])
    const deep = (levels: number): Buffer => (levels === 0 ? nested() : nested(nesting(deep(levels - 1))))
    expect((await readProgram(signed(nesting(deep(3))))).signatures).toHaveLength(5)
    expect(await faultsOf(signed(nesting(deep(4))))).toEqual(['limit-reached'])
  })
})

describe('What the signature of a program says', () => {
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
  const info = (...parts: readonly Buffer[]): ProgramSigning => ({
    signed: [signedAttribute(spc.programInfo, sequence(...parts))],
  })
  const said = async (form: ProgramSigning) => {
    const { signatures, notes } = await readProgram(signProgram(form))
    const statements = signatures.flatMap((one) => one.statements.map(({ about, text }) => `${about}: ${text}`))
    return { statements, notes: notes.map(({ code }) => code) }
  }
  const name = (text: Buffer, tag = 0x80): Buffer => value(0xa0, value(tag, text))
  const more = (link: Buffer): Buffer => value(0xa1, link)

  it.each<[string, readonly Buffer[], readonly string[]]>([
    ['a name', [name(utf16('Größe'))], ['program name: Größe']],
    ['a name in ASCII', [name(Buffer.from('Size'), 0x81)], ['program name: Size']],
    ['an address', [more(value(0x80, Buffer.from('https://a.example/')))], ['program address: https://a.example/']],
    ['a file', [more(value(0xa2, value(0x80, utf16('a.txt'))))], ['program address: a.txt']],
    ['an object', [more(value(0xa1, octets(Buffer.alloc(16)), octets(Buffer.alloc(0))))], []],
    ['nothing', [], []],
    ['an empty name', [name(utf16(''))], []],
    ['a long name', [name(utf16('x'.repeat(1001)))], [`program name: ${'x'.repeat(1000)}…`]],
    ['half a character', [name(hex('d83d'))], ['program name: \ufffd']],
  ])('may be %s', async (_name, parts, statements) => {
    expect(await said(info(...parts))).toEqual({ statements, notes: [] })
  })

  it.each<[string, readonly Buffer[]]>([
    ['half a unit', [name(hex('004100'))]],
    ['a string of another kind', [name(utf16('a'), 0x82)]],
    ['a link of another kind', [more(value(0x83, Buffer.from('a')))]],
    ['two strings', [value(0xa0, value(0x80), value(0x80))]],
    ['more than it has', [hex('0500')]],
  ])('is noted and harms nobody when it is %s', async (_name, parts) => {
    expect(await said(info(...parts))).toEqual({ statements: [], notes: ['unreadable-program-name'] })
    expect(await faultsOf(signProgram(info(...parts)))).toEqual([])
  })

  it('names attributes that nothing covers, the first of them', async () => {
    const unknown = signedAttribute('1.3.6.1.4.1.42921.1.2.1', octets(Buffer.alloc(100)), octets(Buffer.alloc(0)))
    expect(await said({ unsigned: [unknown] })).toEqual({
      statements: ['unknown attribute: 1.3.6.1.4.1.42921.1.2.1, 104 bytes'],
      notes: ['unsigned-attribute'],
    })
    const { statements } = await said({ unsigned: Array.from({ length: 10 }, () => unknown) })
    expect(statements).toHaveLength(9)
    expect(statements.at(-1)).toBe('unknown attribute: and 2 more')
  })

  it('is nothing without signed attributes, and then the signature does not hold', async () => {
    const bare = signProgram({ signer: { attributes: null } })
    expect((await readProgram(bare)).signatures[0]?.statements).toEqual([])
    expect(await faultsOf(bare)).toContain(at('integrity fail malformed-signed-attributes'))
  })
})

import { createHash } from 'node:crypto'
import { digestAttribute, makeSignedData, makeSigner, sha256, sha256Identifier, signedAttribute } from './cms.js'
import { typeAttribute, type SignedDataForm, type SignerForm } from './cms.js'
import { bits, hex, octets, oid, sequence, set, value } from './der-parts.js'
import { keysOfRun, signer as certificate } from './sign-jar.js'

export const spc = {
  indirectData: '1.3.6.1.4.1.311.2.1.4',
  programInfo: '1.3.6.1.4.1.311.2.1.12',
  imageData: '1.3.6.1.4.1.311.2.1.15',
  pageHashesSha1: '1.3.6.1.4.1.311.2.3.1',
  pageHashes: '1.3.6.1.4.1.311.2.3.2',
  nested: '1.3.6.1.4.1.311.2.4.1',
} as const

export interface SectionForm {
  readonly length: number
  /** Left out: behind the one before. */
  readonly position?: number
}

export interface ProgramForm {
  readonly pe32?: boolean
  /** Where the PE header stands. */
  readonly start?: number
  readonly headersLength?: number
  /** What the header says of its length; the truth when left out. */
  readonly sizeOfHeaders?: number
  readonly directories?: number
  readonly optionalLength?: number
  readonly alignment?: number
  readonly fileAlignment?: number
  readonly sections?: readonly SectionForm[]
  /** What the header counts; the sections that there are when left out. */
  readonly sectionCount?: number
  /** What stands between the sections. */
  readonly gap?: number
  readonly overlay?: Buffer
  readonly magic?: number
}

/** Where things stand in a program of this form. */
export function placesOf({ start = 0x80, pe32 = false }: ProgramForm = {}): { checksum: number; entry: number } {
  return { checksum: start + 24 + 64, entry: start + 24 + (pe32 ? 128 : 144) }
}

/** A program without a signature: headers of 512 bytes, two sections of 512 and 1,024, filled to a multiple of 8. */
export function makeProgram(form: ProgramForm = {}): Buffer {
  const { pe32 = false, start = 0x80, headersLength = 512, directories = 16, alignment = 4096 } = form
  const { sections = [{ length: 512 }, { length: 1024 }], overlay = Buffer.alloc(0), fileAlignment = 512 } = form
  const fixed = pe32 ? 96 : 112
  const optionalLength = form.optionalLength ?? fixed + directories * 8
  const optional = start + 24
  let end = headersLength
  const placed = sections.map(({ length, position = end }) => {
    end = Math.max(end, position + length)
    return { length, position }
  })
  const bytes = Buffer.alloc(Math.ceil((end + overlay.length) / 8) * 8)
  bytes.fill(form.gap ?? 0, headersLength, end)
  for (const { length, position } of placed) {
    for (let index = position; index < position + length; index += 1) bytes[index] = (index * 7) % 251
  }
  overlay.copy(bytes, end)
  bytes.write('MZ', 0, 'latin1')
  bytes.write('PE\0\0', start, 'latin1')
  bytes.writeUInt32LE(start, 0x3c)
  bytes.writeUInt16LE(form.sectionCount ?? placed.length, start + 6)
  bytes.writeUInt16LE(optionalLength, start + 20)
  bytes.writeUInt16LE(form.magic ?? (pe32 ? 0x10b : 0x20b), optional)
  bytes.writeUInt32LE(alignment, optional + 32)
  bytes.writeUInt32LE(fileAlignment, optional + 36)
  bytes.writeUInt32LE(form.sizeOfHeaders ?? headersLength, optional + 60)
  bytes.writeUInt32LE(0x1234, optional + 64)
  bytes.writeUInt32LE(directories, optional + fixed - 4)
  for (const [index, { length, position }] of placed.entries()) {
    bytes.writeUInt32LE(length, optional + optionalLength + index * 40 + 16)
    bytes.writeUInt32LE(position, optional + optionalLength + index * 40 + 20)
  }
  return bytes
}

/** What the digest of the program is of. */
export function signedBytes(program: Buffer, form: ProgramForm = {}): Buffer {
  const { checksum, entry } = placesOf(form)
  return Buffer.concat([
    program.subarray(0, checksum),
    program.subarray(checksum + 4, entry),
    program.subarray(entry + 8),
  ])
}

export interface EntryForm {
  readonly length?: number
  readonly revision?: number
  readonly type?: number
  /** Between the signature and the end of the entry; as many zeros as make it a multiple of 8 when left out. */
  readonly padding?: Buffer
}

/** A WIN_CERTIFICATE. */
export function makeEntry(content: Buffer, form: EntryForm = {}): Buffer {
  const padding = form.padding ?? Buffer.alloc((8 - (content.length % 8)) % 8)
  const head = Buffer.alloc(8)
  head.writeUInt32LE(form.length ?? 8 + content.length + padding.length, 0)
  head.writeUInt16LE(form.revision ?? 0x0200, 4)
  head.writeUInt16LE(form.type ?? 2, 6)
  return Buffer.concat([head, content, padding])
}

/** The program with this certificate table, which its headers name. */
export function withTable(program: Buffer, table: Buffer, form: ProgramForm = {}): Buffer {
  const whole = Buffer.concat([program, table])
  whole.writeUInt32LE(program.length, placesOf(form).entry)
  whole.writeUInt32LE(table.length, placesOf(form).entry + 4)
  return whole
}

const noFile = value(0xa0, value(0xa2, value(0x80)))

/** SpcPeImageData, without page hashes or with this in their place. */
export const imageData = (file: Buffer = noFile): Buffer => sequence(bits(0, Buffer.alloc(0)), file)

/** SpcIndirectDataContent of this digest. */
export function indirectData(digest: Uint8Array, image = imageData(), identifier = sha256Identifier): Buffer {
  return sequence(sequence(oid(spc.imageData), image), sequence(identifier, octets(digest)))
}

/** The SpcLink of page hashes. */
export function pageHashes(table: Uint8Array, type: string = spc.pageHashes): Buffer {
  return pageObject(set(sequence(oid(type), set(octets(table)))))
}

const pageHashesClass = hex('a6b586d5b4a12466ae05a217da8e60d6')

/** The SpcLink of an object of the class of page hashes. */
export function pageObject(serialized: Uint8Array, classId: Uint8Array = pageHashesClass): Buffer {
  return value(0xa0, value(0xa1, octets(classId), octets(serialized)))
}

/** The table of page hashes, as signers make it. */
export function pageTable(
  program: Buffer,
  ends: readonly (readonly [number, number])[],
  page = 4096,
  hash = 'sha256',
): Buffer {
  const row = (position: number, content: Uint8Array, padding: number): Buffer => {
    const digest = createHash(hash).update(content).update(Buffer.alloc(padding)).digest()
    const head = Buffer.alloc(4)
    head.writeUInt32LE(position)
    return Buffer.concat([head, digest])
  }
  const headers = ends[0]?.[0] ?? 512
  const rows = [row(0, signedBytes(program.subarray(0, headers)), page - headers)]
  let last = 0
  for (const [start, end] of ends) {
    for (let at = start; at < end; at += page) {
      const content = program.subarray(at, Math.min(at + page, end))
      rows.push(row(at, content, page - content.length))
    }
    last = end
  }
  const end = Buffer.alloc(rows[0]?.length ?? 0)
  end.writeUInt32LE(last)
  return Buffer.concat([...rows, end])
}

export interface ProgramSigning {
  /** DER of what is signed. */
  readonly content?: Buffer
  readonly contentType?: string
  /** Signed attributes beside type and digest. */
  readonly signed?: readonly Buffer[]
  readonly signer?: Partial<SignerForm>
  readonly data?: Partial<SignedDataForm>
  readonly unsigned?: readonly Buffer[]
}

/** DER of the SignedData over a program's digest, by the signer of this run. */
export function signatureOver(program: Buffer, form: ProgramSigning = {}, places: ProgramForm = {}): Buffer {
  const content = form.content ?? indirectData(sha256(signedBytes(program, places)))
  const { contentType = spc.indirectData, signed = [] } = form
  // Without its tag and length.
  const octetsOf = content.subarray((content[1] ?? 0) < 0x80 ? 2 : 2 + ((content[1] ?? 0) & 0x7f))
  const by = makeSigner({
    certificate,
    keys: keysOfRun.signerKeys,
    content: octetsOf,
    attributes: [typeAttribute(contentType), digestAttribute(sha256(octetsOf)), ...signed],
    ...(form.unsigned === undefined ? {} : { unsigned: form.unsigned }),
    ...form.signer,
  })
  return makeSignedData({ signers: [by], certificates: [certificate.der], contentType, content, ...form.data })
}

/** An unsigned attribute with further signatures. */
export const nesting = (...signatures: readonly Buffer[]): Buffer => signedAttribute(spc.nested, ...signatures)

/** A program with one signature of this form. */
export function signProgram(form: ProgramSigning & { readonly program?: ProgramForm } = {}): Buffer {
  const { program: places = {}, ...signing } = form
  const program = makeProgram(places)
  return withTable(program, makeEntry(signatureOver(program, signing, places)), places)
}

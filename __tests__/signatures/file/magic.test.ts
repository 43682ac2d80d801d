import { describe, expect, it } from '@jest/globals'
import type { FormatReading } from '../../../src/signatures/file/format.js'
import { detect, readEnds } from '../../../src/signatures/file/detect.js'
import { endsOf, zipOf } from '../../support/jar-parts.js'
import { openBytes } from '../../support/world.js'
import { u32 } from '../../support/zip-writer.js'

async function read(bytes: Buffer): Promise<FormatReading | null> {
  const file = openBytes(bytes)
  const ends = readEnds(file)
  for (const format of detect(ends)) {
    const reading = await format.read(file, ends, new AbortController().signal)
    if (reading.format !== null || reading.obstacle !== null) return reading
  }
  return null
}

function program(at: number, signature = 'PE\0\0'): Buffer {
  const bytes = Buffer.alloc(at + 4)
  bytes.write('MZ', 0, 'latin1')
  bytes.writeUInt32LE(at, 0x3c)
  bytes.write(signature, at, 'latin1')
  return bytes
}

/** A compound file whose root storage has this class, in the sector `sector` of 512 bytes. */
function compound(rootClass: string, sector = 1): Buffer {
  const bytes = Buffer.alloc(512 * 4)
  bytes.write('d0cf11e0a1b11ae1', 0, 'hex')
  bytes.writeUInt16LE(9, 0x1e)
  bytes.writeUInt32LE(sector, 0x30)
  bytes.write(rootClass, 512 * (sector + 1) + 80, 'hex')
  return bytes
}

const installer = '84100c0000000000c000000000000046'
const spreadsheet = '2008020000000000c000000000000046'
const big = (value: number): Buffer => u32(value).reverse()
const signedData = '06092a864886f70d010702'
const trustList = '06092b0601040182370a01'
const catalog = (...oids: readonly string[]): Buffer => Buffer.from(`3082ffff${oids.join('3080')}`, 'hex')
const block = (open: string, close = ''): string =>
  `Write-Output 1\r\n\r\n${open} Begin signature block${close}\r\n${open} MIIx\r\n${open} End signature block${close}\r\n`
const clickOnce = '<assembly xmlns="urn:schemas-microsoft-com:asm.v1">'
const xmlSignature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">'

describe('By its content a file is', () => {
  const cases: readonly (readonly [string, string | null, Buffer])[] = [
    ['a program', 'pe', program(0x80)],
    ['a program with its header at the end of the head', 'pe', program(4092)],
    ['a program with its header behind the head', 'pe', program(5000)],
    ['no program when the header lies behind the end of the file', null, program(4095).subarray(0, 100)],
    ['no program when what is behind the head is no header', null, program(5000, 'NE\0\0')],
    ['no program without the header', null, program(0x80, 'NE\0\0')],
    ['no program when it is too short', null, Buffer.from('MZ')],
    ['no program when it only is as long as one', null, Buffer.alloc(0x100)],
    [
      'a program, whatever archive is behind it',
      'pe',
      Buffer.concat([program(0x80), zipOf({ 'META-INF/MANIFEST.MF': '' })]),
    ],
    ['an installer package', 'msi', compound(installer)],
    [
      'an installer package, whatever archive is behind it',
      'msi',
      Buffer.concat([compound(installer), zipOf({ 'META-INF/MANIFEST.MF': '' })]),
    ],
    ['no installer package but an office document', null, compound(spreadsheet)],
    [
      'an installer package when the class cannot be read',
      'msi',
      Buffer.concat([compound(installer).subarray(0, 1100)]),
    ],
    [
      'an installer package when its sectors have an impossible size',
      'msi',
      compound(installer).fill(0xff, 0x1e, 0x20),
    ],
    ['an installer package when it is shorter than its header', 'msi', compound(installer).subarray(0, 100)],
    ['a cabinet', 'cab', Buffer.from('MSCF\0\0\0\0rest')],
    ['an RPM package', 'rpm', Buffer.from('edabeedb0300', 'hex')],
    ['a Debian package', 'deb', Buffer.from('!<arch>\ndebian-binary   0 ')],
    ['no Debian package but a library', null, Buffer.from('!<arch>\n/               0 ')],
    ['a Mach-O binary of 32 bits', 'macho', Buffer.from('cefaedfe07000001', 'hex')],
    ['a Mach-O binary of 64 bits', 'macho', Buffer.from('cffaedfe07000001', 'hex')],
    ['a Mach-O binary of the other byte order', 'macho', Buffer.from('feedfacf01000007', 'hex')],
    ['a universal binary', 'macho', Buffer.concat([big(0xcafebabe), big(2)])],
    ['a universal binary of 64 bits', 'macho', Buffer.concat([big(0xcafebabf), big(1)])],
    ['no binary but a Java class', null, Buffer.concat([big(0xcafebabe), big(52)])],
    ['no binary but the first of the Java classes', null, Buffer.concat([big(0xcafebabe), big((3 << 16) | 45)])],
    ['no binary of no architecture', null, Buffer.concat([big(0xcafebabe), big(0)])],
    ['no binary when it is too short', null, big(0xfeedface)],
    ['a catalog', 'catalog', catalog(signedData, trustList)],
    ['no catalog but a signature', null, catalog(signedData)],
    ['no catalog but a trust list', null, catalog(trustList)],
    ['no catalog when it is no SEQUENCE', null, Buffer.from(signedData + trustList, 'hex')],
    [
      'no catalog when the trust list comes late',
      null,
      Buffer.concat([catalog(signedData), Buffer.alloc(250), catalog(trustList)]),
    ],
    ['a PowerShell script with a signature', 'script', Buffer.from(block('# SIG #'))],
    ['a PowerShell file in XML with a signature', 'script', Buffer.from(block('<!-- SIG #', ' -->'))],
    ['a Visual Basic script with a signature', 'script', Buffer.from(block("'' SIG ''"))],
    ['a JScript file with a signature', 'script', Buffer.from(block('// SIG //'))],
    ['a script in UTF-16 with a signature', 'script', Buffer.from(`\ufeff${block('# SIG #')}`, 'utf16le')],
    [
      'a script in UTF-16 with a signature at an odd place',
      'script',
      Buffer.concat([Buffer.from('x'), Buffer.from(`\n${block('# SIG #')}`, 'utf16le')]),
    ],
    ['no script when it only writes of a signature', null, Buffer.from(`See '# SIG # Begin signature block'.`)],
    [
      'no script when it only writes of one in UTF-16',
      null,
      Buffer.from(`See '# SIG # Begin signature block'.`, 'utf16le'),
    ],
    ['a signed ClickOnce manifest', 'xml', Buffer.from(clickOnce + xmlSignature)],
    ['a long, signed ClickOnce manifest', 'xml', Buffer.from(clickOnce + ' '.repeat(70_000) + xmlSignature)],
    [
      'a ClickOnce manifest whose signature comes first',
      'xml',
      Buffer.from(clickOnce + xmlSignature + ' '.repeat(70_000)),
    ],
    ['no signed manifest without a signature', null, Buffer.from(clickOnce)],
    ['no signed manifest of another kind', null, Buffer.from(xmlSignature)],
    ['nothing when it is text', null, Buffer.from('# Read me\n')],
    ['nothing when it is empty', null, Buffer.alloc(0)],
  ]

  it.each(cases)('%s', async (_, format, bytes) => {
    const reading = await read(bytes)
    expect(reading?.format ?? null).toBe(format)
    const code = format === 'pe' ? 'malformed-program' : 'unsupported-format'
    expect(reading?.obstacle?.code ?? null).toBe(format === null ? null : code)
  })

  it('a format that the message names', async () => {
    const reading = await read(Buffer.from('MSCF\0\0\0\0'))
    expect(reading?.obstacle?.message).toBe('The file is a cabinet file (CAB), which cannot be verified yet.')
  })
})

describe('The ends of a file', () => {
  it.each([0, 1, 4096, 4097, 65_557, 65_558, 200_000])('of %d bytes are its first and last bytes', (size) => {
    const bytes = Buffer.from(Array.from({ length: size }, (_, index) => index % 251))
    expect(readEnds(openBytes(bytes))).toEqual(endsOf(bytes))
  })
})

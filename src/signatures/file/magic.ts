import type { FileEnds } from './format.js'
import { bufferOf } from './zip/bytes.js'

/** Whether the file begins with these bytes, given one character a byte. */
export function begins({ head }: FileEnds, magic: string): boolean {
  for (let at = 0; at < magic.length; at += 1) if (head[at] !== magic.charCodeAt(at)) return false
  return true
}

/**
 * A PE file begins as a DOS program whose header says where the PE header stands. One behind the head is taken for one,
 * because nothing that is no program says that it has one.
 */
export function isPortableExecutable({ head, size }: FileEnds): boolean {
  const bytes = bufferOf(head)
  if (bytes.length < 0x40 || bytes.toString('latin1', 0, 2) !== 'MZ') return false
  const start = bytes.readUInt32LE(0x3c)
  if (start + 4 > bytes.length) return start + 4 <= size
  return bytes.toString('latin1', start, start + 4) === 'PE\0\0'
}

/** Version 45 is Java 1.0.2: class files share the magic number of universal binaries, which hold fewer architectures. */
const firstClassFileVersion = 45

const machMagics: readonly number[] = [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe]
const universalMagics: readonly number[] = [0xcafebabe, 0xcafebabf]

export function isMachO({ head }: FileEnds): boolean {
  const bytes = bufferOf(head)
  if (bytes.length < 8) return false
  const magic = bytes.readUInt32BE(0)
  if (machMagics.includes(magic)) return true
  const architectures = bytes.readUInt32BE(4)
  return universalMagics.includes(magic) && architectures > 0 && architectures < firstClassFileVersion
}

/** DER of the OID 1.3.6.1.4.1.311.10.1 (certificate trust list), and of 1.2.840.113549.1.7.2 (SignedData). */
const trustListOid = Buffer.from('06092b0601040182370a01', 'hex')
const signedDataOid = Buffer.from('06092a864886f70d010702', 'hex')

/** A catalog is a SignedData over a certificate trust list: both are named in its first 256 bytes. */
export function isCatalog({ head }: FileEnds): boolean {
  const start = bufferOf(head).subarray(0, 256)
  return start[0] === 0x30 && start.includes(signedDataOid) && start.includes(trustListOid)
}

const blockWords = 'Begin signature block'
const wideBlockWords = Buffer.from(blockWords, 'utf16le')
const blockLine = /^(?:# SIG #|'' SIG ''|\/\/ SIG \/\/|<!-- SIG #) Begin signature block/m

/** PowerShell and Windows Script Host: the signature stands in comments at the end, in the encoding of the script. */
export function hasSignatureBlock({ tail }: FileEnds): boolean {
  const bytes = bufferOf(tail)
  if (bytes.includes(blockWords)) return blockLine.test(bytes.toString('latin1'))
  const wide = bytes.indexOf(wideBlockWords)
  return wide >= 0 && blockLine.test(bytes.toString('utf16le', wide % 2))
}

/** ClickOnce manifests; one without a signature is like any other XML file. */
export function isSignedManifest({ head, tail }: FileEnds): boolean {
  return (
    bufferOf(head).includes('urn:schemas-microsoft-com:asm.v') &&
    (bufferOf(tail).includes('http://www.w3.org/2000/09/xmldsig#') ||
      bufferOf(head).includes('http://www.w3.org/2000/09/xmldsig#'))
  )
}

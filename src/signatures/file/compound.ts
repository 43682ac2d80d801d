import { type FileBytes, type FileFormat, nothing } from './format.js'
import { begins } from './magic.js'
import { unsupported } from './unsupported.js'
import { bufferOf } from './zip/bytes.js'

/** Class identifiers of the root storage: installer packages, patches and transforms ([MS-CFB] 2.6.1; Windows Installer). */
const installerClasses: readonly string[] = [
  '84100c0000000000c000000000000046',
  '86100c0000000000c000000000000046',
  '82100c0000000000c000000000000046',
]

/** Compound files: installers are told from office documents and mail by the class of their root storage. */
export const compoundFormat: FileFormat = {
  detects: (ends) => begins(ends, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  read(file) {
    const rootClass = readRootClass(file)
    return Promise.resolve(rootClass === null || installerClasses.includes(rootClass) ? unsupported('msi') : nothing)
  },
}

/** [MS-CFB] 2.2: the first directory sector begins with the root's entry; `null` when it is not where it should be. */
function readRootClass(file: FileBytes): string | null {
  if (file.size < 512) return null
  const header = bufferOf(file.read(0, 512))
  const shift = header.readUInt16LE(0x1e)
  const position = (header.readUInt32LE(0x30) + 1) * 2 ** shift + 80
  if (shift > 16 || position + 16 > file.size) return null
  return bufferOf(file.read(position, 16)).toString('hex')
}
